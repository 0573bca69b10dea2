//! What stands beside a question: hints, checks, certainty, and passing by, on the real gallery.

use std::rc::Rc;

use assay_engine::attempt::Certainty;
use assay_engine::id::ChoiceId;
use assay_engine::item::{Body, Number, Response, Verdict};
use assay_messages::Locale;

use super::device::{Device, gallery};
use crate::message::{Ask, Guided, Msg};
use crate::route::Route;
use crate::sitting::guidance::{Guidance, Passing, guidance};

const BANK: &str = "gallery/foundation";
const WITH_HELP: &str = "with-help";

/// A device on which the assessment with help is open. Its form is a different one with each number.
fn begun(forms_before: usize) -> Device {
    let mut device = Device::new(&gallery(), Locale::En, "#/");
    for _ in 0..forms_before {
        let id = device.start(BANK, WITH_HELP);
        device.send(Msg::Routed(Route::Review(id)));
        device.send(Msg::Submit(Ask::Confirmed));
    }
    device.start(BANK, WITH_HELP);
    device
}

fn beside(device: &Device, item: u32) -> Guidance {
    *guidance(&device.model, device.open(), item).expect("something beside the question")
}

/// The place of an item in the form, where the form has it.
fn place_of(device: &Device, id: &str) -> Option<u32> {
    let items = (0..).zip(&device.open().paper.items);
    let mut found = items.filter(|(_, placed)| placed.item.id.as_str() == id);
    found.next().map(|(place, _)| place)
}

fn with_item(id: &str) -> (Device, u32) {
    let found = (0..32).find_map(|forms| {
        let device = begun(forms);
        place_of(&device, id).map(|place| (device, place))
    });
    found.expect("a form with the item")
}

fn guide(device: &mut Device, item: u32, step: Guided) {
    device.send(Msg::Guided(item, step));
}

#[test]
fn a_hint_is_shown_with_its_price_and_gets_focus() {
    let (mut device, item) = with_item("what-helps-whom");
    assert_eq!(beside(&device, item).hints.next.unwrap().to_string(), "10%");
    guide(&mut device, item, Guided::Hint);
    assert_eq!(device.focused.as_deref(), Some("q-what-helps-whom_hint-0"));
    guide(&mut device, item, Guided::Hint);
    let hints = beside(&device, item).hints;
    assert_eq!((hints.taken.len(), hints.next), (2, None));
    assert_eq!(hints.taken[0].lang, "en");
    guide(&mut device, item, Guided::Hint);
    assert_eq!(
        beside(&device, item).hints.taken.len(),
        2,
        "there are no more"
    );
}

#[test]
fn a_response_is_checked_until_it_is_right_and_then_stays() {
    let (mut device, item) = with_item("what-helps-whom");
    guide(&mut device, item, Guided::Check);
    assert!(
        device
            .said
            .last()
            .unwrap()
            .starts_with("Answer the question first")
    );
    let right = device.open().paper.items[item as usize]
        .item
        .body
        .right()
        .unwrap();
    let Response::Pairs(pairs) = &right else {
        panic!("pairs")
    };
    let all_water = pairs
        .keys()
        .map(|prompt| (prompt.clone(), ChoiceId::new("water").unwrap()));
    device.send(Msg::Respond(
        item,
        Some(Response::Pairs(all_water.collect())),
    ));
    guide(&mut device, item, Guided::Check);
    assert_eq!(device.focused.as_deref(), Some("q-what-helps-whom_told"));
    let told = beside(&device, item).told.unwrap();
    assert_eq!(told.marked.unwrap().verdict, Verdict::Partly);
    assert_eq!(told.number, Some(1));
    assert!(
        told.right.is_empty() && told.sources.is_empty(),
        "it is still to be found out"
    );
    assert_eq!(beside(&device, item).check.unwrap().left, Some(2));
    guide(&mut device, item, Guided::Check);
    assert!(
        device
            .said
            .last()
            .unwrap()
            .starts_with("This answer is checked already")
    );
    device.send(Msg::Respond(item, Some(right.clone())));
    guide(&mut device, item, Guided::Check);
    let now = beside(&device, item);
    let told = now.told.unwrap();
    assert!(now.is_closed && now.check.is_none());
    assert!(!told.right.is_empty() && !told.sources.is_empty());
    // Water was right for heat at once, the others count from the second try: (1 + 3·⅔) / 4
    assert_eq!(told.marked.unwrap().score.to_string(), "3/4");
    device.send(Msg::Respond(item, None));
    assert_eq!(device.open().response(item), Some(&right), "it stays");
}

#[test]
fn a_number_that_can_be_read_in_two_ways_is_asked_back_before_it_is_checked() {
    let (mut device, item) = with_item("length-of-the-equator");
    let Body::Numeric(numeric) = &device.open().paper.items[item as usize].item.body else {
        panic!("a number")
    };
    let number = Number {
        text: "40,075".to_owned(),
        reading: None,
        unit: Some(numeric.units[0].id.clone()),
    };
    device.send(Msg::Respond(item, Some(Response::Number(number))));
    guide(&mut device, item, Guided::Check);
    assert!(device.said.last().unwrap().contains("two ways"));
    assert!(beside(&device, item).told.is_none(), "no try was used up");
}

#[test]
fn certainty_is_asked_with_a_response_and_kept_with_the_next_one() {
    let (mut device, item) = with_item("position-on-a-phone");
    assert_eq!(beside(&device, item).certainty, None);
    device.answer(item, false);
    assert_eq!(beside(&device, item).certainty, Some(None));
    guide(&mut device, item, Guided::Sure(Certainty::High));
    assert_eq!(beside(&device, item).certainty, Some(Some(Certainty::High)));
    device.answer(item, true);
    assert_eq!(beside(&device, item).certainty, Some(Some(Certainty::High)));
    device.send(Msg::Respond(item, None));
    assert_eq!(beside(&device, item).certainty, None);
}

#[test]
fn what_warns_is_shown_when_asked_for() {
    let (mut device, item) = with_item("heavy-bleeding");
    let notice = beside(&device, item).notice.unwrap();
    assert_eq!((notice.passing, notice.practice), (Passing::Open, true));
    guide(&mut device, item, Guided::Show);
    assert_eq!(device.focused.as_deref(), Some("q-heavy-bleeding_stem"));
    assert_eq!(beside(&device, item).notice, None);
}

#[test]
fn another_question_takes_the_place_of_one_that_is_passed_by_for_good() {
    let (mut device, item) = with_item("heavy-bleeding");
    let given = Rc::clone(&device.open().paper);
    guide(&mut device, item, Guided::PassBy);
    let open = device.open();
    assert_eq!(
        open.paper.items[item as usize].item.id.as_str(),
        "on-a-cooled-burn"
    );
    assert_eq!(open.paper.given(item), given.at(item));
    assert_eq!(device.focused.as_deref(), Some("q-on-a-cooled-burn_stem"));
    assert_eq!(
        device.said.last().unwrap(),
        "Another question takes its place."
    );
    assert!(
        open.card
            .form
            .contains(&open.paper.items[item as usize].slot),
        "it counts as seen"
    );
    let marked = |device: &Device| {
        let (paper, attempt) = (&device.open().paper, &device.open().attempt);
        let placed = paper.at(item).unwrap();
        let report = assay_engine::report::item(paper, placed, attempt.session(item)).unwrap();
        report.max.to_string()
    };
    assert_eq!(marked(&device), "1", "what took the place counts");
    device.answer(item, true);
    let (id, answered) = (
        device.open().card.id.clone(),
        device.open().response(item).cloned(),
    );
    // A browser that is killed comes back to the same paper.
    let address = Route::Question(id.clone(), item + 1).to_string();
    let mut device = device.killed(&address);
    assert_eq!(
        device.open().paper.items[item as usize].item.id.as_str(),
        "on-a-cooled-burn"
    );
    assert_eq!(device.open().response(item).cloned(), answered);
    device.send(Msg::Routed(Route::Review(id)));
    device.send(Msg::Submit(Ask::Confirmed));
    let report = device.open().report.clone().unwrap();
    assert_eq!(report.items[item as usize].verdict, Verdict::Right);
    assert!(report.calibration.is_some());
}
