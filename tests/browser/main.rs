//! The built site in real browsers, used as people use it: found by role and accessible name, with real input.
//!
//! `scripts/browsers.sh` says what these tests find their way by.

// A test that fails by panicking fails as it should, and so does what tests stand on.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod aids;
mod answering;
mod axe;
mod camera;
mod cases;
mod certificates;
mod clock;
mod comparing;
mod earlier;
mod engines;
mod first_load;
mod four_ways;
mod guidance;
mod harness;
mod hostile;
mod hosting;
mod issued;
mod journey;
mod keyboard;
mod kill;
mod large;
mod layout;
mod learning;
mod looks;
mod media;
mod offline;
mod own_paper;
mod panic_page;
mod printing;
mod register;
mod reload;
mod responding;
mod screens;
mod session_codes;
mod shared_computer;
mod simulation;
mod storage;
mod tabs;
mod trouble;
mod verify;
mod views;
mod ways;
mod whole_way;
