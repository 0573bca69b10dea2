//! Enemies: of each of their sets a form has one item at most.
//!
//! A set is one cell of the plan with a stock of one, whatever strata its items are of, so quotas stay exact. It counts as given
//! before as soon as one of its items was: who was asked the one has been asked about what the other is about. Nothing here is
//! called for a bank without enemies.

use super::Slot;
use super::cases::Begun;
use super::draw::Part;
use crate::id::CaseId;
use crate::rng::Stream;

/// Sets of which an item is taken, by the part that holds each.
#[derive(Default)]
pub(super) struct Met(Vec<usize>);

/// Where the items of a part are taken from: of a set from the stock of the first part of it, before which there are these.
#[inline(never)]
pub(super) fn join(parts: &mut [Part<'_>], part: &mut Part<'_>) {
    let mut known = parts.iter_mut().enumerate();
    let first = known.find(|(_, known)| {
        known.bank == part.bank && known.stratum.enemies == part.stratum.enemies
    });
    let is_seen = u32::from(!part.seen.is_empty());
    match first {
        Some((holder, first)) => {
            part.holder = holder;
            part.stock = [0, 0];
            if is_seen > 0 {
                first.stock = [0, 1];
            }
        }
        None => part.stock = [1 - is_seen, is_seen],
    }
}

/// What the items of a set are about that a draw may take, with the bank; `None` where they are about different cases.
#[inline(never)]
pub(super) fn case<'a>(
    holder: usize,
    parts: &[Part<'a>],
    fits: &[usize],
) -> Option<(u16, &'a CaseId)> {
    let mut cases = of_set(holder, parts, fits).map(Part::case);
    let first = cases.next()??;
    cases.all(|case| case == Some(first)).then_some(first)
}

fn of_set<'p, 'a>(
    holder: usize,
    parts: &'p [Part<'a>],
    fits: &'p [usize],
) -> impl Iterator<Item = &'p Part<'a>> {
    let fits = fits.iter().filter_map(|index| parts.get(*index));
    fits.filter(move |part| part.holder == holder)
}

impl Met {
    /// One of the items of a set that a draw may take, which are those of the parts that fit it: each as likely as another, of
    /// those not given before where there are some.
    #[inline(never)]
    pub(super) fn one_of<'a>(
        &mut self,
        holder: usize,
        parts: &[Part<'a>],
        fits: &[usize],
        begun: &mut Begun<'a>,
        stream: &mut Stream,
    ) -> Option<Slot> {
        let unseen = |part| Part::unseen(part).map(move |slot| (slot, part));
        let all = |part| Part::slots(part).map(move |slot| (slot, part));
        let mut slots: Vec<(Slot, &Part<'a>)> =
            of_set(holder, parts, fits).flat_map(unseen).collect();
        if slots.is_empty() {
            slots.extend(of_set(holder, parts, fits).flat_map(all));
        }
        let count = u32::try_from(slots.len()).ok().filter(|count| *count > 0)?;
        let place = if count == 1 { 0 } else { stream.below(count) };
        let (slot, part) = slots.get(usize::try_from(place).ok()?)?;
        begun.note(part.case());
        self.0.push(holder);
        Some(*slot)
    }

    /// An item of each set that a draw which takes all fits, and of which none is taken.
    #[inline(never)]
    pub(super) fn rest<'a>(
        &mut self,
        parts: &[Part<'a>],
        fits: &[usize],
        begun: &mut Begun<'a>,
        stream: &mut Stream,
    ) -> Vec<Slot> {
        let mut slots = Vec::new();
        for part in fits.iter().filter_map(|index| parts.get(*index)) {
            if part.stratum.enemies.is_some() && !self.0.contains(&part.holder) {
                slots.extend(self.one_of(part.holder, parts, fits, begun, stream));
            }
        }
        slots
    }
}
