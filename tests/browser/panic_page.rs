//! The calm page after a fault of the app, and files of answers that open again.

use std::path::Path;
use std::rc::Rc;

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
const TRAP: &str = "const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11]);
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
            "return document.activeElement.matches('[data-when=panic] h1')",
        )
        .await;
    person
        .holds(
            "its title is the heading's",
            "return document.title === document.activeElement.textContent",
        )
        .await;
    let download = person.look("return document.querySelector('[data-when=panic]:not([hidden]) [data-download]').textContent").await;
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
    let again = person.look("return document.querySelector('[data-when=panic]:not([hidden]) [data-retry]').textContent").await;
    person.press("button", again.as_str().unwrap()).await;
    person.question(3).await;
    person.saved(&given[2].1).await;
}

#[test]
fn with_chromium() {
    run(panics(Engine::Chromium, "en"));
}

#[test]
fn with_chromium_in_arabic() {
    run(panics(Engine::Chromium, "ar"));
}
