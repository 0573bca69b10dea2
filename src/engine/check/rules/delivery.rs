//! How an assessment is given makes sense: prices that add up, tries that tell something, practice without a certificate.
//!
//! Example: `"tries": { "max": 3, "price": "1/3" }` without `"reveal": { "after-item": ["marks"] }`: whoever tries again doesn't
//! know whether that is needed.

use crate::bank::wire::{Assessment, Purpose};
use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::fraction::Share;
use crate::json::Pointer;

/// What the denominator of a price divides: whole percents, and fractions of up to twelfths.
const PRICE_GRAIN: i64 = 138_600;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let root = Pointer::root().join("assessments");
    for (index, assessment) in bank.assessments.iter().enumerate() {
        if let Some(assessment) = assessment {
            within(assessment, &root.join(index), findings);
        }
    }
}

fn within(assessment: &Assessment, at: &Pointer, findings: &mut Findings) {
    let tries = assessment.tries.as_ref();
    if let Some(share) = tries.and_then(|tries| tries.price) {
        price(share, &at.join("tries").join("price"), findings);
    }
    if let Some(hints) = &assessment.hints {
        price(hints.price, &at.join("hints").join("price"), findings);
    }
    if assessment.purpose == Some(Purpose::Practice) && assessment.certificate.is_some() {
        findings.push(Code::PracticeCertificate, &at.join("certificate"), []);
    }
    let shows = assessment
        .reveal
        .as_ref()
        .is_some_and(|reveal| !reveal.after_item.is_empty());
    if tries.is_some_and(|tries| tries.max != Some(1)) && !shows {
        findings.push(Code::TriesShowNothing, &at.join("tries"), []);
    }
}

fn price(share: Share, at: &Pointer, findings: &mut Findings) {
    if share < Share::NONE {
        let data = [
            ("found", share.to_string()),
            ("least", "0%".to_owned()),
            ("most", "100%".to_owned()),
        ];
        findings.push(Code::ShareOutOfRange, at, data);
    } else if PRICE_GRAIN % share.fraction().denominator() != 0 {
        findings.push(Code::PriceTooFine, at, [("price", share.to_string())]);
    }
}
