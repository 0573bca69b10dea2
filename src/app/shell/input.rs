//! What stands in a form's controls.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{DragEvent, Event, InputEvent, TargetCast};

use super::files;
use super::promise::get;
use crate::message::Msg;
use crate::ui::Send;

/// The value of the `select` that changed.
#[must_use]
pub fn selected(event: &Event) -> String {
    event
        .target_dyn_into::<HtmlSelectElement>()
        .map(|select| select.value())
        .unwrap_or_default()
}

/// The text of the `input` or `textarea` that is typed in, in Normalisation Form C as far as the browser can.
#[must_use]
pub fn typed(event: &InputEvent) -> String {
    composed(event)
}

/// The text of the field that was left, in Normalisation Form C.
#[must_use]
pub fn entered(event: &Event) -> String {
    composed(event)
}

fn composed(event: &web_sys::Event) -> String {
    let text = event.target().map(|field| get(&field, "value"));
    let text = text.and_then(|text| text.as_string()).unwrap_or_default();
    js_sys::JsString::from(text.as_str())
        .normalize("NFC")
        .into()
}

/// Something is dragged that goes by a name.
pub fn drag(event: &DragEvent, name: &str) {
    if let Some(dragged) = event.data_transfer() {
        dragged.set_effect_allowed("move");
        let _ = dragged.set_data("text/plain", name);
    }
}

/// The name of what was dropped here.
#[must_use]
pub fn dropped(event: &DragEvent) -> String {
    event.prevent_default();
    let dragged = event.data_transfer();
    dragged
        .and_then(|dragged| dragged.get_data("text/plain").ok())
        .unwrap_or_default()
}

/// A property that is so or not. What a browser has changed by itself no attribute puts back.
#[must_use]
pub const fn is(so: bool) -> JsValue {
    JsValue::from_bool(so)
}

/// Reads the file that was chosen, and sends it.
pub fn file(event: &Event, send: &Send) {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
        return;
    };
    let send = send.clone();
    spawn_local(async move { send.emit(Msg::OpenedFile(files::chosen(input).await)) });
}
