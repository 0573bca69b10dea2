//! Badges that were changed: what was signed is verified, and nothing else.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod common;

use assay_credential::badge::bake::baked;
use assay_credential::badge::{BadBadge, Badge, SignedBadge};
use assay_credential::verify::Verdict;
use assay_credential::{HolderName, RecordNumber, Score};
use assay_engine::fraction::Fraction;
use assay_engine::id::{AssessmentId, BankId};
use assay_engine::letters;
use common::badges::{Dice, PNG, SVGS, both, one, verdict};
use common::issuer::{DAY, later};
use proptest::prelude::*;

/// Edits that keep the shape: of each the signature must show it.
#[test]
fn each_value_is_signed() {
    let edits: [fn(&mut Badge); 22] = [
        |b| b.number = RecordNumber::from_random([9; 10]),
        |b| b.holder = HolderName::new("Somebody Else", str::to_owned).unwrap(),
        |b| b.issuer.name.push('!'),
        |b| b.valid_from = later(b.valid_from, 1000),
        |b| b.valid_until = Some(later(b.valid_from, 900 * DAY)),
        |b| b.started = later(b.started, -1),
        |b| b.submitted = later(b.submitted, 1),
        |b| b.bank.digest.0[0] ^= 1,
        |b| b.bank.version.push('1'),
        |b| b.bank.id = BankId::new("other/bank").unwrap(),
        |b| b.assessment = AssessmentId::new("other").unwrap(),
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
        assert_ne!(edited, json, "{from}");
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
}
