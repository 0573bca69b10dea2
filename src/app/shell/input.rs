//! What stands in a form's controls.

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::{DragEvent, Event, FocusEvent, InputEvent, TargetCast};

use super::promise::{call, get, set};
use super::{files, pictures};
use crate::answer::Written;
use crate::class::File;
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

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// What counts of it.
    pub text: String,
    /// What stands in the field: more than that only while letters are composed.
    pub shown: String,
}

/// The text of the `input` or `textarea` that is typed in, in Normalisation Form C, with the caret where it was. While an input
/// method composes letters they are left to it: [`entered`] gives the text once the field is left.
#[must_use]
pub fn typed(event: &InputEvent) -> String {
    typed_within(event, usize::MAX).text
}

/// The same of a field that takes so many characters: what doesn't fit isn't typed.
#[must_use]
pub fn typed_within(event: &InputEvent, most: usize) -> Typed {
    let Some(field) = event.target() else {
        return Typed::default();
    };
    let text = value(&field);
    if event.is_composing() {
        let written = written(&field, &text, JsString::clone);
        return Typed {
            text: written.within(most).text,
            shown: text.into(),
        };
    }
    let written = written(&field, &text, composed).within(most);
    if text != written.text {
        set(&field, "value", &JsValue::from_str(&written.text));
        let caret = u32::try_from(written.caret_in_units()).unwrap_or(u32::MAX);
        let caret = JsValue::from(caret);
        let _ = call(&field, "setSelectionRange", &[&caret, &caret]);
    }
    Typed {
        text: written.text.clone(),
        shown: written.text,
    }
}

/// The text of the field that was left, in Normalisation Form C.
#[must_use]
pub fn entered(event: &Event) -> String {
    entered_within(event, usize::MAX)
}

/// The same of a field that takes so many characters.
#[must_use]
pub fn entered_within(event: &Event, most: usize) -> String {
    let written = event.target().map(|field| {
        let text = value(&field);
        written(&field, &text, composed)
    });
    written
        .map(|written| written.within(most).text)
        .unwrap_or_default()
}

fn composed(text: &JsString) -> JsString {
    text.normalize("NFC")
}

/// A field's text with its caret, both after a change of the text; what has no caret has it at the end.
fn written(field: &JsValue, text: &JsString, change: impl Fn(&JsString) -> JsString) -> Written {
    let caret = get(field, "selectionStart").as_f64();
    let before = caret.map_or_else(|| text.clone(), |caret| text.slice(0, units(caret)));
    Written {
        text: change(text).into(),
        caret: String::from(change(&before)).chars().count(),
    }
}

/// A place in a text as browsers count: whole, and never below zero.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
const fn units(caret: f64) -> u32 {
    caret as u32
}

fn value(field: &JsValue) -> JsString {
    get(field, "value")
        .dyn_into()
        .unwrap_or_else(|_| JsString::from(""))
}

/// Selects all that stands in the field that has got focus.
pub fn select_all(event: &FocusEvent) {
    if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
        field.select();
    }
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
    chosen(event, send, Msg::OpenedFile);
}

/// Reads the file that was chosen, and sends what is made of it.
pub fn chosen(event: &Event, send: &Send, message: fn(Option<Vec<u8>>) -> Msg) {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
        return;
    };
    let send = send.clone();
    spawn_local(async move { send.emit(message(files::chosen(input).await)) });
}

/// Reads all files that were chosen, and sends what is made of them.
pub fn all_chosen(event: &Event, send: &Send, message: fn(Vec<File>) -> Msg) {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
        return;
    };
    let send = send.clone();
    let reading = input.files().map(files::all);
    spawn_local(async move {
        if let Some(reading) = reading {
            send.emit(message(reading.await));
            input.set_value("");
        }
    });
}

/// A file is over a place where it can be dropped, which shows that.
pub fn over(event: DragEvent) {
    event.prevent_default();
    mark(&event, true);
}

/// It was taken away again.
pub fn away(event: DragEvent) {
    mark(&event, false);
}

fn mark(event: &DragEvent, is_over: bool) {
    let at = event.target_dyn_into::<Element>();
    if let Some(place) = at.and_then(|at| at.closest(".drop").ok()?) {
        let _ = place.toggle_attribute_with_force("data-over", is_over);
    }
}

/// Reads all files that were dropped here, and sends what is made of them.
pub fn all_dropped(event: &DragEvent, send: &Send, message: fn(Vec<File>) -> Msg) {
    event.prevent_default();
    mark(event, false);
    let dropped = event.data_transfer().and_then(|dropped| dropped.files());
    let send = send.clone();
    if let Some(reading) = dropped.map(files::all) {
        spawn_local(async move { send.emit(message(reading.await)) });
    }
}

/// Takes the certificate that was chosen, or the picture of its code.
pub fn certificate_chosen(event: &Event, send: &Send) {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
        return;
    };
    let file = input.files().and_then(|files| files.get(0));
    let send = send.clone();
    spawn_local(async move {
        if let Some(file) = file {
            pictures::give(file, send).await;
            input.set_value("");
        }
    });
}

/// Takes the certificate that was dropped here, or the picture of its code.
pub fn certificate_dropped(event: &DragEvent, send: &Send) {
    event.prevent_default();
    mark(event, false);
    let dropped = event.data_transfer().and_then(|dropped| dropped.files());
    if let Some(file) = dropped.and_then(|files| files.get(0)) {
        spawn_local(pictures::give(file, send.clone()));
    }
}
