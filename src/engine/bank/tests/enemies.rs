//! Enemies: which items are of one set, what the header says of it, and what the check says of names.

use serde_json::{Value, json};

use super::*;

/// The good bank with more items like the first, of which some name others.
fn bank_of(named: &[(&str, &[&str])]) -> Value {
    let mut bank: Value = serde_json::from_slice(&file("good")).expect("the good bank is JSON");
    let items = bank["items"].as_array_mut().expect("items");
    let first = items[0].clone();
    for (id, enemies) in named {
        let mut item = first.clone();
        item["id"] = json!(id);
        item["enemies"] = json!(enemies);
        if enemies.is_empty() {
            item.as_object_mut().expect("an item").remove("enemies");
        }
        items.push(item);
    }
    bank
}

fn read(bank: &Value) -> (Option<Bank>, Vec<String>) {
    let place = id("training/foundation");
    let (bank, findings) = read_bank(bank.to_string().as_bytes(), Some(&place), &|_| None);
    (bank, findings.iter().map(line).collect())
}

/// The sets of a bank's items, by their ids.
fn sets(bank: &Value) -> Vec<(String, Option<u32>)> {
    let (bank, findings) = read(bank);
    let bank = bank.unwrap_or_else(|| panic!("{findings:#?}"));
    let strata = bank.header.contents.strata.iter();
    let each = strata.flat_map(|stratum| (0..stratum.count).map(|_| stratum.enemies));
    let mut sets: Vec<_> = each
        .zip(&bank.items)
        .map(|(set, item)| (item.id.to_string(), set))
        .collect();
    sets.retain(|(id, _)| id.len() == 1);
    sets.sort();
    sets
}

#[test]
fn who_names_an_enemy_is_its_enemy_and_theirs_are_of_the_same_set() {
    for (named, expected) in [
        // One of the two is enough, and that both say so changes nothing.
        (
            vec![("a", &["b"][..]), ("b", &[][..]), ("c", &[])],
            vec![Some(0), Some(0), None],
        ),
        (
            vec![("a", &["b"]), ("b", &["a"]), ("c", &[])],
            vec![Some(0), Some(0), None],
        ),
        // A chain, named from its end.
        (
            vec![("a", &[]), ("b", &["a"]), ("c", &["b"]), ("d", &["c"])],
            vec![Some(0); 4],
        ),
        // Two sets, numbered in the order of the file, whatever the ids are.
        (
            vec![("d", &["b"]), ("c", &["a"]), ("b", &[]), ("a", &[])],
            vec![Some(1), Some(0), Some(1), Some(0)],
        ),
        // Two that share an enemy.
        (
            vec![("a", &["c"]), ("b", &["c"]), ("c", &[])],
            vec![Some(0); 3],
        ),
    ] {
        let found: Vec<Option<u32>> = sets(&bank_of(&named))
            .into_iter()
            .map(|(_, set)| set)
            .collect();
        assert_eq!(found, expected, "{named:?}");
    }
}

#[test]
fn an_enemy_that_is_never_given_is_none() {
    let mut bank = bank_of(&[("a", &["b"]), ("b", &["c"]), ("c", &[])]);
    let items = bank["items"].as_array_mut().expect("items");
    let place = items.len() - 2;
    items[place]["status"] = json!("retired");
    let found: Vec<Option<u32>> = sets(&bank).into_iter().map(|(_, set)| set).collect();
    assert_eq!(found, [None, None]);
}

#[test]
fn an_enemy_has_to_be_there() {
    let (bank, findings) = read(&bank_of(&[("a", &["first-sing"])]));
    assert!(bank.is_none());
    let dangling = findings
        .iter()
        .find(|line| line.starts_with("dangling-reference\tError\t"));
    let dangling = dangling.unwrap_or_else(|| panic!("{findings:#?}"));
    assert!(
        dangling.ends_with("/items/3/enemies/0\tid=first-sing; kind=item; nearest=first-sign"),
        "{dangling}"
    );
}

#[test]
fn draws_that_only_enemies_could_meet_are_refused() {
    let mut bank = bank_of(&[("a", &["first-sign"])]);
    bank["items"].as_array_mut().expect("items").remove(1);
    // Topic signs has two items, which are enemies; two are wanted.
    let (read, findings) = read(&bank);
    assert!(read.is_none());
    let wanted = "wanted=2; available=1";
    assert!(
        findings
            .iter()
            .any(|line| line.starts_with("draw-infeasible\tError\t") && line.contains(wanted)),
        "{findings:#?}"
    );
}

#[test]
fn enemies_that_are_alike_are_no_near_duplicates() {
    let alike = |enemies: &[&str]| {
        let (_, findings) = read(&bank_of(&[("a", enemies)]));
        findings
            .iter()
            .any(|line| line.starts_with("near-duplicate\t"))
    };
    assert!(alike(&[]));
    assert!(!alike(&["first-sign"]));
}
