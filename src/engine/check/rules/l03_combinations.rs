//! L03: no choice is made of others: “all of the above”, “A and B”, “none of these two”.
//!
//! Why: who knows of two choices that they are right knows the answer without the third; and in a shuffled list nothing is
//! “above”. “None of the above” is a warning: it can be right, but it shows only that somebody knows what is wrong.
//!
//! Bad: “Both A and C”. Good: an item with several keys.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guidelines 9, 25, 26.

use crate::check::language::phrase;
use crate::check::question::Reading;
use crate::check::{Code, Findings};

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for (lists, question) in reading.worded() {
        for choice in &question.choices {
            let words = choice.text.words();
            let is_one = |phrases| phrase::is_one(lists, phrases, &words);
            let code = if is_one(lists.combinations) || is_one(lists.labels) {
                Code::CombinationChoice
            } else if is_one(lists.none_of_these) {
                Code::NoneOfTheAbove
            } else {
                continue;
            };
            let data = [("choice", choice.id.clone()), ("text", choice.text.plain())];
            findings.push(code, &choice.at, data);
        }
    }
}
