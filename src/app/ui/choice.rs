//! A choice as a card: the whole of it is the label of a native control.

use yew::prelude::*;

use super::{Send, inline, on};
use crate::message::Msg;
use crate::preferences::direction;
use crate::sitting::question::{Answering, Choice};

/// The card of one choice. `group` names the radios that belong together.
#[inline(never)]
pub fn choice_card(
    choice: &Choice,
    answering: Answering,
    item: u32,
    group: &str,
    writable: bool,
    send: &Send,
) -> Html {
    let kind = if answering == Answering::Several {
        "checkbox"
    } else {
        "radio"
    };
    let id = [group, "-", choice.id.as_str()].concat();
    let press = on(send, Msg::Press(item, choice.id.clone()));
    html! {
        <label key={id.clone()} class="opt" for={id.clone()}>
            <input type={kind} {id} name={group.to_owned()} value={choice.id.as_str().to_owned()} checked={choice.picked}
                disabled={!writable} onchange={press} />
            <span lang={choice.text.lang.clone()} dir={direction(&choice.text.lang)}>{ inline(&choice.text.text) }</span>
        </label>
    }
}
