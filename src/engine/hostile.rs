//! Hostile input: what a fuzzer throws at the readers, and what must hold whatever it throws.
//!
//! Each function takes any bytes and ends; it fails by panicking where something doesn't hold. Those of the fuzz targets in
//! `tests/fuzz` call one each, and the tests here run the same over the corpora, without a nightly compiler.

mod bank;
mod banks;
mod fixed;
mod log;
mod overlay;
mod rich_text;
#[cfg(test)]
mod tests;
mod transcript;
mod typed;

pub use bank::bank;
pub use banks::{HostileBank, banks};
pub use log::log;
pub use overlay::overlay;
pub use rich_text::rich_text;
pub use transcript::transcript;
pub use typed::typed;
