//! `relative`: the sum over all things of max(0, n − 1 − steps from its place) / (n (n − 1)).
//!
//! Of a, b, c the response b, a, c: a and b are one step off and earn 1 each, c earns 2: 4/6. The reverse order earns 2/6,
//! since b is in its place: this rule gives much to a guess, so it is for practice.

use super::{Count, whole};

pub(super) fn count(places: &[u32]) -> Count {
    let farthest = whole(places.len()).saturating_sub(1);
    let near = (0..)
        .zip(places)
        .map(|(at, place): (u32, &u32)| farthest.saturating_sub(at.abs_diff(*place)));
    Count {
        right: near.sum(),
        of: (farthest * (farthest + 1)).max(1),
    }
}
