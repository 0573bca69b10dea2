//! What `boot.js` hands over, and what the calm page after a panic needs. The contract stands at the top of `boot.js`.

use assay_engine::digits;
use assay_messages::Locale;
use js_sys::{Array, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Worker;

use super::page;
use super::promise::{call, call_async, get, set};
use crate::effect::Append;
use crate::model::{Connection, Place};
use crate::preferences::{Aids, Preferences, TextSize, Theme, extra_time};
use crate::route::Route;
use crate::store::Storage;

/// What is there when the app starts.
pub struct Handed {
    /// The pack of words up to the first question.
    pub words: Vec<u8>,
    /// The catalogue's index, as JSON.
    pub catalogue: String,
    /// What the person set earlier.
    pub preferences: Preferences,
    /// Where the address points.
    pub route: Route,
    /// Whether there is a line, as far as the browser knows.
    pub connection: Connection,
    /// What the app is shown in.
    pub place: Place,
    /// Whether attempts may be kept here, which only the rest of the app can list.
    pub storage: Storage,
}

fn boot() -> JsValue {
    get(&js_sys::global(), "assayBoot")
}

/// Takes what `boot.js` has fetched; `None` where the page isn't ours.
pub async fn handed() -> Option<Handed> {
    let boot = boot();
    let buffer = JsFuture::from(Promise::resolve(&get(&boot, "words")))
        .await
        .ok()?;
    let kept = JsFuture::from(Promise::resolve(&get(&boot, "kept"))).await;
    let storage = if kept.is_ok_and(|kept| kept == JsValue::FALSE) {
        Storage::Open
    } else {
        Storage::Opening
    };
    let document = web_sys::window()?.document()?;
    let language = get(&boot, "language")
        .as_string()
        .and_then(|tag| Locale::of_tag(&tag))
        .unwrap_or(Locale::En);
    Some(Handed {
        words: Uint8Array::new(&buffer).to_vec(),
        catalogue: document.get_element_by_id("catalogue")?.text_content()?,
        preferences: Preferences {
            language,
            theme: Theme::from_name(page::remembered("assay-theme").as_deref()),
            text: TextSize::from_name(page::remembered("assay-text").as_deref()),
            extra_time: extra_time(page::remembered("assay-time").as_deref()),
            aids: page::remembered("assay-aids")
                .map(|names| Aids::named(&names))
                .unwrap_or_default(),
        },
        route: Route::parse(&page::hash()),
        connection: connection(),
        place: page::place(),
        storage,
    })
}

fn connection() -> Connection {
    let navigator = web_sys::window().map_or(JsValue::UNDEFINED, |w| w.navigator().into());
    if get(&navigator, "onLine") == JsValue::FALSE {
        Connection::Offline
    } else {
        Connection::Online
    }
}

/// Where a file of the source is published: names carry digests.
pub fn file(name: &str) -> String {
    let found = call(&boot(), "file", &[&JsValue::from_str(name)]).ok();
    found
        .and_then(|place| place.as_string())
        .unwrap_or_else(|| name.to_owned())
}

/// A fetch of the path that `boot.js` has under way, to be used once.
pub fn under_way(path: &str) -> Option<Promise> {
    let fetched = get(&boot(), "fetched");
    let promise = get(&fetched, path).dyn_into().ok();
    set(&fetched, path, &JsValue::UNDEFINED);
    promise
}

/// A module worker of our own.
///
/// # Errors
/// What the browser throws where it has no workers, or no such file is published.
pub fn worker(name: &str) -> Result<Worker, JsValue> {
    Ok(call(&boot(), "worker", &[&JsValue::from_str(name)])?.unchecked_into())
}

/// Asks for the styles of what a person chose for themselves, unless they are here or on their way.
pub fn own_styles() {
    let _ = call(&boot(), "ownStyles", &[]);
}

/// What saves modules for offline.
///
/// # Errors
/// What the browser says where it can't be fetched.
pub async fn offline() -> Result<JsValue, JsValue> {
    call_async(&boot(), "offline", &[]).await
}

/// Puts records beside the app until the device has stored them: what the calm page adds to the journal after a panic.
pub fn hold_unsaved(append: &Append) {
    let records: Array = append
        .records
        .iter()
        .map(|record| JsValue::from_str(&digits::hex(record)))
        .collect();
    let held = Object::new();
    set(&held, "first", &JsValue::from_f64(f64::from(append.first)));
    set(&held, "records", &records);
    set(&held, "card", &JsValue::from_str(&append.card.text()));
    set(&boot(), "unsaved", &held);
}

/// The device has stored them.
pub fn release_unsaved() {
    set(&boot(), "unsaved", &JsValue::UNDEFINED);
}

/// Whether the rest of the app is here: what isn't needed until the first question is on the screen.
#[must_use]
pub fn has_rest() -> bool {
    call(&boot(), "hasRest", &[]).is_ok_and(|here| here == JsValue::TRUE)
}

/// Waits for the rest of the app; `false` where it could not be fetched. It may be asked for again.
pub async fn rest() -> bool {
    let Ok(promise) = call(&boot(), "rest", &[]) else {
        return false;
    };
    JsFuture::from(Promise::resolve(&promise)).await.is_ok()
}

/// Says where a panic was. `boot.js` sees that there was one by the trap that follows; a release leaves the words out.
pub fn tell_of_panics() {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|info| {
        let _ = call(
            &boot(),
            "panicked",
            &[&JsValue::from_str(&info.to_string())],
        );
    }));
}
