//! What takes the place of an item that is passed by: another of its stratum that the form doesn't hold.

use std::rc::Rc;

use super::assemble::placed;
use super::{Form, FormRequest, Missing, Paper, Slot, contents};
use crate::bank::Header;
use crate::item::Item;
use crate::rng::Stream;

/// The item that takes a place of the form, counted from 0, when the one there is passed by; `None` where its stratum has no
/// other left.
///
/// Each place has its own, whichever are passed by and in whatever order.
#[must_use]
pub fn spare(header: &Header, request: &FormRequest, form: &Form, place: u32) -> Option<Slot> {
    let slots: Vec<Slot> = form.slots().collect();
    let slot = *slots.get(usize::try_from(place).ok()?)?;
    let stratum = stratum(header, slot)?;
    let is_here = |other: &Slot| other.bank == slot.bank && stratum.contains(&other.position);
    let here = || slots.iter().filter(|other| is_here(other));
    // Places of the same stratum count in the order of the form.
    let before = slots.get(..usize::try_from(place).ok()?)?;
    let rank = before.iter().filter(|other| is_here(other)).count();
    let taken: Vec<u32> = here().map(|other| other.position).collect();
    let mut left: Vec<u32> = stratum
        .clone()
        .filter(|position| !taken.contains(position))
        .collect();
    let label = ["spare", &slot.bank.to_string(), &stratum.start.to_string()].join("/");
    Stream::new(request.rules, request.seed, &label).shuffle(&mut left);
    Some(Slot {
        bank: slot.bank,
        position: *left.get(rank)?,
    })
}

/// The positions of the stratum that an item stands in.
fn stratum(header: &Header, slot: Slot) -> Option<std::ops::Range<u32>> {
    let mut first = 0_u32;
    for stratum in &contents(header, slot.bank)?.strata {
        let end = first.checked_add(stratum.count)?;
        if slot.position < end {
            return Some(first..end);
        }
        first = end;
    }
    None
}

impl Paper {
    /// The paper after items were passed by, at places counted from 0. Where the stratum has no other, the item stays.
    ///
    /// # Errors
    /// [`Missing`] where an item that takes a place isn't at hand.
    pub fn passing_by(
        mut self,
        header: &Header,
        form: &Form,
        places: &[u32],
        items: &dyn Fn(Slot) -> Option<Rc<Item>>,
    ) -> Result<Self, Missing> {
        for &place in places {
            let Some(slot) = spare(header, &self.request, form, place) else {
                continue;
            };
            let item = items(slot).ok_or(Missing { slot })?;
            let shuffled = self.shuffles(header, place);
            let instead = placed(&self.request, slot, item, shuffled);
            let index = usize::try_from(place).ok();
            if let Some(here) = index.and_then(|index| self.items.get_mut(index))
                && self.passed_by.iter().all(|(known, _)| *known != place)
            {
                self.passed_by
                    .push((place, std::mem::replace(here, instead)));
            }
        }
        Ok(self)
    }

    fn shuffles(&self, header: &Header, place: u32) -> bool {
        let mut assessments = header.assessments.iter();
        let assessment = assessments.find(|known| known.id == self.request.assessment);
        let section = usize::try_from(place)
            .ok()
            .and_then(|place| self.section_of(place));
        assessment
            .zip(section)
            .is_some_and(|(assessment, section)| {
                let mut sections = assessment.sections.iter();
                sections.any(|known| known.id == *section && known.shuffle_choices)
            })
    }
}
