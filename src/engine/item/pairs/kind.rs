//! The item type itself, for matrix, matching and categorise alike.

use std::rc::Rc;

#[cfg(feature = "check")]
use serde_json::Value;

use super::PairItem;
#[cfg(feature = "check")]
use super::Prompt;
#[cfg(feature = "check")]
use super::{PairAnswer, check};
use crate::fraction::Fraction;
use crate::id::{ChoiceId, TextId};
use crate::item::{Choice, Kind, Marked, Misfit, Move, Response};
use crate::json::Node;
use crate::rng::Stream;
#[cfg(feature = "check")]
use crate::scoring::Scoring;

/// A type in which each of at least `LEAST` prompts gets a choice; choices are shown in the author's order, unless they are
/// `SHUFFLED`. Prompts are never shuffled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paired<const LEAST: usize, const SHUFFLED: bool>(pub PairItem);

/// What the types add to an item.
#[cfg(feature = "check")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Wire {
    /// What gets a choice each (a matrix's rows, the things to be put into groups), in the order in which it is shown.
    #[schemars(length(max = 20))]
    prompts: Vec<Prompt>,
    /// What each prompt gets one of: a matrix's columns, partners, groups. Partners are shuffled; there may be some to spare.
    #[schemars(length(max = 20))]
    choices: Vec<Choice>,
    /// How a response is scored: each-part or all-or-nothing. Absent: each-part.
    #[serde(default)]
    scoring: Option<Scoring>,
    /// The right choice of each prompt and what is told after answering.
    answer: PairAnswer,
}

impl<const LEAST: usize, const SHUFFLED: bool> Kind for Paired<LEAST, SHUFFLED> {
    #[inline(never)]
    fn read(node: &Rc<Node>) -> Option<Self> {
        PairItem::read(node, LEAST).map(Self)
    }

    fn is_whole(&self) -> bool {
        self.0.is_whole()
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        if let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) {
            let kind = value
                .get("type")
                .and_then(Value::as_str)
                .unwrap_or_default();
            check::prompts(&wire.prompts, LEAST, at, findings);
            crate::item::choice::check::choices(&wire.choices, at, findings);
            check::key(&wire.prompts, &wire.choices, &wire.answer, at, findings);
            check::scoring(kind, wire.scoring, at, findings);
        }
    }

    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Wire as schemars::JsonSchema>::json_schema(generator)
    }

    fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        self.0.accepts(response)
    }

    fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        self.0.mark(response)
    }

    fn parts(&self, response: &Response) -> Option<Vec<Fraction>> {
        self.0.parts(response)
    }

    #[inline(never)]
    fn order(&self, shuffle: Option<Stream>) -> Vec<ChoiceId> {
        self.0.order(shuffle.filter(|_| SHUFFLED))
    }

    fn moved(
        &self,
        response: Option<&Response>,
        _order: &[ChoiceId],
        step: &Move,
    ) -> Option<Response> {
        self.0.moved(response, step)
    }

    fn feedback(&self, response: Option<&Response>) -> Vec<(TextId, String)> {
        self.0.feedback(response)
    }

    fn right(&self) -> Option<Response> {
        self.0.right()
    }

    fn choices(&self) -> &[Choice] {
        &self.0.choices
    }
}
