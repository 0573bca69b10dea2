//! What a checker finds: honest certificates fit, edited ones don't, and nothing is called more than it is.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod common;

use std::rc::Rc;

use assay_credential::verify::{Answers, Bank, Check, Outcome, Presented, Verdict};
use assay_credential::{
    Carried, Credential, HolderName, Moment, Record, RecordNumber, Score, Version,
};
use assay_engine::attempt::{Entry, Event};
use assay_engine::bank::published::read_overlay;
use assay_engine::bank::{CutScore, ReviewStatus};
use assay_engine::digest::Digest;
use assay_engine::duration::{Millis, WallTime};
use assay_engine::fraction::{Fraction, Share};
use assay_engine::id::{AssessmentId, BankId};
use assay_engine::transcript::Transcript;
use common::{certified, found_with, honest_ones};

fn later(moment: Moment, by: i64) -> Moment {
    Moment::new(WallTime(moment.wall_time().0 + by)).unwrap()
}

#[test]
fn honest_ones_fit_however_they_come() {
    for honest in honest_ones(300) {
        let file = honest.credential.to_bytes();
        let found = honest.found(Credential::from_bytes(&file).unwrap());
        assert_eq!(found.verdict, Verdict::AnswersFit, "{:?}", found.checks);
        assert!(
            found
                .checks
                .iter()
                .all(|(_, outcome)| *outcome == Outcome::Fits)
        );
        assert!(found.replayed.is_some());
        assert_eq!(found.valid_until, honest.credential.record.valid_until);

        let letters = honest.link().letters();
        let found = honest.found(Carried::read(&letters).unwrap());
        assert_eq!(found.verdict, Verdict::AnswersFit, "{:?}", found.checks);

        let digits = honest.credential.record.claims().digits();
        let found = honest.found(Carried::read(&digits).unwrap());
        assert_eq!(found.verdict, Verdict::NothingToCheck, "{:?}", found.checks);
        assert_eq!(found.valid_until, honest.credential.record.valid_until);
    }
}

/// Edits of a record, and the checks that they must fail.
type Edit = (&'static str, fn(&mut Record), &'static [Check]);

const EDITS: [Edit; 21] = [
    (
        "bank",
        |r| r.bank.id = BankId::new("fuzz/other").unwrap(),
        &[Check::Bank],
    ),
    (
        "version",
        |r| r.bank.version = "1.0.1".to_owned(),
        &[Check::Bank],
    ),
    (
        "assessment",
        |r| r.assessment = AssessmentId::new("other").unwrap(),
        &[Check::Assessment, Check::Answers],
    ),
    (
        "title",
        |r| r.titles.certificate.push('!'),
        &[Check::Titles],
    ),
    (
        "assessment's title",
        |r| r.titles.assessment.push('!'),
        &[Check::Titles],
    ),
    (
        "pass mark",
        |r| r.pass.total = Share::read("0%").unwrap(),
        &[Check::Pass],
    ),
    ("topics to pass", |r| r.pass.topics.clear(), &[Check::Pass]),
    ("gates", |r| r.pass.all_right.clear(), &[Check::Pass]),
    (
        "full marks",
        |r| {
            let of = r.score.of().plus(Fraction::whole(1)).unwrap();
            r.score = Score::new(of, of).unwrap();
        },
        &[Check::Answers],
    ),
    (
        "a failed score",
        |r| r.score = Score::new(Fraction::ZERO, r.score.of()).unwrap(),
        &[Check::Score, Check::Answers],
    ),
    (
        "begun earlier",
        |r| r.started = later(r.started, -1),
        &[Check::Answers],
    ),
    (
        "submitted later",
        |r| {
            r.submitted = later(r.submitted, 1);
            r.valid_until = r.valid_until.map(|end| later(end, 1));
        },
        &[Check::Answers],
    ),
    (
        "submitted before it began",
        |r| r.submitted = later(r.started, -1),
        &[Check::Dates, Check::Answers],
    ),
    (
        "issued before it was submitted",
        |r| r.issued = later(r.submitted, -1),
        &[Check::Dates],
    ),
    (
        "valid for another time",
        |r| r.valid_until = Some(later(r.valid_until.unwrap_or(r.submitted), 1)),
        &[Check::Validity],
    ),
    (
        "review",
        |r| r.review.status = ReviewStatus::Reviewed,
        &[Check::Review],
    ),
    (
        "cut score",
        |r| r.review.cut_score = CutScore::Set,
        &[Check::Review],
    ),
    ("no rules", |r| r.rules = 0, &[Check::Rules, Check::Answers]),
    ("later rules", |r| r.rules = 99, &[Check::Answers]),
    (
        "another bank's digest",
        |r| r.bank.digest = Digest::of(b"another"),
        &[Check::Answers],
    ),
    (
        "an older record",
        |r| {
            r.version = Version::V1;
            r.pass.total = Share::read("3%").unwrap();
        },
        &[Check::Pass],
    ),
];

#[test]
fn each_claim_that_is_changed_is_found() {
    for honest in honest_ones(60) {
        for (what, edit, failing) in EDITS {
            let mut credential = honest.credential.clone();
            edit(&mut credential.record);
            let found = honest.found(credential);
            assert_eq!(
                found.verdict,
                Verdict::Altered,
                "{what}: {:?}",
                found.checks
            );
            for check in failing {
                let came = (*check, Outcome::Differs);
                assert!(found.checks.contains(&came), "{what}: {:?}", found.checks);
            }
            assert_eq!(
                found.replayed.is_some(),
                !failing.contains(&Check::Answers),
                "{what}"
            );
        }
    }
}

/// What nobody can check: who it was, when it was issued, what it was called by the site.
#[test]
fn what_only_the_holder_says_is_not_called_checked() {
    let edits: [fn(&mut Record); 5] = [
        |r| r.holder = HolderName::new("Somebody Else", str::to_owned).unwrap(),
        |r| r.number = RecordNumber::from_random([7; 10]),
        |r| r.issued = later(r.issued, 1_000),
        |r| r.titles.module.push('!'),
        |r| r.titles.level.push('!'),
    ];
    for honest in honest_ones(20) {
        for edit in edits {
            let mut credential = honest.credential.clone();
            edit(&mut credential.record);
            let found = honest.found(credential);
            assert_eq!(found.verdict, Verdict::AnswersFit);
        }
    }
}

/// One answer changed at a time: the score differs, or the rules don't allow it, unless another answer is worth the same.
#[test]
fn each_answer_that_is_changed_is_found_by_its_score() {
    let (mut found_out, mut as_good) = (0, 0);
    for honest in honest_ones(40) {
        let whole = honest.credential.answers.clone().unwrap();
        for place in 0..whole.entries.len() {
            let mut answers = whole.clone();
            let Event::Answered { response, .. } = &mut answers.entries[place].event else {
                continue;
            };
            if response.take().is_none() {
                continue;
            }
            let found = honest.found(Credential {
                answers: Some(answers),
                ..honest.credential.clone()
            });
            match found.verdict {
                Verdict::Altered => found_out += 1,
                // It was answered again later, or wrong and worth nothing.
                Verdict::AnswersFit => as_good += 1,
                other => panic!("{other:?}"),
            }
        }
    }
    assert!(found_out > 100 && as_good > 10, "{found_out}, {as_good}");
}

#[test]
fn answers_that_no_attempt_could_give_are_found() {
    for honest in honest_ones(40) {
        let whole = honest.credential.answers.clone().unwrap();
        let edits: [fn(&mut Transcript); 5] = [
            |t| t.entries.truncate(t.entries.len() - 1),
            |t| t.entries.rotate_right(1),
            |t| t.started.items.truncate(t.started.items.len() - 1),
            |t| t.started.bank = Digest::of(b"another"),
            |t| {
                let event = Event::Checked { item: 9_999 };
                let at = Millis(0);
                t.entries.insert(0, Entry { at, event });
            },
        ];
        for edit in edits {
            let mut answers = whole.clone();
            edit(&mut answers);
            let found = honest.found(Credential {
                answers: Some(answers),
                ..honest.credential.clone()
            });
            assert_eq!(found.verdict, Verdict::Altered);
        }
    }
}

/// Passing takes more than points: a gate, a topic's cut, a section's.
#[test]
fn points_alone_do_not_pass() {
    let failed = (0..2_000).filter_map(|number| certified(number, |report| !report.is_passed()));
    let enough = failed.filter(|one| {
        let record = &one.credential.record;
        let share = record.score.share();
        share.is_some_and(|share| share >= record.pass.total.fraction())
    });
    let mut count = 0;
    for one in enough.take(20) {
        let found = one.found(one.credential.clone());
        assert_eq!(found.came(Check::Score), Some(Outcome::Fits));
        assert_eq!(found.came(Check::Answers), Some(Outcome::Differs));
        assert_eq!(found.verdict, Verdict::Altered);
        count += 1;
    }
    assert_eq!(count, 20);
}

/// The same points of fewer: as long as it still passes, the answers alone show it.
#[test]
fn points_are_of_as_many_as_there_were() {
    let mut count = 0;
    for honest in honest_ones(40) {
        let mut credential = honest.credential.clone();
        let points = credential.record.score.points();
        if points == credential.record.score.of() {
            continue;
        }
        credential.record.score = Score::new(points, points).unwrap();
        let found = honest.found(credential);
        assert_eq!(found.came(Check::Score), Some(Outcome::Fits));
        assert_eq!(found.came(Check::Answers), Some(Outcome::Differs));
        assert_eq!(found.verdict, Verdict::Altered);
        count += 1;
    }
    assert!(count > 10, "{count}");
}

#[test]
fn a_short_form_that_leads_nowhere_is_found() {
    let all = honest_ones(8);
    for [honest, other] in all.as_chunks().0 {
        let compact = other.compact();
        for text in [&compact, &compact[..compact.len() - 4], "1", "", "x"] {
            let presented = Presented {
                claims: honest.credential.record.claims(),
                record: Some(honest.credential.record.clone()),
                answers: Answers::Compact(text.to_owned()),
                attested: None,
            };
            let found = honest.found(presented);
            assert_eq!(found.came(Check::Answers), Some(Outcome::Differs), "{text}");
            assert_eq!(found.verdict, Verdict::Altered, "{text}");
        }
    }
}

/// Another seed draws another form, but for the few whose items have one order.
#[test]
fn answers_to_another_form_are_found() {
    let others = honest_ones(40).into_iter().filter(|honest| {
        let mut credential = honest.credential.clone();
        credential.answers.as_mut().unwrap().started.request.seed.0[0] ^= 1;
        honest.found(credential).verdict == Verdict::Altered
    });
    assert!(others.count() >= 38);
}

#[test]
fn a_record_without_answers_is_the_holders_own_statement() {
    for honest in honest_ones(20) {
        let credential = Credential::alone(honest.credential.record.clone());
        let found = honest.found(credential);
        assert_eq!(found.verdict, Verdict::NothingToCheck);
        assert!(
            found
                .checks
                .iter()
                .all(|(check, _)| *check != Check::Answers)
        );
    }
}

#[test]
fn a_bank_that_is_not_here_is_said_to_be_not_here() {
    let honest = honest_ones(1).remove(0);
    for (bank, verdict) in [
        (Bank::Unknown, Verdict::UnknownBank),
        (Bank::Unreachable, Verdict::Unavailable),
    ] {
        assert_eq!(found_with(honest.credential.clone(), bank).verdict, verdict);
    }
    // What contradicts itself needs no bank to be found out.
    for edit in [
        (|r| r.issued = later(r.started, -1)) as fn(&mut Record),
        |r| r.score = Score::new(Fraction::ZERO, r.score.of()).unwrap(),
    ] {
        let mut credential = honest.credential.clone();
        edit(&mut credential.record);
        credential.record.pass.total = Share::read("50%").unwrap();
        let found = found_with(credential, Bank::Unknown);
        assert_eq!(found.verdict, Verdict::Altered);
    }
}

#[test]
fn a_translation_that_is_not_here_leaves_the_titles_open() {
    let honest = honest_ones(1).remove(0);
    let mut credential = Credential::alone(honest.credential.record.clone());
    credential.record.translation = Some(Digest::of(b"overlay"));
    let found = honest.found(credential);
    assert!(found.checks.contains(&(Check::Titles, Outcome::Open)));
    assert_eq!(found.verdict, Verdict::NothingToCheck);
}

#[test]
fn titles_are_held_against_the_translation_that_is_named() {
    let honest = honest_ones(1).remove(0);
    let record = &honest.credential.record;
    let overlay = |bank: &BankId| {
        let text = format!(
            concat!(
                r#"{{"assessments":{{"{}":{{"certificate":{{"title":"Certifié"}},"title":"Épreuve"}}}},"#,
                r#""bank":"{}","format":"assay-overlay/1","items":{{}},"language":"fr","review":"reviewed"}}"#
            ),
            record.assessment, bank
        );
        let digest = Digest::of(text.as_bytes());
        Rc::new(read_overlay(text.as_bytes(), &digest).unwrap())
    };
    let other = BankId::new("fuzz/other").unwrap();
    for (bank, titles, outcome) in [
        (&record.bank.id, ["Certifié", "Épreuve"], Outcome::Fits),
        (&record.bank.id, ["Certifié", "Epreuve"], Outcome::Differs),
        (&record.bank.id, ["Certifiée", "Épreuve"], Outcome::Differs),
        (&other, ["Certifié", "Épreuve"], Outcome::Differs),
    ] {
        let mut record = record.clone();
        record.translation = Some(Digest::of(b"overlay"));
        [record.titles.certificate, record.titles.assessment] = titles.map(str::to_owned);
        let translated = overlay(bank);
        let found = honest.found_with(Credential::alone(record), &|_| Some(Rc::clone(&translated)));
        assert!(
            found.checks.contains(&(Check::Titles, outcome)),
            "{titles:?}"
        );
    }
}

#[test]
fn answers_of_a_later_version_are_left_open() {
    let honest = honest_ones(1).remove(0);
    let presented = Presented {
        claims: honest.credential.record.claims(),
        record: Some(honest.credential.record.clone()),
        answers: Answers::Compact("2AAAA".to_owned()),
        attested: None,
    };
    let found = honest.found(presented);
    assert!(found.checks.contains(&(Check::Answers, Outcome::Open)));
    assert_eq!(found.verdict, Verdict::Unavailable);
}
