//! An id stands for one thing in its list.
//!
//! Example: two items with the id `inconsistent-account`: a translation or a stored answer couldn't say which it means.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::json::Pointer;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let root = Pointer::root();
    for (name, field, kind) in [
        ("uses", "as", "alias"),
        ("topics", "id", "topic"),
        ("objectives", "id", "objective"),
        ("misconceptions", "id", "misconception"),
        ("cases", "id", "case"),
        ("assessments", "id", "assessment"),
        ("items", "id", "item"),
    ] {
        list(bank.root.get(name), field, kind, &root.join(name), findings);
    }
    for (name, below, kind) in [
        ("assessments", "sections", "section"),
        ("items", "choices", "choice"),
        ("items", "prompts", "part"),
        ("items", "gaps", "part"),
        ("items", "units", "unit"),
    ] {
        let values = bank
            .root
            .get(name)
            .and_then(Value::as_array)
            .map(Vec::as_slice)
            .unwrap_or_default();
        for (index, value) in values.iter().enumerate() {
            list(
                value.get(below),
                "id",
                kind,
                &root.join(name).join(index).join(below),
                findings,
            );
        }
    }
}

/// Looks at the raw values, so that a thing that is wrong elsewhere still counts as one of its name.
pub(crate) fn list(
    values: Option<&Value>,
    field: &'static str,
    kind: &str,
    at: &Pointer,
    findings: &mut Findings,
) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, value) in values
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        let Some(id) = value.get(field).and_then(Value::as_str) else {
            continue;
        };
        if let Some(first) = first.get(id) {
            let first = at.join(*first).join(field);
            let data = [
                ("id", id.to_owned()),
                ("kind", kind.to_owned()),
                ("first", first.to_string()),
            ];
            findings.push(Code::DuplicateId, &at.join(index).join(field), data);
        } else {
            first.insert(id, index);
        }
    }
}

/// Finds texts that say the same, of things of one list told apart by their ids.
pub(crate) fn same_texts<'a>(
    texts: impl Iterator<Item = (&'a str, &'a str)>,
    at: &Pointer,
    findings: &mut Findings,
) {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    for (index, (id, text)) in texts.enumerate() {
        if let Some(other) = first.insert(said(text), id) {
            let data = [("choice", id.to_owned()), ("other", other.to_owned())];
            findings.push(Code::SameText, &at.join(index).join("text"), data);
        }
    }
}

/// What a choice says, whatever its case, spaces and punctuation. Signs that say something themselves, as in “< 18”, stay.
fn said(text: &str) -> String {
    let chars: Vec<char> = text.to_lowercase().chars().collect();
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(|c| c.is_alphabetic())
    };
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(char::is_ascii_digit)
    };
    let kept = chars.iter().enumerate().filter(|(at, c)| match c {
        '.' | ',' => is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)),
        c => !";:!?\"'“”‘’«»()[]*…،؛؟".contains(**c),
    });
    let kept: String = kept
        .map(|(at, c)| {
            let joins = is_letter(at.checked_sub(1)) && is_letter(Some(at + 1));
            if joins && matches!(c, '-' | '‐' | '–') {
                ' '
            } else {
                *c
            }
        })
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Finds ids that stand twice among things that aren't in one list.
pub(crate) fn list_of<'a>(
    kind: &str,
    things: impl Iterator<Item = (&'a str, Pointer)>,
    findings: &mut Findings,
) {
    let mut first: BTreeMap<&str, Pointer> = BTreeMap::new();
    for (id, at) in things {
        if let Some(first) = first.get(id) {
            let data = [
                ("id", id.to_owned()),
                ("kind", kind.to_owned()),
                ("first", first.to_string()),
            ];
            findings.push(Code::DuplicateId, &at, data);
        } else {
            first.insert(id, at);
        }
    }
}
