//! Where a verb prints: results to the output, progress to a person who watches.

use std::io::{self, IsTerminal, Write};

use serde_json::Value;

use crate::trouble::Trouble;

/// The output, and a line of progress on a terminal.
pub struct Console<'a> {
    out: Output<'a>,
    watched: bool,
    shown: bool,
    notes: Vec<String>,
}

impl<'a> Console<'a> {
    /// Prints to `out`; progress goes to the standard error where that is a terminal.
    pub fn new(out: &'a mut dyn Write) -> Self {
        Self {
            out: Output {
                to: out,
                is_closed: false,
            },
            watched: io::stderr().is_terminal(),
            shown: false,
            notes: Vec::new(),
        }
    }

    /// The output. Results are printed when the progress is over.
    pub fn out(&mut self) -> &mut dyn Write {
        self.clear();
        &mut self.out
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

    /// Tells a person what they should know and no result says, on the standard error.
    pub fn note(&mut self, text: String) {
        self.clear();
        let _ = writeln!(io::stderr(), "assay: {}", harmless(&text));
        self.notes.push(text);
    }

    /// What was told so.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Prints JSON for other programs.
    ///
    /// # Errors
    /// [`Trouble::Output`] where it can't be.
    pub fn json(&mut self, value: &Value) -> Result<(), Trouble> {
        // Whole before it is written: a value that is formatted into an output can't tell that the output broke.
        let text = format!("{value:#}\n");
        Ok(self.out().write_all(text.as_bytes())?)
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

/// An output whose reader may go away, as `head` does when it has enough: then the rest is dropped, and the exit status is
/// what it would have been.
struct Output<'a> {
    to: &'a mut dyn Write,
    is_closed: bool,
}

impl Output<'_> {
    fn tried<T>(&mut self, done: io::Result<T>, dropped: T) -> io::Result<T> {
        match done {
            Err(failed) if failed.kind() == io::ErrorKind::BrokenPipe => {
                self.is_closed = true;
                Ok(dropped)
            }
            done => done,
        }
    }
}

impl Write for Output<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_closed {
            return Ok(bytes.len());
        }
        let done = self.to.write(bytes);
        self.tried(done, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_closed {
            return Ok(());
        }
        let done = self.to.flush();
        self.tried(done, ())
    }
}

/// A text of a file as a terminal may have it: what would command the terminal is replaced, and so is what would turn the direction of the line. Isolates
/// stay, which the words have round names, and end with the text.
#[must_use]
pub fn harmless(text: &str) -> String {
    let mut open = 0_usize;
    let mut shown: String = text
        .chars()
        .map(|c| match c {
            '\n' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
            c if c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) => {
                char::REPLACEMENT_CHARACTER
            }
            '\u{2066}'..='\u{2068}' => {
                open += 1;
                c
            }
            // It would end an isolate that the words round it began.
            POP_ISOLATE if open == 0 => char::REPLACEMENT_CHARACTER,
            POP_ISOLATE => {
                open -= 1;
                c
            }
            c => c,
        })
        .collect();
    shown.extend(std::iter::repeat_n(POP_ISOLATE, open));
    shown
}

const POP_ISOLATE: char = '\u{2069}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_cannot_command_the_terminal() {
        assert_eq!(
            harmless("a\u{1b}[2Jb\nc\u{9b}d"),
            "a\u{fffd}[2Jb c\u{fffd}d"
        );
        assert_eq!(harmless("\u{2068}نص\u{2069}"), "\u{2068}نص\u{2069}");
    }

    /// A file that is called `fdp.anima<U+202E>`, and an issuer.
    #[test]
    fn texts_cannot_turn_the_line() {
        for (text, shown) in [
            ("a\u{202e}fdp.b", "a\u{fffd}fdp.b"),
            ("\u{202a}a\u{202c}", "\u{fffd}a\u{fffd}"),
            ("a\u{2067}b", "a\u{2067}b\u{2069}"),
            (
                "\u{2066}a\u{2067}b\u{2069}",
                "\u{2066}a\u{2067}b\u{2069}\u{2069}",
            ),
            ("a\u{2069}b", "a\u{fffd}b"),
            ("a\u{2028}b", "a b"),
        ] {
            assert_eq!(harmless(text), shown);
        }
    }
}
