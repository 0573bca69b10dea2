//! `partial`: max(0, min(r, c − w)) / c.
//!
//! Of five choices three keyed: three right and one wrong earn min(3, 3 − 1) / 3 = 2/3; one right and one wrong 1/3.
//! Source: the code of the Open University's multi-response question type for Moodle (the example in its README differs).

use super::Picks;
use crate::fraction::Fraction;

pub(super) fn share(picks: &Picks) -> Option<Fraction> {
    let allowed = picks.keyed.saturating_sub(picks.wrong);
    Fraction::new(picks.right.min(allowed).into(), picks.keyed.into())
}
