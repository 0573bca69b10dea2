//! Forms: which items one attempt is given, in which order. A pure function of bank and request.

use serde::{Deserialize, Serialize};

use crate::bank::{Contents, Header, ShardRef};
use crate::id::SectionId;
use crate::json::{from_members, to_members};

mod assemble;
pub(crate) mod bounds;
mod cases;
mod draw;
mod enemies;
#[cfg(feature = "check")]
pub mod parallel;
pub(crate) mod quota;
mod request;
mod spare;
#[cfg(test)]
mod tests;
pub(crate) mod whole;

pub use assemble::{Missing, Paper, PaperItem, PaperSection, assemble};
pub use draw::{DrawError, draw};
pub use request::{FormRequest, TimeFactor};
pub use spare::spare;

/// Where an item stands: in which bank, and at which position there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// 0 for the bank itself, n for the nth of the banks that it uses.
    pub bank: u16,
    /// The item's position in that bank's contents.
    pub position: u32,
}

from_members! {
    Slot { bank, position }
}

to_members! {
    Slot { bank, position }
}

/// The items of one attempt, by section, in the order in which they are given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The assessment's sections, in its order.
    pub sections: Vec<FormSection>,
}

/// The items of one section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormSection {
    /// Which section.
    pub id: SectionId,
    /// In the order in which they are given.
    pub items: Vec<Slot>,
}

impl Form {
    /// All items, in order.
    pub fn slots(&self) -> impl Iterator<Item = Slot> {
        self.sections
            .iter()
            .flat_map(|section| section.items.iter().copied())
    }

    /// The form up to its first item; empty where it has none.
    #[must_use]
    pub fn first(&self) -> Self {
        let section = self
            .sections
            .iter()
            .find(|section| !section.items.is_empty());
        let first = section.map(|section| FormSection {
            id: section.id.clone(),
            items: section.items.iter().take(1).copied().collect(),
        });
        Self {
            sections: first.into_iter().collect(),
        }
    }

    /// The shards that hold the form's items, each once: bank as in [`Slot`], and the shard's place in its contents.
    #[must_use]
    pub fn shards(&self, header: &Header) -> Vec<(u16, u32)> {
        let shard = |slot: Slot| {
            Some((
                slot.bank,
                contents(header, slot.bank)?.locate(slot.position)?.0,
            ))
        };
        let mut shards: Vec<_> = self.slots().filter_map(shard).collect();
        shards.sort_unstable();
        shards.dedup();
        shards
    }
}

/// The contents of the bank itself (0) or of the nth bank that it uses.
fn contents(header: &Header, bank: u16) -> Option<&Contents> {
    match bank.checked_sub(1) {
        None => Some(&header.contents),
        Some(used) => header
            .uses
            .get(usize::from(used))
            .map(|used| &used.contents),
    }
}

impl Header {
    /// A shard of the bank itself (0) or of the nth bank that it uses.
    #[must_use]
    pub fn shard(&self, bank: u16, shard: u32) -> Option<&ShardRef> {
        contents(self, bank)?
            .shards
            .get(usize::try_from(shard).ok()?)
    }

    /// The shard that holds an item, and the item's place in it.
    #[must_use]
    pub fn locate(&self, slot: Slot) -> Option<(&ShardRef, usize)> {
        let (shard, offset) = contents(self, slot.bank)?.locate(slot.position)?;
        Some((self.shard(slot.bank, shard)?, usize::try_from(offset).ok()?))
    }
}
