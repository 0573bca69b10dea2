//! What a response earned, and how it stands to the key.

use super::{Explanation, Verdict};
use crate::fraction::Fraction;
use crate::scoring::{self, Picks, Scoring};

/// A marked response: the share of the item's points, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// From −1 to 1.
    pub share: Fraction,
    /// Right, partly right, wrong or no response.
    pub verdict: Verdict,
    /// How the share came about.
    pub explanation: Explanation,
}

impl Marked {
    /// A response counted against the key, by a rule. Counts of 0 stand for no response.
    pub(super) fn of(rule: Scoring, picks: &Picks) -> Option<Self> {
        let share = scoring::share(rule, picks)?;
        let Picks {
            choices,
            keyed,
            right,
            wrong,
            ..
        } = *picks;
        let verdict = if (right, wrong) == (0, 0) {
            Verdict::None
        } else if (right, wrong) == (keyed, 0) {
            Verdict::Right
        } else if share > Fraction::ZERO {
            Verdict::Partly
        } else {
            Verdict::Wrong
        };
        Some(Self {
            share,
            verdict,
            explanation: Explanation {
                rule,
                choices,
                keyed,
                right,
                wrong,
                share,
            },
        })
    }

    /// A response to an item that isn't marked.
    pub(super) const fn unmarked(is_answered: bool) -> Self {
        Self {
            share: Fraction::ZERO,
            verdict: if is_answered {
                Verdict::Unmarked
            } else {
                Verdict::None
            },
            explanation: Explanation {
                rule: Scoring::Unmarked,
                choices: 0,
                keyed: 0,
                right: 0,
                wrong: 0,
                share: Fraction::ZERO,
            },
        }
    }
}
