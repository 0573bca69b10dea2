//! The journal's records: an entry as bytes with a version of their own, opaque to whoever stores them.

use super::Entry;
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

/// Reads a record: bytes that [`encode`] gives, and no others.
///
/// # Errors
/// [`BadRecord`] where it is of a later version, or none at all.
pub fn decode(bytes: &[u8]) -> Result<Entry, BadRecord> {
    let record = Node::parse(bytes).ok_or(BadRecord::Damaged)?;
    match record.member("v").to().ok_or(BadRecord::Damaged)? {
        1..=VERSION => {}
        0 => return Err(BadRecord::Damaged),
        found => return Err(BadRecord::Newer { found }),
    }
    let entry = record.to().ok_or(BadRecord::Damaged)?;
    if encode(&entry) == bytes {
        Ok(entry)
    } else {
        Err(BadRecord::Damaged)
    }
}
