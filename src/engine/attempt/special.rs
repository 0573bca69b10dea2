//! What can be done in some assessments only: take a hint, check a response, pass an item by.

use super::{Event, ItemSession, Refusal, session};
use crate::form::Paper;

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
