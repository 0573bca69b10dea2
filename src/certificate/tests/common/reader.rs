//! Other people's programs, and what they say of a certificate.

use std::path::Path;
use std::process::{Command, Output};

use unicode_normalization::UnicodeNormalization;

pub fn run(program: &str, arguments: &[&dyn AsRef<std::ffi::OsStr>]) -> Output {
    Command::new(program)
        .args(arguments.iter().map(|argument| argument.as_ref()))
        .output()
        .unwrap_or_else(|error| {
            panic!("this test needs {program} ({error}): sudo apt-get install poppler-utils qpdf, or scripts/setup.sh tests")
        })
}

/// What a program writes on its standard output, without marks of direction, in normal form C.
pub fn said(program: &str, arguments: &[&dyn AsRef<std::ffi::OsStr>]) -> String {
    let output = run(program, arguments);
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    plain(&String::from_utf8_lossy(&output.stdout))
}

pub fn plain(text: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.nfc().filter(|&c| !is_mark(c)).collect()
}

pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn text(path: &Path) -> String {
    squeezed(&said("pdftotext", &[&path, &"-"]))
}
