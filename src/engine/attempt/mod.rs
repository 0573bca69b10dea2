//! Attempts: what a learner did, as a log, and the state that follows from it.
//!
//! An attempt is the fold of its events. Restoring one after a crash, auditing it and verifying what it claims are the
//! same fold over the same log; there is no other way to make one.

pub mod compact;
mod event;
pub mod journal;
mod marks;
mod refusal;
mod special;
#[cfg(test)]
mod tests;

pub use event::{Certainty, Entry, Event, NOTE, Started, StartedItem};
pub use refusal::{Refusal, Unfit};

use crate::duration::Millis;
use crate::form::Paper;
use crate::id::ChoiceId;
use crate::item::Response;
use crate::timing::{Since, Spent};

/// One sitting of an assessment, from the events so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attempt {
    started: Option<Started>,
    sessions: Vec<ItemSession>,
    counts: Counts,
    last_viewed: Option<u32>,
    elapsed: Millis,
    pause: Pause,
    submitted: Option<Millis>,
    spent: Option<Box<Spent>>,
}

/// One item within an attempt.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemSession {
    /// The last response; `None`: there is none, or it was withdrawn.
    pub response: Option<Response>,
    /// How sure the learner said to be of it.
    pub certainty: Option<Certainty>,
    /// Whether it is flagged for review.
    pub flagged: bool,
    /// Whether it was on the screen.
    pub viewed: bool,
    /// Responses that were checked before submitting, in order.
    pub tries: Vec<Response>,
    /// How many of its hints were taken.
    pub hints: u32,
    /// Whether anything was done to answer it, were it taken back since.
    pub touched: bool,
    /// Whether it was passed by.
    pub passed_by: bool,
    /// The learner's own note; empty: none.
    pub note: String,
    /// Choices that the learner has crossed out, in the order in which that was done.
    pub crossed_out: Vec<ChoiceId>,
}

/// Counts over all items of an attempt, kept up with each event.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Items with a response.
    pub answered: u32,
    /// Items with a flag.
    pub flagged: u32,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Pause {
    #[default]
    Running,
    Paused,
}

impl Attempt {
    /// The attempt after one more entry. The work doesn't depend on how many items or entries there are.
    ///
    /// # Errors
    /// [`Refusal`] where the rules don't allow the event now; then nothing has changed.
    pub fn apply(&mut self, paper: &Paper, entry: &Entry) -> Result<(), Refusal> {
        if self.submitted.is_some() {
            return Err(Refusal::Submitted);
        }
        if entry.at < self.elapsed {
            return Err(Refusal::TimeGoesBack {
                at: entry.at,
                last: self.elapsed,
            });
        }
        match (&self.started, &entry.event) {
            (None, Event::Started(started)) => self.start(paper, started)?,
            (None, _) => return Err(Refusal::NotStarted),
            (Some(_), Event::Started(_)) => return Err(Refusal::StartedTwice),
            (Some(_), event) if paper.delivery.is_none() => self.go_on(paper, event, entry.at)?,
            (Some(_), _) => special::go_on(self, paper, entry)?,
        }
        self.elapsed = entry.at;
        Ok(())
    }

    /// The attempt that a log gives.
    ///
    /// # Errors
    /// [`Refusal`] of the first entry that the rules don't allow, with its place in the log.
    pub fn replay<'a>(
        paper: &Paper,
        log: impl IntoIterator<Item = &'a Entry>,
    ) -> Result<Self, (usize, Refusal)> {
        let mut attempt = Self::default();
        for (place, entry) in log.into_iter().enumerate() {
            attempt
                .apply(paper, entry)
                .map_err(|refusal| (place, refusal))?;
        }
        Ok(attempt)
    }

    fn start(&mut self, paper: &Paper, started: &Started) -> Result<(), Refusal> {
        started.fits(paper).map_err(Refusal::Unfit)?;
        if paper.timing().is_some() {
            self.spent = Some(Spent::of(paper, started.wall));
        }
        self.sessions = vec![ItemSession::default(); paper.items.len()];
        self.started = Some(started.clone());
        Ok(())
    }

    fn go_on(&mut self, paper: &Paper, event: &Event, at: Millis) -> Result<(), Refusal> {
        match event {
            Event::Resumed if self.pause == Pause::Running => return Err(Refusal::NotPaused),
            Event::Resumed => self.pause = Pause::Running,
            _ if self.pause == Pause::Paused => return Err(Refusal::Paused),
            Event::Paused => self.pause = Pause::Paused,
            Event::Submitted => self.submitted = Some(at),
            Event::Answered {
                item,
                response,
                certainty,
            } => {
                self.answer(paper, *item, response.as_ref(), *certainty)?;
            }
            Event::Flagged { item, on } => {
                let session = session(&mut self.sessions, *item)?;
                let was = std::mem::replace(&mut session.flagged, *on);
                count(&mut self.counts.flagged, was, *on);
            }
            Event::Viewed { item } => {
                session(&mut self.sessions, *item)?.viewed = true;
                self.last_viewed = Some(*item);
            }
            Event::Noted { .. } | Event::CrossedOut { .. } => {
                marks::apply(&mut self.sessions, paper, event)?;
            }
            Event::HintTaken { .. }
            | Event::Checked { .. }
            | Event::PassedBy { .. }
            | Event::Extended
            | Event::Clock { .. } => special::apply(&mut self.sessions, paper, event)?,
            Event::Started(_) => return Err(Refusal::StartedTwice),
        }
        Ok(())
    }

    fn answer(
        &mut self,
        paper: &Paper,
        item: u32,
        response: Option<&Response>,
        certainty: Option<Certainty>,
    ) -> Result<(), Refusal> {
        let placed = usize::try_from(item)
            .ok()
            .and_then(|place| paper.items.get(place));
        let placed = placed.ok_or(Refusal::NoSuchItem { item })?;
        if let Some(response) = response {
            placed
                .item
                .body
                .accepts(response)
                .map_err(|misfit| Refusal::Misfit { item, misfit })?;
        }
        let session = session(&mut self.sessions, item)?;
        if let Some(delivery) = &paper.delivery
            && !delivery.is_open(&placed.item, session)
        {
            return Err(Refusal::Decided { item });
        }
        session.touched = true;
        count(
            &mut self.counts.answered,
            session.response.is_some(),
            response.is_some(),
        );
        session.response = response.cloned();
        session.certainty = response.and(certainty);
        Ok(())
    }

    /// One item's state; `None` before the start and beyond the last item.
    #[must_use]
    pub fn session(&self, item: u32) -> Option<&ItemSession> {
        self.sessions.get(usize::try_from(item).ok()?)
    }

    /// How many items are answered, and flagged.
    #[must_use]
    pub const fn counts(&self) -> Counts {
        self.counts
    }

    /// What it was started with.
    #[must_use]
    pub const fn started(&self) -> Option<&Started> {
        self.started.as_ref()
    }

    /// Whether it is over.
    #[must_use]
    pub const fn is_submitted(&self) -> bool {
        self.submitted.is_some()
    }

    /// When it was submitted, from the start.
    #[must_use]
    pub const fn submitted(&self) -> Option<Millis> {
        self.submitted
    }

    /// The item that was on the screen last.
    #[must_use]
    pub const fn last_viewed(&self) -> Option<u32> {
        self.last_viewed
    }

    /// What is used of its time, where that is limited.
    #[must_use]
    pub fn spent(&self) -> Option<&Spent> {
        self.spent.as_deref()
    }

    /// A moment, and what was between the last entry and it.
    pub(crate) fn since(&self, paper: &Paper, now: Millis) -> Since {
        let all = Millis(now.0.saturating_sub(self.elapsed.0));
        let (passed, paused) = match self.pause {
            Pause::Running => (all, Millis(0)),
            Pause::Paused => (Millis(0), all),
        };
        Since {
            now,
            passed,
            paused,
            seen: self.last_viewed.and_then(|item| paper.section_place(item)),
        }
    }

    /// Time of the last entry, from the start.
    #[must_use]
    pub const fn elapsed(&self) -> Millis {
        self.elapsed
    }
}

fn session(sessions: &mut [ItemSession], item: u32) -> Result<&mut ItemSession, Refusal> {
    let place = usize::try_from(item).ok();
    place
        .and_then(|place| sessions.get_mut(place))
        .ok_or(Refusal::NoSuchItem { item })
}

fn count(total: &mut u32, was: bool, is: bool) {
    match (was, is) {
        (false, true) => *total = total.saturating_add(1),
        (true, false) => *total = total.saturating_sub(1),
        _ => {}
    }
}
