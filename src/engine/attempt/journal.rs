//! The journal's records: an entry as bytes with a version of their own, opaque to whoever stores them.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Entry, Event};
use crate::duration::Millis;
use crate::json::canonical;

/// The version of records that is written.
pub const VERSION: u32 = 1;

/// Why bytes are no record that this version reads.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRecord {
    /// A later version of the app wrote it.
    #[error("a record of version {found}")]
    Newer {
        /// The version that it names.
        found: u32,
    },
    /// It is damaged, or something else.
    #[error("not a record")]
    Damaged,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    v: u32,
    at: Millis,
    event: Event,
}

/// A record of an entry: canonical JSON.
#[must_use]
pub fn encode(entry: &Entry) -> Vec<u8> {
    let record = Record {
        v: VERSION,
        at: entry.at,
        event: entry.event.clone(),
    };
    // An entry has no maps, and its numbers are whole: it can't fail.
    canonical(&serde_json::to_value(record).unwrap_or(Value::Null))
}

/// Reads a record.
///
/// # Errors
/// [`BadRecord`] where it is of a later version, or none at all.
pub fn decode(bytes: &[u8]) -> Result<Entry, BadRecord> {
    #[derive(Deserialize)]
    struct Versioned {
        v: u32,
    }
    let Versioned { v } = serde_json::from_slice(bytes).map_err(|_| BadRecord::Damaged)?;
    match v {
        1..=VERSION => {}
        0 => return Err(BadRecord::Damaged),
        _ => return Err(BadRecord::Newer { found: v }),
    }
    let Record { at, event, .. } = serde_json::from_slice(bytes).map_err(|_| BadRecord::Damaged)?;
    Ok(Entry { at, event })
}
