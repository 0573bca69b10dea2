//! What keeps text text: readers of a PDF put its glyphs back into words, by rules of thumb that need help with marks off the
//! line and where directions meet.

use std::ops::Range;

use krilla::text::{Glyph, GlyphId, KrillaGlyph};

use crate::script::is_combining;

const LEFT_TO_RIGHT: char = '\u{200E}';
const RIGHT_TO_LEFT: char = '\u{200F}';

/// A mark above or below its letter: drawn as an outline, since readers would put a glyph off the line into a line of its own.
#[derive(Debug)]
pub(crate) struct Mark {
    /// From the start of its piece, in ems.
    pub(crate) x: f32,
    pub(crate) glyph: KrillaGlyph,
}

/// Takes the marks out of the glyphs. Their text goes to the letter that they stand on; where text runs from right to left, to
/// the blank glyph that takes their place, since readers turn glyphs round there, and with them the texts of each.
pub(crate) fn lift_marks(
    text: &str,
    glyphs: Vec<KrillaGlyph>,
    blank: Option<GlyphId>,
) -> (Vec<KrillaGlyph>, Vec<Mark>) {
    let spans: Vec<Range<usize>> = glyphs
        .iter()
        .filter(|glyph| glyph.x_advance != 0.0)
        .map(Glyph::text_range)
        .collect();
    // What stands in a syllable beside other glyphs, or is a mark by its text.
    let is_mark = |glyph: &KrillaGlyph| {
        let first = text
            .get(glyph.text_range.start..)
            .and_then(|rest| rest.chars().next());
        glyph.x_advance == 0.0
            && (first.is_some_and(is_combining) || spans.contains(&glyph.text_range))
    };
    let (mut letters, mut marks, mut x) = (Vec::with_capacity(glyphs.len()), Vec::new(), 0.0);
    for glyph in glyphs {
        if is_mark(&glyph) {
            if let Some(blank) = blank {
                let range = glyph.text_range.clone();
                letters.push(KrillaGlyph::new(blank, 0.0, 0.0, 0.0, 0.0, range, None));
            }
            marks.push(Mark { x, glyph });
        } else {
            x += glyph.x_advance;
            letters.push(glyph);
        }
    }
    if blank.is_none() {
        for mark in &marks {
            give_text(&mark.glyph.text_range, &mut letters);
        }
    }
    (letters, marks)
}

fn give_text(range: &Range<usize>, letters: &mut [KrillaGlyph]) {
    let letter = letters
        .iter_mut()
        .filter(|letter| letter.text_range.start <= range.start)
        .max_by_key(|letter| letter.text_range.start);
    if let Some(letter) = letter {
        letter.text_range.end = letter.text_range.end.max(range.end);
    }
}

/// Which way a page and a stretch on it run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meeting {
    /// Both from left to right.
    BothLeftToRight,
    /// Both from right to left.
    BothRightToLeft,
    /// Left to right on a page from right to left.
    LeftToRightWithin,
    /// Right to left on a page from left to right.
    RightToLeftWithin,
    /// The same, with nothing else on its line.
    RightToLeftAlone,
}

/// Which ends of a stretch a piece has, as seen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ends {
    pub(crate) left: bool,
    pub(crate) right: bool,
}

/// Puts marks of direction into the text behind the glyphs, where a reader that knows only where glyphs stand would give signs
/// and spaces to the wrong side. Nothing is drawn for them.
pub(crate) fn direct(
    text: &str,
    glyphs: &mut [KrillaGlyph],
    meeting: Meeting,
    ends: Ends,
) -> String {
    let (outer, inner) = match meeting {
        Meeting::BothLeftToRight => return text.to_owned(),
        Meeting::BothRightToLeft => return part_signs(text, glyphs),
        Meeting::RightToLeftAlone => return lead(text, glyphs),
        Meeting::LeftToRightWithin => (RIGHT_TO_LEFT, LEFT_TO_RIGHT),
        Meeting::RightToLeftWithin => (LEFT_TO_RIGHT, RIGHT_TO_LEFT),
    };
    let last = glyphs.len().saturating_sub(1);
    rewritten(text, glyphs, |place, part| {
        let mut told = String::new();
        if place == 0 && ends.left {
            told.extend([outer, inner]);
        }
        told.push_str(part);
        if place == last && ends.right {
            told.extend([inner, outer]);
        }
        told
    })
}

/// What is seen first on a line says which way it runs, and a vowel mark doesn't.
fn lead(text: &str, glyphs: &mut [KrillaGlyph]) -> String {
    rewritten(text, glyphs, |place, part| {
        if place == 0 && part.starts_with(is_combining) {
            format!("{RIGHT_TO_LEFT}{part}")
        } else {
            part.to_owned()
        }
    })
}

/// Full stops and the like count as parts of numbers, which run from left to right, and would take the space beside them along.
fn part_signs(text: &str, glyphs: &mut [KrillaGlyph]) -> String {
    rewritten(text, glyphs, |_, part| {
        if part.chars().all(is_weak) && !part.is_empty() {
            format!("{RIGHT_TO_LEFT}{part}")
        } else {
            part.to_owned()
        }
    })
}

/// Signs that go with numbers (bidi classes ES, ET, CS).
fn is_weak(c: char) -> bool {
    matches!(
        c,
        '#' | '$' | '%' | '+' | ',' | '-' | '.' | '/' | ':' | '\u{A0}' | '،' | '٪' | '٫' | '٬'
    )
}

/// Writes the text behind each cluster anew, in reading order, and lets the glyphs point to it. `tell` gets the place of the
/// cluster's first glyph as seen.
fn rewritten(
    text: &str,
    glyphs: &mut [KrillaGlyph],
    tell: impl Fn(usize, &str) -> String,
) -> String {
    let mut clusters: Vec<(usize, Range<usize>)> = Vec::new();
    for (place, glyph) in glyphs.iter().enumerate() {
        let range = glyph.text_range();
        match clusters.iter_mut().find(|(_, other)| *other == range) {
            // Of several glyphs the last seen counts at the right end.
            Some((first, _)) if place + 1 == glyphs.len() && *first != 0 => *first = place,
            Some(_) => {}
            None => clusters.push((place, range)),
        }
    }
    clusters.sort_by_key(|(_, range)| range.start);
    let mut told = String::with_capacity(text.len());
    let moved: Vec<_> = clusters
        .into_iter()
        .map(|(place, range)| {
            let start = told.len();
            told.push_str(&tell(place, text.get(range.clone()).unwrap_or_default()));
            (range, start..told.len())
        })
        .collect();
    for glyph in glyphs {
        if let Some((_, range)) = moved.iter().find(|(old, _)| *old == glyph.text_range) {
            glyph.text_range = range.clone();
        }
    }
    told
}
