//! From counts to results.

use std::collections::BTreeMap;

use super::cut::{Cut, cut};
use super::results::{
    AbilityBand, Classification, Forms, ItemResult, Obstacle, Rate, Results, ScoreBand, Time,
    TimeBand,
};
use super::tally::Tally;
use super::traits::Traits;
use super::{Ability, Plan, Target, blueprint};
use crate::form::Slot;

/// What the counts say.
pub(super) fn results(
    target: Target<'_>,
    plan: &Plan,
    traits: &BTreeMap<Slot, Traits>,
    tally: &Tally,
) -> Results {
    let learners = tally.learners;
    let pass = target.assessment.pass.total.fraction();
    let mut results = Results {
        learners,
        passed: Rate::new(tally.passed[0], learners),
        by_try: tally
            .by_try
            .iter()
            .map(|count| Rate::new(*count, learners))
            .collect(),
        classification: classification(tally),
        obstacles: obstacles(tally),
        abilities: abilities(&tally.attempts, plan.ability),
        scores: scores(&tally.scores),
        cut: pass.numerator() as f64 / pass.denominator() as f64,
        items: items(target, traits, tally),
        time: time(plan, tally),
        forms: forms(tally),
        problems: Vec::new(),
    };
    results.problems = blueprint::problems(target, plan, traits, &results);
    results
}

fn classification(tally: &Tally) -> Classification {
    let of = tally.learners;
    let consistent = Rate::new(tally.consistent, of);
    let [first, second] = tally
        .passed
        .map(|count| f64::from(count) / f64::from(of.max(1)));
    let by_chance = first * second + (1.0 - first) * (1.0 - second);
    let Cut {
        ability,
        false_passes,
        false_fails,
    } = cut(&tally.attempts);
    let attempts = of.saturating_mul(2);
    Classification {
        consistent,
        kappa: (by_chance < 1.0).then(|| (consistent.share - by_chance) / (1.0 - by_chance)),
        accurate: Rate::new(
            attempts.saturating_sub(false_passes + false_fails),
            attempts,
        ),
        false_passes: Rate::new(false_passes, attempts),
        false_fails: Rate::new(false_fails, attempts),
        ability_at_cut: ability,
        reliability: correlation(&tally.scores),
    }
}

/// The product-moment correlation; `None` where either side doesn't vary.
fn correlation(pairs: &[[f64; 2]]) -> Option<f64> {
    let count = pairs.len().max(1) as f64;
    let sums = pairs
        .iter()
        .fold([0.0, 0.0], |[x, y], pair| [x + pair[0], y + pair[1]]);
    let means = sums.map(|sum| sum / count);
    let [mut xx, mut xy, mut yy] = [0.0; 3];
    for pair in pairs {
        let (x, y) = (pair[0] - means[0], pair[1] - means[1]);
        (xx, xy, yy) = (xx + x * x, xy + x * y, yy + y * y);
    }
    // Sums of so many squares of rounding errors.
    let varies = |squares: f64| squares > 1e-12 * count;
    (varies(xx) && varies(yy)).then(|| xy / (xx * yy).sqrt())
}

fn obstacles(tally: &Tally) -> Vec<Obstacle> {
    let counted = tally.obstacles.iter();
    let mut obstacles: Vec<Obstacle> = counted
        .map(|(what, [failed, alone])| Obstacle {
            what: what.clone(),
            failed: Rate::new(*failed, tally.learners),
            alone: Rate::new(*alone, tally.learners),
        })
        .collect();
    obstacles.sort_by_key(|obstacle| std::cmp::Reverse(obstacle.failed.count));
    obstacles
}

/// Bands of half a logit; the few who are further than three spreads from the mean are in the outermost.
fn abilities(attempts: &[(f64, bool)], ability: Ability) -> Vec<AbilityBand> {
    let band = |ability: f64| (ability * 2.0).floor() as i32;
    let reach = 3.0 * ability.spread;
    let (lowest, highest) = (band(ability.mean - reach), band(ability.mean + reach));
    let mut bands: BTreeMap<i32, [u32; 2]> =
        (lowest..=highest).map(|band| (band, [0, 0])).collect();
    for (ability, passed) in attempts {
        let band = band(*ability).clamp(lowest, highest);
        let [count, of] = bands.entry(band).or_default();
        *count += u32::from(*passed);
        *of += 1;
    }
    let banded = bands.into_iter().map(|(band, [count, of])| AbilityBand {
        from: f64::from(band) / 2.0,
        to: f64::from(band + 1) / 2.0,
        passed: Rate::new(count, of),
    });
    banded.collect()
}

fn scores(scores: &[[f64; 2]]) -> Vec<ScoreBand> {
    let mut bands: Vec<ScoreBand> = (0..20)
        .map(|band| ScoreBand {
            from: band * 5,
            to: band * 5 + 5,
            attempts: 0,
        })
        .collect();
    for [score, _] in scores {
        // Shares of small whole numbers: a hair makes up for what division lost.
        let band = ((score * 20.0 + 1e-9).floor() as usize).min(19);
        if let Some(band) = bands.get_mut(band) {
            band.attempts += 1;
        }
    }
    bands
}

fn items(target: Target<'_>, traits: &BTreeMap<Slot, Traits>, tally: &Tally) -> Vec<ItemResult> {
    let forms = tally.learners.saturating_mul(2);
    let mut results = Vec::new();
    for (slot, traits) in traits {
        let counts = tally.items.get(slot).copied().unwrap_or_default();
        if counts.drawn == 0 && !(slot.bank == 0 && blueprint::concerns(target, *slot)) {
            continue;
        }
        let is_marked = traits.item.item_type().is_marked();
        results.push(ItemResult {
            item: traits.name.clone(),
            r#type: traits.item.item_type().as_str(),
            topic: traits.item.details().topic.to_string(),
            difficulty: traits.parameters.b,
            exposure: Rate::new(counts.drawn, forms),
            right: counts.right,
            partly: counts.partly,
            wrong: counts.wrong,
            none: counts.none,
            facility: (is_marked && counts.drawn > 0)
                .then(|| counts.share / f64::from(counts.drawn)),
            seconds: traits.seconds,
        });
    }
    results
}

fn time(plan: &Plan, tally: &Tally) -> Time {
    let mut times = tally.times.clone();
    times.sort_unstable();
    // The nearest rank: the least time that at least this share of the attempts doesn't exceed.
    let rank = |percent: usize| {
        let place = (times.len() * percent).div_ceil(100).saturating_sub(1);
        times
            .get(place)
            .map_or(0.0, |millis| *millis as f64 / 1000.0)
    };
    let longest = times.last().map_or(0, |millis| millis / 60_000);
    // At most forty bands.
    let width = longest / 40 + 1;
    let mut bands: Vec<TimeBand> = (0..=longest / width)
        .map(|band| TimeBand {
            from: band * width,
            to: (band + 1) * width,
            attempts: 0,
        })
        .collect();
    for millis in &times {
        let band = usize::try_from(millis / 60_000 / width).unwrap_or(usize::MAX);
        if let Some(band) = bands.get_mut(band) {
            band.attempts += 1;
        }
    }
    let first = bands.iter().position(|band| band.attempts > 0).unwrap_or(0);
    bands.drain(..first);
    let limit = plan.pace.limit;
    let over = limit.map(|limit| {
        let over = tally
            .needed
            .iter()
            .filter(|needed| **needed > limit.0)
            .count();
        Rate::new(
            u32::try_from(over).unwrap_or(u32::MAX),
            tally.learners.saturating_mul(2),
        )
    });
    Time {
        median: rank(50),
        p90: rank(90),
        p95: rank(95),
        limit: limit.map(|limit| limit.0 as f64 / 1000.0),
        over,
        bands,
    }
}

fn forms(tally: &Tally) -> Forms {
    let all = &tally.difficulties;
    let count = all.len().max(1) as f64;
    let mean = all.iter().sum::<f64>() / count;
    let squares = all
        .iter()
        .map(|one| (one - mean) * (one - mean))
        .sum::<f64>();
    let mut sorted = all.clone();
    sorted.sort_by(f64::total_cmp);
    let rank = |percent: usize| {
        let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        sorted.get(place).copied().unwrap_or(0.0)
    };
    let learners = f64::from(tally.learners.max(1));
    let (repeated, tries) = tally.repeated;
    Forms {
        fewest: tally.lengths.iter().copied().min().unwrap_or(0),
        most: tally.lengths.iter().copied().max().unwrap_or(0),
        difficulty: mean,
        spread: (squares / count).sqrt(),
        easiest: rank(5),
        hardest: rank(95),
        overlap: tally.overlap / learners,
        repeated: (tries > 0).then(|| repeated / f64::from(tries)),
    }
}
