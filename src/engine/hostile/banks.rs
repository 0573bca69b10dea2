//! Banks that somebody made to do harm, each with what it is refused for.

mod large;

use serde_json::{Value, json};

use super::fixed::FILE;
use crate::check::Code;

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
    banks.extend(large::many());
    banks.extend(large::long());
    banks.extend(large::every_with_every());
    banks
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
