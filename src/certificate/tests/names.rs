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
const LATIN_BYTES: u64 = 80_000;
const OTHER_BYTES: u64 = 150_000;

/// DIFFERENCE: names that pdftotext reads otherwise than they are written. On a page from left to right it reads the parts of a line
/// that begins in Arabic from the left, too.
const READ_OTHERWISE: &[(&str, &str)] = &[("Mixed, Arabic and Devanagari", "आरिफ\u{93C} عارف")];

/// What pdftotext reads of a certificate is the name in it, as it is written.
fn misread(what: &str, case: &Case, read: &str) -> Option<String> {
    let otherwise = READ_OTHERWISE.iter().find(|(other, _)| *other == what);
    let name = plain(otherwise.map_or(case.name, |(_, name)| name));
    // Where a word takes several lines, what breaks it reads as a space.
    let found = if what.contains("very long") {
        read.replace(' ', "").contains(&name.replace(' ', ""))
    } else {
        read.contains(&name)
    };
    let around: String = read.chars().take(200).collect();
    (!found).then(|| format!("{name:?} is not in {around:?}"))
}

/// Whether all is on one page, within its margins.
fn keeps_within(boxes: &str) -> bool {
    let numbers = |key: &str| -> Vec<f32> {
        let key = format!("{key}=\"");
        let found = boxes.split(key.as_str()).skip(1);
        found
            .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
            .collect()
    };
    let right = numbers("page width")[0];
    boxes.matches("<page").count() == 1
        && numbers("xMin").iter().all(|x| *x >= 60.0)
        && numbers("xMax").iter().all(|x| *x <= right - 60.0)
}

#[test]
fn names_of_every_script_are_read_back_equal_small_and_within_the_page() {
    let mut wrong = Vec::new();
    for (number, (script, what, name)) in hard_names().into_iter().enumerate() {
        let file = format!("{script}-{number:02}").to_lowercase().leak();
        let case = english(file, name.leak());
        let path = case.written("hard-names");
        let what = format!("{script}, {what}");
        let mut fault = |found: String| wrong.push(format!("{what} ({file}): {found}"));
        if let Some(misread) = misread(&what, &case, &text(&path)) {
            fault(misread);
        }
        if !keeps_within(&said("pdftotext", &[&"-bbox", &path, &"-"])) {
            fault("stands beyond the margins".to_owned());
        }
        let bytes = std::fs::metadata(&path).unwrap().len();
        let most = match script {
            "Latin" => LATIN_BYTES,
            _ => OTHER_BYTES,
        };
        if bytes > most {
            fault(format!("{bytes} bytes"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
