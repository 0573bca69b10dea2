//! What is given: files by what they are, and why something can't be checked.

use assay_credential::{BadAsked, BadCode, BadShown, RecordNumber, Shown, carrier};
use assay_messages::VerifyWords;

use super::{FIELD, FILE, Unseen};
use crate::store::StoreFailure;

/// No certificate's file is larger, in bytes: fonts and 200 typed answers take some hundred thousand.
const LARGEST_DOCUMENT: u64 = 16_000_000;

/// No photo is larger that a browser could take apart on a phone, in bytes.
const LARGEST_PICTURE: u64 = 64_000_000;

/// What a file is, by its first bytes rather than by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A PDF, JSON, a picture with a certificate in it, or anything else that isn't a picture.
    Document,
    /// A picture that the browser takes apart.
    Picture,
    /// A picture that the browser draws.
    Drawing,
    /// Larger than any that is read.
    TooLarge,
}

/// What a file is, given the type that the browser takes it for, its size and its first bytes.
#[must_use]
pub fn kind(media_type: &str, size: u64, head: &[u8]) -> Kind {
    let is_document =
        head.starts_with(b"%PDF-") || head.starts_with(b"{") || carrier::is_picture_with(head);
    let is_drawing = media_type == "image/svg+xml" || has(head, b"<svg");
    let (kind, largest) = if is_document {
        (Kind::Document, LARGEST_DOCUMENT)
    } else if is_drawing {
        (Kind::Drawing, LARGEST_DOCUMENT)
    } else if is_picture(media_type, head) {
        (Kind::Picture, LARGEST_PICTURE)
    } else {
        (Kind::Document, LARGEST_DOCUMENT)
    };
    if size > largest { Kind::TooLarge } else { kind }
}

fn is_picture(media_type: &str, head: &[u8]) -> bool {
    let begins: [&[u8]; 4] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM"];
    media_type.starts_with("image/")
        || begins.iter().any(|begin| head.starts_with(begin))
        || head.get(8..12) == Some(b"WEBP")
        || head.get(4..8) == Some(b"ftyp")
}

/// Whether a picture has a certificate or a badge in its file, so that nothing need be read off it.
#[must_use]
pub fn carries(bytes: &[u8]) -> bool {
    !matches!(Shown::of_file(bytes), Err(BadShown::Damaged))
}

fn has(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|part| part == word)
}

/// Why something can't be checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was typed.
    Nothing,
    /// Neither a number nor a link.
    NotUnderstood,
    /// A number whose check character doesn't fit.
    Mistyped,
    /// A number that this device doesn't keep.
    NotHere(RecordNumber),
    /// What this device keeps is protected.
    Locked,
    /// What this device keeps can't be read.
    Store,
    /// A link that can't be read.
    Link,
    /// A file that has no certificate, or one that can't be read.
    File,
    /// A later version made it.
    Newer,
    /// A file with several that differ.
    Several,
    /// A badge of others' shape.
    OtherBadge,
    /// A badge that is signed for others' software.
    RsaBadge,
    /// A file that is larger than any that is read.
    TooLarge,
    /// A picture without a code.
    NoCode,
    /// A picture with a code that isn't a certificate's.
    OtherCode,
    /// A picture that the browser can't show.
    Picture,
    /// What reads codes isn't here.
    Scanner,
}

impl Refusal {
    /// Why it is, in words.
    #[must_use]
    pub fn words(self, words: &VerifyWords) -> String {
        match self {
            Self::Nothing => words.no_input(),
            Self::NotUnderstood => words.not_understood(),
            Self::Mistyped => words.mistyped(),
            Self::NotHere(number) => words.not_here(&number.to_string()),
            Self::Locked => words.locked(),
            Self::Store => words.store_failed(),
            Self::Link | Self::File => words.not_a_certificate(),
            Self::Newer => words.made_by_later(),
            Self::Several => words.several(),
            Self::OtherBadge => words.other_badge(),
            Self::RsaBadge => words.rsa_badge(),
            Self::TooLarge => words.too_large(),
            Self::NoCode => words.no_code(),
            Self::OtherCode => words.other_code(),
            Self::Picture => words.bad_picture(),
            Self::Scanner => words.no_scanner(),
        }
    }

    /// Id of the control that it is about.
    #[must_use]
    pub const fn control(self) -> &'static str {
        match self {
            Self::Nothing
            | Self::NotUnderstood
            | Self::Mistyped
            | Self::NotHere(_)
            | Self::Locked
            | Self::Store
            | Self::Link
            | Self::Newer => FIELD,
            Self::File
            | Self::Several
            | Self::OtherBadge
            | Self::RsaBadge
            | Self::TooLarge
            | Self::NoCode
            | Self::OtherCode
            | Self::Picture
            | Self::Scanner => FILE,
        }
    }
}

impl From<BadAsked> for Refusal {
    fn from(bad: BadAsked) -> Self {
        match bad {
            BadAsked::Nothing => Self::Nothing,
            BadAsked::Mistyped => Self::Mistyped,
            BadAsked::Neither => Self::NotUnderstood,
            BadAsked::Link(BadCode::Newer) => Self::Newer,
            BadAsked::Link(BadCode::Damaged) => Self::Link,
        }
    }
}

impl From<BadShown> for Refusal {
    fn from(bad: BadShown) -> Self {
        match bad {
            BadShown::Several => Self::Several,
            BadShown::Newer => Self::Newer,
            BadShown::OtherBadge => Self::OtherBadge,
            BadShown::RsaBadge => Self::RsaBadge,
            BadShown::Damaged => Self::File,
        }
    }
}

impl From<StoreFailure> for Refusal {
    fn from(failure: StoreFailure) -> Self {
        match failure {
            StoreFailure::Locked => Self::Locked,
            _ => Self::Store,
        }
    }
}

impl From<Unseen> for Refusal {
    fn from(unseen: Unseen) -> Self {
        match unseen {
            Unseen::Picture => Self::Picture,
            Unseen::Scanner => Self::Scanner,
        }
    }
}
