//! Replaying: the report that a transcript gives against the bank that it names. What a verifier runs.

use std::rc::Rc;

#[cfg(any(test, feature = "fuzz"))]
pub mod fuzz;
#[cfg(test)]
mod tests;

use crate::attempt::compact::{self, BadCompact};
use crate::attempt::{Attempt, Entry, Event, Refusal, Unfit};
use crate::bank::overlay::Overlay;
use crate::bank::{Bank, Header};
use crate::digest::Digest;
use crate::form::{self, DrawError, Missing, Paper, Slot};
use crate::id::BankId;
use crate::item::Item;
use crate::report::{self, Report, ReportError};
use crate::transcript::Transcript;

/// Why a transcript gives no report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// It was made with another bank, or another version of it.
    #[error("made with bank {expected}, not with {found}")]
    OtherBank {
        /// Digest of the bank that the transcript names.
        expected: Digest,
        /// Digest of the bank at hand.
        found: Digest,
    },
    /// A bank that the one at hand draws from is another version of it.
    #[error("{bank} should be {expected}, and is {found}")]
    OtherUsed {
        /// The bank that is drawn from.
        bank: BankId,
        /// Digest by which it was resolved when the drawing bank was published.
        expected: Digest,
        /// Digest of the bank at hand.
        found: Digest,
    },
    /// The translation in which words were typed isn't at hand.
    #[error("the translation {digest}, in which words were typed, isn't there")]
    OverlayMissing {
        /// Its digest.
        digest: Digest,
    },
    /// The form can't be drawn.
    #[error("{0}")]
    Draw(DrawError),
    /// An item of the form isn't at hand.
    #[error("{0}")]
    Missing(Missing),
    /// The form that bank and request give isn't the one that the transcript names.
    #[error("{0}")]
    Unfit(Unfit),
    /// The rules don't allow an event.
    #[error("entry {place}: {refusal}")]
    Refused {
        /// Place of the entry, the start being 0.
        place: usize,
        /// Why not.
        refusal: Refusal,
    },
    /// The score can't be told.
    #[error("{0}")]
    Report(ReportError),
}

/// Why a compact text gives no transcript.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RestoreError {
    /// The text is none, or leads nowhere at this form.
    #[error(transparent)]
    Compact(#[from] BadCompact),
    /// It is of another bank, or another version of it.
    #[error("kept of bank {expected}, not of {found}")]
    OtherBank {
        /// Digest of the bank that the text names.
        expected: Digest,
        /// Digest of the bank at hand.
        found: Digest,
    },
    /// The form can't be drawn.
    #[error("{0}")]
    Draw(DrawError),
    /// An item of the form isn't at hand.
    #[error("{0}")]
    Missing(Missing),
}

/// A replayed attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replayed {
    /// The items as they were given.
    pub paper: Paper,
    /// The state at the end.
    pub attempt: Attempt,
    /// What it scored.
    pub report: Report,
}

/// Replays a transcript: draws its form again, checks that it is the one that was given, folds the events, and reports.
///
/// # Errors
/// [`ReplayError`] says what doesn't fit.
pub fn replay(
    header: &Header,
    digest: Digest,
    items: &dyn Fn(Slot) -> Option<Rc<Item>>,
    transcript: &Transcript,
) -> Result<Replayed, ReplayError> {
    let started = &transcript.started;
    if started.bank != digest {
        return Err(ReplayError::OtherBank {
            expected: started.bank,
            found: digest,
        });
    }
    let form = form::draw(header, &started.request).map_err(ReplayError::Draw)?;
    let paper =
        form::assemble(header, &started.request, &form, items).map_err(ReplayError::Missing)?;
    let paper = paper
        .passing_by(header, &form, &passed_by(&transcript.entries), items)
        .map_err(ReplayError::Missing)?;
    started.fits(&paper).map_err(ReplayError::Unfit)?;
    let attempt = Attempt::replay(&paper, &transcript.log());
    let attempt = attempt.map_err(|(place, refusal)| ReplayError::Refused { place, refusal })?;
    let report = report::report(header, &paper, &attempt).map_err(ReplayError::Report)?;
    Ok(Replayed {
        paper,
        attempt,
        report,
    })
}

/// The transcript of the shortest log that a compact text leads to: its form is drawn again. It scores as the attempt did that was
/// kept; when exactly each response was given is lost.
///
/// # Errors
/// [`RestoreError`] says what doesn't fit.
pub fn restore(
    header: &Header,
    digest: Digest,
    items: &dyn Fn(Slot) -> Option<Rc<Item>>,
    text: &str,
) -> Result<Transcript, RestoreError> {
    let kept = compact::read(text)?;
    if kept.bank() != digest {
        return Err(RestoreError::OtherBank {
            expected: kept.bank(),
            found: digest,
        });
    }
    let request = kept.request();
    let form = form::draw(header, request).map_err(RestoreError::Draw)?;
    let paper = form::assemble(header, request, &form, items).map_err(RestoreError::Missing)?;
    let paper = paper
        .passing_by(header, &form, kept.passed_by(), items)
        .map_err(RestoreError::Missing)?;
    let restored = kept.log(&paper)?;
    Transcript::of(&restored.log).map_err(|_| RestoreError::Compact(BadCompact::Damaged))
}

/// The places of the items that were passed by in a log.
#[must_use]
pub fn passed_by(log: &[Entry]) -> Vec<u32> {
    let places = log.iter().filter_map(|entry| match entry.event {
        Event::PassedBy { item } => Some(item),
        _ => None,
    });
    places.collect()
}

/// Replays a transcript against whole banks: the one that was taken, and those that it uses, in its order. Published translations
/// are asked for by their digest, where words were typed, since each accepts its own.
///
/// # Errors
/// [`ReplayError`] says what doesn't fit.
pub fn replay_whole(
    bank: &Bank,
    uses: &[&Bank],
    overlays: &dyn Fn(&Digest) -> Option<Overlay>,
    transcript: &Transcript,
) -> Result<Replayed, ReplayError> {
    for (named, used) in bank.header.uses.iter().zip(uses) {
        if named.digest != used.digest() {
            return Err(ReplayError::OtherUsed {
                bank: named.bank.clone(),
                expected: named.digest,
                found: used.digest(),
            });
        }
    }
    let banks: Vec<&Bank> = std::iter::once(bank).chain(uses.iter().copied()).collect();
    let shown = shown(&banks, overlays, transcript)?;
    let items = |slot: Slot| {
        let item = banks.get(usize::from(slot.bank))?.at(slot.position)?;
        let overlay = shown.get(usize::from(slot.bank)).and_then(Option::as_ref);
        Some(Rc::new(match overlay {
            Some(overlay) => item.shown_in(overlay),
            None => item.clone(),
        }))
    };
    replay(&bank.header, bank.digest(), &items, transcript)
}

/// The translations that the items were shown in, by bank, where what is marked depends on them.
fn shown(
    banks: &[&Bank],
    overlays: &dyn Fn(&Digest) -> Option<Overlay>,
    transcript: &Transcript,
) -> Result<Vec<Option<Overlay>>, ReplayError> {
    let named = transcript.started.request.overlays.iter();
    let shown = banks.iter().zip(named).map(|(bank, digest)| {
        let Some(digest) = digest.filter(|_| bank.items.iter().any(Item::takes_words)) else {
            return Ok(None);
        };
        let overlay = overlays(&digest).ok_or(ReplayError::OverlayMissing { digest })?;
        Ok(Some(overlay))
    });
    shown.collect()
}
