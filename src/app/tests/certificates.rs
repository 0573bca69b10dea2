//! Certificates on a device: their links, another name, what an issuer signed, and where all of it goes.

mod given;
mod making;

use std::rc::Rc;

use assay_credential::{Carried, Credential, Link, Validity};
use assay_engine::form::Slot;
use assay_engine::replay;
use assay_messages::Locale;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::Device;
use super::device::{Disk, core};
use crate::certificates::{self, By, Code, Copying, Page, State, Step, Which};
use crate::message::Msg;
use crate::outcome::certificate;
use crate::protecting::Passphrase;
use crate::route::Route;
use crate::sitting::prepare;
use crate::store::{AttemptId, StoreFailure};

const CORE: &str = "core-concepts/foundation";
const DAY: i64 = 86_400_000;

/// A device on which an assessment was passed.
fn passed(language: Locale) -> (Device, AttemptId) {
    let mut device = Device::new(&core(), language, "");
    let id = device.start(CORE, "everyone");
    device.answer_all(true);
    device.submit(&id);
    (device, id)
}

/// Makes the certificate, with the answers or without.
fn issue(device: &mut Device, id: &AttemptId, name: &str, adds_answers: bool) -> Credential {
    device.send(Msg::Routed(Route::Certificate(id.clone())));
    if device.model.issuing.step.credential().is_some() {
        device.send(Msg::ChangeName);
    }
    device.send(Msg::Name(name.to_owned()));
    if device.model.issuing.adds_answers != adds_answers {
        device.send(Msg::AddAnswers);
    }
    device.send(Msg::PreviewCertificate);
    device.send(Msg::MakeCertificate);
    device.send(Msg::CertificateMade(Ok(Rc::from(b"%PDF-".as_slice()))));
    let credential = device.model.issuing.step.credential();
    credential.expect("a certificate").clone()
}

fn step(device: &mut Device, step: Step) {
    device.send(Msg::Certificates(Box::new(step)));
}

fn page(device: &mut Device) -> Page {
    device.send(Msg::Routed(Route::Certificates));
    shown(device)
}

fn shown(device: &mut Device) -> Page {
    let now = device.now();
    certificates::page(&device.model, &now)
}

fn copying(device: &Device) -> Copying {
    let known = device.model.certificates.as_ref().expect("visited");
    known.copying.clone()
}

/// What the link carries that was copied.
fn copied(device: &Device) -> Link {
    let link = device.clipboard.as_ref().expect("a clipboard");
    let (site, letters) = link.split_once("#/verify/").expect("a link");
    assert_eq!(site, "https://example.org/assay/", "nothing before the #");
    match Carried::read(letters) {
        Ok(Carried::Link(link)) => *link,
        other => panic!("no link but {other:?}"),
    }
}

#[test]
fn once_it_is_issued_its_link_carries_the_record() {
    let (mut device, id) = passed(Locale::En);
    device.send(Msg::Routed(Route::Certificate(id.clone())));
    device.send(Msg::Name("Zoë Núñez".to_owned()));
    device.send(Msg::PreviewCertificate);
    assert!(!device.model.issuing.is_issued(), "it is a preview");
    device.send(Msg::MakeCertificate);
    device.send(Msg::CertificateMade(Ok(Rc::from(b"%PDF-".as_slice()))));
    assert!(device.model.issuing.is_issued());
    let credential = device.model.issuing.step.credential().unwrap().clone();
    step(&mut device, Step::Copy(Which::of(&credential)));
    let link = copied(&device);
    assert_eq!((&link.record, link.answers), (&credential.record, None));
    assert_eq!(device.said.last().map(String::as_str), Some("Link copied"));
    assert_eq!(copying(&device), Copying::Copied(Which::of(&credential)));

    // It is the same after the browser was opened again.
    let mut device = device.killed(&Route::Certificate(id).to_string());
    assert!(device.model.issuing.is_issued());
    step(&mut device, Step::Copy(Which::of(&credential)));
    assert_eq!(copied(&device).record, credential.record);
}

#[test]
fn answers_that_were_added_are_in_the_link_and_give_the_score() {
    let (mut device, id) = passed(Locale::En);
    let credential = issue(&mut device, &id, "Amina Diallo", true);
    step(&mut device, Step::Copy(Which::of(&credential)));
    let on_its_page = copied(&device).answers.expect("answers");
    let digest = credential.record.bank.digest;
    let library = &device.model.library;
    let header = library.header(&digest).expect("a header");
    let request = device.open().paper.request.clone();
    let items = |slot: Slot| prepare::item(&header, &request, library, slot);
    let restored = replay::restore(&header, digest, &items, &on_its_page).expect("answers");
    let replayed = replay::replay(&header, digest, &items, &restored).expect("a score");
    assert_eq!(replayed.report.score, credential.record.score.points());

    // From the list it is the same link, the questions fetched for it.
    let mut device = device.killed("#/certificates");
    step(&mut device, Step::Copy(Which::of(&credential)));
    assert_eq!(copied(&device).answers, Some(on_its_page));
}

#[test]
fn where_the_questions_cannot_be_had_the_link_has_the_record_and_the_page_says_so() {
    let (mut device, id) = passed(Locale::En);
    let credential = issue(&mut device, &id, "Amina Diallo", true);
    let mut device = device.killed("");
    let digest = credential.record.bank.digest;
    let failure = crate::message::FetchFailure::Status(404);
    device.broken.insert(digest, Err(failure));
    let entry = page(&mut device).current.remove(0);
    assert_eq!(entry.link, Some(certificates::Answers::Missing));
    step(&mut device, Step::Copy(entry.which));
    let link = copied(&device);
    assert_eq!((link.record, link.answers), (credential.record, None));
}

#[test]
fn a_link_that_cannot_be_copied_is_shown() {
    let (mut device, id) = passed(Locale::Fr);
    let credential = issue(&mut device, &id, "Hélène", false);
    device.clipboard = None;
    step(&mut device, Step::Copy(Which::of(&credential)));
    let Copying::Refused(which, link) = copying(&device) else {
        panic!("it wasn't copied")
    };
    assert_eq!(which, Which::of(&credential));
    assert!(link.starts_with("https://example.org/assay/#/verify/r"));
    assert_eq!(device.focused.as_deref(), Some(certificates::LINK));
    // Whoever comes back begins anew.
    device.send(Msg::Routed(Route::Certificate(id)));
    assert_eq!(copying(&device), Copying::Nothing);
}

#[test]
fn another_name_makes_a_new_certificate_that_names_the_earlier_one() {
    let (mut device, id) = passed(Locale::En);
    let first = issue(&mut device, &id, "Amina Diallo", false);
    assert_eq!(first.record.replaces, None);
    let entry = page(&mut device).current.remove(0);
    assert_eq!(entry.attempt.as_ref(), Some(&id));

    step(&mut device, Step::Rename(id.clone()));
    assert_eq!(device.model.route, Route::Certificate(id.clone()));
    assert!(matches!(
        device.model.issuing.step,
        certificate::Step::Naming
    ));
    assert_eq!(device.model.issuing.name, "Amina Diallo");
    device.send(Msg::KeepName);
    assert_eq!(device.model.issuing.step.credential(), Some(&first));

    let second = issue(&mut device, &id, "Amina Keïta", false);
    assert_ne!(second.record.number, first.record.number);
    assert_eq!(second.record.replaces, Some(first.record.number));
    let shown = page(&mut device);
    assert_eq!(shown.current.len(), 1);
    assert_eq!(shown.current[0].which, Which::of(&second));
    assert_eq!(shown.current[0].replaces, Some(first.record.number));
    let replaced = &shown.replaced[0];
    assert_eq!(
        (replaced.number, replaced.by, replaced.holder.as_str()),
        (first.record.number, second.record.number, "Amina Diallo")
    );
    // The page of the attempt shows the one that counts, also in another browser's life.
    let device = device.killed(&Route::Certificate(id).to_string());
    assert_eq!(device.model.issuing.step.credential(), Some(&second));
}

#[test]
fn another_name_is_asked_for_right_after_the_browser_was_opened_too() {
    let (mut device, id) = passed(Locale::En);
    let first = issue(&mut device, &id, "Amina Diallo", false);
    let mut device = device.killed("#/certificates");
    step(&mut device, Step::Rename(id));
    assert!(matches!(
        device.model.issuing.step,
        certificate::Step::Naming
    ));
    assert_eq!(device.model.issuing.issued.as_deref(), Some(&first));
}

#[test]
fn the_same_name_keeps_record_and_number_with_answers_or_without() {
    let (mut device, id) = passed(Locale::En);
    let first = issue(&mut device, &id, "Amina Diallo", false);
    let again = issue(&mut device, &id, "Amina Diallo", true);
    assert_eq!(again.record, first.record);
    assert!(again.answers.is_some());
    let shown = page(&mut device);
    assert_eq!((shown.current.len(), shown.replaced.len()), (1, 0));
}

#[test]
fn the_list_says_how_long_each_holds() {
    let (mut device, id) = passed(Locale::En);
    let credential = issue(&mut device, &id, "Amina Diallo", false);
    let end = credential.valid_until().expect("an end");
    let entry = page(&mut device).current.remove(0);
    assert_eq!(
        (entry.validity, entry.by, entry.again),
        (Validity::Until(end), By::Nobody, None)
    );
    assert_eq!(entry.linked_in, None, "nobody signed it");
    let left = i64::from(end) - device.wall;
    device.pass(left - 20 * DAY);
    let entry = shown(&mut device).current.remove(0);
    assert_eq!(entry.validity, Validity::Soon(end));
    assert!(entry.again.is_some() && !entry.reminds);
    device.pass(21 * DAY);
    let entry = shown(&mut device).current.remove(0);
    assert_eq!(entry.validity, Validity::Over(end));
}

#[test]
fn a_calendar_reminds_in_the_language_of_the_page_and_of_no_name() {
    for (language, expected) in [
        (Locale::En, "is valid until"),
        (Locale::Fr, "est valable"),
        (Locale::Ar, "صالحة حتى"),
    ] {
        let (mut device, id) = passed(language);
        let credential = issue(&mut device, &id, "Zoë Núñez", false);
        let entry = page(&mut device).current.remove(0);
        assert!(entry.reminds);
        step(&mut device, Step::Remind(entry.which));
        let file = device.downloads.pop().expect("a file");
        assert_eq!(file.mime, "text/calendar");
        let text = String::from_utf8(file.bytes).expect("UTF-8");
        let text = text.replace("\r\n ", "");
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n"), "{text}");
        assert!(text.contains(expected), "{text}");
        let start = "https://example.org/assay/#/core-concepts/foundation/everyone";
        assert!(text.contains(start), "{text}");
        assert!(!text.contains("Zoë") && !file.name.contains("zo"), "{text}");
        let end = credential.valid_until().expect("an end");
        device.pass(i64::from(end) - device.wall);
        step(&mut device, Step::Remind(entry.which));
        assert!(
            device
                .downloads
                .iter()
                .all(|file| file.mime != "text/calendar")
        );
    }
}

#[test]
fn a_device_without_any_says_so_and_one_that_keeps_none_too() {
    let mut device = Device::new(&core(), Locale::En, "");
    assert_eq!(page(&mut device).state, State::Here);
    assert!(shown(&mut device).current.is_empty());
    device.disk = Disk::Failing(StoreFailure::Other("broken".to_owned()));
    assert_eq!(page(&mut device).state, State::Unreadable);
    device.disk = Disk::Fine;
    step(&mut device, Step::Again);
    assert_eq!(shown(&mut device).state, State::Here);
    device.disk = Disk::Failing(StoreFailure::Blocked);
    let mut device = device.killed("#/certificates");
    device.disk = Disk::Failing(StoreFailure::Blocked);
    device.send(Msg::Listed(Err(StoreFailure::Blocked)));
    assert_eq!(page(&mut device).state, State::Blocked);
}

#[test]
fn a_protected_device_shows_none_before_its_passphrase() {
    let (mut device, id) = passed(Locale::En);
    issue(&mut device, &id, "Amina Diallo", false);
    page(&mut device);
    device.passphrase = Some(Passphrase("korrekt häst".to_owned()));
    device.is_unlocked = false;
    device.send(Msg::Protecting(crate::protecting::Step::Locked));
    assert!(device.model.is_locked_out());
    assert!(device.model.certificates.is_none());
    assert_eq!(shown(&mut device).current, []);
}

#[test]
fn answers_that_were_added_are_in_the_code_too() {
    let (mut device, id) = passed(Locale::Ar);
    let credential = issue(&mut device, &id, "فاطمة", true);
    let answers = certificates::short(&device.model.library, &credential);
    let answers = answers.expect("the bank is here");
    let digits = credential.code_digits(Some(&answers));
    let Ok(Carried::Answered(answered)) = Carried::read(&digits) else {
        panic!("{digits}");
    };
    assert_eq!(answered.claims, credential.record.claims());
    assert_eq!(answered.answers, answers);
}

#[test]
fn the_code_is_that_of_the_claims() {
    let (mut device, id) = passed(Locale::Ar);
    let credential = issue(&mut device, &id, "فاطمة", false);
    let known = device.model.certificates.as_ref().expect("visited");
    let site = known.site.as_ref().expect("a site");
    let code = Code::of(&credential, site, None).expect("a code");
    let segments = [
        QrSegment::make_bytes(b"https://example.org/assay/#/verify/"),
        QrSegment::make_numeric(&credential.record.claims().digits()),
    ];
    let (least, most) = (Version::MIN, Version::MAX);
    let made =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, None, false);
    let made = made.expect("it fits");
    assert_eq!(code.side, made.size() + 8);
    let mut dark = std::collections::BTreeSet::new();
    for bar in code.path.split('M').skip(1) {
        let (x, rest) = bar.split_once(' ').expect("x");
        let (y, rest) = rest.split_once('h').expect("y");
        let (length, _) = rest.split_once('v').expect("a length");
        let [x, y, length] = [x, y, length].map(|number| number.parse::<i32>().expect("a number"));
        dark.extend((x..x + length).map(|x| (x - 4, y - 4)));
    }
    for y in 0..made.size() {
        for x in 0..made.size() {
            assert_eq!(dark.contains(&(x, y)), made.get_module(x, y), "{x} {y}");
        }
    }
}
