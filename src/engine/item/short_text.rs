//! `short-text`: a word or phrase that is typed.

use std::rc::Rc;

#[cfg(feature = "check")]
use serde_json::Value;

use super::answer::{Answered, answers};
use super::choice::fine_enough;
use super::typed::{Accept, Compare, fits};
use super::{Kind, Marked, Misfit, Move, Response};
use crate::fraction::Fraction;
use crate::id::ChoiceId;
use crate::json::{Deferred, Node};
use crate::scoring::{Picks, Scoring};

/// How many characters may be typed where the item doesn't say.
pub const MOST: u32 = 100;

/// A word or phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortText {
    /// How many characters may be typed, 1 to 1,000.
    pub most: u32,
    /// How it is compared.
    pub compare: Compare,
    answered: Deferred<Answered<TextAnswer>>,
}

answers! {
    /// What is accepted, and what is told after answering.
    TextAnswer {
        /// What is accepted.
        #[cfg_attr(feature = "check", schemars(length(max = 50)))]
        accept: Vec<Accept>,
    }
}

/// What the type adds to an item.
#[cfg(feature = "check")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Wire {
    /// How many characters may be typed. Absent: 100.
    #[serde(default)]
    #[schemars(range(min = 1, max = 1000))]
    #[allow(dead_code, reason = "its range is the schema's to check")]
    most: Option<u32>,
    /// How what is typed is compared with what is accepted.
    #[serde(default)]
    compare: Compare,
    /// What is accepted, and what is told after answering.
    answer: TextAnswer,
}

impl ShortText {
    /// What is read only when marking and revealing.
    #[must_use]
    pub fn answer(&self) -> &TextAnswer {
        &self.answered.get().answer
    }
}

impl ShortText {
    /// Further texts, each worth everything.
    pub(super) fn accept(&mut self, texts: &[String]) {
        if let Some(answered) = self.answered.get_mut() {
            answered
                .answer
                .accept
                .extend(texts.iter().map(|text| Accept::whole(text)));
        }
    }
}

/// The mark of something typed or set, of which the best that fits is worth so much.
pub(super) fn marked(accepted: usize, is_given: bool, best: Option<Fraction>) -> Option<Marked> {
    let worth = best.unwrap_or(Fraction::ZERO);
    let right = u32::from(worth == Fraction::ONE);
    let picks = Picks {
        choices: super::choice::count(accepted),
        keyed: 1,
        right,
        wrong: u32::from(is_given) - right,
        partly: Fraction::ZERO,
        weights: vec![worth],
    };
    Marked::of(Scoring::Accepted, &picks)
}

/// A typed text as a response: none where it is blank.
pub(super) fn typed(text: &str) -> Option<Response> {
    (!text.trim().is_empty()).then(|| Response::Text(text.to_owned()))
}

/// Whether a response is a text that isn't blank or too long.
pub(super) fn accepts_text(response: &Response, most: u32) -> Result<(), Misfit> {
    match response {
        Response::Text(text) if text.trim().is_empty() => Err(Misfit::Empty),
        Response::Text(text) => fits(text, usize::try_from(most).unwrap_or(usize::MAX)),
        _ => Err(Misfit::OtherType),
    }
}

impl Kind for ShortText {
    #[inline(never)]
    fn read(node: &Rc<Node>) -> Option<Self> {
        let most: Option<u32> = node.member("most").to()?;
        Some(Self {
            most: most.unwrap_or(MOST),
            compare: node.member("compare").to()?,
            answered: Deferred::of(Rc::clone(node)),
        })
    }

    fn is_whole(&self) -> bool {
        let worths = || self.answer().accept.iter().map(Accept::share);
        self.answered.is_sound()
            && (1..=1000).contains(&self.most)
            && worths().any(|worth| worth.fraction() == Fraction::ONE)
            && worths().all(|worth| worth.fraction() >= Fraction::ZERO && fine_enough(worth))
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        if let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) {
            let at = at.join("answer").join("accept");
            super::typed::check::texts(&wire.answer.accept, &wire.compare, &at, findings);
            super::typed::check::fine(&wire.answer.accept, &at, findings);
        }
    }

    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Wire as schemars::JsonSchema>::json_schema(generator)
    }

    fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        accepts_text(response, self.most)
    }

    fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        let accept = &self.answer().accept;
        let best = match response {
            Some(Response::Text(text)) => self.compare.best(text, accept),
            _ => None,
        };
        let is_given = response.is_some_and(|response| self.accepts(response).is_ok());
        marked(
            accept.len(),
            is_given,
            best.map(|best| best.share().fraction())
                .filter(|_| is_given),
        )
    }

    fn moved(&self, response: Option<&Response>, _: &[ChoiceId], step: &Move) -> Option<Response> {
        match step {
            Move::Type(text) => typed(text),
            _ => response.cloned(),
        }
    }

    fn right(&self) -> Option<Response> {
        let whole = super::typed::whole(&self.answer().accept)?;
        Some(Response::Text(whole.to_owned()))
    }
}
