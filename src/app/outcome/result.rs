//! The result of a submitted attempt.

mod calibration;
pub mod comparison;
mod counted;
mod gained;
mod view;

use std::collections::BTreeSet;

use assay_engine::admission::{self, Admission};
use assay_engine::bank::Revealed;
use assay_engine::bank::modules::Purpose;
use assay_engine::duration::WallTime;
use assay_engine::item::Verdict;
use assay_engine::report::Report;
use assay_engine::reveal::{self, Standing};

use crate::answer::{self, Asked};
use crate::model::Model;
use crate::now::Now;
use crate::route::Route;
use crate::sitting::guidance;
use crate::sitting::open::Open;
use crate::sitting::texts::{Text, Texts};
use crate::sitting::time;
use comparison::Comparing;

pub use counted::Counted;
pub use gained::Gained;
pub use view::{heading, view};

/// Fewer questions than this on a topic say too little of it.
pub const FEW: u32 = 3;

/// What the result page shows.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The report.
    pub report: std::rc::Rc<Report>,
    /// Title of the assessment.
    pub title: Text,
    /// When it was submitted, Unix ms.
    pub submitted: i64,
    /// Section titles, in the report's order.
    pub sections: Vec<Text>,
    /// Topic titles, in the report's order.
    pub topics: Vec<Text>,
    /// What to study for each of them, where its author says that: rich text.
    pub study: Vec<Option<Text>>,
    /// What may be seen.
    pub revealed: BTreeSet<Revealed>,
    /// The answers in order, where something of them may be seen.
    pub answers: Vec<Answer>,
    /// The way to the certificate, where a pass gives one.
    pub certificate: Option<Route>,
    /// The way to the start page.
    pub start: Route,
    /// What of further attempts.
    pub again: Admission,
    /// Whether content or pass mark are provisional.
    pub draft: bool,
    /// Whether the time was up.
    pub ran_out: bool,
    /// How far the device's clock was set back (below zero) or ahead meanwhile, in ms.
    pub clock_set: Option<i64>,
    /// What it was taken for, where that isn't to pass.
    pub purpose: Option<Purpose>,
    /// Which of several attempts counts.
    pub counted: Option<Counted>,
    /// What was gained since an earlier attempt, where the assessment is to find that out.
    pub gained: Option<Gained>,
}

/// One answered item.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Counted from 1.
    pub number: u32,
    /// The question: rich text.
    pub stem: Text,
    /// How it was answered.
    pub verdict: Verdict,
    /// What was picked.
    pub yours: Vec<Text>,
    /// What would have been right.
    pub right: Vec<Text>,
    /// What an essay is compared with.
    pub compared: Option<Comparing>,
    /// The learner's own note; empty: none.
    pub note: String,
    /// What is told of what was responded.
    pub feedback: Vec<Text>,
    /// Why.
    pub rationale: Option<Text>,
    /// Where it is written: instrument and locator.
    pub sources: Vec<(String, Option<String>)>,
}

/// The result of the open attempt, once it is submitted.
#[must_use]
pub fn outcome(model: &Model, open: &Open, now: &Now) -> Option<Outcome> {
    let report = open.report.clone()?;
    let assessment = open.assessment()?;
    let texts = Texts::of(model, &open.header);
    let own = model
        .cards
        .iter()
        .filter(|card| card.bank == open.card.bank && card.assessment == open.card.assessment);
    let submitted: Vec<WallTime> = own
        .filter_map(|card| card.submitted)
        .map(WallTime)
        .collect();
    let counted = counted::counted(model, open, assessment);
    // Where another attempt counts, what this one gives isn't given.
    let is_counting = counted.as_ref().is_none_or(Counted::gives_all);
    let again = admission::admit(&assessment.attempts, &submitted, WallTime(now.wall));
    let standing = match &again {
        _ if report.is_passed() => Standing::Passed,
        Admission::NoneLeft => Standing::NoAttemptsLeft,
        _ => Standing::AttemptsRemain,
    };
    let revealed = reveal::revealed(assessment, standing);
    let shows_items = [
        Revealed::Marks,
        Revealed::Answers,
        Revealed::Feedback,
        Revealed::Rationale,
    ];
    let answers = if shows_items.iter().any(|part| revealed.contains(part)) {
        answers(model, open, &report, &texts, &revealed)
    } else {
        Vec::new()
    };
    Some(Outcome {
        title: texts.assessment(assessment),
        submitted: open.card.submitted.unwrap_or_default(),
        sections: report
            .sections
            .iter()
            .map(|section| texts.section(assessment, &section.id))
            .collect(),
        topics: report
            .topics
            .iter()
            .map(|topic| texts.topic(topic.bank, &topic.topic))
            .collect(),
        study: report
            .topics
            .iter()
            .map(|topic| texts.study(topic.bank, &topic.topic))
            .collect(),
        certificate: (report.is_passed() && is_counting && assessment.certificate.is_some())
            .then(|| Route::Certificate(open.card.id.clone())),
        start: Route::Start(open.card.bank.clone(), open.card.assessment.clone()),
        draft: open.header.is_draft(),
        ran_out: time::ran_out(open),
        clock_set: time::clock_set(open),
        purpose: open.purpose(),
        counted,
        gained: gained::gained(model, open, &report, &texts),
        report,
        revealed,
        answers,
        again,
    })
}

fn answers(
    model: &Model,
    open: &Open,
    report: &Report,
    texts: &Texts,
    revealed: &BTreeSet<Revealed>,
) -> Vec<Answer> {
    let shows = |part| revealed.contains(&part);
    let placed = (1..).zip(&open.paper.items).zip(&report.items);
    placed
        .map(|((number, placed), marked)| {
            let bank = placed.slot.bank;
            let session = open.attempt.session(number - 1);
            let response = session.and_then(|session| session.response.as_ref());
            let right = placed.item.body.right();
            // Who didn't look at what warned of what it shows isn't shown it here.
            let kept_back = session
                .and_then(|session| guidance::kept_back(model, &open.header, placed, session));
            let is_kept_back = kept_back.is_some();
            let shows = |part| shows(part) && !is_kept_back;
            let asked = |response| Asked {
                model,
                texts,
                bank,
                item: &placed.item,
                order: &placed.choices,
                response,
            };
            Answer {
                number,
                stem: kept_back.unwrap_or_else(|| texts.stem(bank, &placed.item)),
                verdict: marked.verdict,
                yours: answer::lines(&asked(response)),
                right: if shows(Revealed::Answers) {
                    answer::lines(&asked(right.as_ref()))
                } else {
                    Vec::new()
                },
                compared: if shows(Revealed::Answers) {
                    let compared = texts.compared(bank, &placed.item);
                    compared.map(|with| comparison::comparing(open, number - 1, with))
                } else {
                    None
                },
                note: session
                    .map(|session| session.note.clone())
                    .unwrap_or_default(),
                feedback: if shows(Revealed::Feedback) {
                    texts.told(bank, &placed.item, response, marked.verdict)
                } else {
                    Vec::new()
                },
                rationale: if shows(Revealed::Rationale) {
                    texts.rationale(bank, &placed.item)
                } else {
                    None
                },
                sources: if shows(Revealed::Rationale) {
                    placed
                        .item
                        .details()
                        .sources
                        .iter()
                        .map(|s| (s.instrument.clone(), s.locator.clone()))
                        .collect()
                } else {
                    Vec::new()
                },
            }
        })
        .collect()
}
