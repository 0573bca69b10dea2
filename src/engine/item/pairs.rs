//! What the types share in which each prompt gets a choice: matrix, matching and categorise.

use std::rc::Rc;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::answer::{Answered, answers};
use super::choice::{MAX_CHOICES, count, in_order};
use super::{Choice, Marked, Misfit, Move, Response};
use crate::fraction::Fraction;
use crate::id::{ChoiceId, PartId, TextId};
use crate::json::{Deferred, Node, from_members};
use crate::rng::Stream;
use crate::scoring::{Picks, Scoring};

#[cfg(feature = "check")]
pub(super) mod check;
mod kind;

pub use kind::Paired;

/// Prompts, choices, key and scoring of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairItem {
    /// What gets a choice each, in the author's order; at most [`MAX_CHOICES`].
    pub prompts: Vec<Prompt>,
    /// In the author's order; 2 to [`MAX_CHOICES`]. A choice may go to several prompts, or to none.
    pub choices: Vec<Choice>,
    /// `each-part` or `all-or-nothing`.
    pub scoring: Scoring,
    answered: Deferred<Answered<PairAnswer>>,
}

/// What gets a choice: a row, a prompt or a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Prompt {
    /// Unique in the item.
    pub id: PartId,
    /// What it says, rich text.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::RichText"))]
    pub text: String,
}

answers! {
    /// The choice of each prompt, and what is told after answering.
    PairAnswer {
        /// The right choice by prompt, for every prompt.
        #[cfg_attr(feature = "check", schemars(with = "std::collections::BTreeMap<PartId, ChoiceId>"))]
        key: LiteMap<PartId, ChoiceId>,
        /// What to tell those who have a prompt wrong, by its id. Rich text.
        #[cfg_attr(
            feature = "check",
            serde(default),
            schemars(with = "std::collections::BTreeMap<PartId, crate::bank::schema::RichText>")
        )]
        feedback: LiteMap<PartId, String>,
    }
}

from_members! {
    Prompt { id, text }
}

/// The rules for items of parts; the first holds where none is named.
pub(super) const SCORING: &[Scoring] = &[Scoring::EachPart, Scoring::AllOrNothing];

impl PairItem {
    pub(super) fn read(item: &Rc<Node>, least_prompts: usize) -> Option<Self> {
        let prompts: Vec<Prompt> = item.member("prompts").to()?;
        let choices: Vec<Choice> = item.member("choices").to()?;
        if !(least_prompts..=MAX_CHOICES).contains(&prompts.len())
            || !(2..=MAX_CHOICES).contains(&choices.len())
        {
            return None;
        }
        Some(Self {
            prompts,
            choices,
            scoring: scoring(item, SCORING)?,
            answered: Deferred::of(Rc::clone(item)),
        })
    }

    /// What is read only when marking and revealing.
    #[must_use]
    pub fn answer(&self) -> &PairAnswer {
        &self.answered.get().answer
    }

    /// A choice by its id.
    #[must_use]
    pub fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == *id)
    }

    fn has_prompt(&self, id: &PartId) -> bool {
        self.prompts.iter().any(|prompt| prompt.id == *id)
    }

    pub(super) fn is_whole(&self) -> bool {
        let key = &self.answer().key;
        self.answered.is_sound()
            && once_each(self.prompts.iter().map(|prompt| &prompt.id))
            && once_each(self.choices.iter().map(|choice| &choice.id))
            && key.len() == self.prompts.len()
            && key
                .iter()
                .all(|(prompt, choice)| self.has_prompt(prompt) && self.choice(choice).is_some())
    }

    pub(super) fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        let Response::Pairs(pairs) = response else {
            return Err(Misfit::OtherType);
        };
        if pairs.is_empty() {
            return Err(Misfit::Empty);
        }
        for (prompt, choice) in pairs {
            if !self.has_prompt(prompt) {
                let part = prompt.clone();
                return Err(Misfit::NoSuchPart { part });
            }
            if self.choice(choice).is_none() {
                let choice = choice.clone();
                return Err(Misfit::NoSuchChoice { choice });
            }
        }
        Ok(())
    }

    pub(super) fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        let accepted = response.filter(|response| self.accepts(response).is_ok());
        let given = match accepted {
            Some(Response::Pairs(pairs)) => pairs.len(),
            _ => 0,
        };
        let right = self
            .prompts
            .iter()
            .filter(|prompt| self.is_right(accepted, &prompt.id))
            .count();
        let parts = count(self.prompts.len());
        Marked::of(
            self.scoring,
            &Picks {
                choices: parts,
                keyed: parts,
                right: count(right),
                wrong: count(given - right),
                partly: Fraction::ZERO,
                weights: Vec::new(),
            },
        )
    }

    /// Each prompt by itself.
    pub(super) fn parts(&self, response: &Response) -> Option<Vec<Fraction>> {
        let credit = |prompt: &Prompt| match self.is_right(Some(response), &prompt.id) {
            true => Fraction::ONE,
            false => Fraction::ZERO,
        };
        (self.scoring == Scoring::EachPart).then(|| self.prompts.iter().map(credit).collect())
    }

    fn is_right(&self, response: Option<&Response>, prompt: &PartId) -> bool {
        let given = response.and_then(|response| response.paired(prompt));
        given.is_some() && given == self.answer().key.get(prompt)
    }

    pub(super) fn order(&self, shuffle: Option<Stream>) -> Vec<ChoiceId> {
        in_order(&self.choices, shuffle)
    }

    pub(super) fn moved(&self, response: Option<&Response>, step: &Move) -> Option<Response> {
        let Move::Pair(prompt, choice) = step else {
            return response.cloned();
        };
        let mut pairs = match response {
            Some(Response::Pairs(pairs)) => pairs.clone(),
            _ => LiteMap::new(),
        };
        match choice {
            Some(choice) => pairs.insert(prompt.clone(), choice.clone()),
            None => pairs.remove(prompt),
        };
        (!pairs.is_empty()).then_some(Response::Pairs(pairs))
    }

    pub(super) fn right(&self) -> Option<Response> {
        Some(Response::Pairs(self.answer().key.clone()))
    }

    /// What is told of the prompts that aren't right, those without a choice too.
    pub(super) fn feedback(&self, response: Option<&Response>) -> Vec<(TextId, String)> {
        let wrong = self
            .prompts
            .iter()
            .filter(|prompt| !self.is_right(response, &prompt.id));
        let told =
            wrong.filter_map(|prompt| Some((&prompt.id, self.answer().feedback.get(&prompt.id)?)));
        told.map(|(id, text)| (id.into(), text.clone())).collect()
    }
}

/// The rule that an item names, or the first of those that its type has.
pub(super) fn scoring(item: &Node, rules: &[Scoring]) -> Option<Scoring> {
    let named = item.member("scoring");
    let rule = if *named == Node::Null {
        *rules.first()?
    } else {
        named.to()?
    };
    rules.contains(&rule).then_some(rule)
}

/// Whether no id comes twice.
pub(super) fn once_each<'a, T: Ord + 'a>(ids: impl Iterator<Item = &'a T>) -> bool {
    let mut ids: Vec<&T> = ids.collect();
    ids.sort_unstable();
    ids.windows(2)
        .all(|pair| !matches!(pair, [one, next] if one == next))
}
