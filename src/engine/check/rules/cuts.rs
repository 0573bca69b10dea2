//! A cut score stands on enough items. Below ten, one slip or one lucky guess decides.
//!
//! Example: a section of six items with `"cut": "60%"`: four right pass, three don't.

use crate::check::pool::{Pool, is_marked, pools};
use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::json::Pointer;

/// The fewest items that a cut score should stand on.
const FEWEST: u32 = 10;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let list = Pointer::root().join("assessments");
    for (index, assessment) in bank.assessments.iter().enumerate() {
        let Some(assessment) = assessment else {
            continue;
        };
        let pools = pools(bank, assessment);
        let at = list.join(index);
        if pools.is_empty() || pools.iter().any(|pool| !pool.is_feasible()) {
            continue;
        }
        for (section, part) in assessment.sections.iter().enumerate() {
            if part.cut.is_some() {
                let items = least(&pools, |pool| pool.least_in(section));
                few(
                    items,
                    &at.join("sections").join(section).join("cut"),
                    findings,
                );
            }
        }
        for (cut, part) in assessment
            .pass
            .iter()
            .flat_map(|pass| &pass.topics)
            .enumerate()
        {
            let at = at.join("pass").join("topics").join(cut);
            let is_on = |pool: &Pool| {
                pool.flow.fits.iter().flatten().any(|stratum| {
                    pool.strata
                        .get(*stratum)
                        .is_some_and(|s| is_marked(s) && s.topic == part.topic)
                })
            };
            if !pools.iter().any(is_on) {
                findings.push(
                    Code::CutWithoutItems,
                    &at.join("topic"),
                    [("topic", part.topic.to_string())],
                );
                continue;
            }
            let items = least(&pools, |pool| {
                pool.guaranteed(|stratum| is_marked(stratum) && stratum.topic == part.topic)
            });
            few(items, &at.join("cut"), findings);
        }
    }
}

fn least(pools: &[Pool], items: impl Fn(&Pool) -> u32) -> u32 {
    pools.iter().map(items).min().unwrap_or(0)
}

fn few(items: u32, at: &Pointer, findings: &mut Findings) {
    if items < FEWEST {
        findings.push(
            Code::CutOnFewItems,
            at,
            [("items", items.to_string()), ("least", FEWEST.to_string())],
        );
    }
}
