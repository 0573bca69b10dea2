//! The threat model names the test that shows each of its rows: each of them exists, in the file that is named.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// Where the first part of a file's name leads, as the document says.
const PLACES: &[(&str, &str)] = &[
    ("credential/", "src/credential/tests/"),
    ("app/", "src/app/tests/"),
    ("certificate/", "src/certificate/tests/"),
    ("browser/", "tests/browser/"),
    ("cli/", "tests/cli/"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The last cell of each row that has four: what a threat is shown by.
fn shown_by(document: &str) -> Vec<&str> {
    let rows = document.lines().filter(|line| line.starts_with("| "));
    rows.filter_map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        cells.last().copied().filter(|_| cells.len() == 4)
    })
    .collect()
}

fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    word.contains('_') && letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Whether a file is one of tests: those that Node runs say it by their name.
fn has_tests(word: &str) -> bool {
    word.ends_with(".rs") || word.ends_with(".test.mjs")
}

/// How a test begins in its file. Node's tests are called by sentences.
fn begins(file: &str, test: &str) -> String {
    match file.ends_with(".mjs") {
        true => format!("test(\"{test}\","),
        false => format!("fn {test}("),
    }
}

/// Where a file is, as it is named; one without a folder is beside the one that was named before.
fn place(file: &str, before: Option<&Path>) -> PathBuf {
    // One of several files: each kind of forgery has its own.
    if file == "forgeries.rs" {
        return root().join("src/credential/tests/forgeries/main.rs");
    }
    let own = PLACES.iter().find_map(|(short, long)| {
        let rest = file.strip_prefix(short)?;
        Some(root().join(long).join(rest))
    });
    match (own, before.and_then(Path::parent)) {
        (Some(own), _) => own,
        (None, Some(folder)) if !file.contains('/') => folder.join(file),
        (None, _) => root().join(file),
    }
}

/// What is missing of the tests that a part of a cell names: each in the file before it, or where names come first, in all files after them.
fn missing(part: &str) -> Vec<String> {
    let (mut missing, mut first) = (Vec::<String>::new(), Vec::<&str>::new());
    let mut file: Option<(&str, PathBuf, String)> = None;
    for word in part.split('`').skip(1).step_by(2) {
        let lacks = |(name, _, text): &(&str, PathBuf, String), test: &str| {
            let is_there = text.contains(&begins(name, test));
            (!is_there && !text.is_empty()).then(|| format!("{name} has no test {test}"))
        };
        let is_of_node = file
            .as_ref()
            .is_some_and(|(name, ..)| name.ends_with(".mjs"));
        if has_tests(word) {
            let path = place(word, file.as_ref().map(|(_, path, _)| path.as_path()));
            let text = fs::read_to_string(&path).unwrap_or_default();
            if text.is_empty() {
                missing.push(format!("{word} isn't there: {}", path.display()));
            }
            let named = (word, path, text);
            missing.extend(first.iter().filter_map(|test| lacks(&named, test)));
            file = Some(named);
        } else if is_name(word) || is_of_node && word.contains(' ') {
            match &file {
                Some(named) => missing.extend(lacks(named, word)),
                None => first.push(word),
            }
        } else if is_place(word) && !root().join(word).exists() {
            missing.push(format!("{word} isn't there"));
        }
    }
    if file.is_none() {
        missing.extend(first.iter().map(|test| format!("{test} has no file")));
    }
    missing
}

/// Whether a word names a file or folder from the root on.
fn is_place(word: &str) -> bool {
    ["tests/", "scripts/"]
        .iter()
        .any(|folder| word.starts_with(folder))
}

/// What the document says of where tests are, outside of its tables.
#[test]
fn each_place_that_is_explained_exists() {
    let document = fs::read_to_string(root().join("docs/threats.md")).expect("the document");
    let prose = document.lines().filter(|line| !line.starts_with('|'));
    let words = prose.flat_map(|line| line.split('`').skip(1).step_by(2));
    let named = words.filter(|word| has_tests(word) || word.ends_with('/'));
    let named: Vec<&str> = named.collect();
    assert!(named.contains(&"credential/forgeries/main.rs"), "{named:?}");
    let is_there = |word: &&&str| place(word, None).exists();
    let missing: Vec<&&str> = named.iter().filter(|word| !is_there(word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn each_test_that_a_threat_names_exists() {
    let document = fs::read_to_string(root().join("docs/threats.md")).expect("the document");
    let rows = shown_by(&document);
    assert!(rows.len() > 55, "{} rows", rows.len());
    let parts = rows.iter().flat_map(|cell| cell.split(';'));
    let missing: Vec<String> = parts.flat_map(missing).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn what_is_missing_is_found() {
    for (part, count) in [
        ("`walls.rs` `no_such_test`", 1),
        ("`tests/threats.rs` `what_is_missing_is_found`", 0),
        (
            "`tests/threats.rs` `what_is_missing_is_found`, `no_such_test` (why)",
            1,
        ),
        ("`no_such_test` in `tests/threats.rs` and `walls.rs`", 2),
        ("`no_such_test`", 1),
        ("by construction", 0),
        ("fuzz targets in `tests/nowhere`", 1),
        ("`scripts/secrets.mjs`, by `scripts/nowhere.test.mjs`", 1),
        ("`scripts/nowhere.mjs`", 1),
        (
            "`scripts/secrets.test.mjs` `a site with a key isn't made`",
            0,
        ),
        (
            "`scripts/secrets.test.mjs` `a site with a key is made`, `no such test`",
            2,
        ),
    ] {
        // A name that stands in this file as text isn't a test of it.
        assert_eq!(missing(part).len(), count, "{part}");
    }
}
