//! Assay: assessments that run in the browser.
//!
//! A static page takes a person from a catalogue of training modules through an assessment to an explained result and a
//! certificate, without a server. This crate is the front door: it re-exports what a partner's backend needs, and owns
//! the end-to-end tests. The learner's app (`assay-app`), the certificate's maker (`assay-certificate`) and the command
//! `assay` (`assay-cli`) are built of the same parts.
//!
//! # The parts
//!
//! - [`engine`] decides: it reads banks, draws forms, folds attempts, marks, reports and replays. It knows no clock, no
//!   randomness, no storage, no browser and no prose, and gives the same bytes everywhere.
//! - [`messages`] has the words: the codes of the engine said to people, in each language.
//! - [`credential`] says what a certificate claims, in bytes that read back the same for ever.
//!
//! # Invariants
//!
//! - **Arrows point down only.** `messages` and `credential` know the engine; `certificate` knows those two; the app knows
//!   the engine, messages and credential; the command line knows all but the app. `tests/walls.rs` fails on any other edge.
//! - **A bank that has passed the check can't fail later.** What a file says and what holds are different types; all that is
//!   wrong is told at once, with place and mend.
//! - **An attempt is a log.** State is its fold, saving is appending, resuming and auditing are replaying.
//! - **Nothing is decided on a rounded number.** Points, shares and cuts are exact fractions until they are shown.
//! - **What was published or stored is read for ever.** Files are named by digest; drawing and scoring have a rules
//!   version, and an old record replays under its own.
//!
//! # Example
//!
//! A bank is read strictly, and a form is drawn from it: the same for the same seed, everywhere.
//!
//! ```
//! use assay::engine::bank::{published, read_bank};
//!
//! let file = include_bytes!("../tests/banks/good.json");
//! let (bank, findings) = read_bank(file, None, &|_| None);
//! assert!(findings.is_empty());
//! let bank = bank.ok_or("the check found errors")?;
//!
//! let published = published::publish(&bank);
//! assert_eq!(published.digest, bank.digest());
//! # Ok::<(), &str>(())
//! ```

pub use assay_credential as credential;
pub use assay_engine as engine;
pub use assay_messages as messages;
