//! "Delete everything" on the screen: the button with its question, and then what was deleted.

use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{ERASE_DIALOG, Erasing, Fate, HEADING, Part, Report, is_whole};
use crate::message::{Ask, Msg};
use crate::ui::{Confirm, Icon, Send, confirm, icon, on};

/// The button, its question, and what came of it.
#[inline(never)]
pub fn view(erasing: &Erasing, words: &LearnerWords, outcome: &OutcomeWords, send: &Send) -> Html {
    let question = Confirm {
        id: ERASE_DIALOG,
        heading: outcome.about_delete_heading(),
        text: outcome.about_delete_text(),
        keep: words.cancel(),
        on_keep: Msg::Erase(Ask::Declined),
        confirm: outcome.about_delete_confirm(),
        on_confirm: Msg::Erase(Ask::Confirmed),
    };
    html! {
        <>
            <div role="status">
                if *erasing == Erasing::Now {
                    <p>{ outcome.erase_now() }</p>
                }
            </div>
            if let Erasing::Done(report) = erasing {
                { told(report, words, outcome) }
            }
            <div class="row">
                <button type="button" class="btn sec" onclick={on(send, Msg::Erase(Ask::Pressed))}>{ outcome.about_delete() }</button>
            </div>
            { confirm(question, send) }
        </>
    }
}

/// Part by part, and what no page can delete.
#[inline(never)]
fn told(report: &Report, words: &LearnerWords, outcome: &OutcomeWords) -> Html {
    let is_whole = is_whole(report);
    let (class, heading, mark) = if is_whole {
        ("note done", outcome.about_deleted(), Icon::Tick)
    } else {
        ("err", outcome.about_delete_failed(), Icon::Alert)
    };
    html! {
        <section class={class} aria-labelledby={HEADING}>
            <div>
                <h3 id={HEADING}>{ icon(mark) }{ heading }</h3>
                <ul>
                    { for report.iter().map(|(part, fate)| self::part(*part, *fate, outcome)) }
                </ul>
                <p>{ outcome.erase_beyond() }</p>
                if is_whole {
                    <p>{ outcome.erase_until_closed() }</p>
                }
                <button type="button" class="btn sec" data-retry="">{ words.reload() }</button>
            </div>
        </section>
    }
}

fn part(part: Part, fate: Fate, outcome: &OutcomeWords) -> Html {
    let name = match part {
        Part::Records => outcome.erase_records(),
        Part::Files => outcome.erase_files(),
        Part::Settings => outcome.erase_settings(),
        Part::Worker => outcome.erase_worker(),
    };
    let text = match (fate, part) {
        (Fate::Gone, _) => outcome.erase_gone(),
        (Fate::Left, Part::Records) => outcome.erase_left_records(),
        (Fate::Left, _) => outcome.erase_left(),
    };
    html! { <li><strong>{ name }</strong>{ " " }{ text }</li> }
}
