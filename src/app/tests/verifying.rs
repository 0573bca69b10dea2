//! Checking a certificate: each verdict reaches the page, however the certificate comes.

mod beside;
mod given;
mod signed;

use std::rc::Rc;

use assay_credential::verify::{Outcome, Verdict};
use assay_credential::{Credential, Link, Score, carrier};
use assay_engine::attempt::compact;
use assay_engine::digest::Digest;
use assay_engine::fraction::Fraction;
use assay_messages::Locale;

use super::Device;
use super::device::core;
use crate::effect::{CertificateForm, CertificatePaper, WordGroup};
use crate::message::{CertificateFailure, FetchFailure, Msg};
use crate::model::{Connection, OutcomeState};
use crate::protecting::Passphrase;
use crate::route::Route;
use crate::store::StoreFailure;
use crate::verifying::{Found, Likeness, Refusal, SUMMARY, State, Step, Tone, VERDICT};

const CORE: &str = "core-concepts/foundation";

/// A certificate with its answers, its link, and the device that made it.
fn made() -> (Device, Credential, String) {
    made_after(0)
}

/// The same, where the device's clock is set by so many milliseconds between the answers and the certificate.
fn made_after(set_by: i64) -> (Device, Credential, String) {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = device.start(CORE, "everyone");
    device.answer_all(true);
    device.submit(&id);
    device.set_clock(set_by);
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
fn a_clock_that_was_set_makes_no_certificate_look_altered() {
    for set_by in [-90_000_000, -3_600_000, -1_000, -1, 0, 1, 3_600_000] {
        let (_, credential, letters) = made_after(set_by);
        let record = &credential.record;
        assert!(record.submitted <= record.issued, "{set_by} ms");
        let device = Device::new(&core(), Locale::En, &format!("#/verify/{letters}"));
        assert_eq!(verdict(&device), Verdict::AnswersFit, "{set_by} ms");
    }
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

/// A file doesn't say which paper it was made for.
#[test]
fn a_file_is_as_issued_on_whichever_paper_it_was_made() {
    let (_, credential, _) = made();
    let bytes = pdf(&credential);
    let papers = |device: &Device| -> Vec<CertificatePaper> {
        device.checker.jobs.iter().map(|job| job.paper).collect()
    };
    for (on, tried) in [
        (CertificatePaper::A4, &CertificatePaper::ALL[..1]),
        (CertificatePaper::Letter, &CertificatePaper::ALL[..]),
    ] {
        let mut device = other();
        device.checker.remade = Ok(bytes.clone());
        device.checker.remade_on = on;
        step(&mut device, Step::Document(bytes.clone().into()));
        let (likeness, told) = found(&device).paper.expect("a paper");
        assert_eq!(likeness, Likeness::AsIssued);
        assert_eq!(papers(&device), tried);
        assert_eq!(device.said.last(), Some(&told), "it is said once");
    }
    let mut device = other();
    device.checker.remade = Ok(b"%PDF-1.7 another".to_vec());
    step(&mut device, Step::Document(bytes.into()));
    assert_eq!(papers(&device), CertificatePaper::ALL, "each once");
}

/// What a picture shows may be painted over as well as a PDF's pages.
#[test]
fn a_picture_is_held_against_what_is_made_of_its_record_as_well() {
    let (_, credential, _) = made();
    let element = carrier::svg_element(&credential);
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{element}</svg>").into_bytes();
    for (remade, expected) in [
        (svg.clone(), Likeness::AsIssued),
        (b"<svg/>".to_vec(), Likeness::NotAsIssued),
    ] {
        let mut device = other();
        device.checker.remade = Ok(remade);
        step(&mut device, Step::Document(svg.clone().into()));
        assert_eq!(verdict(&device), Verdict::AnswersFit);
        let (likeness, _) = found(&device).paper.expect("a picture");
        assert_eq!(likeness, expected);
    }
    for (head, expected) in [
        (&b"%PDF-1.7"[..], Some(CertificateForm::Pdf)),
        (b"\x89PNG", Some(CertificateForm::Png)),
        (b"<?xml", Some(CertificateForm::Svg)),
        (b"{}", None),
    ] {
        assert_eq!(CertificateForm::of(head), expected);
    }
}

/// A code has no room for it: its bank says it.
#[test]
fn what_passing_took_and_how_far_the_content_was_reviewed_is_told_of_a_code_as_well() {
    let (_, credential, _) = made();
    let digits = credential.record.claims().digits();
    let told = |device: &Device, name: &str| {
        let facts = found(device).facts;
        let fact = facts.iter().find(|fact| fact.name == name);
        fact.expect(name).values[0].text.clone()
    };
    let mut whole = other();
    give(&mut whole, &credential);
    let mut code = other();
    type_in(&mut code, &format!("https://example.org/#/verify/{digits}"));
    for (name, part) in [("Passing took", "70%"), ("Content", "Draft")] {
        let said = told(&whole, name);
        assert!(said.contains(part), "{name}: {said}");
        assert_eq!(told(&code, name), said);
    }
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
        "Attestation auto-établie, réponses cohérentes avec le résultat"
    );
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
