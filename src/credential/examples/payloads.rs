//! How large certificates are, printed: the record, the answers, links, and the codes that they take. `cargo run --profile tools -p
//! assay-credential --example payloads`, with how many attempts of each length, else 20.
//!
//! The items are those of the gallery, of every type, over and over; four out of five are answered rightly.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a program that measures"
)]

use std::rc::Rc;

use assay_credential::attest::{AnswersSeen, Statement, StatusEntry, Vouch, Vouches};
use assay_credential::{
    BankClaim, Credential, Did, HolderName, Key, KeyName, ListUrl, Moment, Record, RecordNumber,
    ReviewClaim, Score, SessionTry, Site, Titles, Version,
};
use assay_engine::attempt::{Attempt, Entry, Event, Started, compact};
use assay_engine::bank::{Bank, CutScore, Gate, Pass, ReviewStatus, read_bank};
use assay_engine::digest::Digest;
use assay_engine::duration::{Millis, WallTime};
use assay_engine::form::{FormRequest, Paper, PaperItem, PaperSection, Slot, TimeFactor};
use assay_engine::fraction::{Fraction, Share};
use assay_engine::id::{AssessmentId, BankId, SectionId, Tag};
use assay_engine::rng::{RulesVersion, Seed, Stream};
use assay_engine::transcript::Transcript;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

const GALLERY: &[u8] = include_bytes!("../../../assessments/gallery/foundation.json");
const SITE: &str = "https://training.example.org/assay/";

fn main() {
    let asked = std::env::args().nth(1).and_then(|count| count.parse().ok());
    let count: u64 = asked.unwrap_or(20);
    let bank = read_bank(GALLERY, None, &|_| None).0.expect("the gallery");
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

/// The version of a code of so many modules on a side, and the side that it has on paper: 30 mm, and no module smaller than in a
/// code of version 20 of 45 mm (`src/certificate/code.rs`).
fn told(modules: usize) -> String {
    match modules {
        0 => "none".to_owned(),
        _ => format!(
            "v{}, {:.0} mm",
            (modules - 17) / 4,
            (45.0 * modules as f64 / 97.0).max(30.0)
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
    let mut stream = Stream::new(RulesVersion::CURRENT, Seed([number as u8; 16]), "payloads");
    let paper = paper(bank, items, &mut stream);
    let log = sit(bank, &paper, &mut stream);
    let attempt = Attempt::replay(&paper, &log).expect("it is allowed");
    let answers = Transcript::of(&log)
        .expect("it was begun")
        .for_checking(&paper);
    let kept = Attempt::replay(&paper, &answers.log()).expect("it is allowed");
    let short = compact::write(&paper, &kept, usize::MAX)
        .expect("it is short")
        .text;
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

fn paper(bank: &Bank, items: u32, stream: &mut Stream) -> Paper {
    let placed = |place: u32| {
        let item = Rc::new(bank.items[place as usize % bank.items.len()].clone());
        let mut choices = item.body.order(None);
        stream.shuffle(&mut choices);
        PaperItem {
            slot: Slot {
                bank: 0,
                position: place,
            },
            choices,
            item,
        }
    };
    let items: Vec<PaperItem> = (0..items).map(placed).collect();
    Paper {
        sections: vec![PaperSection {
            id: SectionId::new("all").expect("an id"),
            items: 0..items.len(),
        }],
        items,
        delivery: None,
        passed_by: Vec::new(),
        request: FormRequest {
            assessment: AssessmentId::new("service-providers").expect("an id"),
            audience: None,
            seed: Seed(std::array::from_fn(|_| stream.below(256) as u8)),
            seen: Vec::new(),
            language: "fr".to_owned(),
            overlays: vec![Some(Digest::of(b"overlay"))],
            time_factor: TimeFactor::USUAL,
            rules: RulesVersion::CURRENT,
        },
    }
}

fn sit(bank: &Bank, paper: &Paper, stream: &mut Stream) -> Vec<Entry> {
    let started = Started::new(bank.digest(), paper, WallTime(1_795_485_600_000));
    let mut at = 0;
    let mut log = vec![Entry {
        at: Millis(0),
        event: Event::Started(started),
    }];
    for (item, placed) in (0..).zip(&paper.items) {
        at += u64::from(5_000 + stream.below(90_000));
        let right = placed.item.body.right();
        let any = placed
            .choices
            .get(stream.below(placed.choices.len().max(1) as u32) as usize)
            .cloned();
        let any =
            any.map(|choice| assay_engine::item::Response::Choices([choice].into_iter().collect()));
        let any = any.filter(|any| placed.item.body.accepts(any).is_ok());
        let response = if stream.below(5) == 0 {
            any.or(right)
        } else {
            right
        };
        log.push(Entry {
            at: Millis(at),
            event: Event::Answered {
                item,
                response,
                certainty: None,
            },
        });
    }
    log.push(Entry {
        at: Millis(at + 20_000),
        event: Event::Submitted,
    });
    log
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

fn statement(record: &Record, answers: AnswersSeen) -> Statement {
    let code = assay_credential::Session::new([3; 32], 5)
        .code(2)
        .expect("a code");
    Statement {
        issuer: Did::read("did:web:training.example.org").expect("a name"),
        key: KeyName::read("key-0").expect("a name"),
        vouches: Vouches::with(Vouch::Replayed, [Vouch::Supervised]),
        attested: Moment::try_from(i64::from(record.issued) + 3_600_000).expect("a moment"),
        valid_until: None,
        status: Some(StatusEntry {
            list: ListUrl::read("https://training.example.org/status/1").expect("an address"),
            index: 94_567,
        }),
        session: Some(SessionTry { code, number: 1 }),
        answers: Some(answers),
    }
}
