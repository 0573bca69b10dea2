//! Answers, replayed.

use assay_engine::attempt::compact::BadCompact;
use assay_engine::replay::{ReplayError, Replayed, RestoreError, replay, restore};
use assay_engine::transcript::Transcript;

use super::{Answers, Known, Outcome, Presented};

/// Replays the answers, where there are any, and holds what comes of it against the claims.
pub(super) fn check(
    presented: &Presented,
    known: &Known<'_>,
) -> Option<(Outcome, Option<Box<Replayed>>)> {
    let transcript = match &presented.answers {
        Answers::Missing => return None,
        Answers::Whole(transcript) => (**transcript).clone(),
        Answers::Compact(text) => {
            let digest = presented.claims.digest;
            match restore(known.header, digest, known.items, text) {
                Ok(transcript) => transcript,
                Err(RestoreError::Missing(_) | RestoreError::Compact(BadCompact::Newer { .. })) => {
                    return Some((Outcome::Open, None));
                }
                Err(_) => return Some((Outcome::Differs, None)),
            }
        }
    };
    let digest = presented.claims.digest;
    match replay(known.header, digest, known.items, &transcript) {
        Ok(replayed) if fits(presented, &transcript, &replayed) => {
            Some((Outcome::Fits, Some(Box::new(replayed))))
        }
        Err(ReplayError::Missing(_) | ReplayError::OverlayMissing { .. }) => {
            Some((Outcome::Open, None))
        }
        Ok(_) | Err(_) => Some((Outcome::Differs, None)),
    }
}

fn fits(presented: &Presented, transcript: &Transcript, replayed: &Replayed) -> bool {
    let (claims, report) = (&presented.claims, &replayed.report);
    let started = &transcript.started;
    let submitted = replayed.attempt.submitted().and_then(|at| {
        let at = i64::try_from(at.0).ok()?;
        started.wall.0.checked_add(at)
    });
    started.request.assessment == claims.assessment
        && report.rules.number() == claims.rules
        && report.is_passed()
        && report.score == claims.score.points()
        && report.max == claims.score.of()
        && started.wall == claims.started.wall_time()
        && submitted == Some(claims.submitted.into())
}
