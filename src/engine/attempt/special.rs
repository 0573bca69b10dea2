//! What can be done in some assessments only: take a hint, check a response, pass an item by.

use super::{Attempt, Entry, Event, ItemSession, Refusal, session};
use crate::form::Paper;

/// Goes on with an attempt that isn't given in the usual way: what is too late or lies behind is refused.
#[inline(never)]
pub(super) fn go_on(attempt: &mut Attempt, paper: &Paper, entry: &Entry) -> Result<(), Refusal> {
    let (event, at) = (&entry.event, entry.at);
    let since = attempt.since(paper, at);
    if let Some(spent) = &attempt.spent {
        spent.allows(paper, event, since)?;
    }
    let navigation = paper
        .delivery
        .as_ref()
        .and_then(|delivery| delivery.navigation);
    if let Some((way, item)) = navigation.zip(of_item(event))
        && way.is_behind(paper, item, attempt.last_viewed)
    {
        return Err(Refusal::Behind { item });
    }
    attempt.go_on(paper, event, at)?;
    if let Some(spent) = &mut attempt.spent {
        spent.note(event, since);
    }
    Ok(())
}

/// The item that an event is about, but for a flag: that changes nothing.
const fn of_item(event: &Event) -> Option<u32> {
    match event {
        Event::Answered { item, .. }
        | Event::Viewed { item }
        | Event::HintTaken { item, .. }
        | Event::Checked { item }
        | Event::PassedBy { item } => Some(*item),
        _ => None,
    }
}

/// Applies such an event. Each is refused where the assessment or the item doesn't have it.
pub(super) fn apply(
    sessions: &mut [ItemSession],
    paper: &Paper,
    event: &Event,
) -> Result<(), Refusal> {
    match event {
        Event::HintTaken { item, hint } => take_hint(sessions, paper, *item, *hint),
        Event::Checked { item } => check(sessions, paper, *item),
        Event::PassedBy { item } => pass_by(sessions, paper, *item),
        // Whether they are allowed was looked at before.
        Event::Extended | Event::Clock { .. } if paper.timing().is_some() => Ok(()),
        _ => Err(Refusal::NotAllowed),
    }
}

fn take_hint(
    sessions: &mut [ItemSession],
    paper: &Paper,
    item: u32,
    hint: u32,
) -> Result<(), Refusal> {
    let session = session(sessions, item)?;
    let delivery = paper.delivery.as_ref().ok_or(Refusal::NotAllowed)?;
    let placed = paper.at(item).ok_or(Refusal::NoSuchItem { item })?;
    if hint != session.hints || !delivery.can_hint(&placed.item, session) {
        return Err(Refusal::NotAllowed);
    }
    session.hints += 1;
    session.touched = true;
    Ok(())
}

fn check(sessions: &mut [ItemSession], paper: &Paper, item: u32) -> Result<(), Refusal> {
    let session = session(sessions, item)?;
    let delivery = paper.delivery.as_ref().ok_or(Refusal::NotAllowed)?;
    let placed = paper.at(item).ok_or(Refusal::NoSuchItem { item })?;
    if !delivery.can_check(&placed.item, session) {
        return Err(Refusal::NotAllowed);
    }
    session.tries.extend(session.response.clone());
    Ok(())
}

/// What was answered, or helped with, is past passing by: its response couldn't be told from one to the item that comes instead.
fn pass_by(sessions: &mut [ItemSession], paper: &Paper, item: u32) -> Result<(), Refusal> {
    let session = session(sessions, item)?;
    let given = paper.given(item).ok_or(Refusal::NoSuchItem { item })?;
    if session.touched || session.passed_by || given.item.details().notice.is_none() {
        return Err(Refusal::NotAllowed);
    }
    session.passed_by = true;
    Ok(())
}
