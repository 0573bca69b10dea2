//! The check: what can be wrong with a file, and the rules that find it, one a file.

mod finding;
mod nearest;

pub(crate) use nearest::nearest;

pub use finding::{Code, Finding, Findings, Severity};
