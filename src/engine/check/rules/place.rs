//! A bank's id is its file's place, so that a link to one is a link to the other.
//!
//! Example: `"id": "core-concepts/advanced"` in `core-concepts/foundation.json`.

use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::json::Pointer;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    if let (Some(id), Some(place)) = (&bank.id, bank.place)
        && id != place
    {
        let data = [("found", id.to_string()), ("expected", place.to_string())];
        findings.push(Code::IdNotPlace, &Pointer::root().join("id"), data);
    }
}
