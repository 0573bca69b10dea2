//! Assay: assessments that run in the browser.
//!
//! This crate is the front door: it re-exports the libraries and owns the end-to-end tests.

#![forbid(unsafe_code)]

pub use assay_credential as credential;
pub use assay_engine as engine;
pub use assay_messages as messages;
