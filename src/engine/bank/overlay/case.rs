//! Texts of cases.

#[cfg(feature = "check")]
use std::collections::BTreeMap;

use std::rc::Rc;

use litemap::LiteMap;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::MediaTexts;
use crate::bank::Case;
use crate::digest::Digest;
use crate::id::{CaseId, MediaId};
use crate::json::{Deferred, FromNode, Node, Sound, from_members};

/// Texts of all cases, read when they are first asked for: no question that needs one comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cases(Deferred<LiteMap<CaseId, CaseTexts>>);

/// Texts of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct CaseTexts {
    /// Digest of the case that was translated: SHA-256 over its RFC 8785 canonical JSON.
    pub source: Digest,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::Text>")
    )]
    pub title: Option<String>,
    /// Its text, rich text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::RichText>")
    )]
    pub text: Option<String>,
    /// Its table, with as many rows and columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<TableTexts>,
    /// Texts of what stands below that, and the translation's own recordings, by id.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    #[cfg_attr(feature = "check", schemars(with = "BTreeMap<MediaId, MediaTexts>"))]
    pub media: LiteMap<MediaId, MediaTexts>,
}

/// Texts of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct TableTexts {
    /// What the table is about, plain text.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub caption: String,
    /// What stands over the columns, rich text.
    #[cfg_attr(
        feature = "check",
        schemars(with = "Vec<crate::bank::schema::RichText>")
    )]
    pub head: Vec<String>,
    /// The rows, rich text.
    #[cfg_attr(
        feature = "check",
        schemars(with = "Vec<Vec<crate::bank::schema::RichText>>")
    )]
    pub rows: Vec<Vec<String>>,
}

impl Cases {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &LiteMap<CaseId, CaseTexts> {
        self.0.get()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all().is_empty()
    }

    /// The texts of a case, unless they were made from another wording than the one in hand.
    #[must_use]
    pub fn of(&self, case: &Case) -> Option<&CaseTexts> {
        let texts = self.all().get(&case.id)?;
        (texts.source == case.digest).then_some(texts)
    }
}

impl Default for Cases {
    fn default() -> Self {
        Self(Deferred::of(Rc::new(Node::Null)))
    }
}

impl FromNode for Cases {
    fn from_node(node: &Node, _: &mut Sound) -> Self {
        Self(Deferred::of(Rc::new(node.clone())))
    }
}

impl<'de> Deserialize<'de> for Cases {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let cases = Self(Deferred::of(Rc::new(Node::of(&Value::deserialize(from)?))));
        if cases.0.is_sound() {
            Ok(cases)
        } else {
            Err(D::Error::custom("not the texts of cases"))
        }
    }
}

impl Serialize for Cases {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // As it was written; canonical JSON can always be read again.
        let value: Value = serde_json::from_slice(&self.0.canonical()).unwrap_or_default();
        value.serialize(to)
    }
}

#[cfg(feature = "check")]
impl schemars::JsonSchema for Cases {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Cases".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        BTreeMap::<CaseId, CaseTexts>::json_schema(generator)
    }
}

from_members! {
    CaseTexts { source, title, text, table, media }
    TableTexts { caption, head, rows }
}
