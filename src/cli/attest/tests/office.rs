//! An issuer's office: a published site, keys, and certificates of learners who answered all right.

use std::rc::Rc;

use assay_credential::{
    BankClaim, Credential, Did, Document, HolderName, Key, KeyName, Record, ReviewClaim, Score,
    Titles, Version,
};
use assay_engine::attempt::{Entry, Event, Started};
use assay_engine::bank::{Bank, read_bank};
use assay_engine::duration::{Millis, WallTime};
use assay_engine::form::{self, FormRequest, Paper, Slot, TimeFactor};
use assay_engine::id::AssessmentId;
use assay_engine::item::Response;
use assay_engine::json::ToNode;
use assay_engine::replay;
use assay_engine::rng::{RulesVersion, Seed};
use assay_engine::transcript::Transcript;
use clap::Parser;
use tempfile::TempDir;

use super::super::*;

const BANK: &str = include_str!("../../../../tests/banks/good.json");
const MODULES: &str = include_str!("../../../../tests/banks/good.modules.json");
const LIST: &str = "https://example.org/status/1";
pub const HOUR: i64 = 3_600_000;

pub fn at(millis: i64) -> Moment {
    Moment::try_from(millis).unwrap()
}

fn paper(bank: &Bank, seed: Seed) -> Paper {
    let request = FormRequest {
        assessment: AssessmentId::new("everyone").unwrap(),
        audience: None,
        seed,
        seen: Vec::new(),
        language: "en".to_owned(),
        overlays: Vec::new(),
        time_factor: TimeFactor::USUAL,
        rules: RulesVersion::default(),
    };
    let form = form::draw(&bank.header, &request).unwrap();
    let items = |slot: Slot| bank.at(slot.position).cloned().map(Rc::new);
    form::assemble(&bank.header, &request, &form, &items).unwrap()
}

/// The certificate of a learner who answers all right, begun then.
pub fn certificate(name: &str, seed: Seed, begun: i64) -> Credential {
    let bank = read_bank(BANK.as_bytes(), None, &|_| None).0.unwrap();
    let paper = paper(&bank, seed);
    let started = Started::new(bank.digest(), &paper, WallTime(begun));
    let entry = |at: u64, event| Entry {
        at: Millis(at),
        event,
    };
    let mut log = vec![entry(0, Event::Started(started))];
    for (item, placed) in (0_u32..).zip(&paper.items) {
        let choices = placed.item.body.choice_item().unwrap();
        let key = choices.answer().key.iter().cloned().collect();
        let answered = Event::Answered {
            item,
            response: Some(Response::Choices(key)),
            certainty: None,
        };
        log.push(entry(u64::from(item) * 1_000 + 1, Event::Viewed { item }));
        log.push(entry(u64::from(item) * 1_000 + 500, answered));
    }
    log.push(entry(60_000, Event::Submitted));
    let transcript = Transcript::of(&log).unwrap();
    let items = |slot: Slot| bank.at(slot.position).cloned().map(Rc::new);
    let replayed = replay::replay(&bank.header, bank.digest(), &items, &transcript).unwrap();
    let assessment = &bank.header.assessments[0];
    let terms = assessment.certificate.as_ref().unwrap();
    let submitted = at(begun + 60_000);
    let [a, b, ..] = seed.0;
    let letter = *name.as_bytes().last().unwrap();
    Credential {
        record: Record {
            version: Version::CURRENT,
            number: RecordNumber::from_random([a, b, letter, 0, 0, 0, 0, 0, 0, 0]),
            replaces: None,
            holder: HolderName::new(name, str::to_owned).unwrap(),
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
            score: Score::new(replayed.report.score, replayed.report.max).unwrap(),
            pass: assessment.pass.clone(),
            started: at(begun),
            submitted,
            issued: at(begun + 90_000),
            valid_until: Moment::new(terms.valid_for.unwrap().after(submitted.wall_time())).ok(),
            language: "en".to_owned(),
            rules: replayed.report.rules.number(),
            review: ReviewClaim {
                status: bank.header.review.status,
                cut_score: bank.header.review.cut_score,
            },
        },
        answers: Some(transcript.for_checking(&replayed.paper)),
        attestation: None,
    }
}

/// A published site, an issuer's keys, and certificates.
pub struct Office(pub TempDir);

impl Office {
    pub fn new() -> Self {
        let office = Self(tempfile::tempdir().unwrap());
        office.put("assessments/training/foundation.json", BANK.as_bytes());
        office.put("assessments/modules.json", MODULES.as_bytes());
        office.well("catalogue @assessments --out @site");
        office.put("pass", b"horse\n");
        for (name, seed) in [("key-0", 7), ("key-1", 8)] {
            let path = office.0.path().join(name);
            crate::keyfile::write(&path, &Key::from_seed([seed; 32]), "horse").unwrap();
        }
        office.trust("key-0", 7, "{}");
        office
    }

    /// The site trusts the issuer by this key alone.
    pub fn trust(&self, name: &str, seed: u8, period: &str) {
        let did = Did::read("did:web:example.org").unwrap();
        let (key, id) = (Key::from_seed([seed; 32]), KeyName::read(name).unwrap());
        let document = Document::of(did, id, key.public()).to_node().canonical();
        let document = String::from_utf8(document).unwrap();
        let config = format!(
            r#"{{"issuers":[{{"names":{{"en":"Academy"}},"did":{document},"keys":{{"{name}":{period}}},
                "status":[{{"url":"{LIST}","list":"status/1.json","dates":"status/1.dates.json"}}]}}]}}"#
        );
        self.put("site/assay.config.json", config.as_bytes());
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// A certificate that was made an hour ago, put into a file.
    pub fn hand_in(&self, file: &str, name: &str, seed: u8) -> Credential {
        let credential = certificate(name, Seed([seed; 16]), now_millis() - HOUR);
        self.put(file, &credential.to_bytes());
        credential
    }

    /// What a command prints, and how it ends; words that begin with `@` are files of the office.
    pub fn run(&self, words: &str) -> (String, Result<Outcome, Trouble>) {
        let (told, _, outcome) = self.ran(words);
        (told, outcome)
    }

    /// The same with what it notes.
    pub fn ran(&self, words: &str) -> (String, Vec<String>, Result<Outcome, Trouble>) {
        let words = words.split(' ').filter(|word| !word.is_empty());
        let words = words.map(|word| match word.strip_prefix('@') {
            Some(file) => self.path(file).display().to_string(),
            None => word.replace('¤', " "),
        });
        let command = crate::Command::parse_from(std::iter::once("assay".to_owned()).chain(words));
        let mut out = Vec::new();
        let mut console = Console::new(&mut out);
        let outcome = command.verb.run(&mut console);
        console.finish().unwrap();
        let notes = console.notes().to_vec();
        // The words have isolates round values.
        let told = String::from_utf8(out).unwrap();
        (told.replace(['\u{2068}', '\u{2069}'], ""), notes, outcome)
    }

    pub fn well(&self, words: &str) -> String {
        let (told, outcome) = self.run(words);
        assert!(matches!(outcome, Ok(Outcome::Clean)), "{told}{outcome:?}");
        told
    }

    pub fn attest(&self, files: &str, key: &str, more: &str) -> (String, Result<Outcome, Trouble>) {
        let out = match more.contains("--out") {
            true => "",
            false => "--out @signed",
        };
        let lang = match more.contains("--lang") {
            true => "",
            false => "--lang en",
        };
        self.run(&format!(
            "attest {files} --site @site --key @{key} --passphrase-file @pass --method did:web:example.org#{key} \
             --ledger @ledger {out} {lang} {more}"
        ))
    }

    pub fn signed(&self, files: &str, more: &str) -> String {
        let (told, outcome) = self.attest(files, "key-0", more);
        assert!(matches!(outcome, Ok(Outcome::Clean)), "{told}{outcome:?}");
        told
    }

    pub fn refused(&self, files: &str, more: &str, why: &str) {
        let (told, outcome) = self.attest(files, "key-0", more);
        assert!(matches!(outcome, Ok(Outcome::Faulty)), "{told}{outcome:?}");
        assert!(told.contains(why), "{told}");
    }

    pub fn publish(&self, key: &str) {
        self.well(&format!(
            "status-list --key @{key} --passphrase-file @pass --method did:web:example.org#{key} --ledger @ledger \
             --list {LIST} --out @site/status/1.json --dates @site/status/1.dates.json"
        ));
    }

    pub fn verdict(&self, what: &str, more: &str) -> String {
        let (told, _) = self.run(&format!("verify {what} --site @site --json {more}"));
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        told["certificates"][0]["verdict"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// The number of the record in a file.
    pub fn number(&self, file: &str) -> RecordNumber {
        let credential = Credential::from_bytes(&fs::read(self.path(file)).unwrap());
        credential.unwrap().record.number
    }

    pub fn file_of(credential: &Credential) -> String {
        format!("@signed/{}.json", credential.record.number)
    }

    /// What was signed of a certificate.
    pub fn statement(&self, credential: &Credential) -> assay_credential::attest::Statement {
        let name = format!("signed/{}.json", credential.record.number);
        let signed = Credential::from_bytes(&fs::read(self.path(&name)).unwrap()).unwrap();
        signed.attestation.unwrap().statement
    }
}

pub fn now_millis() -> i64 {
    i64::from(now().unwrap())
}

pub const WITH_LIST: &str = "--list https://example.org/status/1";
