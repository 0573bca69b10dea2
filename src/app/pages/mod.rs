//! Pages beside the way: settings, about and privacy, and what is shown where there is nothing to show.

mod about;
mod lost;
mod settings;

pub use about::view as about;
pub use lost::{lost, not_found};
pub use settings::view as settings;
