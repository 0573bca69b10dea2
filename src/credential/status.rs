//! What was withdrawn: a list of bits that others' software reads too, and beside it our own list of dates.
//!
//! The list is a credential after W3C Bitstring Status List 1.0. A bit says that a certificate was withdrawn and not when, so
//! [`Withdrawals`] says when, signed by the issuer. Where only the list is there, all that is known is the day that the list is from: see
//! [`DateFrom`].

mod bits;
mod list;
mod withdrawals;

pub use bits::{BadBits, Bits};
pub use list::List;
pub use withdrawals::Withdrawals;

use crate::Moment;

/// What a deployment has of one list.
#[derive(Debug, Clone)]
pub struct Lists {
    /// The list of bits.
    pub list: List,
    /// When each was withdrawn, where the issuer says so.
    pub dates: Option<Withdrawals>,
}

/// Where the date of a withdrawal is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateFrom {
    /// The issuer says it, signed.
    Issuer,
    /// It is the day of the list that shows it: it was withdrawn then, or before.
    List,
}

/// A withdrawal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Withdrawal {
    /// When.
    pub on: Moment,
    /// Where that is from.
    pub from: DateFrom,
}
