//! The app comes in two parts: the first question is there before the rest, and nothing is lost while that is on its way.

use std::rc::Rc;

use serde_json::json;

use crate::harness::{Answers, Choosing, Engine, Mishap, Person, Server, dist, run, variant};

/// The part of the app that the first question doesn't need.
const REST: &str = "learner_rest";

async fn arrive_without_rest(
    engine: Engine,
    language: &'static str,
    mishap: Mishap,
) -> (Person, Answers) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    server.spoil(REST, mishap);
    let person = Person::new(engine, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    person.begin(&answers).await;
    (person, answers)
}

/// Answers the first question; the page shows the response, and doesn't call it saved.
async fn answer_unsaved(person: &Person, answers: &Answers) -> Vec<String> {
    let stem = person.question(1).await;
    let picked = person
        .pick(answers.question(&stem).unwrap(), Choosing::Right)
        .await;
    let shown = (picked.clone(), "storing".to_owned());
    let so = person
        .until(async || (person.marked().await.as_ref() == Some(&shown)).then_some(()))
        .await;
    assert!(so.is_some(), "the page shows {:?}", person.marked().await);
    picked
}

/// While the rest is on its way, the first question is answered; to be saved and to go on waits for it.
async fn answers_before_the_rest(engine: Engine, language: &'static str) {
    let (person, answers) = arrive_without_rest(engine, language, Mishap::Held).await;
    answer_unsaved(&person, &answers).await;
    person
        .press("button", person.words.learner.continue_button())
        .await;
    person.question(1).await;
    person.site.mend();
    person.answer(&answers, 2, Choosing::Wrong).await;
    let stood_still = "return performance.getEntriesByType('resource').some((e) => e.initiatorType === 'xmlhttprequest')";
    assert_eq!(
        person.look(stood_still).await,
        false,
        "something of the rest was called before anybody waited for it; run 'make first-load'"
    );
}

#[test]
fn the_first_question_comes_before_the_rest_in_english() {
    run(answers_before_the_rest(Engine::Chromium, "en"));
}

#[test]
fn the_first_question_comes_before_the_rest_in_arabic() {
    run(answers_before_the_rest(Engine::Firefox, "ar"));
}

/// A link to any assessment leads to where it is offered, without the rest.
#[test]
fn every_assessment_is_offered_before_the_rest() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        server.spoil(REST, Mishap::Missing);
        let server = Rc::new(server);
        for page in [
            "#/victim-identification/foundation/service-providers",
            "#/victim-identification/foundation/law-enforcement",
            "#/victim-identification/foundation/practice",
            "#/core-concepts/foundation/practice",
        ] {
            let person = Person::new(Engine::Chromium, "fr", &server).await;
            person.visit(page).await;
            person
                .find("button", person.words.learner.start_button())
                .await;
        }
    });
}

/// So does one to an assessment with plainer rules than any of ours, of a bank without a description.
#[test]
fn a_plainer_assessment_is_offered_before_the_rest() {
    let plain = variant(&dist(), "core-concepts/foundation", |header| {
        let header = header.as_object_mut().unwrap();
        header.remove("description").unwrap();
        let everyone = header["assessments"][0].as_object_mut().unwrap();
        for rule in ["audiences", "certificate"] {
            everyone.remove(rule).unwrap();
        }
        everyone["attempts"] = json!({ "counts": "best" });
        everyone["pass"] = json!({ "total": "70%" });
    });
    run(async {
        let (server, _reports) = Server::start(plain.path(), "/").await;
        server.spoil(REST, Mishap::Missing);
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        person.visit("#/core-concepts/foundation/everyone").await;
        person
            .find("button", person.words.learner.start_button())
            .await;
    });
}

/// The rest can't be had: that is said, and what was answered is stored once it can.
#[test]
fn the_rest_is_missing() {
    run(async {
        let (person, answers) = arrive_without_rest(Engine::Chromium, "en", Mishap::Missing).await;
        person.reads(&person.words.learner.offline_text()).await;
        let picked = answer_unsaved(&person, &answers).await;
        person.site.mend();
        person.press("button", person.words.learner.retry()).await;
        person.saved(&picked).await;
        let going_on = person.words.learner.continue_button();
        person.press("button", going_on).await;
        person.question(2).await;
    });
}

/// On a later visit no attempt is begun before it is known what is on the device already.
#[test]
fn an_unfinished_attempt_is_known_before_another_can_begin() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
        person.site.spoil(REST, Mishap::Missing);
        person.visit("#/core-concepts/foundation/everyone").await;
        person.reload().await;
        person.reads(&person.words.learner.offline_text()).await;
        let text = person.text().await;
        assert!(
            !text.contains(&person.words.learner.start_button()),
            "{text}"
        );
        person.site.mend();
        person.press("button", person.words.learner.retry()).await;
        let resume = person.words.learner.start_continue(1_u32, 20_u32);
        person.find("link", resume).await;
    });
}
