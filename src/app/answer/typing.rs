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

/// The field was left: what was typed is stored at once.
pub fn settle(place: &Place<'_>) -> Callback<Event> {
    on(place.send, Msg::Settle)
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
                oninput={typed(place)} onchange={settle(place)} />
            { left(typing, place) }
        </>
    }
}

/// A field of several lines.
pub fn lines(typing: &Typing, place: &Place<'_>) -> Html {
    html! {
        <>
            <textarea id={place.id("text")} aria-labelledby={place.id("stem")} aria-describedby={place.id("hint")} rows="8" maxlength={typing.most.to_string()}
                value={typing.text.clone()} readonly={!place.writable} oninput={typed(place)} onchange={settle(place)} />
            { left(typing, place) }
        </>
    }
}

/// How many characters are left, once they are few.
fn left(typing: &Typing, place: &Place<'_>) -> Html {
    let most = usize::try_from(typing.most).unwrap_or(usize::MAX);
    let left = most.saturating_sub(typing.text.chars().count());
    if left > FEW_LEFT || typing.text.is_empty() {
        return Html::default();
    }
    html! { <p class="kicker" role="status">{ place.words.answer_characters_left(left) }</p> }
}
