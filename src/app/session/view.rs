//! The form for a session code on the screen.

use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::{CODE, SUMMARY, Session, Step, TRY, Wrong};
use crate::message::Msg;
use crate::model::Model;
use crate::route::Route;
use crate::shell::{self, input};
use crate::start::{Page, Start, Way};
use crate::ui::{Icon, Send, icon, plain};

/// The page.
#[inline(never)]
pub fn view(page: &Page, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    match page {
        Page::Start(start) => html! {
            <>
                <p><a class="back" href={Route::Start(start.bank.clone(), start.assessment.clone()).address()}>{ plain(&start.title) }</a></p>
                <h1>{ words.session_heading() }</h1>
                <p>{ words.session_text() }</p>
                { way(start, model, words, send) }
            </>
        },
        other => crate::start::view(other, model, send),
    }
}

/// The form, where an attempt can begin; else why it can't, as the assessment's own page says it.
fn way(start: &Start, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let why = match &start.way {
        Way::Start | Way::Starting => return form(start, model, words, send),
        Way::Continue(card) => model.words.start_found(card.saved),
        Way::Wait(until) => model.words.start_wait(*until),
        Way::NoneLeft => model.words.start_none_left(),
    };
    html! {
        <>
            <p class="note">{ why }</p>
            <p><a class="btn" href={Route::Start(start.bank.clone(), start.assessment.clone()).address()}>{ words.to_assessment() }</a></p>
        </>
    }
}

#[inline(never)]
fn form(start: &Start, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let fresh = Session::default();
    let session = model.session.as_deref().unwrap_or(&fresh);
    let submit = {
        let send = send.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(Msg::Session(Step::Start));
        })
    };
    let is_starting = start.way == Way::Starting;
    html! {
        <form novalidate=true onsubmit={submit}>
            if let Some(wrong) = session.wrong {
                { summary(wrong, model, words) }
            }
            { field(CODE, &session.code, session.wrong, (words.session_code(), words.session_code_hint()), words, send.reform(|code| Msg::Session(Step::Code(code)))) }
            { field(TRY, &session.number, session.wrong, (words.session_try(), words.session_try_hint()), words, send.reform(|number| Msg::Session(Step::Number(number)))) }
            <div class="row">
                <button type="submit" class="btn" aria-disabled={is_starting.then_some("true")}>{ words.session_start() }</button>
                if is_starting {
                    <span role="status">{ model.words.loading() }</span>
                }
            </div>
        </form>
    }
}

fn summary(wrong: Wrong, model: &Model, words: &OutcomeWords) -> Html {
    let control = wrong.control();
    let focus = Callback::from(move |event: MouseEvent| {
        // The part after # is the app's address.
        event.prevent_default();
        shell::focus(control);
    });
    html! {
        <div class="err" id={SUMMARY} role="group" tabindex="-1" aria-labelledby="error-heading">
            <h2 id="error-heading">{ model.words.problem_heading() }</h2>
            <ul><li><a href={format!("#{control}")} onclick={focus}>{ wrong.words(words) }</a></li></ul>
        </div>
    }
}

fn field(
    id: &'static str,
    value: &str,
    wrong: Option<Wrong>,
    (label, hint): (String, String),
    words: &OutcomeWords,
    typed: Callback<String>,
) -> Html {
    let error = wrong.filter(|wrong| wrong.control() == id);
    let error = error.map(|wrong| wrong.words(words));
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = match error {
        Some(_) => [&*hint_id, &*error_id].join(" "),
        None => hint_id.clone(),
    };
    let oninput = typed.reform(|event: InputEvent| input::typed(&event));
    html! {
        <p class="field">
            <label for={id}>{ label }</label>
            <span id={hint_id} class="kicker">{ hint }</span>
            if let Some(error) = &error {
                <span id={error_id} class="error">{ icon(Icon::Alert) }{ error }</span>
            }
            <input {id} type="text" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby={described}
                aria-invalid={error.is_some().then_some("true")} value={value.to_owned()} {oninput} />
        </p>
    }
}
