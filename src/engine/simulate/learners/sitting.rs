//! One sitting: a form drawn, responses in their time, the report.

use std::collections::BTreeMap;

use super::response::respond;
use super::traits::Traits;
use super::{ITEM_SPREAD, Learner, Plan};
use crate::duration::Millis;
use crate::form::Slot;
use crate::item::Verdict;
use crate::report::Report;
use crate::rng::Seed;
use crate::simulate::{NoGuess, Target, paper, reported};

/// How one sitting went.
pub(super) struct Sitting {
    /// Whether it passed.
    pub(super) passed: bool,
    /// The report.
    pub(super) report: Report,
    /// Each item and how its response stood.
    pub(super) items: Vec<(Slot, Verdict)>,
    /// How long it took.
    pub(super) time: Millis,
    /// How long it would have taken without a limit.
    pub(super) needed: Millis,
}

impl Sitting {
    /// Takes the assessment once, with a form of its own.
    pub(super) fn take(
        target: Target<'_>,
        plan: &Plan,
        traits: &BTreeMap<Slot, Traits>,
        learner: &mut Learner,
        seen: &[Slot],
    ) -> Result<Self, NoGuess> {
        let Learner {
            ability,
            speed,
            dice,
        } = learner;
        let mut seed = [0; 16];
        seed.fill_with(|| u8::try_from(dice.0.below(256)).unwrap_or(0));
        let paper = paper(target, Seed(seed), seen)?;
        let mut needed = 0_u64;
        let mut answers = Vec::new();
        for (place, placed) in (0..).zip(&paper.items) {
            // Every slot of a form is one of the bank's.
            let Some(traits) = traits.get(&placed.slot) else {
                continue;
            };
            let response = respond(traits, placed, *ability, plan.guessing, dice);
            let seconds = traits.seconds * libm::exp(ITEM_SPREAD * dice.normal() - *speed);
            // Saturates, and is never below 0.
            needed = needed.saturating_add((seconds * 1000.0) as u64);
            let is_late = plan.pace.limit.is_some_and(|limit| needed > limit.0);
            if let Some(response) = response.filter(|_| !is_late) {
                answers.push((Millis(needed), place, response));
            }
        }
        let time = plan.pace.limit.map_or(needed, |limit| needed.min(limit.0));
        let report = reported(target.header, &paper, answers.into_iter(), Millis(time))?;
        let verdicts = report.items.iter().map(|item| item.verdict);
        Ok(Self {
            passed: report.is_passed(),
            items: paper
                .items
                .iter()
                .map(|placed| placed.slot)
                .zip(verdicts)
                .collect(),
            time: Millis(time),
            needed: Millis(needed),
            report,
        })
    }

    /// The items that it had.
    pub(super) fn slots(&self) -> Vec<Slot> {
        self.items.iter().map(|(slot, _)| *slot).collect()
    }

    /// The share of its items that another had as well.
    pub(super) fn overlap(&self, other: &Self) -> f64 {
        let mine = self.items.iter().map(|(slot, _)| slot);
        let common = mine.filter(|slot| other.items.iter().any(|(other, _)| other == *slot));
        common.count() as f64 / self.items.len().max(1) as f64
    }

    /// The score as a share of the most there was, 0 to 1.
    pub(super) fn score(&self) -> f64 {
        let share = self.report.share();
        share.numerator() as f64 / share.denominator() as f64
    }
}
