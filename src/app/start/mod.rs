//! The start page of an assessment, and the page of a bank that offers several.

mod model;
mod view;

pub use model::{AGAIN_DIALOG, Page, Start, Way, again, begin, page, title};
pub use view::{choice, view};
