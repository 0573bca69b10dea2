//! `hot-text`: words to be marked in a running text.

use std::rc::Rc;

#[cfg(feature = "check")]
use serde_json::Value;

use super::Kind;
#[cfg(feature = "check")]
use super::choice::Answer;
#[cfg(feature = "check")]
use super::choice::Choice;
use super::choice::{ChoiceItem, Limits, Pick};
use crate::json::Node;
#[cfg(feature = "check")]
use crate::scoring::Scoring;

/// Words to be marked in a running text. The choices are the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HotText {
    /// Rich text with a place `[[id]]` for each choice.
    pub text: String,
    /// Whether one or several can be marked.
    pub pick: Pick,
    /// The words, as choices in the order of the bank.
    pub item: ChoiceItem,
}

/// What the type adds to an item.
#[cfg(feature = "check")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Wire {
    /// The text, rich, with a place `[[id]]` for each choice.
    #[schemars(with = "crate::bank::schema::RichText")]
    text: String,
    /// The words that stand there, plain text.
    #[schemars(length(max = 20))]
    choices: Vec<Choice>,
    /// Whether one or several can be marked. Absent: several.
    #[serde(default)]
    pick: Pick,
    /// How a response is scored: as in multiple-choice, or in single-choice where one can be marked. Absent: all-or-nothing.
    #[serde(default)]
    scoring: Scoring,
    /// The right words and what is told after answering.
    answer: Answer,
}

impl HotText {
    const fn limits(&self) -> &'static Limits {
        self.pick.limits()
    }
}

impl Kind for HotText {
    #[inline(never)]
    fn read(node: &Rc<Node>) -> Option<Self> {
        let pick: Option<Pick> = node.member("pick").to()?;
        let pick = pick.unwrap_or_default();
        Some(Self {
            text: node.member("text").to()?,
            pick,
            item: ChoiceItem::read(node, pick.limits())?,
        })
    }

    fn is_whole(&self) -> bool {
        let ids = self.item.choices.iter().map(|choice| choice.id.as_str());
        super::places::fit(&self.text, ids) && self.item.is_whole(self.limits())
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        if let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) {
            let ids: Vec<&str> = wire
                .choices
                .iter()
                .map(|choice| choice.id.as_str())
                .collect();
            super::places::check(&wire.text, &ids, &at.join("text"), findings);
            super::pairs::check::length(wire.choices.len(), 2, &at.join("choices"), findings);
            super::choice::check::answer(
                "hot-text",
                &wire.choices,
                wire.scoring,
                &wire.answer,
                wire.pick.limits(),
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
        Some(&self.item)
    }

    #[inline(never)]
    fn order(&self, _shuffle: Option<crate::rng::Stream>) -> Vec<crate::id::ChoiceId> {
        self.item.order(None)
    }
}
