//! Whether the database is protected, as far as this page knows, and the keys that it was given.
//!
//! Cryptography can't be waited for inside a transaction, which would end meanwhile. So what is written is sealed before, by what the
//! page believes, and each transaction reads first whether that is so. Where another tab has turned protection on or off since, it is
//! undone and begun anew. The browser lets no two writing transactions of one database run at once, whichever tab they are from,
//! so after protection was turned on no plain record can come, and none after that is sealed once it was turned off. A message
//! between tabs could come too late for that, so such messages only show the locked page sooner.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::Callback;

use super::super::vault::{Key, place};
use super::{RECORDS, Row};
use crate::message::Msg;
use crate::protecting::Step;
use crate::store::StoreFailure;
use crate::store::sealed::{Protection, Salt};

/// The key of the record that says that protection is on: beside the journals, and like none of the other keys there.
pub(super) const PROTECTION: &str = "protection";

/// What this page knows of protection.
#[derive(Clone)]
pub struct Guard {
    believed: Rc<Cell<Option<Salt>>>,
    keys: Rc<RefCell<Vec<Key>>>,
    /// The end of the last sealed write that was wanted.
    last: Rc<RefCell<Option<Promise>>>,
    send: Callback<Msg>,
}

/// One's turn to write, until it is dropped.
pub struct Turn(Option<Function>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            let _ = end.call0(&JsValue::UNDEFINED);
        }
    }
}

impl Guard {
    pub fn new(send: Callback<Msg>) -> Self {
        Self {
            believed: Rc::default(),
            keys: Rc::default(),
            last: Rc::default(),
            send,
        }
    }

    /// The protection that this page believes in, by its salt; `None` where there is none.
    pub fn believed(&self) -> Option<Salt> {
        self.believed.get()
    }

    /// The key to what this page believes in.
    pub fn key(&self) -> Option<Key> {
        let salt = self.believed.get()?;
        let keys = self.keys.borrow();
        keys.iter().find(|key| key.salt == salt).cloned()
    }

    /// Whether this page believes in a protection that it has no key to.
    pub fn is_locked(&self) -> bool {
        self.believed.get().is_some() && self.key().is_none()
    }

    /// A key that this page was given.
    pub fn give(&self, key: Key) {
        self.keys.borrow_mut().push(key);
    }

    /// Forgets all keys.
    pub fn forget(&self) {
        self.keys.borrow_mut().clear();
        self.believed.set(None);
    }

    /// The database says how it is.
    ///
    /// # Errors
    /// [`StoreFailure::Locked`] where this page has no key to it; then the model is told, too.
    pub fn learn(&self, actual: Option<Salt>) -> Result<(), StoreFailure> {
        self.believed.set(actual);
        if self.is_locked() {
            self.send.emit(Msg::Protecting(Step::Locked));
            return Err(StoreFailure::Locked);
        }
        Ok(())
    }

    /// Waits until the sealed writes that were wanted before have ended: cryptography may end in another order than it began, and the
    /// last one is the one that counts.
    pub async fn turn(&self) -> Turn {
        let mut end = None;
        let ended = Promise::new(&mut |resolve, _| end = Some(resolve));
        let before = self.last.replace(Some(ended));
        if let Some(before) = before {
            // It is never rejected.
            let _ = JsFuture::from(before).await;
        }
        Turn(end)
    }

    /// Rows as they are to be stored.
    pub async fn sealed(&self, rows: &[Row]) -> Result<Vec<Row>, StoreFailure> {
        let Some(key) = self.key() else {
            return Ok(rows.to_vec());
        };
        let mut sealed = Vec::with_capacity(rows.len());
        for row in rows {
            sealed.push(row.with(seal(&key, row).await?));
        }
        Ok(sealed)
    }

    /// Rows as they were before they were sealed. What doesn't open stays as it is, and is unreadable to whoever asked for it.
    pub async fn opened(&self, rows: Vec<Row>) -> Vec<Row> {
        let Some(key) = self.key() else {
            return rows;
        };
        let mut opened = Vec::with_capacity(rows.len());
        for row in rows {
            let plain = key.open(&place(row.store, &row.key), &row.value).await;
            opened.push(row.with(plain.unwrap_or_else(|| row.value.clone())));
        }
        opened
    }
}

/// A row's value, sealed.
pub(super) async fn seal(key: &Key, row: &Row) -> Result<JsValue, StoreFailure> {
    let sealed = key.seal(&place(row.store, &row.key), &row.value).await;
    sealed.ok_or_else(|| StoreFailure::Other("crypto".to_owned()))
}

/// Which protection the database names. One that can't be read counts as one that no key is of.
pub(super) fn salt(found: &JsValue) -> Option<Salt> {
    if found.is_undefined() {
        return None;
    }
    let read = found.as_string().and_then(|text| Protection::read(&text));
    Some(read.map_or([0; 16], |protection| protection.salt))
}

/// The row that says that protection is on.
pub(super) fn row(protection: &Protection) -> Row {
    Row {
        store: RECORDS,
        key: JsValue::from_str(PROTECTION),
        value: JsValue::from_str(&protection.text()),
    }
}
