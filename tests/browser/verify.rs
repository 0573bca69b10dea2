//! A certificate that the app has just made, checked in another browser: its PDF, its link, its code in a picture, and what was
//! changed of it. What was found is printed, too.

use std::path::Path;
use std::rc::Rc;

use assay_credential::{Credential, Link, Score, carrier};
use assay_engine::fraction::Fraction;
use serde_json::json;

use crate::axe::is_silent;
use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, drawn, run};
use crate::printing::{has_no_controls, printed};
use crate::whole_way::read_back;

const HOLDER: &str = "Amina Diallo";

/// A device with a camera, whatever the machine has.
const WITH_CAMERA: &str =
    "navigator.mediaDevices.enumerateDevices = async () => [{ kind: 'videoinput' }]";

/// Gives a file to the page as a person who chooses it or drops it.
const GIVE: &str = "const given = new DataTransfer();
  given.items.add(new File([Uint8Array.from(arguments[1])], arguments[0], { type: arguments[2] }));
  const field = document.getElementById('certificate-file');
  if (arguments[3]) field.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: given }));
  else { field.files = given.files; field.dispatchEvent(new Event('change', { bubbles: true })); }";

/// Carries a file over the place where it can be dropped.
const CARRY: &str = "document.getElementById('certificate-file')
  .dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() }))";

/// All that the page says of what was found.
const FOUND: &str = "const found = document.getElementById('verdict').closest('section');
  return [...found.querySelectorAll('h2, h3, p:not(.noprint), dt, dd, li')].map((e) => e.innerText.trim())";

pub async fn give(person: &Person, name: &str, media_type: &str, bytes: &[u8], by_dropping: bool) {
    let arguments = vec![
        json!(name),
        json!(bytes),
        json!(media_type),
        json!(by_dropping),
    ];
    person.look_with(GIVE, arguments).await;
}

/// Takes an assessment and gives its certificate out, with the answers.
pub async fn certified(learner: &Person, holder: &str) -> (std::path::PathBuf, Vec<u8>) {
    let answers = Answers::in_language(&learner.words);
    learner.begin(&answers).await;
    on_to_certificate(learner, &answers, holder).await
}

/// From the first question to the certificate, with the answers.
pub async fn on_to_certificate(
    learner: &Person,
    answers: &Answers,
    holder: &str,
) -> (std::path::PathBuf, Vec<u8>) {
    let outcome = &learner.words.outcome;
    learner.answer_all(answers, |_| Some(Choosing::Right)).await;
    learner.submit().await;
    learner.press("link", outcome.get_certificate()).await;
    learner.arrive(outcome.certificate_heading()).await;
    let field = learner.find("textbox", outcome.certificate_name()).await;
    field.send_keys(holder).await.unwrap();
    learner
        .press("checkbox", outcome.certificate_answers_add())
        .await;
    learner.press("button", outcome.certificate_show()).await;
    learner.press("button", outcome.certificate_pdf()).await;
    learner.downloaded(".pdf").await
}

/// The verdict is there, and focus is on it.
pub async fn verdict(person: &Person, verdict: String) {
    person.find("heading", verdict).await;
    let is_focused = "return document.activeElement.id === 'verdict'";
    person.holds("the verdict has focus", is_focused).await;
}

async fn calm(person: &Person, screen: &str) {
    for scheme in ["light", "dark"] {
        person.prefer(scheme).await;
        is_silent(person, &format!("{screen}, {scheme}")).await;
    }
    let wide = "return document.documentElement.scrollWidth <= innerWidth";
    for width in [320, 1200] {
        person.resize(width, 800).await;
        person
            .holds(&format!("{screen} fits {width} px"), wide)
            .await;
    }
}

/// The page of a PDF as a photo of it.
pub fn picture(pdf: &Path) -> Vec<u8> {
    drawn(pdf, &["-png"])
}

pub fn with_one_digit_changed(credential: &Credential) -> Vec<u8> {
    let mut changed = credential.clone();
    let score = changed.record.score;
    let less = score.points().minus(Fraction::whole(1)).expect("a number");
    changed.record.score = Score::new(less, score.of()).expect("a score");
    changed.to_bytes()
}

/// What was found, on paper: the verdict, what it means, the facts, and what was checked; nothing that works only on a screen.
async fn on_paper(person: &Person, typed: &str) {
    let words = &person.words.verify;
    person
        .look("window.print = () => { window.isPrinting = true }")
        .await;
    person.press("button", words.print()).await;
    person
        .holds("it is printed", "return window.isPrinting === true")
        .await;

    let shown: Vec<String> = serde_json::from_value(person.look(FOUND).await).unwrap();
    let pages = printed(person).await;
    let paper = read_back(&pages.concat());
    let known = [words.facts(), words.trust_facts(), words.checked()];
    let found = [words.answers_fit(), words.answers_fit_means()];
    let file = [words.paper(), words.paper_as_issued()];
    let check = [words.check_answers(), words.fits()].join(": ");
    let known = [&found[..], &known, &file, &[check, HOLDER.to_owned()]].concat();
    for known in &known {
        assert!(shown.contains(known), "{known:?}: {shown:#?}");
    }
    // Word by word, since a reader of files puts what stands in two columns as it likes; it has letters and marks of Arabic otherwise.
    if person.words.locale.tag() != "ar" {
        for word in shown.iter().flat_map(|told| told.split_whitespace()) {
            assert!(paper.contains(&read_back(word)), "{word:?}: {pages:#?}");
        }
    }
    assert!(paper.contains(&read_back(HOLDER)), "{pages:#?}");

    let controls = [
        words.field(),
        words.check(),
        words.choose(),
        words.camera(),
        words.print(),
    ];
    has_no_controls(person, &pages, &controls).await;
    for hint in [
        words.field_hint(),
        words.choose_hint(),
        words.camera_hint(),
        typed.to_owned(),
    ] {
        assert!(!paper.contains(&read_back(&hint)), "{hint:?}: {pages:#?}");
    }
}

async fn checked_elsewhere(engine: Engine, language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let site = Rc::new(server);
    let learner = Person::new(engine, language, &site).await;
    learner.visit("").await;
    let (file, pdf) = certified(&learner, HOLDER).await;
    let credential = carrier::read(&pdf).expect("a record in the PDF");

    // Where it was made its number is enough.
    let words = &learner.words.verify;
    let number = credential.record.number.to_string().to_lowercase();
    learner.visit("#/verify").await;
    let field = learner.find("textbox", words.field()).await;
    field.send_keys(&number).await.unwrap();
    learner.press("button", words.check()).await;
    verdict(&learner, words.answers_fit()).await;

    let other = Person::new(engine, language, &site).await;
    let words = &other.words.verify;
    let is_chromium = engine == Engine::Chromium;
    other.visit("").await;
    other.look(WITH_CAMERA).await;
    other.press("link", other.words.learner.nav_about()).await;
    other.press("link", other.words.outcome.to_verify()).await;
    other.arrive(words.heading()).await;
    other.find("button", words.camera()).await;
    if is_chromium {
        calm(&other, "the check of certificates").await;
    }
    let field = other.find("textbox", words.field()).await;
    field.send_keys(&number).await.unwrap();
    other.press("button", words.check()).await;
    other
        .reads(&words.not_here(&credential.record.number.to_string()))
        .await;

    give(&other, "certificate.pdf", "application/pdf", &pdf, false).await;
    verdict(&other, words.answers_fit()).await;
    other.reads(HOLDER).await;
    other.reads(&words.trust_facts()).await;
    other.reads(&words.paper_as_issued()).await;
    if is_chromium {
        calm(&other, "a certificate whose answers fit").await;
    }
    on_paper(&other, &number).await;

    // Saved anew by some program: the record is as it was, the file isn't.
    let saved_anew = [&pdf[..], b"\n"].concat();
    give(
        &other,
        "certificate.pdf",
        "application/pdf",
        &saved_anew,
        false,
    )
    .await;
    other.reads(&words.paper_not_as_issued()).await;
    verdict(&other, words.answers_fit()).await;

    other.look(CARRY).await;
    let shows_it = "return document.querySelector('.drop').matches('[data-over]')";
    other
        .holds("where it can be dropped is shown", shows_it)
        .await;
    let changed = with_one_digit_changed(&credential);
    give(&other, "record.json", "application/json", &changed, true).await;
    verdict(&other, words.altered()).await;
    let is_over = "return !document.querySelector('.drop[data-over]')";
    other.holds("that is over", is_over).await;
    if is_chromium {
        calm(&other, "a certificate that was altered").await;
    }

    // As a picture: the code on the page leads to its claims, and to the answers.
    give(&other, "photo.png", "image/png", &picture(&file), false).await;
    verdict(&other, words.answers_fit()).await;
    other.reads(&words.code_only()).await;

    // A link.
    let link = Link {
        record: credential.record.clone(),
        attestation: None,
        answers: None,
    };
    let letters = link.letters();
    other.visit(&format!("#/verify/{letters}")).await;
    verdict(&other, words.nothing_to_check()).await;
    let field = other.find("textbox", words.field()).await;
    let filled = field.prop("value").await.unwrap().unwrap_or_default();
    assert!(filled.ends_with(&letters), "{filled}");

    // Cut short.
    other.visit(&format!("#/verify/{}", &letters[..20])).await;
    other.reads(&other.words.learner.problem_heading()).await;
    other.reads(&words.not_a_certificate()).await;
    let title = other.look("return document.title").await;
    let expected = other.words.learner.title_of(&words.heading());
    let expected = other.words.learner.title_error(&expected);
    assert_eq!(title.as_str(), Some(expected.as_str()));
    if is_chromium {
        calm(&other, "letters that are no certificate").await;
    }

    // What is personal went to no host.
    for asked in site.asked() {
        assert!(
            !asked.path.contains("verify/") && !asked.path.contains(&letters[..12]),
            "{}",
            asked.path
        );
    }
}

#[test]
fn in_english() {
    run(checked_elsewhere(Engine::Chromium, "en"));
}

#[test]
fn in_arabic() {
    run(checked_elsewhere(Engine::Chromium, "ar"));
}

#[test]
fn in_french() {
    run(checked_elsewhere(Engine::Chromium, "fr"));
}

#[test]
fn in_french_with_firefox() {
    run(checked_elsewhere(Engine::Firefox, "fr"));
}
