//! `assay score`: answers are replayed, from the app's own file and from a transcript.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use assay_engine::attempt::{Entry, Event, Started, journal};
use assay_engine::bank::{Bank, read_bank};
use assay_engine::duration::{Millis, WallTime};
use assay_engine::form::{self, FormRequest, Paper, TimeFactor};
use assay_engine::id::{AssessmentId, ChoiceId};
use assay_engine::item::Response;
use assay_engine::rng::{RulesVersion, Seed};
use assay_engine::transcript::Transcript;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::harness::{assay, assessments, bank, status, text};

const BANK: &str = "assessments/training/foundation.json";

/// What a learner picks, who could see the key.
#[derive(Clone, Copy, PartialEq)]
pub enum Picks {
    /// The key of each item.
    Right,
    /// A distractor of each item.
    Wrong,
    /// Nothing.
    Nothing,
}

pub fn good() -> Bank {
    read_bank(&bank("good"), None, &|_| None)
        .0
        .expect("a good bank")
}

/// The paper that a seed gives.
pub fn paper_of(bank: &Bank, seed: Seed) -> Paper {
    let request = FormRequest {
        assessment: AssessmentId::new("everyone").expect("an id"),
        audience: None,
        seed,
        seen: Vec::new(),
        language: "en".to_owned(),
        overlays: Vec::new(),
        time_factor: TimeFactor::USUAL,
        rules: RulesVersion::default(),
    };
    let form = form::draw(&bank.header, &request).expect("a form");
    let items = |slot: form::Slot| bank.at(slot.position).cloned().map(Rc::new);
    form::assemble(&bank.header, &request, &form, &items).expect("a paper")
}

/// The log of an attempt at the good bank.
pub fn log(picks: Picks) -> Vec<Entry> {
    log_of(picks, Seed([7; 16]))
}

/// The log of an attempt at the form of a seed.
pub fn log_of(picks: Picks, seed: Seed) -> Vec<Entry> {
    let bank = good();
    let paper = paper_of(&bank, seed);
    let mut log = vec![Entry {
        at: Millis(0),
        event: Event::Started(Started::new(
            bank.digest(),
            &paper,
            WallTime(1_795_478_400_000),
        )),
    }];
    for (number, placed) in (0_u32..).zip(&paper.items) {
        let choices = placed.item.body.choice_item().expect("choices");
        let wrong = choices
            .choices
            .iter()
            .map(|choice| &choice.id)
            .find(|id| !choices.answer().key.contains(id));
        let picked: Vec<ChoiceId> = match picks {
            Picks::Right => choices.answer().key.to_vec(),
            Picks::Wrong => wrong.into_iter().cloned().collect(),
            Picks::Nothing => continue,
        };
        log.push(Entry {
            at: Millis(u64::from(number) * 1_000 + 1),
            event: Event::Viewed { item: number },
        });
        log.push(Entry {
            at: Millis(u64::from(number) * 1_000 + 500),
            event: Event::Answered {
                item: number,
                response: Some(Response::Choices(picked.into_iter().collect())),
                certainty: None,
            },
        });
    }
    log.push(Entry {
        at: Millis(60_000),
        event: Event::Submitted,
    });
    log
}

/// The file that the app gives out.
fn file(log: &[Entry]) -> String {
    let hex = |entry: &Entry| {
        journal::encode(entry)
            .iter()
            .fold(String::new(), |mut hex, byte| {
                write!(hex, "{byte:02x}").expect("a string takes anything");
                hex
            })
    };
    let records: Vec<String> = log.iter().map(hex).collect();
    json!({ "format": "assay-attempt/1", "card": { "v": 1, "id": "0123" }, "records": records })
        .to_string()
}

fn folder(answers: &str) -> TempDir {
    let folder = assessments("good");
    fs::write(folder.path().join("answers.json"), answers).expect("written");
    folder
}

fn score(folder: &Path, more: &[&str]) -> std::process::Output {
    assay(folder, &[&["score", BANK, "answers.json"], more].concat())
}

#[test]
fn answers_of_the_app_are_scored() {
    for (picks, passed, verdict) in [
        (Picks::Right, true, "right"),
        (Picks::Wrong, false, "wrong"),
        (Picks::Nothing, false, "none"),
    ] {
        let folder = folder(&file(&log(picks)));
        let output = score(folder.path(), &["--json"]);
        assert_eq!(status(&output), 0, "{}", text(&output.stderr));
        let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(told["format"], "assay-score/1");
        assert_eq!(
            (&told["submitted"], &told["report"]["passed"]),
            (&json!(true), &json!(passed))
        );
        let items = told["report"]["items"].as_array().expect("items");
        assert_eq!(
            (items.len(), told["items"].as_array().map(Vec::len)),
            (3, Some(3))
        );
        assert!(
            items.iter().all(|item| item["verdict"] == verdict),
            "{told:#}"
        );
    }
}

#[test]
fn a_transcript_scores_as_its_log_does() {
    let log = log(Picks::Right);
    let of_log = score(folder(&file(&log)).path(), &["--json"]);
    let transcript = Transcript::of(&log).expect("it began").to_bytes();
    let of_transcript = score(folder(&text(&transcript)).path(), &["--json"]);
    assert_eq!((status(&of_log), status(&of_transcript)), (0, 0));
    assert_eq!(of_log.stdout, of_transcript.stdout);
}

/// What a reader sees. Bless with `UPDATE_EXPECT=1`, then read the difference.
#[test]
fn scores_in_words() {
    let mut said = String::new();
    for (language, picks) in [
        ("en", Picks::Right),
        ("en", Picks::Wrong),
        ("fr", Picks::Wrong),
        ("ar", Picks::Right),
    ] {
        let mut log = log(picks);
        if language == "fr" {
            log.pop();
        }
        let mut arguments = vec!["--lang", language];
        if picks == Picks::Right || language == "fr" {
            arguments.push("--explain");
        }
        let output = score(folder(&file(&log)).path(), &arguments);
        assert_eq!(status(&output), 0, "{}", text(&output.stderr));
        writeln!(said, "## {language}\n\n{}", text(&output.stdout))
            .expect("a string takes anything");
    }
    crate::harness::expect("scores.txt", &said);
}

#[test]
fn answers_to_an_earlier_version_need_that_version() {
    let folder = folder(&file(&log(Picks::Right)));
    let publish = || {
        assay(
            folder.path(),
            &["catalogue", "assessments", "--out", "site"],
        )
    };
    assert_eq!(status(&publish()), 0);
    let file = folder.path().join(BANK);
    let changed = text(&bank("good"))
        .replace("\"1.0.0\"", "\"1.0.1\"")
        .replace("first of all?", "first?");
    fs::write(&file, changed).expect("written");
    assert_eq!(status(&publish()), 0);
    let now = score(folder.path(), &[]);
    assert_eq!(status(&now), 2);
    assert!(
        text(&now.stderr).contains("name the bank as it was then"),
        "{}",
        text(&now.stderr)
    );
    let then = assay(folder.path(), &["score", "site", "answers.json"]);
    assert_eq!(status(&then), 0, "{}", text(&then.stderr));
    assert!(
        text(&then.stdout).contains("1.0.0"),
        "{}",
        text(&then.stdout)
    );
    let elsewhere = assay(folder.path(), &["score", "assessments", "answers.json"]);
    assert_eq!(status(&elsewhere), 2);
    assert!(
        text(&elsewhere.stderr).contains("has no published bank"),
        "{}",
        text(&elsewhere.stderr)
    );
}

#[test]
fn answers_that_do_not_hold_have_no_score() {
    let mut log = log(Picks::Right);
    let last = log.len() - 1;
    log.swap(last - 1, last);
    let output = score(folder(&file(&log)).path(), &[]);
    assert_eq!(status(&output), 1, "{}", text(&output.stderr));
    assert!(
        text(&output.stdout).starts_with("These answers do not hold together"),
        "{}",
        text(&output.stdout)
    );
}

#[test]
fn files_that_are_no_answers_are_told() {
    let records = file(&log(Picks::Right));
    for (answers, words) in [
        ("no JSON", "has no answers"),
        ("{\"format\":\"assay-bank/1\"}", "has no answers"),
        (
            "{\"format\":\"assay-attempt/1\",\"records\":[\"zz\"]}",
            "record 1: not in hexadecimal digits",
        ),
        (
            "{\"format\":\"assay-attempt/1\",\"records\":[]}",
            "doesn't begin with the start",
        ),
        (
            &records.replacen("\"7b", "\"00", 1),
            "record 1: not a record",
        ),
    ] {
        let output = score(folder(answers).path(), &[]);
        assert_eq!(status(&output), 2, "{answers}");
        assert!(
            text(&output.stderr).contains(words),
            "{answers}: {}",
            text(&output.stderr)
        );
    }
}
