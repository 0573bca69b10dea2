//! An attempt that an earlier version has stored is gone on with, to its end.

use std::rc::Rc;

use assay_engine::json::canonical;
use serde_json::{Value, json};

use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, run};

/// What the first version wrote of an attempt: its start, a question seen, answered, and flagged.
const FIRST: &str = include_str!("../../src/engine/attempt/tests/first-journal.jsonl");

/// What the first version had on an attempt's card.
const CARD: [&str; 12] = [
    "v",
    "id",
    "bank",
    "version",
    "header",
    "assessment",
    "started",
    "saved",
    "form",
    "answered",
    "question",
    "submitted",
];

/// The only attempt's id, its card, and its journal as texts.
const STORED: &str = "const open = indexedDB.open('assay');
    await new Promise((done) => { open.onsuccess = done; });
    const transaction = open.result.transaction(['attempts', 'journal']);
    const [cards, records] = ['attempts', 'journal'].map((name) => transaction.objectStore(name).getAll());
    await new Promise((done) => { transaction.oncomplete = done; });
    open.result.close();
    return [JSON.parse(cards.result[0]), records.result.map((record) => new TextDecoder().decode(record))]";

impl Person {
    async fn stored(&self) -> (Value, Vec<String>) {
        serde_json::from_value(self.waited(STORED).await).expect("a card and records")
    }

    /// Puts an attempt in the place of the only one.
    async fn put_back(&self, card: &Value, records: &[String]) {
        let given = json!([card["id"], canonical_text(card), records]);
        let script = format!(
            "const [id, card, records] = {given};
             const open = indexedDB.open('assay');
             await new Promise((done) => {{ open.onsuccess = done; }});
             const transaction = open.result.transaction(['attempts', 'journal'], 'readwrite');
             transaction.objectStore('attempts').put(card, id);
             const journal = transaction.objectStore('journal');
             journal.delete(IDBKeyRange.bound([id, 0], [id, 2 ** 32 - 1]));
             records.forEach((record, place) => journal.add(new TextEncoder().encode(record), [id, place]));
             await new Promise((done, failed) => {{ transaction.oncomplete = done; transaction.onabort = failed; }});
             open.result.close();
             return true"
        );
        assert_eq!(self.waited(&script).await, true);
    }
}

fn canonical_text(value: &Value) -> String {
    String::from_utf8(canonical(value)).expect("UTF-8")
}

/// Keeps of an object what another one has, too.
fn keep(given: &mut Value, like: &Value) {
    let like = like.as_object().expect("an object");
    let given = given.as_object_mut().expect("an object");
    given.retain(|name, _| like.contains_key(name));
    assert_eq!(given.len(), like.len(), "{given:?}");
}

/// The records of the first version, for an attempt at the bank as it is now: the first choice of the first question is picked.
fn as_written_first(now: &str) -> (Vec<String>, String) {
    let mut first = FIRST.lines();
    let model: Value = serde_json::from_str(first.next().expect("the start")).expect("JSON");
    let mut start: Value = serde_json::from_str(now).expect("JSON");
    keep(&mut start, &model);
    let (given, like) = (&mut start["event"]["started"], &model["event"]["started"]);
    keep(given, like);
    keep(&mut given["request"], &like["request"]);
    let choice = given["items"][0]["choices"][0].as_str().expect("a choice");
    let choice = choice.to_owned();
    let rest = first.map(|record| {
        let mut record: Value = serde_json::from_str(record).expect("JSON");
        record["at"] =
            json!(start["at"].as_u64().expect("ms") + record["at"].as_u64().expect("ms"));
        if let Some(answered) = record["event"].get_mut("answered") {
            answered["response"]["choices"] = json!([choice]);
        }
        canonical_text(&record)
    });
    let rest: Vec<String> = rest.collect();
    let records = std::iter::once(canonical_text(&start)).chain(rest);
    (records.collect(), choice)
}

async fn reads_on(engine: Engine) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, "en", &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    person.begin(&answers).await;
    person.saved(&[]).await;
    let stem = person.question(1).await;
    person.visit("#/settings").await;
    person.arrive(outcome.settings_heading()).await;
    let (mut card, now) = person.stored().await;
    let (records, choice) = as_written_first(&now[0]);
    let has = card.as_object_mut().expect("a card");
    has.retain(|name, _| CARD.contains(&name.as_str()));
    has.insert("answered".to_owned(), json!(1));
    has.insert("question".to_owned(), json!(1));
    person.put_back(&card, &records).await;

    person.reload().await;
    person.arrive(outcome.settings_heading()).await;
    assert_eq!(person.go_on().await, 1);
    assert_eq!(person.question(1).await, stem, "the same question");
    person.saved(&[choice]).await;
    person.find("button", learner.flagged()).await;
    person.press("button", learner.continue_button()).await;
    let (_, second) = person.answer(&answers, 2, Choosing::Wrong).await;
    person.reload().await;
    person.question(2).await;
    person.saved(&second).await;
    let (_, grown) = person.stored().await;
    assert!(
        grown.len() > records.len() && grown.starts_with(&records),
        "what was stored stays as it is: {grown:#?}"
    );

    let place = person.place().await.replace("question/2", "review");
    person.visit(&format!("#{place}")).await;
    person.arrive(outcome.review_heading()).await;
    person
        .reads(&outcome.review_counts(2_u32, 18_u32, 1_u32))
        .await;
    person.submit().await;
    person.arrive(outcome.result_not_passed()).await;
    person.reload().await;
    person.arrive(outcome.result_not_passed()).await;
}

#[test]
fn with_chromium() {
    run(reads_on(Engine::Chromium));
}

#[test]
fn with_firefox() {
    run(reads_on(Engine::Firefox));
}
