//! `multiple-choice`: several right choices among more.

#[cfg(feature = "check")]
use serde_json::Value;

use super::choice::{Answer, Choice, ChoiceItem, Limits};
use super::Kind;
use crate::json::{Node, from_members};
use crate::scoring::Scoring;

/// Several right choices among more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MultipleChoice(pub ChoiceItem);

/// What the type adds to an item.
#[cfg_attr(feature = "check", derive(serde::Deserialize, schemars::JsonSchema), schemars(deny_unknown_fields))]
struct Wire {
    /// The choices, in the order in which they are shown where they aren't shuffled.
    #[cfg_attr(feature = "check", schemars(length(max = 20)))]
    choices: Vec<Choice>,
    /// How a response is scored: all-or-nothing, partial, right-minus-wrong, each-option or weights. Absent: all-or-nothing.
    #[cfg_attr(feature = "check", serde(default))]
    scoring: Scoring,
    /// The right choices and what is told after answering.
    answer: Answer,
}

from_members! {
    Wire { choices, scoring, answer }
}

const LIMITS: Limits = Limits {
    key: None,
    scoring: &[Scoring::AllOrNothing, Scoring::Partial, Scoring::RightMinusWrong, Scoring::EachOption, Scoring::Weights],
};

impl Kind for MultipleChoice {
    fn read(node: &Node) -> Option<Self> {
        let wire: Wire = node.to()?;
        ChoiceItem::new(wire.choices, wire.scoring, wire.answer, &LIMITS).map(Self)
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        if let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) {
            super::choice::check::choices(&wire.choices, at, findings);
            super::choice::check::answer("multiple-choice", &wire.choices, wire.scoring, &wire.answer, &LIMITS, at, findings);
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
