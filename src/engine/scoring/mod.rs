//! Scoring: how a response becomes a share of an item's points. One rule a file, each with its formula.

use serde::{Deserialize, Serialize};

use crate::fraction::Fraction;
use crate::json::{FromNode, Node, Sound};

mod all_or_nothing;
mod each_option;
mod each_part;
mod negative;
pub mod order;
mod partial;
mod right_minus_wrong;
#[cfg(test)]
mod tests;
mod weights;

/// The rule by which an item is scored.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Scoring {
    /// All points for the key exactly, else none.
    #[default]
    AllOrNothing,
    /// A part for each right choice, up to the number of right choices less the wrong ones.
    Partial,
    /// A part for each right choice, less a part for each wrong one, never below 0.
    RightMinusWrong,
    /// A part for each choice that is picked, or left, as the key has it.
    EachOption,
    /// What the picked choices are worth, as the author says.
    Weights,
    /// All points for the right choice; a wrong one takes away what guessing gives on average.
    Negative,
    /// A part for each prompt or gap that is right.
    EachPart,
    /// Of an order: a part for each thing in its place.
    Position,
    /// Of an order: a part for each thing that is followed by the right one.
    AdjacentPairs,
    /// Of an order: the longest stretch that stands together rightly.
    LongestRun,
    /// Of an order: the most things in the right order among themselves.
    LongestSubset,
    /// Of an order: the nearer each thing is to its place, the more.
    Relative,
    /// Of what was typed or set: what the accepted answer that fits best is worth. No bank names it: such items have no other.
    #[cfg_attr(feature = "check", schemars(skip))]
    Accepted,
    /// Nothing is earned and nothing can be: an essay or a survey. No bank names it.
    #[cfg_attr(feature = "check", schemars(skip))]
    Unmarked,
}

impl Scoring {
    /// Every rule.
    pub const ALL: &'static [Self] = &[
        Self::AllOrNothing,
        Self::Partial,
        Self::RightMinusWrong,
        Self::EachOption,
        Self::Weights,
        Self::Negative,
        Self::EachPart,
        Self::Position,
        Self::AdjacentPairs,
        Self::LongestRun,
        Self::LongestSubset,
        Self::Relative,
        Self::Accepted,
    ];

    /// The rules for an order; the first is the one that holds where none is named.
    pub const OF_ORDERS: &'static [Self] = &[
        Self::AllOrNothing,
        Self::Position,
        Self::AdjacentPairs,
        Self::LongestRun,
        Self::LongestSubset,
        Self::Relative,
    ];

    /// The rule as a bank names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AllOrNothing => "all-or-nothing",
            Self::Partial => "partial",
            Self::RightMinusWrong => "right-minus-wrong",
            Self::EachOption => "each-option",
            Self::Weights => "weights",
            Self::Negative => "negative",
            Self::EachPart => "each-part",
            Self::Position => "position",
            Self::AdjacentPairs => "adjacent-pairs",
            Self::LongestRun => "longest-run",
            Self::LongestSubset => "longest-subset",
            Self::Relative => "relative",
            Self::Accepted => "accepted",
            Self::Unmarked => "unmarked",
        }
    }
}

impl FromNode for Scoring {
    /// Absent: all or nothing.
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        if *node == Node::Null {
            return Self::default();
        }
        let word = node.text();
        let rule = Self::ALL.iter().find(|rule| Some(rule.as_str()) == word);
        rule.copied().unwrap_or_else(|| {
            sound.fault();
            Self::default()
        })
    }
}

/// A response counted against the key. Parts and orders count in the same terms: r right of c.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picks {
    /// n: all choices.
    pub choices: u32,
    /// c: choices in the key, at least 1 and fewer than n; of parts and orders, what there is to get right.
    pub keyed: u32,
    /// r: picked choices that the key has.
    pub right: u32,
    /// w: picked choices that the key hasn't.
    pub wrong: u32,
    /// What parts earn that aren't right, taken together; only `each-part` looks at it.
    pub partly: Fraction,
    /// What each picked choice, or the accepted answer that fits, is worth; only `weights` and `accepted` look at it.
    pub weights: Vec<Fraction>,
}

/// The share of an item's points that a response earns, from −1 to 1; a response that picks nothing earns 0.
///
/// `None` where the exact result doesn't fit in 64 bits. With at most [`MAX_CHOICES`](crate::item::choice::MAX_CHOICES)
/// choices and weights as fine as a bank may have them, that can't be.
#[must_use]
pub fn share(rule: Scoring, picks: &Picks) -> Option<Fraction> {
    if picks.right == 0 && picks.wrong == 0 {
        return Some(Fraction::ZERO);
    }
    match rule {
        Scoring::Unmarked => Some(Fraction::ZERO),
        Scoring::AllOrNothing => Some(all_or_nothing::share(picks)),
        Scoring::Partial => partial::share(picks),
        Scoring::RightMinusWrong => right_minus_wrong::share(picks),
        Scoring::EachOption => each_option::share(picks),
        Scoring::Weights | Scoring::Accepted => weights::share(picks),
        Scoring::Negative => negative::share(picks),
        Scoring::EachPart
        | Scoring::Position
        | Scoring::AdjacentPairs
        | Scoring::LongestRun
        | Scoring::LongestSubset
        | Scoring::Relative => each_part::share(picks),
    }
}
