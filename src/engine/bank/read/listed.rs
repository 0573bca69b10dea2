//! A bank against `modules.json`: its module, level and audiences are on the list, so that the catalogue can name them.

use serde_json::Value;

use crate::bank::modules::Modules;
use crate::check::document::{Document, soften};
use crate::check::subject::is_draft;
use crate::check::{Code, Finding, Findings, nearest};
use crate::id::BankId;
use crate::json::Pointer;

/// What a bank file names that `modules.json` doesn't list.
#[must_use]
pub fn check_listed(bytes: &[u8], modules: &Modules) -> Vec<Finding> {
    // The structure is `read_bank`'s to check: this schema takes anything, and what isn't JSON was said there.
    let mut document = Document::read(bytes, &Value::Bool(true));
    document.findings = Findings::new();
    let mut findings = Findings::new();
    if let Some(value) = &document.value {
        rules(value, modules, &mut findings);
        soften(&mut findings, &drafts(value));
    }
    document.findings = findings;
    document.finish()
}

fn rules(value: &Value, modules: &Modules, findings: &mut Findings) {
    let root = Pointer::root();
    if let Some(id) = value
        .get("id")
        .and_then(Value::as_str)
        .and_then(|id| BankId::new(id).ok())
    {
        let known: Vec<&str> = modules
            .modules
            .iter()
            .map(|module| module.id.as_str())
            .collect();
        listed(
            "module",
            id.module.as_str(),
            &known,
            &root.join("id"),
            findings,
        );
        let known: Vec<&str> = modules
            .levels
            .iter()
            .map(|level| level.id.as_str())
            .collect();
        listed(
            "level",
            id.level.as_str(),
            &known,
            &root.join("id"),
            findings,
        );
    }
    let known: Vec<&str> = modules
        .audiences
        .iter()
        .map(|audience| audience.id.as_str())
        .collect();
    for name in ["assessments", "items"] {
        let values = value
            .get(name)
            .and_then(Value::as_array)
            .map(Vec::as_slice)
            .unwrap_or_default();
        for (index, value) in values.iter().enumerate() {
            let audiences = value
                .get("audiences")
                .and_then(Value::as_array)
                .map(Vec::as_slice)
                .unwrap_or_default();
            for (place, audience) in audiences.iter().enumerate() {
                if let Some(audience) = audience.as_str() {
                    listed(
                        "audience",
                        audience,
                        &known,
                        &root.join(name).join(index).join("audiences").join(place),
                        findings,
                    );
                }
            }
            for (at, audience) in counted(value, &root.join(name).join(index)) {
                listed("audience", audience, &known, &at, findings);
            }
        }
    }
}

/// The audiences for which the draws of an assessment have counts of their own.
fn counted<'v>(assessment: &'v Value, at: &Pointer) -> Vec<(Pointer, &'v str)> {
    let list = |value: &'v Value, name: &str, at: &Pointer| {
        let values = value.get(name).and_then(Value::as_array);
        let at = at.join(name);
        let values = values.into_iter().flatten().enumerate();
        let values = values.map(|(index, value)| (at.join(index), value));
        values.collect::<Vec<_>>()
    };
    let sections = list(assessment, "sections", at).into_iter();
    let draws = sections.flat_map(|(at, section)| list(section, "draw", &at));
    let counts = draws.flat_map(|(at, draw)| {
        let counts = draw.get("count_for").and_then(Value::as_object);
        let at = at.join("count_for");
        let counts = counts.into_iter().flat_map(serde_json::Map::keys);
        let counts = counts.map(|audience| (at.join(audience.as_str()), audience.as_str()));
        counts.collect::<Vec<_>>()
    });
    counts.collect()
}

/// Items that are drafts.
fn drafts(value: &Value) -> Vec<Pointer> {
    let items = Pointer::root().join("items");
    let values = value.get("items").and_then(Value::as_array);
    values
        .into_iter()
        .flatten()
        .enumerate()
        .filter(|(_, item)| is_draft(item))
        .map(|(index, _)| items.join(index))
        .collect()
}

fn listed(kind: &str, id: &str, known: &[&str], at: &Pointer, findings: &mut Findings) {
    if known.contains(&id) {
        return;
    }
    let mut data = vec![("kind", kind.to_owned()), ("id", id.to_owned())];
    data.extend(nearest(id, known.iter().copied()).map(|name| ("nearest", name.to_owned())));
    findings.push_all(Code::NotListed, at, data);
}
