//! The destination of a link or image, as CommonMark reads it. The one title that may follow says that an image is decorative.

use std::ops::Range;

/// How many parentheses may be open inside a link's destination.
const MAX_PARENTHESES: usize = 32;

/// Whether a text begins as a URL does.
pub(super) fn has_scheme(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let form = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-');
    scheme.len() > 1
        && scheme.len() <= 32
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(form)
        && !rest.contains(|c: char| c.is_ascii_control() || c == ' ')
}

/// The title of an image that says nothing, so that its text alternative is empty on purpose.
const DECORATIVE: &[u8] = br#""decorative""#;

/// What stands in the parentheses of a link or image.
pub(super) struct Destination {
    /// Without escapes.
    pub(super) name: String,
    /// Whether the title after it is `"decorative"`.
    pub(super) is_decorative: bool,
    /// Where it ends.
    pub(super) end: usize,
}

/// Reads `(destination)` or `(destination "decorative")`.
pub(super) fn destination(text: &str, open: usize) -> Option<Destination> {
    let bytes = text.as_bytes();
    let blank = |at: usize| {
        bytes
            .iter()
            .skip(at)
            .take_while(|b| b" \t\n".contains(b))
            .count()
    };
    let mut at = open + 1;
    at += blank(at);
    let angle = bytes.get(at) == Some(&b'<');
    at += usize::from(angle);
    let start = at;
    let mut parentheses = 0;
    loop {
        match bytes.get(at)? {
            b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at += 1,
            b'\n' | b'<' if angle => return None,
            b'>' if angle => break,
            _ if angle => {}
            b'(' if parentheses == MAX_PARENTHESES => return None,
            b'(' => parentheses += 1,
            b')' if parentheses == 0 => break,
            b')' => parentheses -= 1,
            byte if *byte <= b' ' || *byte == 0x7f => break,
            _ => {}
        }
        at += 1;
    }
    let raw: Range<usize> = start..at;
    at += usize::from(angle);
    let space = blank(at);
    at += space;
    let rest = bytes.get(at..).unwrap_or_default();
    let is_decorative = space > 0 && rest.starts_with(DECORATIVE);
    if is_decorative {
        at += DECORATIVE.len();
        at += blank(at);
    }
    let closed = bytes.get(at) == Some(&b')') && (angle || parentheses == 0);
    let destination = text.get(raw).filter(|_| closed)?;
    let mut out = String::with_capacity(destination.len());
    let mut chars = destination.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = if c == '\\' {
            chars.next_if(char::is_ascii_punctuation)
        } else {
            None
        };
        out.push(escaped.unwrap_or(c));
    }
    Some(Destination {
        name: out,
        is_decorative,
        end: at + 1,
    })
}
