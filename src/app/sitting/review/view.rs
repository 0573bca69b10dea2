//! The review on the screen.

use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{Review, Row};
use crate::message::{Ask, Msg};
use crate::preferences::direction;
use crate::route::Route;
use crate::sitting::time;
use crate::sitting::update::SUBMIT_DIALOG;
use crate::store::AttemptId;
use crate::ui::{Confirm, Icon, Send, confirm, icon, inline, on, plain};

/// The page.
#[inline(never)]
pub fn view(
    review: &Review,
    id: &AttemptId,
    words: &LearnerWords,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    html! {
        <>
            if let Some(shown) = &review.time {
                <div class="bar"><div>{ time::view(shown, outcome, send) }</div></div>
            }
            if !review.is_one_way {
                <p><a class="back" href={Route::Question(id.clone(), 1).to_string()}>{ outcome.review_back() }</a></p>
            }
            <h1>{ outcome.review_heading() }</h1>
            <p>{ outcome.review_counts(review.answered, review.unanswered.len(), review.flagged) }</p>
            { unanswered(review, outcome) }
            { for review.sections.iter().map(|(title, rows)| html! {
                <section class="summary">
                    <h2>{ plain(title) }</h2>
                    <dl>{ for rows.iter().map(|row| self::row(row, words, outcome)) }</dl>
                </section>
            }) }
            { submit(review, words, outcome, send) }
        </>
    }
}

#[inline(never)]
fn unanswered(review: &Review, outcome: &OutcomeWords) -> Html {
    if review.unanswered.is_empty() {
        return Html::default();
    }
    let link = |(number, route): &(u32, Route)| html! { <li><a href={route.to_string()}>{ outcome.review_question(*number) }</a></li> };
    html! {
        <div class="note panel">
            <h2>{ icon(Icon::Alert) }{ outcome.review_unanswered_heading(review.unanswered.len()) }</h2>
            <p>{ outcome.review_unanswered_text() }</p>
            <ul class="inline">{ for review.unanswered.iter().map(link) }</ul>
        </div>
    }
}

#[inline(never)]
fn row(row: &Row, words: &LearnerWords, outcome: &OutcomeWords) -> Html {
    let answer = |text: &crate::sitting::texts::Text| {
        html! { <li lang={text.lang.clone()} dir={direction(&text.lang)}>{ inline(&text.text) }</li> }
    };
    html! {
        <div>
            <dt>
                <span class="kicker">{ outcome.review_question(row.number) }</span>
                if row.flagged { <span class="flag">{ icon(Icon::Flag) }{ words.flagged() }</span> }
                <span class="stem" lang={row.stem.lang.clone()} dir={direction(&row.stem.lang)}>{ inline(&row.stem.text) }</span>
            </dt>
            <dd>
                if row.answer.is_empty() {
                    <em class="missing">{ outcome.review_no_answer() }</em>
                } else {
                    <ul class="bare">{ for row.answer.iter().map(answer) }</ul>
                }
            </dd>
            if !row.note.is_empty() {
                <dd class="own-note"><span class="kicker">{ outcome.note_own() }</span>{ " " }<bdi>{ row.note.clone() }</bdi></dd>
            }
            if row.is_open {
                <dd><a href={row.route.to_string()}>{ outcome.review_change() }<span class="vh">{ " " }{ outcome.review_change_of(row.number) }</span></a></dd>
            }
        </div>
    }
}

#[inline(never)]
fn submit(review: &Review, words: &LearnerWords, outcome: &OutcomeWords, send: &Send) -> Html {
    let question = Confirm {
        id: SUBMIT_DIALOG,
        heading: outcome.submit_heading(),
        text: outcome.submit_unanswered(review.unanswered.len()),
        keep: outcome.submit_go_back(),
        on_keep: Msg::Submit(Ask::Declined),
        confirm: outcome.submit_anyway(),
        on_confirm: Msg::Submit(Ask::Confirmed),
    };
    html! {
        <>
            if review.failed {
                <div class="err" role="group" aria-labelledby="submit-failed">
                    <h2 id="submit-failed">{ outcome.submit_failed_heading() }</h2>
                    <p>{ outcome.submit_failed_text() }</p>
                    <div class="row">
                        <button type="button" class="btn" onclick={on(send, Msg::Save)}>{ outcome.submit_again() }</button>
                        <button type="button" class="btn sec" onclick={on(send, Msg::DownloadAnswers)}>{ words.download_answers() }</button>
                    </div>
                </div>
            } else if review.writable || review.submitting {
                <p>{ outcome.review_final() }</p>
                <div class="row">
                    <button type="button" class="btn" aria-disabled={review.submitting.then_some("true")} onclick={on(send, Msg::Submit(Ask::Pressed))}>
                        { outcome.submit() }
                    </button>
                </div>
            } else {
                <p class="note">{ words.second_tab_text() }{ " " }
                    <button type="button" class="btn sec" onclick={on(send, Msg::TakeOver)}>{ words.second_tab_take_over() }</button></p>
            }
            { confirm(question, send) }
        </>
    }
}
