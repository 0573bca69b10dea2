//! Where items stand: positions, strata and shards.

use super::{Assessment, Contents, Draw, Header, Stratum, Used};

/// The most items that a shard holds.
pub const SHARD_ITEMS: u32 = 50;

impl Contents {
    /// How many items there are.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.strata.iter().fold(0, |sum, stratum| sum.saturating_add(stratum.count))
    }

    /// The shard that holds the item at a position, and its place in there; `None` beyond the last.
    ///
    /// Shards are found by their counts, so that an older publication with other sizes reads as well.
    #[must_use]
    pub fn locate(&self, position: u32) -> Option<(u32, u32)> {
        let mut before = 0_u32;
        for (index, shard) in (0_u32..).zip(&self.shards) {
            let next = before.checked_add(shard.items)?;
            if position < next {
                return Some((index, position - before));
            }
            before = next;
        }
        None
    }

    /// The stratum of the item at a position, by its place in `strata`; `None` beyond the last.
    #[must_use]
    pub fn stratum_of(&self, position: u32) -> Option<usize> {
        let mut before = 0_u32;
        for (index, stratum) in self.strata.iter().enumerate() {
            before = before.checked_add(stratum.count)?;
            if position < before {
                return Some(index);
            }
        }
        None
    }
}

impl Header {
    /// The items that a draw is made from: this bank's or a used one's; `None` where no used bank has the alias.
    #[must_use]
    pub fn source(&self, draw: &Draw) -> Option<&Contents> {
        match &draw.from {
            None => Some(&self.contents),
            Some(alias) => self.uses.iter().find(|used| used.alias == *alias).map(|used: &Used| &used.contents),
        }
    }

    /// How many items a form of this assessment has at most.
    #[must_use]
    pub fn most_items(&self, assessment: &Assessment) -> u32 {
        let draws = assessment.sections.iter().flat_map(|section| &section.draw);
        draws.fold(0, |sum, draw| {
            sum.saturating_add(draw.count.unwrap_or_else(|| {
                let strata = self.source(draw).map(|contents| contents.strata.as_slice()).unwrap_or_default();
                strata.iter().filter(|stratum| draw.takes(stratum)).fold(0, |sum, stratum| sum.saturating_add(stratum.count))
            }))
        })
    }
}

impl Draw {
    /// Whether items of this stratum fit all that the draw names. The bank that it names isn't looked at.
    #[must_use]
    pub fn takes(&self, stratum: &Stratum) -> bool {
        fn fits<T: PartialEq>(wanted: Option<&T>, has: Option<&T>) -> bool {
            wanted.is_none() || wanted == has
        }
        fits(self.topic.as_ref(), Some(&stratum.topic))
            && fits(self.objective.as_ref(), stratum.objective.as_ref())
            && fits(self.difficulty.as_ref(), stratum.difficulty.as_ref())
            && fits(self.bloom.as_ref(), stratum.bloom.as_ref())
            && fits(self.item_type.as_ref(), Some(&stratum.item_type))
            && self.tag.as_ref().is_none_or(|tag| stratum.tags.contains(tag))
    }
}
