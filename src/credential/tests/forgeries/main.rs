//! Forgeries by the thousand, of every kind that could be thought of, and honest certificates beside them: none of the former is
//! called issuer-verified, and none of the latter is refused.
//!
//! Of each kind it is said what may become of it, after the table of verdicts in `docs/issuing.md`. What nobody signed and holds
//! together can't be told from an honest record: it is called the holder's own statement, and no test asks for more. The same numbers
//! make the same forgeries on each machine; `ASSAY_FORGERIES=10000 cargo test -p assay-credential --test forgeries -- --nocapture`
//! makes so many and prints the counts, for each kind.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "../common/mod.rs"]
mod common;

mod answers;
mod badge_shapes;
mod carriers;
mod claims;
mod coherent;
mod edits;
mod embedded;
mod forged_badges;
mod handed;
mod heavy;
mod honest;
mod json;
mod lots;
mod run;
mod said;
mod samples;
mod sessions;
mod signatures;
mod told;
