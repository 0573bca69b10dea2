//! Records are written and read back, for ever the same.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use assay_credential::{
    BadRecord, BankClaim, Credential, HolderName, Label, Moment, Record, RecordNumber, ReviewClaim,
    Score, Standing, Titles, Version,
};
use assay_engine::bank::{CutScore, Gate, Pass, ReviewStatus, TopicCut};
use assay_engine::digest::Digest;
use assay_engine::duration::WallTime;
use assay_engine::fraction::{Fraction, Share};
use assay_engine::id::{AssessmentId, BankId, Tag, TopicId};
use assay_engine::transcript::Transcript;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

fn moment(millis: i64) -> Moment {
    Moment::new(WallTime(millis)).unwrap()
}

/// A record of the first version.
fn record() -> Record {
    Record {
        version: Version::V1,
        number: RecordNumber::from_random([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
        replaces: None,
        holder: HolderName::new("Ana María Núñez", |text| text.nfc().collect()).unwrap(),
        bank: BankClaim {
            id: BankId::new("core-concepts/foundation").unwrap(),
            version: "1.0.0".to_owned(),
            digest: Digest([7; 32]),
        },
        assessment: AssessmentId::new("everyone").unwrap(),
        titles: Titles {
            certificate: "Core concepts of counter-trafficking".to_owned(),
            module: "Core concepts".to_owned(),
            level: "Foundation".to_owned(),
            assessment: "Core concepts, foundation".to_owned(),
        },
        translation: None,
        score: Score::new(Fraction::new(47, 2).unwrap(), Fraction::whole(30)).unwrap(),
        pass: Pass {
            total: Share::read("70%").unwrap(),
            topics: Vec::new(),
            all_right: Vec::new(),
        },
        started: moment(1_795_485_600_000),
        submitted: moment(1_795_487_411_000),
        issued: moment(1_795_487_500_000),
        valid_until: Some(moment(1_858_559_500_000)),
        language: "en".to_owned(),
        rules: 1,
        review: ReviewClaim {
            status: ReviewStatus::Draft,
            cut_score: CutScore::Provisional,
        },
    }
}

/// The bytes of version 1, for ever. A change here breaks every certificate that was made.
const VERSION_1: &str = concat!(
    r#"{"format":"assay-record/1","record":{"assessment":"everyone","bank":{"digest":"#,
    r#""0707070707070707070707070707070707070707070707070707070707070707","id":"core-concepts/foundation","version":"1.0.0"},"#,
    r#""holder":"Ana María Núñez","issued":1795487500000,"label":"self-issued","language":"en","number":"000G-40R4-0M30-E200","#,
    r#""pass_mark":"70%","review":{"cut_score":"provisional","status":"draft"},"rules":1,"score":{"of":"30","points":"47/2"},"#,
    r#""started":1795485600000,"submitted":1795487411000,"titles":{"assessment":"Core concepts, foundation","#,
    r#""certificate":"Core concepts of counter-trafficking","level":"Foundation","module":"Core concepts"},"#,
    r#""valid_until":1858559500000}}"#,
);

fn read(bytes: &[u8]) -> Result<Record, BadRecord> {
    Credential::from_bytes(bytes).map(|credential| credential.record)
}

fn bytes(record: &Record) -> Vec<u8> {
    Credential::alone(record.clone()).to_bytes()
}

#[test]
fn version_1_is_written_and_read() {
    assert_eq!(String::from_utf8(bytes(&record())).unwrap(), VERSION_1);
    assert_eq!(read(VERSION_1.as_bytes()), Ok(record()));
}

/// A record with all that the second version can say.
fn second() -> Record {
    let first = record();
    Record {
        version: Version::V2,
        replaces: Some(RecordNumber::from_random([9; 10])),
        translation: Some(Digest([8; 32])),
        pass: Pass {
            topics: vec![TopicCut {
                topic: TopicId::new("rights").unwrap(),
                cut: Share::read("1/2").unwrap(),
            }],
            all_right: vec![Gate {
                tag: Tag::new("do-no-harm").unwrap(),
                count: 4,
            }],
            ..first.pass
        },
        ..first
    }
}

/// The bytes of version 2, for ever.
const VERSION_2: &str = concat!(
    r#"{"format":"assay-record/2","record":{"assessment":"everyone","bank":{"digest":"#,
    r#""0707070707070707070707070707070707070707070707070707070707070707","id":"core-concepts/foundation","version":"1.0.0"},"#,
    r#""holder":"Ana María Núñez","issued":1795487500000,"language":"en","number":"000G-40R4-0M30-E200","#,
    r#""pass":{"all_right":[{"count":4,"tag":"do-no-harm"}],"topics":[{"cut":"50%","topic":"rights"}],"total":"70%"},"#,
    r#""replaces":"144G-J289-144G-J28E","review":{"cut_score":"provisional","status":"draft"},"rules":1,"score":{"of":"30","points":"47/2"},"#,
    r#""started":1795485600000,"submitted":1795487411000,"titles":{"assessment":"Core concepts, foundation","#,
    r#""certificate":"Core concepts of counter-trafficking","level":"Foundation","module":"Core concepts"},"#,
    r#""translation":"0808080808080808080808080808080808080808080808080808080808080808","valid_until":1858559500000}}"#,
);

#[test]
fn version_2_is_written_and_read() {
    assert_eq!(String::from_utf8(bytes(&second())).unwrap(), VERSION_2);
    assert_eq!(read(VERSION_2.as_bytes()), Ok(second()));
}

/// What version 2 can say and version 1 can't isn't read as version 1, nor the other way round.
#[test]
fn versions_are_not_mixed() {
    for (text, from, to) in [
        (VERSION_1, "record/1", "record/2"),
        (VERSION_2, "record/2", "record/1"),
    ] {
        let mixed = text.replacen(from, to, 1);
        assert_eq!(read(mixed.as_bytes()), Err(BadRecord::Form), "{to}");
    }
    let answers = r#"}},"answers":{}}"#;
    for text in [VERSION_1, VERSION_2] {
        let with = format!("{}{answers}", text.trim_end_matches("}}"));
        assert_eq!(read(with.as_bytes()), Err(BadRecord::Form));
    }
}

const ANSWERS: &str = r#"{"entries":[{"at":1,"event":{"answered":{"item":0,"response":{"choices":["a"]}}}},{"at":2,"event":"submitted"}],"format":"assay-transcript/1","started":{"bank":"0707070707070707070707070707070707070707070707070707070707070707","items":[],"request":{"assessment":"everyone","language":"en","rules":"assay-rules/1","seed":"00000000000000000000000000000000"},"wall":1795485600000}}"#;

#[test]
fn answers_come_with_the_record_where_the_holder_added_them() {
    let answers = Transcript::from_bytes(ANSWERS.as_bytes()).unwrap();
    let credential = Credential {
        record: second(),
        answers: Some(answers.clone()),
        attestation: None,
    };
    let bytes = credential.to_bytes();
    assert_eq!(Credential::from_bytes(&bytes), Ok(credential.clone()));
    assert_eq!(
        credential.answers_digest(),
        Some(Digest::of(&answers.to_bytes()))
    );
    assert_eq!(credential.label(), Label::SelfIssued);
    assert_eq!(Credential::alone(second()).answers_digest(), None);
}

#[test]
fn what_was_edited_is_refused() {
    for (from, to) in [
        ("\"rules\":1", "\"rules\":1,\"rules\":1"),
        ("\"rules\":1", "\"rules\":1,\"seal\":1"),
        ("\"rules\":1", "\"rules\":1.0"),
        ("\"rules\":1", "\"rules\":-1"),
        ("\"rules\":1,", ""),
        ("self-issued", "issuer-verified"),
        ("\"points\":\"47/2\"", "\"points\":\"47\""),
        ("\"points\":\"47/2\"", "\"points\":\"94/4\""),
        ("\"of\":\"30\"", "\"of\":\"0\""),
        ("\"70%\"", "\"0.7\""),
        ("\"70%\"", "\"7/10\""),
        ("E200", "E20Z"),
        ("000G-40R4", "ooog-40r4"),
        ("Ana María", "Ana  María"),
        ("Ana María", "Ana\u{202E}María"),
        ("1795487411000", "1795487411000000"),
        ("core-concepts/foundation", "core-concepts"),
        ("{\"format\"", " {\"format\""),
        ("}}", "}} "),
        ("}}", "}"),
    ] {
        let edited = VERSION_1.replacen(from, to, 1);
        assert_ne!(edited, VERSION_1);
        let refusal = read(edited.as_bytes()).unwrap_err();
        assert!(
            matches!(refusal, BadRecord::Form | BadRecord::NotCanonical),
            "{to}: {refusal}"
        );
    }
}

#[test]
fn a_later_version_is_named() {
    let later = r#"{"format":"assay-record/3","claims":[]}"#;
    assert_eq!(
        read(later.as_bytes()),
        Err(BadRecord::Version("assay-record/3".to_owned()))
    );
}

#[test]
fn a_record_is_called_what_its_review_allows() {
    for (status, cut_score, standing) in [
        (
            ReviewStatus::Draft,
            CutScore::Provisional,
            Standing::DraftAndProvisional,
        ),
        (ReviewStatus::Draft, CutScore::Set, Standing::Draft),
        (
            ReviewStatus::Reviewed,
            CutScore::Provisional,
            Standing::Provisional,
        ),
        (ReviewStatus::Reviewed, CutScore::Set, Standing::Settled),
    ] {
        assert_eq!(ReviewClaim { status, cut_score }.standing(), standing);
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        random: [u8; 10],
        name in "\\PC{1,40}",
        title in any::<String>(),
        points in 0i64..1000,
        parts in 1i64..100,
        issued in -62_167_219_200_000i64..253_402_300_800_000,
    ) {
        let Ok(holder) = HolderName::new(&name, |text| text.nfc().collect()) else { return Ok(()) };
        let score = Score::new(Fraction::new(points, parts).unwrap(), Fraction::whole(1000)).unwrap();
        let mut record = Record { number: RecordNumber::from_random(random), holder, score, issued: moment(issued), ..record() };
        record.titles.assessment = title;
        prop_assert_eq!(read(&bytes(&record)), Ok(record));
    }

    #[test]
    fn no_bytes_make_it_fail(bytes in proptest::collection::vec(any::<u8>(), 0..200), at in 0..600usize) {
        prop_assert!(read(&bytes).is_err());
        for version in [VERSION_1, VERSION_2] {
            let mut edited = version.as_bytes().to_vec();
            let at = at % edited.len();
            edited[at] = bytes.first().copied().unwrap_or(0);
            let _ = read(&edited);
        }
    }
}
