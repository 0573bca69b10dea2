//! The page on the screen: what is asked for, and below it what was found.

mod found;

use assay_messages::{LearnerWords, VerifyWords};
use yew::prelude::*;

use super::{CAMERA, Camera, FIELD, FILE, Refusal, SUMMARY, State, Step, Verifying, Words};
use crate::library::Failure;
use crate::message::{FetchFailure, Msg};
use crate::model::Model;
use crate::shell::{self, input};
use crate::ui::{Icon, Send, failure, icon, loading, on};

/// The page.
#[inline(never)]
pub fn view(model: &Model, send: &Send) -> Html {
    let Some(verifying) = &model.verifying else {
        return loading(&model.words);
    };
    match &verifying.words {
        Words::Away | Words::Asked => loading(&model.words),
        Words::Failed => failure(
            &Failure::Unreachable(FetchFailure::Offline),
            &model.words,
            send,
        ),
        Words::Here(words) => shown(model, verifying, words, send),
    }
}

fn shown(model: &Model, verifying: &Verifying, words: &VerifyWords, send: &Send) -> Html {
    let refusal = match verifying.state {
        State::Refused(refusal) => Some(refusal),
        _ => None,
    };
    html! {
        <>
            if let Some(refusal) = refusal {
                { summary(refusal, &model.words, words) }
            }
            <h1>{ words.heading() }</h1>
            <p class="lead noprint">{ words.purpose() }</p>
            { field(verifying, refusal, words, send) }
            { file(refusal, words, send) }
            { camera(verifying.camera, words, send) }
            { match &verifying.state {
                State::Searching(_) => busy(words.searching()),
                State::Looking => busy(words.looking()),
                State::Checking(_) => busy(words.checking()),
                State::Checked(subject, finding) => {
                    found::view(&super::found(model, subject, finding, words), words, send)
                }
                State::Empty | State::Refused(_) => Html::default(),
            } }
        </>
    }
}

fn busy(text: String) -> Html {
    html! { <p class="note"><progress aria-label={text.clone()}></progress>{ " " }{ text }</p> }
}

fn step<E: 'static>(send: &Send, step: Step) -> Callback<E> {
    on(send, Msg::Verifying(Box::new(step)))
}

#[inline(never)]
fn summary(refusal: Refusal, learner: &LearnerWords, words: &VerifyWords) -> Html {
    let control = refusal.control();
    let focus = Callback::from(move |event: MouseEvent| {
        // The part after # is the app's address.
        event.prevent_default();
        shell::focus(control);
    });
    html! {
        <div class="err noprint" id={SUMMARY} role="group" tabindex="-1" aria-labelledby="error-heading">
            <h2 id="error-heading">{ learner.problem_heading() }</h2>
            <ul><li><a href={format!("#{control}")} onclick={focus}>{ refusal.words(words) }</a></li></ul>
        </div>
    }
}

/// The refusal beside the control that it is about.
fn beside(refusal: Option<Refusal>, control: &str, id: &'static str, words: &VerifyWords) -> Html {
    match refusal.filter(|refusal| refusal.control() == control) {
        Some(refusal) => html! {
            <span id={id} class="error">{ icon(Icon::Alert) }{ refusal.words(words) }</span>
        },
        None => Html::default(),
    }
}

#[inline(never)]
fn field(
    verifying: &Verifying,
    refusal: Option<Refusal>,
    words: &VerifyWords,
    send: &Send,
) -> Html {
    let typed = {
        let send = send.clone();
        Callback::from(move |event: InputEvent| {
            send.emit(Msg::Verifying(Box::new(Step::Typed(input::typed(&event)))));
        })
    };
    let submit = {
        let send = send.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(Msg::Verifying(Box::new(Step::Check)));
        })
    };
    let is_wrong = refusal.is_some_and(|refusal| refusal.control() == FIELD);
    let described = if is_wrong {
        "number-hint number-error"
    } else {
        "number-hint"
    };
    html! {
        <form class="noprint" novalidate=true onsubmit={submit}>
            <p class="field">
                <label for={FIELD}>{ words.field() }</label>
                <span id="number-hint" class="kicker">{ words.field_hint() }</span>
                { beside(refusal, FIELD, "number-error", words) }
                <input id={FIELD} type="text" dir="auto" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby={described}
                    aria-invalid={is_wrong.then_some("true")} value={verifying.text.clone()} oninput={typed} />
            </p>
            <button type="submit" class="btn">{ words.check() }</button>
        </form>
    }
}

/// A file can be dropped on all of it; a button does the same.
#[inline(never)]
fn file(refusal: Option<Refusal>, words: &VerifyWords, send: &Send) -> Html {
    let chosen = {
        let send = send.clone();
        Callback::from(move |event: Event| input::certificate_chosen(&event, &send))
    };
    let dropped = {
        let send = send.clone();
        Callback::from(move |event: DragEvent| input::certificate_dropped(&event, &send))
    };
    let is_wrong = refusal.is_some_and(|refusal| refusal.control() == FILE);
    let described = if is_wrong {
        "file-hint file-error"
    } else {
        "file-hint"
    };
    html! {
        <div class="card drop noprint" ondragover={Callback::from(input::over)} ondragleave={Callback::from(input::away)} ondrop={dropped}>
            { beside(refusal, FILE, "file-error", words) }
            <label class="btn sec file" for={FILE}>{ words.choose() }
                <input id={FILE} type="file" accept=".pdf,.json,.jwt,.jws,application/pdf,application/json,image/*" aria-describedby={described} onchange={chosen} />
            </label>
            <p id="file-hint">{ words.choose_hint() }</p>
        </div>
    }
}

#[inline(never)]
fn camera(camera: Camera, words: &VerifyWords, send: &Send) -> Html {
    let told = match camera {
        Camera::Absent => return Html::default(),
        Camera::Off => None,
        Camera::Asking => Some(words.camera_asking()),
        Camera::Running => Some(words.camera_running()),
        Camera::Refused => Some(words.camera_refused()),
        Camera::Failed => Some(words.camera_failed()),
    };
    let is_on = matches!(camera, Camera::Asking | Camera::Running);
    html! {
        <div class="card camera noprint">
            if is_on {
                <video id={CAMERA} autoplay=true muted=true playsinline=true aria-label={words.camera_view()}></video>
                <button type="button" class="btn sec" onclick={step(send, Step::StopCamera)}>{ words.camera_stop() }</button>
            } else {
                <button type="button" class="btn sec" aria-describedby="camera-hint" onclick={step(send, Step::StartCamera)}>{ words.camera() }</button>
                <p id="camera-hint">{ words.camera_hint() }</p>
            }
            if let Some(told) = told { <p>{ told }</p> }
        </div>
    }
}
