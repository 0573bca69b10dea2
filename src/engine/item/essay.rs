//! `essay`: a free text. It isn't marked: the learner compares it with a model answer and a rubric.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
#[cfg(feature = "check")]
use serde_json::Value;

use super::answer::{Answered, answers};
use super::short_text::{accepts_text, typed};
use super::{Kind, Marked, Misfit, Move, Response};
use crate::id::{ChoiceId, CriterionId};
use crate::json::{Deferred, Node, from_members};

/// How many characters may be written where the item doesn't say.
pub const MOST: u32 = 5_000;

/// A free text, not marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Essay {
    /// How many characters may be written, 1 to 20,000.
    pub most: u32,
    answered: Deferred<Answered<EssayAnswer>>,
}

/// What a text is compared by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Criterion {
    /// Unique in the rubric.
    pub id: CriterionId,
    /// What is looked at, plain text.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub title: String,
    /// What a text may be like, from weak to strong: 2 to 6, plain text each.
    #[cfg_attr(
        feature = "check",
        schemars(with = "Vec<crate::bank::schema::Text>", length(min = 2, max = 6))
    )]
    pub levels: Vec<String>,
}

answers! {
    /// What a text is compared with.
    EssayAnswer {
        /// A model answer, rich text.
        #[cfg_attr(feature = "check", serde(default), schemars(with = "Option<crate::bank::schema::RichText>"))]
        model: Option<String>,
        /// What it is compared by.
        #[cfg_attr(feature = "check", serde(default), schemars(length(max = 10)))]
        rubric: Vec<Criterion>,
    }
}

from_members! {
    Criterion { id, title, levels }
}

/// What the type adds to an item.
#[cfg(feature = "check")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Wire {
    /// How many characters may be written. Absent: 5,000.
    #[serde(default)]
    #[schemars(range(min = 1, max = 20_000))]
    #[allow(dead_code, reason = "its range is the schema's to check")]
    most: Option<u32>,
    /// What a text is compared with.
    answer: EssayAnswer,
}

impl Essay {
    /// What is read only when revealing.
    #[must_use]
    pub fn answer(&self) -> &EssayAnswer {
        &self.answered.get().answer
    }
}

impl Kind for Essay {
    #[inline(never)]
    fn read(node: &Rc<Node>) -> Option<Self> {
        let most: Option<u32> = node.member("most").to()?;
        Some(Self {
            most: most.unwrap_or(MOST),
            answered: Deferred::of(Rc::clone(node)),
        })
    }

    fn is_whole(&self) -> bool {
        let rubric = &self.answer().rubric;
        self.answered.is_sound()
            && (1..=20_000).contains(&self.most)
            && super::pairs::once_each(rubric.iter().map(|criterion| &criterion.id))
            && rubric
                .iter()
                .all(|criterion| (2..=6).contains(&criterion.levels.len()))
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        if let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) {
            let at = at.join("answer").join("rubric");
            let places = (0..).map(|index: usize| at.join(index).join("id"));
            let criteria = wire
                .answer
                .rubric
                .iter()
                .map(|criterion| criterion.id.as_str());
            crate::check::rules::duplicates::list_of("criterion", criteria.zip(places), findings);
        }
        super::survey::without_mark(value, at, findings);
    }

    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Wire as schemars::JsonSchema>::json_schema(generator)
    }

    fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        accepts_text(response, self.most)
    }

    fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        Some(Marked::unmarked(response.is_some()))
    }

    fn moved(&self, response: Option<&Response>, _: &[ChoiceId], step: &Move) -> Option<Response> {
        match step {
            Move::Type(text) => typed(text),
            _ => response.cloned(),
        }
    }

    fn right(&self) -> Option<Response> {
        None
    }
}
