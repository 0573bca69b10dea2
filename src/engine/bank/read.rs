//! Strict reading: a file as a trainer wrote it becomes a checked type, or findings say why not.
//!
//! All findings are told at once, and what could be read is checked even where something else couldn't be.

mod listed;
mod modules;
mod translation;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Bank, Misconception, build, schema, wire};
use crate::check::document::{Document, soften};
use crate::check::question::Reading;
use crate::check::rules::{FORMAT_RULES, WRITING_RULES};
use crate::check::strata::Strata;
use crate::check::subject::Subject;
use crate::check::{Allowance, Finding, Findings, Severity, Stage, allow};
use crate::digest::Digest;
use crate::id::{BankId, CaseId};
use crate::item::Item;
use crate::json::{Pointer, canonical};

pub use listed::check_listed;
pub use modules::read_modules;
pub use translation::{read_translation, read_translation_for};

/// Reads a bank file.
///
/// `place` is the id that the file's folder and name stand for; `used` gives the banks that this one draws from. There is a
/// bank where no finding is an error. Findings stand in the order of the file.
#[must_use]
pub fn read_bank(
    bytes: &[u8],
    place: Option<&BankId>,
    used: &dyn Fn(&BankId) -> Option<Rc<Bank>>,
) -> (Option<Bank>, Vec<Finding>) {
    read_bank_for(Stage::Work, bytes, place, used)
}

/// Reads a bank file as [`read_bank`] does; with [`Stage::Release`], what only matters at release is an error.
///
/// Such an error doesn't keep the bank back: it can be used as it is, and shouldn't be given to learners.
#[must_use]
pub fn read_bank_for(
    stage: Stage,
    bytes: &[u8],
    place: Option<&BankId>,
    used: &dyn Fn(&BankId) -> Option<Rc<Bank>>,
) -> (Option<Bank>, Vec<Finding>) {
    let mut document = Document::read(bytes, schema::bank_schema_once());
    let mut bank = None;
    if let Some(value) = document.value.as_ref()
        && let Some(root) = value.as_object()
    {
        if document.is_countless(&Pointer::root().join("items")) {
            return (None, document.finish());
        }
        let too_large = document.too_large();
        let subject = Subject::read(root, place, used, &too_large);
        let mut findings = std::mem::take(&mut document.findings);
        for rule in FORMAT_RULES {
            rule(&subject, &mut findings);
        }
        for item in subject.items.iter().filter(|item| !item.is_too_large) {
            Item::check(item.value, &item.at, &mut findings);
        }
        let reading = Reading::of(&subject);
        for rule in WRITING_RULES {
            rule(&reading, &mut findings);
        }
        let drafts: Vec<Pointer> = subject
            .items
            .iter()
            .filter(|item| item.is_draft())
            .map(|item| item.at.clone())
            .collect();
        soften(&mut findings, &drafts);
        let allowances = allow::read(value);
        allow::apply(&allowances, &mut findings);
        if !findings.has_errors() {
            bank = whole(&subject, allowances);
        }
        if stage == Stage::Release {
            let idle = subject.items.iter().filter(|item| item.is_idle());
            harden(
                &mut findings,
                &idle.map(|item| item.at.clone()).collect::<Vec<_>>(),
            );
        }
        document.findings = findings;
    }
    (bank, document.finish())
}

/// Makes what matters at release an error, but in these parts of a file, which aren't released.
fn harden(findings: &mut Findings, idle: &[Pointer]) {
    for finding in findings.iter_mut() {
        if finding.code.is_for_release()
            && finding.severity != Severity::Allowed
            && !idle.iter().any(|part| finding.pointer.is_within(part))
        {
            finding.severity = Severity::Error;
        }
    }
}

/// The checked bank of a file without errors.
fn whole(subject: &Subject<'_>, allowances: Vec<Allowance>) -> Option<Bank> {
    let wire = wire::Bank::deserialize(&Value::Object(subject.root.clone())).ok()?;
    let uses = subject
        .uses
        .iter()
        .map(|(part, bank)| Some(bank.as_ref()?.used_as(part.as_ref()?.alias.clone())));
    let misconceptions = wire
        .misconceptions
        .iter()
        .cloned()
        .map(|wire::Misconception { id, title }| Misconception { id, title })
        .collect();
    let header = build::header(wire, uses.collect::<Option<_>>()?)?;
    let (mut items, mut idle) = (Vec::new(), BTreeMap::new());
    let mut places: BTreeMap<CaseId, u32> = BTreeMap::new();
    let strata = Strata::of(subject);
    for candidate in &subject.items {
        let value = published(candidate.value, subject.root);
        let text = canonical(&value);
        let digest = Digest::of(&text);
        if candidate.is_idle() {
            if let Some(common) = &candidate.common {
                idle.insert(common.id.clone(), digest);
            }
        } else {
            let mut stratum = strata.stratum(candidate.common.as_ref()?);
            if let Some(case) = &mut stratum.case {
                let place = places.entry(case.id.clone()).or_default();
                case.place = *place;
                *place += 1;
            }
            items.push((stratum, Item::read(&value, digest)?, text));
        }
    }
    Some(Bank::new(header, items, idle, misconceptions, allowances))
}

/// An item as it is published: with its case whole, and without the rules that its author turned off. They are about the check
/// and not about the item, so that turning one off doesn't make its translations stale.
fn published<'v>(item: &'v Value, bank: &Map<String, Value>) -> Cow<'v, Value> {
    let Value::Object(members) = item else {
        return Cow::Borrowed(item);
    };
    let case = members.get("case").and_then(|id| {
        let mut cases = bank.get("cases")?.as_array()?.iter();
        cases.find(|case| case.get("id") == Some(id))
    });
    if case.is_none() && !members.contains_key("allow") {
        return Cow::Borrowed(item);
    }
    let mut members = members.clone();
    members.remove("allow");
    members.extend(case.map(|case| ("case".to_owned(), case.clone())));
    Cow::Owned(Value::Object(members))
}

/// Findings of a file for which there is nothing to check beyond what `rules` does with its value.
fn with_rules(
    mut document: Document<'_>,
    rules: impl FnOnce(&Value, &mut Findings),
) -> (Option<Value>, Vec<Finding>) {
    let value = document.value.clone();
    if let Some(value) = &value {
        rules(value, &mut document.findings);
    }
    let value = value.filter(|_| !document.findings.has_errors());
    (value, document.finish())
}
