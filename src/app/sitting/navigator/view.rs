//! The navigator on the screen: folded on phones, a side column on wide screens.

use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::{Link, Navigator};
use crate::message::{Msg, Shown};
use crate::ui::{Icon, Send, icon, on};

/// The navigator.
#[inline(never)]
pub fn view(navigator: &Navigator, words: &OutcomeWords, send: &Send) -> Html {
    html! {
        <nav class="navigator" aria-label={words.navigator_label()}>
            <details open=true>
                <summary>{ words.navigator_label() }</summary>
                <p class="kicker">
                    { words.navigator_counts(navigator.answered, navigator.total) }{ ", " }{ words.navigator_flagged_count(navigator.flagged) }
                </p>
                { filter(navigator, words, send) }
                <ol class="nav">{ for navigator.links.iter().map(|link| self::link(link, words)) }</ol>
                if navigator.links.is_empty() {
                    <p>{ if navigator.shown == Shown::Flagged { words.navigator_none_flagged() } else { words.navigator_none_unanswered() } }</p>
                }
            </details>
        </nav>
    }
}

#[inline(never)]
fn filter(navigator: &Navigator, words: &OutcomeWords, send: &Send) -> Html {
    let unanswered = navigator.total.saturating_sub(navigator.answered);
    let radio = |id: &'static str, shown: Shown, name: String| {
        html! {
            <label for={id}>
                <input type="radio" name="show" {id} checked={navigator.shown == shown} onchange={on(send, Msg::Show(shown))} />{ name }
            </label>
        }
    };
    html! {
        <fieldset class="filter">
            <legend class="vh">{ words.navigator_filter() }</legend>
            { radio("show-all", Shown::All, words.navigator_all(navigator.total)) }
            { radio("show-unanswered", Shown::Unanswered, words.navigator_unanswered(unanswered)) }
            { radio("show-flagged", Shown::Flagged, words.navigator_flagged(navigator.flagged)) }
        </fieldset>
    }
}

#[inline(never)]
fn link(link: &Link, words: &OutcomeWords) -> Html {
    let name = match (link.answered, link.flagged) {
        (true, false) => words.navigator_item_answered(link.number),
        (false, false) => words.navigator_item_unanswered(link.number),
        (true, true) => words.navigator_item_answered_flagged(link.number),
        (false, true) => words.navigator_item_unanswered_flagged(link.number),
    };
    let number = html! {
        <>
            <bdi aria-hidden="true">{ words.formats().number(i64::from(link.number)) }</bdi>
            if link.flagged { { icon(Icon::Flag) } }
        </>
    };
    if link.behind {
        return html! {
            <li key={link.number}>
                <span class="behind" data-a={link.answered.then_some("")}>{ number }<span class="vh">{ name }</span></span>
            </li>
        };
    }
    html! {
        <li key={link.number}>
            <a href={link.route.to_string()} aria-label={name} aria-current={link.current.then_some("step")}
                data-a={link.answered.then_some("")}>
                { number }
            </a>
        </li>
    }
}
