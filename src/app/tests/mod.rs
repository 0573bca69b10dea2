//! What follows from what happens: the app's updates against a device that fetches, stores and locks as it is told.

mod aids;
mod answering;
mod cases;
mod certificates;
mod clocks;
mod comparison;
mod device;
mod erasing;
mod guidance;
mod journal;
mod learning;
mod marks;
mod media;
mod offline;
mod outcome;
mod preview;
mod protecting;
mod purposes;
mod reviewing;
mod sealed;
mod session;
mod time;
mod verifying;
mod way;

use device::Device;
