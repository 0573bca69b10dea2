//! The project's own files: its banks and the examples of its documentation.

use std::collections::BTreeMap;

use super::*;
use serde_json::Value;

use crate::check::Severity;

fn lines(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(line).collect()
}

/// What is found beside what matters at release only, which drafts may lack, and what is turned off with a reason.
fn beside_release(findings: &[Finding]) -> Vec<String> {
    let counts = |finding: &&Finding| {
        finding.severity != Severity::Allowed && !finding.code.is_for_release()
    };
    findings.iter().filter(counts).map(line).collect()
}

/// The project's own banks, overlays and list of modules are clean, and every assessment gives a form.
#[test]
fn own_banks() {
    let (modules, findings) = read_modules(&own("modules"));
    assert_eq!(lines(&findings), Vec::<String>::new());
    let modules = modules.expect("no finding, so there are modules");
    let mut banks: BTreeMap<BankId, Rc<Bank>> = BTreeMap::new();
    for name in [
        "core-concepts/foundation",
        "gallery/foundation",
        "victim-identification/foundation",
    ] {
        let bytes = own(name);
        let (bank, findings) = read_bank(&bytes, Some(&id(name)), &|used| banks.get(used).cloned());
        assert_eq!(beside_release(&findings), Vec::<String>::new(), "{name}");
        let bank = bank.expect("no finding is an error");
        assert_eq!(lines(&check_listed(&bytes, &modules)), Vec::<String>::new());
        for language in ["fr", "ar"] {
            let file = own(&format!("{name}.{language}"));
            let (overlay, findings) = read_translation(&file, Some(language), &bank);
            assert_eq!(
                beside_release(&findings),
                Vec::<String>::new(),
                "{name}.{language}"
            );
            assert!(overlay.is_some(), "{name}.{language}");
        }
        every_form_can_be_drawn(&bank);
        banks.insert(id(name), Rc::new(bank));
    }
}

/// The blocks of a page of `docs` that are whole: files, or items.
fn examples(page: &str) -> Vec<String> {
    let path = format!("{}/../../docs/{page}.md", env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(path).expect("the page is there");
    let blocks = page.split("\n```json\n").skip(1);
    blocks
        .map(|block| block.split("\n```").next().unwrap_or_default().to_owned())
        .collect()
}

/// Each item of `docs/types.md` is right, but for what a release needs, in the documentation's bank, and each type beyond choices has one.
#[test]
fn items_of_the_documentation() {
    let bank: Value = serde_json::from_str(&examples("banks")[0]).expect("a bank");
    let mut types = std::collections::BTreeSet::new();
    for text in examples("types") {
        let item: Value = serde_json::from_str(&text).unwrap_or_else(|why| panic!("{why}: {text}"));
        types.insert(item["type"].as_str().expect("a type").to_owned());
        let mut bank = bank.clone();
        bank["items"].as_array_mut().expect("items").push(item);
        let bytes = serde_json::to_vec(&bank).expect("JSON");
        let (_, findings) = read_bank(&bytes, Some(&id("fire-safety/foundation")), &|_| None);
        assert_eq!(beside_release(&findings), Vec::<String>::new(), "{text}");
    }
    let beyond = crate::item::ItemType::ALL.iter().map(|kind| kind.as_str());
    let beyond =
        beyond.filter(|kind| !matches!(*kind, "single-choice" | "true-false" | "multiple-choice"));
    for kind in beyond {
        assert!(types.contains(kind), "docs/types.md has no {kind}");
    }
}

/// The documentation's case and its items are right in the documentation's bank, and stand together where both are drawn.
#[test]
fn the_case_of_the_documentation() {
    let examples = examples("banks");
    let mut bank: Value = serde_json::from_str(&examples[0]).expect("a bank");
    let case: Value = serde_json::from_str(&examples[1]).expect("a case");
    bank["cases"] = case["cases"].clone();
    let items = bank["items"].as_array_mut().expect("items");
    items.extend(case["items"].as_array().expect("items").iter().cloned());
    let bytes = serde_json::to_vec(&bank).expect("JSON");
    let (bank, findings) = read_bank(&bytes, Some(&id("fire-safety/foundation")), &|_| None);
    assert_eq!(beside_release(&findings), Vec::<String>::new());
    let bank = bank.expect("no error, so there is a bank");
    assert!(!bank.header.has_plain_items());
    every_form_can_be_drawn(&bank);
}

/// The documentation's bank is right but for what a release needs, and its translation lacks no more than it says.
#[test]
fn examples_of_the_documentation() {
    let examples = examples("banks");
    let [bank, _, overlay] = examples.as_slice() else {
        panic!("{} blocks of JSON", examples.len());
    };
    let (bank, findings) = read_bank(
        bank.as_bytes(),
        Some(&id("fire-safety/foundation")),
        &|_| None,
    );
    assert_eq!(beside_release(&findings), Vec::<String>::new());
    let bank = bank.expect("no error, so there is a bank");
    every_form_can_be_drawn(&bank);
    let (overlay, findings) = read_translation(overlay.as_bytes(), Some("fr"), &bank);
    assert!(
        beside_release(&findings)
            .iter()
            .all(|line| line.starts_with("translation-missing\t")),
        "{:#?}",
        lines(&findings)
    );
    assert!(overlay.is_some());
}
