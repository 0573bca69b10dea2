//! What learners write on their own paper: a note on a question, and choices that they have crossed out. It is kept with the
//! attempt, decides nothing, and goes nowhere.

mod view;

use assay_engine::attempt::{Event, NOTE};
use assay_engine::id::ChoiceId;

use super::open::{Open, Saving};
use super::question::Answering;
use super::update::record;
use crate::effect::Effect;
use crate::message::Msg;
use crate::model::Model;
use crate::now::Now;

pub use view::{card, view};

/// What can be done to one's own paper. Items are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Show the field for a note, or fold it.
    Note(bool),
    /// The note on an item, as it is being typed.
    Write(u32, String),
    /// Show what choices are crossed out with, or no more.
    Crossing(bool),
    /// Cross out a choice of an item, or take that back.
    CrossOut(u32, ChoiceId),
}

/// What of it holds for the whole attempt, and what is not recorded yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Desk {
    /// Whether the field for a note is shown.
    pub is_noting: bool,
    /// Whether choices are shown with what they are crossed out with.
    pub is_crossing: bool,
    /// What is being typed into the note on an item, and is not recorded yet.
    pub noted: Option<(u32, String)>,
}

/// What a question shows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// The note; empty: none.
    pub note: String,
    /// Whether its field is shown.
    pub is_noting: bool,
    /// Whether there are choices that can be crossed out.
    pub has_choices: bool,
    /// Whether they are shown with what they are crossed out with.
    pub is_crossing: bool,
    /// Those that are crossed out.
    pub crossed_out: Vec<ChoiceId>,
}

/// What a question of an open attempt shows of it.
#[inline(never)]
pub fn marks(open: &Open, item: u32, answering: Answering) -> Option<Box<Marks>> {
    if !open.is_writable() {
        return None;
    }
    let session = open.attempt.session(item)?;
    let note = match &open.desk.noted {
        Some((noted, text)) if *noted == item => text,
        _ => &session.note,
    };
    Some(Box::new(Marks {
        is_noting: open.desk.is_noting || !note.is_empty(),
        note: note.clone(),
        has_choices: matches!(answering, Answering::One | Answering::Several)
            && !open.is_closed(item),
        is_crossing: open.desk.is_crossing,
        crossed_out: session.crossed_out.clone(),
    }))
}

/// Does it.
#[inline(never)]
pub fn update(model: &mut Model, step: Step, now: &Now) -> Vec<Effect> {
    match step {
        Step::CrossOut(item, choice) => return cross_out(model, item, choice, now),
        Step::Write(item, text) => return write(model, item, text),
        Step::Note(_) | Step::Crossing(_) => {}
    }
    let Some(open) = model.sitting.open_mut() else {
        return Vec::new();
    };
    match step {
        Step::Note(on) => open.desk.is_noting = on,
        Step::Crossing(on) => open.desk.is_crossing = on,
        Step::Write(..) | Step::CrossOut(..) => {}
    }
    Vec::new()
}

fn cross_out(model: &mut Model, item: u32, choice: ChoiceId, now: &Now) -> Vec<Effect> {
    let open = model.sitting.open();
    let session = open.and_then(|open| open.attempt.session(item));
    let on = session.is_some_and(|session| !session.crossed_out.contains(&choice));
    record(model, Event::CrossedOut { item, choice, on }, now)
}

fn write(model: &mut Model, item: u32, text: String) -> Vec<Effect> {
    let Some(open) = model.sitting.open_mut().filter(|open| open.is_writable()) else {
        return Vec::new();
    };
    let is_first = open.desk.noted.is_none();
    open.desk.is_noting = true;
    open.desk.noted = Some((item, text.chars().take(NOTE).collect()));
    if open.saving == Saving::Saved {
        open.saving = Saving::Unsaved;
    }
    match is_first {
        true => vec![Effect::SettleSoon],
        false => Vec::new(),
    }
}

/// Before anything else happens than more typing, the note is recorded.
#[inline(never)]
pub fn settle(open: &mut Open, message: &Msg, now: &Now) {
    let goes_on = match (&open.desk.noted, message) {
        (Some((noted, _)), Msg::Marked(Step::Write(item, _))) => noted == item,
        _ => false,
    };
    if goes_on {
        return;
    }
    let Some((item, text)) = open.desk.noted.take() else {
        return;
    };
    let recorded = open.attempt.session(item);
    if open.is_writable() && recorded.is_some_and(|recorded| recorded.note != text) {
        // It has no more characters than a note may have.
        let _ = open.record(Event::Noted { item, text }, now);
    } else if !open.has_unsaved() && open.saving == Saving::Unsaved {
        open.saving = Saving::Saved;
    }
}
