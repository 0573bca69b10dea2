//! Quotas can be counted together, and what draws ask for beside their counts says what it means.
//!
//! Which quotas can be met together is a matter of counting as long as each two are of one another or apart (see
//! [`form::bounds`](crate::form::bounds)): `hard` and `apply` cross where some items are hard, some apply and some are both.
//! One of the two can be said by draws. For the same reason the enemies of a set are of the same quotas: whichever of them is in the
//! form counts alike.
//!
//! Example: `"quotas": [{ "difficulty": "hard", "max": 4 }, { "bloom": "apply", "min": 4 }]`.
//! Mend: draw by level, `{ "bloom": "apply", "count": 5 }`, or write `{ "difficulty": "hard", "bloom": "apply", "min": 2 }`.

use serde::Serialize;
use serde_json::Value;

use crate::bank::{Quota, wire};
use crate::check::pool::{Pool, pools};
use crate::check::strata::Strata;
use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::json::{Pointer, canonical};

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let list = Pointer::root().join("assessments");
    for (index, assessment) in bank.assessments.iter().enumerate() {
        let Some(assessment) = assessment else {
            continue;
        };
        let at = list.join(index);
        draws(assessment, &at.join("sections"), findings);
        let at = at.join("quotas");
        for (index, quota) in assessment.quotas.iter().enumerate() {
            if quota.min.is_none() && quota.max.is_none() {
                let data = [("field", "max".to_owned())];
                findings.push(Code::MissingField, &at.join(index), data);
            }
            if let Some((min, max)) = quota.min.zip(quota.max).filter(|(min, max)| min > max) {
                let data = [("found", max.to_string()), ("least", min.to_string())];
                findings.push(Code::OutOfRange, &at.join(index).join("max"), data);
            }
        }
        let pools = if assessment.quotas.is_empty() {
            Vec::new()
        } else {
            pools(bank, assessment)
        };
        for quota in 0..assessment.quotas.len() {
            let at = at.join(quota);
            let is_on = |pool: &Pool| {
                pool.single()
                    .iter()
                    .any(|stratum| pool.is_of(quota, *stratum))
            };
            if !pools.is_empty() && !pools.iter().any(is_on) {
                let data = [("quota", written(assessment.quotas.get(quota)))];
                findings.push(Code::QuotaWithoutItems, &at, data);
            }
            let crossed = pools.iter().find_map(|pool| crossed(pool, quota));
            if let Some(other) = crossed {
                let data = [
                    ("quota", written(assessment.quotas.get(quota))),
                    ("other", written(assessment.quotas.get(other))),
                ];
                findings.push(Code::QuotasCross, &at, data);
            }
            let split = pools.iter().find_map(|pool| split(bank, pool, quota));
            if let Some([item, other]) = split {
                let data = [
                    ("quota", written(assessment.quotas.get(quota))),
                    ("item", item),
                    ("other", other),
                ];
                findings.push(Code::QuotaSplitsEnemies, &at, data);
            }
        }
    }
}

/// As its author would write it, in one line.
pub(super) fn written(part: Option<&impl Serialize>) -> String {
    let value = serde_json::to_value(part).unwrap_or(Value::Null);
    String::from_utf8(canonical(&value)).unwrap_or_default()
}

fn draws(assessment: &wire::Assessment, at: &Pointer, findings: &mut Findings) {
    for (section, part) in assessment.sections.iter().enumerate() {
        for (index, draw) in part.draw.iter().enumerate() {
            let at = at.join(section).join("draw").join(index);
            if !draw.items.is_empty() && draw.from.is_some() {
                let data = [("feature", "sections.draw.items+from".to_owned())];
                findings.push(Code::NotSupportedYet, &at.join("items"), data);
            }
            if !draw.count_for.is_empty() && draw.count.is_none() && draw.items.is_empty() {
                findings.push(Code::MissingField, &at, [("field", "count".to_owned())]);
            }
        }
    }
}

/// Whether quotas are of one another or apart, and count enemies alike, so that which can be met is a matter of counting.
pub(super) fn are_countable(pool: &Pool) -> bool {
    let mut quotas = 0..pool.quotas.len();
    quotas.all(|quota| crossed(pool, quota).is_none() && split_set(pool, quota).is_none())
}

/// An earlier quota that shares some items with this one, and not all of either.
fn crossed(pool: &Pool, quota: usize) -> Option<usize> {
    let single = pool.single();
    (0..quota).find(|other| {
        let is_there = |of: bool, of_other: bool| {
            let mut strata = single.iter();
            strata
                .any(|part| pool.is_of(quota, *part) == of && pool.is_of(*other, *part) == of_other)
        };
        is_there(true, true) && is_there(true, false) && is_there(false, true)
    })
}

/// A set of enemies of which some are of the quota, and others aren't.
fn split_set(pool: &Pool, quota: usize) -> Option<u32> {
    let single = pool.single();
    let of_quota = |is_of: bool| {
        let single = single.iter().copied();
        single.filter(move |part| pool.is_of(quota, *part) == is_of)
    };
    let holder = |part: usize| pool.flow.holder.get(part);
    of_quota(true).find_map(|part| {
        let set = pool.strata.get(part)?.enemies?;
        let mut others = of_quota(false);
        others
            .any(|other| holder(other) == holder(part))
            .then_some(set)
    })
}

/// Two enemies of which one is of the quota.
fn split(bank: &Subject<'_>, pool: &Pool, quota: usize) -> Option<[String; 2]> {
    let set = split_set(pool, quota)?;
    let marks = Strata::of(bank);
    let quota = pool.quotas.get(quota);
    let named = |is_of: bool| {
        let mut items = bank
            .ready()
            .map(|(_, common)| (common, marks.stratum(common)));
        let found = items.find(|(_, stratum)| {
            stratum.enemies == Some(set)
                && quota.is_some_and(|Quota { of, .. }| of.describes(stratum) == is_of)
        });
        found.map_or_else(String::new, |(common, _)| common.id.to_string())
    };
    Some([named(true), named(false)])
}
