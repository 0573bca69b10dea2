//! Fixes: what mends a finding where only one thing can be meant, as a JSON Patch (RFC 6902).
//!
//! A patch is applied to the author's text and not to its values, so that all that isn't changed keeps its form: spaces, line
//! breaks, the order of members.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::json::{Pointer, edit};

/// What mends a finding, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Fix(pub Vec<Operation>);

/// One operation of a JSON Patch: those of RFC 6902 that fixes use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    /// Another text in place of one.
    Replace {
        /// The text.
        path: Pointer,
        /// What it becomes.
        value: String,
    },
    /// An entry of a list or a member of an object goes.
    Remove {
        /// Which.
        path: Pointer,
    },
    /// An entry of a list goes to another place of the same list.
    Move {
        /// The entry.
        from: Pointer,
        /// The place that it has afterwards.
        path: Pointer,
    },
}

impl Serialize for Operation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        match self {
            Self::Replace { path, value } => {
                map.serialize_entry("op", "replace")?;
                map.serialize_entry("path", path.as_str())?;
                map.serialize_entry("value", value)?;
            }
            Self::Remove { path } => {
                map.serialize_entry("op", "remove")?;
                map.serialize_entry("path", path.as_str())?;
            }
            Self::Move { from, path } => {
                map.serialize_entry("op", "move")?;
                map.serialize_entry("from", from.as_str())?;
                map.serialize_entry("path", path.as_str())?;
            }
        }
        map.end()
    }
}

impl Fix {
    /// One text in place of another.
    pub(crate) fn replace(path: Pointer, value: String) -> Self {
        Self(vec![Operation::Replace { path, value }])
    }

    /// The text of a file with the fix applied; `None` where its places aren't there (any more).
    #[must_use]
    pub fn apply(&self, text: &str) -> Option<String> {
        self.0
            .iter()
            .try_fold(text.to_owned(), |text, operation| operation.apply(&text))
    }
}

impl Operation {
    fn apply(&self, text: &str) -> Option<String> {
        match self {
            Self::Replace { path, value } => {
                edit::replace(text, path, &Value::from(value.as_str()).to_string())
            }
            Self::Remove { path } => edit::remove(text, path),
            Self::Move { from, path } => edit::shift(text, from, path),
        }
    }
}
