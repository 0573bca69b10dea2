//! Review: items that were missed come back, one at a time, when they are about to be forgotten.
//!
//! Cards are made of what a result page shows: of an attempt whose answers may be seen, and at the moment when they are. So nothing
//! comes back here that `reveal` keeps from the learner. They are records beside the journals, one an item, and follow from nothing
//! else: without them every attempt and every result is the same.

mod update;
mod view;

use std::rc::Rc;

use assay_engine::attempt::Certainty;
use assay_engine::bank::Header;
use assay_engine::duration::WallTime;
use assay_engine::form::Slot;
use assay_engine::id::{BankId, ItemId};
use assay_engine::item::{Item, Move, Response};
use assay_engine::spaced::{self, Card, Day};

use crate::gallery;
use crate::library::{Library, Progress, Want};
use crate::model::Model;
use crate::route::Route;
use crate::sitting::guidance::{Check, Guidance, Hints};
use crate::sitting::question::Question;
use crate::sitting::texts::{Text, Texts};
use crate::store::{AttemptId, StoreFailure};

pub use update::{advance, update};
pub use view::view;

/// What is due, and what is on the screen of it.
#[derive(Debug, Clone, Default)]
pub struct Reviewing {
    /// The cards on this device.
    pub deck: Deck,
    /// The item on the screen.
    pub at: Option<Box<At>>,
    /// How many were answered in this visit.
    pub done: u32,
    /// The attempt whose missed items are in the deck already.
    collected: Option<AttemptId>,
    /// Cards whose items aren't published any more.
    gone: Vec<(BankId, ItemId)>,
}

impl Reviewing {
    /// Whether there is something to do for it.
    #[must_use]
    pub fn is_wanted(&self, route: &Route) -> bool {
        matches!(route, Route::Due | Route::Learning | Route::Result(_)) || self.deck != Deck::Away
    }
}

/// The cards on this device.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Deck {
    /// Not asked for.
    #[default]
    Away,
    /// On their way.
    Asked,
    /// Here.
    Here(Vec<Card>),
    /// They can't be read.
    Failed(StoreFailure),
}

/// The item on the screen.
#[derive(Debug, Clone)]
pub struct At {
    /// Its card, as it was before it was answered.
    card: Card,
    response: Option<Response>,
    certainty: Option<Certainty>,
    /// When it comes back, once it was checked.
    checked: Option<Day>,
}

/// Something that happens here.
#[derive(Debug, Clone)]
pub enum Step {
    /// The cards were read.
    Read(Result<Vec<Vec<u8>>, StoreFailure>),
    /// Whether cards were kept.
    Kept(Result<(), StoreFailure>),
    /// Something was done to answer.
    Tried(Move),
    /// How sure one is.
    Sure(Certainty),
    /// Check the response.
    Check,
    /// Go on to the next.
    Next,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub enum Page {
    /// On its way.
    Loading,
    /// The device keeps nothing, or doesn't give it.
    Blocked,
    /// A bank could not be had.
    Failed(crate::library::Failure),
    /// Nothing is due.
    Nothing(Nothing),
    /// An item.
    Asked(Box<Asked>),
}

/// Nothing is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nothing {
    /// How many were answered in this visit.
    pub done: u32,
    /// When the next one is due; `None`: there are none.
    pub next: Option<WallTime>,
}

/// An item that is due.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// What stands beside it: how sure one is and the check, then what is told.
    pub beside: Box<Guidance>,
    /// Title of its bank.
    pub bank: Text,
    /// How many are due, this one among them until it was checked.
    pub left: usize,
    /// When it comes back, once it was checked.
    pub back: Option<WallTime>,
}

/// How many items are due now; `None` where the cards aren't here.
#[must_use]
pub fn due(model: &Model, now: WallTime) -> Option<usize> {
    let Deck::Here(cards) = &model.reviewing.deck else {
        return None;
    };
    let due = spaced::due(cards, Day::of(now)).into_iter();
    Some(due.filter(|card| can_ask(model, card)).count())
}

/// How many items of each bank come back on each day, the earliest day first; nothing where the cards aren't here.
#[must_use]
pub fn days(model: &Model) -> Vec<(Day, &BankId, u32)> {
    let Deck::Here(cards) = &model.reviewing.deck else {
        return Vec::new();
    };
    spaced::by_day(cards.iter().filter(|card| can_ask(model, card)))
}

/// Whether a card's bank is published, and its item still in there as far as that is known.
fn can_ask(model: &Model, card: &Card) -> bool {
    let mut gone = model.reviewing.gone.iter();
    model.listed(&card.bank).is_some()
        && !gone.any(|(bank, item)| *bank == card.bank && *item == card.item)
}

/// The files that the item on the screen needs: its shard, or all of them where the bank has changed since.
#[must_use]
#[inline(never)]
pub fn required(model: &Model, library: &Library) -> Vec<Want> {
    let Some(at) = &model.reviewing.at else {
        return Vec::new();
    };
    let Some(listed) = model.listed(&at.card.bank) else {
        return Vec::new();
    };
    let mut wants = vec![Want::Header(listed.header)];
    wants.extend(model.overlay_of(&at.card.bank));
    if let Some(header) = library.header(&listed.header) {
        let known = (listed.header == at.card.header).then_some(at.card.position);
        let shard = known.and_then(|position| header.locate(Slot { bank: 0, position }));
        match shard {
            Some((shard, _)) => wants.push(Want::LaterShard(shard.clone())),
            None => wants.extend(header.contents.shards.iter().cloned().map(Want::LaterShard)),
        }
    }
    wants
}

/// The item on the screen, as it is marked in the language of the page. `None` where the bank has none such any more.
fn item(model: &Model) -> Option<(Rc<Header>, Rc<Item>)> {
    let at = model.reviewing.at.as_ref()?;
    let header = model.library.header(&model.listed(&at.card.bank)?.header)?;
    let shards = header.contents.shards.iter();
    let items = shards.filter_map(|shard| model.library.shard(&shard.digest));
    let found = items
        .flat_map(|shard| shard.iter().cloned().collect::<Vec<_>>())
        .find(|item| item.id == at.card.item)?;
    let overlay = model.overlay_of(&at.card.bank);
    let overlay = overlay.and_then(|want| model.library.overlay(want.digest()));
    match overlay.filter(|_| found.takes_words()) {
        Some(overlay) => Some((header, Rc::new(found.shown_in(&overlay)))),
        None => Some((header, found)),
    }
}

/// The page as it is now.
#[must_use]
pub fn page(model: &Model, now: WallTime) -> Page {
    let cards = match &model.reviewing.deck {
        Deck::Away | Deck::Asked => return Page::Loading,
        Deck::Failed(_) => return Page::Blocked,
        Deck::Here(cards) => cards,
    };
    let Some(at) = &model.reviewing.at else {
        let next = cards.iter().filter(|card| can_ask(model, card));
        return Page::Nothing(Nothing {
            done: model.reviewing.done,
            next: next.map(|card| card.due).min().map(Day::noon),
        });
    };
    match model.library.progress(&required(model, &model.library)) {
        Progress::Failed(failure) => return Page::Failed(failure),
        Progress::Loading => return Page::Loading,
        Progress::Ready => {}
    }
    let asked = asked(model, at, now);
    asked.map_or(Page::Loading, |asked| Page::Asked(Box::new(asked)))
}

fn asked(model: &Model, at: &At, now: WallTime) -> Option<Asked> {
    let (header, item) = item(model)?;
    let response = at.response.as_ref();
    let question = gallery::asked(model, &header, Rc::clone(&item), response.cloned())?;
    let beside = match at.checked {
        Some(_) => gallery::told(model, &header, &item, response)?,
        None => Box::new(Guidance {
            notice: None,
            hints: Hints {
                taken: Vec::new(),
                next: None,
            },
            check: Some(Check {
                is_ready: response.is_some(),
                left: None,
                price: assay_engine::fraction::Share::NONE,
            }),
            certainty: response.is_some().then_some(at.certainty),
            told: None,
            is_closed: false,
        }),
    };
    Some(Asked {
        question: Question {
            writable: at.checked.is_none(),
            heading: "h2",
            ..question
        },
        beside,
        bank: Texts::of(model, &header).bank_title(),
        left: due(model, now).unwrap_or_default(),
        back: at.checked.map(Day::noon),
    })
}
