//! Why an event is refused.

use crate::duration::Millis;
use crate::item::Misfit;

/// Why an event is refused. A refusal changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The first event must be the start.
    #[error("the attempt hasn't started")]
    NotStarted,
    /// It has started already.
    #[error("the attempt has started already")]
    StartedTwice,
    /// It is over.
    #[error("the attempt is submitted")]
    Submitted,
    /// The form at the start isn't this one.
    #[error("the form isn't the one that was given: {0}")]
    Unfit(Unfit),
    /// The form has no such item.
    #[error("no item {item}")]
    NoSuchItem {
        /// Counted from 0.
        item: u32,
    },
    /// The item can't be responded to so.
    #[error("item {item}: {misfit}")]
    Misfit {
        /// Counted from 0.
        item: u32,
        /// Why not.
        misfit: Misfit,
    },
    /// An entry is earlier than the one before it.
    #[error("{} ms comes before {} ms", at.0, last.0)]
    TimeGoesBack {
        /// Of the entry.
        at: Millis,
        /// Of the entry before.
        last: Millis,
    },
    /// The time for the whole or for the item's section is up.
    #[error("time was up at {} ms", end.0)]
    TimeIsUp {
        /// When it was: of the whole's time, or of the section's.
        end: Millis,
    },
    /// The assessment goes one way only, and the item lies behind.
    #[error("there is no way back to item {item}")]
    Behind {
        /// Counted from 0.
        item: u32,
    },
    /// Nothing can be done while the clock is stopped.
    #[error("the attempt is paused")]
    Paused,
    /// The clock isn't stopped.
    #[error("the attempt isn't paused")]
    NotPaused,
    /// The assessment has no hints, or no tries; or the item has no further hint, no response that wasn't checked yet,
    /// nothing to be passed by for, or no such choice to cross out; or a note is too long.
    #[error("the assessment doesn't allow it")]
    NotAllowed,
    /// The item was right, or its tries are used up: its response stays.
    #[error("item {item} is decided")]
    Decided {
        /// Counted from 0.
        item: u32,
    },
}

/// How a form differs from the one at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It was drawn for something else.
    #[error("drawn for another request")]
    OtherRequest,
    /// It has more items, or fewer.
    #[error("another number of items")]
    OtherLength,
    /// An item is another, or has changed.
    #[error("item {item} is another")]
    OtherItem {
        /// Counted from 0.
        item: u32,
    },
    /// An item's choices stand in another order.
    #[error("the choices of item {item} stand in another order")]
    OtherOrder {
        /// Counted from 0.
        item: u32,
    },
}
