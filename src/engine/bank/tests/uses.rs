//! What items may be used for: what is for practice alone no other assessment draws, and the other way round.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::*;
use crate::form::{FormRequest, TimeFactor, draw};
use crate::rng::{RulesVersion, Seed};

/// The good bank with one assessment for practice and one for a certificate, each of one item on signs; of the two items on signs the
/// first may be used so.
fn bank(uses: &Value, counts: &Value) -> (Option<Bank>, Vec<Finding>) {
    let mut bank: Value = serde_json::from_str(&text("good")).expect("JSON");
    bank["items"][0]["use"] = uses.clone();
    let assessment = |id: &str, purpose: &str| {
        json!({
            "id": id, "title": id, "purpose": purpose, "pass": { "total": "50%" },
            "sections": [{ "id": "all", "title": "All", "draw": [{ "topic": "signs", "count": counts }] }],
        })
    };
    bank["assessments"] = json!([
        assessment("learn", "practice"),
        assessment("final", "certificate")
    ]);
    read_bank(bank.to_string().as_bytes(), None, &|_| None)
}

/// All items that an assessment gives in many forms.
fn given(bank: &Bank, assessment: &str) -> BTreeSet<String> {
    let seeds = (0..40).map(|seed| Seed([seed; 16]));
    let forms = seeds.map(|seed| {
        let request = FormRequest {
            assessment: crate::id::AssessmentId::new(assessment).expect("an id"),
            audience: None,
            seed,
            seen: Vec::new(),
            language: "en".to_owned(),
            overlays: Vec::new(),
            time_factor: TimeFactor::USUAL,
            rules: RulesVersion::CURRENT,
        };
        draw(&bank.header, &request).expect("a form")
    });
    forms
        .flat_map(|form| form.slots().collect::<Vec<_>>())
        .map(|slot| bank.items[slot.position as usize].id.to_string())
        .collect()
}

fn set(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn items_are_drawn_for_what_they_may_be_used_for() {
    let both = ["first-sign", "several-signs"];
    for (uses, learn, last) in [
        (json!(["practice", "assessment"]), &both[..], &both[..]),
        (json!(["practice"]), &both, &both[1..]),
        (json!(["assessment"]), &both[1..], &both),
    ] {
        let (bank, findings) = bank(&uses, &json!(1));
        let bank = bank.unwrap_or_else(|| panic!("{uses}: {findings:?}"));
        assert_eq!(given(&bank, "learn"), set(learn), "{uses}");
        assert_eq!(given(&bank, "final"), set(last), "{uses}");
    }
}

#[test]
fn draws_that_only_items_for_something_else_would_meet_are_refused() {
    for (uses, place) in [(json!(["practice"]), 1), (json!(["assessment"]), 0)] {
        let (_, findings) = bank(&uses, &json!(2));
        let at = format!("/assessments/{place}/sections/0/draw/0");
        let found = findings.iter().any(|finding| {
            finding.code == crate::check::Code::DrawInfeasible
                && finding.pointer.to_string().starts_with(&at)
        });
        assert!(found, "{uses} {findings:#?}");
    }
}

#[test]
fn what_any_item_may_be_used_for_is_not_published() {
    let header = |uses: Value| {
        let (bank, _) = bank(&uses, &json!(1));
        String::from_utf8(published::header_bytes(&bank.expect("a bank").header)).expect("UTF-8")
    };
    assert!(!header(json!(["practice", "assessment"])).contains("\"use\""));
    assert!(header(json!(["practice"])).contains("\"use\":\"practice\""));
}

#[test]
fn only_what_is_diagnostic_goes_without_passing() {
    let without = |purpose: &str| {
        let mut bank: Value = serde_json::from_str(&text("good")).expect("JSON");
        let assessment = &mut bank["assessments"][0];
        assessment["purpose"] = purpose.into();
        let fields = assessment.as_object_mut().expect("fields");
        fields.remove("pass");
        fields.remove("certificate");
        find(&bank.to_string())
    };
    assert_eq!(without("diagnostic"), [""; 0]);
    for purpose in ["certificate", "practice"] {
        let found = without(purpose);
        assert!(
            found.iter().any(|line| line.starts_with("missing-field\t")),
            "{found:?}"
        );
    }
}
