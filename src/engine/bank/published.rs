//! The published form: a header and shards, each named by its digest.
//!
//! What is published has passed the check, so reading it back compares digests and no more. A file that doesn't have
//! the digest by which it was asked for is refused whole.

use serde_json::Value;

use super::overlay::{self, Overlay};
use super::{Bank, Header, ShardRef};
use crate::digest::Digest;
use crate::item::Item;
use crate::json::{FromNode, Node, canonical};

/// The format of headers that this version reads and writes.
pub const HEADER_FORMAT: &str = "assay-header/1";

/// A bank as files: what `assay catalogue` writes and a page fetches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The header, canonical JSON.
    pub header: Vec<u8>,
    /// The header's digest, which is the bank's.
    pub digest: Digest,
    /// The shards with their digests, in the header's order: JSON arrays of items, canonical.
    pub shards: Vec<(Digest, Vec<u8>)>,
}

/// Why a published file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damaged {
    /// The bytes have another digest: damaged on the way, or another file.
    #[error("expected digest {expected}, found {found}")]
    OtherDigest {
        /// By which it was asked for.
        expected: Digest,
        /// That it has.
        found: Digest,
    },
    /// The digest is right and the format is none that this version reads: made by a newer version.
    #[error("expected format {expected}, found {found}")]
    OtherFormat {
        /// That this version reads.
        expected: &'static str,
        /// That the file names.
        found: String,
    },
    /// The bytes are no such file: not published with `assay catalogue`.
    #[error("not a published file")]
    NotPublished,
}

/// The published form of a bank.
#[must_use]
pub fn publish(bank: &Bank) -> Published {
    let mut texts = bank.texts().iter();
    let shards = bank.header.contents.shards.iter().map(|shard| {
        let count = usize::try_from(shard.items).unwrap_or(usize::MAX);
        let items: Vec<&[u8]> = texts.by_ref().take(count).map(Vec::as_slice).collect();
        (
            shard.digest,
            [b"[", items.join(&b","[..]).as_slice(), b"]"].concat(),
        )
    });
    let shards = shards.collect();
    let header = header_bytes(&bank.header);
    Published {
        digest: Digest::of(&header),
        header,
        shards,
    }
}

/// A header as it is published; its digest is the bank's.
#[must_use]
pub fn header_bytes(header: &Header) -> Vec<u8> {
    // Serialising a header can't fail: it has no maps, and its numbers are integers.
    canonical(&serde_json::to_value(header).unwrap_or(Value::Null))
}

/// Reads a published header.
///
/// # Errors
/// [`Damaged`] where the bytes don't have this digest or are no header of a version that this one knows.
pub fn read_header(bytes: &[u8], digest: &Digest) -> Result<Header, Damaged> {
    read(bytes, digest, HEADER_FORMAT)
}

/// Reads a published shard: its items, in order.
///
/// # Errors
/// [`Damaged`] where the bytes aren't the items that the header names.
pub fn read_shard(bytes: &[u8], shard: &ShardRef) -> Result<Vec<Item>, Damaged> {
    let texts = Node::parse_items(bytes).ok_or(Damaged::NotPublished)?;
    let digests: Vec<Digest> = texts.iter().map(|(text, _)| Digest::of(text)).collect();
    // Canonical JSON has no white space between items either, of which their digests know nothing.
    let length = texts.iter().fold(1, |sum, (text, _)| sum + text.len() + 1);
    if bytes.len() != length {
        return Err(Damaged::NotPublished);
    }
    let found = Digest::over(&digests);
    if found != shard.digest {
        return Err(Damaged::OtherDigest {
            expected: shard.digest,
            found,
        });
    }
    let items = texts.into_iter().zip(digests);
    let items = items.map(|((_, node), digest)| Item::of(node, digest));
    items.collect::<Option<_>>().ok_or(Damaged::NotPublished)
}

/// Reads a published overlay.
///
/// # Errors
/// [`Damaged`] where the bytes don't have this digest or are no overlay of a version that this one knows.
pub fn read_overlay(bytes: &[u8], digest: &Digest) -> Result<Overlay, Damaged> {
    read(bytes, digest, overlay::FORMAT)
}

/// Reads a published file of any kind that names its format.
fn read<T: FromNode>(bytes: &[u8], digest: &Digest, expected: &'static str) -> Result<T, Damaged> {
    let node = named(bytes, digest, expected)?;
    node.to().ok_or(Damaged::NotPublished)
}

fn named(bytes: &[u8], digest: &Digest, expected: &'static str) -> Result<Node, Damaged> {
    let found = Digest::of(bytes);
    if found != *digest {
        return Err(Damaged::OtherDigest {
            expected: *digest,
            found,
        });
    }
    let node = Node::parse(bytes).ok_or(Damaged::NotPublished)?;
    let format = node.member("format").text().ok_or(Damaged::NotPublished)?;
    if format != expected {
        return Err(Damaged::OtherFormat {
            expected,
            found: format.to_owned(),
        });
    }
    Ok(node)
}
