//! Clock and randomness.

use web_sys::Window;

use crate::now::Now;

/// Reads both clocks and fresh random bytes.
#[must_use]
pub fn now() -> Now {
    let window = web_sys::window();
    let mut entropy = [0; 32];
    if let Some(crypto) = window.as_ref().and_then(|w| w.crypto().ok()) {
        // It only fails for more than 65,536 bytes.
        let _ = crypto.get_random_values_with_u8_array(&mut entropy);
    }
    let monotonic = window
        .as_ref()
        .and_then(Window::performance)
        .map_or(0.0, |p| p.now());
    Now {
        wall: whole(js_sys::Date::now()) as i64,
        monotonic: whole(monotonic),
        entropy,
    }
}

/// Milliseconds of the browser as a whole number; they are never negative, nor beyond 2^53.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(milliseconds: f64) -> u64 {
    milliseconds.max(0.0) as u64
}
