//! Places inside a running text, written `[[id]]`: where a blank stands, or words that can be marked.

use crate::rich_text::{self, Block, Inline};

/// A piece of a text with places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text as it stands.
    Text(&'a str),
    /// A place, by the id that it names.
    Place(&'a str),
}

/// The pieces of a text, in order. What has not the form of a place is text.
///
/// ```
/// use assay_engine::item::places::{Piece, pieces};
/// assert_eq!(
///     pieces("Press [[rate]] times."),
///     [Piece::Text("Press "), Piece::Place("rate"), Piece::Text(" times.")],
/// );
/// ```
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, id, after)) = next(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        pieces.push(Piece::Place(id));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

fn next(text: &str) -> Option<(&str, &str, &str)> {
    for (at, _) in text.char_indices() {
        let Some(rest) = text.get(at..).and_then(|rest| rest.strip_prefix("[[")) else {
            continue;
        };
        // No id is longer, and looking further for each “[[” would take time without end.
        let near = rest
            .bytes()
            .take(crate::id::MAX_LENGTH + 2)
            .collect::<Vec<_>>();
        let end = near.windows(2).position(|pair| pair == b"]]");
        if let Some((id, after)) =
            end.and_then(|end| Some((rest.get(..end)?, rest.get(end + 2..)?)))
            && crate::id::TextId::new(id).is_ok()
        {
            return Some((text.get(..at)?, id, after));
        }
    }
    None
}

/// The ids of the places that a rich text shows, in order: not those in code, links or pictures, where no control can stand.
fn shown(text: &str) -> Vec<String> {
    let (blocks, _) = rich_text::parse(text);
    let mut ids = Vec::new();
    of_blocks(&blocks, &mut ids);
    ids
}

fn of_blocks(blocks: &[Block], ids: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => of_inlines(inlines, ids),
            Block::List(list) => list.items.iter().for_each(|item| of_blocks(item, ids)),
            Block::Code(_) => {}
        }
    }
}

fn of_inlines(inlines: &[Inline], ids: &mut Vec<String>) {
    for run in runs(inlines) {
        match run {
            Run::Text(text) => {
                ids.extend(pieces(&text).into_iter().filter_map(|piece| match piece {
                    Piece::Place(id) => Some(id.to_owned()),
                    Piece::Text(_) => None,
                }))
            }
            Run::Other(
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Span { content: inner, .. },
            ) => of_inlines(inner, ids),
            Run::Other(_) => {}
        }
    }
}

/// What stands side by side in a line of rich text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run<'a> {
    /// Texts that follow each other, as one: a place may lie over their border.
    Text(String),
    /// Anything else.
    Other(&'a Inline),
}

/// The runs of a line, in order.
#[must_use]
pub fn runs(inlines: &[Inline]) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    for inline in inlines {
        match (inline, runs.last_mut()) {
            (Inline::Text(text), Some(Run::Text(before))) => before.push_str(text),
            (Inline::Text(text), _) => runs.push(Run::Text(text.clone())),
            (other, _) => runs.push(Run::Other(other)),
        }
    }
    runs
}

/// Finds places that nothing stands at, and what has no place or two.
#[cfg(feature = "check")]
pub(crate) fn check(
    text: &str,
    ids: &[&str],
    at: &crate::json::Pointer,
    findings: &mut crate::check::Findings,
) {
    use crate::check::{Code, nearest};
    let places = shown(text);
    for id in ids {
        let data = [("id", (*id).to_owned())];
        match places.iter().filter(|place| place == id).count() {
            0 => findings.push(Code::PlaceMissing, at, data),
            1 => {}
            _ => findings.push(Code::PlaceTwice, at, data),
        }
    }
    for place in places.iter().filter(|place| !ids.contains(&place.as_str())) {
        let mut data = vec![("id", place.clone())];
        data.extend(nearest(place, ids.iter().copied()).map(|name| ("nearest", name.to_owned())));
        findings.push_all(Code::PlaceUnknown, at, data);
    }
}

/// Whether each of the ids has one place, and each place one of the ids.
pub(super) fn fit<'a>(text: &str, ids: impl Iterator<Item = &'a str>) -> bool {
    let mut places = shown(text);
    let mut ids: Vec<&str> = ids.collect();
    places.sort_unstable();
    ids.sort_unstable();
    places == ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stand_wherever_words_stand() {
        for (text, expected) in [
            ("[[a]] and **[[b]]**, *[[c]]*", vec!["a", "b", "c"]),
            ("- [[a]]\n- x\n\n  1. [[b]]", vec!["a", "b"]),
            ("[[[a]] mot]{lang=fr}", vec!["a"]),
            ("`[[a]]` [see [[b]]](https://example.org)", vec![]),
            ("```\n[[a]]\n```", vec![]),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_place_is_text() {
        for (text, expected) in [
            ("", vec![]),
            ("[[a]]", vec![Piece::Place("a")]),
            ("[[a]][[b]]", vec![Piece::Place("a"), Piece::Place("b")]),
            (
                "[[A b]] [[c]]",
                vec![Piece::Text("[[A b]] "), Piece::Place("c")],
            ),
            ("[[", vec![Piece::Text("[[")]),
            ("[[a", vec![Piece::Text("[[a")]),
            (
                "[[[a]]]",
                vec![Piece::Text("["), Piece::Place("a"), Piece::Text("]")],
            ),
            (
                "é[[a]]ü",
                vec![Piece::Text("é"), Piece::Place("a"), Piece::Text("ü")],
            ),
        ] {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }
}
