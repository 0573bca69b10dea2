//! Decentralised identifiers: by what name an issuer is known.
//!
//! Two methods are read. `did:key` is a key and nothing more. `did:web` is a place on the web where a document lists keys; nothing is
//! ever fetched from there, since the deployment has the document in its configuration.

pub mod document;
mod web;

use std::fmt;

use crate::{BadKey, PublicKey};

pub use web::{BadWeb, Web};

/// The identifier of an issuer.
///
/// ```
/// use assay_credential::Did;
/// let did = Did::read("did:web:example.org:training")?;
/// assert_eq!(did.to_string(), "did:web:example.org:training");
/// # Ok::<(), assay_credential::BadDid>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Did {
    /// `did:key`: it is the key. Source: W3C CCG, "The did:key Method".
    Key(PublicKey),
    /// `did:web`: it names a place on the web. Source: W3C CCG, "did:web Method Specification".
    Web(Web),
}

/// Why a text is no identifier that is read here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadDid {
    /// It doesn't begin with `did:`, a method and a colon.
    #[error("not a DID such as did:web:example.org")]
    Form,
    /// Of another method than the two.
    #[error("a DID of the method {0:?}; did:web and did:key are read")]
    Method(String),
    /// `did:key` with something that is no key.
    #[error("did:key with {0}")]
    Key(#[from] BadKey),
    /// `did:web` with something that is no place on the web.
    #[error("did:web with {0}")]
    Web(#[from] BadWeb),
}

impl Did {
    /// Reads an identifier, in the one form in which it is written.
    ///
    /// # Errors
    /// [`BadDid`].
    pub fn read(text: &str) -> Result<Self, BadDid> {
        let rest = text.strip_prefix("did:").ok_or(BadDid::Form)?;
        let (method, rest) = rest.split_once(':').ok_or(BadDid::Form)?;
        match method {
            "key" => Ok(Self::Key(PublicKey::from_multibase(rest)?)),
            "web" => Ok(Self::Web(Web::read(rest)?)),
            other => Err(BadDid::Method(other.to_owned())),
        }
    }

    /// The name of the one key that a `did:key` has.
    #[must_use]
    pub fn own_key(&self) -> Option<(KeyName, PublicKey)> {
        match self {
            Self::Key(key) => Some((KeyName(key.to_string()), *key)),
            Self::Web(_) => None,
        }
    }

    /// The identifier of one of its keys: `did:web:example.org#key-1`.
    #[must_use]
    pub fn method(&self, key: &KeyName) -> String {
        format!("{self}#{key}")
    }

    /// Reads what [`method`](Self::method) writes for this identifier; `None` for any other text.
    #[must_use]
    pub fn key_of(&self, method: &str) -> Option<KeyName> {
        let name = method.strip_prefix(&self.to_string())?.strip_prefix('#')?;
        KeyName::read(name)
    }
}

impl fmt::Display for Did {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => write!(f, "did:key:{key}"),
            Self::Web(web) => write!(f, "did:web:{web}"),
        }
    }
}

/// By what name a key stands in its issuer's document: what follows the `#`. One to 64 of ASCII letters, digits, `-`, `_` and `.`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyName(String);

impl KeyName {
    /// Reads a name; `None` where it has another form.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        let fits = (1..=64).contains(&text.len()) && text.chars().all(is_name);
        fits.then(|| Self(text.to_owned()))
    }

    /// The name as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
