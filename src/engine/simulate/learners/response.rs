//! What a learner responds who knows an item, half knows it, or doesn't.
//!
//! Whatever comes out is a response that the item accepts, and is marked by the item's own rule. The chance that it is right is
//! that of the three-parameter logistic model: it is known, or else guessed.

use litemap::LiteMap;

use super::dice::Dice;
use super::traits::Traits;
use crate::form::PaperItem;
use crate::id::ChoiceId;
use crate::item::{Body, ChoiceItem, Response, Verdict};
use crate::simulate::strategy::blind;

/// How much less it takes to half know an item than to know it, in logits.
///
/// A step of the graded response model: F. Samejima, "Estimation of latent ability using a response pattern of graded scores",
/// Psychometrika Monograph 17 (1969). Its width is this project's.
pub const HALF: f64 = 1.0;

/// How often something is tried anew that came out as it must not.
const TRIES: u32 = 20;

/// What a learner of this ability responds; `None`: nothing.
pub(super) fn respond(
    traits: &Traits,
    placed: &PaperItem,
    ability: f64,
    guessing: f64,
    dice: &mut Dice,
) -> Option<Response> {
    if !placed.item.item_type().is_marked() {
        return None;
    }
    let known = traits.known(ability, 0.0);
    if dice.happens(known) {
        return traits.right.clone();
    }
    let tries_luck = dice.happens(guessing);
    let mut guess = if tries_luck {
        guess(placed, dice)
    } else {
        None
    };
    match traits.parameters.c {
        Some(luck) if dice.happens(luck) => return traits.right.clone(),
        // The calibration has said how often luck helps; it doesn't help twice.
        Some(_) => guess = again_if_right(placed, guess, dice),
        None if is_right(placed, guess.as_ref()) => return guess,
        None => {}
    }
    let half = (traits.known(ability, HALF) - known) / (1.0 - known);
    if dice.happens(half)
        && let Some(partly) = partly(placed, traits.right.as_ref(), dice)
    {
        return Some(partly);
    }
    guess
}

fn is_right(placed: &PaperItem, response: Option<&Response>) -> bool {
    let marked = placed.item.body.mark(response);
    marked.is_some_and(|marked| marked.verdict == Verdict::Right)
}

fn again_if_right(
    placed: &PaperItem,
    first: Option<Response>,
    dice: &mut Dice,
) -> Option<Response> {
    let mut guessed = first?;
    for _ in 0..TRIES {
        if !is_right(placed, Some(&guessed)) {
            return Some(guessed);
        }
        guessed = guess(placed, dice)?;
    }
    None
}

/// Any response that the item takes, each as likely as another. What must be typed can't be guessed.
fn guess(placed: &PaperItem, dice: &mut Dice) -> Option<Response> {
    let Some(item) = placed.item.body.choice_item() else {
        return blind(&placed.item.body, &placed.choices, &mut dice.0);
    };
    if item.most == 1 {
        let choice = item.choices.get(dice.place(item.choices.len()))?;
        return Some(Response::Choices([choice.id.clone()].into()));
    }
    // Sets that aren't accepted are thrown away, so that those left are as likely as each other.
    (0..TRIES * TRIES).find_map(|_| accepted(item, |_| dice.coin()))
}

fn accepted(item: &ChoiceItem, mut picks: impl FnMut(&ChoiceId) -> bool) -> Option<Response> {
    let picked = item.choices.iter().map(|choice| &choice.id);
    let response = Response::Choices(picked.filter(|id| picks(id)).cloned().collect());
    item.accepts(&response).is_ok().then_some(response)
}

/// What somebody responds who half knows: each part is known with even chances, and guessed otherwise, but not all is right.
/// `None` where an item has no parts.
fn partly(placed: &PaperItem, right: Option<&Response>, dice: &mut Dice) -> Option<Response> {
    let once = |dice: &mut Dice| match (right?, &placed.item.body) {
        (Response::Choices(key), body) => {
            let item = body.choice_item().filter(|item| item.most > 1)?;
            accepted(item, |id| {
                if dice.coin() {
                    key.contains(id)
                } else {
                    dice.coin()
                }
            })
        }
        (Response::Pairs(key), body) => {
            let Some(Response::Pairs(mut pairs)) = blind(body, &placed.choices, &mut dice.0) else {
                return None;
            };
            learnt(&mut pairs, key, dice);
            Some(Response::Pairs(pairs))
        }
        (Response::Gaps(key), body) => {
            let mut gaps = match blind(body, &placed.choices, &mut dice.0) {
                Some(Response::Gaps(gaps)) => gaps,
                _ => LiteMap::new(),
            };
            learnt(&mut gaps, key, dice);
            Some(Response::Gaps(gaps))
        }
        (Response::Order(key), _) => Some(Response::Order(reordered(key, dice))),
        (Response::Text(_), Body::ShortText(item)) => {
            let accepts = &item.answer().accept;
            let accept = accepts.get(dice.place(accepts.len()))?;
            Some(Response::Text(accept.text.replace('*', "")))
        }
        _ => None,
    };
    (0..TRIES).find_map(|_| {
        let body = &placed.item.body;
        let partly = once(dice).filter(|response| body.accepts(response).is_ok());
        partly.filter(|response| !is_right(placed, Some(response)))
    })
}

/// Each part of the key that is known takes the place of what was guessed.
fn learnt<K: Clone + Ord, V: Clone>(
    guessed: &mut LiteMap<K, V>,
    key: &LiteMap<K, V>,
    dice: &mut Dice,
) {
    for (part, right) in key {
        if dice.coin() {
            guessed.insert(part.clone(), right.clone());
        }
    }
}

/// Each thing stays with even chances; the others go anywhere among them.
fn reordered(key: &[ChoiceId], dice: &mut Dice) -> Vec<ChoiceId> {
    let (mut order, mut others) = (Vec::new(), Vec::new());
    for choice in key {
        let known = dice.coin();
        if known { &mut order } else { &mut others }.push(choice.clone());
    }
    for choice in others {
        let place = dice.place(order.len() + 1);
        order.insert(place, choice);
    }
    order
}
