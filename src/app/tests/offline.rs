//! Saving for offline, against a host and a cache that do as they are told.

mod world;

use assay_messages::Locale;

use super::Device;
use super::device::{all, core};
use crate::message::Msg;
use crate::model::Connection;
use crate::offline::{Kept, News, Page, Row, Standing, Step, Told, Trouble, news, page};
use crate::route::Route;
use crate::store::AttemptId;
use world::{World, module, told};

const CORE: &str = "core-concepts";
const VICTIMS: &str = "victim-identification";

fn begun() -> (Device, World) {
    let mut device = Device::new(&all(), Locale::En, "#/offline");
    let mut world = World::new(&device);
    world.settle(&mut device);
    (device, world)
}

fn rows(device: &Device) -> Vec<Row> {
    match page(&device.model) {
        Page::Modules { rows, .. } => rows,
        other => panic!("{other:?}"),
    }
}

fn row(device: &Device, name: &str) -> Row {
    let row = rows(device)
        .into_iter()
        .find(|row| row.module.as_str() == name);
    row.unwrap()
}

fn start(device: &mut Device) -> AttemptId {
    device.start("core-concepts/foundation", "everyone")
}

#[test]
fn nothing_is_looked_at_before_somebody_asks() {
    let mut device = Device::new(&core(), Locale::En, "");
    let mut world = World::new(&device);
    world.settle(&mut device);
    assert_eq!(device.model.offline, None);
    start(&mut device);
    world.settle(&mut device);
    assert_eq!(device.model.offline, None);
}

#[test]
fn the_page_says_what_a_module_takes_before_it_is_saved() {
    let (device, _) = begun();
    assert_eq!(
        row(&device, CORE).standing,
        Standing::Away(Some((7_000_000, 0)))
    );
}

#[test]
fn a_saved_module_is_whole_before_it_is_called_ready() {
    let (mut device, mut world) = begun();
    device.send(told(Step::Save(module(CORE))));
    let mut seen = Vec::new();
    while world.step(&mut device) {
        if let Standing::Coming(done, total) = row(&device, CORE).standing {
            assert_eq!(world.in_use(), None);
            assert_eq!(total, 7_000_000);
            seen.push(done);
        }
    }
    assert!(
        seen.is_sorted() && seen.last() == Some(&7_000_000),
        "{seen:?}"
    );
    assert_eq!(row(&device, CORE).standing, Standing::Ready);
    assert_eq!(world.in_use(), Some(world.page()));
    assert!(world.has_worker);
    assert_eq!(device.said.last().unwrap(), "Core concepts: Ready offline");
}

/// Somebody whose name is in that script most likely has the browser in a language of it.
#[test]
fn the_fonts_of_the_browsers_own_languages_are_saved_as_well() {
    let mut device = Device::new(&all(), Locale::En, "#/offline");
    let mut world = World::new(&device);
    world.languages = vec!["km-KH".to_owned(), "en".to_owned()];
    world.settle(&mut device);
    assert_eq!(
        row(&device, CORE).standing,
        Standing::Away(Some((8_000_000, 0)))
    );
    world.save(&mut device, CORE);
    assert_eq!(row(&device, CORE).standing, Standing::Ready);
    let fonts = world.fetched.iter().filter(|path| path.ends_with(".ttf"));
    assert_eq!(fonts.collect::<Vec<_>>(), ["khmer-1.ttf"]);
}

#[test]
fn a_second_module_brings_only_what_is_not_here() {
    let (mut device, mut world) = begun();
    world.save(&mut device, CORE);
    assert_eq!(
        row(&device, VICTIMS).standing,
        Standing::Away(Some((7_000_000, 4_000_000)))
    );
    world.fetched.clear();
    world.save(&mut device, VICTIMS);
    assert_eq!(world.fetched.len(), 3);
    assert!(
        [CORE, VICTIMS]
            .iter()
            .all(|name| row(&device, name).standing == Standing::Ready)
    );
}

#[test]
fn what_was_stopped_is_not_used_and_goes_on_where_it_was() {
    let (mut device, mut world) = begun();
    device.send(told(Step::Save(module(CORE))));
    for _ in 0..3 {
        world.step(&mut device);
    }
    let late = device.offline.pop_front().unwrap();
    world.does(&mut device, Step::Cancel);
    assert_eq!(
        row(&device, CORE).told,
        Some(Told::Stopped(Some(module(CORE))))
    );
    assert_eq!(world.in_use(), None);
    let here = world.fetched.len();
    assert!((1..7).contains(&here));
    // An answer of what was stopped changes nothing.
    device.send(told(world.carry_out(late).unwrap()));
    assert!(matches!(
        row(&device, CORE).standing,
        Standing::Begun(Some(_))
    ));

    let mut device = world.reopen(device, "#/offline");
    assert!(matches!(row(&device, CORE).standing, Standing::Begun(Some((_, here))) if here > 0));
    world.save(&mut device, CORE);
    assert_eq!(row(&device, CORE).standing, Standing::Ready);
    let mut once = world.fetched.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), world.fetched.len(), "nothing is fetched twice");
}

#[test]
fn what_was_stopped_can_be_removed() {
    let (mut device, mut world) = begun();
    device.send(told(Step::Save(module(CORE))));
    for _ in 0..3 {
        world.step(&mut device);
    }
    world.does(&mut device, Step::Cancel);
    world.does(&mut device, Step::Remove(module(CORE)));
    assert!(world.cache.is_empty());
    assert_eq!(
        row(&device, CORE).standing,
        Standing::Away(Some((7_000_000, 0)))
    );
}

#[test]
fn each_trouble_has_its_words_and_leaves_nothing_half_used() {
    for (trouble, words) in [
        (
            Trouble::Full,
            "There is not enough room on this device: 7 MB are needed.",
        ),
        (Trouble::Offline, "The connection broke off."),
        (Trouble::Damaged, "A file was damaged on the way"),
        (Trouble::Changed, "The site has changed meanwhile."),
        (Trouble::Blocked, "This browser does not let the page save"),
        (
            Trouble::Elsewhere,
            "Another tab has saved or removed something",
        ),
        (Trouble::Other, "That did not work."),
    ] {
        let (mut device, mut world) = begun();
        world.mishap = Some(("words".to_owned(), trouble));
        world.save(&mut device, CORE);
        assert_eq!(
            row(&device, CORE).told,
            Some(Told::Failed(Some(module(CORE)), trouble, 7_000_000))
        );
        assert!(
            device.said.last().unwrap().starts_with(words),
            "{trouble:?}: {:?}",
            device.said
        );
        assert_eq!(world.in_use(), None);
        world.mishap = None;
        world.save(&mut device, CORE);
        assert_eq!(row(&device, CORE).standing, Standing::Ready, "{trouble:?}");
    }
}

#[test]
fn a_device_that_is_full_from_the_start_says_so() {
    let (mut device, mut world) = begun();
    world.room = 0;
    world.save(&mut device, CORE);
    assert!(matches!(
        row(&device, CORE).told,
        Some(Told::Failed(_, Trouble::Full, _))
    ));
    assert!(world.cache.is_empty());
    assert!(matches!(row(&device, CORE).standing, Standing::Away(_)));
}

#[test]
fn a_full_device_keeps_using_what_it_had() {
    let (mut device, mut world) = begun();
    world.save(&mut device, CORE);
    let before = world.in_use();
    world.deploy(2);
    world.room = world.cache.len() + 2;
    let mut device = world.reopen(device, "#/offline");
    world.does(&mut device, Step::Update);
    assert_eq!(world.in_use(), before);
    assert_eq!(row(&device, CORE).standing, Standing::Ready);
}

#[test]
fn without_a_line_nothing_is_begun_and_what_is_ready_is_shown() {
    let (mut device, mut world) = begun();
    world.save(&mut device, CORE);
    let mut device = world.reopen(device, "#/");
    device.send(Msg::Line(Connection::Offline));
    device.model.offline = None;
    world.go(&mut device, Route::Offline);
    assert!(matches!(
        page(&device.model),
        Page::Modules {
            trouble: Some(Trouble::Offline),
            ..
        }
    ));
    assert_eq!(row(&device, CORE).standing, Standing::Ready);
    assert_eq!(row(&device, VICTIMS).standing, Standing::Away(None));
    device.send(Msg::Line(Connection::Online));
    world.settle(&mut device);
    assert!(matches!(
        page(&device.model),
        Page::Modules { trouble: None, .. }
    ));
}

#[test]
fn a_browser_that_keeps_nothing_is_told_of() {
    let (mut device, _) = begun();
    device.send(told(Step::Looked(Err(Trouble::Blocked))));
    assert_eq!(page(&device.model), Page::Blocked);
}

#[test]
fn where_the_script_for_it_can_not_be_fetched_it_is_the_line_that_is_told_of() {
    let (mut device, mut world) = begun();
    device.model.offline = None;
    device.send(Msg::Routed(Route::Offline));
    device.offline.clear();
    device.send(told(Step::Looked(Err(Trouble::Offline))));
    assert!(matches!(
        page(&device.model),
        Page::Modules {
            trouble: Some(Trouble::Offline),
            ..
        }
    ));
    world.does(&mut device, Step::Again);
    world.save(&mut device, CORE);
    assert_eq!(row(&device, CORE).standing, Standing::Ready);
}

#[test]
fn a_new_version_waits_for_the_attempt_and_is_used_after_it() {
    let (mut device, mut world) = begun();
    world.save(&mut device, CORE);
    let (old, bank) = (world.page(), world.banks[CORE]);
    let id = start(&mut device);
    world.deploy(2);

    let mut device = world.reopen(device, "#/");
    assert_eq!(
        news(&device.model),
        Some(News::There(7_000_000)),
        "the catalogue tells of it"
    );
    world.go(&mut device, Route::Offline);
    world.does(&mut device, Step::Update);
    assert_eq!(news(&device.model), Some(News::Waits));
    assert_eq!(
        device.said.last().unwrap(),
        "A new version is waiting. It will be used after your attempt."
    );
    assert_eq!(world.in_use(), Some(old));
    world.does(&mut device, Step::Adopt);
    assert_eq!(
        (world.in_use(), world.reloads),
        (Some(old), 0),
        "not even when it is asked for"
    );

    // Closed and opened again, the attempt has its own version with its own bank.
    let mut device = world.reopen(device, &Route::Question(id.clone(), 1).address());
    assert_eq!(world.in_use(), Some(old));
    assert!(world.has_bank(&bank));
    device.answer_all(true);
    device.submit(&id);
    world.settle(&mut device);
    assert_eq!(
        world.in_use(),
        Some(old),
        "the result is shown by the version that marked it"
    );

    let device = world.reopen(device, "#/");
    assert_eq!((world.in_use(), world.reloads), (Some(world.page()), 1));
    let device = world.reopen(device, "#/");
    assert!(world.has_bank(&bank), "the attempt can still be looked at");
    assert!(!world.cache.contains("boot-1.js") && world.cache.contains("boot-2.js"));
    assert_eq!(world.reloads, 1);
    drop(device);
}

#[test]
fn a_new_version_without_an_attempt_is_used_when_it_is_whole_and_the_page_loaded_again() {
    let (mut device, mut world) = begun();
    world.save(&mut device, CORE);
    let bank = world.banks[CORE];
    world.deploy(2);
    let mut device = world.reopen(device, "#/offline");
    world.does(&mut device, Step::Update);
    assert_eq!(news(&device.model), Some(News::Ready));
    world.does(&mut device, Step::Adopt);
    assert_eq!((world.in_use(), world.reloads), (Some(world.page()), 1));
    world.reopen(device, "#/");
    assert!(!world.has_bank(&bank), "nobody needs the bank before");
}

#[test]
fn half_a_new_version_changes_nothing() {
    let (mut device, mut world) = begun();
    world.save(&mut device, CORE);
    let old = world.in_use();
    world.deploy(2);
    let mut device = world.reopen(device, "#/offline");
    world.mishap = Some(("font-2".to_owned(), Trouble::Offline));
    world.does(&mut device, Step::Update);
    let device = world.reopen(device, "#/");
    assert_eq!(world.in_use(), old);
    assert_eq!(world.reloads, 0);
    drop(device);
}

#[test]
fn a_module_that_is_saved_of_a_newer_version_comes_with_that() {
    let (mut device, mut world) = begun();
    world.save(&mut device, CORE);
    start(&mut device);
    world.deploy(2);
    let mut device = world.reopen(device, "#/offline");
    world.save(&mut device, VICTIMS);
    assert_eq!(row(&device, VICTIMS).standing, Standing::WithNext);
    assert_eq!(row(&device, CORE).standing, Standing::Ready);
}

#[test]
fn a_removed_module_leaves_nothing_but_what_others_need() {
    let (mut device, mut world) = begun();
    world.save(&mut device, CORE);
    world.save(&mut device, VICTIMS);
    world.does(&mut device, Step::Remove(module(CORE)));
    assert!(!world.has_bank(&world.banks[CORE]));
    assert!(world.has_bank(&world.banks[VICTIMS]) && world.cache.contains("boot-1.js"));
    world.does(&mut device, Step::Remove(module(VICTIMS)));
    assert!(world.cache.is_empty() && !world.has_worker);
    assert_eq!(device.said.last().unwrap(), "Removed from this device.");
}

#[test]
fn an_attempt_keeps_its_bank_and_the_app_until_it_ends() {
    let (mut device, mut world) = begun();
    world.save(&mut device, CORE);
    let id = start(&mut device);
    world.go(&mut device, Route::Offline);
    world.does(&mut device, Step::Remove(module(CORE)));
    assert!(world.has_bank(&world.banks[CORE]) && world.cache.contains("boot-1.js"));
    assert!(world.has_worker && world.in_use().is_some());
    assert!(matches!(
        row(&device, CORE).standing,
        Standing::Away(Some(_))
    ));

    let mut device = world.reopen(device, &Route::Question(id.clone(), 1).address());
    device.answer_all(true);
    device.submit(&id);
    let device = world.reopen(device, "#/");
    assert!(
        world.cache.is_empty() && !world.has_worker,
        "then all of it goes"
    );
    drop(device);
}

#[test]
fn a_file_that_is_gone_is_told_and_brought_again() {
    let (mut device, mut world) = begun();
    world.save(&mut device, CORE);
    world.cache.remove("words-1.js");
    world.go(&mut device, Route::Offline);
    assert_eq!(row(&device, CORE).standing, Standing::Broken);
    world.fetched.clear();
    world.save(&mut device, CORE);
    assert_eq!(world.fetched, ["words-1.js"]);
    assert_eq!(row(&device, CORE).standing, Standing::Ready);
}

#[test]
fn a_record_comes_back_as_it_was_written() {
    let (mut device, mut world) = begun();
    world.save(&mut device, CORE);
    let text = world.record.clone().unwrap();
    assert_eq!(Kept::read(&text).unwrap().text(), text);
    assert_eq!(
        Kept::read(&text.replace("assay-kept/1", "assay-kept/2")),
        None
    );
    assert_eq!(Kept::read("{"), None);
}
