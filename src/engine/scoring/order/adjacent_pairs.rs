//! `adjacent-pairs`: things directly followed by what follows them in the right order / (things − 1).
//!
//! Of a, b, c, d the response d, a, b, c keeps a–b and b–c: 2/3.

use super::{Count, whole};

pub(super) fn count(places: &[u32]) -> Count {
    let pairs = places.windows(2);
    let right = pairs.filter(|pair| matches!(pair, [one, next] if one + 1 == *next));
    Count {
        right: whole(right.count()),
        of: whole(places.len()).saturating_sub(1).max(1),
    }
}
