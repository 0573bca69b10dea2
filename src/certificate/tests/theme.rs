//! Themes: what is wrong in one is told with its place, and none is ever on a certificate that its issuer didn't sign.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod common;

use std::process::Command;

use assay_certificate::{Colour, Form, Ornament, Theme};
use assay_credential::Did;
use common::{Case, ISSUER, academy, case, written};

const SOUND: &str = include_str!("themes/academy.json");

#[test]
fn a_theme_is_read() {
    let theme = academy();
    assert_eq!(theme.issuer, Did::read(ISSUER).unwrap());
    assert_eq!(theme.names[0].1, "Example Academy for Protection");
    assert_eq!(theme.colours.accent, Colour(0x1D, 0x3A, 0x6B));
    assert_eq!(theme.ornament, Ornament::Frame);
    assert_eq!(theme.signatories.len(), 2);
    assert!(theme.logo.is_some() && theme.seal.is_some());
    let least = r#"{"format":"assay-theme/1","issuer":"did:web:example.org","names":{"en":"A"}}"#;
    let least = Theme::read(least.as_bytes()).unwrap();
    assert_eq!(least.ornament, Ornament::Bar);
    assert_eq!(
        (least.logo, least.seal, least.signatories),
        (None, None, vec![])
    );
}

#[test]
fn what_is_wrong_is_told_all_at_once_with_its_place() {
    for (from, to, expected) in [
        (
            "assay-theme/1",
            "assay-theme/9",
            &["/format: not \"assay-theme/1\""][..],
        ),
        ("did:web:example.org", "example.org", &["/issuer: "]),
        (
            "\"names\"",
            "\"name\"",
            &[
                "/name: \"name\" isn't known here; did you mean \"names\"?",
                "the whole: \"names\" is missing",
            ],
        ),
        (
            "#14181f",
            "black",
            &["/colours/ink: not a colour such as #0a5a54"],
        ),
        (
            "#4a5260",
            "#8a929f",
            &["/colours/muted: not dark enough for text on white: a contrast of 4.5 : 1 or more"],
        ),
        (
            "\"frame\"",
            "\"flowers\"",
            &["/ornament: not one of bar, frame and none"],
        ),
        ("0 0 120 40", "0 0 120", &["/logo/view: not four numbers"]),
        // It would reach over what stands beside it.
        (
            "0 0 120 40",
            "0 0 100 40",
            &["/logo/paths/2/d: not path data"],
        ),
        (
            "M48 10h68v4h-68z",
            "M48 10h68v4A1 1 0 0 0 1 1z",
            &["/logo/paths/2/d: not path data"],
        ),
        (
            "#ffffff",
            "#ffff99",
            &["/logo/paths/1/fill: not white, or dark enough to be seen"],
        ),
        (
            "\"Dr Ada Example\"",
            "\"\"",
            &["/signatories/0/name: not a text"],
        ),
        (
            "\"fr\": \"Directrice",
            "\"French\": \"Directrice",
            &["/signatories/0/titles/French: not a language tag"],
        ),
    ] {
        assert!(SOUND.contains(from), "{from}");
        let faults = Theme::read(SOUND.replace(from, to).as_bytes()).unwrap_err();
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), expected.len(), "{told:?}");
        for (told, expected) in told.iter().zip(expected) {
            assert!(told.starts_with(expected), "{told} is not {expected}");
        }
    }
    let two = SOUND
        .replace("\"frame\"", "7")
        .replace("#14181f", "#eeeeee");
    assert_eq!(Theme::read(two.as_bytes()).unwrap_err().len(), 2);
    let many = r#"{"name":"A","titles":{"en":"B"}},"#.repeat(4);
    let many = SOUND.replace("\"signatories\": [", &format!("\"signatories\": [{many}"));
    let faults = Theme::read(many.as_bytes()).unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "/signatories: not a list of at most 3"
    );
    assert_eq!(
        Theme::read(b"theme").unwrap_err()[0].to_string(),
        "the whole: not JSON: see line 1, column 1"
    );
}

/// No seal, no signatory, no logo, no colour and no name of an issuer, whoever lays its theme beside it.
#[test]
fn nothing_of_a_theme_is_on_what_its_issuer_did_not_sign() {
    let academy = academy();
    let other = Theme {
        issuer: Did::read("did:web:other.example").unwrap(),
        ..academy.clone()
    };
    for file in ["en", "ar"] {
        let case = case(file);
        for form in Form::ALL {
            for credential in [case.credential(), case.with_answers()] {
                let plain = case.made(&credential, form);
                let themed = case.made_with(&credential, form, Some(&academy));
                assert!(plain == themed, "{file} {form:?}: self-issued");
            }
            let signed = case.attested();
            let plain = case.made(&signed, form);
            let themed = case.made_with(&signed, form, Some(&other));
            assert!(plain == themed, "{file} {form:?}: of another issuer");
        }
    }
}

fn text(case: &Case, theme: Option<&Theme>) -> String {
    let pdf = case.made_with(&case.attested(), Form::Pdf, theme);
    let path = written("themed", &format!("{}.pdf", case.file), &pdf);
    let done = Command::new("pdftotext").arg(path).arg("-").output();
    let done = done.unwrap_or_else(|error| {
        panic!("this test needs pdftotext ({error}): sudo apt-get install poppler-utils")
    });
    let is_mark = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let text = String::from_utf8(done.stdout).unwrap();
    let text: String = text.chars().filter(|&c| !is_mark(c)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_an_issuer_signed_says_who_signed_and_what_it_states() {
    let theme = academy();
    let said = text(&case("en"), Some(&theme));
    for expected in [
        "Issuer-signed record",
        "Example Academy for Protection has signed it and states:",
        "The answers were marked again and give this score. The answers were given under supervision.",
        "Whether the signature holds and was not withdrawn is seen only when it is checked.",
        "Signed by Example Academy for Protection",
        "Dr Ada Example",
        "Director of Training",
        "Jean-Luc Modèle",
        "Chair of the Examination Board",
    ] {
        assert!(said.contains(expected), "{expected} isn't in {said}");
    }
    for wrong in ["Self-issued", "No issuer has signed it"] {
        assert!(!said.contains(wrong), "{wrong} is in {said}");
    }
    let said = text(&case("fr"), Some(&theme));
    assert!(
        said.contains("Académie Exemple pour la protection"),
        "{said}"
    );
    assert!(said.contains("Président du jury"), "{said}");
    let said = text(&case("ar"), Some(&theme));
    assert!(said.contains("أكاديمية المثال للحماية"), "{said}");
    // Whose theme isn't at hand is named by its identifier.
    let said = text(&case("en"), None);
    assert!(said.contains("Signed by did:web:example.org"), "{said}");
    assert!(!said.contains("Academy"), "{said}");
}

#[test]
fn logo_and_seal_have_names_for_who_does_not_see_them() {
    let case = case("en");
    let svg = case.made_with(&case.attested(), Form::Svg, Some(&academy()));
    let svg = String::from_utf8(svg).unwrap();
    for name in [
        "<g role=\"img\" aria-label=\"Example Academy for Protection\">",
        "<g role=\"img\" aria-label=\"Seal of Example Academy for Protection\">",
    ] {
        assert!(
            svg.replace(['\u{2068}', '\u{2069}'], "").contains(name),
            "{name}"
        );
    }
}
