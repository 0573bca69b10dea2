//! Rich text in a file: what its reader couldn't take as part of the subset.

use super::{Code, Findings};
use crate::json::Pointer;
use crate::rich_text;

/// Notes each fault of a rich text at the string that holds it.
pub(crate) fn check(text: &str, at: &Pointer, findings: &mut Findings) {
    let (blocks, faults) = rich_text::parse(text);
    // Pictures that only decorate say nothing.
    if faults.is_empty() && rich_text::plain(&blocks).trim().is_empty() {
        findings.push(Code::EmptyText, at, []);
    }
    for fault in faults {
        if let Some(code) = Code::read(fault.code.as_str()) {
            findings.push(code, at, [("found", fault.found)]);
        }
    }
}
