//! "Check your answers before you submit".

mod view;

use assay_engine::form::PaperItem;

use super::guidance;
use super::open::{Open, Saving};
use super::texts::{Text, Texts};
use super::time;
use crate::answer::{self, Asked};
use crate::model::Model;
use crate::route::Route;

pub use view::view;

/// What the review shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// How many have a response.
    pub answered: u32,
    /// Numbers and places of those that have none.
    pub unanswered: Vec<(u32, Route)>,
    /// How many are flagged.
    pub flagged: u32,
    /// By section.
    pub sections: Vec<(Text, Vec<Row>)>,
    /// Whether it can be submitted here.
    pub writable: bool,
    /// Whether the submission is on its way to the device.
    pub submitting: bool,
    /// Whether the submission could not be stored.
    pub failed: bool,
    /// How much time is left, where that is limited.
    pub time: Option<Box<time::Shown>>,
    /// Whether there is no way back to the first question.
    pub is_one_way: bool,
}

/// One question in the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Counted from 1.
    pub number: u32,
    /// Where it is.
    pub route: Route,
    /// The question: rich text.
    pub stem: Text,
    /// What was answered, each rich text; empty: nothing.
    pub answer: Vec<Text>,
    /// Whether it is flagged.
    pub flagged: bool,
    /// The learner's own note; empty: none.
    pub note: String,
    /// Whether its answer can still be changed.
    pub is_open: bool,
}

/// The review of an open attempt.
#[must_use]
pub fn review(model: &Model, open: &Open) -> Option<Review> {
    let assessment = open.assessment()?;
    let texts = Texts::of(model, &open.header);
    let row = |number: u32, placed: &PaperItem| {
        let session = open.attempt.session(number - 1)?;
        let asked = Asked {
            model,
            texts: &texts,
            bank: placed.slot.bank,
            item: &placed.item,
            order: &placed.choices,
            response: session.response.as_ref(),
        };
        Some(Row {
            number,
            route: Route::Question(open.card.id.clone(), number),
            stem: guidance::kept_back(model, &open.header, placed, session)
                .unwrap_or_else(|| texts.stem(placed.slot.bank, &placed.item)),
            answer: answer::lines(&asked),
            flagged: session.flagged,
            note: session.note.clone(),
            is_open: !open.is_closed(number - 1),
        })
    };
    let mut sections: Vec<(Text, Vec<Row>)> = Vec::new();
    for section in &open.paper.sections {
        let placed = (1..)
            .zip(&open.paper.items)
            .skip(section.items.start)
            .take(section.items.len());
        let rows: Option<Vec<Row>> = placed.map(|(number, placed)| row(number, placed)).collect();
        sections.push((texts.section(assessment, &section.id), rows?));
    }
    let rows = sections.iter().flat_map(|(_, rows)| rows);
    let unanswered = rows
        .filter(|row| row.answer.is_empty() && row.is_open)
        .map(|row| (row.number, row.route.clone()))
        .collect();
    let counts = open.attempt.counts();
    let submitted = open.attempt.is_submitted();
    Some(Review {
        answered: counts.answered,
        unanswered,
        flagged: counts.flagged,
        sections,
        writable: open.is_writable(),
        submitting: submitted && matches!(open.saving, Saving::Storing(_)),
        failed: submitted && matches!(open.saving, Saving::Failed(_)),
        time: time::shown(open, None),
        is_one_way: open.is_behind(0),
    })
}
