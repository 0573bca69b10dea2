//! Lines that break, files that arrive damaged, addresses that name nothing: each has its words and a way on.

use std::rc::Rc;

use serde_json::Value;

use crate::harness::{Answers, Choosing, Engine, Mishap, Person, Server, dist, run};

async fn person_at(server: Server) -> (Person, Answers) {
    let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    (person, answers)
}

/// The paths of the published files of the core concepts, as the page's own index has them: header, then shards.
pub async fn published(person: &Person) -> (String, Vec<String>) {
    let catalogue: Value = serde_json::from_str(
        person
            .look("return document.getElementById('catalogue').textContent")
            .await
            .as_str()
            .unwrap(),
    )
    .unwrap();
    let bank = catalogue["banks"]
        .as_array()
        .unwrap()
        .iter()
        .find(|bank| bank["id"] == "core-concepts/foundation")
        .unwrap();
    let header = format!("assessments/{}.json", bank["header"].as_str().unwrap());
    let read: Value =
        serde_json::from_slice(&std::fs::read(dist().join(&header)).unwrap()).unwrap();
    let shards = read["contents"]["shards"].as_array().unwrap().iter();
    (
        header,
        shards
            .map(|shard| format!("assessments/{}.json", shard["digest"].as_str().unwrap()))
            .collect(),
    )
}

/// Without a line from the first question on: all the way to the result.
#[test]
fn the_line_breaks_after_the_first_question() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let (person, answers) = person_at(server).await;
        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
        // What comes after the questions is fetched while the first one is read.
        let all = person.until(async || {
            person
                .site
                .asked()
                .iter()
                .any(|asked| asked.path.contains("outcome"))
                .then_some(())
        });
        all.await
            .expect("the words for the rest of the way are fetched");
        person.holds("they have come", "return performance.getEntriesByType('resource').some((e) => e.name.includes('outcome') && e.responseEnd > 0)").await;
        person.site.go_away();
        person
            .press("button", person.words.learner.continue_button())
            .await;
        for number in 2..=20 {
            person.answer(&answers, number, Choosing::Right).await;
            let go_on = if number == 20 {
                person.words.learner.to_review()
            } else {
                person.words.learner.continue_button()
            };
            person.press("button", go_on).await;
        }
        person.submit().await;
        person.arrive(person.words.outcome.result_passed()).await;
        // The certificate's maker was never fetched: that is said, and works when the line is back.
        person.name_certificate("Amina Yusuf").await;
        person
            .press("button", person.words.outcome.certificate_pdf())
            .await;
        person
            .reads(&person.words.outcome.certificate_failed_heading())
            .await;
        person.site.come_back();
        let text = person.download_certificate().await;
        assert!(text.contains("Amina Yusuf"), "{text}");
    });
}

/// What isn't here yet can't be had without a line: said in words, and mended by one press.
#[test]
fn the_line_breaks_before_the_start() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let (person, answers) = person_at(server).await;
        person.visit("").await;
        person
            .arrive(person.words.learner.catalogue_heading())
            .await;
        person.site.go_away();
        let name = person.words.learner.module_level(
            &answers.title("modules", "core-concepts"),
            &answers.title("levels", "foundation"),
        );
        person.press("link", name).await;
        person.arrive(person.words.learner.offline_heading()).await;
        person.site.come_back();
        person.press("button", person.words.learner.retry()).await;
        person
            .find("button", person.words.learner.start_button())
            .await;
        person.start().await;
    });
}

/// A part of a bank arrives changed: it isn't used, and an undamaged one is.
#[test]
fn a_damaged_part_of_a_bank() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let (person, _) = person_at(server).await;
        person.visit("").await;
        person
            .arrive(person.words.learner.catalogue_heading())
            .await;
        let (header, shards) = published(&person).await;

        person.site.spoil(&header, Mishap::Damaged);
        person.visit("#/core-concepts/foundation").await;
        person.arrive(person.words.learner.damaged_heading()).await;
        person.site.mend();
        person.press("button", person.words.learner.retry()).await;
        person
            .find("button", person.words.learner.start_button())
            .await;

        for shard in &shards {
            person.site.spoil(shard, Mishap::Damaged);
        }
        person.reload().await;
        person
            .press("button", person.words.learner.start_button())
            .await;
        person.reads(&person.words.learner.damaged_text()).await;
        person.site.mend();
        person.press("button", person.words.learner.retry()).await;
        // Either the start page is back, or the attempt begins by itself.
        let on = person.until(async || {
            let is_start = person
                .sees("button", person.words.learner.start_button())
                .await;
            (is_start || person.place().await.ends_with("/question/1")).then_some(is_start)
        });
        if on.await.expect("a way on") {
            person
                .press("button", person.words.learner.start_button())
                .await;
        }
        person.question(1).await;
    });
}

/// Slow parts: the page says that it loads, and then goes on by itself.
#[test]
fn a_slow_part_of_a_bank() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let (person, _) = person_at(server).await;
        person.visit("").await;
        person
            .arrive(person.words.learner.catalogue_heading())
            .await;
        let (header, shards) = published(&person).await;
        person.site.spoil(&header, Mishap::Held);
        person.visit("#/core-concepts/foundation").await;
        person
            .holds(
                "it says that it is loading",
                "return !!document.querySelector('main [role=status]')",
            )
            .await;
        person.site.mend();
        person
            .find("button", person.words.learner.start_button())
            .await;
        for shard in &shards {
            person.site.spoil(shard, Mishap::Held);
        }
        person.reload().await;
        person
            .press("button", person.words.learner.start_button())
            .await;
        person.site.mend();
        person.question(1).await;
    });
}

/// The bank that an attempt began with is gone from the host: the answers can still be taken away.
#[test]
fn the_bank_of_an_attempt_is_gone() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let (person, answers) = person_at(server).await;
        person.begin(&answers).await;
        let (_, picked) = person.answer(&answers, 1, Choosing::Right).await;
        let (header, _) = published(&person).await;
        person.site.spoil(&header, Mishap::Missing);
        person.reload().await;
        person.arrive(person.words.learner.gone_heading()).await;
        person
            .press("button", person.words.learner.download_answers())
            .await;
        person.downloaded(".json").await;
        person.site.mend();
        person.press("button", person.words.learner.retry()).await;
        person.question(1).await;
        person.saved(&picked).await;
    });
}

/// The page's own parts: without the app or its words the frame says what is wrong, and can be loaded again.
#[test]
fn the_app_itself_does_not_come() {
    run(async {
        for mishap in [Mishap::Missing, Mishap::Cut] {
            // Another browser each time: what came well once is kept.
            let (server, _reports) = Server::start(&dist(), "/").await;
            let (person, _) = person_at(server).await;
            person.site.spoil(".wasm", mishap);
            person.visit("").await;
            person
                .reads("a part of it was missing or damaged on the way")
                .await;
            person.site.mend();
            person.press("button", "Try again").await;
            person
                .arrive(person.words.learner.catalogue_heading())
                .await;
        }
    });
}

/// Addresses that name nothing.
#[test]
fn addresses_that_name_nothing() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let (person, _) = person_at(server).await;
        let learner = &person.words.learner;
        let unknown = "0123456789abcdef0123456789abcdef";
        let not_found = [
            "#/nowhere",
            "#/no-such-module/foundation",
            "#/core-concepts/foundation/no-such-assessment",
            "#/attempt/xyz/review",
            "#/a/b/c/d",
        ];
        for place in not_found {
            person.visit(place).await;
            person.arrive(learner.not_found_heading()).await;
            person.press("link", learner.to_catalogue()).await;
            person.arrive(learner.catalogue_heading()).await;
        }
        for rest in ["question/1", "review", "result", "certificate"] {
            person.visit(&format!("#/attempt/{unknown}/{rest}")).await;
            person.arrive(learner.attempt_unknown_heading()).await;
        }
    });
}

/// A file that isn't one of answers is refused in words.
#[test]
fn a_file_that_is_none() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let (person, _) = person_at(server).await;
        person.visit("").await;
        person
            .arrive(person.words.learner.catalogue_heading())
            .await;
        let folder = crate::harness::folder("wrong-file");
        for (name, content) in [
            ("picture.json", "\u{0}\u{1}"),
            ("list.json", "[]"),
            ("cut.json", r#"{"format":"assay-attempt/1","card":{"#),
        ] {
            let file = folder.path().join(name);
            std::fs::write(&file, content).unwrap();
            person.open_file(&file).await;
            person.reads(&person.words.learner.file_wrong_text()).await;
            person.reload().await;
            person
                .arrive(person.words.learner.catalogue_heading())
                .await;
        }
    });
}
