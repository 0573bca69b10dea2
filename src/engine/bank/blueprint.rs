//! What an assessment's forms are held to beside the counts of its draws: items that are always in, cases that come whole,
//! counts by audience, quotas, sections that change places.
//!
//! Most assessments have none of it, and then nothing here is read or run.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::{Assessment, Draw, Stratum};
use crate::id::{AudienceId, ItemId};
use crate::json::from_members;

/// What the forms of an assessment are held to. It is there wherever one of the assessment's draws has [`DrawTerms`], too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blueprint {
    /// Whether sections change places.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shuffle_sections: bool,
    /// Of two of them, one takes all that the other takes, or they share nothing: so a form can be drawn that meets them all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotas: Vec<Quota>,
}

/// How many items of a kind a form holds, whichever draws took them. Those of cases that come whole aren't counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// The kind, as a draw names it; its bank and its count aren't looked at.
    pub of: Draw,
    /// At least so many; absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<u32>,
    /// At most so many; absent: as many as the draws take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
}

/// What a draw asks for beside the usual.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawTerms {
    /// Ids of items; empty: any. Each is alone in its stratum, which names it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemId>,
    /// Whether it takes cases with all their items; then its count is one of cases.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole: bool,
    /// How many for an audience, where that isn't the draw's count.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub count_for: LiteMap<AudienceId, u32>,
}

from_members! {
    Blueprint { shuffle_sections, quotas }
    Quota { of, min, max }
    DrawTerms { items, whole, count_for }
}

impl DrawTerms {
    /// Whether items of this stratum are among those that are named.
    #[inline(never)]
    #[must_use]
    pub fn takes(&self, stratum: &Stratum) -> bool {
        let is_named = |id: &ItemId| self.items.contains(id);
        self.items.is_empty() || stratum.item.as_ref().is_some_and(is_named)
    }
}

impl Draw {
    /// Whether it takes cases with all their items.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.terms.as_ref().is_some_and(|terms| terms.whole)
    }

    /// Whether it takes no more items than its count, whoever is asked.
    #[cfg(feature = "check")]
    #[must_use]
    pub fn takes_no_more(&self) -> bool {
        let terms = self.terms.as_ref();
        terms.is_none_or(|terms| !terms.whole && terms.count_for.is_empty())
    }

    /// How many it takes for an audience; `None`: all that fit.
    #[must_use]
    pub fn count_for(&self, audience: Option<&AudienceId>) -> Option<u32> {
        let terms = self.terms.as_ref().zip(audience);
        let own = terms.and_then(|(terms, audience)| terms.count_for.get(audience).copied());
        own.or(self.count)
    }
}

impl Assessment {
    /// The assessment as it is for an audience: each draw's count is the one for it.
    #[inline(never)]
    #[must_use]
    pub fn for_audience(&self, audience: Option<&AudienceId>) -> Self {
        let mut own = self.clone();
        for draw in own.sections.iter_mut().flat_map(|part| &mut part.draw) {
            draw.count = draw.count_for(audience);
        }
        own
    }
}
