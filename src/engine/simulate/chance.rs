//! The chance of passing by choosing at random, in closed form.

use std::collections::BTreeMap;

use super::strategy::picks;
use crate::bank::Assessment;
use crate::form::{Paper, PaperItem};
use crate::fraction::Fraction;
use crate::item::Verdict;
use crate::report::reaches;

/// Points that may have been scored so far, and how likely that is.
type Scores = BTreeMap<Fraction, f64>;

/// The chance that somebody passes a paper who gives each item any response that it takes, each as likely as another.
///
/// The distribution of the sum is the convolution of those of the items; sections below their cut and items of a safety gate
/// that are not right take their part of it away. Cuts on topics depend on each other across sections: for a paper of an
/// assessment that has any there is no closed form here, nor where a sum doesn't fit.
#[must_use]
pub fn chance(assessment: &Assessment, paper: &Paper) -> Option<f64> {
    if !assessment.pass.topics.is_empty() {
        return None;
    }
    let holds = |gate: &crate::bank::Gate| {
        let tagged = paper
            .items
            .iter()
            .filter(|placed| placed.item.details().tags.contains(&gate.tag));
        u32::try_from(tagged.count()).is_ok_and(|held| held >= gate.count)
    };
    if !assessment.pass.all_right.iter().all(holds) {
        return Some(0.0);
    }
    let mut total = Scores::from([(Fraction::ZERO, 1.0)]);
    let mut most = Fraction::ZERO;
    for section in &paper.sections {
        let items = paper.items.get(section.items.clone())?;
        let (mut scores, mut max) = (Scores::from([(Fraction::ZERO, 1.0)]), Fraction::ZERO);
        for placed in items {
            scores = sum(&scores, &of_item(assessment, placed)?)?;
            max = max.plus(Fraction::whole(placed.item.details().points))?;
        }
        let known = assessment
            .sections
            .iter()
            .find(|known| known.id == section.id);
        let delivery = paper.delivery.as_ref();
        let decides = !delivery.is_some_and(|delivery| delivery.compensatory);
        if let Some(cut) = known.and_then(|known| known.cut).filter(|_| decides) {
            scores.retain(|score, _| reaches(*score, max, cut));
        }
        let weight = delivery.map_or(1, |delivery| delivery.weight(&section.id));
        let (scores, max) = (
            weighed(scores, weight)?,
            max.times(Fraction::whole(weight))?,
        );
        total = sum(&total, &scores)?;
        most = most.plus(max)?;
    }
    let passing = total
        .iter()
        .filter(|(score, _)| reaches((**score).max(Fraction::ZERO), most, assessment.pass.total));
    Some(passing.map(|(_, chance)| chance).sum())
}

/// The scores of a section whose points count so often.
fn weighed(scores: Scores, weight: u32) -> Option<Scores> {
    let weight = Fraction::whole(weight);
    let weighed = scores
        .into_iter()
        .map(|(score, chance)| Some((score.times(weight)?, chance)));
    weighed.collect()
}

/// What an item may give, and how likely; what fails a gate is left out.
fn of_item(assessment: &Assessment, placed: &PaperItem) -> Option<Scores> {
    let picks = picks(placed.item.body.choice_item()?, &placed.choices);
    let tags = &placed.item.details().tags;
    let is_gated = assessment
        .pass
        .all_right
        .iter()
        .any(|gate| tags.contains(&gate.tag));
    let each = 1.0 / f64::from(u32::try_from(picks.len()).ok()?.max(1));
    let mut scores = Scores::new();
    for pick in &picks {
        let marked = placed.item.body.mark(Some(pick))?;
        if is_gated && marked.verdict != Verdict::Right {
            continue;
        }
        let score = marked
            .share
            .times(Fraction::whole(placed.item.details().points))?;
        *scores.entry(score).or_default() += each;
    }
    Some(scores)
}

fn sum(a: &Scores, b: &Scores) -> Option<Scores> {
    let mut scores = Scores::new();
    for (x, p) in a {
        for (y, q) in b {
            *scores.entry(x.plus(*y)?).or_default() += p * q;
        }
    }
    Some(scores)
}
