//! The check: what can be wrong with a file, and the rules that find it, one a file.
//!
//! Findings carry codes, places and data; the words for them are the messages'. A file is read in three passes: as JSON
//! ([`crate::json::read`]), against its schema, and by rules on what it means.

pub(crate) mod allow;
mod amount;
mod bidi;
mod code;
pub(crate) mod document;
pub(crate) mod enemies;
mod finding;
mod fix;
mod flow;
mod form;
pub(crate) mod language;
mod markup;
pub(crate) mod nearest;
pub(crate) mod passage;
mod pool;
pub(crate) mod question;
pub(crate) mod readability;
mod rule;
pub(crate) mod rules;
mod statistics;
pub(crate) mod strata;
mod structure;
pub(crate) mod subject;

pub(crate) use nearest::nearest;

pub use allow::Allowance;
pub use code::Code;
pub use finding::{Finding, Findings, Severity, Stage};
pub use fix::{Fix, Operation};
pub use rule::Rule;
