//! All that "My learning" shows as one table for a spreadsheet: a row for each attempt, topic to study, day of review and certificate.

use assay_credential::Record;
use assay_engine::duration::WallTime;
use assay_engine::fraction::Fraction;
use assay_engine::id::{AssessmentId, BankId};
use assay_engine::progress::{self, Taken, WeakTopic};
use assay_engine::register::{hundredths, per_cent};
use assay_engine::spaced::Day;
use assay_engine::table::{Cell, Table, csv};
use assay_messages::OutcomeWords;

use super::Learning;
use super::page::{bank_title, known_assessment, taken, topic_texts};
use crate::certificates;
use crate::effect::OutFile;
use crate::model::Model;
use crate::reviewing;
use crate::store::Card;

/// What a row is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An attempt that was submitted.
    Attempt,
    /// An attempt that wasn't.
    Open,
    /// A topic to study.
    Topic,
    /// A bank's questions that come back on one day.
    Review,
    /// A certificate.
    Certificate,
}

/// A row. What its kind doesn't have, or what isn't known, is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is of.
    pub kind: Kind,
    /// The module's and level's title.
    pub module: String,
    /// The assessment's title; its id where the bank isn't here. Of a topic: where to try again.
    pub assessment: Option<String>,
    /// The topic's title.
    pub topic: Option<String>,
    /// When the attempt was submitted, or else begun; when the certificate was issued.
    pub date: Option<WallTime>,
    /// The day from which on the questions are due.
    pub due: Option<Day>,
    /// What was scored.
    pub score: Option<Fraction>,
    /// What could be.
    pub max: Option<Fraction>,
    /// The one as a share of the other.
    pub share: Option<Fraction>,
    /// Whether the attempt was passed, where there was something to pass.
    pub passed: Option<bool>,
    /// How many questions the forms had of the topic, or come back.
    pub questions: Option<u32>,
    /// The certificate's number.
    pub number: Option<String>,
    /// Until when the certificate is valid.
    pub valid_until: Option<WallTime>,
    /// The bank's version.
    pub version: Option<String>,
}

impl Row {
    /// A row of which nothing else is known.
    #[must_use]
    pub const fn of(kind: Kind, module: String) -> Self {
        Self {
            kind,
            module,
            assessment: None,
            topic: None,
            date: None,
            due: None,
            score: None,
            max: None,
            share: None,
            passed: None,
            questions: None,
            number: None,
            valid_until: None,
            version: None,
        }
    }
}

/// The table as CSV.
#[inline(never)]
#[must_use]
pub fn written(model: &Model) -> OutFile {
    let table = model.outcome().map(|words| in_words(rows(model), words));
    OutFile {
        name: "assay-learning.csv".to_owned(),
        mime: "text/csv",
        bytes: csv(&table.unwrap_or_default()),
    }
}

/// The rows, each kind's together: attempts by when they were submitted, the weakest topic first, the earliest day first, the latest
/// certificate first.
#[inline(never)]
#[must_use]
pub fn rows(model: &Model) -> Vec<Row> {
    let none = Learning::default();
    let learning = model.learning.as_deref().unwrap_or(&none);
    let (begun, mut submitted): (Vec<&Card>, Vec<&Card>) =
        model.cards.iter().partition(|card| card.is_open());
    submitted.sort_by_key(|card| card.submitted);
    let taken: Vec<Taken> = submitted.iter().map(|card| taken(learning, card)).collect();
    let attempts = submitted.iter().zip(&taken);
    let mut rows: Vec<Row> = attempts
        .map(|(card, taken)| attempt(model, card, taken))
        .collect();
    rows.extend(begun.into_iter().map(|card| open(model, card)));
    let weak = progress::weak_topics(&taken);
    rows.extend(weak.iter().map(|weak| topic(model, weak)));
    let days = reviewing::days(model).into_iter();
    rows.extend(days.map(|(day, bank, count)| Row {
        due: Some(day),
        questions: Some(count),
        ..Row::of(Kind::Review, bank_title(model, bank).text)
    }));
    let held = certificates::current(&learning.kept, &learning.given).into_iter();
    rows.extend(held.map(|held| certificate(model, &held.credential.record)));
    rows
}

/// Rows as a table, in the words of the page.
#[inline(never)]
#[must_use]
pub fn in_words(rows: Vec<Row>, words: &OutcomeWords) -> Table {
    Table {
        head: vec![
            words.learning_table_kind(),
            words.register_module(),
            words.register_assessment(),
            words.result_column_topic(),
            words.learning_table_date(),
            words.learning_table_due(),
            words.register_score(),
            words.register_of(),
            words.register_percent(),
            words.register_passed(),
            words.learning_table_questions(),
            words.certificate_number(),
            words.certificate_valid_until(),
            words.register_version(),
        ],
        rows: rows.into_iter().map(|row| cells(row, words)).collect(),
    }
}

/// In the order of the head.
fn cells(row: Row, words: &OutcomeWords) -> Vec<Cell> {
    let day = |at: Option<WallTime>| Cell::text(at.map(WallTime::day));
    let number = |number: Option<i64>| number.map_or(Cell::Empty, Cell::Hundredths);
    vec![
        Cell::Text(kind(row.kind, words)),
        Cell::Text(row.module),
        Cell::text(row.assessment),
        Cell::text(row.topic),
        day(row.date),
        day(row.due.map(Day::noon)),
        number(row.score.map(hundredths)),
        number(row.max.map(hundredths)),
        number(row.share.map(per_cent)),
        Cell::text(row.passed.map(|is_passed| match is_passed {
            true => words.register_is_passed(),
            false => words.register_is_not_passed(),
        })),
        row.questions.map_or(Cell::Empty, Cell::whole),
        Cell::text(row.number),
        day(row.valid_until),
        Cell::text(row.version),
    ]
}

fn kind(kind: Kind, words: &OutcomeWords) -> String {
    match kind {
        Kind::Attempt => words.learning_table_attempt(),
        Kind::Open => words.learning_table_open(),
        Kind::Topic => words.learning_table_topic(),
        Kind::Review => words.learning_table_review(),
        Kind::Certificate => words.learning_table_certificate(),
    }
}

fn attempt(model: &Model, card: &Card, taken: &Taken) -> Row {
    let summary = taken.summary.as_ref();
    Row {
        kind: Kind::Attempt,
        date: card.submitted.map(WallTime),
        score: summary.map(|summary| summary.score),
        max: summary.map(|summary| summary.max),
        share: Some(taken.share),
        passed: card.passed,
        ..open(model, card)
    }
}

fn open(model: &Model, card: &Card) -> Row {
    Row {
        assessment: Some(assessment(model, &card.bank, &card.assessment)),
        date: Some(WallTime(card.started)),
        version: Some(card.version.clone()),
        ..Row::of(Kind::Open, bank_title(model, &card.bank).text)
    }
}

fn topic(model: &Model, weak: &WeakTopic) -> Row {
    Row {
        assessment: Some(assessment(model, &weak.bank, &weak.assessment)),
        topic: Some(topic_texts(model, weak).0.text),
        score: Some(weak.score),
        max: Some(weak.max),
        share: Some(weak.share()),
        questions: Some(weak.items),
        ..Row::of(Kind::Topic, bank_title(model, &weak.bank).text)
    }
}

fn certificate(model: &Model, record: &Record) -> Row {
    let bank = &record.bank;
    Row {
        assessment: Some(assessment(model, &bank.id, &record.assessment)),
        date: Some(record.issued.wall_time()),
        score: Some(record.score.points()),
        max: Some(record.score.of()),
        share: record.score.share(),
        number: Some(record.number.to_string()),
        valid_until: record.valid_until.map(|until| until.wall_time()),
        version: Some(bank.version.clone()),
        ..Row::of(Kind::Certificate, bank_title(model, &bank.id).text)
    }
}

fn assessment(model: &Model, bank: &BankId, id: &AssessmentId) -> String {
    let known = known_assessment(model, bank, id);
    known.map_or_else(|| id.to_string(), |title| title.text)
}
