//! Scoring: how a response becomes a share of an item's points. One rule a file, each with its formula.

use serde::{Deserialize, Serialize};

use crate::fraction::Fraction;
use crate::json::{FromNode, Node, Sound};

mod all_or_nothing;
mod each_option;
mod negative;
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

/// A response counted against the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picks {
    /// n: all choices.
    pub choices: u32,
    /// c: choices in the key, at least 1 and fewer than n.
    pub keyed: u32,
    /// r: picked choices that the key has.
    pub right: u32,
    /// w: picked choices that the key hasn't.
    pub wrong: u32,
    /// What each picked choice is worth; only `weights` looks at it.
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
        Scoring::AllOrNothing => Some(all_or_nothing::share(picks)),
        Scoring::Partial => partial::share(picks),
        Scoring::RightMinusWrong => right_minus_wrong::share(picks),
        Scoring::EachOption => each_option::share(picks),
        Scoring::Weights => weights::share(picks),
        Scoring::Negative => negative::share(picks),
    }
}
