//! Which draws can be met together: the most that flows from draws to strata.

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

    /// The most items that the draws can take together from these strata, each item once (Ford & Fulkerson, shortest paths first).
    ///
    /// A draw takes as many as it can at once, so the number of rounds follows from draws and strata, not from counts.
    pub fn most(&self, allowed: impl Fn(usize) -> bool) -> u32 {
        let mut left = self.wanted.clone();
        let mut stock: Vec<u32> = self
            .stock
            .iter()
            .enumerate()
            .map(|(index, stock)| if allowed(index) { *stock } else { 0 })
            .collect();
        let mut taken: Vec<Vec<u32>> = self.wanted.iter().map(|_| vec![0; stock.len()]).collect();
        let mut sum = 0_u32;
        while let Some(path) = self.path(&left, &stock, &taken) {
            let amount = path.amount(&left, &stock, &taken);
            if amount == 0 {
                break;
            }
            path.push(amount, &mut left, &mut stock, &mut taken);
            sum = sum.saturating_add(amount);
        }
        sum
    }

    /// The shortest way from a draw that wants more to a stratum that has some, where draws on the way change strata.
    fn path(&self, left: &[u32], stock: &[u32], taken: &[Vec<u32>]) -> Option<Path> {
        let mut queue: Vec<usize> = (0..left.len())
            .filter(|draw| left.get(*draw).is_some_and(|left| *left > 0))
            .collect();
        let mut seen = vec![false; left.len()];
        queue.iter().for_each(|draw| set(&mut seen, *draw, true));
        // For each stratum reached, the draw that reached it; for each draw, the stratum that it was reached by.
        let mut by_draw: Vec<Option<usize>> = vec![None; stock.len()];
        let mut by_stratum: Vec<Option<usize>> = vec![None; left.len()];
        let mut next = 0;
        while let Some(&draw) = queue.get(next) {
            next += 1;
            for &stratum in self.fits.get(draw)? {
                if by_draw.get(stratum).is_none_or(Option::is_some) {
                    continue;
                }
                set(&mut by_draw, stratum, Some(draw));
                if stock.get(stratum).is_some_and(|stock| *stock > 0) {
                    return Some(Path::back(stratum, &by_draw, &by_stratum));
                }
                for (other, taken) in taken.iter().enumerate() {
                    if seen.get(other) == Some(&false)
                        && taken.get(stratum).is_some_and(|taken| *taken > 0)
                    {
                        set(&mut seen, other, true);
                        set(&mut by_stratum, other, Some(stratum));
                        queue.push(other);
                    }
                }
            }
        }
        None
    }
}

/// Steps (draw, stratum taken from), from the first draw to the last stratum.
struct Path(Vec<(usize, usize)>);

impl Path {
    fn back(end: usize, by_draw: &[Option<usize>], by_stratum: &[Option<usize>]) -> Self {
        let mut steps = Vec::new();
        let mut stratum = Some(end);
        while let Some((at, draw)) = stratum.and_then(|at| Some((at, (*by_draw.get(at)?)?))) {
            steps.push((draw, at));
            stratum = by_stratum.get(draw).copied().flatten();
        }
        steps.reverse();
        Self(steps)
    }

    /// As much as the first draw wants, each later one can give back, and the last stratum has.
    fn amount(&self, left: &[u32], stock: &[u32], taken: &[Vec<u32>]) -> u32 {
        let ends = [
            self.0.first().and_then(|(draw, _)| left.get(*draw)),
            self.0.last().and_then(|(_, stratum)| stock.get(*stratum)),
        ];
        let given_back = self
            .0
            .iter()
            .zip(self.0.iter().skip(1))
            .map(|((_, stratum), (draw, _))| taken.get(*draw)?.get(*stratum));
        ends.into_iter()
            .chain(given_back)
            .map(|amount| amount.copied().unwrap_or(0))
            .min()
            .unwrap_or(0)
    }

    fn push(&self, amount: u32, left: &mut [u32], stock: &mut [u32], taken: &mut [Vec<u32>]) {
        let mut change = |draw: usize, stratum: usize, by: fn(u32, u32) -> u32| {
            if let Some(taken) = taken.get_mut(draw).and_then(|taken| taken.get_mut(stratum)) {
                *taken = by(*taken, amount);
            }
        };
        for (draw, stratum) in &self.0 {
            change(*draw, *stratum, u32::saturating_add);
        }
        for ((_, stratum), (draw, _)) in self.0.iter().zip(self.0.iter().skip(1)) {
            change(*draw, *stratum, u32::saturating_sub);
        }
        if let Some(left) = self.0.first().and_then(|(draw, _)| left.get_mut(*draw)) {
            *left = left.saturating_sub(amount);
        }
        if let Some(stock) = self
            .0
            .last()
            .and_then(|(_, stratum)| stock.get_mut(*stratum))
        {
            *stock = stock.saturating_sub(amount);
        }
    }
}

fn set<T>(values: &mut [T], index: usize, value: T) {
    if let Some(place) = values.get_mut(index) {
        *place = value;
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
