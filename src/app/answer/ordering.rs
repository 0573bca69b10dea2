//! Things to be put in order: a list with buttons up and down, that can also be dragged.

use assay_engine::form::PaperItem;
use assay_engine::id::ChoiceId;
use assay_engine::item::{Body, Move, Response};
use yew::prelude::*;

use super::{Asked, Place};
use crate::effect::{Effect, Voice};
use crate::model::Model;
use crate::preferences::direction;
use crate::shell::input;
use crate::sitting::texts::{Text, Texts};
use crate::ui::{Icon, flat, icon, inline};

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Ordering {
    things: Vec<(ChoiceId, Text)>,
    answered: bool,
}

/// What is shown of an item: the order responded, or the one that it is shown in at first.
pub fn ordering(asked: &Asked<'_>, item: &assay_engine::item::Ordering) -> Ordering {
    let order = match asked.response {
        Some(Response::Order(order)) => order.as_slice(),
        _ => asked.order,
    };
    let thing = |id: &ChoiceId| {
        let known = item.choices.iter().find(|choice| choice.id == *id);
        let source = known.map_or("", |known| &known.text);
        (
            id.clone(),
            asked.texts.choice(asked.bank, asked.item, id, source),
        )
    };
    Ordering {
        things: order.iter().map(thing).collect(),
        answered: asked.response.is_some(),
    }
}

/// A move that was made.
#[derive(Debug, Clone, Copy)]
pub struct Made<'a> {
    /// The item, with its choices in the order in which they are shown at first.
    pub placed: &'a PaperItem,
    /// What the ids of its controls begin with.
    pub group: &'a str,
    /// The response before.
    pub before: Option<&'a Response>,
    /// And after.
    pub after: Option<&'a Response>,
    /// What was done.
    pub step: &'a Move,
}

/// What follows a move: focus stays with the thing that moved, or goes to what is nearest to a button that is gone; one
/// announcement says where a thing is now.
#[must_use]
pub fn moved(model: &Model, texts: &Texts, made: &Made<'_>) -> Vec<Effect> {
    let Made {
        placed,
        group,
        before,
        after,
        step,
    } = *made;
    let (choice, item) = match (&placed.item.body, step, placed.choices.first()) {
        (Body::Ordering(item), Move::Place(choice, _), _) => (choice, item),
        // The button that was pressed is gone; focus goes to the first thing.
        (Body::Ordering(_), Move::Keep, Some(first)) => {
            return vec![Effect::Focus(format!("{group}-{first}-up"))];
        }
        (Body::Numeric(_), Move::Read(_), _) => {
            return vec![Effect::Focus(format!("{group}_number"))];
        }
        _ => return Vec::new(),
    };
    let order = |response: Option<&Response>| match response {
        Some(Response::Order(order)) => order.clone(),
        _ => placed.choices.clone(),
    };
    let (before, after): (Vec<ChoiceId>, Vec<ChoiceId>) = (order(before), order(after));
    let place = |order: &[ChoiceId]| order.iter().position(|id| id == choice);
    let (Some(from), Some(to), Some(words)) = (place(&before), place(&after), model.outcome())
    else {
        return Vec::new();
    };
    let source = item.choices.iter().find(|known| known.id == *choice);
    let source = source.map_or("", |known| &known.text);
    let text = texts.choice(placed.slot.bank, &placed.item, choice, source);
    let side = if to < from { "up" } else { "down" };
    vec![
        Effect::Focus(format!("{group}-{choice}-{side}")),
        Effect::Say(
            Voice::Status,
            words.answer_ordering_moved(&flat(&text.text), to + 1, after.len()),
        ),
    ]
}

pub fn view(ordering: &Ordering, place: &Place<'_>) -> Html {
    let last = ordering.things.len().saturating_sub(1);
    let things = ordering.things.iter().enumerate();
    html! {
        <>
            <ol class="order">{ for things.map(|(at, thing)| row(at, last, thing, place)) }</ol>
            if !ordering.answered && place.writable {
                <p class="kicker">{ place.words.answer_ordering_untouched() }</p>
                <p><button type="button" id={place.id("keep")} class="btn sec" onclick={place.does(Move::Keep)}>{ place.words.answer_ordering_keep() }</button></p>
            }
        </>
    }
}

fn row(at: usize, last: usize, (id, text): &(ChoiceId, Text), place: &Place<'_>) -> Html {
    let to = |at: usize| Move::Place(id.clone(), u32::try_from(at).unwrap_or(u32::MAX));
    let (up, down) = (to(at.saturating_sub(1)), to((at + 1).min(last)));
    let keys = {
        let (up, down) = (up.clone(), down.clone());
        place.on(
            move |event: KeyboardEvent| match (event.alt_key(), event.key().as_str()) {
                (true, "ArrowUp") => Some(up.clone()),
                (true, "ArrowDown") => Some(down.clone()),
                _ => None,
            },
        )
    };
    let here = u32::try_from(at).unwrap_or(u32::MAX);
    let drop = place.on(move |event: DragEvent| {
        Some(Move::Place(
            ChoiceId::new(input::dropped(&event)).ok()?,
            here,
        ))
    });
    let name = id.to_string();
    let take = Callback::from(move |event: DragEvent| input::drag(&event, &name));
    let button = |side: &'static str, mark, words: String, step: Move, at_end: bool| {
        html! {
            <button type="button" id={format!("{}-{id}-{side}", place.group)} class="btn quiet" aria-label={words}
                aria-disabled={at_end.then_some("true")} onclick={place.does(step)}>{ icon(mark) }</button>
        }
    };
    let plain = flat(&text.text);
    html! {
        <li key={id.to_string()} class="opt" draggable={place.writable.to_string()} ondragstart={take} ondragover={Callback::from(|event: DragEvent| event.prevent_default())}
            ondrop={drop} onkeydown={keys}>
            <span lang={text.lang.clone()} dir={direction(&text.lang)}>{ inline(&text.text) }</span>
            if place.writable {
                <span class="moves">
                    { button("up", Icon::Up, place.words.answer_ordering_up(&plain), up, at == 0) }
                    { button("down", Icon::Down, place.words.answer_ordering_down(&plain), down, at == last) }
                </span>
            }
        </li>
    }
}
