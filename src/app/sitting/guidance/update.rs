//! What is done with what stands beside a question.

use std::rc::Rc;

use assay_engine::attempt::{Certainty, Event};

use super::guidance;
use crate::effect::{Effect, Voice};
use crate::message::Guided;
use crate::model::Model;
use crate::now::Now;
use crate::sitting::update::record;
use crate::sitting::{answering, prepare};

/// Does it.
#[inline(never)]
pub fn update(model: &mut Model, item: u32, step: Guided, now: &Now) -> Vec<Effect> {
    match step {
        Guided::Show => show(model, item),
        Guided::PassBy => pass_by(model, item, now),
        Guided::Hint => hint(model, item, now),
        Guided::Check => check(model, item, now),
        Guided::Sure(certainty) => sure(model, item, certainty, now),
    }
}

/// Focus to a part of the question.
fn focus(model: &Model, item: u32, part: &str) -> Vec<Effect> {
    let open = model.sitting.open();
    let placed = open.and_then(|open| open.paper.at(item));
    let id = placed.map(|placed| format!("q-{}_{part}", placed.item.id));
    id.map(Effect::Focus).into_iter().collect()
}

fn show(model: &mut Model, item: u32) -> Vec<Effect> {
    let Some(open) = model.sitting.open_mut() else {
        return Vec::new();
    };
    open.warned.push(item);
    focus(model, item, "stem")
}

/// The question that takes the place is shown, or it is told that there is none.
fn pass_by(model: &mut Model, item: u32, now: &Now) -> Vec<Effect> {
    let mut effects = record(model, Event::PassedBy { item }, now);
    let Some(open) = model.sitting.open_mut() else {
        return effects;
    };
    let was_passed_by = open
        .attempt
        .session(item)
        .is_some_and(|session| session.passed_by);
    if !was_passed_by {
        return effects;
    }
    if let Some(paper) = prepare::without(open, &model.library, item) {
        // What was given is counted as seen, were it passed by or not.
        let known = paper.at(item).map(|placed| placed.slot);
        let new = known.filter(|slot| !open.card.form.contains(slot));
        open.card.form.extend(new);
        open.paper = Rc::new(paper);
    }
    let is_other = open.paper.passed_by.iter().any(|(place, _)| *place == item);
    let beside = model
        .sitting
        .open()
        .and_then(|open| guidance(model, open, item));
    let warns = beside.is_some_and(|beside| beside.notice.is_some());
    effects.extend(focus(model, item, if warns { "notice" } else { "stem" }));
    let said = model.outcome().map(|words| match is_other {
        true => words.notice_other(),
        false => words.notice_in_vain(),
    });
    effects.extend(said.map(|said| Effect::Say(Voice::Status, said)));
    effects
}

fn hint(model: &mut Model, item: u32, now: &Now) -> Vec<Effect> {
    let open = model.sitting.open();
    let session = open.and_then(|open| open.attempt.session(item));
    let Some(hint) = session.map(|session| session.hints) else {
        return Vec::new();
    };
    let mut effects = record(model, Event::HintTaken { item, hint }, now);
    effects.extend(focus(model, item, &format!("hint-{hint}")));
    effects
}

/// A number that can't be read is asked back first, and a question without a response says so.
fn check(model: &mut Model, item: u32, now: &Now) -> Vec<Effect> {
    let unclear = answering::unclear(model, item.saturating_add(1));
    if !unclear.is_empty() {
        return unclear;
    }
    let open = model.sitting.open();
    let beside = open.and_then(|open| guidance(model, open, item));
    let Some(check) = beside.and_then(|beside| beside.check) else {
        return Vec::new();
    };
    if !check.is_ready {
        let session = model
            .sitting
            .open()
            .and_then(|open| open.attempt.session(item));
        let has_response = session.is_some_and(|session| session.response.is_some());
        let said = model.outcome().map(|words| match has_response {
            true => words.check_again(),
            false => words.check_nothing(),
        });
        let said = said.map(|said| Effect::Say(Voice::Alert, said));
        return said.into_iter().collect();
    }
    let mut effects = record(model, Event::Checked { item }, now);
    effects.extend(focus(model, item, "told"));
    effects
}

fn sure(model: &mut Model, item: u32, certainty: Certainty, now: &Now) -> Vec<Effect> {
    let open = model.sitting.open();
    let session = open.and_then(|open| open.attempt.session(item));
    let Some(response) = session.and_then(|session| session.response.clone()) else {
        return Vec::new();
    };
    let event = Event::Answered {
        item,
        response: Some(response),
        certainty: Some(certainty),
    };
    record(model, event, now)
}
