//! Answering otherwise than with choices: what moves make of responses, what is recorded when, and what is told.

use assay_engine::attempt::{Entry, Event, journal};
use assay_engine::id::{ItemId, UnitId};
use assay_engine::item::typed::Read;
use assay_engine::item::{Body, ItemType, Move, Numeric, Reading, Response, Verdict};
use assay_messages::Locale;

use super::Device;
use super::device::gallery;
use crate::answer::Written;
use crate::message::Msg;
use crate::now::Now;
use crate::outcome::result;
use crate::route::Route;
use crate::sitting::{question, review};

const GALLERY: &str = "gallery/foundation";

fn begun(language: Locale) -> Device {
    let mut device = Device::new(&gallery(), language, "");
    device.start(GALLERY, "try");
    device
}

/// The number of an item of the form, counted from 0.
fn number(device: &Device, id: &str) -> u32 {
    let id = ItemId::new(id).unwrap();
    let items = &device.open().paper.items;
    let place = items.iter().position(|placed| placed.item.id == id);
    u32::try_from(place.unwrap_or_else(|| panic!("no {id}"))).unwrap()
}

fn response(device: &Device, item: u32) -> Option<Response> {
    device
        .open()
        .attempt
        .session(item)
        .unwrap()
        .response
        .clone()
}

fn type_into(device: &mut Device, item: u32, texts: &[&str]) {
    for text in texts {
        device.send(Msg::Move(item, Move::Type((*text).to_owned())));
    }
}

/// What was responded to an item, as the device's journal has it.
fn recorded(device: &Device, item: u32) -> Vec<Option<Response>> {
    let stored = device.stored.values().next().unwrap();
    let entries = stored
        .records
        .iter()
        .map(|record| journal::decode(record).unwrap());
    let responses = entries.filter_map(|Entry { event, .. }| match event {
        Event::Answered {
            item: of, response, ..
        } if of == item => Some(response),
        _ => None,
    });
    responses.collect()
}

#[test]
fn every_type_is_in_the_gallery_and_can_be_answered_rightly_in_each_language() {
    for language in Locale::ALL {
        let mut device = begun(language);
        let items = device.open().paper.items.clone();
        for kind in ItemType::ALL {
            assert!(
                items.iter().any(|placed| placed.item.item_type() == *kind),
                "{kind:?}"
            );
        }
        for (item, placed) in (0..).zip(&items) {
            let given = placed
                .item
                .body
                .right()
                .or_else(|| match &placed.item.body {
                    Body::Survey(survey) if !survey.choices.is_empty() => {
                        Some(Response::Choices([survey.choices[0].id.clone()].into()))
                    }
                    _ => Some(Response::Text("*Enough*.".to_owned())),
                });
            device.send(Msg::Respond(item, given.clone()));
            assert_eq!(response(&device, item), given, "{}", placed.item.id);
            let shown = question::question(&device.model, device.open(), item + 1).unwrap();
            assert_eq!(shown.stem.lang, language.tag(), "{}", placed.item.id);
            assert!(shown.clearable);
        }
        let id = device.open().card.id.clone();
        device.send(Msg::Routed(Route::Review(id.clone())));
        let review = review::review(&device.model, device.open()).unwrap();
        assert_eq!(review.unanswered, [], "each response is told in words");
        device.submit(&id);
        let report = device.open().report.clone().unwrap();
        assert_eq!(report.score, report.max);
        let now = Now {
            wall: device.wall,
            monotonic: 0,
            entropy: [0; 32],
        };
        let told = result::outcome(&device.model, device.open(), &now).unwrap();
        for answer in &told.answers {
            assert!(!answer.yours.is_empty());
            match answer.verdict {
                Verdict::Unmarked => assert_eq!(answer.right, []),
                _ => assert_eq!(answer.yours, answer.right),
            }
        }
    }
}

#[test]
fn what_is_typed_is_recorded_once_no_key_comes_for_a_moment() {
    let mut device = begun(Locale::En);
    device.holds_soon = true;
    let item = number(&device, "capital-of-brazil");
    type_into(&mut device, item, &["B", "Br", "Bra"]);
    assert_eq!(response(&device, item), None, "it is still being typed");
    let shown = question::question(&device.model, device.open(), item + 1).unwrap();
    assert!(shown.clearable, "and on the screen all the same");
    device.go_on();
    device.holds_soon = true;
    assert_eq!(
        recorded(&device, item),
        [Some(Response::Text("Bra".to_owned()))]
    );
    type_into(&mut device, item, &["Bras"]);
    device.send(Msg::Hidden);
    assert_eq!(
        recorded(&device, item).len(),
        2,
        "a page that is hidden may never come back"
    );
    type_into(&mut device, item, &["Brasi", "Bras"]);
    device.send(Msg::Settle);
    assert_eq!(recorded(&device, item).len(), 2, "nothing has changed");
    type_into(&mut device, item, &["Brasília"]);
    device.send(Msg::Continue);
    assert_eq!(
        response(&device, item),
        Some(Response::Text("Brasília".to_owned()))
    );
}

#[test]
fn what_is_typed_into_one_question_is_recorded_before_another_is_answered() {
    let mut device = begun(Locale::En);
    device.holds_soon = true;
    let (text, number_of) = (
        number(&device, "capital-of-brazil"),
        number(&device, "one-inch"),
    );
    type_into(&mut device, text, &["Rio"]);
    type_into(&mut device, number_of, &["2.54"]);
    assert_eq!(
        response(&device, text),
        Some(Response::Text("Rio".to_owned()))
    );
}

#[test]
fn a_thing_that_moves_is_told_where_it_is_and_keeps_focus() {
    let mut device = begun(Locale::En);
    let item = number(&device, "mountains-by-height");
    let order = device.open().paper.items[item as usize].choices.clone();
    device.said.clear();
    device.send(Msg::Move(item, Move::Place(order[0].clone(), 2)));
    let [said] = device.said.as_slice() else {
        panic!("{:?}", device.said);
    };
    assert!(said.contains(", now 3 of "), "{said}");
    assert_eq!(
        device.focused,
        Some(format!("q-mountains-by-height-{}-down", order[0]))
    );
    let Some(Response::Order(after)) = response(&device, item) else {
        panic!("an order");
    };
    assert_eq!((&after[0], &after[2]), (&order[1], &order[0]));
}

/// The button is gone with the response, so focus goes to where the answer begins: in all types, and once.
#[test]
fn a_cleared_answer_gives_focus_to_its_beginning_and_is_told_once() {
    let mut device = begun(Locale::En);
    let items = device.open().paper.items.clone();
    for (item, placed) in (0..).zip(&items) {
        let given = placed
            .item
            .body
            .right()
            .or_else(|| match &placed.item.body {
                Body::Survey(survey) if !survey.choices.is_empty() => {
                    Some(Response::Choices([survey.choices[0].id.clone()].into()))
                }
                _ => Some(Response::Text("Enough".to_owned())),
            });
        device.send(Msg::Respond(item, given));
        device.said.clear();
        device.focused = None;
        device.send(Msg::Respond(item, None));
        let (id, first) = (&placed.item.id, placed.choices.first());
        let beginning = match (placed.item.item_type(), first) {
            (ItemType::SingleChoice | ItemType::TrueFalse | ItemType::MultipleChoice, first) => {
                format!("q-{id}-{}", first.unwrap())
            }
            (ItemType::Ordering, first) => format!("q-{id}-{}-up", first.unwrap()),
            _ => format!("q-{id}_answer"),
        };
        assert_eq!(device.focused, Some(beginning));
        assert_eq!(device.said, ["Your answer is cleared."], "{id}");
        device.send(Msg::Respond(item, None));
        assert_eq!(device.said.len(), 1, "a second press has nothing to clear");
    }
}

/// The gallery does as an attempt does.
#[test]
fn a_thing_that_moves_in_the_gallery_is_told_where_it_is_and_keeps_focus() {
    let mut device = Device::new(&gallery(), Locale::En, "#/gallery/item/washing-hands");
    let (_, items) = crate::gallery::items(&device.model).unwrap();
    let place = items
        .iter()
        .position(|item| item.id.as_str() == "washing-hands");
    let number = u32::try_from(place.unwrap()).unwrap();
    let first = items[place.unwrap()].body.choices()[0].id.clone();
    device.send(Msg::Tried(number, Move::Place(first.clone(), 1)));
    assert_eq!(device.said.len(), 1);
    assert!(device.said[0].contains(", now 2 of "), "{:?}", device.said);
    assert_eq!(
        device.focused,
        Some(format!("q-washing-hands-0-{first}-down"))
    );
}

#[test]
fn what_does_not_fit_is_not_typed_and_nothing_else_is_lost() {
    let typed = |text: &str, caret, most| {
        let text = text.to_owned();
        let kept = Written { text, caret }.within(most);
        let caret = kept.caret_in_units();
        (kept.text, caret)
    };
    let case = |text: &str, caret| (text.to_owned(), caret);
    // The letter "x" was typed at the end, in the middle, and where there is room.
    assert_eq!(typed("abx", 3, 2), case("ab", 2));
    assert_eq!(typed("axb", 2, 2), case("ab", 1));
    assert_eq!(typed("axb", 2, 3), case("axb", 2));
    // Of what was pasted, its end goes.
    assert_eq!(typed("a12345b", 6, 4), case("a12b", 3));
    // An emoji is one character, and two units of the caret.
    assert_eq!(typed("🙂🙂", 2, 2), case("🙂🙂", 4));
    assert_eq!(typed("🙂x🙂", 2, 2), case("🙂🙂", 2));
    // What is over without having been typed here goes from the end.
    assert_eq!(typed("abcd", 0, 2), case("ab", 0));
}

#[test]
fn a_number_with_two_readings_is_asked_back() {
    let mut device = begun(Locale::En);
    let item = number(&device, "length-of-the-equator");
    type_into(&mut device, item, &["40,075"]);
    let read = |device: &Device| match response(device, item) {
        Some(Response::Number(number)) => Numeric::number(&number),
        other => panic!("{other:?}"),
    };
    assert!(matches!(read(&device), Ok(Read::Two { .. })));
    device.send(Msg::Move(item, Move::Read(Reading::Grouped)));
    assert!(matches!(read(&device), Ok(Read::One(_))));
}

#[test]
fn a_number_that_is_not_clear_is_asked_back_before_going_on() {
    let mut device = begun(Locale::En);
    let item = number(&device, "length-of-the-equator");
    let id = device.open().card.id.clone();
    device.send(Msg::Routed(Route::Question(id.clone(), item + 1)));
    for (typed, field) in [("40,075", "number"), ("12x", "number"), ("40 075", "unit")] {
        type_into(&mut device, item, &[typed]);
        device.said.clear();
        device.send(Msg::Continue);
        assert_eq!(
            device.model.route,
            Route::Question(id.clone(), item + 1),
            "{typed}"
        );
        assert_eq!(
            device.focused,
            Some(format!("q-length-of-the-equator_{field}"))
        );
        assert_eq!(device.said.len(), 1);
    }
    device.send(Msg::Move(item, Move::Unit(UnitId::new("km").ok())));
    device.send(Msg::Continue);
    assert_eq!(device.model.route, Route::Question(id, item + 2));
}

/// What is accepted is that of the language in which the attempt was begun, so a question that is typed into stays in it.
#[test]
fn words_are_asked_for_in_the_language_in_which_they_are_marked() {
    let mut device = begun(Locale::Fr);
    let item = number(&device, "capital-of-brazil");
    device.send(Msg::SetLanguage(Locale::En));
    let shown = |device: &Device, item: u32| {
        question::question(&device.model, device.open(), item + 1)
            .unwrap()
            .stem
            .lang
    };
    assert_eq!(shown(&device, item), "fr");
    let other = number(&device, "mountains-by-height");
    assert_eq!(shown(&device, other), "en");
}

#[test]
fn what_follows_from_typed_text_is_not_put_back() {
    let mut device = begun(Locale::En);
    device.holds_soon = true;
    let item = number(&device, "length-of-the-equator");
    type_into(&mut device, item, &["40075"]);
    let unit = UnitId::new("km").ok();
    device.send(Msg::Move(item, Move::Unit(unit.clone())));
    device.send(Msg::Save);
    let Some(Response::Number(number)) = response(&device, item) else {
        panic!("a number");
    };
    assert_eq!((number.text.as_str(), number.unit), ("40075", unit));
}

#[test]
fn a_stale_move_changes_nothing() {
    let mut device = begun(Locale::En);
    let item = number(&device, "capital-of-brazil");
    device.send(Msg::Move(item, Move::Keep));
    device.send(Msg::Move(10_000, Move::Keep));
    assert_eq!(response(&device, item), None);
}
