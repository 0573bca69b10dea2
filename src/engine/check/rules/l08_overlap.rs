//! L08: choices exclude each other.
//!
//! Equal choices are the item type's own check (`same-text`). Here: four fifths of two choices' words are the same (Jaccard),
//! one choice holds the whole other, or their amounts intersect.
//!
//! Why: where two choices can both be right, the key is a matter of taste; where two say the same, neither can be right.
//!
//! Bad: “10 to 20 days” and “15 to 30 days”. Good: “10 to 20 days” and “21 to 30 days”.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guideline 22; the threshold is this project's.

use std::collections::BTreeSet;

use crate::check::amount;
use crate::check::question::{Choice, Reading};
use crate::check::{Code, Findings};

/// Longer choices, in words, aren't compared: that they are too long is said, and the rest would take too long.
const LONGEST: usize = 200;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for question in &reading.questions {
        for (index, choice) in question.choices.iter().enumerate() {
            for other in question.choices.iter().take(index) {
                let (a, b) = (choice.text.words(), other.text.words());
                // The same words: `same-text` says it.
                if a == b || a.len().max(b.len()) > LONGEST {
                    continue;
                }
                let range = reading
                    .lists
                    .and_then(|lists| Some((amount::read(lists, &a)?, amount::read(lists, &b)?)))
                    .filter(|(a, b)| a.unit == b.unit);
                let how = match range {
                    Some((a, b)) if a.meets(&b) => "range",
                    // Amounts have most words in common, and mean it.
                    Some(_) => continue,
                    None if holds(&a, &b) || holds(&b, &a) => "contained",
                    None if is_alike(&a, &b) => "words",
                    None => continue,
                };
                note(choice, other, how, findings);
            }
        }
    }
}

fn note(choice: &Choice, other: &Choice, how: &str, findings: &mut Findings) {
    let data = [
        ("choice", choice.id.clone()),
        ("other", other.id.clone()),
        ("how", how.to_owned()),
    ];
    findings.push(Code::ChoicesOverlap, &choice.at, data);
}

fn holds(long: &[&str], short: &[&str]) -> bool {
    !short.is_empty()
        && short.len() < long.len()
        && long.windows(short.len()).any(|window| window == short)
}

fn is_alike(a: &[&str], b: &[&str]) -> bool {
    let (a, b): (BTreeSet<_>, BTreeSet<_>) = (a.iter().collect(), b.iter().collect());
    let both = a.intersection(&b).count();
    both > 0 && 5 * both >= 4 * a.union(&b).count()
}
