//! Storage that is blocked or full: words, nothing lost, and a file to take away.

use std::rc::Rc;

use serde_json::json;

use crate::harness::{Answers, Choosing, Engine, Keeping, Person, Server, Setup, dist, plain, run};
use crate::whole_way::read_back;

/// Where the browser keeps nothing the whole way works all the same, in the page alone.
async fn blocked(engine: Engine) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::with(
        Setup {
            keeping: Keeping::Blocked,
            ..Setup::new(engine)
        },
        &Rc::new(server),
    )
    .await;
    let answers = Answers::in_language(&person.words);
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    person.choose(&answers, "core-concepts", "foundation").await;
    person.reads(&learner.start_storage_blocked()).await;
    person.start().await;
    let stem = person.question(1).await;
    let question = answers.question(&stem).expect("a known question");
    let picked = person.pick(question, Choosing::Right).await;
    person.reads(&learner.save_blocked()).await;
    assert!(
        !plain(&person.text().await).contains(&plain(&learner.save_saved())),
        "nothing is called saved"
    );
    person.press("button", learner.download_answers()).await;
    let (file, bytes) = person.downloaded(".json").await;
    assert!(
        String::from_utf8_lossy(&bytes).contains("assay-attempt/1"),
        "a file of answers: {}",
        file.display()
    );

    // Back and forth in the page, the answers are there.
    person.press("button", learner.continue_button()).await;
    person.question(2).await;
    person.press("link", learner.back()).await;
    person.question(1).await;
    let marked = person.marked().await;
    assert_eq!(marked, Some((picked, "failed".to_owned())));
    for number in 1..=20 {
        let stem = person.question(number).await;
        if number > 1 {
            person
                .pick(
                    answers.question(&stem).expect("a known question"),
                    Choosing::Right,
                )
                .await;
        }
        let go_on = if number == 20 {
            learner.to_review()
        } else {
            learner.continue_button()
        };
        person.press("button", go_on).await;
    }
    person.arrive(outcome.review_heading()).await;
    person.submit().await;
    person.arrive(outcome.result_passed()).await;
    person.visit("#/settings").await;
    person.reads(&outcome.settings_not_saved()).await;
}

#[test]
fn blocked_with_chromium() {
    run(blocked(Engine::Chromium));
}

#[test]
fn blocked_with_firefox() {
    run(blocked(Engine::Firefox));
}

/// A page that was closed, or loaded again, just when it opened its database for the first time may leave one without its stores.
/// It is no reason to keep nothing from then on.
async fn left_half_made(engine: Engine) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, "en", &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    // A file of the site in which no app runs.
    person.visit("fonts/OFL.txt").await;
    let script = "const open = indexedDB.open('assay', 1);
      await new Promise((done) => { open.onsuccess = done; });
      const stores = open.result.objectStoreNames.length;
      open.result.close();
      return stores";
    assert_eq!(person.waited(script).await, 0);
    person.begin(&answers).await;
    let (_, picked) = person.answer(&answers, 1, Choosing::Right).await;
    person.reload().await;
    person.question(1).await;
    person.saved(&picked).await;
}

#[test]
fn left_half_made_with_chromium() {
    run(left_half_made(Engine::Chromium));
}

#[test]
fn left_half_made_with_firefox() {
    run(left_half_made(Engine::Firefox));
}

/// A full device is said at once, the answers stay in the page, and are stored as soon as there is room.
#[test]
fn full() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        let learner = &person.words.learner;
        person.choose(&answers, "core-concepts", "foundation").await;
        let origin = person.site.origin();
        let devtools = person.browser.page().clone();
        let quota = async |size: Option<u32>| {
            let mut parameters = json!({ "origin": origin });
            if let Some(size) = size {
                parameters["quotaSize"] = json!(size);
            }
            thirtyfour::cdp::Cdp::new(devtools.clone())
                .send_raw("Storage.overrideQuotaForOrigin", parameters)
                .await
                .unwrap();
        };
        // Before the page stores anything: a browser that has found room once goes on believing in it for a while.
        quota(Some(1)).await;
        person.start().await;
        person.reads(&learner.save_full()).await;
        let stem = person.question(1).await;
        let picked = person
            .pick(
                answers.question(&stem).expect("a known question"),
                Choosing::Right,
            )
            .await;
        person.reads(&learner.save_full()).await;
        person.reads(&learner.save_full_hint()).await;
        person.find("button", learner.download_answers()).await;
        assert_eq!(
            person.marked().await,
            Some((picked.clone(), "failed".to_owned())),
            "the answer is still in the page"
        );

        quota(None).await;
        person.press("button", learner.retry()).await;
        person.saved(&picked).await;
        person.reload().await;
        person.question(1).await;
        person.saved(&picked).await;
    });
}

/// Somebody deletes what the browser keeps while an attempt is open: it is said, and the whole attempt is stored again.
#[test]
fn cleared_meanwhile() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        person.begin(&answers).await;
        let (_, first) = person.answer(&answers, 1, Choosing::Right).await;
        person
            .press("button", person.words.learner.continue_button())
            .await;
        person.answer(&answers, 2, Choosing::Right).await;
        let what = json!({ "origin": person.site.origin(), "storageTypes": "indexeddb" });
        thirtyfour::cdp::Cdp::new(person.browser.page().clone())
            .send_raw("Storage.clearDataForOrigin", what)
            .await
            .unwrap();
        let stem = person.question(2).await;
        let question = answers.question(&stem).expect("a known question");
        // Where several can be picked, those picked before would stay.
        let clear = person.words.learner.clear_answer();
        person.press("button", clear).await;
        let picked = person.pick(question, Choosing::Wrong).await;
        person.reads(&person.words.learner.save_gone()).await;
        person.saved(&picked).await;
        person.reload().await;
        person.question(2).await;
        person.saved(&picked).await;
        person.press("link", person.words.learner.back()).await;
        person.question(1).await;
        person.saved(&first).await;
    });
}

/// Storage that fails now and then: of any twelve calls one throws and one has its transaction aborted, which ones is chance that
/// can be repeated.
const SHAKY: &str = "
    let state = 1;
    const dice = () => {
        state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
        return (state >>> 0) % 12;
    };
    for (const [of, names] of [[IDBObjectStore, ['add', 'put', 'get', 'getAll']], [IDBDatabase, ['transaction']]]) for (const name of names) {
        const own = of.prototype[name];
        of.prototype[name] = function (...given) {
            const thrown = dice();
            if (thrown === 0) throw new DOMException('now and then', 'UnknownError');
            const made = own.apply(this, given);
            if (thrown === 1 && name !== 'transaction') this.transaction.abort();
            return made;
        };
    }";

/// A person whose browser has such storage.
async fn with_shaky_storage() -> Person {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
    thirtyfour::cdp::Cdp::new(person.browser.page().clone())
        .send_raw(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": SHAKY }),
        )
        .await
        .unwrap();
    person
}

/// Nothing that was called saved is lost on it, and the whole way goes on.
#[test]
fn shaky() {
    run(async {
        let person = with_shaky_storage().await;
        let answers = Answers::in_language(&person.words);
        person.begin(&answers).await;
        let mut picked = Vec::new();
        for number in 1..=3 {
            picked.push(person.answer(&answers, number, Choosing::Right).await.1);
            person.reload().await;
            person.question(number).await;
            person.saved(&picked[picked.len() - 1]).await;
            person
                .press("button", person.words.learner.continue_button())
                .await;
        }
        for before in picked.iter().rev() {
            person.press("link", person.words.learner.back()).await;
            person.saved(before).await;
        }
    });
}

/// To its end, too: what was submitted stays so, and the device knows the certificate that was given.
#[test]
fn shaky_to_the_certificate() {
    run(async {
        let person = with_shaky_storage().await;
        let answers = Answers::in_language(&person.words);
        let outcome = &person.words.outcome;
        person.begin(&answers).await;
        person.answer_all(&answers, |_| Some(Choosing::Right)).await;
        person.reload().await;
        person.arrive(outcome.review_heading()).await;
        person
            .reads(&outcome.review_counts(20_u32, 0_u32, 0_u32))
            .await;
        person.submit().await;
        person.arrive(outcome.result_passed()).await;
        person.reload().await;
        person.arrive(outcome.result_passed()).await;
        person
            .reads(&outcome.result_score("20", "20", "100%", "70%"))
            .await;

        person.name_certificate("Amina Diallo").await;
        let number = person.certificate_number().await;
        let pdf = person.download_certificate().await;
        assert!(
            read_back(&pdf).contains(&read_back(&number)),
            "{number}: {pdf}"
        );
        person.reload().await;
        person.find("button", outcome.certificate_pdf()).await;
        assert_eq!(person.certificate_number().await, number);
    });
}

/// "Delete everything" does what it says.
#[test]
fn deleted() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        let outcome = &person.words.outcome;
        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
        let attempt = person.place().await;
        person.press("link", person.words.learner.nav_about()).await;
        person.reads(&outcome.about_size(1_u32)).await;
        person.delete_everything().await;
        person.reads(&outcome.about_deleted()).await;
        person.visit(&format!("#{attempt}")).await;
        person
            .arrive(person.words.learner.attempt_unknown_heading())
            .await;
        person.visit("#/core-concepts/foundation").await;
        person
            .find("button", person.words.learner.start_button())
            .await;
    });
}
