//! The banks that a bank uses are there, and it isn't one of them.
//!
//! Example: `"uses": [{ "as": "core", "bank": "core-concept/foundation" }]` where the folder is `core-concepts`.

use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::json::Pointer;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let list = Pointer::root().join("uses");
    for (index, (part, used)) in bank.uses.iter().enumerate() {
        let Some(part) = part else { continue };
        let code = match used {
            _ if Some(&part.bank) == bank.id.as_ref() || Some(&part.bank) == bank.place => {
                Code::UsesItself
            }
            None => Code::UsedBankMissing,
            Some(_) => continue,
        };
        findings.push(
            code,
            &list.join(index).join("bank"),
            [("bank", part.bank.to_string())],
        );
    }
}
