#[cfg(feature = "check")]
mod own;

use proptest::prelude::*;

use super::*;
use crate::attempt::{Entry, Event};
use crate::duration::Millis;
use crate::item::Body;
use crate::transcript::BadTranscript;

fn replayed(sitting: &fuzz::Sitting, transcript: &Transcript) -> Result<Replayed, ReplayError> {
    let items = |slot: Slot| sitting.items.get(slot.position as usize).cloned();
    replay(&sitting.header, Digest::of(b"fuzz"), &items, transcript)
}

#[test]
fn another_bank_is_refused() {
    let sitting = fuzz::sitting(3).unwrap();
    let mut transcript = Transcript::of(&sitting.log).unwrap();
    transcript.started.bank = Digest::of(b"another");
    let error = ReplayError::OtherBank {
        expected: Digest::of(b"another"),
        found: Digest::of(b"fuzz"),
    };
    assert_eq!(replayed(&sitting, &transcript), Err(error));
}

#[test]
fn a_form_that_was_edited_is_refused() {
    let sitting = fuzz::sitting(3).unwrap();
    let mut transcript = Transcript::of(&sitting.log).unwrap();
    transcript.started.items[0].choices.reverse();
    assert_eq!(
        replayed(&sitting, &transcript),
        Err(ReplayError::Unfit(Unfit::OtherOrder { item: 0 }))
    );
    let mut transcript = Transcript::of(&sitting.log).unwrap();
    transcript.started.items.swap(0, 1);
    assert_eq!(
        replayed(&sitting, &transcript),
        Err(ReplayError::Unfit(Unfit::OtherItem { item: 0 }))
    );
}

#[test]
fn events_that_the_rules_do_not_allow_are_refused_at_their_place() {
    let sitting = fuzz::sitting(3).unwrap();
    let mut transcript = Transcript::of(&sitting.log).unwrap();
    transcript.entries.insert(
        0,
        Entry {
            at: Millis(0),
            event: Event::Resumed,
        },
    );
    let error = ReplayError::Refused {
        place: 1,
        refusal: Refusal::NotPaused,
    };
    assert_eq!(replayed(&sitting, &transcript), Err(error));
}

#[test]
fn transcripts_are_read_strictly() {
    let sitting = fuzz::sitting(3).unwrap();
    let text = String::from_utf8(Transcript::of(&sitting.log).unwrap().to_bytes()).unwrap();
    assert!(Transcript::from_bytes(text.as_bytes()).is_ok());
    let other = text.replacen("assay-transcript/1", "assay-transcript/2", 1);
    let found = "assay-transcript/2".to_owned();
    assert_eq!(
        Transcript::from_bytes(other.as_bytes()),
        Err(BadTranscript::OtherFormat { found })
    );
    let unknown = text.replacen("{\"", "{\"seal\":1,\"", 1);
    assert!(matches!(
        Transcript::from_bytes(unknown.as_bytes()),
        Err(BadTranscript::Unreadable(_))
    ));
    assert_eq!(
        Transcript::of(&sitting.log[1..]),
        Err(BadTranscript::NotStarted)
    );
}

proptest! {
    #[test]
    fn log_and_transcript_give_the_same_report(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let attempt = Attempt::replay(&sitting.paper, &sitting.log).unwrap();
        let from_log = report::report(&sitting.header, &sitting.paper, &attempt).unwrap();
        let bytes = Transcript::of(&sitting.log).unwrap().to_bytes();
        let transcript = Transcript::from_bytes(&bytes).unwrap();
        prop_assert_eq!(transcript.to_bytes(), bytes);
        let again = replayed(&sitting, &transcript).unwrap();
        prop_assert_eq!(again.report.to_bytes(), from_log.to_bytes());
        prop_assert_eq!(again.attempt.submitted(), attempt.submitted());
    }

    #[test]
    fn what_is_given_to_others_scores_the_same(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let whole = Transcript::of(&sitting.log).unwrap();
        let given = whole.for_checking(&sitting.paper);
        let (whole, given) = (replayed(&sitting, &whole).unwrap(), replayed(&sitting, &given).unwrap());
        prop_assert_eq!(given.report.score, whole.report.score);
        prop_assert_eq!(given.report.max, whole.report.max);
        prop_assert_eq!(given.report.is_passed(), whole.report.is_passed());
        prop_assert_eq!(given.attempt.submitted(), whole.attempt.submitted());
        for (place, placed) in (0..).zip(&given.paper.items) {
            if matches!(placed.item.body, Body::Essay(_) | Body::Survey(_)) {
                prop_assert_eq!(&given.attempt.session(place).unwrap().response, &None);
            }
        }
    }

    #[test]
    fn the_same_number_gives_the_same_line(number in 0_u32..5000) {
        prop_assert_eq!(fuzz::attempts(number, 1), fuzz::attempts(number, 1));
    }
}

#[test]
fn every_attempt_of_the_comparison_is_one() {
    let lines = String::from_utf8(fuzz::attempts(0, 500)).unwrap();
    assert_eq!(lines.lines().count(), 500);
    for (number, line) in lines.lines().enumerate() {
        assert!(line.contains("assay-report/1"), "attempt {number}: {line}");
    }
    for some in [
        "\"passed\":true",
        "\"passed\":false",
        "isn't paused",
        "no item",
        "\"verdict\":\"partly\"",
    ] {
        assert!(lines.contains(some), "{some}");
    }
}

#[test]
fn the_comparison_meets_every_type_rule_verdict_and_refusal() {
    let tally = fuzz::tally(0, 1000);
    let names = |counts: &std::collections::BTreeMap<&'static str, u32>| -> Vec<&'static str> {
        counts.keys().copied().collect()
    };
    assert_eq!(tally.attempts, 1000);
    assert!(tally.passed > 20 && tally.passed < 500, "{tally}");
    assert_eq!(
        names(&tally.types),
        ["multiple-choice", "single-choice", "true-false"]
    );
    assert_eq!(
        names(&tally.rules),
        [
            "all-or-nothing",
            "each-option",
            "negative",
            "partial",
            "right-minus-wrong",
            "weights"
        ]
    );
    assert_eq!(names(&tally.verdicts), ["none", "partly", "right", "wrong"]);
    assert_eq!(
        names(&tally.unusual),
        ["calibration", "hints", "passed-by", "tries"]
    );
    assert!(tally.unusual.values().all(|count| *count > 50), "{tally}");
    // All but `other-type`: there is one type of responses yet.
    assert_eq!(
        names(&tally.refusals),
        [
            "behind",
            "decided",
            "empty",
            "exclusive-with-others",
            "no-such-choice",
            "no-such-item",
            "not-allowed",
            "not-paused",
            "not-started",
            "other-item",
            "other-length",
            "other-order",
            "other-request",
            "paused",
            "started-twice",
            "submitted",
            "time-goes-back",
            "time-is-up",
            "too-many-choices",
        ]
    );
    assert!(
        tally
            .to_string()
            .starts_with(&format!("1000 attempts, {} passed\n", tally.passed))
    );
}
