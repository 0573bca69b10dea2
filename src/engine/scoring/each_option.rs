//! `each-option`: (r + (n − c − w)) / n, every choice being a question of its own: picked or left as the key has it.
//!
//! Of five choices three keyed: two right and one wrong earn (2 + (5 − 3 − 1)) / 5 = 3/5.

use super::Picks;
use crate::fraction::Fraction;

pub(super) fn share(picks: &Picks) -> Option<Fraction> {
    let left_rightly = picks
        .choices
        .saturating_sub(picks.keyed)
        .saturating_sub(picks.wrong);
    Fraction::new(
        i64::from(picks.right) + i64::from(left_rightly),
        picks.choices.into(),
    )
}
