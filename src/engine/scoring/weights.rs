//! `weights`: the sum of what the picked choices are worth, not above 1 and not below −1.
//!
//! With a worth 1/2, b worth 1/2 and c worth −1/4: a and b earn 1; a and c earn 1/4. The sum is below 0 only where the
//! author gave a choice a negative weight.

use super::Picks;
use crate::fraction::Fraction;

pub(super) fn share(picks: &Picks) -> Option<Fraction> {
    let least = Fraction::new(-1, 1)?;
    let sum = picks
        .weights
        .iter()
        .try_fold(Fraction::ZERO, |sum, weight| sum.plus(*weight))?;
    Some(sum.clamp(least, Fraction::ONE))
}
