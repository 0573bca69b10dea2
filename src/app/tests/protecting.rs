//! Protection by a passphrase: what the settings offer, and that no answer is lost whichever tab turns it on, off, or locks.

use assay_messages::Locale;

use super::Device;
use super::device::{Disk, core};
use crate::message::Msg;
use crate::protecting::{LEAST, News, Passphrase, Refusal, State, Step, Told, Trouble, Whom, Work};
use crate::route::Route;
use crate::screen;
use crate::sitting::Sitting;
use crate::sitting::open::Saving;
use crate::store::{AttemptId, StoreFailure};

const RIGHT: &str = "ثلاث كلمات طويلة";

fn passphrase(text: &str) -> Passphrase {
    Passphrase(text.to_owned())
}

fn begun() -> (Device, AttemptId) {
    let mut device = Device::new(&core(), Locale::En, "#/");
    let id = device.start("core-concepts/foundation", "everyone");
    device.send(Msg::Routed(Route::Question(id.clone(), 1)));
    device.answer(0, true);
    (device, id)
}

fn send(device: &mut Device, step: Step) {
    device.send(Msg::Protecting(step));
}

fn turn_on(device: &mut Device) {
    device.send(Msg::Routed(Route::Settings));
    send(device, Step::Passphrase(passphrase(RIGHT)));
    send(device, Step::Again(passphrase(RIGHT)));
    send(device, Step::TurnOn);
}

fn unlock(device: &mut Device, typed: &str) {
    send(device, Step::Passphrase(passphrase(typed)));
    send(device, Step::Unlock);
}

fn told(device: &Device) -> Option<Told> {
    device.model.protecting.as_ref()?.told.clone()
}

fn answered(device: &Device) -> u32 {
    device.open().attempt.counts().answered
}

#[test]
fn what_may_be_a_passphrase() {
    for (first, again, expected) in [
        ("", "", Err(Refusal::Short)),
        ("seven c", "seven c", Err(Refusal::Short)),
        ("eight ch", "eight ch", Ok(())),
        ("eight ch", "eight cH", Err(Refusal::Different)),
        ("        ", "        ", Ok(())),
        // Characters count, not bytes.
        ("كلمة سر", "كلمة سر", Err(Refusal::Short)),
        ("كلمة السر", "كلمة السر", Ok(())),
    ] {
        let settable = passphrase(first).settable(&passphrase(again));
        assert_eq!(settable, expected, "{first:?}");
    }
    assert_eq!(LEAST, 8);
}

#[test]
fn a_passphrase_is_not_told_by_accident() {
    let step = Step::Passphrase(passphrase(RIGHT));
    assert!(!format!("{step:?}").contains(RIGHT));
}

#[test]
fn tabs_understand_each_other() {
    for news in [News::Protected, News::Open, News::Lock, News::Erased] {
        assert_eq!(News::from_name(news.name()), Some(news));
    }
    assert_eq!(News::from_name("something else"), None);
}

#[test]
fn the_settings_say_how_it_is() {
    let (mut device, _) = begun();
    device.send(Msg::Routed(Route::Settings));
    let state = |device: &Device| device.model.protecting.as_ref().map(|known| known.state);
    assert_eq!(state(&device), Some(State::Off));
    turn_on(&mut device);
    assert_eq!(state(&device), Some(State::On));
    assert_eq!(told(&device), Some(Told::TurnedOn));
    send(&mut device, Step::TurnOff);
    assert_eq!(state(&device), Some(State::Off));
    assert_eq!(told(&device), Some(Told::TurnedOff));
    assert_eq!(device.passphrase, None);
    // What was said is said once.
    device.send(Msg::Routed(Route::About));
    device.send(Msg::Routed(Route::Settings));
    assert_eq!(told(&device), None);
}

#[test]
fn what_is_not_taken_is_said_at_its_field() {
    let (mut device, _) = begun();
    device.send(Msg::Routed(Route::Settings));
    send(&mut device, Step::Passphrase(passphrase("short")));
    send(&mut device, Step::TurnOn);
    assert_eq!(told(&device), Some(Told::Refused(Refusal::Short)));
    assert_eq!(device.focused.as_deref(), Some("passphrase"));
    send(&mut device, Step::Passphrase(passphrase(RIGHT)));
    send(&mut device, Step::TurnOn);
    assert_eq!(told(&device), Some(Told::Refused(Refusal::Different)));
    assert_eq!(device.focused.as_deref(), Some("passphrase-again"));
    assert_eq!(device.passphrase, None);
}

#[test]
fn where_sealing_fails_nothing_has_changed() {
    let (mut device, id) = begun();
    device.send(Msg::Routed(Route::Settings));
    device.disk = Disk::Failing(StoreFailure::Full);
    send(&mut device, Step::Passphrase(passphrase(RIGHT)));
    send(&mut device, Step::Again(passphrase(RIGHT)));
    send(&mut device, Step::TurnOn);
    let failed = Told::Failed(Trouble::Store(StoreFailure::Full));
    assert_eq!(told(&device), Some(failed));
    device.disk = Disk::Fine;
    device.send(Msg::Routed(Route::Question(id, 1)));
    assert_eq!(answered(&device), 1);
}

/// A page that is opened while it is protected asks for the passphrase, and goes on where its address points.
#[test]
fn a_reloaded_page_is_locked_and_goes_on_where_it_was() {
    let (mut device, id) = begun();
    turn_on(&mut device);
    let stored = device.stored.clone();
    let question = Route::Question(id, 1);
    let mut device = Device::new(&core(), Locale::En, "#/");
    device.stored = stored;
    device.passphrase = Some(passphrase(RIGHT));
    device.send(Msg::Listed(Err(StoreFailure::Locked)));
    device.send(Msg::Routed(question.clone()));
    assert!(device.model.is_locked_out() && device.model.cards.is_empty());
    let now = device.now();
    let words = device.model.outcome().expect("words");
    let title = screen::title(&device.model, &now);
    assert!(title.starts_with(&words.locked_heading()), "{title}");

    send(&mut device, Step::Unlock);
    assert_eq!(told(&device), Some(Told::Refused(Refusal::Empty)));
    unlock(&mut device, "something else");
    assert_eq!(told(&device), Some(Told::Failed(Trouble::Wrong)));
    assert_eq!(device.focused.as_deref(), Some("passphrase"));
    assert!(device.model.is_locked_out());

    unlock(&mut device, RIGHT);
    assert!(!device.model.is_locked());
    assert_eq!(device.model.route, question);
    assert_eq!(answered(&device), 1);
    assert_eq!(device.model.cards.len(), 1);
    assert!(device.writes());
}

#[test]
fn pages_that_need_nothing_stored_stay_open() {
    let mut device = Device::new(&core(), Locale::En, "#/");
    device.passphrase = Some(passphrase(RIGHT));
    device.send(Msg::Listed(Err(StoreFailure::Locked)));
    for (address, is_locked_out) in [
        ("#/", false),
        ("#/settings", false),
        ("#/about", false),
        ("#/gallery", false),
        ("#/register", false),
        ("#/me", true),
        ("#/review", true),
        ("#/offline", true),
        ("#/core-concepts/foundation", true),
        ("#/attempt/0123456789abcdef0123456789abcdef/result", true),
    ] {
        device.send(Msg::Routed(Route::parse(address)));
        assert_eq!(device.model.is_locked_out(), is_locked_out, "{address}");
    }
}

/// Another tab turned protection on while something wasn't stored yet: it stays in the page, and is stored once that has the key.
#[test]
fn answers_wait_for_the_passphrase_in_the_page() {
    let (mut device, id) = begun();
    device.passphrase = Some(passphrase(RIGHT));
    device.answer(1, true);
    assert!(device.model.is_locked_out());
    assert!(device.open().has_unsaved());
    assert_eq!(device.open().saving, Saving::Failed(StoreFailure::Locked));
    let before = device.stored[&id].records.len();
    unlock(&mut device, RIGHT);
    assert!(!device.model.is_locked_out());
    assert!(!device.open().has_unsaved());
    assert!(device.stored[&id].records.len() > before);
    assert_eq!(answered(&device), 2);
}

#[test]
fn turning_it_on_and_off_leaves_an_attempt_under_way_alone() {
    let (mut device, id) = begun();
    turn_on(&mut device);
    device.send(Msg::Routed(Route::Question(id.clone(), 2)));
    device.answer(1, true);
    device.send(Msg::Routed(Route::Settings));
    send(&mut device, Step::TurnOff);
    device.send(Msg::Routed(Route::Question(id, 3)));
    device.answer(2, true);
    assert_eq!(answered(&device), 3);
    assert!(!device.open().has_unsaved());
}

#[test]
fn locking_waits_until_everything_is_stored() {
    let (mut device, id) = begun();
    turn_on(&mut device);
    device.send(Msg::Routed(Route::Question(id.clone(), 2)));
    device.disk = Disk::Slow;
    device.answer(1, true);
    device.send(Msg::Routed(Route::Settings));
    send(&mut device, Step::Lock);
    assert!(device.left.is_empty(), "something is still on its way");
    device.go_on();
    assert_eq!(device.left, [Whom::All]);
    assert!(device.model.is_locked());
    device.send(Msg::Routed(Route::Question(id, 2)));
    unlock(&mut device, RIGHT);
    assert_eq!(answered(&device), 2);
}

#[test]
fn what_the_device_does_not_take_is_not_locked_away() {
    let (mut device, id) = begun();
    turn_on(&mut device);
    device.send(Msg::Routed(Route::Question(id, 2)));
    device.disk = Disk::Failing(StoreFailure::Full);
    device.answer(1, true);
    device.send(Msg::Routed(Route::Settings));
    send(&mut device, Step::Lock);
    assert!(device.left.is_empty());
    assert_eq!(told(&device), Some(Told::NotSaved));
    assert_eq!(answered(&device), 2);
}

#[test]
fn another_tab_locks_this_one() {
    let (mut device, _) = begun();
    turn_on(&mut device);
    send(&mut device, Step::Elsewhere(News::Lock));
    assert_eq!(device.left, [Whom::Own]);
    // Once is enough.
    send(&mut device, Step::Elsewhere(News::Lock));
    assert_eq!(device.left, [Whom::Own]);
}

#[test]
fn another_tab_turns_it_on_and_off() {
    let (mut device, _) = begun();
    device.passphrase = Some(passphrase(RIGHT));
    send(&mut device, Step::Elsewhere(News::Protected));
    assert!(device.model.is_locked_out());
    device.passphrase = None;
    send(&mut device, Step::Elsewhere(News::Open));
    assert!(!device.model.is_locked());
    assert_eq!(answered(&device), 1);
}

#[test]
fn what_another_tab_deleted_is_not_stored_again() {
    let (mut device, _) = begun();
    device.disk = Disk::Slow;
    device.answer(1, true);
    send(&mut device, Step::Elsewhere(News::Erased));
    assert!(matches!(device.model.sitting, Sitting::Closed));
    assert_eq!(device.reloads, 1);
}

#[test]
fn a_second_press_does_nothing_while_the_first_goes_on() {
    let (mut device, _) = begun();
    device.send(Msg::Routed(Route::Settings));
    if let Some(protecting) = &mut device.model.protecting {
        protecting.work = Some(Work::TurningOn);
    }
    send(&mut device, Step::Passphrase(passphrase(RIGHT)));
    send(&mut device, Step::Again(passphrase(RIGHT)));
    send(&mut device, Step::TurnOn);
    assert_eq!(device.passphrase, None);
}
