//! Badges: what is written is read, what was changed isn't verified, and nothing is called more than it is.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod common;

use std::rc::Rc;

use assay_credential::badge::bake::{BadImage, Image, baked};
use assay_credential::badge::{self, BadBadge, Badge, NoBadge, SignedBadge};
use assay_credential::issuers::KeyStanding;
use assay_credential::status::Lists;
use assay_credential::verify::{Bank, Check, Circumstances, Finding, Outcome, Verdict};
use assay_credential::{Did, Issuers, Key, Moment, Score};
use assay_engine::fraction::Fraction;
use assay_engine::letters;
use common::badges::{Dice, badge as badge_of, both, generated, text};
use common::issuer::{DAY, Issuer, config, later, signed};
use proptest::prelude::*;

fn found(issuer: &Issuer, signed: &SignedBadge, now: Moment) -> Finding {
    let circumstances = Circumstances {
        bank: Bank::Unknown,
        issuers: &issuer.issuers,
        lists: &|url| {
            let (list, dates) = (issuer.list.borrow().clone(), issuer.dates.borrow().clone());
            (*url == list.id).then(|| Rc::new(Lists { list, dates }))
        },
        now,
    };
    badge::verify(signed, &circumstances)
}

fn verdict(issuer: &Issuer, signed: &SignedBadge) -> Verdict {
    found(issuer, signed, issuer.now).verdict
}

/// An issuer, and the badge of an honest certificate.
fn one() -> (Issuer, Badge) {
    let (issuer, attested) = signed();
    let badge = badge_of(&attested);
    (issuer, badge)
}

const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xaf, 0xa4, 0x71, 0, 0, 0, 0, b'I', b'E', b'N',
    b'D', 0xae, 0x42, 0x60, 0x82,
];

const SVGS: [&str; 4] = [
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Badge</title></svg>",
    "\u{feff}<?xml version=\"1.0\"?>\n<!-- <svg> -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\">\n<svg\n  width='1' data-x='a > b'>\n</svg>\n",
    "<svg/>",
    "<svg width=\"1\" />",
];

#[test]
fn what_is_written_is_read() {
    for (number, (issuer, badge)) in generated(600).enumerate() {
        for signed in both(&issuer, &badge) {
            let text = signed.text();
            assert_eq!(
                SignedBadge::read(&text).as_ref(),
                Ok(&signed),
                "{number} {text}"
            );
            assert_eq!(SignedBadge::of_file(text.as_bytes()).as_ref(), Ok(&signed));
            for image in SVGS.map(str::as_bytes).into_iter().chain([PNG]) {
                let baked = baked(image, &signed).unwrap();
                assert_eq!(
                    SignedBadge::of_file(&baked).as_ref(),
                    Ok(&signed),
                    "{number}"
                );
            }
        }
    }
}

#[test]
fn honest_ones_are_verified() {
    for (issuer, badge) in generated(20) {
        let until = badge.valid_until;
        for signed in both(&issuer, &badge) {
            let found = found(&issuer, &signed, issuer.now);
            assert_eq!(found.verdict, Verdict::IssuerVerified, "{:?}", found.checks);
            assert!(found.checks.iter().all(|(_, came)| *came == Outcome::Fits));
            assert_eq!(found.valid_until, until);
            let by = found.issuer.unwrap();
            assert_eq!((by.listed, by.key), (Some(0), Some(KeyStanding::Good)));
        }
    }
}

/// The same certificate and key give the same bytes.
#[test]
fn badges_are_as_ever() {
    let (issuer, badge) = one();
    for signed in both(&issuer, &badge) {
        let again = both(&issuer, &badge);
        assert!(again.contains(&signed));
    }
}

#[test]
fn a_self_issued_record_becomes_none() {
    let honest = common::honest_ones(1).remove(0);
    let at = honest.credential.record.issued;
    let badge = Badge::of(&honest.credential, "Example".to_owned(), text(), at);
    assert_eq!(badge, Err(NoBadge::SelfIssued));
    let issuer = Issuer::of(&honest);
    let mut statement = issuer.statement(&honest);
    statement.answers = None;
    let attested = issuer.signed(&honest, statement);
    let badge = Badge::of(&attested.credential, "Example".to_owned(), text(), at);
    assert_eq!(badge, Err(NoBadge::NoAnswers));
}

// Who and when.

#[test]
fn another_key_signs_nothing() {
    let (mut issuer, badge) = one();
    issuer.key = Key::from_seed([6; 32]);
    for signed in both(&issuer, &badge) {
        assert_eq!(verdict(&issuer, &signed), Verdict::Altered);
    }
}

#[test]
fn an_unknown_issuer_is_unknown() {
    let (mut issuer, badge) = one();
    issuer.issuers = Issuers::default();
    for signed in both(&issuer, &badge) {
        assert_eq!(verdict(&issuer, &signed), Verdict::IssuerUnknown);
    }
    // A did:key shows its key, so that a change is seen even there.
    issuer.did = Did::Key(issuer.key.public());
    (issuer.name, _) = issuer.did.own_key().unwrap();
    let mut badge = badge;
    badge.issuer.did = issuer.did.clone();
    for mut signed in both(&issuer, &badge) {
        assert_eq!(verdict(&issuer, &signed), Verdict::IssuerUnknown);
        if let badge::Proof::Integrity(_) = signed.proof {
            signed.badge.issuer.name.push('!');
            assert_eq!(verdict(&issuer, &signed), Verdict::Altered);
        }
    }
}

#[test]
fn keys_count_as_the_deployment_says() {
    let (mut issuer, badge) = one();
    let at = badge.valid_from;
    for (period, standing) in [
        (
            format!(r#"{{"from":"{}"}}"#, later(at, 1000).date_time()),
            KeyStanding::NotYet,
        ),
        (
            format!(r#"{{"until":"{}"}}"#, at.date_time()),
            KeyStanding::Over,
        ),
        (
            format!(r#"{{"compromised":"{}"}}"#, later(at, DAY).date_time()),
            KeyStanding::Compromised,
        ),
    ] {
        let config = config(&issuer.did, &issuer.name, &issuer.key, &period);
        issuer.issuers = Issuers::read(&config).unwrap();
        for signed in both(&issuer, &badge) {
            let found = found(&issuer, &signed, issuer.now);
            assert_eq!(found.verdict, Verdict::IssuerUnknown);
            assert_eq!(found.issuer.unwrap().key, Some(standing));
        }
    }
}

#[test]
fn what_is_withdrawn_over_or_not_yet_is_said() {
    let (issuer, mut badge) = one();
    let at = badge.valid_from;
    badge.valid_until = Some(later(at, 2 * DAY));
    for signed in both(&issuer, &badge) {
        let at = |now| found(&issuer, &signed, now).verdict;
        let until = badge.valid_until.unwrap();
        assert_eq!(at(later(until, -1)), Verdict::IssuerVerified);
        assert_eq!(at(later(until, 1)), Verdict::Expired { on: until });
        assert_eq!(at(later(badge.valid_from, -2 * DAY)), Verdict::Unavailable);
        // The list is past its time.
        assert_eq!(at(later(badge.valid_from, 8 * DAY)), Verdict::Unavailable);
    }
    issuer.withdraw(None);
    for signed in both(&issuer, &badge) {
        assert!(matches!(
            verdict(&issuer, &signed),
            Verdict::Withdrawn { .. }
        ));
    }
    issuer.list.borrow_mut().issuer = Did::read("did:web:example.com").unwrap();
    for signed in both(&issuer, &badge) {
        assert_eq!(verdict(&issuer, &signed), Verdict::Unavailable);
    }
}

/// A token of RSA is for others to check.
#[test]
fn a_token_of_rsa_is_read_and_not_verified() {
    let (issuer, badge) = one();
    let sign = |message: &[u8]| Ok::<_, ()>(message.iter().rev().copied().take(256).collect());
    let signed = SignedBadge::with_rsa_token(badge, (&[0xc5; 256], &[1, 0, 1]), sign).unwrap();
    assert_eq!(SignedBadge::read(&signed.text()).as_ref(), Ok(&signed));
    let found = found(&issuer, &signed, issuer.now);
    assert_eq!(found.verdict, Verdict::IssuerUnknown);
    assert!(found.checks.contains(&(Check::Signature, Outcome::Open)));
}

#[test]
fn a_score_below_what_was_required_is_altered_even_if_it_is_signed() {
    let (issuer, mut badge) = one();
    badge.score = Score::new(Fraction::ZERO, badge.score.of()).unwrap();
    badge.required = Fraction::ONE;
    for signed in both(&issuer, &badge) {
        assert_eq!(verdict(&issuer, &signed), Verdict::Altered);
    }
}

// What was signed, and nothing else.

/// Edits that keep the shape: of each the signature must show it.
#[test]
fn each_value_is_signed() {
    let edits: [fn(&mut Badge); 22] = [
        |b| b.number = assay_credential::RecordNumber::from_random([9; 10]),
        |b| b.holder = assay_credential::HolderName::new("Somebody Else", str::to_owned).unwrap(),
        |b| b.issuer.name.push('!'),
        |b| b.valid_from = later(b.valid_from, 1000),
        |b| b.valid_until = Some(later(b.valid_from, 900 * DAY)),
        |b| b.started = later(b.started, -1),
        |b| b.submitted = later(b.submitted, 1),
        |b| b.bank.digest.0[0] ^= 1,
        |b| b.bank.version.push('1'),
        |b| b.bank.id = assay_engine::id::BankId::new("other/bank").unwrap(),
        |b| b.assessment = assay_engine::id::AssessmentId::new("other").unwrap(),
        |b| b.titles.certificate.push('!'),
        |b| b.titles.module.push('!'),
        |b| b.titles.level.push('!'),
        |b| b.titles.assessment.push('!'),
        |b| b.score = Score::new(b.score.of(), b.score.of().plus(Fraction::ONE).unwrap()).unwrap(),
        |b| b.required = Fraction::new(1, 1_000_000).unwrap(),
        |b| b.answers.0[31] ^= 1,
        |b| b.status = None,
        |b| b.status.as_mut().unwrap().index += 1,
        |b| b.words.narrative.push('!'),
        |b| b.words.criteria.push('!'),
    ];
    let (issuer, badge) = one();
    for (number, edit) in edits.into_iter().enumerate() {
        let [mut proof, _] = both(&issuer, &badge);
        edit(&mut proof.badge);
        assert_ne!(proof.badge, badge, "{number}");
        let read = SignedBadge::read(&proof.text()).unwrap();
        assert_eq!(verdict(&issuer, &read), Verdict::Altered, "{number}");
    }
}

/// Edits that mean the same to JSON-LD, and others that change the shape: none is read.
#[test]
fn other_shapes_are_refused() {
    let (issuer, badge) = one();
    let [proof, token] = both(&issuer, &badge);
    let json = proof.text();
    for (from, to) in [
        ("\"type\":[\"Profile\"]", "\"type\":\"Profile\""),
        ("\"type\":[\"Result\"]", "\"type\":[\"Result\",\"Result\"]"),
        (
            "[\"VerifiableCredential\",\"OpenBadgeCredential\"]",
            "[\"OpenBadgeCredential\",\"VerifiableCredential\"]",
        ),
        ("\"hashed\":false", "\"hashed\":\"false\""),
        ("\"hashed\":false", "\"hashed\":0"),
        (
            "context-3.0.3.json\"]",
            "context-3.0.3.json\",\"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json\"]",
        ),
        ("context-3.0.3.json", "context-3.0.2.json"),
        (
            "https://www.w3.org/ns/credentials/v2",
            "https://www.w3.org/2018/credentials/v1",
        ),
        (
            "\"identityType\":\"name\"",
            "\"identityType\":\"name\",\"salt\":null",
        ),
        (
            "\"identityType\":\"name\"",
            "\"identityType\":\"emailAddress\"",
        ),
        ("\"Status\"", "\"Status\",\"alignment\":[]"),
        ("\"score\"", "\"score\",\"foo\":\"bar\""),
        ("\"@context\"", "\"foo\":\"bar\",\"@context\""),
        (
            "\"licenseNumber\"",
            "\"licenseNumber\":\"0000-0000-0000-0000\",\"licenseNumber\"",
        ),
        (
            "\"proofPurpose\":\"assertionMethod\"",
            "\"proofPurpose\":\"authentication\"",
        ),
        ("\"proof\":{", "\"proof\":[{"),
        (
            "\"statusPurpose\":\"revocation\"",
            "\"statusPurpose\":\"suspension\"",
        ),
        (
            "\"statusListIndex\":\"94567\"",
            "\"statusListIndex\":\"094567\"",
        ),
        ("\"statusListIndex\":\"94567\"", "\"statusListIndex\":94567"),
        ("urn:uuid:", "urn:uuid:0"),
        ("\"valueMin\":\"0\"", "\"valueMin\":\"1\""),
        ("\"status\":\"Completed\"", "\"status\":\"Failed\""),
        ("\"genre\":\"replayed", "\"genre\":\"watched, replayed"),
    ] {
        let edited = json.replacen(from, to, 1);
        if edited == json {
            // The text isn't in it as it stands: the table would test nothing.
            assert_eq!(from, "\"score\"", "{from} {json}");
            continue;
        }
        assert!(SignedBadge::read(&edited).is_err(), "{from} → {to}");
    }
    let parts: Vec<String> = token.text().split('.').map(str::to_owned).collect();
    let json = |part: &str| String::from_utf8(letters::read(part).unwrap()).unwrap();
    let (head, body) = (json(&parts[0]), json(&parts[1]));
    for (from, to) in [
        ("\"EdDSA\"", "\"none\""),
        ("\"EdDSA\"", "\"HS256\""),
        ("\"typ\":\"JWT\"", "\"typ\":\"vc+jwt\""),
        ("\"typ\":\"JWT\"", "\"typ\":\"JWT\",\"cty\":\"vc\""),
        ("\"typ\":\"JWT\"", "\"typ\":\"JWT\",\"typ\":\"JWT\""),
        ("\"crv\"", "\"d\":\"AAAA\",\"crv\""),
        (
            "\"iss\":\"did:web:example.org\"",
            "\"iss\":\"did:web:example.com\"",
        ),
        ("\"nbf\":", "\"nbf\":1"),
        ("\"jti\":\"urn", "\"jti\":\"URN"),
        ("\"sub\":\"urn", "\"sub\":\"URN"),
        ("\"iss\"", "\"iat\":1,\"iss\""),
        ("\"iss\"", "\"vc\":{},\"iss\""),
    ] {
        let edit = |json: &str| letters::written(json.replacen(from, to, 1).as_bytes());
        assert!(head.contains(from) || body.contains(from), "{from}");
        let edited = format!("{}.{}.{}", edit(&head), edit(&body), parts[2]);
        assert_eq!(
            SignedBadge::read(&edited),
            Err(BadBadge::Other),
            "{from} → {to}"
        );
    }
}

/// White space and the order of members are nobody's: they are the same JSON.
#[test]
fn the_same_json_is_the_same_badge() {
    let (issuer, badge) = one();
    let [proof, _] = both(&issuer, &badge);
    let json = proof.text().replace(",\"", ",\n  \"");
    assert_eq!(SignedBadge::read(&format!("\n {json} \n")), Ok(proof));
}

#[test]
fn what_is_no_badge_is_told_from_others_badges() {
    for text in [
        "",
        "holiday",
        "{}",
        "a.b.c",
        "{\"format\":\"assay-record/2\"}",
        "e30",
    ] {
        assert_eq!(SignedBadge::read(text), Err(BadBadge::None), "{text}");
    }
    for text in [
        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"]}",
        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"proof\":{}}",
        "e30.e30.AAAA",
    ] {
        assert_eq!(SignedBadge::read(text), Err(BadBadge::Other), "{text}");
    }
}

// Pictures.

#[test]
fn a_picture_has_one_badge_and_else_stays_as_it_was() {
    let (issuer, badge) = one();
    let [proof, token] = both(&issuer, &badge);
    assert_eq!(SignedBadge::of_file(PNG), Err(BadBadge::None));
    let done = baked(PNG, &proof).unwrap();
    assert_eq!(baked(&done, &token), Err(BadImage::Baked));
    let (at, added) = (33, done.len() - PNG.len());
    assert_eq!([&done[..at], &done[at + added..]].concat(), PNG);
    assert_eq!(&done[at + 4..at + 8], b"iTXt");
    assert!(done[at + 8..].starts_with(b"openbadgecredential\0\0\0\0\0{\"@context\""));
    // The same chunk again.
    let twice = [&done[..at + added], &done[at..]].concat();
    let several = Err(BadBadge::Image(BadImage::Several));
    assert_eq!(SignedBadge::of_file(&twice), several);
    for svg in SVGS {
        assert_eq!(Image::of(svg.as_bytes()), Some(Image::Svg), "{svg}");
        assert_eq!(SignedBadge::of_file(svg.as_bytes()), Err(BadBadge::None));
        let done = String::from_utf8(baked(svg.as_bytes(), &token).unwrap()).unwrap();
        assert_eq!(baked(done.as_bytes(), &proof), Err(BadImage::Baked));
        let start = done.find("<openbadges:credential").unwrap();
        let end = done.find("</openbadges:credential>").unwrap() + 24;
        let element = &done[start..end];
        assert!(element.starts_with("<openbadges:credential verify=\"ey"));
        let without = done.replace(element, "");
        let without = without.replace(
            " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"",
            "",
        );
        let opened = svg.replace("/>", "></svg>");
        assert_eq!(without, opened);
        let twice = done.replace(element, &format!("{element}{element}"));
        assert_eq!(SignedBadge::of_file(twice.as_bytes()), several);
    }
}

#[test]
fn what_is_no_picture_is_refused() {
    let (issuer, badge) = one();
    let [proof, _] = both(&issuer, &badge);
    for bytes in [
        &b""[..],
        b"GIF89a",
        b"<html><svg></svg></html>",
        b"<!DOCTYPE svg [<!ENTITY a \"b\">]><svg></svg>",
        b"<svgx></svgx>",
        b"<svg",
        &PNG[..PNG.len() - 1],
        &PNG[..33],
    ] {
        assert_eq!(baked(bytes, &proof), Err(BadImage::Form), "{bytes:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever is changed of a badge: it isn't read, says the same in other white space, or is not verified.
    #[test]
    fn no_change_is_verified(seed: u64) {
        let (issuer, badge) = one();
        let mut dice = Dice(seed);
        let which = both(&issuer, &badge);
        let honest = &which[dice.roll(2)];
        let image = [None, Some(PNG), Some(SVGS[0].as_bytes())][dice.roll(3)];
        let mut bytes = match image {
            Some(image) => baked(image, honest).unwrap(),
            None => honest.text().into_bytes(),
        };
        let at = dice.roll(bytes.len());
        match dice.roll(4) {
            0 => bytes[at] ^= 1 << dice.roll(8),
            1 => { bytes.remove(at); }
            2 => bytes.insert(at, dice.roll(256) as u8),
            _ => bytes.truncate(at),
        }
        if let Ok(read) = SignedBadge::of_file(&bytes) {
            prop_assert!(read == *honest || verdict(&issuer, &read) == Verdict::Altered || verdict(&issuer, &read) == Verdict::IssuerUnknown);
        }
    }

    #[test]
    fn no_bytes_make_it_fail(bytes: Vec<u8>, text: String) {
        let _ = SignedBadge::of_file(&bytes);
        let _ = SignedBadge::of_file(&[PNG, &bytes].concat());
        let _ = SignedBadge::read(&text);
        let _ = SignedBadge::of_file(format!("<svg>{text}").as_bytes());
        let _ = SignedBadge::of_file(format!("<svg xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"><openbadges:credential{text}").as_bytes());
    }
}
