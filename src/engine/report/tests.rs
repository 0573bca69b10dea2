use std::rc::Rc;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::attempt::{Entry, Event, Started};
use crate::digest::Digest;
use crate::duration::{Millis, WallTime};
use crate::form::{FormRequest, PaperSection, Slot, TimeFactor};
use crate::item::{Item, Response};
use crate::replay::fuzz;
use crate::rng::Seed;

/// Items as `(topic, points, scoring, tags, key)`, each with the choices a to d.
type Given = (
    &'static str,
    u32,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

fn item(number: usize, (topic, points, scoring, tags, key): Given) -> PaperItem {
    let kind = if scoring == "negative" {
        "single-choice"
    } else {
        "multiple-choice"
    };
    let choices = ["a", "b", "c", "d"].map(|id| json!({ "id": id, "text": id }));
    let value = json!({
        "id": format!("item-{number}"), "type": kind, "topic": topic, "stem": "…", "points": points,
        "scoring": scoring, "tags": tags, "choices": choices, "answer": { "key": key },
    });
    let item = Item::read(&value, Digest::of(&canonical(&value))).unwrap();
    PaperItem {
        slot: Slot {
            bank: 0,
            position: u32::try_from(number).unwrap(),
        },
        choices: item.body.order(None),
        item: Rc::new(item),
    }
}

/// Two sections: the first `split` items, and the others.
fn paper(split: usize, items: &[Given]) -> Paper {
    let section = |id: &str, items| PaperSection {
        id: SectionId::new(id).unwrap(),
        items,
    };
    Paper {
        request: FormRequest {
            assessment: AssessmentId::new("final").unwrap(),
            audience: None,
            seed: Seed([0; 16]),
            seen: Vec::new(),
            language: "en".to_owned(),
            overlays: Vec::new(),
            time_factor: TimeFactor::USUAL,
            rules: RulesVersion::CURRENT,
        },
        sections: vec![section("one", 0..split), section("two", split..items.len())],
        items: items
            .iter()
            .enumerate()
            .map(|(number, given)| item(number, *given))
            .collect(),
    }
}

fn header(sections: [Option<&str>; 2], pass: &serde_json::Value) -> Header {
    let section = |id: &str, cut: Option<&str>| {
        let mut section = json!({ "id": id, "title": id, "draw": [{}], "shuffle_items": false, "shuffle_choices": false });
        if let Some(cut) = cut {
            section["cut"] = json!(cut);
        }
        section
    };
    serde_json::from_value(json!({
        "format": "assay-header/1", "id": "module/level", "version": "1.0.0", "language": "en", "title": "Title",
        "topics": [{ "id": "law", "title": "Law" }, { "id": "care", "title": "Care" }], "objectives": [], "misconceptions": [],
        "assessments": [{
            "id": "final", "title": "Final", "sections": [section("one", sections[0]), section("two", sections[1])],
            "attempts": { "counts": "best" }, "pass": pass,
            "reveal": { "after-item": [], "attempts-remain": [], "passed": [], "no-attempts-left": [] },
        }],
        "review": { "status": "draft", "reviewed_by": [], "cut_score": "provisional" },
        "contents": { "strata": [], "shards": [] }, "uses": [],
    }))
    .unwrap()
}

/// An attempt that picks these choices, `""` for no response.
fn taken(paper: &Paper, picks: &[&str]) -> Attempt {
    let started = Event::Started(Started::new(Digest::of(b""), paper, WallTime(0)));
    let answers = (0..)
        .zip(picks)
        .filter(|(_, picks)| !picks.is_empty())
        .map(|(item, picks)| {
            let picked = picks
                .chars()
                .map(|id| crate::id::ChoiceId::new(id.to_string()).unwrap());
            Event::Answered {
                item,
                response: Some(Response::Choices(picked.collect())),
                certainty: None,
            }
        });
    let log = std::iter::once(started)
        .chain(answers)
        .chain([Event::Submitted]);
    let log: Vec<Entry> = log
        .map(|event| Entry {
            at: Millis(0),
            event,
        })
        .collect();
    Attempt::replay(paper, &log).unwrap()
}

fn reported(header: &Header, paper: &Paper, picks: &[&str]) -> Report {
    report(header, paper, &taken(paper, picks)).unwrap()
}

fn fraction(numerator: i64, denominator: i64) -> Fraction {
    Fraction::new(numerator, denominator).unwrap()
}

const ALL: &str = "all-or-nothing";

#[test]
fn points_add_up_by_section_topic_and_item() {
    // law: 2 of 2 points; care: partial 1/2 × 3 = 3/2 of 3, and 0 of 1. Together 7/2 of 6.
    let paper = paper(
        1,
        &[
            ("law", 2, ALL, &[], &["a"]),
            ("care", 3, "partial", &[], &["a", "b"]),
            ("care", 1, ALL, &[], &["c"]),
        ],
    );
    let header = header([None, None], &json!({ "total": "50%" }));
    let report = reported(&header, &paper, &["a", "b", ""]);
    assert_eq!(
        (report.score, report.max),
        (fraction(7, 2), Fraction::whole(6))
    );
    assert_eq!(report.share(), fraction(7, 12));
    let sections: Vec<_> = report
        .sections
        .iter()
        .map(|part| (part.id.as_str(), part.score, part.max))
        .collect();
    assert_eq!(
        sections,
        [
            ("one", Fraction::whole(2), Fraction::whole(2)),
            ("two", fraction(3, 2), Fraction::whole(4))
        ]
    );
    let topics: Vec<_> = report
        .topics
        .iter()
        .map(|part| (part.topic.as_str(), part.items, part.score, part.max))
        .collect();
    assert_eq!(
        topics,
        [
            ("law", 1, Fraction::whole(2), Fraction::whole(2)),
            ("care", 2, fraction(3, 2), Fraction::whole(4))
        ]
    );
    let verdicts: Vec<_> = report
        .items
        .iter()
        .map(|item| (item.verdict, item.explanation.is_some()))
        .collect();
    assert_eq!(
        verdicts,
        [
            (Verdict::Right, true),
            (Verdict::Partly, true),
            (Verdict::None, false)
        ]
    );
    assert!(report.is_passed());
    assert_eq!(
        report.weak_topics(),
        [1],
        "care has 3/8, below the total's 50%"
    );
}

#[test]
fn cuts_are_compared_exactly() {
    // 2 of 3 points is 66.666…%: a cut of 66.6667% isn't reached, 66.6666% and 2/3 are.
    let paper = paper(3, &[("law", 1, ALL, &[] as &[_], &["a"] as &[_]); 3]);
    for (cut, passes) in [
        ("66.6667%", false),
        ("66.6666%", true),
        ("2/3", true),
        ("100%", false),
        ("0%", true),
    ] {
        let header = header([None, None], &json!({ "total": cut }));
        assert_eq!(
            reported(&header, &paper, &["a", "a", "b"]).is_passed(),
            passes,
            "{cut}"
        );
    }
}

#[test]
fn every_part_must_hold_and_the_reasons_say_which_did_not() {
    let paper = paper(
        2,
        &[
            ("law", 1, ALL, &["gate"], &["a"]),
            ("law", 1, ALL, &[], &["a"]),
            ("care", 1, ALL, &["gate"], &["a"]),
            ("care", 1, ALL, &[], &["a"]),
        ],
    );
    let pass = json!({
        "total": "50%",
        "topics": [{ "topic": "care", "cut": "50%" }],
        "all_right": [{ "tag": "gate", "count": 2 }],
    });
    let header = header([Some("50%"), None], &pass);
    for (picks, reasons) in [
        (["a", "a", "a", "a"], vec![]),
        (["a", "b", "a", "b"], vec![]),
        (["a", "a", "b", "a"], vec![Reason::Gate(0)]),
        (
            ["a", "a", "b", "b"],
            vec![Reason::Topic(1), Reason::Gate(0)],
        ),
        (
            ["b", "b", "a", "a"],
            vec![Reason::Section(0), Reason::Gate(0)],
        ),
        (
            ["b", "b", "b", "a"],
            vec![Reason::Total, Reason::Section(0), Reason::Gate(0)],
        ),
        (
            ["", "", "", ""],
            vec![
                Reason::Total,
                Reason::Section(0),
                Reason::Topic(1),
                Reason::Gate(0),
            ],
        ),
    ] {
        let report = reported(&header, &paper, &picks);
        assert_eq!(report.reasons(), reasons, "{picks:?}");
        assert_eq!(report.is_passed(), reasons.is_empty(), "{picks:?}");
    }
    let report = reported(&header, &paper, &["a", "a", "b", "a"]);
    assert_eq!((report.gates[0].held, report.gates[0].wrong), (2, 1));
}

#[test]
fn a_partly_right_response_does_not_pass_a_gate_nor_does_a_form_with_too_few() {
    let partly = paper(1, &[("law", 1, "partial", &["gate"], &["a", "b"])]);
    let one = json!({ "total": "0%", "all_right": [{ "tag": "gate", "count": 1 }] });
    assert_eq!(
        reported(&header([None, None], &one), &partly, &["a"]).reasons(),
        [Reason::Gate(0)]
    );
    assert!(reported(&header([None, None], &one), &partly, &["ab"]).is_passed());
    let two = json!({ "total": "0%", "all_right": [{ "tag": "gate", "count": 2 }] });
    assert_eq!(
        reported(&header([None, None], &two), &partly, &["ab"]).reasons(),
        [Reason::Gate(0)]
    );
}

#[test]
fn wrong_responses_may_cost_marks_but_never_more_than_all() {
    // Four choices: a wrong one is −1/3. Right, wrong: 1 − 1/3 = 2/3 of 2. Wrong, wrong: −2/3, so 0.
    let paper = paper(1, &[("law", 1, "negative", &[] as &[_], &["a"] as &[_]); 2]);
    let header = header([None, None], &json!({ "total": "1/3" }));
    let report = reported(&header, &paper, &["a", "b"]);
    assert_eq!(
        (report.score, report.is_passed()),
        (fraction(2, 3), true),
        "2/3 of 2 is 1/3"
    );
    let report = reported(&header, &paper, &["b", "b"]);
    assert_eq!(report.score, Fraction::ZERO);
    assert_eq!(report.sections[0].score, fraction(-1, 3));
    assert_eq!(reported(&header, &paper, &["", ""]).score, Fraction::ZERO);
}

#[test]
fn an_assessment_that_the_bank_has_not_is_an_error() {
    let mut paper = paper(1, &[("law", 1, ALL, &[], &["a"])]);
    let header = header([None, None], &json!({ "total": "50%" }));
    let attempt = taken(&paper, &["a"]);
    paper.request.assessment = AssessmentId::new("another").unwrap();
    let assessment = paper.request.assessment.clone();
    assert_eq!(
        report(&header, &paper, &attempt),
        Err(ReportError::NoSuchAssessment { assessment })
    );
}

proptest! {
    #[test]
    fn scores_stay_within_bounds_and_add_up(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let attempt = Attempt::replay(&sitting.paper, &sitting.log).unwrap();
        let report = report(&sitting.header, &sitting.paper, &attempt).unwrap();
        prop_assert!(report.score >= Fraction::ZERO && report.score <= report.max);
        let sum = |parts: Vec<Fraction>| {
            parts.into_iter().try_fold(Fraction::ZERO, Fraction::plus).map(|sum| sum.max(Fraction::ZERO))
        };
        prop_assert_eq!(sum(report.sections.iter().map(|part| part.score).collect()), Some(report.score));
        prop_assert_eq!(sum(report.topics.iter().map(|part| part.score).collect()), Some(report.score));
        prop_assert_eq!(sum(report.items.iter().map(|part| part.score).collect()), Some(report.score));
    }

    #[test]
    fn no_response_scores_nothing(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let attempt = Attempt::replay(&sitting.paper, &sitting.log[..1]).unwrap();
        let report = report(&sitting.header, &sitting.paper, &attempt).unwrap();
        prop_assert_eq!(report.score, Fraction::ZERO);
        prop_assert!(report.items.iter().all(|item| item.verdict == Verdict::None && item.score == Fraction::ZERO));
        prop_assert!(!report.is_passed());
    }

    #[test]
    fn the_order_of_choices_and_of_answering_changes_nothing(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let attempt = Attempt::replay(&sitting.paper, &sitting.log).unwrap();
        let before = report(&sitting.header, &sitting.paper, &attempt).unwrap();
        let mut paper = sitting.paper.clone();
        paper.items.iter_mut().for_each(|placed| placed.choices.reverse());
        let started = Event::Started(Started::new(Digest::of(b"fuzz"), &paper, WallTime(0)));
        let last = (0..).map_while(|item| Some((item, attempt.session(item)?.response.clone())));
        let mut events: Vec<Event> = last.map(|(item, response)| Event::Answered { item, response, certainty: None }).collect();
        events.reverse();
        let log: Vec<Entry> = std::iter::once(started).chain(events).map(|event| Entry { at: Millis(0), event }).collect();
        let again = Attempt::replay(&paper, &log).unwrap();
        prop_assert_eq!(report(&sitting.header, &paper, &again).unwrap().to_bytes(), before.to_bytes());
    }
}
