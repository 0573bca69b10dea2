//! Any static host: sub-paths, deep links, nothing from elsewhere, nothing that the policy forbids, a quiet console.

use std::rc::Rc;

use serde_json::Value;

use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, run};

/// Every address that the page asked for since the last look, as the browser's own log has it.
async fn addresses(person: &Person) -> Vec<String> {
    let entries = person.browser.page().get_log("performance").await.unwrap();
    let messages = entries
        .iter()
        .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
    let sent =
        messages.filter(|message| message["message"]["method"] == "Network.requestWillBeSent");
    sent.filter_map(|message| {
        Some(
            message["message"]["params"]["request"]["url"]
                .as_str()?
                .to_owned(),
        )
    })
    .collect()
}

/// The addresses among them that aren't the site's.
pub async fn asked_elsewhere(person: &Person) -> Vec<String> {
    let (site, blobs) = (person.site.url(), format!("blob:{}", person.site.origin()));
    let mut addresses = addresses(person).await;
    addresses.retain(|address| {
        // The browser's own pages are none of the site's doing.
        !address.starts_with("chrome://")
            && !address.starts_with(&site)
            && !address.starts_with(&blobs)
            && !address.starts_with("data:")
    });
    addresses
}

/// The whole way under a sub-path, from a deep link, with the browser's logs read at the end.
#[test]
fn under_a_sub_path_and_quiet() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/some/where/else/").await;
        let person = Person::new(Engine::Chromium, "ar", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        person.visit("#/core-concepts/foundation/everyone").await;
        person.start().await;
        person.answer_all(&answers, |_| Some(Choosing::Right)).await;
        person.submit().await;
        person.name_certificate("فاطمة").await;
        person.download_certificate().await;
        for place in ["#/settings", "#/about", "#/nowhere", "#/"] {
            person.visit(place).await;
            person
                .holds(
                    "there is a heading",
                    "return !!document.querySelector('main h1')",
                )
                .await;
        }

        let foreign = asked_elsewhere(&person).await;
        assert!(foreign.is_empty(), "asked elsewhere: {foreign:?}");
        let missing: Vec<_> = person
            .site
            .asked()
            .into_iter()
            .filter(|asked| asked.status != 200)
            .collect();
        assert!(
            missing.is_empty(),
            "asked for what isn't there: {missing:?}"
        );
        let loud: Vec<_> = person
            .browser
            .page()
            .browser_log()
            .await
            .unwrap()
            .into_iter()
            .filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING")
            .map(|entry| entry.message)
            .collect();
        assert!(loud.is_empty(), "the console has: {loud:#?}");
    });
}

/// Firefox has no log for WebDriver, but it prints what pages write to their consoles.
#[test]
fn quiet_in_firefox() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/some/where/").await;
        let person = Person::new(Engine::Firefox, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
        let errors: Vec<String> = person
            .browser
            .printed()
            .into_iter()
            // Firefox's own complaint that it can't fetch its settings.
            .filter(|line| !line.contains("RSLoader"))
            .filter(|line| {
                line.starts_with("console.error") || line.starts_with("JavaScript error: http")
            })
            .collect();
        assert!(errors.is_empty(), "Firefox printed: {errors:#?}");
        let missing: Vec<_> = person
            .site
            .asked()
            .into_iter()
            .filter(|asked| asked.status != 200)
            .collect();
        assert!(
            missing.is_empty(),
            "asked for what isn't there: {missing:?}"
        );
    });
}

/// Languages that weren't chosen, fonts and the certificate's maker aren't fetched before they are needed.
#[test]
fn nothing_is_fetched_too_early() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "fr", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        person.begin(&answers).await;
        person.answer(&answers, 1, Choosing::Right).await;
        let asked = person.site.asked();
        let early: Vec<&str> = asked
            .iter()
            .map(|asked| asked.path.as_str())
            .filter(|path| {
                path.contains(".en")
                    || path.contains(".ar")
                    || path.contains("certificate")
                    || path.contains("font")
            })
            .collect();
        assert!(early.is_empty(), "fetched before it is needed: {early:?}");
        // The browser takes the icon by itself, for the tab and for whoever would install the page.
        let paths = asked.iter().map(|asked| asked.path.as_str());
        let mut paths: Vec<&str> = paths.filter(|path| !path.starts_with("icon-")).collect();
        let all = paths.len();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), all, "nothing is fetched twice: {paths:?}");
    });
}
