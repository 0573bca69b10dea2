//! Which draws can be met together: the most that flows from draws to strata.

use crate::form::quota::{Cell, Plan};

/// Draws that want items, and strata that have some.
#[derive(Debug, Clone)]
pub(crate) struct Flow {
    /// How many items each draw wants.
    pub wanted: Vec<u32>,
    /// How many items each stratum has.
    pub stock: Vec<u32>,
    /// Strata that fit each draw.
    pub fits: Vec<Vec<usize>>,
}

impl Flow {
    /// How many items all draws want.
    pub fn total(&self) -> u32 {
        self.wanted
            .iter()
            .fold(0, |sum, wanted| sum.saturating_add(*wanted))
    }

    /// The most items that the draws can take together from these strata, each item once: by the plan that forms are drawn by.
    pub fn most(&self, allowed: impl Fn(usize) -> bool) -> u32 {
        let cells = self.stock.iter().enumerate().map(|(index, stock)| Cell {
            left: if allowed(index) { *stock } else { 0 },
            seen: false,
        });
        let plan = Plan::new(cells.collect(), self.fits.clone(), self.wanted.clone());
        self.total().saturating_sub(plan.missing())
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
        };
        assert_eq!(flow.most(|_| true), 4);
        assert_eq!(flow.most(|stratum| stratum == 1), 2);
        assert_eq!(flow.total(), 4);
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
            let flow = Flow { wanted, stock, fits };
            prop_assert_eq!(Some(flow.most(|_| true)), cut);
        }
    }
}
