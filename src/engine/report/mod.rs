//! Reports: what an attempt scored, by section, topic and item, whether it passed, and why.
//!
//! Everything is compared as exact fractions: a score passes where `score ≥ cut × maximum`, with nothing rounded before.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::attempt::{Attempt, ItemSession};
use crate::bank::{Assessment, Gate, Header};
use crate::delivery::Cost;
use crate::form::{Paper, PaperItem};
use crate::fraction::{Fraction, Share};
use crate::id::{AssessmentId, SectionId, Tag, TopicId};
use crate::item::{Explanation, Verdict};
use crate::json::canonical;
use crate::rng::RulesVersion;

mod calibration;
#[cfg(test)]
mod tests;

pub use calibration::{Calibration, Judgement, Level};

/// The format of reports as canonical JSON.
pub const FORMAT: &str = "assay-report/1";

/// What an attempt scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The rules that it was marked by.
    pub rules: RulesVersion,
    /// Points scored: the sum over all items, each section's as often as it counts; never below 0.
    pub score: Fraction,
    /// Points that could be scored, counted in the same way.
    pub max: Fraction,
    /// Share of the points that passing takes.
    pub cut: Share,
    /// The assessment's sections, in order.
    pub sections: Vec<SectionReport>,
    /// Topics that the form has items of: the bank's own in its order, then those of the banks that it uses.
    pub topics: Vec<TopicReport>,
    /// The form's items, in order.
    pub items: Vec<ItemReport>,
    /// The safety gates, in the assessment's order.
    pub gates: Vec<GateReport>,
    /// Whether sections make up for each other, so that their cuts are told only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub compensatory: bool,
    /// Whether it was to find out what to learn: then it is neither passed nor failed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub diagnostic: bool,
    /// How well the learner judged the own responses, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calibration: Option<Calibration>,
}

/// What was scored in one section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionReport {
    /// Which section.
    pub id: SectionId,
    /// Points scored; below 0 where wrong responses cost more than right ones earned.
    pub score: Fraction,
    /// Points that could be scored.
    pub max: Fraction,
    /// Share that must be reached, where there is one.
    pub cut: Option<Share>,
    /// How often each of its points counts in the total.
    #[serde(skip_serializing_if = "is_once")]
    pub weight: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
const fn is_once(weight: &u32) -> bool {
    *weight == 1
}

/// What was scored on one topic. A topic that several banks name by the same id is one; what isn't marked belongs to none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicReport {
    /// The bank that its title is found in, as in [`Slot`](crate::form::Slot).
    pub bank: u16,
    /// Which topic.
    pub topic: TopicId,
    /// How many items the form has of it, at least 1.
    pub items: u32,
    /// Points scored; may be below 0.
    pub score: Fraction,
    /// Points that could be scored.
    pub max: Fraction,
    /// Share that must be reached, where there is one.
    pub cut: Option<Share>,
}

/// What was scored for one item, and how that came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemReport {
    /// Points scored: the share of its points that its rule gives.
    pub score: Fraction,
    /// The item's points; 0 where it isn't marked.
    pub max: Fraction,
    /// How the response stands to the key.
    pub verdict: Verdict,
    /// How the mark came about; `None` without a response.
    pub explanation: Option<Explanation>,
    /// What tries and hints took off it, where there were any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
}

/// How a safety gate was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GateReport {
    /// The tag of its items.
    pub tag: Tag,
    /// How many items with the tag the form must hold.
    pub wanted: u32,
    /// How many it holds.
    pub held: u32,
    /// How many of those were not right; of several tries the first counts.
    pub wrong: u32,
}

/// One thing that passing failed on: the place is that in the report's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The total is below its cut.
    Total,
    /// A section is below its cut.
    Section(usize),
    /// A topic is below its cut.
    Topic(usize),
    /// A gate wasn't met.
    Gate(usize),
}

/// Why there is no report. No checked bank brings these about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// The bank has no such assessment.
    #[error("no assessment {assessment}")]
    NoSuchAssessment {
        /// The one that was taken.
        assessment: AssessmentId,
    },
    /// The exact sum doesn't fit in 64 bits.
    #[error("the exact score doesn't fit in 64 bits")]
    Overflow,
}

/// Reports on an attempt at a paper. An attempt that isn't submitted is reported on as if it were now.
///
/// # Errors
/// [`ReportError`] where the paper isn't the header's, or an unchecked bank has weights of absurd precision.
#[inline(never)]
pub fn report(header: &Header, paper: &Paper, attempt: &Attempt) -> Result<Report, ReportError> {
    let id = &paper.request.assessment;
    let assessment = header
        .assessments
        .iter()
        .find(|assessment| assessment.id == *id);
    let assessment = assessment.ok_or_else(|| ReportError::NoSuchAssessment {
        assessment: id.clone(),
    })?;
    build(header, assessment, paper, attempt).ok_or(ReportError::Overflow)
}

fn build(
    header: &Header,
    assessment: &Assessment,
    paper: &Paper,
    attempt: &Attempt,
) -> Option<Report> {
    let marks = (0..)
        .zip(&paper.items)
        .map(|(number, placed)| item(paper, placed, attempt.session(number)));
    let items: Vec<ItemReport> = marks.collect::<Option<_>>()?;
    let marked = || paper.items.iter().zip(&items);
    let delivery = paper.delivery.as_ref();
    let mut sections = Vec::new();
    let (mut score, mut max) = (Fraction::ZERO, Fraction::ZERO);
    for section in &paper.sections {
        let sum = total(items.get(section.items.clone())?)?;
        let weight = delivery.map_or(1, |delivery| delivery.weight(&section.id));
        score = score.plus(sum.score.times(Fraction::whole(weight))?)?;
        max = max.plus(sum.max.times(Fraction::whole(weight))?)?;
        let known = assessment
            .sections
            .iter()
            .find(|known| known.id == section.id);
        sections.push(SectionReport {
            id: section.id.clone(),
            score: sum.score,
            max: sum.max,
            cut: known.and_then(|section| section.cut),
            weight,
        });
    }
    let gates = assessment.pass.all_right.iter();
    Some(Report {
        rules: paper.request.rules,
        score: score.max(Fraction::ZERO),
        max,
        cut: assessment.pass.total,
        sections,
        topics: topics(header, assessment, marked())?,
        gates: gates
            .map(|wanted| gate(wanted, paper, &items, attempt))
            .collect(),
        compensatory: delivery.is_some_and(|delivery| delivery.compensatory),
        diagnostic: delivery.is_some_and(|delivery| delivery.diagnostic),
        calibration: match delivery {
            Some(delivery) if delivery.certainty => calibration::of(paper, &items, attempt)?,
            _ => None,
        },
        items,
    })
}

/// What one item of a paper scored so far.
///
/// `None` where the exact result doesn't fit in 64 bits, which no checked item brings about.
#[must_use]
pub fn item(
    paper: &Paper,
    placed: &PaperItem,
    session: Option<&ItemSession>,
) -> Option<ItemReport> {
    let response = session.and_then(|session| session.response.as_ref());
    let (marked, cost) = match (&paper.delivery, session) {
        (Some(delivery), Some(session)) => delivery.mark(&placed.item, session)?,
        _ => (placed.item.body.mark(response)?, None),
    };
    let max = if counts(paper, placed, session) {
        Fraction::whole(placed.item.details().points)
    } else {
        Fraction::ZERO
    };
    Some(ItemReport {
        score: marked.share.times(max)?,
        max,
        verdict: marked.verdict,
        explanation: (marked.verdict != Verdict::None).then_some(marked.explanation),
        cost,
    })
}

/// Whether an item is marked. One that was passed by and has nothing in its place costs nothing in practice.
fn counts(paper: &Paper, placed: &PaperItem, session: Option<&ItemSession>) -> bool {
    let practice = paper
        .delivery
        .as_ref()
        .is_some_and(|delivery| delivery.practice);
    let was_passed_by =
        session.is_some_and(|session| session.passed_by && session.response.is_none());
    let mut replaced = paper.passed_by.iter();
    let is_other =
        |(place, _): &(u32, PaperItem)| paper.at(*place).is_some_and(|now| now.slot == placed.slot);
    let is_excused = practice && was_passed_by && !replaced.any(is_other);
    placed.item.item_type().is_marked() && !is_excused
}

struct Sum {
    items: u32,
    score: Fraction,
    max: Fraction,
}

fn total<'a>(items: impl IntoIterator<Item = &'a ItemReport>) -> Option<Sum> {
    let none = Sum {
        items: 0,
        score: Fraction::ZERO,
        max: Fraction::ZERO,
    };
    let marked = items.into_iter().filter(|item| item.max > Fraction::ZERO);
    marked.into_iter().try_fold(none, |sum, item| {
        Some(Sum {
            items: sum.items + 1,
            score: sum.score.plus(item.score)?,
            max: sum.max.plus(item.max)?,
        })
    })
}

fn topics<'a>(
    header: &Header,
    assessment: &Assessment,
    marked: impl Iterator<Item = (&'a PaperItem, &'a ItemReport)>,
) -> Option<Vec<TopicReport>> {
    let mut by_topic: BTreeMap<&TopicId, Vec<&ItemReport>> = BTreeMap::new();
    for (placed, item) in marked.filter(|(_, item)| item.max > Fraction::ZERO) {
        by_topic
            .entry(&placed.item.details().topic)
            .or_default()
            .push(item);
    }
    let banks = std::iter::once(&header.topics).chain(header.uses.iter().map(|used| &used.topics));
    let named = (0..)
        .zip(banks)
        .flat_map(|(bank, topics)| topics.iter().map(move |topic| (bank, &topic.id)));
    let mut reports = Vec::new();
    for (bank, topic) in named {
        // The first bank that names it; a later one names the same topic.
        let Some(items) = by_topic.remove(topic) else {
            continue;
        };
        let sum = total(items)?;
        let cut = assessment
            .pass
            .topics
            .iter()
            .find(|part| part.topic == *topic);
        reports.push(TopicReport {
            bank,
            topic: topic.clone(),
            items: sum.items,
            score: sum.score,
            max: sum.max,
            cut: cut.map(|part| part.cut),
        });
    }
    Some(reports)
}

fn gate(wanted: &Gate, paper: &Paper, items: &[ItemReport], attempt: &Attempt) -> GateReport {
    let (mut held, mut wrong) = (0, 0);
    for (number, (placed, item)) in (0..).zip(paper.items.iter().zip(items)) {
        if item.max > Fraction::ZERO && placed.item.details().tags.contains(&wanted.tag) {
            held += 1;
            wrong += u32::from(!is_right_at_once(placed, item, attempt.session(number)));
        }
    }
    GateReport {
        tag: wanted.tag.clone(),
        wanted: wanted.count,
        held,
        wrong,
    }
}

/// Nobody is kept from harm by whoever finds the right way at the third try.
fn is_right_at_once(placed: &PaperItem, item: &ItemReport, session: Option<&ItemSession>) -> bool {
    match session.and_then(|session| session.tries.first()) {
        None => item.verdict == Verdict::Right,
        Some(first) => {
            let marked = placed.item.body.mark(Some(first));
            marked.is_some_and(|marked| marked.verdict == Verdict::Right)
        }
    }
}

/// Whether `score ≥ cut × max`, exactly, however fine the cut is.
///
/// The product itself may not fit, so `score × cut's denominator` is divided by the score's denominator instead: both sides
/// stay below 2^127. `max` is whole, being a sum of points; a fraction so odd that nothing fits reaches nothing.
pub(crate) fn reaches(score: Fraction, max: Fraction, cut: Share) -> bool {
    let cut = cut.fraction();
    let product = |a: i64, b: i64| i128::from(a) * i128::from(b);
    // Rounding down is exact here: it is compared with a whole number.
    product(score.numerator(), cut.denominator())
        .checked_mul(max.denominator().into())
        .map(|scored| scored.div_euclid(score.denominator().into()))
        .is_some_and(|scored| scored >= product(cut.numerator(), max.numerator()))
}

impl Report {
    /// Whether the attempt passed: every part holds. What is diagnostic can't be passed.
    #[must_use]
    pub fn is_passed(&self) -> bool {
        !self.diagnostic && self.reasons().is_empty()
    }

    /// What passing failed on, in the order total, sections, topics, gates; empty where it didn't fail.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        let total = (!reaches(self.score, self.max, self.cut)).then_some(Reason::Total);
        let below =
            |score, max, cut: Option<Share>| cut.is_some_and(|cut| !reaches(score, max, cut));
        let sections = self.sections.iter().enumerate();
        let sections = sections
            .filter(|(_, part)| !self.compensatory && below(part.score, part.max, part.cut));
        let topics = self.topics.iter().enumerate();
        let topics = topics.filter(|(_, part)| below(part.score, part.max, part.cut));
        let gates = self.gates.iter().enumerate();
        let gates = gates.filter(|(_, gate)| gate.wrong > 0 || gate.held < gate.wanted);
        total
            .into_iter()
            .chain(sections.map(|(place, _)| Reason::Section(place)))
            .chain(topics.map(|(place, _)| Reason::Topic(place)))
            .chain(gates.map(|(place, _)| Reason::Gate(place)))
            .collect()
    }

    /// Topics to study next, by their place: those below their own cut, or below the total's where they have none.
    #[must_use]
    pub fn weak_topics(&self) -> Vec<usize> {
        let topics = self.topics.iter().enumerate();
        let weak =
            topics.filter(|(_, part)| !reaches(part.score, part.max, part.cut.unwrap_or(self.cut)));
        weak.map(|(place, _)| place).collect()
    }

    /// The score as a share of the maximum, 0 to 1; 0 where nothing could be scored.
    #[must_use]
    pub fn share(&self) -> Fraction {
        self.score.over(self.max).unwrap_or(Fraction::ZERO)
    }

    /// The report as canonical JSON: what two engines must agree on, byte for byte.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // Serialising a report can't fail: it has no maps with odd keys, and its numbers are integers.
        let mut value = serde_json::to_value(self).unwrap_or(Value::Null);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("format".to_owned(), FORMAT.into());
            fields.insert("passed".to_owned(), self.is_passed().into());
        }
        canonical(&value)
    }
}
