//! The check: what can be wrong with a file, and the rules that find it, one a file.
//!
//! Findings carry codes, places and data; the words for them are the messages'. A file is read in three passes: as JSON
//! ([`crate::json::read`]), against its schema, and by rules on what it means.

pub(crate) mod document;
mod finding;
mod flow;
mod form;
mod markup;
pub(crate) mod nearest;
mod pool;
pub(crate) mod rules;
mod structure;
pub(crate) mod subject;

pub(crate) use nearest::nearest;

pub use finding::{Code, Finding, Findings, Severity};
