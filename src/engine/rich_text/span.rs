//! The attributes of a span: `{lang=fr dir=ltr}`.

use super::Direction;
use super::build::Mark;

/// How much of a text is searched for the end of a span's attributes, in bytes.
const MAX_ATTRIBUTES: usize = 128;

/// Reads a span's attributes up to their closing brace; gives how long they are, the brace included.
pub(super) fn attributes(text: &str) -> Option<(Mark, usize)> {
    let end = text.bytes().take(MAX_ATTRIBUTES).position(|b| b == b'}')?;
    let (mut lang, mut dir) = (None, None);
    for attribute in text.get(..end)?.split_ascii_whitespace() {
        let (name, value) = attribute.split_once('=')?;
        let value = value
            .strip_prefix('"')
            .and_then(|value| value.strip_suffix('"'))
            .unwrap_or(value);
        match (name, value) {
            ("lang", tag) if lang.is_none() && is_language_tag(tag) => lang = Some(tag.to_owned()),
            ("dir", "ltr") if dir.is_none() => dir = Some(Direction::Ltr),
            ("dir", "rtl") if dir.is_none() => dir = Some(Direction::Rtl),
            ("dir", "auto") if dir.is_none() => dir = Some(Direction::Auto),
            _ => return None,
        }
    }
    (lang.is_some() || dir.is_some()).then_some((Mark::Span(lang, dir), end + 1))
}

/// Whether a text has the form of a BCP 47 tag.
fn is_language_tag(text: &str) -> bool {
    text.split('-').enumerate().all(|(index, subtag)| {
        let least = if index == 0 { 2 } else { 1 };
        (least..=8).contains(&subtag.len())
            && subtag.bytes().all(|b| {
                if index == 0 {
                    b.is_ascii_alphabetic()
                } else {
                    b.is_ascii_alphanumeric()
                }
            })
    })
}
