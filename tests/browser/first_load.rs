//! The app comes in two parts: the first question is there before the rest, and nothing is lost while that is on its way.

use std::rc::Rc;

use crate::harness::{Answers, Choosing, Engine, Mishap, Person, Server, dist, run};

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

/// While the rest is on its way, the first question is answered and saved; going on waits for it.
async fn answers_before_the_rest(engine: Engine, language: &'static str) {
    let (person, answers) = arrive_without_rest(engine, language, Mishap::Held).await;
    person.answer(&answers, 1, Choosing::Right).await;
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

/// The rest can't be had: that is said, and what was pressed is done once it can.
#[test]
fn the_rest_is_missing() {
    run(async {
        let (person, answers) = arrive_without_rest(Engine::Chromium, "en", Mishap::Missing).await;
        person.answer(&answers, 1, Choosing::Right).await;
        person
            .press("button", person.words.learner.continue_button())
            .await;
        person.reads(&person.words.learner.offline_text()).await;
        person.site.mend();
        person.press("button", person.words.learner.retry()).await;
        person.question(2).await;
    });
}
