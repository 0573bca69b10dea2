//! `categorise`: each thing in a group.

use super::pairs::Paired;

/// A group for each thing. Groups keep their places.
pub type Categorise = Paired<2, false>;
