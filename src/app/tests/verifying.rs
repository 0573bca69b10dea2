//! Checking a certificate: each verdict reaches the page, however the certificate comes.

use std::rc::Rc;

use assay_credential::attest::{Statement, StatusEntry, Vouch, Vouches};
use assay_credential::status::{Bits, List};
use assay_credential::verify::{Check, Outcome, Verdict};
use assay_credential::{Credential, Did, Key, Link, ListUrl, Moment, RecordNumber, Score};
use assay_engine::attempt::compact;
use assay_engine::digest::Digest;
use assay_engine::fraction::Fraction;
use assay_messages::Locale;

use super::Device;
use super::device::core;
use crate::effect::WordGroup;
use crate::message::{CertificateFailure, FetchFailure, Msg};
use crate::model::{Connection, OutcomeState};
use crate::protecting::Passphrase;
use crate::route::Route;
use crate::store::StoreFailure;
use crate::verifying::{
    Camera, Config, Found, Kind, Likeness, Refusal, Request, SUMMARY, Source, State, Step, Tone,
    Unseen, VERDICT, kind,
};

const CORE: &str = "core-concepts/foundation";
const DAY: i64 = 86_400_000;

/// A certificate with its answers, its link, and the device that made it.
fn made() -> (Device, Credential, String) {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = device.start(CORE, "everyone");
    device.answer_all(true);
    device.submit(&id);
    device.send(Msg::Routed(Route::Certificate(id)));
    device.send(Msg::Name("Amina Diallo".to_owned()));
    device.send(Msg::AddAnswers);
    device.send(Msg::PreviewCertificate);
    let credential = device.model.issuing.step.credential().expect("one").clone();
    device.send(Msg::MakeCertificate);
    device.send(Msg::CertificateMade(Ok(Rc::from(b"%PDF".as_slice()))));
    let open = device.open();
    let answers = compact::write(&open.paper, &open.attempt, usize::MAX).expect("answers");
    let link = Link {
        record: credential.record.clone(),
        attestation: None,
        answers: Some(answers.text),
    };
    (device, credential, link.letters())
}

fn step(device: &mut Device, step: Step) {
    device.send(Msg::Verifying(Box::new(step)));
}

fn type_in(device: &mut Device, text: &str) {
    step(device, Step::Typed(text.to_owned()));
    step(device, Step::Check);
}

fn give(device: &mut Device, credential: &Credential) {
    step(device, Step::Document(credential.to_bytes().into()));
}

/// A device that never saw the certificate, on the page.
fn other() -> Device {
    let device = Device::new(&core(), Locale::En, "#/verify");
    assert_eq!(title(&device), "Check a certificate – Assay");
    device
}

/// The page's title, without marks that guide direction.
fn title(device: &Device) -> String {
    let title = crate::screen::title(&device.model, &now());
    title.replace(['\u{2068}', '\u{2069}'], "")
}

fn now() -> crate::now::Now {
    crate::now::Now {
        wall: 0,
        monotonic: 0,
        entropy: [0; 32],
    }
}

fn verdict(device: &Device) -> Verdict {
    match &device.model.verifying.as_ref().expect("the page").state {
        State::Checked(_, finding) => finding.verdict,
        state => panic!("not checked but {state:?}"),
    }
}

fn found(device: &Device) -> Found {
    let verifying = device.model.verifying.as_ref().expect("the page");
    let State::Checked(subject, finding) = &verifying.state else {
        panic!("not checked but {:?}", verifying.state)
    };
    assert_eq!(device.focused.as_deref(), Some(VERDICT));
    let words = verifying.words().expect("words");
    crate::verifying::found(&device.model, subject, finding, words)
}

fn refusal(device: &Device) -> Refusal {
    assert_eq!(device.focused.as_deref(), Some(SUMMARY));
    match device.model.verifying.as_ref().expect("the page").state {
        State::Refused(refusal) => refusal,
        ref state => panic!("not refused but {state:?}"),
    }
}

#[test]
fn it_has_words_of_its_own_and_no_others() {
    let device = other();
    assert_eq!(device.model.outcome_words, OutcomeState::Away);
    assert_eq!(WordGroup::Verify.name(), "verify");
}

#[test]
fn a_link_fills_the_field_and_is_checked_at_once() {
    let (_, credential, letters) = made();
    let device = Device::new(&core(), Locale::En, &format!("#/verify/{letters}"));
    assert_eq!(verdict(&device), Verdict::AnswersFit);
    let verifying = device.model.verifying.as_ref().expect("the page");
    assert_eq!(verifying.text, format!("#/verify/{letters}"));
    let found = found(&device);
    assert_eq!(
        (found.tone, &*found.verdict),
        (Tone::Fair, "Self-issued record, answers fit")
    );
    assert!(found.means.contains("Nothing here shows who gave them"));
    let said: Vec<&str> = found
        .facts
        .iter()
        .flat_map(|fact| &fact.values)
        .map(|text| &*text.text)
        .collect();
    for fact in [
        "Amina Diallo",
        "Core concepts – Core concepts: final assessment",
        "Foundation",
    ] {
        assert!(said.contains(&fact), "{fact}: {said:?}");
    }
    let number = credential.record.number.to_string();
    assert!(said.contains(&&*number), "{said:?}");
    assert!(
        found
            .checks
            .iter()
            .all(|(outcome, ..)| *outcome == Outcome::Fits)
    );
    assert!(
        found.notes.is_empty() && found.paper.is_none(),
        "{:?}",
        found.notes
    );
}

#[test]
fn typed_links_and_codes_are_checked_and_nothing_of_them_comes_into_the_address() {
    let (_, credential, letters) = made();
    let digits = credential.record.claims().digits();
    for (text, expected) in [
        (
            format!("https://example.org/assay/#/verify/{letters}"),
            Verdict::AnswersFit,
        ),
        (letters, Verdict::AnswersFit),
        (digits, Verdict::NothingToCheck),
    ] {
        let mut device = other();
        type_in(&mut device, &text);
        assert_eq!(verdict(&device), expected);
        assert_eq!(device.model.route, Route::Verify(String::new()));
    }
}

#[test]
fn a_code_says_less_and_the_page_says_so() {
    let (_, credential, _) = made();
    let mut device = other();
    step(&mut device, Step::Looking);
    let address = format!(
        "https://example.org/#/verify/{}",
        credential.record.claims().digits()
    );
    step(&mut device, Step::Seen(Ok(Some(address))));
    let found = found(&device);
    assert_eq!(
        (found.tone, &*found.verdict),
        (Tone::Fair, "Self-issued record, nothing to check")
    );
    assert_eq!(found.notes.len(), 1, "{:?}", found.notes);
    let titles: Vec<&str> = found.facts[1]
        .values
        .iter()
        .map(|text| &*text.text)
        .collect();
    assert_eq!(
        titles,
        [
            "Core concepts: Foundation",
            "Core concepts: final assessment"
        ]
    );
}

#[test]
fn a_number_is_found_where_it_was_made_and_nowhere_else() {
    let (mut device, credential, _) = made();
    let number = credential.record.number;
    let typed = number.to_string().to_lowercase().replace('-', " ");
    device.send(Msg::Routed(Route::Verify(String::new())));
    type_in(&mut device, &typed);
    assert_eq!(verdict(&device), Verdict::AnswersFit);

    let mut device = other();
    type_in(&mut device, &typed);
    assert_eq!(refusal(&device), Refusal::NotHere(number));
    device.passphrase = Some(Passphrase("correct horse".to_owned()));
    type_in(&mut device, &typed);
    assert_eq!(refusal(&device), Refusal::Locked);
    device.passphrase = None;
    device.disk = super::device::Disk::Failing(StoreFailure::Other("broken".to_owned()));
    type_in(&mut device, &typed);
    assert_eq!(refusal(&device), Refusal::Store);
}

#[test]
fn what_is_no_certificate_is_refused_by_what_it_is() {
    let mut device = other();
    for (text, expected) in [
        ("", Refusal::Nothing),
        ("Amina", Refusal::NotUnderstood),
        ("000G-40R4-0M30-E20X", Refusal::Mistyped),
        ("https://example.org/#/verify/rAgB", Refusal::Link),
        ("#/verify/12", Refusal::Newer),
    ] {
        type_in(&mut device, text);
        assert_eq!(refusal(&device), expected, "{text}");
    }
    assert_eq!(title(&device), "Error: Check a certificate – Assay");
    for (bytes, expected) in [
        (&b"holiday"[..], Refusal::File),
        (b"%PDF-1.7 nothing", Refusal::File),
        (br#"{"format":"assay-record/9"}"#, Refusal::Newer),
    ] {
        step(&mut device, Step::Document(Rc::from(bytes)));
        assert_eq!(refusal(&device), expected);
    }
    step(&mut device, Step::TooLarge);
    assert_eq!(refusal(&device), Refusal::TooLarge);
    for (seen, expected) in [
        (Ok(None), Refusal::NoCode),
        (
            Ok(Some("https://example.org/menu".to_owned())),
            Refusal::OtherCode,
        ),
        (Err(Unseen::Picture), Refusal::Picture),
        (Err(Unseen::Scanner), Refusal::Scanner),
    ] {
        step(&mut device, Step::Looking);
        step(&mut device, Step::Seen(seen));
        assert_eq!(refusal(&device), expected);
    }
    // The words of each, in every language.
    let words = device
        .model
        .verifying
        .as_ref()
        .and_then(|it| it.words().cloned());
    let number = RecordNumber::from_random([0; 10]);
    assert!(
        Refusal::NotHere(number)
            .words(&words.expect("words"))
            .contains("0000-0000-0000-0000")
    );
}

#[test]
fn a_link_that_is_cut_short_is_refused_once_the_words_are_here() {
    let device = Device::new(&core(), Locale::Ar, "#/verify/rAgB");
    assert_eq!(refusal(&device), Refusal::Link);
}

#[test]
fn one_changed_digit_is_found() {
    let (_, mut credential, _) = made();
    let score = credential.record.score;
    let less = score.points().minus(Fraction::whole(1)).expect("a number");
    credential.record.score = Score::new(less, score.of()).expect("a score");
    let mut device = other();
    give(&mut device, &credential);
    assert_eq!(verdict(&device), Verdict::Altered);
    let found = found(&device);
    assert_eq!((found.tone, &*found.verdict), (Tone::Bad, "Altered"));
    assert!(
        found
            .checks
            .iter()
            .any(|(outcome, ..)| *outcome == Outcome::Differs)
    );
}

#[test]
fn a_bank_that_the_site_never_published_is_unknown_and_one_that_cannot_be_had_is_not() {
    let (_, mut credential, _) = made();
    let mut device = other();
    device.is_cut_off = true;
    device.send(Msg::Line(Connection::Offline));
    give(&mut device, &credential);
    assert_eq!(verdict(&device), Verdict::Unavailable);
    let told = found(&device);
    assert!(told.may_change && told.tone == Tone::Open && told.notes.len() == 1);
    // With a line it is checked again.
    device.is_cut_off = false;
    device.send(Msg::Line(Connection::Online));
    assert_eq!(verdict(&device), Verdict::AnswersFit);

    credential.record.bank.digest = Digest::of(b"another");
    credential.answers = None;
    give(&mut device, &credential);
    assert_eq!(verdict(&device), Verdict::UnknownBank);
    assert!(!found(&device).may_change);
}

#[test]
fn a_part_of_the_bank_that_cannot_be_had_leaves_the_answers_open() {
    let (_, credential, letters) = made();
    let mut device = other();
    let header = credential.record.bank.digest;
    let files: Vec<Digest> = device.site.digests().collect();
    for digest in files.into_iter().filter(|digest| *digest != header) {
        device.broken.insert(digest, Err(FetchFailure::Offline));
    }
    type_in(&mut device, &letters);
    assert_eq!(verdict(&device), Verdict::Unavailable);
    device.broken.clear();
    device.send(Msg::Retry);
    assert_eq!(verdict(&device), Verdict::AnswersFit);
}

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
            r#"{{"issuers":[{{"names":{{"en":"Example Academy","fr":"Académie Exemple"}},"did":"{}",
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
    assert_eq!(found(&device).tone, Tone::Open);

    issuer.list.bits.withdraw(7).expect("an entry");
    let mut device = other();
    device.wall += DAY;
    issuer.at(&mut device);
    give(&mut device, &signed);
    assert!(matches!(verdict(&device), Verdict::Withdrawn { .. }));
    let told = found(&device);
    assert!(
        told.tone == Tone::Bad && told.notes.len() == 1,
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

/// A file of the form in which a PDF carries a record.
fn pdf(credential: &Credential) -> Vec<u8> {
    [
        b"%PDF-1.7\nstream\n",
        &credential.to_bytes()[..],
        b"\nendstream\n",
    ]
    .concat()
}

#[test]
fn a_pdf_is_held_against_what_is_made_of_its_record_and_that_decides_no_verdict() {
    let (_, credential, _) = made();
    let bytes = pdf(&credential);
    for (remade, expected) in [
        (Ok(bytes.clone()), Likeness::AsIssued),
        (Ok(b"%PDF-1.7 another".to_vec()), Likeness::NotAsIssued),
        (Err(CertificateFailure::Unreachable), Likeness::NotCompared),
    ] {
        let mut device = other();
        device.checker.remade = remade;
        step(&mut device, Step::Document(bytes.clone().into()));
        assert_eq!(verdict(&device), Verdict::AnswersFit);
        let (likeness, told) = found(&device).paper.expect("a paper");
        assert_eq!(likeness, expected);
        assert_eq!(device.said.last(), Some(&told), "it is said");
    }
}

#[test]
fn the_camera_is_asked_for_and_goes_off() {
    let (_, credential, _) = made();
    let address = format!(
        "https://example.org/#/verify/{}",
        credential.record.claims().digits()
    );
    let camera = |device: &Device| device.model.verifying.as_ref().expect("the page").camera;
    let mut device = other();
    assert_eq!(camera(&device), Camera::Absent);
    step(&mut device, Step::Camera(Camera::Off));
    assert_eq!(camera(&device), Camera::Off);
    assert!(
        !device.checker.asked.contains(&Request::StartCamera),
        "only when it is pressed"
    );
    step(&mut device, Step::StartCamera);
    assert!(device.checker.asked.contains(&Request::StartCamera));
    step(&mut device, Step::Camera(Camera::Running));
    // Other codes are passed over.
    step(
        &mut device,
        Step::Seen(Ok(Some("https://example.org/menu".to_owned()))),
    );
    assert_eq!(camera(&device), Camera::Running);
    step(&mut device, Step::Seen(Ok(Some(address))));
    assert_eq!(
        (camera(&device), verdict(&device)),
        (Camera::Off, Verdict::NothingToCheck)
    );
    assert_eq!(device.checker.asked.last(), Some(&Request::StopCamera));

    for (end, told) in [
        (Camera::Refused, "Allow it in the browser’s settings"),
        (Camera::Failed, "can’t be used now"),
    ] {
        step(&mut device, Step::StartCamera);
        step(&mut device, Step::Camera(end));
        assert_eq!(camera(&device), end);
        assert!(device.said.last().expect("said").contains(told));
    }

    // A picture is chosen while it runs.
    step(&mut device, Step::StartCamera);
    step(&mut device, Step::Camera(Camera::Running));
    step(&mut device, Step::Looking);
    step(&mut device, Step::Seen(Ok(None)));
    assert_eq!(
        (camera(&device), refusal(&device)),
        (Camera::Off, Refusal::NoCode)
    );

    // Left while it runs.
    step(&mut device, Step::StartCamera);
    step(&mut device, Step::Camera(Camera::Running));
    device.checker.asked.clear();
    device.send(Msg::Routed(Route::About));
    assert_eq!(device.checker.asked, [Request::StopCamera]);
    assert!(device.model.verifying.is_none(), "nothing of it is kept");
    step(&mut device, Step::Seen(Ok(None)));
}

#[test]
fn what_comes_late_changes_nothing() {
    let (_, credential, letters) = made();
    let mut device = other();
    step(&mut device, Step::Looking);
    type_in(&mut device, &letters);
    step(&mut device, Step::Seen(Ok(None)));
    step(&mut device, Step::Kept(credential.record.number, Ok(None)));
    step(&mut device, Step::Remade(Ok(Rc::from(b"%PDF".as_slice()))));
    assert_eq!(verdict(&device), Verdict::AnswersFit);
    // Another language: the same finding in other words.
    device.send(Msg::SetLanguage(Locale::Fr));
    assert_eq!(
        found(&device).verdict,
        "Attestation auto-établie, réponses concordantes"
    );
}

#[test]
fn files_are_taken_for_what_they_are() {
    for (media_type, size, head, expected) in [
        ("application/pdf", 80_000, &b"%PDF-1.7"[..], Kind::Document),
        ("image/png", 80_000, b"%PDF-1.7", Kind::Document),
        ("", 3_000, b"{\"format\"", Kind::Document),
        ("", 3_000, b"holiday", Kind::Document),
        ("image/png", 3_000_000, b"\x89PNG\r\n", Kind::Picture),
        ("", 3_000_000, b"\xff\xd8\xff\xe0", Kind::Picture),
        ("", 3_000_000, b"RIFF\0\0\0\0WEBPVP8 ", Kind::Picture),
        ("image/svg+xml", 9_000, b"<?xml", Kind::Drawing),
        (
            "",
            9_000,
            b"<?xml version=\"1.0\"?><svg xmlns=",
            Kind::Drawing,
        ),
        ("application/pdf", 20_000_000, b"%PDF-1.7", Kind::TooLarge),
        ("image/jpeg", 20_000_000, b"\xff\xd8\xff", Kind::Picture),
        ("image/jpeg", 70_000_000, b"\xff\xd8\xff", Kind::TooLarge),
    ] {
        assert_eq!(
            kind(media_type, size, head),
            expected,
            "{media_type} {head:?}"
        );
    }
}

#[test]
fn addresses_lead_to_the_page() {
    for (address, letters) in [
        ("#/verify", ""),
        ("#/verify/", ""),
        ("#/verify/r-_0", "r-_0"),
    ] {
        let route = Route::parse(address);
        assert_eq!(route, Route::Verify(letters.to_owned()));
        assert_eq!(Route::parse(&route.address()), route);
    }
}
