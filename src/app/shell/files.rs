//! Files that go out of the page and come into it.

use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, File, FileList, FilePropertyBag, HtmlAnchorElement, HtmlInputElement,
    Url,
};

use super::promise::{call, call_async, get, set};
use crate::effect::OutFile;

/// A browser may read the address well after the click; an unused minute of it costs nothing.
const KEEP_URL_MS: u32 = 60_000;

/// Starts a download. Whether a file appears can't be seen from here: in-app browsers drop it silently.
#[inline(never)]
pub fn download(file: &OutFile) {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else {
        return;
    };
    let Some(blob) = blob(file) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    if let Some(anchor) = document
        .create_element("a")
        .ok()
        .and_then(|a| a.dyn_into::<HtmlAnchorElement>().ok())
    {
        anchor.set_href(&url);
        anchor.set_download(&file.name);
        anchor.click();
    }
    gloo::timers::callback::Timeout::new(KEEP_URL_MS, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
}

fn blob(file: &OutFile) -> Option<Blob> {
    let parts = Array::of1(&Uint8Array::from(file.bytes.as_slice()));
    let options = BlobPropertyBag::new();
    options.set_type(file.mime);
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

fn share_data(file: &OutFile) -> Option<Object> {
    let options = FilePropertyBag::new();
    options.set_type(file.mime);
    let parts = Array::of1(&Uint8Array::from(file.bytes.as_slice()));
    let typed = File::new_with_u8_array_sequence_and_options(&parts, &file.name, &options).ok()?;
    let data = Object::new();
    set(&data, "files", &Array::of1(&typed));
    Some(data)
}

/// Whether the device has a share sheet that takes such a file.
pub fn can_share(file: &OutFile) -> bool {
    let Some(navigator) = web_sys::window().map(|w| w.navigator()) else {
        return false;
    };
    share_data(file)
        .is_some_and(|data| call(&navigator, "canShare", &[&data]).is_ok_and(|yes| yes.is_truthy()))
}

/// Opens the share sheet; `false` where it could not be opened. Closing it without sharing is no failure.
pub async fn share(file: &OutFile) -> bool {
    let Some(navigator) = web_sys::window().map(|w| w.navigator()) else {
        return false;
    };
    let Some(data) = share_data(file) else {
        return false;
    };
    match call_async(&navigator, "share", &[&data]).await {
        Ok(_) => true,
        Err(error) => get(&error, "name").as_string().as_deref() == Some("AbortError"),
    }
}

/// Reads files by name. Of one that is larger than any of ours no more is read than shows that.
pub fn all(list: FileList) -> impl Future<Output = Vec<(String, Vec<u8>)>> {
    // What was dropped is gone once the event is over; its files aren't.
    let files: Vec<File> = (0..list.length()).filter_map(|at| list.get(at)).collect();
    async move {
        let mut read = Vec::new();
        for file in files {
            let most = i32::try_from(assay_engine::result::LARGEST + 1).unwrap_or(i32::MAX);
            let bytes = match file.slice_with_i32_and_i32(0, most) {
                Ok(part) => JsFuture::from(part.array_buffer()).await.ok(),
                Err(_) => None,
            };
            let bytes = bytes.map(|buffer| Uint8Array::new(&buffer).to_vec());
            read.push((file.name(), bytes.unwrap_or_default()));
        }
        read
    }
}

/// Reads the file that was chosen in an `input`, and empties it so that the same file can be chosen again.
pub async fn chosen(input: HtmlInputElement) -> Option<Vec<u8>> {
    let file = input.files()?.get(0)?;
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    input.set_value("");
    Some(Uint8Array::new(&buffer).to_vec())
}
