//! What the format has and this version doesn't do yet is refused, so that nobody takes an assessment that isn't as written.
//!
//! Example: `"purpose": "diagnostic"`: without the comparison the assessment would be another one. Item types have their place
//! in the structural pass.

use crate::bank::wire::{ItemUse, Purpose};
use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::json::Pointer;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let root = Pointer::root();
    let mut note = |at: Pointer, feature: &str| {
        findings.push(
            Code::NotSupportedYet,
            &at,
            [("feature", feature.to_owned())],
        )
    };
    for (index, assessment) in bank.assessments.iter().enumerate() {
        let Some(assessment) = assessment else {
            continue;
        };
        let at = root.join("assessments").join(index);
        match assessment.purpose {
            None | Some(Purpose::Certificate | Purpose::Practice) => {}
            Some(Purpose::Diagnostic) => note(at.join("purpose"), "purpose=diagnostic"),
        }
    }
    for item in &bank.items {
        let Some(common) = &item.common else { continue };
        if common
            .uses
            .as_ref()
            .is_some_and(|uses| !uses.contains(&ItemUse::Assessment))
        {
            note(item.at.join("use"), "use=practice");
        }
    }
}
