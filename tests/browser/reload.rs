//! Loading the page again, or closing the browser, on each screen: everything is where it was.

use std::rc::Rc;

use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, run};

async fn each_screen(engine: Engine) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, "en", &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    person.visit("").await;
    person.reload().await;
    person.arrive(learner.catalogue_heading()).await;
    for (place, heading) in [
        ("#/settings", outcome.settings_heading()),
        ("#/about", outcome.about_heading()),
    ] {
        person.visit(place).await;
        person.arrive(heading.clone()).await;
        person.reload().await;
        person.arrive(heading).await;
    }

    person.choose(&answers, "core-concepts", "foundation").await;
    person.reload().await;
    person.find("button", learner.start_button()).await;
    person.start().await;
    let (stem, picked) = person.answer(&answers, 1, Choosing::Wrong).await;
    person.press("button", learner.flag()).await;
    person.find("button", learner.flagged()).await;
    person.saved(&picked).await;
    person.reload().await;
    assert_eq!(person.question(1).await, stem, "the same question");
    person.saved(&picked).await;
    person.find("button", learner.flagged()).await;

    // An answer that is changed and one that is taken back stay so, too.
    person.press("button", learner.clear_answer()).await;
    person.saved(&[]).await;
    person.reload().await;
    person.question(1).await;
    person.saved(&[]).await;

    let paper = person.answer_all(&answers, |_| Some(Choosing::Right)).await;
    person.reload().await;
    person.arrive(outcome.review_heading()).await;
    person
        .reads(&outcome.review_counts(20_u32, 0_u32, 1_u32))
        .await;
    person.submit().await;
    person.arrive(outcome.result_passed()).await;
    person.reload().await;
    person.arrive(outcome.result_passed()).await;

    // The catalogue knows of it after a reload.
    person.name_certificate("Amina Yusuf").await;
    person.reload().await;
    person.arrive(outcome.certificate_heading()).await;
    person.visit("").await;
    person.reads(&learner.status_passed()).await;
    drop(paper);
}

#[test]
fn each_screen_with_chromium() {
    run(each_screen(Engine::Chromium));
}

#[test]
fn each_screen_with_firefox() {
    run(each_screen(Engine::Firefox));
}

/// A browser that is closed goes on in the question where it was, on another day.
#[test]
fn the_browser_is_closed_and_opened() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let site = Rc::new(server);
        let mut person = Person::new(Engine::Chromium, "en", &site).await;
        let answers = Answers::in_language(&person.words);
        person.begin(&answers).await;
        let mut given = Vec::new();
        for number in 1..=3 {
            given.push(person.answer(&answers, number, Choosing::Right).await.1);
            person
                .press("button", person.words.learner.continue_button())
                .await;
        }
        let stem = person.question(4).await;
        person.saved(&[]).await;
        let setup = person.browser.end();
        person = Person::with(setup, &site).await;
        person.visit("#/core-concepts/foundation").await;
        person
            .press("link", person.words.learner.start_continue(4_u32, 20_u32))
            .await;
        assert_eq!(person.question(4).await, stem, "the same question");
        for (number, picked) in [3, 2, 1].into_iter().zip(given.iter().rev()) {
            person.press("link", person.words.learner.back()).await;
            person.question(number).await;
            person.saved(picked).await;
        }
    });
}
