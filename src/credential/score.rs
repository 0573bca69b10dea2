//! The score that a record claims.

use assay_engine::fraction::Fraction;
use serde::{Deserialize, Serialize};

/// Points reached, of those that could be had: exact.
///
/// `0 ≤ points ≤ of` and `of > 0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Score {
    points: Fraction,
    of: Fraction,
}

/// A score below nothing or over everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("score outside its bounds")]
pub struct BadScore;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    points: Fraction,
    of: Fraction,
}

impl Score {
    /// A score.
    ///
    /// # Errors
    /// [`BadScore`] unless `0 ≤ points ≤ of` and `of > 0`.
    pub fn new(points: Fraction, of: Fraction) -> Result<Self, BadScore> {
        if of > Fraction::ZERO && points >= Fraction::ZERO && points <= of { Ok(Self { points, of }) } else { Err(BadScore) }
    }

    /// Points reached.
    #[must_use]
    pub fn points(self) -> Fraction {
        self.points
    }

    /// Points that could be had.
    #[must_use]
    pub fn of(self) -> Fraction {
        self.of
    }

    /// Whole percent, rounded down, so that no score looks like a pass that isn't one.
    ///
    /// ```
    /// use assay_credential::Score;
    /// use assay_engine::fraction::Fraction;
    /// let score = Score::new(Fraction::whole(19), Fraction::whole(24))?;
    /// assert_eq!(score.percent(), 79);
    /// # Ok::<(), assay_credential::BadScore>(())
    /// ```
    #[must_use]
    pub fn percent(self) -> u8 {
        // Numerators and denominators are below 2^63, so a product of two is below 2^126 and a hundred of it would not fit:
        // divide first, then carry the remainder.
        let above = u128::from(self.points.numerator().unsigned_abs()) * u128::from(self.of.denominator().unsigned_abs());
        let below = u128::from(self.points.denominator().unsigned_abs()) * u128::from(self.of.numerator().unsigned_abs());
        (0..=100u8).rev().find(|&percent| at_least(above, below, percent)).unwrap_or_default()
    }
}

/// Whether `above / below ≥ percent / 100`, without overflow.
fn at_least(above: u128, below: u128, percent: u8) -> bool {
    let (quotient, remainder) = (below / 100, below % 100);
    let percent = u128::from(percent);
    above >= quotient * percent + (remainder * percent).div_ceil(100)
}

impl TryFrom<Wire> for Score {
    type Error = BadScore;
    fn try_from(wire: Wire) -> Result<Self, BadScore> {
        Self::new(wire.points, wire.of)
    }
}

impl From<Score> for Wire {
    fn from(score: Score) -> Self {
        Self { points: score.points, of: score.of }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fraction(numerator: i64, denominator: i64) -> Fraction {
        Fraction::new(numerator, denominator).unwrap()
    }

    #[test]
    fn percents_are_rounded_down() {
        for (points, of, percent) in [
            ((0, 1), (30, 1), 0),
            ((30, 1), (30, 1), 100),
            ((29, 1), (30, 1), 96),
            ((2, 3), (1, 1), 66),
            ((47, 2), (30, 1), 78),
            ((699_999, 10_000), (100, 1), 69),
            ((1, i64::MAX), (1, 1), 0),
            ((i64::MAX, 1), (i64::MAX, 1), 100),
            ((i64::MAX - 1, 1), (i64::MAX, 1), 99),
            ((1, i64::MAX), (1, i64::MAX), 100),
        ] {
            let score = Score::new(fraction(points.0, points.1), fraction(of.0, of.1)).unwrap();
            assert_eq!(score.percent(), percent, "{points:?} of {of:?}");
        }
    }

    #[test]
    fn scores_outside_their_bounds_are_refused() {
        for (points, of) in [((-1, 1), (30, 1)), ((31, 1), (30, 1)), ((0, 1), (0, 1)), ((0, 1), (-3, 1))] {
            assert_eq!(Score::new(fraction(points.0, points.1), fraction(of.0, of.1)), Err(BadScore));
        }
    }

    proptest! {
        #[test]
        fn percents_are_the_floor(points in 0i64..10_000, parts in 1i64..50, of in 1i64..200) {
            if let Ok(score) = Score::new(fraction(points, parts), fraction(of, 1)) {
                prop_assert_eq!(i64::from(score.percent()), points * 100 / (parts * of));
            }
        }
    }
}
