//! The learner's app: `update` decides what follows from what happens, views show it, `shell` does it.
//!
//! Nothing outside `shell` touches the browser. Everything that marks, draws or decides is in `assay-engine`.

pub mod aloud;
pub mod answer;
pub mod catalogue;
pub mod certificates;
pub mod class;
pub mod effect;
pub mod erasing;
pub mod gallery;
pub mod learner_app;
pub mod learning;
pub mod library;
pub mod media;
pub mod message;
pub mod model;
pub mod now;
pub mod offline;
pub mod outcome;
pub mod pages;
pub mod preferences;
pub mod protecting;
pub mod reviewing;
pub mod route;
pub mod screen;
pub mod session;
pub mod shell;
pub mod sitting;
pub mod standing;
pub mod start;
pub mod store;
pub mod ui;
pub mod update;
pub mod verifying;

#[cfg(test)]
mod tests;
