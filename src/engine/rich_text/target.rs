//! Where links lead, and which images there are.

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Another page: an `https` URL. Whoever follows it leaves the assessment.
    Web(String),
    /// A letter: a `mailto` URL.
    Mail(String),
    /// A place in the same text: its id, without the `#`.
    InPage(String),
}

impl Target {
    /// Reads a link's destination; `None` if it is none of the three, or could lead elsewhere than it seems to.
    ///
    /// ```
    /// use assay_engine::rich_text::Target;
    /// assert!(Target::new("https://www.iom.int/").is_some_and(|target| target.leaving()));
    /// assert_eq!(Target::new("http://www.iom.int/"), None);
    /// assert_eq!(Target::new("https://www.iom.int@example.org/"), None);
    /// ```
    #[must_use]
    pub fn new(destination: &str) -> Option<Self> {
        let odd = |c: char| {
            c.is_whitespace() || c.is_control() || matches!(c, '\\' | '<' | '>' | '"' | '`')
        };
        if destination.contains(odd) {
            return None;
        }
        if let Some(rest) = after("https://", destination) {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            let plain = !authority.is_empty() && !authority.contains('@');
            return plain.then(|| Self::Web(destination.to_owned()));
        }
        if let Some(rest) = after("mailto:", destination) {
            let (name, host) = rest.split_once('@')?;
            return (!name.is_empty() && !host.is_empty())
                .then(|| Self::Mail(destination.to_owned()));
        }
        let id = destination.strip_prefix('#')?;
        (!id.is_empty()).then(|| Self::InPage(id.to_owned()))
    }

    /// Whether following it leaves the assessment.
    #[must_use]
    pub const fn leaving(&self) -> bool {
        matches!(self, Self::Web(_))
    }
}

/// As the `href` of a link.
impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Web(url) | Self::Mail(url) => f.write_str(url),
            Self::InPage(id) => write!(f, "#{id}"),
        }
    }
}

/// What follows a scheme, whose letters may be of either case.
fn after<'a>(scheme: &str, text: &'a str) -> Option<&'a str> {
    let start = text.get(..scheme.len())?;
    if start.eq_ignore_ascii_case(scheme) {
        text.get(scheme.len()..)
    } else {
        None
    }
}

/// The name of an image's file, relative to the bank's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageFile(pub(super) String);

impl ImageFile {
    /// Reads a file's name: `map.png` or `images/map.png`, which can't lead out of the bank's folder.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let odd = |c: char| c.is_whitespace() || c.is_control() || "\\:?#%<>\"|*`&".contains(c);
        let segments_fit = name
            .split('/')
            .all(|segment| !segment.is_empty() && !segment.starts_with('.'));
        (segments_fit && !name.contains(odd)).then(|| Self(name.to_owned()))
    }

    /// The name as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
