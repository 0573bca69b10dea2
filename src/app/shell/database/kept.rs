//! What is kept beside the journals, and all there is at once.

use assay_credential::RecordNumber;
use assay_engine::spaced::Card;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::IdbKeyRange;

use super::{
    ATTEMPTS, Database, JOURNAL, RECORDS, Row, comparison_key, complete, failure, range, store,
};
use crate::certificates::{Beside, Given, Kind};
use crate::effect::Append;
use crate::learning::{Kept, SUMMARY, Whole};
use crate::store::{AttemptId, StoreFailure, Stored};

/// The name of how essays were compared, which has a key of its own.
const COMPARISON: &str = "comparison";

/// How the key of a certificate begins that somebody gave.
const GIVEN: &str = "given ";

/// How the key of its badge begins.
const BADGE: &str = "badge ";

impl Database {
    /// What is kept beside journals, and certificates that somebody gave. What this version doesn't know by its key is left out, and
    /// stays stored.
    pub async fn beside(&self) -> Result<Beside, StoreFailure> {
        let rows = self.rows(&[(RECORDS, None)]).await?;
        let given = rows.iter().filter_map(|row| {
            let key = row.key.as_string()?;
            let (number, kind) = match key.strip_prefix(GIVEN) {
                Some(number) => (number, Kind::Certificate),
                None => (key.strip_prefix(BADGE)?, Kind::Badge),
            };
            Some(Given {
                kind,
                number: RecordNumber::parse(number).ok()?,
                file: row.bytes().into(),
            })
        });
        Ok(Beside {
            given: given.collect(),
            kept: rows.iter().filter_map(kept).collect(),
        })
    }

    /// Keeps a certificate or a badge that somebody gave, in the place of an earlier one of its number.
    pub async fn keep_given(&self, given: &Given) -> Result<(), StoreFailure> {
        let row = Row::of(RECORDS, given_key(given.number, given.kind), &given.file);
        self.write(&[RECORDS], &[row]).await
    }

    /// Takes one off this device, and its badge. For that no key is needed.
    pub async fn remove_given(&self, number: RecordNumber) -> Result<(), StoreFailure> {
        let transaction = self.transaction(&[RECORDS], "readwrite").await?;
        let records = store(&transaction, RECORDS)?;
        for kind in [Kind::Certificate, Kind::Badge] {
            let gone = records.delete(&given_key(number, kind));
            gone.map_err(|e| failure(&e))?;
        }
        complete(&transaction).await
    }

    /// Keeps something beside a journal, in the place of what was kept there before.
    pub async fn keep(&self, kept: &Kept) -> Result<(), StoreFailure> {
        let row = Row::of(RECORDS, key(kept), &kept.record);
        self.write(&[RECORDS], &[row]).await
    }

    /// Every attempt with its journal, all that is kept beside them, the cards of missed items, and the certificates that somebody gave.
    pub async fn whole(&self) -> Result<Whole, StoreFailure> {
        let mut stored = Vec::new();
        for card in self.cards().await? {
            stored.extend(self.read(&card.id).await?);
        }
        let beside = self.beside().await?;
        let reviews = self.reviews().await?;
        Ok(Whole {
            stored,
            kept: beside.kept,
            given: beside.given,
            reviews: reviews
                .iter()
                .filter_map(|card| Card::decode(card))
                .collect(),
        })
    }

    /// Adds attempts that aren't here with what is kept beside them, one after the other, certificates and cards of missed items. An attempt that
    /// has come meanwhile stays as it is.
    pub async fn add(&self, whole: Whole) -> Result<(), StoreFailure> {
        for Stored { card, records } in whole.stored {
            let append = Append {
                first: 0,
                records,
                card,
            };
            match self.append(&append).await {
                Ok(()) | Err(StoreFailure::Conflict) => {}
                Err(failure) => return Err(failure),
            }
        }
        for kept in &whole.kept {
            self.keep(kept).await?;
        }
        for given in &whole.given {
            self.keep_given(given).await?;
        }
        match whole.reviews.as_slice() {
            [] => Ok(()),
            cards => self.keep_reviews(cards).await,
        }
    }

    /// Deletes an attempt with its journal and all that is kept beside it.
    pub async fn forget(&self, id: &AttemptId) -> Result<(), StoreFailure> {
        let stores = [ATTEMPTS, JOURNAL, RECORDS];
        let transaction = self.transaction(&stores, "readwrite").await?;
        store(&transaction, ATTEMPTS)?
            .delete(&JsValue::from_str(id.as_str()))
            .map_err(|e| failure(&e))?;
        store(&transaction, JOURNAL)?
            .delete(&range(id)?.into())
            .map_err(|e| failure(&e))?;
        let records = store(&transaction, RECORDS)?;
        for key in [
            comparison_key(id),
            summary_key(id),
            certificates(id)?.into(),
        ] {
            records.delete(&key).map_err(|e| failure(&e))?;
        }
        complete(&transaction).await
    }
}

/// The keys of an attempt's certificates. In IndexedDB's order of keys an array comes after every text.
pub(super) fn certificates(attempt: &AttemptId) -> Result<IdbKeyRange, StoreFailure> {
    let key = |last: &JsValue| Array::of2(&JsValue::from_str(attempt.as_str()), last);
    IdbKeyRange::bound(&key(&JsValue::from_str("")), &key(&Array::new())).map_err(|e| failure(&e))
}

fn summary_key(attempt: &AttemptId) -> JsValue {
    JsValue::from_str(&[SUMMARY, " ", attempt.as_str()].concat())
}

fn key(kept: &Kept) -> JsValue {
    match kept.name.as_str() {
        SUMMARY => summary_key(&kept.attempt),
        COMPARISON => comparison_key(&kept.attempt),
        number => Array::of2(
            &JsValue::from_str(kept.attempt.as_str()),
            &JsValue::from_str(number),
        )
        .into(),
    }
}

fn kept(row: &Row) -> Option<Kept> {
    let (attempt, name) = named(&row.key)?;
    Some(Kept {
        attempt,
        name,
        record: row.bytes(),
    })
}

/// A text, as those of summaries; after it stands no attempt's id, so that earlier versions leave it alone.
fn given_key(number: RecordNumber, kind: Kind) -> JsValue {
    let begin = match kind {
        Kind::Certificate => GIVEN,
        Kind::Badge => BADGE,
    };
    JsValue::from_str(&[begin, &number.to_string()].concat())
}

fn named(key: &JsValue) -> Option<(AttemptId, String)> {
    if let Some(text) = key.as_string() {
        let (name, attempt) = text.split_once(' ')?;
        return Some((AttemptId::parse(attempt)?, name.to_owned()));
    }
    let parts = Array::from(key);
    let attempt = AttemptId::parse(&parts.get(0).as_string()?)?;
    Some((attempt, parts.get(1).as_string()?))
}
