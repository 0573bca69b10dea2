//! The journal in IndexedDB.
//!
//! An append is one transaction of `strict` durability over the journal and the attempt's card; it counts as saved when
//! the transaction's `complete` fires, never before. Records are added, not put: a second writer at the same place of
//! a journal fails instead of replacing what the first one wrote.

mod guard;
mod kept;
mod mending;
mod protection;
mod rows;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use assay_engine::spaced;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DomException, IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest,
    IdbRequest, IdbTransaction,
};

use guard::Guard;
use mending::Mending;
use rows::Row;
use yew::Callback;

use super::promise::{call, event, get, listen_always, set, within};
use crate::effect::Append;
use crate::message::Msg;
use crate::store::{AttemptId, Card, StoreFailure, Stored};

pub(super) const NAME: &str = "assay";
/// How long other pages may take to let go of a database that is to be deleted.
const ERASE_MS: i32 = 5_000;
const ATTEMPTS: &str = "attempts";
const JOURNAL: &str = "journal";
const RECORDS: &str = "records";

/// The open database of this page.
#[derive(Clone)]
pub struct Database {
    open: Rc<RefCell<Option<IdbDatabase>>>,
    guard: Guard,
    mending: Mending,
}

impl Database {
    /// The database, opened once something is wanted of it. That it is locked is sent as a message, too.
    pub fn new(send: Callback<Msg>) -> Self {
        Self {
            open: Rc::default(),
            guard: Guard::new(send),
            mending: Mending::default(),
        }
    }

    /// The connection, opened again where the browser has closed it.
    async fn connection(&self) -> Result<IdbDatabase, StoreFailure> {
        if let Some(open) = self.open.borrow().clone() {
            return Ok(open);
        }
        let (opened, is_new) = open().await?;
        if !is_new {
            self.mending.begin();
        }
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
            if mode == "readwrite" {
                self.mending.done().await;
            }
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
        let rows = self.rows(&[(ATTEMPTS, None)]).await?;
        Ok(rows.iter().filter_map(|row| card(&row.value)).collect())
    }

    /// One attempt with its journal; `None` where this device has none of that id.
    pub async fn read(&self, id: &AttemptId) -> Result<Option<Stored>, StoreFailure> {
        let key = JsValue::from_str(id.as_str());
        let wanted = [(ATTEMPTS, Some(only(&key)?)), (JOURNAL, Some(range(id)?))];
        let rows = self.rows(&wanted).await?;
        let (cards, records): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.store == ATTEMPTS);
        let Some(card) = cards.first().and_then(|row| card(&row.value)) else {
            return Ok(None);
        };
        let records = records.into_iter().map(Row::bytes).collect();
        Ok(Some(Stored { card, records }))
    }

    /// Appends records and writes the card, in one transaction; returns when it is complete.
    pub async fn append(&self, append: &Append) -> Result<(), StoreFailure> {
        let journal = (append.first..).zip(&append.records);
        let mut rows: Vec<Row> = journal
            .map(|(seq, record)| Row::of(JOURNAL, journal_key(&append.card.id, seq), record))
            .collect();
        rows.push(Row {
            store: ATTEMPTS,
            key: JsValue::from_str(append.card.id.as_str()),
            value: JsValue::from_str(&append.card.text()),
        });
        let before = append.first.checked_sub(1);
        let before = before.map(|seq| journal_key(&append.card.id, seq));
        self.write_after(before.as_ref(), &[ATTEMPTS, JOURNAL, RECORDS], &rows)
            .await
    }

    /// Keeps the record of a certificate that was made for an attempt.
    pub async fn keep_record(
        &self,
        attempt: &AttemptId,
        number: &str,
        record: &[u8],
    ) -> Result<(), StoreFailure> {
        let key = Array::of2(
            &JsValue::from_str(attempt.as_str()),
            &JsValue::from_str(number),
        );
        let row = Row::of(RECORDS, key.into(), record);
        self.write(&[RECORDS], &[row]).await
    }

    /// The records of all certificates that were made for an attempt.
    pub async fn records(&self, attempt: &AttemptId) -> Result<Vec<Vec<u8>>, StoreFailure> {
        let range = kept::certificates(attempt)?;
        let rows = self.rows(&[(RECORDS, Some(range))]).await?;
        Ok(rows.iter().map(Row::bytes).collect())
    }

    /// Keeps how a learner compared the essays of an attempt, in the place of what was kept before.
    pub async fn keep_comparison(
        &self,
        attempt: &AttemptId,
        record: &[u8],
    ) -> Result<(), StoreFailure> {
        let row = Row::of(RECORDS, comparison_key(attempt), record);
        self.write(&[RECORDS], &[row]).await
    }

    /// How a learner compared the essays of an attempt.
    pub async fn comparison(&self, attempt: &AttemptId) -> Result<Option<Vec<u8>>, StoreFailure> {
        let key = only(&comparison_key(attempt))?;
        let rows = self.rows(&[(RECORDS, Some(key))]).await?;
        Ok(rows.first().map(Row::bytes))
    }

    /// Keeps cards of missed items, each in the place of what was kept of its item before.
    pub async fn keep_reviews(&self, cards: &[spaced::Card]) -> Result<(), StoreFailure> {
        let row = |card: &spaced::Card| Row::of(RECORDS, review_key(card), &card.encode());
        let rows: Vec<Row> = cards.iter().map(row).collect();
        self.write(&[RECORDS], &rows).await
    }

    /// The cards of missed items.
    pub async fn reviews(&self) -> Result<Vec<Vec<u8>>, StoreFailure> {
        let (first, last) = (JsValue::from_str("review "), JsValue::from_str("review!"));
        let range = IdbKeyRange::bound(&first, &last).map_err(|e| failure(&e))?;
        let rows = self.rows(&[(RECORDS, Some(range))]).await?;
        Ok(rows.iter().map(Row::bytes).collect())
    }

    /// Deletes the database itself, as far as other pages let go of it in time.
    pub async fn erase(&self) -> Result<(), StoreFailure> {
        self.guard.forget();
        if let Some(open) = self.open.borrow_mut().take() {
            open.close();
        }
        let _ = mending::forget().await;
        let request = factory()?.delete_database(NAME).map_err(|e| failure(&e))?;
        let deleted = within(ERASE_MS, &request, &["success"], &["error"]).await;
        deleted.map(drop).map_err(|_| StoreFailure::Conflict)
    }

    /// Deletes one attempt with its journal. For that no key is needed.
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
}

fn factory() -> Result<IdbFactory, StoreFailure> {
    let window = web_sys::window().ok_or(StoreFailure::Blocked)?;
    let factory = window.indexed_db().ok().flatten();
    factory.ok_or(StoreFailure::Blocked)
}

/// The database, of whichever version, and whether it was made just now.
///
/// Where a page is left while it makes the database, Firefox may keep one without stores. Its version is raised then, since only so
/// stores are made; nothing is deleted, whatever other pages do meanwhile.
async fn open() -> Result<(IdbDatabase, bool), StoreFailure> {
    let factory = factory()?;
    let mut request = factory.open(NAME);
    for _ in 0..2 {
        let opening = request.map_err(|_| StoreFailure::Blocked)?;
        let (upgrading, is_new) = (opening.clone(), Rc::new(Cell::new(false)));
        let makes = Rc::clone(&is_new);
        listen_always(&opening, "upgradeneeded", move |_| {
            makes.set(true);
            create(&upgrading);
        });
        event(&opening, &["success"], &["error", "blocked"])
            .await
            .map_err(|_| opening_failure(&opening))?;
        let opened = opening.result().ok().and_then(|db| db.dyn_into().ok());
        let opened: IdbDatabase = opened.ok_or(StoreFailure::Blocked)?;
        let stores = get(&get(&opened, "objectStoreNames"), "length");
        if stores.as_f64() != Some(0.0) {
            return Ok((opened, is_new.get()));
        }
        let version = opened.version();
        opened.close();
        request = factory.open_with_f64(NAME, version + 1.0);
    }
    Err(StoreFailure::Blocked)
}

/// Makes the stores. A database that can't be created as a whole is aborted by the browser, and reported by the open request.
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

fn only(key: &JsValue) -> Result<IdbKeyRange, StoreFailure> {
    IdbKeyRange::only(key).map_err(|e| failure(&e))
}

fn range(id: &AttemptId) -> Result<IdbKeyRange, StoreFailure> {
    IdbKeyRange::bound(&journal_key(id, 0), &journal_key(id, u32::MAX)).map_err(|e| failure(&e))
}

fn card(value: &JsValue) -> Option<Card> {
    Card::read(value.as_string()?.as_bytes())
}

async fn value(request: IdbRequest) -> Result<JsValue, StoreFailure> {
    // Of several requests that are under way at once, a later one may have ended already.
    if get(&request, "readyState") != "done" {
        event(&request, &["success"], &["error"])
            .await
            .map_err(|_| request_failure(&request))?;
    }
    // One that has failed gives `undefined`, as if there were nothing.
    if get(&request, "error").is_object() {
        return Err(request_failure(&request));
    }
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
