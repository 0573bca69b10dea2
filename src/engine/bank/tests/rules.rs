use proptest::prelude::*;
use serde_json::Value;

use super::*;

/// A bank that uses another: draws, topics and gates of either.
fn using(from: &str) -> String {
    text("good")
        .replace("\"topics\": [{\"id\": \"signs\"", "\"uses\": [{\"as\": \"core\", \"bank\": \"training/basics\"}],\n  \"topics\": [{\"id\": \"signs\"")
        .replace("{\"tag\": \"safety\", \"count\": 1}]\n", from)
}

#[test]
fn draws_from_used_banks() {
    for (draw, expected) in [
        (
            "{\"from\": \"core\", \"tag\": \"safety\", \"count\": 1}]\n",
            vec![],
        ),
        (
            "{\"from\": \"core\", \"topic\": \"signs\", \"count\": 2}, {\"tag\": \"safety\", \"count\": 1}]\n",
            vec![],
        ),
        (
            "{\"from\": \"cor\", \"tag\": \"safety\", \"count\": 1}]\n",
            vec!["draw-infeasible", "dangling-reference"],
        ),
        (
            "{\"from\": \"core\", \"topic\": \"sign\"}, {\"tag\": \"safety\", \"count\": 1}]\n",
            vec!["draw-infeasible", "dangling-reference"],
        ),
        (
            "{\"from\": \"core\", \"topic\": \"signs\", \"count\": 3}, {\"tag\": \"safety\", \"count\": 1}]\n",
            vec!["draw-infeasible"],
        ),
    ] {
        let found = find(&using(draw));
        let codes: Vec<&str> = found
            .iter()
            .map(|line| line.split('\t').next().unwrap_or_default())
            .collect();
        assert_eq!(codes, expected, "{draw} {found:#?}");
    }
}

/// A draw without a count takes what the others leave, so it stands in nobody's way and brings every item with a tag.
#[test]
fn draws_without_a_count() {
    for (draws, expected) in [
        ("[{}]", vec![]),
        ("[{\"topic\": \"signs\", \"count\": 2}, {}]", vec![]),
        ("[{\"count\": 2}, {\"topic\": \"referral\"}]", vec![]),
        ("[{\"topic\": \"signs\"}]", vec!["gate-not-guaranteed"]),
    ] {
        let text = text("good").replace(
            "[{\"topic\": \"signs\", \"count\": 2}, {\"tag\": \"safety\", \"count\": 1}]",
            draws,
        );
        let found = find(&text);
        let codes: Vec<&str> = found
            .iter()
            .map(|line| line.split('\t').next().unwrap_or_default())
            .collect();
        assert_eq!(codes, expected, "{draws} {found:#?}");
    }
}

#[test]
fn draws_for_one_audience() {
    let narrow = |audience: &str| {
        text("good")
            .replace(
                "\"title\": \"For everyone\", \"audiences\": [\"media\"]",
                "\"title\": \"For some\", \"audiences\": [\"media\", \"police\"]",
            )
            .replace(
                "\"id\": \"several-signs\"",
                &format!("\"id\": \"several-signs\", \"audiences\": [{audience}]"),
            )
    };
    assert_eq!(find(&narrow("\"media\", \"police\"")), Vec::<String>::new());
    let found = find(&narrow("\"media\""));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found
            .iter()
            .all(|line| line.starts_with("draw-infeasible\t")
                && line.ends_with("wanted=2; available=1; audience=police"))
    );
}

/// Where an assessment is for everybody, an audience that no item names gets what is for everybody, which must be enough.
#[test]
fn draws_for_an_audience_that_no_item_names() {
    let narrow = |places: &[&str]| {
        let everybody = text("good").replace(", \"audiences\": [\"media\"]", "");
        places.iter().fold(everybody, |text, item| {
            let id = format!("\"id\": \"{item}\"");
            text.replace(&id, &format!("{id}, \"audiences\": [\"media\"]"))
        })
    };
    let found = find(&narrow(&[]));
    assert!(
        found
            .iter()
            .all(|line| line.starts_with("audience-missing\t"))
    );
    let found = find(&narrow(&["several-signs"]));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].starts_with("draw-infeasible\t")
            && found[0].ends_with("wanted=2; available=1; audience=OTHERS"),
        "{found:#?}"
    );
}

#[test]
fn what_isnt_supported_is_refused() {
    let old = "{\"topic\": \"signs\", \"count\": 2}";
    let new = "{\"from\": \"other\", \"items\": [\"first-sign\"]}";
    let found = find(&text("good").replacen(old, new, 1));
    assert!(
        found
            .iter()
            .any(|line| line.starts_with("not-supported-yet\tError\t")),
        "{found:#?}"
    );
}

/// A change somewhere in a document.
#[derive(Debug, Clone)]
enum Change {
    Remove,
    Replace(Value),
    Repeat,
    Rename,
}

fn any_change() -> impl Strategy<Value = Change> {
    let value = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-2_i64..100).prop_map(Value::from),
        "[a-z !<*\\[\\]()#%/-]{0,12}".prop_map(Value::from),
        Just(serde_json::json!([])),
        Just(serde_json::json!({})),
        Just(serde_json::json!(["a", "a"])),
    ];
    prop_oneof![
        Just(Change::Remove),
        value.prop_map(Change::Replace),
        Just(Change::Repeat),
        Just(Change::Rename)
    ]
}

/// Makes a change at the nth place of a document.
fn change(value: &mut Value, place: &mut usize, how: &Change) {
    let here = |place: &mut usize| {
        *place = place.wrapping_sub(1);
        *place == usize::MAX
    };
    match value {
        Value::Array(values) => {
            for index in 0..values.len() {
                if here(place) {
                    match how {
                        Change::Remove | Change::Rename => drop(values.remove(index)),
                        Change::Replace(value) => values[index] = value.clone(),
                        Change::Repeat => values.push(values[index].clone()),
                    }
                    return;
                }
                change(&mut values[index], place, how);
            }
        }
        Value::Object(members) => {
            for key in members.keys().cloned().collect::<Vec<_>>() {
                if here(place) {
                    let value = members.remove(&key).unwrap_or_default();
                    match how {
                        Change::Remove => {}
                        Change::Replace(value) => drop(members.insert(key, value.clone())),
                        Change::Repeat | Change::Rename => {
                            drop(members.insert(format!("{key}s"), value))
                        }
                    }
                    return;
                }
                if let Some(value) = members.get_mut(&key) {
                    change(value, place, how);
                }
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever is done to a bank, it is read without a panic; there is a bank exactly where no finding is an error, and
    /// each finding has a place.
    #[test]
    fn any_change_is_read(changes in proptest::collection::vec((0_usize..160, any_change()), 1..4)) {
        let mut value: Value = serde_json::from_slice(&file("good")).expect("the good bank is JSON");
        for (mut place, how) in changes {
            change(&mut value, &mut place, &how);
        }
        let text = value.to_string();
        let (bank, findings) = read_bank(text.as_bytes(), Some(&id("training/foundation")), &|_| None);
        let refused = findings.iter().any(|finding| finding.severity == crate::check::Severity::Error);
        prop_assert_eq!(bank.is_some(), !refused, "{} {:?}", text, findings);
        prop_assert!(findings.iter().all(|finding| finding.position.is_some()), "{:?}", findings);
        if let Some(bank) = bank {
            every_form_can_be_drawn(&bank);
            let published = published::publish(&bank);
            let shard = |digest: &Digest| published.shards.iter().find(|(known, _)| known == digest).map(|(_, bytes)| bytes.clone());
            let read = Bank::from_published(&published.header, &published.digest, shard);
            prop_assert_eq!(read.map(|read| (read.header, read.items)), Ok((bank.header, bank.items)));
        }
    }

    /// Overlays too.
    #[test]
    fn any_changed_overlay_is_read(changes in proptest::collection::vec((0_usize..60, any_change()), 1..4)) {
        let mut value: Value = serde_json::from_slice(&file("good.fr")).expect("the good overlay is JSON");
        for (mut place, how) in changes {
            change(&mut value, &mut place, &how);
        }
        let (overlay, findings) = read_translation(value.to_string().as_bytes(), Some("fr"), &good());
        let refused = findings.iter().any(|finding| finding.severity == crate::check::Severity::Error);
        prop_assert_eq!(overlay.is_some(), !refused);
    }

    /// A file cut short or with a byte changed is read without a panic as well.
    #[test]
    fn any_bytes_are_read(cut in 0_usize..2600, at in 0_usize..2600, byte in any::<u8>()) {
        let mut bytes = file("good");
        bytes.truncate(cut);
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        let (bank, findings) = read_bank(&bytes, None, &|_| None);
        let refused = findings.iter().any(|finding| finding.severity == crate::check::Severity::Error);
        prop_assert_eq!(bank.is_some(), !refused);
    }
}
