//! L17: each choice has feedback, and each distractor names the misconception that it stands for.
//!
//! Feedback is the item type's own check (`feedback-missing`); here it is the misconceptions.
//!
//! Why: a distractor that no wrong idea leads to is filler, and who picked one can be taught only when it is known why.
//!
//! Bad: a distractor that nobody would pick. Good: `"misconceptions": { "b": "must-cross-border" }`.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guidelines 29, 30.

use serde_json::Value;

use crate::check::question::Reading;
use crate::check::{Code, Findings};

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for question in &reading.questions {
        let answer = question.value.get("answer");
        let named = answer.and_then(|answer| answer.get("misconceptions"));
        let key = answer.and_then(|answer| answer.get("key"));
        let key: Vec<&str> = key
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let distractors: Vec<&str> = if question.is_statement() {
            let both = ["true", "false"].into_iter();
            match both
                .filter(|choice| !key.contains(choice))
                .collect::<Vec<_>>()
            {
                wrong if wrong.len() == 1 => wrong,
                // A key that is neither of the two has been told.
                _ => continue,
            }
        } else {
            question
                .distractors()
                .map(|choice| choice.id.as_str())
                .collect()
        };
        // Without a key there is no telling, and that has been said.
        if key.is_empty() {
            continue;
        }
        let at = question.at.join("answer").join("misconceptions");
        for choice in distractors {
            if named.is_none_or(|named| named.get(choice).is_none()) {
                let data = [("choice", choice.to_owned())];
                findings.push(Code::MisconceptionMissing, &at, data);
            }
        }
    }
}
