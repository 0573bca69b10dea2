//! Claims that can be changed, and what becomes of a record that nobody signed.

use assay_credential::Record;

use crate::common::badges::Dice;
use crate::run::Came;
use crate::{said, told};

/// A claim, and what becomes of a self-issued record in which it is changed.
pub struct Edit {
    pub name: &'static str,
    /// Changes it; `false` where it isn't there to change.
    pub edit: fn(&mut Record, &mut Dice) -> bool,
    /// Of one with its answers.
    pub whole: Came,
    /// Of a code, which has no answers; `None` where it says nothing of it.
    pub code: Option<Came>,
}

pub const fn edit(
    name: &'static str,
    edit: fn(&mut Record, &mut Dice) -> bool,
    whole: Came,
    code: Option<Came>,
) -> Edit {
    Edit {
        name,
        edit,
        whole,
        code,
    }
}

/// All of them.
pub fn all() -> impl Iterator<Item = &'static Edit> {
    said::EDITS.iter().chain(&told::EDITS)
}
