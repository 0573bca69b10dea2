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

/// Whether a name is that of a file in the bank's own folder with one of these endings, in capitals or not: `map.png` or
/// `images/map.png`, which can't lead out of the folder.
#[must_use]
pub fn is_own_file(name: &str, endings: &[&str]) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "\\:?#%<>\"|*`&".contains(c);
    let segments_fit = name
        .split('/')
        .all(|segment| !segment.is_empty() && !segment.starts_with('.'));
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_known = endings
        .iter()
        .any(|known| known.eq_ignore_ascii_case(ending));
    segments_fit && is_known && !name.contains(odd)
}

/// The name of an image's file, relative to the bank's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageFile(pub(super) String);

impl ImageFile {
    /// What a picture's name may end in. An SVG is shown as a picture alone, so that nothing in it runs.
    pub const ENDINGS: [&str; 6] = ["avif", "webp", "png", "svg", "jpg", "jpeg"];

    /// Reads the name of a picture: [`is_own_file`].
    ///
    /// ```
    /// use assay_engine::rich_text::ImageFile;
    /// assert!(ImageFile::new("images/map.png").is_some());
    /// assert!(ImageFile::new("https://example.org/map.png").is_none());
    /// assert!(ImageFile::new("../map.png").is_none());
    /// assert!(ImageFile::new("map.html").is_none());
    /// ```
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        is_own_file(name, &Self::ENDINGS).then(|| Self(name.to_owned()))
    }

    /// The name as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
