//! Every screen on narrow and wide windows: nothing has to be scrolled sideways, targets are large enough.

use std::rc::Rc;

use serde_json::json;
use thirtyfour::cdp::Cdp;

use crate::harness::{Answers, Choosing, Engine, Name, Person, Server, dist, run};

impl Person {
    /// Gives the page's window a size in CSS pixels. Chromium only.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        Cdp::new(self.browser.page().clone()).send_raw("Emulation.setDeviceMetricsOverride", size).await.unwrap();
        self.holds("the window has its size", &format!("return innerWidth === {width}")).await;
    }
}

/// What sticks out at the side, and small targets, on the screen as it is.
async fn fits(person: &Person, screen: &str) {
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
        assert_eq!(small, json!([]), "{screen} at {width} px has targets under 44 px");
    }
}

async fn every_screen(language: &'static str, text_size: Option<&str>) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let outcome = &person.words.outcome;
    person.visit("#/settings").await;
    person.arrive(outcome.settings_heading()).await;
    if let Some(size) = text_size {
        person.press("radio", size).await;
    }
    fits(&person, "settings").await;
    person.press("link", person.words.learner.nav_about()).await;
    person.arrive(outcome.about_heading()).await;
    fits(&person, "about").await;
    person.choose(&answers, "core-concepts", "foundation").await;
    fits(&person, "start").await;
    person.visit("#/nowhere").await;
    person.arrive(person.words.learner.not_found_heading()).await;
    fits(&person, "not found").await;
    person.visit("#/").await;
    person.arrive(person.words.learner.catalogue_heading()).await;
    fits(&person, "catalogue").await;
    person.begin(&answers).await;
    person.answer(&answers, 1, Choosing::Right).await;
    fits(&person, "question").await;
    person.resize(360, 740).await;
    person.answer_all(&answers, |number| (number != 2).then_some(Choosing::Right)).await;
    fits(&person, "review").await;
    person.resize(360, 740).await;
    person.press("button", outcome.submit()).await;
    person.find("alertdialog", Name::Any).await;
    fits(&person, "the question before submitting").await;
    person.press("button", outcome.submit_anyway()).await;
    person.arrive(outcome.result_passed()).await;
    fits(&person, "result").await;
    person.press("link", outcome.get_certificate()).await;
    person.arrive(outcome.certificate_heading()).await;
    fits(&person, "the certificate's name").await;
    person.find("textbox", outcome.certificate_name()).await.send_keys("Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Cholmondeley").await.unwrap();
    person.press("button", outcome.certificate_show()).await;
    person.find("button", outcome.certificate_pdf()).await;
    fits(&person, "certificate").await;
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
fn in_english_with_text_at_200_percent() {
    run(every_screen("en", Some("200%")));
}
