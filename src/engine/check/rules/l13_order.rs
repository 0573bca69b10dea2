//! L13: numbers and dates stand in order, up or down.
//!
//! Why: a reader who has worked out a number finds it in an ordered list, and hunts for it in another. Where choices are shuffled,
//! `"fixed": true` on each keeps the order.
//!
//! Bad: “18”, “14”, “16”. Good: “14”, “16”, “18”.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guideline 21.

use crate::check::language::Lists;
use crate::check::question::{Choice, Reading};
use crate::check::{Code, Findings, Fix, Operation, amount};
use crate::json::Pointer;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for (lists, question) in reading.worded() {
        let values: Option<Vec<i64>> = values(lists, &question.choices);
        let Some(values) = values.filter(|values| values.len() > 2) else {
            continue;
        };
        if values.is_sorted() || values.iter().rev().is_sorted() {
            continue;
        }
        let at = question.at.join("choices");
        let fix = ascending(&values, &at);
        findings.push_fixed(Code::ChoicesOutOfOrder, &at, Vec::new(), Some(fix));
    }
}

/// What each choice comes to: dates, or amounts of one unit; `None` where they are something else.
fn values(lists: &Lists, choices: &[Choice]) -> Option<Vec<i64>> {
    let dates = choices.iter().map(|choice| date(lists, choice));
    if let Some(dates) = dates.collect::<Option<Vec<_>>>() {
        return Some(dates);
    }
    let amounts = choices
        .iter()
        .map(|choice| amount::read(lists, &choice.text.words()))
        .collect::<Option<Vec<_>>>()?;
    let first = amounts.first()?;
    // Sentences that happen to have a number in them are no amounts.
    let is_short = choices.iter().all(|choice| choice.text.tokens.len() <= 6);
    let is_one_unit = amounts.iter().all(|amount| amount.unit == first.unit);
    let key = |amount: &amount::Amount| {
        if amount.least == i64::MIN {
            amount.most.saturating_sub(1)
        } else {
            amount.least
        }
    };
    (is_short && is_one_unit).then(|| amounts.iter().map(key).collect())
}

/// A date with its month as a word or in ISO 8601, in days of a calendar without gaps.
fn date(lists: &Lists, choice: &Choice) -> Option<i64> {
    let plain = choice.text.plain();
    let parts: Vec<&str> = plain.trim().trim_end_matches('.').split('-').collect();
    let numbers: Option<Vec<i64>> = parts.iter().map(|part| part.parse().ok()).collect();
    if let Some([year @ 1000..=2999, month @ 1..=12, rest @ ..]) = numbers.as_deref() {
        return Some(year * 400 + month * 32 + rest.first().unwrap_or(&0));
    }
    let words = choice.text.words();
    let month = words
        .iter()
        .find_map(|word| lists.months.iter().position(|month| month == word))?;
    let numbers: Vec<i64> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let year = numbers.iter().find(|number| **number > 31).unwrap_or(&0);
    let day = numbers.iter().find(|number| **number <= 31).unwrap_or(&0);
    let is_all = words.len() <= numbers.len() + 3;
    is_all.then_some(year * 400 + i64::try_from(month).ok()? * 32 + 32 + day)
}

/// The moves that put the choices in ascending order; equal ones keep theirs.
fn ascending(values: &[i64], at: &Pointer) -> Fix {
    let mut order: Vec<usize> = (0..values.len()).collect();
    let mut moves = Vec::new();
    for place in 0..values.len() {
        let rest = order.iter().enumerate().skip(place);
        let Some((from, _)) = rest.min_by_key(|(_, which)| values.get(**which)) else {
            continue;
        };
        if from != place {
            let moved = order.remove(from);
            order.insert(place, moved);
            moves.push(Operation::Move {
                from: at.join(from),
                path: at.join(place),
            });
        }
    }
    Fix(moves)
}
