//! Whether another attempt may begin, and which of several counts.

use std::cmp::Reverse;

use crate::bank::{Attempts, Counts};
use crate::duration::WallTime;
use crate::fraction::Fraction;

/// Whether another attempt may begin, and how many are left after what was submitted; `None`: as many as one likes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// One may begin.
    Open {
        /// How many are left, this one included.
        left: Option<u32>,
    },
    /// One may begin later.
    Wait {
        /// From when on.
        until: WallTime,
        /// How many are left.
        left: Option<u32>,
    },
    /// None is left.
    NoneLeft,
}

/// Admits to another attempt, or not. Only submitted attempts count.
///
/// A device's clock can be set: one that was set back doesn't shorten the wait, since it counts from the latest submission
/// there is; one that was set forward ends it. Nothing here is proof of time, and no certificate rests on it.
///
/// ```
/// use assay_engine::admission::{Admission, admit};
/// use assay_engine::bank::{Attempts, Counts};
/// use assay_engine::duration::{Period, WallTime};
/// let rules = Attempts { max: Some(3), wait: Some(Period::read("PT24H")?), counts: Counts::Best };
/// let day = 24 * 60 * 60 * 1000;
/// assert_eq!(admit(&rules, &[], WallTime(0)), Admission::Open { left: Some(3) });
/// assert_eq!(admit(&rules, &[WallTime(5)], WallTime(6)), Admission::Wait { until: WallTime(5 + day), left: Some(2) });
/// assert_eq!(admit(&rules, &[WallTime(5)], WallTime(5 + day)), Admission::Open { left: Some(2) });
/// # Ok::<(), assay_engine::duration::BadPeriod>(())
/// ```
#[must_use]
pub fn admit(rules: &Attempts, submitted: &[WallTime], now: WallTime) -> Admission {
    let used = u32::try_from(submitted.len()).unwrap_or(u32::MAX);
    let left = rules.max.map(|max| max.saturating_sub(used));
    if left == Some(0) {
        return Admission::NoneLeft;
    }
    let until = submitted
        .iter()
        .max()
        .zip(rules.wait)
        .map(|(last, wait)| wait.after(*last));
    match until {
        Some(until) if now < until => Admission::Wait { until, left },
        _ => Admission::Open { left },
    }
}

/// What became of an attempt that was submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Became {
    /// When it was submitted.
    pub submitted: WallTime,
    /// Whether it passed.
    pub passed: bool,
    /// Its score as a share of the maximum.
    pub score: Fraction,
}

/// The attempt that counts, by its place in the list, in whatever order that is; `None` where there is none.
///
/// The best is one that passed, if any did, and of those the one with the highest score: a higher score that failed on a safety gate
/// isn't better. Of attempts that are as good, the earliest counts.
///
/// ```
/// use assay_engine::admission::{Became, counting};
/// use assay_engine::bank::Counts;
/// use assay_engine::duration::WallTime;
/// use assay_engine::fraction::Fraction;
/// let became = |submitted, passed, score| Became { submitted: WallTime(submitted), passed, score: Fraction::whole(score) };
/// let attempts = [became(3, false, 1), became(1, false, 0), became(2, true, 1)];
/// assert_eq!(counting(Counts::Best, &attempts), Some(2));
/// assert_eq!(counting(Counts::First, &attempts), Some(1));
/// assert_eq!(counting(Counts::Last, &attempts), Some(0));
/// ```
#[must_use]
pub fn counting(counts: Counts, attempts: &[Became]) -> Option<usize> {
    let each = || attempts.iter().enumerate();
    let counted = match counts {
        Counts::First => each().min_by_key(|(_, one)| one.submitted),
        Counts::Last => each().max_by_key(|(_, one)| one.submitted),
        // Of what is equal the last is taken, so the earliest is put last.
        Counts::Best => {
            each().max_by_key(|(_, one)| (one.passed, one.score, Reverse(one.submitted)))
        }
    };
    counted.map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duration::Period;

    #[test]
    fn the_attempt_that_counts_is_the_best_the_first_or_the_last() {
        let became = |(submitted, passed, score): (i64, bool, u32)| Became {
            submitted: WallTime(submitted),
            passed,
            score: Fraction::whole(score),
        };
        for (attempts, best, first, last) in [
            (vec![], None, None, None),
            (vec![(5, false, 1)], Some(0), Some(0), Some(0)),
            // In no order: the second was submitted first.
            (
                vec![(9, true, 7), (1, false, 9), (5, true, 8)],
                Some(2),
                Some(1),
                Some(0),
            ),
            // A higher score that failed isn't better than one that passed.
            (vec![(1, false, 9), (2, true, 7)], Some(1), Some(0), Some(1)),
            // Of two that are as good, the earlier.
            (vec![(2, true, 7), (1, true, 7)], Some(1), Some(1), Some(0)),
        ] {
            let attempts: Vec<Became> = attempts.into_iter().map(became).collect();
            let found = |counts| counting(counts, &attempts);
            assert_eq!(
                (
                    found(Counts::Best),
                    found(Counts::First),
                    found(Counts::Last)
                ),
                (best, first, last),
                "{attempts:?}"
            );
        }
    }

    #[test]
    fn attempts_are_counted_and_waited_for() {
        let day = 86_400_000;
        for (max, wait, submitted, now, expected) in [
            (None, None, vec![], 0, Admission::Open { left: None }),
            (None, None, vec![1, 2, 3], 4, Admission::Open { left: None }),
            (Some(2), None, vec![1], 2, Admission::Open { left: Some(1) }),
            (Some(2), None, vec![1, 2], i64::MAX, Admission::NoneLeft),
            (Some(2), None, vec![1, 2, 3], 9, Admission::NoneLeft),
            (Some(1), Some("P1D"), vec![1], 2, Admission::NoneLeft),
            (
                None,
                Some("P1D"),
                vec![7],
                8,
                Admission::Wait {
                    until: WallTime(7 + day),
                    left: None,
                },
            ),
            // The wait counts from the latest submission, in whatever order they are listed.
            (
                None,
                Some("P1D"),
                vec![9, 7],
                8 + day,
                Admission::Wait {
                    until: WallTime(9 + day),
                    left: None,
                },
            ),
            // A clock that was set back.
            (
                Some(5),
                Some("P1D"),
                vec![7],
                -day,
                Admission::Wait {
                    until: WallTime(7 + day),
                    left: Some(4),
                },
            ),
        ] {
            let wait = wait.map(|text| Period::read(text).unwrap());
            let submitted: Vec<WallTime> = submitted.into_iter().map(WallTime).collect();
            let rules = Attempts {
                max,
                wait,
                counts: Counts::Best,
            };
            assert_eq!(
                admit(&rules, &submitted, WallTime(now)),
                expected,
                "{max:?} {wait:?} {submitted:?} {now}"
            );
        }
    }
}
