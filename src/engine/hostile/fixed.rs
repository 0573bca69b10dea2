//! The small bank, with an item of every type, that logs, transcripts and translations are held against.

use std::rc::Rc;

use crate::attempt::{Entry, Event, Started};
use crate::bank::{Bank, read_bank};
use crate::duration::{Millis, WallTime};
use crate::form::{self, FormRequest, Paper, Slot, TimeFactor};
use crate::rng::{RulesVersion, Seed};

/// The file that it is read from.
pub(super) const FILE: &[u8] = include_bytes!("../../../tests/fuzz/bank.json");

/// A bank with a paper of its first assessment, which gives every item.
pub(super) struct Fixed {
    pub bank: Bank,
    pub paper: Paper,
    pub started: Started,
}

impl Fixed {
    /// How every log on the paper begins.
    pub fn start(&self) -> Entry {
        Entry {
            at: Millis(0),
            event: Event::Started(self.started.clone()),
        }
    }
}

thread_local! {
    static FIXED: Option<Rc<Fixed>> = read().map(Rc::new);
}

/// The fixed bank, read once.
pub(super) fn fixed() -> Option<Rc<Fixed>> {
    let fixed = FIXED.with(Clone::clone);
    assert!(fixed.is_some(), "tests/fuzz/bank.json has a fault");
    fixed
}

fn read() -> Option<Fixed> {
    let (bank, findings) = read_bank(FILE, None, &|_| None);
    let bank = bank.or_else(|| {
        assert!(findings.is_empty(), "{findings:?}");
        None
    })?;
    let paper = paper(&bank, 0)?;
    let started = Started::new(bank.digest(), &paper, WallTime(1_700_000_000_000));
    Some(Fixed {
        bank,
        paper,
        started,
    })
}

/// A paper of one of a bank's assessments, for the first of its audiences.
pub(super) fn paper(bank: &Bank, assessment: usize) -> Option<Paper> {
    let assessment = bank.header.assessments.get(assessment)?;
    let request = FormRequest {
        assessment: assessment.id.clone(),
        audience: assessment.audiences.first().cloned(),
        seed: Seed([7; 16]),
        seen: Vec::new(),
        language: bank.header.language.clone(),
        overlays: Vec::new(),
        time_factor: TimeFactor::USUAL,
        rules: RulesVersion::CURRENT,
    };
    let form = form::draw(&bank.header, &request).ok()?;
    let at = |slot: Slot| bank.at(slot.position).cloned().map(Rc::new);
    form::assemble(&bank.header, &request, &form, &at).ok()
}
