//! Where a verb prints: results to the output, progress to a person who watches.

use std::io::{self, IsTerminal, Write};

use crate::trouble::Trouble;

/// The output, and a line of progress on a terminal.
pub struct Console<'a> {
    out: &'a mut dyn Write,
    watched: bool,
    shown: bool,
}

impl<'a> Console<'a> {
    /// Prints to `out`; progress goes to the standard error where that is a terminal.
    pub fn new(out: &'a mut dyn Write) -> Self {
        Self {
            out,
            watched: io::stderr().is_terminal(),
            shown: false,
        }
    }

    /// The output. Results are printed when the progress is over.
    pub fn out(&mut self) -> &mut dyn Write {
        self.clear();
        self.out
    }

    /// How far a long work is, in place of what was told before. Nobody needs it but one who watches, so it can't fail.
    pub fn progress(&mut self, done: usize, all: usize, what: &str) {
        // A work of a few files is over before anyone could read this.
        if !self.watched || all < 8 {
            return;
        }
        self.shown = true;
        let what: String = what.chars().take(60).collect();
        let _ = write!(io::stderr(), "\r\x1b[K{done}/{all} {what}");
    }

    fn clear(&mut self) {
        if std::mem::take(&mut self.shown) {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }

    /// Everything is printed.
    ///
    /// # Errors
    /// [`Trouble::Output`] where it can't be.
    pub fn finish(&mut self) -> Result<(), Trouble> {
        self.clear();
        Ok(self.out.flush()?)
    }
}
