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
