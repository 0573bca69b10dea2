//! Rules turned off, checks for release, and fixes.

use super::*;
use crate::check::{Code, Severity, Stage};

fn check(stage: Stage, text: &str) -> (Option<Bank>, Vec<Finding>) {
    read_bank_for(
        stage,
        text.as_bytes(),
        Some(&id("training/foundation")),
        &|_| None,
    )
}

fn codes(findings: &[Finding]) -> Vec<(Code, Severity)> {
    findings
        .iter()
        .map(|finding| (finding.code, finding.severity))
        .collect()
}

/// The good bank with an item's choice that ends with a full stop, and what turns rules off.
fn spoilt(of_item: &str, of_bank: &str) -> String {
    text("good")
        .replace("A lock on the door", "A lock on the door.")
        .replace(
            "\"id\": \"first-sign\",",
            &format!("\"id\": \"first-sign\",{of_item}"),
        )
        .replace(
            "\"language\": \"en\",",
            &format!("\"language\": \"en\",{of_bank}"),
        )
}

const BY_RULE: &str = r#" "allow": [{ "rule": "L10", "because": "A sentence ends." }],"#;
const BY_CODE: &str = r#" "allow": [{ "rule": "choice-ending", "because": "A sentence ends." }],"#;

#[test]
fn a_rule_is_turned_off_with_its_reason() {
    let plain = check(Stage::Work, &spoilt("", "")).1;
    assert_eq!(codes(&plain), [(Code::ChoiceEnding, Severity::Warning)]);
    for (of_item, of_bank) in [(BY_RULE, ""), (BY_CODE, ""), ("", BY_RULE), ("", BY_CODE)] {
        let (bank, findings) = check(Stage::Release, &spoilt(of_item, of_bank));
        assert_eq!(codes(&findings), [(Code::ChoiceEnding, Severity::Allowed)]);
        assert_eq!(findings[0].because.as_deref(), Some("A sentence ends."));
        assert!(bank.is_some());
    }
}

#[test]
fn what_is_turned_off_is_found_and_once() {
    let twice = BY_RULE.replace("}]", r#"}, { "rule": "L10", "because": "Again." }]"#);
    let found =
        |of_item: &str, of_bank: &str| codes(&check(Stage::Work, &spoilt(of_item, of_bank)).1);
    assert_eq!(
        found(&twice, ""),
        [
            (Code::AllowTwice, Severity::Advice),
            (Code::ChoiceEnding, Severity::Allowed)
        ]
    );
    let unused = BY_RULE.replace("L10", "L04");
    assert_eq!(
        found("", &unused),
        [
            (Code::AllowUnused, Severity::Advice),
            (Code::ChoiceEnding, Severity::Warning)
        ]
    );
    let hard = BY_RULE.replace("L10", "key-missing");
    assert_eq!(found("", &hard)[0], (Code::NotOneOf, Severity::Error));
    let mute = BY_RULE.replace("A sentence ends.", " ");
    assert_eq!(found("", &mute)[0], (Code::EmptyText, Severity::Error));
}

/// Turning a rule off is no change of the item: it is published as before, and its translations stay fresh.
#[test]
fn what_is_turned_off_is_not_published() {
    let plain = check(Stage::Work, &spoilt("", ""))
        .0
        .expect("a warning only");
    let allowed = check(Stage::Work, &spoilt(BY_RULE, BY_CODE)).0;
    let allowed = allowed.expect("a warning only");
    assert_eq!(plain.digest(), allowed.digest());
    assert_eq!(plain.texts(), allowed.texts());
    assert_eq!(allowed.allowances.len(), 2);
}

#[test]
fn what_matters_at_release_is_an_error_then() {
    let text = text("good").replace("\"checked\": true", "\"checked\": false");
    for (stage, severity) in [
        (Stage::Work, Severity::Advice),
        (Stage::Release, Severity::Error),
    ] {
        let (bank, findings) = check(stage, &text);
        assert_eq!(codes(&findings), vec![(Code::SourceUnchecked, severity); 3]);
        assert!(bank.is_some(), "it can be used as it is");
    }
    // A draft isn't released.
    let draft = text
        .replace(
            "\"id\": \"first-sign\",",
            "\"id\": \"first-sign\", \"status\": \"draft\",",
        )
        .replace(
            "\"topic\": \"signs\", \"count\": 2",
            "\"topic\": \"signs\", \"count\": 1",
        );
    let severities: Vec<Severity> = check(Stage::Release, &draft)
        .1
        .iter()
        .map(|finding| finding.severity)
        .collect();
    assert_eq!(
        severities,
        [Severity::Advice, Severity::Error, Severity::Error]
    );
}

#[test]
fn a_translation_is_turned_off_in_its_bank() {
    let allow = r#" "allow": [{ "rule": "L20", "because": "Names." }],"#;
    let bank = |of_item: &str| {
        let text = text("good").replace(
            "\"id\": \"first-sign\",",
            &format!("\"id\": \"first-sign\",{of_item}"),
        );
        check(Stage::Work, &text).0.expect("no errors")
    };
    let overlay = text("good.fr").replace("Une chose nommée a", "A lock on the door");
    let find = |bank: &Bank| read_translation(overlay.as_bytes(), Some("fr"), bank).1;
    assert_eq!(
        codes(&find(&bank(""))),
        [(Code::TextUntranslated, Severity::Warning)]
    );
    assert_eq!(
        codes(&find(&bank(allow))),
        [(Code::TextUntranslated, Severity::Allowed)]
    );
}

/// What a fix does is what is wanted, and then nothing is found any more.
#[test]
fn fixes_mend() {
    let good = text("good");
    for (spoilt, mended) in [
        (
            good.replace("A bag on the floor", "A bag on the floor."),
            good.clone(),
        ),
        (
            good.replace("A bag on the floor", "a bag on the floor"),
            good.clone(),
        ),
    ] {
        let findings = check(Stage::Work, &spoilt).1;
        let fix = findings[0].fix.as_ref().expect("it is certain");
        assert_eq!(fix.apply(&spoilt).as_deref(), Some(mended.as_str()));
    }
    let negative = good.replace("do you notice first of all?", "do you not notice at all?");
    let findings = check(Stage::Work, &negative).1;
    let fix = findings[0].fix.as_ref().expect("it is certain");
    assert!(
        fix.apply(&negative)
            .is_some_and(|text| text.contains("do you **not** notice at all?"))
    );
    let ordered = |first: &str, second: &str, third: &str| {
        good.replace("A lock on the door", first)
            .replace("A bag on the floor", second)
            .replace("A cup on the shelf", third)
            .replace(", \"fixed\": true }", " }")
            .replacen("\"id\": \"a\"", "\"id\":  \"a\"", 1)
    };
    let spoilt = ordered("20 days", "10 days", "30 days");
    let findings = check(Stage::Work, &spoilt).1;
    let fix = findings
        .iter()
        .find(|finding| finding.code == Code::ChoicesOutOfOrder)
        .and_then(|finding| finding.fix.as_ref())
        .expect("there is one order");
    let mended = fix.apply(&spoilt).expect("the places are there");
    let (a, b) = (mended.find("20 days"), mended.find("10 days"));
    assert!(b < a && mended.contains("\"id\":  \"a\", \"text\": \"20 days\""));
    assert_eq!(check(Stage::Work, &mended).1, []);
}
