//! How often what occurred in random attempts, so that a comparison shows what it compared.

use std::collections::BTreeMap;
use std::fmt;

use super::{Sitting, sitting};
use crate::attempt::{Attempt, Refusal, Unfit};
use crate::item::{Misfit, Verdict};
use crate::report;

/// How often each kind of thing occurred in a run of attempts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Attempts that have a report.
    pub attempts: u32,
    /// Those that passed.
    pub passed: u32,
    /// Items given, by type.
    pub types: BTreeMap<&'static str, u32>,
    /// Responses marked, by rule.
    pub rules: BTreeMap<&'static str, u32>,
    /// Items given, by verdict.
    pub verdicts: BTreeMap<&'static str, u32>,
    /// Items whose mark further tries or hints bear on, that were passed by, and reports that tell of certainty.
    pub unusual: BTreeMap<&'static str, u32>,
    /// Events refused, by reason.
    pub refusals: BTreeMap<&'static str, u32>,
}

/// Counts over the same attempts as [`attempts`](super::attempts).
#[must_use]
pub fn tally(first: u32, count: u32) -> Tally {
    let mut tally = Tally::default();
    for number in first..first.saturating_add(count) {
        if let Some(sitting) = sitting(number) {
            tally.add(&sitting);
        }
    }
    tally
}

impl Tally {
    fn add(&mut self, sitting: &Sitting) {
        let report = Attempt::replay(&sitting.paper, &sitting.log)
            .ok()
            .and_then(|attempt| report::report(&sitting.header, &sitting.paper, &attempt).ok());
        let Some(report) = report else {
            return;
        };
        self.attempts += 1;
        self.passed += u32::from(report.is_passed());
        for (item, placed) in report.items.iter().zip(&sitting.paper.items) {
            *self
                .types
                .entry(placed.item.item_type().as_str())
                .or_default() += 1;
            *self.verdicts.entry(verdict(item.verdict)).or_default() += 1;
            if let Some(explanation) = &item.explanation {
                *self.rules.entry(explanation.rule.as_str()).or_default() += 1;
            }
        }
        for (what, count) in [
            (
                "tries",
                report
                    .items
                    .iter()
                    .flat_map(|item| &item.cost)
                    .filter(|cost| cost.tries > 1)
                    .count(),
            ),
            (
                "hints",
                report
                    .items
                    .iter()
                    .flat_map(|item| &item.cost)
                    .filter(|cost| cost.hints > 0)
                    .count(),
            ),
            ("passed-by", sitting.paper.passed_by.len()),
            ("calibration", usize::from(report.calibration.is_some())),
        ] {
            *self.unusual.entry(what).or_default() += u32::try_from(count).unwrap_or(u32::MAX);
        }
        for refused in &sitting.refusals {
            *self.refusals.entry(refusal(refused)).or_default() += 1;
        }
    }
}

const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Right => "right",
        Verdict::Partly => "partly",
        Verdict::Wrong => "wrong",
        Verdict::None => "none",
        Verdict::Unmarked => "unmarked",
    }
}

const fn refusal(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotStarted => "not-started",
        Refusal::TimeIsUp { .. } => "time-is-up",
        Refusal::Behind { .. } => "behind",
        Refusal::StartedTwice => "started-twice",
        Refusal::Submitted => "submitted",
        Refusal::Unfit(Unfit::OtherRequest) => "other-request",
        Refusal::Unfit(Unfit::OtherLength) => "other-length",
        Refusal::Unfit(Unfit::OtherItem { .. }) => "other-item",
        Refusal::Unfit(Unfit::OtherOrder { .. }) => "other-order",
        Refusal::NoSuchItem { .. } => "no-such-item",
        Refusal::Misfit { misfit, .. } => match misfit {
            Misfit::OtherType => "other-type",
            Misfit::Empty => "empty",
            Misfit::NoSuchChoice { .. } => "no-such-choice",
            Misfit::TooManyChoices { .. } => "too-many-choices",
            Misfit::ExclusiveWithOthers { .. } => "exclusive-with-others",
            Misfit::NoSuchPart { .. } => "no-such-part",
            Misfit::NoSuchUnit { .. } => "no-such-unit",
            Misfit::OffScale => "off-scale",
            Misfit::NotEveryChoiceOnce => "not-every-choice-once",
            Misfit::TooLong { .. } => "too-long",
        },
        Refusal::TimeGoesBack { .. } => "time-goes-back",
        Refusal::Paused => "paused",
        Refusal::NotPaused => "not-paused",
        Refusal::NotAllowed => "not-allowed",
        Refusal::Decided { .. } => "decided",
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} attempts, {} passed", self.attempts, self.passed)?;
        for (name, counts) in [
            ("types", &self.types),
            ("rules", &self.rules),
            ("verdicts", &self.verdicts),
            ("unusual", &self.unusual),
            ("refusals", &self.refusals),
        ] {
            let counts: Vec<String> = counts
                .iter()
                .map(|(what, count)| format!("{what} {count}"))
                .collect();
            write!(f, "\n{name}: {}", counts.join(", "))?;
        }
        Ok(())
    }
}
