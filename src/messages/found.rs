//! Messages found by a key that comes with data, all of whose values are texts.

use crate::pack::{Pack, Value};

/// What stands for a value that the data lacks; no identifier has capitals.
pub const NONE: &str = "NONE";

/// Renders a message with values by name; `arguments` are its names, each with the letter of its kind.
pub fn render(
    pack: &Pack,
    index: usize,
    arguments: &[(&str, char)],
    data: &[(&str, &str)],
) -> String {
    let values: Vec<Value<'_>> = arguments
        .iter()
        .map(|(name, kind)| {
            let text = data
                .iter()
                .find(|(given, _)| given == name)
                .map_or(NONE, |(_, value)| *value);
            match (kind, text.parse()) {
                ('n', Ok(number)) => Value::Number(number),
                ('d', Ok(at)) => Value::Date(at),
                ('s', _) => Value::Shown(text),
                _ => Value::Text(text),
            }
        })
        .collect();
    pack.render(index, &values)
}
