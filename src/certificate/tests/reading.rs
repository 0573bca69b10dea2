//! What other people's programs read in a certificate. They come with the packages poppler-utils and qpdf.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod common;

use std::process::{Command, Output};
use std::time::Instant;

use common::{CASES, Case, ONE_WORD};
use unicode_normalization::UnicodeNormalization;

fn run(command: &mut Command) -> Output {
    let name = command.get_program().to_string_lossy().into_owned();
    command
        .output()
        .unwrap_or_else(|error| panic!("{name}: {error}; install poppler-utils and qpdf"))
}

/// What pdftotext reads, in normal form C, without marks of direction; lines are kept.
fn text(case: &Case) -> String {
    let output = run(Command::new("pdftotext")
        .arg(case.written("reading"))
        .arg("-"));
    assert!(
        output.status.success(),
        "{}: {}",
        case.file,
        String::from_utf8_lossy(&output.stderr)
    );
    plain(&String::from_utf8(output.stdout).unwrap())
}

fn plain(text: &str) -> String {
    text.nfc().filter(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}')).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn names_are_read_back_equal() {
    let mut wrong = Vec::new();
    for case in CASES {
        let started = Instant::now();
        let size = case.pdf().len();
        println!(
            "{:24} {size:>7} bytes {:>5} ms",
            case.file,
            started.elapsed().as_millis()
        );
        let read = squeezed(&text(case));
        // A word that no line holds is broken, and what breaks a line reads as a space.
        let found = if case.name == ONE_WORD {
            read.replace(' ', "").contains(case.name)
        } else {
            read.contains(&plain(case.name))
        };
        if !found {
            wrong.push(format!("{}: {:?} is not in\n{read}", case.file, case.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn qpdf_finds_nothing_wrong() {
    for case in CASES {
        let output = run(Command::new("qpdf")
            .arg("--check")
            .arg(case.written("qpdf")));
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && said.contains("No syntax or stream encoding errors found"),
            "{}: {said}",
            case.file
        );
    }
}
