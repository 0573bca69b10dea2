//! Random banks and attempts, to compare the engine of one build with that of another: same numbers in, same bytes out.

mod bank;
mod sit;
mod tally;

use std::rc::Rc;

use serde_json::{Value, json};

pub use sit::{Sat, sit};
pub use tally::{Tally, tally};

use crate::attempt::{Attempt, Entry, Refusal, journal};
use crate::bank::Header;
use crate::digest::Digest;
use crate::form::{self, Form, FormRequest, Paper, PaperItem, Slot, TimeFactor};
use crate::id::AssessmentId;
use crate::item::Item;
use crate::json::canonical;
use crate::report;
use crate::rng::{RulesVersion, Seed, Stream};
use crate::transcript::Transcript;

/// Makes `count` random attempts, numbered from `first`, and gives a line of canonical JSON for each: what was drawn, the
/// journal's and the transcript's digests, refusals, and the whole report.
///
/// Every number gives the same line in every build of the same rules; a line is `null` only where a bank can't be drawn from.
#[must_use]
pub fn attempts(first: u32, count: u32) -> Vec<u8> {
    let mut lines = Vec::new();
    for number in first..first.saturating_add(count) {
        lines.extend(canonical(&line(number).unwrap_or(Value::Null)));
        lines.push(b'\n');
    }
    lines
}

/// A random sitting, with all that it was made of.
#[derive(Debug, Clone)]
pub struct Sitting {
    /// The bank.
    pub header: Header,
    /// Its items, by position.
    pub items: Vec<Rc<Item>>,
    /// What was drawn.
    pub form: Form,
    /// The form with its items.
    pub paper: Paper,
    /// What was tried, in order.
    pub tried: Vec<Entry>,
    /// What of it was allowed.
    pub log: Vec<Entry>,
    /// Why the rest was refused, in order.
    pub refusals: Vec<Refusal>,
}

/// The sitting of a number; `None` only where a bank can't be drawn from.
#[must_use]
pub fn sitting(number: u32) -> Option<Sitting> {
    let mut seed = [0; 16];
    seed.iter_mut()
        .zip(number.to_le_bytes())
        .for_each(|(to, from)| *to = from);
    let seed = Seed(seed);
    let mut stream = Stream::new(RulesVersion::CURRENT, seed, "fuzz");
    let mut unusual = Stream::new(RulesVersion::CURRENT, seed, "fuzz/delivery");
    let (mut header, items) = bank::random(&mut stream, &mut unusual)?;
    header.assessments.first_mut()?.delivery = bank::delivery(&mut unusual).map(Box::new);
    let request = FormRequest {
        assessment: AssessmentId::new("fuzz").ok()?,
        audience: None,
        seed,
        seen: (0..stream.below(4))
            .map(|_| Slot {
                bank: 0,
                position: stream.below(8),
            })
            .collect(),
        language: "en".to_owned(),
        overlays: Vec::new(),
        time_factor: TimeFactor::USUAL,
        rules: RulesVersion::CURRENT,
    };
    let form = form::draw(&header, &request).ok()?;
    let at = |slot: Slot| items.get(usize::try_from(slot.position).ok()?).cloned();
    let paper = form::assemble(&header, &request, &form, &at).ok()?;
    let warns = |placed: &PaperItem| placed.item.details().notice.is_some();
    let passed_by: Vec<u32> = (0..)
        .zip(&paper.items)
        .filter(|(_, placed)| warns(placed) && unusual.below(2) == 0)
        .map(|(place, _)| place)
        .collect();
    let paper = paper.passing_by(&header, &form, &passed_by, &at).ok()?;
    let Sat {
        tried,
        log,
        refusals,
    } = sit(Digest::of(b"fuzz"), &paper, &passed_by, &mut stream);
    Some(Sitting {
        header,
        items,
        form,
        paper,
        tried,
        log,
        refusals,
    })
}

fn line(number: u32) -> Option<Value> {
    let Sitting {
        header,
        form,
        paper,
        log,
        refusals,
        ..
    } = sitting(number)?;
    let attempt = Attempt::replay(&paper, &log).ok()?;
    let transcript = Transcript::of(&log).ok()?;
    let journal: Vec<u8> = log.iter().flat_map(journal::encode).collect();
    let report = report::report(&header, &paper, &attempt).ok()?;
    let refusals: Vec<String> = refusals.iter().map(ToString::to_string).collect();
    Some(json!({
        "number": number,
        "form": form,
        "journal": Digest::of(&journal),
        "transcript": Digest::of(&transcript.to_bytes()),
        "refusals": refusals,
        "report": serde_json::from_slice::<Value>(&report.to_bytes()).ok()?,
    }))
}

/// A number below a length.
fn pick(stream: &mut Stream, below: usize) -> usize {
    let below = u32::try_from(below).unwrap_or(u32::MAX);
    usize::try_from(stream.below(below)).unwrap_or(0)
}
