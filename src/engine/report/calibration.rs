//! How well a learner judges the own responses: certainty-based marking beside the plain marks, which alone decide.
//!
//! Source: Moodle's `question_cbm` (`question/behaviour/behaviourbase.php` and `deferredcbm`), after A. R. Gardner-Medwin,
//! “Confidence assessment in the teaching of basic science”, ALT-J 3 (1995). A response that earns the share f of its points
//! gets, at certainty 1, 2 or 3, f times 1, 2 or 3; one that earns nothing gets 0, −2 or −6.

use serde::Serialize;

use super::ItemReport;
use crate::attempt::{Attempt, Certainty};
use crate::form::Paper;
use crate::fraction::Fraction;

/// The levels, what a right and a wrong response get at each, and for what share of right responses each pays best, in percent.
const LEVELS: [(Certainty, i64, i64, [i64; 2]); 3] = [
    (Certainty::Low, 1, 0, [0, 67]),
    (Certainty::Mid, 2, -2, [67, 80]),
    (Certainty::High, 3, -6, [80, 100]),
];

/// How certainties fitted the marks of an attempt, over all marked responses. A response without a certainty has the lowest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Calibration {
    /// The levels with how each was used: low, mid, high.
    pub levels: Vec<Level>,
    /// Mean of what responses get by certainty, weighted by points: −6 to 3.
    pub average: Fraction,
    /// Mean share of points that responses earn: 0 to 1.
    pub accuracy: Fraction,
    /// A tenth of what the average has over the best that one level for all responses would have got: −0.9 to 0.2 or so.
    pub bonus: Fraction,
}

/// One level of certainty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Level {
    /// Which.
    pub certainty: Certainty,
    /// How many responses were given with it.
    pub responses: u32,
    /// The sum of the shares that they earn.
    pub earned: Fraction,
    /// Whether it was right to be so sure.
    pub judgement: Judgement,
}

/// Whether learners were as right as they were sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// The level wasn't used.
    Unused,
    /// They were.
    Fits,
    /// Less often right than so sure.
    Over,
    /// The same, by so little or over so few that it says not much.
    SlightlyOver,
    /// More often right than so sure.
    Under,
    /// The same, by so little or over so few that it says not much.
    SlightlyUnder,
}

/// `None` inside where nothing marked was responded to, and outside where an exact sum doesn't fit in 64 bits.
#[expect(
    clippy::option_option,
    reason = "nothing to tell isn't the same as an overflow"
)]
pub(super) fn of(
    paper: &Paper,
    items: &[ItemReport],
    attempt: &Attempt,
) -> Option<Option<Calibration>> {
    let mut given = Vec::new();
    for (number, (placed, item)) in (0..).zip(paper.items.iter().zip(items)) {
        let session = attempt.session(number);
        let Some(session) = session.filter(|session| session.response.is_some()) else {
            continue;
        };
        if item.max > Fraction::ZERO {
            // What costs took off isn't a matter of being right.
            let plain = placed.item.body.mark(session.response.as_ref())?.share;
            let certainty = session.certainty.unwrap_or(Certainty::Low);
            given.push((certainty, plain.max(Fraction::ZERO), item.max));
        }
    }
    if given.is_empty() {
        return Some(None);
    }
    calibration(&given).map(Some)
}

/// From certainty, share earned and points of each response.
pub(super) fn calibration(given: &[(Certainty, Fraction, Fraction)]) -> Option<Calibration> {
    let (mut points, mut earned, mut got) = (Fraction::ZERO, Fraction::ZERO, Fraction::ZERO);
    for (certainty, share, weight) in given {
        points = points.plus(*weight)?;
        earned = earned.plus(share.times(*weight)?)?;
        got = got.plus(worth(*certainty, *share)?.times(*weight)?)?;
    }
    let (average, accuracy) = (got.over(points)?, earned.over(points)?);
    let missed = Fraction::ONE.minus(accuracy)?;
    let mut best: Option<Fraction> = None;
    for (_, right, wrong, _) in LEVELS {
        let right = Fraction::new(right, 1)?.times(accuracy)?;
        let all = right.plus(Fraction::new(wrong, 1)?.times(missed)?)?;
        best = Some(best.map_or(all, |best| best.max(all)));
    }
    let bonus = average.minus(best?)?.times(Fraction::new(1, 10)?)?;
    let levels: Option<Vec<Level>> = LEVELS
        .iter()
        .map(|(certainty, _, _, band)| level(*certainty, *band, given))
        .collect();
    Some(Calibration {
        levels: levels?,
        average,
        accuracy,
        bonus,
    })
}

/// What a response gets that earns a share with a certainty.
fn worth(certainty: Certainty, share: Fraction) -> Option<Fraction> {
    let (_, right, wrong, _) = LEVELS.iter().find(|(level, ..)| *level == certainty)?;
    if share > Fraction::ZERO {
        share.times(Fraction::new(*right, 1)?)
    } else {
        Fraction::new(*wrong, 1)
    }
}

fn level(
    certainty: Certainty,
    band: [i64; 2],
    given: &[(Certainty, Fraction, Fraction)],
) -> Option<Level> {
    let own = || given.iter().filter(|(level, ..)| *level == certainty);
    let responses = u32::try_from(own().count()).ok()?;
    let mut earned = Fraction::ZERO;
    for (_, share, _) in own() {
        earned = earned.plus(*share)?;
    }
    Some(Level {
        certainty,
        responses,
        earned,
        judgement: judgement(responses, earned, band)?,
    })
}

/// Moodle calls it more than slight where (share − limit)² × responses > ½.
fn judgement(responses: u32, earned: Fraction, band: [i64; 2]) -> Option<Judgement> {
    if responses == 0 {
        return Some(Judgement::Unused);
    }
    let count = Fraction::whole(responses);
    let share = earned.over(count)?;
    let [least, most] = band;
    let (least, most) = (Fraction::new(least, 100)?, Fraction::new(most, 100)?);
    let is_clear = |limit: Fraction| {
        let off = share.minus(limit)?;
        Some(off.times(off)?.times(count)? > Fraction::new(1, 2)?)
    };
    Some(if share < least {
        if is_clear(least)? {
            Judgement::Over
        } else {
            Judgement::SlightlyOver
        }
    } else if share > most {
        if is_clear(most)? {
            Judgement::Under
        } else {
            Judgement::SlightlyUnder
        }
    } else {
        Judgement::Fits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Fraction = Fraction::ONE;
    const NONE: Fraction = Fraction::ZERO;

    fn fraction(above: i64, below: i64) -> Fraction {
        Fraction::new(above, below).unwrap()
    }

    #[test]
    fn a_published_calculation() {
        use Certainty::{High, Low, Mid};
        let given = [(High, ONE), (Mid, ONE), (High, NONE), (Low, ONE)];
        let given = given.map(|(certainty, share)| (certainty, share, ONE));
        let told = calibration(&given).unwrap();
        assert_eq!(told.average, NONE);
        assert_eq!(told.accuracy, fraction(3, 4));
        // 0.1 · (0 − max(¾, 2·¾ − 2·¼, 3·¾ − 6·¼)) = −0.1
        assert_eq!(told.bonus, fraction(-1, 10));
    }

    #[test]
    fn what_each_certainty_gets() {
        for (certainty, share, expected) in [
            (Certainty::Low, ONE, ONE),
            (Certainty::Mid, ONE, fraction(2, 1)),
            (Certainty::High, ONE, fraction(3, 1)),
            (Certainty::Low, NONE, NONE),
            (Certainty::Mid, NONE, fraction(-2, 1)),
            (Certainty::High, NONE, fraction(-6, 1)),
            (Certainty::High, fraction(1, 3), ONE),
        ] {
            assert_eq!(
                worth(certainty, share),
                Some(expected),
                "{certainty:?} {share}"
            );
        }
    }

    #[test]
    fn judgement_by_share_and_number() {
        use Judgement::{Fits, Over, SlightlyOver, SlightlyUnder, Under, Unused};
        let [low, mid, high] = LEVELS.map(|(_, _, _, band)| band);
        for (band, responses, right, expected) in [
            (high, 0, 0, Unused),
            (high, 5, 4, Fits),
            // (0 − 0.8)² · 1 = 0.64
            (high, 1, 0, Over),
            // (½ − 0.8)² · 4 = 0.36, and with 6 responses 0.54
            (high, 4, 2, SlightlyOver),
            (high, 6, 3, Over),
            (mid, 4, 3, Fits),
            (mid, 12, 12, SlightlyUnder),
            (mid, 13, 13, Under),
            // (1 − 0.67)² · 4 = 0.44, and with 5 responses 0.54
            (low, 4, 4, SlightlyUnder),
            (low, 5, 5, Under),
            (low, 3, 0, Fits),
        ] {
            let told = judgement(responses, Fraction::whole(right), band);
            assert_eq!(told, Some(expected), "{right} of {responses} in {band:?}");
        }
    }
}
