//! Saving for offline: what `offline.js` does, asked for and answered.

use std::rc::Rc;

use assay_engine::digest::Digest;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::promise::{call_async, get};
use super::{page, start};
use crate::message::Msg;
use crate::offline::{Found, Job, Step, Trouble};

/// Carries out what is wanted about offline, and answers with a message.
#[inline(never)]
pub fn run(job: Job, send: &Callback<Msg>) {
    if job == Job::Glance && !is_given_out() {
        return;
    }
    let send = send.clone();
    spawn_local(async move {
        if let Some(step) = carry_out(job).await {
            send.emit(Msg::Offline(Box::new(step)));
        }
    });
}

async fn carry_out(job: Job) -> Option<Step> {
    Some(match job {
        Job::Look | Job::Glance => Step::Looked(look().await),
        Job::Newest(known) => Step::Newest(newest(known).await),
        Job::Begin(run, record) => Step::Begun(run, write(&record).await),
        Job::Bring(run, path, digest) => {
            let brought = ask("bring", &[&text(&path), &text(&String::from(digest))]).await;
            Step::Brought(run, path, brought.map(drop))
        }
        Job::Finish(run, digest, record) => {
            let finished = ask("finish", &[&text(&String::from(digest)), &text(&record)]).await;
            Step::Finished(run, finished.map(drop))
        }
        Job::Remove(module, record) => Step::Removed(module, write(&record).await),
        Job::Adopt(record) => {
            if write(&record).await.is_ok() {
                page::reload();
            }
            return None;
        }
        // Nothing follows from how these end: what they leave goes another time.
        Job::Keep(paths) => {
            let paths: Array = paths.iter().map(|path| text(path)).collect();
            let _ = ask("keep", &[&paths]).await;
            return None;
        }
        Job::Forget => {
            forget().await;
            return None;
        }
        Job::Stop => {
            let _ = ask("stop", &[]).await;
            return None;
        }
    })
}

/// Whether a service worker gives this page out.
fn is_given_out() -> bool {
    let container = web_sys::window().map(|window| get(&window.navigator(), "serviceWorker"));
    container.is_some_and(|container| get(&container, "controller").is_truthy())
}

/// Leaves nothing of what was saved. Where nothing ever was, nothing is fetched for it.
pub async fn forget() {
    let _ = ask("forget", &[]).await;
}

fn text(text: &str) -> JsValue {
    JsValue::from_str(text)
}

async fn ask(deed: &str, arguments: &[&JsValue]) -> Result<JsValue, Trouble> {
    let module = start::offline().await.map_err(|_| Trouble::Offline)?;
    call_async(&module, deed, arguments)
        .await
        .map_err(|error| trouble(&error))
}

async fn write(record: &str) -> Result<(), Trouble> {
    ask("write", &[&text(record)]).await.map(drop)
}

async fn look() -> Result<Found, Trouble> {
    let found = ask("look", &[]).await?;
    let paths = Array::from(&get(&found, "paths"));
    Ok(Found {
        record: get(&found, "record").as_string(),
        paths: paths.iter().filter_map(|path| path.as_string()).collect(),
        languages: languages(),
    })
}

/// The languages that this browser is set up in.
fn languages() -> Vec<String> {
    let navigator = web_sys::window().map(|window| window.navigator());
    let tags = navigator.map(|navigator| navigator.languages());
    let tags = tags.into_iter().flat_map(|tags| tags.to_vec());
    tags.filter_map(|tag| tag.as_string()).collect()
}

async fn newest(known: Option<Digest>) -> Result<(Digest, Option<Rc<[u8]>>), Trouble> {
    let known = known.map_or(JsValue::UNDEFINED, |known| text(&String::from(known)));
    let found = ask("newest", &[&known]).await?;
    let page = get(&found, "page").as_string();
    let page = page.as_deref().and_then(Digest::read);
    let list = get(&found, "list");
    let list = (!list.is_undefined()).then(|| Rc::from(Uint8Array::new(&list).to_vec()));
    Ok((page.ok_or(Trouble::Damaged)?, list))
}

fn trouble(error: &JsValue) -> Trouble {
    match get(error, "name").as_string().as_deref() {
        Some("offline") => Trouble::Offline,
        Some("status") => Trouble::Changed,
        Some("damaged") => Trouble::Damaged,
        Some("full") => Trouble::Full,
        Some("blocked") => Trouble::Blocked,
        Some("elsewhere") => Trouble::Elsewhere,
        Some("stopped") => Trouble::Stopped,
        _ => Trouble::Other,
    }
}
