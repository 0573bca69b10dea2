//! Fields for typed texts: a line, or several.

use assay_engine::item::{Move, Response};
use yew::prelude::*;

use super::{Asked, Place};
use crate::message::Msg;
use crate::shell::input;
use crate::ui::on;

/// From how many characters left on they are counted.
const FEW_LEFT: usize = 20;

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Typing {
    text: String,
    most: u32,
}

/// What is shown of an item in which so many characters may be typed.
pub fn typing(asked: &Asked<'_>, most: u32) -> Typing {
    let text = match asked.response {
        Some(Response::Text(text)) => text.clone(),
        _ => String::new(),
    };
    Typing { text, most }
}

/// A control was let go: what it gave is stored at once.
pub fn settle(place: &Place<'_>) -> Callback<Event> {
    on(place.send, Msg::Settle)
}

/// The field was left: what stands in it, with all letters composed, is stored at once.
pub fn leave(place: &Place<'_>, step: impl Fn(String) -> Move + 'static) -> Callback<Event> {
    let (number, send) = (place.number, place.send.clone());
    Callback::from(move |event: Event| {
        send.emit(Msg::Move(number, step(input::entered(&event))));
        send.emit(Msg::Settle);
    })
}

fn typed(place: &Place<'_>) -> Callback<InputEvent> {
    place.on(|event: InputEvent| Some(Move::Type(input::typed(&event))))
}

/// A field of one line.
pub fn line(typing: &Typing, place: &Place<'_>) -> Html {
    html! {
        <>
            <input type="text" id={place.id("text")} class="line" aria-labelledby={place.id("stem")} aria-describedby={place.id("hint")} maxlength={typing.most.to_string()}
                autocomplete="off" autocapitalize="off" spellcheck="false" value={typing.text.clone()} readonly={!place.writable}
                dir="auto" oninput={typed(place)} onchange={leave(place, Move::Type)} />
            { left(typing, place) }
        </>
    }
}

/// A field of several lines.
pub fn lines(typing: &Typing, place: &Place<'_>) -> Html {
    html! {
        <>
            <textarea id={place.id("text")} aria-labelledby={place.id("stem")} aria-describedby={place.id("hint")} rows="8" maxlength={typing.most.to_string()}
                value={typing.text.clone()} readonly={!place.writable} dir="auto" oninput={typed(place)} onchange={leave(place, Move::Type)} />
            { left(typing, place) }
        </>
    }
}

/// How many characters are left, once they are few.
fn left(typing: &Typing, place: &Place<'_>) -> Html {
    let most = usize::try_from(typing.most).unwrap_or(usize::MAX);
    let left = most.saturating_sub(typing.text.chars().count());
    let few = left <= FEW_LEFT && !typing.text.is_empty();
    // The region is there before its text, or nobody is told of it.
    html! { <p class="kicker" role="status">{ few.then(|| place.words.answer_characters_left(left)) }</p> }
}
