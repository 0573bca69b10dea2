//! Rich text, and all that reads it.

use crate::check::language::token;
use crate::check::passage::Passage;
use crate::check::rules::l20_language_parity;
use crate::check::{Findings, readability};
use crate::item::places::{Piece, pieces};
use crate::json::Pointer;
use crate::rich_text::{
    Block, ImageFile, Inline, MAX_FAULTS, MAX_INLINES, MAX_LISTS, Target, parse, parse_inline,
    plain,
};

/// A rich text: it ends, it nests no deeper than it may, nothing is in its tree that isn't in the text, nothing in it leads
/// elsewhere than links and pictures may, and its places are pieces of it.
pub fn rich_text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    is_harmless(&text);
    for elides in [false, true] {
        let passage = Passage::read(&text, elides);
        assert!(passage.tokens.len() <= text.len());
        let sentences = passage.sentences();
        assert!(sentences.iter().map(String::len).sum::<usize>() <= passage.plain().len());
        let _ = (passage.length(), token::words(&text, elides));
        for language in ["en", "fr", "ar"] {
            let _ = readability::grade(language, &sentences);
        }
    }
    let (mut findings, middle) = (Findings::new(), text.chars().count() / 2);
    let half: String = text.chars().take(middle).collect();
    l20_language_parity::pair(&text, &half, ["en", "fr"], &Pointer::root(), &mut findings);
}

/// Reads a rich text and looks at every part of its tree.
pub(super) fn is_harmless(text: &str) {
    let (blocks, faults) = parse(text);
    assert!(faults.len() <= MAX_FAULTS);
    let shown = in_blocks(&blocks, 0);
    // A tab before code may become as many as three spaces.
    assert!(shown <= 4 * text.len(), "{shown} of {}", text.len());
    let _ = plain(&blocks);
    let (inlines, _) = parse_inline(text);
    assert!(in_inlines(&inlines, 0) <= text.len());
    let again: String = pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Place(id) => format!("[[{id}]]"),
        })
        .collect();
    assert!(again == text, "the pieces are another text");
}

/// How many bytes of text blocks show.
fn in_blocks(blocks: &[Block], lists: usize) -> usize {
    assert!(lists <= MAX_LISTS);
    let of = |block: &Block| match block {
        Block::Paragraph(inlines) => in_inlines(inlines, 0),
        Block::List(list) => list
            .items
            .iter()
            .map(|item| in_blocks(item, lists + 1))
            .sum(),
        Block::Code(text) => text.len(),
    };
    blocks.iter().map(of).sum()
}

fn in_inlines(inlines: &[Inline], depth: usize) -> usize {
    assert!(depth <= MAX_INLINES);
    let of = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.len(),
        Inline::Image { file, alt } => {
            let name = file.as_str();
            assert!(
                ImageFile::new(name).is_some()
                    && !name.contains(['\\', ':', '?', '#'])
                    && !name.starts_with('/')
            );
            assert!(
                name.split('/')
                    .all(|segment| segment != ".." && !segment.is_empty())
            );
            alt.len()
        }
        Inline::Link { target, content } => {
            let href = target.to_string();
            assert!(Target::new(&href).as_ref() == Some(target), "{href}");
            let small = href.to_ascii_lowercase();
            assert!(
                ["https://", "mailto:", "#"]
                    .iter()
                    .any(|start| small.starts_with(start))
            );
            in_inlines(content, depth + 1)
        }
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Span { content, .. } => {
            in_inlines(content, depth + 1)
        }
        Inline::Break => 0,
    };
    inlines.iter().map(of).sum()
}
