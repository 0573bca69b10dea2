//! What each message changes, and what it wants done. Pure: time and randomness come in with the message.

use assay_messages::{LearnerWords, OutcomeWords};
use std::rc::Rc;

use assay_engine::rng::Seed;

use assay_messages::formats::Formats;

use crate::aloud::{self, Aloud};
use crate::certificates;
use crate::class;
use crate::effect::{Effect, Voice, WordGroup};
use crate::erasing::{self, Erasing};
use crate::learning;
use crate::message::Msg;
use crate::model::{Connection, Model, Opened, OutcomeState};
use crate::now::Now;
use crate::offline;
use crate::outcome::certificate;
use crate::outcome::result::comparison;
use crate::preferences::Preferences;
use crate::protecting;
use crate::reviewing;
use crate::route::Route;
use crate::session;
use crate::sitting::{self, Sitting};
use crate::start;
use crate::store::{Storage, StoreFailure};
use crate::verifying;

/// How a locale writes numbers and dates; the shell's for the page, fixed ones in tests.
pub type FormatsOf = fn(assay_messages::Locale) -> Rc<dyn Formats>;

/// Handles one message. Effects that store something come first.
#[inline(never)]
pub fn update(model: &mut Model, message: Msg, now: &Now, formats: FormatsOf) -> Vec<Effect> {
    let mut effects = handle(model, message, now, formats);
    // A file that has come may make the next ones known, and those may be here already.
    for _ in 0..3 {
        effects.extend(ask(model));
        effects.extend(sitting::update::advance(model));
        if model.reviewing.is_wanted(&model.route) {
            effects.extend(reviewing::advance(model, now));
        }
    }
    let is_first = model.route.comes_first()
        && model.class.is_none()
        && model.verifying.is_none()
        && model.protecting.is_none();
    if !is_first {
        effects.extend(advance_later(model, now));
    }
    effects
}

/// What only pages need that nobody sees before the first question.
#[inline(never)]
fn advance_later(model: &mut Model, now: &Now) -> Vec<Effect> {
    let mut effects = Vec::new();
    if model.class.is_some() {
        class::advance(model);
    }
    if model.verifying.is_some() {
        effects.extend(verifying::advance(model, now));
    }
    if model.protecting.is_some() {
        effects.extend(protecting::advance(model));
    }
    if matches!(model.route, Route::Result(_)) {
        effects.extend(learning::keep(model));
    }
    effects
}

/// The first effects: what the first route needs.
#[inline(never)]
pub fn begin(model: &mut Model, now: &Now, formats: FormatsOf) -> Vec<Effect> {
    let route = model.route.clone();
    let mut effects = vec![Effect::ListAttempts];
    effects.extend(update(model, Msg::Routed(route), now, formats));
    effects
}

#[inline(never)]
fn handle(model: &mut Model, message: Msg, now: &Now, formats: FormatsOf) -> Vec<Effect> {
    use sitting::answering;
    answering::settle(model, &message, now);
    let is_timed = model
        .sitting
        .open()
        .is_some_and(|open| open.paper.delivery.is_some());
    let mut effects = match is_timed {
        true => sitting::time::due(model, now),
        false => Vec::new(),
    };
    effects.extend(handled(model, message, now, formats));
    effects
}

/// What happens until the first question is on the screen. All else is in one place behind it, so that the first part of the app has one way
/// there and not one for each.
#[inline(never)]
fn handled(model: &mut Model, message: Msg, now: &Now, formats: FormatsOf) -> Vec<Effect> {
    use sitting::update as attempt;
    match message {
        Msg::Routed(route) => routed(model, route, now),
        Msg::Fetched(digest, result) => {
            model.library.arrived(&digest, result);
            Vec::new()
        }
        Msg::WordsFetched(language, group, result) => {
            let bytes = result.ok();
            words_came(model, language, group, bytes.as_deref(), formats)
        }
        Msg::Listed(result) => listed(model, result),
        Msg::Appended(id, upto, result) => appended(model, &id, upto, result),
        Msg::Lock(id, end) => attempt::locked(model, &id, end),
        Msg::Start(bank, assessment) => start::begin(model, &bank, &assessment, now),
        Msg::Open => attempt::open(model, now),
        later => handled_later(model, later, now),
    }
}

#[inline(never)]
fn handled_later(model: &mut Model, message: Msg, now: &Now) -> Vec<Effect> {
    use sitting::answering;
    use sitting::update as attempt;
    match message {
        Msg::Retry => retry(model),
        Msg::Read(id, writer, result) => attempt::read(model, &id, writer, result),
        Msg::Line(connection) => {
            model.connection = connection;
            let has_failed =
                model.library.has_failures() || model.outcome_words == OutcomeState::Failed;
            match connection {
                Connection::Online if has_failed => retry(model),
                Connection::Online if model.offline.is_some() => offline::line_came(model),
                _ => Vec::new(),
            }
        }
        Msg::Hidden => attempt::hidden(model, now),
        Msg::Stalled(stalled) => {
            let is_new = stalled && !model.stalled;
            model.stalled = stalled;
            is_new
                .then(|| Effect::Say(Voice::Alert, model.words.offline_text()))
                .into_iter()
                .collect()
        }
        Msg::Filter(audience) => {
            model.filter = audience;
            vec![Effect::Say(
                Voice::Status,
                crate::catalogue::shown_count(model),
            )]
        }
        Msg::ChooseAudience(audience) => {
            model.audience = audience;
            Vec::new()
        }
        Msg::StartAgain(ask) => start::again(model, ask, now),
        Msg::Press(item, choice) => answering::press(model, item, &choice, now),
        Msg::Move(item, step) => answering::moved(model, item, &step, now),
        Msg::Tried(item, step) => crate::gallery::tried(model, item, &step),
        Msg::Find(finding) => crate::gallery::update(model, finding),
        Msg::Reviewing(step) => reviewing::update(model, step, now),
        Msg::Settle => model.sitting.open().map(attempt::saves).unwrap_or_default(),
        Msg::Respond(item, response) => answering::given(model, item, response, now),
        Msg::Marked(step) => sitting::marks::update(model, step, now),
        Msg::Guided(item, step) => sitting::guidance::update(model, item, step, now),
        Msg::Flag(item) => attempt::flag(model, item, now),
        Msg::Continue => attempt::go_on(model),
        Msg::Time(step) => sitting::time::update(model, step, now),
        Msg::Show(shown) => {
            if let Some(open) = model.sitting.open_mut() {
                open.shown = shown;
                open.listed = None;
            }
            vec![Effect::Say(
                Voice::Status,
                sitting::navigator::shown_count(model),
            )]
        }
        Msg::TurnTo(beside, page) => sitting::navigator::turn(model, beside, page),
        Msg::Fold(case) => {
            if let Some(open) = model.sitting.open_mut() {
                open.folded = case;
            }
            Vec::new()
        }
        Msg::TakeOver => model
            .sitting
            .id()
            .cloned()
            .map(Effect::TakeOver)
            .into_iter()
            .collect(),
        Msg::Save => store(model),
        Msg::Submit(ask) => attempt::submit(model, ask, now),
        Msg::DownloadAnswers => attempt::download(model),
        Msg::OpenedFile(bytes) => attempt::open_file(model, bytes.as_deref()),
        Msg::Offline(step) => offline::update(model, *step),
        Msg::Compared(step) => comparison::update(model, step),
        Msg::Learning(step) => learning::update(model, step),
        Msg::Certificates(step) => certificates::update(model, *step, now),
        Msg::Session(step) => session::update(model, step, now),
        Msg::Class(step) => class::update(model, step),
        Msg::Verifying(step) => verifying::update(model, *step),
        Msg::Print => vec![Effect::Print],
        Msg::SetLanguage(language) => set(
            model,
            Preferences {
                language,
                ..model.preferences
            },
        ),
        Msg::SetTheme(theme) => set(
            model,
            Preferences {
                theme,
                ..model.preferences
            },
        ),
        Msg::SetText(text) => set(
            model,
            Preferences {
                text,
                ..model.preferences
            },
        ),
        Msg::SetExtraTime(extra_time) => set(
            model,
            Preferences {
                extra_time,
                ..model.preferences
            },
        ),
        Msg::SetAids(aids) => set(
            model,
            Preferences {
                aids,
                ..model.preferences
            },
        ),
        Msg::Aloud(step) => aloud::update(model, step),
        Msg::Erase(ask) => erasing::erase(model, ask),
        Msg::Erased(report) => erasing::erased(model, report),
        Msg::Protecting(step) => protecting::update(model, step, now),
        other => certificate::update(model, other, now),
    }
}

#[inline(never)]
fn store(model: &mut Model) -> Vec<Effect> {
    let open = model.sitting.open_mut();
    open.and_then(sitting::open::Open::store)
        .into_iter()
        .collect()
}

#[inline(never)]
pub(crate) fn routed(model: &mut Model, route: Route, now: &Now) -> Vec<Effect> {
    let from_review = matches!(
        (&model.route, &route),
        (Route::Review(_), Route::Question(..))
    );
    model.route = route.clone();
    model.seed = Seed(now.low());
    if !matches!(route, Route::About) {
        model.erasing = Erasing::No;
    }
    let mut effects = match route.attempt() {
        Some(id) => sitting::update::visit(model, id, now),
        None => sitting::update::leave(model),
    };
    if let Some(open) = model.sitting.open_mut() {
        open.from_review |= from_review;
    }
    if model.aloud != Aloud::Silent || model.verifying.is_some() || !route.comes_first() {
        effects.extend(routed_later(model, route));
    }
    effects
}

/// What ends with the page before, and what a page begins with that nobody sees before the first question.
#[inline(never)]
fn routed_later(model: &mut Model, route: Route) -> Vec<Effect> {
    let mut effects = Vec::new();
    if model.aloud != Aloud::Silent {
        effects.extend(aloud::leave(model));
    }
    if model.verifying.is_some() {
        effects.extend(verifying::leave(model));
    }
    match route {
        Route::Verify(letters) => effects.extend(verifying::visit(model, &letters)),
        Route::Certificate(id) => effects.extend(certificate::visit(model, &id)),
        Route::Learning => effects.extend(learning::visit(model)),
        Route::Certificates => effects.extend(certificates::visit(model)),
        Route::Offline => effects.extend(offline::visit(model)),
        Route::Settings => effects.extend(protecting::visit(model)),
        Route::About => effects.extend(erasing::visit(model)),
        _ => {}
    }
    effects
}

/// Asks for what is needed now and neither here nor on its way.
#[inline(never)]
fn ask(model: &mut Model) -> Vec<Effect> {
    let mut wants = model.required();
    wants.extend(model.wished());
    let mut effects: Vec<Effect> = model
        .library
        .ask(wants)
        .into_iter()
        .map(if model.sitting.preview().is_some() {
            Effect::FetchSoon
        } else {
            Effect::Fetch
        })
        .collect();
    if model.outcome_words == OutcomeState::Away && model.needs_outcome_words() {
        model.outcome_words = OutcomeState::Asked;
        effects.push(Effect::FetchWords(
            model.preferences.language,
            WordGroup::Outcome,
        ));
    }
    effects
}

#[inline(never)]
fn retry(model: &mut Model) -> Vec<Effect> {
    model.library.forget_failures();
    if model.verifying.is_some() {
        verifying::retry(model);
    }
    if model.outcome_words == OutcomeState::Failed {
        model.outcome_words = OutcomeState::Away;
    }
    // An attempt that hadn't begun begins anew from the start page.
    if matches!(model.sitting, Sitting::Lost(..)) && model.route.attempt().is_none() {
        model.sitting = Sitting::Closed;
    }
    if let Sitting::Lost(id, ..) = &model.sitting {
        let id = id.clone();
        model.sitting = Sitting::Reading(id.clone());
        return vec![Effect::Lock(id)];
    }
    Vec::new()
}

#[inline(never)]
fn words_came(
    model: &mut Model,
    language: assay_messages::Locale,
    group: WordGroup,
    bytes: Option<&[u8]>,
    formats: FormatsOf,
) -> Vec<Effect> {
    // An answer for a language that was left again meanwhile.
    if language != model.preferences.language {
        return Vec::new();
    }
    match (group, bytes) {
        (WordGroup::Learner, Some(bytes)) => {
            if let Ok(words) = LearnerWords::read(bytes, formats(language)) {
                model.words = words;
                return vec![Effect::Apply(model.preferences)];
            }
            Vec::new()
        }
        (WordGroup::Outcome, bytes) => {
            let read = bytes.and_then(|bytes| OutcomeWords::read(bytes, formats(language)).ok());
            model.outcome_words = read.map_or(OutcomeState::Failed, OutcomeState::Here);
            Vec::new()
        }
        (WordGroup::Verify, bytes) => verifying::words_came(model, bytes, formats),
        _ => Vec::new(),
    }
}

/// A new language comes with its words; until they are here everything stays as it is.
#[inline(never)]
fn set(model: &mut Model, preferences: Preferences) -> Vec<Effect> {
    let language_changed = preferences.language != model.preferences.language;
    model.preferences = preferences;
    if !language_changed {
        return vec![Effect::Apply(preferences)];
    }
    model.outcome_words = OutcomeState::Away;
    if let Some(verifying) = &mut model.verifying {
        verifying.words = verifying::Words::Away;
    }
    vec![Effect::FetchWords(preferences.language, WordGroup::Learner)]
}

#[inline(never)]
fn listed(model: &mut Model, result: Result<Vec<crate::store::Card>, StoreFailure>) -> Vec<Effect> {
    match result {
        Ok(mut cards) => {
            cards.sort_by_key(|card| std::cmp::Reverse(card.started));
            // An attempt that is in the page only is on no list of the device.
            let here = model.sitting.open().map(|open| open.card.clone());
            model.cards = cards;
            model.storage = Storage::Open;
            if let Some(card) = here {
                model.remember(&card);
            }
        }
        Err(StoreFailure::Locked) => return protecting::lock_out(model),
        Err(failure) => model.storage = Storage::Blocked(failure),
    }
    offline::glance(model).into_iter().collect()
}

#[inline(never)]
fn appended(
    model: &mut Model,
    id: &crate::store::AttemptId,
    upto: u32,
    result: Result<(), StoreFailure>,
) -> Vec<Effect> {
    if model.opened == Opened::Storing(id.clone()) {
        model.opened = Opened::Nothing;
        return match result {
            Ok(()) => vec![
                Effect::Say(Voice::Status, model.words.file_opened()),
                Effect::ListAttempts,
                Effect::Go(Route::Question(id.clone(), 1)),
            ],
            Err(_) => vec![Effect::Say(Voice::Alert, model.words.save_failed())],
        };
    }
    if model.sitting.open().is_none_or(|open| open.card.id != *id) {
        return Vec::new();
    }
    let mut effects = sitting::journal::appended(model, upto, result);
    effects.extend(sitting::update::show_result(model, id));
    effects
}
