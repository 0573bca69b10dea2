//! Runs of `*` and `_`, and which of them make emphasis.
//!
//! The rules and the algorithm are CommonMark's ("An algorithm for parsing nested emphasis and links"), with a stack in
//! place of its linked list.

use std::ops::Range;

use super::build::Piece;
use super::punctuation::is_punctuation;

/// A run of the same character that may open or close emphasis.
pub(super) struct Run {
    /// The piece that stands for it.
    pub(super) piece: usize,
    character: u8,
    /// What of it is still text.
    rest: Range<usize>,
    length: usize,
    can_open: bool,
    can_close: bool,
    closed: usize,
    /// Emphases that it opens, the innermost first.
    opened: Vec<Strength>,
}

/// The two kinds of emphasis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strength {
    Plain,
    Strong,
}

impl Run {
    /// A run in a text, by the characters around it.
    pub(super) fn new(text: &str, range: Range<usize>, character: u8, piece: usize) -> Self {
        let before = text
            .get(..range.start)
            .and_then(|text| text.chars().next_back())
            .unwrap_or('\n');
        let after = text
            .get(range.end..)
            .and_then(|text| text.chars().next())
            .unwrap_or('\n');
        let (space_before, space_after) = (before.is_whitespace(), after.is_whitespace());
        let (sign_before, sign_after) = (is_punctuation(before), is_punctuation(after));
        let left = !space_after && (!sign_after || space_before || sign_before);
        let right = !space_before && (!sign_before || space_after || sign_after);
        // An underscore inside a word is part of the word.
        let inside_word = character == b'_';
        Self {
            piece,
            character,
            length: range.len(),
            rest: range,
            can_open: left && (!inside_word || !right || sign_before),
            can_close: right && (!inside_word || !left || sign_after),
            closed: 0,
            opened: Vec::new(),
        }
    }

    /// Whether `opener` and this run can enclose emphasis. Runs that can do both must not add up to a multiple of
    /// three, unless both are one: rule 9 and 10.
    fn closes(&self, opener: &Self) -> bool {
        let both = self.can_open || opener.can_close;
        let thirds =
            (self.length + opener.length).is_multiple_of(3) && !self.length.is_multiple_of(3);
        self.character == opener.character && !(both && thirds)
    }

    /// Which closers find the same openers.
    fn kind(&self) -> usize {
        usize::from(self.character == b'_') * 6 + usize::from(self.can_open) * 3 + self.length % 3
    }

    fn settle(self, pieces: &mut [Piece]) {
        if let Some(piece) = pieces.get_mut(self.piece) {
            *piece = Piece::Run {
                closed: self.closed,
                rest: self.rest,
                opened: self.opened,
            };
        }
    }
}

/// Pairs runs, in the order of the text, and settles what each piece of them is.
pub(super) fn pair(runs: Vec<Run>, pieces: &mut [Piece]) {
    let mut openers: Vec<Run> = Vec::new();
    // For each kind of closer, the piece before which there is no opener for it: what keeps the time linear.
    let mut none_before = [0_usize; 12];
    for mut closer in runs {
        while closer.can_close && !closer.rest.is_empty() {
            let Some(none_before) = none_before.get_mut(closer.kind()) else {
                break;
            };
            let possible = openers
                .iter()
                .enumerate()
                .rev()
                .take_while(|(_, opener)| opener.piece >= *none_before);
            let found = possible
                .into_iter()
                .find(|(_, opener)| closer.closes(opener))
                .map(|(index, _)| index);
            let Some(index) = found else {
                *none_before = closer.piece;
                break;
            };
            openers
                .drain(index + 1..)
                .for_each(|run| run.settle(pieces));
            let Some(mut opener) = openers.pop() else {
                break;
            };
            let strong = opener.rest.len() > 1 && closer.rest.len() > 1;
            let (strength, width) = if strong {
                (Strength::Strong, 2)
            } else {
                (Strength::Plain, 1)
            };
            opener.rest.end -= width;
            closer.rest.start += width;
            opener.opened.push(strength);
            closer.closed += 1;
            if opener.rest.is_empty() {
                opener.settle(pieces);
            } else {
                openers.push(opener);
            }
        }
        if closer.can_open && !closer.rest.is_empty() {
            openers.push(closer);
        } else {
            closer.settle(pieces);
        }
    }
    openers.into_iter().for_each(|run| run.settle(pieces));
}
