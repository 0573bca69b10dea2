//! Where a log has led, item by item.

use super::coder::{Coder, Fact};
use super::head::list;
use super::{response, takes_text};
use crate::attempt::{Attempt, Certainty, Counts, ItemSession, Pause, Started};
use crate::duration::{Millis, WallTime};
use crate::form::{Paper, PaperItem};
use crate::timing::{EXTENSIONS, Jump, Spent};

/// The attempt at its beginning, to read into.
pub(super) fn empty(paper: &Paper, started: Started, passed_by: &[u32]) -> Attempt {
    let place = 0..u32::try_from(paper.items.len()).unwrap_or(u32::MAX);
    let session = |place| ItemSession {
        passed_by: passed_by.contains(&place),
        ..ItemSession::default()
    };
    let wall = started.wall;
    Attempt {
        started: Some(started),
        sessions: place.map(session).collect(),
        spent: paper.timing().map(|_| Spent::of(paper, wall)),
        ..Attempt::default()
    }
}

/// What an attempt is but for its head.
pub(super) fn code(
    coder: &mut Coder,
    paper: &Paper,
    attempt: &mut Attempt,
    left_out: &mut Vec<u32>,
) {
    let known = std::mem::take(left_out);
    for (place, (placed, session)) in (0..).zip(paper.items.iter().zip(&mut attempt.sessions)) {
        let is_left_out = self::session(coder, placed, session, known.contains(&place));
        left_out.extend(is_left_out.then_some(place));
    }
    attempt.counts = counts(&attempt.sessions);
    attempt.elapsed = millis(coder, attempt.elapsed);
    if coder.fact(Fact::Submitted, attempt.submitted.is_some()) {
        attempt.submitted = Some(attempt.elapsed);
    }
    if coder.fact(Fact::Paused, attempt.pause == Pause::Paused) {
        attempt.pause = Pause::Paused;
    }
    if coder.fact(Fact::IsThere, attempt.last_viewed.is_some()) {
        attempt.last_viewed = Some(coder.small(attempt.last_viewed.unwrap_or_default()));
    }
    if let Some(spent) = &mut attempt.spent {
        self::spent(coder, spent);
    }
}

fn session(
    coder: &mut Coder,
    placed: &PaperItem,
    session: &mut ItemSession,
    is_left_out: bool,
) -> bool {
    session.viewed = coder.fact(Fact::Viewed, session.viewed);
    session.flagged = coder.fact(Fact::Flagged, session.flagged);
    session.touched = coder.fact(Fact::Touched, session.touched);
    if !session.touched {
        return false;
    }
    session.hints = coder.small(session.hints);
    if session.hints as usize > placed.item.details().hints.len() {
        coder.fault();
    }
    let is_left_out = takes_text(&placed.item.body) && coder.fact(Fact::LeftOut, is_left_out);
    if is_left_out {
        return true;
    }
    let tries = std::mem::take(&mut session.tries);
    for place in 0..coder.count(tries.len()) {
        if coder.is_faulty() {
            break;
        }
        session
            .tries
            .push(response::code(coder, placed, tries.get(place)));
    }
    let given = session.response.take();
    let last = session.tries.last();
    let is_same = last.is_some() && coder.fact(Fact::SameAgain, given.as_ref() == last);
    session.response = if is_same {
        last.cloned()
    } else {
        let is_there = coder.fact(Fact::Answered, given.is_some());
        is_there.then(|| response::code(coder, placed, given.as_ref()))
    };
    if session.response.is_some() {
        session.certainty = certainty(coder, session.certainty);
    }
    false
}

fn certainty(coder: &mut Coder, certainty: Option<Certainty>) -> Option<Certainty> {
    let levels = [Certainty::Low, Certainty::Mid, Certainty::High];
    let place = levels.iter().position(|level| Some(*level) == certainty);
    if !coder.fact(Fact::Sure, certainty.is_some()) {
        return None;
    }
    let place = u32::try_from(place.unwrap_or(0)).unwrap_or(0);
    levels.get(coder.below(3, place) as usize).copied()
}

fn counts(sessions: &[ItemSession]) -> Counts {
    let count = |is: fn(&ItemSession) -> bool| {
        let such = sessions.iter().filter(|session| is(session));
        u32::try_from(such.count()).unwrap_or(u32::MAX)
    };
    Counts {
        answered: count(|session| session.response.is_some()),
        flagged: count(|session| session.flagged),
    }
}

fn spent(coder: &mut Coder, spent: &mut Spent) {
    for used in &mut spent.sections {
        *used = millis(coder, *used);
    }
    for times in &mut spent.extensions {
        *times = coder.small(*times);
        if *times > EXTENSIONS {
            coder.fault();
        }
    }
    spent.paused = millis(coder, spent.paused);
    let (at, wall) = spent.clock;
    spent.clock = (millis(coder, at), WallTime(coder.signed(wall.0)));
    list(coder, &mut spent.jumps, |coder, jump| {
        *jump = Jump {
            at: millis(coder, jump.at),
            by: coder.signed(jump.by),
        };
    });
}

fn millis(coder: &mut Coder, time: Millis) -> Millis {
    Millis(coder.number(time.0))
}
