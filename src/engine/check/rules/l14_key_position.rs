//! L14: where choices keep their order, the key stands at every place about equally often; where they are shuffled, no choice
//! speaks of another's place.
//!
//! In fixed order: not more than three items in a row with the key at one place, and no departure from chance by χ² at p < .01
//! ([`statistics::is_uneven`]).
//!
//! Why: “when in doubt, C” shall not pay; and “the first answer” is another one for each learner.
//!
//! Bad: five keys at the second place in a row. Good: choices shuffled, which they are unless the bank says otherwise.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guideline 20.

use crate::check::language::{Lists, phrase};
use crate::check::question::{Question, Reading};
use crate::check::{Code, Findings, statistics};
use crate::json::Pointer;

/// The most items in a row with the key at one place.
const MOST_IN_A_ROW: usize = 3;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    places(reading, findings);
    for (lists, question) in reading.worded() {
        if reading.is_shuffled(question) {
            names(lists, question, findings);
        }
    }
}

fn places(reading: &Reading<'_>, findings: &mut Findings) {
    let fixed: Vec<(&Question<'_>, usize)> = reading
        .ready()
        .filter(|question| !question.is_multiple() && reading.keeps_order(question))
        .filter_map(|question| {
            let place = question.choices.iter().position(|choice| choice.is_key)?;
            Some((question, place))
        })
        .collect();
    let mut row = 0;
    let mut last = None;
    for (question, place) in &fixed {
        row = if last == Some(*place) { row + 1 } else { 1 };
        last = Some(*place);
        if row == MOST_IN_A_ROW + 1 {
            let at = question.at.join("answer").join("key");
            note("row", *place, row, row, &at, findings);
        }
    }
    let sizes: Vec<usize> = fixed
        .iter()
        .map(|(question, _)| question.choices.len())
        .collect();
    let most = sizes.iter().copied().max().unwrap_or(0);
    let observed: Vec<u64> = (0..most)
        .map(|place| fixed.iter().filter(|(_, other)| *other == place).count() as u64)
        .collect();
    if statistics::is_uneven(&observed, &sizes) {
        let often = (0..most).max_by_key(|place| observed.get(*place));
        let place = often.unwrap_or(0);
        let found = fixed.iter().filter(|(_, other)| *other == place).count();
        let at = Pointer::root().join("items");
        note("often", place, fixed.len(), found, &at, findings);
    }
}

fn note(
    how: &str,
    place: usize,
    items: usize,
    found: usize,
    at: &Pointer,
    findings: &mut Findings,
) {
    let data = [
        ("how", how.to_owned()),
        ("place", (place + 1).to_string()),
        ("items", items.to_string()),
        ("found", found.to_string()),
    ];
    findings.push(Code::KeyPosition, at, data);
}

fn names(lists: &Lists, question: &Question<'_>, findings: &mut Findings) {
    let last = question.choices.len().saturating_sub(1);
    for (index, choice) in question.choices.iter().enumerate() {
        let words = choice.text.words();
        // What is above the last choice is above it in any order, where it keeps its place.
        let stays_last = index == last && choice.is_fixed;
        let speaks = phrase::is_one(lists, lists.labels, &words)
            || phrase::find(lists, lists.positions, &words).is_some()
            || !stays_last && phrase::find(lists, lists.above, &words).is_some();
        if speaks {
            let data = [("choice", choice.id.clone()), ("text", choice.text.plain())];
            findings.push(Code::PositionNamed, &choice.at, data);
        }
    }
}
