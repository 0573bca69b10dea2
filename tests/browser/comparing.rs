//! An essay is compared with its model answer: what the learner finds is on the device, and changes no result.

use crate::answering::{at_item, is_said, is_saved};
use crate::axe::is_silent;
use crate::harness::{Engine, Person, run};
use crate::responding::{Way, items, planned};

const ESSAY: &str = "describe-help-for-a-scald";
const LEVEL: &str = "Cool water, without how long";
const STRONGER: &str = "Cool running water at once, for about 20 minutes";
const OTHER: &str = "Covered loosely and cleanly";

async fn is_found(person: &Person, level: &str, so: bool) {
    let radio = person.find("radio", level).await;
    let is_so = person.until(async || (radio.is_selected().await.ok()? == so).then_some(()));
    if is_so.await.is_none() {
        person.fail(&format!("{level:?} is found: {}", !so)).await;
    }
}

async fn compares(engine: Engine) {
    let person = at_item(engine, ESSAY).await;
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    let items = items();
    let item = &items[ESSAY];
    person.respond(Way::Names, item, &planned(item)).await;
    is_saved(&person).await;
    let place = person.place().await;
    let attempt = place.split("/question/").next().unwrap_or_default();
    person.visit(&format!("#{attempt}/review")).await;
    person.arrive(outcome.review_heading()).await;
    person.submit().await;
    person.arrive(outcome.result_not_passed()).await;

    person.reads(&outcome.compare_text()).await;
    person.find("group", "Cooling").await;
    let kept = "return document.querySelector('.answers .save')?.innerText.trim() === arguments[0]";
    let is_kept = async || {
        let kept = person.until(async || {
            let arguments = vec![learner.save_saved().into()];
            (person.look_with(kept, arguments).await == true).then_some(())
        });
        assert!(kept.await.is_some(), "it is called saved");
    };
    person.press("radio", LEVEL).await;
    is_found(&person, LEVEL, true).await;
    is_kept().await;
    is_said(&person, &learner.save_saved()).await;
    person.press("radio", STRONGER).await;
    person.press("radio", OTHER).await;
    is_found(&person, OTHER, true).await;
    is_kept().await;
    if engine == Engine::Chromium {
        is_silent(&person, "the result of an essay").await;
    }
    let lead = "return document.querySelector('main .lead').innerText";
    let score = person.look(lead).await;

    person.reload().await;
    person.arrive(outcome.result_not_passed()).await;
    is_found(&person, STRONGER, true).await;
    is_found(&person, OTHER, true).await;
    is_found(&person, LEVEL, false).await;
    assert_eq!(person.look(lead).await, score, "it counts for nothing");

    // Everything that is stored goes with everything else.
    person.visit("#/about").await;
    person.delete_everything().await;
    person.reads(&outcome.about_deleted()).await;
    let left = "return (await indexedDB.databases()).filter((one) => one.name === 'assay').length";
    assert_eq!(person.waited(left).await, 0, "nothing of it is left");
}

#[test]
fn an_essay_is_compared_and_that_survives_a_reload() {
    run(compares(Engine::Chromium));
}

#[test]
fn an_essay_is_compared_and_that_survives_a_reload_in_firefox() {
    run(compares(Engine::Firefox));
}
