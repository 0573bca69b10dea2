//! A case is a column beside the question where there is room, and stands above it where there isn't, to be folded.

use std::rc::Rc;

use serde_json::json;

use crate::harness::{Engine, Person, Server, dist, run};

/// Begins the gallery and goes to its first question about a case; gives that question's number.
async fn to_the_case(person: &Person) -> u32 {
    person.visit("#/gallery/foundation/try").await;
    person
        .press("button", person.words.learner.start_button())
        .await;
    person
        .holds(
            "the attempt has begun",
            "return location.hash.endsWith('/question/1') && !!document.querySelector('nav.navigator')",
        )
        .await;
    let place = person.place().await;
    for number in 1..100 {
        person
            .visit(&format!(
                "#{}",
                place.replace("question/1", &format!("question/{number}"))
            ))
            .await;
        person
            .holds(
                "the question is on the screen",
                &format!("return document.querySelector('nav.navigator [aria-current]')?.getAttribute('href').endsWith('/{number}')"),
            )
            .await;
        if person
            .look("return !!document.querySelector('main .case')")
            .await
            == true
        {
            return number;
        }
    }
    person
        .fail("no question of the gallery is about a case")
        .await
}

/// How many columns there are, and whether the case's text and the button that folds it are seen.
const SHOWN: &str = "
    const parts = ['.case', '.question', '.navigator'].map((part) => document.querySelector(`main .columns > ${part}`));
    const columns = new Set(parts.map((part) => Math.round(part.getBoundingClientRect().left)));
    const sees = (part) => document.querySelector(`main .case ${part}`).checkVisibility();
    const root = document.scrollingElement;
    return [columns.size, sees('.body'), sees('.fold'), root.scrollWidth <= root.clientWidth]";

async fn beside(language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, language, &Rc::new(server)).await;
    let outcome = &person.words.outcome;
    let first = to_the_case(&person).await;
    person
        .reads(&outcome.case_two_questions(first, first + 1))
        .await;
    let before = "const [one, other] = ['.case', 'h1'].map((part) => document.querySelector('main ' + part));
                  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING";
    assert_eq!(person.look(before).await, 4, "the case is read first");

    for (width, columns, can_fold) in [(1600, 3, false), (1280, 2, false), (360, 1, true)] {
        person.resize(width, 800).await;
        assert_eq!(
            person.look(SHOWN).await,
            json!([columns, true, can_fold, true]),
            "{width}"
        );
    }

    person
        .holds(
            "the picture of the case comes when it is seen, with its words",
            "const picture = document.querySelector('main .case img');
             picture?.scrollIntoView();
             return picture?.naturalWidth > 0 && picture.alt.length > 20",
        )
        .await;

    person.press("button", outcome.case_hide()).await;
    person.find("button", outcome.case_show()).await;
    assert_eq!(person.look(SHOWN).await, json!([1, false, true, true]));
    person
        .press("button", person.words.learner.continue_button())
        .await;
    let next = first + 1;
    person
        .holds(
            "the next question is shown",
            &format!("return location.hash.endsWith('/{next}') && document.querySelector('nav.navigator [aria-current]').getAttribute('href').endsWith('/{next}')"),
        )
        .await;
    assert_eq!(
        person.look(SHOWN).await,
        json!([1, false, true, true]),
        "folded as it was left"
    );
    person.resize(1280, 800).await;
    assert_eq!(
        person.look(SHOWN).await,
        json!([2, true, false, true]),
        "where there is room there is nothing to unfold"
    );
    person
        .press("button", person.words.learner.continue_button())
        .await;
    person
        .holds(
            "the case ends",
            "return !document.querySelector('main .case')",
        )
        .await;
}

#[test]
fn in_english() {
    run(beside("en"));
}

#[test]
fn in_arabic() {
    run(beside("ar"));
}
