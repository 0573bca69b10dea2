//! A word or phrase that is typed.

use super::Asked;
use super::typing::{Typing, typing};

/// What is shown of an item.
pub fn short_text(asked: &Asked<'_>, item: &assay_engine::item::ShortText) -> Typing {
    typing(asked, item.most)
}
