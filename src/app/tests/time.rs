//! Time that is limited, on the real gallery: what is told of it, what happens when it is up, and clocks that are set.

use assay_engine::duration::Millis;
use assay_engine::form::TimeFactor;
use assay_messages::Locale;

use super::device::{Device, gallery};
use crate::message::{Ask, Msg};
use crate::route::Route;
use crate::sitting::question::question;
use crate::sitting::time::{self, EXTEND_DIALOG, Step};
use crate::start;

const BANK: &str = "gallery/foundation";
const TIMED: &str = "against-the-clock";
const MINUTE: i64 = 60_000;
const LIMIT: i64 = 12 * MINUTE;

fn device() -> Device {
    Device::new(&gallery(), Locale::En, "#/")
}

fn begun() -> Device {
    let mut device = device();
    device.start(BANK, TIMED);
    device
}

fn tick(device: &mut Device) {
    device.send(Msg::Time(Step::Tick));
}

/// Presses the first choice of a question, counted from 1.
fn answer(device: &mut Device, number: u32) {
    let choice = device.open().paper.items[number as usize - 1].choices[0].clone();
    device.send(Msg::Press(number - 1, choice));
}

fn go(device: &mut Device, number: u32) {
    let id = device.open().card.id.clone();
    device.send(Msg::Routed(Route::Question(id, number)));
}

fn left(device: &Device) -> u64 {
    let shown = time::shown(device.open(), Some(0)).expect("time is limited");
    shown.whole.expect("a limit for the whole").left().0
}

fn has_said(device: &Device, words: &str) -> bool {
    device.said.iter().any(|said| said.contains(words))
}

#[test]
fn the_start_page_tells_the_time_and_what_leaving_does() {
    for (factor, expected) in [(100, 12 * 60_000), (150, 18 * 60_000)] {
        let mut device = device();
        let factor = TimeFactor::try_from(factor).unwrap();
        device.send(Msg::SetExtraTime(factor));
        device.send(Msg::Routed(Route::parse(&format!("#/{BANK}/{TIMED}"))));
        let now = device.now();
        let start::Page::Start(page) = start::page(&device.model, &now) else {
            panic!("the start page")
        };
        let (timing, factor) = page.timing.expect("time is limited");
        assert_eq!(timing.whole(factor), Some(Millis(expected)));
        assert!(!timing.pauses);
    }
}

#[test]
fn extra_time_holds_for_what_is_started_from_then_on() {
    let mut device = device();
    device.send(Msg::SetExtraTime(TimeFactor::try_from(200).unwrap()));
    device.start(BANK, TIMED);
    assert!(left(&device) > 23 * 60_000);
    device.send(Msg::SetExtraTime(TimeFactor::USUAL));
    tick(&mut device);
    assert!(left(&device) > 23 * 60_000, "what was begun stays as it is");
    let mut unlimited = self::device();
    unlimited.send(Msg::SetExtraTime(TimeFactor::NO_LIMIT));
    unlimited.start(BANK, TIMED);
    assert!(time::shown(unlimited.open(), Some(0)).is_none());
    unlimited.pass(10 * LIMIT);
    tick(&mut unlimited);
    assert!(unlimited.open().is_writable());
}

#[test]
fn what_is_left_is_said_now_and_then_and_more_can_be_taken() {
    let mut device = begun();
    // Its section has no limit of its own.
    go(&mut device, 3);
    for (passes, said) in [
        (2 * MINUTE + 30_000, "10 minutes are left."),
        (4 * MINUTE, "6 minutes are left."),
        (MINUTE, "5 minutes are left."),
    ] {
        device.pass(passes);
        tick(&mut device);
        assert!(has_said(&device, said), "{said} {:?}", device.said);
    }
    assert!(!device.dialogs.contains(EXTEND_DIALOG));
    device.pass(3 * MINUTE);
    tick(&mut device);
    assert!(device.dialogs.contains(EXTEND_DIALOG));
    let before = left(&device);
    device.send(Msg::Time(Step::Extend(Ask::Confirmed)));
    assert!(left(&device) > before + 4 * 60_000);
    assert!(has_said(&device, "You have 5 more minutes."));
    assert!(!device.dialogs.contains(EXTEND_DIALOG));
}

#[test]
fn what_is_left_is_said_to_who_comes_back() {
    let mut device = begun();
    let id = device.open().card.id.clone();
    device.pass(3 * MINUTE);
    let mut device = device.killed(&Route::Question(id, 1).to_string());
    assert!(
        has_said(&device, "9 minutes are left."),
        "{:?}",
        device.said
    );
    device.said.clear();
    device.pass(MINUTE / 60);
    tick(&mut device);
    assert!(device.said.is_empty(), "it is said once: {:?}", device.said);
}

#[test]
fn when_time_is_up_what_there_is_is_submitted_as_of_then() {
    let mut device = begun();
    answer(&mut device, 1);
    let started = device.open().card.started;
    device.pass(LIMIT + 3 * MINUTE);
    // No tick came meanwhile; a press comes too late, and says so.
    answer(&mut device, 2);
    let open = device.open();
    assert!(open.attempt.is_submitted() && time::ran_out(open));
    assert_eq!(open.attempt.counts().answered, 1);
    let end = LIMIT + 10_000;
    assert_eq!(open.attempt.submitted(), Some(Millis(end as u64)));
    let submitted = open.card.submitted.unwrap();
    assert!(
        (submitted - started - end).abs() < 5_000,
        "dated at the end"
    );
    assert!(has_said(&device, "Time is up."));
    assert!(
        matches!(device.model.route, Route::Result(_)),
        "{:?}",
        device.model.route
    );
    assert!(!device.open().has_unsaved());
}

#[test]
fn time_goes_on_while_the_page_is_closed_and_may_end_there() {
    let mut device = begun();
    answer(&mut device, 1);
    let before = left(&device);
    let address = device.model.route.address();
    device = device.killed_for(4 * MINUTE, &address);
    let gone = before - left(&device);
    assert!((4 * 60_000..4 * 60_000 + 30_000).contains(&gone), "{gone}");
    assert_eq!(time::clock_set(device.open()), None);
    let address = device.model.route.address();
    let mut device = device.killed_for(2 * LIMIT, &address);
    assert!(time::ran_out(device.open()));
    assert_eq!(device.open().attempt.counts().answered, 1);
    assert!(matches!(device.model.route, Route::Result(_)));
    // And that is how it stays.
    let address = device.model.route.address();
    device = device.killed(&address);
    assert!(time::ran_out(device.open()));
}

#[test]
fn a_clock_that_is_set_gives_no_time_and_takes_none_and_is_noted() {
    for by in [-60 * MINUTE, 60 * MINUTE] {
        let mut device = begun();
        let before = left(&device);
        device.set_clock(by);
        tick(&mut device);
        assert!(before - left(&device) < 10_000, "while the page is open");
        assert_eq!(
            time::clock_set(device.open()).map(i64::signum),
            Some(by.signum())
        );
        // It isn't noted again.
        tick(&mut device);
        tick(&mut device);
        assert_eq!(device.open().attempt.spent().unwrap().jumps().len(), 1);
    }
    // While it is closed a clock that was set back gives none either.
    let mut device = begun();
    device.pass(3 * MINUTE);
    answer(&mut device, 1);
    let before = left(&device);
    let address = device.model.route.address();
    let device = device.killed_for(-60 * MINUTE, &address);
    assert!(left(&device) <= before);
    assert!(time::clock_set(device.open()).is_some_and(|by| by < 0));
}

#[test]
fn a_sections_time_closes_its_questions_and_the_rest_goes_on() {
    let mut device = begun();
    answer(&mut device, 1);
    device.pass(4 * MINUTE + 30_000);
    tick(&mut device);
    assert!(has_said(&device, "1 minute is left for this section."));
    device.pass(MINUTE);
    tick(&mut device);
    assert!(has_said(&device, "The time for this section is up."));
    let shown = question(&device.model, device.open(), 2).unwrap();
    assert!(!shown.takes_answers());
    answer(&mut device, 2);
    assert_eq!(device.open().attempt.counts().answered, 1);
    go(&mut device, 3);
    answer(&mut device, 3);
    assert_eq!(device.open().attempt.counts().answered, 2);
}

#[test]
fn there_is_no_way_back_to_a_section_that_was_left() {
    let mut device = begun();
    go(&mut device, 2);
    go(&mut device, 1);
    assert!(
        matches!(device.model.route, Route::Question(_, 1)),
        "free within the section"
    );
    go(&mut device, 3);
    go(&mut device, 2);
    assert!(matches!(device.model.route, Route::Question(_, 3)));
    assert!(has_said(&device, "There is no way back"));
    answer(&mut device, 1);
    assert_eq!(device.open().attempt.counts().answered, 0);
    let links = crate::sitting::navigator::navigator(device.open(), 3).links;
    let behind: Vec<bool> = links.iter().map(|link| link.behind).collect();
    assert_eq!(behind, [true, true, false, false]);
}
