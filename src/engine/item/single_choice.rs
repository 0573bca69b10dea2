//! `single-choice`: one right choice among several.

#[cfg(feature = "check")]
use serde_json::Value;

use super::choice::{Answer, Choice, ChoiceItem, Limits};
use super::Kind;
use crate::json::{Node, from_members};
use crate::scoring::Scoring;

/// One right choice among several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SingleChoice(pub ChoiceItem);

/// What the type adds to an item.
#[cfg_attr(feature = "check", derive(serde::Deserialize, schemars::JsonSchema), schemars(deny_unknown_fields))]
struct Wire {
    /// The choices, in the order in which they are shown where they aren't shuffled.
    #[cfg_attr(feature = "check", schemars(length(max = 20)))]
    choices: Vec<Choice>,
    /// How a response is scored: all-or-nothing, weights or negative. Absent: all-or-nothing.
    #[cfg_attr(feature = "check", serde(default))]
    scoring: Scoring,
    /// The right choice and what is told after answering.
    answer: Answer,
}

from_members! {
    Wire { choices, scoring, answer }
}

const LIMITS: Limits = Limits { key: Some(1), scoring: &[Scoring::AllOrNothing, Scoring::Weights, Scoring::Negative] };

impl Kind for SingleChoice {
    fn read(node: &Node) -> Option<Self> {
        let wire: Wire = node.to()?;
        ChoiceItem::new(wire.choices, wire.scoring, wire.answer, &LIMITS).map(Self)
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        if let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) {
            super::choice::check::choices(&wire.choices, at, findings);
            super::choice::check::answer("single-choice", &wire.choices, wire.scoring, &wire.answer, &LIMITS, at, findings);
        }
    }

    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Wire as schemars::JsonSchema>::json_schema(generator)
    }

    fn choice_item(&self) -> Option<&ChoiceItem> {
        Some(&self.0)
    }

    fn choice_item_mut(&mut self) -> Option<&mut ChoiceItem> {
        Some(&mut self.0)
    }
}
