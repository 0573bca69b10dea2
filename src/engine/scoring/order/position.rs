//! `position`: things in their place / things.
//!
//! Of a, b, c, d the response a, c, b, d has two in their place: 2/4. With one thing moved from the end to the beginning
//! nothing is in its place. `all-or-nothing` counts the same, and earns nothing unless all are.

use super::{Count, whole};

pub(super) fn count(places: &[u32]) -> Count {
    let right = (0..)
        .zip(places)
        .filter(|(at, place): &(u32, &u32)| at == *place);
    Count {
        right: whole(right.count()),
        of: whole(places.len()),
    }
}
