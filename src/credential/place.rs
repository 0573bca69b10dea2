//! Reading what people wrote by hand: all that is wrong is told at once, each with its place and what would be right.

use assay_engine::json::{Node, Pointer, Position};

use crate::{BadDid, BadKey};

/// Something in a document that isn't as it has to be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {wrong}", if at.as_str().is_empty() { "the whole" } else { at.as_str() })]
pub struct Fault {
    /// Where.
    pub at: Pointer,
    /// What is wrong, and so how to mend it.
    pub wrong: Wrong,
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// The whole is no JSON, or has a number that isn't whole: from here on it can't be read.
    #[error("not JSON: see line {}, column {}", .0.line, .0.column)]
    NotJson(Position),
    /// Bytes that some editors put before the text.
    #[error(
        "it begins with a byte order mark (BOM), which nobody sees and JSON doesn't have; save it as UTF-8 without BOM"
    )]
    ByteOrderMark,
    /// A member is missing: add it.
    #[error("{0:?} is missing")]
    Missing(&'static str),
    /// A member that nothing here knows: take it out, or see how it is spelt.
    #[error("{0:?} isn't known here")]
    Unknown(String),
    /// The same, where one that is known is spelt nearly so.
    #[error("{0:?} isn't known here; did you mean {1:?}?")]
    Misspelt(String, &'static str),
    /// A member that belongs to each entry of a list: move it there.
    #[error("{found:?} isn't known here; it belongs into an entry of {list:?}")]
    Misplaced {
        /// The member.
        found: String,
        /// The list.
        list: &'static str,
    },
    /// A member or an entry that was given before: keep one.
    #[error("given twice")]
    Twice,
    /// Something of another kind, or of another form: write what is expected.
    #[error("not {}", .0.words())]
    Not(Expected),
    /// No identifier of an issuer.
    #[error(transparent)]
    Did(BadDid),
    /// No public key.
    #[error(transparent)]
    Key(BadKey),
}

/// What is expected at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Expected {
    /// An object.
    Object,
    /// A list.
    List,
    /// A list with something in it.
    NotEmpty,
    /// A string that isn't blank.
    Text,
    /// A whole number from 0 on that the list has room for.
    Index,
    /// A moment in UTC, `2026-11-29T08:00:00Z`.
    DateTime,
    /// A moment after the one that it follows.
    Later,
    /// A path beside the page, `status/1.json`: no scheme, no `..`, no leading slash.
    Path,
    /// An address that begins with `https://`, of at most 200 ASCII characters.
    Url,
    /// A BCP 47 language tag.
    Language,
    /// Exactly the value that a specification names.
    Fixed(&'static str),
    /// The document's own identifier.
    SameDid,
    /// One of the document's own keys: its identifier, `#` and a name.
    OwnKey,
    /// A bitstring as Bitstring Status List 1.0 encodes it, of 131,072 entries or more.
    Bitstring,
    /// A signature.
    Signature,
    /// One of some words.
    OneOf(&'static str),
    /// A list with no more than so many in it.
    AtMost(usize),
    /// A colour in sRGB, `#0a5a54`.
    Colour,
    /// A colour that text is read in on white: a contrast of 4.5 : 1.
    Legible,
    /// A colour that is seen on white, printed in grey as well: a contrast of 3 : 1. Or white itself.
    Visible,
    /// Where a drawing begins and how large it is, `0 0 120 40`.
    ViewBox,
    /// The data of a path, of the commands `M`, `L`, `H`, `V`, `C`, `Q` and `Z`, that stays within its drawing.
    Path2d,
}

impl Expected {
    fn words(self) -> String {
        let words = match self {
            Self::Object => "an object",
            Self::List => "a list",
            Self::NotEmpty => "a list with something in it",
            Self::Text => "a text",
            Self::Index => "an index from 0 on",
            Self::DateTime => "a moment in UTC such as 2026-11-29T08:00:00Z",
            Self::Later => "later than what it follows",
            Self::Path => "a path beside the page such as status/1.json",
            Self::Url => "an address that begins with https://",
            Self::Language => "a language tag such as fr",
            Self::Fixed(text) => return format!("{text:?}"),
            Self::SameDid => "this document's own identifier",
            Self::OwnKey => "one of this document's own keys",
            Self::Bitstring => "an encoded list of 131,072 bits or more",
            Self::Signature => "a signature",
            Self::OneOf(words) => return format!("one of {words}"),
            Self::AtMost(most) => return format!("a list of at most {most}"),
            Self::Colour => "a colour such as #0a5a54",
            Self::Legible => "dark enough for text on white: a contrast of 4.5 : 1 or more",
            Self::Visible => {
                "white, or dark enough to be seen on white in grey: a contrast of 3 : 1 or more"
            }
            Self::ViewBox => "four numbers such as 0 0 120 40, the last two greater than 0",
            Self::Path2d => "path data of M, L, H, V, C, Q and Z that stays within the view box",
        };
        words.to_owned()
    }
}

/// A value of a document, where it stands.
#[derive(Clone)]
pub struct Place<'n> {
    /// What is there.
    pub node: &'n Node,
    /// Where that is.
    pub at: Pointer,
}

/// All that was found wrong.
pub type Faults = Vec<Fault>;

/// Byte order marks of UTF-8 and UTF-16.
const MARKS: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];

/// Reads a whole document; what was read counts where nothing is wrong.
///
/// # Errors
/// All that is wrong with it.
pub fn whole<T>(
    bytes: &[u8],
    read: impl FnOnce(&Place<'_>, &mut Faults) -> Option<T>,
) -> Result<T, Faults> {
    let mut faults = Faults::new();
    let node = Node::read(bytes).map_err(|stopped| {
        match MARKS.iter().any(|mark| bytes.starts_with(mark)) {
            true => Wrong::ByteOrderMark,
            false => Wrong::NotJson(position(bytes.get(..stopped).unwrap_or_default())),
        }
    });
    let value = match &node {
        Ok(node) => read(&Place::root(node), &mut faults),
        Err(wrong) => Place::root(&Node::Null).wrong(wrong.clone(), &mut faults),
    };
    match value {
        Some(value) if faults.is_empty() => Ok(value),
        _ => Err(faults),
    }
}

impl<'n> Place<'n> {
    /// The whole.
    #[must_use]
    pub fn root(node: &'n Node) -> Self {
        let at = Pointer::root();
        Self { node, at }
    }

    /// What stands below this by a name, or would.
    #[must_use]
    pub fn join(&self, key: &str) -> Self {
        let at = self.at.join(key);
        Self {
            node: self.node,
            at,
        }
    }

    /// Says what is wrong here. Always `None`, so that whoever reads can return it.
    pub fn wrong<T>(&self, wrong: Wrong, faults: &mut Faults) -> Option<T> {
        let at = self.at.clone();
        faults.push(Fault { at, wrong });
        None
    }

    /// Says that this isn't what is expected. Always `None`, as above.
    pub fn not<T>(&self, expected: Expected, faults: &mut Faults) -> Option<T> {
        self.wrong(Wrong::Not(expected), faults)
    }

    /// Sees to it that this is an object with none but these members, each once.
    pub fn object(&self, known: &[&'static str], faults: &mut Faults) -> Option<()> {
        for (key, place) in self.entries(faults)? {
            if !known.contains(&key) {
                place.wrong::<()>(unknown(key, known), faults);
            }
        }
        Some(())
    }

    /// The members of an object, by whatever names; none twice.
    pub fn entries(&self, faults: &mut Faults) -> Option<Vec<(&'n str, Self)>> {
        let Node::Object(members) = self.node else {
            return self.not(Expected::Object, faults);
        };
        let mut all: Vec<(&str, Self)> = Vec::new();
        for (key, node) in members {
            let at = self.at.join(key);
            let place = Self { node, at };
            match all.iter().any(|(known, _)| known == key) {
                true => {
                    place.wrong::<()>(Wrong::Twice, faults);
                }
                false => all.push((key, place)),
            }
        }
        Some(all)
    }

    /// A member that may be left out.
    #[must_use]
    pub fn may(&self, key: &str) -> Option<Self> {
        let Node::Object(members) = self.node else {
            return None;
        };
        let (_, node) = members.iter().find(|(name, _)| name == key)?;
        let at = self.at.join(key);
        Some(Self { node, at })
    }

    /// A member that has to be there.
    pub fn must(&self, key: &'static str, faults: &mut Faults) -> Option<Self> {
        match self.may(key) {
            Some(place) => Some(place),
            None if matches!(self.node, Node::Object(_)) => self.wrong(Wrong::Missing(key), faults),
            None => None,
        }
    }

    /// What stands in a list.
    pub fn list(&self, faults: &mut Faults) -> Option<Vec<Self>> {
        let Node::List(nodes) = self.node else {
            return self.not(Expected::List, faults);
        };
        let place = |(index, node)| {
            let at = self.at.join(index);
            Self { node, at }
        };
        Some(nodes.iter().enumerate().map(place).collect())
    }

    /// A string that can be read as what is expected.
    pub fn text<T>(
        &self,
        expected: Expected,
        read: impl FnOnce(&'n str) -> Option<T>,
        faults: &mut Faults,
    ) -> Option<T> {
        match self.node.text().and_then(read) {
            Some(value) => Some(value),
            None => self.not(expected, faults),
        }
    }

    /// A text in at least one language, each by its tag.
    pub fn by_language(&self, faults: &mut Faults) -> Option<Vec<(String, String)>> {
        let mut names = Vec::new();
        for (language, name) in self.entries(faults)? {
            if !is_language(language) {
                name.not::<()>(Expected::Language, faults);
            }
            let is_text = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
            let name = name.text(Expected::Text, is_text, faults);
            names.push((language.to_owned(), name?));
        }
        match names.is_empty() {
            true => self.not(Expected::NotEmpty, faults),
            false => Some(names),
        }
    }

    /// Exactly this string.
    pub fn fixed(&self, text: &'static str, faults: &mut Faults) -> Option<()> {
        let is = |found: &str| (found == text).then_some(());
        self.text(Expected::Fixed(text), is, faults)
    }
}

/// The place after these bytes, of which only the last line has to be whole characters.
fn position(before: &[u8]) -> Position {
    let lines = before.iter().filter(|byte| **byte == b'\n').count();
    let line = before.rsplit(|byte| *byte == b'\n').next();
    let column = String::from_utf8_lossy(line.unwrap_or_default())
        .chars()
        .count();
    let from_one = |count: usize| u32::try_from(count + 1).unwrap_or(u32::MAX);
    Position {
        line: from_one(lines),
        column: from_one(column),
    }
}

/// What is wrong with a member that isn't among the known ones.
pub(crate) fn unknown(key: &str, known: &[&'static str]) -> Wrong {
    let near = known.iter().map(|name| (distance(key, name), *name)).min();
    match near {
        Some((steps @ 0..=2, name)) if steps * 2 <= name.len() => {
            Wrong::Misspelt(key.to_owned(), name)
        }
        _ => Wrong::Unknown(key.to_owned()),
    }
}

/// How many letters have to be put in, taken out or changed to make one word of another; capitals aside.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (1..=other.len()).collect();
    for (done, letter) in one.bytes().enumerate() {
        let (mut before, mut left) = (done, done + 1);
        for (cell, theirs) in row.iter_mut().zip(other.bytes()) {
            let changed = before + usize::from(!letter.eq_ignore_ascii_case(&theirs));
            before = *cell;
            left = changed.min(left + 1).min(before + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(one.len())
}

/// A language and what may follow it, as far as the form goes. Source: BCP 47 (RFC 5646), section 2.1.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let is_word = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric());
    (2..=8).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && is_word(part))
}
