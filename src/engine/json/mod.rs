//! JSON as banks use it: whole numbers only, each key once, and a place for everything that is said about it.
//!
//! [`Node`] reads and writes what is published and stored, and [`canonical`] and [`Pointer`] serve every part of the
//! engine. The strict reader (`read`, `locate`) stands behind
//! the feature `check`: what is published has passed it, so the learner's binary has no need of it.

mod canonical;
mod deferred;
#[cfg(feature = "check")]
pub(crate) mod edit;
mod node;
mod parse;
mod pointer;
#[cfg(feature = "check")]
mod read;
#[cfg(test)]
mod tests;

pub use canonical::canonical;
pub use deferred::Deferred;
pub use node::{FromNode, Node, Sound, ToNode};
pub(crate) use node::{from_members, from_text, from_word, to_members};
pub use pointer::{Pointer, Token};
#[cfg(feature = "check")]
pub use read::{
    Code, Fault, MAX_BYTES, MAX_DEPTH, MAX_FAULTS, MAX_INTEGER, Read, locate, locate_all, read,
};

/// A place in a text, for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Counted from 1.
    pub line: u32,
    /// Counted from 1, in characters (Unicode scalar values).
    pub column: u32,
}

impl std::fmt::Display for Position {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}
