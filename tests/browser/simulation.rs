//! The page that `assay simulate --html` writes: axe finds nothing on it, and it fits a narrow window.

use std::process::{Command, Stdio};
use std::rc::Rc;

use crate::axe::is_silent;
use crate::harness::{Engine, Person, Server, assay, folder, root, run};

const BANK: &str = "assessments/core-concepts/foundation.json";

async fn is_for_everybody(language: &'static str) {
    let site = folder("simulation");
    let page = site.path().join("index.html");
    let limited = ["--learners", "500", "--time-limit", "PT15M"];
    let status = Command::new(assay())
        .args(["simulate", BANK, "--lang", language, "--html"])
        .arg(&page)
        .args(limited)
        .current_dir(root())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    let (server, _reports) = Server::start(site.path(), "/").await;
    let person = Person::new(Engine::Chromium, language, &Rc::new(server)).await;
    person.visit("").await;
    person
        .holds(
            "the tables are open",
            "document.querySelectorAll('details').forEach((one) => { one.open = true }); return true",
        )
        .await;
    for scheme in ["light", "dark"] {
        person.prefer(scheme).await;
        for (width, height) in [(320, 568), (1280, 800)] {
            person.resize(width, height).await;
            is_silent(&person, &format!("simulation, {scheme}, {width} px")).await;
            person
                .holds(
                    "nothing is wider than the window",
                    "return document.documentElement.scrollWidth <= innerWidth",
                )
                .await;
        }
    }
}

#[test]
fn in_english() {
    run(is_for_everybody("en"));
}

#[test]
fn in_arabic() {
    run(is_for_everybody("ar"));
}
