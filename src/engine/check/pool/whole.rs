//! Cases that draws take whole, as the check counts them.

use crate::bank::{Draw, Stratum};
use crate::check::flow::Flow;
use crate::form::whole::fits_whole;
use crate::id::Alias;

/// The cases that draws of an assessment can take whole.
#[derive(Default)]
pub(crate) struct Whole {
    /// The strata of each case that there are items of.
    cases: Vec<Vec<usize>>,
    /// For each draw how many cases it takes, and which it can take; none for those that take single items.
    draws: Vec<(Option<u32>, Vec<usize>)>,
}

impl Whole {
    /// Those that draws can take of strata of which there are so many items.
    pub fn of(strata: &[(Option<Alias>, Stratum)], stock: &[u32], draws: &[Draw]) -> Self {
        let mut all: Vec<(&Option<Alias>, &Stratum, Vec<usize>)> = Vec::new();
        if draws.iter().any(Draw::is_whole) {
            for (index, ((alias, stratum), stock)) in strata.iter().zip(stock).enumerate() {
                let Some(place) = stratum.case.as_ref().filter(|_| *stock > 0) else {
                    continue;
                };
                let known = all.iter_mut();
                let mut known =
                    known.filter(|(of, first, _)| *of == alias && first.is_of(&place.id));
                match known.next() {
                    Some((.., parts)) => parts.push(index),
                    None => all.push((alias, stratum, vec![index])),
                }
            }
        }
        let fits = |draw: &Draw, (alias, _, parts): &(&Option<Alias>, &Stratum, Vec<usize>)| {
            let mut parts = parts.iter().filter_map(|part| strata.get(*part));
            draw.is_whole() && **alias == draw.from && parts.all(|(_, part)| fits_whole(draw, part))
        };
        all.retain(|case| draws.iter().any(|draw| fits(draw, case)));
        let draws = draws.iter().map(|draw| {
            let cases = all.iter().enumerate();
            let cases = cases.filter(|(_, case)| fits(draw, case));
            let cases: Vec<usize> = cases.map(|(index, _)| index).collect();
            (draw.count.filter(|_| draw.is_whole()), cases)
        });
        Self {
            draws: draws.collect(),
            cases: all.into_iter().map(|(.., parts)| parts).collect(),
        }
    }

    /// The strata of which no draw takes single items.
    pub fn strata(&self) -> impl Iterator<Item = usize> {
        self.cases.iter().flatten().copied()
    }

    /// How many cases a draw could take if it were alone.
    pub fn alone(&self, draw: usize) -> u32 {
        let cases = self.draws.get(draw).map_or(0, |(_, cases)| cases.len());
        u32::try_from(cases).unwrap_or(u32::MAX)
    }

    /// What the draws want of the cases, each of which is there once.
    pub fn flow(&self) -> Flow {
        Flow {
            wanted: self
                .draws
                .iter()
                .map(|(count, _)| count.unwrap_or(0))
                .collect(),
            stock: vec![1; self.cases.len()],
            fits: self.draws.iter().map(|(_, cases)| cases.clone()).collect(),
            holder: (0..self.cases.len()).collect(),
        }
    }

    /// How many items of some kind these draws bring at least, given how many of them each stratum has.
    ///
    /// A draw brings at least those of the cases that have the fewest. One without a count brings those of each case that no other
    /// draw could take; what could go either way is counted on once, or not at all.
    pub fn least(&self, draws: impl Fn(usize) -> bool, items: impl Fn(usize) -> u32) -> u32 {
        let items = |case: &usize| {
            let parts = self.cases.get(*case).into_iter().flatten();
            parts.fold(0_u32, |sum, part| sum.saturating_add(items(*part)))
        };
        let each = self.draws.iter().enumerate();
        let least = each
            .filter(|(draw, _)| draws(*draw))
            .map(|(draw, (count, cases))| {
                let is_left = |case: &&usize| {
                    let mut others = self.draws.iter().enumerate();
                    count.is_some()
                        || others.all(|(other, (_, fits))| other == draw || !fits.contains(case))
                };
                let mut each: Vec<u32> = cases.iter().filter(is_left).map(items).collect();
                each.sort_unstable();
                let most = count.and_then(|count| usize::try_from(count).ok());
                let taken = each.iter().take(most.unwrap_or(usize::MAX));
                taken.fold(0_u32, |sum, items| sum.saturating_add(*items))
            });
        least.fold(0, u32::saturating_add)
    }
}
