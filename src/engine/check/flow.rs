//! Which draws can be met together: the most that flows from draws to strata.

use crate::form::bounds::{Clash, Network, Wanted};
use crate::form::quota::{Cell, Plan};

/// Over so many ways from draws to strata nobody looks for the draws that clash.
const MOST_WAYS: usize = 20_000;

/// Draws that want items, and strata that have some.
#[derive(Debug, Clone)]
pub(crate) struct Flow {
    /// How many items each draw wants.
    pub wanted: Vec<u32>,
    /// How many items of each stratum a form can hold.
    pub stock: Vec<u32>,
    /// Strata that fit each draw.
    pub fits: Vec<Vec<usize>>,
    /// Which stratum's stock each stratum's items are taken from: of a set of enemies all take from that of the first.
    pub holder: Vec<usize>,
}

impl Flow {
    /// Where the items of these strata are taken from, each place once.
    pub fn held(&self, strata: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut held: Vec<usize> = strata
            .filter_map(|index| self.holder.get(index).copied())
            .collect();
        held.sort_unstable();
        held.dedup();
        held
    }

    /// How many items these strata have together.
    pub fn stock_of(&self, strata: impl Iterator<Item = usize>) -> u32 {
        let held = self.held(strata);
        let stock = held.iter().filter_map(|index| self.stock.get(*index));
        stock.fold(0, |sum, stock| sum.saturating_add(*stock))
    }

    /// How many items all draws want.
    pub fn total(&self) -> u32 {
        self.wanted
            .iter()
            .fold(0, |sum, wanted| sum.saturating_add(*wanted))
    }

    /// The most items that the draws can take together from these strata, each item once: by the plan that forms are drawn by.
    pub fn most(&self, allowed: impl Fn(usize) -> bool) -> u32 {
        let allowed =
            |fits: &Vec<usize>| self.held(fits.iter().copied().filter(|index| allowed(*index)));
        let fits = self.fits.iter().map(allowed);
        let plan = Plan::new(self.cells(), fits.collect(), self.wanted.clone());
        self.total().saturating_sub(plan.missing())
    }

    /// What there is in each stratum, as a plan has it.
    pub fn cells(&self) -> Vec<Cell> {
        let stock = self.stock.iter();
        let cell = |left: &u32| Cell {
            left: *left,
            seen: false,
        };
        stock.map(cell).collect()
    }

    /// Which draws clash, where not all can be met: those of some part of them that wants more than fits any of it. All of them
    /// where there are too many to look.
    pub fn clash(&self) -> Clash {
        let fits = self.fits.iter();
        let fits: Vec<Vec<usize>> = fits.map(|fits| self.held(fits.iter().copied())).collect();
        let counts: Vec<Option<u32>> = self.wanted.iter().copied().map(Some).collect();
        let wanted = Wanted {
            cells: &self.cells(),
            fits: &fits,
            counts: &counts,
            quotas: &[],
            is_of: &|_, _| false,
        };
        let ways: usize = fits.iter().map(Vec::len).sum();
        let found = (ways <= MOST_WAYS).then(|| {
            let mut network = Network::new(wanted, &|_, _| 0);
            network.fill();
            network.clash
        });
        found.flatten().unwrap_or_else(|| Clash {
            draws: (0..self.wanted.len()).collect(),
            quotas: Vec::new(),
            wanted: self.total(),
            available: self.most(|_| true),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_draw_gives_way_to_another() {
        // The first draw could take both strata, the second only the first.
        let flow = Flow {
            wanted: vec![2, 2],
            stock: vec![2, 2],
            fits: vec![vec![0, 1], vec![0]],
            holder: vec![0, 1],
        };
        assert_eq!(flow.most(|_| true), 4);
        assert_eq!(flow.most(|stratum| stratum == 1), 2);
        assert_eq!(flow.total(), 4);
    }

    #[test]
    fn a_set_of_enemies_is_one_item() {
        // Of two strata of a set, and of one beside them.
        let flow = Flow {
            wanted: vec![1, 1],
            stock: vec![1, 0, 1],
            fits: vec![vec![0, 1], vec![1, 2]],
            holder: vec![0, 0, 2],
        };
        assert_eq!(flow.most(|_| true), 2);
        assert_eq!(flow.most(|stratum| stratum < 2), 1);
        assert_eq!(
            flow.most(|stratum| stratum == 1),
            1,
            "the stock is the set's"
        );
        assert_eq!(flow.stock_of(0..3), 2);
    }

    proptest! {
        /// Hall's theorem: the most that flows is the least, over sets of draws, of what the rest wants and the set's strata have.
        #[test]
        fn most_is_the_least_cut(wanted in prop::collection::vec(0_u32..5, 1..5), stock in prop::collection::vec(0_u32..5, 1..5), bits in any::<u32>()) {
            let strata = stock.len();
            let fits: Vec<Vec<usize>> = (0..wanted.len()).map(|draw| (0..strata).filter(|s| bits >> (draw * strata + s) & 1 == 1).collect()).collect();
            let cut = (0_u32..1 << wanted.len()).map(|set| {
                let inside = |draw: usize| set >> draw & 1 == 1;
                let rest: u32 = wanted.iter().enumerate().filter(|(draw, _)| !inside(*draw)).map(|(_, wanted)| wanted).sum();
                let has: u32 = (0..strata).filter(|s| fits.iter().enumerate().any(|(draw, fits)| inside(draw) && fits.contains(s))).map(|s| stock[s]).sum();
                rest + has
            }).min();
            let flow = Flow { wanted, stock, fits, holder: (0..strata).collect() };
            prop_assert_eq!(Some(flow.most(|_| true)), cut);
        }
    }
}
