//! What can be wrong with what is accepted.

use unicode_normalization::is_nfc;

use super::{Accept, Compare, ValueAccept};
use crate::check::{Code, Findings};
use crate::fraction::{Fraction, Share};
use crate::item::choice::fine_enough;
use crate::item::gap_fill::Gap;
use crate::json::Pointer;

/// The most that may be accepted.
const MAX_ACCEPTED: usize = 50;

/// Finds what is wrong with what a gap accepts.
pub(in crate::item) fn accepts(
    accepts: Option<&Vec<Accept>>,
    compare: &Compare,
    gap: &Gap,
    at: &Pointer,
    findings: &mut Findings,
) {
    match accepts {
        Some(accepts) => texts(accepts, compare, &at.join(gap.id.as_str()), findings),
        None => findings.push(Code::KeyIncomplete, at, [("part", gap.id.to_string())]),
    }
}

/// Finds what is wrong with texts that are accepted.
pub(in crate::item) fn texts(
    accepts: &[Accept],
    compare: &Compare,
    at: &Pointer,
    findings: &mut Findings,
) {
    for (index, accept) in accepts.iter().enumerate() {
        if !is_nfc(&accept.text) {
            findings.push(Code::NotComposed, &at.join(index).join("text"), []);
        }
    }
    for (index, accept) in accepts.iter().enumerate() {
        let before = accepts.iter().take(index);
        if let Some(other) = before
            .into_iter()
            .find(|other| compare.is_same(&other.text, &accept.text))
        {
            let data = [
                ("choice", accept.text.clone()),
                ("other", other.text.clone()),
            ];
            findings.push(Code::SameText, &at.join(index).join("text"), data);
        }
    }
    worths(accepts.iter().map(Accept::share), at, findings);
}

/// Finds worths of texts that are too fine to add up exactly.
pub(in crate::item) fn fine(accepts: &[Accept], at: &Pointer, findings: &mut Findings) {
    for (index, accept) in accepts.iter().enumerate() {
        if !fine_enough(accept.share()) {
            let data = [
                ("choice", accept.text.clone()),
                ("weight", accept.share().to_string()),
            ];
            findings.push(Code::WeightTooFine, &at.join(index).join("worth"), data);
        }
    }
}

/// Finds what is wrong with numbers that are accepted.
pub(in crate::item) fn values(accepts: &[ValueAccept], at: &Pointer, findings: &mut Findings) {
    for (index, accept) in accepts.iter().enumerate() {
        if !accept.is_sound() {
            findings.push(Code::ValueUnclear, &at.join(index), []);
        }
        if !fine_enough(accept.share()) {
            let value = accept.value.as_ref().or(accept.least.as_ref());
            let data = [
                (
                    "choice",
                    value.map_or_else(String::new, ToString::to_string),
                ),
                ("weight", accept.share().to_string()),
            ];
            findings.push(Code::WeightTooFine, &at.join(index).join("worth"), data);
        }
    }
    worths(accepts.iter().map(ValueAccept::share), at, findings);
}

/// Something must be worth everything, and nothing less than nothing.
fn worths(worths: impl Iterator<Item = Share>, at: &Pointer, findings: &mut Findings) {
    let worths: Vec<Share> = worths.collect();
    let Some(best) = worths.iter().max() else {
        return findings.push(Code::NothingAccepted, at, []);
    };
    if worths.len() > MAX_ACCEPTED {
        let data = [
            ("found", worths.len().to_string()),
            ("most", MAX_ACCEPTED.to_string()),
        ];
        findings.push(Code::TooMany, at, data);
    }
    if best.fraction() < Fraction::ONE {
        findings.push(Code::WeightsNotWhole, at, [("best", best.to_string())]);
    }
    for (index, worth) in worths.iter().enumerate() {
        if worth.fraction() < Fraction::ZERO {
            let data = [
                ("found", worth.to_string()),
                ("least", "0%".to_owned()),
                ("most", "100%".to_owned()),
            ];
            findings.push(Code::ShareOutOfRange, &at.join(index).join("worth"), data);
        }
    }
}
