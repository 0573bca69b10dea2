//! What the app is, what it keeps and where, and what a result can show.

use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use crate::message::{Ask, Msg};
use crate::model::{Erasing, Model};
use crate::route::Route;
use crate::ui::{Confirm, Icon, Send, confirm, icon, on};
use crate::update::ERASE_DIALOG;

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
            <p>{ outcome.about_shared_device() }</p>
            <p>{ outcome.about_lost() }</p>
            { erase(model, words, outcome, send) }
            <h2>{ outcome.about_honest_heading() }</h2>
            <p>{ outcome.about_honest() }</p>
            <h2>{ outcome.about_content_heading() }</h2>
            <p>{ outcome.about_content() }{ " " }{ outcome.not_endorsed() }</p>
            <p><a href={Route::Preview.address()}>{ outcome.preview_heading() }</a></p>
            <p class="kicker">{ outcome.about_version(env!("CARGO_PKG_VERSION")) }{ " " }{ outcome.about_licence() }</p>
        </>
    }
}

#[inline(never)]
fn erase(model: &Model, words: &LearnerWords, outcome: &OutcomeWords, send: &Send) -> Html {
    let question = Confirm {
        id: ERASE_DIALOG,
        heading: outcome.about_delete_heading(),
        text: outcome.about_delete_text(),
        keep: words.cancel(),
        on_keep: Msg::Erase(Ask::Declined),
        confirm: outcome.about_delete_confirm(),
        on_confirm: Msg::Erase(Ask::Confirmed),
    };
    let said = match model.erasing {
        Erasing::No | Erasing::Now => Html::default(),
        Erasing::Done => {
            html! { <p class="note done">{ icon(Icon::Tick) }{ outcome.about_deleted() }</p> }
        }
        Erasing::Failed(_) => html! { <p class="err">{ outcome.about_delete_failed() }</p> },
    };
    html! {
        <>
            <p>{ outcome.about_size(model.cards.len()) }</p>
            <div role="status">{ said }</div>
            <div class="row">
                <button type="button" class="btn sec" onclick={on(send, Msg::Erase(Ask::Pressed))}>{ outcome.about_delete() }</button>
            </div>
            { confirm(question, send) }
        </>
    }
}
