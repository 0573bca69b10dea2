//! An issuer's theme: how the certificates that it signed look. It is data, and checked like a bank: all that is wrong is told at once, each with its
//! place and what would be right.
//!
//! ```json
//! {
//!   "format": "assay-theme/1",
//!   "issuer": "did:web:example.org",
//!   "names": { "en": "Example Academy", "fr": "Académie Exemple" },
//!   "colours": { "accent": "#0a5a54", "ink": "#16201e", "muted": "#4b5856" },
//!   "ornament": "frame",
//!   "logo": { "view": "0 0 120 40", "paths": [{ "fill": "#0a5a54", "d": "M0 0H120V40H0Z" }] },
//!   "signatories": [{ "name": "Dr Ada Example", "titles": { "en": "Director", "fr": "Directrice" } }],
//!   "seal": { "view": "0 0 64 64", "paths": [{ "fill": "#16201e", "d": "M32 0L64 64H0Z" }] }
//! }
//! ```
//!
//! `colours`, `ornament`, `logo`, `signatories` and `seal` may be left out. A drawing is paths alone, as an SVG's `viewBox` and `path`s have them: text in it has to be
//! made into paths before. Nothing in it may be outside of its view, so that it paints over nothing else.
//!
//! A theme is for what its issuer signed, and for nothing else: a self-issued record has no seal, no signatory, no logo and no issuer's name, whatever theme lies beside it.
//! That a certificate looks like an issuer's proves nothing: the signature does, which whoever checks it sees.

mod colour;
mod path;
mod read;

use assay_credential::place::whole;
use assay_credential::{Credential, Did, Fault};

use crate::drawn::Colour;
use crate::outline::Segment;

/// Signatories, at most: as many as stand beside each other.
const MOST_SIGNATORIES: usize = 3;

/// How an issuer's certificates look.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Whose certificates they are.
    pub issuer: Did,
    /// What it is called, by language tag; at least one.
    pub names: Vec<(String, String)>,
    /// The colours of text.
    pub colours: Colours,
    /// What adorns the page.
    pub ornament: Ornament,
    /// The issuer's logo.
    pub logo: Option<Drawing>,
    /// Who signs for the issuer, by name; at most three.
    pub signatories: Vec<Signatory>,
    /// The issuer's seal.
    pub seal: Option<Drawing>,
}

/// The colours of text, each with a contrast of at least 4.5 : 1 on white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colours {
    /// Headings, label and ornaments.
    pub accent: Colour,
    /// Names and running text.
    pub ink: Colour,
    /// What only leads to what is said.
    pub muted: Colour,
}

impl Default for Colours {
    fn default() -> Self {
        Self {
            accent: Colour(0x0A, 0x5A, 0x54),
            ink: Colour(0x16, 0x20, 0x1E),
            muted: Colour(0x4B, 0x58, 0x56),
        }
    }
}

/// What adorns the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Ornament {
    /// A short thick bar over its start.
    #[default]
    Bar,
    /// Two lines around it.
    Frame,
    /// Nothing.
    None,
}

/// Somebody who signs for the issuer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// The name.
    pub name: String,
    /// As what, by language tag; at least one.
    pub titles: Vec<(String, String)>,
}

/// A drawing of filled paths.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// From the top left corner.
    pub(crate) shapes: Vec<(Vec<Segment>, Colour)>,
}

impl Theme {
    /// Reads a theme.
    ///
    /// # Errors
    /// All that is wrong with it, each with its place.
    pub fn read(json: &[u8]) -> Result<Self, Vec<Fault>> {
        whole(json, read::theme)
    }

    /// Whether it is for this certificate: its issuer signed that, as it says.
    #[must_use]
    pub fn is_for(&self, credential: &Credential) -> bool {
        let attestation = credential.attestation.as_ref();
        attestation.is_some_and(|attestation| attestation.statement.issuer == self.issuer)
    }
}

/// The text in a language, else in English, else the first; with its language.
pub(crate) fn spoken<'t>(
    texts: &'t [(String, String)],
    language: &str,
) -> Option<&'t (String, String)> {
    let of = |wanted: &str| texts.iter().find(|(tag, _)| tag == wanted);
    of(language).or_else(|| of("en")).or_else(|| texts.first())
}
