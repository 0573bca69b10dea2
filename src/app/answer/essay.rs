//! A free text.

use super::Asked;
use super::typing::{Typing, typing};

/// What is shown of an item.
pub fn essay(asked: &Asked<'_>, item: &assay_engine::item::Essay) -> Typing {
    typing(asked, item.most)
}
