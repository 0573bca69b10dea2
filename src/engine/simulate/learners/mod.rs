//! Learners who know something: what an assessment would make of them, before anybody takes it.
//!
//! Each has an ability, drawn from a normal distribution, and a speed. They take forms as they are really drawn, and what they
//! respond is marked by the rules of its type; only the learners are made up. What comes out is a property of the bank, its
//! assessment and the assumptions in the [`Plan`]. The same bank and plan give the same figures on every machine.
//!
//! Two forms for each learner, drawn independently, tell how consistent the decision is; further tries prefer items that were not
//! seen, as the app's do. What is simplified: responses depend on ability alone, so nobody learns or tires; one response an item,
//! without hints and further tries at it, and without a word on certainty; who half knows, knows each part with even chances.

mod blueprint;
mod cut;
mod dice;
mod measure;
mod parameters;
mod response;
mod results;
mod sitting;
mod tally;
#[cfg(test)]
mod tests;
mod traits;

use std::collections::BTreeMap;

use super::{NoGuess, Target};
use crate::duration::Millis;
use crate::form::Slot;
use crate::rng::{RulesVersion, Seed, Stream};

pub use blueprint::{ALONE, CONSISTENT, FORMS_APART, OVERLAP, Problem, TOO_SLOW};
pub use parameters::{
    BadParameters, FORMAT as PARAMETERS, ItemParameters, ParameterFault, Parameters,
};
pub use response::HALF;
pub use results::{
    AbilityBand, Classification, Forms, ItemResult, Obstacle, Rate, Results, ScoreBand, Time,
    TimeBand, What,
};
pub use traits::{EASY, HARD, MEDIUM};

use dice::Dice;
use sitting::Sitting;
use tally::Tally;
use traits::Traits;

/// So many tries are followed where the assessment sets no limit, and at most.
pub const TRIES: u32 = 5;

/// Who takes an assessment, and under what assumptions.
#[derive(Debug, Clone)]
pub struct Plan {
    /// How many learners, at least 1.
    pub learners: u32,
    /// What makes one simulation differ from another.
    pub seed: Seed,
    /// How able they are.
    pub ability: Ability,
    /// How many of those who don't know an answer guess, from 0 to 1; the others leave it out.
    pub guessing: f64,
    /// How fast they are.
    pub pace: Pace,
    /// What is known of items, beside their tags.
    pub parameters: Parameters,
}

/// The distribution of abilities: normal, in logits; 0 is the middle of those who took the training, whose spread is 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ability {
    /// Mean.
    pub mean: f64,
    /// Standard deviation, at least 0.
    pub spread: f64,
}

/// How long learners take: the time at an item is log-normal about the item's median.
///
/// Source: W. J. van der Linden, "A lognormal model for response times on test items", Journal of Educational and Behavioral
/// Statistics 31 (2006), pages 181 to 204. The spreads are this project's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// Words that the middle learner reads in a minute, above 0.
    pub words_per_minute: f64,
    /// Seconds that the middle learner thinks before an answer, at least 0.
    pub thinking: f64,
    /// When answers end; `None`: nobody is stopped.
    pub limit: Option<Millis>,
}

/// Standard deviation of the logarithm of time between learners.
pub const SPEED_SPREAD: f64 = 0.3;
/// Standard deviation of the logarithm of one learner's times, from item to item.
pub const ITEM_SPREAD: f64 = 0.4;

/// One who takes the assessment.
struct Learner {
    ability: f64,
    /// Above 0: faster than the middle.
    speed: f64,
    dice: Dice,
}

impl Learner {
    fn new(plan: &Plan, number: u32) -> Self {
        let label = format!("simulate/learner/{number}");
        let mut dice = Dice(Stream::new(RulesVersion::CURRENT, plan.seed, &label));
        Self {
            ability: plan.ability.mean + plan.ability.spread * dice.normal(),
            speed: SPEED_SPREAD * dice.normal(),
            dice,
        }
    }
}

/// The names of all items that an assessment may draw from, as a file of parameters has them.
#[must_use]
pub fn names(target: Target<'_>) -> Vec<String> {
    let named = slots(target).into_iter();
    named
        .filter_map(|slot| Some(traits::name(target, slot, &*(target.item)(slot)?)))
        .collect()
}

fn slots(target: Target<'_>) -> Vec<Slot> {
    let used = target.header.uses.iter().map(|used| &used.contents);
    let banks = (0_u16..).zip(std::iter::once(&target.header.contents).chain(used));
    banks
        .flat_map(|(bank, contents)| {
            (0..contents.total()).map(move |position| Slot { bank, position })
        })
        .collect()
}

/// Lets learners take an assessment. `progress` is told how many have.
///
/// # Errors
/// [`NoGuess`] where no form can be drawn or marked; a checked bank's can.
pub fn simulate(
    target: Target<'_>,
    plan: &Plan,
    progress: &mut dyn FnMut(u32),
) -> Result<Results, NoGuess> {
    let items: BTreeMap<Slot, Traits> = slots(target)
        .into_iter()
        .filter_map(|slot| Some((slot, Traits::of(target, slot, &plan.parameters, plan.pace)?)))
        .collect();
    let tries = target
        .assessment
        .attempts
        .max
        .unwrap_or(TRIES)
        .clamp(1, TRIES);
    let mut tally = Tally::new(tries);
    for number in 0..plan.learners {
        progress(number);
        let mut learner = Learner::new(plan, number);
        let mut sit = |seen: &[Slot]| Sitting::take(target, plan, &items, &mut learner, seen);
        let (first, second) = (sit(&[])?, sit(&[])?);
        // The second form is for comparison only; who failed the first tries again with the items that it had in mind.
        let mut seen = first.slots();
        let mut passed_at = first.passed.then_some(1);
        let mut repeated = None;
        for number in 2..=tries {
            if passed_at.is_some() {
                break;
            }
            let again = sit(&seen)?;
            repeated = repeated.or_else(|| Some(again.overlap(&first)));
            seen.extend(again.slots());
            passed_at = again.passed.then_some(number);
        }
        tally.add(
            &items,
            learner.ability,
            [&first, &second],
            passed_at,
            repeated,
        );
    }
    Ok(measure::results(target, plan, &items, &tally))
}
