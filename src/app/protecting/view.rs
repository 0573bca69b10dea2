//! The section of the settings, and the page that asks for the passphrase.

use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::{LEAST, Letters, Passphrase, Protecting, Refusal, State, Step, Told, Trouble, Work};
use crate::erasing;
use crate::message::Msg;
use crate::model::Model;
use crate::route::Route;
use crate::shell::input;
use crate::store::{Storage, StoreFailure};
use crate::ui::{Icon, Send, icon, on};

/// The heading of the section.
pub(super) const SECTION: &str = "protect-heading";
/// The field of the passphrase, here and there.
pub(super) const PASSPHRASE: &str = "passphrase";
/// The field where it is typed again.
pub(super) const AGAIN: &str = "passphrase-again";

fn step<E: 'static>(send: &Send, step: Step) -> Callback<E> {
    on(send, Msg::Protecting(step))
}

/// The section of the settings. Where nothing is kept, there is nothing to protect.
#[inline(never)]
pub fn section(model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let is_locked = model.is_locked();
    if matches!(model.storage, Storage::Blocked(_)) && !is_locked {
        return Html::default();
    }
    let nothing = Protecting::default();
    let protecting = model.protecting.as_deref().unwrap_or(&nothing);
    let content = match protecting.state {
        _ if is_locked => notice(words),
        State::Unknown => html! { <p>{ model.words.loading() }</p> },
        State::Unavailable => html! { <p>{ words.protect_unavailable() }</p> },
        State::Off => off(protecting, words, send),
        State::On => on_now(protecting, words, send),
    };
    html! {
        <section class="card" aria-labelledby={SECTION}>
            <h2 id={SECTION}>{ words.protect_heading() }</h2>
            { content }
        </section>
    }
}

/// It waits for the passphrase, and where to give it.
#[inline(never)]
pub fn notice(words: &OutcomeWords) -> Html {
    html! {
        <p class="note">{ icon(Icon::Alert) }<span>{ words.locked_text() }{ " " }<a href={Route::Learning.address()}>{ words.locked_unlock() }</a></span></p>
    }
}

#[inline(never)]
fn off(protecting: &Protecting, words: &OutcomeWords, send: &Send) -> Html {
    let refusal = match protecting.told {
        Some(Told::Refused(refusal)) => Some(refusal),
        _ => None,
    };
    let first = refusal.filter(|refusal| *refusal != Refusal::Different);
    let second = refusal.filter(|refusal| *refusal == Refusal::Different);
    let is_busy = protecting.work.is_some();
    html! {
        <>
            { told(protecting, words) }
            <p>{ words.protect_text() }</p>
            <p>{ words.protect_lost() }</p>
            <form onsubmit={submit(send, Step::TurnOn)}>
                { field(Field {
                    id: PASSPHRASE,
                    label: words.protect_passphrase(),
                    hint: Some(words.protect_hint(LEAST)),
                    error: first.map(|refusal| self::refusal(refusal, words)),
                    purpose: "new-password",
                    value: &protecting.passphrase,
                    letters: protecting.letters,
                }, Step::Passphrase, send) }
                { field(Field {
                    id: AGAIN,
                    label: words.protect_again(),
                    hint: None,
                    error: second.map(|refusal| self::refusal(refusal, words)),
                    purpose: "new-password",
                    value: &protecting.again,
                    letters: protecting.letters,
                }, Step::Again, send) }
                <div class="row">
                    <button type="submit" class="btn" aria-disabled={is_busy.then_some("true")}>{ words.protect_turn_on() }</button>
                    { letters(protecting.letters, words, send) }
                </div>
            </form>
            { progress(protecting, words) }
        </>
    }
}

#[inline(never)]
fn on_now(protecting: &Protecting, words: &OutcomeWords, send: &Send) -> Html {
    let is_busy = protecting.work.is_some().then_some("true");
    html! {
        <>
            { told(protecting, words) }
            <p>{ words.protect_is_on() }</p>
            <div class="row">
                <button type="button" class="btn" aria-disabled={is_busy} onclick={step(send, Step::Lock)}>{ words.protect_lock() }</button>
                <button type="button" class="btn sec" aria-disabled={is_busy} onclick={step(send, Step::TurnOff)}>{ words.protect_turn_off() }</button>
            </div>
            { progress(protecting, words) }
        </>
    }
}

/// The page in the place of whatever needs what is kept here.
#[inline(never)]
pub fn locked(model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let nothing = Protecting::default();
    let protecting = model.protecting.as_deref().unwrap_or(&nothing);
    let error = match &protecting.told {
        Some(Told::Refused(refusal)) => Some(self::refusal(*refusal, words)),
        Some(Told::Failed(Trouble::Wrong)) => Some(trouble(&Trouble::Wrong, words)),
        _ => None,
    };
    let other = error.is_none();
    let is_busy = protecting.work.is_some();
    html! {
        <>
            <h1>{ words.locked_heading() }</h1>
            <p class="lead">{ words.locked_text() }</p>
            if other {
                { told(protecting, words) }
            }
            <form onsubmit={submit(send, Step::Unlock)}>
                { field(Field {
                    id: PASSPHRASE,
                    label: words.protect_passphrase(),
                    hint: None,
                    error,
                    purpose: "current-password",
                    value: &protecting.passphrase,
                    letters: protecting.letters,
                }, Step::Passphrase, send) }
                <div class="row">
                    <button type="submit" class="btn" aria-disabled={is_busy.then_some("true")}>{ words.locked_unlock() }</button>
                    { letters(protecting.letters, words, send) }
                </div>
            </form>
            { progress(protecting, words) }
            <h2>{ words.locked_forgotten() }</h2>
            <p>{ words.locked_lost() }</p>
            { erasing::view(&model.erasing, &model.words, words, send) }
        </>
    }
}

/// A field for a passphrase.
struct Field<'a> {
    id: &'static str,
    label: String,
    hint: Option<String>,
    error: Option<String>,
    /// What it is for, as browsers name it.
    purpose: &'static str,
    value: &'a Passphrase,
    letters: Letters,
}

#[inline(never)]
fn field(field: Field<'_>, edited: fn(Passphrase) -> Step, send: &Send) -> Html {
    let typed = {
        let send = send.clone();
        Callback::from(move |event: InputEvent| {
            send.emit(Msg::Protecting(edited(Passphrase(input::typed(&event)))));
        })
    };
    let entered = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            send.emit(Msg::Protecting(edited(Passphrase(input::entered(&event)))));
        })
    };
    let (hint, error) = ([field.id, "-hint"].concat(), [field.id, "-error"].concat());
    let described = match (&field.hint, &field.error) {
        (None, None) => None,
        (Some(_), None) => Some(hint.clone()),
        (None, Some(_)) => Some(error.clone()),
        (Some(_), Some(_)) => Some([hint.as_str(), error.as_str()].join(" ")),
    };
    let kind = match field.letters {
        Letters::Hidden => "password",
        Letters::Shown => "text",
    };
    html! {
        <p class="field">
            <label for={field.id}>{ field.label }</label>
            if let Some(text) = field.hint {
                <span id={hint} class="kicker">{ text }</span>
            }
            if let Some(text) = &field.error {
                <span id={error} class="error">{ icon(Icon::Alert) }{ text }</span>
            }
            <input id={field.id} type={kind} dir="auto" autocomplete={field.purpose} autocapitalize="none" spellcheck="false"
                aria-describedby={described} aria-invalid={field.error.is_some().then_some("true")}
                value={field.value.0.clone()} oninput={typed} onchange={entered} />
        </p>
    }
}

fn submit(send: &Send, deed: Step) -> Callback<SubmitEvent> {
    let send = send.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        send.emit(Msg::Protecting(deed.clone()));
    })
}

fn letters(letters: Letters, words: &OutcomeWords, send: &Send) -> Html {
    let is_shown = if letters == Letters::Shown {
        "true"
    } else {
        "false"
    };
    html! {
        <button type="button" class="btn sec" aria-pressed={is_shown} onclick={step(send, Step::Letters)}>{ words.protect_letters() }</button>
    }
}

/// What is under way. The region is there before, so that its words are said.
fn progress(protecting: &Protecting, words: &OutcomeWords) -> Html {
    let text = protecting.work.map(|work| match work {
        Work::TurningOn => words.protect_turning_on(),
        Work::TurningOff => words.protect_turning_off(),
        Work::Unlocking => words.locked_unlocking(),
        Work::Locking(_) | Work::Leaving => words.protect_locking(),
    });
    html! {
        <div role="status">
            if let Some(text) = text {
                <p>{ text }</p>
            }
        </div>
    }
}

/// What came of the last press, but for what a field says.
fn told(protecting: &Protecting, words: &OutcomeWords) -> Html {
    let done = |text| html! { <p class="note done">{ icon(Icon::Tick) }<span>{ text }</span></p> };
    let failed = |text| html! { <p class="err">{ icon(Icon::Alert) }<span>{ text }</span></p> };
    match &protecting.told {
        None | Some(Told::Refused(_)) => Html::default(),
        Some(Told::TurnedOn) => done(words.protect_turned_on()),
        Some(Told::TurnedOff) => done(words.protect_turned_off()),
        Some(Told::NotSaved) => failed(words.protect_not_saved()),
        Some(Told::Failed(trouble)) => failed(self::trouble(trouble, words)),
    }
}

fn refusal(refusal: Refusal, words: &OutcomeWords) -> String {
    match refusal {
        Refusal::Empty => words.locked_empty(),
        Refusal::Short => words.protect_short(LEAST),
        Refusal::Different => words.protect_different(),
    }
}

/// The words for what went wrong.
pub(super) fn trouble(trouble: &Trouble, words: &OutcomeWords) -> String {
    match trouble {
        Trouble::Wrong => words.locked_wrong(),
        Trouble::Unavailable => words.protect_unavailable(),
        Trouble::Damaged => words.locked_damaged(),
        Trouble::Store(StoreFailure::Full) => words.protect_full(),
        Trouble::Store(_) => words.protect_failed(),
    }
}
