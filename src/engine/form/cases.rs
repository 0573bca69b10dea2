//! Items of a case in a form: drawn together as far as all draws can be met, and given together.
//!
//! Nothing here is called for a bank without cases, whose forms are what they would be if there were no such thing.

use super::quota::Plan;
use super::{Slot, contents};
use crate::bank::{CasePlace, Header};
use crate::id::CaseId;
use crate::rng::Stream;

/// Cases of a section of which items are drawn, with the bank of each.
#[derive(Default)]
pub(super) struct Begun<'a> {
    section: usize,
    cases: Vec<(u16, &'a CaseId)>,
}

impl<'a> Begun<'a> {
    /// Another section begins with none.
    pub(super) fn in_section(&mut self, section: usize) {
        if self.section != section {
            self.section = section;
            self.cases.clear();
        }
    }

    /// An item of this case is drawn, or one of none.
    pub(super) fn note(&mut self, case: Option<(u16, &'a CaseId)>) {
        self.cases
            .extend(case.filter(|case| !self.cases.contains(case)));
    }
}

/// Picks a cell for a draw's next item: of a case that was begun, where all draws can still be met; else a case is as likely as
/// an item without one, and each of its items as likely as another of them. With the cell comes how many items it had before.
///
/// `case` tells what the items of a cell are about, with the bank. Were a case drawn by lots as many as it has items, its items would come up much
/// more often than others, since all of them follow the first.
#[inline(never)]
pub(super) fn pick<'a>(
    plan: &mut Plan,
    draw: usize,
    begun: &mut Begun<'a>,
    case: &dyn Fn(usize) -> Option<(u16, &'a CaseId)>,
    stream: &mut Stream,
) -> Option<(usize, u32)> {
    for seen in [false, true] {
        let mut mates = plan.candidates(draw, seen);
        mates.retain(|(cell, _)| case(*cell).is_some_and(|case| begun.cases.contains(&case)));
        while let Some(mate) = take(&mut mates, stream) {
            if plan.pick(draw, mate.0) {
                return Some(mate);
            }
        }
    }
    for seen in [false, true] {
        let mut lots = lots(plan.candidates(draw, seen), case);
        while !lots.is_empty() {
            let all = lots
                .iter()
                .fold(0_u32, |sum, lot| sum.saturating_add(lot.weight));
            let mut ticket = stream.below(all);
            let place = lots.iter().position(|lot| {
                let here = ticket < lot.weight;
                ticket = ticket.saturating_sub(lot.weight);
                here
            })?;
            match take(&mut lots.get_mut(place)?.cells, stream) {
                Some(picked) if plan.pick(draw, picked.0) => {
                    begun.note(case(picked.0));
                    return Some(picked);
                }
                Some(_) => {}
                None => drop(lots.remove(place)),
            }
        }
    }
    None
}

/// The cells of a case, or one that is of none.
struct Lot<'a> {
    case: Option<(u16, &'a CaseId)>,
    weight: u32,
    cells: Vec<(usize, u32)>,
}

fn lots<'a>(
    cells: Vec<(usize, u32)>,
    case: impl Fn(usize) -> Option<(u16, &'a CaseId)>,
) -> Vec<Lot<'a>> {
    let mut lots: Vec<Lot<'a>> = Vec::new();
    for (cell, left) in cells {
        let case = case(cell);
        match lots
            .iter_mut()
            .find(|lot| case.is_some() && lot.case == case)
        {
            Some(lot) => lot.cells.push((cell, left)),
            None => lots.push(Lot {
                case,
                weight: if case.is_some() { 1 } else { left },
                cells: vec![(cell, left)],
            }),
        }
    }
    lots
}

/// Takes one of several, each as likely as another.
fn take<T>(things: &mut Vec<T>, stream: &mut Stream) -> Option<T> {
    let all = u32::try_from(things.len()).ok().filter(|all| *all > 0)?;
    let place = if all == 1 { 0 } else { stream.below(all) };
    Some(things.swap_remove(usize::try_from(place).ok()?))
}

/// Takes out of a section's items all of each case but the first, and gives those back.
///
/// What stays can be shuffled; then [`follow`] puts them behind their first.
#[inline(never)]
pub(super) fn lead(header: &Header, items: &mut Vec<Slot>) -> Vec<Slot> {
    let mut led: Vec<(u16, &CaseId)> = Vec::new();
    let mut rest = Vec::new();
    items.retain(|slot| {
        let Some(place) = header.case_at(*slot) else {
            return true;
        };
        let case = (slot.bank, &place.id);
        let leads = !led.contains(&case);
        if leads {
            led.push(case);
        } else {
            rest.push(*slot);
        }
        leads
    });
    rest
}

/// Puts all items of a case where the one that stayed stands, in their order within the case.
#[inline(never)]
pub(super) fn follow(header: &Header, items: &mut Vec<Slot>, rest: &[Slot]) {
    let leads = std::mem::take(items);
    for lead in leads {
        let first = items.len();
        items.push(lead);
        let Some(case) = header.case_at(lead) else {
            continue;
        };
        let is_mate = |slot: &&Slot| {
            let place = header.case_at(**slot);
            slot.bank == lead.bank && place.is_some_and(|place| place.id == case.id)
        };
        items.extend(rest.iter().filter(is_mate));
        if let Some(group) = items.get_mut(first..) {
            group.sort_by_key(|slot| header.case_at(*slot).map(|place| place.place));
        }
    }
}

impl Header {
    /// Where the item at a slot stands in its case, if it is about one.
    #[must_use]
    pub fn case_at(&self, slot: Slot) -> Option<&CasePlace> {
        let contents = contents(self, slot.bank)?;
        let stratum = contents.strata.get(contents.stratum_of(slot.position)?)?;
        stratum.case.as_ref()
    }
}
