//! The same record, whatever the way in: the whole gallery is answered by keyboard alone, by taps, by pointer with drags, and by
//! accessible names, with real input only. What the device then holds is the same each time.
//!
//! What is passed over on the way (arrow keys in a list, letters of a word, places of a thing that moves) isn't compared: of
//! responses to one item that follow each other, the last counts, as it does for the score.

use std::rc::Rc;
use std::time::Duration;

use assay_engine::attempt::Event;
use serde_json::{Value, json};

use crate::harness::{Engine, Person, Server, dist, run};
use crate::responding::{GALLERY, Way, items, planned};

/// Answers the whole gallery; gives what was responded, in order.
async fn walk(engine: Engine, way: Way) -> Vec<(String, Value)> {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, "en", &Rc::new(server)).await;
    let items = items();
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    person.visit(&format!("#/{GALLERY}/try")).await;
    person.press("button", learner.start_button()).await;
    let mut met: Vec<String> = Vec::new();
    for number in 1..=items.len() {
        let id = &person.item_shown(&items, number, met.last()).await;
        let item = &items[id];
        met.push(id.clone());
        if item.details().notice.is_some() {
            person.show(way, &outcome.notice_show()).await;
        }
        person.respond(way, item, &planned(item)).await;
        let saved = "return !!document.querySelector('.save[data-saving=saved]') && [...document.querySelectorAll('main button')].some((b) => b.innerText === arguments[0])";
        let kept = person.until(async || {
            (person
                .look_with(saved, vec![json!(learner.clear_answer())])
                .await
                == true)
                .then_some(())
        });
        if kept.await.is_none() {
            person.fail(&format!("{id} isn't saved")).await;
        }
        let name = if number == items.len() {
            learner.to_review()
        } else {
            learner.continue_button()
        };
        person.press("button", name).await;
    }
    person.arrive(outcome.review_heading()).await;
    // The last of responses to one item that follow each other.
    let mut given: Vec<(String, Value)> = Vec::new();
    for entry in person.journal().await {
        if let Event::Answered { item, response, .. } = entry.event {
            let id = met[item as usize].clone();
            if given.last().is_some_and(|(last, _)| *last == id) {
                given.pop();
            }
            given.push((id, serde_json::to_value(response).unwrap()));
        }
    }
    given
}

/// Every response is what was meant, so the four records are the same.
async fn is_as_planned(engine: Engine, way: Way) {
    let given = tokio::time::timeout(Duration::from_secs(600), walk(engine, way))
        .await
        .expect("in ten minutes");
    let items = items();
    assert_eq!(given.len(), items.len());
    for (id, response) in given {
        let meant = serde_json::to_value(Some(planned(&items[&id]))).unwrap();
        assert_eq!(response, meant, "{id}, {way:?}");
    }
}

#[test]
fn by_keyboard_alone() {
    run(is_as_planned(Engine::Chromium, Way::Keyboard));
}

#[test]
fn by_taps() {
    run(is_as_planned(Engine::Chromium, Way::Taps));
}

#[test]
fn by_pointer_with_drags() {
    run(is_as_planned(Engine::Chromium, Way::Pointer));
}

#[test]
fn by_accessible_names() {
    run(is_as_planned(Engine::Chromium, Way::Names));
}

#[test]
fn by_accessible_names_in_firefox() {
    run(is_as_planned(Engine::Firefox, Way::Names));
}
