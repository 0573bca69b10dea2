//! axe-core finds nothing on any screen, in light and dark, in English and Arabic.

use std::rc::Rc;

use serde_json::Value;

use crate::harness::{Answers, Engine, Person, Server, axe, dist, run};

/// Runs axe on the page as it is; gives each violation in a line.
async fn violations(person: &Person, script: &str) -> Vec<String> {
    let source = format!(
        "{script};
         const done = arguments[arguments.length - 1];
         axe.run(document, {{ resultTypes: ['violations'] }}).then((r) => done(r.violations.map((v) =>
           `${{v.id}} (${{v.impact}}): ${{v.help}}\\n` + v.nodes.slice(0, 4).map((n) => `    ${{n.target}}: ${{n.failureSummary.split('\\n').slice(1, 3).join(' ')}}`).join('\\n'))),
           (e) => done(['axe failed: ' + e]));"
    );
    let found = person
        .browser
        .page()
        .execute_async(source, Vec::new())
        .await
        .unwrap();
    let Value::Array(found) = found.json() else {
        panic!("axe gives no list")
    };
    found
        .iter()
        .map(|one| one.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// axe-core finds nothing on the page as it is.
pub async fn is_silent(person: &Person, screen: &str) {
    assert_eq!(violations(person, &axe()).await, [""; 0], "{screen}");
}

/// Nor in light colours or dark ones. Chromium only.
pub async fn is_silent_in_both(person: &Person, screen: &str) {
    for scheme in ["light", "dark"] {
        person.prefer(scheme).await;
        is_silent(person, &format!("{screen}, {scheme}")).await;
    }
}

async fn every_screen(engine: Engine, language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let script = axe();
    let all = std::cell::RefCell::new(Vec::new());
    person.visit("").await;
    person
        .tour(&answers, async |screen| {
            let schemes: &[&str] = if engine == Engine::Chromium {
                &["light", "dark"]
            } else {
                &["light"]
            };
            for scheme in schemes {
                if engine == Engine::Chromium {
                    person.prefer(scheme).await;
                }
                let found = violations(&person, &script).await;
                all.borrow_mut().extend(
                    found
                        .into_iter()
                        .map(|one| format!("{screen}, {scheme}: {one}")),
                );
            }
        })
        .await;
    let all = all.into_inner();
    assert!(
        all.is_empty(),
        "axe found {}:\n{}",
        all.len(),
        all.join("\n")
    );
}

#[test]
fn in_english() {
    run(every_screen(Engine::Chromium, "en"));
}

#[test]
fn in_arabic() {
    run(every_screen(Engine::Chromium, "ar"));
}
