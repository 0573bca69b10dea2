//! Where there is nothing to show: what happened, what is safe, and the way on.

use assay_messages::LearnerWords;
use yew::prelude::*;

use crate::message::Msg;
use crate::sitting::Lost;
use crate::ui::{Send, failure, on};

/// An address that names nothing.
#[inline(never)]
pub fn not_found(words: &LearnerWords) -> Html {
    html! {
        <>
            <h1>{ words.not_found_heading() }</h1>
            <p>{ words.not_found_text() }</p>
            <a class="btn" href="#/">{ words.to_catalogue() }</a>
        </>
    }
}

/// An attempt that can't be opened.
#[inline(never)]
pub fn lost(lost: &Lost, has_file: bool, words: &LearnerWords, send: &Send) -> Html {
    let (heading, text) = match lost {
        Lost::Bank(reason) => {
            return html! { <>{ failure(reason, words, send) }{ download(has_file, words, send) }</> };
        }
        Lost::Unknown => (
            words.attempt_unknown_heading(),
            words.attempt_unknown_text(),
        ),
        Lost::Unreadable => (words.unreadable_heading(), words.unreadable_text()),
        Lost::Storage(_) => (words.unreadable_heading(), words.start_storage_blocked()),
    };
    html! {
        <>
            <h1>{ heading }</h1>
            <p>{ text }</p>
            <div class="row">
                <a class="btn" href="#/">{ words.to_catalogue() }</a>
                <button type="button" class="btn sec" onclick={on(send, Msg::Retry)}>{ words.retry() }</button>
                { download(has_file, words, send) }
            </div>
        </>
    }
}

/// What is stored is never out of reach, even where it can't be shown.
#[inline(never)]
fn download(has_file: bool, words: &LearnerWords, send: &Send) -> Html {
    if !has_file {
        return Html::default();
    }
    html! {
        <button type="button" class="btn sec" onclick={on(send, Msg::DownloadAnswers)}>{ words.download_answers() }</button>
    }
}
