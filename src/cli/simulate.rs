//! `assay simulate`: people take an assessment who don't exist, so that its author sees what it would make of those who do.

mod guess;
mod learners;
mod page;
mod plot;
mod plots;
mod told;
mod worded;

use std::rc::Rc;

use assay_engine::bank::Assessment;
use assay_engine::form::Slot;
use assay_engine::id::AudienceId;
use assay_engine::item::Item;
use clap::{Args, Subcommand};

use crate::Outcome;
use crate::console::Console;
use crate::lot::Lot;
use crate::trouble::Trouble;

pub use guess::Guess;
pub use learners::{FORMAT, Learners};

/// Who takes the assessment: learners who know something, or people who know nothing.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "\
Examples:
  assay simulate assessments/core-concepts/foundation.json --html simulation.html --lang fr
  assay simulate assessments/victim-identification/foundation.json --assessment law-enforcement --ability=-1 --learners 2000
  assay simulate guess assessments/core-concepts/foundation.json --at-most 0.1%

Learners differ in ability; 0 is the middle of those who took the training. How hard an item is says its tag (easy: 85 in 100 of
those know it, medium: two in three, hard: one in three), or the file of --parameters. They take forms as they are drawn, and their
responses are marked by the rules of each item. It tells how many pass, how often another form would decide otherwise, how often each
item is met, how long it takes, and what to look at. docs/simulation.md says how to read it. The same bank, options and seed
give the same figures everywhere, in English, French and Arabic (--lang)."
)]
pub struct Simulate {
    /// What learners take.
    #[command(flatten)]
    pub learners: Learners,
    /// Who takes it instead.
    #[command(subcommand)]
    pub who: Option<Who>,
}

/// Who takes an assessment instead of learners.
#[derive(Debug, Subcommand)]
pub enum Who {
    /// People who know nothing, each with a strategy of their own: how many of them would pass.
    Guess(Guess),
}

impl Simulate {
    /// Simulates and prints.
    ///
    /// # Errors
    /// [`Trouble`] where a file can't be read or written, or names are none of the bank's.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        match &self.who {
            Some(Who::Guess(guess)) => guess.run(console),
            None => self.learners.run(console),
        }
    }
}

/// The assessment that is named, or each.
fn named_assessments<'a>(lot: &'a Lot, id: Option<&str>) -> Result<Vec<&'a Assessment>, Trouble> {
    let all = &lot.bank.header.assessments;
    let named = |one: &&Assessment| id.is_none_or(|id| id == one.id.as_str());
    let chosen: Vec<_> = all.iter().filter(named).collect();
    if chosen.is_empty() {
        return Err(Trouble::NotNamed {
            option: "assessment",
            found: id.map(str::to_owned),
            known: all.iter().map(|one| one.id.to_string()).collect(),
        });
    }
    Ok(chosen)
}

/// The audience that is named, if one is.
fn named_audience(lot: &Lot, id: Option<&str>) -> Result<Option<AudienceId>, Trouble> {
    let assessments = lot.bank.header.assessments.iter();
    let known = assessments.flat_map(|one| &one.audiences);
    let audience = id.map(AudienceId::new).transpose();
    audience.map_err(|_| Trouble::NotNamed {
        option: "audience",
        found: id.map(str::to_owned),
        known: known.map(ToString::to_string).collect(),
    })
}

/// The items of a lot, shared.
struct Items(Vec<Vec<Rc<Item>>>);

impl Items {
    fn of(lot: &Lot) -> Self {
        let banks = std::iter::once(&lot.bank).chain(&lot.used);
        Self(
            banks
                .map(|bank| bank.items.iter().cloned().map(Rc::new).collect())
                .collect(),
        )
    }

    fn at(&self, slot: Slot) -> Option<Rc<Item>> {
        let place = usize::try_from(slot.position).ok()?;
        self.0.get(usize::from(slot.bank))?.get(place).cloned()
    }
}
