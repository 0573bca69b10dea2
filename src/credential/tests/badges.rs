//! Badges: what is written is read, and nothing is called more than it is.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod common;

use assay_credential::badge::bake::{BadImage, Image, baked};
use assay_credential::badge::{self, BadBadge, Badge, NoBadge, SignedBadge};
use assay_credential::issuers::KeyStanding;
use assay_credential::verify::{Check, Outcome, Verdict};
use assay_credential::{BadShown, Did, Issuers, Key, KeyName, Score, Shown};
use assay_engine::fraction::Fraction;
use assay_engine::letters;
use common::badges::{PNG, SVGS, both, found, generated, one, text, verdict};
use common::issuer::{DAY, Issuer, config, later};
use proptest::prelude::*;

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
fn the_same_certificate_gives_the_same_badge() {
    let (issuer, badge) = one();
    for signed in both(&issuer, &badge) {
        let again = both(&issuer, &badge);
        assert!(again.contains(&signed));
    }
}

/// The first that were made, which `@digitalbazaar/vc`, `jose` and openbadgeslib 4.6.3 verify: they are read for ever.
#[test]
fn the_first_badges_are_read_for_ever() {
    let key = Key::from_seed([7; 32]).public();
    for text in [
        include_str!("badges/first.json"),
        include_str!("badges/first.jwt"),
    ] {
        let signed = SignedBadge::read(text).unwrap();
        assert!(signed.is_signed_by(key));
        assert_eq!(signed.text(), text);
        assert_eq!(signed.badge.holder.as_str(), "Amina Ali");
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
        let found = found(&issuer, &signed, issuer.now);
        assert_eq!(found.verdict, Verdict::IssuerUnknown);
        for check in [
            Check::Issuer,
            Check::Key,
            Check::Signature,
            Check::Withdrawal,
        ] {
            assert_eq!(found.came(check), Some(Outcome::Open), "{check:?}");
        }
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

/// A `did:key` has one key, by one name, or shows it: by another nothing is shown to be signed.
#[test]
fn a_key_that_names_itself_signs_by_itself() {
    let (mut issuer, mut badge) = one();
    issuer.did = Did::Key(issuer.key.public());
    badge.issuer.did = issuer.did.clone();
    let (own, _) = issuer.did.own_key().unwrap();
    for (name, came) in [
        (own, Outcome::Fits),
        (KeyName::read("key-0").unwrap(), Outcome::Open),
    ] {
        issuer.name = name;
        for signed in both(&issuer, &badge) {
            let read = SignedBadge::read(&signed.text()).unwrap();
            let found = found(&issuer, &read, issuer.now);
            assert_eq!(found.verdict, Verdict::IssuerUnknown);
            assert_eq!(found.came(Check::Signature), Some(came));
        }
    }
    let [_, token] = both(&issuer, &badge);
    let text = token.text();
    let body = text.split('.').nth(1).unwrap();
    for (shown, came) in [
        (issuer.key.public(), Outcome::Fits),
        (Key::from_seed([6; 32]).public(), Outcome::Open),
    ] {
        let x = letters::written(&shown.to_bytes());
        let head = format!(
            r#"{{"alg":"EdDSA","typ":"JWT","jwk":{{"kty":"OKP","crv":"Ed25519","x":"{x}"}}}}"#
        );
        let message = format!("{}.{body}", letters::written(head.as_bytes()));
        let signature = issuer.key.sign(message.as_bytes());
        let read = SignedBadge::read(&format!("{message}.{signature}")).unwrap();
        let found = found(&issuer, &read, issuer.now);
        assert_eq!(found.verdict, Verdict::IssuerUnknown);
        assert_eq!(found.came(Check::Signature), Some(came));
    }
}

/// A token that names one key and shows another is by neither.
#[test]
fn a_token_shows_the_key_that_it_names() {
    let (issuer, badge) = one();
    let [_, token] = both(&issuer, &badge);
    let text = token.text();
    let body = text.split('.').nth(1).unwrap();
    for (shown, verdict) in [
        (issuer.key.public(), Verdict::IssuerVerified),
        (Key::from_seed([6; 32]).public(), Verdict::Altered),
    ] {
        let (name, x) = (
            issuer.did.method(&issuer.name),
            letters::written(&shown.to_bytes()),
        );
        let head = format!(
            r#"{{"alg":"EdDSA","kid":"{name}","typ":"JWT","jwk":{{"kty":"OKP","crv":"Ed25519","x":"{x}"}}}}"#
        );
        let message = format!("{}.{body}", letters::written(head.as_bytes()));
        let signature = issuer.key.sign(message.as_bytes());
        let read = SignedBadge::read(&format!("{message}.{signature}")).unwrap();
        assert_eq!(found(&issuer, &read, issuer.now).verdict, verdict);
    }
}

/// A proof says when it was made: one that was made tomorrow isn't believed today, whatever the badge says.
#[test]
fn a_proof_of_tomorrow_is_not_believed() {
    let (issuer, badge) = one();
    for (created, verdict) in [
        (issuer.now, Verdict::IssuerVerified),
        (later(issuer.now, 2 * DAY), Verdict::Unavailable),
    ] {
        let badge = badge.clone();
        let signed = SignedBadge::with_integrity(badge, &issuer.name, created, &issuer.key);
        let found = found(&issuer, &signed.unwrap(), issuer.now);
        assert_eq!(found.verdict, verdict);
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
    // Nor where it names a key of the issuer's, which is of another kind.
    let text = signed.text();
    let (head, rest) = text.split_once('.').unwrap();
    let head = String::from_utf8(letters::read(head).unwrap()).unwrap();
    let named = head.replacen('{', "{\"kid\":\"did:web:example.org#key-0\",", 1);
    let named = format!("{}.{rest}", letters::written(named.as_bytes()));
    let signed = SignedBadge::read(&named).unwrap();
    let found = common::badges::found(&issuer, &signed, issuer.now);
    assert_eq!(found.came(Check::Key), Some(Outcome::Fits));
    assert_eq!(found.came(Check::Signature), Some(Outcome::Open));
    assert_eq!(found.verdict, Verdict::IssuerUnknown);
    // Whoever shows one is told that, and not that its issuer isn't known.
    for text in [text, named] {
        let shown = Shown::of_file(text.as_bytes());
        assert_eq!(shown, Err(BadShown::RsaBadge));
    }
}

#[test]
fn a_badge_that_ends_before_it_begins_is_altered_even_if_it_is_signed() {
    let (issuer, mut badge) = one();
    badge.started = later(badge.submitted, 1);
    for signed in both(&issuer, &badge) {
        assert_eq!(verdict(&issuer, &signed), Verdict::Altered);
    }
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

/// A certificate with the answers to some hundred questions is longer than any badge, and is none.
#[test]
fn a_long_certificate_is_no_badge() {
    let honest = common::honest_ones(1).remove(0);
    let mut credential = honest.credential;
    let entries = &mut credential.answers.as_mut().unwrap().entries;
    let first = entries[0].clone();
    entries.extend(std::iter::repeat_n(first, 10_000));
    let file = credential.to_bytes();
    assert!(file.len() > 200_000);
    assert_eq!(SignedBadge::of_file(&file), Err(BadBadge::None));
    assert_eq!(assay_credential::carrier::read(&file), Ok(credential));
}

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
    #[test]
    fn no_bytes_make_it_fail(bytes: Vec<u8>, text: String) {
        let _ = SignedBadge::of_file(&bytes);
        let _ = SignedBadge::of_file(&[PNG, &bytes].concat());
        let _ = SignedBadge::read(&text);
        let _ = SignedBadge::of_file(format!("<svg>{text}").as_bytes());
        let _ = SignedBadge::of_file(format!("<svg xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"><openbadges:credential{text}").as_bytes());
    }
}
