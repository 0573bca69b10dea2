//! Certificates as documents: a [`Credential`](assay_credential::Credential) and words become a PDF that people can read, print,
//! search and hear, or a picture of it to show; programs can read the credential out of each.
//!
//! The PDF is PDF/A-3a and PDF/UA-1 at once. Text is shaped as HarfBuzz does, runs in both directions, and stays text. What is
//! printed is decided in `sheet`; `itemise`, `shape` and `legible` set it into lines; `page` places it, once for all; `pdf`, `svg` and `png` write
//! what was placed, the latter two with letters as `outline`s. An issuer's `theme` says how what it signed looks.
//!
//! Each script has fonts of its own, of which a text brings those that it needs; [`Script`] has all, [`FontFile`] says in which file each
//! letter is. Chinese, Japanese and Korean come in slices and one weight, with the characters that names are mostly written with. What no
//! font has is [`Trouble::NoFont`]: nothing is ever drawn in its place.

mod code;
mod drawn;
mod font;
mod itemise;
pub mod job;
mod legible;
mod order;
mod outline;
mod page;
mod pdf;
mod png;
mod script;
mod shape;
mod sheet;
mod svg;
mod theme;

pub use drawn::Colour;
pub use font::{FontFile, Script, Weight};
pub use order::{Form, Order, Paper, Step, fonts_needed, make};
pub use pdf::RECORD_FILE;
pub use theme::{Colours, Drawing, Ornament, Signatory, Theme};

/// Why there is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// A character that no font here has.
    #[error("no font for U+{:04X}", u32::from(*.0))]
    NoFont(char),
    /// A font file that is needed was not given.
    #[error("missing font {}", .0.name())]
    FontMissing(FontFile),
    /// A font file that is no font: damaged on the way.
    #[error("damaged font {}", .0.name())]
    FontDamaged(FontFile),
    /// The file could not be written; says what the writer met.
    #[error("the document could not be written: {0}")]
    Writing(String),
}
