//! What an item is like for those who answer it: how hard, how telling, how easily guessed, how long.

use std::rc::Rc;

use super::parameters::{ItemParameters, Parameters};
use super::{Pace, dice::logistic};
use crate::bank::Difficulty;
use crate::form::Slot;
use crate::item::{Body, Item, Response};
use crate::rich_text;
use crate::simulate::Target;

/// Difficulty of an item that is tagged as easy, in logits: 85 in 100 of those who took the training know it.
///
/// The tags say how many "who took the training" get an item right ([`Difficulty`]). The mean of the logistic function over
/// learners of the standard normal distribution is 0.85, 0.67 and 0.33 at these three.
pub const EASY: f64 = -2.0;
/// Difficulty of an item that is tagged as medium, or not at all: two in three know it.
pub const MEDIUM: f64 = -0.8;
/// Difficulty of an item that is tagged as hard: one in three knows it.
pub const HARD: f64 = 0.8;

/// How long an essay is written at, in seconds, besides reading and thinking.
const WRITING: f64 = 300.0;

/// What an item is like for those who answer it.
#[derive(Debug, Clone)]
pub(super) struct Traits {
    /// The item.
    pub(super) item: Rc<Item>,
    /// The item's id, after the alias of its bank where that is a used one.
    pub(super) name: String,
    /// Its parameters; `c` is absent where the guess is a real one.
    pub(super) parameters: ItemParameters,
    /// Whether its difficulty is neither tagged nor given.
    pub(super) is_untagged: bool,
    /// Median time over all learners, in seconds.
    pub(super) seconds: f64,
    /// A response that earns everything, where there is one.
    pub(super) right: Option<Response>,
    scale: f64,
}

impl Traits {
    /// The traits of the item at a slot.
    pub(super) fn of(
        target: Target<'_>,
        slot: Slot,
        parameters: &Parameters,
        pace: Pace,
    ) -> Option<Self> {
        let item = (target.item)(slot)?;
        let name = name(target, slot, &item);
        let given = parameters.get(&name);
        let difficulty = item.details().difficulty;
        let b = match difficulty {
            Some(Difficulty::Easy) => EASY,
            Some(Difficulty::Hard) => HARD,
            Some(Difficulty::Medium) | None => MEDIUM,
        };
        // The tags' difficulties are on the logistic scale, whatever that of the file is.
        let scale = if given.is_some() {
            parameters.scale
        } else {
            1.0
        };
        let own = ItemParameters {
            a: 1.0,
            b,
            c: None,
            seconds: None,
        };
        let chosen = given.copied().unwrap_or(own);
        Some(Self {
            name,
            is_untagged: difficulty.is_none() && given.is_none() && item.item_type().is_marked(),
            seconds: chosen.seconds.unwrap_or_else(|| seconds(&item, pace)),
            right: item.body.right(),
            parameters: chosen,
            scale,
            item,
        })
    }

    /// The chance of knowing it, guesses apart, with an ability that is so many logits above one's own.
    ///
    /// The logistic model of Rasch (1960), *Probabilistic models for some intelligence and attainment tests*, with the slope `a` of
    /// A. Birnbaum, in Lord & Novick (1968), *Statistical theories of mental test scores*, chapter 17: `1 / (1 + e^(−D·a·(θ − b)))`.
    pub(super) fn known(&self, ability: f64, above: f64) -> f64 {
        let ItemParameters { a, b, .. } = self.parameters;
        logistic(self.scale * a * (ability - b + above))
    }
}

/// The item's id; of a used bank's after the bank's alias and a slash.
pub(super) fn name(target: Target<'_>, slot: Slot, item: &Item) -> String {
    let used = slot.bank.checked_sub(1);
    let used = used.and_then(|used| target.header.uses.get(usize::from(used)));
    match used {
        Some(used) => format!("{}/{}", used.alias, item.id),
        None => item.id.to_string(),
    }
}

/// Reading once, and thinking: once for the first decision, and half as long for each further one.
fn seconds(item: &Item, pace: Pace) -> f64 {
    let decisions = f64::from(u32::try_from(decisions(&item.body)).unwrap_or(u32::MAX));
    let writing = if matches!(item.body, Body::Essay(_)) {
        WRITING
    } else {
        0.0
    };
    let reading = 60.0 * f64::from(words(item)) / pace.words_per_minute;
    reading + pace.thinking * (1.0 + decisions.max(1.0)) / 2.0 + writing
}

fn decisions(body: &Body) -> usize {
    match body {
        Body::Matrix(pairs) => pairs.0.prompts.len(),
        Body::Matching(pairs) => pairs.0.prompts.len(),
        Body::Categorise(pairs) => pairs.0.prompts.len(),
        Body::Ordering(order) => order.choices.len(),
        Body::GapFill(gaps) => gaps.gaps.len(),
        _ => match body.choice_item() {
            Some(choices) if choices.most > 1 => choices.choices.len(),
            _ => 1,
        },
    }
}

/// How many words there are to read. Where a script has no spaces, eight characters count as one.
fn words(item: &Item) -> u32 {
    let rich = |text: &str| {
        let plain = rich_text::plain(&rich_text::parse(text).0);
        let (spaced, signs) = (plain.split_whitespace().count(), plain.chars().count());
        spaced.max(signs / 8)
    };
    let prompts = match &item.body {
        Body::Matrix(pairs) => pairs.0.prompts.as_slice(),
        Body::Matching(pairs) => pairs.0.prompts.as_slice(),
        Body::Categorise(pairs) => pairs.0.prompts.as_slice(),
        _ => &[],
    };
    let text = match &item.body {
        Body::GapFill(gaps) => gaps.text.as_str(),
        Body::HotText(text) => text.text.as_str(),
        _ => "",
    };
    let case = item.details().case.as_ref();
    let count = rich(&item.stem)
        + rich(text)
        + case.map_or(0, |case| rich(&case.text))
        + prompts
            .iter()
            .map(|prompt| rich(&prompt.text))
            .sum::<usize>()
        + item
            .body
            .choices()
            .iter()
            .map(|choice| rich(&choice.text))
            .sum::<usize>();
    u32::try_from(count).unwrap_or(u32::MAX)
}
