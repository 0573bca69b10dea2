//! What a certificate claims, as data: who passed what, when, how well, and what stands behind it.
//!
//! Pure, and small, since the learner's app links it. A [`Record`] is self-issued: made on the learner's device, without a
//! proof. What an issuer signs will be further values of [`Label`] and further versions of the payload.

mod date;
mod name;
mod number;
mod record;
mod score;

pub use date::{BadMoment, Date, Moment};
pub use name::{BadName, HolderName, MAX_LENGTH as NAME_MAX_LENGTH};
pub use number::{BadNumber, RecordNumber};
pub use record::{BadRecord, BankClaim, FORMAT, Label, Record, ReviewClaim, Standing, Titles};
pub use score::{BadScore, Score};
