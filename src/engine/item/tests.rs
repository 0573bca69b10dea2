use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::fraction::Fraction;
use crate::id::{ChoiceId, PartId, UnitId};
use crate::rng::{RulesVersion, Seed, Stream};
use crate::scoring::Scoring;

mod kinds;
mod media;
mod moves;

fn item(value: &Value) -> Option<Item> {
    Item::read(value, Digest::of(b"item"))
}

fn value(kind: &str, choices: &[&str], key: &[&str], scoring: &str) -> Value {
    let mut value = json!({
        "id": "item", "type": kind, "topic": "topic", "stem": "Which?", "points": 3,
        "scoring": scoring,
        "answer": { "key": key },
    });
    if kind != "true-false" {
        value["choices"] = choices
            .iter()
            .map(|id| json!({ "id": id, "text": id }))
            .collect();
    }
    value
}

fn picks(ids: &[&str]) -> Response {
    Response::Choices(ids.iter().map(|id| ChoiceId::new(*id).unwrap()).collect())
}

#[test]
fn every_type_is_read() {
    for (kind, key, scoring) in [
        ("single-choice", &["a"][..], "negative"),
        ("true-false", &["false"], "all-or-nothing"),
        ("multiple-choice", &["a", "c"], "partial"),
    ] {
        let item = item(&value(kind, &["a", "b", "c"], key, scoring)).unwrap();
        assert_eq!(item.item_type().as_str(), kind);
        assert_eq!(item.details().points, 3);
        let choices = item.body.choice_item().unwrap();
        assert_eq!(choices.scoring.as_str(), scoring);
        assert_eq!(choices.answer().key.len(), key.len());
    }
}

#[test]
fn what_the_check_refuses_is_no_item() {
    let with = |change: &dyn Fn(&mut Value)| {
        let mut value = value("multiple-choice", &["a", "b", "c"], &["a", "b"], "partial");
        change(&mut value);
        item(&value)
    };
    assert!(with(&|_| {}).is_some());
    assert_eq!(with(&|value| value["type"] = json!("origami")), None);
    assert_eq!(with(&|value| value["answer"]["key"] = json!([])), None);
    assert_eq!(
        with(&|value| value["answer"]["key"] = json!(["a", "b", "c"])),
        None
    );
    assert_eq!(with(&|value| value["answer"]["key"] = json!(["d"])), None);
    assert_eq!(with(&|value| value["choices"][1]["id"] = json!("a")), None);
    assert_eq!(
        with(&|value| value["choices"][0]["exclusive"] = json!(true)),
        None
    );
    assert_eq!(with(&|value| value["scoring"] = json!("negative")), None);
    assert_eq!(with(&|value| value["scoring"] = json!("weights")), None);
    assert_eq!(
        with(&|value| value["answer"]["weights"] = json!({ "a": "1/2", "b": "1/2", "c": "0%" })),
        None
    );
    assert!(
        with(&|value| {
            value["scoring"] = json!("weights");
            value["answer"]["weights"] = json!({ "a": "1/2", "b": "1/2", "c": "-1/3" });
        })
        .is_some()
    );
    assert_eq!(
        with(&|value| {
            value["scoring"] = json!("weights");
            value["answer"]["weights"] = json!({ "a": "1/2", "b": "1/2", "c": "-1/23" });
        }),
        None
    );
}

#[test]
fn misfits_are_told_apart() {
    let mut value = value(
        "multiple-choice",
        &["a", "b", "none"],
        &["a", "b"],
        "all-or-nothing",
    );
    value["choices"][2]["exclusive"] = json!(true);
    let several = item(&value).unwrap().body;
    let single = item(&self::value(
        "single-choice",
        &["a", "b"],
        &["a"],
        "all-or-nothing",
    ))
    .unwrap()
    .body;
    assert_eq!(several.accepts(&picks(&["a", "b"])), Ok(()));
    assert_eq!(several.accepts(&picks(&["none"])), Ok(()));
    assert_eq!(several.accepts(&picks(&[])), Err(Misfit::Empty));
    let choice = |id| ChoiceId::new(id).unwrap();
    assert_eq!(
        several.accepts(&picks(&["a", "z"])),
        Err(Misfit::NoSuchChoice {
            choice: choice("z")
        })
    );
    assert_eq!(
        several.accepts(&picks(&["a", "none"])),
        Err(Misfit::ExclusiveWithOthers {
            choice: choice("none")
        })
    );
    assert_eq!(
        single.accepts(&picks(&["a", "b"])),
        Err(Misfit::TooManyChoices { picked: 2, most: 1 })
    );
}

#[test]
fn verdicts() {
    let body = item(&value(
        "multiple-choice",
        &["a", "b", "c", "d"],
        &["a", "b"],
        "partial",
    ))
    .unwrap()
    .body;
    let verdict = |response: Option<Response>| body.mark(response.as_ref()).unwrap().verdict;
    assert_eq!(verdict(Some(picks(&["a", "b"]))), Verdict::Right);
    assert_eq!(verdict(Some(picks(&["a"]))), Verdict::Partly);
    assert_eq!(verdict(Some(picks(&["c", "d"]))), Verdict::Wrong);
    assert_eq!(verdict(None), Verdict::None);
    // What isn't accepted counts as none.
    assert_eq!(verdict(Some(picks(&["z"]))), Verdict::None);
    let marked = body.mark(Some(&picks(&["a", "c"]))).unwrap();
    let share = Fraction::new(1, 2).unwrap();
    let explanation = Explanation {
        rule: Scoring::Partial,
        choices: 4,
        keyed: 2,
        right: 1,
        wrong: 1,
        share,
    };
    assert_eq!(marked.explanation, explanation);
}

#[test]
fn fixed_choices_keep_their_places() {
    let mut value = value(
        "single-choice",
        &["a", "b", "c", "d", "e"],
        &["a"],
        "all-or-nothing",
    );
    value["choices"][1]["fixed"] = json!(true);
    value["choices"][4]["fixed"] = json!(true);
    let body = item(&value).unwrap().body;
    let mut orders = BTreeSet::new();
    for n in 0..60 {
        let order = body.order(Some(Stream::new(
            RulesVersion::V1,
            Seed([n; 16]),
            "choices",
        )));
        assert_eq!((order[1].as_str(), order[4].as_str()), ("b", "e"));
        assert_eq!(order.iter().collect::<BTreeSet<_>>().len(), 5);
        orders.insert(order);
    }
    assert_eq!(orders.len(), 6, "every order of the three that move");
    let written: Vec<_> = body.order(None).iter().map(ToString::to_string).collect();
    assert_eq!(written, ["a", "b", "c", "d", "e"]);
}

prop_compose! {
    fn any_item()(n in 2_usize..=8, kind in 0_usize..2)
        (n in Just(n), kind in Just(kind), keyed in if kind == 0 { 1..2_usize } else { 1..n },
         weights in proptest::collection::vec(-4_i64..=4, n), rule in 0_usize..6, order in Just((0..n).collect::<Vec<_>>()).prop_shuffle(),
         picked in proptest::collection::vec(proptest::bool::ANY, n))
    -> (Value, Vec<usize>, Vec<String>) {
        let ids: Vec<String> = (0..n).map(|i| format!("c{i}")).collect();
        let texts: Vec<&str> = ids.iter().map(String::as_str).collect();
        let rules: &[&str] = if kind == 0 {
            &["all-or-nothing", "weights", "negative"]
        } else {
            &["all-or-nothing", "partial", "right-minus-wrong", "each-option", "weights"]
        };
        let rule = rules[rule % rules.len()];
        let mut value = value(["single-choice", "multiple-choice"][kind], &texts, &texts[..keyed], rule);
        if rule == "weights" {
            value["answer"]["weights"] = ids.iter().zip(&weights).map(|(id, w)| (id.clone(), json!(format!("{w}/4")))).collect();
        }
        let most = if kind == 0 { 1 } else { n };
        let picked = ids.iter().zip(picked).filter(|(_, on)| *on).map(|(id, _)| id.clone()).take(most).collect();
        (value, order, picked)
    }
}

proptest! {
    #[test]
    fn the_order_of_choices_changes_no_mark((value, order, picked) in any_item()) {
        let mut permuted = value.clone();
        permuted["choices"] = order.iter().map(|index| value["choices"][index].clone()).collect();
        let response = (!picked.is_empty()).then(|| picks(&picked.iter().map(String::as_str).collect::<Vec<_>>()));
        let (written, permuted) = (item(&value).unwrap().body, item(&permuted).unwrap().body);
        prop_assert_eq!(written.mark(response.as_ref()), permuted.mark(response.as_ref()));
    }

    #[test]
    fn no_response_earns_nothing((value, _, _) in any_item()) {
        let marked = item(&value).unwrap().body.mark(None).unwrap();
        prop_assert_eq!((marked.share, marked.verdict), (Fraction::ZERO, Verdict::None));
    }

    #[test]
    fn the_key_is_right((value, _, _) in any_item()) {
        let body = item(&value).unwrap().body;
        let key = Response::Choices(body.choice_item().unwrap().answer().key.iter().cloned().collect());
        prop_assert_eq!(body.mark(Some(&key)).unwrap().verdict, Verdict::Right);
    }
}

#[cfg(feature = "check")]
mod check {
    use super::*;
    use crate::check::Findings;
    use crate::json::Pointer;

    fn codes(value: &Value) -> Vec<String> {
        let mut findings = Findings::new();
        Item::check(value, &Pointer::root(), &mut findings);
        let told =
            |finding: &crate::check::Finding| format!("{} {}", finding.code, finding.pointer);
        let mut told: Vec<_> = findings
            .iter()
            .map(told)
            .filter(|told| !told.contains("-missing /answer/feedback"))
            .collect();
        told.retain(|told| told != "source-missing /answer");
        told
    }

    #[test]
    fn each_finding_and_its_place() {
        let base = value("multiple-choice", &["a", "b", "c"], &["a", "b"], "partial");
        type Case<'a> = (&'a [(&'a str, Value)], &'a [&'a str]);
        let cases: &[Case<'_>] = &[
            (&[], &[]),
            (&[("/answer/key", json!([]))], &["key-missing /answer/key"]),
            (
                &[("/answer/key", json!(["a", "d"]))],
                &["key-not-a-choice /answer/key/1"],
            ),
            (
                &[("/answer/key", json!(["a", "a"]))],
                &["duplicate-id /answer/key/1"],
            ),
            (
                &[("/answer/key", json!(["a", "b", "c"]))],
                &["key-is-every-choice /answer/key"],
            ),
            (
                &[
                    ("/type", json!("single-choice")),
                    ("/scoring", json!("all-or-nothing")),
                ],
                &["key-too-many /answer/key"],
            ),
            (
                &[("/scoring", json!("negative"))],
                &["scoring-not-for-type /scoring"],
            ),
            (
                &[("/choices/1/text", json!(" A "))],
                &["same-text /choices/1/text"],
            ),
            (
                &[("/answer/misconceptions", json!({ "a": "m" }))],
                &["misconception-on-key /answer/misconceptions/a"],
            ),
            (
                &[("/answer/feedback", json!({ "z": "…" }))],
                &["dangling-reference /answer/feedback/z"],
            ),
            (
                &[("/answer/weights", json!({ "a": "1/2" }))],
                &["weights-unused /answer/weights"],
            ),
            (
                &[
                    ("/scoring", json!("weights")),
                    ("/answer/weights", json!({ "a": "1/2", "b": "1/4" })),
                ],
                &[
                    "weight-missing /answer/weights",
                    "weights-not-whole /answer/weights",
                ],
            ),
            (
                &[
                    ("/scoring", json!("weights")),
                    (
                        "/answer/weights",
                        json!({ "a": "100%", "b": "-1/4", "c": "1/4" }),
                    ),
                ],
                &[
                    "weight-against-key /answer/weights/b",
                    "weight-against-key /answer/weights/c",
                    "weights-not-whole /answer/weights",
                ],
            ),
            (
                &[
                    ("/scoring", json!("weights")),
                    (
                        "/answer/weights",
                        json!({ "a": "1/2", "b": "1/2", "c": "-1/97" }),
                    ),
                ],
                &["weight-too-fine /answer/weights/c"],
            ),
        ];
        for (changes, expected) in cases {
            let mut value = base.clone();
            value["answer"]["weights"] = json!({});
            value["answer"]["feedback"] = json!({});
            value["answer"]["misconceptions"] = json!({});
            for (at, change) in *changes {
                *value.pointer_mut(at).unwrap() = change.clone();
            }
            assert_eq!(codes(&value), *expected, "{changes:?}");
            assert_eq!(
                item(&value).is_some(),
                expected.iter().all(|told| harmless(told)),
                "{changes:?}"
            );
        }
    }

    // Findings that leave an item readable: the bank is refused for them all the same.
    fn harmless(told: &str) -> bool {
        let code = told.split(' ').next().unwrap_or_default();
        [
            "duplicate-id",
            "same-text",
            "misconception-on-key",
            "weight-against-key",
            "weights-not-whole",
            "dangling-reference",
        ]
        .contains(&code)
    }
}

#[test]
fn a_pressed_choice_gives_the_next_response() {
    let exclusive = |id: &str| {
        let mut value = value("multiple-choice", &["a", "b", "c", "d"], &["a"], "partial");
        for choice in value["choices"].as_array_mut().unwrap() {
            choice["exclusive"] = json!(choice["id"] == id);
        }
        item(&value).unwrap()
    };
    let single = item(&value("single-choice", &["a", "b"], &["a"], "negative")).unwrap();
    let truth = item(&value("true-false", &[], &["true"], "all-or-nothing")).unwrap();
    let several = exclusive("d");
    for (item, before, pressed, after) in [
        (&single, &[][..], "a", &["a"][..]),
        (&single, &["a"], "b", &["b"]),
        (&single, &["a"], "a", &["a"]),
        (&single, &["a"], "nowhere", &["a"]),
        (&truth, &["true"], "false", &["false"]),
        (&several, &[], "b", &["b"]),
        (&several, &["b"], "a", &["a", "b"]),
        (&several, &["a", "b"], "b", &["a"]),
        (&several, &["a"], "a", &[]),
        (&several, &["a", "b"], "d", &["d"]),
        (&several, &["d"], "a", &["a"]),
        (&several, &["d"], "d", &[]),
        (&several, &["a"], "nowhere", &["a"]),
    ] {
        let response = |ids: &[&str]| (!ids.is_empty()).then(|| picks(ids));
        let pressed = ChoiceId::new(pressed).unwrap();
        assert_eq!(
            item.body.pressed(response(before).as_ref(), &pressed),
            response(after),
            "{before:?}, then {pressed}"
        );
    }
}

#[test]
fn a_choice_beyond_the_most_is_not_picked() {
    let mut choices = item(&value(
        "multiple-choice",
        &["a", "b", "c"],
        &["a"],
        "partial",
    ))
    .unwrap()
    .body
    .choice_item()
    .unwrap()
    .clone();
    choices.most = 2;
    let full = picks(&["a", "b"]);
    let third = ChoiceId::new("c").unwrap();
    assert_eq!(choices.pressed(Some(&full), &third), Some(full));
}
