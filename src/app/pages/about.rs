//! What the app is, what it keeps and where, and what a result can show.

use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use crate::erasing;
use crate::model::Model;
use crate::route::Route;
use crate::ui::Send;

/// The page.
#[inline(never)]
pub fn view(model: &Model, words: &LearnerWords, outcome: &OutcomeWords, send: &Send) -> Html {
    html! {
        <>
            <h1>{ outcome.about_heading() }</h1>
            <p>{ outcome.about_what() }</p>
            <h2>{ outcome.about_kept_heading() }</h2>
            <p>{ outcome.about_kept() }</p>
            <p>{ outcome.about_name() }</p>
            <p>{ outcome.about_shared_device() }{ " " }<a href={Route::Settings.address()}>{ outcome.protect_heading() }</a></p>
            <p>{ outcome.about_lost() }</p>
            if model.is_locked() {
                <p>{ outcome.locked_text() }</p>
            } else {
                <p>{ outcome.about_size(model.cards.len()) }</p>
            }
            { erasing::view(&model.erasing, words, outcome, send) }
            <h2>{ outcome.about_honest_heading() }</h2>
            <p>{ outcome.about_honest() }</p>
            <h2>{ outcome.about_content_heading() }</h2>
            <p>{ outcome.about_content() }{ " " }{ outcome.not_endorsed() }</p>
            <p><a href={Route::Verify(String::new()).address()}>{ outcome.to_verify() }</a></p>
            <p><a href={Route::Preview.address()}>{ outcome.preview_heading() }</a></p>
            <p class="kicker">{ outcome.about_version(env!("CARGO_PKG_VERSION")) }{ " " }{ outcome.about_licence() }</p>
        </>
    }
}
