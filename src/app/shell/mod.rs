//! The shell: the only place that touches the browser. It carries out effects and answers with messages.

mod certificate;
mod clipboard;
mod database;
mod erasing;
mod fetch;
mod files;
pub mod input;
mod intl;
mod locks;
mod offline;
mod page;
mod pictures;
mod promise;
mod ruler;
mod run;
mod speech;
mod start;
mod tabs;
mod ticker;
mod vault;
mod verifying;
mod world;

pub use clipboard::site;
pub use files::can_share;
pub use page::{
    after_paint, after_pause, apply_aids, arrive, focus, focus_on, mount, name_skip_link, title,
};
pub use run::{Shell, spawn};
pub use start::{Handed, handed, has_rest, rest, tell_of_panics};
pub use world::now;
