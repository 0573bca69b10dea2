//! Sets of enemies: items of which a form has one at most.
//!
//! Who names an enemy is its enemy too, and enemies of enemies are of the same set: so a set can be counted as one item, and
//! which draws can be met together stays a matter of counting.

use std::collections::BTreeMap;

use super::subject::Subject;
use crate::id::ItemId;

/// The set of each item that has enemies among those that may be drawn: sets are numbered from 0, in the order of the file.
pub(crate) fn sets(bank: &Subject<'_>) -> BTreeMap<ItemId, u32> {
    let ready: Vec<_> = bank.ready().map(|(_, common)| common).collect();
    let places = ready.iter().enumerate();
    let places: BTreeMap<&ItemId, usize> = places.map(|(place, item)| (&item.id, place)).collect();
    // Each item points to one before it in its set, the first to itself.
    let mut before: Vec<usize> = (0..ready.len()).collect();
    for (place, item) in ready.iter().enumerate() {
        let enemies = item.enemies.iter().filter_map(|enemy| places.get(enemy));
        for enemy in enemies {
            let (one, other) = (first(&mut before, place), first(&mut before, *enemy));
            if let Some(later) = before.get_mut(one.max(other)) {
                *later = one.min(other);
            }
        }
    }
    let firsts: Vec<usize> = (0..ready.len())
        .map(|place| first(&mut before, place))
        .collect();
    let mut sizes = vec![0_u32; ready.len()];
    for first in &firsts {
        if let Some(size) = sizes.get_mut(*first) {
            *size += 1;
        }
    }
    let mut numbers: BTreeMap<usize, u32> = BTreeMap::new();
    let mut sets = BTreeMap::new();
    for (item, first) in ready.iter().zip(firsts) {
        if sizes.get(first).is_some_and(|size| *size > 1) {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            let number = *numbers.entry(first).or_insert(next);
            sets.insert(item.id.clone(), number);
        }
    }
    sets
}

/// The first item of the set that an item is of. What was walked over points there afterwards, so that long chains are short next
/// time.
fn first(before: &mut [usize], place: usize) -> usize {
    let mut first = place;
    while let Some(next) = before.get(first).filter(|next| **next != first) {
        first = *next;
    }
    let mut at = place;
    while let Some(next) = before.get_mut(at).filter(|next| **next != first) {
        at = std::mem::replace(next, first);
    }
    first
}
