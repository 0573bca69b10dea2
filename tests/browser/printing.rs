//! The result on paper: a summary on a page of its own, then each answer where it is revealed, and nothing that works only on a
//! screen. How a page is printed, for the others that are.

use std::rc::Rc;

use thirtyfour::common::print::{PrintPage, PrintParameters};

use crate::harness::{Answers, Engine, Person, Server, dist, folder, pdf_text, run};
use crate::whole_way::read_back;

/// All that is there to be pressed.
const CONTROLS: &str = "return [...document.querySelectorAll('button, summary, nav a, header a, footer a, main .row a, main label')].map((e) => e.innerText)";

/// The pages of A4 that the page is printed on, as a reader of files has them.
pub async fn printed(person: &Person) -> Vec<String> {
    let page = PrintPage {
        width: 21.0,
        height: 29.7,
    };
    let parameters = PrintParameters {
        page,
        ..PrintParameters::default()
    };
    let bytes = person.browser.page().print_page(parameters).await.unwrap();
    assert!(bytes.starts_with(b"%PDF-"), "what is printed is a PDF");
    let folder = folder("print");
    let file = folder.path().join("page.pdf");
    std::fs::write(&file, bytes).unwrap();
    // A form feed ends each page.
    let text = pdf_text(&file);
    text.split_terminator('\u{c}').map(str::to_owned).collect()
}

/// No button, no menu, no field: no piece of a line is the name of one. Those that the screen has are named.
pub async fn has_no_controls(person: &Person, pages: &[String], known: &[String]) {
    let names: Vec<String> = serde_json::from_value(person.look(CONTROLS).await).unwrap();
    let names: Vec<String> = names.iter().map(|name| read_back(name)).collect();
    for known in known.iter().chain([&person.words.learner.nav_settings()]) {
        assert!(names.contains(&read_back(known)), "{known:?}: {names:?}");
    }
    let lines = pages.iter().flat_map(|page| page.lines());
    for piece in lines.flat_map(|line| line.split("  ")).map(read_back) {
        let is_control = !piece.is_empty() && names.contains(&piece);
        assert!(!is_control, "{piece:?} is printed: {pages:#?}");
    }
}

async fn a_pass(engine: Engine, language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let outcome = &person.words.outcome;
    person.begin(&answers).await;
    let paper = person.miss_one(&answers).await;
    person.submit().await;
    person.arrive(outcome.result_passed()).await;
    person.reads(&outcome.result_answers_heading()).await;

    let pages = printed(&person).await;
    assert!(pages.len() >= 2, "{pages:#?}");
    has_no_controls(&person, &pages, &[outcome.print()]).await;
    let (first, rest) = pages.split_first().unwrap();
    let (first, rest) = (read_back(first), read_back(&rest.concat()));
    let heading = read_back(&outcome.result_answers_heading());
    for told in [outcome.result_passed(), outcome.result_topics_heading()] {
        assert!(first.contains(&read_back(&told)), "{told:?}: {pages:#?}");
    }
    assert!(!first.contains(&heading), "{pages:#?}");
    assert!(rest.starts_with(&heading), "{pages:#?}");
    // Readers of files put some letters of longer Arabic texts in another order.
    if language != "ar" {
        for stem in &paper.stems {
            assert!(rest.contains(&read_back(stem)), "{stem:?}: {pages:#?}");
        }
    }
}

#[test]
fn in_english() {
    run(a_pass(Engine::Chromium, "en"));
}

#[test]
fn in_arabic() {
    run(a_pass(Engine::Chromium, "ar"));
}

#[test]
fn in_french_with_firefox() {
    run(a_pass(Engine::Firefox, "fr"));
}

/// What the page doesn't reveal isn't on paper either.
#[test]
fn hidden_answers_stay_hidden() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        let outcome = &person.words.outcome;
        person.begin(&answers).await;
        let paper = person.answer_all(&answers, |_| None).await;
        person.submit().await;
        person.arrive(outcome.result_not_passed()).await;
        let pages = printed(&person).await;
        has_no_controls(&person, &pages, &[outcome.print()]).await;
        let all = read_back(&pages.concat());
        assert!(
            all.contains(&read_back(&outcome.result_hidden())),
            "{pages:#?}"
        );
        for stem in &paper.stems {
            assert!(!all.contains(&read_back(stem)), "{stem:?}: {pages:#?}");
        }
    });
}
