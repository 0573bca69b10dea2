//! Weights, compensation, tries, practice and calibration in reports.

use super::*;
use crate::delivery::{Delivery, Tries, TryRule};
use crate::report::calibration::Judgement;

fn with(mut paper: Paper, delivery: Delivery) -> Paper {
    paper.delivery = Some(Box::new(delivery));
    paper
}

fn id(section: &str) -> SectionId {
    SectionId::new(section).unwrap()
}

#[test]
fn a_section_counts_in_the_total_as_often_as_it_weighs() {
    let items = [
        ("law", 2, ALL, &[] as &[_], &["a"] as &[_]),
        ("care", 1, ALL, &[], &["a"]),
    ];
    let delivery = Delivery {
        weights: [(id("two"), 4)].into_iter().collect(),
        ..Delivery::default()
    };
    let header = header([Some("50%"), Some("50%")], &json!({ "total": "60%" }));
    let paper = with(paper(1, &items), delivery);
    // Only the second is right: 0·1 + 1·4 of 2·1 + 1·4.
    let report = reported(&header, &paper, &["b", "a"]);
    assert_eq!((report.score, report.max), (fraction(4, 1), fraction(6, 1)));
    // Sections are told in their own points, and their cuts hold for those.
    let [one, two] = report.sections.as_slice() else {
        panic!("two sections");
    };
    assert_eq!((one.score, one.max), (fraction(0, 1), fraction(2, 1)));
    assert_eq!((two.score, two.max), (fraction(1, 1), fraction(1, 1)));
    assert_eq!(report.reasons(), [Reason::Section(0)]);
}

#[test]
fn sections_make_up_for_each_other_where_the_assessment_says_so() {
    let items = [("law", 1, ALL, &[] as &[_], &["a"] as &[_]); 4];
    let header = header([Some("50%"), None], &json!({ "total": "75%" }));
    for (compensatory, expected) in [(false, vec![Reason::Section(0)]), (true, vec![])] {
        let delivery = Delivery {
            compensatory,
            ..Delivery::default()
        };
        let report = reported(
            &header,
            &with(paper(1, &items), delivery),
            &["b", "a", "a", "a"],
        );
        assert_eq!(report.reasons(), expected, "compensatory: {compensatory}");
        assert_eq!(
            report.sections[0].cut,
            Some(Share::read("50%").unwrap()),
            "it is told"
        );
    }
}

/// An attempt in which each item's responses are checked one after the other.
fn tried(paper: &Paper, tries: &[&[&str]]) -> Attempt {
    let started = Event::Started(Started::new(Digest::of(b""), paper, WallTime(0)));
    let tried = (0..).zip(tries).flat_map(|(item, tries)| {
        tries.iter().flat_map(move |picks| {
            let picked = picks
                .chars()
                .map(|id| crate::id::ChoiceId::new(id.to_string()).unwrap());
            let response = Some(Response::Choices(picked.collect()));
            let answered = Event::Answered {
                item,
                response,
                certainty: None,
            };
            [answered, Event::Checked { item }]
        })
    });
    let log: Vec<Entry> = std::iter::once(started)
        .chain(tried)
        .chain([Event::Submitted])
        .map(|event| Entry {
            at: Millis(0),
            event,
        })
        .collect();
    Attempt::replay(paper, &log).unwrap()
}

fn three_tries() -> Delivery {
    Delivery {
        tries: Some(Tries {
            max: Some(3),
            price: Share::read("1/3").unwrap(),
            rule: TryRule::Interactive,
        }),
        ..Delivery::default()
    }
}

#[test]
fn further_tries_cost_and_the_report_tells_what() {
    let items = [("law", 2, ALL, &[] as &[_], &["a"] as &[_]); 2];
    let paper = with(paper(1, &items), three_tries());
    let header = header([None, None], &json!({ "total": "50%" }));
    let report = report(&header, &paper, &tried(&paper, &[&["b", "a"], &["a"]])).unwrap();
    // (1 − 1/3)·2 + 2 of 4
    assert_eq!(
        (report.score, report.max),
        (fraction(10, 3), fraction(4, 1))
    );
    let cost = report.items[0].cost.as_ref().unwrap();
    assert_eq!(
        (cost.tries, cost.before, cost.after),
        (2, Fraction::ONE, fraction(2, 3))
    );
    assert_eq!(report.items[1].cost, None);
}

#[test]
fn a_gate_looks_at_the_first_try() {
    let items = [("law", 1, ALL, &["harm"] as &[_], &["a"] as &[_]); 2];
    let paper = with(paper(1, &items), three_tries());
    let header = header(
        [None, None],
        &json!({ "total": "50%", "all_right": [{ "tag": "harm", "count": 2 }] }),
    );
    for (tries, wrong) in [
        ([&["a"][..], &["a"]], 0),
        ([&["b", "a"], &["a"]], 1),
        ([&["b", "c", "a"], &["b", "a"]], 2),
    ] {
        let report = report(&header, &paper, &tried(&paper, &tries)).unwrap();
        assert_eq!(report.gates[0].wrong, wrong, "{tries:?}");
        assert_eq!(report.is_passed(), wrong == 0, "{tries:?}");
    }
}

#[test]
fn what_is_passed_by_without_another_costs_nothing_in_practice_only() {
    let header = header([None, None], &json!({ "total": "50%" }));
    for (practice, max) in [(false, 2), (true, 1)] {
        let items = [("law", 1, ALL, &[] as &[_], &["a"] as &[_]); 2];
        let mut paper = with(
            paper(1, &items),
            Delivery {
                practice,
                ..Delivery::default()
            },
        );
        let warned = json!({
            "id": "item-0", "type": "single-choice", "topic": "law", "stem": "…", "notice": "It tells of harm.",
            "choices": [{ "id": "a", "text": "a" }, { "id": "b", "text": "b" }], "answer": { "key": ["a"] },
        });
        paper.items[0].item = Rc::new(Item::read(&warned, Digest::of(b"")).unwrap());
        let started = Event::Started(Started::new(Digest::of(b""), &paper, WallTime(0)));
        let log = [started, Event::PassedBy { item: 0 }, Event::Submitted].map(|event| Entry {
            at: Millis(0),
            event,
        });
        let attempt = Attempt::replay(&paper, &log).unwrap();
        let report = report(&header, &paper, &attempt).unwrap();
        assert_eq!(report.max, fraction(max, 1), "practice: {practice}");
    }
}

#[test]
fn certainty_is_told_beside_the_marks_and_changes_none() {
    use crate::attempt::Certainty::{High, Low};
    let items = [("law", 1, ALL, &[] as &[_], &["a"] as &[_]); 2];
    let asked = Delivery {
        certainty: true,
        ..Delivery::default()
    };
    let header = header([None, None], &json!({ "total": "50%" }));
    let plain = reported(&header, &paper(1, &items), &["a", "b"]);
    let paper = with(paper(1, &items), asked);
    let started = Event::Started(Started::new(Digest::of(b""), &paper, WallTime(0)));
    let answered = |item, choice: &str, certainty| Event::Answered {
        item,
        response: Some(Response::Choices(
            [crate::id::ChoiceId::new(choice).unwrap()].into(),
        )),
        certainty: Some(certainty),
    };
    let log = [
        started,
        answered(0, "a", Low),
        answered(1, "b", High),
        Event::Submitted,
    ];
    let log = log.map(|event| Entry {
        at: Millis(0),
        event,
    });
    let report = report(&header, &paper, &Attempt::replay(&paper, &log).unwrap()).unwrap();
    assert_eq!((report.score, report.max), (plain.score, plain.max));
    let told = report.calibration.unwrap();
    // (1·1 − 6)/2, against the best that one level would have got: max(½, 1 − 1, 3/2 − 3) = ½.
    assert_eq!(told.average, fraction(-5, 2));
    assert_eq!(told.bonus, fraction(-3, 10));
    let used: Vec<_> = told
        .levels
        .iter()
        .map(|level| (level.responses, level.judgement))
        .collect();
    assert_eq!(
        used,
        [
            (1, Judgement::SlightlyUnder),
            (0, Judgement::Unused),
            (1, Judgement::Over)
        ]
    );
    assert_eq!(plain.calibration, None);
}
