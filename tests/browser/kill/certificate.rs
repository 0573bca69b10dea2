//! A certificate's record outlives its browser: no file is given whose record the device doesn't keep.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::time::Duration;

use super::counts;
use super::memory::Dice;
use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, kills, run};

/// Of how many kills one falls on a certificate that is being made.
const SHARE: u32 = 10;

impl Person {
    /// The numbers of the certificates that were downloaded whole, by the files' names.
    fn files(&self) -> BTreeSet<String> {
        let folder = self.browser.setup().profile.downloads();
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let whole = files.filter(|file| {
            std::fs::read(file.path()).is_ok_and(|bytes| bytes.starts_with(b"%PDF-"))
        });
        whole
            .filter_map(|file| {
                let name = file.file_name().into_string().ok()?;
                let number = name.strip_prefix("assay-")?.strip_suffix(".pdf")?;
                Some(number.to_owned())
            })
            .collect()
    }

    /// The numbers of the records that the device keeps.
    async fn kept_records(&self) -> BTreeSet<String> {
        let script = "const open = indexedDB.open('assay');
          await new Promise((done) => { open.onsuccess = done; });
          const all = open.result.transaction('records').objectStore('records').getAllKeys();
          await new Promise((done) => { all.onsuccess = done; });
          return all.result.filter(Array.isArray).map(([, number]) => number.toLowerCase());";
        serde_json::from_value(self.waited(script).await).unwrap()
    }
}

/// Asks for the certificate, and kills the browser: when the file is there, or at any moment.
async fn one_kill(person: &mut Person, dice: &RefCell<Dice>, is_aimed: bool) {
    let known = person.browser.processes();
    let before = person.files().len();
    person
        .press("button", person.words.outcome.certificate_pdf())
        .await;
    if is_aimed {
        let came = async || (person.files().len() > before).then_some(());
        assert!(person.until(came).await.is_some(), "no certificate came");
    } else {
        let moment = dice.borrow_mut().below(3000);
        tokio::time::sleep(Duration::from_millis(u64::try_from(moment).unwrap())).await;
    }
    person.browser.kill(&known);
}

async fn torture(engine: Engine, wanted: u32) {
    let dice = RefCell::new(Dice::new());
    let (server, _reports) = Server::start(&dist(), "/").await;
    let mut person = Person::new(engine, "en", &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    person.begin(&answers).await;
    person.answer_all(&answers, |_| Some(Choosing::Right)).await;
    person.submit().await;
    person.name_certificate("Amina Diallo").await;
    let place = person.place().await;
    let mut given = BTreeSet::new();
    for kill in 0..wanted {
        one_kill(&mut person, &dice, kill % 2 == 0).await;
        given.extend(person.files());
        let (setup, site) = (person.browser.end(), Rc::clone(&person.site));
        person = Person::with(setup, &site).await;
        person.visit(&format!("#{place}")).await;
        let outcome = &person.words.outcome;
        person.arrive(outcome.certificate_heading()).await;
        let kept = person.kept_records().await;
        assert!(
            kept.is_superset(&given),
            "lost: {given:?} were given, and of them are kept {kept:?}"
        );
        // One that is made out to another name has a number of its own.
        let is_shown = async || {
            let shows = person.sees("button", outcome.certificate_show()).await;
            let renames = person.sees("button", outcome.certificate_rename()).await;
            (shows || renames).then_some(renames)
        };
        if person.until(is_shown).await == Some(true) {
            person.press("button", outcome.certificate_rename()).await;
        }
        let field = person.find("textbox", outcome.certificate_name()).await;
        let letter = char::from(b'A' + u8::try_from(kill % 26).unwrap());
        field.clear().await.unwrap();
        field
            .send_keys(format!("Amina {letter} Diallo"))
            .await
            .unwrap();
        person.press("button", outcome.certificate_show()).await;
        person.find("button", outcome.certificate_pdf()).await;
    }
    println!(
        "{engine:?}: {wanted} kills while a certificate was made, {} certificates given, every record kept; ASSAY_SEED={}",
        given.len(),
        dice.borrow().seed()
    );
    assert!(given.len() * 2 >= usize::try_from(wanted).unwrap());
    counts::list(&format!(
        "{engine:?} certificates\t{wanted}\t{}\t{}",
        given.len(),
        dice.borrow().seed()
    ));
}

#[test]
fn with_chromium() {
    run(torture(Engine::Chromium, kills().div_ceil(SHARE)));
}

#[test]
fn with_firefox() {
    run(torture(Engine::Firefox, kills().div_ceil(SHARE)));
}
