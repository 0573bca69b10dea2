//! Which of a learner's attempts at an assessment counts.

use assay_engine::admission::{self, Became};
use assay_engine::bank::Counts;
use assay_engine::duration::WallTime;
use assay_engine::fraction::Fraction;
use assay_engine::id::{AssessmentId, BankId};

use crate::model::Model;
use crate::store::Card;

/// The submitted attempts at an assessment.
pub fn submitted<'a>(
    model: &'a Model,
    bank: &'a BankId,
    assessment: &'a AssessmentId,
) -> impl Iterator<Item = &'a Card> {
    let own = model.cards.iter();
    own.filter(move |card| {
        card.bank == *bank && card.assessment == *assessment && card.submitted.is_some()
    })
}

/// The submitted attempt at an assessment that counts.
#[must_use]
#[inline(never)]
pub fn counting<'a>(
    model: &'a Model,
    bank: &'a BankId,
    assessment: &'a AssessmentId,
    counts: Counts,
) -> Option<&'a Card> {
    let cards: Vec<&Card> = submitted(model, bank, assessment).collect();
    let became = cards.iter().map(|card| Became {
        submitted: WallTime(card.submitted.unwrap_or_default()),
        passed: card.passed == Some(true),
        score: card.score.unwrap_or(Fraction::ZERO),
    });
    let became: Vec<Became> = became.collect();
    let place = admission::counting(counts, &became)?;
    cards.get(place).copied()
}
