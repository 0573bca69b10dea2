//! What somebody should look at before learners take the assessment.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::results::{Results, What};
use super::traits::Traits;
use super::{Plan, Target};
use crate::bank::{Assessment, Stratum};
use crate::form::{self, DrawError, FormRequest, Slot, TimeFactor};
use crate::rng::RulesVersion;

/// Below this share of learners with the same decision on two forms, the decision says too little. The threshold is this
/// project's.
pub const CONSISTENT: f64 = 0.85;
/// Over this share of items that two forms have in common, neighbours and second tries meet what they know.
pub const OVERLAP: f64 = 0.5;
/// Over this difference between the hardest and the easiest form in twenty, in logits, luck with the form counts.
pub const FORMS_APART: f64 = 0.5;
/// Over this share of all learners who fail on one thing alone, it decides more than the rest does.
pub const ALONE: f64 = 0.2;
/// Over this share of learners for whom the time is too short, it tests speed.
pub const TOO_SLOW: f64 = 0.05;

/// What somebody should look at.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "problem")]
pub enum Problem {
    /// No form can be drawn for an audience.
    NoForm {
        /// Which.
        audience: String,
        /// Why not; as it reads in English where other programs get it.
        #[serde(serialize_with = "as_text")]
        because: DrawError,
    },
    /// Items that no assessment of the bank draws.
    NeverDrawn {
        /// Which.
        items: Vec<String>,
    },
    /// Items that are in every form, where others aren't.
    AlwaysDrawn {
        /// Which.
        items: Vec<String>,
    },
    /// Two forms have most items in common.
    FormsAlike {
        /// The share in common.
        overlap: f64,
    },
    /// A second try has most items in common with the first.
    TriesAlike {
        /// The share in common.
        overlap: f64,
    },
    /// Some forms are harder than others.
    FormsApart {
        /// Mean difficulty of the easiest in twenty, in logits.
        easiest: f64,
        /// Of the hardest in twenty.
        hardest: f64,
    },
    /// The decision would often be another on another form.
    Inconsistent {
        /// How many got the same decision twice, 0 to 1.
        consistent: f64,
    },
    /// Many fail on one part alone.
    OneObstacle {
        /// Which part.
        what: What,
        /// How many of all learners, 0 to 1.
        alone: f64,
    },
    /// Time is too short for some.
    TooShort {
        /// For how many, 0 to 1.
        over: f64,
    },
    /// Items whose difficulty nobody has named, so that they count as medium.
    Untagged {
        /// Which.
        items: Vec<String>,
    },
}

/// Whether an item of the bank is this assessment's business: it is for somebody whom that is for, and its draws may take it, or
/// those of none of the bank's assessments.
pub(super) fn concerns(target: Target<'_>, slot: Slot) -> bool {
    let Some(stratum) = stratum(target, slot) else {
        return false;
    };
    let is_for = match (target.audience, target.assessment.audiences.as_slice()) {
        (Some(audience), _) => stratum.is_for(Some(audience)),
        (None, []) => true,
        (None, audiences) => audiences
            .iter()
            .any(|audience| stratum.is_for(Some(audience))),
    };
    is_for && (takes(target.assessment, stratum) || is_unused(target, stratum))
}

fn stratum(target: Target<'_>, slot: Slot) -> Option<&Stratum> {
    let contents = &target.header.contents;
    contents.strata.get(contents.stratum_of(slot.position)?)
}

/// Whether an assessment may draw items of a stratum of its own bank.
fn takes(assessment: &Assessment, stratum: &Stratum) -> bool {
    let draws = assessment.sections.iter().flat_map(|section| &section.draw);
    let mut own = draws.filter(|draw| draw.from.is_none());
    own.any(|draw| draw.takes(stratum))
}

/// Whether none of the bank's assessments may draw it.
fn is_unused(target: Target<'_>, stratum: &Stratum) -> bool {
    let mut all = target.header.assessments.iter();
    !all.any(|assessment| takes(assessment, stratum))
}

pub(super) fn problems(
    target: Target<'_>,
    plan: &Plan,
    traits: &BTreeMap<Slot, Traits>,
    results: &Results,
) -> Vec<Problem> {
    let mut problems = no_form(target, plan);
    let named = |fits: &dyn Fn(&super::ItemResult) -> bool| -> Vec<String> {
        let items = results.items.iter().filter(|item| fits(item));
        items.map(|item| item.item.clone()).collect()
    };
    // By what is drawn, not by what was: an item that is rare isn't in the forms of a few learners.
    let unused = traits.iter().filter(|(slot, _)| {
        slot.bank == 0
            && concerns(target, **slot)
            && stratum(target, **slot).is_some_and(|stratum| is_unused(target, stratum))
    });
    let never: Vec<String> = unused.map(|(_, traits)| traits.name.clone()).collect();
    let always = named(&|item| item.exposure.count == item.exposure.of);
    let varies = always.len()
        < results
            .items
            .iter()
            .filter(|item| item.exposure.count > 0)
            .count();
    if !never.is_empty() {
        problems.push(Problem::NeverDrawn { items: never });
    }
    if varies && !always.is_empty() {
        problems.push(Problem::AlwaysDrawn { items: always });
    }
    let forms = &results.forms;
    // Where every form is the same by design, nobody needs to be told so.
    if varies && forms.overlap > OVERLAP {
        problems.push(Problem::FormsAlike {
            overlap: forms.overlap,
        });
    }
    if let Some(overlap) = forms.repeated.filter(|share| varies && *share > OVERLAP) {
        problems.push(Problem::TriesAlike { overlap });
    }
    if forms.hardest - forms.easiest > FORMS_APART {
        problems.push(Problem::FormsApart {
            easiest: forms.easiest,
            hardest: forms.hardest,
        });
    }
    let consistent = results.classification.consistent.share;
    if consistent < CONSISTENT {
        problems.push(Problem::Inconsistent { consistent });
    }
    for obstacle in &results.obstacles {
        let alone = obstacle.alone.share;
        if obstacle.what != What::Total && alone > ALONE {
            problems.push(Problem::OneObstacle {
                what: obstacle.what.clone(),
                alone,
            });
        }
    }
    if let Some(over) = results.time.over.filter(|over| over.share > TOO_SLOW) {
        problems.push(Problem::TooShort { over: over.share });
    }
    let untagged: Vec<String> = traits
        .values()
        .filter(|traits| {
            traits.is_untagged
                && results
                    .items
                    .iter()
                    .any(|item| item.item == traits.name && item.exposure.count > 0)
        })
        .map(|traits| traits.name.clone())
        .collect();
    if !untagged.is_empty() {
        problems.push(Problem::Untagged { items: untagged });
    }
    problems
}

fn as_text<S: Serializer>(because: &DrawError, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(because)
}

/// Each audience by itself: whoever names none gets what is for anybody, and so may have more to draw from.
fn no_form(target: Target<'_>, plan: &Plan) -> Vec<Problem> {
    let failed = target.assessment.audiences.iter().filter_map(|audience| {
        let request = FormRequest {
            assessment: target.assessment.id.clone(),
            audience: Some(audience.clone()),
            seed: plan.seed,
            seen: Vec::new(),
            language: target.header.language.clone(),
            overlays: Vec::new(),
            time_factor: TimeFactor::USUAL,
            rules: RulesVersion::CURRENT,
        };
        let because = form::draw(target.header, &request).err()?;
        Some(Problem::NoForm {
            audience: audience.to_string(),
            because,
        })
    });
    failed.collect()
}
