//! The structural pass: a document against its schema, with every finding and not only the first.
//!
//! It knows the part of JSON Schema that [`crate::bank::schema`] uses and no more: references to definitions, objects
//! with named fields or with keys of one form, lists, words, bounds, and a choice between objects by their `type`.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Code, Findings, form, markup, nearest};
use crate::bank::schema::{ID_PATTERN, LANGUAGE_PATTERN};
use crate::json::{MAX_FAULTS, Pointer};

/// How many entries a list or an object has at most, where its schema says nothing of it.
const MAX_ENTRIES: usize = 10_000;

/// Notes where a value departs from the schema, as far as [`MAX_FAULTS`].
pub(crate) fn check(schema: &Value, value: &Value, findings: &mut Findings) {
    let definitions = schema.get("$defs").and_then(Value::as_object);
    let mut pass = Pass {
        definitions,
        at: Pointer::root(),
        findings,
    };
    if let Some(schema) = schema.as_object() {
        pass.value(schema, value);
    }
}

struct Pass<'a, 'f> {
    definitions: Option<&'a Map<String, Value>>,
    at: Pointer,
    findings: &'f mut Findings,
}

impl<'a> Pass<'a, '_> {
    fn value(&mut self, schema: &'a Map<String, Value>, value: &Value) {
        if self.findings.len() >= MAX_FAULTS {
            return;
        }
        let mut schema = schema;
        // References lead to definitions, never back, so this ends.
        while let Some(name) = schema
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|link| link.strip_prefix("#/$defs/"))
        {
            if let Value::String(text) = value
                && self.string(name, text)
            {
                return;
            }
            let Some(definition) = self
                .definitions
                .and_then(|all| all.get(name))
                .and_then(Value::as_object)
            else {
                return;
            };
            schema = definition;
        }
        if let Some(words) = words(schema) {
            return self.word(&words, value);
        }
        if let Some(options) = schema.get("oneOf").and_then(Value::as_array) {
            return self.one_of(options, value);
        }
        if let Some(expected) = schema.get("type").and_then(Value::as_str)
            && expected != kind(value)
        {
            return self.push(
                Code::WrongType,
                &[("expected", expected), ("found", kind(value))],
            );
        }
        match value {
            Value::Object(members) => self.object(schema, members),
            Value::Array(values) => self.list(schema, values),
            Value::Number(number) => self.integer(schema, number.as_i64().unwrap_or(i64::MAX)),
            _ => {}
        }
    }

    /// Checks a string against a named type; false where the name is no type of strings.
    fn string(&mut self, name: &str, text: &str) -> bool {
        let Some(result) = form::check(name, text) else {
            return false;
        };
        match result {
            Err((code, data)) => self.push_owned(code, data),
            Ok(()) if name == "RichText" => markup::check(text, &self.at, self.findings),
            Ok(()) => {}
        }
        true
    }

    fn word(&mut self, words: &[&str], value: &Value) {
        let Value::String(found) = value else {
            return self.push(
                Code::WrongType,
                &[("expected", "string"), ("found", kind(value))],
            );
        };
        if words.contains(&found.as_str()) {
            return;
        }
        if let [format] = words
            && format.starts_with("assay-")
        {
            return self.push(
                Code::UnknownFormat,
                &[("found", found), ("expected", format)],
            );
        }
        let mut data = vec![("found", found.clone()), ("allowed", words.join(", "))];
        data.extend(nearest(found, words.iter().copied()).map(|word| ("nearest", word.to_owned())));
        self.push_owned(Code::NotOneOf, data);
    }

    /// Objects of several types, told apart by the one word that their field `type` allows.
    fn one_of(&mut self, options: &'a [Value], value: &Value) {
        let Value::Object(members) = value else {
            return self.push(
                Code::WrongType,
                &[("expected", "object"), ("found", kind(value))],
            );
        };
        let options: BTreeMap<&str, &Map<String, Value>> = options
            .iter()
            .filter_map(|option| {
                let name = option.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
                let schema = self.definitions?.get(name)?.as_object()?;
                Some((
                    schema
                        .get("properties")?
                        .get("type")?
                        .get("const")?
                        .as_str()?,
                    schema,
                ))
            })
            .collect();
        let found = match members.get("type") {
            None => return self.push(Code::MissingField, &[("field", "type")]),
            Some(found) => found,
        };
        match found.as_str().and_then(|found| options.get(found)) {
            Some(schema) => self.object(schema, members),
            None => {
                let words: Vec<&str> = options.into_keys().collect();
                self.at.push("type");
                self.word(&words, found);
                self.at.pop();
            }
        }
    }

    fn object(&mut self, schema: &'a Map<String, Value>, members: &Map<String, Value>) {
        if members.len() > MAX_ENTRIES {
            let (found, most) = (members.len().to_string(), MAX_ENTRIES.to_string());
            return self.push(Code::TooMany, &[("found", &found), ("most", &most)]);
        }
        let required = schema
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        for field in required.filter(|field| !members.contains_key(*field)) {
            self.push(Code::MissingField, &[("field", field)]);
        }
        let keyed = schema
            .get("patternProperties")
            .and_then(Value::as_object)
            .and_then(|patterns| patterns.iter().next());
        let fields = schema.get("properties").and_then(Value::as_object);
        for (key, value) in members {
            self.at.push(key);
            if let Some(field) = fields.and_then(|fields| fields.get(key)) {
                if let Some(field) = field.as_object() {
                    self.value(field, value);
                }
            } else if let Some((pattern, below)) = keyed {
                self.key(pattern, key);
                if let Some(below) = below.as_object() {
                    self.value(below, value);
                }
            } else if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
                self.unknown(fields, key, members);
            }
            self.at.pop();
        }
    }

    fn key(&mut self, pattern: &str, key: &str) {
        let result = match pattern {
            ID_PATTERN => form::id(key),
            LANGUAGE_PATTERN if !form::is_language_tag(key) => {
                Err((Code::BadLanguage, vec![("found", key.to_owned())]))
            }
            _ => Ok(()),
        };
        if let Err((code, data)) = result {
            self.push_owned(code, data);
        }
    }

    fn unknown(
        &mut self,
        fields: Option<&Map<String, Value>>,
        key: &str,
        members: &Map<String, Value>,
    ) {
        let mut known: Vec<&str> = fields
            .into_iter()
            .flatten()
            .map(|(name, _)| name.as_str())
            .filter(|name| *name != "$schema")
            .collect();
        // A map's own order follows from how the JSON library was built.
        known.sort_unstable();
        let free = known
            .iter()
            .copied()
            .filter(|name| !members.contains_key(*name));
        let mut data = vec![("field", key.to_owned())];
        data.extend(nearest(key, free).map(|name| ("nearest", name.to_owned())));
        data.push(("fields", known.join(", ")));
        self.push_owned(Code::UnknownField, data);
    }

    fn list(&mut self, schema: &'a Map<String, Value>, values: &[Value]) {
        let bound = |name| {
            schema
                .get(name)
                .and_then(Value::as_u64)
                .and_then(|bound| usize::try_from(bound).ok())
        };
        if values.is_empty() && bound("minItems").is_some_and(|least| least > 0) {
            self.push(Code::EmptyList, &[]);
        }
        let most = bound("maxItems").unwrap_or(MAX_ENTRIES);
        if values.len() > most {
            self.push(
                Code::TooMany,
                &[
                    ("found", &values.len().to_string()),
                    ("most", &most.to_string()),
                ],
            );
        }
        let Some(each) = schema.get("items").and_then(Value::as_object) else {
            return;
        };
        // What stands beyond the most has to go in any case.
        for (index, value) in values.iter().take(most).enumerate() {
            self.at.push(index);
            self.value(each, value);
            self.at.pop();
        }
    }

    fn integer(&mut self, schema: &Map<String, Value>, found: i64) {
        let bound = |name| schema.get(name).and_then(Value::as_i64);
        let (least, most) = (bound("minimum"), bound("maximum"));
        if least.is_some_and(|least| found < least) || most.is_some_and(|most| found > most) {
            let mut data = vec![("found", found.to_string())];
            data.extend(least.map(|least| ("least", least.to_string())));
            data.extend(most.map(|most| ("most", most.to_string())));
            self.push_owned(Code::OutOfRange, data);
        }
    }

    fn push(&mut self, code: Code, data: &[(&'static str, &str)]) {
        self.push_owned(
            code,
            data.iter()
                .map(|(name, value)| (*name, (*value).to_owned()))
                .collect(),
        );
    }

    fn push_owned(&mut self, code: Code, data: Vec<(&'static str, String)>) {
        if self.findings.len() >= MAX_FAULTS {
            return;
        }
        self.findings.push_all(code, &self.at, data);
    }
}

/// The words that a schema allows, where it allows certain words and nothing else.
fn words(schema: &Map<String, Value>) -> Option<Vec<&str>> {
    if let Some(word) = schema.get("const") {
        return Some(vec![word.as_str()?]);
    }
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return words.iter().map(Value::as_str).collect();
    }
    // Words with a comment each stand as a choice between constants, beside those without.
    let options = schema
        .get("oneOf")?
        .as_array()?
        .iter()
        .map(|option| words(option.as_object()?));
    options
        .collect::<Option<Vec<_>>>()
        .map(|words| words.concat())
}

/// The JSON type of a value, in JSON Schema's words.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
