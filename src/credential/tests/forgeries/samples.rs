//! Honest certificates of all item types, languages and versions: what somebody gets who knows most of it.

use std::collections::BTreeMap;
use std::rc::Rc;

use assay_credential::attest::{AnswersSeen, Statement, StatusEntry, Vouch, Vouches};
use assay_credential::{
    Attestation, BankClaim, Credential, HolderName, ListUrl, Moment, Record, RecordNumber,
    ReviewClaim, Score, Session, SessionTry, Titles, Version,
};
use assay_engine::attempt::{Attempt, Entry, Event, Started, compact};
use assay_engine::bank::Assessment;
use assay_engine::digest::Digest;
use assay_engine::duration::{Millis, WallTime};
use assay_engine::form::{self, FormRequest, Paper, PaperItem, Slot, TimeFactor};
use assay_engine::item::{Number, Response};
use assay_engine::replay::Replayed;
use assay_engine::rng::{RulesVersion, Seed};
use assay_engine::transcript::Transcript;

use crate::common;
use crate::common::badges::Dice;
use crate::common::issuer::{Issuer, later, moment};
use crate::lots::{self, Lot};

/// An honest certificate, and all that it was made of.
#[derive(Clone)]
pub struct Sample {
    pub lot: Rc<Lot>,
    pub credential: Credential,
    pub paper: Paper,
    /// The answers in their short form.
    pub compact: String,
    /// The session code that the form was drawn from.
    pub session: Option<SessionTry>,
}

/// How many questions a learner knows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Knows {
    Most,
    All,
}

/// The sample of a number: one in four of a random bank, and one in seven under a session code.
pub fn sample(number: u32) -> Sample {
    match number % 4 {
        0 => {
            let mut numbers = number..;
            numbers.find_map(of_random_bank).unwrap()
        }
        which => {
            let lot = lots::at(which as usize - 1);
            let session = number.is_multiple_of(7).then(|| session_try(number, 1));
            of_lot(&lot, number, session, Knows::Most)
        }
    }
}

/// A try under the session code of a learner.
pub fn session_try(learner: u32, number: u32) -> SessionTry {
    let code = Session::new([3; 32], u32::MAX).code(learner + 1).unwrap();
    SessionTry { code, number }
}

fn of_random_bank(number: u32) -> Option<Sample> {
    let honest = common::honest(number)?;
    let compact = honest.compact();
    Some(Sample {
        compact,
        paper: honest.sitting.paper,
        credential: honest.credential,
        session: None,
        lot: Rc::new(Lot {
            header: honest.sitting.header,
            digest: common::bank(),
            banks: vec![honest.sitting.items],
            overlays: BTreeMap::new(),
            languages: Vec::new(),
        }),
    })
}

/// A passed attempt at one of a bank's assessments that give certificates.
pub fn of_lot(lot: &Rc<Lot>, number: u32, session: Option<SessionTry>, knows: Knows) -> Sample {
    let offered = lot.header.assessments.iter();
    let offered: Vec<&Assessment> = offered.filter(|one| one.certificate.is_some()).collect();
    let assessment = offered[number as usize / 12 % offered.len()];
    let (language, shown) = &lot.languages[number as usize / 4 % lot.languages.len()];
    let mut rounds = 0_u64..;
    rounds
        .find_map(|round| {
            let which = session.map_or(0, |session| u64::from(session.number));
            let mut dice = Dice(which << 56 | u64::from(number) << 20 | round);
            let seed = session.map_or_else(|| Seed(dice.bytes()), SessionTry::seed);
            let request = FormRequest {
                assessment: assessment.id.clone(),
                audience: assessment.audiences.first().cloned(),
                seed,
                seen: Vec::new(),
                language: (*language).to_owned(),
                overlays: shown.clone(),
                time_factor: TimeFactor::USUAL,
                rules: RulesVersion::CURRENT,
            };
            let form = form::draw(&lot.header, &request).unwrap();
            let items = |slot: Slot| lot.item(shown, slot);
            let paper = form::assemble(&lot.header, &request, &form, &items).unwrap();
            let wall = WallTime(1_760_000_000_000 + i64::from(number) * 60_000);
            let log = sit(lot.digest, &paper, wall, knows, &mut dice);
            let transcript = Transcript::of(&log).unwrap();
            let replayed = lot.replayed(&transcript).unwrap();
            let is_passed = replayed.report.is_passed();
            is_passed.then(|| certified(lot, assessment, transcript, replayed, session, &mut dice))
        })
        .unwrap()
}

/// A learner from the start to the end: nearly all is known, some is looked at again, and some changed.
fn sit(bank: Digest, paper: &Paper, wall: WallTime, knows: Knows, dice: &mut Dice) -> Vec<Entry> {
    let mut log = vec![Entry {
        at: Millis(0),
        event: Event::Started(Started::new(bank, paper, wall)),
    }];
    let mut at = 0;
    let mut tell = |event, dice: &mut Dice| {
        at += dice.roll(60_000) as u64;
        let at = Millis(at);
        log.push(Entry { at, event });
    };
    for (item, placed) in (0..).zip(&paper.items) {
        let answered = |response| Event::Answered {
            item,
            response,
            certainty: None,
        };
        tell(Event::Viewed { item }, dice);
        if knows == Knows::Most && dice.roll(12) == 0 {
            tell(answered(other(placed, dice)), dice);
            if dice.roll(2) == 0 {
                continue;
            }
        }
        let right = placed.item.body.right();
        tell(answered(right.or_else(|| other(placed, dice))), dice);
    }
    tell(Event::Submitted, dice);
    log
}

/// A response that an item takes, and that is seldom right.
pub fn other(placed: &PaperItem, dice: &mut Dice) -> Option<Response> {
    let body = &placed.item.body;
    let response = match body.right() {
        Some(Response::Pairs(mut pairs)) => {
            let first = pairs.keys().next()?.clone();
            pairs.remove(&first);
            Response::Pairs(pairs)
        }
        Some(Response::Gaps(mut gaps)) => {
            let first = gaps.keys().next()?.clone();
            gaps.remove(&first);
            Response::Gaps(gaps)
        }
        Some(Response::Order(mut order)) => {
            order.reverse();
            Response::Order(order)
        }
        Some(Response::Text(_)) => Response::Text("nothing known".to_owned()),
        Some(Response::Number(number)) => Response::Number(Number {
            text: "1".to_owned(),
            ..number
        }),
        Some(Response::Choices(_)) | None => match placed.choices.as_slice() {
            [] => Response::Text("in words of one’s own".to_owned()),
            all => Response::Choices([all[dice.roll(all.len())].clone()].into_iter().collect()),
        },
    };
    body.accepts(&response).is_ok().then_some(response)
}

const NAMES: [&str; 8] = [
    "Ana María Núñez",
    "Amina Ali",
    "آمنة محمد",
    "ديالو كبيرة",
    "Оксана Іваненко",
    "D’Souza",
    "李雷",
    "José Pérez",
];

fn certified(
    lot: &Rc<Lot>,
    assessment: &Assessment,
    transcript: Transcript,
    replayed: Replayed,
    session: Option<SessionTry>,
    dice: &mut Dice,
) -> Sample {
    let request = &transcript.started.request;
    let translation = lot.translation(&request.overlays);
    let overlay = translation.map(|digest| Rc::clone(&lot.overlays[&digest]));
    let terms = assessment.certificate.as_ref().unwrap();
    let (mut certificate, mut title) = (terms.title.clone(), assessment.title.clone());
    if let Some(overlay) = overlay {
        certificate = overlay
            .certificate(&assessment.id, &terms.title)
            .text
            .to_owned();
        title = overlay
            .assessment(&assessment.id, &assessment.title)
            .text
            .to_owned();
    }
    let started = moment(transcript.started.wall.0);
    let after = i64::try_from(replayed.attempt.submitted().unwrap().0).unwrap();
    let submitted = later(started, after);
    let end = terms
        .valid_for
        .map(|for_so_long| for_so_long.after(submitted.wall_time()));
    let record = Record {
        version: Version::V2,
        number: RecordNumber::from_random(dice.bytes()),
        replaces: (dice.roll(5) == 0).then(|| RecordNumber::from_random(dice.bytes())),
        holder: HolderName::new(dice.one(&NAMES), str::to_owned).unwrap(),
        bank: BankClaim {
            id: lot.header.id.clone(),
            version: lot.header.version.clone(),
            digest: lot.digest,
        },
        assessment: assessment.id.clone(),
        titles: Titles {
            certificate,
            module: "A module".to_owned(),
            level: "Foundation".to_owned(),
            assessment: title,
        },
        translation,
        score: Score::new(replayed.report.score, replayed.report.max).unwrap(),
        pass: assessment.pass.clone(),
        started,
        submitted,
        issued: later(submitted, 1 + dice.roll(90_000) as i64),
        valid_until: end.map(|end| Moment::new(end).unwrap()),
        language: request.language.clone(),
        rules: replayed.report.rules.number(),
        review: ReviewClaim {
            status: lot.header.review.status,
            cut_score: lot.header.review.cut_score,
        },
    };
    let paper = replayed.paper;
    let answers = transcript.for_others(&paper).for_checking(&paper);
    let compact = short(&paper, &answers).unwrap();
    Sample {
        lot: Rc::clone(lot),
        credential: Credential {
            record,
            answers: Some(answers),
            attestation: None,
        },
        paper,
        compact,
        session,
    }
}

/// The short form of answers; `None` where they aren't any to this paper.
pub fn short(paper: &Paper, answers: &Transcript) -> Option<String> {
    let attempt = Attempt::replay(paper, &answers.log()).ok()?;
    let short = compact::write(paper, &attempt, usize::MAX).ok()?;
    Some(short.text)
}

impl Sample {
    /// An issuer that attests a minute after it was made, and is asked an hour later.
    pub fn issuer(&self) -> Issuer {
        Issuer::at(later(self.credential.record.issued, 60_000))
    }

    /// What an issuer states of it.
    pub fn statement(&self, issuer: &Issuer) -> Statement {
        let answers = self.credential.answers.as_ref();
        Statement {
            issuer: issuer.did.clone(),
            key: issuer.name.clone(),
            vouches: Vouches::new([Vouch::Supervised, Vouch::Replayed]).unwrap(),
            attested: later(self.credential.record.issued, 60_000),
            valid_until: None,
            status: Some(StatusEntry {
                list: ListUrl::read("https://example.org/status/1").unwrap(),
                index: 94_567,
            }),
            session: self.session,
            answers: answers.map(|answers| AnswersSeen::of(answers, &self.compact)),
        }
    }

    /// It, attested.
    pub fn attested(&self, issuer: &Issuer) -> Self {
        self.with(
            self.statement(issuer)
                .signed(&self.credential.record, &issuer.key),
        )
    }

    pub fn with(&self, attestation: Attestation) -> Self {
        let mut with = self.clone();
        with.credential.attestation = Some(Box::new(attestation));
        with
    }

    /// It in the first version, whose files have no answers.
    pub fn first_version(&self) -> Self {
        let mut first = self.clone();
        let record = &mut first.credential.record;
        record.version = Version::V1;
        record.pass.topics.clear();
        record.pass.all_right.clear();
        (record.replaces, record.translation) = (None, None);
        first.credential.answers = None;
        first
    }
}
