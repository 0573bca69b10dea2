//! The engine: everything that decides.
//!
//! Pure and deterministic: no clock, no randomness, no storage, no I/O and no prose. The same code runs in the browser,
//! in the command line and in a partner's backend, and gives byte-identical reports in each.

pub mod admission;
pub mod attempt;
pub mod bank;
#[cfg(feature = "check")]
pub mod check;
pub mod delivery;
pub mod digest;
pub mod digits;
pub mod duration;
pub mod form;
pub mod fraction;
pub mod gain;
#[cfg(all(feature = "check", any(test, feature = "fuzz")))]
pub mod hostile;
pub mod id;
pub mod item;
pub mod json;
pub mod letters;
pub mod progress;
pub mod register;
pub mod replay;
pub mod report;
pub mod result;
pub mod reveal;
pub mod rich_text;
pub mod rng;
pub mod scoring;
pub mod simulate;
#[cfg(feature = "spaced")]
pub mod spaced;
pub mod table;
pub mod timing;
pub mod transcript;
