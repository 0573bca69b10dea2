//! Addresses and paths: names of what a deployment has, never something to fetch from elsewhere.

use std::fmt;

use assay_engine::digest::Digest;

use crate::deployment::{BANKS, CATALOGUE, CONFIG};

/// By what address a list of what was withdrawn is known: `https://`, at most 200 ASCII characters, none of them a space, a control or
/// a `#`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListUrl(String);

/// Where a file lies beside the page: `status/1.json`.
///
/// One or more parts of ASCII letters, digits, `-`, `_` and `.` with slashes between; no part begins with a dot, so that none leads
/// elsewhere. At most 200 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

const LONGEST: usize = 200;
const SCHEME: &str = "https://";

impl ListUrl {
    /// Reads an address; `None` where it has another form.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(SCHEME)?;
        let is_plain = |c: char| c.is_ascii_graphic() && !"#\"<>\\^`{|}".contains(c);
        let fits = text.len() <= LONGEST
            && rest.chars().all(is_plain)
            && rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        fits.then(|| Self(text.to_owned()))
    }

    /// The address as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl SitePath {
    /// Reads a path; `None` where it has another form.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let is_letter = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        let is_part =
            |part: &str| !part.is_empty() && !part.starts_with('.') && part.chars().all(is_letter);
        let fits = text.len() <= LONGEST && text.split('/').all(is_part);
        fits.then(|| Self(text.to_owned()))
    }

    /// Where the configuration lies.
    #[must_use]
    pub fn config() -> Self {
        Self(CONFIG.to_owned())
    }

    /// Where the catalogue's index lies.
    #[must_use]
    pub fn catalogue() -> Self {
        Self(CATALOGUE.to_owned())
    }

    /// Where the file of a bank lies that has this digest: a header, items or a translation.
    #[must_use]
    pub fn published(digest: &Digest) -> Self {
        Self(format!("{BANKS}/{digest}.json"))
    }

    /// The path as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ListUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
