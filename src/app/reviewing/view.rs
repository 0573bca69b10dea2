//! Review on the screen: one item that is due at a time.

use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::update::HEADING;
use super::{Asked, Nothing, Page, Step};
use crate::message::{Guided, Msg};
use crate::route::Route;
use crate::sitting::case;
use crate::sitting::guidance;
use crate::ui::{Send, failure, loading, notice, on, plain};
use assay_engine::item::Move;

/// The page.
#[inline(never)]
pub fn view(page: &Page, words: &LearnerWords, outcome: &OutcomeWords, send: &Send) -> Html {
    match page {
        Page::Loading => loading(words),
        Page::Failed(reason) => failure(reason, words, send),
        Page::Blocked => html! {
            <>
                <h1 id={HEADING}>{ outcome.review_due_heading() }</h1>
                { notice(words.start_storage_blocked()) }
            </>
        },
        Page::Nothing(nothing) => self::nothing(nothing, words, outcome),
        Page::Asked(asked) => self::asked(asked, words, outcome, send),
    }
}

#[inline(never)]
fn nothing(nothing: &Nothing, words: &LearnerWords, outcome: &OutcomeWords) -> Html {
    html! {
        <>
            <h1 id={HEADING}>{ outcome.review_due_heading() }</h1>
            if nothing.done > 0 {
                <p class="lead">{ outcome.review_due_done(nothing.done) }</p>
            }
            <p>{ outcome.review_due_none() }</p>
            if let Some(next) = nothing.next {
                <p>{ outcome.review_due_next(next.0) }</p>
            } else {
                <p>{ outcome.review_due_what() }</p>
            }
            <p><a href={Route::Catalogue.address()}>{ words.to_catalogue() }</a></p>
        </>
    }
}

#[inline(never)]
fn asked(asked: &Asked, words: &LearnerWords, outcome: &OutcomeWords, send: &Send) -> Html {
    let here = {
        let send = send.clone();
        Callback::from(move |message| {
            let step = match message {
                Msg::Move(_, step) => Step::Tried(step),
                Msg::Press(_, choice) => Step::Tried(Move::Press(choice)),
                Msg::Guided(_, Guided::Check) => Step::Check,
                Msg::Guided(_, Guided::Sure(certainty)) => Step::Sure(certainty),
                _ => return,
            };
            send.emit(Msg::Reviewing(step));
        })
    };
    let group = format!("q-{}", asked.question.key);
    let about = asked.question.case();
    html! {
        <div class="question">
            <h1 id={HEADING}>{ outcome.review_due_heading() }</h1>
            <p class="kicker">{ outcome.review_due_left(asked.left) }{ " · " }{ plain(&asked.bank) }</p>
            { for about.iter().map(|about| case::view(about, &group, "h3", outcome, &Callback::noop())) }
            { guidance::view(&asked.beside, &asked.question, words, outcome, &here) }
            if let Some(back) = asked.back {
                <p>{ outcome.review_due_back(back.0) }</p>
                <div class="row">
                    <button type="button" class="btn" onclick={on(send, Msg::Reviewing(Step::Next))}>{ words.continue_button() }</button>
                </div>
            }
        </div>
    }
}
