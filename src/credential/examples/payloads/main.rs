//! How large certificates are, printed: the record, the answers, links, and the codes that they take. `cargo run --profile tools -p
//! assay-credential --example payloads`, with how many attempts of each length, else 20.
//!
//! The items are those of the gallery, of every type, over and over; four out of five are answered rightly.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a program that measures"
)]

mod sat;

use assay_credential::attest::AnswersSeen;
use assay_credential::{
    BankClaim, Credential, HolderName, Key, Moment, Record, RecordNumber, ReviewClaim, Score, Site,
    Titles, Version,
};
use assay_engine::attempt::Attempt;
use assay_engine::bank::{Bank, CutScore, Gate, Pass, ReviewStatus};
use assay_engine::digest::Digest;
use assay_engine::fraction::{Fraction, Share};
use assay_engine::id::{AssessmentId, BankId, Tag};
use assay_engine::rng::RulesVersion;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment};
use sat::{Sat, gallery, sat, statement};

const SITE: &str = "https://training.example.org/assay/";

fn main() {
    let asked = std::env::args().nth(1).and_then(|count| count.parse().ok());
    let count: u64 = asked.unwrap_or(20);
    let bank = gallery();
    println!(
        "Medians of {count} attempts each. Bytes of files, letters of links and addresses, version and side of codes at level M.\n"
    );
    println!(
        "{:>5} | {:>6} {:>10} {:>8} {:>8} | {:>9} {:>7} {:>11} {:>10} | {:>14} {:>14} {:>14}",
        "items",
        "record",
        "transcript",
        "file",
        "signed",
        "link",
        "signed",
        "with answers",
        "of these",
        "code",
        "signed",
        "with answers"
    );
    for items in [20, 60, 100, 200] {
        let mut rows: Vec<[usize; 11]> = (0..count)
            .map(|number| sizes(&bank, items, number))
            .collect();
        let middle: [usize; 11] = std::array::from_fn(|column| {
            rows.sort_by_key(|row| row[column]);
            rows[rows.len() / 2][column]
        });
        let [
            record,
            transcript,
            file,
            signed,
            link,
            signed_link,
            whole_link,
            answers,
            claims,
            signed_claims,
            all,
        ] = middle;
        println!(
            "{items:>5} | {record:>6} {transcript:>10} {file:>8} {signed:>8} | {link:>9} {signed_link:>7} {whole_link:>11} {answers:>10} | {:>14} {:>14} {:>14}",
            told(claims),
            told(signed_claims),
            told(all),
        );
    }
}

/// The version of a code of so many modules on a side, and the side that it has on paper: 2.9 points of 1/150 inch for a module, within
/// 30 and 45 mm (`src/certificate/code.rs`).
fn told(modules: usize) -> String {
    match modules {
        0 => "none".to_owned(),
        _ => format!(
            "v{}, {:.0} mm",
            (modules - 17) / 4,
            (2.9 / 150.0 * 25.4 * modules as f64).clamp(30.0, 45.0)
        ),
    }
}

/// Modules on a side of the code of these digits beside the address; 0 where no code is so large.
fn modules(digits: &str) -> usize {
    let site = Site::read(SITE).expect("an address");
    let segments = [
        QrSegment::make_bytes(site.verify("").as_bytes()),
        QrSegment::make_numeric(digits),
    ];
    let (least, most) = (qrcodegen::Version::MIN, qrcodegen::Version::MAX);
    let made =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, None, false);
    made.map_or(0, |code| usize::try_from(code.size()).unwrap_or(0))
}

fn sizes(bank: &Bank, items: u32, number: u64) -> [usize; 11] {
    let Sat {
        attempt,
        answers,
        short,
    } = sat(bank, items, number);
    let record = record(bank, &attempt, items);
    let statement = statement(&record, AnswersSeen::of(&answers, &short));
    let own = Credential {
        record: record.clone(),
        answers: Some(answers.clone()),
        attestation: None,
    };
    let attestation = statement.signed(&record, &Key::from_seed([7; 32]));
    let signed = Credential {
        attestation: Some(Box::new(attestation)),
        ..own.clone()
    };
    let whole = signed.link(Some(short.clone()));
    // Where there is no room, the code is that of the claims.
    let claims = own.code_digits(None);
    let answered = own.code_digits(Some(&short));
    let answered = Some(answered).filter(|digits| *digits != claims);
    [
        Credential::alone(record).to_bytes().len(),
        answers.to_bytes().len(),
        own.to_bytes().len(),
        signed.to_bytes().len(),
        own.link(None).letters().len(),
        signed.link(None).letters().len(),
        whole.letters().len(),
        short.len(),
        modules(&claims),
        modules(&signed.code_digits(None)),
        answered.map_or(0, |digits| modules(&digits)),
    ]
}

fn record(bank: &Bank, attempt: &Attempt, items: u32) -> Record {
    let moment = |millis: i64| Moment::try_from(millis).expect("a moment");
    let started = attempt.started().expect("it was begun").wall.0;
    let submitted = started
        + i64::try_from(attempt.submitted().expect("it was submitted").0).expect("a moment");
    let points = Fraction::new(i64::from(items) * 17, 20).expect("points");
    Record {
        version: Version::CURRENT,
        number: RecordNumber::from_random([0xa5; 10]),
        replaces: None,
        holder: HolderName::new("Ana María Núñez Pérez", str::to_owned).expect("a name"),
        bank: BankClaim {
            id: BankId::new("victim-identification/foundation").expect("an id"),
            version: "1.0.1".to_owned(),
            digest: bank.digest(),
        },
        assessment: AssessmentId::new("service-providers").expect("an id"),
        titles: Titles {
            certificate: "Identification des victimes et techniques d’entretien : niveau de base, pour les prestataires de services".to_owned(),
            module: "Identification des victimes et techniques d’entretien".to_owned(),
            level: "Niveau de base".to_owned(),
            assessment: "Identification des victimes, pour les prestataires de services".to_owned(),
        },
        translation: Some(Digest::of(b"overlay")),
        score: Score::new(points, Fraction::whole(items)).expect("a score"),
        pass: Pass {
            total: Share::read("70%").expect("a share"),
            topics: Vec::new(),
            all_right: vec![Gate { tag: Tag::new("do-no-harm").expect("a tag"), count: 5 }],
        },
        started: moment(started),
        submitted: moment(submitted),
        issued: moment(submitted + 90_000),
        valid_until: Some(moment(submitted + 730 * 86_400_000)),
        language: "fr".to_owned(),
        rules: RulesVersion::CURRENT.number(),
        review: ReviewClaim { status: ReviewStatus::Draft, cut_score: CutScore::Provisional },
    }
}
