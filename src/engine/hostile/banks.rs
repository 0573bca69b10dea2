//! Banks that somebody made to do harm, each with what it is refused for.

use serde_json::{Value, json};

use super::fixed::FILE;
use crate::check::Code;
use crate::json::{MAX_BYTES, MAX_DEPTH};

/// A bank made to do harm.
#[derive(Debug, Clone)]
pub struct HostileBank {
    /// What it tries.
    pub name: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
    /// What the check says of it; `None` where it is harmless as it is, because what looks like a script is only text.
    pub refused: Option<Code>,
}

/// Fields that hold plain text, and fields that hold rich text, of whatever they belong to.
const PLAIN: &[&str] = &[
    "title",
    "label",
    "alt",
    "unit",
    "instrument",
    "locator",
    "jurisdiction",
];
const RICH: &[&str] = &[
    "description",
    "stem",
    "rationale",
    "model",
    "right",
    "partly",
    "wrong",
    "none",
];

/// What is written into every rich text of a bank that is right otherwise, and what it is refused for.
const RICH_TEXTS: &[(&str, &str, Code)] = &[
    ("script element", "<script>alert(1)</script>", Code::RawHtml),
    (
        "script in an attribute",
        "<img src=x onerror=alert(1)>",
        Code::RawHtml,
    ),
    (
        "script in a drawing",
        "<svg onload=alert(1)>",
        Code::RawHtml,
    ),
    (
        "script behind a link",
        "[Look](javascript:alert(1))",
        Code::LinkTarget,
    ),
    (
        "script behind a link, disguised",
        "[Look](JaVaScRiPt&colon;alert)",
        Code::LinkTarget,
    ),
    (
        "script in angle brackets",
        "<javascript:alert(1)>",
        Code::LinkTarget,
    ),
    (
        "page in a link",
        "[Look](data:text/html,<script>alert(1)</script>)",
        Code::LinkTarget,
    ),
    (
        "link without encryption",
        "[Look](http://evil.example/)",
        Code::LinkTarget,
    ),
    (
        "link that hides its host",
        "[Look](https://www.iom.int@evil.example/)",
        Code::LinkTarget,
    ),
    (
        "picture from elsewhere",
        "![Look](https://evil.example/x.png)",
        Code::ImageFile,
    ),
    (
        "picture from elsewhere, without scheme",
        "![Look](//evil.example/x.png)",
        Code::ImageFile,
    ),
    (
        "picture in its address",
        "![Look](data:image/svg+xml,x)",
        Code::ImageFile,
    ),
    (
        "picture of another folder",
        "![Look](../../x.png)",
        Code::ImageFile,
    ),
    ("override of direction", "a \u{202E}b", Code::BidiControl),
    (
        "embedding of direction",
        "a \u{202B}b\u{202C}",
        Code::BidiControl,
    ),
    ("isolate of direction", "a \u{2066}b", Code::BidiControl),
];

/// Every hostile bank. The largest has 16 MB and a byte.
#[must_use]
pub fn banks() -> Vec<HostileBank> {
    let mut banks: Vec<HostileBank> = RICH_TEXTS
        .iter()
        .map(|(name, text, code)| changed(name, Some(*code), |bank| write(bank, RICH, text)))
        .collect();
    banks.extend([
        changed("script in every plain text", None, |bank| {
            write(
                bank,
                PLAIN,
                "<script>alert(1)</script> javascript:alert(1) https://evil.example/x.png",
            )
        }),
        changed(
            "override of direction in every plain text",
            Some(Code::BidiControl),
            |bank| write(bank, PLAIN, "a \u{202E}b"),
        ),
        changed(
            "picture to be marked from elsewhere",
            Some(Code::ImageFile),
            |bank| {
                each_item(bank, |item| {
                    set(
                        item.get_mut("picture"),
                        "file",
                        json!("https://evil.example/x.png"),
                    )
                })
            },
        ),
    ]);
    banks.extend(many());
    banks.extend(long());
    banks.extend(every_with_every());
    banks
}

/// Banks with too much of something.
fn many() -> Vec<HostileBank> {
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
        changed("20,000 audiences", Some(Code::TooMany), |bank| {
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
fn long() -> Vec<HostileBank> {
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
fn every_with_every() -> Vec<HostileBank> {
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
        changed("5,000 draws of 1,000 strata", Some(Code::TooMany), |bank| {
            let items: Vec<Value> = (0..1000)
                .map(|number| one(number, "all", "Is it so?"))
                .collect();
            set(Some(bank), "items", json!(items));
            set(Some(bank), "assessments", draws(50, 100));
        }),
        changed(
            "500 names that are nearly those of 500 others",
            Some(Code::DanglingReference),
            |bank| {
                let name = |number: usize, end: &str| format!("{}{number:03}{end}", "a".repeat(59));
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

/// The small good bank, changed.
fn changed(
    name: &'static str,
    refused: Option<Code>,
    change: impl FnOnce(&mut Value),
) -> HostileBank {
    let mut bank = serde_json::from_slice(FILE).unwrap_or(Value::Null);
    change(&mut bank);
    HostileBank {
        name,
        bytes: bank.to_string().into_bytes(),
        refused,
    }
}

/// Writes a text behind each text of the fields of these names.
fn write(value: &mut Value, names: &[&str], text: &str) {
    match value {
        Value::Array(values) => values
            .iter_mut()
            .for_each(|value| write(value, names, text)),
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(was) if names.contains(&name.as_str()) => {
                        was.push(' ');
                        was.push_str(text);
                    }
                    other => write(other, names, text),
                }
            }
        }
        _ => {}
    }
}

fn set(into: Option<&mut Value>, name: &str, value: Value) {
    if let Some(Value::Object(members)) = into {
        members.insert(name.to_owned(), value);
    }
}

fn each_item(bank: &mut Value, change: impl FnMut(&mut Value)) {
    let items = bank.get_mut("items").and_then(Value::as_array_mut);
    items.into_iter().flatten().for_each(change);
}

fn first_item(bank: &mut Value, name: &str, value: Value) {
    set(bank.pointer_mut("/items/0"), name, value);
}

fn first_answer(bank: &mut Value, name: &str, value: Value) {
    set(bank.pointer_mut("/items/0/answer"), name, value);
}
