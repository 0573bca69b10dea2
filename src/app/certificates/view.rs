//! The list of certificates on the screen.

use assay_credential::Validity;
use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::page::Replaced;
use super::{
    Adding, By, Entry, Kind, LIST, Making, Page, REMOVE_DIALOG, State, Step, adding, msg, sharing,
};
use crate::effect::CertificateForm;
use crate::message::Ask;
use crate::model::Model;
use crate::outcome::certificate;
use crate::preferences::direction;
use crate::route::Route;
use crate::shell::input;
use crate::ui::{Confirm, Icon, Send, confirm, icon, notice, on, plain};

/// The page.
#[inline(never)]
pub fn view(page: &Page, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    html! {
        <>
            <p><a class="back" href={Route::Learning.address()}>{ words.certificates_to_learning() }</a></p>
            <h1>{ words.certificates_heading() }</h1>
            { list(page, model, words, send) }
            if !page.replaced.is_empty() {
                { replaced(page, words) }
            }
            if page.state != State::Blocked {
                { add(model, words, send) }
            }
            { remove_dialog(model, words, send) }
        </>
    }
}

#[inline(never)]
fn list(page: &Page, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let one = |entry: &Entry| self::entry(entry, model, words, send);
    match page.state {
        State::Blocked => notice(model.words.start_storage_blocked()),
        State::Unreadable => html! {
            <>
                { notice(words.certificates_unreadable()) }
                <p><button type="button" class="btn sec" onclick={on(send, msg(Step::Again))}>{ model.words.retry() }</button></p>
            </>
        },
        State::Loading => html! {
            <div class="waiting" role="status">
                <p>{ model.words.loading() }</p>
                <div class="skeleton" aria-hidden="true"></div>
            </div>
        },
        State::Here => html! {
            <section aria-labelledby={LIST}>
                <h2 id={LIST} tabindex="-1">{ words.certificates_list_heading() }</h2>
                if page.current.is_empty() {
                    <p>{ words.certificates_none() }</p>
                    <p><a class="btn" href="#/">{ model.words.to_catalogue() }</a></p>
                }
                // One child: keyed ones among others would have the heading made anew, and focus with it.
                { page.current.iter().map(one).collect::<Html>() }
            </section>
        },
    }
}

#[inline(never)]
fn entry(entry: &Entry, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let formats = words.formats();
    let fact = |name: String, value: Html| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> };
    let own = |text: String| html! { <bdi>{ text }</bdi> };
    let id = format!(
        "certificate-{}-{}",
        entry.which.number,
        entry.is_self_issued()
    );
    html! {
        <article class="card" key={id.clone()} aria-labelledby={id.clone()}>
            <p class="kicker">{ by(&entry.by, words) }</p>
            <h3 {id} lang={entry.title.lang.clone()} dir={direction(&entry.title.lang)}>{ &entry.title.text }</h3>
            <dl class="facts-list">
                { fact(words.certificates_holder(), own(entry.holder.clone())) }
                { fact(words.certificate_assessment(), plain(&entry.assessment)) }
                { fact(words.certificates_issued(), own(formats.date(entry.issued))) }
                { fact(words.certificate_valid_until(), validity(entry.validity, words)) }
                { fact(words.certificate_number(), own(entry.which.number.to_string())) }
                if let Some(replaces) = entry.replaces {
                    { fact(words.certificate_replaces(), own(replaces.to_string())) }
                }
            </dl>
            { deeds(entry, words, send) }
            { making(entry, model, words, send) }
            if entry.linked_in.is_some() {
                <p class="kicker noprint">{ words.certificates_linked_in_text() }</p>
            }
            if let Some(answers) = entry.link {
                { sharing::link(entry.which, answers, model, words, send) }
            }
        </article>
    }
}

fn by(by: &By, words: &OutcomeWords) -> String {
    match by {
        By::Nobody => words.certificate_label(),
        By::Issuer(name) => words.certificates_by(name),
        By::Withdrawn(name) => words.certificates_by_withdrawn(name),
        By::Unknown(did) => words.certificates_by_unknown(did),
        By::Open => words.certificates_by_open(),
    }
}

fn validity(validity: Validity, words: &OutcomeWords) -> Html {
    match validity {
        Validity::Always => words.certificate_valid_always().into(),
        Validity::Until(end) => html! { <bdi>{ words.formats().date(end.wall_time().0) }</bdi> },
        Validity::Soon(end) => {
            let told = words.certificates_soon(end.wall_time().0);
            html! { <span class="verdict partly">{ icon(Icon::Alert) }{ told }</span> }
        }
        Validity::Over(end) => {
            let told = words.certificates_over(end.wall_time().0);
            html! { <span class="verdict wrong">{ icon(Icon::Cross) }{ told }</span> }
        }
    }
}

/// What can be done with it. A screen reader hears of each which one it is about.
#[inline(never)]
fn deeds(entry: &Entry, words: &OutcomeWords, send: &Send) -> Html {
    let number = entry.which.number;
    let of = || html! { <span class="vh">{ " " }<bdi>{ number.to_string() }</bdi></span> };
    let deed = |step: Step, name: String| {
        html! { <button type="button" class="btn quiet" onclick={on(send, msg(step))}>{ name }{ of() }</button> }
    };
    let way = |address: String, name: String| {
        html! { <a class="btn sec" href={address}>{ name }{ of() }</a> }
    };
    html! {
        <div class="row">
            if let Some(attempt) = &entry.attempt {
                { way(Route::Certificate(attempt.clone()).address(), words.certificates_see()) }
                { deed(Step::Rename(attempt.clone()), words.certificate_rename()) }
            } else {
                <button type="button" class="btn sec" onclick={on(send, msg(Step::Download(number, Kind::Certificate)))}>{ words.certificates_download() }{ of() }</button>
                { way(entry.check.clone(), words.certificates_check()) }
            }
            { for entry.makes.iter().map(|&form| {
                let name = match form {
                    CertificateForm::Pdf => words.certificate_pdf(),
                    CertificateForm::Png => words.certificate_png(),
                    CertificateForm::Svg => words.certificate_svg(),
                };
                html! { <button type="button" class="btn sec" onclick={on(send, msg(Step::Make(number, form)))}>{ name }{ of() }</button> }
            }) }
            if entry.has_badge {
                <button type="button" class="btn sec" onclick={on(send, msg(Step::Download(number, Kind::Badge)))}>{ words.certificates_download_badge() }{ of() }</button>
            }
            if entry.reminds {
                { deed(Step::Remind(entry.which), words.certificates_remind()) }
            }
            if let Some(again) = &entry.again {
                { way(again.address(), words.certificates_again()) }
            }
            if let Some(linked_in) = &entry.linked_in {
                <a class="btn quiet" href={linked_in.clone()} target="_blank" rel="noopener noreferrer">{ words.certificates_linked_in() }{ of() }</a>
            }
            if entry.attempt.is_none() {
                { deed(Step::Remove(number), words.certificates_remove()) }
            }
        </div>
    }
}

/// How far the file is that is made of it.
fn making(entry: &Entry, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let number = entry.which.number;
    let making = model.certificates.as_deref().map(|known| &known.making);
    match making.filter(|_| !entry.makes.is_empty()) {
        Some(Making::Now(of, _, so_far)) if *of == number => {
            let cancel = model.words.cancel();
            certificate::progress(*so_far, cancel, words, send)
        }
        Some(Making::Failed(of, form, failure)) if *of == number => {
            let reason = failure
                .as_ref()
                .map(|failure| certificate::reason(failure, words));
            html! {
                <div class="err">
                    <p>{ icon(Icon::Alert) }<span>{ certificate::failed(*form, words) }</span></p>
                    if let Some(reason) = reason { <p class="kicker"><bdi>{ reason }</bdi></p> }
                </div>
            }
        }
        _ => Html::default(),
    }
}

#[inline(never)]
fn replaced(page: &Page, words: &OutcomeWords) -> Html {
    let line = |one: &Replaced| {
        let (number, by) = (one.number.to_string(), one.by.to_string());
        html! { <li>{ words.certificates_replaced(&number, &one.holder, one.issued, &by) }</li> }
    };
    html! {
        <section aria-labelledby="replaced">
            <h2 id="replaced">{ words.certificates_replaced_heading() }</h2>
            <p>{ words.certificates_replaced_text() }</p>
            <ul>{ for page.replaced.iter().map(line) }</ul>
        </section>
    }
}

/// What an issuer signed and sent.
#[inline(never)]
fn add(model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let chosen = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            input::chosen(&event, &send, |bytes| msg(Step::Chosen(bytes)));
        })
    };
    let nothing = Adding::Nothing;
    let known = model.certificates.as_deref();
    let adding = known.map_or(&nothing, |known| &known.adding);
    let told = adding::words_of(adding, words);
    html! {
        <section class="noprint" aria-labelledby="add-heading">
            <h2 id="add-heading">{ words.certificates_add_heading() }</h2>
            <p id="add-hint">{ words.certificates_add_text() }</p>
            <label class="btn sec file" for="add-certificate">{ words.certificates_add() }
                <input id="add-certificate" type="file" accept=".pdf,.json,.jwt,.jws,.png,.svg,application/pdf,application/json,image/png,image/svg+xml" aria-invalid={(!adding.is_well()).then_some("true")} aria-describedby={if adding.is_well() { "add-hint" } else { "add-hint add-error" }} onchange={chosen} />
            </label>
            if let Some(told) = told {
                if adding.is_well() {
                    <p class="note done">{ icon(Icon::Tick) }<span>{ told }</span></p>
                } else {
                    <p class="err" id="add-error">{ icon(Icon::Alert) }<span>{ told }</span></p>
                }
            }
        </section>
    }
}

#[inline(never)]
fn remove_dialog(model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let question = Confirm {
        id: REMOVE_DIALOG,
        heading: words.certificates_remove_heading(),
        text: words.certificates_remove_text(),
        keep: model.words.cancel(),
        on_keep: msg(Step::RemoveAnswered(Ask::Declined)),
        confirm: words.certificates_remove_confirm(),
        on_confirm: msg(Step::RemoveAnswered(Ask::Confirmed)),
    };
    confirm(question, send)
}
