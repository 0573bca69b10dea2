//! A write that was cut off in the middle costs itself alone.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, run};

/// The log that Chromium writes what a site keeps into: the only site of its profile.
fn log(profile: &Path) -> PathBuf {
    let sites = profile.join("Default/IndexedDB");
    let folders = std::fs::read_dir(sites).unwrap().flatten();
    let files = folders.flat_map(|folder| std::fs::read_dir(folder.path()).unwrap().flatten());
    let logs = files
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "log"));
    logs.max().expect("a log")
}

/// The start of a record, as a kill leaves it: a checksum, a length of 1,000 bytes, the type of a whole record, and fewer bytes.
///
/// Source: the LevelDB log format, `doc/log_format.md`.
fn tear(log: &Path) {
    let mut torn = vec![0xA5, 0xA5, 0xA5, 0xA5, 0xE8, 0x03, 1];
    torn.extend([b'x'; 50]);
    let mut file = std::fs::OpenOptions::new().append(true).open(log).unwrap();
    file.write_all(&torn).unwrap();
}

/// Kills the browser, does something to its profile, and opens it again.
async fn again(person: Person, meanwhile: impl FnOnce(&Path)) -> Person {
    let site = Rc::clone(&person.site);
    let setup = person.killed();
    meanwhile(setup.profile.path());
    Person::with(setup, &site).await
}

/// Chromium deletes everything where something was written behind the torn record, at the second opening.
#[test]
fn a_torn_write_costs_nothing_that_was_saved() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        person.begin(&answers).await;
        let (_, first) = person.answer(&answers, 1, Choosing::Right).await;

        let person = again(person, |profile| tear(&log(profile))).await;
        assert_eq!(person.go_on().await, 1);
        person.saved(&first).await;
        let going_on = person.words.learner.continue_button();
        person.press("button", going_on).await;
        let (_, second) = person.answer(&answers, 2, Choosing::Wrong).await;

        let person = again(person, |_| {}).await;
        assert_eq!(person.go_on().await, 2);
        person.saved(&second).await;
        let person = again(person, |_| {}).await;
        assert_eq!(person.go_on().await, 2);
        person.saved(&second).await;
    });
}
