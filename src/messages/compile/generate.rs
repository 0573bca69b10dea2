//! Writes what the compiler found: packs and Rust.

use std::fmt::Write as _;

use super::arguments::Kind;
use super::fault::{Fault, What};
use super::lower::Part;
use super::{Signature, Source};

/// Closes a message, as `pack::mark::MESSAGE`. The build script can't use the library that it builds; a test compares.
pub const MESSAGE: char = '\u{1e}';
const PLACE: char = '\u{1}';
const SELECT: char = '\u{2}';
const VARIANT: char = '\u{3}';
const KEY_END: char = '\u{4}';
const END: char = '\u{5}';

const RUST_WORDS: [&str; 39] = [
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern",
    "false", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut",
    "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "type", "unsafe",
    "use", "where", "while", "yield",
];
/// Names of the generated type's own functions.
const TAKEN: [&str; 6] = [
    "read",
    "locale",
    "formats",
    "find",
    "arguments",
    "signature",
];

/// Groups whose messages are also found by a key that isn't known before the program runs.
const FOUND_BY_KEY: [&str; 2] = ["check", "rules"];

/// The first line of a pack.
pub fn pack_head(group: &str, locale: &str, fingerprint: &str) -> String {
    format!("assay-words/1 {group} {locale} {fingerprint}\n")
}

/// A digest of keys and arguments (64-bit FNV-1a): a change of either makes another.
pub fn fingerprint(group: &str, signatures: &[Signature]) -> String {
    let mut text = group.to_owned();
    for signature in signatures {
        text.push('\n');
        text.push_str(&signature.key);
        for (name, kind) in &signature.arguments {
            text.push(kind.letter());
            text.push_str(name);
        }
    }
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

/// Writes a pattern in the pack's form.
pub fn encode(parts: &[Part], arguments: &[(String, Kind)], out: &mut String) {
    let letter = |name: &str| {
        let index = arguments
            .iter()
            .position(|(known, _)| known == name)
            .unwrap_or_default();
        u8::try_from(index).map_or('a', |index| char::from(b'a' + index.min(25)))
    };
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Place(name) => out.extend([PLACE, letter(name)]),
            Part::Select(name, variants) => {
                out.extend([SELECT, letter(name)]);
                for (key, parts) in variants {
                    out.push(VARIANT);
                    out.push_str(key);
                    out.push(KEY_END);
                    encode(parts, arguments, out);
                }
                out.push(END);
            }
        }
    }
}

/// Writes the typed functions of a group.
pub fn rust(
    group: &str,
    fingerprint: &str,
    signatures: &[Signature],
    reference: Source<'_>,
    faults: &mut Vec<Fault>,
) -> String {
    let name = type_name(group);
    let count = signatures.len();
    let mut out = format!(
        r#"/// The words of `{group}.ftl` in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct {name}(Pack);

impl {name} {{
    /// The group: the first part of a pack's file name.
    pub const GROUP: &'static str = "{group}";
    /// What a pack must say to be of this build.
    pub const FINGERPRINT: &'static str = "{fingerprint}";

    /// Reads a pack.
    ///
    /// # Errors
    /// [`BadPack`] where the bytes are not this group's words of this build.
    pub fn read(bytes: &[u8], formats: Rc<dyn Formats>) -> Result<Self, BadPack> {{
        Pack::read(bytes, formats, Self::GROUP, Self::FINGERPRINT, {count}).map(Self)
    }}

    /// BCP 47 tag of the words.
    #[must_use]
    pub fn locale(&self) -> &str {{
        self.0.locale()
    }}

    /// How numbers and dates are written beside the words.
    #[must_use]
    pub fn formats(&self) -> &dyn Formats {{
        self.0.formats()
    }}
"#
    );
    let mut names: Vec<String> = Vec::new();
    for (index, signature) in signatures.iter().enumerate() {
        let function = signature.key.replace(['-', '.'], "_");
        let arguments: Vec<(String, Kind)> = signature
            .arguments
            .iter()
            .map(|(name, kind)| (parameter(name), *kind))
            .collect();
        let bad = names.contains(&function)
            || TAKEN.contains(&function.as_str())
            || !is_name(&function)
            || arguments
                .iter()
                .any(|(name, _)| !name.starts_with("r#") && !is_name(name));
        if bad {
            faults.push(Fault::new(reference, &signature.key, What::Name));
        }
        write_function(&function, index, &signature.comment, &arguments, &mut out);
        names.push(function);
    }
    if FOUND_BY_KEY.contains(&group) {
        write_find(signatures, &mut out);
    }
    out.push_str("}\n\n");
    write_every(&name, signatures, &mut out);
    out
}

fn write_function(
    function: &str,
    index: usize,
    doc: &str,
    arguments: &[(String, Kind)],
    out: &mut String,
) {
    let doc = doc
        .replace('\\', "\\\\")
        .replace('[', "\\[")
        .replace(']', "\\]")
        .replace('<', "\\<")
        // An address in the words is an example, not a link.
        .replace("://", ":\\//");
    let parameters: String = arguments
        .iter()
        .map(|(name, kind)| match kind {
            Kind::Text | Kind::Shown => format!(", {name}: &str"),
            Kind::Number => format!(", {name}: impl Count"),
            Kind::Date => format!(", {name}: i64"),
        })
        .collect();
    let values: Vec<String> = arguments
        .iter()
        .map(|(name, kind)| match kind {
            Kind::Text => format!("Value::Text({name})"),
            Kind::Shown => format!("Value::Shown({name})"),
            Kind::Number => format!("Value::Number({name}.count())"),
            Kind::Date => format!("Value::Date({name})"),
        })
        .collect();
    // Writing to a String can't fail.
    let _ = write!(
        out,
        "\n    /// “{doc}”\n    #[must_use]\n    pub fn {function}(&self{parameters}) -> String {{\n        self.0.render({index}, &[{}])\n    }}\n",
        values.join(", ")
    );
}

/// Functions that find a message by a key that comes with data.
fn write_find(signatures: &[Signature], out: &mut String) {
    out.push_str(
        r#"
    /// The message or attribute of a key that comes with data, `key-missing` or `key-missing.hint`.
    ///
    /// A number that the data doesn't give as one is placed as text; a value that it lacks is `NONE`.
    #[must_use]
    pub fn find(&self, key: &str, data: &[(&str, &str)]) -> Option<String> {
        let (index, arguments) = Self::signature(key)?;
        Some(crate::found::render(&self.0, index, arguments, data))
    }

    /// The names of the values that a message places.
    #[must_use]
    pub fn arguments(&self, key: &str) -> Vec<&'static str> {
        let (_, arguments) = Self::signature(key).unwrap_or_default();
        arguments.iter().map(|(name, _)| *name).collect()
    }

    fn signature(key: &str) -> Option<(usize, &'static [(&'static str, char)])> {
        match key {
"#,
    );
    for (index, signature) in signatures.iter().enumerate() {
        let arguments: Vec<String> = signature
            .arguments
            .iter()
            .map(|(name, kind)| format!("({name:?}, {:?})", kind.letter()))
            .collect();
        let _ = writeln!(
            out,
            "            {:?} => Some(({index}, &[{}])),",
            signature.key,
            arguments.join(", ")
        );
    }
    out.push_str("            _ => None,\n        }\n    }\n");
}

/// For the tests: every message with one set of values.
fn write_every(name: &str, signatures: &[Signature], out: &mut String) {
    let _ = write!(
        out,
        "#[cfg(test)]\nimpl {name} {{\n    pub(crate) fn every(&self, text: &str, number: i64) -> Vec<(&'static str, String)> {{\n        let _ = (text, number);\n        vec![\n"
    );
    for signature in signatures {
        let values: Vec<&str> = signature
            .arguments
            .iter()
            .map(|(_, kind)| match kind {
                Kind::Text | Kind::Shown => "text",
                Kind::Number | Kind::Date => "number",
            })
            .collect();
        let function = signature.key.replace(['-', '.'], "_");
        let _ = writeln!(
            out,
            "            ({:?}, self.{function}({})),",
            signature.key,
            values.join(", ")
        );
    }
    out.push_str("        ]\n    }\n}\n");
}

fn type_name(group: &str) -> String {
    let mut chars = group.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(chars).collect::<String>() + "Words"
}

/// An argument as a parameter: `$type` is `r#type`.
fn parameter(name: &str) -> String {
    let raw = RUST_WORDS.contains(&name) && !["crate", "self", "super"].contains(&name);
    if raw {
        format!("r#{name}")
    } else {
        name.replace('-', "_")
    }
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !RUST_WORDS.contains(&name)
}
