//! Time that is limited, with clocks that the test moves: shown, warned of, extended, and up, with the page open or closed.

use std::rc::Rc;

use crate::axe::is_silent;
use crate::harness::{Engine, Person, Server, dist, run};
use crate::screens::picture;

const PAGE: &str = "#/gallery/foundation/against-the-clock";
const MINUTE: i64 = 60_000;

async fn person(language: &'static str) -> Person {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, language, &Rc::new(server)).await;
    person.set_clocks(0).await;
    person.visit(PAGE).await;
    person
}

async fn begin(person: &Person) {
    let start = person.words.learner.start_button();
    person.press("button", start).await;
    let shown = "return document.querySelector('[role=timer]')?.innerText.length > 0";
    person.holds("the time that is left is shown", shown).await;
}

/// Picks the first choice, and waits until that is stored.
async fn answer(person: &Person) {
    let radios = person.all("radio", crate::harness::Name::Any).await;
    radios.first().expect("a choice").click().await.unwrap();
    person
        .holds(
            "it is saved",
            "return !!document.querySelector('.save[data-saving=saved]') && !!document.querySelector('main :checked')",
        )
        .await;
}

async fn runs_out(language: &'static str) {
    let person = person(language).await;
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    person.reads(&learner.start_time_limit(12_u32)).await;
    person.reads(&learner.start_time_runs()).await;
    begin(&person).await;
    person.reads(&outcome.time_unit_minutes(12_u32)).await;
    is_silent(&person, "a question with a time limit").await;
    picture(&person, "time").await;
    answer(&person).await;

    person.press("button", outcome.time_hide()).await;
    person
        .holds(
            "it is hidden",
            "return !document.querySelector('[role=timer]')",
        )
        .await;
    person.press("button", outcome.time_show()).await;

    // The first section has five minutes of its own.
    person.passes(3 * MINUTE + 5_000).await;
    person.reads(&outcome.time_extend_heading()).await;
    is_silent(&person, "the question whether to take more time").await;
    let more = outcome.time_extend_yes(5_u32);
    person.press("button", more).await;
    person
        .holds(
            "the question is gone",
            "return !document.querySelector('dialog[open]')",
        )
        .await;
    person.passes(20 * MINUTE).await;
    person.reads(&outcome.result_time_up()).await;
    is_silent(&person, "the result after time was up").await;
    picture(&person, "time-up").await;
    let text = person.text().await;
    assert!(!text.contains(&outcome.result_clock_ahead()), "{text}");
}

#[test]
fn time_runs_out_in_the_open_page() {
    run(runs_out("en"));
}

#[test]
fn time_runs_out_in_arabic() {
    run(runs_out("ar"));
}

#[test]
fn time_runs_out_while_the_page_is_closed() {
    run(async {
        let person = person("en").await;
        let outcome = &person.words.outcome;
        begin(&person).await;
        answer(&person).await;
        let place = person.place().await;
        person.visit("#/settings").await;
        person.passes(4 * MINUTE).await;
        person.visit(&format!("#{place}")).await;
        person.reads(&outcome.time_unit_minutes(8_u32)).await;
        person.visit("#/settings").await;
        person.passes(60 * MINUTE).await;
        person.visit(&format!("#{place}")).await;
        person.reads(&outcome.result_time_up()).await;
    });
}

#[test]
fn a_section_that_was_left_is_closed() {
    run(async {
        let person = person("en").await;
        let (learner, outcome) = (&person.words.learner, &person.words.outcome);
        begin(&person).await;
        for _ in 0..2 {
            person.press("button", learner.continue_button()).await;
        }
        person.reads(&learner.question_of(3_i64, 4)).await;
        assert!(!person.sees("link", learner.back()).await);
        let behind = outcome.navigator_item_unanswered(1_u32);
        assert!(!person.sees("link", behind).await);
        let place = person.place().await;
        let first = place.replace("question/3", "question/1");
        person.look(&format!("location.hash = '{first}'")).await;
        person
            .holds(
                "the page stays where it was",
                "return location.hash.endsWith('/question/3')",
            )
            .await;
        person.reads(&learner.question_of(3_i64, 4)).await;
    });
}
