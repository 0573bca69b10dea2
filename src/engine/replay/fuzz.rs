//! Random banks and attempts, to compare the engine of one build with that of another: same numbers in, same bytes out.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::{Value, json};

use crate::attempt::{Attempt, Certainty, Entry, Event, Started, journal};
use crate::bank::Header;
use crate::digest::Digest;
use crate::duration::{Millis, WallTime};
use crate::form::{self, Form, FormRequest, Paper, Slot, TimeFactor};
use crate::id::AssessmentId;
use crate::item::{Item, Response};
use crate::json::canonical;
use crate::report;
use crate::rng::{RulesVersion, Seed, Stream};
use crate::transcript::Transcript;

/// Makes `count` random attempts, numbered from `first`, and gives a line of canonical JSON for each: what was drawn, the
/// journal's and the transcript's digests, refusals, and the whole report.
///
/// Every number gives the same line in every build of the same rules; a line is `null` only where a bank can't be drawn from.
#[must_use]
pub fn attempts(first: u32, count: u32) -> Vec<u8> {
    let mut lines = Vec::new();
    for number in first..first.saturating_add(count) {
        lines.extend(canonical(&line(number).unwrap_or(Value::Null)));
        lines.push(b'\n');
    }
    lines
}

const TOPICS: [&str; 3] = ["alpha", "beta", "gamma"];
const SCORINGS: [&str; 5] = [
    "all-or-nothing",
    "partial",
    "right-minus-wrong",
    "each-option",
    "weights",
];

/// A random sitting, with all that it was made of.
#[derive(Debug, Clone)]
pub struct Sitting {
    /// The bank.
    pub header: Header,
    /// Its items, by position.
    pub items: Vec<Rc<Item>>,
    /// What was drawn.
    pub form: Form,
    /// The form with its items.
    pub paper: Paper,
    /// What was done, and allowed.
    pub log: Vec<Entry>,
    /// What was tried, and refused.
    pub refusals: Vec<String>,
}

/// The sitting of a number; `None` only where a bank can't be drawn from.
#[must_use]
pub fn sitting(number: u32) -> Option<Sitting> {
    let mut seed = [0; 16];
    seed.iter_mut()
        .zip(number.to_le_bytes())
        .for_each(|(to, from)| *to = from);
    let seed = Seed(seed);
    let mut stream = Stream::new(RulesVersion::CURRENT, seed, "fuzz");
    let (header, items) = bank(&mut stream)?;
    let request = FormRequest {
        assessment: AssessmentId::new("fuzz").ok()?,
        audience: None,
        seed,
        seen: (0..stream.below(4))
            .map(|_| Slot {
                bank: 0,
                position: stream.below(8),
            })
            .collect(),
        language: "en".to_owned(),
        overlays: Vec::new(),
        time_factor: TimeFactor::USUAL,
        rules: RulesVersion::CURRENT,
    };
    let form = form::draw(&header, &request).ok()?;
    let at = |slot: Slot| items.get(usize::try_from(slot.position).ok()?).cloned();
    let paper = form::assemble(&header, &request, &form, &at).ok()?;
    let (log, refusals) = sit(&paper, &mut stream);
    Some(Sitting {
        header,
        items,
        form,
        paper,
        log,
        refusals,
    })
}

fn line(number: u32) -> Option<Value> {
    let Sitting {
        header,
        form,
        paper,
        log,
        refusals,
        ..
    } = sitting(number)?;
    let attempt = Attempt::replay(&paper, &log).ok()?;
    let transcript = Transcript::of(&log).ok()?;
    let journal: Vec<u8> = log.iter().flat_map(journal::encode).collect();
    let report = report::report(&header, &paper, &attempt).ok()?;
    Some(json!({
        "number": number,
        "form": form,
        "journal": Digest::of(&journal),
        "transcript": Digest::of(&transcript.to_bytes()),
        "refusals": refusals,
        "report": serde_json::from_slice::<Value>(&report.to_bytes()).ok()?,
    }))
}

/// A bank of 6 to 29 items in three topics, with the kinds of items and rules that there are.
fn bank(stream: &mut Stream) -> Option<(Header, Vec<Rc<Item>>)> {
    let mut items: Vec<(usize, Value)> = (0..6 + stream.below(24))
        .filter_map(|n| item(n, stream))
        .collect();
    items.sort_by_key(|(topic, _)| *topic);
    let strata = TOPICS.iter().enumerate().flat_map(|(topic, name)| {
        let count = items.iter().filter(|(of, _)| *of == topic).count();
        (count > 0).then(|| json!({ "topic": name, "type": "multiple-choice", "count": count }))
    });
    let strata: Vec<Value> = strata.collect();
    let draws: Vec<Value> = strata.iter().map(|stratum| draw(stratum, stream)).collect();
    let cut = ["50%", "66.6%", "2/3", "1%"].get(pick(stream, 4))?;
    let header = json!({
        "format": "assay-header/1", "id": "fuzz/fuzz", "version": "1.0.0", "language": "en", "title": "Fuzz",
        "topics": TOPICS.map(|id| json!({ "id": id, "title": id })), "objectives": [], "misconceptions": [],
        "assessments": [{
            "id": "fuzz", "title": "Fuzz", "attempts": { "counts": "best" },
            "sections": [{ "id": "all", "title": "All", "draw": draws, "shuffle_items": true, "shuffle_choices": true, "cut": "1/3" }],
            "reveal": { "after-item": [], "attempts-remain": [], "passed": [], "no-attempts-left": [] },
            "pass": { "total": cut, "topics": [{ "topic": "beta", "cut": "1/7" }], "all_right": [{ "tag": "gate", "count": 1 }] },
        }],
        "review": { "status": "draft", "reviewed_by": [], "cut_score": "provisional" },
        "contents": { "strata": strata, "shards": [{ "digest": Digest::of(b""), "items": items.len() }] }, "uses": [],
    });
    let read = items
        .iter()
        .map(|(_, value)| Some(Rc::new(Item::read(value, Digest::of(&canonical(value)))?)));
    Some((
        serde_json::from_value(header).ok()?,
        read.collect::<Option<_>>()?,
    ))
}

fn draw(stratum: &Value, stream: &mut Stream) -> Value {
    let most = stratum
        .get("count")
        .and_then(Value::as_u64)
        .and_then(|count| u32::try_from(count).ok());
    let count = 1 + stream.below(most.unwrap_or(1));
    json!({ "topic": stratum.get("topic"), "count": count })
}

fn item(number: u32, stream: &mut Stream) -> Option<(usize, Value)> {
    let topic = pick(stream, TOPICS.len());
    let choices = 2 + stream.below(6);
    let scoring = SCORINGS.get(pick(stream, SCORINGS.len()))?;
    let keyed: BTreeSet<u32> = (0..1 + stream.below(choices - 1))
        .map(|_| stream.below(choices))
        .collect();
    let key: Vec<String> = keyed
        .iter()
        .take(usize::try_from(choices - 1).ok()?)
        .map(id)
        .collect();
    let listed =
        (0..choices).map(|n| json!({ "id": id(&n), "text": "…", "fixed": stream.below(5) == 0 }));
    let listed: Vec<Value> = listed.collect();
    let mut item = json!({
        "id": format!("item-{number:02}"), "type": "multiple-choice", "topic": TOPICS.get(topic)?, "stem": "…",
        "points": 1 + stream.below(3), "scoring": scoring, "choices": listed, "answer": { "key": key },
    });
    if stream.below(6) == 0 {
        item.as_object_mut()?
            .insert("tags".to_owned(), json!(["gate"]));
    }
    if *scoring == "weights" {
        let weights = (0..choices).map(|n| {
            let sign = if keyed.contains(&n) { "" } else { "-" };
            (
                id(&n),
                Value::from(format!(
                    "{sign}{}/{}",
                    1 + stream.below(3),
                    3 + stream.below(5)
                )),
            )
        });
        let weights: serde_json::Map<String, Value> = weights.collect();
        item.get_mut("answer")?
            .as_object_mut()?
            .insert("weights".to_owned(), weights.into());
    }
    Some((topic, item))
}

fn id(number: &u32) -> String {
    format!("c{number}")
}

/// A number below a length.
fn pick(stream: &mut Stream, below: usize) -> usize {
    let below = u32::try_from(below).unwrap_or(u32::MAX);
    usize::try_from(stream.below(below)).unwrap_or(0)
}

/// What a learner might do, and some of what none can: those events are refused and stay out of the log.
fn sit(paper: &Paper, stream: &mut Stream) -> (Vec<Entry>, Vec<String>) {
    let started = Started::new(Digest::of(b"fuzz"), paper, WallTime(1_700_000_000_000));
    let (mut log, mut refusals, mut at) = (Vec::new(), Vec::new(), 0);
    let mut attempt = Attempt::default();
    let mut events = vec![Event::Started(started)];
    events.extend((0..20 + stream.below(60)).map(|_| event(paper, stream)));
    events.push(Event::Resumed);
    // One in four knows the answers in the end.
    if stream.below(4) == 0 {
        events.extend((0..).zip(&paper.items).filter_map(|(item, placed)| {
            let key = placed.item.body.choice_item()?.key.clone();
            Some(Event::Answered {
                item,
                response: Some(Response::Choices(key)),
                certainty: None,
            })
        }));
    }
    events.push(Event::Submitted);
    for event in events {
        at += u64::from(stream.below(60_000));
        let entry = Entry {
            at: Millis(at),
            event,
        };
        match attempt.apply(paper, &entry) {
            Ok(()) => log.push(entry),
            Err(refusal) => refusals.push(refusal.to_string()),
        }
    }
    (log, refusals)
}

fn event(paper: &Paper, stream: &mut Stream) -> Event {
    // One beyond the last now and then.
    let place = pick(stream, paper.items.len() + 1);
    let item = u32::try_from(place).unwrap_or(u32::MAX);
    match stream.below(20) {
        0 => Event::Flagged {
            item,
            on: stream.below(2) == 0,
        },
        1 => Event::Viewed { item },
        2 => Event::Answered {
            item,
            response: None,
            certainty: None,
        },
        3 => Event::Paused,
        4..=6 => Event::Resumed,
        7 => Event::Checked { item },
        _ => {
            let choices = paper
                .items
                .get(place)
                .map(|placed| placed.choices.as_slice())
                .unwrap_or_default();
            let picked = choices
                .iter()
                .filter(|_| stream.below(3) == 0)
                .cloned()
                .collect();
            let certainty = [None, Some(Certainty::Low), Some(Certainty::High)]
                .get(pick(stream, 3))
                .copied()
                .flatten();
            Event::Answered {
                item,
                response: Some(Response::Choices(picked)),
                certainty,
            }
        }
    }
}
