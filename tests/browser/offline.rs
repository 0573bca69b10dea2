//! Saved for offline: the whole way with the host's process ended, and nothing that isn't whole is ever used.

mod trouble;
mod version;

use std::rc::Rc;

use serde_json::{Value, json};
use thirtyfour::cdp::Cdp;

use crate::axe;
use crate::harness::{Answers, Choosing, Engine, Mishap, Person, Server, dist, plain, run};

const MODULE: &str = "core-concepts";

/// A module's title, as the page has it.
fn title(answers: &Answers) -> String {
    answers.title("modules", MODULE)
}

/// A button of the module, by what it does.
fn of(person: &Person, answers: &Answers, deed: &str) -> String {
    person.offline_button(answers, MODULE, deed)
}

async fn press_resume(person: &Person, answers: &Answers) {
    let name = of(person, answers, &person.words.outcome.offline_resume());
    person.press("button", name).await;
}

async fn press_save(person: &Person, answers: &Answers) {
    let name = of(person, answers, &person.words.outcome.offline_save());
    person.press("button", name).await;
}

/// What is in the browser's caches and service workers.
async fn left(person: &Person) -> Value {
    let script = "const names = await caches.keys(); let files = 0;
        for (const name of names) files += (await (await caches.open(name)).keys()).length;
        return [names.length, files, (await navigator.serviceWorker.getRegistrations()).length]";
    person.waited(script).await
}

/// The browser is closed, or killed, and opened again.
async fn reopened(person: Person, is_killed: bool) -> Person {
    let site = Rc::clone(&person.site);
    let setup = if is_killed {
        person.killed()
    } else {
        person.browser.end()
    };
    Person::with(setup, &site).await
}

/// Cold start, question, closing and killing the browser, result, certificate: with no host at any time.
async fn the_whole_way(engine: Engine, language: &'static str, base: &str) {
    let (server, _reports) = Server::start(&dist(), base).await;
    let site = Rc::new(server);
    let person = Person::new(engine, language, &site).await;
    let answers = Answers::in_language(&person.words);
    person.save_offline(&answers, MODULE).await;
    site.end();

    let person = reopened(person, false).await;
    person.begin(&answers).await;
    let (stem, picked) = person.answer(&answers, 1, Choosing::Right).await;
    let person = reopened(person, true).await;
    person.visit("#/core-concepts/foundation").await;
    let go_on = person.words.learner.start_continue(1_u32, 20_u32);
    person.press("link", go_on).await;
    assert_eq!(person.question(1).await, stem, "the same question");
    person.saved(&picked).await;
    person.answer_all(&answers, |_| Some(Choosing::Right)).await;
    // As with the browser's own button. WebDriver's command goes past service workers in Firefox.
    person.look("location.reload()").await;
    person.arrive(person.words.outcome.review_heading()).await;
    person.submit().await;
    person.arrive(person.words.outcome.result_passed()).await;

    let person = reopened(person, false).await;
    person.visit("#/core-concepts/foundation").await;
    let result = person.words.learner.start_passed_certificate();
    person.press("link", result).await;
    let field = person.words.outcome.certificate_name();
    let field = person.find("textbox", field).await;
    field.send_keys("Amina Yusuf عائشة").await.unwrap();
    let outcome = &person.words.outcome;
    person.press("button", outcome.certificate_show()).await;
    person.find("button", outcome.certificate_pdf()).await;
    let pdf = person.download_certificate().await;
    assert!(pdf.contains("Amina Yusuf"), "the certificate reads:\n{pdf}");

    // In another language, too: all of the module's words are here.
    person.visit("#/settings").await;
    let other = if language == "fr" {
        "English"
    } else {
        "Français"
    };
    person.press("radio", other).await;
    let expected = if language == "fr" {
        "Settings"
    } else {
        "Réglages"
    };
    person.arrive(expected).await;
}

#[test]
fn the_whole_way_with_chromium() {
    run(the_whole_way(Engine::Chromium, "en", "/"));
}

#[test]
fn the_whole_way_under_a_sub_path_in_arabic() {
    run(the_whole_way(Engine::Chromium, "ar", "/some/where/"));
}

#[test]
fn the_whole_way_with_firefox() {
    run(the_whole_way(Engine::Firefox, "en", "/"));
}

/// What the browser asks of an app that it would install, it finds.
#[test]
fn it_can_be_installed() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/some/where/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        person.visit("").await;
        person
            .arrive(person.words.learner.catalogue_heading())
            .await;
        let devtools = Cdp::new(person.browser.page().clone());
        let manifest = devtools
            .send_raw("Page.getAppManifest", json!({}))
            .await
            .unwrap();
        assert_eq!(manifest["errors"], json!([]), "{manifest}");
        let manifest: Value =
            serde_json::from_str(manifest["data"].as_str().unwrap_or_default()).unwrap();
        assert_eq!(
            (&manifest["start_url"], &manifest["scope"]),
            (&json!("./"), &json!("./"))
        );
        let errors = devtools
            .send_raw("Page.getInstallabilityErrors", json!({}))
            .await
            .unwrap();
        assert_eq!(errors["installabilityErrors"], json!([]));
        for icon in manifest["icons"].as_array().unwrap() {
            let path = icon["src"].as_str().unwrap();
            assert!(dist().join(path).is_file(), "{path}");
        }
    });
}

/// Nobody pays for it who doesn't use it.
#[test]
fn nothing_is_registered_before_something_is_saved() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
        person.open_offline().await;
        person
            .find(
                "button",
                of(&person, &answers, &person.words.outcome.offline_save()),
            )
            .await;
        assert_eq!(left(&person).await, json!([0, 0, 0]));
        let person = reopened(person, false).await;
        person.visit("#/core-concepts/foundation").await;
        person
            .press("link", person.words.learner.start_continue(1_u32, 20_u32))
            .await;
        person.question(1).await;
        assert_eq!(left(&person).await, json!([0, 0, 0]));
    });
}

/// Stopped in the middle, nothing is used; then only the rest is fetched. Removed, nothing is left.
#[test]
fn cancelled_gone_on_with_and_removed() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        let outcome = &person.words.outcome;
        person.site.spoil("certificate-worker_bg", Mishap::Held);
        person.open_offline().await;
        press_save(&person, &answers).await;
        person.find("progressbar", title(&answers)).await;
        // All but the one that is held.
        let held = std::fs::read_dir(dist()).unwrap().flatten().find(|file| {
            let name = file.file_name().to_string_lossy().into_owned();
            name.starts_with("certificate-worker_bg") && name.ends_with(".wasm")
        });
        let held = held.unwrap().metadata().unwrap().len();
        let all = format!(
            "const one = document.querySelector('progress'); return one.value === one.max - {held}"
        );
        person.holds("all others have come", &all).await;
        person.press("button", person.words.learner.cancel()).await;
        person.reads(&outcome.offline_stopped()).await;
        assert_eq!(left(&person).await[2], 0, "nothing is used");
        person.site.mend();

        // After the page is loaded again, too.
        person.reload().await;
        let text = person.until(async || {
            let text = plain(&person.text().await);
            text.contains("are still to be loaded").then_some(())
        });
        assert!(text.await.is_some(), "{}", person.text().await);
        press_resume(&person, &answers).await;
        person.reads(&person.words.learner.offline_ready()).await;
        let mut fonts: Vec<String> = person
            .site
            .asked()
            .into_iter()
            .map(|asked| asked.path)
            .filter(|path| path.starts_with("fonts-"))
            .collect();
        let all = fonts.len();
        fonts.sort_unstable();
        fonts.dedup();
        assert_eq!((all, fonts.len()), (6, 6), "each is fetched once");

        person
            .press("button", of(&person, &answers, &outcome.offline_remove()))
            .await;
        person.reads(&outcome.offline_removed()).await;
        person
            .until(async || (left(&person).await == json!([0, 0, 0])).then_some(()))
            .await
            .expect("nothing is left");
        person.reload().await;
        person
            .find("button", of(&person, &answers, &outcome.offline_save()))
            .await;
    });
}

/// "Delete everything" takes what was saved for offline, too.
#[test]
fn deleted_with_everything() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        let outcome = &person.words.outcome;
        person.save_offline(&answers, MODULE).await;
        person.visit("#/about").await;
        person.delete_everything().await;
        person.reads(&outcome.about_deleted()).await;
        assert_eq!(left(&person).await, json!([0, 0, 0]));
    });
}

/// axe finds nothing on the page in each of its states, and it is quiet.
async fn silent(language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let words = &person.words;
    person.site.spoil("certificate-worker_bg", Mishap::Held);
    person.open_offline().await;
    person
        .find(
            "button",
            of(&person, &answers, &words.outcome.offline_save()),
        )
        .await;
    for scheme in ["light", "dark"] {
        person.prefer(scheme).await;
        axe::is_silent(&person, "nothing is saved").await;
    }
    press_save(&person, &answers).await;
    person.find("button", words.learner.cancel()).await;
    axe::is_silent(&person, "being saved").await;
    person.press("button", words.learner.cancel()).await;
    person.reads(&words.outcome.offline_stopped()).await;
    axe::is_silent(&person, "stopped").await;
    person.site.mend();
    press_resume(&person, &answers).await;
    person.reads(&words.learner.offline_ready()).await;
    for scheme in ["light", "dark"] {
        person.prefer(scheme).await;
        axe::is_silent(&person, "ready").await;
    }
    let log = person.browser.page().browser_log().await.unwrap();
    let loud: Vec<_> = log
        .into_iter()
        .filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING")
        .map(|entry| entry.message)
        // Every page beside the way that is opened first brings the rest of the app so.
        .filter(|message| !message.contains("sooner than foreseen"))
        .collect();
    assert!(loud.is_empty(), "the console has: {loud:#?}");
}

#[test]
fn silent_in_english() {
    run(silent("en"));
}

#[test]
fn silent_in_arabic() {
    run(silent("ar"));
}
