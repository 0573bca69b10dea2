use assay_messages::Locale;

use super::Device;
use super::device::{all, core};
use crate::library::Failure;
use crate::message::{Ask, FetchFailure, Msg};
use crate::route::Route;
use crate::sitting::update::SUBMIT_DIALOG;
use crate::sitting::{Lost, Sitting, question, review};
use crate::start::{self, AGAIN_DIALOG, Page, Way};
use crate::store::Storage;

const CORE: &str = "core-concepts/foundation";

fn page(device: &mut Device) -> start::Start {
    let now = device.now();
    match start::page(&device.model, &now) {
        Page::Start(start) => *start,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_learner_goes_from_the_catalogue_to_a_result_in_each_language() {
    let site = all();
    for language in Locale::ALL {
        let mut device = Device::new(&site, language, "");
        let shelf = crate::catalogue::shelf(&device.model);
        assert_eq!(
            shelf
                .modules
                .iter()
                .map(|module| module.offers.len())
                .collect::<Vec<_>>(),
            [2, 3]
        );
        let id = device.start("victim-identification/foundation", "law-enforcement");
        assert_eq!(device.model.route, Route::Question(id.clone(), 1));
        let shown = question::question(&device.model, device.open(), 1).unwrap();
        assert_eq!(
            shown.stem.lang,
            language.tag(),
            "the item is shown in its translation"
        );
        device.answer_all(true);
        device.submit(&id);
        assert_eq!(device.model.route, Route::Result(id));
        assert!(device.open().report.as_ref().unwrap().is_passed());
    }
}

#[test]
fn no_attempt_begins_before_it_is_known_what_the_device_keeps() {
    let mut device = Device::new(&core(), Locale::En, "#/core-concepts/foundation");
    device.model.storage = Storage::Opening;
    let now = device.now();
    assert_eq!(start::page(&device.model, &now), Page::Loading);
    device.send(Msg::Listed(Ok(Vec::new())));
    assert_eq!(page(&mut device).way, Way::Start);
}

#[test]
fn an_address_of_one_bank_leads_to_its_only_assessment() {
    let mut device = Device::new(&core(), Locale::En, "#/core-concepts/foundation");
    assert_eq!(page(&mut device).way, Way::Start);
    let now = device.now();
    for address in [
        "#/core-concepts/expert",
        "#/core-concepts/foundation/nobody",
    ] {
        device.send(Msg::Routed(Route::parse(address)));
        assert_eq!(start::page(&device.model, &now), Page::Unknown, "{address}");
    }
}

#[test]
fn continue_leads_through_the_questions_to_the_review_and_from_a_change_back_to_it() {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = device.start(CORE, "everyone");
    let last = device.open().len();
    for number in 2..=last {
        device.send(Msg::Continue);
        assert_eq!(device.model.route, Route::Question(id.clone(), number));
    }
    device.send(Msg::Continue);
    assert_eq!(device.model.route, Route::Review(id.clone()));
    device.send(Msg::Routed(Route::Question(id.clone(), 3)));
    device.send(Msg::Continue);
    assert_eq!(
        device.model.route,
        Route::Review(id),
        "a change leads back to the review"
    );
}

#[test]
fn submitting_with_unanswered_questions_is_asked_about_first() {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = device.start(CORE, "everyone");
    device.answer(0, true);
    device.send(Msg::Routed(Route::Review(id.clone())));
    let shown = review::review(&device.model, device.open()).unwrap();
    assert_eq!(
        (shown.answered, shown.unanswered.len()),
        (1, device.open().len() as usize - 1)
    );
    device.send(Msg::Submit(Ask::Pressed));
    assert!(device.dialogs.contains(SUBMIT_DIALOG));
    device.send(Msg::Submit(Ask::Declined));
    assert!(!device.open().attempt.is_submitted() && device.dialogs.is_empty());
    device.send(Msg::Submit(Ask::Pressed));
    device.send(Msg::Submit(Ask::Confirmed));
    assert!(device.open().attempt.is_submitted());
    assert_eq!(device.model.route, Route::Result(id));
    let records = device.open().records.len();
    device.send(Msg::Submit(Ask::Confirmed));
    device.send(Msg::Respond(0, None));
    assert_eq!(
        device.open().records.len(),
        records,
        "a second press changes nothing"
    );
}

#[test]
fn an_unfinished_attempt_is_offered_and_starting_again_deletes_it() {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = device.start(CORE, "everyone");
    device.answer(0, true);
    device.send(Msg::Routed(Route::parse(
        "#/core-concepts/foundation/everyone",
    )));
    let Way::Continue(card) = page(&mut device).way else {
        panic!("no attempt to continue")
    };
    assert_eq!((card.id, card.answered), (id.clone(), 1));
    device.send(Msg::StartAgain(Ask::Pressed));
    assert!(device.dialogs.contains(AGAIN_DIALOG));
    device.send(Msg::StartAgain(Ask::Declined));
    assert!(device.stored.contains_key(&id));
    device.send(Msg::StartAgain(Ask::Confirmed));
    assert!(device.stored.is_empty());
    assert_eq!(page(&mut device).way, Way::Start);
}

#[test]
fn a_later_attempt_prefers_items_that_were_not_given_before() {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = device.start(CORE, "everyone");
    let first: Vec<_> = device.open().card.form.clone();
    device.submit(&id);
    device.send(Msg::Submit(Ask::Confirmed));
    device.wall += 7 * 86_400_000;
    device.start(CORE, "everyone");
    let second: Vec<_> = device.open().card.form.clone();
    let fresh = second.iter().filter(|slot| !first.contains(slot)).count();
    // 30 items, of which the first form had 20: all 10 others are in the second, as far as its quotas let them.
    assert!(fresh >= 8, "{fresh} of 10 unseen items were drawn");
}

#[test]
fn an_attempt_that_is_not_here_is_said_to_be_so() {
    let device = Device::new(
        &core(),
        Locale::En,
        "#/attempt/00000000000000000000000000000000/question/1",
    );
    assert!(matches!(
        device.model.sitting,
        Sitting::Lost(_, Lost::Unknown, None)
    ));
}

#[test]
fn damaged_files_are_refused_and_can_be_asked_for_again() {
    let site = core();
    let mut device = Device::new(&site, Locale::En, "");
    let header = device
        .model
        .listed(&assay_engine::id::BankId::new(CORE).unwrap())
        .unwrap()
        .header;
    device.broken.insert(header, Ok(b"{}".to_vec()));
    device.send(Msg::Routed(Route::parse("#/core-concepts/foundation")));
    let now = device.now();
    assert!(matches!(
        start::page(&device.model, &now),
        Page::Failed(Failure::Damaged(_))
    ));
    device.broken.insert(header, Err(FetchFailure::Offline));
    device.send(Msg::Retry);
    assert!(matches!(
        start::page(&device.model, &now),
        Page::Failed(Failure::Unreachable(FetchFailure::Offline))
    ));
    device.broken.clear();
    device.send(Msg::Retry);
    assert_eq!(page(&mut device).way, Way::Start);
}

#[test]
fn without_its_translation_a_bank_is_shown_in_its_own_language() {
    let site = core();
    let mut device = Device::new(&site, Locale::Ar, "");
    let bank = assay_engine::id::BankId::new(CORE).unwrap();
    let overlay = device
        .model
        .listed(&bank)
        .unwrap()
        .overlays
        .get("ar")
        .copied()
        .unwrap();
    device
        .broken
        .insert(overlay, Err(FetchFailure::Status(500)));
    device.start(CORE, "everyone");
    assert_eq!(
        question::question(&device.model, device.open(), 1)
            .unwrap()
            .stem
            .lang,
        "en"
    );
}

#[test]
fn a_new_language_comes_with_words_and_texts() {
    let mut device = Device::new(&core(), Locale::En, "");
    device.start(CORE, "everyone");
    device.send(Msg::SetLanguage(Locale::Fr));
    assert_eq!(device.model.words.nav_settings(), "Réglages");
    assert_eq!(
        question::question(&device.model, device.open(), 1)
            .unwrap()
            .stem
            .lang,
        "fr"
    );
}

#[test]
fn items_that_come_damaged_keep_an_attempt_from_beginning_and_can_be_asked_for_again() {
    let site = core();
    let mut device = Device::new(&site, Locale::En, "");
    let bank = assay_engine::id::BankId::new(CORE).unwrap();
    let assessment = assay_engine::id::AssessmentId::new("everyone").unwrap();
    device.send(Msg::Routed(Route::parse("#/core-concepts/foundation")));
    let header = device.model.listed(&bank).unwrap().header;
    let shards = device
        .model
        .library
        .header(&header)
        .unwrap()
        .contents
        .shards
        .clone();
    for broken in [
        Ok(b"[]".to_vec()),
        Err(FetchFailure::Offline),
        Err(FetchFailure::Status(503)),
    ] {
        let mut device = Device::new(&site, Locale::En, "");
        for shard in &shards {
            device.broken.insert(shard.digest, broken.clone());
        }
        device.send(Msg::Routed(Route::parse("#/core-concepts/foundation")));
        device.send(Msg::Start(bank.clone(), assessment.clone()));
        let now = device.now();
        assert!(matches!(start::page(&device.model, &now), Page::Failed(_)));
        assert!(
            device.stored.is_empty(),
            "nothing is kept of an attempt that didn't begin"
        );
        device.broken.clear();
        device.send(Msg::Retry);
        if device.model.sitting.open().is_none() {
            assert_eq!(page(&mut device).way, Way::Start);
            device.send(Msg::Start(bank.clone(), assessment.clone()));
        }
        assert!(matches!(device.model.route, Route::Question(_, 1)));
    }
}

#[test]
fn presses_add_up_even_where_the_screen_has_not_followed() {
    let mut device = Device::new(&core(), Locale::En, "");
    device.start(CORE, "everyone");
    let several = device
        .open()
        .paper
        .items
        .iter()
        .position(|placed| placed.item.body.choice_item().unwrap().most > 1);
    let place = several.expect("an item with several right choices");
    let item = u32::try_from(place).unwrap();
    let key = device.open().paper.items[place]
        .item
        .body
        .choice_item()
        .unwrap()
        .answer()
        .key
        .clone();
    assert!(key.len() > 1);
    for choice in &key {
        device.send(Msg::Press(item, choice.clone()));
    }
    let response = device
        .open()
        .attempt
        .session(item)
        .unwrap()
        .response
        .clone();
    assert_eq!(
        response,
        Some(assay_engine::item::Response::Choices(key.into()))
    );
}

#[test]
fn the_first_question_is_answered_before_the_others_are_here() {
    let mut device = Device::new(&core(), Locale::En, "");
    device.holds_soon = true;
    let (id, choice) = device.preview(CORE, "everyone");
    assert_eq!(device.model.route, Route::Question(id.clone(), 1));
    device.send(Msg::Press(0, choice.clone()));
    // Asked for by an attempt that was left before: it opens no other one.
    device.send(Msg::Open);
    let shown = device
        .model
        .sitting
        .preview()
        .unwrap()
        .question(&device.model)
        .unwrap();
    assert!(shown.choices.iter().any(|choice| choice.picked) && shown.total == 20);
    // Focus couldn't be sent on without the rest of the app.
    assert!(!shown.clearable);
    device.send(Msg::Continue);
    assert_eq!(device.model.route, Route::Question(id.clone(), 1));
    assert!(device.stored.is_empty());
    device.go_on();
    let response = device.open().attempt.session(0).unwrap().response.clone();
    assert!(response.unwrap().picks(&choice));
    assert_eq!(device.model.route, Route::Question(id.clone(), 2));
    assert_eq!(device.stored[&id].card.answered, 1);
}

#[test]
fn what_comes_after_the_first_question_can_be_asked_for_again() {
    for broken in [Ok(b"[]".to_vec()), Err(FetchFailure::Offline)] {
        let mut device = Device::new(&core(), Locale::En, "");
        device.holds_soon = true;
        let (_, choice) = device.preview(CORE, "everyone");
        device.send(Msg::Press(0, choice.clone()));
        device.break_waiting(&broken);
        device.go_on();
        assert!(device.model.sitting.open().is_none());
        device.broken.clear();
        device.send(Msg::Retry);
        let response = device.open().attempt.session(0).unwrap().response.clone();
        assert!(response.unwrap().picks(&choice), "the answer was kept");
    }
}

#[test]
fn a_first_question_that_was_only_looked_at_is_left_for_good() {
    let mut device = Device::new(&core(), Locale::En, "");
    device.holds_soon = true;
    device.preview(CORE, "everyone");
    device.send(Msg::Routed(Route::Catalogue));
    device.go_on();
    assert!(device.stored.is_empty());
    assert_eq!(device.model.route, Route::Catalogue);

    let mut device = Device::new(&core(), Locale::En, "");
    device.holds_soon = true;
    let (id, choice) = device.preview(CORE, "everyone");
    device.send(Msg::Press(0, choice));
    device.send(Msg::Routed(Route::Catalogue));
    device.go_on();
    assert_eq!(device.stored[&id].card.answered, 1, "answers are kept");
    assert_eq!(device.model.route, Route::Catalogue);
}
