//! Time that is limited, with clocks that the test moves: shown, warned of, extended, and up, with the page open or closed.

use std::path::Path;
use std::rc::Rc;

use serde_json::json;
use thirtyfour::Key;

use crate::axe::{is_silent, is_silent_in_both};
use crate::harness::{Engine, Name, Person, Server, dist, plain, run, variant};
use crate::screens::picture;

const PAGE: &str = "#/gallery/foundation/against-the-clock";
const MINUTE: i64 = 60_000;

async fn person(language: &'static str) -> Person {
    person_at(&dist(), language).await
}

async fn person_at(site: &Path, language: &'static str) -> Person {
    let (server, _reports) = Server::start(site, "/").await;
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
    let radios = person.all("radio", Name::Any).await;
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
fn extra_time_is_asked_for_where_there_is_a_limit() {
    run(async {
        let person = person("en").await;
        let (learner, outcome) = (&person.words.learner, &person.words.outcome);
        let asked = person.find("combobox", learner.extra_time()).await;
        // From none to a quarter more, and to half as much again.
        asked.send_keys(Key::Down + Key::Down).await.unwrap();
        person.reads(&learner.start_time_yours(18_u32)).await;
        is_silent(&person, "the start page of what has a limit").await;
        begin(&person).await;
        person.reads(&outcome.time_unit_minutes(18_u32)).await;
        person.visit("#/settings").await;
        let chosen = person.find("radio", learner.extra_time_more("50%")).await;
        assert!(chosen.is_selected().await.unwrap(), "it holds for all");
        person.visit("#/core-concepts/foundation").await;
        person.reads(&learner.start_no_limit()).await;
        assert!(!person.sees("combobox", learner.extra_time()).await);
    });
}

#[test]
fn time_runs_out_in_the_open_page() {
    run(runs_out("en"));
}

#[test]
fn time_runs_out_in_arabic() {
    run(runs_out("ar"));
}

/// Waits until this is said at once for all to hear.
async fn is_alerted(person: &Person, words: &str) {
    let script = "return document.getElementById('say-now').textContent";
    let said = person.until(async || {
        let said = person.look(script).await;
        (plain(said.as_str()?) == plain(words)).then_some(())
    });
    if said.await.is_none() {
        person.fail(&format!("{words:?} isn't said")).await;
    }
}

/// Time that goes by without more being taken: each warning, and a section that is closed, with nothing in anybody's way.
async fn warns(language: &'static str) {
    let person = person(language).await;
    let outcome = &person.words.outcome;
    begin(&person).await;
    answer(&person).await;
    is_silent_in_both(&person, "minutes and seconds").await;
    let goes_on = async |screen: &str| {
        person.reads(&outcome.time_extend_heading()).await;
        is_silent_in_both(&person, screen).await;
        person.press("button", outcome.time_extend_no()).await;
        person
            .holds(
                "the question is gone",
                "return !document.querySelector('dialog[open]')",
            )
            .await;
    };
    // The first section has five minutes of its own, of twelve.
    person.passes(3 * MINUTE + 5_000).await;
    goes_on("the question whether to take more time for a section").await;
    person.passes(MINUTE).await;
    is_alerted(&person, &outcome.time_section_minutes(1_u32)).await;
    is_silent_in_both(&person, "a minute is left for a section").await;
    person.passes(MINUTE).await;
    is_alerted(&person, &outcome.time_section_up()).await;
    person.reads(&outcome.time_section_over()).await;
    is_silent_in_both(&person, "a section whose time is up").await;
    person.passes(5 * MINUTE).await;
    goes_on("the question whether to take more time for the whole").await;
    person.passes(MINUTE).await;
    is_alerted(&person, &outcome.time_minutes(1_u32)).await;
    is_silent_in_both(&person, "a minute is left for the whole").await;
}

#[test]
fn warnings_are_in_nobodys_way() {
    run(warns("en"));
}

#[test]
fn warnings_are_in_nobodys_way_in_arabic() {
    run(warns("ar"));
}

/// The list of questions beside one of a section that was come to, and beside one of an assessment in which there is no way back.
async fn lists_what_lies_behind(language: &'static str) {
    let forward = variant(&dist(), "gallery/foundation", |header| {
        let assessments = header["assessments"].as_array_mut().unwrap();
        let timed = assessments
            .iter_mut()
            .find(|one| one["id"] == "against-the-clock");
        timed.unwrap()["delivery"]["navigation"] = json!("forward-only");
    });
    for (site, number, screen) in [
        (dist(), 3_u32, "a list of which a section lies behind"),
        (forward.path().to_owned(), 2, "a list that only goes on"),
    ] {
        let person = person_at(&site, language).await;
        let learner = &person.words.learner;
        begin(&person).await;
        for _ in 1..number {
            person.press("button", learner.continue_button()).await;
        }
        person.reads(&learner.question_of(number, 4_u32)).await;
        person
            .holds(
                "all questions are listed, and not all can be gone to",
                "const list = 'nav.navigator ol.nav ';
                 return document.querySelectorAll(list + 'li').length === 4 && document.querySelectorAll(list + 'a').length < 4",
            )
            .await;
        is_silent_in_both(&person, screen).await;
    }
}

#[test]
fn a_list_of_questions_without_a_way_back_is_in_nobodys_way() {
    run(lists_what_lies_behind("en"));
}

#[test]
fn a_list_of_questions_without_a_way_back_is_in_nobodys_way_in_arabic() {
    run(lists_what_lies_behind("ar"));
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
        person.reads(&outcome.navigator_by_section()).await;
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
