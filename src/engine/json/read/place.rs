//! From offsets in bytes to lines and columns.

use crate::json::Position;

/// Positions of ascending offsets, in one pass over the text.
pub(super) fn positions(text: &str, offsets: impl Iterator<Item = usize>) -> Vec<Position> {
    let (mut line, mut column) = (1, 1);
    let mut chars = text.char_indices().peekable();
    offsets
        .map(|offset| {
            while let Some((_, c)) = chars.next_if(|(at, _)| *at < offset) {
                if c == '\n' {
                    (line, column) = (line + 1, 1);
                } else {
                    column += 1;
                }
            }
            Position { line, column }
        })
        .collect()
}
