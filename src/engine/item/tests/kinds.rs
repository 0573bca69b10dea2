//! Item types beyond choices: what each takes and what it is worth.

use super::*;

pub(super) fn of(kind: &str, more: Value) -> Item {
    item(&with(kind, more)).unwrap_or_else(|| panic!("no {kind}"))
}

fn with(kind: &str, more: Value) -> Value {
    let mut value = json!({ "id": "item", "type": kind, "topic": "topic", "stem": "Which?" });
    let (Some(members), Value::Object(more)) = (value.as_object_mut(), more) else {
        panic!("objects");
    };
    members.extend(more);
    value
}

fn response(value: &Value) -> Response {
    serde_json::from_value(value.clone()).unwrap()
}

/// Each response with the share and the verdict that it should get, worked by hand.
fn check(item: &Item, cases: &[(Value, &str, Verdict)]) {
    let none = item.body.mark(None).unwrap();
    assert_eq!((none.share, none.verdict), (Fraction::ZERO, Verdict::None));
    for (value, share, verdict) in cases {
        let response = response(value);
        assert_eq!(item.body.accepts(&response), Ok(()), "{value}");
        let marked = item.body.mark(Some(&response)).unwrap();
        assert_eq!(
            (marked.share.to_string().as_str(), marked.verdict),
            (*share, *verdict),
            "{value}"
        );
        assert_eq!(
            serde_json::to_value(&response).unwrap(),
            *value,
            "it is written as it was read"
        );
    }
}

fn refuses(item: &Item, values: &[Value]) {
    for value in values {
        assert!(item.body.accepts(&response(value)).is_err(), "{value}");
        let marked = item.body.mark(Some(&response(value))).unwrap();
        assert_eq!(
            (marked.share, marked.verdict),
            (Fraction::ZERO, Verdict::None),
            "{value}"
        );
    }
}

pub(super) fn parts(ids: &[&str]) -> Value {
    ids.iter()
        .map(|id| json!({ "id": id, "text": id }))
        .collect()
}

pub(super) fn pairs(kind: &str, scoring: Option<&str>) -> Item {
    let mut more = json!({
        "prompts": parts(&["p", "q", "r", "s"]), "choices": parts(&["a", "b", "c"]),
        "answer": { "key": { "p": "a", "q": "b", "r": "a", "s": "c" }, "feedback": { "p": "P", "r": "R" } },
    });
    if let Some(scoring) = scoring {
        more["scoring"] = json!(scoring);
    }
    of(kind, more)
}

use Verdict::{Partly, Right, Unmarked, Wrong};

#[test]
fn a_choice_for_each_prompt() {
    for kind in ["matrix", "matching", "categorise"] {
        let item = pairs(kind, None);
        check(
            &item,
            &[
                (
                    json!({ "pairs": { "p": "a", "q": "b", "r": "a", "s": "c" } }),
                    "1",
                    Right,
                ),
                (
                    json!({ "pairs": { "p": "a", "q": "b", "r": "a", "s": "b" } }),
                    "3/4",
                    Partly,
                ),
                (json!({ "pairs": { "p": "a" } }), "1/4", Partly),
                (json!({ "pairs": { "p": "b", "q": "a" } }), "0", Wrong),
            ],
        );
        check(
            &pairs(kind, Some("all-or-nothing")),
            &[
                (
                    json!({ "pairs": { "p": "a", "q": "b", "r": "a", "s": "c" } }),
                    "1",
                    Right,
                ),
                (
                    json!({ "pairs": { "p": "a", "q": "b", "r": "a" } }),
                    "0",
                    Wrong,
                ),
            ],
        );
        refuses(
            &item,
            &[
                json!({ "pairs": {} }),
                json!({ "pairs": { "x": "a" } }),
                json!({ "pairs": { "p": "z" } }),
                json!({ "choices": ["a"] }),
            ],
        );
        let told = |value: Value| {
            let told = item.body.feedback(Some(&response(&value)));
            told.into_iter().map(|(_, text)| text).collect::<Vec<_>>()
        };
        assert_eq!(told(json!({ "pairs": { "p": "b", "r": "a" } })), ["P"]);
        assert_eq!(
            told(json!({ "pairs": { "p": "a" } })),
            ["R"],
            "a prompt left out isn't right"
        );
    }
}

#[test]
fn only_partners_are_shuffled() {
    let stream = || Stream::new(RulesVersion::CURRENT, Seed([7; 16]), "choices");
    let shuffled =
        |kind| pairs(kind, None).body.order(Some(stream())) != pairs(kind, None).body.order(None);
    assert!(["matching"].into_iter().any(shuffled));
    assert!(!["matrix", "categorise"].into_iter().any(shuffled));
}

#[test]
fn orders() {
    let order = |scoring: &str| {
        of(
            "ordering",
            json!({
                "choices": parts(&["d", "c", "b", "a"]), "scoring": scoring,
                "answer": { "key": ["a", "b", "c", "d"], "feedback": { "b": "B" } },
            }),
        )
    };
    for (scoring, share, verdict) in [
        ("all-or-nothing", "0", Wrong),
        ("position", "1/2", Partly),
        ("adjacent-pairs", "1/3", Partly),
        ("longest-run", "1/2", Partly),
        ("longest-subset", "3/4", Partly),
        ("relative", "5/6", Partly),
    ] {
        let item = order(scoring);
        check(
            &item,
            &[
                (json!({ "order": ["b", "a", "c", "d"] }), share, verdict),
                (json!({ "order": ["a", "b", "c", "d"] }), "1", Right),
            ],
        );
        refuses(
            &item,
            &[
                json!({ "order": ["a", "b", "c"] }),
                json!({ "order": ["a", "b", "c", "c"] }),
                json!({ "order": ["a", "b", "c", "d", "e"] }),
            ],
        );
    }
    let told = order("position")
        .body
        .feedback(Some(&response(&json!({ "order": ["b", "a", "c", "d"] }))));
    assert_eq!(told.len(), 1);
}

#[test]
fn gaps() {
    let gap = |scoring: &str| {
        of(
            "gap-fill",
            json!({
                "text": "Press [[depth]] cm, **[[rate]]** times, with [[what]].", "scoring": scoring,
                "gaps": [
                    { "id": "depth", "label": "depth", "choices": parts(&["five", "ten"]) },
                    { "id": "rate", "label": "rate" }, { "id": "what", "label": "what", "size": 20 },
                ],
                "answer": {
                    "key": { "depth": "five" },
                    "accept": { "rate": [{ "text": "100" }], "what": [{ "text": "both hands" }, { "text": "hands", "worth": "1/2" }] },
                },
            }),
        )
    };
    check(
        &gap("each-part"),
        &[
            (
                json!({ "gaps": { "depth": "five", "rate": "100", "what": "Both  hands" } }),
                "1",
                Right,
            ),
            (
                json!({ "gaps": { "depth": "five", "rate": "100", "what": "hands" } }),
                "5/6",
                Partly,
            ),
            (json!({ "gaps": { "what": "hands" } }), "1/6", Partly),
            (
                json!({ "gaps": { "depth": "ten", "rate": "20" } }),
                "0",
                Wrong,
            ),
        ],
    );
    check(
        &gap("all-or-nothing"),
        &[
            (
                json!({ "gaps": { "depth": "five", "rate": "100", "what": "hands" } }),
                "0",
                Wrong,
            ),
            (
                json!({ "gaps": { "depth": "five", "rate": "100", "what": "both hands" } }),
                "1",
                Right,
            ),
        ],
    );
    refuses(
        &gap("each-part"),
        &[
            json!({ "gaps": {} }),
            json!({ "gaps": { "rate": " " } }),
            json!({ "gaps": { "depth": "three" } }),
            json!({ "gaps": { "nowhere": "x" } }),
            json!({ "gaps": { "rate": "x".repeat(201) } }),
        ],
    );
}

#[test]
fn typed_texts() {
    let item = of(
        "short-text",
        json!({
            "most": 20, "compare": { "diacritics": "ignore", "typos": 1 },
            "answer": { "accept": [{ "text": "Brasília" }, { "text": "Rio", "worth": "20%" }] },
        }),
    );
    check(
        &item,
        &[
            (json!({ "text": "brasilia" }), "1", Right),
            (json!({ "text": " Brasilla " }), "1", Right),
            (json!({ "text": "Rio" }), "1/5", Partly),
            (json!({ "text": "São Paulo" }), "0", Wrong),
        ],
    );
    refuses(
        &item,
        &[
            json!({ "text": "  " }),
            json!({ "text": "x".repeat(21) }),
            json!({ "number": { "text": "1" } }),
        ],
    );
}

#[test]
fn numbers_and_units() {
    let item = of(
        "numeric",
        json!({
            "units": parts(&["km", "m"]),
            "answer": {
                "units": { "km": "1", "m": "1/1000" },
                "accept": [{ "value": "40075", "figures": 2 }, { "least": "30000", "most": "50000", "worth": "1/2" }],
            },
        }),
    );
    let number = |text: &str, unit: &str| json!({ "number": { "text": text, "unit": unit } });
    check(
        &item,
        &[
            (number("40 000", "km"), "1", Right),
            (number("40000000", "m"), "1", Right),
            (number("٤٠٠٠٠", "km"), "1", Right),
            (number("45.000,0", "km"), "1/2", Partly),
            (number("40000", "m"), "0", Wrong),
            (number("forty", "km"), "0", Wrong),
            (json!({ "number": { "text": "40000" } }), "0", Wrong), // without a unit
            (number("40,000", "km"), "0", Wrong),                   // two readings, and none said
            (
                json!({ "number": { "text": "40,000", "reading": "grouped", "unit": "km" } }),
                "1",
                Right,
            ),
            (
                json!({ "number": { "text": "40,000", "reading": "decimal", "unit": "km" } }),
                "0",
                Wrong,
            ),
        ],
    );
    refuses(
        &item,
        &[
            json!({ "number": { "text": "" } }),
            number("1", "mile"),
            json!({ "text": "1" }),
        ],
    );
}

#[test]
fn values_on_a_slider() {
    let item = of(
        "slider",
        json!({
            "least": "-1", "most": "2", "step": "0.5",
            "answer": { "accept": [{ "value": "1.5" }, { "least": "0", "most": "2", "worth": "50%" }] },
        }),
    );
    let number = |text: &str| json!({ "number": { "text": text } });
    check(
        &item,
        &[
            (number("1.5"), "1", Right),
            (number("2.0"), "1/2", Partly),
            (number("-0.5"), "0", Wrong),
        ],
    );
    refuses(
        &item,
        &[
            number("1.50"),
            number("2"),
            number("0.3"),
            number("2.5"),
            number("-1.5"),
            number(""),
        ],
    );
    let set = |text: &str| item.body.moved(None, &[], &Move::Type(text.to_owned()));
    assert_eq!(set("2"), Some(response(&number("2.0"))));
    assert_eq!(set("١٫٥"), Some(response(&number("1.5"))));
    assert_eq!(set("3"), None, "off the scale");
}

#[test]
fn marked_words_and_regions_are_choices() {
    let answer = json!({ "key": ["a", "c"] });
    let hot = of(
        "hot-text",
        json!({ "text": "[[a]] b [[b]], [[c]]", "choices": parts(&["a", "b", "c"]), "scoring": "partial", "answer": answer }),
    );
    let shape = |id: &str, shape: Value| json!({ "id": id, "text": id, "shape": shape });
    let spot = of(
        "hotspot",
        json!({
            "picture": { "file": "room.svg", "alt": "A room", "width": 100, "height": 50 },
            "choices": [
                shape("a", json!({ "rectangle": [0, 0, 10, 10] })), shape("b", json!({ "circle": [50, 25, 25] })),
                shape("c", json!({ "polygon": [[90, 0], [100, 0], [100, 50]] })),
            ],
            "scoring": "partial", "answer": answer,
        }),
    );
    for item in [hot, spot] {
        check(
            &item,
            &[
                (json!({ "choices": ["a", "c"] }), "1", Right),
                (json!({ "choices": ["a"] }), "1/2", Partly),
                (json!({ "choices": ["b"] }), "0", Wrong),
            ],
        );
    }
}

#[test]
fn essays_and_surveys_are_not_marked() {
    let essay = of("essay", json!({ "most": 10, "answer": { "model": "…" } }));
    check(&essay, &[(json!({ "text": "Enough" }), "0", Unmarked)]);
    assert!(
        essay
            .body
            .accepts(&response(&json!({ "text": "more than ten" })))
            .is_err()
    );
    for (ask, given) in [
        ("one", json!({ "choices": ["a"] })),
        ("scale", json!({ "choices": ["b"] })),
        ("several", json!({ "choices": ["a", "b"] })),
    ] {
        let survey = of(
            "survey",
            json!({ "ask": ask, "choices": parts(&["a", "b"]) }),
        );
        check(&survey, &[(given, "0", Unmarked)]);
    }
    check(
        &of("survey", json!({ "ask": "comment" })),
        &[(json!({ "text": "Good." }), "0", Unmarked)],
    );
    let one = of("survey", json!({ "choices": parts(&["a", "b"]) }));
    assert!(
        one.body
            .accepts(&response(&json!({ "choices": ["a", "b"] })))
            .is_err()
    );
}

#[test]
fn what_the_check_refuses_is_no_item() {
    let text = json!({ "answer": { "accept": [{ "text": "x" }] } });
    let slider = |least: &str, most: &str, step: &str, value: &str| {
        with(
            "slider",
            json!({ "least": least, "most": most, "step": step, "answer": { "accept": [{ "value": value }] } }),
        )
    };
    assert!(item(&with("short-text", text)).is_some());
    assert!(item(&slider("0", "10", "2", "4")).is_some());
    for refused in [
        with(
            "matrix",
            json!({ "prompts": parts(&["p"]), "choices": parts(&["a", "b"]), "answer": { "key": {} } }),
        ),
        with(
            "matching",
            json!({ "prompts": parts(&["p"]), "choices": parts(&["a", "b"]), "answer": { "key": { "p": "a" } } }),
        ),
        with(
            "ordering",
            json!({ "choices": parts(&["a", "b"]), "answer": { "key": ["a"] } }),
        ),
        with(
            "ordering",
            json!({ "choices": parts(&["a", "b"]), "scoring": "partial", "answer": { "key": ["a", "b"] } }),
        ),
        with(
            "gap-fill",
            json!({ "text": "no place", "gaps": [{ "id": "g", "label": "g" }], "answer": { "accept": { "g": [{ "text": "x" }] } } }),
        ),
        with("short-text", json!({ "answer": { "accept": [] } })),
        with(
            "short-text",
            json!({ "answer": { "accept": [{ "text": "x", "worth": "50%" }] } }),
        ),
        with("numeric", json!({ "answer": { "accept": [{}] } })),
        with(
            "numeric",
            json!({ "units": parts(&["km"]), "answer": { "accept": [{ "value": "1" }] } }),
        ),
        slider("0", "10", "3", "3"),
        slider("0", "10", "0", "0"),
        slider("0", "10", "2", "3"),
        with(
            "hot-text",
            json!({ "text": "[[a]]", "choices": parts(&["a", "b"]), "answer": { "key": ["a"] } }),
        ),
        with("survey", json!({ "ask": "one" })),
        with(
            "survey",
            json!({ "ask": "comment", "choices": parts(&["a", "b"]) }),
        ),
    ] {
        assert_eq!(item(&refused), None, "{refused}");
    }
}
