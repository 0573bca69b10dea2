//! Quotas over a whole form: between its draws and the items stand counts with a least and a most.
//!
//! Draws, cells and quotas are a network in which items flow from draws to cells, from a cell through the quotas that it is of, the
//! smallest first, and back. Each edge has a lower and an upper bound, and what flows in must flow out, so that a flow within all
//! bounds is a form. There is one unless some part of the network must take in more than it can let out (Hoffman, 1960), and then
//! `Clash` tells which part. Quotas have to be of one another or apart for that, which the check sees to.
//!
//! Nothing here is called for an assessment without quotas, but by the check.

use super::quota::{Cell, Plan};
use crate::bank::Quota;

/// More than any form holds.
const MANY: u32 = u32::MAX / 2;
const SOURCE: usize = 0;
const SINK: usize = 1;

/// What draws want of cells, and what a form is held to.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'a> {
    /// The cells that there are.
    pub(crate) cells: &'a [Cell],
    /// Cells that fit each draw.
    pub(crate) fits: &'a [Vec<usize>],
    /// How many items each draw takes; `None`: all that are left.
    pub(crate) counts: &'a [Option<u32>],
    /// The quotas.
    pub(crate) quotas: &'a [Quota],
    /// Whether the items of a cell are of a quota.
    pub(crate) is_of: &'a dyn Fn(usize, usize) -> bool,
}

/// What can't be met together.
#[cfg(feature = "check")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clash {
    /// Draws that are part of it.
    pub(crate) draws: Vec<usize>,
    /// Quotas that are part of it.
    pub(crate) quotas: Vec<usize>,
    /// How many items these ask for.
    pub(crate) wanted: u32,
    /// How many can be had.
    pub(crate) available: u32,
}

#[derive(Debug)]
struct Edge {
    from: usize,
    to: usize,
    lower: u32,
    upper: u32,
    flow: u32,
    cost: i32,
}

/// How much flows where.
#[derive(Debug)]
pub(crate) struct Network {
    edges: Vec<Edge>,
    /// Where the edges of cells to draws stand, by draw: cell and edge.
    takes: Vec<Vec<(usize, usize)>>,
    #[cfg(feature = "check")]
    draws: usize,
    #[cfg(feature = "check")]
    cells: usize,
    nodes: usize,
    /// What can't be met together, once that is known.
    #[cfg(feature = "check")]
    pub(crate) clash: Option<Clash>,
}

impl Network {
    /// A network in which nothing flows yet, with the price of each item that a draw takes of a cell.
    #[inline(never)]
    pub(crate) fn new(wanted: Wanted<'_>, cost: &dyn Fn(usize, usize) -> i32) -> Self {
        let (draws, cells) = (wanted.fits.len(), wanted.cells.len());
        let mut network = Self {
            edges: Vec::new(),
            takes: vec![Vec::new(); draws],
            #[cfg(feature = "check")]
            draws,
            #[cfg(feature = "check")]
            cells,
            nodes: 2 + draws + cells + wanted.quotas.len(),
            #[cfg(feature = "check")]
            clash: None,
        };
        network.join(SINK, SOURCE, [0, MANY], 0);
        let mut used = vec![false; cells];
        let mut swept = vec![false; cells];
        for (draw, (fits, count)) in wanted.fits.iter().zip(wanted.counts).enumerate() {
            let bounds = count.map_or([0, MANY], |count| [count, count]);
            network.join(SOURCE, 2 + draw, bounds, 0);
            for &cell in fits {
                if wanted.cells.get(cell).is_some_and(|cell| cell.left > 0) {
                    set(&mut used, cell);
                    if count.is_none() {
                        set(&mut swept, cell);
                    }
                    let edge = network.edges.len();
                    network.join(2 + draw, 2 + draws + cell, [0, MANY], cost(draw, cell));
                    if let Some(takes) = network.takes.get_mut(draw) {
                        takes.push((cell, edge));
                    }
                }
            }
        }
        let is_used = |cell: &usize| used.get(*cell).copied().unwrap_or(false);
        let used: Vec<usize> = (0..cells).filter(is_used).collect();
        let mut quotas: Vec<(Vec<usize>, usize, &Quota)> = wanted
            .quotas
            .iter()
            .enumerate()
            .map(|(index, quota)| {
                let of = used.iter().copied();
                let of = of.filter(|cell| (wanted.is_of)(index, *cell));
                (of.collect(), 2 + draws + cells + index, quota)
            })
            .collect();
        quotas.sort_by_key(|(of, node, _)| (of.len(), *node));
        // The next larger quota that a cell is of.
        let above = |from: usize, cell: usize| {
            let mut larger = quotas.iter().skip(from);
            let next = larger.find(|(of, ..)| of.binary_search(&cell).is_ok());
            next.map_or(SINK, |(_, node, _)| *node)
        };
        for cell in used {
            let left = wanted.cells.get(cell).map_or(0, |cell| cell.left);
            let least = if swept.get(cell) == Some(&true) {
                left
            } else {
                0
            };
            network.join(2 + draws + cell, above(0, cell), [least, left], 0);
        }
        for (place, (of, node, quota)) in quotas.iter().enumerate() {
            let next = of.first().map_or(SINK, |cell| above(place + 1, *cell));
            // The check has refused a least that is more than the most.
            let least = quota.min.unwrap_or(0);
            let bounds = [least, quota.max.unwrap_or(MANY).max(least)];
            network.join(*node, next, bounds, 0);
        }
        network
    }

    fn join(&mut self, from: usize, to: usize, [lower, upper]: [u32; 2], cost: i32) {
        self.edges.push(Edge {
            from,
            to,
            lower,
            upper,
            flow: 0,
            cost,
        });
    }

    /// Lets flow what all bounds ask for, as cheaply as can be; how many items are missing.
    #[inline(never)]
    pub(crate) fn fill(&mut self) -> u32 {
        let mut missing = 0_u32;
        for index in 0..self.edges.len() {
            let met = self.meet(index);
            #[cfg(feature = "check")]
            if let (Err(reached), None) = (&met, &self.clash) {
                self.clash = Some(self.clash(reached));
            }
            if let (Err(_), Some(edge)) = (met, self.edges.get(index)) {
                missing = missing.saturating_add(edge.lower - edge.flow);
            }
        }
        missing
    }

    /// The price of all that flows.
    #[cfg(feature = "check")]
    pub(crate) fn cost(&self) -> u32 {
        let taken = self.edges.iter().filter(|edge| edge.cost > 0);
        taken.fold(0, |sum, edge| sum.saturating_add(edge.flow))
    }

    /// Takes one more item of a cell for a draw for good, where all bounds can still be met at the same price.
    #[inline(never)]
    pub(crate) fn pick(&mut self, draw: usize, cell: usize) -> bool {
        let mut takes = self.takes.get(draw).into_iter().flatten();
        let Some(&(_, index)) = takes.find(|(of, _)| *of == cell) else {
            return false;
        };
        let Some(edge) = self.edges.get_mut(index) else {
            return false;
        };
        edge.lower += 1;
        let (from, to, cost) = (edge.from, edge.to, edge.cost);
        if edge.flow >= edge.lower {
            return true;
        }
        let ways = self.ways(to);
        let is_free = ways.get(from).is_some_and(|way| way.price == Some(-cost));
        if is_free {
            self.push(index, &ways);
        } else if let Some(edge) = self.edges.get_mut(index) {
            edge.lower -= 1;
        }
        is_free
    }

    /// Lets flow through an edge what it asks for; else tells which nodes its far end reaches.
    fn meet(&mut self, index: usize) -> Result<(), Vec<Way>> {
        while let Some(edge) = self.edges.get(index)
            && edge.flow < edge.lower
        {
            let from = edge.from;
            let ways = self.ways(edge.to);
            if ways.get(from).is_none_or(|way| way.price.is_none()) {
                return Err(ways);
            }
            self.push(index, &ways);
        }
        Ok(())
    }

    /// The cheapest ways from a node to all others: more through an edge, or less through one that has more than it must
    /// (Bellman and Ford).
    fn ways(&self, start: usize) -> Vec<Way> {
        let mut ways = vec![Way::default(); self.nodes];
        if let Some(way) = ways.get_mut(start) {
            way.price = Some(0);
        }
        // No way is longer than there are nodes.
        for _ in 0..self.nodes {
            let mut changed = false;
            for (index, edge) in self.edges.iter().enumerate() {
                let ends = [
                    (edge.from, edge.to, edge.cost, edge.flow < edge.upper),
                    (edge.to, edge.from, -edge.cost, edge.flow > edge.lower),
                ];
                for (from, to, cost, is_open) in ends {
                    let price = ways.get(from).and_then(|way| way.price);
                    let (Some(price), true) = (price, is_open) else {
                        continue;
                    };
                    let Some(way) = ways.get_mut(to) else {
                        continue;
                    };
                    if way.price.is_none_or(|known| price + cost < known) {
                        *way = Way {
                            price: Some(price + cost),
                            last: Some(index),
                        };
                        changed = true;
                    }
                }
            }
            if !changed {
                break;
            }
        }
        ways
    }

    /// Lets more flow through an edge, and round along the way from its far end to its near one: as much as it asks for and the
    /// way lets through.
    fn push(&mut self, index: usize, ways: &[Way]) {
        let Some(edge) = self.edges.get(index) else {
            return;
        };
        let (start, mut at) = (edge.to, edge.from);
        let mut amount = edge.lower - edge.flow;
        let mut round = vec![(index, true)];
        while at != start
            && let Some(last) = ways.get(at).and_then(|way| way.last)
            && let Some(edge) = self.edges.get(last)
        {
            let is_more = edge.to == at;
            amount = amount.min(if is_more {
                edge.upper - edge.flow
            } else {
                edge.flow - edge.lower
            });
            at = if is_more { edge.from } else { edge.to };
            round.push((last, is_more));
        }
        for (index, is_more) in round {
            if let Some(edge) = self.edges.get_mut(index) {
                edge.flow = if is_more {
                    edge.flow + amount
                } else {
                    edge.flow - amount
                };
            }
        }
    }

    #[cfg(feature = "check")]
    /// What the part of the network is made of that takes in more than it can let out.
    fn clash(&self, reached: &[Way]) -> Clash {
        let is_inside = |node: usize| reached.get(node).is_some_and(|way| way.price.is_some());
        let mut clash = Clash {
            draws: Vec::new(),
            quotas: Vec::new(),
            wanted: 0,
            available: 0,
        };
        for edge in &self.edges {
            let sum = match (is_inside(edge.from), is_inside(edge.to)) {
                (false, true) if edge.lower > 0 => {
                    clash.wanted = clash.wanted.saturating_add(edge.lower);
                    true
                }
                (true, false) => {
                    clash.available = clash.available.saturating_add(edge.upper);
                    true
                }
                _ => false,
            };
            if !sum {
                continue;
            }
            let first = 2 + self.draws + self.cells;
            if edge.from == SOURCE {
                clash.draws.push(edge.to - 2);
            } else if edge.from >= first {
                clash.quotas.push(edge.from - first);
            }
        }
        clash.quotas.sort_unstable();
        clash
    }
}

/// How a node is reached.
#[derive(Debug, Clone, Copy, Default)]
struct Way {
    /// At which price; `None`: not at all.
    price: Option<i32>,
    /// Through which edge last.
    last: Option<usize>,
}

fn set(values: &mut [bool], index: usize) {
    if let Some(value) = values.get_mut(index) {
        *value = true;
    }
}

impl Plan {
    /// A plan that meets quotas, too, with as few items given before as can be.
    #[inline(never)]
    pub(crate) fn within(wanted: Wanted<'_>) -> Self {
        let is_seen = |cell: usize| wanted.cells.get(cell).is_some_and(|cell| cell.seen);
        let mut network = Network::new(wanted, &|_, cell| i32::from(is_seen(cell)));
        let missing = network.fill();
        Self::held(
            wanted.cells.to_vec(),
            wanted.fits.to_vec(),
            missing,
            network,
        )
    }
}
