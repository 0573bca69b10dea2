//! Each change of view: the title says where one is, focus is on the heading, the page stands at its top.

use std::rc::Rc;

use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, plain, run};

/// Waits until focus is on the heading, and the title, which holds the text, is another than before.
async fn arrived(person: &Person, screen: &str, title: &str, before: &mut String) {
    person
        .holds(
            &format!("{screen}: focus is on the heading"),
            "return document.activeElement === document.querySelector('main:not([hidden]) h1')",
        )
        .await;
    person
        .holds(
            &format!("{screen}: the page stands at its top"),
            "return scrollY === 0",
        )
        .await;
    let now = person.until(async || {
        let now = plain(&person.browser.page().title().await.ok()?);
        (now != *before && now.starts_with(&plain(title))).then_some(now)
    });
    let Some(now) = now.await else {
        let now = person.browser.page().title().await;
        person
            .fail(&format!("{screen}: the title is {now:?}, not {title:?}"))
            .await
    };
    let one = person.look("return document.querySelectorAll('main:not([hidden]) h1').length === 1 && document.querySelectorAll('main:not([hidden])').length === 1").await;
    assert_eq!(one, true, "{screen}: one main, one heading");
    *before = now;
}

async fn every_view(engine: Engine, language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    let mut title = String::new();
    person.visit("").await;
    person.arrive(learner.catalogue_heading()).await;
    let html = person
        .look("return [document.documentElement.lang, document.documentElement.dir]")
        .await;
    assert_eq!(
        html,
        serde_json::json!([language, person.words.locale.direction().as_str()])
    );

    person.press("link", learner.nav_settings()).await;
    person.arrive(outcome.settings_heading()).await;
    arrived(&person, "settings", &learner.nav_settings(), &mut title).await;
    person.press("link", learner.nav_about()).await;
    person.arrive(outcome.about_heading()).await;
    arrived(&person, "about", &learner.nav_about(), &mut title).await;
    person.press("link", learner.nav_catalogue()).await;
    person.arrive(learner.catalogue_heading()).await;
    arrived(
        &person,
        "catalogue",
        &learner.catalogue_heading(),
        &mut title,
    )
    .await;
    let name = learner.module_level(
        &answers.title("modules", "core-concepts"),
        &answers.title("levels", "foundation"),
    );
    person.press("link", name).await;
    person.find("button", learner.start_button()).await;
    let heading = person.heading().await;
    arrived(&person, "start", &heading, &mut title).await;
    person.start().await;
    arrived(
        &person,
        "question 1",
        &learner.question_of(1_u32, 20_u32),
        &mut title,
    )
    .await;
    person.press("button", learner.continue_button()).await;
    person.question(2).await;
    arrived(
        &person,
        "question 2",
        &learner.question_of(2_u32, 20_u32),
        &mut title,
    )
    .await;
    // Answering is no change of view: focus stays with the choice.
    person.answer(&answers, 2, Choosing::Right).await;
    person
        .holds(
            "focus stays on the choice",
            "return document.activeElement.matches('.opts input')",
        )
        .await;
    person.press("link", learner.back()).await;
    person.question(1).await;
    arrived(
        &person,
        "question 1 again",
        &learner.question_of(1_u32, 20_u32),
        &mut title,
    )
    .await;
    person.answer_all(&answers, |_| Some(Choosing::Right)).await;
    arrived(&person, "review", &outcome.review_heading(), &mut title).await;
    person.submit().await;
    person.arrive(outcome.result_passed()).await;
    arrived(&person, "result", &outcome.result_passed(), &mut title).await;
    person.press("link", outcome.get_certificate()).await;
    person.arrive(outcome.certificate_heading()).await;
    arrived(
        &person,
        "certificate",
        &outcome.certificate_heading(),
        &mut title,
    )
    .await;
    person.browser.page().back().await.unwrap();
    person.arrive(outcome.result_passed()).await;
    arrived(
        &person,
        "back to the result",
        &outcome.result_passed(),
        &mut title,
    )
    .await;
    person.visit("#/nowhere").await;
    person.arrive(learner.not_found_heading()).await;
    arrived(
        &person,
        "not found",
        &learner.not_found_heading(),
        &mut title,
    )
    .await;
}

#[test]
fn with_chromium() {
    run(every_view(Engine::Chromium, "en"));
}

#[test]
fn with_chromium_in_arabic() {
    run(every_view(Engine::Chromium, "ar"));
}

#[test]
fn with_firefox_in_french() {
    run(every_view(Engine::Firefox, "fr"));
}

/// Language, colours and text size change at once, and are there the next time.
#[test]
fn settings_are_kept() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let arabic = crate::harness::Words::of("ar");
        person.visit("#/settings").await;
        person
            .press("radio", person.words.outcome.settings_theme_dark())
            .await;
        person
            .holds(
                "the dark colours are chosen",
                "return document.documentElement.dataset.theme === 'dark'",
            )
            .await;
        person.press("radio", "150%").await;
        person
            .holds(
                "the text is larger",
                "return parseFloat(getComputedStyle(document.documentElement).fontSize) === 24",
            )
            .await;
        person.press("radio", "العربية").await;
        person.arrive(arabic.outcome.settings_heading()).await;
        person.holds("from right to left", "return document.documentElement.dir === 'rtl' && document.documentElement.lang === 'ar'").await;
        let skip = person
            .look("return document.getElementById('skip').textContent")
            .await;
        assert_eq!(
            plain(skip.as_str().unwrap_or_default()),
            plain(&arabic.learner.skip_to_content()),
            "the skip link follows the language"
        );
        person.visit("").await;
        person.reload().await;
        person.arrive(arabic.learner.catalogue_heading()).await;
        let kept = person.look("return [document.documentElement.dir, document.documentElement.dataset.theme, getComputedStyle(document.documentElement).fontSize]").await;
        assert_eq!(kept, serde_json::json!(["rtl", "dark", "24px"]));
    });
}
