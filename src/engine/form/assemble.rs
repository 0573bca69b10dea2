//! A form with its items: what a learner is given.

use std::ops::Range;
use std::rc::Rc;

use super::{Form, FormRequest, Slot};
use crate::bank::Header;
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
            let stream = shuffled.then(|| choice_stream(request, slot, &item));
            let choices = item.body.order(stream);
            paper.items.push(PaperItem {
                slot,
                item,
                choices,
            });
        }
        paper.sections.push(PaperSection {
            id: section.id.clone(),
            items: first..paper.items.len(),
        });
    }
    Ok(paper)
}

fn choice_stream(request: &FormRequest, slot: Slot, item: &Item) -> Stream {
    let label = ["choices", &slot.bank.to_string(), item.id.as_str()].join("/");
    Stream::new(request.rules, request.seed, &label)
}
