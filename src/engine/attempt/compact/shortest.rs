//! The shortest log that leads to an attempt.
//!
//! All that is done to items comes first, at no time at all: then no limit stands against it, and no item lies behind. What time
//! was used for follows: the pauses together, what passed before the first item was on the screen, then section by section, the one
//! that was on the screen last at the end. Clocks are read where they were off, at their moments.

use super::super::{Attempt, Entry, Event, ItemSession, Pause};
use crate::duration::{Millis, WallTime};
use crate::form::Paper;
use crate::timing::{Spent, TOLERANCE};

/// More readings of a clock than bring its small faults together.
const MOST_READINGS: u64 = 10_000;

/// The log, where it does lead there.
pub(super) fn log(paper: &Paper, goal: &Attempt) -> Option<Vec<Entry>> {
    let started = goal.started()?;
    let mut log = Log {
        entries: Vec::new(),
        now: 0,
        clocks: match &goal.spent {
            Some(spent) => clocks(spent, started.wall)?,
            None => Vec::new(),
        },
        paused: false,
    };
    log.now(Event::Started(started.clone()));
    for (item, session) in (0..).zip(&goal.sessions) {
        answer(&mut log, item, session);
    }
    log.clocks();
    time(&mut log, paper, goal)?;
    end(&mut log, goal);
    let led = Attempt::replay(paper, &log.entries).ok()?;
    (led == *goal).then_some(log.entries)
}

struct Log {
    entries: Vec<Entry>,
    now: u64,
    /// When clocks were read and what they showed, the next one last.
    clocks: Vec<(Millis, WallTime)>,
    paused: bool,
}

impl Log {
    fn now(&mut self, event: Event) {
        let at = Millis(self.now);
        self.entries.push(Entry { at, event });
    }

    /// Reads the clocks of this moment, for which a pause is interrupted.
    fn clocks(&mut self) {
        let now = Millis(self.now);
        if self.paused && self.clocks.last().is_some_and(|(at, _)| *at <= now) {
            self.now(Event::Resumed);
            self.read(now);
            self.now(Event::Paused);
        } else {
            self.read(now);
        }
    }

    fn read(&mut self, now: Millis) {
        while let Some((_, wall)) = self.clocks.pop_if(|(at, _)| *at <= now) {
            self.now(Event::Clock { wall });
        }
    }

    fn pass(&mut self, time: u64) -> Option<()> {
        let end = self.now.checked_add(time)?;
        while let Some((at, _)) = self.clocks.last().filter(|(at, _)| at.0 <= end) {
            self.now = at.0.max(self.now);
            self.clocks();
        }
        self.now = end;
        Some(())
    }
}

fn answer(log: &mut Log, item: u32, session: &ItemSession) {
    if session.passed_by {
        log.now(Event::PassedBy { item });
    }
    if session.flagged {
        log.now(Event::Flagged { item, on: true });
    }
    for hint in 0..session.hints {
        log.now(Event::HintTaken { item, hint });
    }
    let answered = |response: &_, certainty| Event::Answered {
        item,
        response: Some(Clone::clone(response)),
        certainty,
    };
    let mut tries = session.tries.iter().peekable();
    while let Some(response) = tries.next() {
        // After the last try the response may be decided, and take no certainty.
        let is_last = tries.peek().is_none() && session.response.as_ref() == Some(response);
        log.now(answered(response, session.certainty.filter(|_| is_last)));
        log.now(Event::Checked { item });
    }
    match &session.response {
        Some(response) if session.tries.last() == Some(response) => {}
        Some(response) => log.now(answered(response, session.certainty)),
        None if session.touched && (session.hints == 0 || !session.tries.is_empty()) => {
            log.now(Event::Answered {
                item,
                response: None,
                certainty: None,
            });
        }
        None => {}
    }
}

fn time(log: &mut Log, paper: &Paper, goal: &Attempt) -> Option<()> {
    let last = goal.last_viewed.and_then(|item| paper.section_place(item));
    let mut order: Vec<usize> = (0..paper.sections.len()).collect();
    order.sort_by_key(|section| Some(*section) == last);
    let Some(spent) = &goal.spent else {
        order
            .iter()
            .for_each(|section| view(log, paper, goal, *section));
        return Some(());
    };
    // An extension before anything was on the screen is one of the first section.
    extend(log, spent, 0);
    if spent.paused.0 > 0 {
        log.now(Event::Paused);
        log.paused = true;
        log.pass(spent.paused.0)?;
        log.now(Event::Resumed);
        log.paused = false;
    }
    let mut used = spent.sections.iter();
    let used = used.try_fold(0_u64, |sum, used| sum.checked_add(used.0))?;
    log.pass(
        goal.elapsed
            .0
            .checked_sub(spent.paused.0)?
            .checked_sub(used)?,
    )?;
    let is_free = paper
        .delivery
        .as_ref()
        .is_none_or(|delivery| delivery.navigation.is_none());
    if is_free {
        // Here sections were gone to and fro between, so that each had the time that all extensions together gave.
        for section in 1..paper.sections.len() {
            if spent
                .extensions
                .get(section)
                .is_some_and(|times| *times > 0)
            {
                view(log, paper, goal, section);
                extend(log, spent, section);
            }
        }
    }
    for section in order {
        view(log, paper, goal, section);
        if !is_free && section > 0 {
            extend(log, spent, section);
        }
        log.pass(spent.sections.get(section)?.0)?;
    }
    Some(())
}

/// Puts the section's items that were seen on the screen, the one that was seen last at the end.
fn view(log: &mut Log, paper: &Paper, goal: &Attempt, section: usize) {
    let Some(section) = paper.sections.get(section) else {
        return;
    };
    let items = section
        .items
        .clone()
        .filter_map(|item| u32::try_from(item).ok());
    let seen = items.filter(|item| goal.session(*item).is_some_and(|session| session.viewed));
    let mut seen: Vec<u32> = seen.collect();
    seen.sort_by_key(|item| Some(*item) == goal.last_viewed);
    for item in seen {
        log.now(Event::Viewed { item });
    }
}

fn extend(log: &mut Log, spent: &Spent, section: usize) {
    for _ in 0..spent.extensions.get(section).copied().unwrap_or(0) {
        log.now(Event::Extended);
    }
}

/// Where the log ends; of an attempt that goes on, with something that changes nothing.
fn end(log: &mut Log, goal: &Attempt) {
    let is_behind = log.now < goal.elapsed.0;
    log.now = goal.elapsed.0;
    log.clocks();
    if goal.is_submitted() {
        log.now(Event::Submitted);
    } else if goal.pause == Pause::Paused {
        log.now(Event::Paused);
    } else if is_behind
        || log
            .entries
            .last()
            .is_none_or(|entry| entry.at != goal.elapsed)
    {
        log.now(match goal.last_viewed {
            Some(item) => Event::Viewed { item },
            None => Event::Flagged {
                item: 0,
                on: goal.session(0).is_some_and(|session| session.flagged),
            },
        });
    }
}

/// When the clocks were read that were off, and the last one, the next one last. The last one may be off from the others by what many readings
/// together were off by too little to be worth a note: then several bring it there, each a little.
fn clocks(spent: &Spent, start: WallTime) -> Option<Vec<(Millis, WallTime)>> {
    let (mut then, mut showed) = (Millis(0), start);
    let mut read = Vec::new();
    for jump in &spent.jumps {
        let passed = i64::try_from(jump.at.0.checked_sub(then.0)?).ok()?;
        showed = WallTime(showed.0.checked_add(passed)?.checked_add(jump.by)?);
        then = jump.at;
        read.push((then, showed));
    }
    let (at, wall) = spent.clock;
    let passed = i64::try_from(at.0.checked_sub(then.0)?).ok()?;
    let mut shows = showed.0.checked_add(passed)?;
    let off = wall.0.checked_sub(shows)?;
    let steps = off.unsigned_abs().div_ceil(TOLERANCE.unsigned_abs());
    if steps > MOST_READINGS {
        return None;
    }
    for _ in 0..steps {
        let step = (wall.0 - shows).clamp(-TOLERANCE, TOLERANCE);
        shows += step;
        read.push((at, WallTime(shows)));
    }
    if steps == 0 && at > then {
        read.push((at, wall));
    }
    read.reverse();
    Some(read)
}
