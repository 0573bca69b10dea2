//! What a certificate claims, as data: who passed what, when, how well, and what stands behind it.
//!
//! Pure, and small, since the learner's app links it. A [`Record`] is what is claimed; a [`Credential`] has it with what stands behind
//! it. Today that is the learner's own answers, if they chose to add them; what an issuer signs will be further values of [`Label`].

mod code;
mod credential;
mod date;
mod name;
mod number;
mod record;
mod reminder;
mod score;
pub mod verify;

pub use code::{BadCode, Carried, Claims, Link};
pub use credential::{BadRecord, Credential, Label};
pub use date::{BadMoment, Date, Moment};
pub use name::{BadName, HolderName, MAX_LENGTH as NAME_MAX_LENGTH};
pub use number::{BadNumber, RecordNumber};
pub use record::{BankClaim, Record, ReviewClaim, Standing, Titles, Version};
pub use reminder::Reminder;
pub use score::{BadScore, Score};
