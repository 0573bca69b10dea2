//! What stands in a form's controls.

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{DragEvent, Event, InputEvent, TargetCast};

use super::files;
use super::promise::{call, get, set};
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

/// The text of the `input` or `textarea` that is typed in, in Normalisation Form C, with the caret where it was. While an input
/// method composes letters they are left to it: [`entered`] gives the text once the field is left.
#[must_use]
pub fn typed(event: &InputEvent) -> String {
    let Some(field) = event.target() else {
        return String::new();
    };
    let text = value(&field);
    let composed = text.normalize("NFC");
    if event.is_composing() || composed == text {
        return text.into();
    }
    let caret = get(&field, "selectionStart");
    set(&field, "value", &composed);
    let before = call(&text, "slice", &[&JsValue::from(0), &caret]).and_then(JsCast::dyn_into);
    if let Ok(before) = before.map(|before: JsString| before.normalize("NFC")) {
        let caret = JsValue::from(before.length());
        let _ = call(&field, "setSelectionRange", &[&caret, &caret]);
    }
    composed.into()
}

/// The text of the field that was left, in Normalisation Form C.
#[must_use]
pub fn entered(event: &Event) -> String {
    let text = event.target().map(|field| value(&field));
    text.map(|text| text.normalize("NFC").into())
        .unwrap_or_default()
}

fn value(field: &JsValue) -> JsString {
    get(field, "value")
        .dyn_into()
        .unwrap_or_else(|_| JsString::from(""))
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
