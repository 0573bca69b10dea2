//! A person at a browser: finds things by role and accessible name, and uses them with real input.

use std::rc::Rc;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::{SessionId, WebElement};

use super::browser::{Browser, Engine, Setup};
use super::server::Server;
use super::tools::{LIMIT, screens, wait_for};
use super::words::{Words, plain};

/// An accessible name as it is looked for.
#[derive(Debug, Clone)]
pub enum Name {
    /// The whole name.
    Is(String),
    /// How it begins.
    Starts(String),
    /// Whatever it is.
    Any,
}

impl Name {
    fn fits(&self, name: &str) -> bool {
        let name = plain(name);
        match self {
            Self::Is(wanted) => name == plain(wanted),
            Self::Starts(wanted) => name.starts_with(&plain(wanted)),
            Self::Any => true,
        }
    }
}

impl<T: Into<String>> From<T> for Name {
    fn from(name: T) -> Self {
        Self::Is(name.into())
    }
}

/// A person.
pub struct Person {
    /// The browser in front of them.
    pub browser: Browser,
    /// The site that they use.
    pub site: Rc<Server>,
    /// The words that they know.
    pub words: Rc<Words>,
}

/// Elements that may have a role, with the name that they seem to have.
const CANDIDATES: &str = include_str!("candidates.js");

/// Asks the browser for what assistive technology is told.
#[derive(Debug)]
struct Computed(&'static str, String);

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let method = "GET".parse().expect("a method of HTTP");
        RequestData::new(
            method,
            format!("/session/{session}/element/{}/{}", self.1, self.0),
        )
    }
}

impl Person {
    /// A person with a browser of the setup, who hasn't opened anything yet.
    pub async fn with(setup: Setup, site: &Rc<Server>) -> Self {
        let words = Rc::new(Words::of(setup.language));
        Self {
            browser: Browser::start(setup).await,
            site: Rc::clone(site),
            words,
        }
    }

    /// A person with a fresh browser.
    pub async fn new(engine: Engine, language: &'static str, site: &Rc<Server>) -> Self {
        Self::with(
            Setup {
                language,
                ..Setup::new(engine)
            },
            site,
        )
        .await
    }

    /// Goes to a place of the site; the part after `#` included, as someone who was sent a link.
    pub async fn visit(&self, place: &str) {
        self.browser
            .page()
            .goto(format!("{}{place}", self.site.url()))
            .await
            .unwrap();
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.browser.page().refresh().await.unwrap();
    }

    /// A read-only look at the page; the script returns a value.
    pub async fn look(&self, script: &str) -> Value {
        self.look_with(script, Vec::new()).await
    }

    /// The same, with arguments.
    pub async fn look_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.browser
            .page()
            .execute(script, arguments)
            .await
            .unwrap_or_else(|why| panic!("{script}: {why}"))
            .json()
            .clone()
    }

    async fn computed(&self, what: &'static str, element: &WebElement) -> Option<String> {
        let command = Computed(what, element.element_id().to_string());
        self.browser.page().cmd(command).await.ok()?.value().ok()
    }

    /// The accessible name that the browser computes.
    pub async fn name_of(&self, element: &WebElement) -> String {
        let name = self.computed("computedlabel", element).await;
        plain(&name.unwrap_or_default())
    }

    /// Everything that has the role and the name, in the order of the page.
    async fn matching(&self, role: &str, name: &Name, only_likely: bool) -> Vec<WebElement> {
        let Ok(found) = self
            .browser
            .page()
            .execute(CANDIDATES, vec![json!(role)])
            .await
        else {
            return Vec::new();
        };
        let guesses: Vec<String> = found.json()["names"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|n| n.as_str().unwrap_or_default().to_owned())
            .collect();
        let Value::Array(elements) = found.json()["elements"].clone() else {
            return Vec::new();
        };
        let mut fitting = Vec::new();
        for (element, guess) in elements.into_iter().zip(guesses) {
            if only_likely && !name.fits(&guess) {
                continue;
            }
            let Ok(element) = WebElement::from_json(element, self.browser.page().clone()) else {
                continue;
            };
            let is_role = self
                .computed("computedrole", &element)
                .await
                .is_some_and(|computed| same_role(&computed, role));
            if is_role
                && self
                    .computed("computedlabel", &element)
                    .await
                    .is_some_and(|label| name.fits(&label))
            {
                fitting.push(element);
            }
        }
        fitting
    }

    /// Waits for what has the role and the name, and takes the first.
    pub async fn find(&self, role: &str, name: impl Into<Name>) -> WebElement {
        let name = name.into();
        let found = wait_for(LIMIT, async || {
            self.matching(role, &name, true).await.into_iter().next()
        })
        .await;
        let found = match found {
            Some(found) => Some(found),
            None => self.matching(role, &name, false).await.into_iter().next(),
        };
        match found {
            Some(found) => found,
            None => {
                self.fail(&format!("there is no {role} named {name:?}"))
                    .await
            }
        }
    }

    /// All that have the role and the name now.
    pub async fn all(&self, role: &str, name: impl Into<Name>) -> Vec<WebElement> {
        self.matching(role, &name.into(), true).await
    }

    /// Whether there is something with the role and the name now.
    pub async fn sees(&self, role: &str, name: impl Into<Name>) -> bool {
        !self.all(role, name).await.is_empty()
    }

    /// Presses it with the pointer. A page that is being drawn anew may replace it under the finger: then once more.
    pub async fn press(&self, role: &str, name: impl Into<Name>) {
        let name = name.into();
        for _ in 0..5 {
            let found = self.find(role, name.clone()).await;
            match found.click().await {
                Ok(()) => return,
                Err(why) if why.to_string().contains("stale") => {}
                // The bar lies over a part of it: a person scrolls.
                Err(why) if why.to_string().contains("intercepted") => {
                    let _ = found.scroll_into_view().await;
                }
                Err(why) => {
                    self.fail(&format!("{role} {name:?} can't be pressed: {why}"))
                        .await
                }
            }
        }
        self.fail(&format!("{role} {name:?} doesn't hold still"))
            .await
    }

    /// Waits until the page's heading is this.
    pub async fn arrive(&self, heading: impl Into<Name>) {
        let heading = heading.into();
        let there = self.until(async || {
            let text = self.heading().await;
            heading.fits(&text).then_some(())
        });
        if there.await.is_none() {
            self.fail(&format!("the heading is not {heading:?}")).await;
        }
    }

    /// The words of the page's heading now.
    pub async fn heading(&self) -> String {
        let text = self
            .browser
            .page()
            .execute(
                "return (document.querySelector('main:not([hidden]) h1') || {}).innerText || ''",
                Vec::new(),
            )
            .await;
        text.ok()
            .and_then(|text| text.json().as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Waits for a condition.
    pub async fn until<T>(&self, ask: impl AsyncFnMut() -> Option<T>) -> Option<T> {
        wait_for(LIMIT, ask).await
    }

    /// Waits until a text stands somewhere on the page for all to see.
    pub async fn reads(&self, text: &str) {
        let wanted = plain(text);
        if self
            .until(async || plain(&self.text().await).contains(&wanted).then_some(()))
            .await
            .is_none()
        {
            self.fail(&format!("the page doesn't say {wanted:?}")).await;
        }
    }

    /// All words on the page.
    pub async fn text(&self) -> String {
        let text = self
            .browser
            .page()
            .execute("return document.body.innerText", Vec::new())
            .await;
        text.ok()
            .and_then(|text| text.json().as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Waits until a script's answer is true; for what a person can't see but a test must know.
    pub async fn holds(&self, what: &str, script: &str) {
        let asked = async || {
            self.browser
                .page()
                .execute(script, Vec::new())
                .await
                .ok()
                .filter(|v| v.json() == &Value::Bool(true))
                .map(drop)
        };
        if self.until(asked).await.is_none() {
            self.fail(&format!("not so: {what}")).await;
        }
    }

    /// The part of the address after `#`.
    pub async fn place(&self) -> String {
        self.browser
            .page()
            .current_url()
            .await
            .unwrap()
            .fragment()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits for a file in the folder of downloads, whole, and reads it.
    pub async fn downloaded(&self, ending: &str) -> (std::path::PathBuf, Vec<u8>) {
        let folder = self.browser.setup().profile.downloads().to_owned();
        let found = self.until(async || {
            let files: Vec<_> = std::fs::read_dir(&folder)
                .ok()?
                .flatten()
                .map(|entry| entry.path())
                .collect();
            if files.iter().any(|file| {
                matches!(
                    file.extension().and_then(|e| e.to_str()),
                    Some("part" | "crdownload" | "tmp")
                )
            }) {
                return None;
            }
            let file = files
                .into_iter()
                .find(|file| file.to_string_lossy().ends_with(ending))?;
            let bytes = std::fs::read(&file)
                .ok()
                .filter(|bytes| !bytes.is_empty())?;
            Some((file, bytes))
        });
        match found.await {
            Some(found) => found,
            None => {
                self.fail(&format!("no file *{ending} was downloaded"))
                    .await
            }
        }
    }

    /// Fails with what is on the page, and a picture of it.
    pub async fn fail(&self, why: &str) -> ! {
        let picture = screens().join(format!(
            "failed-{}.png",
            std::thread::current()
                .name()
                .unwrap_or("test")
                .replace("::", "-")
        ));
        let _ = tokio::time::timeout(
            Duration::from_secs(5),
            self.browser.page().screenshot(&picture),
        )
        .await;
        let url = self
            .browser
            .page()
            .current_url()
            .await
            .map(|url| url.to_string())
            .unwrap_or_default();
        let all = self
            .browser
            .page()
            .execute(CANDIDATES, vec![json!("*")])
            .await;
        let named = all.map(|all| {
            let list = |key: &str| all.json()[key].as_array().cloned().unwrap_or_default();
            let lines = list("roles")
                .into_iter()
                .zip(list("names"))
                .map(|(role, name)| format!("  {} {name}", role.as_str().unwrap_or("?")));
            lines.collect::<Vec<_>>().join("\n")
        });
        panic!(
            "{why}\nat {url}\nThe page has:\n{}\nPicture: {}",
            named.unwrap_or_default(),
            picture.display()
        )
    }
}

/// Browsers say the same thing with two words in a few cases.
fn same_role(computed: &str, wanted: &str) -> bool {
    computed == wanted
        || match wanted {
            "combobox" => matches!(
                computed,
                "combobox" | "ComboBoxSelect" | "MenuListPopup" | "listbox"
            ),
            // A field for a passphrase has no role of its own in HTML; Chromium says what it is used as.
            "textbox" => computed.is_empty(),
            _ => false,
        }
}
