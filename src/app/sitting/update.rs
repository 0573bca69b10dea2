//! What happens to the open attempt.

use std::rc::Rc;

use assay_engine::attempt::Event;

use super::open::Writer;
use super::prepare::Preparing;
use super::preview::Preview;
use super::{Lost, Sitting, answering, journal, time};
use crate::effect::{Effect, LockEnd, Voice};
use crate::library::{Failure, Progress};
use crate::message::{Ask, FetchFailure};
use crate::model::{Model, Opened};
use crate::now::Now;
use crate::outcome::result::comparison;
use crate::route::Route;
use crate::store::{AttemptId, StoreFailure, Stored};

/// The dialog that asks before submitting with unanswered questions.
pub const SUBMIT_DIALOG: &str = "submit-dialog";

/// A route names an attempt: opens it, if it isn't.
#[inline(never)]
pub fn visit(model: &mut Model, id: &AttemptId, now: &Now) -> Vec<Effect> {
    if model.sitting.id() == Some(id) && !matches!(model.sitting, Sitting::Lost(..)) {
        return view_question(model, now);
    }
    // What the attempt before has and the device hasn't leaves first.
    let open = model.sitting.open_mut();
    let mut effects: Vec<Effect> = open
        .and_then(super::open::Open::store)
        .into_iter()
        .collect();
    model.sitting = Sitting::Reading(id.clone());
    effects.push(Effect::Lock(id.clone()));
    effects
}

/// A route names none: lets go of the open attempt, unless the page holds answers that nothing else does.
#[inline(never)]
pub fn leave(model: &mut Model) -> Vec<Effect> {
    let holds = match &model.sitting {
        Sitting::Open(open) => open.has_unsaved(),
        // A first question that was only looked at is left for good.
        Sitting::Preparing(preparing) => preparing
            .preview
            .as_ref()
            .is_none_or(|preview| preview.response.is_some()),
        _ => false,
    };
    if holds {
        return Vec::new();
    }
    match std::mem::take(&mut model.sitting) {
        Sitting::Closed => Vec::new(),
        Sitting::Open(open) if open.is_practised() => forget(model, open.card.id),
        _ => vec![Effect::Unlock],
    }
}

/// Nothing is kept of practice that is over.
#[inline(never)]
fn forget(model: &mut Model, id: AttemptId) -> Vec<Effect> {
    model.cards.retain(|card| card.id != id);
    vec![Effect::Unlock, Effect::Delete(id)]
}

/// Asking for the lock ended, or another tab took it.
#[inline(never)]
pub fn locked(model: &mut Model, id: &AttemptId, end: LockEnd) -> Vec<Effect> {
    if model.sitting.id() != Some(id) {
        return Vec::new();
    }
    let words = model.words.clone();
    match (&mut model.sitting, end) {
        (Sitting::Open(open), LockEnd::Taken | LockEnd::Elsewhere) => {
            // What is here and not stored yet leaves before the lock does.
            let mut effects: Vec<Effect> = open.store().into_iter().collect();
            open.writer = Writer::Elsewhere;
            effects.push(Effect::Say(Voice::Alert, words.second_tab_lost()));
            effects
        }
        // Taken over: the other tab may have written since this one read.
        (Sitting::Open(open), LockEnd::Granted) if open.writer == Writer::Elsewhere => {
            model.sitting = Sitting::Reading(id.clone());
            vec![Effect::ReadAttempt(id.clone(), Writer::Here)]
        }
        (Sitting::Reading(_), LockEnd::Granted) => {
            vec![Effect::ReadAttempt(id.clone(), Writer::Here)]
        }
        (Sitting::Reading(_), _) => vec![Effect::ReadAttempt(id.clone(), Writer::Elsewhere)],
        _ => Vec::new(),
    }
}

/// The journal was read.
#[inline(never)]
pub fn read(
    model: &mut Model,
    id: &AttemptId,
    writer: Writer,
    result: Result<Option<Box<Stored>>, StoreFailure>,
) -> Vec<Effect> {
    if !matches!(&model.sitting, Sitting::Reading(reading) if reading == id) {
        return Vec::new();
    }
    model.sitting = match result {
        Ok(Some(stored)) => {
            let file = Some(Rc::new(journal::file(&stored.card, &stored.records)));
            match Preparing::restored(*stored, writer) {
                Ok(preparing) => Sitting::Preparing(Box::new(preparing)),
                Err(lost) => Sitting::Lost(id.clone(), lost, file),
            }
        }
        Ok(None) => Sitting::Lost(id.clone(), Lost::Unknown, None),
        Err(failure) => Sitting::Lost(id.clone(), Lost::Storage(failure), None),
    };
    Vec::new()
}

/// After each message: shows the first question of a new attempt once it is here, and asks for what is ready to be opened.
#[inline(never)]
pub fn advance(model: &mut Model) -> Vec<Effect> {
    let wished = model.library.progress(&model.wished());
    let Sitting::Preparing(preparing) = &mut model.sitting else {
        return Vec::new();
    };
    match model.library.progress(&preparing.required(&model.library)) {
        Progress::Loading => return Vec::new(),
        // A failed fetch can be tried again from where we are, and so can what comes after the first question; what else came
        // damaged can't.
        Progress::Failed(Failure::Unreachable(FetchFailure::Offline)) => return Vec::new(),
        Progress::Failed(_) if preparing.preview.is_some() => return Vec::new(),
        Progress::Failed(failure) => return lose(model, Lost::Bank(failure)),
        Progress::Ready => {}
    }
    let is_plain = preparing.is_plain(&model.library);
    if wished == Progress::Loading || preparing.is_asked {
        return Vec::new();
    }
    if preparing.is_new() && preparing.preview.is_none() && is_plain {
        let id = preparing.card.id.clone();
        return match preparing.look(&model.library) {
            Ok(()) => vec![Effect::Go(Route::Question(id, 1))],
            Err(lost) => lose(model, lost),
        };
    }
    preparing.is_asked = true;
    vec![Effect::Open]
}

#[inline(never)]
fn lose(model: &mut Model, lost: Lost) -> Vec<Effect> {
    if let Sitting::Preparing(preparing) = std::mem::take(&mut model.sitting) {
        let file = preparing.file();
        model.sitting = Sitting::Lost(preparing.card.id, lost, file);
    }
    Vec::new()
}

/// Opens the attempt that this was asked for, all of which is here. One that has taken its place meanwhile asks by itself.
#[inline(never)]
pub fn open(model: &mut Model, now: &Now) -> Vec<Effect> {
    let Sitting::Preparing(preparing) = &model.sitting else {
        return Vec::new();
    };
    if !preparing.is_asked {
        return Vec::new();
    }
    match preparing.open(&model.library, now) {
        Ok(open) => {
            let preview = preparing.preview.clone();
            opened(model, open, preview, now)
        }
        Err(lost) => lose(model, lost),
    }
}

#[inline(never)]
fn opened(
    model: &mut Model,
    mut open: super::open::Open,
    preview: Option<Preview>,
    now: &Now,
) -> Vec<Effect> {
    let id = open.card.id.clone();
    let is_new = open.stored == 0;
    let goes_on = preview.as_ref().is_some_and(|preview| preview.goes_on);
    if let Some(response) = preview.and_then(|preview| preview.response) {
        // The item took it when it was pressed.
        let _ = open.respond(0, Some(response), now);
    }
    let mut effects = saves(&open);
    effects.extend(comparison::wished(&open));
    if is_new {
        effects.push(Effect::Lock(id.clone()));
        model.remember(&open.card);
        // One whose first question wasn't shown before; who has left the start page meanwhile isn't called back.
        if model.route.bank().is_some() {
            effects.push(Effect::Go(Route::Question(id, 1)));
        }
    }
    model.sitting = Sitting::Open(Box::new(open));
    effects.extend(timed(model, is_new, now));
    effects.extend(view_question(model, now));
    if goes_on {
        effects.extend(go_on(model));
    }
    effects
}

/// The page is about to be hidden, and may not come back.
pub fn hidden(model: &mut Model, now: &Now) -> Vec<Effect> {
    if let Some(open) = model.sitting.open_mut()
        && open.paper.delivery.is_some()
    {
        time::leave(open, now);
    }
    model.sitting.open().map(saves).unwrap_or_default()
}

/// Where time is limited it begins to count, or goes on.
fn timed(model: &mut Model, is_new: bool, now: &Now) -> Vec<Effect> {
    let open = model.sitting.open();
    if open.is_none_or(|open| open.paper.timing().is_none()) {
        return Vec::new();
    }
    let mut effects = match is_new {
        true => Vec::new(),
        false => time::reopened(model, now),
    };
    effects.extend(model.sitting.open().map(time::tick).unwrap_or_default());
    effects
}

/// The question on the screen is noted in the journal, so that the way back leads to it.
#[inline(never)]
fn view_question(model: &mut Model, now: &Now) -> Vec<Effect> {
    let Route::Question(_, number) = model.route else {
        return Vec::new();
    };
    let Some(open) = model.sitting.open_mut() else {
        return Vec::new();
    };
    if !open.is_writable() || number > open.len() || open.attempt.last_viewed() == Some(number - 1)
    {
        return Vec::new();
    }
    if open.is_behind(number - 1) {
        return stay(model);
    }
    open.card.question = number;
    record(model, Event::Viewed { item: number - 1 }, now)
}

/// There is no way back: the page stays at the question that was on the screen last.
#[inline(never)]
fn stay(model: &Model) -> Vec<Effect> {
    let Some(open) = model.sitting.open() else {
        return Vec::new();
    };
    let last = open.attempt.last_viewed().unwrap_or(0);
    let route = Route::Question(open.card.id.clone(), last.saturating_add(1));
    let said = model.outcome().map(|words| words.no_way_back());
    let said = said.map(|said| Effect::Say(Voice::Status, said));
    said.into_iter().chain([Effect::Replace(route)]).collect()
}

/// Records an event and stores it. A refusal is a stale press, and changes nothing.
#[inline(never)]
pub(super) fn record(model: &mut Model, event: Event, now: &Now) -> Vec<Effect> {
    let Some(open) = model.sitting.open_mut().filter(|open| open.is_writable()) else {
        return Vec::new();
    };
    if open.record(event, now).is_err() {
        return Vec::new();
    }
    saves(open)
}

/// Asks for what is new to be stored.
pub fn saves(open: &super::open::Open) -> Vec<Effect> {
    if open.has_unsaved() {
        vec![Effect::Save]
    } else {
        Vec::new()
    }
}

/// The flag of a question was pressed.
#[inline(never)]
pub fn flag(model: &mut Model, item: u32, now: &Now) -> Vec<Effect> {
    let on = model
        .sitting
        .open()
        .and_then(|open| open.attempt.session(item))
        .is_some_and(|session| !session.flagged);
    record(model, Event::Flagged { item, on }, now)
}

/// From a question to the next one, or to the review.
#[inline(never)]
pub fn go_on(model: &mut Model) -> Vec<Effect> {
    let Route::Question(id, number) = model.route.clone() else {
        return Vec::new();
    };
    if let Some(preview) = model.sitting.preview_mut() {
        preview.goes_on = true;
    }
    let unclear = answering::unclear(model, number);
    let Some(open) = model.sitting.open_mut() else {
        return Vec::new();
    };
    if !unclear.is_empty() {
        return unclear;
    }
    let to_review = std::mem::take(&mut open.from_review) || number >= open.len();
    vec![Effect::Go(if to_review {
        Route::Review(id)
    } else {
        Route::Question(id, number + 1)
    })]
}

/// "Submit answers": asks where something is unanswered; submits once, however often it is pressed.
#[inline(never)]
pub fn submit(model: &mut Model, ask: Ask, now: &Now) -> Vec<Effect> {
    let Some(open) = model.sitting.open_mut() else {
        return Vec::new();
    };
    let id = open.card.id.clone();
    if open.attempt.is_submitted() {
        let mut effects: Vec<Effect> = open.store().into_iter().collect();
        effects.push(Effect::CloseDialog(SUBMIT_DIALOG));
        return effects;
    }
    let unanswered = open.len().saturating_sub(open.attempt.counts().answered);
    match ask {
        Ask::Declined => return vec![Effect::CloseDialog(SUBMIT_DIALOG)],
        Ask::Pressed if unanswered > 0 => return vec![Effect::OpenDialog(SUBMIT_DIALOG)],
        Ask::Pressed | Ask::Confirmed => {}
    }
    if !open.is_writable() || open.submit(now).is_err() {
        return vec![Effect::CloseDialog(SUBMIT_DIALOG)];
    }
    let mut effects: Vec<Effect> = open.store().into_iter().collect();
    effects.push(Effect::CloseDialog(SUBMIT_DIALOG));
    if let Some(words) = model.outcome() {
        effects.push(Effect::Say(Voice::Status, words.submitting()));
    }
    effects.extend(show_result(model, &id));
    effects
}

/// Once the submission is stored, or it is known that nothing can be stored here, the result is shown.
#[inline(never)]
pub fn show_result(model: &Model, id: &AttemptId) -> Vec<Effect> {
    let Some(open) = model.sitting.open() else {
        return Vec::new();
    };
    let settled =
        !open.has_unsaved() || open.saving == super::open::Saving::Failed(StoreFailure::Blocked);
    let is_here = matches!(model.route, Route::Review(_) | Route::Question(..));
    if open.attempt.is_submitted() && settled && is_here {
        return vec![Effect::Replace(Route::Result(id.clone()))];
    }
    Vec::new()
}

/// The attempt in hand as a file, open or not.
#[inline(never)]
pub fn download(model: &mut Model) -> Vec<Effect> {
    let file = match &mut model.sitting {
        Sitting::Open(open) => {
            open.write();
            Some(journal::file(&open.card, &open.records))
        }
        Sitting::Lost(.., file) => file.as_deref().cloned(),
        _ => None,
    };
    file.map(Effect::Download).into_iter().collect()
}

/// A file of answers was chosen: stores it as an attempt of this device, and shows it.
#[inline(never)]
pub fn open_file(model: &mut Model, bytes: Option<&[u8]>) -> Vec<Effect> {
    let Some(bytes) = bytes else {
        return Vec::new();
    };
    let Some(stored) = journal::read_file(bytes) else {
        model.opened = Opened::Unreadable;
        return vec![Effect::Say(Voice::Alert, model.words.file_wrong_heading())];
    };
    let id = stored.card.id.clone();
    if model.cards.iter().any(|card| card.id == id) {
        model.opened = Opened::Known(id);
        return vec![Effect::Say(Voice::Status, model.words.file_exists())];
    }
    if Preparing::restored(stored.clone(), Writer::Here).is_err() {
        model.opened = Opened::Unreadable;
        return vec![Effect::Say(Voice::Alert, model.words.file_wrong_heading())];
    }
    model.opened = Opened::Storing(id);
    vec![Effect::Append(Box::new(crate::effect::Append {
        first: 0,
        records: stored.records,
        card: stored.card,
    }))]
}
