//! Certificates that an issuer signed and gave as files, and files with everything in them.

use assay_credential::attest::{AnswersSeen, Statement, StatusEntry, Vouch, Vouches};
use assay_credential::badge::{Badge, BadgeText, SignedBadge};
use assay_credential::status::{Bits, List};
use assay_credential::{
    Did, Document, HolderName, Issuers, Key, KeyName, ListUrl, Moment, SitePath,
};
use assay_engine::attempt::compact;
use assay_engine::json::ToNode;

use super::*;
use crate::certificates::{Adding, Kind, Making, Unkept};
use crate::class;
use crate::effect::{CertificateForm, CertificatePaper};
use crate::learning;
use crate::message::Ask;
use crate::verifying::{Config, Source};

const NAME: &str = "Zoë Núñez";

struct Issuer {
    key: Key,
    did: Did,
    name: KeyName,
}

impl Issuer {
    fn new(did: &str) -> Self {
        Self {
            key: Key::from_seed([5; 32]),
            did: Did::read(did).expect("a DID"),
            name: KeyName::read("key-0").expect("a name"),
        }
    }

    /// The configuration of a site that trusts it.
    fn trusted(&self) -> Config {
        let document = Document::of(self.did.clone(), self.name.clone(), self.key.public());
        let document = String::from_utf8(document.to_node().canonical()).expect("UTF-8");
        let names = r#"{"en":"Example Academy","fr":"Académie Exemple"}"#;
        let status = r#"[{"url":"https://example.org/status/1","list":"status/1.json"}]"#;
        let theme = "issuers/academy.json";
        let config = format!(
            r#"{{"issuers":[{{"names":{names},"theme":"{theme}","did":{document},"status":{status}}}]}}"#
        );
        Config::Here(config.into_bytes().into(), Source::Site)
    }

    /// Its list of what it withdrew.
    fn list(&self, withdrawn: &[u32], at: i64) -> Vec<u8> {
        let mut bits = Bits::none();
        for index in withdrawn {
            bits.withdraw(*index).expect("an entry");
        }
        let list = List {
            id: ListUrl::read("https://example.org/status/1").expect("an address"),
            issuer: self.did.clone(),
            valid_from: Moment::try_from(at).expect("a moment"),
            valid_until: None,
            bits,
        };
        list.to_json().into_bytes()
    }

    /// What it makes of a certificate that it signed.
    fn badge(&self, credential: &Credential) -> Vec<u8> {
        let words = BadgeText {
            description: "An assessment".to_owned(),
            criteria: "70 % of the marks".to_owned(),
            score: "Points".to_owned(),
            passed: "Passed".to_owned(),
            evidence: "Answers".to_owned(),
            narrative: "Replayed".to_owned(),
        };
        let stated = credential.attestation.as_ref().expect("a statement");
        let attested = stated.statement.attested;
        let badge = Badge::of(credential, "Example Academy".to_owned(), words, attested);
        let badge = badge.expect("a badge");
        let signed = SignedBadge::with_integrity(badge, &self.name, attested, &self.key);
        signed.expect("a proof").text().into_bytes()
    }

    /// What it signs of a certificate, the answers at hand.
    fn signed(&self, device: &Device, credential: &Credential) -> Credential {
        let answers = credential.answers.as_ref().expect("answers");
        let replayed = class::replayed(&device.model.library, answers).expect("the bank");
        let replayed = replayed.expect("a score");
        let short = compact::write(&replayed.paper, &replayed.attempt, usize::MAX);
        let short = short.expect("a text").text;
        let issued = i64::from(credential.record.issued);
        let statement = Statement {
            issuer: self.did.clone(),
            key: self.name.clone(),
            vouches: Vouches::new([Vouch::Replayed]).expect("one"),
            attested: Moment::try_from(issued + DAY).expect("a moment"),
            valid_until: None,
            status: Some(StatusEntry {
                list: ListUrl::read("https://example.org/status/1").expect("an address"),
                index: 7,
            }),
            session: None,
            answers: Some(AnswersSeen::of(answers, &short)),
        };
        Credential {
            attestation: Some(Box::new(statement.signed(&credential.record, &self.key))),
            ..credential.clone()
        }
    }
}

/// A device with a certificate of its own, the site's trust in the issuer, and what the issuer signed.
fn signed(language: Locale) -> (Device, AttemptId, Credential) {
    let issuer = Issuer::new("did:web:example.org");
    let (mut device, id) = passed(language);
    device.checker.config = issuer.trusted();
    let own = issue(&mut device, &id, NAME, true);
    let signed = issuer.signed(&device, &own);
    device.pass(2 * DAY);
    (device, id, signed)
}

fn choose(device: &mut Device, file: &[u8]) -> Adding {
    page(device);
    step(device, Step::Chosen(Some(file.to_vec())));
    let known = device.model.certificates.as_ref().expect("visited");
    known.adding.clone()
}

/// A PDF as the app's own makes it, as far as looking for the record goes.
fn pdf(credential: &Credential) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n1 0 obj <<>>\nstream\n".to_vec();
    pdf.extend(credential.to_bytes());
    pdf.extend(b"\nendstream\nendobj\n");
    pdf
}

#[test]
fn what_an_issuer_signed_is_kept_beside_ones_own_as_it_came() {
    for (language, name) in [
        (Locale::En, "Example Academy"),
        (Locale::Fr, "Académie Exemple"),
        (Locale::Ar, "Example Academy"),
    ] {
        let (mut device, _, credential) = signed(language);
        let file = pdf(&credential);
        let number = credential.record.number;
        assert_eq!(
            choose(&mut device, &file),
            Adding::Done(number, Kind::Certificate)
        );
        let shown = page(&mut device);
        assert_eq!(shown.current.len(), 2, "one's own, and the signed one");
        let given = shown.current.iter().find(|one| !one.is_self_issued());
        let given = given.expect("the signed one").clone();
        assert_eq!(given.by, By::Issuer(name.to_owned()));
        assert_eq!(given.attempt, None);

        step(&mut device, Step::Download(number, Kind::Certificate));
        let again = device.downloads.pop().expect("a file");
        assert_eq!((&again.bytes, again.mime), (&file, "application/pdf"));
        assert!(!again.name.to_lowercase().contains("zo"));

        step(&mut device, Step::Copy(given.which));
        let link = copied(&device);
        assert_eq!(link.attestation, credential.attestation);
        assert!(link.answers.is_some());
        assert_eq!(choose(&mut device, &file), Adding::Known(number));

        // It is there after the browser was opened again.
        let trusted = device.checker.config.clone();
        let mut device = device.killed("");
        device.checker.config = trusted;
        assert_eq!(page(&mut device).current.len(), 2);
    }
}

#[test]
fn linked_in_hears_neither_the_name_nor_the_score_and_of_no_self_issued_one() {
    let (mut device, _, credential) = signed(Locale::En);
    choose(&mut device, &credential.to_bytes());
    for entry in page(&mut device).current {
        if entry.is_self_issued() {
            assert_eq!(entry.linked_in, None);
            continue;
        }
        let address = entry.linked_in.expect("a signed one has it");
        let number = credential.record.number;
        for expected in [
            "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME",
            "&name=Core%20concepts%20of%20counter-trafficking%3A%20Foundation",
            "&organizationName=Example%20Academy",
            "&issueYear=2025&issueMonth=10",
            "&certUrl=https%3A%2F%2Fexample.org%2Fassay%2F%23%2Fverify&",
            &format!("&certId={number}"),
        ] {
            assert!(address.contains(expected), "{expected}: {address}");
        }
        for secret in ["Zo", "N%C3%BA", "100", "score"] {
            assert!(!address.contains(secret), "{secret}: {address}");
        }
    }
}

#[test]
fn an_issuer_that_the_site_does_not_know_is_said_to_be_unknown() {
    let (mut device, _, credential) = signed(Locale::En);
    choose(&mut device, &credential.to_bytes());
    for (trusted, by) in [
        (
            Config::Absent,
            By::Unknown("did:web:example.org".to_owned()),
        ),
        (Config::Unreachable, By::Open),
        (
            Config::Here(Rc::from(b"<!DOCTYPE html>".as_slice()), Source::Site),
            By::Open,
        ),
        (
            Issuer::new("did:web:example.com").trusted(),
            By::Unknown("did:web:example.org".to_owned()),
        ),
    ] {
        device.checker.config = trusted;
        device.model.certificates = None;
        let shown = page(&mut device);
        let given = shown.current.iter().find(|one| !one.is_self_issued());
        let given = given.expect("the signed one");
        assert_eq!((&given.by, &given.linked_in), (&by, &None));
    }
}

#[test]
fn what_an_issuer_has_withdrawn_is_said_to_be() {
    let (mut device, _, credential) = signed(Locale::En);
    let issuer = Issuer::new("did:web:example.org");
    choose(&mut device, &credential.to_bytes());
    let entry = |device: &mut Device| {
        let shown = page(device);
        let mut all = shown.current.into_iter();
        all.find(|one| !one.is_self_issued())
            .expect("the signed one")
    };
    assert!(entry(&mut device).linked_in.is_some());
    for (withdrawn, by) in [
        (&[7][..], By::Withdrawn("Example Academy".to_owned())),
        (&[8], By::Issuer("Example Academy".to_owned())),
    ] {
        let list = issuer.list(withdrawn, device.wall);
        let files = &mut device.checker.files;
        files.insert("status/1.json".to_owned(), list);
        let entry = entry(&mut device);
        assert_eq!(entry.linked_in.is_some(), matches!(by, By::Issuer(_)));
        assert_eq!(entry.by, by);
    }
}

#[test]
fn a_pdf_is_made_of_what_came_as_another_file() {
    let (mut device, _, credential) = signed(Locale::Fr);
    let number = credential.record.number;
    let trusted = std::mem::replace(&mut device.checker.config, Config::Absent);
    choose(&mut device, &credential.to_bytes());
    let shown = page(&mut device);
    let makes = |shown: &Page| {
        shown
            .current
            .iter()
            .filter(|one| !one.makes.is_empty())
            .count()
    };
    assert_eq!(makes(&shown), 0, "nobody is trusted here");
    step(&mut device, Step::Make(number, CertificateForm::Pdf));
    assert_eq!(device.jobs, 1, "only its own was made");
    device.checker.config = trusted;
    let shown = page(&mut device);
    assert_eq!(makes(&shown), 1);
    let issuers = Issuers::read(&match Issuer::new("did:web:example.org").trusted() {
        Config::Here(bytes, _) => bytes,
        other => panic!("{other:?}"),
    });
    let issuers = issuers.expect("a configuration");
    let library = &device.model.library;
    let kind = (CertificateForm::Pdf, CertificatePaper::Letter);
    let job = certificates::job(library, Some(&issuers), &credential, kind);
    let job = job.expect("all of it is here");
    assert_eq!((job.form, job.paper), kind);
    assert_eq!(job.theme, SitePath::read("issuers/academy.json"));
    let own = Credential {
        attestation: None,
        ..credential.clone()
    };
    let own = certificates::job(library, Some(&issuers), &own, kind);
    let own = own.expect("all of it is here");
    assert_eq!(
        (own.theme, own.issuer),
        (None, String::new()),
        "nothing of an issuer is on what it did not sign"
    );
    assert_eq!(
        (&*job.issuer, job.language),
        ("Académie Exemple", Locale::Fr)
    );
    assert_eq!(
        job.answers,
        certificates::short(library, &credential).unwrap()
    );

    let before = device.jobs;
    step(&mut device, Step::Make(number, CertificateForm::Pdf));
    assert_eq!(device.jobs, before + 1);
    device.send(Msg::CertificateMade(Ok(Rc::from(b"%PDF-1".as_slice()))));
    let made = device.downloads.pop().expect("a file");
    assert_eq!(
        (made.mime, &*made.bytes),
        ("application/pdf", &b"%PDF-1"[..])
    );
    assert!(made.name.ends_with(".pdf"), "{}", made.name);

    step(&mut device, Step::Make(number, CertificateForm::Pdf));
    let failure = crate::message::CertificateFailure::Unreachable;
    device.send(Msg::CertificateMade(Err(failure.clone())));
    let known = device.model.certificates.as_ref().expect("visited");
    assert_eq!(
        known.making,
        Making::Failed(number, CertificateForm::Pdf, Some(failure))
    );
    assert!(!device.downloads.iter().any(|file| file.bytes == b"%PDF-1"));
}

/// Whoever names an issuer that this site trusts in a record of their own gets no page that looks like that issuer's.
#[test]
fn no_file_is_made_of_what_the_issuer_did_not_sign() {
    let (mut device, _, credential) = signed(Locale::En);
    let mut forged = credential.clone();
    forged.record.holder = HolderName::new("Nobody", str::to_owned).expect("a name");
    // It is kept where nobody is known who could say that it was changed.
    let trusted = std::mem::replace(&mut device.checker.config, Config::Absent);
    choose(&mut device, &forged.to_bytes());
    device.checker.config = trusted;
    let shown = page(&mut device);
    let mut given = shown.current.iter().filter(|one| one.attempt.is_none());
    let entry = given.next().expect("it is kept");
    assert!(matches!(entry.by, By::Unknown(_)) && entry.makes.is_empty());
    let before = device.jobs;
    step(
        &mut device,
        Step::Make(forged.record.number, CertificateForm::Pdf),
    );
    assert_eq!(device.jobs, before);
}

/// One file is made at a time, and is the page's on which it was asked for.
#[test]
fn a_file_that_is_being_made_ends_with_its_page() {
    let (mut device, id, credential) = signed(Locale::En);
    choose(&mut device, &credential.to_bytes());
    page(&mut device);
    step(
        &mut device,
        Step::Make(credential.record.number, CertificateForm::Png),
    );
    let making = |device: &Device| {
        let known = device.model.certificates.as_ref().expect("visited");
        known.making.clone()
    };
    device.send(Msg::CertificateStep(2, 4));
    let now = Making::Now(credential.record.number, CertificateForm::Png, (2, 4));
    assert_eq!(making(&device), now);
    device.send(Msg::StopCertificate);
    assert_eq!((making(&device), device.stops), (Making::Nothing, 1));
    step(
        &mut device,
        Step::Make(credential.record.number, CertificateForm::Png),
    );
    device.send(Msg::Routed(Route::Certificate(id)));
    assert_eq!((making(&device), device.stops), (Making::Nothing, 2));
    device.send(Msg::MakePicture(CertificateForm::Svg));
    device.send(Msg::Routed(Route::Certificates));
    assert_eq!(device.stops, 3);
    assert!(matches!(
        device.model.issuing.step,
        certificate::Step::Preview(_)
    ));
    let before = device.downloads.len();
    device.send(Msg::CertificateMade(Ok(Rc::from(b"%PDF-late".as_slice()))));
    assert_eq!(device.downloads.len(), before, "it is nobody's any more");
}

#[test]
fn a_badge_stands_beside_its_certificate_and_is_had_again_as_it_came() {
    let (mut device, _, credential) = signed(Locale::En);
    let badge = Issuer::new("did:web:example.org").badge(&credential);
    let number = credential.record.number;
    choose(&mut device, &credential.to_bytes());
    assert_eq!(
        choose(&mut device, &badge),
        Adding::Done(number, Kind::Badge)
    );
    assert_eq!(choose(&mut device, &badge), Adding::Known(number));
    let shown = page(&mut device);
    let has_badge: Vec<_> = shown
        .current
        .iter()
        .map(|one| (one.is_self_issued(), one.has_badge))
        .collect();
    assert_eq!(has_badge, [(true, false), (false, true)]);
    step(&mut device, Step::Download(number, Kind::Badge));
    let again = device.downloads.pop().expect("a file");
    assert_eq!((&again.bytes, again.mime), (&badge, "application/json"));
    assert!(again.name.ends_with(".badge.json"), "{}", again.name);

    // It comes to another device with everything, and goes with its certificate.
    let file = everything(&mut device);
    let mut other = Device::new(&core(), Locale::En, "");
    other.checker.config = device.checker.config.clone();
    plan(&mut other, file);
    add(&mut other);
    assert_eq!(other.given, device.given);
    step(&mut other, Step::Remove(number));
    step(&mut other, Step::RemoveAnswered(Ask::Confirmed));
    assert!(other.given.is_empty());
}

#[test]
fn a_badge_that_was_changed_or_has_no_certificate_here_is_refused() {
    let (mut device, _, credential) = signed(Locale::En);
    let issuer = Issuer::new("did:web:example.org");
    let badge = issuer.badge(&credential);
    let mut other = credential.clone();
    other.record.number = assay_credential::RecordNumber::from_random([9; 10]);
    let alone = issuer.badge(&other);
    let text = String::from_utf8(badge).expect("UTF-8");
    choose(&mut device, &credential.to_bytes());
    let number = other.record.number;
    for (file, why) in [
        (alone, Unkept::BadgeAlone(number)),
        (
            text.replace("Zoë Núñez", "Zoe Nunez").into_bytes(),
            Unkept::Altered,
        ),
        (
            text.replace("\"Passed\"", "\"Passed\",\"more\":\"\"")
                .into_bytes(),
            Unkept::OtherBadge,
        ),
    ] {
        assert_eq!(choose(&mut device, &file), Adding::Refused(why));
    }
    assert_eq!(device.given.len(), 1);
}

#[test]
fn what_is_no_certificate_of_an_issuer_is_refused() {
    let (mut device, id, credential) = signed(Locale::En);
    // The site's issuers are known once there is something that one signed.
    choose(&mut device, &credential.to_bytes());
    let mut renamed = credential.clone();
    renamed.record.holder = HolderName::new("Eve", str::to_owned).expect("a name");
    let own = Credential {
        attestation: None,
        ..credential.clone()
    };
    let spaced = String::from_utf8(credential.to_bytes()).expect("UTF-8");
    let spaced = spaced.replacen(':', ": ", 1).into_bytes();
    let newer = String::from_utf8(credential.to_bytes()).expect("UTF-8");
    let newer = newer.replace("assay-record/2", "assay-record/99");
    let both = [pdf(&credential), pdf(&own)].concat();
    for (file, why) in [
        (b"holiday".to_vec(), Unkept::None),
        (b"%PDF-1.7".to_vec(), Unkept::None),
        (renamed.to_bytes(), Unkept::Altered),
        (spaced, Unkept::Altered),
        (newer.into_bytes(), Unkept::Newer),
        (pdf(&own), Unkept::SelfIssued),
        (both, Unkept::Several),
        (vec![b' '; 4_000_001], Unkept::TooLarge),
    ] {
        let before = device.given.clone();
        assert_eq!(choose(&mut device, &file), Adding::Refused(why));
        assert_eq!(device.given, before);
    }
    device.send(Msg::Routed(Route::Certificate(id)));
}

#[test]
fn a_full_device_says_that_it_could_not_keep_it() {
    let (mut device, _, credential) = signed(Locale::En);
    page(&mut device);
    device.disk = Disk::Failing(StoreFailure::Full);
    step(&mut device, Step::Chosen(Some(credential.to_bytes())));
    let known = device.model.certificates.as_ref().expect("visited");
    assert_eq!(known.adding, Adding::Failed);
    assert!(device.given.is_empty());
}

#[test]
fn removing_one_asks_first() {
    let (mut device, _, credential) = signed(Locale::En);
    let number = credential.record.number;
    choose(&mut device, &credential.to_bytes());
    step(&mut device, Step::Remove(number));
    assert!(device.dialogs.contains(certificates::REMOVE_DIALOG));
    step(&mut device, Step::RemoveAnswered(Ask::Declined));
    assert_eq!(device.given.len(), 1);
    step(&mut device, Step::Remove(number));
    step(&mut device, Step::RemoveAnswered(Ask::Confirmed));
    assert!(device.given.is_empty());
    assert_eq!(shown(&mut device).current.len(), 1, "one's own stays");
    assert_eq!(device.focused.as_deref(), Some(certificates::LIST));
}

fn everything(device: &mut Device) -> Vec<u8> {
    device.send(Msg::Routed(Route::Learning));
    device.send(Msg::Learning(learning::Step::Export));
    device.downloads.pop().expect("a file").bytes
}

fn plan(device: &mut Device, file: Vec<u8>) -> learning::Plan {
    device.send(Msg::Routed(Route::Learning));
    device.send(Msg::Learning(learning::Step::Chosen(Some(file))));
    match &device.model.learning.as_ref().expect("visited").import {
        learning::Import::Ready(plan) => learning::Plan::clone(plan),
        other => panic!("no plan but {other:?}"),
    }
}

fn add(device: &mut Device) {
    device.send(Msg::Learning(learning::Step::Add(true)));
}

#[test]
fn all_certificates_go_to_another_device_with_everything() {
    let (mut device, _, credential) = signed(Locale::En);
    choose(&mut device, &pdf(&credential));
    let file = everything(&mut device);
    assert!(plan(&mut device, file.clone()).is_empty(), "all is here");

    let mut other = Device::new(&core(), Locale::En, "");
    let found = plan(&mut other, file);
    assert_eq!((found.new.stored.len(), found.certificates()), (1, 1));
    add(&mut other);
    assert_eq!(other.given, device.given);
    assert_eq!(other.records, device.records);
    assert_eq!(page(&mut other).current.len(), 2);
}

/// A certificate that was made, and one that came, after the first file was taken along.
#[test]
fn certificates_of_an_attempt_that_is_here_come_too() {
    let (mut device, id, credential) = signed(Locale::En);
    let (records, file) = (device.records.clone(), everything(&mut device));
    let mut other = Device::new(&core(), Locale::En, "");
    plan(&mut other, file.clone());
    add(&mut other);
    let renamed = issue(&mut device, &id, "Zoë Ångström", false);
    choose(&mut device, &credential.to_bytes());
    let later = everything(&mut device);
    let found = plan(&mut other, later);
    assert_eq!((found.known.len(), found.certificates()), (1, 2));
    add(&mut other);
    assert_eq!(other.records, device.records);
    let shown = page(&mut other);
    assert!(
        shown
            .current
            .iter()
            .any(|one| one.which == Which::of(&renamed))
    );

    // The file of before has none of it, and takes nothing away.
    assert!(plan(&mut other, file).is_empty());
    assert_eq!((other.given.len(), other.records.len()), (1, 2));
    assert_eq!(records.len(), 1);
}

#[test]
fn a_file_from_before_certificates_were_given_is_read() {
    let (mut device, _, credential) = signed(Locale::En);
    let file = String::from_utf8(everything(&mut device)).expect("UTF-8");
    let before = file.replace(r#""given":[],"#, "");
    assert_ne!(before, file);
    let mut other = Device::new(&core(), Locale::En, "");
    choose(&mut other, &credential.to_bytes());
    let found = plan(&mut other, before.into_bytes());
    assert_eq!((found.new.stored.len(), found.certificates()), (1, 0));
    add(&mut other);
    assert_eq!(other.given.len(), 1, "what was here stays");
}
