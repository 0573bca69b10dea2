//! The command `assay`, run as a person or a script runs it: what it prints, how it ends, what it writes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program, built once. (Cargo tells a test where a program is only in the program's own package.)
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let status = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--workspace", "--bin", "assay"])
            .current_dir(root())
            .status()
            .expect("cargo runs");
        assert!(status.success(), "assay is built");
        let test = std::env::current_exe().expect("this test has a file");
        let folder = test.ancestors().nth(2).expect("target/debug");
        let program = folder
            .with_file_name("debug")
            .join(format!("assay{}", std::env::consts::EXE_SUFFIX));
        assert!(program.is_file(), "{} is there", program.display());
        program
    })
}

fn assay(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(program())
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .expect("assay runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("it ended by itself")
}

fn bank(name: &str) -> Vec<u8> {
    fs::read(root().join("tests/banks").join(format!("{name}.json")))
        .expect("a bank of tests/banks")
}

/// A folder `assessments` whose one bank, or its translation, is a file of tests/banks.
fn assessments(name: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |path: &str, bytes: &[u8]| {
        let path = folder.path().join("assessments").join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        fs::write(path, bytes).expect("written");
    };
    let bytes = bank(name);
    let said = String::from_utf8_lossy(&bytes);
    let (mut modules, mut good) = (bank("good.modules"), bank("good"));
    if said.contains("assay-modules/") {
        modules = bytes;
    } else if said.contains("assay-overlay/") {
        put("training/foundation.fr.json", &bytes);
    } else {
        good = bytes;
    }
    put("modules.json", &modules);
    put("training/foundation.json", &good);
    folder
}

fn check(name: &str, more: &[&str]) -> Output {
    let folder = assessments(name);
    assay(folder.path(), &[&["check", "assessments"], more].concat())
}

/// Files below a folder, with their bytes.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            files.extend(
                tree(&path)
                    .into_iter()
                    .map(|(below, bytes)| (format!("{name}/{below}"), bytes)),
            );
        } else {
            files.insert(name, fs::read(&path).expect("read"));
        }
    }
    files
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
        ["advice", "errors", "files", "format", "warnings"]
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
        let path = root().join(format!("tests/cli/findings.{language}.txt"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            fs::write(&path, &said).expect("written");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            said == expected,
            "{} differs; bless with UPDATE_EXPECT=1\n{said}",
            path.display()
        );
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

#[test]
fn the_schema_is_printed_and_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let printed = assay(folder.path(), &["schema"]);
    let schema: Value = serde_json::from_slice(&printed.stdout).expect("JSON");
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    let written = assay(folder.path(), &["schema", "--out", "bank.schema.json"]);
    assert_eq!((status(&written), written.stdout.len()), (0, 0));
    assert_eq!(tree(folder.path())["bank.schema.json"], printed.stdout);
    for kind in ["overlay", "modules"] {
        assert_eq!(status(&assay(folder.path(), &["schema", "--of", kind])), 0);
    }
}

#[test]
fn the_catalogue_is_the_same_each_time() {
    let out = tempfile::tempdir().expect("a folder");
    let publish = |name: &str| {
        let folder = out.path().join(name);
        let output = assay(
            root(),
            &[
                "catalogue",
                "assessments",
                "--out",
                folder.to_str().expect("UTF-8"),
            ],
        );
        assert_eq!(status(&output), 0, "{}", text(&output.stdout));
        folder
    };
    let first = tree(&publish("a"));
    assert_eq!(tree(&publish("b")), first);
    assert_eq!(tree(&publish("a")), first, "a second run changes nothing");
    let index: Value = serde_json::from_slice(&first["catalogue.json"]).expect("JSON");
    assert_eq!(index["format"], "assay-catalogue/1");
    assert!(first.contains_key("bank.schema.json"));
    for bank in index["banks"].as_array().expect("banks") {
        let overlays = bank["overlays"]
            .as_object()
            .into_iter()
            .flat_map(|overlays| overlays.values());
        for digest in overlays.chain([&bank["header"]]) {
            let file = format!("assessments/{}.json", digest.as_str().expect("a digest"));
            assert!(first.contains_key(&file), "{file}");
        }
        let header = &first[&format!(
            "assessments/{}.json",
            bank["header"].as_str().expect("a digest")
        )];
        let header: Value = serde_json::from_slice(header).expect("JSON");
        let uses = header["uses"]
            .as_array()
            .expect("uses")
            .iter()
            .map(|used| &used["contents"]);
        for contents in uses.chain([&header["contents"]]) {
            for shard in contents["shards"].as_array().expect("shards") {
                let file = format!(
                    "assessments/{}.json",
                    shard["digest"].as_str().expect("a digest")
                );
                assert!(first.contains_key(&file), "{file}");
            }
        }
    }
}

#[test]
fn earlier_versions_stay_published() {
    let folder = assessments("good");
    let publish = || {
        let output = assay(
            folder.path(),
            &["catalogue", "assessments", "--out", "site"],
        );
        assert_eq!(status(&output), 0, "{}", text(&output.stdout));
        tree(&folder.path().join("site"))
    };
    let first = publish();
    let bank = folder.path().join("assessments/training/foundation.json");
    let changed = text(&fs::read(&bank).expect("read"))
        .replace("\"1.0.0\"", "\"1.0.1\"")
        .replace("Which one?", "Which?");
    fs::write(&bank, changed).expect("written");
    let second = publish();
    assert_ne!(first["catalogue.json"], second["catalogue.json"]);
    for (name, bytes) in first
        .iter()
        .filter(|(name, _)| name.starts_with("assessments/"))
    {
        assert_eq!(second.get(name), Some(bytes), "{name}");
    }
    assert!(second.len() > first.len());
}

/// A picture must be there, is published, and keeps its name for ever.
#[test]
fn pictures_are_published() {
    let folder = assessments("good");
    let bank = folder.path().join("assessments/training/foundation.json");
    let good = text(&fs::read(&bank).expect("read"));
    fs::write(
        &bank,
        good.replace("Which one?", "Which one? ![A map](map.png)"),
    )
    .expect("written");
    let output = assay(folder.path(), &["check", "assessments"]);
    assert_eq!(status(&output), 1);
    assert!(
        text(&output.stdout).contains("/items/0/stem  [image-file]"),
        "{}",
        text(&output.stdout)
    );
    let picture = folder.path().join("assessments/training/map.png");
    let publish = |bytes: &[u8]| {
        fs::write(&picture, bytes).expect("written");
        assay(
            folder.path(),
            &["catalogue", "assessments", "--out", "site"],
        )
    };
    assert_eq!(status(&publish(b"a map")), 0);
    assert_eq!(
        tree(&folder.path().join("site"))["assessments/map.png"],
        b"a map"
    );
    let changed = publish(b"another map");
    assert_eq!(status(&changed), 2);
    assert!(
        text(&changed.stderr).contains("give it another name"),
        "{}",
        text(&changed.stderr)
    );
}

#[test]
fn nothing_is_published_that_has_errors() {
    let folder = assessments("key-missing");
    let output = assay(
        folder.path(),
        &["catalogue", "assessments", "--out", "site"],
    );
    assert_eq!(status(&output), 1);
    assert!(text(&output.stdout).contains("[key-missing]"));
    assert!(!folder.path().join("site").exists());
}

#[test]
fn the_catalogue_refuses_what_it_would_read_or_has_not() {
    let folder = assessments("good");
    let inside = assay(
        folder.path(),
        &["catalogue", "assessments", "--out", "assessments/site"],
    );
    assert_eq!(status(&inside), 2);
    assert!(
        text(&inside.stderr).contains("is inside assessments"),
        "{}",
        text(&inside.stderr)
    );
    let modules = assay(
        folder.path(),
        &["catalogue", "assessments/training", "--out", "site"],
    );
    assert_eq!(status(&modules), 2, "{}", text(&modules.stdout));
    fs::write(folder.path().join("assessments/stray.json"), bank("good")).expect("written");
    let stray = assay(
        folder.path(),
        &["catalogue", "assessments", "--out", "site"],
    );
    assert_eq!(status(&stray), 2, "{}", text(&stray.stdout));
    assert!(
        text(&stray.stderr).contains("stray.json"),
        "{}",
        text(&stray.stderr)
    );
    assert!(!folder.path().join("site").exists());
}

#[test]
fn a_damaged_published_file_is_told() {
    let folder = assessments("good");
    let publish = || {
        assay(
            folder.path(),
            &["catalogue", "assessments", "--out", "site"],
        )
    };
    assert_eq!(status(&publish()), 0);
    let files = folder.path().join("site/assessments");
    let any = fs::read_dir(&files)
        .expect("files")
        .next()
        .expect("one")
        .expect("read")
        .path();
    fs::write(&any, "{}").expect("written");
    let output = publish();
    assert_eq!(status(&output), 2);
    assert!(
        text(&output.stderr).contains("damaged"),
        "{}",
        text(&output.stderr)
    );
    assert_eq!(fs::read(&any).expect("read"), b"{}");
}

const SEED: &str = "000102030405060708090a0b0c0d0e0f";

#[test]
fn a_form_is_the_same_for_the_same_seed() {
    let bank = "assessments/victim-identification/foundation.json";
    let draw = |more: &[&str]| {
        assay(
            root(),
            &[&["draw", bank, "--assessment", "service-providers"], more].concat(),
        )
    };
    let first = draw(&["--seed", SEED, "--json"]);
    assert_eq!(status(&first), 0, "{}", text(&first.stderr));
    assert_eq!(draw(&["--seed", SEED, "--json"]).stdout, first.stdout);
    let form: Value = serde_json::from_slice(&first.stdout).expect("JSON");
    assert_eq!(form["format"], "assay-form/1");
    assert_eq!(form["request"]["seed"], SEED);
    assert_eq!(
        form["request"]["audience"], "service-providers",
        "the assessment is for one audience"
    );
    let basics = form["sections"][0]["items"].as_array().expect("items");
    assert_eq!(basics.len(), 8);
    assert!(
        basics.iter().all(|item| item["bank"] == 1),
        "the basics are the core bank's"
    );
    for item in basics {
        let choices = item["choices"].as_array().expect("choices");
        assert!(
            item["key"]
                .as_array()
                .is_some_and(|key| key.iter().all(|id| choices.contains(id)))
        );
    }
    assert_ne!(
        draw(&["--json"]).stdout,
        draw(&["--json"]).stdout,
        "by chance"
    );
}

#[test]
fn a_form_in_words_has_its_command_and_key() {
    let folder = assessments("good");
    let output = assay(
        folder.path(),
        &[
            "draw",
            "assessments/training/foundation.json",
            "--seed",
            SEED,
        ],
    );
    let said = text(&output.stdout);
    assert!(
        said.starts_with("Sample, version 1.0.0\n--assessment everyone --seed 0001"),
        "{said}"
    );
    assert!(
        said.contains("\nAll (3)\n") && said.contains("   * "),
        "{said}"
    );
}

#[test]
fn names_that_the_bank_lacks_are_told_with_those_it_has() {
    let bank = "assessments/victim-identification/foundation.json";
    for (more, words) in [
        (
            &[][..],
            "more than one assessment; name one with --assessment: service-providers, law-enforcement",
        ),
        (
            &["--assessment", "everyone"],
            "no assessment \"everyone\"; it has: service-providers, law-enforcement",
        ),
        (
            &["--assessment", "law-enforcement", "--audience", "media"],
            "no audience \"media\"; it has: law-enforcement",
        ),
        (&["--seed", "12"], "32 hexadecimal digits"),
    ] {
        let output = assay(root(), &[&["draw", bank], more].concat());
        assert_eq!(status(&output), 2, "{more:?}");
        assert!(
            text(&output.stderr).contains(words),
            "{more:?}: {}",
            text(&output.stderr)
        );
    }
    let folder = assessments("key-missing");
    let faulty = assay(
        folder.path(),
        &["draw", "assessments/training/foundation.json"],
    );
    assert_eq!(status(&faulty), 1);
    assert!(text(&faulty.stdout).contains("[key-missing]"));
    let other = assay(folder.path(), &["draw", "assessments/modules.json"]);
    assert_eq!(status(&other), 2);
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
