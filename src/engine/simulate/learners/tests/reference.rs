//! Pass rates, scores, consistency and accuracy against closed forms and published figures.

use super::*;
use crate::simulate::learners::dice::logistic;

/// The distribution of the number right, of independent items that are right with these chances: the recursion of F. M. Lord and
/// M. S. Wingersky, "Comparison of IRT true-score and equipercentile observed-score equatings", Applied Psychological Measurement
/// 8 (1984), pages 453 to 461.
fn number_right(chances: &[f64]) -> Vec<f64> {
    let mut scores = vec![1.0];
    for chance in chances {
        let mut next = vec![0.0; scores.len() + 1];
        for (score, share) in scores.iter().enumerate() {
            next[score] += share * (1.0 - chance);
            next[score + 1] += share * chance;
        }
        scores = next;
    }
    scores
}

fn at_least(cut: usize, chances: &[f64]) -> f64 {
    number_right(chances).iter().skip(cut).sum()
}

/// The mean of a function of ability over the standard normal distribution: the trapezium rule, exact to ten figures here.
fn over_learners(of: impl Fn(f64) -> f64) -> f64 {
    let step = 0.01;
    let points = (-800..=800).map(|point| f64::from(point) * step);
    let density = |x: f64| libm::exp(-x * x / 2.0) / std::f64::consts::TAU.sqrt();
    points.map(|x| of(x) * density(x) * step).sum()
}

/// The logit-to-probability conversion table of the Winsteps manual ("Logit and probit: what are they?"), in whole per cent.
#[test]
fn the_chance_of_success_is_the_rasch_tables() {
    for (logits, percent) in [
        (5.0, 99.0),
        (4.6, 99.0),
        (4.0, 98.0),
        (3.0, 95.0),
        (2.2, 90.0),
        (2.0, 88.0),
        (1.4, 80.0),
        (1.1, 75.0),
        (1.0, 73.0),
        (0.69, 67.0),
        (0.5, 62.0),
        (0.4, 60.0),
        (0.2, 55.0),
        (0.1, 52.0),
        (0.0, 50.0),
    ] {
        close(100.0 * logistic(logits), percent, 0.51);
        close(100.0 * logistic(-logits), 100.0 - percent, 0.51);
    }
}

/// One item, and learners 1.1 logits above it: 75 % of them pass, by the same table.
#[test]
fn one_item_is_passed_as_the_rasch_table_says() {
    let items = plains(1);
    let header = fixed(&items, "100%");
    let mut plan = plan(8000);
    plan.parameters = difficulties([-1.1]);
    agrees(run(&header, &items, &plan).passed, 0.75);
}

/// The example of `wlord` in the R package `classify` 1.3 (documented there to six figures, after Kolen & Brennan 2004, *Test
/// equating, scaling, and linking*): three items with the chances 0.26, 0.27 and 0.18 give these scores.
#[test]
fn scores_are_those_of_the_published_recursion() {
    const CHANCES: [f64; 3] = [0.26, 0.27, 0.18];
    const PUBLISHED: [f64; 4] = [0.442_964, 0.416_708, 0.127_692, 0.012_636];
    for (found, published) in number_right(&CHANCES).iter().zip(PUBLISHED) {
        close(*found, published, 5e-7);
    }
    let items = plains(3);
    let header = fixed(&items, "2/3");
    let mut plan = plan(20_000);
    plan.parameters = difficulties(CHANCES.map(difficulty));
    let results = run(&header, &items, &plan);
    agrees(results.passed, PUBLISHED[2] + PUBLISHED[3]);
    // Scores of 0, 1, 2 and 3 in three are in the bands from 0, 30, 65 and 95 %.
    for (band, published) in [(0, 0), (6, 1), (13, 2), (19, 3)] {
        let count = results.scores[band].attempts;
        agrees(Rate::new(count, plan.learners), PUBLISHED[published]);
    }
}

/// Cumulative binomial tables, n = 20, p = 0.5: P(X ≤ 13) = 0.9423.
#[test]
fn equal_items_pass_as_the_binomial_tables_say() {
    let items = plains(20);
    let header = fixed(&items, "70%");
    let mut plan = plan(8000);
    plan.parameters = difficulties([0.0; 20]);
    let results = run(&header, &items, &plan);
    agrees(results.passed, 1.0 - 0.9423);
    // All are equally able, so what is expected of them is the same, and those who pass do so by luck.
    assert_eq!(results.classification.ability_at_cut, None);
    agrees(results.classification.false_passes, 1.0 - 0.9423);
    // Two equal learners agree as two coins do.
    agrees(
        results.classification.consistent,
        0.9423_f64.powi(2) + 0.0577_f64.powi(2),
    );
    close(results.classification.kappa.unwrap(), 0.0, 0.05);
    close(results.classification.reliability.unwrap(), 0.0, 0.05);
}

/// Items of several difficulties, really guessed at: the exact tail of the Poisson-binomial distribution, where an item with four
/// choices is right with the chance `P + (1 − P)/4`.
#[test]
fn unequal_items_with_guesses_pass_as_the_exact_tail_says() {
    let items = plains(10);
    let header = fixed(&items, "60%");
    let mut plan = plan(8000);
    plan.guessing = 1.0;
    let each = [-2.0, -1.5, -1.0, -0.5, 0.0, 0.25, 0.5, 1.0, 1.5, 2.0];
    plan.parameters = difficulties(each);
    for number in 0..10 {
        let name = format!("item-{number}");
        let own = *plan.parameters.get(&name).unwrap();
        plan.parameters
            .insert(name, ItemParameters { c: None, ..own });
    }
    let chances = each
        .map(|b| logistic(-b))
        .map(|known| known + (1.0 - known) / 4.0);
    agrees(run(&header, &items, &plan).passed, at_least(6, &chances));
    // The same with c as a calibration gives it: the three-parameter model.
    for number in 0..10 {
        let name = format!("item-{number}");
        let own = *plan.parameters.get(&name).unwrap();
        plan.parameters.insert(
            name,
            ItemParameters {
                c: Some(0.1),
                a: 1.5,
                ..own
            },
        );
    }
    let chances = each
        .map(|b| logistic(-1.5 * b))
        .map(|known| known + (1.0 - known) * 0.1);
    agrees(run(&header, &items, &plan).passed, at_least(6, &chances));
}

/// W.-C. Lee (2010): consistency is the mean over learners of p² + (1 − p)², with p the chance to pass at an ability; accuracy that
/// of the chance of the decision that is expected there.
#[test]
fn consistency_and_accuracy_are_those_of_the_model() {
    const CUT: usize = 12;
    let items = plains(20);
    let header = fixed(&items, "60%");
    let mut plan = plan(10_000);
    plan.ability.spread = 1.0;
    plan.parameters = difficulties([0.0; 20]);
    let passes = |ability: f64| at_least(CUT, &[logistic(ability); 20]);
    let rate = over_learners(passes);
    let consistent = over_learners(|x| passes(x).powi(2) + (1.0 - passes(x)).powi(2));
    let accurate = over_learners(|x| passes(x).max(1.0 - passes(x)));
    let by_chance = rate * rate + (1.0 - rate) * (1.0 - rate);
    let results = run(&header, &items, &plan);
    let found = &results.classification;
    agrees(results.passed, rate);
    agrees(found.consistent, consistent);
    close(
        found.kappa.unwrap(),
        (consistent - by_chance) / (1.0 - by_chance),
        0.03,
    );
    // The cut is chosen where fewest decisions are against it, so it comes out a little high.
    close(found.accurate.share, accurate, 0.01);
    let at_cut = found.ability_at_cut.unwrap();
    close(passes(at_cut), 0.5, 0.12);
    let wrong = found.false_passes.count + found.false_fails.count;
    assert_eq!(found.accurate.count + wrong, 20_000);
    // The curve of passing, band by band.
    for band in results.abilities.iter().filter(|band| band.passed.of > 500) {
        close(
            band.passed.share,
            passes(f64::midpoint(band.from, band.to)),
            0.06,
        );
    }
}

/// W. F. Sheppard, "On the application of the theory of error to cases of normal distribution and normal correlation",
/// Philosophical Transactions A 192 (1899): two normal scores with correlation r lie on the same side of their mean with the chance
/// 1/2 + arcsin(r)/π. It is the row z = 0 of the approximation of C.-Y. J. Peng and M. J. Subkoviak, Journal of Educational
/// Measurement 17 (1980), pages 359 to 368. Scores here aren't quite normal: within 0.02.
#[test]
fn a_cut_at_the_mean_is_as_consistent_as_the_reliability_says() {
    let items = plains(41);
    let header = fixed(&items, "50%");
    for spread in [0.3, 0.6, 1.0] {
        let mut plan = plan(6000);
        plan.ability.spread = spread;
        plan.parameters = difficulties([0.0; 41]);
        let results = run(&header, &items, &plan);
        let found = &results.classification;
        let expected = 0.5 + libm::asin(found.reliability.unwrap()) / std::f64::consts::PI;
        close(found.consistent.share, expected, 0.02);
        agrees(results.passed, 0.5);
    }
}

/// What the tags say of those who took the training: most, two in three, the best prepared.
#[test]
fn tags_mean_what_the_format_says() {
    for (b, share) in [(EASY, 0.85), (MEDIUM, 2.0 / 3.0), (HARD, 1.0 / 3.0)] {
        close(over_learners(|ability| logistic(ability - b)), share, 0.01);
    }
}

/// The first four moments of the standard normal distribution, from 40,000 numbers.
#[test]
fn abilities_are_normal() {
    let mut dice = Dice(Stream::new(RulesVersion::CURRENT, Seed([3; 16]), "test"));
    let all: Vec<f64> = (0..40_000).map(|_| dice.normal()).collect();
    let moment = |power: i32| all.iter().map(|x| x.powi(power)).sum::<f64>() / 40_000.0;
    close(moment(1), 0.0, 0.02);
    close(moment(2), 1.0, 0.03);
    close(moment(3), 0.0, 0.08);
    close(moment(4), 3.0, 0.2);
}
