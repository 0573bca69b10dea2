//! Deletes everything that this site has in the browser, and looks whether it is gone.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, Url};

use super::database::{Database, NAME};
use super::promise::{call, call_async, get};
use super::tabs::Tabs;
use super::{offline, start};
use crate::erasing::{Fate, Part, Report};
use crate::protecting::News;

/// How the names of everything begin that the app puts into a browser, but for the database.
const SETTINGS: &str = "assay-";
const CACHES: &str = "assay ";

/// How often the database is deleted where another tab makes it anew before it has heard of it.
const TIMES: usize = 3;

/// Deletes each part, then asks the browser whether it still has it.
pub async fn everything(database: &Database, tabs: &Tabs) -> Report {
    start::release_unsaved();
    offline::forget().await;
    let worker = worker().await;
    let files = files().await;
    let records = records(database, tabs).await;
    vec![
        (Part::Records, records),
        (Part::Files, files),
        (Part::Settings, settings()),
        (Part::Worker, worker),
    ]
}

fn fate(is_gone: bool) -> Fate {
    if is_gone { Fate::Gone } else { Fate::Left }
}

/// What belongs to the window, such as `caches`; where it may not be had, nothing could be put there either.
fn browser(name: &str) -> Option<JsValue> {
    let found = get(&js_sys::global(), name);
    found.is_object().then_some(found)
}

async fn list(object: &JsValue, deed: &str) -> Option<Array> {
    let all = call_async(object, deed, &[]).await.ok()?;
    Some(Array::from(&all))
}

async fn records(database: &Database, tabs: &Tabs) -> Fate {
    for _ in 0..TIMES {
        let deleted = database.erase().await;
        tabs.tell(News::Erased);
        if !has_database().await.unwrap_or(deleted.is_err()) {
            return Fate::Gone;
        }
    }
    Fate::Left
}

/// `None` where the browser doesn't say.
async fn has_database() -> Option<bool> {
    let all = list(&browser("indexedDB")?, "databases").await?;
    let names = all.iter().map(|one| get(&one, "name").as_string());
    Some(names.flatten().any(|name| name == NAME))
}

async fn files() -> Fate {
    let Some(caches) = browser("caches") else {
        return Fate::Gone;
    };
    for name in own(&caches).await {
        let _ = call_async(&caches, "delete", &[&name]).await;
    }
    fate(own(&caches).await.is_empty())
}

async fn own(caches: &JsValue) -> Vec<JsValue> {
    let names = list(caches, "keys").await.unwrap_or_default();
    let is_own = |name: &JsValue| name.as_string().is_some_and(|n| n.starts_with(CACHES));
    names.iter().filter(is_own).collect()
}

async fn worker() -> Fate {
    for registration in registrations().await {
        let _ = call_async(&registration, "unregister", &[]).await;
    }
    fate(registrations().await.is_empty())
}

/// The workers of this site's folder: another folder of the host may be another site.
async fn registrations() -> Vec<JsValue> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let container = get(&window.navigator(), "serviceWorker");
    let all = list(&container, "getRegistrations").await;
    let page = window.location().href().unwrap_or_default();
    let here = Url::new_with_base("./", &page).map(|url| url.href()).ok();
    let is_own = |one: &JsValue| here.is_some() && get(one, "scope").as_string() == here;
    all.unwrap_or_default().iter().filter(is_own).collect()
}

fn settings() -> Fate {
    let mut is_gone = true;
    for name in ["localStorage", "sessionStorage"] {
        let storage = browser(name).and_then(|storage| storage.dyn_into::<Storage>().ok());
        let Some(storage) = storage else { continue };
        for key in keys(&storage) {
            let _ = call(&storage, "removeItem", &[&JsValue::from_str(&key)]);
        }
        is_gone &= keys(&storage).is_empty();
    }
    fate(is_gone)
}

fn keys(storage: &Storage) -> Vec<String> {
    let all = 0..storage.length().unwrap_or(0);
    let names = all.filter_map(|place| storage.key(place).ok().flatten());
    names.filter(|name| name.starts_with(SETTINGS)).collect()
}
