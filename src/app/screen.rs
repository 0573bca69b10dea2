//! Which screen shows the model, what its title is, and when it counts as another view.

use assay_engine::duration::WallTime;
use yew::prelude::*;

use crate::aloud;
use crate::certificates;
use crate::class;
use crate::gallery;
use crate::learning;
use crate::library::{Failure, Progress};
use crate::message::FetchFailure;
use crate::model::{Model, OutcomeState};
use crate::now::Now;
use crate::outcome::{certificate, result, sending};
use crate::reviewing;
use crate::route::Route;
use crate::sitting::open::Open;
use crate::sitting::{Sitting, navigator, question, review};
use crate::ui::{Send, failure, frame, loading, stalled};
use crate::{catalogue, offline, pages, protecting, session, start, verifying};

/// The page for the model.
#[inline(never)]
pub fn view(model: &Model, now: &Now, send: &Send) -> Html {
    let mut content = content(model, now, send);
    if aloud::is_offered(model) {
        content = html! { <>{ aloud::view(model, send) }{ content }</> };
    }
    if model.stalled {
        return frame(
            model,
            html! { <>{ stalled(&model.words, send) }{ content }</> },
        );
    }
    frame(model, content)
}

#[inline(never)]
fn content(model: &Model, now: &Now, send: &Send) -> Html {
    match &model.route {
        _ if model.is_locked_out() => locked(model, send),
        Route::Catalogue => catalogue::view(&catalogue::shelf(model), model, send),
        Route::Bank(_) | Route::Start(..) => start::view(&start::page(model, now), model, send),
        route @ Route::Question(..) => attempt(model, route, now, send),
        _ => later_content(model, now, send),
    }
}

/// The pages that nobody sees before the first question.
#[inline(never)]
fn later_content(model: &Model, now: &Now, send: &Send) -> Html {
    let words = &model.words;
    match &model.route {
        Route::NotFound => pages::not_found(words),
        Route::Settings => with_words(model, send, |outcome| pages::settings(model, outcome, send)),
        Route::Learning => with_words(model, send, |outcome| {
            let page = learning::page(model, WallTime(now.wall));
            learning::view(&page, model, outcome, send)
        }),
        Route::Certificates => with_words(model, send, |outcome| {
            let page = certificates::page(model, now);
            certificates::view(&page, model, outcome, send)
        }),
        Route::Session(..) => with_words(model, send, |outcome| {
            session::view(&start::page(model, now), model, outcome, send)
        }),
        Route::Register => with_words(model, send, |outcome| class::view(model, outcome, send)),
        Route::Verify(_) => verifying::view(model, send),
        Route::Offline => with_words(model, send, |outcome| {
            offline::view(&offline::page(model), words, outcome, send)
        }),
        Route::About => with_words(model, send, |outcome| {
            pages::about(model, words, outcome, send)
        }),
        route if route.shows_states() => with_words(model, send, |outcome| {
            gallery::view(model, words, outcome, send)
        }),
        Route::Due => with_words(model, send, |outcome| {
            let page = reviewing::page(model, WallTime(now.wall));
            reviewing::view(&page, words, outcome, send)
        }),
        route => attempt(model, route, now, send),
    }
}

/// What is kept here waits for its passphrase.
#[inline(never)]
fn locked(model: &Model, send: &Send) -> Html {
    with_words(model, send, |outcome| {
        protecting::locked(model, outcome, send)
    })
}

#[inline(never)]
fn with_words(
    model: &Model,
    send: &Send,
    page: impl FnOnce(&assay_messages::OutcomeWords) -> Html,
) -> Html {
    match &model.outcome_words {
        OutcomeState::Here(words) => page(words),
        OutcomeState::Failed => failure(
            &Failure::Unreachable(FetchFailure::Offline),
            &model.words,
            send,
        ),
        OutcomeState::Away | OutcomeState::Asked => loading(&model.words),
    }
}

#[inline(never)]
fn attempt(model: &Model, route: &Route, now: &Now, send: &Send) -> Html {
    let words = &model.words;
    match &model.sitting {
        Sitting::Closed | Sitting::Reading(_) => loading(words),
        Sitting::Preparing(preparing) => {
            if let Progress::Failed(reason) =
                model.library.progress(&preparing.required(&model.library))
            {
                return failure(&reason, words, send);
            }
            match first_question(model) {
                Some(question) => {
                    question::view(&question, None, &preparing.card.id, words, None, send)
                }
                None => loading(words),
            }
        }
        Sitting::Lost(_, lost, file) => pages::lost(lost, file.is_some(), words, send),
        Sitting::Open(open) => opened(model, open, route, now, send),
    }
}

/// The first question, where it is shown before the attempt is open.
fn first_question(model: &Model) -> Option<question::Question> {
    match model.route {
        Route::Question(_, 1) => model.sitting.preview()?.question(model),
        _ => None,
    }
}

#[inline(never)]
fn opened(model: &Model, open: &Open, route: &Route, now: &Now, send: &Send) -> Html {
    let words = &model.words;
    match route {
        Route::Question(..) if !shows_choices(model) && model.outcome().is_none() => {
            with_words(model, send, |_| Html::default())
        }
        Route::Question(id, number) => match question::question(model, open, *number) {
            Some(question) => question::view(
                &question,
                Some(&navigator::navigator(model, open, *number)),
                id,
                words,
                model.outcome(),
                send,
            ),
            None => pages::not_found(words),
        },
        Route::Review(id) => with_words(model, send, |outcome| {
            review::review(model, open).map_or_else(
                || pages::not_found(words),
                |review| review::view(&review, id, words, outcome, send),
            )
        }),
        Route::Result(_) => with_words(model, send, |outcome| {
            result::outcome(model, open, now).map_or_else(
                || pages::not_found(words),
                |shown| {
                    let sending = sending::view(model, open, outcome, send);
                    result::view(&shown, sending, words, outcome, send)
                },
            )
        }),
        Route::Certificate(id) => with_words(model, send, |outcome| {
            certificate::view(model, id, words, outcome, send)
        }),
        _ => pages::not_found(words),
    }
}

/// The document's title: what the page is, then the app's name.
#[must_use]
pub fn title(model: &Model, now: &Now) -> String {
    let words = &model.words;
    let page = match &model.route {
        _ if model.is_locked_out() => later_heading(model, now),
        Route::Catalogue => words.catalogue_heading(),
        Route::Bank(_) | Route::Start(..) => match start::page(model, now) {
            start::Page::Start(start) => start.title.text,
            start::Page::Several(title, _) => title.text,
            start::Page::Loading => words.loading(),
            start::Page::Unknown | start::Page::Failed(_) => words.not_found_heading(),
        },
        Route::Question(_, number) => {
            let (question, other) = match model.sitting.open() {
                Some(open) => (
                    question::question(model, open, *number),
                    words.not_found_heading(),
                ),
                None => (first_question(model), words.loading()),
            };
            question.map_or(other, |q| {
                words.question_title(*number, q.total, &q.assessment.text)
            })
        }
        _ => later_heading(model, now),
    };
    let titled = words.title_of(&page);
    match !model.route.comes_first() && is_refused(model) {
        true => words.title_error(&titled),
        false => titled,
    }
}

/// What the pages are called that nobody sees before the first question.
#[inline(never)]
fn later_heading(model: &Model, now: &Now) -> String {
    let words = &model.words;
    let outcome = model.outcome();
    match &model.route {
        _ if model.is_locked_out() => {
            outcome.map_or_else(|| words.loading(), |words| words.locked_heading())
        }
        Route::Settings => words.nav_settings(),
        Route::About => words.nav_about(),
        Route::NotFound => words.not_found_heading(),
        Route::Learning => {
            outcome.map_or_else(|| words.loading(), |words| words.learning_heading())
        }
        Route::Certificates => {
            outcome.map_or_else(|| words.loading(), |words| words.certificates_heading())
        }
        Route::Session(..) => {
            outcome.map_or_else(|| words.loading(), |words| words.session_heading())
        }
        Route::Register => {
            outcome.map_or_else(|| words.loading(), |words| words.register_heading())
        }
        Route::Gallery | Route::Example(_) => {
            outcome.map_or_else(|| words.loading(), |words| words.gallery_heading())
        }
        Route::Verify(_) => verifying::title(model),
        Route::Offline => outcome.map_or_else(|| words.loading(), |words| words.offline_heading()),
        Route::Due => outcome.map_or_else(|| words.loading(), |words| words.review_due_heading()),
        Route::Preview | Route::PreviewBank(_) | Route::PreviewItem(..) => {
            outcome.map_or_else(|| words.loading(), |words| gallery::title(model, words))
        }
        Route::Review(_) => outcome.map_or_else(|| words.loading(), |words| words.review_heading()),
        Route::Result(_) => {
            let shown = model
                .sitting
                .open()
                .and_then(|open| result::outcome(model, open, now));
            match (outcome, shown) {
                (Some(words), Some(shown)) => result::heading(&shown, words),
                _ => words.loading(),
            }
        }
        Route::Certificate(_) => {
            outcome.map_or_else(|| words.loading(), |words| words.certificate_heading())
        }
        Route::Catalogue | Route::Bank(_) | Route::Start(..) | Route::Question(..) => {
            words.loading()
        }
    }
}

/// Whether what was typed on the page, or given to it, can't be used.
#[inline(never)]
fn is_refused(model: &Model) -> bool {
    match &model.route {
        Route::Certificate(_) => matches!(model.issuing.step, certificate::Step::Refused(_)),
        Route::Session(..) => session::is_refused(model),
        _ => verifying::is_refused(model),
    }
}

/// What must change for the page to count as another view, which takes focus to its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    route: Route,
    stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Loading,
    Shown,
    Trouble,
    Locked,
}

/// Whether a question of choices is on the screen, and nothing beside it: that needs no other words than those that came first.
fn shows_choices(model: &Model) -> bool {
    let open = model.sitting.open();
    matches!(model.route, Route::Question(..))
        && open.is_none_or(|open| open.header.is_plain(&open.card.assessment))
}

/// The view that the model shows.
#[must_use]
pub fn current(model: &Model, now: &Now) -> View {
    let is_locked_out = model.is_locked_out();
    let waits_for_words = model.needs_outcome_words() && (is_locked_out || !shows_choices(model));
    let stage = match (&model.route, &model.sitting) {
        (Route::Verify(_), _) => match verifying::has_words(model) {
            Some(true) => Stage::Shown,
            Some(false) => Stage::Trouble,
            None => Stage::Loading,
        },
        _ if waits_for_words && model.outcome_words == OutcomeState::Failed => Stage::Trouble,
        _ if waits_for_words && model.outcome().is_none() => Stage::Loading,
        _ if is_locked_out => Stage::Locked,
        (Route::Bank(_) | Route::Start(..) | Route::Session(..), _) => {
            match start::page(model, now) {
                start::Page::Loading => Stage::Loading,
                start::Page::Failed(_) => Stage::Trouble,
                _ => Stage::Shown,
            }
        }
        (route, Sitting::Lost(..)) if route.attempt().is_some() => Stage::Trouble,
        (route, Sitting::Open(_)) if route.attempt().is_some() => Stage::Shown,
        (Route::Question(_, 1), sitting) if sitting.preview().is_some() => Stage::Shown,
        (route, _) if route.attempt().is_some() => Stage::Loading,
        _ => Stage::Shown,
    };
    View {
        route: model.route.clone(),
        stage,
    }
}

impl View {
    /// Whether there is nothing to read yet, so that focus stays where it is.
    #[must_use]
    pub fn is_loading(&self) -> bool {
        self.stage == Stage::Loading
    }
}
