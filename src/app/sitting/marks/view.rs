//! One's own paper on the screen.

use assay_engine::attempt::NOTE;
use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::{Marks, Step};
use crate::answer::typing::{Field, Look, Name};
use crate::message::Msg;
use crate::sitting::question::{Choice, Question};
use crate::ui::{Icon, Send, flat, icon, on};

/// What stands below a question: the note, and whether choices can be crossed out.
#[inline(never)]
pub fn view(marks: &Marks, question: &Question, words: &OutcomeWords, send: &Send) -> Html {
    let toggle = |is_on: bool, step, name| {
        html! {
            <button type="button" class="btn quiet" aria-pressed={is_on.to_string()} onclick={on(send, Msg::Marked(step))}>{ name }</button>
        }
    };
    html! {
        <div class="own-paper">
            if marks.has_choices {
                { toggle(marks.is_crossing, Step::Crossing(!marks.is_crossing), words.cross_out_choices()) }
            }
            if marks.note.is_empty() {
                { toggle(marks.is_noting, Step::Note(!marks.is_noting), words.note_write()) }
            }
            if marks.is_noting {
                { note(marks, question, words, send) }
            }
        </div>
    }
}

#[inline(never)]
fn note(marks: &Marks, question: &Question, words: &OutcomeWords, send: &Send) -> Html {
    let item = question.item;
    let id = ["q-", &question.key, "_note"].concat();
    let (name, hint) = ([&id, "-name"].concat(), [&id, "-hint"].concat());
    let typed = {
        let send = send.clone();
        Callback::from(move |text| send.emit(Msg::Marked(Step::Write(item, text))))
    };
    let left = {
        let send = send.clone();
        Callback::from(move |text| {
            send.emit(Msg::Marked(Step::Write(item, text)));
            send.emit(Msg::Settle);
        })
    };
    let named = Name::By(name.clone().into(), hint.clone().into());
    html! {
        <div class="field" key={id.clone()}>
            <label id={name} for={id.clone()}>{ words.note_own() }</label>
            <p id={hint} class="kicker">{ words.note_hint() }</p>
            <Field look={Look::Note} {id} name={named} text={marks.note.clone()} most={NOTE} writable=true {typed} {left} />
        </div>
    }
}

/// A choice's card, with what it is crossed out with. One that is picked isn't shown as crossed out.
#[inline(never)]
pub fn card(
    card: Html,
    choice: &Choice,
    question: &Question,
    outcome: Option<&OutcomeWords>,
    send: &Send,
) -> Html {
    let (Some(marks), Some(words)) = (&question.marks, outcome) else {
        return card;
    };
    let is_crossed_out = marks.crossed_out.contains(&choice.id);
    if !marks.has_choices || !(marks.is_crossing || is_crossed_out) {
        return card;
    }
    let step = Step::CrossOut(question.item, choice.id.clone());
    let name = words.cross_out(&flat(&choice.text.text));
    html! {
        <div key={["x-", choice.id.as_str()].concat()} class="crossable" data-crossed-out={(is_crossed_out && !choice.picked).then_some("")}>
            { card }
            <button type="button" class="btn quiet" aria-pressed={is_crossed_out.to_string()} aria-label={name.clone()} title={name} onclick={on(send, Msg::Marked(step))}>
                { icon(Icon::Cross) }
            </button>
        </div>
    }
}
