//! What learners write on their own paper: notes, and choices crossed out. Nothing follows from it.

use super::{Event, ItemSession, NOTE, Refusal, session};
use crate::form::Paper;
use crate::id::ChoiceId;

/// Applies such an event.
#[inline(never)]
pub(super) fn apply(
    sessions: &mut [ItemSession],
    paper: &Paper,
    event: &Event,
) -> Result<(), Refusal> {
    match event {
        Event::Noted { item, text } => note(sessions, *item, text),
        Event::CrossedOut { item, choice, on } => cross_out(sessions, paper, *item, choice, *on),
        _ => Err(Refusal::NotAllowed),
    }
}

fn note(sessions: &mut [ItemSession], item: u32, text: &str) -> Result<(), Refusal> {
    let session = session(sessions, item)?;
    if text.chars().count() > NOTE {
        return Err(Refusal::NotAllowed);
    }
    text.clone_into(&mut session.note);
    Ok(())
}

fn cross_out(
    sessions: &mut [ItemSession],
    paper: &Paper,
    item: u32,
    choice: &ChoiceId,
    on: bool,
) -> Result<(), Refusal> {
    let session = session(sessions, item)?;
    let placed = paper.at(item).ok_or(Refusal::NoSuchItem { item })?;
    let is_crossed_out = session.crossed_out.contains(choice);
    if !placed.choices.contains(choice) || is_crossed_out == on {
        return Err(Refusal::NotAllowed);
    }
    session.crossed_out.retain(|other| other != choice);
    if on {
        session.crossed_out.push(choice.clone());
    }
    Ok(())
}
