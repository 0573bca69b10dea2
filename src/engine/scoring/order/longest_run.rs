//! `longest-run`: things in the longest stretch that stands together as in the right order / things.
//!
//! Of a, b, c, d, e the response d, a, b, c, e has a, b, c: 3/5. One thing alone is no run and earns nothing.
//! DIFFERENCE: Moodle's "longest contiguous subset" lets other things stand between; here they end the run.

use super::{Count, whole};

pub(super) fn count(places: &[u32]) -> Count {
    let (mut longest, mut run, mut last) = (0, 0, None);
    for place in places {
        run = if last.is_some_and(|last: u32| last + 1 == *place) {
            run + 1
        } else {
            1
        };
        longest = longest.max(run);
        last = Some(*place);
    }
    Count {
        right: if longest > 1 { longest } else { 0 },
        of: whole(places.len()),
    }
}
