//! `assay check`: what a reader sees, what a program sees, and how it ends.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Output};

use serde_json::Value;

use crate::harness::{assay, assessments, bank, expect, program, root, status, text};

fn check(name: &str, more: &[&str]) -> Output {
    let folder = assessments(name);
    assay(folder.path(), &[&["check", "assessments"], more].concat())
}

#[test]
fn the_banks_of_this_project_pass() {
    let output = assay(root(), &["check", "assessments"]);
    assert_eq!(status(&output), 0, "{}", text(&output.stdout));
    assert!(
        text(&output.stderr).is_empty(),
        "no progress where nobody watches"
    );
}

#[test]
fn a_good_folder_has_nothing_to_tell() {
    let output = check("good", &[]);
    assert_eq!(status(&output), 0);
    assert_eq!(text(&output.stdout), "2 files checked, nothing found\n");
}

/// Every bank of tests/banks ends with the status of its worst finding, and JSON names the same codes as the table.
#[test]
fn every_broken_bank_is_told() {
    let table = fs::read_to_string(root().join("tests/banks/expected.tsv")).expect("the table");
    let mut expected: BTreeMap<&str, Vec<(&str, &str, &str)>> = BTreeMap::new();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        expected
            .entry(cells[0])
            .or_default()
            .push((cells[1], cells[2], cells[3]));
    }
    assert!(expected.len() > 70, "the table has a row for each code");
    for (name, rows) in expected {
        let output = check(name, &["--json"]);
        let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let findings: Vec<&Value> = found["files"]
            .as_array()
            .expect("files")
            .iter()
            .flat_map(|file| file["findings"].as_array().expect("findings"))
            .filter(|finding| finding["code"] == name)
            .collect();
        assert_eq!(findings.len(), rows.len(), "{name}: {found:#}");
        for (finding, (severity, place, pointer)) in findings.iter().zip(&rows) {
            assert_eq!(finding["severity"], severity.to_lowercase(), "{name}");
            assert_eq!(finding["pointer"], *pointer, "{name}");
            if !place.is_empty() && *place != "-" {
                assert_eq!(
                    format!("{}:{}", finding["line"], finding["column"]),
                    *place,
                    "{name}"
                );
            }
            for words in ["text", "mend"] {
                assert!(
                    finding[words].as_str().is_some_and(|said| said.len() > 5),
                    "{name}: {finding}"
                );
            }
        }
        let errors = found["errors"].as_u64().expect("a count");
        assert_eq!(status(&output), i32::from(errors > 0), "{name}: {found:#}");
    }
}

#[test]
fn json_has_one_shape() {
    let output = check("key-not-a-choice", &["--json"]);
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let names = |value: &Value| -> Vec<String> {
        value
            .as_object()
            .expect("an object")
            .keys()
            .cloned()
            .collect()
    };
    assert_eq!(found["format"], "assay-findings/1");
    assert_eq!(
        names(&found),
        ["advice", "allowed", "errors", "files", "format", "warnings"]
    );
    let file = &found["files"][1];
    assert_eq!(names(file), ["file", "findings", "kind"]);
    assert_eq!(
        (file["kind"].as_str(), file["file"].as_str()),
        (Some("bank"), Some("assessments/training/foundation.json"))
    );
    assert_eq!(
        names(&file["findings"][0]),
        [
            "code", "column", "data", "line", "mend", "pointer", "severity", "text"
        ]
    );
}

/// What a reader sees. Bless with `UPDATE_EXPECT=1`, then read the difference.
#[test]
fn findings_in_words() {
    let names = [
        "key-missing",
        "not-an-integer",
        "not-one-of",
        "missing-comma",
        "draw-infeasible",
        "cut-on-few-items",
        "used-bank-missing",
        "not-listed",
        "translation-stale",
        "overlay-of-other-bank",
        "image-without-alt",
    ];
    for language in ["en", "fr", "ar"] {
        let mut said = String::new();
        for name in names {
            said += &format!(
                "## {name}\n\n{}\n",
                text(&check(name, &["--lang", language]).stdout)
            );
        }
        expect(&format!("findings.{language}.txt"), &said);
    }
}

#[test]
fn warnings_can_be_denied() {
    assert_eq!(status(&check("cut-on-few-items", &[])), 0);
    assert_eq!(status(&check("cut-on-few-items", &["--deny-warnings"])), 1);
    assert_eq!(
        status(&check("source-missing", &["--deny-warnings"])),
        0,
        "advice is no warning"
    );
}

#[test]
fn what_matters_at_release_is_an_error_then() {
    assert_eq!(status(&check("source-unchecked", &[])), 0);
    let output = check("source-unchecked", &["--release"]);
    assert_eq!(status(&output), 1);
    assert!(text(&output.stdout).contains("Error: No expert"));
    assert_eq!(status(&check("translation-unreviewed", &["--release"])), 1);
    assert_eq!(status(&check("good", &["--release"])), 0);
}

#[test]
fn what_is_turned_off_is_counted_and_listed_when_asked_for() {
    let output = check("allow-twice", &[]);
    let said = text(&output.stdout);
    assert!(!said.contains("[choice-ending]"), "{said}");
    assert!(said.ends_with("\n1 finding is turned off with a reason\n"));
    let said = text(&check("allow-twice", &["--verbose"]).stdout);
    assert!(said.contains("[choice-ending]"), "{said}");
    assert!(said.contains("Reason: It has to be so."), "{said}");
    let output = check("allow-twice", &["--format", "json"]);
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(found["allowed"], 1);
    let findings = found["files"][1]["findings"].as_array().expect("findings");
    let off = findings
        .iter()
        .find(|finding| finding["severity"] == "allowed")
        .expect("one is turned off");
    assert_eq!(off["because"], "It has to be so.");
    assert_eq!(off["rule"], "L10");
    assert_eq!(off["fix"][0]["op"], "replace");
}

#[test]
fn sarif_names_rules_places_and_reasons() {
    let output = check("allow-twice", &["--format", "sarif"]);
    let log: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("results");
    let ending = results
        .iter()
        .find(|result| result["ruleId"] == "choice-ending")
        .expect("it is found");
    let index = usize::try_from(ending["ruleIndex"].as_u64().expect("a number")).expect("small");
    let rule = &run["tool"]["driver"]["rules"][index];
    assert_eq!(rule["id"], "choice-ending");
    assert_eq!(rule["properties"]["rule"], "L10");
    assert_eq!(rule["defaultConfiguration"]["level"], "warning");
    let place = &ending["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "assessments/training/foundation.json"
    );
    assert_eq!(place["region"]["startLine"], 40);
    assert_eq!(
        ending["suppressions"][0]["justification"],
        "It has to be so."
    );
}

#[test]
fn github_reads_a_line_a_finding() {
    let said = text(&check("key-missing", &["--format", "github"]).stdout);
    assert!(
        said.starts_with(
            "::error file=assessments/training/foundation.json,line=44,col=9,title=key-missing::"
        ),
        "{said}"
    );
    assert!(
        said.contains("%0A"),
        "the mend is a line of its own: {said}"
    );
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn fixes_are_shown_and_written_when_wanted() {
    let folder = assessments("choice-ending");
    let path = folder.path().join("assessments/training/foundation.json");
    let before = fs::read_to_string(&path).expect("read");
    // Nobody can be asked here.
    let output = assay(folder.path(), &["check", "--fix", "assessments"]);
    assert!(
        text(&output.stdout)
            .contains("+        { \"id\": \"b\", \"text\": \"A bag on the floor\" },")
    );
    assert_eq!(fs::read_to_string(&path).expect("read"), before);
    let output = assay(folder.path(), &["check", "--fix", "--yes", "assessments"]);
    assert_eq!(status(&output), 0);
    let said = text(&output.stdout);
    assert!(said.ends_with("2 files checked, nothing found\n"), "{said}");
    assert_eq!(fs::read(&path).expect("read"), bank("good"));
    let output = assay(folder.path(), &["check", "--fix", "--yes", "assessments"]);
    assert!(text(&output.stdout).starts_with("Nothing can be mended"));
}

#[test]
fn rules_are_explained() {
    let folder = tempfile::tempdir().expect("a folder");
    let explain = |of: &str| assay(folder.path(), &["check", "--explain", of]);
    let said = text(&explain("L06").stdout);
    assert!(said.starts_with("L06  Longest key\n"), "{said}");
    assert!(said.contains("  longest-key (warning) "), "{said}");
    assert_eq!(text(&explain("longest-key").stdout), said);
    assert!(text(&explain("bad-id").stdout).starts_with("bad-id (error)\n"));
    assert_eq!(text(&explain("all").stdout).matches("Why: ").count(), 20);
    let output = explain("L21");
    assert_eq!(status(&output), 2);
    assert!(text(&output.stderr).contains("no rule \"L21\""));
}

#[test]
fn single_files_know_their_folder() {
    let folder = assessments("id-not-place");
    let output = assay(
        &folder.path().join("assessments/training"),
        &["check", "foundation.json"],
    );
    assert_eq!(status(&output), 1);
    assert!(
        text(&output.stdout).starts_with("foundation.json:"),
        "{}",
        text(&output.stdout)
    );
}

#[test]
fn banks_that_use_each_other_are_told_so() {
    let folder = assessments("good");
    let put = |name: &str, uses: &str| {
        let file = folder
            .path()
            .join(format!("assessments/training/{name}.json"));
        let good = text(&bank("good")).replace("training/foundation", &format!("training/{name}"));
        let uses = format!(
            "\"uses\": [{{\"as\": \"other\", \"bank\": \"training/{uses}\"}}],\n  \"topics\""
        );
        fs::write(file, good.replacen("\"topics\"", &uses, 1)).expect("written");
    };
    put("foundation", "advanced");
    put("advanced", "foundation");
    let output = assay(folder.path(), &["check", "assessments"]);
    assert_eq!(status(&output), 1);
    assert_eq!(
        text(&output.stdout).matches("[used-bank-missing]").count(),
        2,
        "{}",
        text(&output.stdout)
    );
}

#[test]
fn what_cannot_be_used_is_told_apart_from_what_is_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    for (arguments, words) in [
        (&["check", "nowhere"][..], "nowhere can't be read"),
        (&["check", "."], "no bank, translation or modules.json"),
        (&["check"], "Usage"),
        (
            &["check", "--lang", "xx", "."],
            "[possible values: en, fr, ar]",
        ),
        (&["catalogue", "."], "--out"),
    ] {
        let output = assay(folder.path(), arguments);
        assert_eq!(status(&output), 2, "{arguments:?}");
        let said = text(&output.stderr);
        assert!(said.contains(words), "{arguments:?}: {said}");
    }
}

#[test]
fn output_has_no_colour_but_on_a_terminal() {
    let output = check("key-missing", &[]);
    assert!(!text(&output.stdout).contains('\u{1b}'));
    assert!(text(&output.stdout).contains("assessments/training/foundation.json:"));
}

/// As `assay check … | head -1` does: whoever reads goes away. That is no fault, and hides none.
#[test]
fn output_that_nobody_reads_is_no_fault() {
    use std::process::Stdio;
    let folder = assessments("key-missing");
    for (arguments, expected) in [
        (&["schema"][..], 0),
        (&["check", "--json", "assessments"], 1),
        (&["check", "assessments"], 1),
    ] {
        let mut child = Command::new(program())
            .args(arguments)
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("assay runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(
            status(&output),
            expected,
            "{arguments:?}: {}",
            text(&output.stderr)
        );
        assert!(
            output.stderr.is_empty(),
            "{arguments:?}: {}",
            text(&output.stderr)
        );
    }
}
