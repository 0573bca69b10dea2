//! `negative`: right 1, wrong −1/(k − 1) with k choices, so that guessing earns nothing on average.
//!
//! Of four choices one keyed: a wrong pick earns −1/3. The total of a form is never below 0.

use super::Picks;
use crate::fraction::Fraction;

pub(super) fn share(picks: &Picks) -> Option<Fraction> {
    if picks.wrong == 0 && picks.right == picks.keyed {
        return Some(Fraction::ONE);
    }
    Fraction::new(-1, i64::from(picks.choices) - 1)
}
