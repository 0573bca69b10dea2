//! The navigator on the screen: folded on phones, a side column on wide screens.

use assay_engine::delivery::OneWay;
use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::{Group, Link, Navigator};
use crate::message::{Msg, Shown};
use crate::ui::{Icon, Send, element, icon, on, plain, text};

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
                { for navigator.one_way.map(|way| why(way, words)) }
                { filter(navigator, words, send) }
                { for navigator.groups.iter().map(|group| self::group(group, words)) }
                if navigator.listed == 0 {
                    <p>{ if navigator.shown == Shown::Flagged { words.navigator_none_flagged() } else { words.navigator_none_unanswered() } }</p>
                }
                { for navigator.page.map(|page| pager(navigator.current, page, words, send)) }
            </details>
        </nav>
    }
}

/// Why not all questions can be gone to.
fn why(way: OneWay, words: &OutcomeWords) -> Html {
    let why = match way {
        OneWay::ForwardOnly => words.navigator_forward_only(),
        OneWay::SectionBySection => words.navigator_by_section(),
    };
    text("p", "kicker", why)
}

#[inline(never)]
fn group(group: &Group, words: &OutcomeWords) -> Html {
    html! {
        <>
            { for group.title.as_ref().map(|title| element("h2", "kicker", plain(title))) }
            <ol class="nav">{ for group.links.iter().map(|link| self::link(link, words)) }</ol>
        </>
    }
}

/// One page back and one on. The buttons stay where they are at the ends, so that the focus does too.
#[inline(never)]
fn pager(beside: u32, (page, pages): (usize, usize), words: &OutcomeWords, send: &Send) -> Html {
    let turn = |label: String, to: usize| {
        let is_there = (1..=pages).contains(&to);
        let onclick = is_there.then(|| on(send, Msg::TurnTo(beside, to)));
        html! { <button type="button" class="btn sec" aria-disabled={(!is_there).then_some("true")} {onclick}>{ label }</button> }
    };
    html! {
        <>
            <p class="kicker">{ words.navigator_page(page, pages) }</p>
            <div class="row">
                { turn(words.navigator_page_before(), page.saturating_sub(1)) }
                { turn(words.navigator_page_after(), page.saturating_add(1)) }
            </div>
        </>
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
    if link.barred {
        return html! {
            <li key={link.number}>
                <span class="barred" aria-current={link.current.then_some("step")}
                    data-a={link.answered.then_some("")}>{ number }<span class="vh">{ name }</span></span>
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
