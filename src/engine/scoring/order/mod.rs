//! Rules for orders: each counts what of a response is right, and out of how many. What it earns is the one over the other.
//!
//! Source of all: the ordering question type of Moodle (`question/type/ordering/question.php`, `grade_response`).

use super::Scoring;

mod adjacent_pairs;
mod longest_run;
mod longest_subset;
mod position;
mod relative;
#[cfg(test)]
mod tests;

/// What of a response is right, and out of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// What is right, at most `of`.
    pub right: u32,
    /// What there is to get right, at least 1.
    pub of: u32,
}

/// Counts an order by a rule. `places` has, for each thing in the order of the response, its place in the right order: each of
/// 0 to n − 1 once, n at least 2.
#[must_use]
pub fn count(rule: Scoring, places: &[u32]) -> Count {
    match rule {
        Scoring::AdjacentPairs => adjacent_pairs::count(places),
        Scoring::LongestRun => longest_run::count(places),
        Scoring::LongestSubset => longest_subset::count(places),
        Scoring::Relative => relative::count(places),
        _ => position::count(places),
    }
}

fn whole(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
