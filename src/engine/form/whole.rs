//! Cases that come whole: all that a learner may have of them, or nothing.
//!
//! A case that a draw of the assessment can take whole is drawn by such draws alone, so each is one thing to be had, and which draws
//! can be met together stays a matter of counting. A case is whole where all its items fit the draw and none of them has enemies: one
//! that kept an enemy away would have to go without. It counts as given before as soon as one of its items was.
//!
//! Nothing here is called for an assessment without a blueprint.

use super::draw::pick;
use super::quota::{Cell, Plan};
use super::{DrawError, FormRequest, FormSection, Slot, contents};
use crate::bank::{Assessment, Draw, Header, Stratum};
use crate::id::{AudienceId, CaseId};
use crate::rng::Stream;

/// The draws of an assessment that take whole cases, and the cases that there are for them.
#[derive(Default)]
pub(super) struct Whole<'a> {
    /// The place among all draws, the section, and how many cases; `None`: all.
    draws: Vec<(usize, usize, Option<u32>)>,
    cases: Vec<WholeCase<'a>>,
}

struct WholeCase<'a> {
    bank: u16,
    id: &'a CaseId,
    slots: Vec<Slot>,
    /// The draws that it fits, by their place in [`Whole::draws`].
    fits: Vec<usize>,
}

impl<'a> Whole<'a> {
    /// Takes the draws that take whole cases out of all of them: section, bank and draw.
    #[inline(never)]
    pub(super) fn of(
        header: &'a Header,
        all: &mut Vec<(usize, u16, &'a Draw)>,
        audience: Option<&AudienceId>,
    ) -> Self {
        let mut whole = Self::default();
        let mut draws: Vec<(u16, &Draw)> = Vec::new();
        let mut place = 0;
        all.retain(|(section, bank, draw)| {
            if draw.is_whole() {
                draws.push((*bank, draw));
                whole.draws.push((place, *section, draw.count));
            }
            place += 1;
            !draw.is_whole()
        });
        let mut banks: Vec<u16> = draws.iter().map(|(bank, _)| *bank).collect();
        banks.sort_unstable();
        banks.dedup();
        for bank in banks {
            for (id, strata) in of_bank(header, bank, audience) {
                let each = draws.iter().enumerate();
                let fits = each.filter(|(_, (from, draw))| {
                    let mut strata = strata.iter();
                    *from == bank && strata.all(|(_, part)| fits_whole(draw, part))
                });
                let fits: Vec<usize> = fits.map(|(index, _)| index).collect();
                if !fits.is_empty() {
                    let slots = strata.iter().map(|(slot, _)| *slot).collect();
                    whole.cases.push(WholeCase {
                        bank,
                        id,
                        slots,
                        fits,
                    });
                }
            }
        }
        whole
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.draws.is_empty()
    }

    /// Whether the items of a stratum come with their case or not at all.
    #[inline(never)]
    pub(super) fn holds(&self, bank: u16, stratum: &Stratum) -> bool {
        let mut cases = self.cases.iter();
        cases.any(|case| case.bank == bank && stratum.is_of(case.id))
    }
}

/// Whether a draw that takes whole cases can take an item of this stratum with its case.
pub(crate) fn fits_whole(draw: &Draw, stratum: &Stratum) -> bool {
    stratum.enemies.is_none() && draw.takes(stratum)
}

/// The cases of a bank: the items of each that an audience may be given.
fn of_bank<'a>(
    header: &'a Header,
    bank: u16,
    audience: Option<&AudienceId>,
) -> Vec<(&'a CaseId, Vec<(Slot, &'a Stratum)>)> {
    let strata = contents(header, bank).map(|contents| contents.strata.as_slice());
    let mut cases: Vec<(&CaseId, Vec<(Slot, &Stratum)>)> = Vec::new();
    let mut position = 0_u32;
    for stratum in strata.unwrap_or_default() {
        if let Some(place) = stratum.case.as_ref().filter(|_| stratum.is_for(audience)) {
            let item = (Slot { bank, position }, stratum);
            match cases.iter_mut().find(|(id, _)| **id == place.id) {
                Some((_, items)) => items.push(item),
                None => cases.push((&place.id, vec![item])),
            }
        }
        position = position.saturating_add(stratum.count);
    }
    cases
}

/// Draws whole cases, and puts their items where the draws stand among the others.
#[inline(never)]
pub(super) fn draw(
    whole: &Whole<'_>,
    request: &FormRequest,
    drawn: &mut Vec<(usize, Vec<Slot>)>,
) -> Result<(), DrawError> {
    // Cell 2c is a case that wasn't given before, cell 2c + 1 one that was.
    let cells = whole.cases.iter().flat_map(|case| {
        let is_seen = case.slots.iter().any(|slot| request.seen.contains(slot));
        [false, true].map(|seen| Cell {
            left: u32::from(seen == is_seen),
            seen,
        })
    });
    let fits = (0..whole.draws.len()).map(|draw| {
        let cases = whole.cases.iter().enumerate();
        let cases = cases.filter(move |(_, case)| case.fits.contains(&draw));
        cases.flat_map(|(case, _)| [2 * case, 2 * case + 1])
    });
    let wanted = whole.draws.iter().map(|(.., count)| count.unwrap_or(0));
    let wanted: Vec<u32> = wanted.collect();
    let mut plan = Plan::new(
        cells.collect(),
        fits.map(Iterator::collect).collect(),
        wanted.clone(),
    );
    let all = wanted
        .iter()
        .fold(0_u32, |sum, wanted| sum.saturating_add(*wanted));
    let too_few = |missing| DrawError::TooFewItems {
        wanted: all.max(1),
        missing,
    };
    if plan.missing() > 0 {
        return Err(too_few(plan.missing()));
    }
    let mut stream = Stream::new(request.rules, request.seed, "draw/cases");
    let mut taken = vec![false; whole.cases.len()];
    let mut given: Vec<Vec<Slot>> = Vec::new();
    let mut give = |case: usize, items: &mut Vec<Slot>| {
        if let Some((taken @ false, case)) = taken.get_mut(case).zip(whole.cases.get(case)) {
            *taken = true;
            items.extend(&case.slots);
        }
    };
    for (draw, wanted) in wanted.iter().enumerate() {
        let mut items = Vec::new();
        for _ in 0..*wanted {
            let (cell, _) = pick(&mut plan, draw, &mut stream).ok_or_else(|| too_few(1))?;
            give(cell / 2, &mut items);
        }
        given.push(items);
    }
    for (draw, ((.., count), items)) in whole.draws.iter().zip(&mut given).enumerate() {
        let cases = whole.cases.iter().enumerate();
        let fitting = cases.filter(|(_, case)| count.is_none() && case.fits.contains(&draw));
        fitting.for_each(|(case, _)| give(case, items));
    }
    for ((place, section, _), items) in whole.draws.iter().zip(given) {
        drawn.insert((*place).min(drawn.len()), (*section, items));
    }
    if drawn.iter().all(|(_, items)| items.is_empty()) {
        return Err(too_few(1));
    }
    Ok(())
}

/// Puts the sections in the order in which they are given, where that changes from form to form.
#[inline(never)]
pub(super) fn order(assessment: &Assessment, request: &FormRequest, sections: &mut [FormSection]) {
    let blueprint = assessment.blueprint.as_ref();
    if blueprint.is_some_and(|blueprint| blueprint.shuffle_sections) {
        Stream::new(request.rules, request.seed, "sections").shuffle(sections);
    }
}
