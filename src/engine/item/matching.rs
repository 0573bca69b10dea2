//! `matching`: a partner for each prompt, with partners to spare.

use std::rc::Rc;

#[cfg(feature = "check")]
use serde_json::Value;

#[cfg(feature = "check")]
use super::pairs::{PairAnswer, Prompt, check};
#[cfg(feature = "check")]
use super::Choice;
use super::{Kind, Marked, Misfit, Move, PairItem, Response};
use crate::id::{ChoiceId, TextId};
use crate::json::Node;
use crate::rng::Stream;
#[cfg(feature = "check")]
use crate::scoring::Scoring;

/// A partner for each prompt. Partners are shuffled, prompts are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching(pub PairItem);

/// What the type adds to an item.
#[cfg(feature = "check")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Wire {
    /// What gets a partner, in the order in which it is shown.
    #[schemars(length(max = 20))]
    prompts: Vec<Prompt>,
    /// The partners, in the order in which they are shown where they aren't shuffled; there may be some to spare.
    #[schemars(length(max = 20))]
    choices: Vec<Choice>,
    /// How a response is scored: each-part or all-or-nothing. Absent: each-part.
    #[serde(default)]
    scoring: Option<Scoring>,
    /// The right partner of each prompt and what is told after answering.
    answer: PairAnswer,
}

/// The fewest prompts.
const LEAST: usize = 2;

impl Kind for Matching {
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
            check::prompts(&wire.prompts, LEAST, at, findings);
            super::choice::check::choices(&wire.choices, at, findings);
            check::key(&wire.prompts, &wire.choices, &wire.answer, at, findings);
            check::scoring("matching", wire.scoring, at, findings);
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

    #[inline(never)]
    fn order(&self, shuffle: Option<Stream>) -> Vec<ChoiceId> {
        self.0.order(shuffle)
    }

    fn moved(&self, response: Option<&Response>, _order: &[ChoiceId], step: &Move) -> Option<Response> {
        self.0.moved(response, step)
    }

    fn feedback(&self, response: Option<&Response>) -> Vec<(TextId, String)> {
        self.0.feedback(response)
    }

    fn right(&self) -> Option<Response> {
        self.0.right()
    }

    fn choices(&self) -> &[super::Choice] {
        &self.0.choices
    }
}
