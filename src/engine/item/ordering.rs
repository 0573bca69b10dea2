//! `ordering`: choices to be put in order.

use std::rc::Rc;

use litemap::LiteMap;
#[cfg(feature = "check")]
use serde_json::Value;

use super::answer::{Answered, answers};
use super::choice::{MAX_CHOICES, count, in_order};
use super::pairs::{once_each, scoring};
use super::{Choice, Kind, Marked, Misfit, Move, Response};
use crate::fraction::Fraction;
use crate::id::{ChoiceId, TextId};
use crate::json::{Deferred, Node};
use crate::rng::Stream;
use crate::scoring::order::{self, Count};
use crate::scoring::{Picks, Scoring};

/// Choices to be put in order. They are shown shuffled where the section shuffles choices, else as they stand in the bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ordering {
    /// 2 to [`MAX_CHOICES`].
    pub choices: Vec<Choice>,
    /// One of [`Scoring::OF_ORDERS`].
    pub scoring: Scoring,
    answered: Deferred<Answered<OrderAnswer>>,
}

answers! {
    /// The right order and what is told after answering.
    OrderAnswer {
        /// All choices, by id, in the right order.
        #[cfg_attr(feature = "check", schemars(length(max = 20)))]
        key: Vec<ChoiceId>,
        /// What to tell those who have a choice in another place, by its id. Rich text.
        #[cfg_attr(
            feature = "check",
            serde(default),
            schemars(with = "std::collections::BTreeMap<ChoiceId, crate::bank::schema::RichText>")
        )]
        feedback: LiteMap<ChoiceId, String>,
    }
}

/// What the type adds to an item.
#[cfg(feature = "check")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Wire {
    /// What is put in order.
    #[schemars(length(max = 20))]
    choices: Vec<Choice>,
    /// How a response is scored: all-or-nothing, position, adjacent-pairs, longest-run, longest-subset or relative. Absent:
    /// all-or-nothing.
    #[serde(default)]
    scoring: Option<Scoring>,
    /// The right order and what is told after answering.
    answer: OrderAnswer,
}

impl Ordering {
    /// What is read only when marking and revealing.
    #[must_use]
    pub fn answer(&self) -> &OrderAnswer {
        &self.answered.get().answer
    }

    fn place(&self, choice: &ChoiceId) -> Option<u32> {
        let key = &self.answer().key;
        key.iter().position(|id| id == choice).map(count)
    }

    /// For each choice in the order of the response its place in the right order.
    fn places(&self, response: Option<&Response>) -> Option<Vec<u32>> {
        match response {
            Some(response @ Response::Order(order)) if self.accepts(response).is_ok() => {
                order.iter().map(|choice| self.place(choice)).collect()
            }
            _ => None,
        }
    }
}

impl Kind for Ordering {
    #[inline(never)]
    fn read(node: &Rc<Node>) -> Option<Self> {
        let choices: Vec<Choice> = node.member("choices").to()?;
        if !(2..=MAX_CHOICES).contains(&choices.len()) {
            return None;
        }
        Some(Self {
            choices,
            scoring: scoring(node, Scoring::OF_ORDERS)?,
            answered: Deferred::of(Rc::clone(node)),
        })
    }

    fn is_whole(&self) -> bool {
        let key = &self.answer().key;
        self.answered.is_sound()
            && once_each(self.choices.iter().map(|choice| &choice.id))
            && once_each(key.iter())
            && key.len() == self.choices.len()
            && self.choices.iter().all(|choice| key.contains(&choice.id))
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        use super::pairs::check::{dangling, known_choice, of_type};
        use crate::check::Code;
        let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) else {
            return;
        };
        super::choice::check::choices(&wire.choices, at, findings);
        of_type("ordering", wire.scoring, Scoring::OF_ORDERS, at, findings);
        let choices: Vec<&ChoiceId> = wire.choices.iter().map(|choice| &choice.id).collect();
        let (at, key) = (at.join("answer"), &wire.answer.key);
        for choice in choices.iter().filter(|choice| !key.contains(choice)) {
            findings.push(
                Code::KeyIncomplete,
                &at.join("key"),
                [("part", choice.to_string())],
            );
        }
        super::choice::check::once(key, &at.join("key"), findings);
        for (index, choice) in key.iter().enumerate() {
            known_choice(choice, &choices, &at.join("key").join(index), findings);
        }
        for choice in wire
            .answer
            .feedback
            .keys()
            .filter(|choice| !choices.contains(choice))
        {
            let names = choices.iter().map(|choice| choice.as_str());
            let here = at.join("feedback").join(choice.as_str());
            dangling(choice.as_str(), "choice", names, &here, findings);
        }
    }

    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Wire as schemars::JsonSchema>::json_schema(generator)
    }

    fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        let Response::Order(order) = response else {
            return Err(Misfit::OtherType);
        };
        let has_each = self.choices.iter().all(|choice| order.contains(&choice.id));
        if has_each && order.len() == self.choices.len() {
            Ok(())
        } else {
            Err(Misfit::NotEveryChoiceOnce)
        }
    }

    fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        let things = count(self.choices.len());
        let places = self.places(response);
        let Count { right, of } = match &places {
            Some(places) => order::count(self.scoring, places),
            None => Count {
                right: 0,
                of: things,
            },
        };
        let wrong = if places.is_some() { of - right } else { 0 };
        let picks = Picks {
            choices: things,
            keyed: of,
            right,
            wrong,
            partly: Fraction::ZERO,
            weights: Vec::new(),
        };
        Marked::of(self.scoring, &picks)
    }

    #[inline(never)]
    fn order(&self, shuffle: Option<Stream>) -> Vec<ChoiceId> {
        in_order(&self.choices, shuffle)
    }

    fn moved(
        &self,
        response: Option<&Response>,
        order: &[ChoiceId],
        step: &Move,
    ) -> Option<Response> {
        let mut after = match response {
            Some(Response::Order(order)) => order.clone(),
            _ => order.to_vec(),
        };
        match step {
            Move::Keep => {}
            Move::Place(choice, place) => {
                let from = after.iter().position(|id| id == choice);
                let to = usize::try_from(*place).ok();
                let (Some(from), Some(to)) = (from, to.filter(|to| *to < after.len())) else {
                    return response.cloned();
                };
                // To stay where it is says nothing of the order.
                if from == to {
                    return response.cloned();
                }
                let moved = after.remove(from);
                after.insert(to, moved);
            }
            _ => return response.cloned(),
        }
        Some(Response::Order(after))
    }

    /// What is told of the choices that stand in another place.
    fn feedback(&self, response: Option<&Response>) -> Vec<(TextId, String)> {
        let Some(Response::Order(order)) = response else {
            return Vec::new();
        };
        let key = &self.answer().key;
        let moved = order
            .iter()
            .zip(key)
            .filter(|(given, right)| given != right);
        let told = moved.filter_map(|(id, _)| Some((id, self.answer().feedback.get(id)?)));
        told.map(|(id, text)| (id.into(), text.clone())).collect()
    }

    fn right(&self) -> Option<Response> {
        Some(Response::Order(self.answer().key.clone()))
    }

    fn choices(&self) -> &[Choice] {
        &self.choices
    }
}
