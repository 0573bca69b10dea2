//! The project's own files: its banks and the examples of its documentation.

use std::collections::BTreeMap;

use super::*;
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

/// The blocks of `docs/banks.md` that are whole files.
fn examples() -> Vec<String> {
    let path = format!("{}/../../docs/banks.md", env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(path).expect("the page is there");
    let blocks = page.split("\n```json\n").skip(1);
    blocks
        .map(|block| block.split("\n```").next().unwrap_or_default().to_owned())
        .collect()
}

/// The documentation's bank is right but for what a release needs, and its translation lacks no more than it says.
#[test]
fn examples_of_the_documentation() {
    let examples = examples();
    let [bank, overlay] = examples.as_slice() else {
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
