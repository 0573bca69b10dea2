//! The whole way with the keyboard alone: nothing here uses a pointer.

use std::path::Path;
use std::rc::Rc;

use thirtyfour::Key;

use crate::harness::{Answers, Engine, Person, Server, dist, plain, run};
use crate::verify::verdict;

/// What has focus: its accessible name, its value, and whether anything shows where focus is.
#[derive(Debug, serde::Deserialize)]
struct Focus {
    name: String,
    value: String,
    is_shown: bool,
}

impl Person {
    async fn type_key(&self, key: Key) {
        self.browser
            .page()
            .action_chain()
            .send_keys(key)
            .perform()
            .await
            .unwrap();
    }

    async fn focus(&self) -> Focus {
        let found = self.look(
            "const e = document.activeElement, css = getComputedStyle(e), around = e.closest('.opt,.file'), outer = around && getComputedStyle(around);
             const label = e.getAttribute('aria-label') || [...(e.labels || [])].map((l) => l.innerText).join(' ') || e.innerText || '';
             const ring = (s) => s && (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none');
             return { name: label, value: e.value || '', is_shown: e === document.body || !!(ring(css) || ring(outer)) }").await;
        serde_json::from_value(found).expect("what has focus")
    }

    /// Goes on with Tab until a control of the name has focus.
    async fn tab_to(&self, name: &str) {
        let wanted = plain(name);
        for _ in 0..80 {
            let focus = self.focus().await;
            if plain(&focus.name) == wanted {
                assert!(focus.is_shown, "it can be seen that {name:?} has focus");
                return;
            }
            self.type_key(Key::Tab).await;
        }
        self.fail(&format!("Tab doesn't come to {name:?}")).await;
    }

    /// Picks the key of the question on the screen. Radios: arrows move and pick; checkboxes: Tab, then the space bar.
    async fn pick_by_key(&self, answers: &Answers, number: u32) {
        let stem = self.question(number).await;
        let Some(question) = answers.question(&stem) else {
            self.fail(&format!("an unknown question: {stem}")).await
        };
        let mut right: Vec<&str> = question
            .choices
            .iter()
            .filter(|choice| choice.is_right)
            .map(|choice| choice.id.as_str())
            .collect();
        right.sort_unstable();
        let inputs = question.choices.len();
        while !self
            .look("return !!document.activeElement.closest('.opts')")
            .await
            .as_bool()
            .unwrap_or_default()
        {
            self.type_key(Key::Tab).await;
        }
        if question.role == "radio" {
            self.type_key(Key::Space).await;
            for _ in 0..=inputs {
                if self.focus().await.value == right[0] {
                    break;
                }
                self.type_key(Key::Down).await;
            }
        } else {
            for step in 0..inputs {
                if step > 0 {
                    self.type_key(Key::Tab).await;
                }
                if right.contains(&self.focus().await.value.as_str()) {
                    self.type_key(Key::Space).await;
                }
            }
        }
        let right: Vec<String> = right.into_iter().map(str::to_owned).collect();
        self.saved(&right).await;
    }
}

async fn walk(engine: Engine, language: &'static str, holder: &str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    person.visit("").await;
    person.arrive(learner.catalogue_heading()).await;

    // The skip link comes first, and leads past the header.
    person.type_key(Key::Tab).await;
    assert_eq!(
        plain(&person.focus().await.name),
        plain(&learner.skip_to_content())
    );
    person.type_key(Key::Enter).await;
    person
        .holds(
            "the skip link leads to the content",
            "return document.activeElement.tagName === 'MAIN'",
        )
        .await;

    person
        .tab_to(&learner.module_level(
            &answers.title("modules", "core-concepts"),
            &answers.title("levels", "foundation"),
        ))
        .await;
    person.type_key(Key::Enter).await;
    person.find("button", learner.start_button()).await;
    person.tab_to(&learner.start_button()).await;
    person.type_key(Key::Enter).await;
    for number in 1..=20 {
        person.pick_by_key(&answers, number).await;
        // Enter goes on from any radio; from a checkbox too.
        person.type_key(Key::Enter).await;
    }
    person.arrive(outcome.review_heading()).await;
    person.tab_to(&outcome.submit()).await;
    person.type_key(Key::Enter).await;
    person.arrive(outcome.result_passed()).await;
    person.tab_to(&outcome.get_certificate()).await;
    person.type_key(Key::Enter).await;
    person.arrive(outcome.certificate_heading()).await;

    // An empty name is refused in words, with focus on them, and they lead to the field.
    person.tab_to(&outcome.certificate_name()).await;
    person.type_key(Key::Enter).await;
    person
        .holds(
            "focus is on the summary of the error",
            "return document.activeElement.matches('.err')",
        )
        .await;
    person
        .holds(
            "the title says that there is an error",
            "return document.title.length > 0 && !!document.querySelector('.err a')",
        )
        .await;
    person.type_key(Key::Tab).await;
    person.type_key(Key::Enter).await;
    person
        .holds(
            "focus is in the field",
            "return document.activeElement.matches('input[type=text]')",
        )
        .await;
    person
        .browser
        .page()
        .action_chain()
        .send_keys(holder)
        .perform()
        .await
        .unwrap();
    person.type_key(Key::Enter).await;
    person.find("button", outcome.certificate_pdf()).await;
    person.tab_to(&outcome.certificate_pdf()).await;
    person.type_key(Key::Enter).await;
    let (file, pdf) = person.downloaded(".pdf").await;
    assert!(pdf.starts_with(b"%PDF-"));
    check(&person, &file).await;
}

/// From anywhere to what a check of a certificate's file finds.
async fn check(person: &Person, file: &Path) {
    let words = &person.words.verify;
    person.tab_to(&person.words.learner.nav_about()).await;
    person.type_key(Key::Enter).await;
    person.arrive(person.words.outcome.about_heading()).await;
    person.tab_to(&person.words.outcome.to_verify()).await;
    person.type_key(Key::Enter).await;
    person.arrive(words.heading()).await;

    // Nothing was given: that is said, and leads to the field.
    person.tab_to(&words.field()).await;
    person.type_key(Key::Enter).await;
    person.reads(&words.no_input()).await;
    person
        .holds(
            "focus is on the summary of the error",
            "return document.activeElement.matches('.err')",
        )
        .await;
    person.type_key(Key::Tab).await;
    person.type_key(Key::Enter).await;
    person
        .holds(
            "focus is in the field",
            "return document.activeElement.matches('input[type=text]')",
        )
        .await;
    for name in [words.field(), words.check(), words.choose()] {
        let focus = person.focus().await;
        assert_eq!(plain(&focus.name), plain(&name));
        assert!(focus.is_shown, "it can be seen that {name:?} has focus");
        if name != words.choose() {
            person.type_key(Key::Tab).await;
        }
    }
    // The browser's own dialog is answered for the page.
    let chooser = person.browser.page().active_element().await.unwrap();
    chooser.send_keys(file.to_str().unwrap()).await.unwrap();
    verdict(person, words.nothing_to_check()).await;
    person.type_key(Key::Tab).await;
    assert_eq!(plain(&person.focus().await.name), plain(&words.print()));
}

#[test]
fn with_chromium_in_english() {
    run(walk(Engine::Chromium, "en", "Amina Yusuf"));
}

#[test]
fn with_chromium_in_arabic() {
    run(walk(Engine::Chromium, "ar", "أمينة يوسف"));
}

/// Submitting with gaps asks first; the harmless way has focus, Escape is a way back, and focus returns.
#[test]
fn the_question_before_submitting() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        person.begin(&answers).await;
        person.answer_all(&answers, |_| None).await;
        let outcome = &person.words.outcome;
        person.tab_to(&outcome.submit()).await;
        person.type_key(Key::Enter).await;
        person.find("alertdialog", outcome.submit_heading()).await;
        assert_eq!(
            plain(&person.focus().await.name),
            plain(&outcome.submit_go_back()),
            "the harmless way has focus"
        );
        person.type_key(Key::Escape).await;
        person
            .holds(
                "the dialog is closed",
                "return !document.querySelector('dialog[open]')",
            )
            .await;
        assert_eq!(
            plain(&person.focus().await.name),
            plain(&outcome.submit()),
            "focus is back where it was"
        );
        person.type_key(Key::Enter).await;
        person.find("alertdialog", outcome.submit_heading()).await;
        person.tab_to(&outcome.submit_anyway()).await;
        person.type_key(Key::Enter).await;
        person.arrive(outcome.result_not_passed()).await;
    });
}
