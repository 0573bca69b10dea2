//! The corpora of the fuzz targets, what the fuzzers found, and the hostile banks, on the stable compiler.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::fixed::fixed;
use super::*;
use crate::attempt::{Entry, Event};
use crate::bank::read_bank;
use crate::check::Severity;
use crate::duration::Millis;
use crate::item::Response;
use crate::transcript::Transcript;

type Body = fn(&[u8]);

/// A body, by the name of its target and of its folders.
const TARGETS: &[(&str, Body)] = &[
    ("bank", bank),
    ("rich_text", rich_text),
    ("typed", typed),
    ("log", log),
    ("transcript", transcript),
    ("overlay", overlay),
];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fuzz")
        .join(name)
}

/// The files of a folder, in the order of their names; none where it isn't there.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Each file of the corpora, and each that a fuzzer found: named for what went wrong with it, and `tests/fuzz/found/README.md`
/// says more.
#[test]
fn corpora_and_finds_end_well() {
    for (target, body) in TARGETS {
        let seeds = files(&folder("corpus").join(target));
        assert!(seeds.len() >= 5, "{target} has {} seeds", seeds.len());
        for file in seeds.iter().chain(&files(&folder("found").join(target))) {
            println!("{}", file.display());
            body(&fs::read(file).unwrap());
        }
    }
}

/// What the targets are called in three places.
#[test]
fn each_target_has_its_binary() {
    let manifest = fs::read_to_string(folder("Cargo.toml")).unwrap();
    for (target, _) in TARGETS {
        assert!(
            manifest.contains(&format!("path = \"targets/{target}.rs\"")),
            "{target}"
        );
        let text = fs::read_to_string(folder("targets").join(format!("{target}.rs"))).unwrap();
        assert!(
            text.contains(&format!("assay_engine::hostile::{target}(bytes)")),
            "{target}"
        );
    }
    assert_eq!(files(&folder("targets")).len(), TARGETS.len());
}

/// Writes a seed that names digests with `UPDATE_EXPECT=1`, and holds it to them otherwise.
fn is_current(name: &str, bytes: &[u8]) {
    let path = folder("corpus").join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, bytes).unwrap();
    }
    let found = fs::read(&path).unwrap_or_default();
    assert!(
        found == bytes,
        "{name} is out of date; bless with UPDATE_EXPECT=1"
    );
}

/// Seeds that lead all the way name the digests of the small bank.
#[test]
fn seeds_fit_the_small_bank() {
    let fixed = fixed().unwrap();
    let answers = (0..)
        .zip(&fixed.paper.items)
        .map(|(item, placed)| Event::Answered {
            item,
            response: placed.item.body.right(),
            certainty: None,
        });
    let entry = |event| Entry {
        at: Millis(5),
        event,
    };
    let all: Vec<Entry> = std::iter::once(fixed.start())
        .chain(answers.map(entry))
        .chain([entry(Event::Submitted)])
        .collect();
    let transcript = |log: &[Entry]| Transcript::of(log).unwrap().to_bytes();
    is_current("transcript/all-right.json", &transcript(&all));
    is_current("transcript/two-answers.json", &transcript(&all[..3]));
    is_current("transcript/start-alone.json", &transcript(&all[..1]));
    let lines: Vec<Vec<u8>> = all[1..]
        .iter()
        .map(crate::attempt::journal::encode)
        .collect();
    is_current("log/all-right.txt", &lines.join(&b'\n'));
    is_current(
        "overlay/all.json",
        &crate::json::canonical(&whole_overlay()),
    );
}

/// A translation of everything, as far as strings go: each text with a sign before it.
fn whole_overlay() -> Value {
    let fixed = fixed().unwrap();
    let digests = fixed.bank.digests();
    let items = fixed.bank.texts().iter().map(|text| {
        let item: Value = serde_json::from_slice(text).unwrap();
        let id = item["id"].as_str().unwrap().to_owned();
        let digest = digests
            .iter()
            .find(|(known, _)| known.as_str() == id)
            .unwrap()
            .1;
        let mut texts = Map::new();
        texts.insert("source".to_owned(), json!(digest));
        texts.insert(
            "stem".to_owned(),
            json!(format!("· {}", item["stem"].as_str().unwrap())),
        );
        if let Some(text) = item.get("text") {
            texts.insert("text".to_owned(), text.clone());
        }
        for list in ["choices", "prompts"] {
            let entries = item
                .get(list)
                .and_then(Value::as_array)
                .into_iter()
                .flatten();
            let entries: Map<String, Value> = entries
                .map(|entry| {
                    (
                        entry["id"].as_str().unwrap().to_owned(),
                        json!(format!("· {}", entry["text"])),
                    )
                })
                .collect();
            if !entries.is_empty() {
                texts.insert(list.to_owned(), Value::Object(entries));
            }
        }
        if item["type"] == "short-text" {
            texts.insert("accept".to_owned(), json!(["Japon"]));
        }
        (id, Value::Object(texts))
    });
    json!({
        "format": "assay-overlay/1", "bank": "fuzz/fixed", "language": "fr", "review": "machine", "title": "Banque",
        "topics": { "all": "Tout" }, "assessments": { "all": { "title": "Tout", "sections": { "all": "Tout" } } },
        "items": items.collect::<Map<_, _>>(),
    })
}

/// Responses that name far more than there is: a record of one is refused, and a transcript's is no choice of the item.
#[test]
fn a_response_of_a_million_entries() {
    let ids: Vec<String> = (0..1_000_000)
        .rev()
        .map(|number| format!("\"c{number:07}\""))
        .collect();
    let pairs = ids.join(":\"a\",");
    for response in [
        format!("{{\"choices\":[{}]}}", ids.join(",")),
        format!("{{\"order\":[{}]}}", ids.join(",")),
        format!("{{\"pairs\":{{{pairs}:\"a\"}}}}"),
        format!("{{\"gaps\":{{{pairs}:\"a\"}}}}"),
    ] {
        let record = format!(
            "{{\"at\":1,\"event\":{{\"answered\":{{\"item\":0,\"response\":{response}}}}},\"v\":1}}"
        );
        assert!(crate::attempt::journal::decode(record.as_bytes()).is_err());
        let read: Response = serde_json::from_str(&response).unwrap();
        let fixed = fixed().unwrap();
        assert!(
            fixed
                .paper
                .items
                .iter()
                .all(|placed| placed.item.body.accepts(&read).is_err())
        );
    }
}

/// Each hostile bank is refused for what it does, or is harmless because nothing in it is more than text.
#[test]
fn hostile_banks_are_refused_with_a_reason() {
    for hostile in banks() {
        let (bank, findings) = read_bank(&hostile.bytes, None, &|_| None);
        let name = hostile.name;
        let errors: BTreeSet<_> = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(|finding| finding.code)
            .collect();
        assert_eq!(
            bank.is_some(),
            hostile.refused.is_none(),
            "{name}: {errors:?}"
        );
        assert!(
            hostile.refused.is_none_or(|code| errors.contains(&code)),
            "{name}: {errors:?}"
        );
        let longest = findings
            .iter()
            .flat_map(|finding| &finding.data)
            .map(|(_, value)| value.len())
            .max();
        assert!(longest.unwrap_or(0) < 1100, "{name} is quoted at length");
        assert!(
            findings.len() < 500_000,
            "{name} has {} findings",
            findings.len()
        );
        let places: usize = findings
            .iter()
            .map(|finding| finding.pointer.as_str().len())
            .sum();
        assert!(places < 1 << 24, "{name} has places of {places} bytes");
    }
}
