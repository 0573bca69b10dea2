//! What a learner may see of score and key.

use std::collections::BTreeSet;

use crate::bank::{Assessment, Revealed};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Revealed::{Answers, Rationale, Score, Topics};

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
}
