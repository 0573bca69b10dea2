//! Hostile banks that are large, or whose parts have to be compared with each other.

use serde_json::{Value, json};

use super::{HostileBank, changed, each_item, first_answer, first_item, set};
use crate::check::Code;
use crate::json::{MAX_BYTES, MAX_DEPTH};

/// Banks with too much of something.
pub(super) fn many() -> Vec<HostileBank> {
    let choices: Vec<Value> = (0..100_000)
        .map(|number| json!({ "id": format!("c{number}"), "text": format!("Number {number}") }))
        .collect();
    let ids: Vec<String> = (0..100_000).map(|number| format!("c{number}")).collect();
    let map = |value: &Value| Value::from_iter(ids.iter().map(|id| (id.clone(), value.clone())));
    vec![
        changed("100,000 choices", Some(Code::TooMany), |bank| {
            first_item(bank, "choices", json!(choices))
        }),
        changed("100,000 keys", Some(Code::TooMany), |bank| {
            first_answer(bank, "key", json!(ids))
        }),
        changed("100,000 weights", Some(Code::TooMany), |bank| {
            first_answer(bank, "weights", map(&json!("1/7")))
        }),
        changed("100,000 feedbacks", Some(Code::TooMany), |bank| {
            first_answer(bank, "feedback", map(&json!("No.")))
        }),
        changed("100,000 sources", Some(Code::TooMany), |bank| {
            first_answer(
                bank,
                "sources",
                json!(vec![json!({ "instrument": "x" }); 100_000]),
            )
        }),
        changed("100,000 items", Some(Code::TooMany), |bank| {
            let items = bank
                .get("items")
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default();
            let one = json!({ "id": "a", "type": "true-false", "topic": "all", "stem": "x", "answer": { "key": ["true"] } });
            let more = vec![one; 100_000];
            set(Some(bank), "items", json!([items, more].concat()));
        }),
        changed("100,000 topics", Some(Code::TooMany), |bank| {
            let topics: Vec<Value> = ids
                .iter()
                .map(|id| json!({ "id": id, "title": "x" }))
                .collect();
            set(Some(bank), "topics", json!(topics));
        }),
        changed("20,000 audiences", Some(Code::TooMuchToCount), |bank| {
            let mut names = ids.chunks(100);
            let items: Vec<Value> = (0..200)
                .map(|number| {
                    json!({ "id": format!("i{number}"), "type": "true-false", "topic": "all", "stem": "Is that so?",
                        "tags": [format!("t{number}")], "audiences": names.next(), "answer": { "key": ["true"] } })
                })
                .collect();
            set(Some(bank), "items", json!(items));
        }),
        changed(
            "a million faults of structure",
            Some(Code::TooManyFaults),
            |bank| {
                set(Some(bank), "topics", json!([]));
                first_item(bank, "hints", json!(vec![1; 1_000_000]));
            },
        ),
        HostileBank {
            name: "a million faults of the text",
            bytes: [b"[", b"0.5,".repeat(1_000_000).as_slice(), b"1]"].concat(),
            refused: Some(Code::TooManyFaults),
        },
        HostileBank {
            name: "nested one too deep",
            bytes: ["[".repeat(MAX_DEPTH + 1), "]".repeat(MAX_DEPTH + 1)]
                .concat()
                .into_bytes(),
            refused: Some(Code::NestingTooDeep),
        },
        HostileBank {
            name: "nested eight million deep",
            bytes: b"[".repeat(MAX_BYTES / 2),
            refused: Some(Code::NestingTooDeep),
        },
        HostileBank {
            name: "16 MB and a byte",
            bytes: b" ".repeat(MAX_BYTES + 1),
            refused: Some(Code::FileTooLarge),
        },
    ]
}

/// Banks with words of a megabyte, and texts that are slow to read.
pub(super) fn long() -> Vec<HostileBank> {
    let word = "a".repeat(1 << 20);
    let within = |text: &str| text.repeat(19_000 / text.len());
    let mut banks = vec![
        changed(
            "a megabyte of one word in a stem",
            Some(Code::TextTooLong),
            |bank| first_item(bank, "stem", json!(word)),
        ),
        changed(
            "a megabyte of one word as an id",
            Some(Code::BadId),
            |bank| first_item(bank, "id", json!(word)),
        ),
        changed(
            "a megabyte of one word as a type",
            Some(Code::NotOneOf),
            |bank| first_item(bank, "type", json!(word)),
        ),
        changed(
            "a megabyte of one word as a field",
            Some(Code::TextTooLong),
            |bank| first_item(bank, &word, json!([0])),
        ),
        changed(
            "a megabyte of one word as a picture",
            Some(Code::TextTooLong),
            |bank| {
                each_item(bank, |item| {
                    set(item.get_mut("picture"), "file", json!(format!("../{word}")))
                })
            },
        ),
    ];
    for (name, text, code) in [
        ("a text of full stops", ".", Code::EmptyText),
        ("a text of open places", "[[", Code::EmptyText),
        ("a text of backticks", "` `` ", Code::EmptyText),
        ("a text of brackets", "[](<a", Code::LinkForm),
        ("a text of emphasis", "*_", Code::EmptyText),
        ("a text of list markers", "- 1. ", Code::EmptyText),
        ("a text of quotation marks", ".\"", Code::EmptyText),
        ("a text of words", "a b ", Code::EmptyText),
    ] {
        banks.push(changed(name, Some(code), |bank| {
            each_item(bank, |item| {
                set(Some(item), "stem", json!(within(text)));
                set(Some(item), "text", json!(within(text)));
            });
            set(Some(bank), "title", json!(" "));
        }));
    }
    banks
}

/// Banks in which everything has to be compared with everything.
pub(super) fn every_with_every() -> Vec<HostileBank> {
    let one = |number: usize, topic: &str, words: &str| {
        json!({ "id": format!("i{number}"), "type": "single-choice", "topic": topic, "tags": [format!("t{number}")], "stem": words,
            "choices": [{ "id": "a", "text": words }, { "id": "b", "text": "b" }], "answer": { "key": ["a"] } })
    };
    let draws = |sections: usize, each: usize| -> Value {
        let section = |number: usize| {
            let draws: Vec<Value> = (0..each)
                .map(|draw| json!({ "tag": format!("t{draw}"), "count": 1 }))
                .collect();
            json!({ "id": format!("s{number}"), "title": "S", "draw": draws })
        };
        let sections: Vec<Value> = (0..sections).map(section).collect();
        json!([{ "id": "all", "title": "All", "sections": sections, "pass": { "total": "50%" } }])
    };
    vec![
        changed(
            "5,000 draws of 1,000 strata",
            Some(Code::TooMuchToCount),
            |bank| {
                let items: Vec<Value> = (0..1000)
                    .map(|number| one(number, "all", "Is it so?"))
                    .collect();
                set(Some(bank), "items", json!(items));
                set(Some(bank), "assessments", draws(50, 100));
            },
        ),
        changed(
            "500 names that are nearly those of 500 others",
            Some(Code::DanglingReference),
            |bank| {
                // They differ at both ends, so that there is nothing to be passed over.
                let letter = |number: usize| "abcdefghij".chars().nth(number % 10).unwrap_or('a');
                let name = |number: usize, end: &str| {
                    format!("{}{}{number:03}{end}", letter(number), "a".repeat(58))
                };
                let topics: Vec<Value> = (0..500)
                    .map(|number| json!({ "id": name(number, "xx"), "title": "T" }))
                    .collect();
                let items: Vec<Value> = (0..500)
                    .map(|number| one(number, &name(number, "yy"), "Is it so?"))
                    .collect();
                set(Some(bank), "items", json!(items));
                set(Some(bank), "topics", json!(topics));
            },
        ),
        changed("stems that tell every key", Some(Code::EmptyText), |bank| {
            let words = "what stops heavy bleeding quickly";
            let items: Vec<Value> = (0..300).map(|number| one(number, "all", words)).collect();
            set(Some(bank), "items", json!(items));
            set(Some(bank), "assessments", draws(20, 100));
            set(Some(bank), "title", json!(" "));
        }),
        changed(
            "10,000 drafts of which nothing is right",
            Some(Code::EmptyText),
            |bank| {
                let draft = |number: usize| json!({ "id": format!("i{number}"), "type": "true-false", "topic": "none", "status": "draft", "stem": "So", "answer": { "key": [] } });
                let items: Vec<Value> = (0..10_000).map(draft).collect();
                set(Some(bank), "items", json!(items));
                set(Some(bank), "title", json!(" "));
            },
        ),
        changed(
            "20 choices of the same few words",
            Some(Code::EmptyText),
            |bank| {
                let text = |number: usize| format!("{} {number}", "big red ".repeat(2000 + number));
                let choices: Vec<Value> = (0..20)
                    .map(|number| json!({ "id": format!("c{number}"), "text": text(number) }))
                    .collect();
                first_item(bank, "choices", json!(choices));
                set(Some(bank), "title", json!(" "));
            },
        ),
    ]
}
