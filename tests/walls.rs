//! The walls between crates: no edge but those that the design allows, and the browser behind one door.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// What each crate may know of the others. A crate that isn't listed here needs a line, and a reason for a new wall.
const ALLOWED: &[(&str, &[&str])] = &[
    ("assay-engine", &[]),
    // What a checker found is worded in one place, for the page and the command line.
    ("assay-messages", &["assay-engine", "assay-credential"]),
    ("assay-credential", &["assay-engine"]),
    ("assay-certificate", &["assay-credential", "assay-messages"]),
    ("assay-scanner", &[]),
    (
        "assay-app",
        &["assay-engine", "assay-messages", "assay-credential"],
    ),
    (
        "assay-cli",
        &[
            "assay-engine",
            "assay-messages",
            "assay-credential",
            "assay-certificate",
        ],
    ),
    // The engine as Wasm, which a test compares with the native one.
    ("assay-replay-wasm", &["assay-engine"]),
    // The front door re-exports what a partner's backend needs.
    (
        "assay",
        &["assay-engine", "assay-messages", "assay-credential"],
    ),
];

/// What tests alone may know besides.
const ALLOWED_IN_TESTS: &[(&str, &[&str])] = &[
    ("assay", &["assay-certificate", "assay-app", "assay-cli"]),
    // The code that is printed is read again, and certificates are made of random attempts.
    ("assay-certificate", &["assay-scanner", "assay-engine"]),
];

/// Crates that lead to the browser, and who may go there: the app, and the workers.
const BROWSER: &[&str] = &[
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "gloo",
    "yew",
];
const MAY_KNOW_THE_BROWSER: &[&str] = &[
    "assay-app",
    "assay-certificate",
    "assay-scanner",
    "assay-replay-wasm",
];

/// Crates by which the engine would come to a clock, to randomness of the system, or to words.
const NEVER_IN_THE_ENGINE: &[&str] = &[
    "rand",
    "getrandom",
    "chrono",
    "jiff",
    "time",
    "web-time",
    "tokio",
    "fluent-bundle",
];

#[derive(Debug)]
struct Edge {
    from: String,
    to: String,
    in_tests: bool,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every direct dependency of every member of the workspace, and the members.
fn edges() -> (BTreeSet<String>, Vec<Edge>) {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
            "--offline",
        ])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let list = |value: &Value, name: &str| -> Vec<Value> {
        value
            .get(name)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let text = |value: &Value, name: &str| -> String {
        value
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let (mut members, mut edges) = (BTreeSet::new(), Vec::new());
    for package in list(&metadata, "packages") {
        let from = text(&package, "name");
        for dependency in list(&package, "dependencies") {
            edges.push(Edge {
                from: from.clone(),
                to: text(&dependency, "name"),
                in_tests: text(&dependency, "kind") == "dev",
            });
        }
        members.insert(from);
    }
    assert!(!edges.is_empty(), "cargo metadata names dependencies");
    (members, edges)
}

fn table(
    rows: &[(&'static str, &'static [&'static str])],
) -> BTreeMap<&'static str, &'static [&'static str]> {
    rows.iter().copied().collect()
}

#[test]
fn crates_know_only_what_the_design_allows() {
    let (allowed, in_tests) = (table(ALLOWED), table(ALLOWED_IN_TESTS));
    let (members, edges) = edges();
    let listed: BTreeSet<String> = allowed.keys().map(|name| (*name).to_owned()).collect();
    assert_eq!(members, listed, "every crate has its line in ALLOWED");
    let wrong: Vec<String> = edges
        .iter()
        .filter(|edge| members.contains(&edge.to))
        .filter(|edge| {
            let from = edge.from.as_str();
            let mut known = allowed.get(from).copied().unwrap_or_default().to_vec();
            if edge.in_tests {
                known.extend(in_tests.get(from).copied().unwrap_or_default());
                // A crate's own tests may turn on its own features.
                known.push(from);
            }
            !known.contains(&edge.to.as_str())
        })
        .map(|edge| format!("{} must not know {}", edge.from, edge.to))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_the_app_and_the_worker_know_the_browser() {
    let (_, edges) = edges();
    let wrong: Vec<String> = edges
        .iter()
        .filter(|edge| BROWSER.contains(&edge.to.as_str()))
        .filter(|edge| !MAY_KNOW_THE_BROWSER.contains(&edge.from.as_str()))
        .map(|edge| {
            format!(
                "{} must not know the browser, but names {}",
                edge.from, edge.to
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_engine_knows_no_clock_and_no_randomness() {
    let (_, edges) = edges();
    let wrong: Vec<&Edge> = edges
        .iter()
        .filter(|edge| edge.from == "assay-engine" && !edge.in_tests)
        .filter(|edge| NEVER_IN_THE_ENGINE.contains(&edge.to.as_str()))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    // The standard library's own.
    let named = [
        "std::time",
        "SystemTime",
        "Instant::now",
        "std::fs",
        "std::env",
        "std::net",
        "std::thread",
        "RandomState",
    ];
    assert_nowhere(&root().join("src/engine"), &named, |path| {
        path.components().any(|part| part.as_os_str() == "tests") || path.ends_with("tests.rs")
    });
}

#[test]
fn web_sys_is_named_in_the_shell_alone() {
    let shell = root().join("src/app/shell");
    assert_nowhere(&root().join("src/app"), &["web_sys"], |path| {
        path.starts_with(&shell)
    });
}

/// No Rust file below a folder names any of these, but for those excepted; comments count, so that none is half true.
fn assert_nowhere(folder: &Path, names: &[&str], excepted: impl Fn(&Path) -> bool) {
    let files = rust_files(folder);
    assert!(!files.is_empty(), "{} has files", folder.display());
    let mut wrong = Vec::new();
    for file in files.iter().filter(|file| !excepted(file)) {
        let text = fs::read_to_string(file).expect("a source file");
        for (number, line) in text.lines().enumerate() {
            for name in names.iter().filter(|name| line.contains(**name)) {
                wrong.push(format!("{}:{}: names {name}", file.display(), number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}
