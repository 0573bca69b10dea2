//! The corpus of `tests/check`: how often each item-writing rule finds what it should, and is silent where it should be.
//!
//! Its cases were written from the rules' text by somebody who hadn't seen their code. A case changes a faultless bank, item or
//! overlay (JSON Merge Patch, RFC 7386) and is checked as for release.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::*;
use crate::check::{Rule, Severity, Stage};

#[derive(Deserialize)]
struct Base {
    bank: Value,
    item: Value,
    overlay: Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corpus {
    rule: String,
    defects: Vec<Case>,
    fine: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    case: String,
    bank: Option<Value>,
    item: Option<Value>,
    items: Option<Vec<Value>>,
    overlay: Option<Value>,
    level: Option<String>,
}

fn corpus<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let path = format!(
        "{}/../../tests/check/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
    serde_json::from_slice(&text).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// JSON Merge Patch (RFC 7386).
fn merged(base: &Value, patch: &Value) -> Value {
    let Value::Object(patch) = patch else {
        return patch.clone();
    };
    let mut out = base.as_object().cloned().unwrap_or_default();
    for (key, value) in patch {
        if value.is_null() {
            out.remove(key);
        } else {
            let below = merged(out.get(key).unwrap_or(&Value::Null), value);
            out.insert(key.clone(), below);
        }
    }
    Value::Object(out)
}

impl Case {
    /// All that is found in it.
    fn findings(&self, base: &Base) -> Vec<Finding> {
        let items = match (&self.items, &self.item) {
            (Some(items), _) => items.iter().map(|item| merged(&base.item, item)).collect(),
            (None, Some(item)) => vec![merged(&base.item, item)],
            (None, None) => vec![base.item.clone()],
        };
        let mut file = merged(&base.bank, self.bank.as_ref().unwrap_or(&json!({})));
        file["items"] = Value::Array(items);
        let place = id("training/foundation");
        let (bank, mut findings) = read_bank_for(
            Stage::Release,
            file.to_string().as_bytes(),
            Some(&place),
            &|_| None,
        );
        if let Some(overlay) = &self.overlay {
            let bank = bank.unwrap_or_else(|| {
                panic!(
                    "{}: {:#?}",
                    self.case,
                    findings.iter().map(line).collect::<Vec<_>>()
                )
            });
            let mut overlay = merged(&base.overlay, overlay);
            current(&mut overlay, &bank);
            let bytes = overlay.to_string();
            let read = read_translation_for(Stage::Release, bytes.as_bytes(), None, &bank);
            findings.extend(read.1);
        }
        findings
    }

    /// Whether the rule finds something in it, of the level that it names.
    fn is_found(&self, rule: Rule, findings: &[Finding]) -> bool {
        let of_rule = findings
            .iter()
            .filter(|finding| finding.code.rule() == Some(rule));
        of_rule
            .filter(|finding| finding.severity != Severity::Allowed)
            .any(|finding| {
                let level = format!("{:?}", finding.severity).to_lowercase();
                self.level.as_ref().is_none_or(|wanted| *wanted == level)
            })
    }
}

/// Puts the items' digests where the overlay says `current`.
fn current(overlay: &mut Value, bank: &Bank) {
    let digests: BTreeMap<String, String> = bank
        .digests()
        .into_iter()
        .map(|(id, digest)| (id.to_string(), digest.to_string()))
        .collect();
    let empty = &mut Map::new();
    let items = overlay["items"].as_object_mut().unwrap_or(empty);
    for (id, texts) in items {
        if let (Some(source), Some(digest)) = (texts.get_mut("source"), digests.get(id))
            && *source == "current"
        {
            *source = Value::from(digest.as_str());
        }
    }
}

/// Precision and recall of each rule, both at least 0.9.
#[test]
fn each_rule_finds_what_it_should() {
    let base: Base = corpus("base");
    let (mut poor, mut wrong) = (Vec::new(), Vec::new());
    println!("rule  defects  found  fine  false alarms  precision  recall");
    for rule in Rule::all() {
        let cases: Corpus = corpus(rule.as_str());
        assert_eq!(cases.rule, rule.as_str());
        let (defects, fine) = (cases.defects.len(), cases.fine.len());
        assert!(defects >= 10 && fine >= 10, "{rule}: {defects}, {fine}");
        let mut count = |cases: &[Case], expected: bool| {
            let found = cases.iter().filter(|case| {
                let findings = case.findings(&base);
                let found = case.is_found(rule, &findings);
                if found != expected {
                    let what = if expected { "missed" } else { "false alarm" };
                    let codes: Vec<String> = findings.iter().map(line).collect();
                    wrong.push(format!("{rule} {what}: {} {codes:#?}", case.case));
                }
                found
            });
            found.count()
        };
        let (found, alarms) = (count(&cases.defects, true), count(&cases.fine, false));
        let share = |part: usize, whole: usize| 100 * part / whole.max(1);
        let (precision, recall) = (share(found, found + alarms), share(found, defects));
        println!(
            "{rule}   {defects:7}  {found:5}  {fine:4}  {alarms:12}  {precision:8}%  {recall:5}%"
        );
        if precision < 90 || recall < 90 {
            poor.push(rule.as_str());
        }
    }
    for case in &wrong {
        println!("{case}");
    }
    assert!(poor.is_empty(), "{poor:?}");
}
