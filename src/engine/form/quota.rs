//! Quotas met together: a plan of which draw takes how many items of which cell, kept whole while items are picked.
//!
//! Cells are the items of a stratum that weren't given before, and those that were. The plan is a flow from draws to
//! cells. It is made the greatest there is on unseen cells, then completed on seen ones: a path that adds an item ends
//! in a cell and frees none, so completing it never takes an unseen item back.

use std::collections::VecDeque;

use super::bounds::Network;

/// Items that no draw can tell apart, and that all were given before, or none.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    /// How many items it has that aren't picked yet.
    pub(crate) left: u32,
    /// Whether they were given before.
    pub(crate) seen: bool,
}

/// Which draw takes how many items of which cell.
#[derive(Debug)]
pub(crate) struct Plan {
    cells: Vec<Cell>,
    /// Cells that fit each draw.
    fits: Vec<Vec<usize>>,
    /// How many items each draw wants that aren't planned.
    wanted: Vec<u32>,
    /// For each draw, how many items of each cell are planned.
    planned: Vec<Vec<u32>>,
    /// How many items of each cell are neither picked nor planned.
    spare: Vec<u32>,
    /// The plan as a network, where the assessment has quotas. Then nothing stands in the three before.
    network: Option<Box<Network>>,
}

/// How a cell was reached: a draw would take of it instead of another, or one of its items would be spared instead of another's.
#[derive(Clone, Copy)]
enum Via {
    Start,
    Draw(usize, usize),
    Spare(usize),
}

impl Plan {
    /// Plans for draws that want so many items from the cells that fit them.
    pub(crate) fn new(cells: Vec<Cell>, fits: Vec<Vec<usize>>, wanted: Vec<u32>) -> Self {
        let planned = vec![vec![0; cells.len()]; fits.len()];
        let spare = cells.iter().map(|cell| cell.left).collect();
        let mut plan = Self {
            cells,
            fits,
            wanted,
            planned,
            spare,
            network: None,
        };
        for seen_too in [false, true] {
            for draw in 0..plan.fits.len() {
                while plan.wanted.get(draw).is_some_and(|wanted| *wanted > 0)
                    && plan.take_more(draw, seen_too)
                {}
            }
        }
        plan
    }

    /// The plan that a network is, with how many items it misses.
    pub(super) fn held(
        cells: Vec<Cell>,
        fits: Vec<Vec<usize>>,
        missing: u32,
        network: Network,
    ) -> Self {
        Self {
            cells,
            fits,
            wanted: vec![missing],
            planned: Vec::new(),
            spare: Vec::new(),
            network: Some(Box::new(network)),
        }
    }

    /// How many items are wanted beyond those that can be had.
    pub(crate) fn missing(&self) -> u32 {
        self.wanted
            .iter()
            .fold(0, |sum, wanted| sum.saturating_add(*wanted))
    }

    /// The cells that fit a draw and still have items: index and how many, unseen or seen ones.
    pub(super) fn candidates(&self, draw: usize, seen: bool) -> Vec<(usize, u32)> {
        let fits = self.fits.get(draw).map(Vec::as_slice).unwrap_or_default();
        let cells = fits
            .iter()
            .filter_map(|index| Some((*index, self.cells.get(*index)?)));
        cells
            .filter(|(_, cell)| cell.seen == seen && cell.left > 0)
            .map(|(index, cell)| (index, cell.left))
            .collect()
    }

    /// Picks one item of a cell for a draw, where all draws can still be met with as many unseen items as before.
    ///
    /// Where the plan has the draw take another cell's item, it looks for exchanges that give way.
    pub(super) fn pick(&mut self, draw: usize, cell: usize) -> bool {
        if let Some(network) = &mut self.network {
            let is_picked = network.pick(draw, cell);
            if is_picked && let Some(cell) = self.cells.get_mut(cell) {
                cell.left = cell.left.saturating_sub(1);
            }
            return is_picked;
        }
        let mut via: Vec<Option<Via>> = vec![None; self.cells.len()];
        set(&mut via, cell, Some(Via::Start));
        let mut queue = VecDeque::from([cell]);
        while let Some(at) = queue.pop_front() {
            if self.planned(draw, at) > 0 {
                self.exchange(draw, at, &via);
                if let Some(cell) = self.cells.get_mut(cell) {
                    cell.left = cell.left.saturating_sub(1);
                }
                return true;
            }
            let mut reach = |next: usize, how: Via| {
                if let Some(place @ None) = via.get_mut(next) {
                    *place = Some(how);
                    queue.push_back(next);
                }
            };
            for (other, fits) in self.fits.iter().enumerate() {
                if self.planned(other, at) > 0 {
                    fits.iter()
                        .for_each(|next| reach(*next, Via::Draw(at, other)));
                }
            }
            if self.spare.get(at).is_some_and(|spare| *spare > 0) {
                let seen = self.is_seen(at);
                (0..self.cells.len())
                    .filter(|next| self.is_seen(*next) == seen)
                    .for_each(|next| reach(next, Via::Spare(at)));
            }
        }
        false
    }

    // Walks back from the cell whose planned item the draw gives up.
    fn exchange(&mut self, draw: usize, end: usize, via: &[Option<Via>]) {
        change(&mut self.planned, draw, end, u32::saturating_sub, 1);
        let mut at = end;
        while let Some(Some(how)) = via.get(at).copied() {
            match how {
                // The item that was given up, or freed on the way, is the one picked.
                Via::Start => return,
                Via::Draw(before, other) => {
                    change(&mut self.planned, other, at, u32::saturating_add, 1);
                    change(&mut self.planned, other, before, u32::saturating_sub, 1);
                    at = before;
                }
                Via::Spare(before) => {
                    add(&mut self.spare, at, u32::saturating_add, 1);
                    add(&mut self.spare, before, u32::saturating_sub, 1);
                    at = before;
                }
            }
        }
    }

    // Plans more items for a draw, as many as the shortest way to spare ones lets through; others may change cells.
    fn take_more(&mut self, draw: usize, seen_too: bool) -> bool {
        let mut via: Vec<Option<Via>> = vec![None; self.cells.len()];
        let mut queue = VecDeque::new();
        for cell in self.fits.get(draw).into_iter().flatten() {
            set(&mut via, *cell, Some(Via::Start));
            queue.push_back(*cell);
        }
        while let Some(at) = queue.pop_front() {
            let spare = self.spare.get(at).copied().unwrap_or(0);
            if spare > 0 && (seen_too || !self.is_seen(at)) {
                self.fill(draw, at, spare, &via);
                return true;
            }
            for (other, fits) in self.fits.iter().enumerate() {
                if self.planned(other, at) > 0 {
                    for next in fits {
                        if let Some(place @ None) = via.get_mut(*next) {
                            *place = Some(Via::Draw(at, other));
                            queue.push_back(*next);
                        }
                    }
                }
            }
        }
        false
    }

    fn fill(&mut self, draw: usize, end: usize, spare: u32, via: &[Option<Via>]) {
        let mut steps = Vec::new();
        let mut at = end;
        while let Some(Some(Via::Draw(before, other))) = via.get(at).copied() {
            steps.push((before, other, at));
            at = before;
        }
        let wanted = self.wanted.get(draw).copied().unwrap_or(0);
        let amount = steps
            .iter()
            .map(|(before, other, _)| self.planned(*other, *before))
            .min()
            .unwrap_or(spare);
        let amount = amount.min(spare).min(wanted);
        for (before, other, after) in steps {
            change(&mut self.planned, other, after, u32::saturating_add, amount);
            change(
                &mut self.planned,
                other,
                before,
                u32::saturating_sub,
                amount,
            );
        }
        change(&mut self.planned, draw, at, u32::saturating_add, amount);
        add(&mut self.spare, end, u32::saturating_sub, amount);
        add(&mut self.wanted, draw, u32::saturating_sub, amount);
    }

    fn planned(&self, draw: usize, cell: usize) -> u32 {
        self.planned
            .get(draw)
            .and_then(|cells| cells.get(cell))
            .copied()
            .unwrap_or(0)
    }

    fn is_seen(&self, cell: usize) -> bool {
        self.cells.get(cell).is_some_and(|cell| cell.seen)
    }
}

fn set<T>(values: &mut [T], index: usize, value: T) {
    if let Some(place) = values.get_mut(index) {
        *place = value;
    }
}

fn add(values: &mut [u32], index: usize, by: fn(u32, u32) -> u32, amount: u32) {
    if let Some(value) = values.get_mut(index) {
        *value = by(*value, amount);
    }
}

fn change(
    planned: &mut [Vec<u32>],
    draw: usize,
    cell: usize,
    by: fn(u32, u32) -> u32,
    amount: u32,
) {
    if let Some(cells) = planned.get_mut(draw) {
        add(cells, cell, by, amount);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plan(cells: &[(u32, bool)], fits: &[&[usize]], wanted: &[u32]) -> Plan {
        let cells = cells
            .iter()
            .map(|&(left, seen)| Cell { left, seen })
            .collect();
        Plan::new(
            cells,
            fits.iter().map(|cells| cells.to_vec()).collect(),
            wanted.to_vec(),
        )
    }

    #[test]
    fn an_early_draw_does_not_starve_a_later_one() {
        // The first draw could take of either cell, the second only of the first.
        let mut plan = plan(&[(2, false), (2, false)], &[&[0, 1], &[0]], &[2, 2]);
        assert_eq!(plan.missing(), 0);
        assert!(!plan.pick(0, 0));
        assert!(plan.pick(0, 1) && plan.pick(0, 1) && plan.pick(1, 0) && plan.pick(1, 0));
    }

    #[test]
    fn what_is_missing_is_told() {
        assert_eq!(
            plan(&[(2, false), (2, true)], &[&[0, 1], &[0]], &[2, 3]).missing(),
            1
        );
    }

    #[test]
    fn unseen_items_are_left_to_whom_they_fit() {
        // Two unseen in the first cell, wanted by both; only the first draw could do with seen ones.
        let mut plan = plan(
            &[(2, false), (3, true), (1, false)],
            &[&[0, 1], &[0, 2]],
            &[2, 2],
        );
        assert!(plan.pick(0, 0), "the second has an unseen one of its own");
        assert!(!plan.pick(0, 0), "else one more seen item would be given");
        assert!(plan.pick(0, 1));
    }

    prop_compose! {
        fn any_case()(cells in proptest::collection::vec((0_u32..4, proptest::bool::ANY), 1..5),
                      fits in proptest::collection::vec(0_u8..16, 1..4), wanted in proptest::collection::vec(0_u32..4, 4))
        -> (Vec<Cell>, Vec<Vec<usize>>, Vec<u32>) {
            let fits: Vec<Vec<usize>> = fits.iter().map(|bits| (0..cells.len()).filter(|cell| bits >> cell & 1 == 1).collect()).collect();
            let wanted = wanted.into_iter().take(fits.len()).collect();
            (cells.into_iter().map(|(left, seen)| Cell { left, seen }).collect(), fits, wanted)
        }
    }

    // The most items that can be given by trying every way, and the most unseen ones among them.
    fn best(cells: &[Cell], fits: &[Vec<usize>], wanted: &[u32]) -> (u32, u32) {
        let Some(draw) = wanted.iter().position(|wanted| *wanted > 0) else {
            return (0, 0);
        };
        let mut fewer = wanted.to_vec();
        fewer[draw] -= 1;
        let mut most = best(cells, fits, &fewer);
        for &cell in fits[draw].iter().filter(|cell| cells[**cell].left > 0) {
            let mut rest = cells.to_vec();
            rest[cell].left -= 1;
            let (all, unseen) = best(&rest, fits, &fewer);
            most = most.max((all + 1, unseen + u32::from(!cells[cell].seen)));
        }
        most
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        #[test]
        fn a_plan_is_as_good_as_any_and_picking_keeps_it_so((cells, fits, wanted) in any_case(), order in proptest::collection::vec(0_usize..64, 24)) {
            prop_assume!(wanted.iter().sum::<u32>() <= 6);
            let (all, unseen) = best(&cells, &fits, &wanted);
            let mut plan = Plan::new(cells.clone(), fits.clone(), wanted.clone());
            prop_assert_eq!(plan.missing(), wanted.iter().sum::<u32>() - all);
            prop_assume!(plan.missing() == 0);
            let (mut left, mut wanted, mut unseen_left) = (cells, wanted, unseen);
            let mut order = order.into_iter().cycle();
            while let Some(draw) = wanted.iter().position(|wanted| *wanted > 0) {
                let wish = order.next().unwrap();
                let mut choices = fits[draw].clone();
                choices.rotate_left(wish % fits[draw].len());
                wanted[draw] -= 1;
                let mut done = false;
                for cell in choices.into_iter().filter(|cell| left[*cell].left > 0).collect::<Vec<_>>() {
                    let mut after = left.clone();
                    after[cell].left -= 1;
                    let (all, unseen) = best(&after, &fits, &wanted);
                    let gained = unseen + u32::from(!left[cell].seen);
                    // A pick is made exactly where it harms nothing.
                    let harmless = all == wanted.iter().sum::<u32>() && gained == unseen_left;
                    prop_assert_eq!(plan.pick(draw, cell), harmless);
                    if harmless {
                        (left, unseen_left, done) = (after, unseen, true);
                        break;
                    }
                }
                prop_assert!(done);
            }
        }
    }
}
