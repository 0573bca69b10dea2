//! A file as it is checked: read strictly, held against its schema, and each finding given its place.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Code, Finding, Findings, Severity, structure};
use crate::json::{self, Pointer};

/// A file that was read, and what was found on the way.
pub(crate) struct Document<'a> {
    bytes: &'a [u8],
    /// What the file says, where that is plain.
    pub value: Option<Value>,
    /// Findings so far.
    pub findings: Findings,
}

impl<'a> Document<'a> {
    /// Reads a file and checks its structure.
    pub fn read(bytes: &'a [u8], schema: &Value) -> Self {
        let json::Read { value, faults } = json::read(bytes);
        let mut findings = Findings::new();
        let mut guessed = BTreeSet::new();
        for fault in faults {
            let Some(code) = Code::read(fault.code.as_str()) else {
                continue;
            };
            if matches!(
                code,
                Code::NotAnInteger
                    | Code::IntegerTooLarge
                    | Code::NegativeZero
                    | Code::NumberForm
                    | Code::UnknownWord
            ) {
                guessed.insert(fault.pointer.clone());
            }
            findings.extend([Finding {
                position: Some(fault.at),
                ..Finding::new(code, fault.pointer, fault.data)
            }]);
        }
        if let Some(value) = &value {
            let mut structural = Findings::new();
            structure::check(schema, value, &mut structural);
            super::bidi::check(value, &mut Pointer::root(), &mut structural);
            if structural.len() >= json::MAX_FAULTS {
                structural.push(Code::TooManyFaults, &Pointer::root(), []);
            }
            // What isn't a value was read as a string; to call that a wrong type would say the same thing twice.
            findings.extend(
                structural
                    .into_vec()
                    .into_iter()
                    .filter(|finding| !guessed.contains(&finding.pointer)),
            );
        }
        Self {
            bytes,
            value,
            findings,
        }
    }

    /// Where there is more of something than rules could look at in time.
    pub fn too_large(&self) -> Vec<Pointer> {
        let large = |finding: &&Finding| is_countless(finding) || finding.code == Code::TextTooLong;
        let found = self.findings.iter().filter(large);
        found.map(|finding| finding.pointer.clone()).collect()
    }

    /// Whether there are more entries or faults than rules could look at in time, elsewhere than inside this list.
    pub fn is_countless(&self, but_inside: &Pointer) -> bool {
        let is_inside = |at: &Pointer| at != but_inside && at.is_within(but_inside);
        self.findings
            .iter()
            .any(|finding| is_countless(finding) && !is_inside(&finding.pointer))
    }

    /// The findings with their places, in the order of the file.
    pub fn finish(self) -> Vec<Finding> {
        let mut findings = self.findings.into_vec();
        let mut open: Vec<&mut Finding> = findings
            .iter_mut()
            .filter(|finding| finding.position.is_none())
            .collect();
        let pointers: Vec<Pointer> = open
            .iter()
            .map(|finding| existing(&finding.pointer, self.value.as_ref()))
            .collect();
        if !pointers.is_empty() {
            for (finding, position) in open.iter_mut().zip(json::locate_all(self.bytes, &pointers))
            {
                finding.position = position;
            }
        }
        findings.sort_by(|a, b| {
            (a.position, &a.pointer, a.code).cmp(&(b.position, &b.pointer, b.code))
        });
        findings
    }
}

/// The pointer itself, or the nearest value above it that is there: a missing field has its object's place.
fn existing(pointer: &Pointer, value: Option<&Value>) -> Pointer {
    let mut pointer = pointer.clone();
    while value.is_some_and(|value| value.pointer(pointer.as_str()).is_none()) {
        match pointer.parent() {
            Some(parent) => pointer = parent,
            None => break,
        }
    }
    pointer
}

const fn is_countless(finding: &Finding) -> bool {
    matches!(finding.code, Code::TooMany | Code::TooManyFaults)
}

/// Makes errors in these parts of a file warnings.
pub(crate) fn soften(findings: &mut Findings, parts: &[Pointer]) {
    let parts: BTreeSet<&str> = parts.iter().map(Pointer::as_str).collect();
    // There may be as many parts as findings.
    let within = |pointer: &Pointer| {
        let text = pointer.as_str();
        let ends = text.match_indices('/').map(|(end, _)| end);
        ends.chain([text.len()])
            .any(|end| text.get(..end).is_some_and(|whole| parts.contains(whole)))
    };
    for finding in findings.iter_mut() {
        if finding.severity == Severity::Error
            && (finding.position.is_none() || is_plain(finding.code))
            && within(&finding.pointer)
        {
            finding.severity = Severity::Warning;
        }
    }
}

/// Whether a fault of the text leaves its meaning plain, because JSON allows it and only banks don't.
///
/// What isn't JSON breaks the file wherever it stands. Faults of the text have their place by the time of [`soften`];
/// nothing else has.
const fn is_plain(code: Code) -> bool {
    matches!(
        code,
        Code::DuplicateKey | Code::NotAnInteger | Code::IntegerTooLarge | Code::NegativeZero
    )
}
