//! What an issuer signed: by whom this site trusts, and what was withdrawn, with a connection and without.

use assay_credential::attest::{AnswersSeen, Statement, StatusEntry, Vouch, Vouches};
use assay_credential::badge::{Badge, BadgeText, SignedBadge};
use assay_credential::status::{Bits, List};
use assay_credential::verify::{Check, Outcome, Verdict};
use assay_credential::{Credential, Did, Key, ListUrl, Moment, SitePath};

use super::*;
use crate::verifying::{Config, Source};

const DAY: i64 = 86_400_000;

struct Issuer {
    key: Key,
    did: Did,
    list: List,
}

impl Issuer {
    fn new(device: &Device) -> Self {
        let key = Key::from_seed([7; 32]);
        let did = Did::Key(key.public());
        let at = Moment::try_from(device.wall).expect("a moment");
        Self {
            list: List {
                id: ListUrl::read("https://example.org/status/1").expect("an address"),
                issuer: did.clone(),
                valid_from: at,
                valid_until: None,
                bits: Bits::none(),
            },
            key,
            did,
        }
    }

    /// What the site has of it.
    fn at(&self, device: &mut Device) {
        let config = format!(
            r#"{{"issuers":[{{"names":{{"en":"Example Academy","fr":"Académie Exemple"}},"logo":"issuers/academy.svg","did":"{}",
                "status":[{{"url":"https://example.org/status/1","list":"status/1.json"}}]}}]}}"#,
            self.did
        );
        device.checker.config = Config::Here(config.into_bytes().into(), Source::Site);
        let list = self.list.to_json().into_bytes();
        device
            .checker
            .files
            .insert("status/1.json".to_owned(), list);
    }

    fn signed(&self, credential: &Credential, valid_until: Option<Moment>) -> Credential {
        let record = credential.record.clone();
        let statement = Statement {
            issuer: self.did.clone(),
            key: self.did.own_key().expect("its own").0,
            vouches: Vouches::with(Vouch::Replayed, [Vouch::Supervised]),
            attested: record.issued,
            valid_until,
            status: Some(StatusEntry {
                list: self.list.id.clone(),
                index: 7,
            }),
            session: None,
            answers: None,
        };
        Credential {
            attestation: Some(Box::new(statement.signed(&record, &self.key))),
            answers: None,
            record,
        }
    }
}

impl Issuer {
    /// What it makes of a certificate.
    fn badge(&self, credential: &Credential) -> String {
        let key = self.did.own_key().expect("its own").0;
        let badge = self.unsigned(credential);
        let at = badge.valid_from;
        let badge = SignedBadge::with_integrity(badge, &key, at, &self.key);
        badge.expect("a proof").text()
    }

    /// The same as most others' software reads it.
    fn rsa_badge(&self, credential: &Credential) -> String {
        let sign = |_: &[u8]| Ok::<_, ()>(vec![1; 256]);
        let badge = self.unsigned(credential);
        let signed = SignedBadge::with_rsa_token(badge, (&[0xc5; 256], &[1, 0, 1]), sign);
        signed.expect("a token").text()
    }

    fn unsigned(&self, credential: &Credential) -> Badge {
        let mut signed = self.signed(credential, None);
        let stated = signed.attestation.as_mut().expect("a statement");
        let answers = credential.answers.as_ref().expect("answers");
        stated.statement.answers = Some(AnswersSeen::of(answers, "1"));
        let attested = stated.statement.attested;
        let words = BadgeText {
            description: "An assessment".to_owned(),
            criteria: "70 % of the marks".to_owned(),
            score: "Points".to_owned(),
            passed: "Passed".to_owned(),
            evidence: "Answers".to_owned(),
            narrative: "Replayed".to_owned(),
        };
        let badge = Badge::of(&signed, "Example Academy".to_owned(), words, attested);
        badge.expect("a badge")
    }
}

#[test]
fn what_an_issuer_signed_is_told_by_whom_this_site_trusts_and_what_was_withdrawn() {
    let (device, credential, _) = made();
    let mut issuer = Issuer::new(&device);
    let signed = issuer.signed(&credential, None);
    let mut device = other();
    give(&mut device, &signed);
    assert_eq!(
        verdict(&device),
        Verdict::IssuerUnknown,
        "nobody is trusted"
    );
    assert_eq!(found(&device).tone, Tone::Open);

    let mut device = other();
    device.wall += DAY;
    issuer.at(&mut device);
    give(&mut device, &signed);
    assert_eq!(verdict(&device), Verdict::IssuerVerified);
    let told = found(&device);
    assert_eq!((told.tone, &*told.verdict), (Tone::Good, "Issuer-verified"));
    assert_eq!(told.logo, SitePath::read("issuers/academy.svg"));
    assert!(told.means.contains("Example Academy"), "{}", told.means);
    let vouches = told
        .facts
        .iter()
        .find(|fact| fact.name == "Vouches for")
        .expect("a fact");
    assert_eq!(vouches.values.len(), 2);
    assert!(
        told.facts
            .iter()
            .any(|fact| fact.values[0].text.starts_with("Withdrawal list of"))
    );

    let past = Moment::try_from(device.wall - 1000).expect("a moment");
    give(&mut device, &issuer.signed(&credential, Some(past)));
    assert_eq!(verdict(&device), Verdict::Expired { on: past });
    let told = found(&device);
    assert_eq!(
        (told.tone, told.logo),
        (Tone::Open, None),
        "a logo says that the issuer stands behind it"
    );

    issuer.list.bits.withdraw(7).expect("an entry");
    let mut device = other();
    device.wall += DAY;
    issuer.at(&mut device);
    give(&mut device, &signed);
    assert!(matches!(verdict(&device), Verdict::Withdrawn { .. }));
    let told = found(&device);
    assert!(
        told.tone == Tone::Bad && told.notes.len() == 1 && told.logo.is_none(),
        "{:?}",
        told.notes
    );
}

#[test]
fn offline_the_signature_is_checked_and_the_withdrawal_is_said_to_be_unknown() {
    let (device, credential, _) = made();
    let issuer = Issuer::new(&device);
    let signed = issuer.signed(&credential, None);
    let mut device = other();
    issuer.at(&mut device);
    device.is_cut_off = true;
    device.send(Msg::Line(Connection::Offline));
    give(&mut device, &signed);
    assert_eq!(verdict(&device), Verdict::Unavailable);
    let told = found(&device);
    let notes = told.notes.join(" ");
    assert!(
        notes.contains("The issuer’s signature is good.") && notes.contains("without a connection"),
        "{notes}"
    );
    assert!(notes.contains("as this browser last read it"), "{notes}");

    // Where it isn't known either whom the site trusts, the issuer isn't called unknown.
    let mut device = other();
    device.is_cut_off = true;
    give(&mut device, &signed);
    assert_eq!(verdict(&device), Verdict::Unavailable);
    let State::Checked(_, finding) = &device.model.verifying.as_ref().expect("the page").state
    else {
        panic!("not checked")
    };
    assert_eq!(
        finding.came(Check::Signature),
        Some(Outcome::Fits),
        "a did:key says its key"
    );
    assert!(found(&device).notes[0].contains("can’t be read now"));

    // A list that isn't there although there is a line.
    let mut device = other();
    issuer.at(&mut device);
    device.checker.files.clear();
    give(&mut device, &signed);
    assert_eq!(verdict(&device), Verdict::Unavailable);
    assert!(found(&device).notes[0].contains("no withdrawal list"));
    issuer.at(&mut device);
    device.send(Msg::Retry);
    assert_eq!(verdict(&device), Verdict::IssuerVerified);
}

#[test]
fn a_faulty_configuration_makes_nobody_unknown() {
    let (device, credential, _) = made();
    let signed = Issuer::new(&device).signed(&credential, None);
    let mut device = other();
    device.checker.config = Config::Here(Rc::from(b"<!DOCTYPE html>".as_slice()), Source::Site);
    give(&mut device, &signed);
    assert_eq!(verdict(&device), Verdict::Unavailable);
}

/// As in the command line: a stolen key that is written where nothing reads it leaves nothing “Issuer-verified”.
#[test]
fn a_configuration_with_a_member_that_nothing_reads_is_faulty() {
    let (device, credential, _) = made();
    let issuer = Issuer::new(&device);
    let signed = issuer.signed(&credential, None);
    for (stray, expected) in [
        ("", Verdict::IssuerVerified),
        (
            r#","keys":{"key-0":{"compromised":"2026-02-01T00:00:00Z"}}"#,
            Verdict::Unavailable,
        ),
    ] {
        let mut device = other();
        issuer.at(&mut device);
        let Config::Here(config, source) = device.checker.config else {
            panic!("a configuration");
        };
        let config = String::from_utf8(config.to_vec()).unwrap();
        let config = config.trim_end_matches('}').to_owned() + stray + "}";
        device.checker.config = Config::Here(config.into_bytes().into(), source);
        give(&mut device, &signed);
        assert_eq!(verdict(&device), expected, "{stray}");
    }
}

#[test]
fn a_badge_is_checked_by_its_issuer_and_asks_for_no_bank() {
    let (device, credential, _) = made();
    let mut issuer = Issuer::new(&device);
    let badge = issuer.badge(&credential);
    let mut device = other();
    device.wall += DAY;
    issuer.at(&mut device);
    let give = |device: &mut Device, bytes: &str| {
        step(device, Step::Document(bytes.as_bytes().into()));
    };
    give(&mut device, &badge);
    assert_eq!(verdict(&device), Verdict::IssuerVerified);
    assert!(device.model.wished().is_empty());
    let told = found(&device);
    assert_eq!(told.notes.len(), 1, "{:?}", told.notes);
    assert!(told.notes[0].starts_with("This is an Open Badge."));
    let value = |name: &str| {
        let mut facts = told.facts.iter();
        let fact = facts.find(|fact| fact.name == name);
        fact.map(|fact| fact.values[0].text.clone())
    };
    assert_eq!(value("Name").as_deref(), Some("Amina Diallo"));
    assert_eq!(value("Issuer").as_deref(), Some("Example Academy"));
    let criteria = value("Criteria in the badge’s own words");
    assert_eq!(criteria.as_deref(), Some("70 % of the marks"));

    give(&mut device, &badge.replace("Amina Diallo", "Amina Dialo"));
    assert_eq!(verdict(&device), Verdict::Altered);

    // What is withdrawn after it was checked is known when it is checked again.
    issuer.list.bits.withdraw(7).expect("an entry");
    issuer.at(&mut device);
    give(&mut device, &badge);
    assert!(matches!(verdict(&device), Verdict::Withdrawn { .. }));

    give(
        &mut device,
        &badge.replace("\"Passed\"", "\"Passed\",\"more\":\"\""),
    );
    assert_eq!(refusal(&device), Refusal::OtherBadge);

    // Nor can this page check what is signed by another kind of key, though it trusts the issuer.
    give(&mut device, &issuer.rsa_badge(&credential));
    assert_eq!(refusal(&device), Refusal::RsaBadge);
}

/// What an issuer signed is made with its name: as long as that isn't known, nothing is said of the file.
#[test]
fn a_file_is_not_held_against_what_cannot_be_made_now() {
    let (device, credential, _) = made();
    let issuer = Issuer::new(&device);
    let bytes = pdf(&issuer.signed(&credential, None));
    let mut device = other();
    device.wall += DAY;
    issuer.at(&mut device);
    let known = std::mem::replace(&mut device.checker.config, Config::Unreachable);
    device.checker.remade = Ok(bytes.clone());
    step(&mut device, Step::Document(bytes.into()));
    let likeness = |device: &Device| found(device).paper.expect("a paper").0;
    assert_eq!(likeness(&device), Likeness::NotCompared);
    assert!(device.checker.jobs.is_empty());
    device.checker.config = known;
    device.send(Msg::Retry);
    assert_eq!(verdict(&device), Verdict::IssuerVerified);
    assert_eq!(likeness(&device), Likeness::AsIssued);
    assert_eq!(device.checker.jobs[0].issuer, "Example Academy");
}
