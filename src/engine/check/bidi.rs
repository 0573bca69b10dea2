//! Characters that turn the direction of what follows: embeddings, overrides and isolates.
//!
//! With them a text can be made to read otherwise than it is, on a screen as in a review of the file: the right choice as a
//! wrong one, one address as another. Marks of direction (U+200E, U+200F, U+061C) turn nothing but themselves, and stay; a
//! span, `[…]{dir=rtl}`, says what the others would say and ends where it seems to.
//!
//! Source: Boucher & Anderson, "Trojan Source: Invisible Vulnerabilities" (2021), CVE-2021-42574; Unicode Standard Annex 9.

use serde_json::Value;

use super::{Code, Findings};
use crate::json::{MAX_FAULTS, Pointer};

/// Notes every string of a document that holds such a character, whatever the string is for, and every key; as far as
/// [`MAX_FAULTS`].
pub(crate) fn check(value: &Value, at: &mut Pointer, findings: &mut Findings) {
    match value {
        _ if findings.len() >= MAX_FAULTS => {}
        Value::String(text) => note(text, at, findings),
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                at.push(index);
                check(value, at, findings);
                at.pop();
            }
        }
        Value::Object(members) => {
            for (key, value) in members {
                at.push(key);
                note(key, at, findings);
                check(value, at, findings);
                at.pop();
            }
        }
        _ => {}
    }
}

fn note(text: &str, at: &Pointer, findings: &mut Findings) {
    let turns = |c: &char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if let Some(found) = text.chars().find(turns) {
        let data = [("character", format!("U+{:04X}", u32::from(found)))];
        findings.push(Code::BidiControl, at, data);
    }
}
