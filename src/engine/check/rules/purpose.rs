//! What an assessment is for fits what it says: passing where there is something to pass, and items that anybody is given.
//!
//! Example: `"purpose": "diagnostic"` with `"pass": { "total": "70%" }`: who takes it before the course would fail it.
//! Example: `"use": ["practice"]` in a bank without an assessment for practice: nobody is given the item.

use crate::bank::ItemUse;
use crate::bank::wire::{Assessment, Purpose};
use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::json::Pointer;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let root = Pointer::root().join("assessments");
    for (index, assessment) in bank.assessments.iter().enumerate() {
        if let Some(assessment) = assessment {
            within(assessment, &root.join(index), findings);
        }
    }
    if is_known(bank) && !practices(bank) {
        items(bank, findings);
    }
}

fn within(assessment: &Assessment, at: &Pointer, findings: &mut Findings) {
    if assessment.purpose != Some(Purpose::Diagnostic) {
        if assessment.pass.is_none() {
            findings.push(Code::MissingField, at, [("field", "pass".to_owned())]);
        }
        return;
    }
    let mut note = |at: Pointer| findings.push(Code::DiagnosticPass, &at, []);
    if assessment.pass.is_some() {
        note(at.join("pass"));
    }
    if assessment.certificate.is_some() {
        note(at.join("certificate"));
    }
    for (section, part) in assessment.sections.iter().enumerate() {
        if part.cut.is_some() {
            note(at.join("sections").join(section).join("cut"));
        }
    }
}

/// Whether all assessments could be read.
fn is_known(bank: &Subject<'_>) -> bool {
    bank.assessments.iter().all(Option::is_some)
}

fn practices(bank: &Subject<'_>) -> bool {
    let mut assessments = bank.assessments.iter().flatten();
    assessments.any(|assessment| assessment.purpose == Some(Purpose::Practice))
}

fn items(bank: &Subject<'_>, findings: &mut Findings) {
    for item in &bank.items {
        let Some(common) = &item.common else { continue };
        let uses = common.uses.as_deref().unwrap_or_default();
        if !uses.is_empty() && !uses.contains(&ItemUse::Assessment) {
            findings.push(Code::PracticeUnused, &item.at.join("use"), []);
        }
    }
}
