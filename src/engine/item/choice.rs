//! What the choice types share: choices, a key among them, and scoring.

use std::rc::Rc;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::answer::{Answered, answers};
use super::{ChoiceSet, Marked, Misfit, Response};
use crate::fraction::{Fraction, Share};
use crate::id::{ChoiceId, MisconceptionId, TextId};
use crate::json::{Deferred, Node, from_members, from_word};
use crate::rng::Stream;
use crate::scoring::{Picks, Scoring};

#[cfg(feature = "check")]
pub(super) mod check;

/// The most choices that an item may have.
pub const MAX_CHOICES: usize = 20;

/// Every weight's denominator divides this: the least common multiple of 1 to 20 and of 10,000 (percentages with two
/// decimals). Denominators of all other rules divide it too, so no sum of marks outgrows 64 bits.
pub const WEIGHT_GRAIN: i64 = 29_099_070_000;

/// Choices, key and scoring of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceItem {
    /// In the author's order; 2 to [`MAX_CHOICES`].
    pub choices: Vec<Choice>,
    /// How many may be picked.
    pub most: u32,
    /// How responses are scored.
    pub scoring: Scoring,
    answered: Deferred<Answered<Answer>>,
}

/// One of the choices of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Choice {
    /// Unique in the item.
    pub id: ChoiceId,
    /// What it says, rich text. Empty for true and false, whose words are the app's.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::RichText"))]
    pub text: String,
    /// Keeps its place when choices are shuffled.
    #[serde(default, skip_serializing_if = "is_false")]
    pub fixed: bool,
    /// Can't be picked beside another, such as “None of these”.
    #[serde(default, skip_serializing_if = "is_false")]
    pub exclusive: bool,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

answers! {
    /// What stands behind the wall: read only when marking and revealing.
    Answer {
        /// The right choices, by id: at least one, not all.
        #[cfg_attr(feature = "check", schemars(length(max = 20)))]
        key: Vec<ChoiceId>,
        /// What to tell those who picked a choice, by its id. Rich text.
        #[cfg_attr(
            feature = "check",
            serde(default),
            schemars(with = "std::collections::BTreeMap<ChoiceId, crate::bank::schema::RichText>")
        )]
        feedback: LiteMap<ChoiceId, String>,
        /// The misconception that picking a choice shows, by the choice's id.
        #[cfg_attr(
            feature = "check",
            serde(default),
            schemars(with = "std::collections::BTreeMap<ChoiceId, MisconceptionId>")
        )]
        misconceptions: LiteMap<ChoiceId, MisconceptionId>,
        /// What each choice is worth as a share of the points, by its id; may be negative. Complete where scoring is by
        /// weights, else empty.
        #[cfg_attr(
            feature = "check",
            serde(default),
            schemars(with = "std::collections::BTreeMap<ChoiceId, Share>")
        )]
        weights: LiteMap<ChoiceId, Share>,
    }
}

from_members! {
    Choice { id, text, fixed, exclusive }
}

/// Whether one or several can be picked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Pick {
    /// As many as the learner thinks right.
    #[default]
    Several,
    /// One.
    One,
}

from_word! {
    Pick { Several = "several", One = "one" }
}

impl Pick {
    /// What then holds for key and scoring.
    pub(super) const fn limits(self) -> &'static Limits {
        match self {
            Self::Several => &SEVERAL,
            Self::One => &ONE,
        }
    }
}

/// Several may be picked, and are right.
pub(super) const SEVERAL: Limits = Limits {
    key: None,
    scoring: &[
        Scoring::AllOrNothing,
        Scoring::Partial,
        Scoring::RightMinusWrong,
        Scoring::EachOption,
        Scoring::Weights,
    ],
};

/// One may be picked, and is right.
pub(super) const ONE: Limits = Limits {
    key: Some(1),
    scoring: &[Scoring::AllOrNothing, Scoring::Weights, Scoring::Negative],
};

/// What sets a choice type apart.
pub(super) struct Limits {
    /// The most choices that the key may have; `None`: all but one.
    pub(super) key: Option<usize>,
    /// Rules that make sense for the type.
    pub(super) scoring: &'static [Scoring],
}

impl ChoiceItem {
    /// The choices and the scoring of an item, whose answer is read when it is asked for.
    pub(super) fn read(item: &Rc<Node>, limits: &Limits) -> Option<Self> {
        Self::of(item, item.member("choices").to()?, limits)
    }

    /// The same for a type that has its choices by itself.
    pub(super) fn of(item: &Rc<Node>, choices: Vec<Choice>, limits: &Limits) -> Option<Self> {
        if !(2..=MAX_CHOICES).contains(&choices.len()) {
            return None;
        }
        let most = u32::try_from(limits.key.unwrap_or(choices.len())).ok()?;
        Some(Self {
            choices,
            most,
            scoring: item.member("scoring").to()?,
            answered: Deferred::of(Rc::clone(item)),
        })
    }

    /// What is read only when marking and revealing.
    #[must_use]
    pub fn answer(&self) -> &Answer {
        &self.answered.get().answer
    }

    #[cfg(test)]
    pub(crate) fn answer_mut(&mut self) -> &mut Answer {
        &mut self.answered.get_mut().expect("just read").answer
    }

    /// Whether the check would take all of it, the answer too.
    pub(super) fn is_whole(&self, limits: &Limits) -> bool {
        let (choices, answer) = (&self.choices, self.answer());
        let ids: ChoiceSet = choices.iter().map(|choice| choice.id.clone()).collect();
        let key: ChoiceSet = answer.key.iter().cloned().collect();
        self.answered.is_sound()
            && ids.len() == choices.len()
            && !key.is_empty()
            && key.len() < choices.len()
            && limits.key.is_none_or(|most| key.len() <= most)
            && key.iter().all(|choice| ids.contains(choice))
            && (key.len() == 1
                || !choices
                    .iter()
                    .any(|choice| choice.exclusive && key.contains(&choice.id)))
            && limits.scoring.contains(&self.scoring)
            && (self.scoring == Scoring::Weights) == (answer.weights.len() == choices.len())
            && (self.scoring == Scoring::Weights || answer.weights.is_empty())
            && answer
                .weights
                .iter()
                .all(|(choice, weight)| ids.contains(choice) && fine_enough(*weight))
    }

    /// The response after a choice is pressed.
    ///
    /// Where one may be picked, the choice takes the place of the one before. Where several may, it is picked, or put back
    /// if it was; one that excludes all others takes their place, and they its. What the item wouldn't accept changes
    /// nothing.
    #[must_use]
    pub fn pressed(&self, response: Option<&Response>, choice: &ChoiceId) -> Option<Response> {
        pressed(&self.choices, self.most, response, choice)
    }

    pub(crate) fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        accepts(&self.choices, self.most, response)
    }

    pub(super) fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        let none = ChoiceSet::new();
        let answer = self.answer();
        let picked = match response {
            Some(response @ Response::Choices(picked)) if self.accepts(response).is_ok() => picked,
            _ => &none,
        };
        let right = count(picked.iter().filter(|id| answer.key.contains(id)).count());
        let picks = Picks {
            choices: count(self.choices.len()),
            keyed: count(answer.key.len()),
            right,
            wrong: count(picked.len()) - right,
            partly: Fraction::ZERO,
            weights: picked
                .iter()
                .filter_map(|id| answer.weights.get(id))
                .map(|weight| weight.fraction())
                .collect(),
        };
        Marked::of(self.scoring, &picks)
    }

    /// The key as a response.
    #[must_use]
    pub fn right(&self) -> Response {
        Response::Choices(self.answer().key.iter().cloned().collect())
    }

    pub(super) fn feedback(&self, response: Option<&Response>) -> Vec<(TextId, String)> {
        let picked = self
            .choices
            .iter()
            .filter(|choice| response.is_some_and(|response| response.picks(&choice.id)));
        let told =
            picked.filter_map(|choice| Some((&choice.id, self.answer().feedback.get(&choice.id)?)));
        told.map(|(id, text)| (id.into(), text.clone())).collect()
    }

    pub(super) fn order(&self, shuffle: Option<Stream>) -> Vec<ChoiceId> {
        in_order(&self.choices, shuffle)
    }
}

/// The response after a choice is pressed, where at most `most` of the choices may be picked.
pub(super) fn pressed(
    choices: &[Choice],
    most: u32,
    response: Option<&Response>,
    pressed: &ChoiceId,
) -> Option<Response> {
    let before = match response {
        Some(Response::Choices(picked)) => picked.clone(),
        _ => ChoiceSet::new(),
    };
    let is_exclusive = |id: &ChoiceId| {
        choices
            .iter()
            .any(|choice| choice.id == *id && choice.exclusive)
    };
    let mut after = before;
    if most == 1 {
        after = ChoiceSet::from([pressed.clone()]);
    } else if !after.remove(pressed) {
        let excludes = is_exclusive(pressed);
        after.retain(|id| !excludes && !is_exclusive(id));
        after.insert(pressed.clone());
    }
    if after.is_empty() {
        return None;
    }
    let after = Response::Choices(after);
    if accepts(choices, most, &after).is_ok() {
        Some(after)
    } else {
        response.cloned()
    }
}

/// Whether some of the choices can be picked so, at most `most` of them.
pub(super) fn accepts(choices: &[Choice], most: u32, response: &Response) -> Result<(), Misfit> {
    let Response::Choices(picked) = response else {
        return Err(Misfit::OtherType);
    };
    if picked.is_empty() {
        return Err(Misfit::Empty);
    }
    if let Some(choice) = picked
        .iter()
        .find(|id| !choices.iter().any(|choice| choice.id == **id))
    {
        return Err(Misfit::NoSuchChoice {
            choice: choice.clone(),
        });
    }
    let count = count(picked.len());
    if count > most {
        return Err(Misfit::TooManyChoices {
            picked: count,
            most,
        });
    }
    match choices
        .iter()
        .find(|choice| choice.exclusive && picked.contains(&choice.id))
    {
        Some(choice) if picked.len() > 1 => Err(Misfit::ExclusiveWithOthers {
            choice: choice.id.clone(),
        }),
        _ => Ok(()),
    }
}

/// Choices in the order in which they are shown: the author's, or shuffled but for those that are fixed.
pub(super) fn in_order(choices: &[Choice], shuffle: Option<Stream>) -> Vec<ChoiceId> {
    let Some(mut stream) = shuffle else {
        return choices.iter().map(|choice| choice.id.clone()).collect();
    };
    let mut moving: Vec<_> = choices.iter().filter(|choice| !choice.fixed).collect();
    stream.shuffle(&mut moving);
    let mut moved = moving.into_iter();
    let in_place = choices.iter().filter_map(|choice| {
        if choice.fixed {
            Some(choice)
        } else {
            moved.next()
        }
    });
    in_place.map(|choice| choice.id.clone()).collect()
}

/// Whether a weight is coarse enough for sums to stay exact.
pub(super) const fn fine_enough(weight: Share) -> bool {
    WEIGHT_GRAIN % weight.fraction().denominator() == 0
}

pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
