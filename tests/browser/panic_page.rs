//! The calm page after a fault of the app, and files of answers that open again.

use std::path::Path;
use std::rc::Rc;

use serde_json::json;
use thirtyfour::cdp::Cdp;

use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, plain, run};

impl Person {
    /// Chooses a file where the catalogue asks for one.
    pub async fn open_file(&self, file: &Path) {
        let input = self
            .browser
            .page()
            .find(thirtyfour::By::Css("input[type=file]"))
            .await
            .unwrap();
        input.send_keys(file.to_str().unwrap()).await.unwrap();
    }
}

/// A trap that nobody catches, as a panic of the app is one: a module whose start function is unreachable.
pub const TRAP: &str = "const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11]);
    setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(bytes)))";

async fn panics(engine: Engine, language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let site = Rc::new(server);
    let person = Person::new(engine, language, &site).await;
    let answers = Answers::in_language(&person.words);
    person.begin(&answers).await;
    let mut given = Vec::new();
    for number in 1..=3 {
        given.push(person.answer(&answers, number, Choosing::Wrong).await);
        if number < 3 {
            person
                .press("button", person.words.learner.continue_button())
                .await;
        }
    }
    // The one thing that no person can do: let the app fail.
    person
        .browser
        .page()
        .execute(TRAP, Vec::new())
        .await
        .unwrap();
    person
        .holds(
            "the calm page has focus on its heading",
            "return document.activeElement.matches('#calm h1')",
        )
        .await;
    person
        .holds(
            "its title is the heading's",
            "return document.title === document.activeElement.textContent",
        )
        .await;
    // The stored answers are read before they are offered.
    person
        .holds(
            "the answers are offered",
            "return !document.querySelector('#calm button').hidden",
        )
        .await;
    let download = person
        .look("return document.querySelector('#calm button').textContent")
        .await;
    assert_eq!(
        plain(download.as_str().unwrap()),
        plain(&person.words.learner.download_answers()),
        "in the chosen language"
    );
    person
        .press("button", person.words.learner.download_answers())
        .await;
    let (file, _) = person.downloaded(".json").await;

    // On another device the file opens, with every answer.
    let other = Person::new(engine, language, &site).await;
    other.visit("").await;
    other.arrive(other.words.learner.catalogue_heading()).await;
    other.open_file(&file).await;
    for (number, (stem, picked)) in (1..=3).zip(&given) {
        assert_eq!(other.question(number).await, *stem);
        other.saved(picked).await;
        other
            .press("button", other.words.learner.continue_button())
            .await;
    }
    // It is known by now: opening it again changes nothing.
    other.visit("").await;
    other.arrive(other.words.learner.catalogue_heading()).await;
    other.open_file(&file).await;
    other.reads(&other.words.learner.file_exists()).await;
    drop(other);

    // And here the page goes on where it was.
    let again = person
        .look("return document.querySelector('#calm button:last-child').textContent")
        .await;
    person.press("button", again.as_str().unwrap()).await;
    person.question(3).await;
    person.saved(&given[2].1).await;
}

/// A fault before the calm page's script came, and a line that doesn't bring it any more.
async fn panics_without_a_line(language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, language, &Rc::new(server)).await;
    let devtools = Cdp::new(person.browser.page().clone());
    let blocked = json!({ "urls": ["*/calm*"] });
    devtools
        .send_raw("Network.enable", json!({}))
        .await
        .unwrap();
    devtools
        .send_raw("Network.setBlockedURLs", blocked)
        .await
        .unwrap();
    person.visit("").await;
    person
        .arrive(person.words.learner.catalogue_heading())
        .await;
    let page = person.browser.page();
    page.execute(TRAP, Vec::new()).await.unwrap();
    person
        .holds(
            "what is saved is still there, the page says, in its language",
            &format!(
                "const shown = [...document.querySelectorAll('main.frame [data-frame]')].filter((frame) => frame.checkVisibility());
                 return shown.length === 1 && shown[0].dataset.frame === '{language}'
                     && shown[0].querySelector('[data-when=damaged]').checkVisibility()"
            ),
        )
        .await;
    let again = person
        .look("return [...document.querySelectorAll('[data-retry]')].find((button) => button.checkVisibility()).textContent")
        .await;
    person.press("button", again.as_str().unwrap()).await;
    person
        .arrive(person.words.learner.catalogue_heading())
        .await;
}

#[test]
fn a_fault_without_a_line_has_words_too() {
    run(panics_without_a_line("en"));
    run(panics_without_a_line("ar"));
}

#[test]
fn with_chromium() {
    run(panics(Engine::Chromium, "en"));
}

#[test]
fn with_chromium_in_arabic() {
    run(panics(Engine::Chromium, "ar"));
}
