//! Deleting everything: what is told of each part, and what the app is like afterwards.

use assay_messages::Locale;

use super::Device;
use super::device::core;
use crate::erasing::{Erasing, Fate, Part, is_whole};
use crate::message::{Ask, Msg};
use crate::protecting::{Passphrase, Step};
use crate::route::Route;
use crate::sitting::Sitting;
use crate::store::{Storage, StoreFailure};

fn begun() -> Device {
    let mut device = Device::new(&core(), Locale::En, "#/");
    device.start("core-concepts/foundation", "everyone");
    device.answer(0, true);
    device
}

#[test]
fn nothing_is_deleted_before_the_question_is_answered() {
    let mut device = begun();
    device.send(Msg::Routed(Route::About));
    device.send(Msg::Erase(Ask::Pressed));
    assert!(device.dialogs.contains(crate::erasing::ERASE_DIALOG));
    device.send(Msg::Erase(Ask::Declined));
    assert!(device.dialogs.is_empty());
    assert_eq!(device.stored.len(), 1);
    assert_eq!(device.model.erasing, Erasing::No);
}

#[test]
fn each_part_is_told_of_and_the_app_is_as_new() {
    let mut device = begun();
    device.send(Msg::Routed(Route::About));
    device.send(Msg::Erase(Ask::Pressed));
    device.send(Msg::Erase(Ask::Confirmed));
    let Erasing::Done(report) = &device.model.erasing else {
        panic!("it ended");
    };
    assert!(is_whole(report) && report.len() == 4);
    assert!(device.stored.is_empty() && device.model.cards.is_empty());
    assert_eq!(device.focused.as_deref(), Some(crate::erasing::HEADING));
    assert!(matches!(device.model.sitting, Sitting::Closed));
    // Another page, and back: the report is told once.
    device.send(Msg::Routed(Route::Catalogue));
    device.send(Msg::Routed(Route::About));
    assert_eq!(device.model.erasing, Erasing::No);
    device.start("core-concepts/foundation", "everyone");
    assert_eq!(device.stored.len(), 1);
}

#[test]
fn a_part_that_is_left_is_said() {
    let mut device = begun();
    device.erased[0] = (Part::Records, Fate::Left);
    device.send(Msg::Routed(Route::About));
    device.send(Msg::Erase(Ask::Confirmed));
    let Erasing::Done(report) = &device.model.erasing else {
        panic!("it ended");
    };
    assert!(!is_whole(report));
    let words = device.model.outcome().expect("words");
    assert_eq!(device.said.last(), Some(&words.about_delete_failed()));
}

/// The way out for whoever forgot the passphrase: from the page that asks for it to the one that tells what was deleted.
#[test]
fn a_locked_device_can_be_emptied() {
    let mut device = begun();
    device.passphrase = Some(Passphrase("correct horse".to_owned()));
    device.send(Msg::Protecting(Step::Locked));
    device.send(Msg::Routed(Route::Learning));
    assert_eq!(device.model.storage, Storage::Blocked(StoreFailure::Locked));
    device.send(Msg::Erase(Ask::Pressed));
    device.send(Msg::Erase(Ask::Confirmed));
    assert!(device.stored.is_empty());
    assert_eq!(device.model.storage, Storage::Open);
    assert_eq!(device.model.route, Route::About);
    assert!(matches!(device.model.erasing, Erasing::Done(_)));
    device.start("core-concepts/foundation", "everyone");
}
