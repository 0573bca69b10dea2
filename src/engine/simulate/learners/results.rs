//! What a simulation found.

use serde::Serialize;

use super::blueprint::Problem;
use crate::simulate::wilson;

/// What a simulation found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Results {
    /// How many learners there were.
    pub learners: u32,
    /// How many passed at the first try.
    pub passed: Rate,
    /// How many had passed by the nth try, in order; as many as the assessment gives, up to [`TRIES`](super::TRIES).
    pub by_try: Vec<Rate>,
    /// How far the decision can be relied on.
    pub classification: Classification,
    /// What the first try failed on, most frequent first.
    pub obstacles: Vec<Obstacle>,
    /// Decisions by ability, over two forms a learner.
    pub abilities: Vec<AbilityBand>,
    /// Scores of the first try.
    pub scores: Vec<ScoreBand>,
    /// The share of points that passing takes, 0 to 1.
    pub cut: f64,
    /// Items of the bank that may be drawn, or never are, and of used banks those that were, in the order of their banks.
    pub items: Vec<ItemResult>,
    /// How long it takes, over two forms a learner.
    pub time: Time,
    /// How much forms differ, over two a learner.
    pub forms: Forms,
    /// What somebody should look at.
    pub problems: Vec<Problem>,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Rate {
    /// How many.
    pub count: u32,
    /// Of how many.
    pub of: u32,
    /// The share, 0 to 1.
    pub share: f64,
    /// Lower end of the 95 % interval of the share among endlessly many (Wilson 1927).
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Rate {
    /// So many of so many.
    #[must_use]
    pub fn new(count: u32, of: u32) -> Self {
        let (low, high) = wilson(count, of);
        Self {
            count,
            of,
            share: f64::from(count) / f64::from(of.max(1)),
            low,
            high,
        }
    }
}

/// How far the decision, passed or not, can be relied on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Classification {
    /// Consistency: who got the same decision on two forms, drawn independently.
    ///
    /// Source: R. K. Hambleton, M. R. Novick, "Toward an integration of theory and method for criterion-referenced tests", Journal of
    /// Educational Measurement 10 (1973), pages 159 to 170.
    pub consistent: Rate,
    /// Consistency beyond what chance gives, `(p − p_c) / (1 − p_c)`, at most 1; absent where all decisions are alike.
    ///
    /// Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), pages
    /// 37 to 46.
    pub kappa: Option<f64>,
    /// Accuracy: attempts whose decision is the one expected of the learner's ability, that which comes out more often than not.
    pub accurate: Rate,
    /// Attempts that passed though they weren't expected to.
    pub false_passes: Rate,
    /// Attempts that failed though they were expected to pass.
    pub false_fails: Rate,
    /// The ability from which on passing is expected; absent where it is of everybody, or of nobody.
    pub ability_at_cut: Option<f64>,
    /// Reliability: the correlation of the scores on both forms; absent where all are alike.
    pub reliability: Option<f64>,
}

/// A part of what passing takes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The total.
    Total,
    /// The cut of a section, by its id.
    Section(String),
    /// The cut of a topic, by its id.
    Topic(String),
    /// The safety gate of a tag.
    Gate(String),
}

/// How many failed on a part of what passing takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Obstacle {
    /// Which part.
    pub what: What,
    /// How many failed on it, of all learners.
    pub failed: Rate,
    /// How many would have passed but for it, of all learners.
    pub alone: Rate,
}

/// Decisions on learners who are about equally able.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AbilityBand {
    /// From this ability on.
    pub from: f64,
    /// Up to, but not, this one.
    pub to: f64,
    /// How many attempts passed.
    pub passed: Rate,
}

/// Attempts with about the same score.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScoreBand {
    /// From this score on, in per cent.
    pub from: u32,
    /// Up to, but not, this one; a hundred is in the last.
    pub to: u32,
    /// How many.
    pub attempts: u32,
}

/// How an item did.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemResult {
    /// Its id; of a used bank's after the bank's alias and a slash.
    pub item: String,
    /// Its type.
    pub r#type: &'static str,
    /// Its topic.
    pub topic: String,
    /// Difficulty assumed, in logits.
    pub difficulty: f64,
    /// Exposure: the share of forms that have it.
    pub exposure: Rate,
    /// How many responses were right.
    pub right: u32,
    /// How many were partly right.
    pub partly: u32,
    /// How many were wrong.
    pub wrong: u32,
    /// How often there was none.
    pub none: u32,
    /// Facility index: mean share of its points, 0 to 1; absent where it was never drawn or isn't marked.
    pub facility: Option<f64>,
    /// Median time that was assumed, in seconds.
    pub seconds: f64,
}

/// How long it takes, in seconds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Time {
    /// Half take at most so long.
    pub median: f64,
    /// Nine in ten.
    pub p90: f64,
    /// Nineteen in twenty.
    pub p95: f64,
    /// The limit, where there is one.
    pub limit: Option<f64>,
    /// How many would have needed more than the limit.
    pub over: Option<Rate>,
    /// Attempts by whole minutes.
    pub bands: Vec<TimeBand>,
}

/// Attempts that took about as long.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TimeBand {
    /// From this minute on.
    pub from: u64,
    /// Up to, but not, this one.
    pub to: u64,
    /// How many.
    pub attempts: u32,
}

/// How much forms differ.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Forms {
    /// The fewest items that a form had.
    pub fewest: usize,
    /// The most.
    pub most: usize,
    /// Mean over forms of the mean difficulty of their items, in logits.
    pub difficulty: f64,
    /// Standard deviation of that.
    pub spread: f64,
    /// One form in twenty is at least so easy. The very easiest would be one in so many as there were learners.
    pub easiest: f64,
    /// One form in twenty is harder.
    pub hardest: f64,
    /// The share of items that two forms have in common, on average.
    pub overlap: f64,
    /// The share of items that a second try has in common with the first; absent where there was none.
    pub repeated: Option<f64>,
}
