//! Every kind of question in every state: for those who try them, who write them, and who test how they look.
//!
//! The examples are the items of the bank `gallery/foundation`. What is tried here is kept nowhere.

mod view;

use std::rc::Rc;

use assay_engine::attempt::ItemSession;
use assay_engine::bank::Header;
use assay_engine::bank::modules::Listed;
use assay_engine::form::{Paper, PaperItem, PaperSection, Slot};
use assay_engine::id::ItemId;
use assay_engine::item::{Body, Item, Marked, Move, Number, Response, Verdict};
use assay_messages::Locale;

use crate::answer;
use crate::effect::Effect;
use crate::library::{Library, Want};
use crate::media;
use crate::model::Model;
use crate::sitting::question::{self, Question};
use crate::sitting::{prepare, texts};

pub use view::view;

/// The bank that the examples are from, as the catalogue lists it.
fn listed(model: &Model) -> Option<&Listed> {
    let listed = model.catalogue.banks.iter();
    listed
        .into_iter()
        .find(|listed| listed.id.module.as_str() == "gallery")
}

/// What was tried so far: the response to each item by its place among the examples.
#[derive(Debug, Clone, Default)]
pub struct Tried(Vec<(u32, Response)>);

impl Tried {
    fn response(&self, item: u32) -> Option<&Response> {
        let found = self.0.iter().find(|(of, _)| *of == item);
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
}

/// All states, in order.
const STATES: [State; 9] = [
    State::Live,
    State::Untouched,
    State::Marked(Verdict::Right),
    State::Marked(Verdict::Partly),
    State::Marked(Verdict::Wrong),
    State::Disabled,
    State::Error,
    State::Mirrored,
    State::Missing,
];

/// An example in one state.
#[derive(Debug, Clone)]
pub struct Example {
    /// Which state.
    pub state: State,
    /// What is shown.
    pub question: Question,
    /// What the response would earn, and what would be told.
    pub marked: Option<(Marked, u32, Vec<texts::Text>)>,
}

/// The files that the gallery needs.
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

/// Translations: the page's, and one that is written in the other direction.
#[must_use]
#[inline(never)]
pub fn wished(model: &Model) -> Vec<Want> {
    let overlays = listed(model).into_iter().flat_map(|listed| {
        let language = model.preferences.language.tag();
        let wanted = [language, Locale::Ar.tag()];
        wanted
            .into_iter()
            .filter_map(|language| listed.overlays.get(language).copied())
    });
    overlays.map(Want::Overlay).collect()
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
    let before = model.tried.response(number).cloned();
    let after = item.body.moved(before.as_ref(), &placed.choices, step);
    let made = answer::Made {
        placed: &placed,
        group: &format!("q-{}", key(item.id.as_str(), State::Live)),
        before: before.as_ref(),
        after: after.as_ref(),
        step,
    };
    let effects = answer::moved(model, &texts::Texts::of(model, &header), &made);
    model.tried.0.retain(|(of, _)| *of != number);
    model.tried.0.extend(after.map(|after| (number, after)));
    effects
}

/// What tells an example from the others of its item.
fn key(item: &str, state: State) -> String {
    let place = STATES.iter().position(|one| *one == state);
    format!("{item}-{}", place.unwrap_or_default())
}

/// An item as a form has it, with its choices in their own order.
fn placed(item: Rc<Item>) -> PaperItem {
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
    let shown = STATES
        .iter()
        .filter_map(|state| example(model, &header, number, item, *state));
    Some(shown.collect())
}

fn example(
    model: &Model,
    header: &Rc<Header>,
    number: u32,
    item: &Rc<Item>,
    state: State,
) -> Option<Example> {
    let response = match state {
        State::Live => model.tried.response(number).cloned(),
        State::Untouched => None,
        State::Marked(verdict) => Some(standing(item, verdict)?),
        State::Disabled | State::Mirrored => item.body.right(),
        State::Error => Some(unreadable(item)?),
        State::Missing => {
            (matches!(item.body, Body::Hotspot(_)) || item.has_media()).then_some(())?;
            None
        }
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
    let marked = response
        .as_ref()
        .and_then(|response| item.body.mark(Some(response)));
    let marked = marked.map(|marked| {
        let texts = texts::Texts::of(model, header);
        let told = texts.told(0, &item, response.as_ref(), marked.verdict);
        (marked, item.details().points, told)
    });
    let mirrored = mirrored(model, state);
    let mut question = asked(mirrored.as_ref().unwrap_or(model), header, item, response)?;
    if let Some(more) = &mut question.more {
        if state == State::Missing {
            more.media = more.media.as_deref().map(media::missing);
        }
        // Once in each direction is enough to see it.
        if !matches!(state, State::Live | State::Mirrored) {
            more.case = None;
        }
    }
    Some(Example {
        state,
        question: Question {
            item: number,
            key: key(&question.key, state),
            writable: state != State::Disabled,
            heading: "h3",
            ..question
        },
        marked: marked.filter(|_| matches!(state, State::Live | State::Marked(_))),
    })
}

/// The app in a language that is written in the other direction.
fn mirrored(model: &Model, state: State) -> Option<Model> {
    if state != State::Mirrored {
        return None;
    }
    let mut mirrored = model.clone();
    mirrored.preferences.language = if model.preferences.language == Locale::Ar {
        Locale::En
    } else {
        Locale::Ar
    };
    Some(mirrored)
}

fn asked(
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

/// A response to an item that stands so to the key; none where none could be found.
fn standing(item: &Item, verdict: Verdict) -> Option<Response> {
    let right = item.body.right()?;
    let stands = |response: &Response| {
        let marked = item.body.mark(Some(response));
        item.body.accepts(response).is_ok()
            && marked.is_some_and(|marked| marked.verdict == verdict)
    };
    std::iter::once(right.clone())
        .chain(near(item, &right))
        .find(stands)
}

/// Responses like the right one, with something changed.
fn near(item: &Item, right: &Response) -> Vec<Response> {
    let choices = || item.body.choices().iter().map(|choice| choice.id.clone());
    match right {
        Response::Choices(key) => {
            let fewer = key.iter().map(|id| Response::Choices([id.clone()].into()));
            let others = choices().filter(|id| !key.contains(id));
            let others = others.map(|id| Response::Choices([id].into()));
            fewer.chain(others).collect()
        }
        Response::Pairs(pairs) => {
            let same = |id| {
                pairs
                    .keys()
                    .map(|prompt| (prompt.clone(), id))
                    .collect::<Vec<_>>()
            };
            let all = choices().map(|id| {
                let pairs = same(())
                    .into_iter()
                    .map(|(prompt, ())| (prompt, id.clone()));
                Response::Pairs(pairs.collect())
            });
            let turned = pairs.values().skip(1).chain(pairs.values().take(1));
            let turned = pairs.keys().cloned().zip(turned.cloned());
            all.chain([Response::Pairs(turned.collect())]).collect()
        }
        Response::Order(order) => {
            let mut swapped = order.clone();
            if swapped.len() > 1 {
                swapped.swap(0, 1);
            }
            let mut turned = order.clone();
            turned.rotate_left(1);
            let reversed: Vec<_> = order.iter().rev().cloned().collect();
            vec![
                Response::Order(swapped),
                Response::Order(turned),
                Response::Order(reversed),
            ]
        }
        Response::Gaps(gaps) => {
            let one = gaps
                .iter()
                .take(1)
                .map(|(gap, text)| (gap.clone(), text.clone()));
            let gap_fill = match &item.body {
                Body::GapFill(gap_fill) => Some(gap_fill),
                _ => None,
            };
            let wrong = gap_fill.into_iter().flat_map(|item| &item.gaps).map(|gap| {
                let picked = gap.choices.iter().find(|choice| {
                    gaps.get(&gap.id)
                        .is_none_or(|key| *key != choice.id.to_string())
                });
                (
                    gap.id.clone(),
                    picked.map_or_else(|| "…?".to_owned(), |choice| choice.id.to_string()),
                )
            });
            vec![
                Response::Gaps(one.collect()),
                Response::Gaps(wrong.collect()),
            ]
        }
        Response::Text(_) => {
            let accept = match &item.body {
                Body::ShortText(text) => text.answer().accept.as_slice(),
                _ => &[],
            };
            let less = accept
                .iter()
                .map(|accept| Response::Text(accept.text.replace('*', "…")));
            less.chain([Response::Text("…?".to_owned())]).collect()
        }
        Response::Number(number) => numbers(item, number),
    }
}

fn numbers(item: &Item, right: &Number) -> Vec<Response> {
    let with = |text: String| {
        Response::Number(Number {
            text,
            ..right.clone()
        })
    };
    match &item.body {
        Body::Slider(slider) => (0..)
            .map_while(|steps| slider.value_at(steps).filter(|_| steps < 1_000))
            .map(with)
            .collect(),
        _ => (-200..=200)
            .map(|step: i64| {
                let value = right
                    .text
                    .split('.')
                    .next()
                    .and_then(|whole| whole.parse::<i64>().ok());
                let value = value.unwrap_or_default();
                with(
                    value
                        .saturating_add(value / 100 * step / 4)
                        .saturating_add(step)
                        .to_string(),
                )
            })
            .collect(),
    }
}

/// Something typed that can't be read, for items that can refuse so.
fn unreadable(item: &Item) -> Option<Response> {
    let Body::Numeric(numeric) = &item.body else {
        return None;
    };
    Some(Response::Number(Number {
        text: "12x".to_owned(),
        reading: None,
        unit: numeric.units.first().map(|unit| unit.id.clone()),
    }))
}
