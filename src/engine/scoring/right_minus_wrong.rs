//! `right-minus-wrong`: max(0, (r − w) / c).
//!
//! Of five choices three keyed: two right and one wrong earn (2 − 1) / 3 = 1/3; one right and two wrong earn 0.

use super::Picks;
use crate::fraction::Fraction;

pub(super) fn share(picks: &Picks) -> Option<Fraction> {
    Fraction::new(
        picks.right.saturating_sub(picks.wrong).into(),
        picks.keyed.into(),
    )
}
