//! A form with its items: what a learner is given.

use std::ops::Range;
use std::rc::Rc;

use super::{Form, FormRequest, Slot};
use crate::bank::Header;
use crate::delivery::Delivery;
use crate::digits::decimal;
use crate::id::{ChoiceId, SectionId};
use crate::item::Item;
use crate::rng::Stream;

/// A form with its items at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// What it was drawn for.
    pub request: FormRequest,
    /// The sections, in order.
    pub sections: Vec<PaperSection>,
    /// All items, in the order in which they are given.
    pub items: Vec<PaperItem>,
    /// How they are given, where that isn't the usual way.
    pub delivery: Option<Box<Delivery>>,
    /// Items that were passed by, by their place, where another has taken it.
    pub passed_by: Vec<(u32, PaperItem)>,
}

/// One section of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperSection {
    /// Which section.
    pub id: SectionId,
    /// Which of the paper's items are its.
    pub items: Range<usize>,
}

/// One item of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperItem {
    /// Where it stands in its bank.
    pub slot: Slot,
    /// The item.
    pub item: Rc<Item>,
    /// Its choices, in the order in which they are shown.
    pub choices: Vec<ChoiceId>,
}

impl Paper {
    /// The item at a place, counted from 0.
    #[must_use]
    pub fn at(&self, item: u32) -> Option<&PaperItem> {
        self.items.get(usize::try_from(item).ok()?)
    }

    /// The item that was at a place when the attempt began, were it passed by since.
    #[must_use]
    pub fn given(&self, item: u32) -> Option<&PaperItem> {
        let mut passed_by = self.passed_by.iter();
        let was = passed_by.find(|(place, _)| *place == item);
        was.map(|(_, was)| was).or_else(|| self.at(item))
    }

    /// The section that an item belongs to, by the item's place in the paper.
    #[must_use]
    pub fn section_of(&self, item: usize) -> Option<&SectionId> {
        let section = self
            .sections
            .iter()
            .find(|section| section.items.contains(&item));
        section.map(|section| &section.id)
    }
}

/// An item of the form isn't at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no item at position {} of bank {}", slot.position, slot.bank)]
pub struct Missing {
    /// Where it should stand.
    pub slot: Slot,
}

/// Puts items to a form, and their choices in order.
///
/// Choices are shuffled by a stream of their own for each item, so that an order depends on seed and item alone.
///
/// # Errors
/// [`Missing`] where an item of the form isn't at hand.
pub fn assemble(
    header: &Header,
    request: &FormRequest,
    form: &Form,
    items: &dyn Fn(Slot) -> Option<Rc<Item>>,
) -> Result<Paper, Missing> {
    let assessment = header
        .assessments
        .iter()
        .find(|assessment| assessment.id == request.assessment);
    let mut paper = Paper {
        request: request.clone(),
        sections: Vec::new(),
        items: Vec::new(),
        delivery: assessment.and_then(|assessment| assessment.delivery.clone()),
        passed_by: Vec::new(),
    };
    for section in &form.sections {
        let shuffled = assessment
            .and_then(|assessment| {
                assessment
                    .sections
                    .iter()
                    .find(|known| known.id == section.id)
            })
            .is_some_and(|known| known.shuffle_choices);
        let first = paper.items.len();
        for &slot in &section.items {
            let item = items(slot).ok_or(Missing { slot })?;
            paper.items.push(placed(request, slot, item, shuffled));
        }
        paper.sections.push(PaperSection {
            id: section.id.clone(),
            items: first..paper.items.len(),
        });
    }
    Ok(paper)
}

pub(super) fn placed(
    request: &FormRequest,
    slot: Slot,
    item: Rc<Item>,
    shuffled: bool,
) -> PaperItem {
    let stream = shuffled.then(|| choice_stream(request, slot, &item));
    let choices = item.body.order(stream);
    PaperItem {
        slot,
        item,
        choices,
    }
}

fn choice_stream(request: &FormRequest, slot: Slot, item: &Item) -> Stream {
    let label = ["choices", &decimal(slot.bank.into()), item.id.as_str()].join("/");
    Stream::new(request.rules, request.seed, &label)
}
