//! An issuer's desk: a published site, keys, certificates that are handed in, and the commands that are used at it.

use std::fs;
use std::path::Path;
use std::process::Output;
use std::rc::Rc;
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use assay::credential::{
    BankClaim, Credential, HolderName, Moment, Record, RecordNumber, ReviewClaim, Score, Titles,
    Version,
};
use assay_engine::duration::WallTime;
use assay_engine::form::Slot;
use assay_engine::replay;
use assay_engine::rng::Seed;
use assay_engine::transcript::Transcript;
use serde_json::Value;
use tempfile::TempDir;

use crate::harness::{assay, assessments, status, text};
use crate::score::{Picks, good, log_of};

pub const METHOD: &str = "did:web:example.org#key-0";
pub const LIST: &str = "https://example.org/status/1";

pub fn moment(millis: i64) -> Moment {
    Moment::try_from(millis).expect("a moment")
}

/// An hour before the test: what is signed and checked by the clock must not be over.
pub fn begun() -> i64 {
    static BEGUN: OnceLock<i64> = OnceLock::new();
    *BEGUN.get_or_init(|| {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .expect("a clock");
        i64::try_from(since.as_millis()).expect("a moment") - 3_600_000
    })
}

/// The certificate that a learner gets who answers all right.
pub fn certificate(name: &str, seed: Seed) -> Credential {
    let bank = good();
    let mut transcript = Transcript::of(&log_of(Picks::Right, seed)).expect("a transcript");
    transcript.started.wall = WallTime(begun());
    let items = |slot: Slot| bank.at(slot.position).cloned().map(Rc::new);
    let replayed = replay::replay(&bank.header, bank.digest(), &items, &transcript);
    let replayed = replayed.expect("it fits");
    let assessment = &bank.header.assessments[0];
    let terms = assessment.certificate.as_ref().expect("a certificate");
    let started = transcript.started.wall;
    let submitted = moment(started.0 + 60_000);
    let end = terms
        .valid_for
        .expect("a period")
        .after(submitted.wall_time());
    let [a, b, ..] = seed.0;
    let letter = *name.as_bytes().last().expect("a name");
    Credential {
        record: Record {
            version: Version::CURRENT,
            number: RecordNumber::from_random([a, b, letter, 0, 0, 0, 0, 0, 0, 0]),
            replaces: None,
            holder: HolderName::new(name, str::to_owned).expect("a name"),
            bank: BankClaim {
                id: bank.header.id.clone(),
                version: bank.header.version.clone(),
                digest: bank.digest(),
            },
            assessment: assessment.id.clone(),
            titles: Titles {
                certificate: terms.title.clone(),
                module: "Training".to_owned(),
                level: "Foundation".to_owned(),
                assessment: assessment.title.clone(),
            },
            translation: None,
            score: Score::new(replayed.report.score, replayed.report.max).expect("a score"),
            pass: assessment.pass.clone(),
            started: moment(started.0),
            submitted,
            issued: moment(started.0 + 90_000),
            valid_until: Some(moment(end.0)),
            language: "en".to_owned(),
            rules: replayed.report.rules.number(),
            review: ReviewClaim {
                status: bank.header.review.status,
                cut_score: bank.header.review.cut_score,
            },
        },
        answers: Some(transcript.for_checking(&replayed.paper)),
        attestation: None,
    }
}

/// How a key comes into the issuer's document.
pub const IN_DOCUMENT: [&str; 4] = ["--did", "did:web:example.org", "--document", "did.json"];

/// Makes a key.
pub fn keygen(folder: &Path, key: &str, more: &[&str]) -> Output {
    let made = ["keygen", key, "--passphrase-file", "pass"];
    run(folder, &[&made[..], more].concat())
}

/// A published site, a key with its passphrase, and a certificate each of Amina and Benoît.
pub fn desk() -> TempDir {
    let folder = assessments("good");
    let place = folder.path();
    well(&run(place, &["catalogue", "assessments", "--out", "site"]));
    fs::write(place.join("pass"), "correct horse\n").expect("written");
    let made = keygen(place, "a.key", &IN_DOCUMENT);
    well(&made);
    assert!(text(&made.stdout).contains(METHOD));
    let document = text(&fs::read(place.join("did.json")).expect("a document"));
    let config = format!(
        r#"{{"issuers":[{{"names":{{"en":"Example Academy","fr":"Académie Exemple"}},"did":{document},
            "status":[{{"url":"{LIST}","list":"status/1.json","dates":"status/1.dates.json"}}]}}]}}"#
    );
    fs::write(place.join("site/assay.config.json"), config).expect("written");
    fs::create_dir(place.join("site/status")).expect("made");
    for (name, seed) in [("Amina", 1), ("Benoît", 2)] {
        let bytes = certificate(name, Seed([seed; 16])).to_bytes();
        fs::write(place.join(format!("{seed}.json")), bytes).expect("written");
    }
    folder
}

pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    assay(folder, arguments)
}

pub fn well(output: &Output) {
    assert_eq!(
        status(output),
        0,
        "{}{}",
        text(&output.stdout),
        text(&output.stderr)
    );
}

pub const SIGNER: [&str; 8] = [
    "--key",
    "a.key",
    "--passphrase-file",
    "pass",
    "--method",
    METHOD,
    "--ledger",
    "ledger",
];

pub fn attest(folder: &Path, files: &[&str], more: &[&str]) -> Output {
    let rest = ["--site", "site", "--out", "signed", "--list", LIST];
    run(folder, &[&["attest"], files, &SIGNER, &rest, more].concat())
}

pub fn status_list(folder: &Path) {
    status_list_by(folder, &["a.key", "--method", METHOD]);
}

/// The list and its dates, signed by this key.
pub fn status_list_by(folder: &Path, key: &[&str]) {
    let rest = [
        "--passphrase-file",
        "pass",
        "--ledger",
        "ledger",
        "--list",
        LIST,
        "--out",
        "site/status/1.json",
        "--dates",
        "site/status/1.dates.json",
    ];
    well(&run(
        folder,
        &[&["status-list", "--key"], key, &rest].concat(),
    ));
}

/// The verdict on a file and the exit status.
pub fn verdict(folder: &Path, file: &str, more: &[&str]) -> (String, i32) {
    let output = run(
        folder,
        &[&["verify", file, "--site", "site", "--json"], more].concat(),
    );
    let told: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", text(&output.stderr)));
    let verdict = told["certificates"][0]["verdict"]
        .as_str()
        .expect("a verdict");
    (verdict.to_owned(), status(&output))
}

pub fn number(seed: u8, name: &str) -> String {
    certificate(name, Seed([seed; 16]))
        .record
        .number
        .to_string()
}
