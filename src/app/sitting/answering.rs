//! What answering makes of the open attempt: presses, moves and typing.

use assay_engine::id::ChoiceId;
use assay_engine::item::typed::{NotANumber, Read};
use assay_engine::item::{Body, Move, Numeric, Response};

use super::marks;
use super::open::Saving;
use super::texts::Texts;
use super::update::record;
use crate::answer;
use crate::effect::{Effect, Voice};
use crate::message::Msg;
use crate::model::Model;
use crate::now::Now;

/// A choice was pressed: what that makes of the response follows from what it is now, not from what was on the screen.
#[inline(never)]
pub fn press(model: &mut Model, item: u32, choice: &ChoiceId, now: &Now) -> Vec<Effect> {
    if let Some(preview) = model.sitting.preview_mut() {
        preview.press(choice);
        return Vec::new();
    }
    let Some(open) = model.sitting.open() else {
        return Vec::new();
    };
    let placed = usize::try_from(item)
        .ok()
        .and_then(|place| open.paper.items.get(place));
    let before = open
        .attempt
        .session(item)
        .and_then(|session| session.response.as_ref());
    let Some(choices) = placed.and_then(|placed| placed.item.body.choice_item()) else {
        return moved(model, item, &Move::Press(choice.clone()), now);
    };
    let after = choices.pressed(before, choice);
    respond(model, item, after, now)
}

/// Something was done to answer an item. What is typed is recorded once no key has come for a moment.
#[inline(never)]
pub fn moved(model: &mut Model, item: u32, step: &Move, now: &Now) -> Vec<Effect> {
    let Some(open) = model.sitting.open().filter(|open| open.is_writable()) else {
        return Vec::new();
    };
    let placed = usize::try_from(item)
        .ok()
        .and_then(|place| open.paper.items.get(place));
    let Some(placed) = placed.cloned() else {
        return Vec::new();
    };
    if open.is_closed(item) {
        return Vec::new();
    }
    let before = open.response(item).cloned();
    let after = placed
        .item
        .body
        .moved(before.as_ref(), &placed.choices, step);
    if after == before {
        return Vec::new();
    }
    let texts = Texts::of(model, &open.header);
    let made = answer::Made {
        placed: &placed,
        group: &format!("q-{}", placed.item.id),
        before: before.as_ref(),
        after: after.as_ref(),
        step,
    };
    let said = answer::moved(model, &texts, &made);
    if is_typing(&placed.item.body, step) {
        return type_into(model, item, after);
    }
    // What was typed is in what follows from it.
    if let Some(open) = model.sitting.open_mut() {
        open.typed = None;
    }
    let mut effects = respond(model, item, after, now);
    effects.extend(said);
    effects
}

/// Whether a move is one of many that follow each other quickly.
fn is_typing(body: &Body, step: &Move) -> bool {
    match (body, step) {
        (Body::GapFill(item), Move::Fill(gap, _)) => {
            item.gap(gap).is_some_and(|gap| gap.is_typed())
        }
        (_, step) => matches!(step, Move::Type(_)),
    }
}

fn type_into(model: &mut Model, item: u32, response: Option<Response>) -> Vec<Effect> {
    let Some(open) = model.sitting.open_mut() else {
        return Vec::new();
    };
    let is_first = open.typed.is_none();
    open.typed = Some((item, response));
    if open.saving == Saving::Saved {
        open.saving = Saving::Unsaved;
    }
    if is_first {
        vec![Effect::SettleSoon]
    } else {
        Vec::new()
    }
}

/// Before anything else happens than more typing, what was typed is recorded.
#[inline(never)]
pub fn settle(model: &mut Model, message: &Msg, now: &Now) {
    let Some(open) = model.sitting.open_mut() else {
        return;
    };
    let goes_on = match (&open.typed, message) {
        (Some((typed, _)), Msg::Move(item, _)) => typed == item,
        _ => false,
    };
    if open.typed.is_some() && !goes_on {
        open.settle(now);
    }
    if open.desk.noted.is_some() {
        marks::settle(open, message, now);
    }
}

/// A response was given as a whole, or cleared. The button that clears is gone with the response: focus goes to where the answer
/// begins, and one announcement says what happened.
#[inline(never)]
pub fn given(model: &mut Model, item: u32, response: Option<Response>, now: &Now) -> Vec<Effect> {
    let has_response = |model: &Model| {
        let open = model.sitting.open();
        open.is_some_and(|open| open.response(item).is_some())
    };
    let had_response = has_response(model);
    let mut effects = respond(model, item, response, now);
    if had_response && !has_response(model) {
        let placed = model.sitting.open().and_then(|open| open.paper.at(item));
        effects.extend(placed.map(|placed| Effect::Focus(answer::beginning(placed))));
        let said = model.outcome().map(|words| words.answer_cleared());
        effects.extend(said.map(|said| Effect::Say(Voice::Status, said)));
    }
    effects
}

/// Records a response, or that there is none any more.
#[inline(never)]
pub fn respond(model: &mut Model, item: u32, response: Option<Response>, now: &Now) -> Vec<Effect> {
    if let Some(preview) = model.sitting.preview_mut() {
        preview.response = response;
        return Vec::new();
    }
    let Some(open) = model.sitting.open() else {
        return Vec::new();
    };
    let event = open.answered(item, response);
    record(model, event, now)
}

/// A number that can't be read, or in two ways, is asked back before going on: the field gets focus, and what is wrong is said.
pub fn unclear(model: &Model, number: u32) -> Vec<Effect> {
    let place = usize::try_from(number)
        .ok()
        .and_then(|number| number.checked_sub(1));
    let open = model.sitting.open().filter(|open| open.is_writable());
    let placed = open.and_then(|open| open.paper.items.get(place?));
    let response = open.and_then(|open| open.response(number.checked_sub(1)?));
    let (Some(placed), Some(Response::Number(given)), Some(words)) =
        (placed, response, model.outcome())
    else {
        return Vec::new();
    };
    let Body::Numeric(item) = &placed.item.body else {
        return Vec::new();
    };
    let id = &placed.item.id;
    let (part, said) = match Numeric::number(given) {
        Ok(Read::One(_)) if item.units.is_empty() || given.unit.is_some() => return Vec::new(),
        Ok(Read::One(_)) => ("unit", words.answer_number_unit()),
        Ok(Read::Two { .. }) => ("number", words.answer_number_two(&given.text)),
        Err(NotANumber::Form) => ("number", words.answer_number_not()),
        Err(NotANumber::TooLong) => ("number", words.answer_number_long()),
    };
    vec![
        Effect::Focus(format!("q-{id}_{part}")),
        Effect::Say(Voice::Alert, said),
    ]
}
