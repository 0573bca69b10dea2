//! What a file is: told by its `format`, and where that can't be read, by its name.

use std::path::Path;

use assay_engine::json;
use serde::Serialize;
use serde_json::Value;

use crate::place::{MODULES, Place};

/// What a file of a trainer's folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A bank.
    Bank,
    /// A translation of a bank.
    Overlay,
    /// The list of modules.
    Modules,
}

/// What a file is, and whether it says so itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// What it is, or is taken for.
    pub kind: Kind,
    /// Whether its `format` is one of ours, in whatever version.
    pub by_itself: bool,
}

const FORMATS: [(&str, Kind); 3] = [
    ("assay-bank/", Kind::Bank),
    ("assay-overlay/", Kind::Overlay),
    ("assay-modules/", Kind::Modules),
];

impl Kind {
    /// What the bytes at a path are.
    #[must_use]
    pub fn of(path: &Path, bytes: &[u8]) -> Told {
        let value = json::read(bytes).value;
        let said = match &value {
            Some(value) => value
                .get("format")
                .and_then(Value::as_str)
                .and_then(|format| find(|prefix| format.starts_with(prefix))),
            // Its faults are told all the same; for that, a mention anywhere will do.
            None => {
                let text = String::from_utf8_lossy(bytes);
                find(|prefix| text.contains(&format!("\"{prefix}")))
            }
        };
        let by_name = || {
            if path.file_name().is_some_and(|name| name == MODULES) {
                Self::Modules
            } else if Place::of(path).language.is_some() {
                Self::Overlay
            } else {
                Self::Bank
            }
        };
        Told {
            kind: said.unwrap_or_else(by_name),
            by_itself: said.is_some(),
        }
    }
}

fn find(is: impl Fn(&str) -> bool) -> Option<Kind> {
    FORMATS
        .into_iter()
        .find(|(prefix, _)| is(prefix))
        .map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        let cases: [(&str, &str, Kind, bool); 7] = [
            ("a.json", r#"{"format":"assay-bank/1"}"#, Kind::Bank, true),
            ("a.json", r#"{"format":"assay-bank/9"}"#, Kind::Bank, true),
            (
                "a.json",
                r#"{"format":"assay-overlay/1"}"#,
                Kind::Overlay,
                true,
            ),
            (
                "a.json",
                r#"{"format":"assay-modules/1",,"#,
                Kind::Modules,
                true,
            ),
            ("a.fr.json", "{}", Kind::Overlay, false),
            ("modules.json", "", Kind::Modules, false),
            (
                "a.json",
                r#"{"x":{"format":"assay-modules/1"}}"#,
                Kind::Bank,
                false,
            ),
        ];
        for (name, text, kind, by_itself) in cases {
            let told = Kind::of(Path::new(name), text.as_bytes());
            assert_eq!(told, Told { kind, by_itself }, "{name}: {text}");
        }
    }
}
