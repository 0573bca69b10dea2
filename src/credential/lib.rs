//! What a certificate claims, as data: who passed what, when, how well, and what stands behind it.
//!
//! Pure, and small, since the learner's app links it. A [`Record`] is what is claimed; a [`Credential`] has it with what stands behind
//! it: the learner's own answers, if they chose to add them, and what an issuer states about it and signs, an [`Attestation`].
//! [`verify`] checks all of it: the same code for the page, the command line and a partner's backend. The latter two go by the files of a
//! [`deployment`]. What signs and verifies is linked only where it is called, which the learner's app doesn't.

mod alphabet;
mod asked;
pub mod attest;
pub mod badge;
pub mod carrier;
mod code;
mod credential;
mod date;
mod date_time;
pub mod deployment;
mod did;
pub mod facts;
pub mod issuers;
mod key;
mod name;
mod number;
pub mod place;
pub mod profile;
mod record;
mod reminder;
mod score;
mod session;
mod shown;
mod site;
pub mod status;
mod url;
mod validity;
pub mod verify;
mod written;

pub use asked::{Asked, BadAsked, PLACE as VERIFY_PLACE};
pub use attest::Attestation;
pub use code::{AnsweredClaims, BadCode, Carried, Claims, Link, SignedClaims};
pub use credential::{BadRecord, Credential, Label};
pub use date::{BadMoment, Date, Moment};
pub use did::document::{Document, DocumentKey};
pub use did::{BadDid, BadWeb, Did, KeyName, Web};
pub use issuers::Issuers;
pub use key::{BadKey, Key, PublicKey, Signature};
pub use name::{BadName, HolderName, MAX_LENGTH as NAME_MAX_LENGTH};
pub use number::{BadNumber, RecordNumber};
pub use place::{Expected, Fault, Wrong};
pub use record::{BankClaim, Record, ReviewClaim, Standing, Titles, Version};
pub use reminder::Reminder;
pub use score::{BadScore, Score};
pub use session::{BadSessionCode, Session, SessionCode, SessionTry};
pub use shown::{BadShown, Shown};
pub use site::Site;
pub use url::{ListUrl, SitePath};
pub use validity::Validity;
