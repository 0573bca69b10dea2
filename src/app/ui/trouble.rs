//! Waiting, notices, and what is said when something could not be had.

use assay_engine::bank::published::Damaged;
use assay_messages::LearnerWords;
use yew::prelude::*;

use super::{Icon, Send, element, icon, on};
use crate::library::Failure;
use crate::message::{FetchFailure, Msg};

/// A skeleton; the style sheet shows it only after a moment, so that a quick answer doesn't flicker.
#[inline(never)]
pub fn loading(words: &LearnerWords) -> Html {
    html! {
        <div class="waiting" role="status">
            { super::text("h1", "", words.loading()) }
            <div class="skeleton" aria-hidden="true"></div>
            <div class="skeleton short" aria-hidden="true"></div>
        </div>
    }
}

/// A paragraph that is set apart.
#[inline(never)]
pub fn notice(text: String) -> Html {
    element(
        "p",
        "note",
        html! { <>{ icon(Icon::Alert) }{ super::text("span", "", text) }</> },
    )
}

/// Says that a machine made the translation.
#[inline(never)]
pub fn machine_notice(words: &LearnerWords) -> Html {
    super::text("p", "kicker", words.machine_translation())
}

/// A published file could not be had: what happened, and the way on.
#[inline(never)]
pub fn failure(failure: &Failure, words: &LearnerWords, send: &Send) -> Html {
    let (heading, text) = match failure {
        Failure::Unreachable(FetchFailure::Offline) => {
            (words.offline_heading(), words.offline_text())
        }
        Failure::Unreachable(FetchFailure::Status(404 | 410)) => {
            (words.gone_heading(), words.gone_text())
        }
        Failure::Unreachable(_) => (words.load_failed_heading(), words.load_failed_text()),
        Failure::Damaged(damaged) => of_damaged(damaged, words),
    };
    html! {
        <>
            { super::text("h1", "", heading) }
            { super::text("p", "", text) }
            <div class="row">
                <button type="button" class="btn" onclick={on(send, Msg::Retry)}>{ words.retry() }</button>
                <a class="btn quiet" href="#/">{ words.to_catalogue() }</a>
            </div>
        </>
    }
}

/// What was pressed waits for a part of the app that could not be fetched.
#[inline(never)]
pub fn stalled(words: &LearnerWords, send: &Send) -> Html {
    html! {
        <div class="note">
            { super::text("p", "", words.offline_text()) }
            <button type="button" class="btn sec" onclick={on(send, Msg::Retry)}>{ words.retry() }</button>
        </div>
    }
}

fn of_damaged(damaged: &Damaged, words: &LearnerWords) -> (String, String) {
    match damaged {
        Damaged::OtherDigest { .. } => (words.damaged_heading(), words.damaged_text()),
        Damaged::OtherFormat { .. } => (words.newer_heading(), words.newer_hint()),
        Damaged::NotPublished => (words.unpublished_heading(), words.unpublished_text()),
    }
}
