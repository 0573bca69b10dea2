//! JSON pointers (RFC 6901).

use std::fmt;

/// A JSON pointer: which value of a document is meant, `/items/3/stem`.
///
/// The empty pointer is the whole document.
///
/// ```
/// use assay_engine::json::Pointer;
/// let mut at = Pointer::root();
/// at.push("items");
/// at.push(3);
/// assert_eq!(at.join("a/b").as_str(), "/items/3/a~1b");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

/// One step of a [`Pointer`]: a key of an object or an index of an array.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'a> {
    /// A key, as the document means it (not escaped).
    Key(&'a str),
    /// An index, counted from 0.
    Index(usize),
}

impl<'a> From<&'a str> for Token<'a> {
    fn from(key: &'a str) -> Self {
        Self::Key(key)
    }
}

impl<'a> From<&'a String> for Token<'a> {
    fn from(key: &'a String) -> Self {
        Self::Key(key)
    }
}

impl From<usize> for Token<'_> {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

impl Pointer {
    /// The whole document.
    #[must_use]
    pub const fn root() -> Self {
        Self(String::new())
    }

    /// Goes one step down.
    pub fn push<'a>(&mut self, token: impl Into<Token<'a>>) {
        self.0.push('/');
        match token.into() {
            Token::Key(key) => {
                for c in key.chars() {
                    match c {
                        '~' => self.0.push_str("~0"),
                        '/' => self.0.push_str("~1"),
                        c => self.0.push(c),
                    }
                }
            }
            Token::Index(index) => self.0.push_str(&index.to_string()),
        }
    }

    /// Goes one step up; the root stays the root.
    pub fn pop(&mut self) {
        self.0.truncate(self.0.rfind('/').unwrap_or(0));
    }

    /// The pointer one step below this one.
    #[must_use]
    pub fn join<'a>(&self, token: impl Into<Token<'a>>) -> Self {
        let mut below = self.clone();
        below.push(token);
        below
    }

    /// The value that holds the one meant; `None` for the whole document.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        self.0
            .rfind('/')
            .and_then(|slash| self.0.get(..slash))
            .map(|text| Self(text.to_owned()))
    }

    /// Whether the value meant is this one or stands in it.
    #[must_use]
    pub fn is_within(&self, whole: &Self) -> bool {
        let rest = self.0.strip_prefix(whole.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The pointer as RFC 6901 writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
