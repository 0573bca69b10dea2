//! Attempts at the gallery's items, of every type, over and over; four out of five are answered rightly.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "what measures and tests ends where it can't go on"
)]

use std::rc::Rc;

use assay_credential::attest::{AnswersSeen, Statement, StatusEntry, Vouch, Vouches};
use assay_credential::{Did, KeyName, ListUrl, Moment, Record, Session, SessionTry};
use assay_engine::attempt::{Attempt, Entry, Event, Started, compact};
use assay_engine::bank::{Bank, read_bank};
use assay_engine::digest::Digest;
use assay_engine::duration::{Millis, WallTime};
use assay_engine::form::{FormRequest, Paper, PaperItem, PaperSection, Slot, TimeFactor};
use assay_engine::id::{AssessmentId, SectionId};
use assay_engine::rng::{RulesVersion, Seed, Stream};
use assay_engine::transcript::Transcript;

const GALLERY: &[u8] = include_bytes!("../../../../assessments/gallery/foundation.json");

/// The gallery's bank.
pub fn gallery() -> Bank {
    read_bank(GALLERY, None, &|_| None).0.expect("the gallery")
}

/// What an attempt leaves.
pub struct Sat {
    /// The attempt.
    pub attempt: Attempt,
    /// Its answers, for a file.
    pub answers: Transcript,
    /// The same in their short form, for links and codes.
    pub short: String,
}

/// An attempt at so many items; each number gives another.
pub fn sat(bank: &Bank, items: u32, number: u64) -> Sat {
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
    Sat {
        attempt,
        answers,
        short,
    }
}

/// All that an issuer can state.
pub fn statement(record: &Record, answers: AnswersSeen) -> Statement {
    let code = Session::new([3; 32], 5).code(2).expect("a code");
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
