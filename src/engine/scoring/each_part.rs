//! `each-part`: right parts / parts. The rules for orders count by themselves what is right, and out of how many.
//!
//! Of four prompts three with the right choice earn 3/4, whatever the fourth has. A part that is left out isn't right; a gap whose
//! answer is worth half counts half.
//! Source: the matching question type of Moodle; QTI 3, `mapResponse` with equal values.

use super::Picks;
use crate::fraction::Fraction;

pub(super) fn share(picks: &Picks) -> Option<Fraction> {
    Fraction::whole(picks.right)
        .plus(picks.partly)?
        .over(Fraction::whole(picks.keyed))
}
