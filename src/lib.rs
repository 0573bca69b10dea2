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
//!
//! # In a partner's backend
//!
//! A certificate is checked by the files that a deployment publishes. Where those are had from is for the backend to say: here from a folder, a copy of the
//! site. It says apart what the deployment doesn't have, and what can't be had now.
//!
//! ```
//! use std::{fs, io, path::PathBuf};
//!
//! use assay::credential::deployment::{Deployment, Files};
//! use assay::credential::verify::Verdict;
//! use assay::credential::{Moment, Shown, SitePath};
//!
//! struct Folder(PathBuf);
//!
//! impl Files for Folder {
//!     type Error = io::Error;
//!
//!     fn read(&self, path: &SitePath) -> io::Result<Option<Vec<u8>>> {
//!         match fs::read(self.0.join(path.as_str())) {
//!             Ok(bytes) => Ok(Some(bytes)),
//!             Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
//!             Err(cause) => Err(cause),
//!         }
//!     }
//! }
//!
//! let folder = PathBuf::from("tests/partner/site");
//! fs::read_dir(&folder)?; // Else all that isn't there would count as never published.
//! let (site, unusable) = Deployment::read(Folder(folder));
//! for file in unusable {
//!     eprintln!("{file}"); // For whoever looks after the site; what depends on it is unavailable meanwhile.
//! }
//!
//! // What somebody handed in: PDF, JSON, or a picture or badge with it. For a link that was pasted there is `Asked::read`.
//! let shown = Shown::of_file(&fs::read("tests/partner/amina.json")?)?;
//! let now = Moment::from_date_time("2026-11-27T08:00:00Z").ok_or("no moment")?; // By the backend's clock.
//! let found = site.check(&shown, now);
//!
//! let told = match found.verdict {
//!     Verdict::IssuerVerified => {
//!         let issuer = site.issuer(&found).ok_or("no issuer")?;
//!         format!("signed by {}", issuer.names[0].1)
//!     }
//!     Verdict::Expired { on } => format!("expired on {}", on.date_time()),
//!     Verdict::Withdrawn { on, .. } => format!("withdrawn on {}", on.date_time()),
//!     Verdict::Altered => "changed since it was made".to_owned(),
//!     // The first by its answers: but nobody except the holder stands behind either.
//!     Verdict::AnswersFit | Verdict::NothingToCheck => "self-issued".to_owned(),
//!     Verdict::IssuerUnknown | Verdict::UnknownBank => "not known to this site".to_owned(),
//!     Verdict::Unavailable => "ask again later".to_owned(),
//!     // Whatever a later version may find.
//!     _ => "not good here".to_owned(),
//! };
//! assert_eq!(told, "signed by Example Academy");
//! // The facts of the record, not of the paper, are what was checked.
//! let facts = shown.facts();
//! assert_eq!((facts.holder, facts.bank.to_string().as_str()), ("Amina Diallo", "training/foundation"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub use assay_credential as credential;
pub use assay_engine as engine;
pub use assay_messages as messages;
