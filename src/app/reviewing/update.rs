//! What happens to cards: they are made of what was missed, and put off by how they are answered.

use assay_engine::admission::{self, Admission};
use assay_engine::bank::Revealed;
use assay_engine::duration::WallTime;
use assay_engine::form::PaperItem;
use assay_engine::item::{Move, Verdict};
use assay_engine::reveal::{self, Standing};
use assay_engine::spaced::{self, Card, Day, Of, Rating};

use super::{At, Deck, Reviewing, Step, can_ask, item, required};
use crate::answer;
use crate::effect::{Effect, Voice};
use crate::gallery;
use crate::library::Progress;
use crate::model::Model;
use crate::now::Now;
use crate::route::Route;
use crate::sitting::open::Open;
use crate::sitting::texts::Texts;
use crate::standing;

/// What the page is to focus once something else is asked.
pub(super) const HEADING: &str = "review-heading";

/// Does what a step asks for.
#[inline(never)]
pub fn update(model: &mut Model, step: Step, now: &Now) -> Vec<Effect> {
    match step {
        Step::Read(Ok(records)) => {
            let cards = records.iter().filter_map(|record| Card::decode(record));
            model.reviewing.deck = Deck::Here(cards.collect());
            Vec::new()
        }
        Step::Read(Err(failure)) => {
            model.reviewing.deck = Deck::Failed(failure);
            Vec::new()
        }
        Step::Kept(Ok(())) => Vec::new(),
        Step::Kept(Err(_)) => {
            let said = model.outcome().map(|words| words.compare_not_kept());
            said.map(|said| Effect::Say(Voice::Alert, said))
                .into_iter()
                .collect()
        }
        Step::Tried(step) => tried(model, &step),
        Step::Sure(certainty) => {
            if let Some(at) = open(model) {
                at.certainty = Some(certainty);
            }
            Vec::new()
        }
        Step::Check => check(model, now),
        Step::Next => {
            model.reviewing.at = None;
            model.reviewing.done = model.reviewing.done.saturating_add(1);
            vec![Effect::Focus(HEADING.to_owned())]
        }
    }
}

/// The item on the screen, as long as it wasn't checked.
fn open(model: &mut Model) -> Option<&mut At> {
    let at = model.reviewing.at.as_deref_mut();
    at.filter(|at| at.checked.is_none())
}

/// Asks for the cards where they are needed, collects what was missed, and puts what is due on the screen.
#[inline(never)]
pub fn advance(model: &mut Model, now: &Now) -> Vec<Effect> {
    let is_here = matches!(model.route, Route::Due | Route::Learning | Route::Result(_));
    if !is_here {
        // Whoever comes back begins anew, with what another tab may have kept meanwhile.
        model.reviewing = Reviewing {
            collected: model.reviewing.collected.take(),
            ..Reviewing::default()
        };
        return Vec::new();
    }
    if model.reviewing.deck == Deck::Away {
        model.reviewing.deck = Deck::Asked;
        return vec![Effect::ReadReviews];
    }
    match model.route {
        Route::Due => {}
        // There they are only counted.
        Route::Learning => return Vec::new(),
        _ => return collect(model, now),
    }
    loop {
        if model.reviewing.at.is_none() {
            model.reviewing.at = next(model, now);
        }
        let Some(at) = &model.reviewing.at else {
            return Vec::new();
        };
        let is_ready = model.library.progress(&required(model, &model.library)) == Progress::Ready;
        let is_gone =
            is_ready && item(model).is_none_or(|(_, item)| item.details().notice.is_some());
        if !is_gone {
            return Vec::new();
        }
        let gone = (at.card.bank.clone(), at.card.item.clone());
        model.reviewing.gone.push(gone);
        model.reviewing.at = None;
    }
}

/// The next item that is due.
fn next(model: &Model, now: &Now) -> Option<Box<At>> {
    let Deck::Here(cards) = &model.reviewing.deck else {
        return None;
    };
    let due = spaced::due(cards, Day::of(WallTime(now.wall))).into_iter();
    let card = due.into_iter().find(|card| can_ask(model, card))?;
    Some(Box::new(At {
        card: card.clone(),
        response: None,
        certainty: None,
        checked: None,
    }))
}

/// Something was done to answer. What moved keeps focus and is told of, as in an attempt.
fn tried(model: &mut Model, step: &Move) -> Vec<Effect> {
    let Some((header, item)) = item(model) else {
        return Vec::new();
    };
    let Some(before) = open(model).map(|at| at.response.clone()) else {
        return Vec::new();
    };
    let placed = gallery::placed(item);
    let after = placed
        .item
        .body
        .moved(before.as_ref(), &placed.choices, step);
    let made = answer::Made {
        placed: &placed,
        group: &format!("q-{}", placed.item.id),
        before: before.as_ref(),
        after: after.as_ref(),
        step,
    };
    let effects = answer::moved(model, &Texts::of(model, &header), &made);
    if let Some(at) = open(model) {
        at.response = after;
    }
    effects
}

/// Marks the response, and puts its card off.
fn check(model: &mut Model, now: &Now) -> Vec<Effect> {
    let Some((_, item)) = item(model) else {
        return Vec::new();
    };
    let nothing = model.outcome().map(|words| words.check_nothing());
    let at_wall = WallTime(now.wall);
    let Some(at) = open(model) else {
        return Vec::new();
    };
    let Some(response) = &at.response else {
        return nothing
            .map(|said| Effect::Say(Voice::Alert, said))
            .into_iter()
            .collect();
    };
    let verdict = item.body.mark(Some(response)).map(|marked| marked.verdict);
    let rating = verdict.and_then(|verdict| spaced::rating(verdict, at.certainty));
    let Some(card) = rating.and_then(|rating| at.card.after(rating, at_wall)) else {
        return Vec::new();
    };
    at.checked = Some(card.due);
    let mut effects = keep(model, vec![card]);
    effects.push(Effect::Focus(format!("q-{}_told", item.id)));
    effects
}

/// Puts cards into the deck and on the device.
fn keep(model: &mut Model, cards: Vec<Card>) -> Vec<Effect> {
    let Deck::Here(deck) = &mut model.reviewing.deck else {
        return Vec::new();
    };
    if cards.is_empty() {
        return Vec::new();
    }
    for card in &cards {
        deck.retain(|known| known.bank != card.bank || known.item != card.item);
        deck.push(card.clone());
    }
    vec![Effect::KeepReviews(cards)]
}

/// What was missed in the attempt whose result is shown becomes cards, where its answers may be seen; of what has a card already
/// it counts as one more answer.
fn collect(model: &mut Model, now: &Now) -> Vec<Effect> {
    let (Deck::Here(deck), Some(open)) = (&model.reviewing.deck, model.sitting.open()) else {
        return Vec::new();
    };
    if open.report.is_none() || model.reviewing.collected.as_ref() == Some(&open.card.id) {
        return Vec::new();
    }
    let id = open.card.id.clone();
    let cards = if shows_answers(model, open, now) {
        missed(model, deck, open)
    } else {
        Vec::new()
    };
    model.reviewing.collected = Some(id);
    keep(model, cards)
}

/// Whether the result page shows the answers now. Practice leaves nothing behind.
fn shows_answers(model: &Model, open: &Open, now: &Now) -> bool {
    let (Some(report), Some(assessment)) = (&open.report, open.assessment()) else {
        return false;
    };
    if open.is_practised() {
        return false;
    }
    let own = standing::submitted(model, &open.card.bank, &open.card.assessment);
    let submitted: Vec<WallTime> = own
        .filter_map(|card| card.submitted)
        .map(WallTime)
        .collect();
    let standing = match admission::admit(&assessment.attempts, &submitted, WallTime(now.wall)) {
        _ if report.is_passed() => Standing::Passed,
        Admission::NoneLeft => Standing::NoAttemptsLeft,
        _ => Standing::AttemptsRemain,
    };
    reveal::revealed(assessment, standing).contains(&Revealed::Answers)
}

fn missed(model: &Model, deck: &[Card], open: &Open) -> Vec<Card> {
    let (Some(report), Some(at)) = (&open.report, open.card.submitted.map(WallTime)) else {
        return Vec::new();
    };
    let placed = (0..).zip(&open.paper.items).zip(&report.items);
    let cards = placed.filter_map(|((number, placed), marked)| {
        // What warns of what it shows isn't shown again unasked.
        if placed.item.details().notice.is_some() {
            return None;
        }
        let session = open.attempt.session(number)?;
        let rating = spaced::rating(marked.verdict, session.certainty)?;
        let of = of(model, open, placed)?;
        let known = deck
            .iter()
            .find(|card| card.bank == of.bank && card.item == of.item);
        match known {
            Some(card) if card.answered < at => card.after(rating, at),
            Some(_) => None,
            None if rating == Rating::Again && marked.verdict != Verdict::Unmarked => {
                Card::new(of, rating, at)
            }
            None => None,
        }
    });
    cards.collect()
}

/// Which item of which bank stands there: of a used one by that one's own name.
fn of(model: &Model, open: &Open, placed: &PaperItem) -> Option<Of> {
    let slot = placed.slot;
    let (bank, header) = match usize::from(slot.bank).checked_sub(1) {
        None => (open.header.id.clone(), open.card.header),
        Some(used) => {
            let used = open.header.uses.get(used)?;
            (used.bank.clone(), used.digest)
        }
    };
    model.listed(&bank)?;
    Some(Of {
        bank,
        item: placed.item.id.clone(),
        header,
        position: slot.position,
    })
}
