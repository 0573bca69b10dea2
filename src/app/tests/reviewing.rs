//! Missed items that come back: what becomes a card, what is asked when, and that nothing comes back that `reveal` keeps back.

use std::rc::Rc;

use assay_engine::attempt::Certainty;
use assay_engine::duration::WallTime;
use assay_engine::item::{Body, Move};
use assay_engine::spaced::Card;
use assay_messages::Locale;

use super::device::{Device, Disk, Site, core};
use crate::learning::{self, Import};
use crate::message::{Ask, Msg};
use crate::reviewing::{Asked, Deck, Page, Step, due, page};
use crate::route::Route;
use crate::store::StoreFailure;

const CORE: &str = "core-concepts/foundation";
const DAY: i64 = 86_400_000;

/// Core concepts, whose answers may be seen after every attempt if so.
fn site(shown: bool) -> Rc<Site> {
    Rc::new(Site::changed(&[CORE], |name, bank| {
        if shown && name == CORE {
            let all = serde_json::json!(["score", "marks", "feedback", "answers", "rationale"]);
            bank["assessments"][0]["reveal"]["attempts-remain"] = all;
        }
    }))
}

/// Takes the assessment with so many items wrong, and goes to the result.
fn take(device: &mut Device, wrong: u32) {
    let id = device.start(CORE, "everyone");
    for item in 0..device.open().len() {
        device.answer(item, item >= wrong);
    }
    device.submit(&id);
    assert!(matches!(device.model.route, Route::Result(_)));
}

/// On another device they come back on the same days, and one that is there already stays as it is.
#[test]
fn what_is_to_be_reviewed_goes_to_another_device() {
    let mut device = Device::new(&site(true), Locale::En, "");
    take(&mut device, 2);
    device.send(Msg::Routed(Route::Learning));
    device.send(Msg::Learning(learning::Step::Export));
    let file = device.downloads.pop().unwrap();
    assert_eq!(cards(&device).len(), 2);

    let mut other = Device::new(&site(true), Locale::En, "");
    let one = cards(&device).remove(0);
    let own = Card {
        answered: WallTime(one.answered.0 + DAY),
        ..one
    };
    other.keep_reviews(std::slice::from_ref(&own));
    other.send(Msg::Routed(Route::Learning));
    other.send(Msg::Learning(learning::Step::Chosen(Some(file.bytes))));
    let Import::Ready(plan) = &other.model.learning.as_ref().unwrap().import else {
        panic!("no plan")
    };
    assert_eq!((plan.new.stored.len(), plan.new.reviews.len()), (1, 1));
    other.send(Msg::Learning(learning::Step::Add(true)));
    let now = cards(&other);
    assert_eq!(now.len(), 2);
    assert!(now.contains(&own) && now.contains(&cards(&device)[1]));
    assert_eq!(other.model.reviewing.deck, Deck::Here(now));
}

fn cards(device: &Device) -> Vec<Card> {
    device
        .reviews
        .values()
        .map(|record| Card::decode(record).unwrap())
        .collect()
}

fn shown(device: &mut Device) -> Page {
    let now = device.now();
    page(&device.model, WallTime(now.wall))
}

fn asked(device: &mut Device) -> Asked {
    match shown(device) {
        Page::Asked(asked) => *asked,
        other => panic!("{other:?}"),
    }
}

/// Answers what is asked.
fn answer(device: &mut Device, right: bool) {
    let key = asked(device).question.key;
    let card = cards(device)
        .into_iter()
        .find(|card| card.item.as_str() == key)
        .unwrap();
    let header = device.model.library.header(&card.header).unwrap();
    let items = header
        .contents
        .shards
        .iter()
        .filter_map(|shard| device.model.library.shard(&shard.digest));
    let item = items
        .flat_map(|items| items.to_vec())
        .find(|item| item.id == card.item)
        .unwrap();
    let (Body::SingleChoice(_) | Body::MultipleChoice(_) | Body::TrueFalse(_)) = &item.body else {
        panic!("core concepts has choices alone");
    };
    let body = item.body.choice_item().unwrap();
    let picks = body
        .choices
        .iter()
        .filter(|choice| body.answer().key.contains(&choice.id) == right);
    let most = if right { body.choices.len() } else { 1 };
    for choice in picks.take(most) {
        device.send(Msg::Reviewing(Step::Tried(Move::Press(choice.id.clone()))));
    }
}

#[test]
fn what_was_missed_comes_back_the_next_day() {
    let mut device = Device::new(&site(true), Locale::En, "#/");
    take(&mut device, 3);
    assert_eq!(cards(&device).len(), 3);
    device.send(Msg::Routed(Route::Due));
    let Page::Nothing(nothing) = shown(&mut device) else {
        panic!("nothing is due on the same day");
    };
    assert!(nothing.next.is_some());
    device.pass(DAY);
    device.send(Msg::Routed(Route::Catalogue));
    device.send(Msg::Routed(Route::Due));
    assert_eq!(asked(&mut device).left, 3);
    let now = device.now();
    assert_eq!(due(&device.model, WallTime(now.wall)), Some(3));
}

#[test]
fn my_learning_tells_how_many_are_due() {
    let mut device = Device::new(&site(true), Locale::En, "#/");
    take(&mut device, 3);
    let due = |device: &mut Device| {
        device.send(Msg::Routed(Route::Learning));
        crate::learning::page(&device.model, WallTime(device.wall)).due
    };
    assert_eq!(due(&mut device), Some(0), "nothing on the same day");
    device.wall += 86_400_000;
    assert_eq!(due(&mut device), Some(3));
}

#[test]
fn nothing_comes_back_whose_answers_may_not_be_seen() {
    // Failed, with attempts left: the answers are kept back, and so is this.
    let mut device = Device::new(&site(false), Locale::En, "#/");
    take(&mut device, 15);
    assert!(!device.open().report.as_ref().unwrap().is_passed());
    assert!(cards(&device).is_empty());
    device.send(Msg::Routed(Route::Due));
    device.pass(30 * DAY);
    let Page::Nothing(nothing) = shown(&mut device) else {
        panic!("nothing is due");
    };
    assert_eq!(nothing.next, None);
}

#[test]
fn answers_are_told_and_put_it_off() {
    let mut device = Device::new(&site(true), Locale::En, "#/");
    take(&mut device, 2);
    device.pass(DAY);
    device.send(Msg::Routed(Route::Due));
    let first = asked(&mut device).question.key;
    // Without an answer there is nothing to check.
    device.send(Msg::Reviewing(Step::Check));
    assert_eq!(
        device.said.last().unwrap(),
        "Answer the question first, then check it."
    );
    assert!(asked(&mut device).beside.told.is_none());

    answer(&mut device, true);
    device.send(Msg::Reviewing(Step::Check));
    let told = asked(&mut device);
    assert!(told.beside.told.is_some() && told.back.is_some());
    assert!(!told.question.takes_answers());
    assert_eq!(
        device.focused.as_deref(),
        Some(format!("q-{first}_told").as_str())
    );
    assert_eq!(told.left, 1);
    device.send(Msg::Reviewing(Step::Next));
    let second = asked(&mut device).question.key;
    assert_ne!(second, first);

    answer(&mut device, false);
    device.send(Msg::Reviewing(Step::Check));
    device.send(Msg::Reviewing(Step::Next));
    let Page::Nothing(nothing) = shown(&mut device) else {
        panic!("both are done");
    };
    assert_eq!(nothing.done, 2);
    let due = |key: &str| {
        cards(&device)
            .into_iter()
            .find(|card| card.item.as_str() == key)
            .unwrap()
            .due
    };
    assert!(
        due(&first) > due(&second),
        "what was known comes back later"
    );
}

#[test]
fn who_is_very_sure_waits_longer() {
    let back = |certainty| {
        let mut device = Device::new(&site(true), Locale::En, "#/");
        take(&mut device, 1);
        device.pass(3 * DAY);
        device.send(Msg::Routed(Route::Due));
        answer(&mut device, true);
        device.send(Msg::Reviewing(Step::Sure(certainty)));
        device.send(Msg::Reviewing(Step::Check));
        cards(&device)[0].due
    };
    assert!(back(Certainty::Low) < back(Certainty::High));
}

#[test]
fn cards_outlive_the_page_and_the_same_result_adds_none() {
    let mut device = Device::new(&site(true), Locale::En, "#/");
    take(&mut device, 2);
    let before = cards(&device);
    let reviews = device.reviews.clone();
    let address = device.model.route.address();
    let mut device = device.killed(&address);
    device.reviews = reviews;
    device.send(Msg::Reviewing(Step::Read(Ok(device
        .reviews
        .values()
        .cloned()
        .collect()))));
    assert_eq!(cards(&device), before);
    device.pass(DAY);
    device.send(Msg::Routed(Route::Due));
    assert_eq!(asked(&mut device).left, 2);
}

#[test]
fn practice_leaves_nothing_behind() {
    let mut device = Device::new(&core(), Locale::En, "#/");
    let id = device.start(CORE, "practice");
    device.submit(&id);
    device.send(Msg::Submit(Ask::Confirmed));
    assert!(matches!(device.model.route, Route::Result(_)));
    assert!(cards(&device).is_empty());
    assert!(
        device.stored.contains_key(&id),
        "as long as the result is there"
    );
    device.send(Msg::Routed(Route::Catalogue));
    assert!(device.stored.is_empty() && device.model.cards.is_empty());
}

#[test]
fn a_device_that_keeps_nothing_says_so() {
    let mut device = Device::new(&site(true), Locale::En, "#/");
    device.disk = Disk::Failing(StoreFailure::Blocked);
    device.send(Msg::Routed(Route::Due));
    assert!(matches!(shown(&mut device), Page::Blocked));
}

#[test]
fn deleting_everything_deletes_what_comes_back() {
    let mut device = Device::new(&site(true), Locale::En, "#/");
    take(&mut device, 2);
    device.send(Msg::Erase(Ask::Confirmed));
    assert!(device.reviews.is_empty());
    device.send(Msg::Routed(Route::Due));
    device.pass(DAY);
    let Page::Nothing(nothing) = shown(&mut device) else {
        panic!("nothing is left");
    };
    assert_eq!(nothing.next, None);
}

/// What another tab kept counts here too, once the page is come back to.
#[test]
fn cards_are_read_anew_on_each_visit() {
    let mut device = Device::new(&site(true), Locale::En, "#/");
    take(&mut device, 2);
    device.pass(DAY);
    device.send(Msg::Routed(Route::Due));
    assert_eq!(asked(&mut device).left, 2);
    device.reviews.clear();
    device.send(Msg::Routed(Route::Catalogue));
    device.send(Msg::Routed(Route::Due));
    assert!(matches!(shown(&mut device), Page::Nothing(_)));
}
