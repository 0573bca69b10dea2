//! Words: what Assay says to people, in each language.
//!
//! The `.ftl` files ([Fluent](https://projectfluent.org)) of `locales/` are compiled when this crate is built: each
//! message becomes a function with its arguments as parameters, and each language a *pack* of words. A message or
//! argument that one language lacks fails the build. The program holds the functions, never the words: it reads the pack
//! of the language that was chosen.
//!
//! | group | what it holds | read by |
//! |---|---|---|
//! | `learner` | all until the last answer: catalogue, start, questions, troubles | the page, first |
//! | `outcome` | review, result, certificate, settings, about | the page, when first asked for |
//! | `certificate` | what is printed on a certificate | the certificate worker |
//! | `verify` | checking a certificate: what it shows, and what was checked | the page, when asked; the command line |
//! | `badge` | what is written into an Open Badge, and said of making one | the command line |
//! | `check` | what is wrong in a bank, and the mend; what scored answers show | the command line |
//! | `rules` | the item-writing rules, explained | the command line, when asked |
//! | `session` | the sheet of codes for a session's learners | the command line, when asked |
//! | `simulate` | what a simulation found, and how alike parallel forms are | the command line |
//!
//! Use in a pattern: `{ $name }` is a text, isolated so that its direction can't disturb the words; `{ NUMBER($n) }` and
//! plurals take whole numbers; `{ DATETIME($at) }` an instant; `{ PERCENT($share) }` and `{ MARKS($score) }` a text that
//! [`formats::Formats`] wrote.

#[cfg(feature = "check")]
pub mod explain;
pub mod figures;
pub mod fixed;
pub mod formats;
pub mod locale;
pub mod pack;
pub mod register;
pub mod verified;

#[cfg(any(test, feature = "embedded"))]
pub mod embedded;
mod found;

#[cfg(test)]
mod compile;
#[cfg(test)]
mod tests;

pub use locale::Locale;

pub use generated::{
    BadgeWords, CertificateWords, CheckWords, LearnerWords, OutcomeWords, RulesWords, SessionWords,
    SimulateWords, VerifyWords,
};

#[cfg(any(test, feature = "embedded"))]
pub use embedded::embedded;

mod generated {
    use std::rc::Rc;

    use crate::formats::{Count, Formats};
    use crate::pack::{BadPack, Pack, Value};

    include!(concat!(env!("OUT_DIR"), "/learner.rs"));
    include!(concat!(env!("OUT_DIR"), "/outcome.rs"));
    include!(concat!(env!("OUT_DIR"), "/certificate.rs"));
    include!(concat!(env!("OUT_DIR"), "/verify.rs"));
    include!(concat!(env!("OUT_DIR"), "/badge.rs"));
    include!(concat!(env!("OUT_DIR"), "/check.rs"));
    include!(concat!(env!("OUT_DIR"), "/rules.rs"));
    include!(concat!(env!("OUT_DIR"), "/session.rs"));
    include!(concat!(env!("OUT_DIR"), "/simulate.rs"));
}
