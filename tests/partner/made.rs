//! What a deployment publishes, and certificates of learners who answered all right.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use assay::credential::attest::{AnswersSeen, Statement, StatusEntry, Vouch, Vouches};
use assay::credential::deployment::Files;
use assay::credential::status::{Bits, List, Withdrawals};
use assay::credential::{
    BankClaim, Credential, Did, Document, HolderName, Key, KeyName, ListUrl, Moment, Record,
    RecordNumber, ReviewClaim, Score, SitePath, Titles, Version,
};
use assay::engine::attempt::{Entry, Event, Started, compact};
use assay::engine::bank::modules::Listed;
use assay::engine::bank::overlay::{self, Overlay};
use assay::engine::bank::{Bank, published, read_bank, read_modules, read_translation};
use assay::engine::digest::Digest;
use assay::engine::duration::{Millis, WallTime};
use assay::engine::form::{self, FormRequest, Slot, TimeFactor};
use assay::engine::id::{AssessmentId, BankId};
use assay::engine::item::{Item, Response};
use assay::engine::json::canonical;
use assay::engine::replay::replay;
use assay::engine::rng::{RulesVersion, Seed};
use assay::engine::transcript::Transcript;

/// By what address certificates name the issuer's list.
const LIST: &str = "https://example.org/status/1";
/// The certificate's place in it.
const INDEX: u32 = 94_567;
/// 24 November 2026.
const BEGUN: i64 = 1_795_478_400_000;
const HOUR: i64 = 3_600_000;

pub fn moment(hours: i64) -> Moment {
    Moment::try_from(BEGUN + hours * HOUR).expect("a moment")
}

/// The files of a deployment.
#[derive(Debug, Clone, Default)]
pub struct Published {
    pub files: BTreeMap<String, Vec<u8>>,
    /// What can't be had.
    pub unreachable: BTreeSet<String>,
}

impl Files for Published {
    type Error = &'static str;

    fn read(&self, path: &SitePath) -> Result<Option<Vec<u8>>, Self::Error> {
        match self.unreachable.contains(path.as_str()) {
            true => Err("no connection"),
            false => Ok(self.files.get(path.as_str()).cloned()),
        }
    }
}

impl Published {
    /// A deployment that has these banks and translations and trusts the issuer, who has withdrawn nothing.
    pub fn new(banks: &[Rc<Bank>], overlays: &[Vec<u8>]) -> Self {
        let mut site = Self::default();
        let mut listed = Vec::new();
        for bank in banks {
            let made = published::publish(bank);
            for (digest, bytes) in made.shards {
                site.put(&SitePath::published(&digest), bytes);
            }
            site.put(&SitePath::published(&made.digest), made.header);
            listed.push(Listed::of(&bank.header, made.digest, []));
        }
        for bytes in overlays {
            site.put(&SitePath::published(&Digest::of(bytes)), bytes.clone());
        }
        let modules = include_bytes!("../banks/good.modules.json");
        let modules = read_modules(modules).0.expect("a list of modules");
        let catalogue = serde_json::to_value(modules.catalogue(listed)).expect("JSON");
        site.put(&SitePath::catalogue(), canonical(&catalogue));
        let document = Document::of(did(), key_name(), key().public()).to_json();
        let config = format!(
            r#"{{"issuers":[{{"names":{{"en":"Example Academy"}},"did":{document},
                "status":[{{"url":"{LIST}","list":"status/1.json","dates":"status/1.dates.json"}}]}}]}}"#
        );
        site.put(&SitePath::config(), config.into_bytes());
        site.lists(&BTreeMap::new());
        site
    }

    pub fn put(&mut self, path: &SitePath, bytes: Vec<u8>) {
        self.files.insert(path.as_str().to_owned(), bytes);
    }

    /// The issuer withdraws the certificate.
    pub fn withdraw(&mut self, on: Moment) {
        self.lists(&BTreeMap::from([(INDEX, on)]));
    }

    fn lists(&mut self, withdrawn: &BTreeMap<u32, Moment>) {
        let mut bits = Bits::none();
        for index in withdrawn.keys() {
            bits.withdraw(*index).expect("an entry");
        }
        let list = List {
            id: list(),
            issuer: did(),
            valid_from: moment(24),
            valid_until: Some(moment(31 * 24)),
            bits,
        };
        let by = (did(), key_name(), &key());
        let dates = Withdrawals::sign(by, list.id.clone(), list.valid_from, withdrawn.clone());
        for (path, text) in [
            ("status/1.json", list.to_json()),
            ("status/1.dates.json", dates.to_json()),
        ] {
            self.files.insert(path.to_owned(), text.into_bytes());
        }
    }
}

fn did() -> Did {
    Did::read("did:web:example.org").expect("a DID")
}

pub fn key_name() -> KeyName {
    KeyName::read("key-0").expect("a name")
}

pub fn key() -> Key {
    Key::from_seed([7; 32])
}

fn list() -> ListUrl {
    ListUrl::read(LIST).expect("an address")
}

/// A bank of choices.
pub fn good() -> Rc<Bank> {
    let file = include_bytes!("../banks/good.json");
    Rc::new(read_bank(file, None, &|_| None).0.expect("a good bank"))
}

/// A bank that asks for a word and takes its other item from the good one; and its translation, which accepts another word.
pub fn words() -> ([Rc<Bank>; 2], Vec<u8>) {
    let good = good();
    let used = |id: &BankId| (*id == good.header.id).then(|| Rc::clone(&good));
    let (bank, found) = read_bank(include_bytes!("words.json"), None, &used);
    let bank = Rc::new(bank.unwrap_or_else(|| panic!("{found:?}")));
    let source = bank.items[0].digest;
    let file = include_str!("words.fr.json").replace("SOURCE", &source.to_string());
    let (read, found) = read_translation(file.as_bytes(), Some("fr"), &bank);
    let read = read.unwrap_or_else(|| panic!("{found:?}"));
    let (_, bytes) = overlay::publish(&read, &bank.digests());
    ([bank, good], bytes)
}

/// The certificate of Amina, who answered all right: a bank and those that it uses, and a translation of it.
pub fn certificate(banks: &[Rc<Bank>], translation: Option<&[u8]>) -> Credential {
    let [bank, ..] = banks else {
        panic!("no bank");
    };
    let digest = translation.map(Digest::of);
    let overlay = translation.zip(digest).map(|(bytes, digest)| {
        let read: Overlay = published::read_overlay(bytes, &digest).expect("a translation");
        read
    });
    let items = |slot: Slot| -> Option<Rc<Item>> {
        let item = banks.get(usize::from(slot.bank))?.at(slot.position)?;
        let overlay = overlay.as_ref().filter(|_| slot.bank == 0);
        Some(Rc::new(overlay.map_or_else(
            || item.clone(),
            |overlay| item.shown_in(overlay),
        )))
    };
    let request = FormRequest {
        assessment: AssessmentId::new("everyone").expect("an id"),
        audience: None,
        seed: Seed([1; 16]),
        seen: Vec::new(),
        language: "en".to_owned(),
        overlays: banks
            .iter()
            .enumerate()
            .map(|(place, _)| digest.filter(|_| place == 0))
            .collect(),
        time_factor: TimeFactor::USUAL,
        rules: RulesVersion::CURRENT,
    };
    let form = form::draw(&bank.header, &request).expect("a form");
    let paper = form::assemble(&bank.header, &request, &form, &items).expect("a paper");
    let entry = |at: u64, event| Entry {
        at: Millis(at),
        event,
    };
    let started = Started::new(bank.digest(), &paper, WallTime(BEGUN));
    let mut log = vec![entry(0, Event::Started(started))];
    for (item, placed) in (0_u32..).zip(&paper.items) {
        let response = match placed.item.body.choice_item() {
            Some(choices) => Response::Choices(choices.answer().key.iter().cloned().collect()),
            None => Response::Text("déclencheur".to_owned()),
        };
        log.push(entry(
            u64::from(item) * 1_000 + 1,
            Event::Answered {
                item,
                response: Some(response),
                certainty: None,
            },
        ));
    }
    log.push(entry(60_000, Event::Submitted));
    let transcript = Transcript::of(&log).expect("a transcript");
    let replayed = replay(&bank.header, bank.digest(), &items, &transcript).expect("it fits");
    let assessment = &bank.header.assessments[0];
    let terms = assessment.certificate.as_ref().expect("a certificate");
    let submitted = Moment::try_from(BEGUN + 60_000).expect("a moment");
    let end = terms
        .valid_for
        .map(|period| period.after(submitted.wall_time()));
    let record = Record {
        version: Version::CURRENT,
        number: RecordNumber::from_random([1; 10]),
        replaces: None,
        holder: HolderName::new("Amina Diallo", str::to_owned).expect("a name"),
        bank: BankClaim {
            id: bank.header.id.clone(),
            version: bank.header.version.clone(),
            digest: bank.digest(),
        },
        assessment: assessment.id.clone(),
        titles: Titles {
            certificate: terms.title.clone(),
            module: "Training".to_owned(),
            level: "Foundation".to_owned(),
            assessment: assessment.title.clone(),
        },
        translation: None,
        score: Score::new(replayed.report.score, replayed.report.max).expect("a score"),
        pass: assessment.pass.clone(),
        started: moment(0),
        submitted,
        issued: moment(1),
        valid_until: end.map(|end| Moment::new(end).expect("a moment")),
        language: "en".to_owned(),
        rules: replayed.report.rules.number(),
        review: ReviewClaim {
            status: bank.header.review.status,
            cut_score: bank.header.review.cut_score,
        },
    };
    Credential {
        record,
        answers: Some(transcript.for_checking(&replayed.paper)),
        attestation: None,
    }
}

/// The answers of a certificate to the good bank in their short form, as links have them.
pub fn compact_of(credential: &Credential) -> String {
    let bank = good();
    let items = |slot: Slot| bank.at(slot.position).cloned().map(Rc::new);
    let answers = credential.answers.as_ref().expect("answers");
    let replayed = replay(&bank.header, bank.digest(), &items, answers).expect("it fits");
    let compact = compact::write(&replayed.paper, &replayed.attempt, usize::MAX);
    compact.expect("a short form").text
}

/// A certificate to the good bank with what the issuer states of it.
pub fn attested(credential: Credential) -> Credential {
    let answers = credential.answers.as_ref().expect("answers");
    let statement = Statement {
        issuer: did(),
        key: key_name(),
        vouches: Vouches::with(Vouch::Replayed, [Vouch::Supervised]),
        attested: moment(2),
        valid_until: None,
        status: Some(StatusEntry {
            list: list(),
            index: INDEX,
        }),
        session: None,
        answers: Some(AnswersSeen::of(answers, &compact_of(&credential))),
    };
    let attestation = statement.signed(&credential.record, &key());
    Credential {
        attestation: Some(Box::new(attestation)),
        ..credential
    }
}
