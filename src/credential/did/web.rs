//! `did:web`: a host, perhaps a port, perhaps a path.

use std::fmt;

/// What follows `did:web:`. Lower case throughout the host, which is a name and never a number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Web(String);

/// Why a text names no place on the web.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadWeb {
    /// The host isn't a name of lower-case labels and dots, or it is a number.
    #[error("a host that is no domain name in lower case, such as example.org")]
    Host,
    /// After `%3A` comes no port from 1 to 65535.
    #[error("a port that isn't %3A and a number from 1 to 65535")]
    Port,
    /// A part of the path is empty, or has characters that no DID has.
    #[error("a path whose parts aren't letters, digits, hyphens, dots and underscores")]
    Path,
    /// It is over 200 characters.
    #[error("more than 200 characters")]
    TooLong,
}

const LONGEST: usize = 200;

impl Web {
    /// Reads what follows `did:web:`.
    ///
    /// # Errors
    /// [`BadWeb`].
    pub fn read(text: &str) -> Result<Self, BadWeb> {
        if text.len() > LONGEST {
            return Err(BadWeb::TooLong);
        }
        let mut parts = text.split(':');
        let place = parts.next().unwrap_or_default();
        let (host, port) = match place.split_once("%3A") {
            Some((host, port)) => (host, Some(port)),
            None => (place, None),
        };
        if !is_host(host) {
            return Err(BadWeb::Host);
        }
        if port.is_some_and(|port| !is_port(port)) {
            return Err(BadWeb::Port);
        }
        match parts.all(is_part) {
            true => Ok(Self(text.to_owned())),
            false => Err(BadWeb::Path),
        }
    }

    /// Where the document would lie: `https://example.org/.well-known/did.json`, or `…/path/did.json`. For people who set up an
    /// issuer; nothing is fetched from there.
    ///
    /// Source: did:web Method Specification, "Read (Resolve)".
    #[must_use]
    pub fn document_url(&self) -> String {
        let (place, path) = match self.0.split_once(':') {
            Some((place, path)) => (place, path.replace(':', "/")),
            None => (self.0.as_str(), ".well-known".to_owned()),
        };
        format!("https://{}/{path}/did.json", place.replace("%3A", ":"))
    }
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let inner = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        (1..=63).contains(&label.len())
            && label.bytes().all(inner)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    // A last label of digits makes it an IPv4 address.
    let last = host.rsplit('.').next().unwrap_or_default();
    host.split('.').all(is_label) && !last.bytes().all(|b| b.is_ascii_digit())
}

fn is_port(port: &str) -> bool {
    let is_plain = !port.starts_with('0') && port.bytes().all(|b| b.is_ascii_digit());
    is_plain && port.parse::<u16>().is_ok()
}

fn is_part(part: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    // `.` and `..` would lead elsewhere.
    !part.is_empty() && part.chars().all(is_letter) && !part.chars().all(|c| c == '.')
}

impl fmt::Display for Web {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
