//! The compiler's faults, the packs' reader and the words themselves.

mod compiling;
mod packs;
mod words;
