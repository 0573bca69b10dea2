//! Time that is limited: what is left of it, what is said of that, and what happens when it is up.
//!
//! What counts is in the engine; here the clocks of the device are read and compared with it: with every message, and each second.

mod view;

use assay_engine::attempt::Event;
use assay_engine::duration::{Millis, WallTime};
use assay_engine::timing::{Left, TOLERANCE};
use assay_messages::OutcomeWords;

use super::open::{Open, Writer};
use super::update::{saves, show_result};
use crate::effect::{Effect, Voice};
use crate::message::Ask;
use crate::model::Model;
use crate::now::Now;

pub use view::{facts, view};

/// The dialog that asks whether to go on with more time.
pub const EXTEND_DIALOG: &str = "extend-dialog";

const MINUTE: u64 = 60_000;

/// Whole minutes, as words take them: what has begun counts.
fn minutes(time: Millis) -> u32 {
    u32::try_from(time.0.div_ceil(MINUTE)).unwrap_or(u32::MAX)
}

/// How much is left when it is asked whether to extend.
const ASKED_AT: u64 = 2 * MINUTE;

/// Where time away doesn't count, a browser that is killed loses no more than this of the time that was used.
const NOTED_AT_LEAST: u64 = 30_000;

/// What the page shows of the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// For the whole.
    pub whole: Option<Left>,
    /// For the section of the question on the screen.
    pub section: Option<Left>,
    /// Whether the reader doesn't want to see it.
    pub is_hidden: bool,
    /// By how many minutes a limit can be extended; `None`: it can't.
    pub more: Option<u32>,
}

/// What the page shows beside a question of the open attempt, counted from 0.
#[must_use]
#[inline(never)]
pub fn shown(open: &Open, item: Option<u32>) -> Option<Box<Shown>> {
    let timing = open.paper.timing()?;
    if !open.is_writable() {
        return None;
    }
    let section = item.and_then(|item| open.paper.section_place(item));
    let shown = Shown {
        whole: open.attempt.time_left(&open.paper, open.now),
        section: section
            .and_then(|section| open.attempt.section_left(&open.paper, section, open.now)),
        is_hidden: open.hides_time,
        more: timing.extend.map(minutes),
    };
    (shown.whole.is_some() || shown.section.is_some()).then(|| Box::new(shown))
}

/// Before a message is handled: time may be up meanwhile, or a clock was set.
#[inline(never)]
pub fn due(model: &mut Model, now: &Now) -> Vec<Effect> {
    let Some(open) = model.sitting.open_mut().filter(|open| open.is_writable()) else {
        return Vec::new();
    };
    let before = open.now;
    let at = open.clock.at(now);
    open.now = at;
    if let Some(end) = open.attempt.ends_at(&open.paper, at)
        && at >= end
    {
        return expire(model, end, now);
    }
    let mut effects = Vec::new();
    let pauses = open.paper.timing().is_some_and(|timing| timing.pauses);
    let unnoted = at.0.saturating_sub(open.attempt.elapsed().0);
    if open.clock.is_off(now) || pauses && unnoted > NOTED_AT_LEAST {
        effects.extend(read_clock(open, at, now));
    }
    effects.extend(warn(model, before, at));
    effects.extend(tell_left(model, at));
    effects
}

/// Says what is left to who comes back, once the words for it are here.
fn tell_left(model: &mut Model, at: Millis) -> Option<Effect> {
    let open = model.sitting.open().filter(|open| open.tells_left)?;
    let words = model.outcome()?;
    let left = open.attempt.time_left(&open.paper, at);
    let said = left.map(|left| words.time_minutes(minutes(left.left())));
    model.sitting.open_mut()?.tells_left = false;
    Some(Effect::Say(Voice::Status, said?))
}

/// An attempt that was begun before is opened: what the clock shows is noted, and what is left is said; where time ran out meanwhile it
/// is submitted as of then.
pub(super) fn reopened(model: &mut Model, now: &Now) -> Vec<Effect> {
    let Some(open) = model.sitting.open_mut().filter(|open| open.is_writable()) else {
        return Vec::new();
    };
    let at = open.clock.at(now);
    open.now = at;
    match open.attempt.ends_at(&open.paper, at) {
        Some(end) if at >= end => {
            let mut effects = read_clock(open, end, now);
            effects.extend(expire(model, end, now));
            effects
        }
        _ => {
            open.tells_left = true;
            let mut effects = read_clock(open, at, now);
            effects.extend(tell_left(model, at));
            effects
        }
    }
}

fn read_clock(open: &mut Open, at: Millis, now: &Now) -> Vec<Effect> {
    let wall = WallTime(now.wall);
    open.clock.was_read(now);
    // It is refused where the attempt was paused, which no page does.
    let _ = open.record_as_of(Event::Clock { wall }, at, now);
    saves(open)
}

/// Where time away doesn't count, how much was used before is noted.
#[inline(never)]
pub(super) fn leave(open: &mut Open, now: &Now) {
    let pauses = open.paper.timing().is_some_and(|timing| timing.pauses);
    if pauses && open.is_writable() {
        let at = open.clock.at(now);
        read_clock(open, at, now);
    }
}

/// What there is counts, as of the end.
fn expire(model: &mut Model, end: Millis, now: &Now) -> Vec<Effect> {
    let Some(open) = model.sitting.open_mut() else {
        return Vec::new();
    };
    open.settle_as_of(end, now);
    if open.submit_as_of(end, now).is_err() {
        return Vec::new();
    }
    let id = open.card.id.clone();
    let mut effects: Vec<Effect> = open.store().into_iter().collect();
    effects.extend([EXTEND_DIALOG, super::update::SUBMIT_DIALOG].map(Effect::CloseDialog));
    let said = model.outcome().map(OutcomeWords::time_up);
    effects.extend(said.map(|said| Effect::Say(Voice::Alert, said)));
    effects.extend(show_result(model, &id));
    effects
}

/// Says at half, ten and five minutes, and at one, how much is left; and asks whether to extend where that can be done.
fn warn(model: &Model, before: Millis, at: Millis) -> Vec<Effect> {
    let (Some(open), Some(words)) = (model.sitting.open(), model.outcome()) else {
        return Vec::new();
    };
    let section = open.attempt.last_viewed();
    let section = section.and_then(|item| open.paper.section_place(item));
    let whole = (
        open.attempt.time_left(&open.paper, before),
        open.attempt.time_left(&open.paper, at),
    );
    let own = section.and_then(|section| {
        let left = |now| open.attempt.section_left(&open.paper, section, now);
        left(before).zip(left(at))
    });
    let mut effects = Vec::new();
    for (was, is, of_section) in [
        whole.0.zip(whole.1).map(|(was, is)| (was, is, false)),
        own.map(|(was, is)| (was, is, true)),
    ]
    .into_iter()
    .flatten()
    {
        let passes = |mark: u64| was.left().0 > mark && is.left().0 <= mark;
        let marks = [MINUTE, 5 * MINUTE, 10 * MINUTE, is.limit.0 / 2];
        if of_section && was.left().0 > 0 && is.is_up() {
            effects.push(Effect::Say(Voice::Alert, words.time_section_up()));
        } else if let Some(mark) = marks
            .into_iter()
            .find(|mark| *mark >= MINUTE && passes(*mark))
        {
            let minutes = minutes(Millis(mark));
            let said = if of_section {
                words.time_section_minutes(minutes)
            } else {
                words.time_minutes(minutes)
            };
            let voice = if mark == MINUTE {
                Voice::Alert
            } else {
                Voice::Status
            };
            effects.push(Effect::Say(voice, said));
        }
        if passes(ASKED_AT) && can_extend(open) {
            effects.push(Effect::OpenDialog(EXTEND_DIALOG));
        }
    }
    effects
}

fn can_extend(open: &Open) -> bool {
    let spent = open.attempt.spent();
    open.writer == Writer::Here && spent.is_some_and(|spent| spent.can_extend(&open.paper))
}

/// What the reader does about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A second has passed.
    Tick,
    /// Don't show it, or show it again.
    Hide(bool),
    /// The question whether to extend was answered.
    Extend(Ask),
}

/// Does it.
#[inline(never)]
pub fn update(model: &mut Model, step: Step, now: &Now) -> Vec<Effect> {
    let Some(open) = model.sitting.open_mut().filter(|open| open.is_writable()) else {
        return Vec::new();
    };
    match step {
        Step::Tick => tick(open),
        Step::Hide(is_hidden) => {
            open.hides_time = is_hidden;
            Vec::new()
        }
        Step::Extend(Ask::Confirmed) => {
            let mut effects = vec![Effect::CloseDialog(EXTEND_DIALOG)];
            if open.record(Event::Extended, now).is_ok() {
                effects.extend(saves(open));
                let more = open.paper.timing().and_then(|timing| timing.extend);
                let words = model.outcome();
                let said = words
                    .zip(more)
                    .map(|(words, more)| words.time_extended(minutes(more)));
                effects.extend(said.map(|said| Effect::Say(Voice::Status, said)));
            }
            effects
        }
        Step::Extend(_) => vec![Effect::CloseDialog(EXTEND_DIALOG)],
    }
}

/// Asks for the next second, as long as one counts.
pub(super) fn tick(open: &Open) -> Vec<Effect> {
    let counts = open.is_writable() && open.paper.timing().is_some();
    counts.then_some(Effect::Tick).into_iter().collect()
}

/// Whether the time was up when the attempt was submitted.
#[must_use]
pub fn ran_out(open: &Open) -> bool {
    let (attempt, paper) = (&open.attempt, &open.paper);
    attempt
        .submitted()
        .is_some_and(|at| attempt.ends_at(paper, at).is_some_and(|end| at >= end))
}

/// How far the device's clock was set back or ahead while the attempt lasted, in ms: the farthest.
#[must_use]
pub fn clock_set(open: &Open) -> Option<i64> {
    let pauses = open.paper.timing()?.pauses;
    let jumps = open.attempt.spent()?.jumps().iter().map(|jump| jump.by);
    // Where time away doesn't count, the clock is ahead whenever one comes back.
    let jumps = jumps.filter(|by| *by < 0 || !pauses);
    jumps.max_by_key(|by| by.saturating_abs())
}

/// Whether a wall clock is off by so many ms.
#[must_use]
pub const fn is_off(by: i64) -> bool {
    by.saturating_abs() > TOLERANCE
}
