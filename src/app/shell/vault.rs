//! Sealing and opening, by the browser's own cryptography.

use js_sys::{Array, JsString, Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::promise::{call, call_async, get, set};
use crate::protecting::Passphrase;
use crate::store::sealed::{Kind, Nonce, Salt, Sealed, beside};

/// The key that follows from a passphrase. The browser lets nobody read it out, this page neither.
#[derive(Debug, Clone)]
pub struct Key {
    /// What the passphrase was hashed with, which tells keys apart.
    pub salt: Salt,
    key: JsValue,
}

/// Random bytes; `None` where the browser has none.
pub fn random<const LEN: usize>() -> Option<[u8; LEN]> {
    let mut bytes = [0; LEN];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// The browser's cryptography, which it has only on pages that came over a secure connection.
fn subtle() -> Option<JsValue> {
    let subtle = get(&get(&js_sys::global(), "crypto"), "subtle");
    subtle.is_object().then_some(subtle)
}

/// Whether there is any.
pub fn is_available() -> bool {
    subtle().is_some()
}

fn object(members: &[(&str, &JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        set(&object, name, value);
    }
    object.into()
}

fn text(text: &str) -> JsValue {
    JsValue::from_str(text)
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// Finds out the key: AES-256 from the passphrase by PBKDF2 with HMAC-SHA-256. `None` where the browser can't.
pub async fn derive(passphrase: &Passphrase, salt: Salt, rounds: u32) -> Option<Key> {
    let subtle = subtle()?;
    // What looks the same is the same passphrase, whichever keyboard wrote it.
    let typed = String::from(JsString::from(passphrase.0.as_str()).normalize("NFC"));
    let secret = Uint8Array::from(typed.as_bytes());
    let uses = Array::of1(&text("deriveKey"));
    let base = call_async(
        &subtle,
        "importKey",
        &[
            &text("raw"),
            &secret,
            &text("PBKDF2"),
            &JsValue::FALSE,
            &uses,
        ],
    )
    .await;
    secret.fill(0, 0, secret.length());
    let how = object(&[
        ("name", &text("PBKDF2")),
        ("hash", &text("SHA-256")),
        ("salt", &bytes(&salt)),
        ("iterations", &JsValue::from_f64(f64::from(rounds))),
    ]);
    let made = object(&[
        ("name", &text("AES-GCM")),
        ("length", &JsValue::from_f64(256.0)),
    ]);
    let uses = Array::of2(&text("encrypt"), &text("decrypt"));
    let arguments: [&JsValue; 5] = [&how, &base.ok()?, &made, &JsValue::FALSE, &uses];
    let key = call_async(&subtle, "deriveKey", &arguments).await.ok()?;
    Some(Key { salt, key })
}

impl Key {
    /// Seals a value for its place: a text or bytes, as it would be stored otherwise. `None` where the browser refuses.
    pub async fn seal(&self, place: &str, value: &JsValue) -> Option<JsValue> {
        let (kind, plain) = match value.as_string() {
            Some(text) => (Kind::Text, bytes(text.as_bytes())),
            None => (Kind::Bytes, value.clone()),
        };
        let nonce: Nonce = random()?;
        let cipher = self.run("encrypt", &nonce, kind, place, &plain).await?;
        let sealed = Sealed {
            kind,
            nonce,
            cipher,
        };
        Some(bytes(&sealed.bytes()))
    }

    /// Opens a sealed value of that place. `None` where it isn't sealed, or not with this key, or was changed.
    pub async fn open(&self, place: &str, value: &JsValue) -> Option<JsValue> {
        let stored: &Uint8Array = value.dyn_ref()?;
        let Sealed {
            kind,
            nonce,
            cipher,
        } = Sealed::read(&stored.to_vec())?;
        let cipher = bytes(&cipher);
        let plain = self.run("decrypt", &nonce, kind, place, &cipher).await?;
        match kind {
            Kind::Bytes => Some(bytes(&plain)),
            Kind::Text => String::from_utf8(plain).ok().as_deref().map(text),
        }
    }

    async fn run(
        &self,
        deed: &str,
        nonce: &Nonce,
        kind: Kind,
        place: &str,
        data: &JsValue,
    ) -> Option<Vec<u8>> {
        let how = object(&[
            ("name", &text("AES-GCM")),
            ("iv", &bytes(nonce)),
            ("additionalData", &bytes(&beside(kind, place))),
        ]);
        let done = call_async(&subtle()?, deed, &[&how, &self.key, data]).await;
        Some(Uint8Array::new(&done.ok()?).to_vec())
    }
}

/// A record's place, as it is vouched for: its store and its key. JSON tells all keys of the database apart.
pub fn place(store: &str, key: &JsValue) -> String {
    let both = Array::of2(&text(store), key);
    call(&get(&js_sys::global(), "JSON"), "stringify", &[&both])
        .ok()
        .and_then(|place| place.as_string())
        .unwrap_or_default()
}
