//! The scanner's worker: a picture comes in as `{ rgba: ArrayBuffer, width }`, and what its code says goes out as `{ text }`, `null`
//! where there is none.

#[cfg(target_arch = "wasm32")]
mod browser {
    use assay_scanner::{Grey, read};
    use js_sys::{Object, Reflect, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    pub(crate) fn start() {
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        let replies = scope.clone();
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let text = text_of(&event.data());
            reply(&replies, &text.map_or(JsValue::NULL, |text| text.into()));
        });
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        reply(&scope, &JsValue::UNDEFINED);
    }

    fn text_of(picture: &JsValue) -> Option<String> {
        let get = |name: &str| Reflect::get(picture, &JsValue::from_str(name)).ok();
        let rgba = get("rgba").filter(JsValue::is_object)?;
        let rgba = Uint8Array::new(&rgba).to_vec();
        // A count of points, which is whole.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
        let width = get("width")?.as_f64()?.clamp(0.0, f64::from(u32::MAX)) as u32;
        let picture = Grey::of_rgba(&rgba, width).ok()?;
        String::from_utf8(read(&picture)?).ok()
    }

    /// Only a page that is gone can't be posted to.
    fn reply(scope: &DedicatedWorkerGlobalScope, text: &JsValue) {
        let message = Object::new();
        let _ = Reflect::set(&message, &JsValue::from_str("text"), text);
        let _ = scope.post_message(&message);
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    browser::start();
}

/// There are workers in browsers only. Natively `assay_scanner::read` is called as it is.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
