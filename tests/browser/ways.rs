//! Ways to take items beside an assessment: practice, before and after a course, review of what was missed, and the preview for
//! trainers.

use std::rc::Rc;

use serde_json::json;
use thirtyfour::cdp::Cdp;

use crate::axe::is_silent;
use crate::harness::{Answers, Engine, Name, Person, Server, dist, run};
use crate::learning::give;
use crate::screens::picture;

/// The wall clock of each page is ahead by what `moved` says.
const CLOCK: &str = "
    const moved = () => { try { return Number(localStorage.getItem('moved') ?? 0); } catch { return 0; } };
    const wall = Date.now.bind(Date);
    Date.now = () => wall() + moved();";

async fn person(engine: Engine, language: &'static str) -> Person {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, language, &Rc::new(server)).await;
    if engine == Engine::Chromium {
        let source = json!({ "source": CLOCK });
        Cdp::new(person.browser.page().clone())
            .send_raw("Page.addScriptToEvaluateOnNewDocument", source)
            .await
            .unwrap();
    }
    person
}

/// Axe finds nothing, in light and dark, and there is a picture of it on a phone and on a desk.
async fn look(person: &Person, language: &str, name: &str) {
    for (kind, width, height, scheme) in [
        ("phone", 320, 740, "light"),
        ("phone-dark", 360, 740, "dark"),
        ("desktop", 1280, 800, "light"),
    ] {
        person.prefer(scheme).await;
        person.resize(width, height).await;
        is_silent(person, &format!("{name}, {kind}")).await;
        person
            .holds(
                "nothing is wider than the window",
                "return document.documentElement.scrollWidth <= innerWidth",
            )
            .await;
        picture(person, &format!("{language}-{name}-{kind}")).await;
    }
}

/// What was missed comes back the next day, is answered with feedback, and is put off.
async fn comes_back(language: &'static str) {
    let person = person(Engine::Chromium, language).await;
    let answers = Answers::in_language(&person.words);
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    person.visit("#/review").await;
    person.arrive(outcome.review_due_heading()).await;
    person.reads(&outcome.review_due_what()).await;
    look(&person, language, "review-empty").await;

    person.visit("").await;
    person.begin(&answers).await;
    person.miss_one(&answers).await;
    person.submit().await;
    person.arrive(Name::Any).await;
    person.press("link", outcome.review_due_link()).await;
    person.arrive(outcome.review_due_heading()).await;
    person.reads(&outcome.review_due_none()).await;

    person
        .look("localStorage.setItem('moved', 2 * 86400000)")
        .await;
    person.reload().await;
    person.arrive(outcome.review_due_heading()).await;
    person.reads(&outcome.review_due_left(1_u32)).await;
    look(&person, language, "review-due").await;
    let choices = "return document.querySelectorAll('main fieldset input').length > 1";
    person.holds("the question is shown", choices).await;
    person.press("button", outcome.check_answer()).await;
    assert!(
        !person.sees("button", learner.continue_button()).await,
        "there is nothing to go on from"
    );
    person
        .look("document.querySelector('main fieldset input').click()")
        .await;
    person.press("button", outcome.check_answer()).await;
    person
        .holds(
            "focus is on what is told",
            "return document.activeElement.id.endsWith('_told') && !!document.querySelector('main fieldset input:disabled')",
        )
        .await;
    look(&person, language, "review-told").await;
    person.press("button", learner.continue_button()).await;
    person.reads(&outcome.review_due_done(1_u32)).await;
    person
        .holds(
            "focus is on the heading",
            "return document.activeElement === document.querySelector('main h1')",
        )
        .await;
    // It was kept: it isn't due any more after the page was loaded again.
    person.reload().await;
    person.arrive(outcome.review_due_heading()).await;
    person.reads(&outcome.review_due_none()).await;
    moves_on(&person, language).await;
}

/// Everything as a file, to a browser that has nothing: what is to be reviewed comes with it.
async fn moves_on(person: &Person, language: &'static str) {
    let outcome = &person.words.outcome;
    person.visit("#/me").await;
    person.arrive(outcome.learning_heading()).await;
    person.press("button", outcome.learning_export()).await;
    let (_, all) = person.downloaded("learning.json").await;

    let other = Person::new(Engine::Chromium, language, &person.site).await;
    other.visit("#/me").await;
    other.arrive(outcome.learning_heading()).await;
    let text = String::from_utf8(all.clone()).unwrap();
    give(&other, "#import", &[("all.json", text)], false).await;
    other.reads(&outcome.learning_import_reviews(1_usize)).await;
    look(&other, language, "import-plan").await;
    other
        .press("button", outcome.learning_import_confirm())
        .await;
    other.reads(&outcome.learning_imported()).await;
    other.press("button", outcome.learning_export()).await;
    let (_, again) = other.downloaded("learning.json").await;
    let of = |file: &[u8]| -> serde_json::Value {
        let file: serde_json::Value = serde_json::from_slice(file).unwrap();
        file["reviews"].clone()
    };
    assert_eq!(of(&again).as_array().map(Vec::len), Some(1));
    assert_eq!(of(&again), of(&all));
}

/// A trainer finds an item, and sees it in every state.
async fn previews(language: &'static str) {
    let person = person(Engine::Chromium, language).await;
    let outcome = &person.words.outcome;
    person.visit("#/about").await;
    person.press("link", outcome.preview_heading()).await;
    person.arrive(outcome.preview_heading()).await;
    look(&person, language, "preview").await;
    person.visit("#/preview/gallery/foundation").await;
    person.reads(&outcome.preview_keys()).await;
    person
        .find("searchbox", outcome.preview_find())
        .await
        .send_keys("heavy-bleeding")
        .await
        .unwrap();
    person.reads(&outcome.preview_found(1_usize)).await;
    look(&person, language, "preview-found").await;
    let link = "document.querySelector('main .found a').click()";
    person.look(link).await;
    person.arrive("heavy-bleeding").await;
    person.reads(&outcome.preview_keys()).await;
    for state in ["live", "untouched", "right", "wrong", "notice", "told"] {
        let shown = format!("return !!document.querySelector('[data-state={state}]')");
        person.holds(state, &shown).await;
    }
    let headings = "return document.querySelectorAll('h1').length === 1";
    person
        .holds("there is one heading of the page", headings)
        .await;
    look(&person, language, "preview-item").await;
    person
        .visit("#/preview/gallery/foundation/no-such-item")
        .await;
    person
        .arrive(person.words.learner.not_found_heading())
        .await;
}

/// Practice tells after each question, and nothing of it is kept once its result is left.
async fn practises(language: &'static str) {
    let person = person(Engine::Chromium, language).await;
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    person.visit("#/core-concepts/foundation/practice").await;
    person.reads(&learner.start_practice_note()).await;
    look(&person, language, "practice-start").await;
    person.press("button", learner.start_button()).await;
    person
        .holds(
            "a question is shown",
            "return !!document.querySelector('main fieldset input')",
        )
        .await;
    person
        .look("document.querySelector('main fieldset input').click()")
        .await;
    person.press("button", outcome.check_answer()).await;
    person
        .holds(
            "it is told at once",
            "return document.activeElement.id.endsWith('_told')",
        )
        .await;
    let place = person.place().await;
    person
        .visit(&format!("#{}", place.replace("question/1", "review")))
        .await;
    person.arrive(outcome.review_heading()).await;
    person.press("button", outcome.submit()).await;
    person.press("button", outcome.submit_anyway()).await;
    person.arrive(outcome.result_practice()).await;
    look(&person, language, "practice-result").await;
    let result = person.place().await;
    person.press("link", learner.nav_catalogue()).await;
    person.arrive(learner.catalogue_heading()).await;
    look(&person, language, "catalogue-with-practice").await;
    person.visit(&format!("#{result}")).await;
    person.arrive(learner.attempt_unknown_heading()).await;
}

/// The second diagnosis tells what was gained since the first.
async fn diagnoses(language: &'static str) {
    let person = person(Engine::Chromium, language).await;
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    for attempt in 1..=2 {
        person.visit("#/gallery/foundation/before-and-after").await;
        person.reads(&learner.start_diagnostic_note()).await;
        person.press("button", learner.start_button()).await;
        person
            .holds(
                "a question is shown",
                "return !!document.querySelector('main fieldset input')",
            )
            .await;
        let place = person.place().await;
        person
            .visit(&format!("#{}", place.replace("question/1", "review")))
            .await;
        person.arrive(outcome.review_heading()).await;
        person.press("button", outcome.submit()).await;
        person.press("button", outcome.submit_anyway()).await;
        person.arrive(outcome.result_diagnostic()).await;
        assert_eq!(
            person.sees("table", outcome.gain_heading()).await,
            attempt == 2
        );
    }
    person.reads(&outcome.gain_limits()).await;
    look(&person, language, "diagnosis").await;
}

#[test]
fn missed_items_come_back() {
    run(comes_back("en"));
}

#[test]
fn missed_items_come_back_in_arabic() {
    run(comes_back("ar"));
}

#[test]
fn any_item_can_be_looked_at() {
    run(previews("en"));
}

#[test]
fn any_item_can_be_looked_at_in_arabic() {
    run(previews("ar"));
}

#[test]
fn practice_leaves_nothing() {
    run(practises("en"));
}

#[test]
fn practice_leaves_nothing_in_arabic() {
    run(practises("ar"));
}

#[test]
fn what_was_gained_is_told() {
    run(diagnoses("en"));
}

#[test]
fn what_was_gained_is_told_in_arabic() {
    run(diagnoses("ar"));
}
