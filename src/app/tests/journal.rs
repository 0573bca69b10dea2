use assay_messages::Locale;

use super::Device;
use super::device::{Disk, core};
use crate::message::Msg;
use crate::model::Opened;
use crate::route::Route;
use crate::sitting::open::{Saving, Writer};
use crate::sitting::{Lost, Sitting};
use crate::store::{Storage, StoreFailure};

const CORE: &str = "core-concepts/foundation";

#[test]
fn nothing_is_called_saved_before_its_transaction_is_complete() {
    let mut device = Device::new(&core(), Locale::En, "");
    device.start(CORE, "everyone");
    device.disk = Disk::Slow;
    device.answer(0, true);
    assert!(matches!(device.open().saving, Saving::Storing(_)));
    device.answer(1, true);
    device.answer(2, true);
    assert!(
        matches!(device.open().saving, Saving::Storing(_)),
        "one transaction at a time"
    );
    device.go_on();
    assert_eq!(device.open().saving, Saving::Saved);
    let id = device.open().card.id.clone();
    assert_eq!(
        device.stored[&id].records.len(),
        device.open().records.len()
    );
    assert_eq!(device.stored[&id].card.answered, 3);
}

#[test]
fn a_killed_browser_comes_back_to_the_same_question_with_all_that_was_saved() {
    let mut device = Device::new(&core(), Locale::Ar, "");
    let id = device.start(CORE, "everyone");
    device.answer(0, true);
    device.send(Msg::Flag(1));
    device.send(Msg::Routed(Route::Question(id.clone(), 5)));
    let before = device.open().attempt.clone();
    let paper = device.open().paper.clone();
    device.disk = Disk::Slow;
    device.answer(4, true);
    let mut device = device.killed("");
    let card = device.model.cards[0].clone();
    assert_eq!(card.question, 5);
    device.send(Msg::Routed(Route::Question(card.id, card.question)));
    assert_eq!(
        device.open().attempt,
        before,
        "the answer that wasn't saved is lost, and nothing else"
    );
    assert_eq!(*device.open().paper, *paper);
    assert!(device.writes());
}

#[test]
fn a_full_disk_is_said_and_everything_is_stored_once_there_is_room() {
    let mut device = Device::new(&core(), Locale::En, "");
    device.start(CORE, "everyone");
    device.disk = Disk::Failing(StoreFailure::Full);
    device.answer(0, true);
    assert_eq!(device.open().saving, Saving::Failed(StoreFailure::Full));
    assert_eq!(device.said.last(), Some(&device.model.words.save_full()));
    device.answer(1, true);
    device.send(Msg::DownloadAnswers);
    assert_eq!(
        device.downloads.len(),
        1,
        "the answers can be had as a file"
    );
    device.disk = Disk::Fine;
    device.send(Msg::Save);
    assert_eq!(device.open().saving, Saving::Saved);
    let id = device.open().card.id.clone();
    assert_eq!(device.stored[&id].card.answered, 2);
}

#[test]
fn what_was_deleted_meanwhile_is_stored_again_from_the_start() {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = device.start(CORE, "everyone");
    device.answer(0, true);
    device.stored.clear();
    device.answer(1, true);
    assert_eq!(device.said.last(), Some(&device.model.words.save_gone()));
    assert_eq!(device.open().saving, Saving::Failed(StoreFailure::Gone));
    device.send(Msg::Save);
    assert_eq!(device.open().saving, Saving::Saved);
    let responses = |device: &Device| {
        let attempt = &device.open().attempt;
        [0, 1].map(|item| attempt.session(item).and_then(|one| one.response.clone()))
    };
    let before = responses(&device);
    assert!(before.iter().all(Option::is_some));
    let mut device = device.killed("");
    device.send(Msg::Routed(Route::Question(id, 2)));
    assert_eq!(responses(&device), before);
}

#[test]
fn without_storage_an_attempt_lives_in_the_page_to_its_end() {
    let site = core();
    let mut device = Device::new(&site, Locale::En, "");
    device.disk = Disk::Failing(StoreFailure::Blocked);
    device.send(Msg::Listed(Err(StoreFailure::Blocked)));
    assert_eq!(
        device.model.storage,
        Storage::Blocked(StoreFailure::Blocked)
    );
    let id = device.start(CORE, "everyone");
    device.answer_all(true);
    device.send(Msg::Routed(Route::Settings));
    device.send(Msg::Routed(Route::Question(id.clone(), 1)));
    assert_eq!(
        device.open().attempt.counts().answered,
        device.open().len(),
        "leaving the page of the question loses nothing"
    );
    device.submit(&id);
    assert_eq!(device.model.route, Route::Result(id));
}

#[test]
fn a_second_tab_reads_and_may_take_over() {
    let mut first = Device::new(&core(), Locale::En, "");
    let id = first.start(CORE, "everyone");
    first.answer(0, true);
    let mut second = Device::new(&first.site, Locale::En, "");
    second.stored = first.stored.clone();
    second.locked_elsewhere = true;
    second.send(Msg::Routed(Route::Question(id.clone(), 1)));
    assert_eq!(second.open().writer, Writer::Elsewhere);
    let records = second.open().records.len();
    second.answer(1, true);
    assert_eq!(
        second.open().records.len(),
        records,
        "a tab that reads writes nothing"
    );
    first.answer(1, false);
    second.stored = first.stored.clone();
    second.send(Msg::TakeOver);
    assert!(second.writes());
    assert_eq!(
        second.open().attempt,
        first.open().attempt,
        "it goes on from what the other tab stored"
    );
    first.send(Msg::Lock(id, crate::effect::LockEnd::Taken));
    assert!(!first.writes());
}

#[test]
fn a_tab_that_meets_records_of_another_stops_writing() {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = device.start(CORE, "everyone");
    let stored = device.stored.get_mut(&id).unwrap();
    let record = stored.records.last().unwrap().clone();
    stored.records.push(record);
    device.answer(0, true);
    assert!(!device.writes());
    assert_eq!(device.open().saving, Saving::Failed(StoreFailure::Conflict));
}

#[test]
fn a_journal_that_cannot_be_read_stays_and_can_be_downloaded() {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = device.start(CORE, "everyone");
    device.answer(0, true);
    device.stored.get_mut(&id).unwrap().records[1] = br#"{"v":9}"#.to_vec();
    let before = device.stored.clone();
    let mut device = device.killed(&Route::Question(id, 1).to_string());
    assert!(matches!(
        device.model.sitting,
        Sitting::Lost(_, Lost::Unreadable, Some(_))
    ));
    device.send(Msg::DownloadAnswers);
    assert_eq!(device.downloads.len(), 1);
    assert_eq!(device.stored, before);
}

#[test]
fn a_file_of_answers_opens_on_another_device_and_goes_on() {
    let mut first = Device::new(&core(), Locale::En, "");
    let id = first.start(CORE, "everyone");
    first.answer(0, true);
    first.send(Msg::DownloadAnswers);
    let file = first.downloads[0].bytes.clone();
    let mut second = Device::new(&first.site, Locale::Fr, "");
    second.send(Msg::OpenedFile(Some(file.clone())));
    assert_eq!(second.model.route, Route::Question(id.clone(), 1));
    assert_eq!(
        second.open().attempt.counts(),
        first.open().attempt.counts()
    );
    second.send(Msg::Routed(Route::Catalogue));
    second.send(Msg::OpenedFile(Some(file)));
    assert_eq!(second.model.opened, Opened::Known(id));
    second.send(Msg::OpenedFile(Some(
        b"{\"format\":\"assay-attempt/1\"".to_vec(),
    )));
    assert_eq!(second.model.opened, Opened::Unreadable);
}
