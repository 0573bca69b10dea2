//! A ruler under the line that is read: it follows the pointer, the finger and the focus.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

use super::promise::{get, listen_always, set};

const ID: &str = "ruler";

/// Shows it, or takes it away. It stands outside the app's tree and takes no presses.
pub fn show(on: bool) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    match (document.get_element_by_id(ID), on) {
        (Some(ruler), false) => ruler.remove(),
        (None, true) => lay(&document),
        _ => {}
    }
}

fn lay(document: &Document) {
    let (Ok(ruler), Some(body)) = (document.create_element("div"), document.body()) else {
        return;
    };
    ruler.set_id(ID);
    let _ = ruler.set_attribute("aria-hidden", "true");
    let _ = body.append_child(&ruler);
    // One that was taken away stays away: what listens to the page lives as long as it, and finds no ruler to move.
    if body.has_attribute("data-ruled") {
        return;
    }
    let _ = body.set_attribute("data-ruled", "");
    let by_pointer = |event: JsValue| {
        if let Some(y) = get(&event, "clientY").as_f64() {
            move_to(y);
        }
    };
    listen_always(document, "pointermove", by_pointer);
    listen_always(document, "pointerdown", by_pointer);
    listen_always(document, "focusin", |event| {
        let focused: Option<Element> = get(&event, "target").dyn_into().ok();
        // Of a control, the line of the words beside it.
        let line = focused.map(|element| match element.closest("label") {
            Ok(Some(label)) => label,
            _ => element,
        });
        if let Some(line) = line {
            move_to(line.get_bounding_client_rect().bottom());
        }
    });
}

/// Its upper edge to a height in the window, in CSS pixels.
fn move_to(y: f64) {
    let ruler = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(ID));
    if let Some(ruler) = ruler.and_then(|ruler| ruler.dyn_into::<HtmlElement>().ok()) {
        // As text by the browser: what writes such numbers here weighs more than the ruler.
        let y = js_sys::Number::from(y.round()).to_string_with_radix(10);
        let y = y.ok().and_then(|y| y.as_string()).unwrap_or_default();
        let y = ["translateY(", &y, "px)"].concat();
        set(&get(&ruler, "style"), "transform", &JsValue::from_str(&y));
    }
}
