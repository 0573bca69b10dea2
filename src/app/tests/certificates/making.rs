//! Files that are made of what an issuer signed.

use assay_credential::{HolderName, Issuers, SitePath};

use super::given::{Issuer, choose, signed};
use super::*;
use crate::certificates::Making;
use crate::effect::{CertificateForm, CertificatePaper};
use crate::message::CertificateFailure;
use crate::verifying::Config;

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
    let failure = CertificateFailure::Unreachable;
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
