//! My learning, a result that is sent to a trainer, and the trainer's register: from one browser to another, by files alone.

use std::rc::Rc;

use crate::axe::is_silent;
use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, plain, run};

/// Gives files to a field as a person who drops them on it would.
const GIVE: &str = "const given = new DataTransfer();
  for (const [name, text] of arguments[1]) given.items.add(new File([text], name, { type: 'application/json' }));
  const field = document.querySelector(arguments[0]);
  if (arguments[2]) field.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: given }));
  else { field.files = given.files; field.dispatchEvent(new Event('change', { bubbles: true })); }";

pub async fn give(person: &Person, field: &str, files: &[(&str, String)], by_dropping: bool) {
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| serde_json::json!([name, text]))
        .collect();
    let arguments = vec![field.into(), files.into(), by_dropping.into()];
    person.look_with(GIVE, arguments).await;
}

pub async fn calm(person: &Person, screen: &str) {
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

async fn to_a_trainer(engine: Engine, language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let site = Rc::new(server);
    let learner = Person::new(engine, language, &site).await;
    let (words, outcome) = (&learner.words.learner, &learner.words.outcome);
    learner.visit("").await;
    learner.press("link", words.nav_learning()).await;
    learner.arrive(outcome.learning_heading()).await;
    learner.reads(&outcome.learning_none()).await;

    let answers = Answers::in_language(&learner.words);
    learner.begin(&answers).await;
    learner
        .answer_all(&answers, |_| Some(Choosing::Right))
        .await;
    learner.submit().await;
    learner.arrive(outcome.result_passed()).await;
    let summary = "document.querySelector('main details summary')";
    learner.look(&format!("{summary}.click()")).await;
    let typed = "const field = document.getElementById('send-name'); field.value = arguments[0]; field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    learner.look_with(typed, vec!["Amina Diallo".into()]).await;
    learner.press("button", outcome.send_download()).await;
    let (_, result) = learner.downloaded(".json").await;
    let result = String::from_utf8(result).expect("UTF-8");
    assert!(result.contains("assay-result/1") && result.contains("Amina Diallo"));

    learner.press("link", words.nav_learning()).await;
    learner.arrive(outcome.learning_heading()).await;
    learner
        .reads(&outcome.learning_best(&learner.words.outcome.formats().percent(1, 1)))
        .await;
    learner.reads(&outcome.learning_weak_none()).await;
    calm(&learner, "my learning").await;

    // Everything as a file, to a browser that has nothing.
    learner.press("button", outcome.learning_export()).await;
    let (_, all) = learner.downloaded("learning.json").await;
    let all = String::from_utf8(all).expect("UTF-8");
    let other = Person::new(engine, language, &site).await;
    other.visit("#/me").await;
    other.arrive(outcome.learning_heading()).await;
    give(&other, "#import", &[("all.json", all.clone())], false).await;
    other.reads(&outcome.learning_import_new(1_u32)).await;
    other
        .press("button", outcome.learning_import_confirm())
        .await;
    other.reads(&outcome.learning_imported()).await;
    other.reads(&outcome.learning_weak_none()).await;
    give(&other, "#import", &[("all.json", all)], false).await;
    other.reads(&outcome.learning_import_known(1_u32)).await;
    other.press("button", words.cancel()).await;

    // An attempt goes when it was asked about.
    let name = plain(&format!(
        "{} {}",
        outcome.learning_delete(),
        outcome.learning_of_attempt(1_u32)
    ));
    let buttons =
        "return [...document.querySelectorAll('main td button')].map((button) => button.innerText)";
    let found = other.look(buttons).await.to_string();
    assert!(!found.is_empty(), "{name}");
    other
        .look("document.querySelector('main td button').click()")
        .await;
    other
        .press("button", outcome.learning_delete_confirm())
        .await;
    other.reads(&outcome.learning_none()).await;

    other.visit("#/register").await;
    other.arrive(outcome.register_heading()).await;
    other.reads(&outcome.register_empty()).await;
    let files = [
        ("amina.json", result.clone()),
        ("holiday.jpg", "a picture".to_owned()),
    ];
    give(&other, ".drop", &files, true).await;
    other.reads(&outcome.register_count(1_u32)).await;
    other.reads(&outcome.register_fits()).await;
    other.reads(&outcome.register_bad_else()).await;
    give(&other, "#results", &[("again.json", result)], false).await;
    other.reads(&outcome.register_same(1_u32)).await;
    calm(&other, "class register").await;
    other.press("button", outcome.register_csv()).await;
    let (_, table) = other.downloaded(".csv").await;
    let table = String::from_utf8(table).expect("UTF-8");
    assert!(
        table.starts_with('\u{feff}') && table.lines().count() == 3,
        "{table}"
    );
    assert!(table.contains("Amina Diallo"), "{table}");
    other.press("button", outcome.register_xlsx()).await;
    let (_, workbook) = other.downloaded(".xlsx").await;
    assert!(workbook.starts_with(b"PK\x03\x04"));
}

#[test]
fn in_english() {
    run(to_a_trainer(Engine::Chromium, "en"));
}

#[test]
fn in_arabic() {
    run(to_a_trainer(Engine::Chromium, "ar"));
}

#[test]
fn files_are_dropped_in_firefox() {
    run(files_in_firefox());
}

/// What is dropped is read there, too.
async fn files_in_firefox() {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Firefox, "en", &Rc::new(server)).await;
    let outcome = &person.words.outcome;
    person.visit("#/register").await;
    person.arrive(outcome.register_heading()).await;
    give(
        &person,
        ".drop",
        &[("holiday.jpg", "a picture".to_owned())],
        true,
    )
    .await;
    person.reads(&outcome.register_bad_else()).await;
}
