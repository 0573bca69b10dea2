//! The class register on the screen.

use assay_engine::register::{Register, Row, Standing};
use assay_engine::table::Cell;
use assay_messages::OutcomeWords;
use assay_messages::register::{refusal, standing};
use yew::prelude::*;

use super::{Step, is_coming};
use crate::message::Msg;
use crate::model::Model;
use crate::shell::input;
use crate::ui::{Icon, Send, icon, on};

/// The page.
#[inline(never)]
pub fn view(model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let register = model.class.as_deref();
    html! {
        <>
            <h1 id="register-heading">{ words.register_heading() }</h1>
            <p class="lead">{ words.register_text() }</p>
            { choose(words, send) }
            if let Some(register) = register.filter(|register| !register.refused.is_empty()) {
                { refused(register, words) }
            }
            if let Some(register) = register.filter(|register| !register.rows.is_empty()) {
                { results(register, model, words, send) }
            } else {
                <p>{ words.register_empty() }</p>
            }
        </>
    }
}

/// Files can be dropped on all of it; a button does the same.
#[inline(never)]
fn choose(words: &OutcomeWords, send: &Send) -> Html {
    let came = |files| Msg::Class(Step::Files(files));
    let chosen = {
        let send = send.clone();
        Callback::from(move |event: Event| input::all_chosen(&event, &send, came))
    };
    let dropped = {
        let send = send.clone();
        Callback::from(move |event: DragEvent| input::all_dropped(&event, &send, came))
    };
    html! {
        <div class="card drop noprint" ondragover={Callback::from(input::over)} ondragleave={Callback::from(input::away)} ondrop={dropped}>
            <label class="btn file" for="results">{ words.register_choose() }
                <input id="results" type="file" multiple=true accept=".json,application/json" aria-describedby="results-hint" onchange={chosen} />
            </label>
            <p id="results-hint">{ words.register_drop() }</p>
        </div>
    }
}

#[inline(never)]
fn refused(register: &Register, words: &OutcomeWords) -> Html {
    let line = |(file, bad): &(String, assay_engine::result::BadResult)| {
        html! { <li><bdi>{ file.clone() }</bdi>{ ": " }{ refusal(bad, words) }</li> }
    };
    html! {
        <section class="note" role="alert">
            <h2>{ icon(Icon::Alert) }{ " " }{ words.register_refused_heading(register.refused.len()) }</h2>
            <ul>{ for register.refused.iter().map(line) }</ul>
        </section>
    }
}

#[inline(never)]
fn results(register: &Register, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let table = super::table(model).unwrap_or_default();
    html! {
        <section>
            <h2 id="results-heading">{ words.register_count(register.rows.len()) }</h2>
            <div class="scroll" role="region" aria-labelledby="results-heading" tabindex="0"><table aria-labelledby="results-heading">
                <thead><tr>{ for table.head.iter().map(|name| html! { <th scope="col">{ name.clone() }</th> }) }</tr></thead>
                <tbody>{ for register.rows.iter().zip(&table.rows).map(|(row, cells)| self::row(row, cells, model, words)) }</tbody>
            </table></div>
            <p class="kicker">{ words.register_note() }</p>
            <div class="row">
                <button type="button" class="btn" onclick={on(send, Msg::Class(Step::Csv))}>{ words.register_csv() }</button>
                <button type="button" class="btn sec" onclick={on(send, Msg::Class(Step::Xlsx))}>{ words.register_xlsx() }</button>
                <button type="button" class="btn quiet" onclick={on(send, Msg::Class(Step::Clear))}>{ words.register_clear() }</button>
            </div>
        </section>
    }
}

/// The cells as the table for spreadsheets has them, but for what a reader is told better here.
#[inline(never)]
fn row(row: &Row, cells: &[Cell], model: &Model, words: &OutcomeWords) -> Html {
    let formats = words.formats();
    let shown = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Hundredths(number) => formats.decimal(*number),
    };
    let name = match &row.result.name {
        Some(name) => html! { <bdi>{ name.clone() }</bdi> },
        None => html! { <span class="kicker">{ words.register_unnamed() }</span> },
    };
    let cell = |(place, cell): (usize, &Cell)| match place {
        0 => html! { <th scope="row">{ name.clone() }</th> },
        4 => {
            html! { <td>{ row.result.submitted().map(|at| formats.date(at.0)).unwrap_or_default() }</td> }
        }
        9 => html! { <td class="checked">{ check(row, model, words) }</td> },
        _ => html! { <td><bdi>{ shown(cell) }</bdi></td> },
    };
    html! { <tr>{ for cells.iter().enumerate().map(cell) }</tr> }
}

#[inline(never)]
fn check(row: &Row, model: &Model, words: &OutcomeWords) -> Html {
    let (mark, told) = match row.standing {
        Standing::BankMissing if is_coming(&model.library, &row.result.transcript) => {
            (Icon::Ring, words.register_checking())
        }
        Standing::Fits => (Icon::Tick, standing(row.standing, words)),
        Standing::BankMissing => (Icon::Ring, standing(row.standing, words)),
        Standing::OtherScore | Standing::Broken => (Icon::Cross, standing(row.standing, words)),
    };
    html! {
        <>
            { icon(mark) }{ " " }{ told }
            if let Some(place) = row.same_as {
                <br />{ icon(Icon::Alert) }{ " " }{ words.register_same(place + 1) }
            }
        </>
    }
}
