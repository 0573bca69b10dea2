//! Files of this site, by their place beside the page. Nothing else is ever fetched.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

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
