//! What the tests stand on: a host, browsers, and a person who uses them.

mod answers;
mod browser;
mod person;
mod process;
mod server;
mod tools;
mod tour;
mod way;
mod words;

pub use answers::Answers;
pub use browser::{Engine, Keeping, Setup};
pub use person::{Name, Person};
pub use server::{Mishap, REPORTS, Server};
pub use tools::{axe, dist, folder, kills, root, run, screens};
pub use way::Choosing;
pub use words::{Words, plain};
