//! Answering an item of any type by any way, with real input only.

use std::collections::BTreeMap;

use assay_engine::attempt::{Entry, journal};
use assay_engine::bank::read_bank;
use assay_engine::item::{Body, Item, Response};
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::{By, Key, SessionId, WebElement};

use crate::harness::{Person, root};

/// A way to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Keys only.
    Keyboard,
    /// A finger that taps.
    Taps,
    /// A mouse that clicks and drags.
    Pointer,
    /// What a screen reader does: finds a control by its role and name in its group, and activates it.
    Names,
}

/// The bank that has every type.
pub const GALLERY: &str = "gallery/foundation";

/// Its items.
pub fn items() -> BTreeMap<String, Item> {
    let file = root().join("assessments").join(format!("{GALLERY}.json"));
    let (bank, findings) = read_bank(&std::fs::read(file).unwrap(), None, &|_| None);
    let bank = bank.unwrap_or_else(|| panic!("{findings:?}"));
    let items = bank.items.iter();
    items
        .map(|item| (item.id.to_string(), item.clone()))
        .collect()
}

/// What is responded: what is right, or something where nothing is.
pub fn planned(item: &Item) -> Response {
    item.body.right().unwrap_or_else(|| match &item.body {
        Body::Survey(survey) if !survey.choices.is_empty() => {
            Response::Choices([survey.choices[0].id.clone()].into())
        }
        _ => Response::Text("Cool water, and a doctor.".to_owned()),
    })
}

/// Raw pointer actions, which the library has for mice only.
#[derive(Debug)]
struct Actions(Value);

impl FormatRequestData for Actions {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let method = "POST".parse().expect("a method of HTTP");
        RequestData::new(method, format!("/session/{session}/actions")).add_body(self.0.clone())
    }
}

impl Person {
    async fn by_id(&self, id: &str) -> WebElement {
        let found = self.until(async || {
            self.browser
                .page()
                .find(By::Css(format!("[id='{id}']")))
                .await
                .ok()
        });
        match found.await {
            Some(found) => found,
            None => self.fail(&format!("nothing has the id {id}")).await,
        }
    }

    /// Asks for a question that warns of what it shows.
    pub async fn show(&self, way: Way, button: &str) {
        if way != Way::Keyboard {
            return self.press("button", button).await;
        }
        let is_there = "return document.activeElement.innerText === arguments[0]";
        for _ in 0..100 {
            if self.look_with(is_there, vec![json!(button)]).await == true {
                return self.key(Key::Enter).await;
            }
            self.key(Key::Tab).await;
        }
        self.fail(&format!("no key leads to {button}")).await
    }

    /// Presses a key, wherever focus is.
    pub async fn key(&self, key: Key) {
        let chain = self.browser.page().action_chain();
        chain.send_keys(key).perform().await.unwrap();
    }

    async fn focused(&self) -> String {
        let id = self.look("return document.activeElement.id").await;
        id.as_str().unwrap_or_default().to_owned()
    }

    /// Goes on with Tab until the element has focus; in a group of radio buttons with the arrow keys.
    async fn walk_to(&self, id: &str) {
        for _ in 0..300 {
            if self.focused().await == id {
                return;
            }
            let group =
                "const e = document.activeElement, w = document.getElementById(arguments[0]);
                         return e.type === 'radio' && w.type === 'radio' && e.name === w.name";
            let is_in_group = self.look_with(group, vec![json!(id)]).await == true;
            self.key(if is_in_group { Key::Down } else { Key::Tab })
                .await;
        }
        self.fail(&format!("no key leads to {id}")).await;
    }

    /// The middle of an element on the screen.
    async fn middle(&self, id: &str) -> (i64, i64) {
        self.by_id(id).await;
        let script = "const e = document.getElementById(arguments[0]); e.scrollIntoView({ block: 'center' });
                      const r = e.getBoundingClientRect(); return [Math.round(r.x + r.width / 2), Math.round(r.y + r.height / 2)]";
        let at = self.look_with(script, vec![json!(id)]).await;
        (at[0].as_i64().unwrap(), at[1].as_i64().unwrap())
    }

    async fn point(&self, kind: &str, path: &[(i64, i64)]) {
        let to =
            |(x, y): &(i64, i64)| json!({ "type": "pointerMove", "duration": 40, "x": x, "y": y });
        let mut actions = vec![to(&path[0]), json!({ "type": "pointerDown", "button": 0 })];
        actions.extend(path[1..].iter().map(to));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        let all = json!({ "actions": [{ "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": actions }] });
        self.browser.page().cmd(Actions(all)).await.unwrap();
    }

    /// That the control can be told from all others of its group by role and name.
    async fn is_named(&self, id: &str) -> WebElement {
        let script = "const e = document.getElementById(arguments[0]), group = e.closest('fieldset, [role=group]');
                      return [...group.querySelectorAll('input, select, textarea, button')].filter((o) => o.type === e.type)";
        let found = self
            .browser
            .page()
            .execute(script, vec![json!(id)])
            .await
            .unwrap();
        let mine = self.by_id(id).await;
        let name = self.name_of(&mine).await;
        assert!(!name.is_empty(), "{id} has a name");
        let mut same = 0;
        for other in found.elements().unwrap() {
            same += usize::from(self.name_of(&other).await == name);
        }
        assert_eq!(same, 1, "{name:?} is the name of one control of its group");
        mine
    }

    /// Activates a control.
    async fn activate(&self, way: Way, id: &str) {
        match way {
            Way::Keyboard => {
                self.walk_to(id).await;
                let checked = self
                    .look_with(
                        "return document.getElementById(arguments[0]).checked === true",
                        vec![json!(id)],
                    )
                    .await;
                if checked != true {
                    self.key(Key::Space).await;
                }
            }
            Way::Taps => self.point("touch", &[self.middle(id).await]).await,
            Way::Pointer => self.point("mouse", &[self.middle(id).await]).await,
            Way::Names => self.is_named(id).await.click().await.unwrap(),
        }
    }

    async fn write(&self, way: Way, id: &str, text: &str) {
        match way {
            Way::Keyboard => self.walk_to(id).await,
            Way::Names => return self.is_named(id).await.send_keys(text).await.unwrap(),
            _ => self.activate(way, id).await,
        }
        let chain = self.browser.page().action_chain();
        chain.send_keys(text).perform().await.unwrap();
    }

    async fn choose_option(&self, way: Way, id: &str, value: &str) {
        if way != Way::Keyboard {
            let list = if way == Way::Names {
                self.is_named(id).await
            } else {
                self.by_id(id).await
            };
            // Away from the bar that stays at the top.
            self.middle(id).await;
            let option = list
                .find(By::Css(format!("option[value='{value}']")))
                .await
                .unwrap();
            return option.click().await.unwrap();
        }
        self.walk_to(id).await;
        for _ in 0..25 {
            let now = self
                .look_with(
                    "return document.getElementById(arguments[0]).value",
                    vec![json!(id)],
                )
                .await;
            if now == value {
                return;
            }
            self.key(Key::Down).await;
        }
        self.fail(&format!("{id} has no {value}")).await;
    }

    /// Puts things in order: each to its place, from the first on.
    async fn put_in_order(&self, way: Way, group: &str, order: &[String]) {
        let now = async || -> Vec<String> {
            let script = "return [...document.querySelectorAll('ol.order > li')].map((li) => li.querySelector('button').id)";
            let ids: Vec<String> = serde_json::from_value(self.look(script).await).unwrap();
            let plain = |id: &String| {
                id.strip_prefix(&format!("{group}-"))
                    .unwrap()
                    .strip_suffix("-up")
                    .unwrap()
                    .to_owned()
            };
            ids.iter().map(plain).collect()
        };
        if now().await == order {
            // As it stands it is right, which must be said.
            let keep = format!("{group}_keep");
            return self.activate(way, &keep).await;
        }
        for (place, id) in order.iter().enumerate() {
            let up = format!("{group}-{id}-up");
            loop {
                let at = now().await.iter().position(|one| one == id).unwrap();
                if at == place {
                    break;
                }
                if way == Way::Pointer {
                    let to = format!("{group}-{}-up", now().await[place]);
                    let (from, to) = (self.middle(&up).await, to);
                    let onto = self.look_with("const r = document.getElementById(arguments[0]).closest('li').getBoundingClientRect(); return [Math.round(r.x + 60), Math.round(r.y + r.height / 2)]", vec![json!(to)]).await;
                    let source = self.look_with("const r = document.getElementById(arguments[0]).closest('li').getBoundingClientRect(); return [Math.round(r.x + 60), Math.round(r.y + r.height / 2)]", vec![json!(up)]).await;
                    let pair =
                        |value: &Value| (value[0].as_i64().unwrap(), value[1].as_i64().unwrap());
                    let _ = from;
                    let (a, b) = (pair(&source), pair(&onto));
                    self.point("mouse", &[a, (a.0 + 4, (a.1 + b.1) / 2), (b.0, b.1 + 2), b])
                        .await;
                } else {
                    self.activate(way, &up).await;
                }
                let moved = self.until(async || {
                    (now().await.iter().position(|one| one == id)? < at).then_some(())
                });
                if moved.await.is_none() {
                    self.fail(&format!("{id} doesn't move")).await;
                }
                if way != Way::Pointer {
                    let stays = self.until(async || (self.focused().await == up).then_some(()));
                    assert!(
                        stays.await.is_some(),
                        "focus stays with what moved: {}",
                        self.focused().await
                    );
                }
            }
        }
    }

    /// Waits for the question of the number; gives the id of its item, which isn't the one before.
    pub async fn item_shown(
        &self,
        items: &BTreeMap<String, Item>,
        number: usize,
        before: Option<&String>,
    ) -> String {
        let script = "return location.hash.endsWith('/question/' + arguments[0]) && [...document.querySelectorAll('main [id^=q-]')].map((e) => e.id)[0]";
        // The address is the next question's a moment before the page is.
        let shown = self.until(async || {
            let first = self.look_with(script, vec![json!(number)]).await;
            let first = first.as_str()?;
            let is_of = |id: &&String| {
                let rest = first.strip_prefix(&format!("q-{id}"));
                rest.is_some_and(|rest| rest.starts_with(['-', '_']))
            };
            let id = items.keys().filter(is_of).max_by_key(|id| id.len())?;
            (before != Some(id)).then(|| id.clone())
        });
        match shown.await {
            Some(id) => id,
            None => {
                self.fail(&format!("question {number} is none of the gallery's"))
                    .await
            }
        }
    }

    /// Responds to the item on the screen.
    pub async fn respond(&self, way: Way, item: &Item, response: &Response) {
        let group = format!("q-{}", item.id);
        let id = |part: &dyn std::fmt::Display| format!("{group}-{part}");
        match response {
            Response::Choices(picked) => {
                for choice in picked {
                    self.activate(way, &id(choice)).await;
                }
            }
            Response::Pairs(pairs) => {
                for (prompt, choice) in pairs {
                    if matches!(item.body, Body::Matrix(_)) {
                        self.activate(way, &format!("{group}-{prompt}_{choice}"))
                            .await;
                    } else {
                        self.choose_option(way, &id(prompt), choice.as_str()).await;
                    }
                }
            }
            Response::Order(order) => {
                let order: Vec<String> = order.iter().map(ToString::to_string).collect();
                self.put_in_order(way, &group, &order).await;
            }
            Response::Gaps(gaps) => {
                let Body::GapFill(body) = &item.body else {
                    panic!("gaps")
                };
                for (gap, text) in gaps {
                    if body.gap(gap).unwrap().is_typed() {
                        self.write(way, &id(gap), text).await;
                    } else {
                        self.choose_option(way, &id(gap), text).await;
                    }
                }
            }
            Response::Text(text) => self.write(way, &format!("{group}_text"), text).await,
            Response::Number(number) if matches!(item.body, Body::Slider(_)) => {
                self.slide(way, &group, &number.text).await;
            }
            Response::Number(number) => {
                self.write(way, &format!("{group}_number"), &number.text)
                    .await;
                if let Some(unit) = &number.unit {
                    self.choose_option(way, &format!("{group}_unit"), unit.as_str())
                        .await;
                }
            }
        }
    }

    async fn slide(&self, way: Way, group: &str, value: &str) {
        let (range, field) = (format!("{group}_range"), format!("{group}_value"));
        if way != Way::Keyboard {
            self.write(way, &field, value).await;
            return self.key(Key::Tab).await;
        }
        self.walk_to(&range).await;
        let set = async || {
            self.look_with(
                "return document.getElementById(arguments[0]).value",
                vec![json!(field)],
            )
            .await
        };
        let towards = |now: &str| {
            let (now, wanted): (f64, f64) = (now.parse().unwrap_or(0.0), value.parse().unwrap());
            if now > wanted { Key::Left } else { Key::Right }
        };
        self.key(Key::Right).await;
        for _ in 0..400 {
            let now = set().await;
            let now = now.as_str().unwrap_or_default();
            if now == value {
                return;
            }
            self.key(towards(now)).await;
        }
        self.fail(&format!("the slider doesn't come to {value}"))
            .await;
    }

    /// What the device holds of its only attempt, entry by entry.
    pub async fn journal(&self) -> Vec<Entry> {
        let script = "const done = arguments[arguments.length - 1], open = indexedDB.open('assay');
          open.onsuccess = () => { const all = open.result.transaction('journal').objectStore('journal').getAll();
            all.onsuccess = () => done(all.result.map((r) => [...new Uint8Array(r.bytes || r.record || r)])); };";
        let records = self
            .browser
            .page()
            .execute_async(script, Vec::new())
            .await
            .unwrap();
        let records: Vec<Vec<u8>> = serde_json::from_value(records.json().clone()).unwrap();
        records
            .iter()
            .map(|record| journal::decode(record).expect("a record"))
            .collect()
    }
}
