//! The clipboard, and the address that goes there.

use wasm_bindgen::JsValue;

use super::promise::{call_async, get};

/// Puts a text on the clipboard; `false` where the browser doesn't let it there: without a secure connection, in some frames, or since
/// the person said no.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|w| w.navigator()) else {
        return false;
    };
    let clipboard = get(&navigator, "clipboard");
    let text = JsValue::from_str(text);
    call_async(&clipboard, "writeText", &[&text]).await.is_ok()
}

/// The page's own address, up to the `#`: nothing personal stands there.
pub fn site() -> Option<String> {
    let location = web_sys::window()?.location();
    Some([location.origin().ok()?, location.pathname().ok()?].concat())
}
