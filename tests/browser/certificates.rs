//! Certificates on a device: their links and codes, another name, reminders, and one that an issuer signed.

use std::rc::Rc;

use assay_credential::attest::{Statement, Vouch, Vouches};
use assay_credential::{Carried, Credential, Did, Key, KeyName, Moment, carrier};

use crate::harness::{Answers, Choosing, Engine, Name, Person, Server, dist, run};
use crate::learning::{calm, give};

/// A clipboard that tests can look into, whatever the machine's own lets a browser without a window do.
const TAKING: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
  writeText: async (text) => { window.copied = text; } } })";

/// A browser that lets nothing be copied, as in some frames and without a secure connection.
const REFUSING: &str =
    "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })";

/// Whether the field of the link has focus, all of it selected.
const SELECTED: &str = "const field = document.getElementById('verification-link');
  return document.activeElement === field && field.readOnly && field.selectionStart === 0 && field.selectionEnd === field.value.length";

/// The issuer signs a record; its key is its name, so nobody need know it.
fn signed(credential: &Credential) -> Credential {
    let key = Key::from_seed([7; 32]);
    let did = Did::Key(key.public());
    let (name, _): (KeyName, _) = did.own_key().expect("its own key");
    let statement = Statement {
        issuer: did,
        key: name,
        vouches: Vouches::new([Vouch::Replayed]).expect("one"),
        attested: Moment::try_from(i64::from(credential.record.issued) + 60_000).expect("a moment"),
        valid_until: None,
        status: None,
        session: None,
        answers: None,
    };
    Credential {
        answers: None,
        attestation: Some(Box::new(statement.signed(&credential.record, &key))),
        ..credential.clone()
    }
}

/// What the link on the clipboard carries.
async fn copied(person: &Person) -> Carried {
    let link = person.look("return window.copied").await;
    let link = link.as_str().expect("a link").to_owned();
    let (before, letters) = link.split_once("#/verify/").expect("a link");
    assert_eq!(before, person.site.url(), "nothing personal before the #");
    Carried::read(letters).expect("a link that is read")
}

/// From an empty browser to a certificate; gives what its file holds.
async fn certificate(person: &Person, holder: &str) -> Credential {
    let answers = Answers::in_language(&person.words);
    person.begin(&answers).await;
    person.answer_all(&answers, |_| Some(Choosing::Right)).await;
    person.submit().await;
    person.name_certificate(holder).await;
    person.download_certificate().await;
    let (_, pdf) = person.downloaded(".pdf").await;
    carrier::read(&pdf).expect("the file holds the record")
}

/// The link is copied; where that can't be, it is shown to be copied by hand.
async fn link(person: &Person, credential: &Credential) {
    let outcome = &person.words.outcome;
    let button = || Name::Starts(outcome.link_copy());
    person.reads(&outcome.link_seen()).await;
    person.look(TAKING).await;
    person.press("button", button()).await;
    person.reads(&outcome.link_copied()).await;
    let Carried::Link(link) = copied(person).await else {
        panic!("the link carries the whole record")
    };
    assert_eq!((&link.record, &link.answers), (&credential.record, &None));
    person.look(REFUSING).await;
    person.press("button", button()).await;
    person.reads(&outcome.link_refused()).await;
    person.holds("the link is selected", SELECTED).await;
    let alt = person
        .look("return document.querySelector('svg[role=img]').getAttribute('aria-label')")
        .await;
    assert_eq!(alt.as_str(), Some(outcome.link_code().as_str()));
}

/// Another name makes another certificate, and the list says so.
async fn rename(person: &Person, first: &Credential, holder: &str) {
    let outcome = &person.words.outcome;
    person
        .press("button", Name::Starts(outcome.certificate_rename()))
        .await;
    person.arrive(outcome.certificate_heading()).await;
    let field = person.find("textbox", outcome.certificate_name()).await;
    field.clear().await.unwrap();
    field.send_keys(holder).await.unwrap();
    person.press("button", outcome.certificate_show()).await;
    person.reads(&outcome.certificate_replaces()).await;
    person.press("button", outcome.certificate_pdf()).await;
    person.reads(&outcome.link_heading()).await;
    person.press("link", outcome.certificates_heading()).await;
    person.arrive(outcome.certificates_heading()).await;
    person.reads(&outcome.certificates_replaced_heading()).await;
    person.reads(&first.record.number.to_string()).await;
    person.reads(holder).await;
}

async fn all(engine: Engine, language: &'static str, holder: &str, other: &str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, language, &Rc::new(server)).await;
    let outcome = &person.words.outcome;
    person.visit("#/certificates").await;
    person.arrive(outcome.certificates_heading()).await;
    person.reads(&outcome.certificates_none()).await;

    let credential = certificate(&person, holder).await;
    link(&person, &credential).await;
    calm(&person, "a certificate with its link").await;
    person.press("link", outcome.certificates_heading()).await;
    person.arrive(outcome.certificates_heading()).await;
    person.reads(holder).await;
    person
        .press("button", Name::Starts(outcome.certificates_remind()))
        .await;
    let (_, reminder) = person.downloaded(".ics").await;
    let reminder = String::from_utf8(reminder).expect("UTF-8");
    assert!(reminder.starts_with("BEGIN:VCALENDAR\r\n"), "{reminder}");
    rename(&person, &credential, other).await;

    // What an issuer signed is kept beside it, in the next life of the page too; what nobody signed isn't.
    let text = |credential: &Credential| String::from_utf8(credential.to_bytes()).expect("UTF-8");
    let add =
        async |text: String| give(&person, "#add-certificate", &[("a.json", text)], false).await;
    add(text(&credential)).await;
    person.reads(&outcome.certificates_add_self_issued()).await;
    let signed = signed(&credential);
    add(text(&signed)).await;
    let number = credential.record.number.to_string();
    person.reads(&outcome.certificates_added(&number)).await;
    person.reload().await;
    person.arrive(outcome.certificates_heading()).await;
    let issuer = signed
        .attestation
        .as_ref()
        .expect("signed")
        .statement
        .issuer
        .to_string();
    person
        .reads(&outcome.certificates_by_unknown(&issuer))
        .await;
    calm(&person, "certificates on this device").await;
    person
        .press("button", Name::Starts(outcome.certificates_remove()))
        .await;
    person
        .press("button", outcome.certificates_remove_confirm())
        .await;
    person
        .holds(
            "one is left, and focus is on the list",
            "return document.querySelectorAll('main article').length === 1 && document.activeElement.id === 'certificates'",
        )
        .await;
}

#[test]
fn in_english() {
    run(all(Engine::Chromium, "en", "Zoë Ångström", "Zoë Núñez"));
}

#[test]
fn in_arabic() {
    run(all(
        Engine::Chromium,
        "ar",
        "فاطمة الزهراء",
        "فاطمة بنت علي",
    ));
}
