//! A thousand certificates, and a run that is killed: `cargo test --test cli a_thousand -- --nocapture`.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use assay_engine::rng::Seed;
use serde_json::Value;

use crate::desk::{LIST, SIGNER, certificate, desk, run, status_list, well};
use crate::harness::{program, text, tree};

const ALL: u16 = 1_000;
const TOLD_BEFORE_THE_KILL: usize = 400;

/// The seed of one learner's form; no two are the same.
fn seed(learner: u16) -> Seed {
    let [a, b] = learner.to_be_bytes();
    let mut seed = [0x5a; 16];
    seed[..2].copy_from_slice(&[a, b]);
    Seed(seed)
}

fn arguments() -> Vec<&'static str> {
    let rest = [
        "--site",
        "site",
        "--out",
        "signed",
        "--list",
        LIST,
        "--csv",
        "table.csv",
        "--lang",
        "en",
    ];
    [&["attest", "in"][..], &SIGNER, &rest].concat()
}

/// Runs until so many rows were told, and is killed there: how many were told.
fn killed(place: &Path) -> usize {
    let mut child = Command::new(program())
        .args(arguments())
        .current_dir(place)
        .stdout(Stdio::piped())
        .spawn()
        .expect("assay runs");
    let rows = BufReader::new(child.stdout.take().expect("an output")).lines();
    let told = rows.take(TOLD_BEFORE_THE_KILL).count();
    child.kill().expect("killed");
    child.wait().expect("over");
    told
}

/// The ledger's lines.
fn ledger(place: &Path) -> Vec<Value> {
    let ledger = fs::read_to_string(place.join("ledger")).expect("a ledger");
    let whole = ledger
        .split_inclusive('\n')
        .filter(|line| line.ends_with('\n'));
    whole
        .map(|line| serde_json::from_str(line).expect("a line"))
        .collect()
}

#[test]
fn a_thousand_certificates_are_signed_though_the_run_is_killed() {
    let folder = desk();
    let place = folder.path();
    fs::create_dir(place.join("in")).expect("made");
    let begun = Instant::now();
    for learner in 0..ALL {
        let bytes = certificate(&format!("Learner {learner:04}"), seed(learner)).to_bytes();
        fs::write(place.join(format!("in/{learner:04}.json")), bytes).expect("written");
    }
    println!("{ALL} certificates made in {:.1?}", begun.elapsed());

    let begun = Instant::now();
    let told = killed(place);
    println!("killed after {told} rows, {:.1?}", begun.elapsed());
    let before = tree(&place.join("signed"));
    let lines = ledger(place).len();
    println!("then {} were signed, {lines} in the ledger", before.len());
    // What was told was signed; the ledger says it before.
    assert!(told <= before.len() && before.len() <= lines && lines <= before.len() + 1);
    assert!(before.len() < usize::from(ALL), "it was killed too late");

    let begun = Instant::now();
    let done = run(place, &arguments());
    println!("gone on with in {:.1?}", begun.elapsed());
    well(&done);
    let told = text(&done.stdout);
    let counts: Vec<&str> = told.lines().skip(usize::from(ALL)).collect();
    println!("{}", counts.join("\n"));
    assert_eq!(*counts.last().expect("a line"), "Signed: 1,000 of 1,000");
    let count = |what: &str| told.lines().filter(|line| line.ends_with(what)).count();
    assert_eq!(count(": signed before"), before.len());
    assert_eq!(count(": signed"), usize::from(ALL) - before.len());
    let after = tree(&place.join("signed"));
    assert_eq!(after.len(), usize::from(ALL));
    for (name, bytes) in &before {
        assert_eq!(after[name], *bytes, "{name} stays as it was");
    }
    let lines = ledger(place);
    let of = |member: &str| -> BTreeSet<String> {
        let signed = lines.iter().map(|line| line["signed"][member].to_string());
        signed.collect()
    };
    assert_eq!(lines.len(), usize::from(ALL), "one line each");
    for member in ["number", "seed", "index"] {
        assert_eq!(of(member).len(), usize::from(ALL), "no {member} twice");
    }
    let table = fs::read_to_string(place.join("table.csv")).expect("a table");
    assert_eq!(table.lines().count(), usize::from(ALL) + 1);

    let begun = Instant::now();
    well(&run(place, &arguments()));
    println!("once more, all signed before: {:.1?}", begun.elapsed());
    status_list(place);
    let begun = Instant::now();
    let files: Vec<String> = after.keys().map(|name| format!("signed/{name}")).collect();
    let files = files.iter().map(String::as_str);
    let verify: Vec<&str> = ["verify", "--site", "site", "--json"]
        .into_iter()
        .chain(files)
        .collect();
    well(&run(place, &verify));
    println!("all issuer-verified, checked in {:.1?}", begun.elapsed());
}
