//! What moves make of a response, for item types beyond choices.

use super::kinds::{of, pairs, parts};
use super::*;
use crate::item::Move;

/// Moves from nothing, one after another, and the response after each.
#[test]
fn moves() {
    let choice = |id: &str| ChoiceId::new(id).unwrap();
    let part = |id: &str| PartId::new(id).unwrap();
    let unit = |id: &str| UnitId::new(id).ok();
    let walk = |item: &Item, steps: Vec<(Move, Value)>| {
        let order = item.body.order(None);
        let mut now = None;
        for (step, expected) in steps {
            now = item.body.moved(now.as_ref(), &order, &step);
            let found = serde_json::to_value(&now).unwrap();
            assert_eq!(found, expected, "{step:?}");
        }
    };
    let fill = |gap: &str, text: &str| Move::Fill(part(gap), text.to_owned());
    walk(
        &pairs("matching", None),
        vec![
            (
                Move::Pair(part("q"), Some(choice("b"))),
                json!({ "pairs": { "q": "b" } }),
            ),
            (
                Move::Pair(part("p"), Some(choice("b"))),
                json!({ "pairs": { "p": "b", "q": "b" } }),
            ),
            (
                Move::Pair(part("p"), Some(choice("z"))),
                json!({ "pairs": { "p": "b", "q": "b" } }),
            ),
            (
                Move::Pair(part("q"), None),
                json!({ "pairs": { "p": "b" } }),
            ),
            (Move::Press(choice("a")), json!({ "pairs": { "p": "b" } })),
            (Move::Pair(part("p"), None), json!(null)),
        ],
    );
    let three = of(
        "ordering",
        json!({ "choices": parts(&["a", "b", "c"]), "answer": { "key": ["c", "b", "a"] } }),
    );
    walk(
        &three,
        vec![
            (Move::Place(choice("z"), 0), json!(null)),
            (Move::Place(choice("a"), 3), json!(null)),
            (Move::Keep, json!({ "order": ["a", "b", "c"] })),
            (
                Move::Place(choice("a"), 2),
                json!({ "order": ["b", "c", "a"] }),
            ),
            (
                Move::Place(choice("a"), 1),
                json!({ "order": ["b", "a", "c"] }),
            ),
            (
                Move::Place(choice("c"), 0),
                json!({ "order": ["c", "b", "a"] }),
            ),
        ],
    );
    let number = of(
        "numeric",
        json!({
            "units": parts(&["km", "m"]), "answer": { "units": { "km": "1", "m": "0.001" }, "accept": [{ "value": "1" }] },
        }),
    );
    walk(
        &number,
        vec![
            (
                Move::Type("1,000".to_owned()),
                json!({ "number": { "text": "1,000" } }),
            ),
            (
                Move::Read(Reading::Decimal),
                json!({ "number": { "text": "1,000", "reading": "decimal" } }),
            ),
            (
                Move::Unit(unit("km")),
                json!({ "number": { "text": "1,000", "reading": "decimal", "unit": "km" } }),
            ),
            (
                Move::Unit(unit("mile")),
                json!({ "number": { "text": "1,000", "reading": "decimal", "unit": "km" } }),
            ),
            (
                Move::Type("1,0000".to_owned()),
                json!({ "number": { "text": "1,0000", "unit": "km" } }),
            ),
            (
                Move::Type(String::new()),
                json!({ "number": { "text": "", "unit": "km" } }),
            ),
            (Move::Unit(None), json!(null)),
        ],
    );
    let gap = of(
        "gap-fill",
        json!({
            "text": "[[g]] [[h]]", "gaps": [{ "id": "g", "label": "g" }, { "id": "h", "label": "h", "choices": parts(&["a", "b"]) }],
            "answer": { "accept": { "g": [{ "text": "x" }] }, "key": { "h": "a" } },
        }),
    );
    walk(
        &gap,
        vec![
            (fill("g", "x"), json!({ "gaps": { "g": "x" } })),
            (fill("h", "b"), json!({ "gaps": { "g": "x", "h": "b" } })),
            (fill("h", "c"), json!({ "gaps": { "g": "x", "h": "b" } })),
            (fill("g", " "), json!({ "gaps": { "h": "b" } })),
            (fill("h", ""), json!(null)),
        ],
    );
}
