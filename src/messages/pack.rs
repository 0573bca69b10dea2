//! A pack: the words of one group in one language, as a file that is fetched when the language is chosen.
//!
//! UTF-8 text. A first line `assay-words/1 GROUP LOCALE FINGERPRINT`, then the patterns in the order of the English
//! file, each closed by [`mark::MESSAGE`]. A pattern is its text, with marks where values and choices stand (see
//! [`mark`]). The fingerprint covers keys and arguments, so that a pack of another build is refused, not misread.

use std::rc::Rc;
use std::str::Chars;

use crate::formats::Formats;

/// The format that this version reads and writes.
pub const FORMAT: &str = "assay-words/1";

/// Control characters that structure a pattern; the compiler refuses them in words.
pub mod mark {
    /// Closes a message.
    pub const MESSAGE: char = '\u{1e}';
    /// A value stands here; the next character says which, from `a`.
    pub const PLACE: char = '\u{1}';
    /// A choice of variants by a value; the next character says which, from `a`.
    pub const SELECT: char = '\u{2}';
    /// A variant begins with its key; an empty key fits everything.
    pub const VARIANT: char = '\u{3}';
    /// The key ends, the variant's pattern follows.
    pub const KEY_END: char = '\u{4}';
    /// The last variant ends.
    pub const END: char = '\u{5}';
}

/// How deep choices may nest.
pub const MAX_DEPTH: usize = 4;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// Why bytes are not the pack that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPack {
    /// Not a pack at all, or of a later format.
    #[error("not a pack of words of format {FORMAT}")]
    Format,
    /// A pack of another group or of another build of this program.
    #[error("a pack of words of another build or group")]
    OtherBuild,
    /// Cut short or changed on the way.
    #[error("a damaged pack of words")]
    Damaged,
}

/// A value that a message places.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// A text in any script and direction; it is isolated where it or the words around it may run from right to left.
    Text(&'a str),
    /// Written by [`Formats`] already, so in the language of the words; placed as it is.
    Shown(&'a str),
    /// A whole number.
    Number(i64),
    /// An instant, shown as its day.
    Date(i64),
}

/// Patterns of a group, read. Clones share; equal means the same pack in memory.
#[derive(Clone)]
pub struct Pack(Rc<Inner>);

struct Inner {
    locale: Box<str>,
    right_to_left: bool,
    patterns: Vec<Box<str>>,
    formats: Rc<dyn Formats>,
}

impl PartialEq for Pack {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::fmt::Debug for Pack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pack(")?;
        f.write_str(&self.0.locale)?;
        f.write_str(")")
    }
}

impl Pack {
    /// Reads the pack of `group` whose keys have `fingerprint` and are `count`.
    ///
    /// # Errors
    /// [`BadPack`] where the bytes are something else.
    pub fn read(
        bytes: &[u8],
        formats: Rc<dyn Formats>,
        group: &str,
        fingerprint: &str,
        count: usize,
    ) -> Result<Self, BadPack> {
        let text = std::str::from_utf8(bytes).map_err(|_| BadPack::Format)?;
        let (head, body) = text.split_once('\n').ok_or(BadPack::Format)?;
        let mut head = head.split(' ');
        if head.next() != Some(FORMAT) {
            return Err(BadPack::Format);
        }
        let (of, locale, print) = (head.next(), head.next(), head.next());
        if of != Some(group) || print != Some(fingerprint) {
            return Err(BadPack::OtherBuild);
        }
        let mut patterns: Vec<Box<str>> = body.split(mark::MESSAGE).map(Box::from).collect();
        // The last message is closed too, so that a pack cut short is noticed.
        if patterns.pop().is_none_or(|rest| !rest.is_empty()) || patterns.len() != count {
            return Err(BadPack::Damaged);
        }
        if patterns.iter().any(|pattern| !nests_well(pattern)) {
            return Err(BadPack::Damaged);
        }
        let locale = locale.unwrap_or_default().into();
        let right_to_left = body.contains(|c| ('\u{590}'..='\u{8ff}').contains(&c));
        Ok(Self(Rc::new(Inner {
            locale,
            right_to_left,
            patterns,
            formats,
        })))
    }

    /// BCP 47 tag of the words.
    #[must_use]
    pub fn locale(&self) -> &str {
        &self.0.locale
    }

    /// How numbers and dates are written beside the words.
    #[must_use]
    pub fn formats(&self) -> &dyn Formats {
        &*self.0.formats
    }

    /// The message at `index` with its values placed.
    #[must_use]
    pub fn render(&self, index: usize, values: &[Value<'_>]) -> String {
        let mut out = String::new();
        if let Some(pattern) = self.0.patterns.get(index) {
            self.write(&mut pattern.chars(), values, true, &mut out);
        }
        out
    }

    /// Writes a pattern up to the mark that closes it, and returns that mark. A pattern that isn't `live` is only passed over.
    fn write(
        &self,
        rest: &mut Chars<'_>,
        values: &[Value<'_>],
        live: bool,
        out: &mut String,
    ) -> Option<char> {
        while let Some(c) = rest.next() {
            match c {
                mark::PLACE => {
                    if let (Some(value), true) = (value(rest.next(), values), live) {
                        self.place(value, out);
                    }
                }
                mark::SELECT => {
                    let by = value(rest.next(), values);
                    let mut open = live;
                    let mut closing = rest.next();
                    while closing == Some(mark::VARIANT) {
                        let key: String =
                            rest.by_ref().take_while(|c| *c != mark::KEY_END).collect();
                        let fits = open && self.fits(by, &key);
                        open &= !fits;
                        closing = self.write(rest, values, fits, out);
                    }
                }
                mark::VARIANT | mark::END => return Some(c),
                _ if live => out.push(c),
                _ => {}
            }
        }
        None
    }

    fn place(&self, value: Value<'_>, out: &mut String) {
        match value {
            // Before U+0590 nothing runs from right to left; left alone, such a text is found and copied more easily.
            Value::Text(text) if !self.0.right_to_left && text.chars().all(|c| c < '\u{590}') => {
                out.push_str(text)
            }
            Value::Text(text) => {
                out.push(FIRST_STRONG_ISOLATE);
                out.push_str(text);
                out.push(POP_ISOLATE);
            }
            Value::Shown(text) => out.push_str(text),
            Value::Number(n) => out.push_str(&self.0.formats.number(n)),
            Value::Date(at) => out.push_str(&self.0.formats.date(at)),
        }
    }

    fn fits(&self, by: Option<Value<'_>>, key: &str) -> bool {
        match by {
            _ if key.is_empty() => true,
            Some(Value::Number(n)) => {
                key.parse() == Ok(n) || self.0.formats.plural(n).name() == key
            }
            Some(Value::Text(text) | Value::Shown(text)) => text == key,
            Some(Value::Date(_)) | None => false,
        }
    }
}

fn value<'a>(which: Option<char>, values: &[Value<'a>]) -> Option<Value<'a>> {
    let index = u32::from(which?).checked_sub(u32::from('a'))?;
    values.get(usize::try_from(index).ok()?).copied()
}

fn nests_well(pattern: &str) -> bool {
    let mut depth = 0_usize;
    for c in pattern.chars() {
        match c {
            mark::SELECT if depth == MAX_DEPTH => return false,
            mark::SELECT => depth += 1,
            mark::VARIANT if depth == 0 => return false,
            mark::END if depth == 0 => return false,
            mark::END => depth -= 1,
            _ => {}
        }
    }
    depth == 0
}
