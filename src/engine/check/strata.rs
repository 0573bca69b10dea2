//! Which stratum an item is of: beside what it says itself, that follows from what others say of it.

use std::collections::{BTreeMap, BTreeSet};

use super::enemies;
use super::subject::Subject;
use crate::bank::{Stratum, wire};
use crate::id::ItemId;

/// What a bank's parts say of its items.
pub(crate) struct Strata {
    enemies: BTreeMap<ItemId, u32>,
    named: BTreeSet<ItemId>,
}

impl Strata {
    /// Those of a bank.
    pub fn of(bank: &Subject<'_>) -> Self {
        let sections = bank.assessments.iter().flatten();
        let draws = sections
            .flat_map(|assessment| &assessment.sections)
            .flat_map(|section| &section.draw);
        Self {
            enemies: enemies::sets(bank),
            named: draws.flat_map(|draw| draw.items.iter().cloned()).collect(),
        }
    }

    /// The stratum of one of its items, with a count of 0. Of an item of a case it is the place of the first.
    pub fn stratum(&self, item: &wire::Item) -> Stratum {
        Stratum {
            enemies: self.enemies.get(&item.id).copied(),
            item: self.named.get(&item.id).cloned(),
            ..Stratum::of(item)
        }
    }
}
