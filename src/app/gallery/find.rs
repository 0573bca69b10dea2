//! What a trainer looks for among a bank's items, and what is found.

use std::rc::Rc;

use assay_engine::bank::Header;
use assay_engine::id::TopicId;
use assay_engine::item::{Item, ItemType};

use crate::effect::{Effect, Voice};
use crate::model::Model;
use crate::sitting::question::choice_text;
use crate::sitting::texts::{Text, Texts};

/// So many items are listed at most: what is looked for in more is looked for by name.
pub const MOST: usize = 200;

/// What is looked for among a bank's items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finding {
    /// Words that stand in the id, the question, a choice or a tag; in any case, and in any order.
    pub words: String,
    /// Of one topic.
    pub topic: Option<TopicId>,
    /// Of one type.
    pub item_type: Option<ItemType>,
}

/// What was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// Title of the bank.
    pub title: Text,
    /// Topics to choose from.
    pub topics: Vec<(TopicId, Text)>,
    /// Types to choose from.
    pub types: Vec<ItemType>,
    /// The items that fit with their stems, in their order, `MOST` at most.
    pub items: Vec<(Rc<Item>, Text)>,
    /// How many fit.
    pub total: usize,
}

/// Looks for something else, and says how much there is of it.
#[inline(never)]
pub fn update(model: &mut Model, finding: Finding) -> Vec<Effect> {
    model.tried.finding = finding;
    let total = found(model).map(|found| found.total);
    let said = total.zip(model.outcome());
    let said = said.map(|(total, words)| Effect::Say(Voice::Status, words.preview_found(total)));
    said.into_iter().collect()
}

/// What is found in the bank of the page; `None` where its items aren't here.
#[must_use]
pub fn found(model: &Model) -> Option<Found> {
    let (header, items) = super::items(model)?;
    let (texts, finding) = (Texts::of(model, &header), &model.tried.finding);
    let words: Vec<String> = finding
        .words
        .split_whitespace()
        .map(str::to_lowercase)
        .collect();
    let fits = |item: &Rc<Item>| {
        finding
            .topic
            .as_ref()
            .is_none_or(|topic| *topic == item.details().topic)
            && finding
                .item_type
                .is_none_or(|kind| kind == item.item_type())
            && holds(model, &texts, item, &words)
    };
    let fitting = || items.iter().filter(|item| fits(item));
    let listed = fitting().take(MOST);
    Some(Found {
        title: texts.bank_title(),
        topics: topics(&header, &texts),
        types: types(&items),
        items: listed
            .map(|item| (Rc::clone(item), texts.stem(0, item)))
            .collect(),
        total: fitting().count(),
    })
}

fn topics(header: &Header, texts: &Texts) -> Vec<(TopicId, Text)> {
    let topics = header.topics.iter();
    topics
        .map(|topic| (topic.id.clone(), texts.topic(0, &topic.id)))
        .collect()
}

fn types(items: &[Rc<Item>]) -> Vec<ItemType> {
    let all = ItemType::ALL.iter().copied();
    all.filter(|kind| items.iter().any(|item| item.item_type() == *kind))
        .collect()
}

/// Whether all words stand in an item, as the page shows it or as it was written.
fn holds(model: &Model, texts: &Texts, item: &Item, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let mut text = [item.id.as_str(), &item.stem, &texts.stem(0, item).text].join(" ");
    for choice in item.body.choices() {
        let shown = choice_text(model, texts, 0, item, &choice.id);
        text.extend([" ", &choice.text, " ", &shown.text]);
    }
    for tag in &item.details().tags {
        text.extend([" ", tag.as_str()]);
    }
    let text = text.to_lowercase();
    words.iter().all(|word| text.contains(word))
}
