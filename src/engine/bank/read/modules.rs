//! `modules.json`.

use serde::Deserialize;
use serde_json::Value;

use super::with_rules;
use crate::bank::modules::Modules;
use crate::bank::schema;
use crate::check::document::Document;
use crate::check::rules::duplicates;
use crate::check::{Code, Finding, Findings};
use crate::json::Pointer;

/// Reads `modules.json`; there are modules where no finding is an error.
#[must_use]
pub fn read_modules(bytes: &[u8]) -> (Option<Modules>, Vec<Finding>) {
    let (value, findings) = with_rules(Document::read(bytes, &schema::modules_schema()), rules);
    (
        value.and_then(|value| Modules::deserialize(&value).ok()),
        findings,
    )
}

fn rules(value: &Value, findings: &mut Findings) {
    let root = Pointer::root();
    let ids = |name: &str| -> Vec<&str> {
        let values = value
            .get(name)
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        values
            .filter_map(|value| value.get("id")?.as_str())
            .collect()
    };
    let languages = ids("languages");
    for (name, kind) in [
        ("languages", "language"),
        ("levels", "level"),
        ("audiences", "audience"),
        ("modules", "module"),
    ] {
        duplicates::list(value.get(name), "id", kind, &root.join(name), findings);
        let values = value
            .get(name)
            .and_then(Value::as_array)
            .map(Vec::as_slice)
            .unwrap_or_default();
        for (index, value) in values.iter().enumerate() {
            for field in ["title", "description"] {
                if let Some(words) = value.get(field).and_then(Value::as_object) {
                    translated(
                        words,
                        &languages,
                        &root.join(name).join(index).join(field),
                        findings,
                    );
                }
            }
        }
    }
}

/// Every listed language has its words, and no other has.
fn translated(
    words: &serde_json::Map<String, Value>,
    languages: &[&str],
    at: &Pointer,
    findings: &mut Findings,
) {
    for language in languages
        .iter()
        .filter(|language| !words.contains_key(**language))
    {
        findings.push(
            Code::LanguageMissing,
            at,
            [("language", (*language).to_owned())],
        );
    }
    for language in words
        .keys()
        .filter(|language| !languages.contains(&language.as_str()))
    {
        let data = [("kind", "language".to_owned()), ("id", language.clone())];
        findings.push(Code::NotListed, &at.join(language), data);
    }
}
