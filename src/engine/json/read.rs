//! The strict reader: what a document says, and everything that is wrong with how it says it.
//!
//! `serde_json` stops at the first fault, takes the last of two equal keys without a word, and knows no place but that
//! of the first fault. An author mends a file sooner when all faults are told at once, so this reader goes on after
//! each, as far as the meaning of what follows is plain.

mod place;
mod scan;
#[cfg(test)]
mod tests;
mod token;

use serde_json::Value;

use super::{Pointer, Position};
use place::positions;
use scan::Reader;

/// The largest document read, in bytes.
pub const MAX_BYTES: usize = 16 << 20;
/// How many arrays and objects may stand inside each other.
pub const MAX_DEPTH: usize = 64;
/// The largest integer that every JSON reader keeps exactly: 2^53 − 1.
pub const MAX_INTEGER: i64 = (1 << 53) - 1;
/// The longest key, in bytes: what is longer would make a long name of each place below it.
pub const MAX_KEY: usize = 256;
/// How many faults are told; after as many, reading stops.
pub const MAX_FAULTS: usize = 1000;

/// What reading gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The document. `None` where brackets, quotes or values are missing, so that its meaning would be a guess.
    ///
    /// With faults that leave the meaning plain there is a value: the first of two equal keys, a number that isn't
    /// allowed as a string of its digits, and U+FFFD for what isn't a character.
    pub value: Option<Value>,
    /// Faults in the order of their places.
    pub faults: Vec<Fault>,
}

/// One thing wrong with how a document is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub code: Code,
    /// The value that it is wrong with, or that it was found in.
    pub pointer: Pointer,
    /// Where.
    pub at: Position,
    /// What a message needs besides, named as in [`Code`].
    pub data: Vec<(&'static str, String)>,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)+) => {
        /// What can be wrong with how a document is written. The words in brackets name the data of a [`Fault`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)+ }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code's name for programs and messages.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }
    };
}

codes! {
    /// Over [`MAX_BYTES`] (bytes, max).
    FileTooLarge = "file-too-large",
    /// Bytes that are no UTF-8.
    NotUtf8 = "not-utf8",
    /// A byte order mark at the start.
    ByteOrderMark = "byte-order-mark",
    /// Nothing but white space.
    EmptyFile = "empty-file",
    /// Text after the end of the document.
    TrailingText = "trailing-text",
    /// Over [`MAX_DEPTH`] (max).
    NestingTooDeep = "nesting-too-deep",
    /// A key that its object has already (key).
    DuplicateKey = "duplicate-key",
    /// A number with a fraction or an exponent, to be written as a string (number).
    NotAnInteger = "not-an-integer",
    /// An integer beyond ±[`MAX_INTEGER`] (number, max).
    IntegerTooLarge = "integer-too-large",
    /// `-0`.
    NegativeZero = "negative-zero",
    /// Not a number as JSON writes them: `012`, `+1`, `.5`, `0x1f` (number).
    NumberForm = "number-form",
    /// Half of a surrogate pair (escape).
    LoneSurrogate = "lone-surrogate",
    /// A backslash before what JSON doesn't escape (escape).
    BadEscape = "bad-escape",
    /// A control character inside a string, a line break for instance (character, as `U+000A`).
    ControlCharacter = "control-character",
    /// A string without its closing quotation mark.
    UnclosedString = "unclosed-string",
    /// A string in single quotation marks.
    SingleQuotes = "single-quotes",
    /// A key that is too long (found, most).
    TextTooLong = "text-too-long",
    /// A key without quotation marks (key).
    UnquotedKey = "unquoted-key",
    /// No comma between two values.
    MissingComma = "missing-comma",
    /// A comma with nothing before or after it.
    ExtraComma = "extra-comma",
    /// No colon after a key (key).
    MissingColon = "missing-colon",
    /// A key without a value.
    MissingValue = "missing-value",
    /// A word that isn't `true`, `false` or `null` (word).
    UnknownWord = "unknown-word",
    /// A comment, which JSON has not.
    Comment = "comment",
    /// An array or object without its closing bracket (bracket).
    Unclosed = "unclosed",
    /// A character that can't stand there (character).
    UnexpectedCharacter = "unexpected-character",
    /// [`MAX_FAULTS`] were found; what follows wasn't read.
    TooManyFaults = "too-many-faults",
}

/// A fault whose place is still an offset in bytes.
#[derive(Debug)]
struct RawFault {
    code: Code,
    pointer: Pointer,
    offset: usize,
    data: Vec<(&'static str, String)>,
}

/// Reads a document strictly, with as many of its faults as one pass can find.
///
/// Takes time linear in the document's length.
///
/// ```
/// use assay_engine::json::{read, Code};
/// let read = read(b"{\n  \"cut\": 0.7\n}");
/// let fault = &read.faults[0];
/// assert_eq!((fault.code, fault.pointer.as_str()), (Code::NotAnInteger, "/cut"));
/// assert_eq!(fault.at.to_string(), "2:10");
/// ```
#[must_use]
pub fn read(bytes: &[u8]) -> Read {
    if bytes.len() > MAX_BYTES {
        let data = vec![
            ("bytes", bytes.len().to_string()),
            ("max", MAX_BYTES.to_string()),
        ];
        return refused(Code::FileTooLarge, data);
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        // UTF-16 with its mark: one fault for the file, not one a character.
        return refused(Code::NotUtf8, Vec::new());
    }
    let (text, broken) = decode(bytes);
    let mut reader = Reader::new(&text);
    for offset in broken {
        reader.fault(Code::NotUtf8, offset, Vec::new());
    }
    let value = reader.document();
    let mut faults = reader.faults;
    faults.sort_by_key(|fault| fault.offset);
    let places = positions(&text, faults.iter().map(|fault| fault.offset));
    let faults = faults.into_iter().zip(places);
    Read {
        value,
        faults: faults
            .map(
                |(
                    RawFault {
                        code,
                        pointer,
                        data,
                        ..
                    },
                    at,
                )| Fault {
                    code,
                    pointer,
                    at,
                    data,
                },
            )
            .collect(),
    }
}

fn refused(code: Code, data: Vec<(&'static str, String)>) -> Read {
    let at = Position { line: 1, column: 1 };
    Read {
        value: None,
        faults: vec![Fault {
            code,
            pointer: Pointer::root(),
            at,
            data,
        }],
    }
}

/// The text with U+FFFD for each run of bytes that is no UTF-8, and the offsets of those in the text.
fn decode(bytes: &[u8]) -> (std::borrow::Cow<'_, str>, Vec<usize>) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.into(), Vec::new());
    }
    let (mut text, mut broken) = (String::with_capacity(bytes.len()), Vec::new());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            broken.push(text.len());
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    (text.into(), broken)
}

/// Where a value stands: a member of an object at its key, anything else at its first character.
///
/// `None` where the document has no such value. For many pointers, [`locate_all`] reads the document once.
#[must_use]
pub fn locate(bytes: &[u8], pointer: &Pointer) -> Option<Position> {
    locate_all(bytes, std::slice::from_ref(pointer))
        .into_iter()
        .next()
        .flatten()
}

/// Where each of several values stands, in the order of the pointers.
#[must_use]
pub fn locate_all(bytes: &[u8], pointers: &[Pointer]) -> Vec<Option<Position>> {
    if bytes.len() > MAX_BYTES {
        return vec![None; pointers.len()];
    }
    let (text, _) = decode(bytes);
    let mut reader = Reader::new(&text);
    reader.wanted = pointers.iter().map(|pointer| (pointer, None)).collect();
    let _ = reader.document();
    let wanted = reader.wanted;
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (index, pointer) in pointers.iter().enumerate() {
        if let Some(Some(offset)) = wanted.get(pointer) {
            found.push((*offset, index));
        }
    }
    found.sort_unstable();
    let mut places = vec![None; pointers.len()];
    for (position, (_, index)) in positions(&text, found.iter().map(|(offset, _)| *offset))
        .into_iter()
        .zip(&found)
    {
        if let Some(place) = places.get_mut(*index) {
            *place = Some(position);
        }
    }
    places
}
