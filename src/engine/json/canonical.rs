//! The canonical form of JSON (RFC 8785), over which digests are taken.

use serde_json::Value;

use super::Node;

/// Canonical bytes of a value: no white space, keys in the order of their UTF-16 code units, shortest escapes.
///
/// Banks hold no number with a fraction or exponent and none beyond ±(2^53 − 1), so RFC 8785's rules for floats never
/// apply here: of a number that isn't whole there is no canonical form, and it is written as null.
///
/// ```
/// use assay_engine::json::canonical;
/// let value = serde_json::json!({ "b": [true, "é"], "a": 1 });
/// assert_eq!(canonical(&value), r#"{"a":1,"b":[true,"é"]}"#.as_bytes());
/// ```
#[must_use]
pub fn canonical(value: &Value) -> Vec<u8> {
    Node::of(value).canonical()
}

impl Node {
    /// Canonical bytes, as [`canonical`] gives them.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        let mut out = String::new();
        write(self, &mut out);
        out.into_bytes()
    }
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Null => out.push_str("null"),
        Node::Bool(true) => out.push_str("true"),
        Node::Bool(false) => out.push_str("false"),
        Node::Number(number) => out.push_str(&number.to_string()),
        Node::Text(text) => string(text, out),
        Node::List(nodes) => {
            out.push('[');
            for (index, node) in nodes.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(node, out);
            }
            out.push(']');
        }
        Node::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            // UTF-8 order differs from UTF-16 order where one key has a character beyond U+FFFF.
            members.sort_unstable_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (index, (key, node)) in members.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                string(key, out);
                out.push(':');
                write(node, out);
            }
            out.push('}');
        }
    }
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            c if c < ' ' => {
                out.push_str("\\u00");
                out.push(if c < '\u{10}' { '0' } else { '1' });
                out.extend(char::from_digit(u32::from(c) & 0xf, 16));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
