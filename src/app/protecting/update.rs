//! What each step changes, and what it wants done. Answers that aren't stored yet leave first, or stay in the page.

use super::view::{AGAIN, PASSPHRASE, SECTION, trouble};
use super::{
    Letters, News, Passphrase, Protecting, Refusal, Request, State, Step, Told, Trouble, Whom, Work,
};
use crate::effect::{Effect, Voice};
use crate::model::Model;
use crate::now::Now;
use crate::outcome::certificate::Issuing;
use crate::reviewing::Reviewing;
use crate::route::Route;
use crate::sitting::open::{Saving, Writer};
use crate::sitting::{Lost, Sitting, update as attempt};
use crate::store::{Storage, StoreFailure};

/// The settings are come to: looks whether what is kept is protected.
#[inline(never)]
pub fn visit(model: &mut Model) -> Vec<Effect> {
    let protecting = model.protecting.get_or_insert_default();
    if protecting.work.is_some() {
        return Vec::new();
    }
    **protecting = Protecting {
        state: protecting.state,
        ..Protecting::default()
    };
    match model.storage {
        Storage::Blocked(_) => Vec::new(),
        Storage::Opening | Storage::Open => vec![Effect::Protecting(Request::Look)],
    }
}

/// Does what a step asks for.
#[inline(never)]
pub fn update(model: &mut Model, step: Step, now: &Now) -> Vec<Effect> {
    let protecting = model.protecting.get_or_insert_default();
    match step {
        Step::Looked(state) => {
            protecting.state = state;
            Vec::new()
        }
        Step::Passphrase(typed) => {
            protecting.passphrase = typed;
            Vec::new()
        }
        Step::Again(typed) => {
            protecting.again = typed;
            Vec::new()
        }
        Step::Letters => {
            protecting.letters = match protecting.letters {
                Letters::Hidden => Letters::Shown,
                Letters::Shown => Letters::Hidden,
            };
            Vec::new()
        }
        Step::TurnOn => turn_on(model),
        Step::TurnOff => begin(model, Work::TurningOff, Request::TurnOff),
        Step::Unlock => unlock(model),
        Step::Lock => lock(model, Whom::All),
        Step::TurnedOn(result) => turned(model, State::On, result),
        Step::TurnedOff(result) => turned(model, State::Off, result),
        Step::Unlocked(Ok(())) => unlocked(model, now),
        Step::Unlocked(Err(trouble)) => failed(model, trouble),
        Step::Locked => lock_out(model),
        Step::Elsewhere(news) => elsewhere(model, news, now),
    }
}

/// Begins something that takes a while. What isn't stored yet of the open attempt leaves first.
fn begin(model: &mut Model, work: Work, request: Request) -> Vec<Effect> {
    let protecting = model.protecting.get_or_insert_default();
    if protecting.work.is_some() {
        return Vec::new();
    }
    protecting.work = Some(work);
    protecting.told = None;
    let mut effects = match work {
        Work::Unlocking => Vec::new(),
        _ => model.sitting.open().map(attempt::saves).unwrap_or_default(),
    };
    effects.push(Effect::Protecting(request));
    effects
}

fn turn_on(model: &mut Model) -> Vec<Effect> {
    let protecting = model.protecting.get_or_insert_default();
    match protecting.passphrase.settable(&protecting.again) {
        Ok(()) => {
            let passphrase = protecting.passphrase.clone();
            begin(model, Work::TurningOn, Request::TurnOn(passphrase))
        }
        Err(refusal) => refused(protecting, refusal),
    }
}

fn unlock(model: &mut Model) -> Vec<Effect> {
    let protecting = model.protecting.get_or_insert_default();
    if protecting.passphrase == Passphrase::default() {
        return refused(protecting, Refusal::Empty);
    }
    let passphrase = protecting.passphrase.clone();
    begin(model, Work::Unlocking, Request::Unlock(passphrase))
}

fn refused(protecting: &mut Protecting, refusal: Refusal) -> Vec<Effect> {
    protecting.told = Some(Told::Refused(refusal));
    vec![Effect::Focus(
        match refusal {
            Refusal::Empty | Refusal::Short => PASSPHRASE,
            Refusal::Different => AGAIN,
        }
        .to_owned(),
    )]
}

/// Turning protection on or off ended.
fn turned(model: &mut Model, state: State, result: Result<(), Trouble>) -> Vec<Effect> {
    if let Err(trouble) = result {
        return failed(model, trouble);
    }
    let told = match state {
        State::On => Told::TurnedOn,
        _ => Told::TurnedOff,
    };
    model.protecting = Some(Box::new(Protecting {
        state,
        told: Some(told),
        ..Protecting::default()
    }));
    // The button that was pressed is gone.
    match model.route {
        Route::Settings => vec![Effect::Focus(SECTION.to_owned())],
        _ => Vec::new(),
    }
}

fn failed(model: &mut Model, trouble: Trouble) -> Vec<Effect> {
    let said = model.outcome().map(|words| self::trouble(&trouble, words));
    let protecting = model.protecting.get_or_insert_default();
    protecting.work = None;
    let is_typed = trouble == Trouble::Wrong;
    let is_locked = trouble == Trouble::Store(StoreFailure::Locked);
    protecting.told = Some(Told::Failed(trouble));
    if is_locked {
        return lock_out(model);
    }
    if is_typed {
        // The field tells it.
        return vec![Effect::Focus(PASSPHRASE.to_owned())];
    }
    said.map(|said| Effect::Say(Voice::Alert, said))
        .into_iter()
        .collect()
}

/// The storage is protected, and this page has no key: what it showed of it goes. An attempt stays in the page, with what isn't
/// stored of it, and isn't shown.
#[inline(never)]
pub fn lock_out(model: &mut Model) -> Vec<Effect> {
    if model.is_locked() {
        return Vec::new();
    }
    model.storage = Storage::Blocked(StoreFailure::Locked);
    model.cards.clear();
    model.reviewing = Reviewing::default();
    model.issuing = Issuing::default();
    model.learning = None;
    model.certificates = None;
    model.protecting = None;
    Vec::new()
}

/// The passphrase was right, or isn't asked for any more: the page goes on where it was.
fn unlocked(model: &mut Model, now: &Now) -> Vec<Effect> {
    model.protecting = None;
    model.storage = Storage::Opening;
    let mut effects = Vec::new();
    match &mut model.sitting {
        Sitting::Lost(_, Lost::Storage(_), _) => model.sitting = Sitting::Closed,
        Sitting::Open(open) => {
            // What was not kept of its result is kept once it is shown again.
            open.noted = false;
            if matches!(open.saving, Saving::Failed(_)) {
                open.saving = Saving::Unsaved;
            }
            effects.extend(attempt::saves(open));
        }
        _ => {}
    }
    effects.push(Effect::ListAttempts);
    let route = model.route.clone();
    effects.extend(crate::update::routed(model, route, now));
    effects
}

/// Lock: once everything in the page is stored.
fn lock(model: &mut Model, whom: Whom) -> Vec<Effect> {
    let protecting = model.protecting.get_or_insert_default();
    if protecting.work.is_some() {
        return Vec::new();
    }
    protecting.work = Some(Work::Locking(whom));
    protecting.told = None;
    model.sitting.open().map(attempt::saves).unwrap_or_default()
}

/// After each message: locks once nothing is left that only the page holds.
#[inline(never)]
pub fn advance(model: &mut Model) -> Vec<Effect> {
    let Some(protecting) = &mut model.protecting else {
        return Vec::new();
    };
    let Some(Work::Locking(whom)) = protecting.work else {
        return Vec::new();
    };
    match holding(&model.sitting) {
        Holding::Nothing => {
            protecting.work = Some(Work::Leaving);
            vec![Effect::Unlock, Effect::Protecting(Request::Lock(whom))]
        }
        Holding::Soon => Vec::new(),
        Holding::Stuck => {
            protecting.work = None;
            protecting.told = Some(Told::NotSaved);
            let said = model.outcome().map(|words| words.protect_not_saved());
            said.map(|said| Effect::Say(Voice::Alert, said))
                .into_iter()
                .collect()
        }
    }
}

/// What only the page holds of an attempt.
enum Holding {
    Nothing,
    /// Something that is being stored.
    Soon,
    /// Something that the device doesn't take.
    Stuck,
}

fn holding(sitting: &Sitting) -> Holding {
    match sitting {
        Sitting::Open(open) if open.has_unsaved() && open.writer == Writer::Here => {
            match open.saving {
                Saving::Failed(_) => Holding::Stuck,
                _ => Holding::Soon,
            }
        }
        // The answer to its first question becomes a record once all is here.
        Sitting::Preparing(preparing) => {
            let preview = preparing.preview.as_ref();
            match preview.is_some_and(|preview| preview.response.is_some()) {
                true => Holding::Soon,
                false => Holding::Nothing,
            }
        }
        _ => Holding::Nothing,
    }
}

/// Another tab did something.
fn elsewhere(model: &mut Model, news: News, now: &Now) -> Vec<Effect> {
    match news {
        // The list tells whether this page has the key.
        News::Protected => vec![Effect::ListAttempts],
        News::Open if model.is_locked() => unlocked(model, now),
        News::Open => vec![Effect::Protecting(Request::Look)],
        News::Lock if model.is_locked() => Vec::new(),
        News::Lock => lock(model, Whom::Own),
        News::Erased => {
            // What is in this page would be stored again.
            model.sitting = Sitting::Closed;
            vec![Effect::Unlock, Effect::Reload]
        }
    }
}
