//! Random banks: every item type and every rule of scoring.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde_json::{Map, Value, json};

use super::pick;
use crate::bank::Header;
use crate::delivery::{Delivery, OneWay, Tries, TryRule};
use crate::digest::Digest;
use crate::duration::Millis;
use crate::fraction::Share;
use crate::id::SectionId;
use crate::item::{Item, ItemType};
use crate::json::canonical;
use crate::rng::Stream;
use crate::scoring::Scoring;
use crate::timing::Timing;

const TOPICS: [&str; 3] = ["alpha", "beta", "gamma"];

/// Rules for items of which one choice is right, and of which several are.
const ONE: [Scoring; 3] = [Scoring::AllOrNothing, Scoring::Weights, Scoring::Negative];
const SEVERAL: [Scoring; 5] = [
    Scoring::AllOrNothing,
    Scoring::Partial,
    Scoring::RightMinusWrong,
    Scoring::EachOption,
    Scoring::Weights,
];

/// What a stratum of these banks names.
type Group = (&'static str, &'static str);

/// A bank of 6 to 29 items in up to three topics, and its items by position.
pub(super) fn random(stream: &mut Stream, unusual: &mut Stream) -> Option<(Header, Vec<Rc<Item>>)> {
    let mut items: Vec<(Group, Value)> = (0..6 + stream.below(24))
        .filter_map(|number| item(number, stream, unusual))
        .collect();
    items.sort_by_key(|(group, _)| *group);
    let mut strata = BTreeMap::<Group, u32>::new();
    let mut topics = BTreeMap::<&str, u32>::new();
    for (group, _) in &items {
        *strata.entry(*group).or_default() += 1;
        *topics.entry(group.0).or_default() += 1;
    }
    let strata: Vec<Value> = strata
        .into_iter()
        .map(|((topic, kind), count)| json!({ "topic": topic, "type": kind, "count": count }))
        .collect();
    let draws: Vec<Value> = topics
        .into_iter()
        .map(|(topic, count)| json!({ "topic": topic, "count": 1 + stream.below(count) }))
        .collect();
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

/// How the assessment is given; in the usual way every other time.
pub(super) fn delivery(unusual: &mut Stream) -> Option<Delivery> {
    if unusual.below(2) == 0 {
        return None;
    }
    let price = |unusual: &mut Stream| {
        let price = ["0%", "1/3", "25%", "100%"].get(pick(unusual, 4))?;
        Share::read(price).ok()
    };
    let rules = [TryRule::Adaptive, TryRule::Interactive, TryRule::Countback];
    let tries = Tries {
        max: Some(unusual.below(4)).filter(|max| *max > 0),
        price: price(unusual)?,
        rule: *rules.get(pick(unusual, rules.len()))?,
    };
    let weight = 1 + unusual.below(3);
    let delivery = Delivery {
        tries: Some(tries).filter(|_| unusual.below(4) > 0),
        hint: price(unusual).filter(|_| unusual.below(2) == 0),
        certainty: unusual.below(2) == 0,
        practice: unusual.below(2) == 0,
        diagnostic: false,
        weights: [(SectionId::new("all").ok()?, weight)]
            .into_iter()
            .collect(),
        compensatory: unusual.below(2) == 0,
        timing: timing(unusual),
        navigation: match unusual.below(8) {
            0 => Some(OneWay::ForwardOnly),
            1 => Some(OneWay::SectionBySection),
            _ => None,
        },
    };
    Some(delivery)
}

/// The whole's time is never up, so that each attempt can be submitted; a section's often is.
fn timing(unusual: &mut Stream) -> Option<Timing> {
    const MINUTE: u64 = 60_000;
    if unusual.below(3) > 0 {
        return None;
    }
    let minutes = |minutes: u32| Millis(MINUTE * u64::from(minutes));
    let own = minutes(1 + unusual.below(40));
    let timing = Timing {
        limit: Some(minutes(7 * 24 * 60)),
        sections: [(SectionId::new("all").ok()?, own)].into_iter().collect(),
        grace: Some(Millis(u64::from(1 + unusual.below(30_000)))).filter(|_| unusual.below(2) == 0),
        extend: Some(minutes(5)).filter(|_| unusual.below(2) == 0),
        essential: false,
        pauses: unusual.below(2) == 0,
    };
    Some(timing)
}

fn item(number: u32, stream: &mut Stream, unusual: &mut Stream) -> Option<(Group, Value)> {
    let topic = *TOPICS.get(pick(stream, TOPICS.len()))?;
    let kind = match stream.below(6) {
        0 => ItemType::TrueFalse,
        1 | 2 => ItemType::SingleChoice,
        _ => ItemType::MultipleChoice,
    };
    let ids: Vec<String> = match kind {
        ItemType::TrueFalse => vec!["true".to_owned(), "false".to_owned()],
        _ => (0..2 + stream.below(6)).map(|n| format!("c{n}")).collect(),
    };
    let (rules, most) = match kind {
        ItemType::MultipleChoice => (&SEVERAL[..], ids.len() - 1),
        _ => (&ONE[..], 1),
    };
    let scoring = *rules.get(pick(stream, rules.len()))?;
    let key: BTreeSet<&String> = (0..=pick(stream, most))
        .filter_map(|_| ids.get(pick(stream, ids.len())))
        .collect();
    let mut item = json!({
        "id": format!("item-{number:02}"), "type": kind.as_str(), "topic": topic, "stem": "…",
        "points": 1 + stream.below(3), "scoring": scoring, "answer": { "key": key },
    });
    let members = item.as_object_mut()?;
    if kind != ItemType::TrueFalse {
        members.insert("choices".to_owned(), choices(&ids, &key, stream));
    }
    if stream.below(6) == 0 {
        members.insert("tags".to_owned(), json!(["gate"]));
    }
    if unusual.below(3) == 0 {
        let hints = ["…", "…"].get(..=pick(unusual, 2))?;
        members.insert("hints".to_owned(), json!(hints));
    }
    if unusual.below(4) == 0 {
        members.insert("notice".to_owned(), json!("…"));
    }
    if scoring == Scoring::Weights {
        let answer = members.get_mut("answer")?.as_object_mut()?;
        answer.insert("weights".to_owned(), weights(&ids, &key, stream));
    }
    Some(((topic, kind.as_str()), item))
}

/// Some keep their places, and one that isn't right may exclude the others.
fn choices(ids: &[String], key: &BTreeSet<&String>, stream: &mut Stream) -> Value {
    let mut exclusive = stream.below(3) == 0;
    let listed = ids.iter().rev().map(|id| {
        let excludes = exclusive && !key.contains(id);
        exclusive &= !excludes;
        json!({ "id": id, "text": "…", "fixed": stream.below(5) == 0, "exclusive": excludes })
    });
    listed.collect()
}

/// Something for each right choice, and something off for each wrong one.
fn weights(ids: &[String], key: &BTreeSet<&String>, stream: &mut Stream) -> Value {
    let weights = ids.iter().map(|id| {
        let sign = if key.contains(id) { "" } else { "-" };
        let share = format!("{sign}{}/{}", 1 + stream.below(3), 3 + stream.below(5));
        (id.clone(), Value::from(share))
    });
    weights.collect::<Map<_, _>>().into()
}
