//! `multiple-choice`: several right choices among more.

use std::rc::Rc;

#[cfg(feature = "check")]
use serde_json::Value;

use super::Kind;
#[cfg(feature = "check")]
use super::choice::{Answer, Choice};
use super::choice::{ChoiceItem, SEVERAL};
use crate::json::Node;
#[cfg(feature = "check")]
use crate::scoring::Scoring;

/// Several right choices among more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MultipleChoice(pub ChoiceItem);

/// What the type adds to an item.
#[cfg(feature = "check")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Wire {
    /// The choices, in the order in which they are shown where they aren't shuffled.
    #[schemars(length(max = 20))]
    choices: Vec<Choice>,
    /// How a response is scored: all-or-nothing, partial, right-minus-wrong, each-option or weights. Absent: all-or-nothing.
    #[serde(default)]
    scoring: Scoring,
    /// The right choices and what is told after answering.
    answer: Answer,
}

impl Kind for MultipleChoice {
    fn read(node: &Rc<Node>) -> Option<Self> {
        ChoiceItem::read(node, &SEVERAL).map(Self)
    }

    fn is_whole(&self) -> bool {
        self.0.is_whole(&SEVERAL)
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        if let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) {
            super::choice::check::choices(&wire.choices, at, findings);
            super::choice::check::answer(
                "multiple-choice",
                &wire.choices,
                wire.scoring,
                &wire.answer,
                &SEVERAL,
                at,
                findings,
            );
        }
    }

    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Wire as schemars::JsonSchema>::json_schema(generator)
    }

    fn choice_item(&self) -> Option<&ChoiceItem> {
        Some(&self.0)
    }
}
