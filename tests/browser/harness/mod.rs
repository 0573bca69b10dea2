//! What the tests stand on: a host, browsers, and a person who uses them.

mod answers;
mod browser;
mod clock;
mod device;
mod person;
mod process;
#[path = "../../cli/program.rs"]
mod program;
mod server;
mod tools;
mod tour;
mod variant;
mod way;
mod words;

pub use answers::Answers;
pub use browser::{Engine, Keeping, Setup, Sight};
pub use person::{Name, Person};
pub use server::{Mishap, REPORTS, Server};
pub use tools::{assay, axe, by_zbarimg, dist, drawn, folder, kills, pdf_text, root, run, screens};
pub use variant::{copied, variant, with_bank};
pub use way::{CORE_QUESTIONS, Choosing};
pub use words::{Words, plain};
