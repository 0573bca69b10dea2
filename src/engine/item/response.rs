//! Responses, and what is said about them.

use serde::{Deserialize, Serialize};

use litemap::LiteMap;

use super::ChoiceSet;
use crate::fraction::Fraction;
use crate::id::{ChoiceId, PartId, UnitId};
use crate::json::{FromNode, Node, Sound, ToNode, from_members, from_word, to_members};
use crate::scoring::Scoring;

/// What a learner responded. No response is no `Response` at all, never an empty one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Response {
    /// Picked choices, at least one.
    Choices(ChoiceSet),
    /// A choice for each prompt that has one, at least one.
    Pairs(LiteMap<PartId, ChoiceId>),
    /// All choices, in an order.
    Order(Vec<ChoiceId>),
    /// What stands in each gap that isn't empty, at least one: the id of a choice, or what was typed.
    Gaps(LiteMap<PartId, String>),
    /// What was typed, not blank.
    Text(String),
    /// A number.
    Number(Number),
}

/// A number as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// As it was typed.
    pub text: String,
    /// What a mark in it stands for that could be read in two ways, where the learner has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Reading>,
    /// The unit picked, where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
}

/// What the one mark in “1,000” stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// It groups digits: a thousand.
    Grouped,
    /// It is the decimal mark: one.
    Decimal,
}

from_members! {
    Number { text, reading, unit }
}

to_members! {
    Number { text, reading, unit }
}

from_word! {
    Reading { Grouped = "grouped", Decimal = "decimal" }
}

/// More choices, pairs or gaps than any response has, since no item has more than a few dozen.
const MAX_ENTRIES: usize = 1000;

impl FromNode for Response {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        let (kind, with) = match node {
            Node::Object(members) => match members.as_slice() {
                [(kind, with)] => (kind.as_str(), with),
                _ => ("", node),
            },
            _ => ("", node),
        };
        let entries = match with {
            Node::List(entries) => entries.len(),
            Node::Object(members) => members.len(),
            _ => 0,
        };
        match kind {
            // Putting each in its place would take for ever.
            _ if entries > MAX_ENTRIES => {
                sound.fault();
                Self::Text(String::new())
            }
            "choices" => {
                let choices = Vec::<ChoiceId>::from_node(with, sound);
                Self::Choices(choices.into_iter().collect())
            }
            "pairs" => Self::Pairs(LiteMap::from_node(with, sound)),
            "order" => Self::Order(Vec::from_node(with, sound)),
            "gaps" => Self::Gaps(LiteMap::from_node(with, sound)),
            "text" => Self::Text(String::from_node(with, sound)),
            "number" => Self::Number(Number::from_node(with, sound)),
            _ => {
                sound.fault();
                Self::Choices(ChoiceSet::new())
            }
        }
    }
}

impl ToNode for Response {
    fn to_node(&self) -> Node {
        let (kind, with) = match self {
            Self::Choices(picked) => (
                "choices",
                Node::List(picked.iter().map(ToNode::to_node).collect()),
            ),
            Self::Pairs(pairs) => ("pairs", pairs.to_node()),
            Self::Order(order) => ("order", order.to_node()),
            Self::Gaps(gaps) => ("gaps", gaps.to_node()),
            Self::Text(text) => ("text", text.to_node()),
            Self::Number(number) => ("number", number.to_node()),
        };
        Node::object([(kind, with)])
    }
}

impl Response {
    /// Whether a choice is picked.
    #[must_use]
    pub fn picks(&self, choice: &ChoiceId) -> bool {
        matches!(self, Self::Choices(picked) if picked.contains(choice))
    }

    /// The choice that a prompt has.
    #[must_use]
    pub fn paired(&self, prompt: &PartId) -> Option<&ChoiceId> {
        match self {
            Self::Pairs(pairs) => pairs.get(prompt),
            _ => None,
        }
    }

    /// What stands in a gap.
    #[must_use]
    pub fn filled(&self, gap: &PartId) -> Option<&str> {
        match self {
            Self::Gaps(gaps) => gaps.get(gap).map(String::as_str),
            _ => None,
        }
    }

    /// The number.
    #[must_use]
    pub const fn number(&self) -> Option<&Number> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }
}

/// One thing that a learner does with an item, whatever the way in: keyboard, tap, drag or screen reader. What it makes of the
/// response follows from the item ([`Body::moved`](super::Body::moved)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// Press a choice: picks it, or puts it back.
    Press(ChoiceId),
    /// Give a prompt a choice, or take it away.
    Pair(PartId, Option<ChoiceId>),
    /// Put a choice at a place of the order, counted from 0; the others close up.
    Place(ChoiceId, u32),
    /// Say that the order is right as it stands.
    Keep,
    /// Type into a gap, or pick for it; an empty text empties it.
    Fill(PartId, String),
    /// Type a text or a number; a blank one takes the response away.
    Type(String),
    /// Say how the typed number is to be read.
    Read(Reading),
    /// Pick the unit of a number.
    Unit(Option<UnitId>),
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
    /// The item has no such prompt or gap.
    #[error("no such part: {part}")]
    NoSuchPart {
        /// The part named.
        part: PartId,
    },
    /// The item has no such unit.
    #[error("no such unit: {unit}")]
    NoSuchUnit {
        /// The unit named.
        unit: UnitId,
    },
    /// A value that the slider can't be set to.
    #[error("not a value of the scale")]
    OffScale,
    /// An order that doesn't have every choice once.
    #[error("an order that doesn't have every choice once")]
    NotEveryChoiceOnce,
    /// More characters than the item lets type.
    #[error("more than {most} characters")]
    TooLong {
        /// How many may be typed.
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
    /// There is one, and the item is not marked.
    Unmarked,
}

/// How a mark came about, as data: the words are the messages'.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The rule that was applied.
    pub rule: Scoring,
    /// How many choices, parts or things in order the item has.
    pub choices: u32,
    /// How many of them the key has; of an order, what its rule counts; 1 where one answer is typed or set.
    pub keyed: u32,
    /// How many picked choices the key has; what of `keyed` is right.
    pub right: u32,
    /// How many picked choices the key hasn't; what was given and isn't right.
    pub wrong: u32,
    /// The share of the item's points that the rule gives, from −1 to 1.
    pub share: Fraction,
}
