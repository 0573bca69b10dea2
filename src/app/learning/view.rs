//! My learning on the screen.

use assay_messages::figures::{marks, percent};
use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::page::{Attempt, Course, Page, Weak};
use super::{DELETE_DIALOG, Import, Plan, Step};
use crate::message::{Ask, Msg};
use crate::model::Model;
use crate::outcome::result::FEW;
use crate::route::Route;
use crate::shell::input;
use crate::ui::{Confirm, Icon, Send, confirm, icon, notice, on, plain, rich};

/// The page.
#[inline(never)]
pub fn view(page: &Page, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let learner = &model.words;
    html! {
        <>
            <h1>{ words.learning_heading() }</h1>
            if matches!(model.storage, crate::store::Storage::Blocked(_)) {
                { notice(learner.start_storage_blocked()) }
            }
            { due(page, words) }
            if !page.open.is_empty() {
                { open(page, words) }
            }
            { attempts(page, model, words, send) }
            if !page.courses.is_empty() {
                { weak(page, words) }
            }
            { certificates(page, words) }
            { data(page, model, words, send) }
            { delete_dialog(learner, words, send) }
        </>
    }
}

/// Missed questions that come back today.
#[inline(never)]
fn due(page: &Page, words: &OutcomeWords) -> Html {
    html! {
        <section>
            <h2 id="due">{ words.learning_due_heading() }</h2>
            if let Some(count) = page.due.filter(|count| *count > 0) {
                <p>{ words.review_due_left(count) }</p>
                <p><a class="btn sec" href={Route::Due.address()}>{ words.review_due_heading() }</a></p>
            } else {
                <p>{ words.learning_due_none() }</p>
            }
        </section>
    }
}

#[inline(never)]
fn open(page: &Page, words: &OutcomeWords) -> Html {
    let line = |(title, route): &(crate::sitting::texts::Text, Route)| {
        html! { <li><a href={route.address()}>{ plain(title) }</a></li> }
    };
    html! {
        <section>
            <h2>{ words.learning_open_heading() }</h2>
            <ul>{ for page.open.iter().map(line) }</ul>
        </section>
    }
}

#[inline(never)]
fn attempts(page: &Page, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    html! {
        <section>
            <h2 id="attempts">{ words.learning_modules_heading() }</h2>
            if page.courses.is_empty() {
                <p>{ words.learning_none() }</p>
                <p><a class="btn" href="#/">{ model.words.to_catalogue() }</a></p>
            }
            { for page.courses.iter().enumerate().map(|(place, course)| self::course(course, place, words, send)) }
        </section>
    }
}

#[inline(never)]
fn course(course: &Course, place: usize, words: &OutcomeWords, send: &Send) -> Html {
    let id = format!("course-{place}");
    let row = |(number, attempt)| self::row(number, attempt, course, words, send);
    let share = percent(words.formats(), course.best, None);
    html! {
        <section class="card">
            <h3 id={id.clone()}>{ plain(&course.bank) }
                if let Some(assessment) = &course.assessment {
                    { ": " }{ plain(assessment) }
                }
            </h3>
            <p>{ words.learning_best(&share) }</p>
            { picture(course) }
            <div class="scroll" role="region" aria-labelledby={id.clone()} tabindex="0"><table aria-labelledby={id}>
                <thead><tr>
                    <th scope="col">{ words.learning_column_attempt() }</th>
                    <th scope="col">{ words.learning_column_date() }</th>
                    <th scope="col">{ words.result_column_percent() }</th>
                    <th scope="col">{ words.learning_column_outcome() }</th>
                    <th scope="col" class="noprint">{ words.learning_column_actions() }</th>
                </tr></thead>
                <tbody>{ for (1..).zip(&course.attempts).map(row) }</tbody>
            </table></div>
        </section>
    }
}

#[inline(never)]
fn row(number: u32, attempt: &Attempt, course: &Course, words: &OutcomeWords, send: &Send) -> Html {
    let formats = words.formats();
    let (mark, outcome) = match attempt.passed {
        Some(true) => (Icon::Tick, words.learning_passed()),
        Some(false) => (Icon::Ring, words.learning_not_passed()),
        None => (Icon::Ring, words.result_diagnostic()),
    };
    // What a screen reader hears of a link or button among others: which attempt of what.
    let of = || {
        html! { <span class="vh">{ " " }{ words.learning_of_attempt(number) }{ ", " }{ plain(&course.bank) }</span> }
    };
    html! {
        <tr key={attempt.id.as_str().to_owned()}>
            <th scope="row">{ formats.number(i64::from(number)) }</th>
            <td>{ formats.date(attempt.submitted) }</td>
            <td>{ percent(formats, attempt.share, attempt.cut) }</td>
            <td>{ icon(mark) }{ " " }{ outcome }</td>
            <td class="noprint"><div class="row">
                <a class="btn quiet" href={Route::Result(attempt.id.clone()).address()}>{ words.learning_result() }{ of() }</a>
                <button type="button" class="btn quiet" onclick={on(send, Msg::Learning(Step::Delete(attempt.id.clone())))}>
                    { words.learning_delete() }{ of() }</button>
            </div></td>
        </tr>
    }
}

/// The scores over time: a picture of the table below it, and so not told twice.
#[inline(never)]
fn picture(course: &Course) -> Html {
    let height = |share: assay_engine::fraction::Fraction| {
        let hundred = i128::from(share.numerator().max(0)) * 100;
        100 - (hundred / i128::from(share.denominator())).min(100)
    };
    let places: Vec<(usize, i128)> = course
        .attempts
        .iter()
        .enumerate()
        .map(|(place, attempt)| (20 + 40 * place, height(attempt.share)))
        .collect();
    let points: Vec<String> = places.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let width = 40 * places.len();
    let cut = course.attempts.last().and_then(|last| last.cut);
    let line = cut.map(|cut| height(cut.fraction()).to_string());
    html! {
        <svg class="progress" viewBox={format!("0 -6 {width} 112")} aria-hidden="true" focusable="false">
            <rect class="track" width={width.to_string()} height="100" />
            if let Some(y) = line {
                <line class="cut" x1="0" x2={width.to_string()} y1={y.clone()} y2={y} />
            }
            <polyline points={points.join(" ")} />
            { for places.iter().map(|(x, y)| html! { <circle cx={x.to_string()} cy={y.to_string()} r="5" /> }) }
        </svg>
    }
}

#[inline(never)]
fn weak(page: &Page, words: &OutcomeWords) -> Html {
    let formats = words.formats();
    let line = |weak: &Weak| {
        let told = words.learning_weak_text(
            &weak.topic.text,
            &weak.bank.text,
            &marks(formats, weak.score),
            &marks(formats, weak.max),
        );
        html! {
            <li>{ told }
                if weak.items < FEW { <span class="kicker">{ " " }{ words.result_too_few() }</span> }
                { " " }<a href={weak.start.address()}>{ words.learning_weak_practise(&weak.bank.text) }</a>
                { for weak.study.as_ref().map(rich) }</li>
        }
    };
    let is_known = page
        .courses
        .iter()
        .map(|course| course.attempts.len())
        .sum::<usize>()
        > page.unknown;
    html! {
        <section>
            <h2>{ words.learning_weak_heading() }</h2>
            if !page.weak.is_empty() {
                <ul>{ for page.weak.iter().map(line) }</ul>
            } else if is_known {
                <p>{ words.learning_weak_none() }</p>
            }
            if page.unknown > 0 {
                <p class="kicker">{ words.learning_weak_unknown(page.unknown) }</p>
            }
        </section>
    }
}

#[inline(never)]
fn certificates(page: &Page, words: &OutcomeWords) -> Html {
    html! {
        <section>
            <h2>{ words.learning_certificates_heading() }</h2>
            <p>{ words.learning_certificates_count(page.certificates) }</p>
            <p><a class="btn sec" href={Route::Certificates.address()}>{ words.certificates_heading() }</a></p>
        </section>
    }
}

#[inline(never)]
fn data(page: &Page, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let chosen = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            input::chosen(&event, &send, |bytes| Msg::Learning(Step::Chosen(bytes)));
        })
    };
    let is_empty = page.courses.is_empty() && page.open.is_empty();
    html! {
        <section class="noprint">
            <h2>{ words.learning_data_heading() }</h2>
            <p id="data-hint">{ words.learning_data_text() }</p>
            <div class="row">
                if !is_empty {
                    <button type="button" class="btn sec" onclick={on(send, Msg::Learning(Step::Export))}>{ words.learning_export() }</button>
                    <button type="button" class="btn sec" onclick={on(send, Msg::Learning(Step::ExportTable))}>{ words.learning_export_table() }</button>
                }
                <label class="btn sec file" for="import">{ words.learning_import() }
                    <input id="import" type="file" accept=".json,application/json" aria-describedby="data-hint" onchange={chosen} />
                </label>
                <a class="btn quiet" href={Route::About.address()}>{ words.about_delete() }</a>
            </div>
            <p><a href={Route::Register.address()}>{ words.register_heading() }</a></p>
            { import(model, words, send) }
        </section>
    }
}

#[inline(never)]
fn import(model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    match model.learning.as_deref().map(|learning| &learning.import) {
        None | Some(Import::None) => Html::default(),
        Some(Import::Wrong) => html! { <p class="err">{ words.learning_import_wrong() }</p> },
        Some(Import::Done(Ok(()))) => {
            html! { <p class="note done">{ icon(Icon::Tick) }{ words.learning_imported() }</p> }
        }
        Some(Import::Done(Err(_))) => {
            html! { <p class="err">{ words.learning_import_failed() }</p> }
        }
        Some(Import::Ready(plan)) => self::plan(plan, model, words, send),
    }
}

#[inline(never)]
fn plan(plan: &Plan, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let known = |stored: &crate::store::Stored| {
        let card = &stored.card;
        let at = card.submitted.unwrap_or(card.started);
        html! { <li>{ plain(&super::bank_title(model, &card.bank)) }{ ", " }{ words.formats().date(at) }</li> }
    };
    html! {
        <div class="card" id="import-plan" tabindex="-1">
            if plan.is_empty() {
                <p>{ words.learning_import_nothing() }</p>
            }
            if !plan.new.stored.is_empty() {
                <p>{ words.learning_import_new(plan.new.stored.len()) }</p>
            }
            if !plan.new.reviews.is_empty() {
                <p>{ words.learning_import_reviews(plan.new.reviews.len()) }</p>
            }
            if plan.certificates() > 0 {
                <p>{ words.learning_import_certificates(plan.certificates()) }</p>
            }
            if !plan.known.is_empty() {
                <p>{ words.learning_import_known(plan.known.len()) }</p>
                <ul>{ for plan.known.iter().map(known) }</ul>
            }
            if plan.damaged > 0 {
                <p>{ words.learning_import_damaged(plan.damaged) }</p>
            }
            <div class="row">
                if !plan.is_empty() {
                    <button type="button" class="btn" onclick={on(send, Msg::Learning(Step::Add(true)))}>{ words.learning_import_confirm() }</button>
                }
                <button type="button" class="btn sec" onclick={on(send, Msg::Learning(Step::Add(false)))}>{ model.words.cancel() }</button>
            </div>
        </div>
    }
}

#[inline(never)]
fn delete_dialog(learner: &LearnerWords, words: &OutcomeWords, send: &Send) -> Html {
    let question = Confirm {
        id: DELETE_DIALOG,
        heading: words.learning_delete_heading(),
        text: words.learning_delete_text(),
        keep: learner.cancel(),
        on_keep: Msg::Learning(Step::DeleteAnswered(Ask::Declined)),
        confirm: words.learning_delete_confirm(),
        on_confirm: Msg::Learning(Step::DeleteAnswered(Ask::Confirmed)),
    };
    confirm(question, send)
}
