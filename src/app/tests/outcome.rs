use std::rc::Rc;

use assay_credential::{BadName, Credential};
use assay_messages::Locale;

use super::Device;
use super::device::core;
use crate::certificates;
use crate::effect::{CertificateForm, CertificatePaper};
use crate::message::{Ask, CertificateFailure, Msg};
use crate::outcome::certificate::Step;
use crate::outcome::result;
use crate::route::Route;
use crate::start::{self, Page, Way};

const CORE: &str = "core-concepts/foundation";

fn submitted(right: bool) -> Device {
    let mut device = Device::new(&core(), Locale::En, "");
    let id = device.start(CORE, "everyone");
    device.answer_all(right);
    device.submit(&id);
    device
}

fn outcome(device: &mut Device) -> result::Outcome {
    let now = device.now();
    result::outcome(&device.model, device.open(), &now).expect("a result")
}

#[test]
fn a_failed_attempt_reveals_no_key_while_others_remain() {
    let mut device = submitted(false);
    let shown = outcome(&mut device);
    assert!(!shown.report.is_passed());
    assert!(shown.answers.iter().all(|answer| answer.right.is_empty()
        && answer.rationale.is_none()
        && answer.feedback.is_empty()));
    assert_eq!(shown.certificate, None);
}

#[test]
fn a_passed_attempt_shows_what_was_right_and_why() {
    let mut device = submitted(true);
    let shown = outcome(&mut device);
    assert_eq!(shown.answers.len(), device.open().len() as usize);
    assert!(
        shown
            .answers
            .iter()
            .all(|answer| !answer.right.is_empty() && !answer.sources.is_empty())
    );
    assert!(shown.certificate.is_some() && shown.draft);
}

#[test]
fn after_a_failed_attempt_the_next_waits_as_the_assessment_says() {
    let mut device = submitted(false);
    device.send(Msg::Routed(Route::parse(
        "#/core-concepts/foundation/everyone",
    )));
    let now = device.now();
    let Page::Start(start) = start::page(&device.model, &now) else {
        panic!("no start page")
    };
    assert!(
        matches!(start.way, Way::Start | Way::Wait(_)),
        "{:?}",
        start.way
    );
}

#[test]
fn a_certificate_is_refused_a_name_that_cannot_be_printed_and_made_of_one_that_can() {
    let mut device = submitted(true);
    let id = device.open().card.id.clone();
    device.send(Msg::Routed(Route::Certificate(id.clone())));
    device.send(Msg::PreviewCertificate);
    assert!(matches!(
        device.model.issuing.step,
        Step::Refused(BadName::Empty)
    ));
    device.send(Msg::Name("Amina Diallo".to_owned()));
    device.send(Msg::PreviewCertificate);
    let credential = device.model.issuing.step.credential().unwrap().clone();
    let record = &credential.record;
    let report = device.open().report.clone().unwrap();
    assert_eq!(
        (record.score.points(), record.score.of()),
        (report.score, report.max)
    );
    assert_eq!(record.bank.digest, device.open().card.header);
    assert_eq!(
        Credential::from_bytes(&credential.to_bytes()),
        Ok(credential.clone())
    );
    assert_eq!(
        credential.answers, None,
        "answers are added only by who ticks it"
    );
    device.send(Msg::MakeCertificate);
    device.send(Msg::MakeCertificate);
    assert_eq!(device.jobs, 1, "a second press makes no second certificate");
    device.send(Msg::CertificateMade(Ok(Rc::from(b"%PDF".as_slice()))));
    assert_eq!(device.downloads.len(), 1);
    assert!(
        !device.downloads[0].name.contains("Amina"),
        "no name in the file's name"
    );
    // Coming back shows the same record, under the same number.
    let mut device = device.killed(&Route::Certificate(id).to_string());
    assert_eq!(device.model.issuing.step.credential(), Some(&credential));
    device.send(Msg::MakeCertificate);
    device.send(Msg::CertificateMade(Err(CertificateFailure::Unreachable)));
    assert!(matches!(device.model.issuing.step, Step::Failed(..)));
}

#[test]
fn a_certificate_is_made_as_a_picture_as_well() {
    let mut device = submitted(true);
    let id = device.open().card.id.clone();
    device.send(Msg::Routed(Route::Certificate(id)));
    device.send(Msg::Name("Amina Diallo".to_owned()));
    device.send(Msg::PreviewCertificate);
    let made = |device: &mut Device, message: Msg, bytes: &[u8]| {
        device.send(message);
        device.send(Msg::CertificateMade(Ok(Rc::from(bytes))));
        let file = device.downloads.last().unwrap();
        assert_eq!(file.bytes, bytes);
        let (_, extension) = file.name.rsplit_once('.').unwrap();
        (extension.to_owned(), file.mime)
    };
    let png = Msg::MakePicture(CertificateForm::Png);
    assert_eq!(
        made(&mut device, png.clone(), b"\x89PNG"),
        ("png".to_owned(), "image/png")
    );
    let issued = device.model.issuing.issued.clone();
    assert!(issued.is_some(), "with a picture it is issued, too");
    // Another form is made anew, of the same record; the same one isn't.
    let svg = Msg::MakePicture(CertificateForm::Svg);
    assert_eq!(
        made(&mut device, svg, b"<svg"),
        ("svg".to_owned(), "image/svg+xml")
    );
    assert_eq!(
        made(&mut device, Msg::MakeCertificate, b"%PDF"),
        ("pdf".to_owned(), "application/pdf")
    );
    assert_eq!(device.jobs, 3);
    device.send(Msg::MakeCertificate);
    assert_eq!((device.jobs, device.downloads.len()), (3, 4));
    assert_eq!(device.model.issuing.issued, issued);

    device.send(png);
    device.send(Msg::CertificateMade(Err(CertificateFailure::Unreachable)));
    assert_eq!(
        device.said.last().map(String::as_str),
        Some("The image could not be made")
    );
    assert!(matches!(device.model.issuing.step, Step::Failed(..)));
}

#[test]
fn the_paper_is_the_usual_one_where_the_browser_is_until_another_is_chosen() {
    for (language, usual) in [
        ("en", CertificatePaper::A4),
        ("en-GB", CertificatePaper::A4),
        ("ar-EG", CertificatePaper::A4),
        ("es-419", CertificatePaper::A4),
        ("en-US", CertificatePaper::Letter),
        ("fr-CA", CertificatePaper::Letter),
        ("es-MX", CertificatePaper::Letter),
        ("fil-PH", CertificatePaper::Letter),
        ("es-Latn-MX-u-nu-latn", CertificatePaper::Letter),
        ("", CertificatePaper::A4),
    ] {
        assert_eq!(CertificatePaper::usual(language), usual, "{language}");
    }
    for (paper, name) in CertificatePaper::ALL.into_iter().zip(["a4", "letter"]) {
        assert_eq!(paper.name(), name);
    }
    let mut device = submitted(true);
    let id = device.open().card.id.clone();
    device.send(Msg::Routed(Route::Certificate(id)));
    let usual = device.model.certificates.as_mut().expect("known");
    usual.usual_paper = CertificatePaper::Letter;
    device.send(Msg::Name("Amina Diallo".to_owned()));
    device.send(Msg::PreviewCertificate);
    let make = |device: &mut Device| {
        device.send(Msg::MakeCertificate);
        device.send(Msg::CertificateMade(Ok(Rc::from(b"%PDF".as_slice()))));
        (device.jobs, certificates::paper(&device.model))
    };
    assert_eq!(make(&mut device), (1, CertificatePaper::Letter));
    let number = device.downloads[0].name.clone();
    assert_eq!(make(&mut device), (1, CertificatePaper::Letter));
    // What was made is for the other paper, so it is made anew, of the same record.
    device.send(Msg::ChoosePaper(CertificatePaper::A4));
    assert!(device.model.issuing.is_issued());
    assert_eq!(make(&mut device), (2, CertificatePaper::A4));
    assert_eq!(device.downloads.last().expect("a file").name, number);
    // While it is being made, that goes on.
    device.send(Msg::MakePicture(CertificateForm::Svg));
    device.send(Msg::ChoosePaper(CertificatePaper::Letter));
    assert!(matches!(device.model.issuing.step, Step::Making(..)));
}

#[test]
fn stopping_leads_back_to_the_preview() {
    let mut device = submitted(true);
    let id = device.open().card.id.clone();
    device.send(Msg::Routed(Route::Certificate(id)));
    device.send(Msg::Name("ليلى".to_owned()));
    device.send(Msg::PreviewCertificate);
    device.send(Msg::MakeCertificate);
    device.send(Msg::CertificateStep(1, 3));
    assert!(matches!(device.model.issuing.step, Step::Making(_, 1, 3)));
    device.send(Msg::StopCertificate);
    device.send(Msg::CertificateMade(Ok(Rc::from(b"late".as_slice()))));
    assert!(
        matches!(device.model.issuing.step, Step::Preview(_)),
        "what comes late is not taken"
    );
    assert!(device.downloads.is_empty());
}

#[test]
fn deleting_everything_leaves_nothing() {
    let mut device = submitted(true);
    device.send(Msg::Routed(Route::About));
    device.send(Msg::Erase(Ask::Pressed));
    device.send(Msg::Erase(Ask::Confirmed));
    assert!(device.stored.is_empty() && device.model.cards.is_empty());
    let erasing = crate::erasing::Erasing::Done(device.erased.clone());
    assert_eq!(device.model.erasing, erasing);
}
