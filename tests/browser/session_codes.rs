//! Session codes: an issuer hands them out, a form is drawn from each on whatever device it is entered, and each is signed once.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::rc::Rc;

use assay_credential::{Credential, carrier};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::Key;

use crate::axe::is_silent_in_both;
use crate::harness::{Answers, Engine, Person, Server, assay, copied, dist, folder, run};
use crate::layout;
use crate::verify::{give, on_to_certificate, verdict};

/// Whose slip it is, by the number on it.
const LEARNER: u32 = 2;

const ISSUER: &str = "Example Academy";

/// An issuer at a desk: a folder with a key, a session of three learners, and the ledger of what was signed.
struct Desk {
    folder: TempDir,
    did: String,
}

impl Desk {
    fn new() -> Self {
        let folder = folder("desk");
        fs::write(folder.path().join("pass"), "three long words").unwrap();
        let mut desk = Self {
            folder,
            did: String::new(),
        };
        let made = desk.does(&["keygen", "academy.key", "--passphrase-file", "pass"]);
        let did = made.lines().next().and_then(|line| line.rsplit(' ').next());
        desk.did = did.expect("its name").to_owned();
        desk
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut assay = Command::new(assay());
        assay.args(arguments).current_dir(self.folder.path());
        assay.output().expect("assay runs")
    }

    /// What is printed where all is well.
    fn does(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert!(done.status.success(), "{arguments:?}: {done:?}");
        printed(&done)
    }

    /// What stands on the learner's slip.
    fn code(&self) -> String {
        let codes = self.does(&["session", "june.session", "--learners", "3"]);
        let codes = codes.lines().filter_map(|line| line.split_once('\t'));
        let mut codes = codes.filter(|(number, _)| *number == LEARNER.to_string());
        codes.next().expect("a code").1.to_owned()
    }

    /// Signs what was drawn from the session's codes; tells whether all was, and of the file what became of it.
    fn attest(&self, person: &Person, file: &Path, site: &Path) -> (bool, String) {
        let (file, site) = (file.to_str().unwrap(), site.to_str().unwrap());
        let signing = ["--passphrase-file", "pass", "--key", "academy.key"];
        let kept = ["--ledger", "academy.jsonl", "--out", "signed"];
        let of = ["--session", "june.session", "--site", site];
        let told_in = ["--lang", person.words.locale.tag()];
        let asked = [&["attest", file][..], &signing, &kept, &of, &told_in].concat();
        let done = self.run(&asked);
        let told = printed(&done);
        let line = told.lines().next().unwrap_or_default();
        (done.status.success(), line.to_owned())
    }

    /// Where a certificate lies once it is signed.
    fn signed(&self, credential: &Credential) -> std::path::PathBuf {
        let name = format!("signed/{}.json", credential.record.number);
        self.folder.path().join(name)
    }

    /// Lets a site trust this issuer.
    fn is_trusted_by(&self, site: &Path) {
        let issuer = json!({ "names": { "en": ISSUER }, "did": self.did });
        let config = json!({ "issuers": [issuer] });
        fs::write(site.join("assay.config.json"), config.to_string()).unwrap();
    }
}

fn printed(done: &Output) -> String {
    String::from_utf8(done.stdout.clone()).expect("UTF-8")
}

/// From the catalogue to the form for a code.
async fn with_a_code(person: &Person, answers: &Answers) {
    let words = &person.words.learner;
    person.choose(answers, "core-concepts", "foundation").await;
    person.press("link", words.start_session()).await;
    person.arrive(person.words.outcome.session_heading()).await;
}

/// Types a code in the place of what stood there, and begins with the key that ends a line.
async fn enter(person: &Person, code: &str) {
    let field = person
        .find("textbox", person.words.outcome.session_code())
        .await;
    field.clear().await.unwrap();
    field.send_keys(code).await.unwrap();
    field.send_keys(Key::Enter).await.unwrap();
}

/// Nothing is begun: focus is on what is said of it, which leads to the field, and what was typed is still there to be mended.
async fn is_refused(person: &Person, typed: &str, told: String) {
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    person.find("group", learner.problem_heading()).await;
    person
        .holds(
            "focus is on the summary of the error",
            "return document.activeElement.matches('.err')",
        )
        .await;
    person.arrive(outcome.session_heading()).await;
    let title = person.look("return document.title").await;
    let expected = learner.title_of(&outcome.session_heading());
    assert_eq!(title, learner.title_error(&expected));

    person.press("link", told.as_str()).await;
    let field = person.find("textbox", outcome.session_code()).await;
    person
        .holds(
            "focus is in the field",
            "return document.activeElement.matches('input[aria-invalid=true]')",
        )
        .await;
    let described = person
        .look("return document.activeElement.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).innerText.trim())")
        .await;
    assert_eq!(described, json!([outcome.session_code_hint(), told]));
    assert_eq!(field.prop("value").await.unwrap().as_deref(), Some(typed));
}

/// A code whose last letter was misread.
fn misread(code: &str) -> String {
    let (rest, last) = code.split_at(code.len() - 1);
    let other = if last == "A" { "B" } else { "A" };
    [rest, other].concat()
}

async fn each_counts_once(elsewhere: Engine) {
    let built = copied(&dist());
    let (server, _reports) = Server::start(built.path(), "/").await;
    let site = Rc::new(server);
    let desk = Desk::new();
    let code = desk.code();

    let learner = Person::new(Engine::Chromium, "en", &site).await;
    learner.resize(390, 844).await;
    let answers = Answers::in_language(&learner.words);
    with_a_code(&learner, &answers).await;
    let wrong = misread(&code);
    enter(&learner, &wrong).await;
    let told = learner.words.outcome.session_code_mistyped();
    is_refused(&learner, &wrong, told).await;
    // As people write it.
    enter(&learner, &code.to_lowercase().replace('-', " ")).await;
    let (file, pdf) = on_to_certificate(&learner, &answers, "Amina Diallo").await;
    let credential = carrier::read(&pdf).expect("a record in the PDF");

    let words = &learner.words.verify;
    let (is_signed, told) = desk.attest(&learner, &file, built.path());
    assert!(is_signed, "{told}");
    let expected = words.of_learner(&words.signed(), LEARNER);
    assert!(told.ends_with(&expected), "{told}");

    // Somebody else has the code from the learner: the same questions on another device, and no signature.
    let other = Person::new(elsewhere, "en", &site).await;
    with_a_code(&other, &answers).await;
    enter(&other, &code).await;
    let (file, pdf) = on_to_certificate(&other, &answers, "Benoît Mballa").await;
    let second = carrier::read(&pdf).expect("a record in the PDF");
    let form = |of: &Credential| of.answers.as_ref().expect("answers").started.items.clone();
    assert_eq!(form(&credential), form(&second), "the same form");
    let (is_signed, told) = desk.attest(&other, &file, built.path());
    assert!(!is_signed, "{told}");
    let number = credential.record.number.to_string();
    let expected = words.of_learner(&words.refused_same_form(&number), LEARNER);
    assert!(told.ends_with(&expected), "{told}");
    assert!(!desk.signed(&second).exists());

    // Whoever checks the one that was signed sees that its questions were drawn from the code.
    desk.is_trusted_by(built.path());
    let signed = fs::read(desk.signed(&credential)).unwrap();
    other.visit("#/verify").await;
    other.arrive(words.heading()).await;
    give(&other, "signed.json", "application/json", &signed, false).await;
    verdict(&other, words.issuer_verified()).await;
    other.reads(&words.issuer_verified_means(ISSUER)).await;
    other
        .reads(&[words.check_session(), words.fits()].join(": "))
        .await;
}

#[test]
fn each_counts_once_with_firefox() {
    run(each_counts_once(Engine::Firefox));
}

/// The form for a code on a phone: axe finds nothing, and nothing has to be scrolled sideways, with an error and without.
async fn on_a_phone(language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    let looks = async |screen: &str| {
        is_silent_in_both(&person, screen).await;
        layout::fits(&person, screen).await;
        person.resize(390, 844).await;
        let wide = "return document.documentElement.scrollWidth <= innerWidth";
        person.holds(&format!("{screen} fits 390 px"), wide).await;
    };
    with_a_code(&person, &answers).await;
    looks("the form for a code").await;
    let outcome = &person.words.outcome;
    person.press("button", outcome.session_start()).await;
    is_refused(&person, "", outcome.session_code_empty()).await;
    looks("the form for a code, without one").await;
}

#[test]
fn on_a_phone_in_arabic() {
    run(on_a_phone("ar"));
}

#[test]
fn on_a_phone_in_french() {
    run(on_a_phone("fr"));
}
