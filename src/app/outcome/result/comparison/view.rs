//! What an essay is compared with, and the levels to choose from, on the screen.

use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{Comparing, Found, Kept, Step};
use crate::message::Msg;
use crate::preferences::direction;
use crate::sitting::texts::{Criterion, Text};
use crate::ui::{Icon, Send, icon, on, plain, rich};

/// Model answer and rubric of the item, counted from 0, in a list of terms.
#[inline(never)]
pub fn view(
    comparing: &Comparing,
    item: u32,
    learner: &LearnerWords,
    words: &OutcomeWords,
    send: &Send,
) -> Html {
    let rubric = &comparing.with.rubric;
    html! {
        <>
            if let Some(model) = &comparing.with.model {
                <dt>{ words.result_model() }</dt><dd>{ rich(model) }</dd>
            }
            if !rubric.is_empty() {
                <dt>{ words.result_rubric() }</dt>
                <dd>
                    if let Some(found) = &comparing.found {
                        <p id={text_id(item)} class="kicker">{ words.compare_text() }</p>
                        { for rubric.iter().zip(found).map(|(by, found)| group(by, *found, item, send)) }
                        if found.iter().any(Option::is_some) {
                            { kept(comparing.kept, learner, words) }
                        }
                    } else {
                        <ul>{ for rubric.iter().map(listed) }</ul>
                    }
                </dd>
            }
        </>
    }
}

fn text_id(item: u32) -> String {
    format!("compare-{item}")
}

/// Without a text there is nothing to choose.
fn listed(by: &Criterion) -> Html {
    html! { <li>{ plain(&by.title) }<ul>{ for by.levels.iter().map(|level| html! { <li>{ plain(level) }</li> }) }</ul></li> }
}

fn group(by: &Criterion, found: Option<u32>, item: u32, send: &Send) -> Html {
    // No id of a bank has an underscore.
    let name = format!("{}_{}", text_id(item), by.id);
    let card = |(level, text): (u32, &Text)| {
        let id = format!("{name}_{level}");
        let step = Step::Found(Found {
            item,
            criterion: by.id.clone(),
            level,
        });
        html! {
            <label key={id.clone()} class="opt" for={id.clone()}>
                <input type="radio" {id} name={name.clone()} checked={found == Some(level)} onchange={on(send, Msg::Compared(step))} />
                <span lang={text.lang.clone()} dir={direction(&text.lang)}>{ &text.text }</span>
            </label>
        }
    };
    html! {
        <fieldset key={name.clone()} class="row-of" aria-describedby={text_id(item)}>
            <legend>{ plain(&by.title) }</legend>
            <div class="opts">{ for (0..).zip(&by.levels).map(card) }</div>
        </fieldset>
    }
}

/// Only what is on the device is called saved.
fn kept(kept: Kept, learner: &LearnerWords, words: &OutcomeWords) -> Html {
    let line =
        |mark, said: String| html! { <p class="save">{ icon(mark) }<span>{ said }</span></p> };
    match kept {
        Kept::Still | Kept::Here => line(Icon::Tick, learner.save_saved()),
        Kept::UnderWay => line(Icon::Ring, learner.save_saving()),
        Kept::Failed => line(Icon::Alert, words.compare_not_kept()),
    }
}
