//! What stands beside a question where the assessment or the item has it: a notice before it, hints, checks before submitting,
//! and how sure one is.

mod told;
mod update;
mod view;

use std::rc::Rc;

use assay_engine::attempt::{Certainty, ItemSession};
use assay_engine::bank::Header;
use assay_engine::delivery::Delivery;
use assay_engine::form::PaperItem;
use assay_engine::fraction::Share;

use super::open::Open;
use super::texts::{Text, Texts};
use crate::model::Model;

pub use told::Told;
pub use update::update;
pub use view::view;

/// What stands beside a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Guidance {
    /// What it warns of, in the place of the question until that was read.
    pub notice: Option<Notice>,
    /// The hints.
    pub hints: Hints,
    /// How its response can be checked.
    pub check: Option<Check>,
    /// How sure the learner is of the response, where that is asked and there is one.
    pub certainty: Option<Option<Certainty>>,
    /// What is told of the last check.
    pub told: Option<Told>,
    /// Whether its response stays as it is.
    pub is_closed: bool,
}

/// A warning about what a question shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Rich text.
    pub text: Text,
    /// Whether it can be passed by, was passed by in vain, or stands in the place of one that was.
    pub passing: Passing,
    /// Whether nothing is at stake.
    pub practice: bool,
}

/// How things stand with passing a question by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passing {
    /// It can be passed by.
    Open,
    /// It was passed by, and there is no other in its place.
    InVain,
    /// It stands in the place of another, or nothing can be done here.
    Past,
}

/// The hints of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hints {
    /// Those that were taken: rich text.
    pub taken: Vec<Text>,
    /// What the next one costs; `None`: there is none.
    pub next: Option<Share>,
}

/// How a response can be checked before submitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Whether there is a response that wasn't checked.
    pub is_ready: bool,
    /// How many tries are left; `None`: as many as one likes.
    pub left: Option<u32>,
    /// Share of the points that each further try costs.
    pub price: Share,
}

/// What stands beside an item of the open attempt, counted from 0.
#[must_use]
#[inline(never)]
pub fn guidance(model: &Model, open: &Open, item: u32) -> Option<Box<Guidance>> {
    let placed = open.paper.at(item)?;
    let session = open.attempt.session(item)?;
    // What is being typed is a response already.
    let session = &ItemSession {
        response: open.response(item).cloned(),
        ..session.clone()
    };
    let texts = Texts::of(model, &open.header);
    let usual = Delivery::default();
    let delivery = open.paper.delivery.as_deref().unwrap_or(&usual);
    let is_closed = !delivery.is_open(&placed.item, session);
    Some(Box::new(Guidance {
        notice: notice(&texts, open, item, placed, session),
        hints: hints(&texts, open, placed, session),
        check: check(open, delivery, placed, session).filter(|_| !is_closed),
        certainty: (delivery.certainty && session.response.is_some()).then_some(session.certainty),
        told: told::told(model, &texts, open, item, session),
        is_closed,
    }))
}

fn notice(
    texts: &Texts,
    open: &Open,
    item: u32,
    placed: &PaperItem,
    session: &ItemSession,
) -> Option<Notice> {
    let was_read = session.touched || session.response.is_some() || open.warned.contains(&item);
    if was_read || open.attempt.is_submitted() {
        return None;
    }
    let is_other = open.paper.passed_by.iter().any(|(place, _)| *place == item);
    let practice = open.paper.delivery.as_ref();
    Some(Notice {
        text: texts.notice(placed.slot.bank, &placed.item)?,
        passing: match session.passed_by {
            _ if is_other || !open.is_writable() => Passing::Past,
            true => Passing::InVain,
            false => Passing::Open,
        },
        practice: practice.is_some_and(|delivery| delivery.practice),
    })
}

fn hints(texts: &Texts, open: &Open, placed: &PaperItem, session: &ItemSession) -> Hints {
    let all = placed.item.details().hints.iter().enumerate();
    let taken = usize::try_from(session.hints).unwrap_or(usize::MAX);
    let taken = all.take(taken);
    let delivery = open.paper.delivery.as_ref().filter(|_| open.is_writable());
    Hints {
        taken: taken
            .map(|(place, hint)| texts.hint(placed.slot.bank, &placed.item, place, hint))
            .collect(),
        next: delivery
            .filter(|delivery| delivery.can_hint(&placed.item, session))
            .and_then(|delivery| delivery.hint),
    }
}

fn check(
    open: &Open,
    delivery: &Delivery,
    placed: &PaperItem,
    session: &ItemSession,
) -> Option<Check> {
    let is_marked = placed.item.item_type().is_marked();
    let tries = delivery
        .tries
        .as_ref()
        .filter(|_| is_marked && open.is_writable())?;
    let made = u32::try_from(session.tries.len()).unwrap_or(u32::MAX);
    Some(Check {
        is_ready: delivery.can_check(&placed.item, session),
        left: tries.max.map(|max| max.saturating_sub(made)),
        price: tries.price,
    })
}

/// What stands in lists in the place of a question that warns of what it shows, and wasn't looked at.
#[must_use]
pub fn kept_back(
    model: &Model,
    header: &Rc<Header>,
    placed: &PaperItem,
    session: &ItemSession,
) -> Option<Text> {
    if session.touched || header.has_plain_items() {
        return None;
    }
    placed.item.details().notice.as_ref()?;
    Some(Text {
        text: model.outcome()?.notice_kept_back(),
        lang: model.preferences.language.tag().to_owned(),
    })
}
