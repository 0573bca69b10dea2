//! Responses, and what is said about them.

use serde::{Deserialize, Serialize};

use super::ChoiceSet;
use crate::fraction::Fraction;
use crate::id::ChoiceId;
use crate::json::{FromNode, Node, Sound, ToNode};
use crate::scoring::Scoring;

/// What a learner responded. No response is no `Response` at all, never an empty one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Response {
    /// Picked choices, at least one.
    Choices(ChoiceSet),
}

impl FromNode for Response {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        let picked: Vec<ChoiceId> = node.field("choices", sound);
        Self::Choices(picked.into())
    }
}

impl ToNode for Response {
    fn to_node(&self) -> Node {
        let Self::Choices(picked) = self;
        let picked = picked.iter().map(ToNode::to_node).collect();
        Node::object([("choices", Node::List(picked))])
    }
}

impl Response {
    /// Whether a choice is picked.
    #[must_use]
    pub fn picks(&self, choice: &ChoiceId) -> bool {
        let Self::Choices(picked) = self;
        picked.contains(choice)
    }
}

/// Why an item can't be responded to so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Misfit {
    /// The response is one for another item type.
    #[error("a response for another item type")]
    OtherType,
    /// Nothing was picked: that is no response.
    #[error("an empty response")]
    Empty,
    /// The item has no such choice.
    #[error("no such choice: {choice}")]
    NoSuchChoice {
        /// The choice named.
        choice: ChoiceId,
    },
    /// More choices than the item lets pick.
    #[error("{picked} choices where {most} may be picked")]
    TooManyChoices {
        /// How many were picked.
        picked: u32,
        /// How many may be.
        most: u32,
    },
    /// A choice that excludes all others was picked beside others.
    #[error("{choice} excludes all other choices")]
    ExclusiveWithOthers {
        /// The choice that excludes.
        choice: ChoiceId,
    },
}

/// How a response stands to the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It is the key.
    Right,
    /// It isn't the key, and earns something.
    Partly,
    /// It earns nothing, or takes something away.
    Wrong,
    /// There is none.
    None,
}

/// How a mark came about, as data: the words are the messages'.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The rule that was applied.
    pub rule: Scoring,
    /// How many choices the item has.
    pub choices: u32,
    /// How many of them the key has.
    pub keyed: u32,
    /// How many picked choices the key has.
    pub right: u32,
    /// How many picked choices the key hasn't.
    pub wrong: u32,
    /// The share of the item's points that the rule gives, from −1 to 1.
    pub share: Fraction,
}
