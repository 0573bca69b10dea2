//! What the tests stand on: a host, browsers, and a person who uses them.

mod answers;
mod browser;
mod person;
mod process;
mod server;
mod tools;
mod way;
mod words;

pub use answers::Answers;
pub use browser::{Browser, Engine, Keeping, Profile, Setup};
pub use person::{Name, Person};
pub use server::{Mishap, Server};
pub use tools::{Folder, LIMIT, axe, dist, kills, root, run, screens, wait_for};
pub use way::{Choosing, Paper};
pub use words::{Words, plain};
