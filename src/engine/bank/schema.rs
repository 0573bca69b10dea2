//! JSON Schema (draft 2020-12) of the files that trainers write, from the wire types and their comments.
//!
//! Editors complete and check with it, and the check's own structural pass walks it, so the two can't differ.

use std::borrow::Cow;
use std::sync::OnceLock;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::{modules, overlay, wire};
use crate::id;
use crate::item::ItemType as Type;
use crate::item::typed::{Decimal, Tolerance};

/// The longest plain text, in characters.
pub const MAX_TEXT: usize = 1_000;
/// The longest rich text, in characters.
pub const MAX_RICH_TEXT: usize = 20_000;

/// Pattern of an identifier.
pub(crate) const ID_PATTERN: &str = "^[a-z][a-z0-9-]*$";
/// Pattern of a language tag.
pub(crate) const LANGUAGE_PATTERN: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

/// Schema of a bank, as `assay schema` prints it.
#[must_use]
pub fn bank_schema() -> Value {
    schema_of::<wire::Bank>("Assay bank")
}

/// Schema of a translation overlay.
#[must_use]
pub fn overlay_schema() -> Value {
    schema_of::<overlay::Overlay>("Assay overlay")
}

/// Schema of `modules.json`.
#[must_use]
pub fn modules_schema() -> Value {
    schema_of::<modules::Modules>("Assay modules")
}

/// The bank's schema, made once.
pub(crate) fn bank_schema_once() -> &'static Value {
    static SCHEMA: OnceLock<Value> = OnceLock::new();
    SCHEMA.get_or_init(bank_schema)
}

/// The overlay's schema, made once.
pub(crate) fn overlay_schema_once() -> &'static Value {
    static SCHEMA: OnceLock<Value> = OnceLock::new();
    SCHEMA.get_or_init(overlay_schema)
}

fn schema_of<T: JsonSchema>(title: &str) -> Value {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    without_null(&mut schema);
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("title".to_owned(), Value::from(title));
    }
    schema
}

/// Takes `null` out: an optional field is absent, never null.
fn without_null(schema: &mut Value) {
    match schema {
        Value::Array(values) => values.iter_mut().for_each(without_null),
        Value::Object(members) => {
            if let Some(Value::Array(types)) = members.get("type") {
                let kept: Vec<_> = types
                    .iter()
                    .filter(|kind| *kind != "null")
                    .cloned()
                    .collect();
                let one = if let [one] = kept.as_slice() {
                    one.clone()
                } else {
                    Value::Array(kept)
                };
                members.insert("type".to_owned(), one);
            }
            if let Some(Value::Array(options)) = members.get("anyOf") {
                let kept: Vec<_> = options
                    .iter()
                    .filter(|option| **option != json!({"type": "null"}))
                    .cloned()
                    .collect();
                if let [Value::Object(one)] = kept.as_slice() {
                    let one = one.clone();
                    members.remove("anyOf");
                    one.into_iter().for_each(|(key, value)| {
                        members.entry(key).or_insert(value);
                    });
                }
            }
            // An absent field says it better.
            if members.get("default").is_some_and(Value::is_null) {
                members.remove("default");
            }
            // `uint32` is no format that JSON Schema knows; the bounds say it.
            if members
                .get("format")
                .and_then(Value::as_str)
                .is_some_and(|format| format.starts_with("uint"))
            {
                members.remove("format");
            }
            members.values_mut().for_each(without_null);
        }
        _ => {}
    }
}

/// The list of items: one object schema for each item type, told apart by `type`.
pub(crate) fn items(generator: &mut SchemaGenerator) -> Schema {
    let common = wire::Item::json_schema(generator).to_value();
    let mut options = Vec::new();
    for kind in Type::ALL {
        let name = kind.as_str();
        let mut merged = merged(&common, kind.schema(generator).to_value());
        if let Some(Value::Object(properties)) = merged.get_mut("properties") {
            properties.insert(
                "type".to_owned(),
                json!({ "const": name, "description": "Item type." }),
            );
        }
        let definition = format!("Item-{name}");
        options.push(json!({ "$ref": format!("#/$defs/{definition}") }));
        generator
            .definitions_mut()
            .insert(definition, Value::Object(merged));
    }
    json_schema!({ "type": "array", "items": { "oneOf": options } })
}

/// Common fields and those of a type, as one object that allows no others.
fn merged(common: &Value, own: Value) -> Map<String, Value> {
    let mut merged = common.as_object().cloned().unwrap_or_default();
    let Value::Object(own) = own else {
        return merged;
    };
    for (key, value) in own {
        match (merged.get_mut(&key), value) {
            (Some(Value::Object(into)), Value::Object(from)) if key == "properties" => {
                into.extend(from)
            }
            (Some(Value::Array(into)), Value::Array(from)) if key == "required" => {
                into.extend(from)
            }
            (_, value) => {
                merged.insert(key, value);
            }
        }
    }
    merged.insert("additionalProperties".to_owned(), Value::Bool(false));
    // Each part's comment speaks of the part.
    merged.remove("description");
    merged
}

macro_rules! strings {
    ($($(#[$doc:meta])* $name:ident = $schema:tt;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub(crate) enum $name {}

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+};
}

strings! {
    /// An identifier whose type says nothing more.
    Id = { "type": "string", "pattern": ID_PATTERN, "maxLength": id::MAX_LENGTH };
    /// A version.
    Version = {
        "type": "string",
        "pattern": r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$",
        "description": "A version after semver: major.minor.patch."
    };
    /// A language tag.
    LanguageTag = { "type": "string", "pattern": LANGUAGE_PATTERN, "description": "A BCP 47 language tag." };
    /// A month or a day.
    Date = { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$", "description": "A month or a day: 2026-11 or 2026-11-24." };
    /// Plain text.
    Text = { "type": "string", "minLength": 1, "maxLength": MAX_TEXT, "description": "Plain text." };
    /// Rich text.
    RichText = {
        "type": "string",
        "minLength": 1,
        "maxLength": MAX_RICH_TEXT,
        "description": "Rich text: paragraphs, lists, emphasis, code, links and images in CommonMark; no HTML."
    };
    /// A supported item type.
    ItemType = { "type": "string", "enum": Type::ALL.iter().map(|kind| kind.as_str()).collect::<Vec<_>>() };
    /// A rule that may be turned off.
    RuleName = { "type": "string", "enum": crate::check::allow::names(), "description": "A rule of the check, or one of its codes." };
    /// An object with anything in it.
    Anything = { "type": "object" };
}

macro_rules! ids {
    ($($name:ident),+ $(,)?) => {$(
        impl JsonSchema for id::$name {
            fn schema_name() -> Cow<'static, str> {
                "Id".into()
            }

            fn schema_id() -> Cow<'static, str> {
                Id::schema_id()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                Id::json_schema(generator)
            }
        }
    )+};
}

ids! {
    ModuleId, LevelId, AudienceId, TopicId, ObjectiveId, MisconceptionId, AssessmentId, SectionId, ItemId, ChoiceId, PartId,
    UnitId, CriterionId, CaseId, MediaId, TextId, Tag, Alias,
}

impl JsonSchema for Decimal {
    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$", "maxLength": 17, "description": "A decimal number: 9.81, -40." })
    }
}

impl JsonSchema for Tolerance {
    fn schema_name() -> Cow<'static, str> {
        "Tolerance".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "A decimal number, or a share of the value: 0.5, 2%." })
    }
}

impl JsonSchema for id::BankId {
    fn schema_name() -> Cow<'static, str> {
        "BankId".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$", "description": "Training module and level: core-concepts/foundation." })
    }
}
