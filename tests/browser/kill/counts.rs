//! How many kills there were, what was given until them, and what was looked for after them.

use std::fmt;
use std::ops::AddAssign;

use super::memory::Aim;

/// What a person gives, told apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kinds {
    /// Choices that were picked or taken back; saved ones by question.
    pub answers: u32,
    /// Flags that were set or taken off.
    pub flags: u32,
    /// Notes that were written.
    pub notes: u32,
    /// Hints that were taken.
    pub hints: u32,
}

impl AddAssign for Kinds {
    fn add_assign(&mut self, more: Self) {
        self.answers += more.answers;
        self.flags += more.flags;
        self.notes += more.notes;
        self.hints += more.hints;
    }
}

impl fmt::Display for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            answers,
            flags,
            notes,
            hints,
        } = self;
        write!(
            f,
            "{answers} answers, {flags} flags, {notes} notes, {hints} hints"
        )
    }
}

/// How many kills there were, and of what kind.
#[derive(Debug, Default)]
pub struct Counts {
    /// All.
    pub kills: u32,
    /// An input was not called saved yet.
    pub between: u32,
    /// In the moment in which an answer was called saved.
    pub at_saved: u32,
    /// Questions with something that was called saved, counted at each kill.
    pub claims: usize,
    /// What of that it was.
    pub looked_for: Kinds,
    /// Inputs: each letter of a note is one.
    pub inputs: u32,
    /// What was given.
    pub given: Kinds,
}

impl Counts {
    /// One more.
    pub fn count(&mut self, aim: Aim, is_between: bool) {
        self.kills += 1;
        if is_between {
            self.between += 1;
        } else if aim == Aim::AtSaved {
            self.at_saved += 1;
        }
    }

    /// Adds a line to the list that `ASSAY_TORTURE` names: many runs are one figure. What came later stands at its end.
    pub fn note(&self, engine: &str, seed: u64) {
        let Self {
            kills,
            between,
            at_saved,
            claims,
            looked_for,
            inputs,
            given,
        } = self;
        let mut line =
            format!("{engine}\t{kills}\t{between}\t{at_saved}\t{inputs}\t{claims}\t{seed}");
        for kinds in [given, looked_for] {
            let Kinds {
                answers,
                flags,
                notes,
                hints,
            } = kinds;
            line.push_str(&format!("\t{answers}\t{flags}\t{notes}\t{hints}"));
        }
        list(&line);
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            kills,
            between,
            at_saved,
            claims,
            looked_for,
            inputs,
            given,
        } = self;
        write!(
            f,
            "{kills} kills, {between} between an input and its mark, {at_saved} at the mark; {inputs} inputs ({given}), {claims} saved questions looked for ({looked_for}), none lost"
        )
    }
}

/// Adds a line to the list of runs, where one is kept.
pub fn list(line: &str) {
    let Some(list) = std::env::var_os("ASSAY_TORTURE") else {
        return;
    };
    let mut list = std::fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(list)
        .expect("the list of runs");
    std::io::Write::write_all(&mut list, format!("{line}\n").as_bytes())
        .expect("a line in the list");
}
