//! Rich text in a file: what its reader couldn't take as part of the subset.

use super::{Code, Findings};
use crate::json::Pointer;
use crate::rich_text;

/// Notes each fault of a rich text at the string that holds it.
pub(crate) fn check(text: &str, at: &Pointer, findings: &mut Findings) {
    for fault in rich_text::parse(text).1 {
        if let Some(code) = Code::read(fault.code.as_str()) {
            findings.push(code, at, [("found", fault.found)]);
        }
    }
}
