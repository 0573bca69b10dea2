//! Names that are hard to print, in every script: what pdftotext reads, what they weigh, and that they keep within the page.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod common;

use common::reader::{plain, said, text};
use common::{Case, english, hard_names};

/// The largest that a certificate may be: with fonts for Latin letters alone, and with others.
const LATIN_BYTES: usize = 80_000;
const OTHER_BYTES: usize = 150_000;

/// DIFFERENCE: names that pdftotext reads otherwise than they are written. On a page from left to right it reads the parts of a line
/// that begins in Arabic from the left, too.
const READ_OTHERWISE: &[(&str, &str)] = &[("Mixed, Arabic and Devanagari", "आरिफ\u{93C} عارف")];

/// Each name on an English certificate: script, what is hard, and the case.
fn cases() -> Vec<(&'static str, &'static str, Case)> {
    let mut cases = Vec::new();
    for (number, (script, what, name)) in hard_names().into_iter().enumerate() {
        let file = format!("{script}-{number:02}").to_lowercase().leak();
        cases.push((script, what, english(file, name.leak())));
    }
    cases
}

#[test]
fn names_of_every_script_are_read_back_equal() {
    let mut wrong = Vec::new();
    for (script, what, case) in cases() {
        let read = text(&case.written("hard-names"));
        let what = format!("{script}, {what}");
        let otherwise = READ_OTHERWISE.iter().find(|(other, _)| *other == what);
        let name = plain(otherwise.map_or(case.name, |(_, name)| name));
        // Where a word takes several lines, what breaks it reads as a space.
        let found = if what.contains("very long") {
            read.replace(' ', "").contains(&name.replace(' ', ""))
        } else {
            read.contains(&name)
        };
        if !found {
            let around = read
                .split("awarded to")
                .last()
                .unwrap_or(&read)
                .chars()
                .take(200)
                .collect::<String>();
            wrong.push(format!(
                "{what} ({}): {name:?} is not in\n{around:?}",
                case.file
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn certificates_are_small_in_every_script() {
    for (script, what, case) in cases() {
        let most = if script == "Latin" {
            LATIN_BYTES
        } else {
            OTHER_BYTES
        };
        let bytes = case.pdf().len();
        assert!(bytes <= most, "{script}, {what}: {bytes} bytes");
    }
}

#[test]
fn names_keep_within_the_page() {
    for (script, what, case) in cases() {
        let boxes = said("pdftotext", &[&"-bbox", &case.written("name-boxes"), &"-"]);
        let numbers = |key: &str| -> Vec<f32> {
            let key = format!("{key}=\"");
            let found = boxes.split(key.as_str()).skip(1);
            found
                .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
                .collect()
        };
        assert_eq!(boxes.matches("<page").count(), 1, "{script}, {what}");
        let right = numbers("page width")[0];
        assert!(
            numbers("xMin").iter().all(|x| *x >= 60.0),
            "{script}, {what}"
        );
        assert!(
            numbers("xMax").iter().all(|x| *x <= right - 60.0),
            "{script}, {what}"
        );
    }
}
