//! What was gained between two attempts at the same assessment, before a course and after it.
//!
//! Source: R. R. Hake, "Interactive-engagement versus traditional methods", American Journal of Physics 66 (1998), pages 64 to 74. His
//! measure is of class averages. Of one person it says how much of what was missing is there now, and no more: with few items on a
//! topic chance moves it by much, who had nearly everything right before has little to gain, and a loss is none of its subject. So
//! what wasn't gained is told as that, without a number.

use crate::fraction::Fraction;

/// What was gained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gain {
    /// This share of what was missing, 0 to 1.
    Of(Fraction),
    /// Nothing was missing before, and nothing is now.
    Full,
    /// Less is right than before.
    Less,
}

/// The normalised gain, g = (post − pre) / (1 − pre), of two shares from 0 to 1.
///
/// `None` where the exact result doesn't fit in 64 bits, which shares of points don't bring about.
///
/// ```
/// use assay_engine::fraction::Fraction;
/// use assay_engine::gain::{Gain, gain};
/// let share = |of: i64| Fraction::new(of, 100).unwrap();
/// assert_eq!(gain(share(40), share(70)), Some(Gain::Of(share(50))));
/// ```
#[must_use]
pub fn gain(before: Fraction, after: Fraction) -> Option<Gain> {
    if after < before {
        return Some(Gain::Less);
    }
    let missing = Fraction::ONE.minus(before)?;
    if missing == Fraction::ZERO {
        return Some(Gain::Full);
    }
    after.minus(before)?.over(missing).map(Gain::Of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn share(of: i64, all: i64) -> Fraction {
        Fraction::new(of, all).unwrap()
    }

    #[test]
    fn the_gain_is_the_share_of_what_was_missing() {
        for (before, after, expected) in [
            ((0, 1), (0, 1), Gain::Of(Fraction::ZERO)),
            ((0, 1), (1, 1), Gain::Of(Fraction::ONE)),
            ((1, 2), (1, 2), Gain::Of(Fraction::ZERO)),
            // (3/4 − 1/2) / (1 − 1/2)
            ((1, 2), (3, 4), Gain::Of(share(1, 2))),
            // (5/6 − 1/3) / (1 − 1/3)
            ((1, 3), (5, 6), Gain::Of(share(3, 4))),
            ((1, 1), (1, 1), Gain::Full),
            ((1, 1), (9, 10), Gain::Less),
            ((1, 2), (1, 3), Gain::Less),
        ] {
            let found = gain(share(before.0, before.1), share(after.0, after.1));
            assert_eq!(found, Some(expected), "{before:?} {after:?}");
        }
    }

    /// BMC Medical Education 21 (2021), article 210, table 1: the mean gain of 11.1 points is 55.55 % of the maximum and 225.8 % of the
    /// score before, and the class average normalised gain is given as 0.73.
    #[test]
    fn a_published_gain_comes_out() {
        let (most, gained) = (11.1 / 0.5555, 11.1);
        let before = gained / 2.258;
        let thousandths = |points: f64| share((points / most * 1000.0).round() as i64, 1000);
        let Some(Gain::Of(found)) = gain(thousandths(before), thousandths(before + gained)) else {
            panic!("a gain");
        };
        let found = found.numerator() as f64 / found.denominator() as f64;
        assert!((0.73..0.74).contains(&found), "{found}");
    }

    proptest! {
        #[test]
        fn more_after_is_more_gained_and_never_over_all(all in 1_i64..60, before in 0_i64..60, after in 0_i64..60) {
            let (before, after) = (before.min(all), after.min(all));
            match gain(share(before, all), share(after, all)).unwrap() {
                Gain::Of(found) => {
                    prop_assert!(found >= Fraction::ZERO && found <= Fraction::ONE);
                    if after < all {
                        let Some(Gain::Of(more)) = gain(share(before, all), share(after + 1, all)) else { panic!() };
                        prop_assert!(more > found);
                    }
                }
                Gain::Full => prop_assert_eq!((before, after), (all, all)),
                Gain::Less => prop_assert!(after < before),
            }
        }
    }
}
