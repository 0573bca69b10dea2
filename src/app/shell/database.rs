//! The journal in IndexedDB.
//!
//! An append is one transaction of `strict` durability over the journal and the attempt's card; it counts as saved when
//! the transaction's `complete` fires, never before. Records are added, not put: a second writer at the same place of
//! a journal fails instead of replacing what the first one wrote.

mod kept;

use std::cell::RefCell;
use std::rc::Rc;

use assay_engine::spaced;
use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DomException, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest,
    IdbTransaction,
};

use super::promise::{call, event, get, listen_always, set};
use crate::effect::Append;
use crate::store::{AttemptId, Card, StoreFailure, Stored};

const NAME: &str = "assay";
const VERSION: u32 = 1;
const ATTEMPTS: &str = "attempts";
const JOURNAL: &str = "journal";
const RECORDS: &str = "records";

/// The open database of this page.
#[derive(Clone, Default)]
pub struct Database {
    open: Rc<RefCell<Option<IdbDatabase>>>,
}

impl Database {
    /// The connection, opened again where the browser has closed it.
    async fn connection(&self) -> Result<IdbDatabase, StoreFailure> {
        if let Some(open) = self.open.borrow().clone() {
            return Ok(open);
        }
        let opened = open().await?;
        let slot = Rc::clone(&self.open);
        // Another tab deletes or upgrades: let go, so that it needn't wait for this one.
        let closing = opened.clone();
        listen_always(&opened, "versionchange", move |_| {
            closing.close();
            slot.borrow_mut().take();
        });
        let slot = Rc::clone(&self.open);
        listen_always(&opened, "close", move |_| {
            slot.borrow_mut().take();
        });
        *self.open.borrow_mut() = Some(opened.clone());
        Ok(opened)
    }

    async fn transaction(
        &self,
        stores: &[&str],
        mode: &str,
    ) -> Result<IdbTransaction, StoreFailure> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let options = Object::new();
        set(&options, "durability", &JsValue::from_str("strict"));
        let arguments: [&JsValue; 3] = [&names, &JsValue::from_str(mode), &options];
        let mut last = StoreFailure::Blocked;
        // The browser may have closed the connection without a word; one fresh one is worth a try.
        for _ in 0..2 {
            let database = self.connection().await?;
            match call(&database, "transaction", &arguments) {
                Ok(transaction) => return Ok(transaction.unchecked_into()),
                Err(error) => last = failure(&error),
            }
            self.open.borrow_mut().take();
        }
        Err(last)
    }

    /// All attempts' cards. A card that this version can't read is left out, and stays stored.
    pub async fn cards(&self) -> Result<Vec<Card>, StoreFailure> {
        let transaction = self.transaction(&[ATTEMPTS], "readonly").await?;
        let store = store(&transaction, ATTEMPTS)?;
        let all = value(store.get_all().map_err(|e| failure(&e))?).await?;
        Ok(Array::from(&all)
            .iter()
            .filter_map(|value| card(&value))
            .collect())
    }

    /// One attempt with its journal; `None` where this device has none of that id.
    pub async fn read(&self, id: &AttemptId) -> Result<Option<Stored>, StoreFailure> {
        let transaction = self.transaction(&[ATTEMPTS, JOURNAL], "readonly").await?;
        let key = JsValue::from_str(id.as_str());
        let found = value(
            store(&transaction, ATTEMPTS)?
                .get(&key)
                .map_err(|e| failure(&e))?,
        )
        .await?;
        let Some(card) = card(&found) else {
            return Ok(None);
        };
        let all = store(&transaction, JOURNAL)?
            .get_all_with_key(&range(id)?.into())
            .map_err(|e| failure(&e))?;
        let records = Array::from(&value(all).await?)
            .iter()
            .map(|record| Uint8Array::new(&record).to_vec())
            .collect();
        Ok(Some(Stored { card, records }))
    }

    /// Appends records and writes the card, in one transaction; returns when it is complete.
    pub async fn append(&self, append: &Append) -> Result<(), StoreFailure> {
        let transaction = self.transaction(&[ATTEMPTS, JOURNAL], "readwrite").await?;
        let journal = store(&transaction, JOURNAL)?;
        if let Some(before) = append.first.checked_sub(1) {
            let key = journal_key(&append.card.id, before);
            let found = journal.get_key(&key).map_err(|e| failure(&e))?;
            if value(found).await?.is_undefined() {
                return Err(StoreFailure::Gone);
            }
        }
        for (seq, record) in (append.first..).zip(&append.records) {
            let bytes = Uint8Array::from(record.as_slice());
            journal
                .add_with_key(&bytes, &journal_key(&append.card.id, seq))
                .map_err(|e| failure(&e))?;
        }
        store(&transaction, ATTEMPTS)?
            .put_with_key(
                &JsValue::from_str(&append.card.text()),
                &JsValue::from_str(append.card.id.as_str()),
            )
            .map_err(|e| failure(&e))?;
        complete(&transaction).await
    }

    /// Keeps the record of a certificate that was made for an attempt.
    pub async fn keep_record(
        &self,
        attempt: &AttemptId,
        number: &str,
        record: &[u8],
    ) -> Result<(), StoreFailure> {
        let transaction = self.transaction(&[RECORDS], "readwrite").await?;
        let key = Array::of2(
            &JsValue::from_str(attempt.as_str()),
            &JsValue::from_str(number),
        );
        store(&transaction, RECORDS)?
            .put_with_key(&Uint8Array::from(record), &key)
            .map_err(|e| failure(&e))?;
        complete(&transaction).await
    }

    /// The records of all certificates that were made for an attempt.
    pub async fn records(&self, attempt: &AttemptId) -> Result<Vec<Vec<u8>>, StoreFailure> {
        let transaction = self.transaction(&[RECORDS], "readonly").await?;
        let range = kept::certificates(attempt)?;
        let all = value(
            store(&transaction, RECORDS)?
                .get_all_with_key(&range)
                .map_err(|e| failure(&e))?,
        )
        .await?;
        Ok(Array::from(&all)
            .iter()
            .map(|record| Uint8Array::new(&record).to_vec())
            .collect())
    }

    /// Keeps how a learner compared the essays of an attempt, in the place of what was kept before.
    pub async fn keep_comparison(
        &self,
        attempt: &AttemptId,
        record: &[u8],
    ) -> Result<(), StoreFailure> {
        let transaction = self.transaction(&[RECORDS], "readwrite").await?;
        store(&transaction, RECORDS)?
            .put_with_key(&Uint8Array::from(record), &comparison_key(attempt))
            .map_err(|e| failure(&e))?;
        complete(&transaction).await
    }

    /// How a learner compared the essays of an attempt.
    pub async fn comparison(&self, attempt: &AttemptId) -> Result<Option<Vec<u8>>, StoreFailure> {
        let transaction = self.transaction(&[RECORDS], "readonly").await?;
        let found = store(&transaction, RECORDS)?
            .get(&comparison_key(attempt))
            .map_err(|e| failure(&e))?;
        let found = value(found).await?;
        Ok((!found.is_undefined()).then(|| Uint8Array::new(&found).to_vec()))
    }

    /// Keeps cards of missed items, each in the place of what was kept of its item before.
    pub async fn keep_reviews(&self, cards: &[spaced::Card]) -> Result<(), StoreFailure> {
        let transaction = self.transaction(&[RECORDS], "readwrite").await?;
        let records = store(&transaction, RECORDS)?;
        for card in cards {
            let bytes = Uint8Array::from(card.encode().as_slice());
            records
                .put_with_key(&bytes, &review_key(card))
                .map_err(|e| failure(&e))?;
        }
        complete(&transaction).await
    }

    /// The cards of missed items.
    pub async fn reviews(&self) -> Result<Vec<Vec<u8>>, StoreFailure> {
        let transaction = self.transaction(&[RECORDS], "readonly").await?;
        let (first, last) = (JsValue::from_str("review "), JsValue::from_str("review!"));
        let range = IdbKeyRange::bound(&first, &last).map_err(|e| failure(&e))?;
        let all = store(&transaction, RECORDS)?
            .get_all_with_key(&range)
            .map_err(|e| failure(&e))?;
        let all = value(all).await?;
        Ok(Array::from(&all)
            .iter()
            .map(|record| Uint8Array::new(&record).to_vec())
            .collect())
    }

    /// Deletes one attempt with its journal.
    pub async fn delete(&self, id: &AttemptId) -> Result<(), StoreFailure> {
        let transaction = self.transaction(&[ATTEMPTS, JOURNAL], "readwrite").await?;
        store(&transaction, ATTEMPTS)?
            .delete(&JsValue::from_str(id.as_str()))
            .map_err(|e| failure(&e))?;
        store(&transaction, JOURNAL)?
            .delete(&range(id)?.into())
            .map_err(|e| failure(&e))?;
        complete(&transaction).await
    }

    /// Deletes everything that the app has stored on this device.
    pub async fn erase(&self) -> Result<(), StoreFailure> {
        let stores = [ATTEMPTS, JOURNAL, RECORDS];
        let transaction = self.transaction(&stores, "readwrite").await?;
        for name in stores {
            store(&transaction, name)?
                .clear()
                .map_err(|e| failure(&e))?;
        }
        complete(&transaction).await
    }
}

async fn open() -> Result<IdbDatabase, StoreFailure> {
    let window = web_sys::window().ok_or(StoreFailure::Blocked)?;
    let factory = window
        .indexed_db()
        .ok()
        .flatten()
        .ok_or(StoreFailure::Blocked)?;
    let request = factory
        .open_with_u32(NAME, VERSION)
        .map_err(|_| StoreFailure::Blocked)?;
    let upgrading = request.clone();
    listen_always(&request, "upgradeneeded", move |_| create(&upgrading));
    event(&request, &["success"], &["error", "blocked"])
        .await
        .map_err(|_| opening_failure(&request))?;
    request
        .result()
        .ok()
        .and_then(|db| db.dyn_into().ok())
        .ok_or(StoreFailure::Blocked)
}

/// A database that can't be created as a whole is aborted by the browser, and reported by the open request.
fn create(request: &IdbOpenDbRequest) {
    let Some(database) = request
        .result()
        .ok()
        .and_then(|db| db.dyn_into::<IdbDatabase>().ok())
    else {
        return;
    };
    for name in [ATTEMPTS, JOURNAL, RECORDS] {
        let _ = database.create_object_store(name);
    }
}

fn store(transaction: &IdbTransaction, name: &str) -> Result<IdbObjectStore, StoreFailure> {
    transaction.object_store(name).map_err(|e| failure(&e))
}

fn journal_key(id: &AttemptId, seq: u32) -> JsValue {
    Array::of2(
        &JsValue::from_str(id.as_str()),
        &JsValue::from_f64(f64::from(seq)),
    )
    .into()
}

/// A text, where the records of certificates have lists, so that neither is read for the other.
fn comparison_key(attempt: &AttemptId) -> JsValue {
    JsValue::from_str(&["comparison ", attempt.as_str()].concat())
}

/// A text, as that of comparisons; all of them stand between `review ` and `review!`.
fn review_key(card: &spaced::Card) -> JsValue {
    let bank = card.bank.to_string();
    JsValue::from_str(&["review ", &bank, "/", card.item.as_str()].concat())
}

fn range(id: &AttemptId) -> Result<IdbKeyRange, StoreFailure> {
    IdbKeyRange::bound(&journal_key(id, 0), &journal_key(id, u32::MAX)).map_err(|e| failure(&e))
}

fn card(value: &JsValue) -> Option<Card> {
    Card::read(value.as_string()?.as_bytes())
}

async fn value(request: IdbRequest) -> Result<JsValue, StoreFailure> {
    event(&request, &["success"], &["error"])
        .await
        .map_err(|_| request_failure(&request))?;
    request.result().map_err(|e| failure(&e))
}

async fn complete(transaction: &IdbTransaction) -> Result<(), StoreFailure> {
    match event(transaction, &["complete"], &["abort"]).await {
        Ok(_) => Ok(()),
        Err(_) => Err(failure(&get(transaction, "error"))),
    }
}

fn request_failure(request: &IdbRequest) -> StoreFailure {
    failure(&get(request, "error"))
}

/// Browsers name it variously when a person lets no site keep anything; whatever it is, nothing can be kept here.
fn opening_failure(request: &IdbRequest) -> StoreFailure {
    match request_failure(request) {
        StoreFailure::Full => StoreFailure::Full,
        _ => StoreFailure::Blocked,
    }
}

fn failure(error: &JsValue) -> StoreFailure {
    let Some(exception) = error.dyn_ref::<DomException>() else {
        return StoreFailure::Other(String::new());
    };
    match exception.name().as_str() {
        "QuotaExceededError" => StoreFailure::Full,
        "ConstraintError" => StoreFailure::Conflict,
        "SecurityError" | "NotSupportedError" => StoreFailure::Blocked,
        name => StoreFailure::Other(name.to_owned()),
    }
}
