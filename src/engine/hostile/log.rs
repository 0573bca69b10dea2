//! Event logs, as a device stores them or a file brings them.

use super::fixed::{Fixed, fixed};
use crate::attempt::{Attempt, Entry, journal};
use crate::replay::replay_whole;
use crate::report::report;
use crate::transcript::Transcript;

/// Lines of a journal, each applied to an attempt at the fixed bank's paper: what is refused changes nothing, what is accepted
/// gives the same attempt again, and the same report by way of its transcript.
pub fn log(bytes: &[u8]) {
    let Some(fixed) = fixed() else { return };
    let lines = bytes
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty());
    let entries = std::iter::once(fixed.start()).chain(lines.filter_map(entry));
    let (mut attempt, mut accepted) = (Attempt::default(), Vec::new());
    for entry in entries {
        let before = attempt.clone();
        match attempt.apply(&fixed.paper, &entry) {
            Ok(()) => accepted.push(entry),
            Err(refusal) => assert!(attempt == before, "{refusal} changes something"),
        }
    }
    is_reported_alike(&fixed, &attempt, &accepted);
}

/// What a line says, as a record or as plain JSON of an entry. Whatever is read is written and read again as the same.
pub(super) fn entry(line: &[u8]) -> Option<Entry> {
    let stored = journal::decode(line);
    if let Ok(entry) = &stored {
        assert!(journal::encode(entry) == line, "another record: {entry:?}");
    }
    let entry = stored.ok().or_else(|| serde_json::from_slice(line).ok())?;
    let again = journal::decode(&journal::encode(&entry));
    assert!(
        again.as_ref() == Ok(&entry),
        "{entry:?} is stored as {again:?}"
    );
    Some(entry)
}

pub(super) fn is_reported_alike(fixed: &Fixed, attempt: &Attempt, accepted: &[Entry]) {
    let again = Attempt::replay(&fixed.paper, accepted);
    assert!(again.as_ref() == Ok(attempt), "{again:?}");
    let told = report(&fixed.bank.header, &fixed.paper, attempt);
    assert!(told.is_ok(), "{told:?}");
    let replayed = Transcript::of(accepted).ok().and_then(|transcript| {
        let read = Transcript::from_bytes(&transcript.to_bytes());
        assert!(read.as_ref() == Ok(&transcript), "{read:?}");
        replay_whole(&fixed.bank, &[], &|_| None, &transcript).ok()
    });
    let report = replayed.map(|replayed| replayed.report);
    assert!(
        report.as_ref() == told.as_ref().ok(),
        "the transcript's report is another: {report:?}"
    );
}
