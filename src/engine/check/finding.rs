//! What the check finds: a code, a place and data. No words: those live in the messages crate.

use std::collections::BTreeMap;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::code::Code;
use super::fix::Fix;
use crate::json::{Pointer, Position};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The file can't be used as it is.
    Error,
    /// The file can be used, but something in it is unlikely to be meant.
    Warning,
    /// The file is right, and could be better.
    Advice,
    /// The bank or the item turns the rule off, and says why: counted, and no more.
    Allowed,
}

/// What the file is checked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stage {
    /// It is being written: what matters only to learners who take it for the real thing is advice.
    #[default]
    Work,
    /// It is to be given to learners: [`Code::is_for_release`] makes that an error.
    Release,
}

/// One thing found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub code: Code,
    /// How much it matters: [`Code::severity`], but an error in a draft item is a warning.
    pub severity: Severity,
    /// Where in the file.
    pub pointer: Pointer,
    /// Line and column of that place; `None` where the text has no such place, as in a file that is no JSON at all.
    pub position: Option<Position>,
    /// Named values for the message.
    pub data: Vec<(&'static str, String)>,
    /// What mends it, where only one thing can be meant.
    pub fix: Option<Fix>,
    /// Why the rule is turned off here, where it is.
    pub because: Option<String>,
}

impl Finding {
    /// A finding at a place that isn't looked up yet.
    #[must_use]
    pub fn new(code: Code, pointer: Pointer, mut data: Vec<(&'static str, String)>) -> Self {
        data.iter_mut().for_each(|(_, value)| shorten(value));
        Self {
            code,
            severity: code.severity(),
            pointer,
            position: None,
            data,
            fix: None,
            because: None,
        }
    }

    /// The value that the code documents under this name, cut short where it is a page.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.data
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.as_str())
    }
}

/// How many bytes of a file or a list of names a finding quotes.
const MAX_QUOTED: usize = 1000;

/// Cuts what nobody would read to its end.
fn shorten(value: &mut String) {
    if value.len() > MAX_QUOTED {
        let end = (0..=MAX_QUOTED)
            .rev()
            .find(|end| value.is_char_boundary(*end));
        value.truncate(end.unwrap_or(0));
        value.push('…');
    }
}

/// As `assay check --json` prints it: code, severity, pointer, line and column where known, data as an object; the rule, the
/// fix (a JSON Patch, RFC 6902) and the reason why the rule is turned off, where there are such.
impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("code", &self.code)?;
        map.serialize_entry("severity", &self.severity)?;
        map.serialize_entry("pointer", self.pointer.as_str())?;
        if let Some(position) = self.position {
            map.serialize_entry("line", &position.line)?;
            map.serialize_entry("column", &position.column)?;
        }
        let data: BTreeMap<_, _> = self
            .data
            .iter()
            .map(|(name, value)| (*name, value))
            .collect();
        map.serialize_entry("data", &data)?;
        if let Some(rule) = self.code.rule() {
            map.serialize_entry("rule", rule.as_str())?;
        }
        if let Some(fix) = &self.fix {
            map.serialize_entry("fix", fix)?;
        }
        if let Some(because) = &self.because {
            map.serialize_entry("because", because)?;
        }
        map.end()
    }
}

/// Findings as they are collected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes one finding at a place, with the data that its code documents.
    pub fn push<const N: usize>(
        &mut self,
        code: Code,
        pointer: &Pointer,
        data: [(&'static str, String); N],
    ) {
        self.push_all(code, pointer, data.into());
    }

    /// Notes one finding whose data are not the same number each time.
    pub fn push_all(&mut self, code: Code, pointer: &Pointer, data: Vec<(&'static str, String)>) {
        self.0.push(Finding::new(code, pointer.clone(), data));
    }

    /// Notes one finding with what mends it.
    pub(crate) fn push_fixed(
        &mut self,
        code: Code,
        pointer: &Pointer,
        data: Vec<(&'static str, String)>,
        fix: Option<Fix>,
    ) {
        self.0.push(Finding {
            fix,
            ..Finding::new(code, pointer.clone(), data)
        });
    }

    /// Notes findings that were made elsewhere.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        self.0.extend(findings);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether one of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }

    /// The findings, in the order in which they were made.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.0.iter()
    }

    /// The findings, to be changed in place.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Finding> {
        self.0.iter_mut()
    }

    /// Ends the collecting.
    #[must_use]
    pub fn into_vec(self) -> Vec<Finding> {
        self.0
    }
}
