//! Where items stand: positions, strata and shards.

#[cfg(feature = "check")]
use super::CasePlace;
#[cfg(feature = "check")]
use super::wire;
use super::{Assessment, Contents, CutScore, Draw, Header, ItemUse, ReviewStatus, Stratum, Used};
use crate::id::{AudienceId, CaseId};

/// How many items a shard holds, of a bank of so many: an eighth of them, but 6 to 50. So the first question of a small bank
/// comes without most of the others, and a large bank's header names few shards.
#[cfg(feature = "check")]
pub(super) fn shard_items(total: usize) -> usize {
    total.div_ceil(8).clamp(6, 50)
}

impl Contents {
    /// How many items there are.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.strata
            .iter()
            .fold(0, |sum, stratum| sum.saturating_add(stratum.count))
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
    /// Whether anything of it is provisional: content that nobody has reviewed, or its cut scores.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.review.status == ReviewStatus::Draft || self.review.cut_score == CutScore::Provisional
    }

    /// The only assessment that can be passed, or the only one: what is meant where none is named.
    #[must_use]
    pub fn only_assessment(&self) -> Option<&Assessment> {
        if let [only] = self.assessments.as_slice() {
            return Some(only);
        }
        let all = self.assessments.iter();
        let mut passed = all.filter(|one| one.purpose().is_none());
        passed.next().filter(|_| passed.next().is_none())
    }

    /// The items that a draw is made from: this bank's or a used one's; `None` where no used bank has the alias.
    #[must_use]
    pub fn source(&self, draw: &Draw) -> Option<&Contents> {
        match &draw.from {
            None => Some(&self.contents),
            Some(alias) => self
                .uses
                .iter()
                .find(|used| used.alias == *alias)
                .map(|used: &Used| &used.contents),
        }
    }

    /// How many items a form of this assessment has at most, for those who name no audience.
    #[must_use]
    pub fn most_items(&self, assessment: &Assessment) -> u32 {
        self.most_items_for(assessment, None)
    }

    /// How many items a form of this assessment has at most, for an audience.
    #[must_use]
    pub fn most_items_for(&self, assessment: &Assessment, audience: Option<&AudienceId>) -> u32 {
        let draws = assessment.sections.iter().flat_map(|section| &section.draw);
        draws.fold(0, |sum, draw| {
            let strata = || {
                let contents = self.source(draw);
                let strata = contents.map(|contents| contents.strata.as_slice());
                let strata = strata.unwrap_or_default().iter();
                strata.filter(|stratum| draw.takes(stratum))
            };
            let most = match draw.count_for(audience) {
                count if draw.is_whole() => most_of_cases(strata(), count),
                Some(count) => count,
                None => most_together(strata()),
            };
            sum.saturating_add(most)
        })
    }
}

/// How many items so many cases of these strata have at most; `None`: all of them.
#[inline(never)]
fn most_of_cases<'a>(strata: impl Iterator<Item = &'a Stratum>, count: Option<u32>) -> u32 {
    let mut cases: Vec<(&CaseId, u32)> = Vec::new();
    for stratum in strata {
        let Some(place) = &stratum.case else { continue };
        match cases.iter_mut().find(|(id, _)| **id == place.id) {
            Some((_, items)) => *items = items.saturating_add(stratum.count),
            None => cases.push((&place.id, stratum.count)),
        }
    }
    let mut sizes: Vec<u32> = cases.into_iter().map(|(_, items)| items).collect();
    sizes.sort_unstable_by_key(|items| std::cmp::Reverse(*items));
    let most = count.and_then(|count| usize::try_from(count).ok());
    let taken = sizes.into_iter().take(most.unwrap_or(usize::MAX));
    taken.fold(0, u32::saturating_add)
}

/// How many items of these strata a form can hold.
fn most_together<'a>(strata: impl Iterator<Item = &'a Stratum>) -> u32 {
    let mut sets = Vec::new();
    strata.fold(0_u32, |sum, stratum| match stratum.enemies {
        Some(set) if sets.contains(&set) => sum,
        Some(set) => {
            sets.push(set);
            sum.saturating_add(1)
        }
        None => sum.saturating_add(stratum.count),
    })
}

impl Draw {
    /// Whether items of this stratum fit all that the draw names, and may be used for what it draws for. The bank that it names
    /// isn't looked at.
    #[must_use]
    pub fn takes(&self, stratum: &Stratum) -> bool {
        let is_practice = |only| only == ItemUse::Practice;
        stratum
            .only
            .is_none_or(|only| is_practice(only) == self.practice)
            && self.describes(stratum)
    }

    /// Whether items of this stratum fit all that the draw names.
    #[must_use]
    pub fn describes(&self, stratum: &Stratum) -> bool {
        fn fits<T: PartialEq>(wanted: Option<&T>, has: Option<&T>) -> bool {
            wanted.is_none() || wanted == has
        }
        fits(self.topic.as_ref(), Some(&stratum.topic))
            && fits(self.objective.as_ref(), stratum.objective.as_ref())
            && fits(self.difficulty.as_ref(), stratum.difficulty.as_ref())
            && fits(self.bloom.as_ref(), stratum.bloom.as_ref())
            && fits(self.item_type.as_ref(), Some(&stratum.item_type))
            && self
                .tag
                .as_ref()
                .is_none_or(|tag| stratum.tags.contains(tag))
            && self.case.as_ref().is_none_or(|case| stratum.is_of(case))
            && self.terms.as_ref().is_none_or(|terms| terms.takes(stratum))
    }
}

impl Stratum {
    /// The stratum that an item belongs to, with a count of 0. Of an item of a case it is the place of the first, of no set of
    /// enemies, and named by no draw.
    #[cfg(feature = "check")]
    #[must_use]
    pub fn of(item: &wire::Item) -> Self {
        fn sorted<T: Ord + Clone>(list: &[T]) -> Vec<T> {
            let mut list = list.to_vec();
            list.sort();
            list.dedup();
            list
        }
        Self {
            topic: item.topic.clone(),
            objective: item.objective.clone(),
            difficulty: item.difficulty,
            bloom: item.bloom,
            item_type: item.item_type.clone(),
            audiences: item.audiences.as_deref().map(sorted),
            tags: sorted(&item.tags),
            case: item.case.clone().map(|id| CasePlace { id, place: 0 }),
            enemies: None,
            item: None,
            only: match item.uses.as_deref() {
                Some([one, rest @ ..]) if rest.iter().all(|other| other == one) => Some(*one),
                _ => None,
            },
            count: 0,
        }
    }

    /// Strata in order, each once and with its count, from the stratum of each item.
    #[cfg(feature = "check")]
    #[must_use]
    pub fn counted(mut each: Vec<Self>) -> Vec<Self> {
        each.sort();
        let mut strata: Vec<Self> = Vec::new();
        for stratum in each {
            match strata.last_mut() {
                Some(last)
                    if (Self {
                        count: 0,
                        ..last.clone()
                    }) == stratum =>
                {
                    last.count += 1
                }
                _ => strata.push(Self {
                    count: 1,
                    ..stratum
                }),
            }
        }
        strata
    }

    /// Whether its item is about a case.
    #[must_use]
    pub fn is_of(&self, case: &CaseId) -> bool {
        self.case.as_ref().is_some_and(|place| place.id == *case)
    }

    /// Whether its items may be given to an audience; `None`: to those who name none, who get what is for everybody or anybody.
    #[must_use]
    pub fn is_for(&self, audience: Option<&AudienceId>) -> bool {
        match (&self.audiences, audience) {
            (Some(audiences), Some(audience)) => audiences.contains(audience),
            _ => true,
        }
    }
}
