//! Item parameters from a calibration, as a file gives them: `assay-parameters/1`.
//!
//! ```json
//! { "format": "assay-parameters/1", "scale": 1.7, "items": { "three-elements": { "a": 1.1, "b": -0.4, "c": 0.2, "seconds": 35 } } }
//! ```
//!
//! Numbers may be written as JSON numbers or as strings. An item goes by its id; one of a used bank by the bank's alias, a slash
//! and the id.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::check::nearest::nearest;
use crate::json::{self, Pointer, Position};

/// The format of files of parameters.
pub const FORMAT: &str = "assay-parameters/1";

/// What a calibration found of one item: the three-parameter logistic model, and time.
///
/// Source: A. Birnbaum, in F. M. Lord, M. R. Novick (1968), *Statistical theories of mental test scores*, chapters 17 to 20.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemParameters {
    /// Discrimination: above 0, 1 where nothing is known.
    pub a: f64,
    /// Difficulty, in logits from the middle of those who took the training.
    pub b: f64,
    /// The chance that somebody gets it right who doesn't know it, from 0 to below 1; absent: what chance gives at the item.
    pub c: Option<f64>,
    /// Median time over all learners, in seconds; absent: by its words.
    pub seconds: Option<f64>,
}

/// Parameters by item.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameters {
    /// The factor D before the slopes: 1, or 1.7 where they were estimated on the normal metric.
    pub scale: f64,
    items: BTreeMap<String, ItemParameters>,
}

/// What is wrong in a file of parameters, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{pointer}: {kind}", .at.map(|at| format!("{at} ")).unwrap_or_default())]
pub struct BadParameters {
    /// The place in the text, where it has one.
    pub at: Option<Position>,
    /// The value.
    pub pointer: Pointer,
    /// What is wrong with it.
    pub kind: ParameterFault,
}

/// What can be wrong in a file of parameters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParameterFault {
    /// It isn't JSON.
    #[error("this isn't JSON as it should be ({0}); mend what stands there")]
    Json(&'static str),
    /// Another format, or none.
    #[error("\"format\" must be \"{FORMAT}\"")]
    Format,
    /// A value that isn't an object.
    #[error("an object in braces was expected")]
    NotAnObject,
    /// A member that there isn't.
    #[error("there is no \"{found}\" here; take it out, or name one of: {known}")]
    NoSuchMember {
        /// As it is written.
        found: String,
        /// What may stand there.
        known: &'static str,
    },
    /// An item without a difficulty.
    #[error(
        "\"b\", the item's difficulty, is missing; add it, or take the item out so that its tag decides"
    )]
    NoDifficulty,
    /// A value that isn't a number in its range.
    #[error("a number {range} was expected")]
    Number {
        /// What it may be.
        range: &'static str,
    },
    /// An item that the bank doesn't have.
    #[error("the bank has no item \"{found}\"{}; take it out or mend its name", suggestion(.meant.as_deref()))]
    NoSuchItem {
        /// As it is written.
        found: String,
        /// What was probably meant.
        meant: Option<String>,
    },
}

fn suggestion(meant: Option<&str>) -> String {
    meant.map_or_else(String::new, |meant| format!(", but one \"{meant}\""))
}

/// What a number may be: the words for it, and whether one is.
type Range = (&'static str, fn(f64) -> bool);

const POSITIVE: Range = ("above 0, at most 10,", |x| x > 0.0 && x <= 10.0);
const LOGITS: Range = ("from -10 to 10", |x| (-10.0..=10.0).contains(&x));
const CHANCE: Range = ("from 0 to below 1", |x| (0.0..1.0).contains(&x));
const SECONDS: Range = ("above 0, at most 86400,", |x| x > 0.0 && x <= 86_400.0);

impl Parameters {
    /// No item's: the tags decide.
    #[must_use]
    pub const fn none() -> Self {
        Self {
            scale: 1.0,
            items: BTreeMap::new(),
        }
    }

    /// An item's, by its name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&ItemParameters> {
        self.items.get(name)
    }

    /// Of how many items there are any.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether the tags decide for all items.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Adds an item's.
    pub fn insert(&mut self, name: String, item: ItemParameters) {
        self.items.insert(name, item);
    }

    /// Reads a file, given the names of the items that there are ([`names`](super::names)).
    ///
    /// # Errors
    /// Everything that is wrong, each with its place.
    pub fn read(bytes: &[u8], known: &[String]) -> Result<Self, Vec<BadParameters>> {
        let read = json::read(bytes);
        let mut faults: Vec<BadParameters> = read
            .faults
            .into_iter()
            // A calibration's numbers have fractions, and nothing is decided on them.
            .filter(|fault| fault.code != json::Code::NotAnInteger)
            .map(|fault| BadParameters {
                at: Some(fault.at),
                pointer: fault.pointer,
                kind: ParameterFault::Json(fault.code.as_str()),
            })
            .collect();
        let mut found = Found(Vec::new());
        let parameters = read.value.map(|value| file(&value, known, &mut found));
        let pointers: Vec<Pointer> = found.0.iter().map(|(pointer, _)| pointer.clone()).collect();
        let places = json::locate_all(bytes, &pointers);
        let told = found.0.into_iter().zip(places);
        faults.extend(told.map(|((pointer, kind), at)| BadParameters { at, pointer, kind }));
        match parameters {
            Some(parameters) if faults.is_empty() => Ok(parameters),
            _ => Err(faults),
        }
    }
}

/// What was found to be wrong.
struct Found(Vec<(Pointer, ParameterFault)>);

impl Found {
    fn push(&mut self, at: &Pointer, kind: ParameterFault) {
        self.0.push((at.clone(), kind));
    }

    fn object<'a>(
        &mut self,
        value: &'a Value,
        at: &Pointer,
        known: &'static [&'static str],
        named: &'static str,
    ) -> Option<&'a Map<String, Value>> {
        let Value::Object(members) = value else {
            self.push(at, ParameterFault::NotAnObject);
            return None;
        };
        for key in members.keys().filter(|key| !known.contains(&key.as_str())) {
            let found = key.clone();
            self.push(
                &at.join(key.as_str()),
                ParameterFault::NoSuchMember {
                    found,
                    known: named,
                },
            );
        }
        Some(members)
    }

    fn number(&mut self, value: Option<&Value>, at: &Pointer, (range, fits): Range) -> Option<f64> {
        let number = match value? {
            Value::Number(number) => number.as_f64(),
            // What has a fraction is read as its digits.
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        let number = number.filter(|number: &f64| number.is_finite() && fits(*number));
        if number.is_none() {
            self.push(at, ParameterFault::Number { range });
        }
        number
    }
}

fn file(value: &Value, known: &[String], found: &mut Found) -> Parameters {
    let mut parameters = Parameters::none();
    let root = Pointer::default();
    let Some(members) = found.object(
        value,
        &root,
        &["format", "scale", "items"],
        "format, scale, items",
    ) else {
        return parameters;
    };
    if members.get("format").and_then(Value::as_str) != Some(FORMAT) {
        found.push(&root, ParameterFault::Format);
    }
    if let Some(scale) = found.number(members.get("scale"), &root.join("scale"), POSITIVE) {
        parameters.scale = scale;
    }
    let at = root.join("items");
    match members.get("items") {
        Some(Value::Object(items)) => {
            for (name, value) in items {
                let here = at.join(name.as_str());
                if !known.contains(name) {
                    let names = known.iter().map(String::as_str);
                    let meant = nearest(name, names).map(str::to_owned);
                    let found_name = name.clone();
                    found.push(
                        &here,
                        ParameterFault::NoSuchItem {
                            found: found_name,
                            meant,
                        },
                    );
                }
                if let Some(item) = item(value, &here, found) {
                    parameters.insert(name.clone(), item);
                }
            }
        }
        _ => found.push(&at, ParameterFault::NotAnObject),
    }
    parameters
}

fn item(value: &Value, at: &Pointer, found: &mut Found) -> Option<ItemParameters> {
    let members = found.object(value, at, &["a", "b", "c", "seconds"], "a, b, c, seconds")?;
    if !members.contains_key("b") {
        found.push(at, ParameterFault::NoDifficulty);
    }
    let mut number = |key: &str, range| found.number(members.get(key), &at.join(key), range);
    Some(ItemParameters {
        a: number("a", POSITIVE).unwrap_or(1.0),
        c: number("c", CHANCE),
        seconds: number("seconds", SECONDS),
        b: number("b", LOGITS)?,
    })
}
