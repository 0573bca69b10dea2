//! Which of several attempts counts.

use assay_engine::bank::{Assessment, Counts};
use assay_messages::OutcomeWords;
use yew::prelude::*;

use crate::model::Model;
use crate::route::Route;
use crate::sitting::open::Open;
use crate::standing;
use crate::store::{AttemptId, Card};

/// Which of several attempts counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// By which rule.
    pub rule: Counts,
    /// The other one that counts, and when it was submitted; `None`: the one that is shown.
    pub other: Option<(AttemptId, i64)>,
}

impl Counted {
    /// Whether the attempt that is shown gives what it has earned: where the best counts, whatever was passed stays passed.
    #[must_use]
    pub fn gives_all(&self) -> bool {
        self.other.is_none() || self.rule == Counts::Best
    }
}

/// Which attempt counts, where there are several.
#[must_use]
pub(crate) fn counted(model: &Model, open: &Open, assessment: &Assessment) -> Option<Counted> {
    let own = &open.card;
    if open.purpose().is_some()
        || standing::submitted(model, &own.bank, &own.assessment).count() < 2
    {
        return None;
    }
    let rule = assessment.attempts.counts;
    let counting = standing::counting(model, &own.bank, &own.assessment, rule)?;
    let other = |card: &Card| Some((card.id.clone(), card.submitted?));
    Some(Counted {
        rule,
        other: (counting.id != own.id).then(|| other(counting)).flatten(),
    })
}

/// On the screen.
#[inline(never)]
pub(super) fn view(counted: &Counted, words: &OutcomeWords) -> Html {
    let rule = match counted.rule {
        Counts::Best => words.counts_best(),
        Counts::First => words.counts_first(),
        Counts::Last => words.counts_last(),
    };
    html! {
        <p>
            { rule }{ " " }
            if let Some((id, submitted)) = &counted.other {
                <a href={Route::Result(id.clone()).address()}>{ words.counts_other(*submitted) }</a>
            } else {
                { words.counts_this() }
            }
        </p>
    }
}
