//! Claims that the bank tells, or that follow from the answers.

use assay_credential::{Moment, Record, Score};
use assay_engine::bank::{CutScore, Gate, ReviewStatus};
use assay_engine::digest::Digest;
use assay_engine::fraction::{Fraction, Share};
use assay_engine::id::{AssessmentId, BankId, Tag};

use crate::common::badges::Dice;
use crate::common::issuer::later;
use crate::edits::{Edit, edit};
use crate::lots;
use crate::run::*;

pub const EDITS: [Edit; 22] = [
    edit(
        "bank",
        |r, _| {
            r.bank.id = BankId::new("core-concepts/advanced").unwrap();
            true
        },
        Altered,
        Some(Altered),
    ),
    edit(
        "version of the bank",
        |r, _| {
            r.bank.version.push('1');
            true
        },
        Altered,
        None,
    ),
    edit(
        "digest of another bank",
        |r, d| {
            let to = lots::at(d.roll(3)).digest;
            std::mem::replace(&mut r.bank.digest, to) != to
        },
        Altered,
        Some(Altered),
    ),
    edit(
        "digest of no bank",
        |r, d| {
            r.bank.digest = Digest(d.bytes());
            true
        },
        UnknownBank,
        Some(UnknownBank),
    ),
    edit(
        "assessment",
        |r, _| {
            r.assessment = AssessmentId::new("other").unwrap();
            true
        },
        Altered,
        Some(Altered),
    ),
    edit(
        "title of the certificate",
        |r, _| {
            r.titles.certificate = "Doctor of Medicine".to_owned();
            true
        },
        Altered,
        None,
    ),
    edit(
        "title of the assessment",
        |r, _| {
            r.titles.assessment.push('!');
            true
        },
        Altered,
        None,
    ),
    edit(
        "translation taken off",
        |r, _| r.translation.take().is_some(),
        Altered,
        None,
    ),
    edit("another translation", another_translation, Altered, None),
    edit(
        "score: full marks",
        |r, _| {
            let full = Score::new(r.score.of(), r.score.of()).unwrap();
            std::mem::replace(&mut r.score, full) != full
        },
        Altered,
        Some(NothingToCheck),
    ),
    edit(
        "score: nothing",
        |r, _| {
            r.score = Score::new(Fraction::ZERO, r.score.of()).unwrap();
            true
        },
        Altered,
        Some(Altered),
    ),
    edit(
        "score: of less",
        |r, _| {
            let less = Score::new(r.score.points(), r.score.points()).unwrap();
            std::mem::replace(&mut r.score, less) != less
        },
        Altered,
        Some(NothingToCheck),
    ),
    edit(
        "what passing takes",
        |r, _| {
            r.pass.total = Share::read("0%").unwrap();
            true
        },
        Altered,
        None,
    ),
    edit(
        "topics that passing takes",
        |r, _| {
            let is_any = !r.pass.topics.is_empty();
            r.pass.topics.clear();
            is_any
        },
        Altered,
        None,
    ),
    edit(
        "items that passing takes",
        |r, _| all_right(r),
        Altered,
        None,
    ),
    edit(
        "begun earlier",
        |r, d| {
            r.started = later(r.started, -1 - d.roll(90_000) as i64);
            true
        },
        Altered,
        Some(NothingToCheck),
    ),
    edit(
        "submitted later",
        |r, d| {
            let by = 1 + d.roll(90_000) as i64;
            put_off(r, by);
            true
        },
        Altered,
        Some(NothingToCheck),
    ),
    edit(
        "issued before it was submitted",
        |r, _| {
            r.issued = later(r.submitted, -1);
            true
        },
        Altered,
        Some(Altered),
    ),
    edit(
        "submitted before it was begun",
        |r, _| {
            r.started = later(r.submitted, 1);
            true
        },
        Altered,
        Some(Altered),
    ),
    edit(
        "holds longer",
        |r, d| {
            r.valid_until = Some(later(
                r.valid_until.unwrap_or(r.issued),
                1 + d.roll(90_000) as i64,
            ));
            true
        },
        Altered,
        None,
    ),
    edit(
        "rules of nobody's",
        |r, _| {
            r.rules = 0;
            true
        },
        Altered,
        Some(Altered),
    ),
    edit(
        "review",
        |r, d| {
            reviewed(r, d);
            true
        },
        Altered,
        None,
    ),
];

fn another_translation(record: &mut Record, dice: &mut Dice) -> bool {
    let lot = lots::published(&record.bank.digest);
    let own: Vec<Digest> = lot
        .iter()
        .flat_map(|lot| &lot.languages)
        .filter_map(|(_, all)| *all.first()?)
        .collect();
    match own.as_slice() {
        [] => false,
        all => {
            let other = all[dice.roll(all.len())];
            record.translation.replace(other) != Some(other)
        }
    }
}

fn all_right(record: &mut Record) -> bool {
    match record.pass.all_right.is_empty() {
        true => record.pass.all_right.push(Gate {
            tag: Tag::new("other").unwrap(),
            count: 1,
        }),
        false => record.pass.all_right.clear(),
    }
    true
}

fn put_off(record: &mut Record, by: i64) {
    let put = |moment: Moment| later(moment, by);
    record.submitted = put(record.submitted);
    record.issued = put(record.issued);
    record.valid_until = record.valid_until.map(put);
}

fn reviewed(record: &mut Record, dice: &mut Dice) {
    let review = &mut record.review;
    if dice.roll(2) == 0 {
        review.status = match review.status {
            ReviewStatus::Draft => ReviewStatus::Reviewed,
            ReviewStatus::Reviewed => ReviewStatus::Draft,
        };
    } else {
        review.cut_score = match review.cut_score {
            CutScore::Provisional => CutScore::Set,
            CutScore::Set => CutScore::Provisional,
        };
    }
}
