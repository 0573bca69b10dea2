//! A host that gives out something made to do harm: it is refused in words, nothing in it runs or is fetched, and the page goes on.

use std::rc::Rc;

use serde_json::{Value, json};

use crate::harness::{Answers, Engine, Mishap, Person, Server, dist, plain, run};
use crate::hosting::asked_elsewhere;
use crate::trouble::published;

/// Runs, fetches and misleads, wherever a text would be taken for more than text.
const TEXT: &str = "<script>window.harmed = 1</script><img src=https://evil.example/a.png onerror='window.harmed = 1'> \
    ![a](https://evil.example/b.png) [b](javascript:window.harmed=1) \u{202E}c";

/// Bytes that are there to the end, since a mishap is handed from thread to thread.
fn leak(value: &Value) -> &'static [u8] {
    Box::leak(value.to_string().into_bytes().into_boxed_slice())
}

/// An item with far too much in it.
fn item() -> Value {
    let choices: Vec<Value> = (0..100_000)
        .map(|number| json!({ "id": format!("c{number}"), "text": TEXT }))
        .collect();
    json!({ "answer": { "key": ["c0"] }, "choices": choices, "id": "a", "stem": TEXT.repeat(100), "topic": "t", "type": "single-choice" })
}

/// What a host may give out in place of a published file.
fn files() -> [(&'static str, &'static [u8]); 4] {
    let word = "a".repeat(1 << 20);
    [
        ("100,000 choices, each a script", leak(&json!([item()]))),
        (
            "words of a megabyte",
            leak(&json!([{ "id": word, "stem": word, "type": "single-choice" }])),
        ),
        (
            "a million brackets",
            Box::leak(b"[".repeat(1 << 20).into_boxed_slice()),
        ),
        (
            "a page",
            b"<!doctype html><script>window.harmed = 1</script>",
        ),
    ]
}

/// A bank's header, then its shards, replaced by each of these files.
#[test]
fn a_host_that_gives_out_hostile_files() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        let learner = &person.words.learner;
        person.visit("").await;
        person.arrive(learner.catalogue_heading()).await;
        let (header, shards) = published(&person).await;
        for (what, bytes) in files() {
            for part in std::iter::once(&header).chain(&shards) {
                person.site.spoil(part, Mishap::Replaced(bytes));
            }
            person.visit("").await;
            person.reload().await;
            person.visit("#/core-concepts/foundation").await;
            person.arrive(learner.damaged_heading()).await;

            // With its own header the bank can be begun, and its items are refused.
            person.site.mend();
            for shard in &shards {
                person.site.spoil(shard, Mishap::Replaced(bytes));
            }
            person.press("button", learner.retry()).await;
            person.press("button", learner.start_button()).await;
            let refused = person.until(async || {
                let text = plain(&person.text().await);
                let words = [learner.damaged_text(), learner.unpublished_text()];
                words
                    .iter()
                    .any(|words| text.contains(&plain(words)))
                    .then_some(())
            });
            refused.await.unwrap_or_else(|| panic!("{what}: no words"));
            let harmed = person.look("return window.harmed ?? null").await;
            assert_eq!(harmed, Value::Null, "{what}: a script ran");
            assert_eq!(asked_elsewhere(&person).await, [""; 0], "{what}");
            person.site.mend();
        }
        // The page still does as it is told.
        person.begin(&answers).await;
    });
}
