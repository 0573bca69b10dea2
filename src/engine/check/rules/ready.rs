//! A bank has an item that is ready; one whose items are all drafts or retired gives nothing to take.

use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::json::Pointer;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    if !bank.items.is_empty() && bank.items.iter().all(|item| item.is_idle()) {
        findings.push(Code::NothingReady, &Pointer::root().join("items"), []);
    }
}
