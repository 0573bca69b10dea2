//! Protection turned on, turned off, and unlocked.

use std::collections::BTreeMap;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbObjectStore, IdbTransaction};

use super::super::vault::{self, Key, place};
use super::guard::{PROTECTION, row, seal};
use super::rows::{Wanted, found};
use super::{ATTEMPTS, Database, JOURNAL, RECORDS, Row, complete, failure, store};
use crate::protecting::{Passphrase, State, Trouble};
use crate::store::StoreFailure;
use crate::store::sealed::{CHECK, Protection, ROUNDS, Salt};

/// How often other tabs may write while everything is sealed or opened. Each time only what they wrote is done again.
const TIMES: usize = 50;

const STORES: [&str; 3] = [ATTEMPTS, JOURNAL, RECORDS];

/// What becomes of everything.
enum Change {
    /// It is sealed, and the record says so.
    Seal(Key, Protection),
    /// It is opened, and the record goes.
    Open(Key),
}

impl Change {
    /// The protection that there is before.
    fn before(&self) -> Option<Salt> {
        match self {
            Self::Seal(..) => None,
            Self::Open(key) => Some(key.salt),
        }
    }

    /// A row's value as it is to be. What doesn't open stays as it is: it was unreadable before.
    async fn made(&self, row: &Row) -> Result<JsValue, StoreFailure> {
        match self {
            Self::Seal(key, _) => seal(key, row).await,
            Self::Open(key) => {
                let plain = key.open(&place(row.store, &row.key), &row.value).await;
                Ok(plain.unwrap_or_else(|| row.value.clone()))
            }
        }
    }
}

/// Values by their places: as they are stored, and as they are to be.
type Made = BTreeMap<String, (JsValue, JsValue)>;

impl Database {
    /// Whether what is kept is protected, and whether it could be.
    pub async fn state(&self) -> State {
        if !vault::is_available() {
            return State::Unavailable;
        }
        match self.look().await {
            Ok(Some(_)) => State::On,
            Ok(None) => State::Off,
            Err(StoreFailure::Locked) => State::Unknown,
            Err(_) => State::Unavailable,
        }
    }

    /// Seals everything that is kept with a passphrase's key: all of it, or where it fails nothing.
    pub async fn turn_on(&self, passphrase: &Passphrase) -> Result<(), Trouble> {
        let salt: Salt = vault::random().ok_or(Trouble::Unavailable)?;
        let key = vault::derive(passphrase, salt, ROUNDS).await;
        let key = key.ok_or(Trouble::Unavailable)?;
        let check = key.seal(&check_place(), &JsValue::from_str(CHECK)).await;
        let check = Uint8Array::new(&check.ok_or(Trouble::Unavailable)?).to_vec();
        let protection = Protection {
            rounds: ROUNDS,
            salt,
            check,
        };
        // Before it is on, so that what this page stores just then finds its key.
        self.guard.give(key.clone());
        self.rewrite(Change::Seal(key, protection)).await?;
        Ok(self.guard.learn(Some(salt))?)
    }

    /// Opens everything that is kept: all of it, or where it fails nothing.
    pub async fn turn_off(&self) -> Result<(), Trouble> {
        self.look().await?;
        if let Some(key) = self.guard.key() {
            self.rewrite(Change::Open(key)).await?;
        }
        Ok(self.guard.learn(None)?)
    }

    /// Finds out the key, and keeps it in this page.
    pub async fn unlock(&self, passphrase: &Passphrase) -> Result<(), Trouble> {
        let found = self.protection().await?;
        if found.is_undefined() {
            return Ok(self.guard.learn(None)?);
        }
        let found = found.as_string().and_then(|text| Protection::read(&text));
        let protection = found.ok_or(Trouble::Damaged)?;
        let key = vault::derive(passphrase, protection.salt, protection.rounds).await;
        let key = key.ok_or(Trouble::Unavailable)?;
        let check = Uint8Array::from(protection.check.as_slice());
        let opened = key.open(&check_place(), &check).await;
        if opened.and_then(|text| text.as_string()).as_deref() != Some(CHECK) {
            return Err(Trouble::Wrong);
        }
        self.guard.give(key);
        Ok(self.guard.learn(Some(protection.salt))?)
    }

    /// Forgets the keys.
    pub fn lock(&self) {
        self.guard.forget();
    }

    /// Writes everything anew. Cryptography can't be waited for in the transaction, so it is done before; and what has been written
    /// since is seen in there, and done again.
    async fn rewrite(&self, change: Change) -> Result<(), StoreFailure> {
        let all: [Wanted; 3] = STORES.map(|name| (name, None));
        let mut made = Made::new();
        for _ in 0..TIMES {
            let transaction = self.transaction(&STORES, "readonly").await?;
            let (actual, rows) = found(&transaction, &all).await?;
            if actual != change.before() {
                self.guard.learn(actual)?;
                return Err(StoreFailure::Conflict);
            }
            for row in rows.iter().filter(is_changed) {
                let place = place(row.store, &row.key);
                if !is_known(&made, &place, row) {
                    let new = change.made(row).await?;
                    made.insert(place, (row.value.clone(), new));
                }
            }
            if self.replace(&change, &all, &made).await? {
                return Ok(());
            }
        }
        Err(StoreFailure::Conflict)
    }

    /// Puts everything as it is to be in the place of what there is, in one transaction; `false` where there is something else by
    /// now, and nothing was done.
    async fn replace(
        &self,
        change: &Change,
        all: &[Wanted],
        made: &Made,
    ) -> Result<bool, StoreFailure> {
        let transaction = self.transaction(&STORES, "readwrite").await?;
        let (actual, rows) = found(&transaction, all).await?;
        let rows: Vec<Row> = rows.into_iter().filter(|row| is_changed(&row)).collect();
        let is_same = |row: &Row| is_known(made, &place(row.store, &row.key), row);
        if actual != change.before() || !rows.iter().all(is_same) {
            transaction.abort().map_err(|e| failure(&e))?;
            return Ok(false);
        }
        if let Err(failure) = put_all(&transaction, change, &rows, made) {
            // All or nothing, also where the browser refuses before it has tried.
            let _ = transaction.abort();
            return Err(failure);
        }
        complete(&transaction).await?;
        Ok(true)
    }
}

impl From<StoreFailure> for Trouble {
    fn from(failure: StoreFailure) -> Self {
        Self::Store(failure)
    }
}

fn put_all(
    transaction: &IdbTransaction,
    change: &Change,
    rows: &[Row],
    made: &Made,
) -> Result<(), StoreFailure> {
    for row in rows {
        if let Some((_, new)) = made.get(&place(row.store, &row.key)) {
            put(&store(transaction, row.store)?, &row.key, new)?;
        }
    }
    let records = store(transaction, RECORDS)?;
    match change {
        Change::Seal(_, protection) => {
            let row = row(protection);
            put(&records, &row.key, &row.value)
        }
        Change::Open(_) => {
            let gone = records.delete(&JsValue::from_str(PROTECTION));
            gone.map(drop).map_err(|e| failure(&e))
        }
    }
}

fn put(store: &IdbObjectStore, key: &JsValue, new: &JsValue) -> Result<(), StoreFailure> {
    let put = store.put_with_key(new, key);
    put.map(drop).map_err(|e| failure(&e))
}

fn check_place() -> String {
    place(RECORDS, &JsValue::from_str(PROTECTION))
}

/// Whether a row is sealed and opened: all but the one that says so.
fn is_changed(row: &&Row) -> bool {
    row.key.as_string().as_deref() != Some(PROTECTION)
}

/// Whether it is known what becomes of a row as it is now.
fn is_known(made: &Made, place: &str, row: &Row) -> bool {
    made.get(place)
        .is_some_and(|(old, _)| is_same(old, &row.value))
}

/// Values are texts or bytes.
fn is_same(one: &JsValue, other: &JsValue) -> bool {
    let bytes = |value: &JsValue| value.dyn_ref().map(Uint8Array::to_vec);
    one.as_string() == other.as_string() && bytes(one) == bytes(other)
}
