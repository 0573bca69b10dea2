//! Rows of the database: read and written in one transaction, opened after it and sealed before it (`guard`).

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use web_sys::{IdbKeyRange, IdbRequest, IdbTransaction};

use super::guard::{PROTECTION, salt};
use super::{Database, JOURNAL, RECORDS, complete, failure, store, value};
use crate::store::StoreFailure;
use crate::store::sealed::Salt;

/// One record with where it stands.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub store: &'static str,
    pub key: JsValue,
    pub value: JsValue,
}

/// What is wanted of a store: the keys of a range, or all.
pub(super) type Wanted = (&'static str, Option<IdbKeyRange>);

impl Row {
    pub fn of(store: &'static str, key: JsValue, value: &[u8]) -> Self {
        let value = Uint8Array::from(value).into();
        Self { store, key, value }
    }

    pub fn bytes(&self) -> Vec<u8> {
        Uint8Array::new(&self.value).to_vec()
    }

    pub fn with(&self, value: JsValue) -> Self {
        Self {
            store: self.store,
            key: self.key.clone(),
            value,
        }
    }

    /// Journals are only added to: a second record at one place is a conflict.
    fn put(&self, transaction: &IdbTransaction) -> Result<(), StoreFailure> {
        let store = store(transaction, self.store)?;
        let put = match self.store {
            JOURNAL => store.add_with_key(&self.value, &self.key),
            _ => store.put_with_key(&self.value, &self.key),
        };
        put.map(drop).map_err(|e| failure(&e))
    }
}

impl Database {
    /// All that is wanted, as of one moment, and opened.
    pub(super) async fn rows(&self, wanted: &[Wanted]) -> Result<Vec<Row>, StoreFailure> {
        let mut stores: Vec<&str> = wanted.iter().map(|(name, _)| *name).collect();
        if !stores.contains(&RECORDS) {
            stores.push(RECORDS);
        }
        let transaction = self.transaction(&stores, "readonly").await?;
        let (actual, rows) = found(&transaction, wanted).await?;
        self.guard.learn(actual)?;
        Ok(self.guard.opened(rows).await)
    }

    /// Writes all rows or none, sealed where the database is protected; the stores must have the records' among them. Returns when
    /// the transaction is complete.
    pub(super) async fn write(&self, stores: &[&str], rows: &[Row]) -> Result<(), StoreFailure> {
        self.write_after(None, stores, rows).await
    }

    /// The same, after the record of the journal that has this key.
    ///
    /// # Errors
    /// [`StoreFailure::Gone`] where that record isn't there.
    pub(super) async fn write_after(
        &self,
        before: Option<&JsValue>,
        stores: &[&str],
        rows: &[Row],
    ) -> Result<(), StoreFailure> {
        let _turn = match self.guard.believed() {
            Some(_) => Some(self.guard.turn().await),
            // Nothing is waited for that needn't be.
            None => None,
        };
        if self.guard.is_locked() {
            // Nothing goes there unsealed; but it may have been turned off meanwhile.
            self.look().await?;
        }
        // Somebody would have to turn protection on and off just between, several times over.
        for _ in 0..5 {
            let believed = self.guard.believed();
            let sealed = self.guard.sealed(rows).await?;
            let transaction = self.transaction(stores, "readwrite").await?;
            let asked = ask(&transaction)?;
            let before = match before {
                Some(key) => Some(store(&transaction, JOURNAL)?.get_key(key)),
                None => None,
            };
            // At once, not after the answer: a page that is being closed has no time for two ways.
            let put = sealed.iter().try_for_each(|row| row.put(&transaction));
            if let Err(failure) = put {
                // All or nothing, also where the browser refuses before it has tried.
                let _ = transaction.abort();
                return Err(failure);
            }
            let actual = salt(&value(asked).await?);
            let is_gone = match before {
                Some(asked) => value(asked.map_err(|e| failure(&e))?).await?.is_undefined(),
                None => false,
            };
            if actual == believed && !is_gone {
                return complete(&transaction).await;
            }
            transaction.abort().map_err(|e| failure(&e))?;
            self.guard.learn(actual)?;
            if is_gone {
                return Err(StoreFailure::Gone);
            }
        }
        Err(StoreFailure::Other("protection".to_owned()))
    }

    /// Looks whether the database is protected.
    ///
    /// # Errors
    /// [`StoreFailure::Locked`] where this page has no key to it.
    pub(super) async fn look(&self) -> Result<Option<Salt>, StoreFailure> {
        let actual = salt(&self.protection().await?);
        self.guard.learn(actual)?;
        Ok(actual)
    }

    /// The record that says that the database is protected, `undefined` where it isn't.
    pub(super) async fn protection(&self) -> Result<JsValue, StoreFailure> {
        let transaction = self.transaction(&[RECORDS], "readonly").await?;
        value(ask(&transaction)?).await
    }
}

/// Asks whether the database is protected.
pub(super) fn ask(transaction: &IdbTransaction) -> Result<IdbRequest, StoreFailure> {
    store(transaction, RECORDS)?
        .get(&JsValue::from_str(PROTECTION))
        .map_err(|e| failure(&e))
}

/// Which protection there is, and rows as they are stored.
pub(super) async fn found(
    transaction: &IdbTransaction,
    wanted: &[Wanted],
) -> Result<(Option<Salt>, Vec<Row>), StoreFailure> {
    let protection = ask(transaction)?;
    let mut asked = Vec::new();
    for (name, range) in wanted {
        let store = store(transaction, name)?;
        let (keys, values) = match range {
            Some(range) => (
                store.get_all_keys_with_key(range),
                store.get_all_with_key(range),
            ),
            None => (store.get_all_keys(), store.get_all()),
        };
        let keys = keys.map_err(|e| failure(&e))?;
        asked.push((*name, keys, values.map_err(|e| failure(&e))?));
    }
    let actual = salt(&value(protection).await?);
    let mut rows = Vec::new();
    for (store, keys, values) in asked {
        let keys = js_sys::Array::from(&value(keys).await?);
        let values = js_sys::Array::from(&value(values).await?);
        let pairs = keys.iter().zip(values.iter());
        rows.extend(pairs.map(|(key, value)| Row { store, key, value }));
    }
    Ok((actual, rows))
}
