//! Computers that people share: protection by a passphrase, and deleting everything.

use std::rc::Rc;

use serde_json::json;

use crate::axe;
use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, plain, run};

const PASSPHRASE: &str = "three long wörds";
const WRONG: &str = "three long words";

/// All that the database holds: keys as JSON, values as the letters that their bytes would be.
const STORED: &str = r#"
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await done(indexedDB.open("assay"));
    const all = [];
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      for (const value of await done(store.getAll())) {
        all.push(typeof value === "string" ? value : String.fromCharCode(...value));
      }
    }
    database.close();
    return all;
"#;

async fn stored(person: &Person) -> Vec<String> {
    serde_json::from_value(person.waited(STORED).await).expect("a list of texts")
}

/// What is readable of a plain attempt: its card, and the events of its journal.
const READABLE: [&str; 3] = ["core-concepts", "answered", "\"v\":1"];

async fn type_into(person: &Person, name: String, text: &str) {
    let field = person.find("textbox", name).await;
    field.clear().await.unwrap();
    field.send_keys(text).await.unwrap();
}

async fn settings(person: &Person) {
    person
        .press("link", person.words.learner.nav_settings())
        .await;
    person.arrive(person.words.outcome.settings_heading()).await;
}

async fn turn_on(person: &Person) {
    let outcome = &person.words.outcome;
    settings(person).await;
    type_into(person, outcome.protect_passphrase(), PASSPHRASE).await;
    type_into(person, outcome.protect_again(), PASSPHRASE).await;
    person.press("button", outcome.protect_turn_on()).await;
    person.reads(&outcome.protect_turned_on()).await;
}

async fn unlock(person: &Person) {
    let outcome = &person.words.outcome;
    type_into(person, outcome.protect_passphrase(), PASSPHRASE).await;
    person.press("button", outcome.locked_unlock()).await;
}

/// On, loaded again, locked, wrong, right: the attempt goes on with its answers. Off: all is as it was.
async fn protected(engine: Engine) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, "en", &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    person.begin(&answers).await;
    let (_, first) = person.answer(&answers, 1, Choosing::Right).await;
    let place = person.place().await;
    let plain_before = stored(&person).await;
    let readable = |all: &[String]| {
        let found = READABLE
            .iter()
            .filter(|part| all.iter().any(|one| one.contains(**part)));
        found.count()
    };
    assert!(readable(&plain_before) > 1, "{plain_before:?}");

    turn_on(&person).await;
    let sealed = stored(&person).await;
    assert_eq!(readable(&sealed), 0, "{sealed:?}");
    assert_eq!(
        sealed.len(),
        plain_before.len() + 1,
        "and the record that says so"
    );

    // This page has the key: what is answered now is sealed, too.
    person.visit(&format!("#{place}")).await;
    person.question(1).await;
    person.press("button", learner.continue_button()).await;
    let (_, second) = person.answer(&answers, 2, Choosing::Wrong).await;
    let place = person.place().await;
    let more = stored(&person).await;
    assert!(
        more.len() > sealed.len() && readable(&more) == 0,
        "{more:?}"
    );

    person.reload().await;
    person.arrive(outcome.locked_heading()).await;
    assert_eq!(person.place().await, place, "the address stays");
    type_into(&person, outcome.protect_passphrase(), WRONG).await;
    person.press("button", outcome.locked_unlock()).await;
    person.reads(&outcome.locked_wrong()).await;
    person
        .holds(
            "the field has focus, and tells what is wrong",
            "const field = document.activeElement;
             const told = document.getElementById(field.getAttribute('aria-describedby'));
             return field.type === 'password' && field.getAttribute('aria-invalid') === 'true' && !!told.textContent",
        )
        .await;
    unlock(&person).await;
    person.question(2).await;
    person.saved(&second).await;
    person.press("link", learner.back()).await;
    person.question(1).await;
    person.saved(&first).await;

    settings(&person).await;
    person.press("button", outcome.protect_turn_off()).await;
    person.reads(&outcome.protect_turned_off()).await;
    assert!(readable(&stored(&person).await) > 1);
    person.visit(&format!("#{place}")).await;
    person.reload().await;
    person.question(2).await;
    person.saved(&second).await;
}

#[test]
fn protected_with_chromium() {
    run(protected(Engine::Chromium));
}

#[test]
fn protected_with_firefox() {
    run(protected(Engine::Firefox));
}

/// "Lock now" locks every tab, and loses nothing.
#[test]
fn locked_in_all_tabs() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        let outcome = &person.words.outcome;
        person.begin(&answers).await;
        let (_, first) = person.answer(&answers, 1, Choosing::Right).await;
        let place = person.place().await;
        let page = person.browser.page();
        let one = page.window().await.unwrap();

        // Another tab turns it on: this one is locked at once, without a passphrase of its own.
        let two = page.new_tab().await.unwrap();
        page.switch_to_window(two.clone()).await.unwrap();
        person.visit("#/settings").await;
        turn_on(&person).await;
        page.switch_to_window(one.clone()).await.unwrap();
        person.arrive(outcome.locked_heading()).await;
        unlock(&person).await;
        person.question(1).await;
        person.saved(&first).await;
        person
            .press("button", person.words.learner.continue_button())
            .await;
        let (_, second) = person.answer(&answers, 2, Choosing::Right).await;

        page.switch_to_window(two).await.unwrap();
        person.press("button", outcome.protect_lock()).await;
        person.reads(&outcome.locked_text()).await;
        page.switch_to_window(one).await.unwrap();
        person.arrive(outcome.locked_heading()).await;
        assert!(
            !plain(&person.text().await).contains(&plain(&person.words.learner.save_saved())),
            "nothing of the attempt is on the screen"
        );
        unlock(&person).await;
        person.question(2).await;
        person.saved(&second).await;
        person.visit(&format!("#{place}")).await;
        person.question(1).await;
        person.saved(&first).await;
    });
}

/// What a tab writes that hasn't heard of it is not stored as plain text, and waits in that tab.
#[test]
fn a_tab_that_heard_nothing_writes_nothing_readable() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        let outcome = &person.words.outcome;
        let page = person.browser.page();
        let one = page.window().await.unwrap();
        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
        let two = page.new_tab().await.unwrap();
        page.switch_to_window(two).await.unwrap();
        person.visit("#/settings").await;
        person.arrive(outcome.settings_heading()).await;
        // No message goes from this tab to the other.
        page.execute(
            "BroadcastChannel.prototype.postMessage = () => {};",
            Vec::new(),
        )
        .await
        .unwrap();
        turn_on(&person).await;

        page.switch_to_window(one).await.unwrap();
        person
            .press("button", person.words.learner.continue_button())
            .await;
        person.arrive(outcome.locked_heading()).await;
        let all = stored(&person).await;
        for part in READABLE {
            assert!(!all.iter().any(|one| one.contains(part)), "{all:?}");
        }
        unlock(&person).await;
        person.question(2).await;
        let (_, second) = person.answer(&answers, 2, Choosing::Right).await;
        person.reload().await;
        person.arrive(outcome.locked_heading()).await;
        unlock(&person).await;
        person.question(2).await;
        person.saved(&second).await;
    });
}

/// What the browser has left of this site.
const LEFT: &str = r#"
    return [
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      localStorage.length,
      sessionStorage.length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ];
"#;

async fn is_told(person: &Person) {
    let outcome = &person.words.outcome;
    person.reads(&outcome.about_deleted()).await;
    for part in [
        outcome.erase_records(),
        outcome.erase_files(),
        outcome.erase_settings(),
        outcome.erase_worker(),
        outcome.erase_beyond(),
    ] {
        person.reads(&part).await;
    }
    person
        .holds(
            "focus is on what was deleted",
            "return document.activeElement.id === 'erased'",
        )
        .await;
}

/// "Delete everything" leaves nothing, says so part by part, and the app works as new.
#[test]
fn deleted() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        let (learner, outcome) = (&person.words.learner, &person.words.outcome);
        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
        settings(&person).await;
        person.press("radio", outcome.settings_theme_dark()).await;
        person.visit("#/offline").await;
        let name = outcome.offline_of(
            &outcome.offline_save(),
            &answers.title("modules", "core-concepts"),
        );
        person.press("button", name).await;
        person.reads(&learner.offline_ready()).await;
        let before = person.waited(LEFT).await;
        assert!(
            before
                .as_array()
                .unwrap()
                .iter()
                .filter(|n| **n != json!(0))
                .count()
                >= 4,
            "{before}"
        );

        person.press("link", learner.nav_about()).await;
        person.delete_everything().await;
        is_told(&person).await;
        assert_eq!(person.waited(LEFT).await, json!([0, 0, 0, 0, 0]));

        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
    });
}

/// The way out for whoever forgot the passphrase.
#[test]
fn deleted_though_locked() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        let outcome = &person.words.outcome;
        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
        turn_on(&person).await;
        person.visit("#/me").await;
        person.reload().await;
        person.arrive(outcome.locked_heading()).await;
        person.delete_everything().await;
        person.arrive(outcome.about_heading()).await;
        is_told(&person).await;
        assert_eq!(person.waited(LEFT).await, json!([0, 0, 0, 0, 0]));
        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
    });
}

/// The page after a fault says that answers are protected, and offers no file of what nobody can read.
#[test]
fn a_fault_while_protected_has_words_too() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
        turn_on(&person).await;
        let page = person.browser.page();
        page.execute(crate::panic_page::TRAP, Vec::new())
            .await
            .unwrap();
        person.reads("Your answers are protected").await;
        person
            .holds(
                "there is nothing to download",
                "return document.querySelector('#calm button').hidden",
            )
            .await;
    });
}

async fn silent(language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let outcome = &person.words.outcome;
    let both = async |screen: &str| {
        for scheme in ["light", "dark"] {
            person.prefer(scheme).await;
            axe::is_silent(&person, screen).await;
        }
    };
    person.begin(&answers).await;
    person.answer(&answers, 1, Choosing::Right).await;
    settings(&person).await;
    person.find("button", outcome.protect_turn_on()).await;
    both("not protected").await;
    person.press("button", outcome.protect_turn_on()).await;
    person.reads(&outcome.protect_short(8_u32)).await;
    person.press("button", outcome.protect_letters()).await;
    both("a passphrase that is too short").await;
    turn_on(&person).await;
    both("protected").await;
    person.press("button", outcome.protect_lock()).await;
    person.reads(&outcome.locked_text()).await;
    both("the settings, locked").await;
    person.visit("#/").await;
    person.reads(&outcome.locked_text()).await;
    both("the catalogue, locked").await;
    person.visit("#/me").await;
    person.arrive(outcome.locked_heading()).await;
    both("locked").await;
    type_into(&person, outcome.protect_passphrase(), WRONG).await;
    person.press("button", outcome.locked_unlock()).await;
    person.reads(&outcome.locked_wrong()).await;
    both("not the passphrase").await;
    person.delete_everything().await;
    person.reads(&outcome.about_deleted()).await;
    both("everything deleted").await;
}

#[test]
fn silent_in_english() {
    run(silent("en"));
}

#[test]
fn silent_in_arabic() {
    run(silent("ar"));
}
