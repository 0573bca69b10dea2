//! `true-false`: a statement that is true or false.

use std::rc::Rc;

#[cfg(feature = "check")]
use serde_json::Value;

use super::Kind;
#[cfg(feature = "check")]
use super::choice::Answer;
use super::choice::{Choice, ChoiceItem, ONE};
use crate::id::ChoiceId;
use crate::json::Node;
#[cfg(feature = "check")]
use crate::scoring::Scoring;

/// A statement that is true or false. Its choices are `true` and `false`, in this order; the app has the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrueFalse(pub ChoiceItem);

/// What the type adds to an item.
#[cfg(feature = "check")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Wire {
    /// How a response is scored: all-or-nothing, weights or negative. Absent: all-or-nothing.
    #[serde(default)]
    scoring: Scoring,
    /// The right choice, `true` or `false`, and what is told after answering.
    answer: Answer,
}

/// The two choices that every such item has. They keep their places; their words are the app's.
fn choices() -> Vec<Choice> {
    let choice = |id| {
        Some(Choice {
            id: ChoiceId::new(id).ok()?,
            text: String::new(),
            fixed: true,
            exclusive: false,
        })
    };
    ["true", "false"].into_iter().filter_map(choice).collect()
}

impl Kind for TrueFalse {
    fn read(node: &Rc<Node>) -> Option<Self> {
        ChoiceItem::of(node, choices(), &ONE).map(Self)
    }

    fn is_whole(&self) -> bool {
        self.0.is_whole(&ONE)
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        if let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) {
            super::choice::check::answer(
                "true-false",
                &choices(),
                wire.scoring,
                &wire.answer,
                &ONE,
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
