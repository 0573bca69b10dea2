//! Notes and choices crossed out: one's own paper, kept with the answers.

use std::rc::Rc;

use crate::answering::is_saved;
use crate::axe::is_silent;
use crate::harness::{Answers, CORE_QUESTIONS, Engine, Name, Person, Server, dist, run};

const PRESSED: &str = "return [...document.querySelectorAll('.crossable .btn')].map((b) => b.getAttribute('aria-pressed') === 'true')";

/// Goes on to a question whose choices can be crossed out: which comes first is up to chance, and true or false has none.
async fn reach_choices(person: &Person, answers: &Answers) {
    for number in 1..CORE_QUESTIONS {
        let stem = person.question(number).await;
        if answers
            .question(&stem)
            .is_some_and(|question| question.choices.len() > 2)
        {
            return;
        }
        person
            .press("button", person.words.learner.continue_button())
            .await;
    }
    person.fail("no question has choices to cross out").await
}

async fn is_kept(engine: Engine, language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let outcome = &person.words.outcome;
    person.visit("").await;
    person.begin(&answers).await;
    reach_choices(&person, &answers).await;

    person.press("button", outcome.note_write()).await;
    let note = person.find("textbox", outcome.note_own()).await;
    note.send_keys("Page 12, ask again").await.unwrap();
    is_saved(&person).await;

    person.press("button", outcome.cross_out_choices()).await;
    let cross = || Name::Starts(outcome.cross_out(""));
    let crosses = person.all("button", cross()).await;
    crosses.last().expect("a choice").click().await.unwrap();
    person
        .holds(
            "the last choice is crossed out",
            "return [...document.querySelectorAll('.crossable')].at(-1).hasAttribute('data-crossed-out')",
        )
        .await;
    is_saved(&person).await;
    let before = person.look(PRESSED).await;
    if engine == Engine::Chromium {
        is_silent(&person, "a question with a note").await;
    }

    person.reload().await;
    let note = person.find("textbox", outcome.note_own()).await;
    assert_eq!(
        note.prop("value").await.unwrap().as_deref(),
        Some("Page 12, ask again")
    );
    person
        .holds(
            "nothing is answered",
            "return !document.querySelector('main form input:checked')",
        )
        .await;
    person.press("button", outcome.cross_out_choices()).await;
    person.find("button", cross()).await;
    assert_eq!(person.look(PRESSED).await, before);

    // Taken back, and the note told where the answers are looked over.
    let crosses = person.all("button", cross()).await;
    crosses.last().expect("a choice").click().await.unwrap();
    person
        .holds(
            "nothing is crossed out",
            "return !document.querySelector('[data-crossed-out]')",
        )
        .await;
    is_saved(&person).await;
    let place = person.place().await;
    let attempt = place.split("/question/").next().unwrap_or_default();
    person.visit(&format!("#{attempt}/review")).await;
    person.arrive(outcome.review_heading()).await;
    person.reads("Page 12, ask again").await;
}

#[test]
fn in_english() {
    run(is_kept(Engine::Chromium, "en"));
}

#[test]
fn in_arabic() {
    run(is_kept(Engine::Chromium, "ar"));
}

#[test]
fn in_firefox() {
    run(is_kept(Engine::Firefox, "en"));
}
