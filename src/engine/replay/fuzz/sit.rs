//! Random learners: what one might do, and some of what none can.

use super::pick;
use crate::attempt::{Attempt, Certainty, Entry, Event, Refusal, Started};
use crate::digest::Digest;
use crate::duration::{Millis, WallTime};
use crate::form::{Paper, PaperItem};
use crate::id::ChoiceId;
use crate::item::Response;
use crate::rng::Stream;

/// What a random learner did.
#[derive(Debug, Clone)]
pub struct Sat {
    /// What was tried, in order.
    pub tried: Vec<Entry>,
    /// What of it was allowed.
    pub log: Vec<Entry>,
    /// Why the rest was refused, in order.
    pub refusals: Vec<Refusal>,
}

/// Sits a paper of a bank with this digest, from the start to the submission. The items at these places were passed by.
#[must_use]
pub fn sit(bank: Digest, paper: &Paper, passed_by: &[u32], stream: &mut Stream) -> Sat {
    let mut sat = Sat {
        tried: Vec::new(),
        log: Vec::new(),
        refusals: Vec::new(),
    };
    let mut attempt = Attempt::default();
    let mut at = Millis(0);
    for event in events(bank, paper, passed_by, stream) {
        // The clock goes back now and then, though not so that the attempt never ends, nor at what the paper stands for.
        let must_be = matches!(
            event,
            Event::Resumed | Event::Submitted | Event::PassedBy { .. }
        );
        let back = stream.below(30) == 0 && !must_be;
        let before = Millis(attempt.elapsed().0.saturating_sub(1));
        let entry = Entry {
            at: if back { before } else { at },
            event,
        };
        sat.tried.push(entry.clone());
        match attempt.apply(paper, &entry) {
            Ok(()) => sat.log.push(entry),
            Err(refusal) => sat.refusals.push(refusal),
        }
        if attempt.started().is_some() {
            at.0 += u64::from(stream.below(60_000));
        }
    }
    sat
}

fn events(bank: Digest, paper: &Paper, passed_by: &[u32], stream: &mut Stream) -> Vec<Event> {
    let started = Started::new(bank, paper, WallTime(1_700_000_000_000));
    let mut events = Vec::new();
    if stream.below(4) == 0 {
        events.push(event(paper, &started, stream));
    }
    if stream.below(4) == 0 {
        events.push(Event::Started(unfit(&started, stream)));
    }
    events.push(Event::Started(started.clone()));
    events.extend(
        passed_by
            .iter()
            .map(|place| Event::PassedBy { item: *place }),
    );
    events.extend((0..20 + stream.below(60)).map(|_| event(paper, &started, stream)));
    events.push(Event::Resumed);
    // One in four knows the answers in the end.
    if stream.below(4) == 0 {
        events.extend((0..).zip(&paper.items).filter_map(|(item, placed)| {
            let key = placed
                .item
                .body
                .choice_item()?
                .answer()
                .key
                .iter()
                .cloned()
                .collect();
            Some(answered(item, Some(Response::Choices(key)), None))
        }));
    }
    events.push(Event::Submitted);
    if stream.below(4) == 0 {
        events.push(event(paper, &started, stream));
    }
    events
}

/// A start that doesn't fit its paper.
fn unfit(started: &Started, stream: &mut Stream) -> Started {
    let mut started = started.clone();
    let place = pick(stream, started.items.len());
    match (stream.below(4), started.items.get_mut(place)) {
        (1, Some(item)) => item.item = Digest::of(b"another"),
        (2, Some(item)) => item.choices.reverse(),
        (3, _) => started.items.truncate(place),
        _ => started.request.language.push_str("-x-another"),
    }
    started
}

fn event(paper: &Paper, started: &Started, stream: &mut Stream) -> Event {
    // One beyond the last now and then.
    let place = pick(stream, paper.items.len() + 1);
    let item = u32::try_from(place).unwrap_or(u32::MAX);
    match stream.below(40) {
        0 | 1 => Event::Flagged {
            item,
            on: stream.below(2) == 0,
        },
        2 | 3 => Event::Viewed { item },
        4 | 5 => answered(item, None, None),
        6 | 7 => Event::Paused,
        8..=13 => Event::Resumed,
        14 | 18..=21 => Event::Checked { item },
        15 | 22..=25 => Event::HintTaken {
            item,
            hint: stream.below(2),
        },
        16 => Event::Started(started.clone()),
        28 => Event::Noted {
            item,
            text: format!("a note of {}", stream.below(9)),
        },
        29 => {
            let placed = paper.items.get(place);
            let choice = placed.and_then(|placed| placed.choices.first());
            match choice.cloned() {
                Some(choice) => Event::CrossedOut {
                    item,
                    choice,
                    on: stream.below(2) == 0,
                },
                None => Event::Paused,
            }
        }
        26 => Event::Extended,
        27 => Event::Clock {
            wall: WallTime(1_700_000_000_000 + i64::from(stream.below(3_600_000))),
        },
        // Only what is passed by from the start has another in its place here.
        17 if !warns(paper, item) => Event::PassedBy { item },
        _ => {
            let response = paper
                .items
                .get(place)
                .map(|placed| response(placed, stream))
                .unwrap_or(Response::Choices([].into()));
            let certainty = [None, Some(Certainty::Low), Some(Certainty::High)]
                .get(pick(stream, 3))
                .copied()
                .flatten();
            answered(item, Some(response), certainty)
        }
    }
}

fn warns(paper: &Paper, item: u32) -> bool {
    let given = paper.given(item);
    given.is_some_and(|given| given.item.details().notice.is_some())
}

const fn answered(item: u32, response: Option<Response>, certainty: Option<Certainty>) -> Event {
    Event::Answered {
        item,
        response,
        certainty,
    }
}

/// One choice, some choices, none, or one that isn't there.
fn response(placed: &PaperItem, stream: &mut Stream) -> Response {
    let choices = &placed.choices;
    let one = stream.below(2) == 0;
    let chosen = pick(stream, choices.len());
    let mut picked: Vec<ChoiceId> = (0..)
        .zip(choices)
        .filter(|(place, _)| {
            if one {
                *place == chosen
            } else {
                stream.below(3) == 0
            }
        })
        .map(|(_, choice)| choice.clone())
        .collect();
    if stream.below(30) == 0 {
        picked.extend(ChoiceId::new("nowhere"));
    }
    Response::Choices(picked.into_iter().collect())
}
