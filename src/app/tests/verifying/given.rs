//! What is given: what is refused, and by which words; pictures and the camera.

use assay_credential::RecordNumber;

use super::*;
use crate::verifying::{Camera, Kind, Request, Unseen, kind};

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
fn files_are_taken_for_what_they_are() {
    for (media_type, size, head, expected) in [
        ("application/pdf", 80_000, &b"%PDF-1.7"[..], Kind::Document),
        ("image/png", 80_000, b"%PDF-1.7", Kind::Document),
        ("", 3_000, b"{\"format\"", Kind::Document),
        ("", 3_000, b"holiday", Kind::Document),
        (
            "image/png",
            80_000,
            b"\x89PNG\r\n\x1a\n iTXtassay-record\0\0\0\0\0{",
            Kind::Document,
        ),
        (
            "image/svg+xml",
            80_000,
            b"<svg><metadata id=\"assay-record\">",
            Kind::Document,
        ),
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
