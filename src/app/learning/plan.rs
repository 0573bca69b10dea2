//! What adding a file would do.

use assay_credential::Credential;
use assay_engine::spaced::Card;

use super::{Kept, Learning, Whole, file};
use crate::certificates::Given;
use crate::model::Model;
use crate::reviewing::Deck;
use crate::sitting::open::Writer;
use crate::sitting::prepare::Preparing;
use crate::store::Stored;

/// What adding a file would do. Nothing is done before it is confirmed, and nothing that is here is changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// What isn't here: attempts, with what is kept beside them, certificates of attempts that are here, cards of missed items, and
    /// certificates that somebody gave.
    pub new: Whole,
    /// Attempts that are here already.
    pub known: Vec<Stored>,
    /// How many can't be read.
    pub damaged: usize,
}

impl Plan {
    /// Whether there is nothing to add.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.new.stored.is_empty() && self.new.reviews.is_empty() && self.certificates() == 0
    }

    /// How many certificates are new that don't come with a new attempt.
    #[must_use]
    pub fn certificates(&self) -> usize {
        let comes_with = |kept: &&Kept| {
            self.new
                .stored
                .iter()
                .any(|new| new.card.id == kept.attempt)
        };
        let own = self.new.kept.iter().filter(|kept| !comes_with(kept));
        own.count() + self.new.given.len()
    }
}

/// What adding a file would do. An attempt that can't be opened isn't added; one that is here stays, whichever has more in it.
pub(super) fn plan(model: &Model, found: file::Found) -> Plan {
    let mut plan = Plan {
        damaged: found.damaged,
        ..Plan::default()
    };
    for stored in found.stored {
        let id = &stored.card.id;
        let is_listed = plan.new.stored.iter().any(|new| new.card.id == *id);
        if model.cards.iter().any(|card| card.id == *id) {
            plan.known.push(stored);
        } else if is_listed || Preparing::restored(stored.clone(), Writer::Here).is_err() {
            plan.damaged += 1;
        } else {
            plan.new.stored.push(stored);
        }
    }
    let none = Learning::default();
    let here = model.learning.as_deref().unwrap_or(&none);
    let kept = found.kept.into_iter();
    plan.new.kept = kept.filter(|kept| is_new(kept, &plan, here)).collect();
    let is_known = |given: &Given| {
        here.given
            .iter()
            .any(|one| (one.number, one.kind) == (given.number, given.kind))
    };
    let given = found.given.into_iter().filter(|given| !is_known(given));
    plan.new.given = given.filter(Given::is_readable).collect();
    // Where it isn't known which cards are here, none is put in the place of one.
    if let Deck::Here(here) = &model.reviewing.deck {
        let is_new = |card: &Card| {
            let is_of = |other: &Card| (&other.bank, &other.item) == (&card.bank, &card.item);
            !here.iter().any(is_of)
        };
        plan.new.reviews = found.reviews.into_iter().filter(is_new).collect();
    }
    plan
}

/// Whether it belongs to an attempt that is new, or is a certificate of one that is here, made where the file is from.
fn is_new(kept: &Kept, plan: &Plan, here: &Learning) -> bool {
    let is_of = |stored: &Stored| stored.card.id == kept.attempt;
    let is_here = |one: &Kept| one.attempt == kept.attempt && one.name == kept.name;
    plan.new.stored.iter().any(is_of)
        || plan.known.iter().any(is_of)
            && !here.kept.iter().any(is_here)
            && Credential::from_bytes(&kept.record).is_ok()
}
