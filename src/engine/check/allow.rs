//! Rules turned off for a bank or an item, each with a reason.
//!
//! What the format itself needs, and what the engine couldn't mark or draw without, can't be turned off:
//! [`Code::can_be_allowed`].

use serde::Deserialize;
use serde_json::Value;

use super::code::Code;
use super::fix::{Fix, Operation};
use super::{Finding, Findings, Rule, Severity};
use crate::json::Pointer;

/// A rule that is turned off for what an allowance stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// Where it stands: in the bank, or in an item.
    pub within: Pointer,
    /// The item it stands in, by its id.
    pub item: Option<String>,
    /// Where it is written.
    pub at: Pointer,
    /// The codes that it is about.
    codes: Vec<Code>,
    /// The rule or code as it is written.
    pub rule: String,
    /// Why.
    pub because: String,
}

#[derive(Deserialize)]
struct Written {
    rule: String,
    because: String,
}

/// What may stand in `rule`: the numbers of all rules, and their codes that may be turned off.
pub(crate) fn names() -> Vec<&'static str> {
    let rules = Rule::all().map(Rule::as_str);
    let codes = Code::ALL.iter().filter(|code| code.can_be_allowed());
    rules.chain(codes.map(|code| code.as_str())).collect()
}

/// The allowances of a bank file, as far as they could be read; those of items come first.
pub(crate) fn read(root: &Value) -> Vec<Allowance> {
    let items = Pointer::root().join("items");
    let mut all = Vec::new();
    let values = root.get("items").and_then(Value::as_array);
    for (index, item) in values.into_iter().flatten().enumerate() {
        let id = item.get("id").and_then(Value::as_str).map(str::to_owned);
        list(item, &items.join(index), id.as_deref(), &mut all);
    }
    list(root, &Pointer::root(), None, &mut all);
    all
}

fn list(value: &Value, within: &Pointer, item: Option<&str>, all: &mut Vec<Allowance>) {
    let at = within.join("allow");
    let written = value.get("allow").and_then(Value::as_array);
    for (index, value) in written.into_iter().flatten().enumerate() {
        let Ok(Written { rule, because }) = Written::deserialize(value) else {
            continue;
        };
        let codes = match Rule::read(&rule) {
            Some(rule) => rule.codes().to_vec(),
            None => Code::read(&rule).into_iter().collect(),
        };
        // A rule that can't be turned off isn't; the structure says so.
        if !codes.iter().any(|code| code.can_be_allowed()) {
            continue;
        }
        all.push(Allowance {
            within: within.clone(),
            item: item.map(str::to_owned),
            at: at.join(index),
            codes,
            rule,
            because,
        });
    }
}

impl Allowance {
    /// Whether it turns a code off, wherever it is found.
    #[must_use]
    pub fn is_of(&self, code: Code) -> bool {
        code.can_be_allowed() && self.codes.contains(&code)
    }

    fn covers(&self, finding: &Finding) -> bool {
        self.is_of(finding.code) && finding.pointer.is_within(&self.within)
    }

    /// Turns a finding off.
    pub(crate) fn turn_off(&self, finding: &mut Finding) {
        finding.severity = Severity::Allowed;
        finding.because = Some(self.because.clone());
    }
}

/// Turns off what a bank's allowances cover, and notes those that cover nothing or stand twice.
///
/// Those for the rule on translations are about other files, so that here nobody can tell whether they cover something.
pub(crate) fn apply(allowances: &[Allowance], findings: &mut Findings) {
    let mut used = vec![false; allowances.len()];
    for finding in findings.iter_mut() {
        for (allowance, used) in allowances.iter().zip(&mut used) {
            if finding.severity != Severity::Allowed && allowance.covers(finding) {
                allowance.turn_off(finding);
                *used = true;
            }
        }
    }
    let is_of_translations = |allowance: &Allowance| {
        allowance
            .codes
            .iter()
            .any(|code| code.rule() == Rule::read("L20"))
    };
    for (index, (allowance, used)) in allowances.iter().zip(&used).enumerate() {
        let data = vec![("rule", allowance.rule.clone())];
        let mut earlier = allowances.iter().take(index);
        if earlier.any(|other| other.within == allowance.within && other.rule == allowance.rule) {
            let path = allowance.at.clone();
            let fix = Fix(vec![Operation::Remove { path }]);
            findings.push_fixed(Code::AllowTwice, &allowance.at, data, Some(fix));
        } else if !used && !is_of_translations(allowance) {
            findings.push_fixed(Code::AllowUnused, &allowance.at, data, None);
        }
    }
}
