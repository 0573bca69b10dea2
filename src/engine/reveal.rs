//! What a learner may see of score and key.

use std::collections::BTreeSet;

use crate::attempt::ItemSession;
use crate::bank::{Assessment, Revealed};
use crate::item::Item;

/// How things stand after an attempt was submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The attempt passed.
    Passed,
    /// It didn't, and another may follow.
    AttemptsRemain,
    /// It didn't, and none may follow.
    NoAttemptsLeft,
}

/// What may be shown, as the assessment has it.
#[must_use]
pub fn revealed(assessment: &Assessment, standing: Standing) -> BTreeSet<Revealed> {
    let reveal = &assessment.reveal;
    let list = match standing {
        Standing::Passed => &reveal.passed,
        Standing::AttemptsRemain => &reveal.attempts_remain,
        Standing::NoAttemptsLeft => &reveal.no_attempts_left,
    };
    list.iter().copied().collect()
}

/// What may be shown of an item before submitting: nothing until a response was checked, and the answer and why it is right
/// not while there is something left to find out.
#[must_use]
pub fn after_item(
    assessment: &Assessment,
    item: &Item,
    session: &ItemSession,
) -> BTreeSet<Revealed> {
    let Some(delivery) = assessment
        .delivery
        .as_ref()
        .filter(|_| !session.tries.is_empty())
    else {
        return BTreeSet::new();
    };
    let is_open = delivery.is_open(item, session);
    let gives_away = |part: &Revealed| matches!(part, Revealed::Answers | Revealed::Rationale);
    let shown = assessment.reveal.after_item.iter().copied();
    shown
        .filter(|part| !(is_open && gives_away(part)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Revealed::{Answers, Feedback, Marks, Rationale, Score, Topics};
    use crate::digest::Digest;
    use crate::item::Response;

    #[test]
    fn each_standing_has_its_own_list() {
        let assessment: Assessment = serde_json::from_value(serde_json::json!({
            "id": "final", "title": "", "sections": [], "attempts": { "counts": "best" }, "pass": { "total": "70%" },
            "reveal": {
                "after-item": ["marks"], "attempts-remain": ["topics", "score", "score"], "passed": ["answers", "rationale"],
                "no-attempts-left": [],
            },
        }))
        .unwrap();
        for (standing, expected) in [
            (Standing::AttemptsRemain, vec![Score, Topics]),
            // Neither what others see is added, nor what stands before submission.
            (Standing::Passed, vec![Answers, Rationale]),
            (Standing::NoAttemptsLeft, vec![]),
        ] {
            let shown: Vec<Revealed> = revealed(&assessment, standing).into_iter().collect();
            assert_eq!(shown, expected, "{standing:?}");
        }
    }

    #[test]
    fn after_an_item_the_answer_is_shown_once_nothing_is_left_to_find_out() {
        let assessment: Assessment = serde_json::from_value(serde_json::json!({
            "id": "final", "title": "", "sections": [], "attempts": { "counts": "best" }, "pass": { "total": "70%" },
            "reveal": {
                "after-item": ["marks", "feedback", "answers", "rationale"], "attempts-remain": [], "passed": [], "no-attempts-left": [],
            },
            "delivery": { "tries": { "max": 2, "price": "0%", "rule": "interactive" } },
        }))
        .unwrap();
        let item = serde_json::json!({
            "id": "item", "type": "true-false", "topic": "t", "stem": "…", "answer": { "key": ["true"] },
        });
        let item = Item::read(&item, Digest::of(b"")).unwrap();
        let picked = |choice: &str| -> Response {
            serde_json::from_value(serde_json::json!({ "choices": [choice] })).unwrap()
        };
        let all = vec![Marks, Answers, Feedback, Rationale];
        for (tries, expected) in [
            (&[][..], vec![]),
            (&["false"], vec![Marks, Feedback]),
            (&["true"], all.clone()),
            (&["false", "false"], all),
        ] {
            let session = ItemSession {
                tries: tries.iter().map(|choice| picked(choice)).collect(),
                ..ItemSession::default()
            };
            let shown: BTreeSet<Revealed> = after_item(&assessment, &item, &session);
            assert_eq!(shown, expected.into_iter().collect(), "{tries:?}");
        }
    }
}
