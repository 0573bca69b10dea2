//! Honest certificates: random attempts that passed.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "each test uses a part"
)]

pub mod badges;
pub mod issuer;

use std::rc::Rc;

use assay_credential::verify::{Bank, Circumstances, Finding, Known, Presented, verify};
use assay_credential::{
    BankClaim, Credential, HolderName, Issuers, Link, Moment, Record, RecordNumber, ReviewClaim,
    Score, Titles, Version,
};
use assay_engine::attempt::{Attempt, compact};
use assay_engine::bank::CertificateTerms;
use assay_engine::bank::modules::{CATALOGUE_FORMAT, Catalogue, Level, Module, Words};
use assay_engine::bank::overlay::Overlay;
use assay_engine::digest::Digest;
use assay_engine::duration::{Period, WallTime};
use assay_engine::form::Slot;
use assay_engine::id::BankId;
use assay_engine::replay::{fuzz, replay};
use assay_engine::report::Report;
use assay_engine::transcript::Transcript;

/// A passed attempt, and the certificate of it with the answers.
pub struct Honest {
    pub sitting: fuzz::Sitting,
    pub credential: Credential,
}

/// The digest that the engine's random attempts name their bank by.
pub fn bank() -> Digest {
    Digest::of(b"fuzz")
}

const WORDS: [&str; 6] = ["Ana María", "Núñez", "آمنة", "ديالو", "Оксана", "D’Souza"];

/// The attempt of a number, if it passed.
pub fn honest(number: u32) -> Option<Honest> {
    certified(number, Report::is_passed)
}

/// The attempt of a number with a certificate, where its report is one of those that are asked for.
pub fn certified(number: u32, is_wanted: impl Fn(&Report) -> bool) -> Option<Honest> {
    let mut sitting = fuzz::sitting(number)?;
    let terms = CertificateTerms {
        title: "Fuzz, certified".to_owned(),
        valid_for: number
            .is_multiple_of(2)
            .then(|| Period::read("P2Y").unwrap()),
    };
    let assessment = sitting.header.assessments.first_mut().unwrap();
    assessment.certificate = Some(terms.clone());
    let assessment = assessment.clone();
    let transcript = Transcript::of(&sitting.log).unwrap();
    let items = |slot: Slot| sitting.items.get(slot.position as usize).cloned();
    let replayed = replay(&sitting.header, bank(), &items, &transcript).unwrap();
    if !is_wanted(&replayed.report) {
        return None;
    }
    let score = Score::new(replayed.report.score, replayed.report.max).ok()?;
    let started = transcript.started.wall;
    let submitted = replayed.attempt.submitted().unwrap();
    let submitted = WallTime(started.0 + i64::try_from(submitted.0).unwrap());
    let moment = |time: WallTime| Moment::new(time).unwrap();
    let [a, b, c, d] = number.to_be_bytes();
    let words = |word: u32| WORDS[(number / word) as usize % WORDS.len()];
    let record = Record {
        version: Version::V2,
        number: RecordNumber::from_random([a, b, c, d, 5, 6, 7, 8, 9, 10]),
        replaces: number
            .is_multiple_of(5)
            .then(|| RecordNumber::from_random([3; 10])),
        holder: HolderName::new(&format!("{} {}", words(1), words(6)), str::to_owned).unwrap(),
        bank: BankClaim {
            id: sitting.header.id.clone(),
            version: sitting.header.version.clone(),
            digest: bank(),
        },
        titles: Titles {
            certificate: terms.title,
            module: "Random banks".to_owned(),
            level: "Fuzz".to_owned(),
            assessment: assessment.title.clone(),
        },
        translation: None,
        score,
        pass: assessment.pass.clone(),
        started: moment(started),
        submitted: moment(submitted),
        issued: moment(WallTime(submitted.0 + 90_000)),
        valid_until: terms
            .valid_for
            .map(|period| moment(period.after(submitted))),
        language: "en".to_owned(),
        rules: replayed.report.rules.number(),
        review: ReviewClaim {
            status: sitting.header.review.status,
            cut_score: sitting.header.review.cut_score,
        },
        assessment: assessment.id,
    };
    let answers = Some(transcript.for_checking(&replayed.paper));
    Some(Honest {
        credential: Credential {
            record,
            answers,
            attestation: None,
        },
        sitting,
    })
}

/// The first so many of them.
pub fn honest_ones(count: usize) -> Vec<Honest> {
    (0..).filter_map(honest).take(count).collect()
}

impl Honest {
    /// The text of the answers in their short form.
    pub fn compact(&self) -> String {
        let answers = self.credential.answers.as_ref().unwrap();
        let attempt = Attempt::replay(&self.sitting.paper, &answers.log()).unwrap();
        let compact = compact::write(&self.sitting.paper, &attempt, usize::MAX).unwrap();
        assert_eq!(compact.left_out, Vec::<u32>::new());
        compact.text
    }

    /// The link of the credential, its answers in their short form.
    pub fn link(&self) -> Link {
        Link {
            record: self.credential.record.clone(),
            attestation: self.credential.attestation.clone(),
            answers: Some(self.compact()),
        }
    }

    /// What a site that has the bank and trusts nobody finds.
    pub fn found(&self, presented: impl Into<Presented>) -> Finding {
        self.found_with(presented, &|_| None)
    }

    /// The bank as a site has it that published it.
    pub fn with_bank<T>(&self, then: impl FnOnce(Bank<'_>) -> T) -> T {
        let items = |slot: Slot| self.sitting.items.get(slot.position as usize).cloned();
        then(Bank::Here(Known {
            header: &self.sitting.header,
            overlays: &|_| None,
            items: &items,
        }))
    }

    pub fn found_with(
        &self,
        presented: impl Into<Presented>,
        overlays: &dyn Fn(&Digest) -> Option<Rc<Overlay>>,
    ) -> Finding {
        let items = |slot: Slot| self.sitting.items.get(slot.position as usize).cloned();
        let known = Known {
            header: &self.sitting.header,
            overlays,
            items: &items,
        };
        found_with(presented, Bank::Here(known))
    }
}

/// A deployment that calls the module and the level of a random bank as honest certificates do, and has them in French too.
pub fn catalogue(bank: &BankId) -> Catalogue {
    let words = |all: [(&str, &str); 2]| {
        let own = |(tag, title): (&str, &str)| (tag.to_owned(), title.to_owned());
        Words(all.into_iter().map(own).collect())
    };
    Catalogue {
        format: CATALOGUE_FORMAT.to_owned(),
        languages: Vec::new(),
        levels: vec![Level {
            id: bank.level.clone(),
            title: words([("en", "Fuzz"), ("fr", "Hasard")]),
            description: None,
        }],
        audiences: Vec::new(),
        modules: vec![Module {
            id: bank.module.clone(),
            title: words([("en", "Random banks"), ("fr", "Banques au hasard")]),
            description: None,
        }],
        banks: Vec::new(),
        packs: Default::default(),
    }
}

/// What a site finds that trusts nobody, whatever it has of the bank.
pub fn found_with(presented: impl Into<Presented>, bank: Bank<'_>) -> Finding {
    let presented = presented.into();
    let circumstances = Circumstances {
        bank,
        catalogue: Some(&catalogue(&presented.claims.bank)),
        issuers: &Issuers::default(),
        lists: &|_| None,
        now: Moment::try_from(1_800_000_000_000).unwrap(),
    };
    verify(&presented, &circumstances)
}
