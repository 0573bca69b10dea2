//! Every screen on narrow and wide windows: nothing has to be scrolled sideways, targets are large enough.

use std::rc::Rc;

use serde_json::json;

use crate::harness::{Answers, Engine, Person, Server, dist, run};

/// What sticks out at the side, and small targets, on the screen as it is.
pub async fn fits(person: &Person, screen: &str) {
    for (width, height) in [(320, 568), (360, 740), (1280, 800)] {
        person.resize(width, height).await;
        let wide = person.look(
            "const root = document.scrollingElement;
             if (root.scrollWidth <= root.clientWidth) return '';
             const out = [...document.querySelectorAll('body *')].filter((e) => e.getClientRects().length && !e.closest('.vh') &&
               (e.getBoundingClientRect().right > root.clientWidth + 1 || e.getBoundingClientRect().left < -1));
             return `${root.scrollWidth} of ${root.clientWidth}: ` + out.slice(0, 5).map((e) => e.outerHTML.slice(0, 90)).join(' | ')").await;
        assert_eq!(wide, "", "{screen} at {width} px scrolls sideways");
        let small = person.look(
            "return [...document.querySelectorAll('main button, main .opt, main a.btn, main select, ol.nav a, header nav a')]
               .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map((e) => e.outerHTML.slice(0, 90))").await;
        assert_eq!(
            small,
            json!([]),
            "{screen} at {width} px has targets under 44 px"
        );
    }
}

async fn every_screen(language: &'static str, text_size: Option<&str>) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    person.visit("#/settings").await;
    person.arrive(person.words.outcome.settings_heading()).await;
    if let Some(size) = text_size {
        person.press("radio", size).await;
    }
    person
        .tour(&answers, async |screen| fits(&person, screen).await)
        .await;
}

#[test]
fn in_english() {
    run(every_screen("en", None));
}

#[test]
fn in_arabic() {
    run(every_screen("ar", None));
}

#[test]
fn in_english_with_text_at_300_percent() {
    run(every_screen("en", Some("300%")));
}

#[test]
fn in_english_with_text_at_200_percent() {
    run(every_screen("en", Some("200%")));
}
