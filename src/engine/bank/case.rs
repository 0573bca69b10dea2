//! Cases: what several items are about, read beside each of them.
//!
//! A published item has its case whole, so that to show a question takes no further file, and so that an item's digest stands
//! for all that is asked.

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::id::CaseId;
use crate::item::Media;
use crate::json::{FromNode, Node, Sound, from_members};

/// What several items are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Unique in its bank.
    pub id: CaseId,
    /// Plain text.
    pub title: String,
    /// Rich text.
    pub text: String,
    /// What stands below the text.
    pub table: Option<Table>,
    /// Pictures, sound and film below that.
    pub media: Vec<Media>,
    /// SHA-256 over its RFC 8785 canonical JSON.
    pub digest: Digest,
}

/// A small table. Each row has as many cells as the head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Table {
    /// What the table is about, plain text.
    #[cfg_attr(feature = "check", schemars(with = "super::schema::Text"))]
    pub caption: String,
    /// What stands over the columns, rich text.
    #[cfg_attr(
        feature = "check",
        schemars(with = "Vec<super::schema::RichText>", length(min = 1, max = 10))
    )]
    pub head: Vec<String>,
    /// The rows, each a list of as many cells as the head has: rich text.
    #[cfg_attr(
        feature = "check",
        schemars(with = "Vec<Vec<super::schema::RichText>>", length(min = 1, max = 50))
    )]
    pub rows: Vec<Vec<String>>,
    /// Whether the first cell of a row says what the row is about.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub row_heads: bool,
}

impl Table {
    /// Whether another table has as many rows and columns, as a translation must.
    #[must_use]
    pub fn is_like(&self, head: &[String], rows: &[Vec<String>]) -> bool {
        let is_row = |row: &Vec<String>| row.len() == self.head.len();
        head.len() == self.head.len() && rows.len() == self.rows.len() && rows.iter().all(is_row)
    }
}

/// Where an item stands in its case. No two items of a case stand at the same place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CasePlace {
    /// The case.
    pub id: CaseId,
    /// From 0, in the order of the author's file.
    pub place: u32,
}

impl FromNode for Case {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            id: node.field("id", sound),
            title: node.field("title", sound),
            text: node.field("text", sound),
            table: node.field("table", sound),
            media: node.field("media", sound),
            digest: Digest::of(&node.canonical()),
        }
    }
}

from_members! {
    Table { caption, head, rows, row_heads }
    CasePlace { id, place }
}
