use std::rc::Rc;

use serde_json::json;

use super::*;
use crate::attempt::{Entry, Event, Started};
use crate::digest::Digest;
use crate::duration::{Millis, WallTime};
use crate::form::{FormRequest, PaperSection, Slot, TimeFactor};
use crate::item::{Item, Response};
use crate::rng::Seed;

mod delivery;
mod exact;
mod properties;

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
        delivery: None,
        passed_by: Vec::new(),
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
fn an_attempt_under_way_is_reported_on_as_if_it_were_now() {
    let paper = paper(1, &[("law", 1, ALL, &[] as &[_], &["a"] as &[_]); 2]);
    let header = header([None, None], &json!({ "total": "50%" }));
    let entry = |event| Entry {
        at: Millis(0),
        event,
    };
    let mut log = vec![entry(Event::Started(Started::new(
        Digest::of(b""),
        &paper,
        WallTime(0),
    )))];
    let now = |log: &[Entry]| {
        let attempt = Attempt::replay(&paper, log).unwrap();
        assert!(!attempt.is_submitted());
        report(&header, &paper, &attempt).unwrap()
    };
    assert_eq!(now(&log).share(), Fraction::ZERO);
    let picked = [crate::id::ChoiceId::new("a".to_owned()).unwrap()];
    log.push(entry(Event::Answered {
        item: 1,
        response: Some(Response::Choices(picked.into())),
        certainty: None,
    }));
    assert_eq!(now(&log).share(), fraction(1, 2));
    assert_eq!(now(&log), reported(&header, &paper, &["", "a"]));
}

#[test]
fn topics_stand_in_the_banks_order_and_are_one_where_banks_share_their_id() {
    // The used bank names "care" as well: with the own item that is 1 of 2, under the title of the own bank.
    let mut paper = paper(
        2,
        &[
            ("rights", 1, ALL, &[], &["a"]),
            ("care", 1, ALL, &[], &["a"]),
            ("care", 1, ALL, &[], &["a"]),
        ],
    );
    for placed in &mut paper.items[..2] {
        placed.slot.bank = 1;
    }
    let mut header = header(
        [None, None],
        &json!({ "total": "1%", "topics": [{ "topic": "care", "cut": "51%" }] }),
    );
    let used = json!({
        "as": "core", "bank": "module/used", "version": "1.0.0", "digest": Digest::of(b""),
        "topics": [{ "id": "rights", "title": "Rights" }, { "id": "care", "title": "Basics of care" }],
        "objectives": [], "misconceptions": [], "contents": { "strata": [], "shards": [] },
    });
    header.uses.push(serde_json::from_value(used).unwrap());
    let report = reported(&header, &paper, &["a", "a", "b"]);
    let topics: Vec<_> = report
        .topics
        .iter()
        .map(|part| (part.bank, part.topic.as_str(), part.items, part.score))
        .collect();
    assert_eq!(
        topics,
        [
            (0, "care", 2, Fraction::ONE),
            (1, "rights", 1, Fraction::ONE)
        ]
    );
    assert_eq!(report.reasons(), [Reason::Topic(0)]);
}

// These bytes are what engines are compared by.
#[test]
fn a_report_is_written_canonically() {
    let paper = paper(1, &[("care", 3, "partial", &["gate"], &["a", "b"])]);
    let pass = json!({ "total": "1/3", "all_right": [{ "tag": "gate", "count": 1 }] });
    let header = header([Some("50%"), None], &pass);
    let bytes = reported(&header, &paper, &["a"]).to_bytes();
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(canonical(&value), bytes);
    for (pointer, expected) in [
        ("/format", json!(FORMAT)),
        ("/rules", json!("assay-rules/1")),
        ("/passed", json!(false)),
        ("/score", json!("3/2")),
        ("/max", json!("3")),
        ("/cut", json!("1/3")),
        (
            "/sections/0",
            json!({ "id": "one", "score": "3/2", "max": "3", "cut": "50%" }),
        ),
        (
            "/gates/0",
            json!({ "tag": "gate", "wanted": 1, "held": 1, "wrong": 1 }),
        ),
        ("/items/0/verdict", json!("partly")),
    ] {
        assert_eq!(value.pointer(pointer), Some(&expected), "{pointer}");
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
