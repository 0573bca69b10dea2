//! My learning, a result that is sent, and a class register.

use assay_engine::duration::WallTime;
use assay_engine::register::Standing;
use assay_engine::result::ResultFile;
use assay_messages::Locale;

mod table;

use super::Device;
use super::device::{Disk, all, core, gallery};
use crate::class;
use crate::effect::OutFile;
use crate::learning::{self, Import, Page, Plan, Step};
use crate::message::{Ask, Msg};
use crate::outcome::sending::Way;
use crate::route::Route;
use crate::store::{AttemptId, StoreFailure};

const CORE: &str = "core-concepts/foundation";

/// Takes and submits an assessment, the result shown after it.
fn take(device: &mut Device, bank: &str, assessment: &str, right: bool) -> AttemptId {
    let id = device.start(bank, assessment);
    device.answer_all(right);
    device.submit(&id);
    device.send(Msg::Submit(Ask::Confirmed));
    assert_eq!(device.model.route, Route::Result(id.clone()));
    id
}

fn me(device: &mut Device) -> Page {
    device.send(Msg::Routed(Route::Learning));
    learning::page(&device.model, WallTime(device.wall))
}

fn step(device: &mut Device, step: Step) {
    device.send(Msg::Learning(step));
}

fn downloaded(device: &mut Device) -> OutFile {
    device.downloads.pop().expect("a download")
}

fn plan(device: &Device) -> Plan {
    match &device.model.learning.as_ref().expect("visited").import {
        Import::Ready(plan) => Plan::clone(plan),
        other => panic!("no plan but {other:?}"),
    }
}

#[test]
fn before_anything_was_taken_there_is_nothing() {
    let mut device = Device::new(&core(), Locale::En, "");
    let page = me(&mut device);
    assert!(page.courses.is_empty() && page.weak.is_empty() && page.certificates == 0);
}

#[test]
fn what_was_taken_stands_by_module_and_shows_what_is_weak() {
    let mut device = Device::new(&all(), Locale::En, "");
    take(&mut device, CORE, "everyone", false);
    let page = me(&mut device);
    assert_eq!(page.courses.len(), 1);
    assert!(!page.weak.is_empty() && page.unknown == 0);
    assert!(
        page.weak.iter().all(|weak| !weak.topic.text.contains('-')),
        "titles, not ids: {:?}",
        page.weak
    );
    let studies = page.weak.iter().map(|weak| weak.study.as_ref());
    for study in studies {
        let study = study.expect("the bank says what to study for each topic");
        assert!(study.text.contains("](https://"), "{study:?}");
    }
    // The way back to life leads here, too, and a week later the assessment may be tried again.
    let mut device = device.killed_for(7 * 86_400_000, "#/me");
    assert_eq!(
        learning::page(&device.model, WallTime(device.wall)).courses,
        page.courses
    );
    take(&mut device, CORE, "everyone", true);
    let page = me(&mut device);
    let attempts = &page.courses[0].attempts;
    let passed: Vec<Option<bool>> = attempts.iter().map(|attempt| attempt.passed).collect();
    assert_eq!(passed, [Some(false), Some(true)]);
    assert_eq!(page.weak, [], "of each assessment the last attempt counts");
}

#[test]
fn a_diagnosis_is_neither_passed_nor_failed() {
    let mut device = Device::new(&gallery(), Locale::En, "");
    take(&mut device, "gallery/foundation", "before-and-after", false);
    let page = me(&mut device);
    assert_eq!(page.courses[0].attempts[0].passed, None);
    let rows = learning::table::rows(&device.model);
    assert_eq!(rows[0].passed, None);
}

#[test]
fn an_attempt_from_before_summaries_were_kept_counts_once_its_result_was_seen() {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = take(&mut device, CORE, "everyone", false);
    device.summaries.clear();
    let page = me(&mut device);
    assert_eq!((page.unknown, page.weak.len()), (1, 0));
    device.send(Msg::Routed(Route::Result(id)));
    let page = me(&mut device);
    assert!(page.unknown == 0 && !page.weak.is_empty());
}

#[test]
fn all_of_it_goes_to_another_device_as_a_file_and_nothing_there_is_changed() {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = take(&mut device, CORE, "everyone", true);
    let before = me(&mut device);
    step(&mut device, Step::Export);
    let file = downloaded(&mut device);
    assert_eq!(file.name, "assay-learning.json");

    // Back to where it came from: all of it is known.
    step(&mut device, Step::Chosen(Some(file.bytes.clone())));
    let known = plan(&device);
    assert_eq!(
        (known.new.stored.len(), known.known.len(), known.damaged),
        (0, 1, 0)
    );
    step(&mut device, Step::Add(true));
    assert_eq!(device.stored.len(), 1);

    let mut other = Device::new(&core(), Locale::Ar, "#/me");
    step(&mut other, Step::Chosen(Some(file.bytes.clone())));
    assert!(other.stored.is_empty(), "a dry run stores nothing");
    assert_eq!(plan(&other).new.stored.len(), 1);
    step(&mut other, Step::Add(false));
    assert!(other.stored.is_empty());
    step(&mut other, Step::Chosen(Some(file.bytes)));
    step(&mut other, Step::Add(true));
    assert_eq!(other.stored.get(&id), device.stored.get(&id));
    let after = me(&mut other);
    assert_eq!(after.courses[0].attempts, before.courses[0].attempts);
    assert_eq!(after.unknown, 0);
}

#[test]
fn a_file_of_one_attempt_is_added_too_and_others_are_refused() {
    let mut device = Device::new(&core(), Locale::En, "");
    take(&mut device, CORE, "everyone", false);
    device.send(Msg::DownloadAnswers);
    let answers = downloaded(&mut device);
    let mut other = Device::new(&core(), Locale::En, "#/me");
    step(&mut other, Step::Chosen(Some(answers.bytes)));
    assert_eq!(plan(&other).new.stored.len(), 1);
    for bytes in [
        b"{}".to_vec(),
        b"%PDF".to_vec(),
        br#"{"format":"assay-learning/1"}"#.to_vec(),
    ] {
        step(&mut other, Step::Chosen(Some(bytes)));
        let learning = other.model.learning.as_ref().expect("visited");
        assert_eq!(learning.import, Import::Wrong);
    }
    let damaged =
        br#"{"format":"assay-learning/1","attempts":[{"format":"assay-attempt/1"}],"kept":[]}"#;
    step(&mut other, Step::Chosen(Some(damaged.to_vec())));
    assert_eq!(
        (plan(&other).new.stored.len(), plan(&other).damaged),
        (0, 1)
    );
    assert!(other.stored.is_empty());
}

#[test]
fn a_full_device_says_that_not_all_was_added() {
    let mut device = Device::new(&core(), Locale::En, "");
    take(&mut device, CORE, "everyone", false);
    me(&mut device);
    step(&mut device, Step::Export);
    let file = downloaded(&mut device);
    let mut other = Device::new(&core(), Locale::En, "#/me");
    step(&mut other, Step::Chosen(Some(file.bytes)));
    other.disk = Disk::Failing(StoreFailure::Full);
    step(&mut other, Step::Add(true));
    let learning = other.model.learning.as_ref().expect("visited");
    assert_eq!(learning.import, Import::Done(Err(StoreFailure::Full)));
}

#[test]
fn deleting_an_attempt_asks_first() {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = take(&mut device, CORE, "everyone", false);
    me(&mut device);
    step(&mut device, Step::Delete(id.clone()));
    assert!(device.dialogs.contains(learning::DELETE_DIALOG));
    step(&mut device, Step::DeleteAnswered(Ask::Declined));
    assert!(device.stored.contains_key(&id));
    step(&mut device, Step::Delete(id.clone()));
    step(&mut device, Step::DeleteAnswered(Ask::Confirmed));
    assert!(device.stored.is_empty() && device.summaries.is_empty());
    assert!(
        learning::page(&device.model, WallTime(device.wall))
            .courses
            .is_empty()
    );
    assert_eq!(
        device.said.last().map(String::as_str),
        Some("The attempt is deleted")
    );
}

#[test]
fn a_result_leaves_with_the_name_that_was_typed_and_when_that_is_pressed() {
    let mut device = Device::new(&core(), Locale::En, "");
    take(&mut device, CORE, "everyone", true);
    assert!(device.downloads.is_empty());
    step(&mut device, Step::Name(" Amina  Diallo ".to_owned()));
    assert!(device.downloads.is_empty());
    step(&mut device, Step::Send(Way::Download));
    let file = downloaded(&mut device);
    assert!(!file.name.to_lowercase().contains("amina"));
    let result = ResultFile::from_bytes(&file.bytes).expect("a result");
    assert_eq!(result.name.as_deref(), Some("Amina Diallo"));
    assert!(result.summary.passed);
}

#[test]
fn a_class_is_checked_against_the_published_banks() {
    let mut device = Device::new(&all(), Locale::Fr, "");
    let mut files = Vec::new();
    for (name, bank, assessment, right) in [
        ("a.json", CORE, "everyone", true),
        (
            "b.json",
            "victim-identification/foundation",
            "service-providers",
            false,
        ),
    ] {
        take(&mut device, bank, assessment, right);
        step(&mut device, Step::Name(name.to_owned()));
        step(&mut device, Step::Send(Way::Download));
        files.push((name.to_owned(), downloaded(&mut device).bytes));
    }
    files.push(("holiday.jpg".to_owned(), vec![0xff, 0xd8]));

    let mut trainer = Device::new(&all(), Locale::En, "#/register");
    trainer.send(Msg::Class(class::Step::Files(files.clone())));
    let register = trainer.model.class.as_ref().expect("files");
    let stands: Vec<Standing> = register.rows.iter().map(|row| row.standing).collect();
    assert_eq!(stands, [Standing::Fits, Standing::Fits]);
    assert_eq!(register.refused.len(), 1);
    trainer.send(Msg::Class(class::Step::Csv));
    let text = String::from_utf8(downloaded(&mut trainer).bytes).expect("UTF-8");
    assert_eq!(text.lines().count(), 3);
    assert!(text.contains("the answers give this score"), "{text}");
    trainer.send(Msg::Class(class::Step::Clear));
    assert!(trainer.model.class.is_none());

    // Where the site has another version of the bank, a result is shown and not checked.
    let mut elsewhere = Device::new(&gallery(), Locale::Ar, "#/register");
    elsewhere.send(Msg::Class(class::Step::Files(files)));
    let register = elsewhere.model.class.as_ref().expect("files");
    assert!(
        register
            .rows
            .iter()
            .all(|row| row.standing == Standing::BankMissing)
    );
}

#[test]
fn typed_words_are_checked_in_the_language_in_which_they_were_typed() {
    let mut device = Device::new(&gallery(), Locale::Ar, "");
    let id = device.start("gallery/foundation", "try");
    let right = device
        .open()
        .paper
        .items
        .iter()
        .map(|placed| placed.item.body.right());
    for (item, right) in (0..).zip(right.collect::<Vec<_>>()) {
        device.send(Msg::Respond(item, right));
    }
    device.submit(&id);
    device.send(Msg::Submit(Ask::Confirmed));
    step(&mut device, Step::Send(Way::Download));
    let file = downloaded(&mut device);
    let mut trainer = Device::new(&gallery(), Locale::En, "#/register");
    trainer.send(Msg::Class(class::Step::Files(vec![(
        "a.json".to_owned(),
        file.bytes,
    )])));
    let register = trainer.model.class.as_ref().expect("files");
    assert_eq!(register.rows[0].standing, Standing::Fits);
}
