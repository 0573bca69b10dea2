//! Transcripts that somebody hands in to be verified.

use super::fixed::fixed;
use super::log::is_reported_alike;
use crate::replay::replay_whole;
use crate::transcript::Transcript;

/// A transcript: read or refused, written again as the same, and replayed against the fixed bank or refused with its reason. One
/// that is replayed reports what its log does.
pub fn transcript(bytes: &[u8]) {
    let (Some(fixed), Ok(transcript)) = (fixed(), Transcript::from_bytes(bytes)) else {
        return;
    };
    let again = Transcript::from_bytes(&transcript.to_bytes());
    assert!(again.as_ref() == Ok(&transcript), "{again:?}");
    let Ok(replayed) = replay_whole(&fixed.bank, &[], &|_| None, &transcript) else {
        return;
    };
    // It may have been started with another request than the fixed paper's.
    if replayed.paper == fixed.paper {
        is_reported_alike(&fixed, &replayed.attempt, &transcript.log());
    }
    let _ = replayed.report.to_bytes();
}
