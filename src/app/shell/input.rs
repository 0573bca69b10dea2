//! What stands in a form's controls.

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Event, InputEvent, TargetCast};

use super::files;
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

/// The text of the `input` that is typed in, in Normalisation Form C as far as the browser can.
#[must_use]
pub fn typed(event: &InputEvent) -> String {
    let text = event
        .target_dyn_into::<HtmlInputElement>()
        .map(|input| input.value())
        .unwrap_or_default();
    js_sys::JsString::from(text.as_str())
        .normalize("NFC")
        .into()
}

/// Reads the file that was chosen, and sends it.
pub fn file(event: &Event, send: &Send) {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
        return;
    };
    let send = send.clone();
    spawn_local(async move { send.emit(Msg::OpenedFile(files::chosen(input).await)) });
}
