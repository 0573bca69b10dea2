//! L06: the key isn't the longest choice.
//!
//! In an item: the key has over 1.3 times the median length of the distractors, or is the longest by a fifth. In the bank: the
//! key is the longest by itself in more items than chance gives (`1/n` of those with `n` choices) and 15% more.
//!
//! Why: writers make the right choice exact, and so long; people who know that pick the longest.
//!
//! Bad: “Yes”, “No”, “Only where a child is concerned, since consent is then irrelevant”. Good: choices of one length.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guidelines 24, 28d; the thresholds are this project's.

use crate::check::question::{Question, Reading};
use crate::check::{Code, Findings};
use crate::json::Pointer;

/// Fewer items than this have no habit.
const FEWEST: usize = 5;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let (mut items, mut found, mut by_chance) = (0_usize, 0_usize, 0_usize);
    for question in reading.with_choices() {
        let Some(lengths) = Lengths::of(question) else {
            continue;
        };
        if question.is_ready() && !question.is_multiple() {
            items += 1;
            found += usize::from(lengths.key > lengths.longest);
            by_chance += GRAIN / question.choices.len();
        }
        if 10 * lengths.key * 2 > 13 * lengths.median_twice
            || 5 * lengths.key >= 6 * lengths.longest
        {
            let data = [
                ("choice", lengths.choice.to_owned()),
                ("length", lengths.key.to_string()),
                ("median", lengths.median_twice.div_ceil(2).to_string()),
                ("longest", lengths.longest.to_string()),
            ];
            findings.push(Code::LongestKey, &question.at.join("choices"), data);
        }
    }
    // `found / items > by_chance / items + 15%`, over the grain.
    let most = by_chance + items * GRAIN * 15 / 100;
    if items >= FEWEST && found * GRAIN > most {
        let data = [
            ("found", found.to_string()),
            ("items", items.to_string()),
            ("most", (most / GRAIN).to_string()),
        ];
        findings.push(Code::LongestKeyOften, &Pointer::root().join("items"), data);
    }
}

/// The least common multiple of the numbers of choices that there can be, so that shares of items are whole numbers.
const GRAIN: usize = 232_792_560;

struct Lengths<'q> {
    choice: &'q str,
    /// The key's, or the longest key's.
    key: usize,
    /// Twice the distractors' median.
    median_twice: usize,
    /// The longest distractor's.
    longest: usize,
}

impl<'q> Lengths<'q> {
    fn of(question: &'q Question<'_>) -> Option<Self> {
        let mut distractors: Vec<usize> = question
            .distractors()
            .map(|choice| choice.text.length())
            .collect();
        distractors.sort_unstable();
        let last = distractors.len().checked_sub(1)?;
        let middle = |at: usize| distractors.get(at).copied();
        let key = question.keys().max_by_key(|choice| choice.text.length())?;
        Some(Self {
            choice: &key.id,
            key: key.text.length(),
            median_twice: middle(last / 2)? + middle(last.div_ceil(2))?,
            longest: middle(last)?,
        })
    }
}
