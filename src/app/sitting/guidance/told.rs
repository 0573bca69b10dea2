//! What is told of a response that was checked.

use std::collections::BTreeSet;

use assay_engine::attempt::ItemSession;
use assay_engine::bank::Revealed;
use assay_engine::item::Response;
use assay_engine::report::{self, ItemReport};
use assay_engine::reveal;

use crate::answer::{self, Asked};
use crate::model::Model;
use crate::sitting::open::Open;
use crate::sitting::texts::{Text, Texts};

/// What is told of the last check, as far as it may be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Which try it was; `None` where there is only one.
    pub number: Option<u32>,
    /// How the response stood, and what it earned.
    pub marked: Option<ItemReport>,
    /// What is told of what was responded: rich text.
    pub feedback: Vec<Text>,
    /// What would have been right.
    pub right: Vec<Text>,
    /// Why: rich text.
    pub rationale: Option<Text>,
    /// Where it is written: instrument and locator.
    pub sources: Vec<(String, Option<String>)>,
}

/// What is told of the last check of an item; `None` where there was none.
pub(super) fn told(
    model: &Model,
    texts: &Texts,
    open: &Open,
    item: u32,
    session: &ItemSession,
) -> Option<Told> {
    let last = session.tries.last()?;
    let placed = open.paper.at(item)?;
    let (bank, item) = (placed.slot.bank, &placed.item);
    let shown: BTreeSet<Revealed> = reveal::after_item(open.assessment()?, item, session);
    let shows = |part| shown.contains(&part);
    let checked = ItemSession {
        response: Some(last.clone()),
        ..session.clone()
    };
    let marked = report::item(&open.paper, placed, Some(&checked))?;
    let lines = |response: Option<&Response>| {
        answer::lines(&Asked {
            model,
            texts,
            bank,
            item,
            order: &placed.choices,
            response,
        })
    };
    let is_only = open.paper.delivery.as_ref()?.tries.as_ref()?.max == Some(1);
    let verdict = item.body.mark(Some(last))?.verdict;
    let why = shows(Revealed::Rationale);
    Some(Told {
        number: (!is_only).then(|| u32::try_from(session.tries.len()).unwrap_or(u32::MAX)),
        marked: shows(Revealed::Marks).then_some(marked),
        feedback: if shows(Revealed::Feedback) {
            texts.told(bank, item, Some(last), verdict)
        } else {
            Vec::new()
        },
        right: if shows(Revealed::Answers) {
            lines(item.body.right().as_ref())
        } else {
            Vec::new()
        },
        rationale: texts.rationale(bank, item).filter(|_| why),
        sources: if why {
            let sources = item.details().sources.iter();
            sources
                .map(|source| (source.instrument.clone(), source.locator.clone()))
                .collect()
        } else {
            Vec::new()
        },
    })
}
