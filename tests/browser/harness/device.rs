//! What a device keeps of the site, and what comes of it when the browser is closed, or killed, and opened again.

use std::collections::BTreeSet;

use serde_json::Value;

use super::answers::Answers;
use super::browser::Setup;
use super::person::{Name, Person};

impl Person {
    /// What a script's promise gives.
    pub async fn waited(&self, script: &str) -> Value {
        let source = format!(
            "const done = arguments[arguments.length - 1]; (async () => {{ {script} }})().then(done, (e) => done(String(e)))"
        );
        let page = self.browser.page();
        let found = page.execute_async(source, Vec::new()).await.unwrap();
        found.json().clone()
    }

    /// Goes to where modules are saved for offline.
    pub async fn open_offline(&self) {
        self.visit("#/offline").await;
        self.arrive(self.words.outcome.offline_heading()).await;
    }

    /// A button of a module there, by what it does.
    pub fn offline_button(&self, answers: &Answers, module: &str, deed: &str) -> String {
        let title = answers.title("modules", module);
        self.words.outcome.offline_of(deed, &title)
    }

    /// Saves a module, and waits until the page says and shows that it is ready.
    pub async fn save_offline(&self, answers: &Answers, module: &str) {
        let outcome = &self.words.outcome;
        self.open_offline().await;
        let save = self.offline_button(answers, module, &outcome.offline_save());
        self.press("button", save).await;
        self.reads(&self.words.learner.offline_ready()).await;
        let remove = self.offline_button(answers, module, &outcome.offline_remove());
        self.find("button", remove).await;
    }

    /// On the page about what is kept, or the locked one: deletes everything.
    pub async fn delete_everything(&self) {
        let outcome = &self.words.outcome;
        self.press("button", outcome.about_delete()).await;
        self.press("button", outcome.about_delete_confirm()).await;
    }

    /// Ends the browser by SIGKILL, as a flat battery would; gives its setup back.
    pub fn killed(mut self) -> Setup {
        self.browser.kill(&BTreeSet::new());
        self.browser.end()
    }

    /// From the start page of the core concepts to the question at which the unfinished attempt was left; its number.
    pub async fn go_on(&self) -> u32 {
        self.visit("#/core-concepts/foundation").await;
        let go_on = self.until(async || {
            let is_gone = self.sees("button", self.words.learner.start_button()).await;
            assert!(!is_gone, "lost: the attempt itself");
            let name = Name::Starts("Continue – question".to_owned());
            self.all("link", name).await.into_iter().next()
        });
        let Some(link) = go_on.await else {
            self.fail("there is no way on").await
        };
        let name = link.text().await.unwrap();
        let number = name.split_whitespace().find_map(|word| word.parse().ok());
        let number = number.unwrap_or(0);
        link.click().await.unwrap();
        self.question(number).await;
        number
    }
}
