//! Typed answers: texts compared as people write them, numbers read as people write them.

mod compare;
mod fold;
mod number;
mod value;

pub use compare::{Accept, Compare, Mind};
pub use fold::{base, lower};
pub use number::{NotANumber, Read, read};
pub use value::{Decimal, Tolerance, ValueAccept};

#[cfg(feature = "check")]
pub(super) mod check;

use super::Misfit;

/// Whether a typed text isn't too long.
pub(super) fn fits(text: &str, most: usize) -> Result<(), Misfit> {
    if text.chars().nth(most).is_some() {
        let most = u32::try_from(most).unwrap_or(u32::MAX);
        return Err(Misfit::TooLong { most });
    }
    Ok(())
}

/// An accepted text that is worth everything, one without `*` where there is one.
pub(super) fn whole(accepts: &[Accept]) -> Option<&str> {
    let whole = || {
        accepts
            .iter()
            .filter(|accept| accept.share() == crate::fraction::Share::ALL)
            .map(|accept| accept.text.as_str())
    };
    whole()
        .find(|text| !text.contains('*'))
        .or_else(|| whole().next())
}
