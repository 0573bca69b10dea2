use serde_json::json;

use super::*;
use crate::bank::Header;
use crate::form::{PaperItem, PaperSection};
use crate::id::{AssessmentId, SectionId};
use crate::json::canonical;

/// An item of these choices, in this order, with the first as its key.
pub(super) fn item(
    number: u32,
    kind: &str,
    stem: &str,
    choices: &[&str],
    key: &[&str],
) -> PaperItem {
    let texts = choices.iter().zip(["a", "b", "c", "d", "e", "f"]);
    let listed: Vec<_> = texts
        .map(|(text, id)| json!({ "id": id, "text": text }))
        .collect();
    let mut value = json!({
        "id": format!("item-{number}"), "type": kind, "topic": "law", "stem": stem, "answer": { "key": key },
    });
    if kind != "true-false" {
        value["choices"] = json!(listed);
    }
    let item = Item::read(&value, Digest::of(&canonical(&value))).unwrap();
    PaperItem {
        slot: Slot {
            bank: 0,
            position: number,
        },
        choices: item.body.order(None),
        item: Rc::new(item),
    }
}

pub(super) fn plain(number: u32) -> PaperItem {
    item(
        number,
        "single-choice",
        "Which?",
        &["one", "two", "three", "four"],
        &["b"],
    )
}

pub(super) fn header(
    items: u32,
    pass: &serde_json::Value,
    attempts: &serde_json::Value,
    remain: &[&str],
) -> Header {
    serde_json::from_value(json!({
        "format": "assay-header/1", "id": "module/level", "version": "1.0.0", "language": "en", "title": "Title",
        "topics": [{ "id": "law", "title": "Law" }], "objectives": [], "misconceptions": [],
        "assessments": [{
            "id": "final", "title": "Final", "attempts": attempts, "pass": pass,
            "sections": [{ "id": "one", "title": "", "draw": [{}], "shuffle_items": false, "shuffle_choices": false }],
            "reveal": { "after-item": [], "attempts-remain": remain, "passed": [], "no-attempts-left": [] },
        }],
        "review": { "status": "draft", "reviewed_by": [], "cut_score": "provisional" },
        "contents": { "strata": [{ "topic": "law", "type": "single-choice", "tags": [], "count": items }], "shards": [] },
        "uses": [],
    }))
    .unwrap()
}

fn sheet(header: &Header, items: Vec<PaperItem>) -> Paper {
    Paper {
        request: FormRequest {
            assessment: AssessmentId::new("final").unwrap(),
            audience: None,
            seed: Seed([0; 16]),
            seen: Vec::new(),
            language: header.language.clone(),
            overlays: Vec::new(),
            time_factor: TimeFactor::USUAL,
            rules: RulesVersion::CURRENT,
        },
        sections: vec![PaperSection {
            id: SectionId::new("one").unwrap(),
            items: 0..items.len(),
        }],
        items,
        delivery: None,
        passed_by: Vec::new(),
    }
}

pub(super) fn once() -> serde_json::Value {
    json!({ "counts": "best" })
}

/// Newcombe (1998), table I, method 3: the score interval.
#[test]
fn intervals_are_the_published_ones() {
    for (passed, of, low, high) in [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ] {
        let (from, to) = Guessed { passed, of }.interval();
        assert!(
            (from - low).abs() < 5e-5 && (to - high).abs() < 5e-5,
            "{passed}/{of}: {from} to {to}"
        );
    }
}

/// Cumulative binomial tables, n = 20, p = 0.25: P(X ≤ 4) = 0.4148, P(X ≤ 9) = 0.9861.
#[test]
fn the_chance_of_a_paper_is_the_binomial_tables() {
    for (cut, chance) in [("25%", 1.0 - 0.4148), ("50%", 1.0 - 0.9861)] {
        let header = header(20, &json!({ "total": cut }), &once(), &[]);
        let paper = sheet(&header, (0..20).map(plain).collect());
        let found = super::chance(&header.assessments[0], &paper).unwrap();
        assert!((found - chance).abs() < 5e-5, "{cut}: {found}");
    }
}

/// Of three choices of which two are the key there are seven responses; one is right.
#[test]
fn the_chance_of_several_choices_is_one_of_all_sets() {
    let header = header(1, &json!({ "total": "100%" }), &once(), &[]);
    let several = item(
        0,
        "multiple-choice",
        "Which?",
        &["one", "two", "three"],
        &["a", "b"],
    );
    let paper = sheet(&header, vec![several]);
    let found = super::chance(&header.assessments[0], &paper).unwrap();
    assert!((found - 1.0 / 7.0).abs() < 1e-12);
}

#[test]
fn a_cut_on_a_topic_has_no_closed_form() {
    let header = header(
        1,
        &json!({ "total": "50%", "topics": [{ "topic": "law", "cut": "50%" }] }),
        &once(),
        &[],
    );
    let paper = sheet(&header, vec![plain(0)]);
    assert_eq!(super::chance(&header.assessments[0], &paper), None);
}

#[test]
fn each_strategy_has_its_own_pick() {
    let one = |choices: &[&str], stem: &str| item(0, "single-choice", stem, choices, &["a"]);
    let several = |choices: &[&str]| item(0, "multiple-choice", "Which?", choices, &["a"]);
    for (strategy, placed, expected) in [
        (
            Strategy::Longest,
            one(&["short", "a much longer one", "long"], ""),
            "b",
        ),
        (
            Strategy::Longest,
            several(&["aa", "aaaaaaaaaa", "aaaaaaaaa", "a"]),
            "bc",
        ),
        (
            Strategy::NoAbsolutes,
            one(&["It is always so", "It may be", "Never"], ""),
            "b",
        ),
        (
            Strategy::Overlap,
            one(
                &["a tree", "a safe house", "a car"],
                "Where is a house safe?",
            ),
            "b",
        ),
        (Strategy::First, one(&["one", "two"], ""), "a"),
        (
            Strategy::First,
            item(0, "true-false", "So?", &[], &["false"]),
            "true",
        ),
        (Strategy::All, several(&["one", "two", "three"]), "abc"),
        (Strategy::All, one(&["one", "two"], ""), "a"),
    ] {
        let mut stream = Stream::new(RulesVersion::CURRENT, Seed([1; 16]), "test");
        let Some(Response::Choices(picked)) = guess(strategy, &placed, None, &mut stream) else {
            panic!("{strategy:?} picks nothing");
        };
        let picked: String = picked.iter().map(|id| id.as_str()).collect();
        assert_eq!(picked, expected, "{strategy:?}");
    }
}

fn rate(header: &Header, strategy: Strategy, guessers: u32) -> Guessed {
    let target = Target {
        header,
        assessment: &header.assessments[0],
        audience: None,
        item: &|slot| Some(plain(slot.position).item),
    };
    simulate(target, strategy, guessers).unwrap()
}

#[test]
fn chance_and_simulation_agree() {
    let header = header(8, &json!({ "total": "50%" }), &once(), &[]);
    let paper = sheet(&header, (0..8).map(plain).collect());
    let chance = super::chance(&header.assessments[0], &paper).unwrap();
    let guessed = rate(&header, Strategy::Random, 4000);
    let (low, high) = guessed.interval();
    assert!(
        low < chance && chance < high,
        "{chance} is not in {low} to {high}"
    );
}

#[test]
fn memory_is_worth_what_is_shown() {
    let three = json!({ "max": 3, "counts": "best" });
    let pass = json!({ "total": "100%" });
    let rates = [&[] as &[&str], &["marks"], &["answers"]]
        .map(|shown| rate(&header(4, &pass, &three, shown), Strategy::Memory, 500).passed);
    assert!(rates[0] < 25, "nothing to remember: {rates:?}");
    assert!(rates[0] < rates[1] && rates[1] < 500, "{rates:?}");
    assert_eq!(rates[2], 500, "who was told the answers knows them");
}
