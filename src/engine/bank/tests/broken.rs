use std::fmt::Write as _;

use super::*;
use crate::check::{Code, Severity};
use crate::json;

/// Codes whose file would be too large or too odd to keep, or which can't stand alone.
const MADE: [Code; 4] = [
    Code::FileTooLarge,
    Code::NotSupportedYet,
    Code::TooManyFaults,
    Code::EnemiesTogether,
];

/// What is found in a file of any kind.
fn found(name: &str) -> Vec<Finding> {
    let bytes = file(name);
    let text = String::from_utf8_lossy(&bytes);
    if text.contains("assay-overlay/") {
        read_translation(&bytes, Some("fr"), &good()).1
    } else if text.contains("assay-modules/") {
        read_modules(&bytes).1
    } else {
        let mut findings = read_bank(&bytes, Some(&id("training/foundation")), &|_| None).1;
        if findings.is_empty() {
            findings = check_listed(&bytes, &modules());
        }
        // A rule that is turned off twice finds something, or it would be turned off for nothing.
        findings.retain(|finding| finding.severity != Severity::Allowed);
        findings
    }
}

/// Each code has a file that is broken in that way and no other. Bless with `UPDATE_EXPECT=1`, then read the difference.
#[test]
fn each_code_has_a_file_with_that_finding_alone() {
    let mut table = String::from("code\tseverity\tplace\tpointer\tdata\n");
    let mut others = Vec::new();
    for code in Code::ALL.iter().filter(|code| !MADE.contains(code)) {
        let findings = found(code.as_str());
        for finding in &findings {
            writeln!(table, "{}", line(finding)).expect("a string takes anything");
        }
        if findings.is_empty() || findings.iter().any(|finding| finding.code != *code) {
            others.push(format!(
                "{code}: {:?}",
                findings.iter().map(line).collect::<Vec<_>>()
            ));
        }
    }
    assert!(others.is_empty(), "{others:#?}");
    let path = format!(
        "{}/../../tests/banks/expected.tsv",
        env!("CARGO_MANIFEST_DIR")
    );
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &table).expect("the table can be written");
    }
    let expected = std::fs::read_to_string(&path).expect("the table is there");
    assert!(
        table == expected,
        "tests/banks/expected.tsv differs; bless with UPDATE_EXPECT=1\n{table}"
    );
}

#[test]
fn good_files_have_no_findings() {
    for name in ["good", "good.fr", "good.modules"] {
        assert_eq!(found(name), [], "{name}");
    }
}

#[test]
fn files_that_are_made_here() {
    let large = format!("{}{}", text("good"), " ".repeat(json::MAX_BYTES));
    assert!(
        find(&large)
            .iter()
            .all(|line| line.starts_with("file-too-large\tError\t1:1\t\tbytes="))
    );
    let enemies = text("good")
        .replacen(
            "\"type\": \"single-choice\"",
            "\"type\": \"single-choice\", \"enemies\": [\"several-signs\"]",
            1,
        )
        .replacen(", \"count\": 2", "", 1);
    assert!(
        find(&enemies)
            .iter()
            .any(|line| line.starts_with("enemies-together\tWarning\t"))
    );
    let faults = format!("[{}1]", "0.5,".repeat(json::MAX_FAULTS + 1));
    assert!(
        find(&faults)
            .iter()
            .any(|line| line.starts_with("too-many-faults\t"))
    );
}

/// Every fault of the readers below has its finding.
#[test]
fn faults_are_findings() {
    for code in json::Code::ALL {
        assert!(Code::read(code.as_str()).is_some(), "{}", code.as_str());
    }
    for code in crate::rich_text::Code::ALL {
        assert!(Code::read(code.as_str()).is_some(), "{}", code.as_str());
    }
}

/// All findings at once: one of each pass, in the order of the file.
#[test]
fn all_findings_are_told_at_once() {
    let text = text("good")
        .replace("\"version\": \"1.0.0\"", "\"version\": \"1.0\"")
        .replace("\"points\": 1", "\"points\": 1.5")
        .replace("\"count\": 2", "\"count\": 20")
        .replace("[\"true\"]", "[\"yes\"]");
    let codes: Vec<String> = find(&text)
        .iter()
        .map(|line| line.split('\t').next().unwrap_or_default().to_owned())
        .collect();
    // An item that couldn't be read might be the one that a draw wants, so draws aren't counted.
    assert_eq!(codes, ["bad-version", "not-an-integer", "key-not-a-choice"]);
}

#[test]
fn what_is_wrong_with_a_draft_is_a_warning() {
    let text = text("key-missing")
        .replace(
            "\"id\": \"first-sign\"",
            "\"id\": \"first-sign\", \"status\": \"draft\"",
        )
        .replace("\"count\": 2", "\"count\": 1");
    let (bank, findings) = read_bank(text.as_bytes(), None, &|_| None);
    assert_eq!(
        findings
            .iter()
            .map(|finding| (finding.code, finding.severity))
            .collect::<Vec<_>>(),
        [(Code::KeyMissing, Severity::Warning)]
    );
    let bank = bank.expect("a warning isn't an error");
    assert_eq!((bank.items.len(), bank.idle.len()), (2, 1));
}

/// Every code that can stand in an item is a warning where the item is a draft; what isn't JSON stays an error.
#[test]
fn each_error_in_a_draft_is_a_warning() {
    let (mut softened, mut kept) = (0, Vec::new());
    for code in Code::ALL.iter().filter(|code| !MADE.contains(code)) {
        let item = found(code.as_str()).iter().any(|finding| {
            finding.severity == Severity::Error && finding.pointer.as_str().starts_with("/items/0/")
        });
        let bytes = file(code.as_str());
        let Some(text) = std::str::from_utf8(&bytes).ok().filter(|_| item) else {
            continue;
        };
        let draft = text
            .replacen(
                "\"type\": \"single-choice\"",
                "\"type\": \"single-choice\", \"status\": \"draft\"",
                1,
            )
            .replace(
                "\"topic\": \"signs\", \"count\": 2",
                "\"topic\": \"signs\", \"count\": 1",
            );
        let (bank, mut findings) = read_bank(draft.as_bytes(), None, &|_| None);
        findings.extend(check_listed(draft.as_bytes(), &modules()));
        let errors = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error);
        assert_eq!(bank.is_some(), errors.count() == 0, "{code}");
        if bank.is_some() {
            assert!(
                findings.iter().any(|finding| finding.code == *code),
                "{code}"
            );
            softened += 1;
        } else {
            kept.push(code.as_str());
        }
    }
    assert!(softened > 20, "{softened}");
    assert_eq!(kept, ["nesting-too-deep", "number-form", "unknown-word"]);
}
