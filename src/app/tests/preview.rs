//! The preview for trainers: any item of any bank, in any state, and nothing of it kept.

use assay_engine::id::{BankId, ItemId, TopicId};
use assay_engine::item::{ItemType, Move, Verdict};
use assay_messages::Locale;

use super::device::{Device, all, gallery};
use crate::gallery::{Example, Finding, State, examples, found};
use crate::message::Msg;
use crate::route::Route;

fn bank(id: &str) -> BankId {
    BankId::new(id).unwrap()
}

fn finds(device: &mut Device, finding: Finding) -> Vec<String> {
    device.send(Msg::Find(finding));
    let found = found(&device.model).expect("the bank's items");
    assert_eq!(found.items.len(), found.total);
    found
        .items
        .iter()
        .map(|(item, _)| item.id.to_string())
        .collect()
}

fn words(words: &str) -> Finding {
    Finding {
        words: words.to_owned(),
        ..Finding::default()
    }
}

/// All states of an item.
fn states(device: &mut Device, bank: &str, item: &str) -> Vec<Example> {
    let item = ItemId::new(item).unwrap();
    device.send(Msg::Routed(Route::PreviewItem(
        self::bank(bank),
        item.clone(),
    )));
    examples(&device.model, &item).expect("the item")
}

fn state(examples: &[Example], state: State) -> Option<&Example> {
    examples.iter().find(|example| example.state == state)
}

#[test]
fn addresses_name_the_preview_of_all_banks_of_one_and_of_an_item() {
    for (address, route) in [
        ("#/preview", Route::Preview),
        (
            "#/preview/gallery/foundation",
            Route::PreviewBank(bank("gallery/foundation")),
        ),
        (
            "#/preview/gallery/foundation/burn-first-step",
            Route::PreviewItem(
                bank("gallery/foundation"),
                ItemId::new("burn-first-step").unwrap(),
            ),
        ),
    ] {
        assert_eq!(Route::parse(address), route);
        assert_eq!(route.address(), address);
    }
    assert_eq!(Route::parse("#/preview/gallery"), Route::NotFound);
}

#[test]
fn items_are_found_by_id_words_topic_and_type() {
    let mut device = Device::new(&gallery(), Locale::En, "#/preview/gallery/foundation");
    let all = finds(&mut device, Finding::default());
    assert!(all.len() > 20, "{all:?}");
    assert_eq!(
        finds(&mut device, words("burn-first-step")),
        ["burn-first-step"]
    );
    // Of the question and of a choice, in any order and case.
    assert_eq!(
        finds(&mut device, words("BUTTER hand")),
        ["burn-first-step"]
    );
    assert_eq!(finds(&mut device, words("no such words")), [""; 0]);
    assert_eq!(device.said.last().unwrap(), "No questions");
    let topic = TopicId::new("first-aid").unwrap();
    let of_topic = finds(
        &mut device,
        Finding {
            topic: Some(topic.clone()),
            ..Finding::default()
        },
    );
    let of_both = finds(
        &mut device,
        Finding {
            topic: Some(topic),
            item_type: Some(ItemType::SingleChoice),
            ..Finding::default()
        },
    );
    assert!(of_both.len() < of_topic.len() && of_topic.len() < all.len());
    assert!(of_both.contains(&"burn-first-step".to_owned()));
}

#[test]
fn words_are_looked_for_in_the_language_of_the_page_too() {
    let mut device = Device::new(&gallery(), Locale::Fr, "#/preview/gallery/foundation");
    let found = found(&device.model).unwrap();
    let (item, stem) = found.items.first().unwrap();
    assert_eq!(stem.lang, "fr");
    let looked_for = words(&stem.text);
    assert!(finds(&mut device, looked_for).contains(&item.id.to_string()));
}

#[test]
fn an_item_is_shown_in_each_state_and_each_language() {
    let mut device = Device::new(&gallery(), Locale::Fr, "#/");
    let shown = states(&mut device, "gallery/foundation", "burn-first-step");
    for expected in [
        State::Live,
        State::Untouched,
        State::Marked(Verdict::Right),
        State::Marked(Verdict::Wrong),
        State::Disabled,
        State::Told,
        State::In(Locale::En),
        State::In(Locale::Ar),
    ] {
        assert!(state(&shown, expected).is_some(), "{expected:?}");
    }
    // The page is in French already, and this item warns of nothing and has no picture.
    for never in [
        State::In(Locale::Fr),
        State::Mirrored,
        State::Notice,
        State::Missing,
    ] {
        assert!(state(&shown, never).is_none(), "{never:?}");
    }
    let arabic = &state(&shown, State::In(Locale::Ar)).unwrap().question;
    assert_eq!(arabic.stem.lang, "ar");
    let keys: std::collections::BTreeSet<&str> = shown
        .iter()
        .map(|example| example.question.key.as_str())
        .collect();
    assert_eq!(
        keys.len(),
        shown.len(),
        "controls of one state belong to it alone"
    );
}

#[test]
fn after_the_last_try_all_is_told() {
    let mut device = Device::new(&gallery(), Locale::En, "#/");
    let shown = states(&mut device, "gallery/foundation", "what-helps-whom");
    let last = state(&shown, State::Told).unwrap();
    let beside = last.guidance.as_ref().unwrap();
    assert!(beside.is_closed && !last.question.takes_answers());
    assert_eq!(beside.hints.taken.len(), 2);
    let told = beside.told.as_ref().unwrap();
    assert_eq!(told.marked.as_ref().unwrap().verdict, Verdict::Wrong);
    assert!(!told.right.is_empty() && !told.sources.is_empty());
    let shown = states(&mut device, "gallery/foundation", "burn-first-step");
    let beside = state(&shown, State::Told).unwrap().guidance.as_ref();
    assert!(beside.unwrap().told.as_ref().unwrap().rationale.is_some());
}

#[test]
fn what_an_item_warns_of_is_shown_as_it_stands_before_it() {
    let mut device = Device::new(&gallery(), Locale::En, "#/preview/gallery/foundation");
    let found = found(&device.model).unwrap();
    let warns = found
        .items
        .iter()
        .find(|(item, _)| item.details().notice.is_some());
    let id = warns.expect("an item that warns").0.id.to_string();
    let shown = states(&mut device, "gallery/foundation", &id);
    let example = state(&shown, State::Notice).unwrap();
    assert!(example.guidance.as_ref().unwrap().notice.is_some());
}

#[test]
fn what_is_tried_is_kept_nowhere() {
    let id = "core-concepts/foundation";
    let mut device = Device::new(&all(), Locale::En, &format!("#/preview/{id}"));
    let item = found(&device.model)
        .unwrap()
        .items
        .first()
        .unwrap()
        .0
        .clone();
    let shown = states(&mut device, id, item.id.as_str());
    let live = &state(&shown, State::Live).unwrap().question;
    let choice = live.choices.first().expect("a choice").id.clone();
    device.send(Msg::Tried(live.item, Move::Press(choice)));
    let shown = states(&mut device, id, item.id.as_str());
    let live = state(&shown, State::Live).unwrap();
    assert!(live.question.choices.first().unwrap().picked);
    assert!(live.marked.is_some(), "and what it would earn is told");
    assert!(device.stored.is_empty() && device.model.cards.is_empty());
    // Another bank's item of the same place is another item.
    let other = "victim-identification/foundation";
    device.send(Msg::Routed(Route::PreviewBank(bank(other))));
    let item = found(&device.model)
        .unwrap()
        .items
        .first()
        .unwrap()
        .0
        .clone();
    let shown = states(&mut device, other, item.id.as_str());
    let live = state(&shown, State::Live).unwrap();
    assert!(live.marked.is_none());
}
