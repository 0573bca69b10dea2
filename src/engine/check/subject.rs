//! What the rules look at: the parts of a bank file that could be read.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::bank::Bank;
use crate::bank::wire::{self, Status};
use crate::id::BankId;
use crate::json::Pointer;

/// A bank file, as far as it could be read. A part is `None` where its structure is wrong, which has been said by then.
pub(crate) struct Subject<'a> {
    /// The bank id that the file's place stands for, where it has one.
    pub place: Option<&'a BankId>,
    /// The whole document.
    pub root: &'a Map<String, Value>,
    /// The bank's id.
    pub id: Option<BankId>,
    /// Banks used, with the bank where it is there.
    pub uses: Vec<(Option<wire::Use>, Option<Rc<Bank>>)>,
    /// Objectives.
    pub objectives: Vec<Option<wire::Objective>>,
    /// Cases.
    pub cases: Vec<Option<wire::Case>>,
    /// Assessments; none where the bank leaves them out.
    pub assessments: Vec<Option<wire::Assessment>>,
    /// Items.
    pub items: Vec<Candidate<'a>>,
}

/// An item, as far as it could be read.
pub(crate) struct Candidate<'a> {
    /// As it stands in the file.
    pub value: &'a Value,
    /// Where it stands.
    pub at: Pointer,
    /// What every item says.
    pub common: Option<wire::Item>,
    /// Whether there is more in it than rules could look at in time, which has been said by then.
    pub is_too_large: bool,
}

impl<'a> Subject<'a> {
    /// Reads what can be read; what it draws on is asked for by id.
    pub fn read(
        root: &'a Map<String, Value>,
        place: Option<&'a BankId>,
        used: &dyn Fn(&BankId) -> Option<Rc<Bank>>,
        too_large: &[Pointer],
    ) -> Self {
        let too_large: BTreeSet<usize> = too_large.iter().filter_map(item_of).collect();
        let id: Option<BankId> = root.get("id").and_then(part);
        let uses = list(root, "uses")
            .into_iter()
            .map(|part: Option<wire::Use>| {
                // A bank that uses itself would be asked for without end.
                let other = part
                    .as_ref()
                    .filter(|part| Some(&part.bank) != id.as_ref() && Some(&part.bank) != place);
                let bank = other.and_then(|part| used(&part.bank));
                (part, bank)
            });
        let items = Pointer::root().join("items");
        let values = root
            .get("items")
            .and_then(Value::as_array)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let items = values.iter().enumerate().map(|(index, value)| Candidate {
            value,
            at: items.join(index),
            common: part(value),
            is_too_large: too_large.contains(&index),
        });
        Self {
            place,
            root,
            uses: uses.collect(),
            objectives: list(root, "objectives"),
            cases: list(root, "cases"),
            assessments: list(root, "assessments"),
            items: items.collect(),
            id,
        }
    }

    /// Items that may be drawn, as far as they could be read.
    pub fn ready(&self) -> impl Iterator<Item = (&Candidate<'a>, &wire::Item)> {
        let items = self.items.iter().filter(|item| !item.is_too_large);
        items.filter_map(|item| {
            Some((
                item,
                item.common
                    .as_ref()
                    .filter(|common| common.status == Status::Ready)?,
            ))
        })
    }

    /// Whether each item could be read that may be drawn, so that counting them means something.
    pub fn items_are_read(&self) -> bool {
        self.items
            .iter()
            .all(|item| (item.common.is_some() && !item.is_too_large) || item.is_idle())
    }

    /// Whether each bank used is there.
    pub fn banks_are_there(&self) -> bool {
        self.uses.iter().all(|(_, bank)| bank.is_some())
    }
}

impl Candidate<'_> {
    /// Whether the item says that it is a draft.
    pub fn is_draft(&self) -> bool {
        is_draft(self.value)
    }

    /// Whether the item says that it is never drawn.
    pub fn is_idle(&self) -> bool {
        self.is_draft() || self.value.get("status").and_then(Value::as_str) == Some("retired")
    }
}

/// The place of the item that a value stands in.
fn item_of(at: &Pointer) -> Option<usize> {
    let rest = at.as_str().strip_prefix("/items/")?;
    rest.split('/').next()?.parse().ok()
}

/// Whether an item says that it is a draft.
pub(crate) fn is_draft(item: &Value) -> bool {
    item.get("status").and_then(Value::as_str) == Some("draft")
}

/// A part, where its structure is right.
fn part<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

fn list<T: DeserializeOwned>(root: &Map<String, Value>, name: &str) -> Vec<Option<T>> {
    root.get(name)
        .and_then(Value::as_array)
        .map(|values| values.iter().map(part).collect())
        .unwrap_or_default()
}
