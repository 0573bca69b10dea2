//! A case has items that are about it, two at least, and its table as many cells in each row as in its head.
//!
//! Example: a case of 120 words for one question: it could stand in the stem. Or a table with three columns and a row of two.

use serde_json::Value;

use crate::bank::Table;
use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::json::Pointer;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let list = Pointer::root().join("cases");
    for (index, case) in bank.cases.iter().enumerate() {
        let Some(case) = case else { continue };
        let at = list.join(index);
        if let Some(table) = &case.table {
            rows(table.head.len(), &table.rows, &at.join("table"), findings);
        }
        // An item that couldn't be read might be about it.
        if !bank.items_are_read() {
            continue;
        }
        let of_case = bank
            .items
            .iter()
            .filter_map(|item| item.common.as_ref())
            .filter(|common| common.case.as_ref() == Some(&case.id));
        let code = match of_case.count() {
            0 => Code::CaseUnused,
            1 => Code::CaseForOne,
            _ => continue,
        };
        findings.push(code, &at, [("case", case.id.to_string())]);
    }
}

/// Each row has as many cells as the head.
fn rows(head: usize, rows: &[Vec<String>], at: &Pointer, findings: &mut Findings) {
    for (index, row) in rows.iter().enumerate() {
        if row.len() != head {
            let data = [
                ("expected", head.to_string()),
                ("found", row.len().to_string()),
                ("of", "cells".to_owned()),
            ];
            findings.push(Code::TableUneven, &at.join("rows").join(index), data);
        }
    }
}

/// A table's translation, against the table of the bank: it has as many columns and rows.
pub(crate) fn alike(
    source: &Table,
    head: &[String],
    translated: &[Vec<String>],
    at: &Pointer,
    findings: &mut Findings,
) {
    for (of, expected, found) in [
        ("columns", source.head.len(), head.len()),
        ("rows", source.rows.len(), translated.len()),
    ] {
        if expected != found {
            let data = [
                ("expected", expected.to_string()),
                ("found", found.to_string()),
                ("of", of.to_owned()),
            ];
            return findings.push(Code::TableUneven, at, data);
        }
    }
    rows(head.len(), translated, at, findings);
}

/// All texts of a bank's cases, each with its place and the index of its case.
pub(super) fn texts(bank: &serde_json::Map<String, Value>) -> Vec<(usize, Pointer, &str)> {
    let cases = bank.get("cases").and_then(Value::as_array);
    let mut texts = Vec::new();
    for (index, case) in cases.into_iter().flatten().enumerate() {
        let at = Pointer::root().join("cases").join(index);
        below(index, &at.join("text"), case.get("text"), &mut texts);
        below(index, &at.join("table"), case.get("table"), &mut texts);
        let media = case.get("media").and_then(Value::as_array);
        for (place, media) in media.into_iter().flatten().enumerate() {
            for field in ["alt", "transcript"] {
                let at = at.join("media").join(place).join(field);
                below(index, &at, media.get(field), &mut texts);
            }
        }
    }
    texts
}

fn below<'v>(
    case: usize,
    at: &Pointer,
    value: Option<&'v Value>,
    texts: &mut Vec<(usize, Pointer, &'v str)>,
) {
    match value {
        Some(Value::String(text)) => texts.push((case, at.clone(), text)),
        Some(Value::Array(values)) => {
            for (index, value) in values.iter().enumerate() {
                below(case, &at.join(index), Some(value), texts);
            }
        }
        Some(Value::Object(members)) => {
            for (key, value) in members {
                below(case, &at.join(key), Some(value), texts);
            }
        }
        _ => {}
    }
}
