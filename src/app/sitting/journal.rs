//! The journal of the open attempt: what the device answered, and the attempt as a file that opens again.

use assay_engine::digits;
use assay_engine::json::{Node, ToNode};

use super::open::{Saving, Writer};
use crate::effect::{Effect, OutFile, Voice};
use crate::model::Model;
use crate::store::{Card, StoreFailure, Stored, unhex};

/// Takes what became of an append: all records before `upto` are stored, or none of the transaction is.
#[inline(never)]
pub fn appended(model: &mut Model, upto: u32, result: Result<(), StoreFailure>) -> Vec<Effect> {
    let words = model.words.clone();
    let Some(open) = model.sitting.open_mut() else {
        return Vec::new();
    };
    let was_failing = matches!(open.saving, Saving::Failed(_));
    match result {
        Ok(()) => {
            let first_stored = open.stored == 0;
            open.stored = usize::try_from(upto)
                .unwrap_or(open.records.len())
                .min(open.records.len());
            open.saving = if open.has_unsaved() {
                Saving::Unsaved
            } else {
                Saving::Saved
            };
            let mut effects: Vec<Effect> = open.store().into_iter().collect();
            if first_stored {
                effects.push(Effect::Persist);
            }
            if was_failing {
                effects.push(Effect::Say(Voice::Status, words.save_saved()));
            }
            let card = open.card.clone();
            model.remember(&card);
            effects
        }
        Err(StoreFailure::Conflict) => {
            // Another tab has written here without a lock between them. Its journal counts; this one only shows.
            open.writer = Writer::Elsewhere;
            open.saving = Saving::Failed(StoreFailure::Conflict);
            vec![Effect::Say(Voice::Alert, words.second_tab_lost())]
        }
        // The page asks for the passphrase, and stores everything once it has it.
        Err(StoreFailure::Locked) => {
            open.saving = Saving::Failed(StoreFailure::Locked);
            crate::protecting::lock_out(model)
        }
        Err(failure) => {
            if failure == StoreFailure::Gone {
                // The page has all of the attempt; it is stored anew from its start.
                open.stored = 0;
            }
            let text = match &failure {
                StoreFailure::Gone => words.save_gone(),
                StoreFailure::Full => words.save_full(),
                StoreFailure::Blocked => words.save_blocked(),
                _ => words.save_failed(),
            };
            // A full or blocked storage stays so until somebody does something; other failures may pass by themselves.
            let passes = !matches!(failure, StoreFailure::Full | StoreFailure::Blocked);
            open.saving = Saving::Failed(failure);
            let said = (!was_failing).then_some(Effect::Say(Voice::Alert, text));
            said.into_iter()
                .chain(passes.then_some(Effect::StoreSoon))
                .collect()
        }
    }
}

/// The format of an attempt's file.
const FORMAT: &str = "assay-attempt/1";

/// An attempt as a file. The calm page after a panic writes the same, from the stored records.
pub fn file<R: AsRef<[u8]>>(card: &Card, records: &[R]) -> OutFile {
    let id = card.id.as_str();
    let name = format!("assay-answers-{}.json", id.get(..8).unwrap_or(id));
    OutFile {
        name,
        mime: "application/json",
        bytes: node(card, records).canonical(),
    }
}

/// What is in that file.
pub fn node<R: AsRef<[u8]>>(card: &Card, records: &[R]) -> Node {
    // In hexadecimal: they are opaque, and may be encrypted one day.
    let records = records
        .iter()
        .map(|record| Node::Text(digits::hex(record.as_ref())));
    Node::object([
        ("format", FORMAT.to_owned().to_node()),
        ("card", card.to_node()),
        ("records", Node::List(records.collect())),
    ])
}

/// Reads a file of answers; `None` where it isn't one.
#[must_use]
pub fn read_file(bytes: &[u8]) -> Option<Stored> {
    read_node(&Node::parse(bytes)?)
}

/// Reads what is in such a file; `None` where it isn't one.
#[must_use]
pub fn read_node(file: &Node) -> Option<Stored> {
    if file.member("format").text()? != FORMAT {
        return None;
    }
    let records: Vec<String> = file.member("records").to()?;
    let records: Option<Vec<Vec<u8>>> = records.iter().map(|record| unhex(record)).collect();
    let stored = Stored {
        card: file.member("card").to()?,
        records: records?,
    };
    (!stored.records.is_empty()).then_some(stored)
}
