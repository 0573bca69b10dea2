//! Any question in every state: for those who try them, who write them, who train with them, and who test how they look.
//!
//! The gallery has the items of the bank `gallery/foundation` by type; the preview for trainers has those of any published bank, to
//! find one in. What is tried here is kept nowhere, and nothing of it counts.

mod find;
mod response;
mod view;

use std::rc::Rc;

use assay_engine::attempt::ItemSession;
use assay_engine::bank::Header;
use assay_engine::bank::modules::Listed;
use assay_engine::digest::Digest;
use assay_engine::form::{Paper, PaperItem, PaperSection, Slot};
use assay_engine::fraction::{Fraction, Share};
use assay_engine::id::ItemId;
use assay_engine::item::{Body, Item, Marked, Move, Response, Verdict};
use assay_engine::report::ItemReport;
use assay_messages::Locale;

use crate::answer::{self, Asked};
use crate::effect::Effect;
use crate::library::{Library, Want};
use crate::media;
use crate::model::Model;
use crate::route::Route;
use crate::sitting::guidance::{Guidance, Hints, Notice, Passing, Told};
use crate::sitting::question::{self, Question};
use crate::sitting::{prepare, texts};
use response::{standing, unreadable};

pub use find::{Finding, Found, found, update};
pub use view::{title, view};

/// The bank that the page is about, as the catalogue lists it.
fn listed(model: &Model) -> Option<&Listed> {
    match &model.route {
        Route::PreviewBank(bank) | Route::PreviewItem(bank, _) => model.listed(bank),
        Route::Gallery | Route::Example(_) => {
            let mut listed = model.catalogue.banks.iter();
            listed.find(|listed| listed.id.module.as_str() == "gallery")
        }
        _ => None,
    }
}

/// What was tried so far, and what is looked for.
#[derive(Debug, Clone, Default)]
pub struct Tried {
    /// The response to each item, by the item's digest.
    responses: Vec<(Digest, Response)>,
    /// What is looked for among a bank's items.
    pub finding: Finding,
}

impl Tried {
    fn response(&self, item: &Item) -> Option<&Response> {
        let found = self.responses.iter().find(|(of, _)| *of == item.digest);
        found.map(|(_, response)| response)
    }
}

/// A state in which an example is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// As it can be tried.
    Live,
    /// Without a response.
    Untouched,
    /// With a response that is right, partly right, or wrong.
    Marked(Verdict),
    /// Where another tab writes.
    Disabled,
    /// With something typed that can't be read.
    Error,
    /// In a language that is written in the other direction.
    Mirrored,
    /// Without its picture, or what else stands beside it.
    Missing,
    /// What it warns of, before it is shown.
    Notice,
    /// After all hints and the last try, with all that can be told.
    Told,
    /// In another language.
    In(Locale),
}

/// All states, in order. Those of languages follow from the bank's translations.
const STATES: [State; 11] = [
    State::Live,
    State::Untouched,
    State::Marked(Verdict::Right),
    State::Marked(Verdict::Partly),
    State::Marked(Verdict::Wrong),
    State::Disabled,
    State::Error,
    State::Mirrored,
    State::Missing,
    State::Notice,
    State::Told,
];

/// An example in one state.
#[derive(Debug, Clone)]
pub struct Example {
    /// Which state.
    pub state: State,
    /// What is shown.
    pub question: Question,
    /// What the response would earn, and what would be told.
    pub marked: Option<(ItemReport, Vec<texts::Text>)>,
    /// What stands beside it, in states that show that.
    pub guidance: Option<Box<Guidance>>,
}

/// The files that the page needs.
#[must_use]
#[inline(never)]
pub fn required(model: &Model, library: &Library) -> Vec<Want> {
    let Some(listed) = listed(model).map(|listed| listed.header) else {
        return Vec::new();
    };
    let mut wants = vec![Want::Header(listed)];
    if let Some(header) = library.header(&listed) {
        wants.extend(header.contents.shards.iter().cloned().map(Want::LaterShard));
    }
    wants
}

/// Translations: the page's, and those that examples are shown in.
#[must_use]
#[inline(never)]
pub fn wished(model: &Model) -> Vec<Want> {
    let overlays = listed(model).into_iter().flat_map(|listed| {
        let wanted = Locale::ALL.into_iter();
        let wanted = wanted.filter(|locale| {
            *locale == model.preferences.language
                || *locale == Locale::Ar
                || !is_gallery(&model.route)
        });
        wanted.filter_map(|locale| listed.overlays.get(locale.tag()).copied())
    });
    overlays.map(Want::Overlay).collect()
}

const fn is_gallery(route: &Route) -> bool {
    matches!(route, Route::Gallery | Route::Example(_))
}

/// The examples' bank and its items, once they are here.
#[must_use]
pub fn items(model: &Model) -> Option<(Rc<Header>, Vec<Rc<Item>>)> {
    let header = model.library.header(&listed(model)?.header)?;
    let shards = header.contents.shards.iter();
    let items: Option<Vec<_>> = shards
        .map(|shard| model.library.shard(&shard.digest))
        .collect();
    let items = items?
        .iter()
        .flat_map(|shard| shard.iter().cloned())
        .collect();
    Some((header, items))
}

/// An example was answered. What moved keeps focus and is told of, as in an attempt.
#[inline(never)]
pub fn tried(model: &mut Model, number: u32, step: &Move) -> Vec<Effect> {
    let Some((header, items)) = items(model) else {
        return Vec::new();
    };
    let place = usize::try_from(number).ok();
    let Some(item) = place.and_then(|place| items.get(place)) else {
        return Vec::new();
    };
    let placed = placed(Rc::clone(item));
    let before = model.tried.response(item).cloned();
    let after = item.body.moved(before.as_ref(), &placed.choices, step);
    let made = answer::Made {
        placed: &placed,
        group: &format!("q-{}", key(item.id.as_str(), State::Live)),
        before: before.as_ref(),
        after: after.as_ref(),
        step,
    };
    let effects = answer::moved(model, &texts::Texts::of(model, &header), &made);
    let tried = &mut model.tried.responses;
    tried.retain(|(of, _)| *of != item.digest);
    tried.extend(after.map(|after| (item.digest, after)));
    effects
}

/// What tells an example from the others of its item.
fn key(item: &str, state: State) -> String {
    let place = STATES.iter().position(|one| *one == state);
    match state {
        State::In(locale) => format!("{item}-{}", locale.tag()),
        _ => format!("{item}-{}", place.unwrap_or_default()),
    }
}

/// An item as a form has it, with its choices in their own order.
pub(crate) fn placed(item: Rc<Item>) -> PaperItem {
    PaperItem {
        slot: Slot {
            bank: 0,
            position: 0,
        },
        choices: item.body.order(None),
        item,
    }
}

/// One item in each state that it has.
#[must_use]
pub fn examples(model: &Model, id: &ItemId) -> Option<Vec<Example>> {
    let (header, items) = items(model)?;
    let (number, item) = (0..).zip(&items).find(|(_, item)| item.id == *id)?;
    let states = states(model, &header);
    let shown = states
        .iter()
        .filter_map(|state| example(model, &header, number, item, *state));
    Some(shown.collect())
}

/// The gallery shows the other direction, the preview each other language that there is.
fn states(model: &Model, header: &Header) -> Vec<State> {
    let mut states = STATES.to_vec();
    if is_gallery(&model.route) {
        return states;
    }
    states.retain(|state| *state != State::Mirrored);
    let is_published = |locale: &Locale| {
        let listed = model.listed(&header.id);
        locale.tag() == header.language
            || listed.is_some_and(|listed| listed.overlays.get(locale.tag()).is_some())
    };
    let others = Locale::ALL.into_iter().filter(is_published);
    let others = others.filter(|locale| *locale != model.preferences.language);
    states.extend(others.map(State::In));
    states
}

fn example(
    model: &Model,
    header: &Rc<Header>,
    number: u32,
    item: &Rc<Item>,
    state: State,
) -> Option<Example> {
    let response = match state {
        State::Live => model.tried.response(item).cloned(),
        State::Untouched | State::Notice | State::In(_) => None,
        State::Marked(verdict) => Some(standing(item, verdict)?),
        State::Told => Some(standing(item, Verdict::Wrong).or_else(|| item.body.right())?),
        State::Disabled | State::Mirrored => item.body.right(),
        State::Error => Some(unreadable(item)?),
        State::Missing => {
            (matches!(item.body, Body::Hotspot(_)) || item.has_media()).then_some(())?;
            None
        }
    };
    let guidance = match state {
        State::Notice => Some(warning(model, header, item)?),
        State::Told => Some(told(model, header, item, response.as_ref())?),
        _ => None,
    };
    let item = match (&item.body, state) {
        (Body::Hotspot(spot), State::Missing) => {
            let mut spot = spot.clone();
            "missing.svg".clone_into(&mut spot.picture.file);
            let mut missing = item.as_ref().clone();
            missing.body = Body::Hotspot(spot);
            Rc::new(missing)
        }
        _ => Rc::clone(item),
    };
    let marked = match state {
        State::Live | State::Marked(_) => marked(model, header, &item, response.as_ref()),
        _ => None,
    };
    let other = other_language(model, state);
    let mut question = asked(other.as_ref().unwrap_or(model), header, item, response)?;
    if let Some(more) = &mut question.more {
        if state == State::Missing {
            more.media = more.media.as_deref().map(media::missing);
        }
        // Once in each direction is enough to see it.
        if !matches!(state, State::Live | State::Mirrored | State::In(_)) {
            more.case = None;
        }
    }
    Some(Example {
        state,
        question: Question {
            item: number,
            key: key(&question.key, state),
            writable: !matches!(state, State::Disabled | State::Told),
            heading: "h3",
            ..question
        },
        marked,
        guidance,
    })
}

/// What a response would earn, and what would be told of it.
fn marked(
    model: &Model,
    header: &Rc<Header>,
    item: &Item,
    response: Option<&Response>,
) -> Option<(ItemReport, Vec<texts::Text>)> {
    let marked = item.body.mark(Some(response?))?;
    let texts = texts::Texts::of(model, header);
    let told = texts.told(0, item, response, marked.verdict);
    Some((report(&marked, item.details().points), told))
}

fn report(marked: &Marked, points: u32) -> ItemReport {
    let max = if marked.verdict == Verdict::Unmarked {
        Fraction::ZERO
    } else {
        Fraction::whole(points)
    };
    ItemReport {
        score: marked.share.times(max).unwrap_or(Fraction::ZERO),
        max,
        verdict: marked.verdict,
        explanation: Some(marked.explanation.clone()),
        cost: None,
    }
}

/// What an item warns of, as it stands before it.
fn warning(model: &Model, header: &Rc<Header>, item: &Item) -> Option<Box<Guidance>> {
    let text = texts::Texts::of(model, header).notice(0, item)?;
    Some(Box::new(Guidance {
        notice: Some(Notice {
            text,
            passing: Passing::Open,
            practice: false,
        }),
        hints: Hints {
            taken: Vec::new(),
            next: None,
        },
        check: None,
        certainty: None,
        told: None,
        is_closed: false,
    }))
}

/// All that there is to tell, as after the last try.
pub(crate) fn told(
    model: &Model,
    header: &Rc<Header>,
    item: &Rc<Item>,
    response: Option<&Response>,
) -> Option<Box<Guidance>> {
    let texts = texts::Texts::of(model, header);
    let (marked, feedback) = marked(model, header, item, response)?;
    let (right, order) = (item.body.right(), item.body.order(None));
    let right = answer::lines(&Asked {
        model,
        texts: &texts,
        bank: 0,
        item,
        order: &order,
        response: right.as_ref(),
    });
    let details = item.details();
    let hints = details.hints.iter().enumerate();
    let sources = details.sources.iter();
    Some(Box::new(Guidance {
        notice: None,
        hints: Hints {
            taken: hints
                .map(|(place, hint)| texts.hint(0, item, place, hint))
                .collect(),
            next: None::<Share>,
        },
        check: None,
        certainty: None,
        told: Some(Told {
            number: None,
            marked: Some(marked),
            feedback,
            right,
            rationale: texts.rationale(0, item),
            sources: sources
                .map(|source| (source.instrument.clone(), source.locator.clone()))
                .collect(),
        }),
        is_closed: true,
    }))
}

/// The app in the language that a state is shown in, where that is another than the page's.
fn other_language(model: &Model, state: State) -> Option<Model> {
    let language = match state {
        State::Mirrored if model.preferences.language == Locale::Ar => Locale::En,
        State::Mirrored => Locale::Ar,
        State::In(locale) => locale,
        _ => return None,
    };
    let mut other = model.clone();
    other.preferences.language = language;
    Some(other)
}

pub(crate) fn asked(
    model: &Model,
    header: &Rc<Header>,
    item: Rc<Item>,
    response: Option<Response>,
) -> Option<Question> {
    let assessment = header.assessments.first()?;
    let listed = model.listed(&header.id)?;
    let section = assessment.sections.first()?;
    let paper = Paper {
        request: prepare::request(model, header, listed.header, &assessment.id),
        sections: vec![PaperSection {
            id: section.id.clone(),
            items: 0..1,
        }],
        items: vec![placed(item)],
        delivery: None,
        passed_by: Vec::new(),
    };
    let session = ItemSession {
        response,
        ..ItemSession::default()
    };
    question::asked(model, header, &paper, 0, &session)
}
