//! One learner's story on one device: saved for offline, no host any more, killed three times, in four time zones, with extra time,
//! a certificate, and nothing left at the end.

use std::rc::Rc;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::harness::{Answers, Choosing, Engine, Person, Server, Setup, dist, run, variant};

const MODULES: [&str; 2] = ["core-concepts", "victim-identification"];
const MINUTE: i64 = 60_000;
/// What the assessment allows, and with half as much again.
const LIMIT: i64 = 20;
const EXTENDED: i64 = 30;

/// The built site, with a time limit on the core concepts' assessment: of those that give a certificate none has one.
fn timed() -> TempDir {
    variant(&dist(), "core-concepts/foundation", |header| {
        let everyone = &mut header["assessments"][0];
        assert_eq!(everyone["id"], "everyone");
        everyone["delivery"] = json!({ "timing": { "limit": LIMIT * MINUTE } });
    })
}

/// Half as much time again, for all that is started from now on.
async fn take_extra_time(person: &Person) {
    let outcome = &person.words.outcome;
    person.visit("#/settings").await;
    person.arrive(outcome.settings_heading()).await;
    let half_more = person.words.learner.extra_time_more("50%");
    person.press("radio", half_more).await;
    // The start page says so once it holds.
    person.visit("#/core-concepts/foundation").await;
    let allowed = person.words.learner.start_time_yours(EXTENDED);
    person.reads(&allowed).await;
}

/// Gives an answer and, before the page can say anything of it, kills the browser. Opens another one on the same device, in
/// another zone and with the clock so many minutes after the start, and goes on; the number of the question there.
async fn killed(
    person: Person,
    answers: &Answers,
    number: u32,
    (zone, minutes): (&'static str, i64),
) -> (Person, u32) {
    let stem = person.question(number).await;
    let question = answers.question(&stem).expect("a known question");
    let right = question.choices.iter().find(|choice| choice.is_right);
    let name = right.expect("a key").name.clone();
    person.press(question.role, name).await;

    let site = Rc::clone(&person.site);
    let setup = Setup {
        zone: Some(zone),
        ..person.killed()
    };
    let person = Person::with(setup, &site).await;
    person.set_clocks(minutes * MINUTE).await;
    let number = person.go_on().await;
    let here = "return Intl.DateTimeFormat().resolvedOptions().timeZone";
    assert_eq!(person.look(here).await, json!(zone));
    let left = "return document.querySelector('[role=timer]')?.innerText.length > 0";
    person.holds("the time that is left is shown", left).await;
    (person, number)
}

/// All that is kept for the site: records in databases, settings, caches, service workers.
async fn kept(person: &Person) -> Value {
    let script = "
        let records = 0;
        for (const { name } of await indexedDB.databases()) {
          const opening = indexedDB.open(name);
          const database = await new Promise((done, refuse) => { opening.onsuccess = () => done(opening.result); opening.onerror = () => refuse(opening.error); });
          for (const store of database.objectStoreNames) {
            const counting = database.transaction(store).objectStore(store).count();
            records += await new Promise((done, refuse) => { counting.onsuccess = () => done(counting.result); counting.onerror = () => refuse(counting.error); });
          }
          database.close();
        }
        const settings = Object.keys(localStorage).filter((name) => name.startsWith('assay')).length;
        return [records, settings, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]";
    person.waited(script).await
}

async fn delete_everything(person: &Person) {
    let outcome = &person.words.outcome;
    // A browser writes settings some seconds later, so the kills may have taken them.
    let before: [u32; 4] = serde_json::from_value(kept(person).await).expect("four numbers");
    let [records, _, caches, workers] = before;
    assert!(records > 0 && caches > 0 && workers > 0, "{before:?}");
    person.visit("#/about").await;
    person.delete_everything().await;
    person.reads(&outcome.about_deleted()).await;
    let is_gone = person.until(async || (kept(person).await == json!([0, 0, 0, 0])).then_some(()));
    if is_gone.await.is_none() {
        let left = kept(person).await;
        person.fail(&format!("this is left: {left}")).await
    }
}

#[test]
fn of_a_learner() {
    run(async {
        let timed = timed();
        let (server, _reports) = Server::start(timed.path(), "/").await;
        let site = Rc::new(server);
        let setup = Setup {
            zone: Some("Asia/Tokyo"),
            ..Setup::new(Engine::Chromium)
        };
        let person = Person::with(setup, &site).await;
        let answers = Answers::in_language(&person.words);
        for module in MODULES {
            person.save_offline(&answers, module).await;
        }
        site.end();

        take_extra_time(&person).await;
        person.start().await;
        let right = |_| Some(Choosing::Right);
        person.answer_through(&answers, 1..=4, right).await;
        let (person, number) = killed(person, &answers, 5, ("America/New_York", 8)).await;
        person.answer_through(&answers, number..=9, right).await;
        let (person, number) = killed(person, &answers, 10, ("Pacific/Auckland", 16)).await;
        person.answer_through(&answers, number..=14, right).await;
        // By now the time that others have is over.
        let (person, number) = killed(person, &answers, 15, ("Europe/Paris", LIMIT + 2)).await;
        person.answer_through(&answers, number..=20, right).await;
        person.submit().await;

        // Whatever was lost on the way would be missing here.
        let outcome = &person.words.outcome;
        person.arrive(outcome.result_passed()).await;
        let score = outcome.result_score("20", "20", "100%", "70%");
        person.reads(&score).await;
        let text = person.text().await;
        for trouble in [
            outcome.result_time_up(),
            outcome.result_clock_back(),
            outcome.result_clock_ahead(),
        ] {
            assert!(!text.contains(&trouble), "{text}");
        }
        person.name_certificate("Amina Yusuf").await;
        let pdf = person.download_certificate().await;
        assert!(pdf.contains("Amina Yusuf"), "the certificate reads:\n{pdf}");

        delete_everything(&person).await;
    });
}
