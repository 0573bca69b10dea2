//! `all-or-nothing`: 1 where the response equals the key, else 0.
//!
//! Of four choices two keyed: both and no other earn 1; one of them, or both and a third, earn 0.

use super::Picks;
use crate::fraction::Fraction;

pub(super) const fn share(picks: &Picks) -> Fraction {
    if picks.right == picks.keyed && picks.wrong == 0 {
        Fraction::ONE
    } else {
        Fraction::ZERO
    }
}
