//! What the draws of an assessment have to draw from, for each audience that may take it.

use std::collections::{BTreeMap, BTreeSet};

mod whole;

use super::flow::Flow;
use super::strata::Strata;
use super::subject::Subject;
use crate::bank::{Assessment, Draw, Quota, Stratum, wire};
use crate::form::bounds::{Clash, Network, Wanted};
use crate::form::quota::Cell;
use crate::id::{Alias, AudienceId};
use crate::item::ItemType;

pub(crate) use whole::Whole;

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

    /// The audience that they name.
    const fn named(&self) -> Option<&AudienceId> {
        match self {
            Self::Named(audience) => Some(audience),
            Self::Nobody | Self::Others => None,
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
pub(crate) struct Pool {
    /// For whom.
    pub whom: Whom,
    /// Draws by section and place, each with the count that it has for them.
    pub draws: Vec<(usize, usize, Draw)>,
    /// Strata of all banks that are drawn from.
    pub strata: Vec<Stratum>,
    /// The single items that the draws want, and the strata's stock.
    pub flow: Flow,
    /// The whole cases that the draws want.
    pub whole: Whole,
    /// What the whole form is held to.
    pub quotas: Vec<Quota>,
}

impl Pool {
    /// How many items a draw could take if it were alone, or how many cases.
    pub fn alone(&self, draw: usize) -> u32 {
        if self
            .draws
            .get(draw)
            .is_some_and(|(.., draw)| draw.is_whole())
        {
            return self.whole.alone(draw);
        }
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
        let is_kind = |index: usize| self.strata.get(index).is_some_and(&kind);
        let whole = self.whole.least(
            |_| true,
            |index| {
                let stratum = self.strata.get(index).filter(|_| is_kind(index));
                stratum.map_or(0, |stratum| stratum.count)
            },
        );
        whole.saturating_add(self.guaranteed_of_single(is_kind))
    }

    fn guaranteed_of_single(&self, is_kind: impl Fn(usize) -> bool + Copy) -> u32 {
        if !self.quotas.is_empty() {
            let sets: BTreeSet<usize> = (0..self.strata.len()).collect();
            let sure: BTreeSet<usize> = self.sure(&sets, is_kind).collect();
            return self.cheapest(|_, cell| sure.contains(&cell));
        }
        let swept = self.swept();
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
        let is_here = |draw: usize| {
            let draw = self.draws.get(draw);
            draw.is_some_and(|(place, ..)| *place == section)
        };
        let items = |stratum: usize| self.strata.get(stratum).map_or(0, |part| part.count);
        let whole = self.whole.least(is_here, items);
        let single = if self.quotas.is_empty() {
            self.least_single_in(section)
        } else {
            self.cheapest(|draw, _| is_here(draw))
        };
        whole.saturating_add(single)
    }

    fn least_single_in(&self, section: usize) -> u32 {
        let here = self.draws.iter().filter(|(place, ..)| *place == section);
        let single = here.filter(|(.., draw)| !draw.is_whole());
        let counted = single.fold(0_u32, |sum, (.., draw)| {
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
            .filter(|((place, _, draw), _)| {
                section(*place) && draw.count.is_none() && !draw.is_whole()
            });
        let swept = self
            .flow
            .held(sweeping.flat_map(|(_, fits)| fits.iter().copied()));
        let holder = self.flow.holder.iter().enumerate();
        holder
            .filter(|(_, holder)| swept.binary_search(holder).is_ok())
            .map(|(index, _)| index)
            .collect()
    }

    /// Whether all draws can be met together, with all quotas.
    pub fn is_feasible(&self) -> bool {
        let whole = self.whole.flow();
        whole.most(|_| true) == whole.total()
            && if self.quotas.is_empty() {
                self.flow.most(|_| true) == self.flow.total()
            } else {
                self.with_network(&|_, _| 0, Network::fill) == 0
            }
    }

    /// Which draws and quotas can't be met together; `None` where all can.
    pub fn clash(&self) -> Option<Clash> {
        if self.is_feasible() {
            return None;
        }
        let whole = self.whole.flow();
        if whole.most(|_| true) < whole.total() {
            return Some(whole.clash());
        }
        if self.quotas.is_empty() {
            return Some(self.flow.clash());
        }
        self.with_network(&|_, _| 0, |network| {
            network.fill();
            network.clash.take()
        })
    }

    /// How many items a form has at least that some draws take of some cells.
    fn cheapest(&self, counts: impl Fn(usize, usize) -> bool) -> u32 {
        let cost = |draw: usize, cell: usize| i32::from(counts(draw, cell));
        self.with_network(&cost, |network| {
            network.fill();
            network.cost()
        })
    }

    /// Does something with the network by which forms are drawn that are held to quotas.
    fn with_network<T>(
        &self,
        cost: &dyn Fn(usize, usize) -> i32,
        then: impl FnOnce(&mut Network) -> T,
    ) -> T {
        let cells: Vec<Cell> = self.flow.cells();
        let fits = self.flow.fits.iter();
        let fits: Vec<Vec<usize>> = fits
            .map(|fits| self.flow.held(fits.iter().copied()))
            .collect();
        let counts = self.draws.iter().map(|(.., draw)| match draw {
            whole if whole.is_whole() => Some(0),
            single => single.count,
        });
        let wanted = Wanted {
            cells: &cells,
            fits: &fits,
            counts: &counts.collect::<Vec<_>>(),
            quotas: &self.quotas,
            is_of: &|quota, cell| self.is_of(quota, cell),
        };
        then(&mut Network::new(wanted, cost))
    }

    /// Whether items of a stratum are of a quota.
    pub fn is_of(&self, quota: usize, stratum: usize) -> bool {
        let stratum = self.strata.get(stratum);
        let both = self.quotas.get(quota).zip(stratum);
        both.is_some_and(|(quota, stratum)| quota.of.describes(stratum))
    }

    /// The strata of which a draw may take single items.
    pub fn single(&self) -> BTreeSet<usize> {
        let taken = self.flow.fits.iter().flatten().copied();
        let held = |index: &usize| {
            let holder = self.flow.holder.get(*index);
            let stock = holder.and_then(|holder| self.flow.stock.get(*holder));
            stock.is_some_and(|stock| *stock > 0)
        };
        taken.filter(held).collect()
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
    let pass = assessment.pass.as_ref();
    let pass = pass.map_or(0, |pass| pass.topics.len() + pass.all_right.len());
    let counted = sections.len() + pass;
    let each = length(whom(assessment, &strata).len())
        .saturating_mul(length(strata.len()))
        .saturating_mul(length(counted));
    // Each draw that is added to a plan looks, at worst, at every draw and every stratum.
    // A network is looked through more often than a plan.
    let steps = if assessment.quotas.is_empty() {
        MAX_STEPS
    } else {
        MAX_STEPS / 50
    };
    let (found, most) = (length(draws), (steps / each).isqrt());
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
pub(crate) fn pools(bank: &Subject<'_>, assessment: &wire::Assessment) -> Vec<Pool> {
    let is_known = bank.items_are_read() && bank.banks_are_there();
    if !is_known || too_many_audiences(bank).is_some() || too_many(bank, assessment).is_some() {
        return Vec::new();
    }
    let strata = strata(bank);
    let checked = Assessment::from(assessment);
    whom(assessment, &strata)
        .into_iter()
        .map(|whom| pool(&strata, &checked, whom))
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
        let sections = assessment.sections.iter();
        let draws = sections.flat_map(|section| &section.draw);
        named.extend(draws.flat_map(|draw| draw.count_for.keys().cloned()));
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
    let marks = Strata::of(bank);
    let own = bank.ready().map(|(_, common)| marks.stratum(common));
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

fn pool(strata: &[(Option<Alias>, Stratum)], assessment: &Assessment, whom: Whom) -> Pool {
    let own = assessment.for_audience(whom.named());
    let sections = own.sections.iter().enumerate();
    let draws: Vec<(usize, usize, Draw)> = sections
        .flat_map(|(section, part)| {
            let draws = part.draw.iter().enumerate();
            draws.map(move |(index, draw)| (section, index, draw.clone()))
        })
        .collect();
    let mut stock: Vec<u32> = strata
        .iter()
        .map(|(_, stratum)| {
            if whom.may_have(stratum) {
                stratum.count
            } else {
                0
            }
        })
        .collect();
    let each: Vec<Draw> = draws.iter().map(|(.., draw)| draw.clone()).collect();
    let whole = Whole::of(strata, &stock, &each);
    for index in whole.strata() {
        if let Some(stock) = stock.get_mut(index) {
            *stock = 0;
        }
    }
    let fits: Vec<Vec<usize>> = each
        .iter()
        .map(|draw| {
            let fits = strata.iter().enumerate().filter(|(_, (alias, stratum))| {
                !draw.is_whole() && *alias == draw.from && draw.takes(stratum)
            });
            fits.map(|(index, _)| index).collect()
        })
        .collect();
    // A draw without a count takes what the others leave, so it stands in nobody's way.
    let single = each
        .iter()
        .map(|draw| draw.count.filter(|_| !draw.is_whole()));
    let wanted = single.map(|count| count.unwrap_or(0)).collect();
    Pool {
        whom,
        draws,
        flow: Flow::of(wanted, stock, fits, strata),
        whole,
        quotas: assessment
            .blueprint
            .as_ref()
            .map(|blueprint| blueprint.quotas.clone())
            .unwrap_or_default(),
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
