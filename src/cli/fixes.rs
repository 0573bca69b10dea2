//! `assay check --fix`: what only one thing can mend, shown as a difference and written when asked to.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use assay_engine::check::{Fix, Operation, Severity, Stage};
use assay_engine::json::Pointer;
use assay_messages::CheckWords;
use similar::TextDiff;

use crate::console::{Console, harmless};
use crate::shelf::Shelf;
use crate::trouble::Trouble;
use crate::write;

/// A fix may make room for another; after as many rounds, something goes in a circle.
const MOST_ROUNDS: usize = 20;

/// Shows what would be mended in each file, and writes it where that is wanted: with `without_asking`, or where a person at a
/// terminal says so. Where nobody can be asked, nothing is written.
///
/// # Errors
/// [`Trouble`] where a file can't be read or written.
pub fn offer(
    console: &mut Console<'_>,
    words: &CheckWords,
    files: &[PathBuf],
    stage: Stage,
    without_asking: bool,
) -> Result<(), Trouble> {
    let mut is_any = false;
    for file in files {
        // A file that was just mended may be what the next one translates.
        let shelf = Shelf::checking_for(stage);
        let bytes = fs::read(file).map_err(Trouble::unreadable(file))?;
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        let (mended, count) = mend(&shelf, file, &text);
        if count == 0 {
            continue;
        }
        is_any = true;
        let name = file.display().to_string();
        let diff = TextDiff::from_lines(&text, &mended);
        let shown = diff.unified_diff().header(&name, &name).to_string();
        for line in shown.lines() {
            writeln!(console.out(), "{}", harmless(line))?;
        }
        if without_asking || is_wanted(console, words, &name)? {
            write::replace(file, mended.as_bytes())?;
            writeln!(console.out(), "{}\n", words.fix_done(count, &name))?;
        }
    }
    if !is_any {
        writeln!(console.out(), "{}\n", words.fix_none())?;
    }
    Ok(())
}

fn is_wanted(console: &mut Console<'_>, words: &CheckWords, file: &str) -> Result<bool, Trouble> {
    if !io::stdin().is_terminal() {
        return Ok(false);
    }
    write!(console.out(), "{} ", words.fix_ask(file))?;
    console.out().flush()?;
    let mut said = String::new();
    io::stdin().read_line(&mut said)?;
    Ok(matches!(said.trim().to_lowercase().as_str(), "y" | "yes"))
}

/// The text with all that can be mended in it, and how many fixes that took.
fn mend(shelf: &Shelf, path: &Path, text: &str) -> (String, usize) {
    let (mut text, mut count) = (text.to_owned(), 0);
    for _ in 0..MOST_ROUNDS {
        let volume = shelf.examine(path, text.as_bytes());
        let mut touched: Vec<Pointer> = Vec::new();
        let before = count;
        for finding in &volume.findings {
            let Some(fix) = finding
                .fix
                .as_ref()
                .filter(|_| finding.severity != Severity::Allowed)
            else {
                continue;
            };
            // Two fixes of one place are two rounds: the second is made for what the first leaves.
            let places = places(fix);
            let meet = |a: &Pointer, b: &Pointer| a.is_within(b) || b.is_within(a);
            if touched
                .iter()
                .any(|other| places.iter().any(|place| meet(place, other)))
            {
                continue;
            }
            if let Some(mended) = fix.apply(&text) {
                text = mended;
                count += 1;
                touched.extend(places);
            }
        }
        if count == before {
            break;
        }
    }
    (text, count)
}

/// What a fix changes: where an entry goes or moves, the places of all its list.
fn places(fix: &Fix) -> Vec<Pointer> {
    fix.0
        .iter()
        .filter_map(|operation| match operation {
            Operation::Replace { path, .. } => Some(path.clone()),
            Operation::Remove { path } | Operation::Move { path, .. } => path.parent(),
        })
        .collect()
}
