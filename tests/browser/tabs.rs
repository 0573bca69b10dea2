//! One attempt in two tabs: one writes, the other reads and can take over.

use std::rc::Rc;

use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, run};

async fn two_tabs(engine: Engine) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, "en", &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let learner = &person.words.learner;
    person.begin(&answers).await;
    let (_, first) = person.answer(&answers, 1, Choosing::Right).await;
    let place = person.place().await;
    let page = person.browser.page();
    let one = page.window().await.unwrap();

    let two = page.new_tab().await.unwrap();
    page.switch_to_window(two.clone()).await.unwrap();
    person.visit(&format!("#{place}")).await;
    person.question(1).await;
    person.reads(&learner.second_tab_text()).await;
    assert_eq!(
        person.marked().await.map(|(picked, _)| picked),
        Some(first.clone()),
        "the second tab shows what was answered"
    );
    person
        .holds(
            "it can't be answered here",
            "return [...document.querySelectorAll('.opts input')].every((i) => i.disabled)",
        )
        .await;

    person.press("button", learner.second_tab_take_over()).await;
    person
        .holds(
            "it can be answered here now",
            "return [...document.querySelectorAll('.opts input')].every((i) => !i.disabled)",
        )
        .await;
    person.press("button", learner.continue_button()).await;
    let (_, second) = person.answer(&answers, 2, Choosing::Right).await;

    page.switch_to_window(one).await.unwrap();
    person.reads(&learner.second_tab_text()).await;
    person
        .holds(
            "the first tab only reads",
            "return [...document.querySelectorAll('.opts input')].every((i) => i.disabled)",
        )
        .await;
    // Taking it back shows what the other tab has written meanwhile.
    person.press("button", learner.second_tab_take_over()).await;
    person
        .holds(
            "the first tab writes again",
            "return [...document.querySelectorAll('.opts input')].every((i) => !i.disabled)",
        )
        .await;
    person
        .visit(&format!("#{}", place.replace("question/1", "question/2")))
        .await;
    person.question(2).await;
    person.saved(&second).await;
    page.switch_to_window(two).await.unwrap();
    person.reads(&learner.second_tab_text()).await;
}

#[test]
fn with_chromium() {
    run(two_tabs(Engine::Chromium));
}

#[test]
fn with_firefox() {
    run(two_tabs(Engine::Firefox));
}
