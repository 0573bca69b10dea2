//! The score that a record claims.

use assay_engine::fraction::Fraction;

/// Points reached, of those that could be had: exact.
///
/// `0 ≤ points ≤ of` and `of > 0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Score {
    points: Fraction,
    of: Fraction,
}

/// A score below nothing or over everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("score outside its bounds")]
pub struct BadScore;

impl Score {
    /// A score.
    ///
    /// # Errors
    /// [`BadScore`] unless `0 ≤ points ≤ of` and `of > 0`.
    pub fn new(points: Fraction, of: Fraction) -> Result<Self, BadScore> {
        if of > Fraction::ZERO && points >= Fraction::ZERO && points <= of {
            Ok(Self { points, of })
        } else {
            Err(BadScore)
        }
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

    /// The share of all points: exact. `None` where it can't be held.
    ///
    /// ```
    /// use assay_credential::Score;
    /// use assay_engine::fraction::Fraction;
    /// let score = Score::new(Fraction::whole(18), Fraction::whole(24))?;
    /// assert_eq!(score.share(), Fraction::new(3, 4));
    /// # Ok::<(), assay_credential::BadScore>(())
    /// ```
    #[must_use]
    pub fn share(self) -> Option<Fraction> {
        self.points.over(self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(numerator: i64, denominator: i64) -> Fraction {
        Fraction::new(numerator, denominator).unwrap()
    }

    #[test]
    fn scores_outside_their_bounds_are_refused() {
        for (points, of) in [
            ((-1, 1), (30, 1)),
            ((31, 1), (30, 1)),
            ((0, 1), (0, 1)),
            ((0, 1), (-3, 1)),
        ] {
            assert_eq!(
                Score::new(fraction(points.0, points.1), fraction(of.0, of.1)),
                Err(BadScore)
            );
        }
    }

    #[test]
    fn scores_within_them_are_kept() {
        for (points, of) in [
            ((0, 1), (30, 1)),
            ((30, 1), (30, 1)),
            ((47, 2), (30, 1)),
            ((1, i64::MAX), (i64::MAX, 1)),
        ] {
            let (points, of) = (fraction(points.0, points.1), fraction(of.0, of.1));
            let score = Score::new(points, of).unwrap();
            assert_eq!((score.points(), score.of()), (points, of));
        }
    }
}
