//! Findings as a SARIF 2.1.0 log (OASIS Standard, 2020), which editors and code hosts read.
//!
//! A code is a SARIF rule, with its item-writing rule among its properties. What is turned off is a suppressed result with its
//! reason. Columns count characters.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use assay_engine::check::{Code, Finding, Severity};
use assay_messages::{CheckWords, RulesWords, explain};
use serde_json::{Value, json};

use crate::shelf::Volume;

/// All of it as one log with one run.
#[must_use]
pub fn log(
    words: &CheckWords,
    rules: &RulesWords,
    volumes: &BTreeMap<PathBuf, Rc<Volume>>,
) -> Value {
    let found = volumes.values().flat_map(|volume| &volume.findings);
    let codes: BTreeSet<Code> = found.map(|finding| finding.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let results: Vec<Value> = volumes
        .iter()
        .flat_map(|(file, volume)| volume.findings.iter().map(move |finding| (file, finding)))
        .map(|(file, finding)| result(words, &codes, file, finding))
        .collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(rules, *code)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "assay",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice | Severity::Allowed => "note",
    }
}

fn rule(words: &RulesWords, code: Code) -> Value {
    let mut rule = json!({
        "id": code.as_str(),
        "defaultConfiguration": { "level": level(code.severity()) },
    });
    if let (Some(of), Some(members)) = (code.rule(), rule.as_object_mut()) {
        let told = explain::rule(words, of);
        let help = format!("{} ({})", told.why, of.source());
        members.insert("shortDescription".to_owned(), json!({ "text": told.title }));
        members.insert("fullDescription".to_owned(), json!({ "text": told.what }));
        members.insert("help".to_owned(), json!({ "text": help }));
        members.insert("properties".to_owned(), json!({ "rule": of.as_str() }));
    }
    rule
}

fn result(words: &CheckWords, codes: &[Code], file: &Path, finding: &Finding) -> Value {
    let said = explain::finding(words, finding);
    let mut place = json!({ "artifactLocation": { "uri": uri(file) } });
    if let (Some(at), Some(members)) = (finding.position, place.as_object_mut()) {
        let region = json!({ "startLine": at.line, "startColumn": at.column });
        members.insert("region".to_owned(), region);
    }
    let mut result = json!({
        "ruleId": finding.code.as_str(),
        "ruleIndex": codes.iter().position(|code| *code == finding.code),
        "level": level(finding.severity),
        "message": { "text": format!("{} {}", said.text, said.hint) },
        "locations": [{
            "physicalLocation": place,
            "logicalLocations": [{ "fullyQualifiedName": finding.pointer.as_str() }],
        }],
    });
    if let (Some(because), Some(members)) = (&finding.because, result.as_object_mut()) {
        let suppression = json!([{ "kind": "inSource", "justification": because }]);
        members.insert("suppressions".to_owned(), suppression);
    }
    result
}

/// A path as a relative reference (RFC 3986), or a file's URI where it is absolute.
fn uri(file: &Path) -> String {
    let text = file.to_string_lossy().replace('\\', "/");
    let mut out = String::new();
    if file.is_absolute() {
        out.push_str("file://");
        if !text.starts_with('/') {
            out.push('/');
        }
    }
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        assert_eq!(uri(Path::new("a b/é.json")), "a%20b/%C3%A9.json");
        #[cfg(unix)]
        assert_eq!(uri(Path::new("/a/b.json")), "file:///a/b.json");
    }
}
