//! How learners find their own essays, criterion by criterion, once the attempt is submitted.
//!
//! Nothing follows from it: no mark, and neither transcript nor certificate knows of it. So it is no event of the attempt. It is
//! a record beside the attempt's journal, on this device only.

mod view;

use assay_engine::id::CriterionId;
use assay_engine::item::Body;
use assay_engine::json::{FromNode, Node, Sound, ToNode};

use crate::effect::{Effect, Voice};
use crate::model::Model;
use crate::sitting::open::Open;
use crate::sitting::texts::Compared;
use crate::store::{AttemptId, StoreFailure};

pub use view::view;

/// The version of the record that is written.
const VERSION: u32 = 1;

/// The level at which a text was found by a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which item of the form, counted from 0.
    pub item: u32,
    /// By which criterion of its rubric.
    pub criterion: CriterionId,
    /// Which of the criterion's levels, counted from 0.
    pub level: u32,
}

/// All levels found in an attempt.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    found: Vec<Found>,
    /// How many times it is on its way to the device.
    under_way: u32,
    /// Whether the device has it.
    pub kept: Kept,
}

/// Whether the device has what was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kept {
    /// There is nothing new.
    #[default]
    Still,
    /// It is on its way.
    UnderWay,
    /// It has.
    Here,
    /// It could not be kept.
    Failed,
}

/// What happens to a comparison.
#[derive(Debug, Clone)]
pub enum Step {
    /// The learner has found a level.
    Found(Found),
    /// What the device had of an attempt.
    Read(AttemptId, Option<Vec<u8>>),
    /// Whether the device has kept it.
    Kept(AttemptId, Result<(), StoreFailure>),
}

/// What the result page shows of an essay that can be compared.
#[derive(Debug, Clone)]
pub struct Comparing {
    /// Model answer and rubric.
    pub with: Compared,
    /// The level found by each criterion; none where there is no text to compare.
    pub found: Option<Vec<Option<u32>>>,
    /// Whether the device has it.
    pub kept: Kept,
}

impl FromNode for Found {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            item: node.field("item", sound),
            criterion: node.field("criterion", sound),
            level: node.field("level", sound),
        }
    }
}

impl ToNode for Found {
    fn to_node(&self) -> Node {
        Node::object([
            ("item", self.item.to_node()),
            ("criterion", self.criterion.to_node()),
            ("level", self.level.to_node()),
        ])
    }
}

impl Comparison {
    /// The level of an item's text by a criterion.
    #[must_use]
    pub fn level(&self, item: u32, criterion: &CriterionId) -> Option<u32> {
        let mut found = self.found.iter();
        let found = found.find(|found| found.item == item && found.criterion == *criterion);
        found.map(|found| found.level)
    }

    fn find(&mut self, found: Found) {
        let is_other =
            |known: &Found| known.item != found.item || known.criterion != found.criterion;
        self.found.retain(is_other);
        self.found.push(found);
    }

    /// The record of it.
    #[must_use]
    pub fn record(&self) -> Vec<u8> {
        let record = Node::object([("v", VERSION.to_node()), ("found", self.found.to_node())]);
        record.canonical()
    }

    /// What a record says; nothing where it is none of this version.
    fn read(record: &[u8]) -> Option<Vec<Found>> {
        let record = Node::parse(record)?;
        let version: u32 = record.member("v").to()?;
        (version == VERSION).then(|| record.member("found").to())?
    }
}

/// What an essay of an attempt is compared with, and what was found.
#[must_use]
pub fn comparing(open: &Open, item: u32, with: Compared) -> Comparing {
    let level = |criterion| open.comparison.level(item, criterion);
    let found = with.rubric.iter().map(|by| level(&by.id)).collect();
    let has_text = open.response(item).is_some();
    Comparing {
        with,
        found: has_text.then_some(found),
        kept: open.comparison.kept,
    }
}

/// Asks for what the device has of an attempt that is opened, where there is something to compare.
#[must_use]
pub fn wished(open: &Open) -> Option<Effect> {
    let mut items = open.paper.items.iter();
    let has_essay = items.any(|placed| matches!(placed.item.body, Body::Essay(_)));
    let may_be = open.attempt.is_submitted() && has_essay;
    may_be.then(|| Effect::ReadComparison(open.card.id.clone()))
}

/// What happens on the result page.
#[inline(never)]
pub fn update(model: &mut Model, step: Step) -> Vec<Effect> {
    let open = model.sitting.open_mut();
    let Some(open) = open.filter(|open| open.attempt.is_submitted()) else {
        return Vec::new();
    };
    let id = open.card.id.clone();
    match step {
        Step::Found(found) => {
            open.comparison.find(found);
            keep(open)
        }
        Step::Read(of, Some(record)) if of == id => {
            let before = Comparison::read(&record).unwrap_or_default();
            let found_since = std::mem::replace(&mut open.comparison.found, before);
            if found_since.is_empty() {
                return Vec::new();
            }
            // What was found before this came is the later word.
            for found in found_since {
                open.comparison.find(found);
            }
            keep(open)
        }
        Step::Kept(of, result) if of == id => kept(model, result),
        Step::Read(..) | Step::Kept(..) => Vec::new(),
    }
}

fn keep(open: &mut Open) -> Vec<Effect> {
    open.comparison.under_way += 1;
    open.comparison.kept = Kept::UnderWay;
    let record = open.comparison.record();
    vec![Effect::KeepComparison(open.card.id.clone(), record)]
}

/// It is called saved once nothing of it is on its way.
fn kept(model: &mut Model, result: Result<(), StoreFailure>) -> Vec<Effect> {
    let words = model.outcome().map(|words| words.compare_not_kept());
    let saved = model.words.save_saved();
    let Some(open) = model.sitting.open_mut() else {
        return Vec::new();
    };
    let comparison = &mut open.comparison;
    comparison.under_way = comparison.under_way.saturating_sub(1);
    match result {
        Err(_) => {
            comparison.kept = Kept::Failed;
            let said = words.map(|said| Effect::Say(Voice::Alert, said));
            said.into_iter().collect()
        }
        Ok(()) if comparison.under_way > 0 => Vec::new(),
        Ok(()) => {
            comparison.kept = Kept::Here;
            vec![Effect::Say(Voice::Status, saved)]
        }
    }
}
