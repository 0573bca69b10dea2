//! What the draws of an assessment have to draw from, for each audience that may take it.

use std::collections::{BTreeMap, BTreeSet};

use super::enemies;
use super::flow::Flow;
use super::subject::Subject;
use crate::bank::{Draw, Stratum, wire};
use crate::id::{Alias, AudienceId};
use crate::item::ItemType;

/// Learners who may be given the same items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Whom {
    /// Those who name no audience.
    Nobody,
    /// An audience that the assessment or an item names.
    Named(AudienceId),
    /// An audience that no item names: they get what is for everybody.
    Others,
}

impl Whom {
    /// Whether they may be given a stratum's items.
    fn may_have(&self, stratum: &Stratum) -> bool {
        match self {
            Self::Nobody => stratum.is_for(None),
            Self::Named(audience) => stratum.is_for(Some(audience)),
            Self::Others => stratum.audiences.is_none(),
        }
    }

    /// What a finding says of them: the audience, [`OTHERS`], or nothing.
    pub fn data(&self) -> Option<(&'static str, String)> {
        let audience = match self {
            Self::Nobody => return None,
            Self::Named(audience) => audience.to_string(),
            Self::Others => OTHERS.to_owned(),
        };
        Some(("audience", audience))
    }
}

/// What stands in a finding's data for an audience that no item names. No audience's id is written so.
const OTHERS: &str = "OTHERS";

/// An assessment's draws against the strata that one audience may be given.
pub(crate) struct Pool<'a> {
    /// For whom.
    pub whom: Whom,
    /// Draws by section and place.
    pub draws: Vec<(usize, usize, &'a wire::Draw)>,
    /// Strata of all banks that are drawn from.
    pub strata: Vec<Stratum>,
    /// The draws' wants and the strata's stock.
    pub flow: Flow,
}

impl Pool<'_> {
    /// How many items each draw could take if it were alone.
    pub fn alone(&self, draw: usize) -> u32 {
        let fits = self
            .flow
            .fits
            .get(draw)
            .map(Vec::as_slice)
            .unwrap_or_default();
        self.flow.stock_of(fits.iter().copied())
    }

    /// How many items of a kind every form holds at least.
    ///
    /// Those that a draw without a count takes are always there. Of the rest, as many as the other draws want beyond the
    /// most that they can take of other items: a form that takes the most of those can be completed without giving one
    /// back, since a path that adds an item never frees a stratum's. Of a set of enemies of which only some are of the kind,
    /// none is counted on.
    pub fn guaranteed(&self, kind: impl Fn(&Stratum) -> bool) -> u32 {
        let swept = self.swept();
        let is_kind = |index: usize| self.strata.get(index).is_some_and(&kind);
        let always = self.flow.stock_of(self.sure(&swept, is_kind));
        let others = self
            .flow
            .most(|index| !is_kind(index) || swept.contains(&index));
        always.saturating_add(self.flow.total().saturating_sub(others))
    }

    /// How many items a section has at least, whatever the other sections' draws take.
    ///
    /// Its draws with a count take so many. Its draws without one take at least what is left of their strata when the
    /// others have taken the most of them; what another section takes without a count might be gone too.
    pub fn least_in(&self, section: usize) -> u32 {
        let here = self.draws.iter().filter(|(place, ..)| *place == section);
        let counted = here.fold(0_u32, |sum, (.., draw)| {
            sum.saturating_add(draw.count.unwrap_or(0))
        });
        let elsewhere = self.swept_in(|place| place != section);
        let mut alone = self.swept_in(|place| place == section);
        alone.retain(|stratum| !elsewhere.contains(stratum));
        let stock = self.flow.stock_of(alone.iter().copied());
        let taken = self.flow.most(|stratum| alone.contains(&stratum));
        counted.saturating_add(stock.saturating_sub(taken))
    }

    /// Those of these strata of which, whatever is taken of their sets of enemies, is of a kind.
    fn sure<'s>(
        &'s self,
        strata: &'s BTreeSet<usize>,
        is_kind: impl Fn(usize) -> bool + 's,
    ) -> impl Iterator<Item = usize> + 's {
        let holder = &self.flow.holder;
        let all = move |of: usize| {
            let mut set = holder
                .iter()
                .enumerate()
                .filter(|(_, held)| holder.get(of) == Some(*held));
            set.all(|(index, _)| is_kind(index))
        };
        strata.iter().copied().filter(move |index| all(*index))
    }

    /// Strata of which every item that can be is in the form, since a draw without a count takes what is left of them.
    fn swept(&self) -> BTreeSet<usize> {
        self.swept_in(|_| true)
    }

    /// Strata of which draws of these sections take what is left. Sets of enemies are whole: what takes the place of one of them
    /// is of its set.
    fn swept_in(&self, section: impl Fn(usize) -> bool) -> BTreeSet<usize> {
        let sweeping = self
            .draws
            .iter()
            .zip(&self.flow.fits)
            .filter(|((place, _, draw), _)| section(*place) && draw.count.is_none());
        let swept = self
            .flow
            .held(sweeping.flat_map(|(_, fits)| fits.iter().copied()));
        let holder = self.flow.holder.iter().enumerate();
        holder
            .filter(|(_, holder)| swept.binary_search(holder).is_ok())
            .map(|(index, _)| index)
            .collect()
    }

    /// Whether all draws can be met together.
    pub fn is_feasible(&self) -> bool {
        self.flow.most(|_| true) == self.flow.total()
    }
}

/// How many audiences the items of a bank may name: as many as `modules.json` lists.
pub(crate) const MAX_AUDIENCES: usize = 100;

/// How many steps counting the draws of an assessment may take.
const MAX_STEPS: u64 = 1_000_000_000;

/// Where an assessment asks for more counting than can be done in time: how many draws it has and how many it may have, given the
/// strata, the audiences, and what else is counted.
pub(crate) fn too_many(bank: &Subject<'_>, assessment: &wire::Assessment) -> Option<(u64, u64)> {
    let strata = strata(bank);
    let length = |length: usize| u64::try_from(length).unwrap_or(u64::MAX).max(1);
    let sections = &assessment.sections;
    let draws = sections.iter().map(|section| section.draw.len()).sum();
    let counted = sections.len() + assessment.pass.topics.len() + assessment.pass.all_right.len();
    let each = length(whom(assessment, &strata).len())
        .saturating_mul(length(strata.len()))
        .saturating_mul(length(counted));
    // Each draw that is added to a plan looks, at worst, at every draw and every stratum.
    let (found, most) = (length(draws), (MAX_STEPS / each).isqrt());
    (found > most).then_some((found, most))
}

/// How many audiences the items name, where those are too many.
pub(crate) fn too_many_audiences(bank: &Subject<'_>) -> Option<usize> {
    let named = bank.items.iter().filter_map(|item| item.common.as_ref());
    let named: BTreeSet<&AudienceId> = named
        .filter_map(|common| common.audiences.as_ref())
        .flatten()
        .collect();
    (named.len() > MAX_AUDIENCES).then_some(named.len())
}

/// The pools of an assessment, one for each audience that may take it.
///
/// Empty where what can be drawn isn't known (an item or a used bank that couldn't be read), or can't be counted in time.
pub(crate) fn pools<'a>(bank: &Subject<'_>, assessment: &'a wire::Assessment) -> Vec<Pool<'a>> {
    let is_known = bank.items_are_read() && bank.banks_are_there();
    if !is_known || too_many_audiences(bank).is_some() || too_many(bank, assessment).is_some() {
        return Vec::new();
    }
    let strata = strata(bank);
    whom(assessment, &strata)
        .into_iter()
        .map(|whom| pool(&strata, assessment, whom))
        .collect()
}

/// All that a form of an assessment may be asked for, where it makes a difference.
fn whom(assessment: &wire::Assessment, strata: &[(Option<Alias>, Stratum)]) -> Vec<Whom> {
    let mut named = assessment.audiences.clone();
    let for_everybody = named.is_empty();
    if for_everybody {
        let audiences = strata
            .iter()
            .filter_map(|(_, stratum)| stratum.audiences.as_ref());
        named = audiences.flatten().cloned().collect();
        named.sort();
        named.dedup();
    }
    // An assessment for one audience is given for it even where none is named.
    let nobody = (for_everybody || named.len() > 1).then_some(Whom::Nobody);
    let others = (for_everybody && !named.is_empty()).then_some(Whom::Others);
    let named = named.into_iter().map(Whom::Named);
    nobody.into_iter().chain(named).chain(others).collect()
}

/// Strata of the bank itself and of those that it uses, by the alias that draws name.
fn strata(bank: &Subject<'_>) -> Vec<(Option<Alias>, Stratum)> {
    let sets = enemies::sets(bank);
    let own = bank.ready().map(|(_, common)| Stratum {
        enemies: sets.get(&common.id).copied(),
        ..Stratum::of(common)
    });
    let own = Stratum::counted(own.collect());
    let used = bank
        .uses
        .iter()
        .filter_map(|(part, bank)| Some((part.as_ref()?, bank.as_ref()?)));
    let used = used.flat_map(|(part, bank)| {
        bank.header
            .contents
            .strata
            .iter()
            .map(|stratum| (Some(part.alias.clone()), stratum.clone()))
    });
    own.into_iter()
        .map(|stratum| (None, stratum))
        .chain(used)
        .collect()
}

fn pool<'a>(
    strata: &[(Option<Alias>, Stratum)],
    assessment: &'a wire::Assessment,
    whom: Whom,
) -> Pool<'a> {
    let sections = assessment.sections.iter().enumerate();
    let draws: Vec<(usize, usize, &wire::Draw)> = sections
        .flat_map(|(section, part)| {
            part.draw
                .iter()
                .enumerate()
                .map(move |(index, draw)| (section, index, draw))
        })
        .collect();
    let stock: Vec<u32> = strata
        .iter()
        .map(|(_, stratum)| {
            if whom.may_have(stratum) {
                stratum.count
            } else {
                0
            }
        })
        .collect();
    let fits: Vec<Vec<usize>> = draws
        .iter()
        .map(|(_, _, wanted)| {
            let draw = Draw::from(*wanted);
            let fits = strata
                .iter()
                .enumerate()
                .filter(|(_, (alias, stratum))| *alias == draw.from && draw.takes(stratum));
            fits.map(|(index, _)| index).collect()
        })
        .collect();
    // A draw without a count takes what the others leave, so it stands in nobody's way.
    let wanted = draws
        .iter()
        .map(|(_, _, draw)| draw.count.unwrap_or(0))
        .collect();
    Pool {
        whom,
        draws,
        flow: Flow::of(wanted, stock, fits, strata),
        strata: strata.iter().map(|(_, stratum)| stratum.clone()).collect(),
    }
}

impl Flow {
    /// What draws want of strata, of each of which there are so many items: of a set of enemies, one in all.
    fn of(
        wanted: Vec<u32>,
        mut stock: Vec<u32>,
        fits: Vec<Vec<usize>>,
        strata: &[(Option<Alias>, Stratum)],
    ) -> Self {
        let holder = holders(strata, &fits, &stock);
        for ((index, (_, stratum)), stock) in strata.iter().enumerate().zip(&mut stock) {
            if stratum.enemies.is_some() {
                *stock = (*stock).min(u32::from(holder.get(index) == Some(&index)));
            }
        }
        Self {
            wanted,
            stock,
            fits,
            holder,
        }
    }
}

/// Which stratum holds the stock of each: of a set of enemies the first that may be taken.
fn holders(strata: &[(Option<Alias>, Stratum)], fits: &[Vec<usize>], stock: &[u32]) -> Vec<usize> {
    let taken: BTreeSet<usize> = fits.iter().flatten().copied().collect();
    let mut firsts: BTreeMap<(Option<&Alias>, u32), usize> = BTreeMap::new();
    let each = strata.iter().zip(stock).enumerate();
    each.map(|(index, ((alias, stratum), stock))| match stratum.enemies {
        Some(set) if *stock > 0 && taken.contains(&index) => {
            *firsts.entry((alias.as_ref(), set)).or_insert(index)
        }
        _ => index,
    })
    .collect()
}

#[cfg(test)]
mod tests;

/// Whether the items of a stratum are marked: a survey in a gate or under a cut would count for nothing.
pub(crate) fn is_marked(stratum: &Stratum) -> bool {
    ItemType::read(&stratum.item_type).is_none_or(ItemType::is_marked)
}
