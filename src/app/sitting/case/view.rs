//! A case on the screen: a column of its own where there is room, else above the question, where it can be folded.

use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::{Beside, TableTexts};
use crate::media;
use crate::message::Msg;
use crate::preferences::direction;
use crate::ui::{Send, element, inline, on, plain, rich, text};

/// The case. `group` names the question's elements apart from those of others on the page, and `heading` is the element of the
/// case's title.
#[inline(never)]
pub fn view(
    case: &Beside,
    group: &str,
    heading: &'static str,
    words: &OutcomeWords,
    send: &Send,
) -> Html {
    let title = format!("{group}_case");
    let body = format!("{group}_case-text");
    let key = (!case.folded).then(|| case.key.clone());
    let fold = if case.folded {
        words.case_show()
    } else {
        words.case_hide()
    };
    html! {
        <section key={format!("case-{}", case.key.1)} class="case" aria-labelledby={title.clone()}>
            <@{heading} id={title}>{ plain(&case.title) }</@>
            <button type="button" class="btn quiet fold" aria-expanded={(!case.folded).to_string()} aria-controls={body.clone()}
                onclick={on(send, Msg::Fold(key))}>{ fold }</button>
            <div id={body} class={if case.folded { "body folded" } else { "body" }}>
                { rich(&case.text) }
                { case.table.as_ref().map(table).unwrap_or_default() }
                { case.media.as_ref().map(|beside| media::view(beside, words)).unwrap_or_default() }
            </div>
        </section>
    }
}

/// Which questions are about it: stands with each of them.
#[inline(never)]
pub fn about(case: &Beside, words: &OutcomeWords) -> Html {
    let (first, last) = case.questions;
    let about = match last.saturating_sub(first) {
        0 => words.case_question(),
        1 => words.case_two_questions(first, last),
        _ => words.case_questions(first, last),
    };
    text("p", "kicker", about)
}

/// The table can be wider than a phone's screen; then it is scrolled by itself, with the keyboard too.
fn table(table: &TableTexts) -> Html {
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().enumerate().map(|(place, cell)| {
            if place == 0 && table.row_heads {
                html! { <th scope="row">{ inline(cell) }</th> }
            } else {
                element("td", "", inline(cell))
            }
        });
        element("tr", "", cells.collect())
    };
    let head = table
        .head
        .iter()
        .map(|cell| html! { <th scope="col">{ inline(cell) }</th> });
    html! {
        <div class="scroll" role="group" tabindex="0" aria-label={table.caption.clone()} lang={table.lang.clone()} dir={direction(&table.lang)}>
            <table>
                <caption>{ &table.caption }</caption>
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for table.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
