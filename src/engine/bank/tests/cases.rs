//! Cases: published with their items, drawn by the header alone, translated, and checked.

use serde_json::{Value, json};

use super::*;
use crate::bank::published::publish;

const TEXT: &str = "You visit a house at the end of the road. Nobody speaks to you.";

/// The good bank with a case on its items: `ask-first` before `first-sign`, whatever their strata.
fn with_case() -> Value {
    let mut bank: Value = serde_json::from_slice(&file("good")).expect("the good bank is JSON");
    bank["cases"] = json!([{
        "id": "visit", "title": "A visit", "text": TEXT,
        "table": {
            "caption": "Who was there", "head": ["Who", "When"], "row_heads": true,
            "rows": [["A man", "Monday"], ["A child", "–"]],
        },
    }]);
    let items = bank["items"].as_array_mut().expect("items");
    items.rotate_right(1);
    items[0]["case"] = json!("visit");
    items[1]["case"] = json!("visit");
    bank
}

fn read(bank: &Value) -> (Option<Bank>, Vec<String>) {
    let place = id("training/foundation");
    let (bank, findings) = read_bank(bank.to_string().as_bytes(), Some(&place), &|_| None);
    (bank, findings.iter().map(line).collect())
}

fn bank() -> Bank {
    let (bank, findings) = read(&with_case());
    assert_eq!(findings, Vec::<String>::new());
    bank.expect("no finding, so there is a bank")
}

#[test]
fn an_item_is_published_with_its_case_and_its_digest_stands_for_both() {
    let bank = bank();
    let (plain, _) = read(&{
        let mut bank = with_case();
        bank["cases"][0]["text"] = json!("You visit another house.");
        bank
    });
    let plain = plain.expect("a bank");
    for (item, other) in bank.items.iter().zip(&plain.items) {
        let case = item.details().case.as_ref();
        assert_eq!(case.is_some(), item.id.as_str() != "several-signs");
        assert_eq!(item.digest == other.digest, case.is_none());
        if let Some(case) = case {
            assert_eq!((case.title.as_str(), case.text.as_str()), ("A visit", TEXT));
            assert!(case.table.as_ref().is_some_and(|table| table.row_heads));
        }
    }
    let published = publish(&bank);
    let shard = |digest: &Digest| {
        let mut shards = published.shards.iter();
        let found = shards.find(|(known, _)| known == digest);
        found.map(|(_, bytes)| bytes.clone())
    };
    let read = Bank::from_published(&published.header, &published.digest, shard).expect("a bank");
    assert_eq!((&read.header, &read.items), (&bank.header, &bank.items));
    every_form_can_be_drawn(&read);
}

#[test]
fn a_case_can_have_pictures_and_recordings_which_are_held_to_the_same_rules() {
    let with = |media: Value| {
        let mut bank = with_case();
        bank["cases"][0]["media"] = media;
        read(&bank)
    };
    let line = json!({ "id": "line", "type": "picture", "file": "line.svg", "decorative": true });
    let call = json!({ "id": "call", "type": "audio", "file": "call.mp3", "alt": "A call", "transcript": "Hello?" });
    let (bank, findings) = with(json!([line, call]));
    assert_eq!(findings, Vec::<String>::new());
    let bank = bank.expect("no finding, so there is a bank");
    assert!(bank.header.contents.media, "said before any item is there");
    for item in &bank.items {
        let of_case = item.details().all_media().count();
        assert_eq!(of_case, if item.details().case.is_some() { 2 } else { 0 });
        assert!(!item.has_media(), "it stands in the case");
    }
    for (media, expected) in [
        (json!([line, line]), "duplicate-id\tError\t"),
        (
            json!([{ "id": "a", "type": "picture", "file": "a.svg" }]),
            "media-without-alt\tError\t",
        ),
        (
            json!([{ "id": "a", "type": "audio", "file": "a.mp3", "alt": "A" }]),
            "transcript-missing\tError\t",
        ),
        (
            json!([{ "id": "a", "type": "picture", "file": "//a.example/a.svg", "alt": "A" }]),
            "media-file\tError\t",
        ),
    ] {
        let (bank, findings) = with(media);
        let found = findings.iter().find(|line| line.starts_with(expected));
        assert!(
            found.is_some_and(|line| line.contains("/cases/0/media/")),
            "{expected} {findings:#?}"
        );
        assert!(bank.is_none());
    }
}

#[test]
fn the_header_tells_the_place_of_each_item_in_its_case() {
    let bank = bank();
    assert!(!bank.header.has_plain_items() && good().header.has_plain_items());
    let place = |item: &str| {
        let position = bank
            .items
            .iter()
            .position(|known| known.id.as_str() == item);
        let position = u32::try_from(position.expect("it is there")).expect("few");
        let case = bank.header.case_at(Slot { bank: 0, position });
        case.map(|case| (case.id.as_str().to_owned(), case.place))
    };
    assert_eq!(place("ask-first"), Some(("visit".to_owned(), 0)));
    assert_eq!(place("first-sign"), Some(("visit".to_owned(), 1)));
    assert_eq!(place("several-signs"), None);
}

#[test]
fn names_of_cases_are_looked_up() {
    let mut missing = with_case();
    missing["items"][0]["case"] = json!("visits");
    missing["assessments"][0]["sections"][0]["draw"][0]["case"] = json!("call");
    let (bank, findings) = read(&missing);
    assert!(bank.is_none());
    let found = |at: &str, rest: &str| {
        let mut lines = findings.iter();
        lines.any(|line| {
            line.starts_with("dangling-reference\tError\t")
                && line.contains(at)
                && line.ends_with(rest)
        })
    };
    assert!(
        found("\t/items/0/case\t", "kind=case; nearest=visit"),
        "{findings:#?}"
    );
    assert!(
        found("/draw/0/case\t", "id=call; kind=case"),
        "{findings:#?}"
    );

    let mut drawn = with_case();
    drawn["assessments"][0]["sections"][0]["draw"] = json!([{ "case": "visit", "count": 2 }]);
    let (bank, findings) = read(&drawn);
    assert_eq!(findings, Vec::<String>::new());
    every_form_can_be_drawn(&bank.expect("a bank"));
    drawn["assessments"][0]["sections"][0]["draw"][0]["count"] = json!(3);
    let (_, findings) = read(&drawn);
    assert!(
        findings[0].starts_with("draw-infeasible\t"),
        "{findings:#?}"
    );
}

/// What the case says may be the key of its own items, and not of others.
#[test]
fn a_case_does_not_give_away_the_answer_of_another_item() {
    let telling = |item: usize| {
        let mut bank = with_case();
        bank["cases"][0]["text"] =
            json!("There is a lock on the door. A note lies in the hall by the stairs.");
        bank["items"][item]["choices"][0]["text"] = json!("A note lies in the hall");
        bank["assessments"][0]["sections"][0]["draw"] = json!([{}]);
        let (_, findings) = read(&bank);
        let told = findings.into_iter();
        told.filter(|line| line.starts_with("answers-another\t"))
            .collect::<Vec<_>>()
    };
    assert_eq!(telling(1), Vec::<String>::new(), "of its own item");
    let found = telling(2);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].contains("\t/cases/0/text\titem=several-signs; other="),
        "{found:#?}"
    );
    assert!(found[0].contains("; part=case; "), "{found:#?}");
}

fn translated(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let bank = bank();
    let case = bank
        .items
        .iter()
        .find_map(|item| item.details().case.as_ref());
    let mut overlay: Value = serde_json::from_slice(&file("good.fr")).expect("JSON");
    for (id, digest) in bank.digests() {
        overlay["items"][id.as_str()]["source"] = json!(digest);
    }
    overlay["cases"] = json!({ "visit": {
        "source": case.expect("a case").digest, "title": "Une visite",
        "text": "Vous visitez une maison au bout de la route. Personne ne vous parle.",
        "table": { "caption": "Qui était là", "head": ["Qui", "Quand"], "rows": [["Un homme", "lundi"], ["Un enfant", "–"]] },
    } });
    change(&mut overlay);
    let (read, findings) = read_translation(overlay.to_string().as_bytes(), Some("fr"), &bank);
    if let Some(read) = read {
        // What was read is what is published, and is read again.
        let (digest, bytes) = overlay::publish(&read, &bank.digests());
        let again = published::read_overlay(&bytes, &digest).expect("it is the overlay");
        assert_eq!(again.cases, read.cases);
    }
    findings.iter().map(line).collect()
}

#[test]
fn translations_of_cases_are_whole_and_fresh() {
    type Change = fn(&mut Value);
    let table: &[(Change, &str)] = &[
        (|_| {}, ""),
        (
            |overlay| overlay["cases"]["visit"]["source"] = json!("0".repeat(64)),
            "translation-stale\tWarning\t",
        ),
        (
            |overlay| drop(overlay.as_object_mut().expect("an object").remove("cases")),
            "translation-missing\tWarning\t",
        ),
        (
            |overlay| {
                let case = overlay["cases"]["visit"].as_object_mut();
                drop(case.expect("an object").remove("table"));
            },
            "translation-missing\tWarning\t",
        ),
        (
            |overlay| overlay["cases"]["visit"]["table"]["head"] = json!(["Qui"]),
            "table-uneven\tError\t",
        ),
        (
            |overlay| overlay["cases"]["visit"]["table"]["rows"] = json!([["Un homme", "lundi"]]),
            "table-uneven\tError\t",
        ),
        (
            |overlay| overlay["cases"]["call"] = overlay["cases"]["visit"].clone(),
            "translation-of-nothing\tError\t",
        ),
        (
            |overlay| overlay["cases"]["visit"]["text"] = json!(TEXT),
            "text-untranslated\tWarning\t",
        ),
    ];
    for (change, expected) in table {
        let found = translated(change);
        if expected.is_empty() {
            assert_eq!(found, Vec::<String>::new());
        } else {
            assert_eq!(found.len(), 1, "{expected} {found:#?}");
            assert!(found[0].starts_with(expected), "{expected} {found:#?}");
        }
    }
}
