//! L01: one right choice where one is asked for; where several are, the stem says how many, or “select all that apply”.
//!
//! That there is a key, and not too many of it, is the item type's own check (`key-missing`, `key-too-many`,
//! `key-is-every-choice`); here it is whether the stem says how many.
//!
//! Why: who doesn't know how many are wanted is marked on a guess at that, and not on the subject.
//!
//! Bad: “Which of these are acts in the definition?” with three keys. Good: “… Select three.”
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guideline 19.

use crate::check::language::phrase;
use crate::check::question::Reading;
use crate::check::{Code, Findings};

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for (lists, question) in reading.worded().filter(|(_, item)| item.is_multiple()) {
        let words = question.stem.words();
        if phrase::find(lists, lists.all_that_apply, &words).is_some() {
            continue;
        }
        let keys = question.keys().count();
        let said: Vec<u32> = phrase::find_all(lists, lists.how_many, &words)
            .into_iter()
            .filter_map(|(from, length)| {
                let words = words.get(from..from + length)?;
                words.iter().rev().find_map(|word| lists.number(word))
            })
            .collect();
        if said.iter().any(|said| usize::try_from(*said) == Ok(keys)) {
            continue;
        }
        let mut data = vec![("keys", keys.to_string())];
        data.extend(said.first().map(|said| ("said", said.to_string())));
        findings.push_all(Code::HowManyNotSaid, &question.at.join("stem"), data);
    }
}
