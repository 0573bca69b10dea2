//! An open attempt: the fold of its journal, the records that are not stored yet, and who writes.

use std::rc::Rc;

use assay_engine::attempt::{Attempt, Entry, Event, Refusal, Started, journal};
use assay_engine::bank::modules::Purpose;
use assay_engine::bank::{Assessment, Header};
use assay_engine::duration::{Millis, WallTime};
use assay_engine::form::Paper;
use assay_engine::item::Response;
use assay_engine::report::{self, Report};

use super::case::CaseKey;
use super::marks::Desk;
use super::time;
use crate::effect::{Append, Effect};
use crate::message::Shown;
use crate::now::Now;
use crate::outcome::result::comparison::Comparison;
use crate::store::{Card, Level, StoreFailure};

/// An attempt that is open.
#[derive(Debug, Clone)]
pub struct Open {
    /// What lists know of it.
    pub card: Card,
    /// Its bank.
    pub header: Rc<Header>,
    /// Its items in order, with their choices in order.
    pub paper: Rc<Paper>,
    /// The fold of its journal.
    pub attempt: Attempt,
    /// The report, once submitted.
    pub report: Option<Rc<Report>>,
    /// The records of its journal, up to the entries that are not written yet.
    pub records: Vec<Rc<[u8]>>,
    /// What happened since, in order: written as records when it is stored.
    pub unwritten: Vec<Entry>,
    /// How many of them the device has stored.
    pub stored: usize,
    /// Where the rest of them is.
    pub saving: Saving,
    /// Who writes.
    pub writer: Writer,
    /// Time since the start.
    pub clock: Clock,
    /// What is being typed into an item, counted from 0, and is not recorded yet.
    pub typed: Option<(u32, Option<Response>)>,
    /// What the learner writes on their own paper.
    pub desk: Desk,
    /// What the navigator lists.
    pub shown: Shown,
    /// The case that the reader has folded, while it lasts.
    pub folded: Option<CaseKey>,
    /// Whether "Continue" leads back to the review.
    pub from_review: bool,
    /// How the learner finds their own essays, once submitted.
    pub comparison: Comparison,
    /// Items of which what they warn of was read, and which are shown since.
    pub warned: Vec<u32>,
    /// The time when the last message came, where time is limited.
    pub now: Millis,
    /// Whether the reader doesn't want to see how much is left.
    pub hides_time: bool,
    /// Whether it is still to be said how much time is left.
    pub tells_left: bool,
    /// Whether what "My learning" shows of the result was kept in this visit.
    pub noted: bool,
}

/// Whether what was entered is on the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// All of it.
    Saved,
    /// Something new is in the page, and no transaction under way.
    Unsaved,
    /// A transaction is under way; records up to the number are in it.
    Storing(usize),
    /// The last transaction failed; everything is still in the page.
    Failed(StoreFailure),
}

impl Saving {
    /// A name for style sheets and tests.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Unsaved | Self::Storing(_) => "storing",
            Self::Failed(_) => "failed",
        }
    }
}

/// Who writes the attempt's journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// This tab.
    Here,
    /// Another tab; this one only shows.
    Elsewhere,
}

/// Time since the attempt began: monotonic while the page is open, the wall clock's difference over the time it wasn't, which is
/// never below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    base: u64,
    opened: u64,
    /// The wall clock when it was last looked at, with the page's own then.
    read: (i64, u64),
}

impl Clock {
    /// The clock of an attempt that is opened now, given the time of its last entry and the wall clock when that was stored;
    /// `None` where the time that it wasn't open doesn't count.
    #[must_use]
    pub fn resumed(last: u64, stored: Option<i64>, now: &Now) -> Self {
        let away = stored.map_or(0, |stored| now.wall.saturating_sub(stored));
        let away = u64::try_from(away).unwrap_or(0);
        Self {
            base: last.saturating_add(away),
            opened: now.monotonic,
            read: (now.wall, now.monotonic),
        }
    }

    /// Whether the wall clock didn't go on as time did since it was looked at.
    #[must_use]
    pub fn is_off(&self, now: &Now) -> bool {
        let (wall, monotonic) = self.read;
        let passed = i64::try_from(now.monotonic.saturating_sub(monotonic)).unwrap_or(i64::MAX);
        time::is_off(now.wall.saturating_sub(wall).saturating_sub(passed))
    }

    /// It was looked at.
    pub fn was_read(&mut self, now: &Now) {
        self.read = (now.wall, now.monotonic);
    }

    /// Time since the start.
    #[must_use]
    pub fn at(&self, now: &Now) -> Millis {
        Millis(
            self.base
                .saturating_add(now.monotonic.saturating_sub(self.opened)),
        )
    }
}

impl Open {
    /// An attempt put together from its parts; its records are all stored already.
    #[must_use]
    pub fn new(
        card: Card,
        header: Rc<Header>,
        paper: Rc<Paper>,
        attempt: Attempt,
        records: Vec<Rc<[u8]>>,
        clock: Clock,
        writer: Writer,
    ) -> Self {
        let stored = records.len();
        let mut open = Self {
            card,
            header,
            paper,
            attempt,
            report: None,
            records,
            unwritten: Vec::new(),
            stored,
            saving: Saving::Saved,
            writer,
            clock,
            typed: None,
            desk: Desk::default(),
            shown: Shown::All,
            folded: None,
            from_review: false,
            comparison: Comparison::default(),
            warned: Vec::new(),
            now: Millis(0),
            hides_time: false,
            tells_left: false,
            noted: false,
        };
        open.mark();
        open
    }

    /// The assessment that is taken.
    #[must_use]
    pub fn assessment(&self) -> Option<&Assessment> {
        self.header
            .assessments
            .iter()
            .find(|assessment| assessment.id == self.card.assessment)
    }

    /// Whether something can still be answered here.
    #[must_use]
    pub fn is_writable(&self) -> bool {
        self.writer == Writer::Here && !self.attempt.is_submitted()
    }

    /// Whether there is no way back to an item.
    #[must_use]
    pub fn is_behind(&self, item: u32) -> bool {
        let delivery = self.paper.delivery.as_ref();
        let way = delivery.and_then(|delivery| delivery.navigation);
        way.is_some_and(|way| way.is_behind(&self.paper, item, self.attempt.last_viewed()))
    }

    /// Whether an item's response stays as it is: it was right, its tries or its section's time are used up, or it lies behind.
    #[must_use]
    pub fn is_closed(&self, item: u32) -> bool {
        if self.is_behind(item) || self.attempt.is_late(&self.paper, item, self.now) {
            return true;
        }
        let delivery = self.paper.delivery.as_ref();
        let placed = self.paper.at(item).zip(self.attempt.session(item));
        let is_open = delivery
            .zip(placed)
            .map(|(delivery, (placed, session))| delivery.is_open(&placed.item, session));
        is_open == Some(false)
    }

    /// How many items the form has.
    #[must_use]
    pub fn len(&self) -> u32 {
        u32::try_from(self.paper.items.len()).unwrap_or(u32::MAX)
    }

    /// Whether the form has no items; a checked bank never gives one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.paper.items.is_empty()
    }

    /// The first event.
    pub(super) fn begin(&mut self, now: &Now) -> Result<(), Refusal> {
        let started = Started::new(self.card.header, &self.paper, WallTime(now.wall));
        self.card.form = self.paper.items.iter().map(|item| item.slot).collect();
        self.record(Event::Started(started), now)
    }

    /// Applies an event, and notes it for the journal. A refused event changes nothing.
    ///
    /// # Errors
    /// The engine's refusal.
    pub fn record(&mut self, event: Event, now: &Now) -> Result<(), Refusal> {
        self.record_as_of(event, self.clock.at(now), now)
    }

    /// The same as of another moment: that at which time was up.
    ///
    /// # Errors
    /// The engine's refusal.
    pub fn record_as_of(&mut self, event: Event, at: Millis, now: &Now) -> Result<(), Refusal> {
        let entry = Entry { at, event };
        self.attempt.apply(&self.paper, &entry)?;
        self.unwritten.push(entry);
        if self.saving == Saving::Saved {
            self.saving = Saving::Unsaved;
        }
        self.card.answered = self.attempt.counts().answered;
        self.card.saved = now.wall;
        Ok(())
    }

    /// Responds to an item, if that changes anything.
    ///
    /// # Errors
    /// The engine's refusal.
    pub fn respond(
        &mut self,
        item: u32,
        response: Option<Response>,
        now: &Now,
    ) -> Result<(), Refusal> {
        self.record(self.answered(item, response), now)
    }

    /// The event of a response. Who said how sure they are of one says it anew where they aren't any more.
    #[must_use]
    pub fn answered(&self, item: u32, response: Option<Response>) -> Event {
        Event::Answered {
            item,
            response,
            certainty: self
                .attempt
                .session(item)
                .and_then(|session| session.certainty),
        }
    }

    /// Submits, and marks.
    ///
    /// # Errors
    /// The engine's refusal.
    pub fn submit(&mut self, now: &Now) -> Result<(), Refusal> {
        self.submit_as_of(self.clock.at(now), now)
    }

    /// The same as of another moment: that at which time was up.
    ///
    /// # Errors
    /// The engine's refusal.
    pub fn submit_as_of(&mut self, at: Millis, now: &Now) -> Result<(), Refusal> {
        self.record_as_of(Event::Submitted, at, now)?;
        let since = self.clock.at(now).0.saturating_sub(at.0);
        let since = i64::try_from(since).unwrap_or(i64::MAX);
        self.card.submitted = Some(now.wall.saturating_sub(since));
        self.mark();
        Ok(())
    }

    fn mark(&mut self) {
        if !self.attempt.is_submitted() {
            return;
        }
        let Ok(report) = report::report(&self.header, &self.paper, &self.attempt) else {
            return;
        };
        self.card.passed = (!report.diagnostic).then(|| report.is_passed());
        if report.diagnostic {
            self.card.levels = levels(&report);
        }
        self.card.score = Some(report.share());
        self.report = Some(Rc::new(report));
    }

    /// What it is taken for, where that isn't to pass.
    #[must_use]
    pub fn purpose(&self) -> Option<Purpose> {
        let delivery = self.paper.delivery.as_ref();
        delivery.and_then(|delivery| delivery.purpose())
    }

    /// Whether it was for practice and is over, so that nothing of it is kept once it is left.
    #[must_use]
    pub fn is_practised(&self) -> bool {
        self.purpose() == Some(Purpose::Practice)
            && self.attempt.is_submitted()
            && self.writer == Writer::Here
    }

    /// Whether the page holds something that the device hasn't stored.
    #[must_use]
    pub fn has_unsaved(&self) -> bool {
        self.stored < self.records.len()
            || !self.unwritten.is_empty()
            || self.typed.is_some()
            || self.desk.noted.is_some()
    }

    /// The response to an item as it is on the screen: what is being typed, else what was recorded.
    #[must_use]
    pub fn response(&self, item: u32) -> Option<&Response> {
        match &self.typed {
            Some((typed, response)) if *typed == item => response.as_ref(),
            _ => self.attempt.session(item)?.response.as_ref(),
        }
    }

    /// Records what is being typed, if it differs from what was recorded.
    pub fn settle(&mut self, now: &Now) {
        self.settle_as_of(self.clock.at(now), now);
    }

    /// The same as of another moment: that at which time was up.
    pub fn settle_as_of(&mut self, at: Millis, now: &Now) {
        let Some((item, response)) = self.typed.take() else {
            return;
        };
        let recorded = self.attempt.session(item);
        if self.is_writable() && recorded.is_some_and(|recorded| recorded.response != response) {
            // The item took it when it was typed.
            let _ = self.record_as_of(self.answered(item, response), at, now);
        } else if !self.has_unsaved() && self.saving == Saving::Unsaved {
            self.saving = Saving::Saved;
        }
    }

    /// All records of the journal.
    pub fn write(&mut self) -> &[Rc<[u8]>] {
        let unwritten = std::mem::take(&mut self.unwritten);
        self.records.extend(
            unwritten
                .iter()
                .map(|entry| Rc::from(journal::encode(entry))),
        );
        &self.records
    }

    /// The next transaction, if there is something to store and none is under way.
    ///
    /// One at a time: were a later one to succeed where an earlier one failed, the journal would have a hole.
    pub fn store(&mut self) -> Option<Effect> {
        if !self.has_unsaved()
            || matches!(self.saving, Saving::Storing(_))
            || self.writer == Writer::Elsewhere
        {
            return None;
        }
        self.write();
        self.saving = Saving::Storing(self.records.len());
        let records = self
            .records
            .iter()
            .skip(self.stored)
            .map(|record| record.to_vec())
            .collect();
        let first = u32::try_from(self.stored).unwrap_or(u32::MAX);
        Some(Effect::Append(Box::new(Append {
            first,
            records,
            card: self.card.clone(),
        })))
    }
}

#[inline(never)]
fn levels(report: &Report) -> Vec<Level> {
    let topics = report.topics.iter();
    topics
        .map(|topic| Level {
            topic: topic.topic.clone(),
            score: topic.score,
            max: topic.max,
        })
        .collect()
}
