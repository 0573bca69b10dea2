//! `longest-subset`: the most things that stand in the right order among themselves, others between them or not / things.
//!
//! Of a, b, c, d the response b, a, c, d has a, c, d (or b, c, d): 3/4. One thing alone is in no order and earns nothing.

use super::{Count, whole};

pub(super) fn count(places: &[u32]) -> Count {
    // For each length the smallest place that such a subset can end with: patience sorting.
    let mut ends: Vec<u32> = Vec::new();
    for place in places {
        let at = ends.partition_point(|end| end < place);
        match ends.get_mut(at) {
            Some(end) => *end = *place,
            None => ends.push(*place),
        }
    }
    let longest = whole(ends.len());
    Count {
        right: if longest > 1 { longest } else { 0 },
        of: whole(places.len()),
    }
}
