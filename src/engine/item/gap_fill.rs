//! `gap-fill`: blanks in a running text, typed or picked.

use std::rc::Rc;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};
#[cfg(feature = "check")]
use serde_json::Value;

use super::answer::{Answered, answers};
use super::choice::{MAX_CHOICES, count, fine_enough};
use super::pairs::{SCORING, once_each, scoring};
use super::typed::{Accept, Compare};
use super::{Kind, Marked, Misfit, Move, Response, places};
use crate::fraction::Fraction;
use crate::id::{ChoiceId, PartId, TextId};
use crate::json::{Deferred, Node, from_members};
use crate::scoring::{Picks, Scoring};

#[cfg(feature = "check")]
mod check;

/// The most characters that a gap takes.
pub const MAX_FILLED: usize = 200;

/// Blanks in a running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapFill {
    /// Rich text with a place `[[id]]` for each gap.
    pub text: String,
    /// 1 to [`MAX_CHOICES`].
    pub gaps: Vec<Gap>,
    /// How what is typed is compared.
    pub compare: Compare,
    /// `each-part` or `all-or-nothing`.
    pub scoring: Scoring,
    answered: Deferred<Answered<GapAnswer>>,
}

/// A blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Gap {
    /// Unique in the item.
    pub id: PartId,
    /// What the blank is, for those who don't see where it stands. Plain text.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub label: String,
    /// What can be picked for it; absent: it is typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "check", schemars(length(min = 2, max = 20)))]
    pub choices: Vec<GapChoice>,
    /// How many characters wide a typed one is, 1 to 60. Absent: 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "check", schemars(range(min = 1, max = 60)))]
    pub size: Option<u32>,
}

/// What can be picked for a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct GapChoice {
    /// Unique in the item, over all its gaps.
    pub id: ChoiceId,
    /// Plain text.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub text: String,
}

answers! {
    /// What belongs into the gaps, and what is told after answering.
    GapAnswer {
        /// The right choice of each gap that is picked.
        #[cfg_attr(
            feature = "check",
            serde(default),
            schemars(with = "std::collections::BTreeMap<PartId, ChoiceId>")
        )]
        key: LiteMap<PartId, ChoiceId>,
        /// What is accepted in each gap that is typed.
        #[cfg_attr(
            feature = "check",
            serde(default),
            schemars(with = "std::collections::BTreeMap<PartId, Vec<Accept>>")
        )]
        accept: LiteMap<PartId, Vec<Accept>>,
        /// What to tell those who have a gap wrong, by its id. Rich text.
        #[cfg_attr(
            feature = "check",
            serde(default),
            schemars(with = "std::collections::BTreeMap<PartId, crate::bank::schema::RichText>")
        )]
        feedback: LiteMap<PartId, String>,
    }
}

from_members! {
    Gap { id, label, choices, size }
    GapChoice { id, text }
}

impl Gap {
    /// Whether it is typed, not picked.
    #[must_use]
    pub const fn is_typed(&self) -> bool {
        self.choices.is_empty()
    }
}

impl GapFill {
    /// What is read only when marking and revealing.
    #[must_use]
    pub fn answer(&self) -> &GapAnswer {
        &self.answered.get().answer
    }

    /// Further texts for a gap, each worth everything.
    pub(super) fn accept(&mut self, gap: &PartId, texts: &[String]) {
        let answered = self.answered.get_mut();
        if let Some(accepts) = answered.and_then(|known| known.answer.accept.get_mut(gap)) {
            accepts.extend(texts.iter().map(|text| Accept::whole(text)));
        }
    }

    /// A gap by its id.
    #[must_use]
    pub fn gap(&self, id: &PartId) -> Option<&Gap> {
        self.gaps.iter().find(|gap| gap.id == *id)
    }

    /// What is worth a part of the points of a gap, from 0 to 1.
    fn credit(&self, gap: &Gap, response: Option<&Response>) -> Fraction {
        let Some(filled) = response.and_then(|response| response.filled(&gap.id)) else {
            return Fraction::ZERO;
        };
        let answer = self.answer();
        if gap.is_typed() {
            let accepted = answer.accept.get(&gap.id).into_iter().flatten();
            let best = self.compare.best(filled, accepted);
            return best.map_or(Fraction::ZERO, |best| best.share().fraction());
        }
        let is_key = answer
            .key
            .get(&gap.id)
            .is_some_and(|key| key.as_str() == filled);
        if is_key {
            Fraction::ONE
        } else {
            Fraction::ZERO
        }
    }

    fn is_answered(&self, gap: &Gap) -> bool {
        let (key, accept) = (
            self.answer().key.get(&gap.id),
            self.answer().accept.get(&gap.id),
        );
        if gap.is_typed() {
            let worths = || accept.into_iter().flatten().map(|accept| accept.share());
            key.is_none()
                && worths().any(|worth| worth.fraction() == Fraction::ONE)
                && worths().all(|worth| worth.fraction() >= Fraction::ZERO && self.is_fine(worth))
        } else {
            accept.is_none() && key.is_some_and(|key| gap.choices.iter().any(|one| one.id == *key))
        }
    }

    /// Whether a worth, divided by the gaps, still adds up exactly.
    fn is_fine(&self, worth: crate::fraction::Share) -> bool {
        let part = Fraction::whole(1).over(Fraction::whole(count(self.gaps.len())));
        let part = part.and_then(|part| worth.fraction().times(part));
        part.and_then(crate::fraction::Share::new)
            .is_some_and(fine_enough)
    }
}

impl Kind for GapFill {
    #[inline(never)]
    fn read(node: &Rc<Node>) -> Option<Self> {
        let gaps: Vec<Gap> = node.member("gaps").to()?;
        if !(1..=MAX_CHOICES).contains(&gaps.len()) {
            return None;
        }
        Some(Self {
            text: node.member("text").to()?,
            gaps,
            compare: node.member("compare").to()?,
            scoring: scoring(node, SCORING)?,
            answered: Deferred::of(Rc::clone(node)),
        })
    }

    fn is_whole(&self) -> bool {
        let answer = self.answer();
        let choices = || self.gaps.iter().flat_map(|gap| &gap.choices);
        self.answered.is_sound()
            && once_each(self.gaps.iter().map(|gap| &gap.id))
            && once_each(choices().map(|choice| &choice.id))
            && self
                .gaps
                .iter()
                .all(|gap| gap.choices.len() != 1 && gap.choices.len() <= MAX_CHOICES)
            && places::fit(&self.text, self.gaps.iter().map(|gap| gap.id.as_str()))
            && answer.key.len() + answer.accept.len() == self.gaps.len()
            && self.gaps.iter().all(|gap| self.is_answered(gap))
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        check::check(value, at, findings);
    }

    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <check::Wire as schemars::JsonSchema>::json_schema(generator)
    }

    fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        let Response::Gaps(gaps) = response else {
            return Err(Misfit::OtherType);
        };
        if gaps.is_empty() {
            return Err(Misfit::Empty);
        }
        for (part, filled) in gaps {
            let Some(gap) = self.gap(part) else {
                return Err(Misfit::NoSuchPart { part: part.clone() });
            };
            if filled.trim().is_empty() {
                return Err(Misfit::Empty);
            }
            if gap.is_typed() {
                super::typed::fits(filled, MAX_FILLED)?;
            } else if !gap
                .choices
                .iter()
                .any(|choice| choice.id.as_str() == filled)
            {
                return Err(ChoiceId::new(filled.clone())
                    .map_or(Misfit::OtherType, |choice| Misfit::NoSuchChoice { choice }));
            }
        }
        Ok(())
    }

    fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        let accepted = response.filter(|response| self.accepts(response).is_ok());
        let credits = self.gaps.iter().map(|gap| self.credit(gap, accepted));
        let credits: Vec<Fraction> = credits.collect();
        let right = credits
            .iter()
            .filter(|credit| **credit == Fraction::ONE)
            .count();
        let partly = credits.iter().filter(|credit| **credit < Fraction::ONE);
        let given = match accepted {
            Some(Response::Gaps(gaps)) => gaps.len(),
            _ => 0,
        };
        let parts = count(self.gaps.len());
        let picks = Picks {
            choices: parts,
            keyed: parts,
            right: count(right),
            wrong: count(given - right),
            partly: partly.copied().try_fold(Fraction::ZERO, Fraction::plus)?,
            weights: Vec::new(),
        };
        Marked::of(self.scoring, &picks)
    }

    /// Each gap by itself.
    fn parts(&self, response: &Response) -> Option<Vec<Fraction>> {
        let credits = self.gaps.iter().map(|gap| self.credit(gap, Some(response)));
        (self.scoring == Scoring::EachPart).then(|| credits.collect())
    }

    fn moved(
        &self,
        response: Option<&Response>,
        _order: &[ChoiceId],
        step: &Move,
    ) -> Option<Response> {
        let Move::Fill(gap, text) = step else {
            return response.cloned();
        };
        let mut gaps = match response {
            Some(Response::Gaps(gaps)) => gaps.clone(),
            _ => LiteMap::new(),
        };
        if text.trim().is_empty() {
            gaps.remove(gap);
        } else {
            gaps.insert(gap.clone(), text.clone());
        }
        (!gaps.is_empty()).then_some(Response::Gaps(gaps))
    }

    /// What is told of the gaps that aren't right, the empty ones too.
    fn feedback(&self, response: Option<&Response>) -> Vec<(TextId, String)> {
        let wrong = self
            .gaps
            .iter()
            .filter(|gap| self.credit(gap, response) < Fraction::ONE);
        let told = wrong.filter_map(|gap| Some((&gap.id, self.answer().feedback.get(&gap.id)?)));
        told.map(|(id, text)| (id.into(), text.clone())).collect()
    }

    fn right(&self) -> Option<Response> {
        let answer = self.answer();
        let filled = self.gaps.iter().map(|gap| {
            let text = match answer.key.get(&gap.id) {
                Some(key) => key.to_string(),
                None => super::typed::whole(answer.accept.get(&gap.id)?)?.to_owned(),
            };
            Some((gap.id.clone(), text))
        });
        filled
            .collect::<Option<LiteMap<_, _>>>()
            .map(Response::Gaps)
    }
}
