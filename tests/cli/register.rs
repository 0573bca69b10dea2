//! `assay register`: a class's results in one table, each replayed.

use std::fs;
use std::rc::Rc;

use assay_engine::form::Slot;
use assay_engine::replay;
use assay_engine::result::{ResultFile, Summary};
use assay_engine::transcript::Transcript;
use tempfile::TempDir;

use crate::harness::{assay, assessments, status, text};
use crate::score::{Picks, good, log};

const BANK: &str = "assessments/training/foundation.json";

/// The result of an attempt at the good bank.
fn result(picks: Picks, name: &str) -> ResultFile {
    let bank = good();
    let log = log(picks);
    let transcript = Transcript::of(&log).expect("a transcript");
    let items = |slot: Slot| bank.at(slot.position).cloned().map(Rc::new);
    let replayed = replay::replay(&bank.header, bank.digest(), &items, &transcript);
    let replayed = replayed.expect("it fits");
    ResultFile {
        name: Some(name.to_owned()),
        bank: bank.header.id.clone(),
        version: bank.header.version.clone(),
        summary: Summary::of(&replayed.report),
        transcript,
    }
}

fn class(files: &[(&str, Vec<u8>)]) -> TempDir {
    let folder = assessments("good");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("written");
    }
    folder
}

#[test]
fn a_class_whose_results_fit_is_written_as_a_table() {
    let folder = class(&[
        ("a.json", result(Picks::Right, "=Amina").to_bytes()),
        ("b.json", result(Picks::Wrong, "Benoît").to_bytes()),
    ]);
    let done = assay(
        folder.path(),
        &[
            "register",
            "a.json",
            "b.json",
            "--banks",
            BANK,
            "--csv",
            "class.csv",
            "--xlsx",
            "class.xlsx",
        ],
    );
    assert_eq!(
        status(&done),
        0,
        "{}{}",
        text(&done.stdout),
        text(&done.stderr)
    );
    let table = text(&fs::read(folder.path().join("class.csv")).expect("a table"));
    let lines: Vec<&str> = table.lines().collect();
    assert!(
        lines[0].starts_with("\u{feff}Name,Training module,Assessment,Version,Submitted,Score,"),
        "{}",
        lines[0]
    );
    assert!(
        lines[1].starts_with("'=Amina,")
            && lines[1].contains(",passed,the answers give this score,"),
        "{}",
        lines[1]
    );
    assert!(
        lines[2].starts_with("Benoît,")
            && lines[2].contains(",not passed,the answers give this score,"),
        "{}",
        lines[2]
    );
    assert_eq!(lines.len(), 3);
    let workbook = fs::read(folder.path().join("class.xlsx")).expect("a workbook");
    assert!(workbook.starts_with(b"PK\x03\x04"));
}

#[test]
fn what_does_not_fit_is_told_by_file() {
    let mut better = result(Picks::Wrong, "Amina");
    better.summary.passed = true;
    let folder = class(&[
        ("a.json", better.to_bytes()),
        ("b.json", result(Picks::Right, "Benoît").to_bytes()),
        ("c.json", b"holiday".to_vec()),
    ]);
    let done = assay(
        folder.path(),
        &["register", "a.json", "b.json", "c.json", "--banks", BANK],
    );
    assert_eq!(status(&done), 1);
    let told = text(&done.stdout);
    assert!(told.contains("the answers give another score"), "{told}");
    assert!(told.contains("c.json: It is something else."), "{told}");
    let unchecked = assay(folder.path(), &["register", "b.json"]);
    assert_eq!(status(&unchecked), 1);
    assert!(
        text(&unchecked.stdout).contains("not checked"),
        "{}",
        text(&unchecked.stdout)
    );
    let missing = assay(folder.path(), &["register", "nowhere.json"]);
    assert_eq!(status(&missing), 2);
}
