//! Cut scores lie above 0% and up to 100%: at 0% everybody passes, so the cut says nothing.
//!
//! Example: `"pass": { "total": "0%" }`.

use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::fraction::Share;
use crate::json::Pointer;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let root = Pointer::root();
    let mut note = |share: Share, at: Pointer| {
        if share <= Share::NONE {
            let data = [
                ("found", share.to_string()),
                ("least", "1%".to_owned()),
                ("most", "100%".to_owned()),
            ];
            findings.push(Code::ShareOutOfRange, &at, data);
        }
    };
    for (index, assessment) in bank.assessments.iter().enumerate() {
        let Some(assessment) = assessment else {
            continue;
        };
        let at = root.join("assessments").join(index);
        if let Some(pass) = &assessment.pass {
            note(pass.total, at.join("pass").join("total"));
        }
        let topics = assessment.pass.iter().flat_map(|pass| &pass.topics);
        for (index, cut) in topics.enumerate() {
            note(
                cut.cut,
                at.join("pass").join("topics").join(index).join("cut"),
            );
        }
        for (index, section) in assessment.sections.iter().enumerate() {
            if let Some(cut) = section.cut {
                note(cut, at.join("sections").join(index).join("cut"));
            }
        }
    }
}
