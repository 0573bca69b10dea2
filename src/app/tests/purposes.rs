//! Assessments that can't be passed, and which of several attempts counts.

use std::rc::Rc;

use assay_engine::bank::Counts;
use assay_engine::bank::modules::Purpose;
use assay_engine::gain::Gain;
use assay_messages::{Locale, OutcomeWords};

use super::device::{Device, Site, core, gallery};
use crate::catalogue::{Standing, shelf};
use crate::message::Msg;
use crate::outcome::result::{self, Outcome};
use crate::route::Route;
use crate::start::{self, Page, Start};

const CORE: &str = "core-concepts/foundation";
const GALLERY: &str = "gallery/foundation";
const DAY: i64 = 86_400_000;

fn outcome(device: &mut Device) -> Outcome {
    let now = device.now();
    result::outcome(&device.model, device.open(), &now).expect("a result")
}

fn words(device: &Device) -> OutcomeWords {
    device.model.outcome().expect("words").clone()
}

/// Takes an assessment of choices, all right or all wrong, and goes to its result.
fn take(device: &mut Device, bank: &str, assessment: &str, right: bool) -> Outcome {
    let id = device.start(bank, assessment);
    device.answer_all(right);
    device.submit(&id);
    outcome(device)
}

fn start(device: &mut Device, address: &str) -> Start {
    device.send(Msg::Routed(Route::parse(address)));
    let now = device.now();
    match start::page(&device.model, &now) {
        Page::Start(start) => *start,
        other => panic!("{other:?}"),
    }
}

fn standing(device: &Device, assessment: &str) -> Standing {
    let shelf = shelf(&device.model);
    let mut offers = shelf.modules.iter().flat_map(|module| &module.offers);
    let offer = offers.find(|offer| offer.route.address().ends_with(assessment));
    offer.expect("an offer").standing
}

#[test]
fn practice_is_offered_beside_what_can_be_passed() {
    let mut device = Device::new(&core(), Locale::En, "#/");
    let offers: Vec<Option<Purpose>> = shelf(&device.model).modules[0]
        .offers
        .iter()
        .map(|offer| offer.purpose)
        .collect();
    assert_eq!(offers, [None, Some(Purpose::Practice)]);
    // The bank's own address leads to what can be passed, with a link to the rest.
    let passed = start(&mut device, &format!("#/{CORE}"));
    assert_eq!(passed.assessment.as_str(), "everyone");
    assert_eq!(
        passed.others[0].0,
        Route::parse(&format!("#/{CORE}/practice"))
    );
    let practice = start(&mut device, &format!("#/{CORE}/practice"));
    assert_eq!(
        (practice.purpose, practice.others.len()),
        (Some(Purpose::Practice), 0)
    );
}

#[test]
fn practice_tells_after_each_item_and_is_neither_passed_nor_failed() {
    let mut device = Device::new(&core(), Locale::En, "#/");
    device.start(CORE, "practice");
    device.answer(0, true);
    device.send(Msg::Guided(0, crate::message::Guided::Check));
    let beside = crate::sitting::guidance::guidance(&device.model, device.open(), 0).unwrap();
    let told = beside.told.expect("it is told at once");
    assert!(told.rationale.is_some() && !told.right.is_empty());
    let id = device.open().card.id.clone();
    device.submit(&id);
    device.send(Msg::Submit(crate::message::Ask::Confirmed));
    let shown = outcome(&mut device);
    assert_eq!(
        result::heading(&shown, &words(&device)),
        "Practice finished"
    );
    assert_eq!(standing(&device, "practice"), Standing::New);
}

#[test]
fn the_first_diagnosis_tells_where_one_stands_and_the_second_what_was_gained() {
    let mut device = Device::new(&gallery(), Locale::En, "#/");
    let first = take(&mut device, GALLERY, "before-and-after", false);
    assert_eq!(result::heading(&first, &words(&device)), "Where you stand");
    assert!(first.gained.is_none() && first.certificate.is_none());
    assert_eq!(device.open().card.passed, None);
    assert_eq!(standing(&device, "before-and-after"), Standing::Taken);
    // It is still known after the browser was closed.
    let mut device = device.killed("#/");
    // Random bytes are the same after each start here, and attempts are named by them.
    for _ in 0..50 {
        let _ = device.now();
    }
    let second = take(&mut device, GALLERY, "before-and-after", true);
    let gained = second.gained.expect("what was gained");
    assert_eq!(
        gained.whole.gain,
        Gain::Of(assay_engine::fraction::Fraction::ONE)
    );
    assert_eq!(gained.topics.len(), 2);
    assert!(
        gained.topics.iter().all(|(_, step)| step.few),
        "two questions are too few to judge by"
    );
    // Answers stay hidden as long as it can be taken again.
    assert!(second.answers.is_empty());
}

#[test]
fn less_than_before_is_told_as_that() {
    let mut device = Device::new(&gallery(), Locale::En, "#/");
    take(&mut device, GALLERY, "before-and-after", true);
    let second = take(&mut device, GALLERY, "before-and-after", false);
    assert_eq!(second.gained.unwrap().whole.gain, Gain::Less);
}

/// Core concepts where another attempt counts, and none is waited for.
fn counting(counts: &'static str) -> Device {
    let site = Site::changed(&[CORE], |name, bank| {
        if name == CORE {
            bank["assessments"][0]["attempts"] = serde_json::json!({ "counts": counts });
        }
    });
    Device::new(&Rc::new(site), Locale::En, "#/")
}

#[test]
fn the_attempt_that_counts_decides_what_is_shown_and_given() {
    // Passed first, failed after that.
    for (counts, rule, stands, gives) in [
        ("best", Counts::Best, Standing::Passed, true),
        ("first", Counts::First, Standing::Passed, true),
        ("last", Counts::Last, Standing::NotPassed, false),
    ] {
        let mut device = counting(counts);
        let first = take(&mut device, CORE, "everyone", true);
        assert!(first.counted.is_none(), "one attempt counts without a word");
        let passed = device.open().card.id.clone();
        device.pass(DAY);
        let second = take(&mut device, CORE, "everyone", false);
        let counted = second.counted.expect("which of them counts");
        assert_eq!(counted.rule, rule);
        let other = counted.other.map(|(id, _)| id);
        assert_eq!(other, gives.then(|| passed.clone()), "{counts}");
        assert_eq!(standing(&device, "everyone"), stands, "{counts}");
        device.send(Msg::Routed(Route::Result(passed)));
        assert_eq!(
            outcome(&mut device).certificate.is_some(),
            gives,
            "{counts}"
        );
    }
}
