//! Files of this site, by their place beside the page. Nothing else is ever fetched.

use js_sys::{ArrayBuffer, Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::promise::{call_async, set};
use super::start;
use crate::message::FetchFailure;

/// Fetches a file, whole.
///
/// # Errors
/// [`FetchFailure::Offline`] where no answer came, [`FetchFailure::Status`] where it is another than success.
pub async fn bytes(path: &str) -> Result<Vec<u8>, FetchFailure> {
    if let Some(promise) = start::under_way(path)
        && let Ok(buffer) = JsFuture::from(promise).await
    {
        return Ok(Uint8Array::new(&buffer).to_vec());
    }
    let window = web_sys::window().ok_or(FetchFailure::Offline)?;
    let answer = JsFuture::from(window.fetch_with_str(path))
        .await
        .map_err(|_| FetchFailure::Offline)?;
    whole(answer).await
}

/// Fetches a file that may change under its name: the host is asked whether it has.
///
/// # Errors
/// As [`bytes`].
#[inline(never)]
pub async fn fresh(path: &str) -> Result<Vec<u8>, FetchFailure> {
    cached(path, "no-cache").await
}

/// The same file as the browser kept it, however old that is; else from the host.
///
/// # Errors
/// As [`bytes`].
#[inline(never)]
pub async fn kept(path: &str) -> Result<Vec<u8>, FetchFailure> {
    cached(path, "force-cache").await
}

async fn cached(path: &str, cache: &str) -> Result<Vec<u8>, FetchFailure> {
    let window = web_sys::window().ok_or(FetchFailure::Offline)?;
    let options = Object::new();
    set(&options, "cache", &JsValue::from_str(cache));
    let answer = call_async(&window, "fetch", &[&JsValue::from_str(path), &options]).await;
    whole(answer.map_err(|_| FetchFailure::Offline)?).await
}

async fn whole(answer: JsValue) -> Result<Vec<u8>, FetchFailure> {
    let response: Response = answer.dyn_into().map_err(|_| FetchFailure::Offline)?;
    if !response.ok() {
        return Err(FetchFailure::Status(response.status()));
    }
    let body = response.array_buffer().map_err(|_| FetchFailure::Offline)?;
    let buffer: ArrayBuffer = JsFuture::from(body)
        .await
        .map_err(|_| FetchFailure::Offline)?
        .unchecked_into();
    Ok(Uint8Array::new(&buffer).to_vec())
}
