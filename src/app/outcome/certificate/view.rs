//! The certificate on the screen.

use assay_credential::{BadName, Credential};
use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{Issuing, NAME, PREVIEW, SUMMARY, Step, failed_heading, file, reason};
use crate::certificates;
use crate::effect::{CertificateForm, CertificatePaper};
use crate::message::{CertificateFailure, Msg};
use crate::model::{Model, Place};
use crate::preferences::direction;
use crate::route::Route;
use crate::shell::{self, input};
use crate::start::choice;
use crate::store::AttemptId;
use crate::ui::{Icon, Send, icon, on};
use assay_messages::figures::{cut, marks, percent};

/// The page.
#[inline(never)]
pub fn view(
    model: &Model,
    id: &AttemptId,
    words: &LearnerWords,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    let passed = model
        .sitting
        .open()
        .is_some_and(|open| open.card.passed == Some(true));
    if !passed {
        return not_passed(model, outcome);
    }
    let issuing = &model.issuing;
    html! {
        <>
            <p><a class="back" href={Route::Result(id.clone()).to_string()}>{ outcome.to_result() }</a></p>
            if let Step::Refused(bad) = &issuing.step {
                { summary(bad, words, outcome) }
            }
            <h1>{ outcome.certificate_heading() }</h1>
            { match issuing.step.credential() {
                None => naming(issuing, outcome, send),
                Some(credential) => html! {
                    <>
                        { preview(credential, words, outcome) }
                        { actions(model, outcome, words, send) }
                        { sharing(credential, model, outcome, send) }
                    </>
                },
            } }
        </>
    }
}

/// What there is for a certificate that was issued as it is shown.
#[inline(never)]
fn sharing(credential: &Credential, model: &Model, outcome: &OutcomeWords, send: &Send) -> Html {
    if !model.issuing.is_issued() {
        return Html::default();
    }
    html! {
        <>
            { certificates::sharing(credential, model, outcome, send) }
            <p class="noprint"><a href={Route::Certificates.address()}>{ outcome.certificates_heading() }</a></p>
        </>
    }
}

#[inline(never)]
fn not_passed(model: &Model, outcome: &OutcomeWords) -> Html {
    let start = model
        .sitting
        .open()
        .map(|open| Route::Start(open.card.bank.clone(), open.card.assessment.clone()));
    html! {
        <>
            <h1>{ outcome.certificate_not_passed_heading() }</h1>
            <p>{ outcome.certificate_not_passed_text() }</p>
            <a class="btn" href={start.unwrap_or(Route::Catalogue).to_string()}>{ outcome.to_assessment() }</a>
        </>
    }
}

fn refusal(bad: &BadName, outcome: &OutcomeWords) -> String {
    match bad {
        BadName::Empty | BadName::NoLetter | BadName::Form => outcome.certificate_name_empty(),
        BadName::TooLong { length } => {
            outcome.certificate_name_long(*length, assay_credential::NAME_MAX_LENGTH)
        }
        BadName::Unreadable(character) => {
            outcome.certificate_name_characters(&character.to_string())
        }
    }
}

#[inline(never)]
fn summary(bad: &BadName, words: &LearnerWords, outcome: &OutcomeWords) -> Html {
    let focus = Callback::from(|event: MouseEvent| {
        // The part after # is the app's address.
        event.prevent_default();
        shell::focus(NAME);
    });
    html! {
        <div class="err" id={SUMMARY} role="group" tabindex="-1" aria-labelledby="error-heading">
            <h2 id="error-heading">{ words.problem_heading() }</h2>
            <ul><li><a href={format!("#{NAME}")} onclick={focus}>{ refusal(bad, outcome) }</a></li></ul>
        </div>
    }
}

#[inline(never)]
fn naming(issuing: &Issuing, outcome: &OutcomeWords, send: &Send) -> Html {
    let typed = {
        let send = send.clone();
        Callback::from(move |event: InputEvent| send.emit(Msg::Name(input::typed(&event))))
    };
    let submit = {
        let send = send.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(Msg::PreviewCertificate);
        })
    };
    let error = match &issuing.step {
        Step::Refused(bad) => Some(refusal(bad, outcome)),
        _ => None,
    };
    let described = if error.is_some() {
        "name-hint name-error"
    } else {
        "name-hint"
    };
    let issued = issuing.issued.as_ref();
    let issued = issued.map(|issued| issued.record.number.to_string());
    html! {
        <form novalidate=true onsubmit={submit}>
            if let Some(number) = &issued {
                <p class="note">{ outcome.certificate_rename_text(number) }</p>
            }
            <p class="field">
                <label for={NAME}>{ outcome.certificate_name() }</label>
                <span id="name-hint" class="kicker">{ outcome.certificate_name_hint() }</span>
                if let Some(error) = &error {
                    <span id="name-error" class="error">{ icon(Icon::Alert) }{ error }</span>
                }
                <input id={NAME} type="text" dir="auto" autocomplete="name" spellcheck="false" aria-describedby={described}
                    aria-invalid={error.is_some().then_some("true")} value={issuing.name.clone()} oninput={typed} />
            </p>
            <p class="field">
                <label class="opt">
                    <input type="checkbox" checked={issuing.adds_answers} onchange={on(send, Msg::AddAnswers)} aria-describedby="answers-hint" />
                    { outcome.certificate_answers_add() }
                </label>
                <span id="answers-hint" class="kicker">{ outcome.certificate_answers_hint() }</span>
            </p>
            <div class="row">
                <button type="submit" class="btn">{ outcome.certificate_show() }</button>
                if issued.is_some() {
                    <button type="button" class="btn quiet" onclick={on(send, Msg::KeepName)}>{ outcome.certificate_rename_back() }</button>
                }
            </div>
        </form>
    }
}

#[inline(never)]
fn preview(credential: &Credential, words: &LearnerWords, outcome: &OutcomeWords) -> Html {
    let formats = outcome.formats();
    let record = &credential.record;
    let score = record.score;
    let share = score
        .share()
        .map(|share| percent(formats, share, Some(record.pass.total)))
        .unwrap_or_default();
    let score = format!(
        "{} / {} ({share})",
        marks(formats, score.points()),
        marks(formats, score.of())
    );
    let valid = record.valid_until.map_or_else(
        || outcome.certificate_valid_always(),
        |until| formats.date(until.wall_time().0),
    );
    let fact = |name: String, value: String| html! { <div><dt>{ name }</dt><dd><bdi>{ value }</bdi></dd></div> };
    let digest = record.bank.digest.to_string();
    html! {
        <section class="card certificate" id={PREVIEW} tabindex="-1" aria-label={outcome.certificate_preview()}
            lang={record.language.clone()} dir={direction(&record.language)}>
            <p class="kicker">{ outcome.certificate_label() }</p>
            <h2>{ &record.titles.certificate }</h2>
            <p class="holder"><bdi>{ record.holder.as_str() }</bdi></p>
            <dl class="facts-list">
                { fact(outcome.certificate_assessment(), format!("{} – {}", record.titles.module, record.titles.assessment)) }
                { fact(outcome.certificate_level(), record.titles.level.clone()) }
                { fact(outcome.certificate_score(), score) }
                { fact(words.start_pass_mark(), cut(formats, record.pass.total)) }
                { fact(outcome.certificate_date(), formats.date(record.submitted.wall_time().0)) }
                { fact(outcome.certificate_valid_until(), valid) }
                { fact(outcome.certificate_number(), record.number.to_string()) }
                if let Some(replaces) = record.replaces {
                    { fact(outcome.certificate_replaces(), replaces.to_string()) }
                }
                { fact(outcome.certificate_bank(), format!("{} {}", record.bank.id, record.bank.version)) }
                { fact(outcome.certificate_digest(), digest) }
                { fact(outcome.certificate_answers(), if credential.answers.is_some() { outcome.certificate_answers_added() } else { outcome.certificate_answers_none() }) }
            </dl>
            <h3>{ outcome.certificate_shows_heading() }</h3>
            <p>{ outcome.certificate_shows() }{ " " }{ outcome.certificate_shows_not() }</p>
            if record.review.standing() != assay_credential::Standing::Settled {
                <p><strong>{ outcome.draft_notice() }{ " " }{ outcome.not_endorsed() }</strong></p>
            }
        </section>
    }
}

#[inline(never)]
fn actions(model: &Model, outcome: &OutcomeWords, words: &LearnerWords, send: &Send) -> Html {
    let making = match model.issuing.step {
        Step::Making(_, done, of) => Some((done, of)),
        _ => None,
    };
    // How large it is is known once it was made; then it is here, and needs no second making.
    let download = match &model.issuing.step {
        Step::Made(_, file) if model.issuing.form == CertificateForm::Pdf => {
            outcome.certificate_pdf_again(file.len().div_ceil(1000))
        }
        _ => outcome.certificate_pdf(),
    };
    let print = html! { <button type="button" class="btn sec" onclick={on(send, Msg::Print)}>{ outcome.print() }</button> };
    html! {
        <>
            if let Step::Failed(_, failure) = &model.issuing.step {
                { failed(model, failure, outcome) }
            }
            if let Some(so_far) = making {
                { progress(so_far, words.cancel(), outcome, send) }
            } else {
                <div class="row noprint">
                    <button type="button" class="btn" onclick={on(send, Msg::MakeCertificate)}>{ download }</button>
                    if file(model).is_some_and(|file| shell::can_share(&file)) {
                        <button type="button" class="btn sec" onclick={on(send, Msg::ShareCertificate)}>{ outcome.certificate_share() }</button>
                    }
                    { print }
                    <button type="button" class="btn quiet" onclick={on(send, Msg::ChangeName)}>{ if model.issuing.is_issued() { outcome.certificate_rename() } else { outcome.certificate_name_change() } }</button>
                </div>
                { pictures(outcome, send) }
                { paper(certificates::paper(model), outcome, send) }
            }
            if model.place == Place::Frame {
                <p class="note">{ outcome.certificate_in_frame() }{ " " }
                    <a href={model.route.to_string()} target="_blank" rel="noopener">{ words.open_in_tab() }</a></p>
            } else if model.place == Place::InApp {
                <p class="note">{ outcome.certificate_in_app() }</p>
            }
        </>
    }
}

/// The paper that the files are for.
#[inline(never)]
fn paper(chosen: CertificatePaper, outcome: &OutcomeWords, send: &Send) -> Html {
    let papers = CertificatePaper::ALL.map(|paper| {
        let name = match paper {
            CertificatePaper::A4 => outcome.certificate_paper_a4(),
            CertificatePaper::Letter => outcome.certificate_paper_letter(),
        };
        (paper.name().to_owned(), name, paper == chosen)
    });
    let choose = {
        let send = send.clone();
        Callback::from(move |name: String| {
            let mut papers = CertificatePaper::ALL.into_iter();
            if let Some(paper) = papers.find(|paper| paper.name() == name) {
                send.emit(Msg::ChoosePaper(paper));
            }
        })
    };
    html! { <div class="noprint">{ choice("paper", outcome.certificate_paper(), papers.into(), choose) }</div> }
}

/// How far a file is, and a way to stop it.
#[inline(never)]
pub fn progress(
    (done, of): (u32, u32),
    cancel: String,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    html! {
        <>
            <p>
                <progress value={done.to_string()} max={of.to_string()} aria-label={outcome.certificate_preparing()}></progress>
                { " " }{ outcome.certificate_preparing() }
            </p>
            <div class="row"><button type="button" class="btn sec" onclick={on(send, Msg::StopCertificate)}>{ cancel }</button></div>
        </>
    }
}

/// The certificate as a picture, for what takes no PDF.
#[inline(never)]
fn pictures(outcome: &OutcomeWords, send: &Send) -> Html {
    let button = |form, text: String| {
        html! { <button type="button" class="btn sec" aria-describedby="picture-hint" onclick={on(send, Msg::MakePicture(form))}>{ text }</button> }
    };
    html! {
        <div class="noprint" role="group" aria-labelledby="picture">
            <h2 id="picture">{ outcome.certificate_picture() }</h2>
            <p id="picture-hint" class="kicker">{ outcome.certificate_picture_hint() }</p>
            <div class="row">
                { button(CertificateForm::Png, outcome.certificate_png()) }
                { button(CertificateForm::Svg, outcome.certificate_svg()) }
            </div>
        </div>
    }
}

#[inline(never)]
fn failed(model: &Model, failure: &CertificateFailure, outcome: &OutcomeWords) -> Html {
    let reason = reason(failure, outcome);
    html! {
        <div class="err" role="group" aria-labelledby="pdf-failed">
            <h2 id="pdf-failed">{ failed_heading(model) }</h2>
            <p>{ outcome.certificate_failed_text() }</p>
            if !reason.is_empty() { <p class="kicker"><bdi>{ reason }</bdi></p> }
        </div>
    }
}
