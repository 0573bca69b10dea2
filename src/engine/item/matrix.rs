//! `matrix`: one column for each row: true or false for each statement, or a place on a scale.

use super::pairs::Paired;

/// One column for each row. Columns keep their places.
pub type Matrix = Paired<1, false>;
