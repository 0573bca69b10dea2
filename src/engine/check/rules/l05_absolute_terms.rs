//! L05: “always”, “never”, “only” and their like don't tell the key from the distractors.
//!
//! In an item: all distractors have such a word and no key does, or the reverse. In the bank: over all choices, having such a
//! word and being a key go together (point-biserial correlation, p < .05, [`statistics::go_together`]).
//!
//! Why: people know that sentences with “always” are mostly false, and rule them out without knowing the subject.
//!
//! Bad: “Always call the police”, “Never ask”, “Ask what the person wants”. Good: none of them absolute, or some of both.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guideline 28a.

use crate::check::language::Lists;
use crate::check::question::{Choice, Reading};
use crate::check::{Code, Findings, statistics};
use crate::json::Pointer;

/// Fewer choices with such a term than this show no habit, whatever the correlation.
const FEWEST: u64 = 5;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let mut table = [[0_u64; 2]; 2];
    for (lists, question) in reading.worded() {
        let word = |choice: &Choice| absolute(lists, choice);
        let keys: Vec<_> = question.keys().map(word).collect();
        let distractors: Vec<_> = question.distractors().map(word).collect();
        if question.is_ready() {
            for (row, side) in table.iter_mut().zip([&keys, &distractors]) {
                let [with, without] = row;
                *with += side.iter().flatten().count() as u64;
                *without += side.iter().filter(|word| word.is_none()).count() as u64;
            }
        }
        let splits = |has: &[Option<String>], not: &[Option<String>]| {
            !not.is_empty() && has.iter().all(Option::is_some) && not.iter().all(Option::is_none)
        };
        let (on, word) = if splits(&keys, &distractors) {
            ("key", keys.into_iter().flatten().next())
        } else if distractors.len() > 1 && splits(&distractors, &keys) {
            ("distractors", distractors.into_iter().flatten().next())
        } else {
            continue;
        };
        let data = [("word", word.unwrap_or_default()), ("on", on.to_owned())];
        findings.push(Code::AbsoluteTerm, &question.at.join("choices"), data);
    }
    let [[keys, other_keys], [distractors, other_distractors]] = table;
    if keys + distractors >= FEWEST
        && statistics::go_together(keys, other_keys, distractors, other_distractors)
    {
        let more_in_keys =
            keys * (distractors + other_distractors) > distractors * (keys + other_keys);
        let on = if more_in_keys { "key" } else { "distractors" };
        let data = [
            ("on", on.to_owned()),
            ("keys", keys.to_string()),
            ("distractors", distractors.to_string()),
            ("all_keys", (keys + other_keys).to_string()),
            (
                "all_distractors",
                (distractors + other_distractors).to_string(),
            ),
        ];
        findings.push(Code::AbsoluteCue, &Pointer::root().join("items"), data);
    }
}

fn absolute(lists: &Lists, choice: &Choice) -> Option<String> {
    let mut tokens = choice.text.tokens.iter();
    tokens
        .find(|token| Lists::names(lists.absolutes, &token.folded))
        .map(|token| token.shown.clone())
}
