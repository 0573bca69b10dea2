//! `survey`: a question without right or wrong: a choice, several, a place on a scale, or a comment. It isn't marked.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
#[cfg(feature = "check")]
use serde_json::Value;

use super::choice::{Choice, MAX_CHOICES, count, in_order, pressed};
use super::pairs::once_each;
use super::short_text::{accepts_text, typed};
use super::{Kind, Marked, Misfit, Move, Response};
use crate::id::ChoiceId;
use crate::json::{Node, from_word};
use crate::rng::Stream;

/// How many characters a comment may have where the item doesn't say.
pub const MOST: u32 = 1_000;

/// A question without right or wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// What is asked for.
    pub ask: Ask,
    /// 2 to [`MAX_CHOICES`]; none for a comment.
    pub choices: Vec<Choice>,
    /// How many characters a comment may have, 1 to 10,000.
    pub most: u32,
}

/// What a survey asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// One choice.
    #[default]
    One,
    /// Several choices.
    Several,
    /// One of the choices, which stand side by side from one end of a scale to the other.
    Scale,
    /// Free text.
    Comment,
}

from_word! {
    Ask { One = "one", Several = "several", Scale = "scale", Comment = "comment" }
}

/// What the type adds to an item.
#[cfg(feature = "check")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Wire {
    /// What is asked for: one, several, scale or comment. Absent: one.
    #[serde(default)]
    ask: Ask,
    /// The choices; none for a comment.
    #[serde(default)]
    #[schemars(length(max = 20))]
    choices: Vec<Choice>,
    /// How many characters a comment may have. Absent: 1,000.
    #[serde(default)]
    #[schemars(range(min = 1, max = 10_000))]
    #[allow(dead_code, reason = "its range is the schema's to check")]
    most: Option<u32>,
}

/// Finds points on an item that has no mark.
#[cfg(feature = "check")]
pub(super) fn without_mark(
    value: &Value,
    at: &crate::json::Pointer,
    findings: &mut crate::check::Findings,
) {
    if value.get("points").is_some() {
        findings.push(
            crate::check::Code::PointsWithoutMark,
            &at.join("points"),
            [],
        );
    }
}

impl Kind for Survey {
    #[inline(never)]
    fn read(node: &Rc<Node>) -> Option<Self> {
        let (ask, most): (Option<Ask>, Option<u32>) =
            (node.member("ask").to()?, node.member("most").to()?);
        Some(Self {
            ask: ask.unwrap_or_default(),
            choices: node.member("choices").to()?,
            most: most.unwrap_or(MOST),
        })
    }

    fn is_whole(&self) -> bool {
        let fits = match self.ask {
            Ask::Comment => self.choices.is_empty(),
            _ => (2..=MAX_CHOICES).contains(&self.choices.len()),
        };
        fits && (1..=10_000).contains(&self.most)
            && once_each(self.choices.iter().map(|choice| &choice.id))
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        without_mark(value, at, findings);
        let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) else {
            return;
        };
        if wire.ask != Ask::Comment {
            super::choice::check::choices(&wire.choices, at, findings);
        } else if !wire.choices.is_empty() {
            findings.push(crate::check::Code::ChoicesUnused, &at.join("choices"), []);
        }
    }

    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Wire as schemars::JsonSchema>::json_schema(generator)
    }

    fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        match (self.ask, response) {
            (Ask::Comment, response) => accepts_text(response, self.most),
            (_, Response::Choices(_)) => {
                super::choice::accepts(&self.choices, self.most_picked(), response)
            }
            _ => Err(Misfit::OtherType),
        }
    }

    fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        Some(Marked::unmarked(response.is_some()))
    }

    #[inline(never)]
    fn order(&self, shuffle: Option<Stream>) -> Vec<ChoiceId> {
        in_order(&self.choices, shuffle.filter(|_| self.ask != Ask::Scale))
    }

    fn moved(&self, response: Option<&Response>, _: &[ChoiceId], step: &Move) -> Option<Response> {
        match step {
            Move::Type(text) if self.ask == Ask::Comment => typed(text),
            Move::Press(choice) => pressed(&self.choices, self.most_picked(), response, choice),
            _ => response.cloned(),
        }
    }

    fn right(&self) -> Option<Response> {
        None
    }

    fn choices(&self) -> &[Choice] {
        &self.choices
    }
}

impl Survey {
    fn most_picked(&self) -> u32 {
        if self.ask == Ask::Several {
            count(self.choices.len())
        } else {
            1
        }
    }
}
