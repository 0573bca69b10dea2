//! Time: what an assessment allows, and what is left of it.
//!
//! An attempt's time is what its entries carry: while the page is open a clock that only goes forward counts, while it is closed
//! the difference of the wall clock, never below zero, or nothing where leaving pauses. Whoever writes the log sees to that; here
//! it is counted, for the whole and for each section, and what comes too late is refused. So an app, a verifier and a test can't
//! disagree on when time was up.
//!
//! Most assessments have no limit, and then nothing here is read or run.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use crate::attempt::{Attempt, Event, Refusal};
use crate::duration::{Millis, WallTime};
use crate::form::{Paper, TimeFactor};
use crate::id::SectionId;
use crate::json::from_members;

#[cfg(test)]
mod tests;

/// What time an assessment allows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timing {
    /// For the whole; absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Millis>,
    /// For sections that have a limit of their own: it counts while one of their items is on the screen.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub sections: LiteMap<SectionId, Millis>,
    /// For so long after a limit answers are still taken: time to end a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grace: Option<Millis>,
    /// By how much a learner may extend a limit, up to [`EXTENSIONS`] times; absent: not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extend: Option<Millis>,
    /// Whether the time in which the attempt isn't open doesn't count.
    #[serde(default, skip_serializing_if = "is_false")]
    pub pauses: bool,
    /// Whether nobody takes it without a limit, since being in time is what is assessed; extra time holds all the same.
    #[serde(default, skip_serializing_if = "is_false")]
    pub essential: bool,
}

/// How often a learner may extend a limit, where that is allowed at all.
///
/// Source: WCAG 2.2, success criterion 2.2.1 Timing Adjustable, “Extend”: at least ten times.
pub const EXTENSIONS: u32 = 10;

from_members! {
    Timing { limit, sections, grace, extend, pauses, essential }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
const fn is_false(is: &bool) -> bool {
    !*is
}

/// A limit, and how much of it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// What there is in all, extra time and extensions included.
    pub limit: Millis,
    /// What is used.
    pub used: Millis,
}

impl Left {
    /// What is left; none once it is used up.
    #[must_use]
    pub const fn left(self) -> Millis {
        Millis(self.limit.0.saturating_sub(self.used.0))
    }

    /// Whether it is used up.
    #[must_use]
    pub const fn is_up(self) -> bool {
        self.used.0 >= self.limit.0
    }
}

/// What is used of an attempt's time, kept up with each entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spent {
    /// By section of the paper.
    pub(crate) sections: Vec<Millis>,
    /// While the attempt was paused.
    pub(crate) paused: Millis,
    /// How often each section's limit was extended, and the whole's as often as all of them together.
    pub(crate) extensions: Vec<u32>,
    /// When a clock was last read, and what it showed.
    pub(crate) clock: (Millis, WallTime),
    /// Where a clock didn't go on as time did.
    pub(crate) jumps: Vec<Jump>,
}

/// A wall clock that showed another time than it should.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Jump {
    /// When that was noticed.
    pub at: Millis,
    /// How far it was ahead, in ms; below zero: behind.
    pub by: i64,
}

/// How far a wall clock may be off before that is worth a note: an hour's drift of a bad clock, or a server that sets it right.
pub const TOLERANCE: i64 = 60_000;

impl Timing {
    /// What a learner has for the whole, without extensions; `None`: as much as they like.
    #[must_use]
    pub fn whole(&self, factor: TimeFactor) -> Option<Millis> {
        self.granted(factor).of(self.limit?)
    }

    /// What a learner has for a section, without extensions; `None`: no limit but that of the whole.
    #[must_use]
    pub fn section(&self, section: &SectionId, factor: TimeFactor) -> Option<Millis> {
        self.granted(factor).of(*self.sections.get(section)?)
    }

    /// What a learner gets who needs that much: where the limit is essential, three times the usual instead of no limit.
    #[must_use]
    pub fn granted(&self, needed: TimeFactor) -> TimeFactor {
        match needed {
            TimeFactor::NO_LIMIT if self.essential => TimeFactor::TRIPLE,
            _ => needed,
        }
    }

    /// Whether there is any limit.
    #[must_use]
    pub fn is_timed(&self) -> bool {
        self.limit.is_some() || !self.sections.is_empty()
    }

    fn grace(&self) -> Millis {
        self.grace.unwrap_or_default()
    }

    fn extended(&self, limit: Millis, times: u32) -> Millis {
        let each = self.extend.map_or(0, |extend| extend.0);
        Millis(limit.0.saturating_add(each.saturating_mul(times.into())))
    }
}

impl Spent {
    /// Nothing yet, of a paper that is begun when a wall clock shows that.
    #[must_use]
    #[inline(never)]
    pub fn of(paper: &Paper, wall: WallTime) -> Box<Self> {
        let sections = paper.sections.len();
        Box::new(Self {
            sections: vec![Millis(0); sections],
            paused: Millis(0),
            extensions: vec![0; sections],
            clock: (Millis(0), wall),
            jumps: Vec::new(),
        })
    }

    fn whole(&self, paper: &Paper, since: Since) -> Option<Left> {
        let timing = paper.timing()?;
        let limit = timing.whole(paper.request.time_factor)?;
        let times = self.extensions.iter().sum();
        let stopped = self.paused.0.saturating_add(since.paused.0);
        Some(Left {
            limit: timing.extended(limit, times),
            used: Millis(since.now.0.saturating_sub(stopped)),
        })
    }

    fn section(&self, paper: &Paper, section: usize, since: Since) -> Option<Left> {
        let timing = paper.timing()?;
        let id = &paper.sections.get(section)?.id;
        let limit = timing.section(id, paper.request.time_factor)?;
        let times = self.extensions.get(section).copied().unwrap_or(0);
        let used = self.sections.get(section)?;
        let more = if since.seen == Some(section) {
            since.passed.0
        } else {
            0
        };
        Some(Left {
            limit: timing.extended(limit, times),
            used: Millis(used.0.saturating_add(more)),
        })
    }

    /// Where clocks didn't go on as time did.
    #[must_use]
    pub fn jumps(&self) -> &[Jump] {
        &self.jumps
    }

    /// Whether an entry is in time: nothing is after the end, nor anything for a section whose time is up.
    ///
    /// # Errors
    /// [`Refusal::TimeIsUp`], [`Refusal::NotAllowed`] where no limit can be extended.
    pub(crate) fn allows(&self, paper: &Paper, event: &Event, since: Since) -> Result<(), Refusal> {
        let timing = paper.timing().ok_or(Refusal::NotAllowed)?;
        let is_up = |left: Left| {
            let end = Millis(left.limit.0.saturating_add(timing.grace().0));
            (left.used > end).then_some(Refusal::TimeIsUp { end })
        };
        if let Some(refusal) = self.whole(paper, since).and_then(is_up) {
            return Err(refusal);
        }
        let of_item = match event {
            Event::Answered { item, .. }
            | Event::HintTaken { item, .. }
            | Event::Checked { item }
            | Event::PassedBy { item } => Some(*item),
            _ => None,
        };
        let section = of_item.and_then(|item| paper.section_place(item));
        let left = section.and_then(|section| self.section(paper, section, since));
        if let Some(refusal) = left.and_then(is_up) {
            return Err(refusal);
        }
        if *event == Event::Extended && !self.can_extend(paper) {
            return Err(Refusal::NotAllowed);
        }
        Ok(())
    }

    /// Whether a limit can be extended once more.
    #[must_use]
    pub fn can_extend(&self, paper: &Paper) -> bool {
        let is_limited = |timing: &Timing| {
            timing.extend.is_some()
                && timing.is_timed()
                && timing.granted(paper.request.time_factor) != TimeFactor::NO_LIMIT
        };
        paper.timing().is_some_and(is_limited) && self.extensions.iter().sum::<u32>() < EXTENSIONS
    }

    /// Takes an entry into account that was in time. An extension is one of the whole, and of the section on the screen.
    pub(crate) fn note(&mut self, event: &Event, since: Since) {
        match event {
            Event::Extended => {
                if let Some(times) = self.extensions.get_mut(since.seen.unwrap_or(0)) {
                    *times += 1;
                }
            }
            Event::Clock { wall } => self.read(*wall, since.now),
            _ => {}
        }
        self.paused.0 = self.paused.0.saturating_add(since.paused.0);
        if let Some(used) = since.seen.and_then(|seen| self.sections.get_mut(seen)) {
            used.0 = used.0.saturating_add(since.passed.0);
        }
    }

    /// A clock that is behind is odd always; one that is ahead isn't where time away doesn't count.
    fn read(&mut self, wall: WallTime, at: Millis) {
        let (then, showed) = self.clock;
        let passed = i64::try_from(at.0.saturating_sub(then.0)).unwrap_or(i64::MAX);
        let by = wall.0.saturating_sub(showed.0.saturating_add(passed));
        self.clock = (at, wall);
        if by.saturating_abs() > TOLERANCE {
            self.jumps.push(Jump { at, by });
        }
    }
}

/// A moment, and what was between the last entry and it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Since {
    /// Since the start.
    pub now: Millis,
    /// Time that counts.
    pub passed: Millis,
    /// Time in which the attempt was paused.
    pub paused: Millis,
    /// The section of the paper that was on the screen, by its place.
    pub seen: Option<usize>,
}

impl Attempt {
    /// How things stand with the time for the whole; `None`: it has no limit.
    #[must_use]
    pub fn time_left(&self, paper: &Paper, now: Millis) -> Option<Left> {
        self.spent()?.whole(paper, self.since(paper, now))
    }

    /// How things stand with the time for a section of the paper, by its place; `None`: it has no limit of its own.
    #[must_use]
    pub fn section_left(&self, paper: &Paper, section: usize, now: Millis) -> Option<Left> {
        self.spent()?
            .section(paper, section, self.since(paper, now))
    }

    /// When the attempt is over, where no more of it is paused: as of then it is submitted. `None`: it has no limit.
    #[must_use]
    pub fn ends_at(&self, paper: &Paper, now: Millis) -> Option<Millis> {
        let spent = self.spent()?;
        let since = self.since(paper, now);
        let limit = spent.whole(paper, since)?.limit;
        let grace = paper.timing()?.grace();
        let stopped = spent.paused.0.saturating_add(since.paused.0);
        Some(Millis(
            limit.0.saturating_add(grace.0).saturating_add(stopped),
        ))
    }

    /// Whether an item takes no more answers, since its section's time is up; the grace included.
    #[must_use]
    pub fn is_late(&self, paper: &Paper, item: u32, now: Millis) -> bool {
        let grace = paper.timing().map(Timing::grace).unwrap_or_default();
        let section = paper.section_place(item);
        let left = section.and_then(|section| self.section_left(paper, section, now));
        left.is_some_and(|left| left.used.0 > left.limit.0.saturating_add(grace.0))
    }
}

impl Paper {
    /// What time is allowed, where that is limited.
    #[must_use]
    pub fn timing(&self) -> Option<&Timing> {
        self.delivery.as_ref()?.timing.as_ref()
    }

    /// The place of the section that an item belongs to.
    #[must_use]
    pub fn section_place(&self, item: u32) -> Option<usize> {
        let item = usize::try_from(item).ok()?;
        let mut sections = self.sections.iter();
        sections.position(|section| section.items.contains(&item))
    }
}

impl TimeFactor {
    /// So much time for who has this much of it; `None`: without a limit. Rounded up to whole milliseconds.
    #[must_use]
    pub fn of(self, time: Millis) -> Option<Millis> {
        if self == Self::NO_LIMIT {
            return None;
        }
        let hundredths = time.0.saturating_mul(self.percent().into());
        Some(Millis(hundredths.div_ceil(100)))
    }
}
