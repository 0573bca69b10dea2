//! What "My learning" shows.

use assay_engine::duration::WallTime;
use assay_engine::fraction::Fraction;
use assay_engine::id::{AssessmentId, BankId};
use assay_engine::json::Node;
use assay_engine::progress::{self, Taken, WeakTopic};
use assay_engine::result::Summary;

use super::{Learning, SUMMARY};
use crate::certificates;
use crate::model::Model;
use crate::reviewing;
use crate::route::Route;
use crate::sitting::texts::{Text, Texts};
use crate::start::title;
use crate::store::{AttemptId, Card};

/// The page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Assessments with submitted attempts, that of the latest first.
    pub courses: Vec<Course>,
    /// How many missed questions are due for review; `None` where that isn't known.
    pub due: Option<usize>,
    /// Attempts that aren't submitted: how they are called, and the way to them.
    pub open: Vec<(Text, Route)>,
    /// Topics to study, the weakest first.
    pub weak: Vec<Weak>,
    /// How many attempts' topics aren't known.
    pub unknown: usize,
    /// How many certificates this device has, without those whose place another took.
    pub certificates: usize,
}

/// The attempts at one assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The module's and level's title.
    pub bank: Text,
    /// The assessment's title, where it is here and the bank has several.
    pub assessment: Option<Text>,
    /// The best share.
    pub best: Fraction,
    /// The attempts, the earliest first.
    pub attempts: Vec<Attempt>,
}

/// One attempt.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    /// Which attempt.
    pub id: AttemptId,
    /// When it was submitted, Unix ms.
    pub submitted: i64,
    /// The score as a share of the maximum.
    pub share: Fraction,
    /// The share that passing takes, where it is known.
    pub cut: Option<assay_engine::fraction::Share>,
    /// Whether it was passed, where there was something to pass.
    pub passed: Option<bool>,
}

/// A topic to study.
#[derive(Debug, Clone, PartialEq)]
pub struct Weak {
    /// The topic.
    pub topic: Text,
    /// The module's and level's title.
    pub bank: Text,
    /// What was scored.
    pub score: Fraction,
    /// What could be.
    pub max: Fraction,
    /// How many questions that were.
    pub items: u32,
    /// What to study for it, where its author says that: rich text.
    pub study: Option<Text>,
    /// What of its bank: the way to where it can be tried again.
    pub start: Route,
}

/// What the page shows.
#[inline(never)]
#[must_use]
pub fn page(model: &Model, now: WallTime) -> Page {
    let none = Learning::default();
    let learning = model.learning.as_deref().unwrap_or(&none);
    let cards: Vec<&Card> = model.cards.iter().filter(|card| !card.is_open()).collect();
    let taken: Vec<Taken> = cards.iter().map(|card| taken(learning, card)).collect();
    let attempt = |place: &usize| Some(attempt(cards.get(*place)?, taken.get(*place)?));
    let courses = progress::courses(&taken).into_iter().map(|course| Course {
        bank: bank_title(model, &course.bank),
        assessment: assessment_title(model, &course.bank, &course.assessment),
        best: course.best,
        attempts: course.attempts.iter().filter_map(attempt).collect(),
    });
    let open = model.cards.iter().filter(|card| card.is_open());
    Page {
        courses: courses.collect(),
        due: reviewing::due(model, now),
        open: open
            .map(|card| {
                let route = Route::Question(card.id.clone(), card.question.max(1));
                (bank_title(model, &card.bank), route)
            })
            .collect(),
        weak: progress::weak_topics(&taken)
            .into_iter()
            .map(|weak| self::weak(model, weak))
            .collect(),
        unknown: taken.iter().filter(|taken| taken.summary.is_none()).count(),
        certificates: certificates::current(&learning.kept, &learning.given).len(),
    }
}

/// The banks that something is shown of.
#[must_use]
pub fn banks(model: &Model) -> Vec<BankId> {
    let mut banks: Vec<BankId> = model.cards.iter().map(|card| card.bank.clone()).collect();
    banks.sort_unstable();
    banks.dedup();
    banks
}

/// An attempt, as far as how one gets on follows from it.
pub(super) fn taken(learning: &Learning, card: &Card) -> Taken {
    let is_summary = |kept: &&super::Kept| kept.attempt == card.id && kept.name == SUMMARY;
    let kept = learning.kept.iter().find(is_summary);
    let summary: Option<Summary> = kept.and_then(|kept| Node::parse(&kept.record)?.to());
    Taken {
        bank: card.bank.clone(),
        assessment: card.assessment.clone(),
        submitted: WallTime(card.submitted.unwrap_or_default()),
        share: card.score.unwrap_or(Fraction::ZERO),
        passed: card.passed == Some(true),
        summary,
    }
}

fn attempt(card: &Card, taken: &Taken) -> Attempt {
    Attempt {
        id: card.id.clone(),
        submitted: taken.submitted.0,
        share: taken.share,
        cut: taken.summary.as_ref().map(|summary| summary.cut),
        passed: card.passed,
    }
}

fn weak(model: &Model, weak: WeakTopic) -> Weak {
    let (topic, study) = topic_texts(model, &weak);
    Weak {
        topic,
        study,
        bank: bank_title(model, &weak.bank),
        score: weak.score,
        max: weak.max,
        items: weak.items,
        start: Route::Start(weak.bank, weak.assessment),
    }
}

/// A topic's title, where its bank is here, and what to study for it.
pub(super) fn topic_texts(model: &Model, weak: &WeakTopic) -> (Text, Option<Text>) {
    let listed = model.listed(&weak.bank);
    let header = listed.and_then(|listed| model.library.header(&listed.header));
    let topic = header.and_then(|header| {
        let banks =
            std::iter::once(&header.topics).chain(header.uses.iter().map(|used| &used.topics));
        let mut banks = (0..).zip(banks);
        let (bank, _) =
            banks.find(|(_, topics)| topics.iter().any(|topic| topic.id == weak.topic))?;
        let texts = Texts::of(model, &header);
        let title = texts.topic(bank, &weak.topic);
        Some((title, texts.study(bank, &weak.topic)))
    });
    topic.unwrap_or_else(|| {
        let id = title(model, None, weak.topic.as_str());
        (id, None)
    })
}

/// A bank's module and level, in words.
#[must_use]
pub fn bank_title(model: &Model, bank: &BankId) -> Text {
    let module = model
        .catalogue
        .modules
        .iter()
        .find(|module| module.id == bank.module);
    let level = model
        .catalogue
        .levels
        .iter()
        .find(|level| level.id == bank.level);
    let module = title(
        model,
        module.map(|module| &module.title),
        bank.module.as_str(),
    );
    let level = title(model, level.map(|level| &level.title), bank.level.as_str());
    Text {
        text: model.words.module_level(&module.text, &level.text),
        lang: module.lang,
    }
}

/// An assessment's title where its bank has several, which alone doesn't say which.
fn assessment_title(model: &Model, bank: &BankId, assessment: &AssessmentId) -> Option<Text> {
    match model.listed(bank)?.assessments.len() {
        0 | 1 => None,
        _ => known_assessment(model, bank, assessment),
    }
}

/// An assessment's title, where its bank is here.
pub(super) fn known_assessment(
    model: &Model,
    bank: &BankId,
    assessment: &AssessmentId,
) -> Option<Text> {
    let header = model.library.header(&model.listed(bank)?.header)?;
    let known = header
        .assessments
        .iter()
        .find(|known| known.id == *assessment)?;
    Some(Texts::of(model, &header).assessment(known))
}
