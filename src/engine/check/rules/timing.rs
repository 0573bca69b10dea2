//! Time limits can be counted and met.
//!
//! Example: `"time_limit": "P1M"`: a month has no fixed length. Or a section of 40 minutes in an assessment of 30: its limit never
//! comes.

use crate::bank::wire::{Assessment, Timing};
use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::duration::Period;
use crate::json::Pointer;

const MINUTE: u64 = 60_000;
const WEEK: u64 = 7 * 24 * 60 * MINUTE;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let root = Pointer::root().join("assessments");
    for (index, assessment) in bank.assessments.iter().enumerate() {
        if let Some(assessment) = assessment {
            within(assessment, &root.join(index), findings);
        }
    }
}

fn within(assessment: &Assessment, at: &Pointer, findings: &mut Findings) {
    let whole = assessment.time_limit;
    if let Some(limit) = whole {
        length(limit, (MINUTE, WEEK), &at.join("time_limit"), findings);
    }
    let mut is_timed = whole.is_some();
    for (index, section) in assessment.sections.iter().enumerate() {
        let Some(limit) = section.time_limit else {
            continue;
        };
        is_timed = true;
        let at = at.join("sections").join(index).join("time_limit");
        length(limit, (MINUTE, WEEK), &at, findings);
        if let Some(whole) = whole.filter(|whole| whole.length() <= limit.length()) {
            let data = [("limit", limit.to_string()), ("whole", whole.to_string())];
            findings.push(Code::SectionLimitUnused, &at, data);
        }
    }
    if let Some(timing) = &assessment.timing {
        let at = at.join("timing");
        how(timing, &at, findings);
        if !is_timed {
            findings.push(Code::TimingUnused, &at, []);
        }
    }
}

fn how(timing: &Timing, at: &Pointer, findings: &mut Findings) {
    if let Some(grace) = timing.grace {
        length(grace, (1000, 10 * MINUTE), &at.join("grace"), findings);
    }
    if let Some(extend) = timing.extend {
        length(extend, (MINUTE, WEEK), &at.join("extend"), findings);
    }
}

/// A length that is the same from any moment on, and neither too short to be used nor too long to be one sitting.
fn length(period: Period, (least, most): (u64, u64), at: &Pointer, findings: &mut Findings) {
    let is_fixed = period.years == 0 && period.months == 0;
    if !is_fixed || !(least..=most).contains(&period.length().0) {
        let words = |millis: u64| match millis {
            WEEK => "P7D".to_owned(),
            MINUTE.. => format!("PT{}M", millis / MINUTE),
            _ => format!("PT{}S", millis / 1000),
        };
        let data = [
            ("found", period.to_string()),
            ("least", words(least)),
            ("most", words(most)),
        ];
        findings.push(Code::TimeOutOfRange, at, data);
    }
}
