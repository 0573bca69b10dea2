//! The command `assay`, run as a person or a script runs it: what it prints, how it ends, what it writes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod badges;
mod catalogue;
mod certificates;
mod check;
mod desk;
mod draw;
mod harness;
mod program;
mod register;
mod rotation;
mod score;
mod simulate;
mod simulate_learners;
mod simulate_spoken;
mod thousand;
mod verifying;
