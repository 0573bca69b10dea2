//! The journal's records: an entry as bytes with a version of their own, opaque to whoever stores them.

use serde::Deserialize;

use super::{Entry, Event};
use crate::duration::Millis;
use crate::json::{Node, ToNode};

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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[allow(dead_code, reason = "read before, to know the version")]
    v: u32,
    at: Millis,
    event: Event,
}

/// A record of an entry: canonical JSON.
#[must_use]
pub fn encode(entry: &Entry) -> Vec<u8> {
    let record = Node::object([
        ("v", VERSION.to_node()),
        ("at", entry.at.0.to_node()),
        ("event", entry.event.to_node()),
    ]);
    record.canonical()
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
