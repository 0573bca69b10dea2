//! What was found, on the screen and on paper.

use assay_credential::verify::Outcome;
use assay_messages::VerifyWords;
use yew::prelude::*;

use crate::message::Msg;
use crate::shell;
use crate::ui::{Icon, Send, icon, on, plain};
use crate::verifying::{Fact, Found, Likeness, Tone, VERDICT};

/// The verdict, what it means, the facts, and what was checked.
#[inline(never)]
pub(super) fn view(found: &Found, words: &VerifyWords, send: &Send) -> Html {
    let (mark, class) = match found.tone {
        Tone::Good => (Icon::Tick, "verdict right"),
        Tone::Fair => (Icon::Half, "verdict"),
        Tone::Open => (Icon::Alert, "verdict partly"),
        Tone::Bad => (Icon::Cross, "verdict wrong"),
    };
    html! {
        <section class="card" aria-labelledby={VERDICT}>
            <h2 id={VERDICT} class={class} tabindex="-1">{ icon(mark) }{ &found.verdict }</h2>
            if let Some(logo) = &found.logo {
                // Who it is stands below, in words.
                <img class="logo" src={logo.as_str().to_owned()} alt="" />
            }
            <p class="lead">{ &found.means }</p>
            { for found.notes.iter().map(|note| html! { <p class="note">{ icon(Icon::Alert) }<span>{ note }</span></p> }) }
            if found.may_change {
                <p class="row noprint"><button type="button" class="btn" onclick={on(send, Msg::Retry)}>{ words.check_again() }</button></p>
            }
            <h3>{ words.facts() }</h3>
            <dl class="facts-list">{ for found.facts.iter().map(fact) }</dl>
            <p><strong>{ words.trust_facts() }</strong></p>
            if let Some((likeness, told)) = &found.paper {
                <h3>{ words.paper() }</h3>
                { paper(*likeness, told) }
            }
            <h3>{ words.checked() }</h3>
            if let Some(site) = shell::site() {
                <p>{ words.checked_on(found.at, &site) }</p>
            }
            <ul class="bare checks">{ for found.checks.iter().map(check) }</ul>
            <p class="row noprint"><button type="button" class="btn sec" onclick={on(send, Msg::Print)}>{ words.print() }</button></p>
        </section>
    }
}

fn fact(fact: &Fact) -> Html {
    let value = |value| html! { <bdi>{ plain(value) }</bdi> };
    let values = match fact.values.as_slice() {
        [one] => value(one),
        several => html! {
            <ul class="bare">{ for several.iter().map(|one| html! { <li>{ value(one) }</li> }) }</ul>
        },
    };
    html! { <div><dt>{ &fact.name }</dt><dd>{ values }</dd></div> }
}

fn check((outcome, what, came): &(Outcome, String, String)) -> Html {
    let (mark, class) = match outcome {
        Outcome::Fits => (Icon::Tick, "verdict right"),
        Outcome::Differs => (Icon::Cross, "verdict wrong"),
        Outcome::Open => (Icon::Ring, "verdict"),
    };
    html! { <li>{ what }{ ": " }<span class={class}>{ icon(mark) }{ came }</span></li> }
}

fn paper(likeness: Likeness, told: &str) -> Html {
    let (mark, class) = match likeness {
        Likeness::Waiting | Likeness::Comparing => {
            return html! { <p><progress aria-label={told.to_owned()}></progress>{ " " }{ told }</p> };
        }
        Likeness::AsIssued => (Icon::Tick, "note done"),
        Likeness::NotAsIssued => (Icon::Alert, "note"),
        Likeness::NotCompared => (Icon::Ring, "note"),
    };
    html! { <p class={class}>{ icon(mark) }<span>{ told }</span></p> }
}
