//! What a camera reads and a link carries: few bytes, the same again, and nothing else for it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

mod common;

use assay_credential::verify::Verdict;
use assay_credential::{
    AnsweredClaims, Asked, BadCode, Carried, Claims, Link, Record, SignedClaims, Version,
};
use assay_engine::bank::{Gate, TopicCut};
use assay_engine::digest::Digest;
use assay_engine::id::{Tag, TopicId};
use common::issuer::{Issuer, signed_claims};
use common::{Honest, honest, honest_ones};
use proptest::prelude::*;

/// Each of a certificate's codes, in bytes and as the bytes are read: its claims, these with its answers, and these with what an issuer
/// signed.
fn codes(honest: &Honest) -> [(Vec<u8>, fn(&[u8]) -> Result<Carried, BadCode>); 3] {
    let claims = honest.credential.record.claims();
    let answered = AnsweredClaims {
        claims: claims.clone(),
        answers: honest.compact(),
    };
    let signed = signed_claims(&Issuer::of(honest).attested(honest));
    [
        (claims.to_bytes(), |bytes| {
            Claims::from_bytes(bytes).map(|it| Carried::Claims(Box::new(it)))
        }),
        (answered.to_bytes().unwrap(), |bytes| {
            AnsweredClaims::from_bytes(bytes).map(|it| Carried::Answered(Box::new(it)))
        }),
        (signed.to_bytes(), |bytes| {
            SignedClaims::from_bytes(bytes).map(|it| Carried::Signed(Box::new(it)))
        }),
    ]
}

/// The digits of version 1, for ever.
#[test]
fn claims_are_written_as_ever() {
    let record = honest_ones(1).remove(0).credential.record;
    let digits = record.claims().digits();
    assert_eq!(
        Carried::read(&digits),
        Ok(Carried::Claims(Box::new(record.claims())))
    );
    let again = record.claims().to_bytes();
    assert_eq!(again[0], 1);
}

/// As they stand in a message: wrapped, with words around them, or without their address.
#[test]
fn what_people_give_is_read() {
    for honest in honest_ones(20) {
        let carried = Carried::Link(Box::new(honest.link()));
        let letters = honest.link().letters();
        let address = format!("https://example.org/assay/#/verify/{letters}");
        let wrapped: Vec<&str> = address.split_inclusive('v').collect();
        for text in [
            address.clone(),
            letters,
            wrapped.join("\r\n"),
            format!("<{address}>."),
        ] {
            let asked = Asked::Carried(Box::new(carried.clone()));
            assert_eq!(Asked::read(&text), Ok(asked), "{text}");
        }
        let digits = honest.credential.record.claims().digits();
        let claims = Carried::Claims(Box::new(honest.credential.record.claims()));
        assert_eq!(Asked::read(&digits), Ok(Asked::Carried(Box::new(claims))));
    }
}

/// A code of 30 mm has room for 160 bytes beside an address of 50 letters.
#[test]
fn claims_fit_a_small_code() {
    for honest in honest_ones(300) {
        let bytes = honest.credential.record.claims().to_bytes();
        assert!(bytes.len() <= 160, "{} bytes", bytes.len());
    }
}

/// One of 45 mm has room for the answers to some thirty questions, and says them again; where they are too many, it is left at the claims.
#[test]
fn answers_are_in_a_code_where_there_is_room() {
    let mut with = 0;
    for honest in honest_ones(300) {
        let Some(answers) = honest.link().answers else {
            continue;
        };
        let credential = &honest.credential;
        let claims = credential.record.claims();
        let digits = credential.code_digits(Some(&answers));
        let expected = match Carried::read(&digits).expect("a code") {
            Carried::Answered(answered) => {
                with += 1;
                assert_eq!(answered.answers, answers);
                assert!(digits.len() <= 1_497);
                Carried::Answered(answered)
            }
            _ => Carried::Claims(Box::new(claims.clone())),
        };
        assert_eq!(Carried::read(&digits), Ok(expected));
        assert_eq!(
            Carried::read(&credential.code_digits(None)),
            Ok(Carried::Claims(Box::new(claims.clone())))
        );
        // What follows from the code alone is what follows from the file.
        let shown = Carried::read(&digits).expect("a code");
        if matches!(shown, Carried::Answered(_)) {
            assert_eq!(honest.found(shown).verdict, Verdict::AnswersFit);
        }
        let far_too_many = ["1", &"A".repeat(4_000)].concat();
        let digits = credential.code_digits(Some(&far_too_many));
        assert_eq!(
            Carried::read(&digits),
            Ok(Carried::Claims(Box::new(claims)))
        );
    }
    assert!(with > 100, "{with}");
}

#[test]
fn other_letters_are_refused() {
    for letters in [
        "", "r", "r-", "rAA", "0", "00", "1", "256", "x", "r r", "٢٥٦",
    ] {
        assert_eq!(Carried::read(letters), Err(BadCode::Damaged), "{letters}");
    }
    // The first byte says that it is of a later version.
    for letters in ["5", "12", "rBQ"] {
        assert_eq!(Carried::read(letters), Err(BadCode::Newer), "{letters}");
    }
}

fn leb(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 127 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// The same claims in other bytes are refused: 2/4 for 1/2, and what follows the end.
#[test]
fn there_is_one_way_to_write_it() {
    for honest in honest_ones(20) {
        let attested = Issuer::of(&honest).attested(&honest);
        let claims = attested.credential.record.claims();
        let points = claims.score.points();
        let [above, below] = [points.numerator(), points.denominator()].map(|part| part as u64);
        let assessment = claims.assessment.as_str().as_bytes();
        let before = [&leb(assessment.len() as u64), assessment].concat();
        let written = [&before[..], &leb(above), &leb(below)].concat();
        let otherwise = [&before[..], &leb(above * 2), &leb(below * 2)].concat();
        let edited = |bytes: &[u8]| {
            let at = bytes
                .windows(written.len())
                .position(|part| part == written);
            let (start, rest) = bytes.split_at(at.unwrap());
            [start, &otherwise, &rest[written.len()..]].concat()
        };
        let longer = |bytes: &[u8]| [bytes, &[0]].concat();
        let mut link = attested.link();
        link.answers = None;
        let link = link.to_bytes();
        for other in [longer(&link), edited(&link)] {
            assert_eq!(Link::from_bytes(&other), Err(BadCode::Damaged));
        }
        let [claims, answered, signed] = codes(&honest);
        for (bytes, read) in [&claims, &answered, &signed] {
            assert_eq!(read(&edited(bytes)), Err(BadCode::Damaged));
        }
        // What follows the claims of one with answers are answers.
        for (bytes, read) in [&claims, &signed] {
            assert_eq!(read(&longer(bytes)), Err(BadCode::Damaged));
        }
    }
}

/// What a record of the first version doesn't say, its digest doesn't have: whoever signs that signs nothing of it.
#[test]
fn the_first_version_says_no_more_than_it_did() {
    let mut record = honest_ones(1).remove(0).credential.record;
    record.version = Version::V1;
    record.pass.topics.clear();
    record.pass.all_right.clear();
    (record.replaces, record.translation) = (None, None);
    let read = |record: &Record| {
        let link = Link {
            record: record.clone(),
            attestation: None,
            answers: None,
        };
        Carried::read(&link.letters()).map(|_| ())
    };
    assert_eq!(read(&record), Ok(()));
    let edits: [fn(&mut Record); 4] = [
        |r| r.translation = Some(Digest::of(b"overlay")),
        |r| r.replaces = Some(r.number),
        |r| {
            r.pass.topics.push(TopicCut {
                topic: TopicId::new("rights").unwrap(),
                cut: r.pass.total,
            });
        },
        |r| {
            r.pass.all_right.push(Gate {
                tag: Tag::new("gate").unwrap(),
                count: 1,
            });
        },
    ];
    for (number, edit) in edits.into_iter().enumerate() {
        let mut more = record.clone();
        edit(&mut more);
        assert_eq!(more.digest(), record.digest(), "{number}");
        assert_eq!(read(&more), Err(BadCode::Damaged), "{number}");
    }
}

proptest! {
    #[test]
    fn what_is_carried_is_read(number in 0_u32..5_000, title: String, has_answers: bool) {
        let Some(honest) = honest(number) else { return Ok(()) };
        let mut record = honest.credential.record;
        prop_assert_eq!(Carried::read(&record.claims().digits()), Ok(Carried::Claims(Box::new(record.claims()))));
        record.titles.module = title;
        let link = Link { record, attestation: None, answers: has_answers.then(|| "1AAECAwQF".to_owned()) };
        prop_assert_eq!(Carried::read(&link.letters()), Ok(Carried::Link(Box::new(link))));
    }

    /// One digit changed, taken or added: nothing is read, or something else, and never a fault.
    #[test]
    fn what_is_cut_or_changed_is_never_the_same(number in 0_u32..500, at: prop::sample::Index, digit in 0_u8..10) {
        let Some(honest) = honest(number) else { return Ok(()) };
        let attested = Issuer::of(&honest).attested(&honest);
        let answers = honest.compact();
        for digits in [
            honest.credential.code_digits(None),
            honest.credential.code_digits(Some(&answers)),
            attested.credential.code_digits(None),
        ] {
            let was = Carried::read(&digits);
            let digits = digits.into_bytes();
            let at = at.index(digits.len());
            let mut changed = digits.clone();
            changed[at] = b'0' + digit;
            let mut longer = digits.clone();
            longer.insert(at, b'0' + digit);
            for other in [changed, digits[..at].to_vec(), longer] {
                if other != digits {
                    let read = Carried::read(std::str::from_utf8(&other).unwrap());
                    prop_assert_ne!(read, was.clone());
                }
            }
        }
    }

    /// One bit of a code flipped: nothing is read, or something else. Of that no issuer is said to stand behind it, and where its answers fit,
    /// it claims what they give.
    #[test]
    fn no_bit_of_a_code_can_be_flipped(number in 0_u32..500, at: prop::sample::Index) {
        let Some(honest) = honest(number) else { return Ok(()) };
        let issuer = Issuer::of(&honest);
        for (bytes, read) in codes(&honest) {
            let at = at.index(bytes.len() * 8);
            let mut flipped = bytes.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            let flipped = read(&flipped);
            prop_assert_ne!(&flipped, &read(&bytes));
            let Ok(flipped) = flipped else { continue };
            let finding = issuer.found(&honest, flipped.clone());
            prop_assert_ne!(finding.verdict, Verdict::IssuerVerified);
            if let (Verdict::AnswersFit, Carried::Answered(answered)) = (finding.verdict, &flipped) {
                let report = &finding.replayed.as_ref().unwrap().report;
                let score = answered.claims.score;
                prop_assert_eq!((report.score, report.max), (score.points(), score.of()));
            }
        }
    }

    #[test]
    fn no_letters_make_it_fail(letters: String, bytes: Vec<u8>) {
        let _ = Carried::read(&letters);
        let _ = Carried::read(&format!("r{}", assay_engine::letters::written(&bytes)));
    }
}
