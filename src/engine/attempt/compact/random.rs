//! Random attempts of many items, of any type and as large as items are, to measure by and to test with.

use std::rc::Rc;

use serde_json::{Value, json};

use crate::attempt::{Attempt, Certainty, Entry, Event, Started};
use crate::delivery::{Delivery, OneWay, Tries, TryRule};
use crate::digest::Digest;
use crate::duration::{Millis, WallTime};
use crate::form::{FormRequest, Paper, PaperItem, PaperSection, Slot, TimeFactor};
use crate::fraction::Share;
use crate::id::{AssessmentId, AudienceId, ChoiceId, SectionId};
use crate::item::{Body, Item, ItemType, Number, Reading, Response};
use crate::json::canonical;
use crate::rng::{RulesVersion, Seed, Stream};
use crate::timing::Timing;

/// What a random attempt is to be like.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// Of one type alone; absent: of all.
    pub kind: Option<ItemType>,
    /// How many items.
    pub items: u32,
    /// How many characters are typed at most.
    pub typed: u32,
    /// How many things are done to each item, on average.
    pub deeds: u32,
}

/// A random attempt, and its paper. The same number gives the same.
#[must_use]
pub fn attempt(wish: Wish, number: u64) -> Option<(Paper, Attempt)> {
    let mut seed = [0; 16];
    let halves = seed.iter_mut().zip(number.to_le_bytes());
    halves.for_each(|(to, from)| *to = from);
    let mut stream = Stream::new(RulesVersion::CURRENT, Seed(seed), "compact");
    let paper = paper(wish, Seed(seed), &mut stream)?;
    let attempt = sit(wish, &paper, &mut stream);
    Some((paper, attempt))
}

fn paper(wish: Wish, seed: Seed, stream: &mut Stream) -> Option<Paper> {
    let request = FormRequest {
        assessment: AssessmentId::new("assessment").ok()?,
        audience: (stream.below(2) == 0)
            .then(|| AudienceId::new("audience").ok())
            .flatten(),
        seed,
        seen: (0..stream.below(120))
            .map(|_| Slot {
                bank: 0,
                position: stream.below(1_000),
            })
            .collect(),
        language: "ar".to_owned(),
        overlays: vec![Some(Digest::of(b"overlay")); stream.below(3) as usize],
        time_factor: *[TimeFactor::USUAL, TimeFactor::NO_LIMIT].get(stream.below(2) as usize)?,
        rules: RulesVersion::CURRENT,
    };
    let items: Vec<PaperItem> = (0..wish.items)
        .map(|position| placed(wish, position, stream))
        .collect::<Option<_>>()?;
    let third = items.len().div_ceil(3).max(1);
    let starts = (0..items.len()).step_by(third);
    let sections = ["one", "two", "three"]
        .into_iter()
        .zip(starts)
        .map(|(id, start)| {
            Some(PaperSection {
                id: SectionId::new(id).ok()?,
                items: start..(start + third).min(items.len()),
            })
        });
    let mut passed_by = Vec::new();
    for (place, _) in (0..).zip(&items) {
        if stream.below(20) == 0 {
            passed_by.push((place, placed(wish, 5_000 + place, stream)?));
        }
    }
    Some(Paper {
        sections: sections.collect::<Option<_>>()?,
        items,
        delivery: delivery(stream)?,
        passed_by,
        request,
    })
}

fn delivery(stream: &mut Stream) -> Option<Option<Box<Delivery>>> {
    if stream.below(3) == 0 {
        return Some(None);
    }
    let third = Share::read("1/3").ok()?;
    let limit = |stream: &mut Stream| Millis(u64::from(1 + stream.below(200)) * 60_000);
    let timing = Timing {
        limit: (stream.below(3) > 0).then(|| limit(stream)),
        sections: [(SectionId::new("two").ok()?, limit(stream))]
            .into_iter()
            .collect(),
        grace: Some(Millis(5_000)),
        extend: Some(Millis(300_000)),
        pauses: stream.below(2) == 0,
        essential: false,
    };
    let ways = [
        None,
        Some(OneWay::ForwardOnly),
        Some(OneWay::SectionBySection),
    ];
    Some(Some(Box::new(Delivery {
        tries: (stream.below(3) > 0).then_some(Tries {
            max: Some(1 + stream.below(3)),
            price: third,
            rule: TryRule::Adaptive,
        }),
        hint: (stream.below(2) == 0).then_some(third),
        certainty: stream.below(2) == 0,
        timing: (stream.below(3) > 0).then_some(timing),
        navigation: *ways.get(stream.below(3) as usize)?,
        ..Delivery::default()
    })))
}

fn placed(wish: Wish, position: u32, stream: &mut Stream) -> Option<PaperItem> {
    let kinds = ItemType::ALL;
    let any = kinds.get(stream.below(u32::try_from(kinds.len()).ok()?) as usize)?;
    let value = item(wish.kind.unwrap_or(*any), position, stream)?;
    let item = Item::read(&value, Digest::of(&canonical(&value)))?;
    let mut choices: Vec<ChoiceId> = item
        .body
        .choices()
        .iter()
        .map(|choice| choice.id.clone())
        .collect();
    stream.shuffle(&mut choices);
    Some(PaperItem {
        slot: Slot { bank: 0, position },
        item: Rc::new(item),
        choices,
    })
}

/// An item as large as its type may be, or nearly.
fn item(kind: ItemType, position: u32, stream: &mut Stream) -> Option<Value> {
    let count = if stream.below(2) == 0 {
        20
    } else {
        2 + stream.below(19)
    };
    let parts = |letter: &str, count: u32| -> Value {
        (0..count)
            .map(|place| json!({ "id": format!("{letter}{place}"), "text": format!("{letter} {place}") }))
            .collect()
    };
    let id = |letter: &str, place: u32| format!("{letter}{place}");
    let keys =
        |letter: &str, count: u32| -> Value { (0..count).map(|place| id(letter, place)).collect() };
    let each = |one: fn(u32) -> Value, count: u32| -> Value {
        (0..count)
            .map(|place| (format!("p{place}"), one(place)))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let shapes = || -> Value {
        (0..count)
            .map(|place| json!({ "id": id("c", place), "text": "Here", "shape": { "circle": [5 + 10 * place, 50, 4] } }))
            .collect()
    };
    let spans: String = (0..count).map(|place| format!("[[c{place}]] ")).collect();
    let blanks: String = (0..count).map(|place| format!("[[p{place}]] ")).collect();
    let more = match kind {
        ItemType::SingleChoice => {
            json!({ "choices": parts("c", count), "answer": { "key": ["c0"] } })
        }
        ItemType::TrueFalse => json!({ "answer": { "key": ["true"] } }),
        ItemType::MultipleChoice => {
            json!({ "choices": parts("c", count), "answer": { "key": ["c0"] } })
        }
        ItemType::Matrix | ItemType::Matching | ItemType::Categorise => json!({
            "prompts": parts("p", count), "choices": parts("c", 20), "answer": { "key": each(|place| json!(format!("c{place}")), count) },
        }),
        ItemType::Ordering => {
            json!({ "choices": parts("c", count), "answer": { "key": keys("c", count) } })
        }
        ItemType::GapFill => json!({
            "text": blanks,
            "gaps": (0..count).map(|place| match place % 2 {
                0 => json!({ "id": id("p", place), "label": "Gap" }),
                _ => json!({ "id": id("p", place), "label": "Gap", "choices": parts(&format!("g{place}x"), 5) }),
            }).collect::<Value>(),
            "answer": {
                "key": (0..count).filter(|place| place % 2 == 1).map(|place| (id("p", place), json!(format!("g{place}x0")))).collect::<serde_json::Map<_, _>>(),
                "accept": (0..count).filter(|place| place % 2 == 0).map(|place| (id("p", place), json!([{ "text": "word" }]))).collect::<serde_json::Map<_, _>>(),
            },
        }),
        ItemType::Numeric => json!({
            "units": parts("u", 4),
            "answer": { "accept": [{ "least": "1", "most": "2" }], "units": { "u0": "1", "u1": "2", "u2": "3", "u3": "4" } },
        }),
        ItemType::Slider => {
            json!({ "least": "-5", "most": "5", "step": "0.01", "answer": { "accept": [{ "least": "1", "most": "2" }] } })
        }
        ItemType::ShortText => {
            json!({ "most": 1000, "answer": { "accept": [{ "text": "word" }] } })
        }
        ItemType::Essay => json!({ "most": 10_000, "answer": {} }),
        ItemType::Survey if stream.below(2) == 0 => json!({ "ask": "comment" }),
        ItemType::Survey => json!({ "ask": "several", "choices": parts("c", count) }),
        ItemType::Hotspot => json!({
            "pick": "several", "picture": { "file": "a.svg", "alt": "A picture", "width": 300, "height": 100 }, "choices": shapes(),
            "answer": { "key": ["c0"] },
        }),
        ItemType::HotText => {
            json!({ "pick": "several", "text": spans, "choices": parts("c", count), "answer": { "key": ["c0"] } })
        }
    };
    let mut value = json!({
        "id": format!("item-{position}"), "type": kind.as_str(), "topic": "topic", "stem": "Which?",
        "hints": ["Look again.", "Look there."], "notice": "It shows a wound.",
    });
    value.as_object_mut()?.extend(more.as_object()?.clone());
    Some(value)
}

/// Does random things at random times, and keeps what is allowed.
fn sit(wish: Wish, paper: &Paper, stream: &mut Stream) -> Attempt {
    let mut attempt = Attempt::default();
    let start = 1_700_000_000_000;
    let (mut at, mut wall) = (0, start);
    let started = Started::new(Digest::of(b"bank"), paper, WallTime(start));
    let apply = |attempt: &mut Attempt, at: u64, event| {
        let entry = Entry {
            at: Millis(at),
            event,
        };
        let _ = attempt.apply(paper, &entry);
    };
    apply(&mut attempt, 0, Event::Started(started));
    for (place, _) in &paper.passed_by {
        apply(&mut attempt, 0, Event::PassedBy { item: *place });
    }
    let rounds = wish.items * wish.deeds;
    for round in 0..rounds {
        let passed = u64::from(stream.below(30_000));
        at += passed;
        wall += i64::try_from(passed).unwrap_or(0);
        // Somewhere near where one is in a paper that goes one way, most of the time.
        let near = round.checked_div(wish.deeds).unwrap_or(0);
        let item = if stream.below(4) == 0 {
            stream.below(wish.items)
        } else {
            near
        };
        if stream.below(40) == 0 {
            wall += i64::from(stream.below(400_000)) - 200_000;
        }
        let event = match stream.below(12) {
            0 => Event::Flagged {
                item,
                on: stream.below(3) > 0,
            },
            1 => Event::HintTaken {
                item,
                hint: stream.below(2),
            },
            2 | 3 => Event::Checked { item },
            4 | 5 => Event::Viewed { item },
            6 => [
                Event::Paused,
                Event::Extended,
                Event::Clock {
                    wall: WallTime(wall),
                },
            ]
            .into_iter()
            .nth(stream.below(3) as usize)
            .unwrap_or(Event::Paused),
            7 => Event::Answered {
                item,
                response: None,
                certainty: None,
            },
            _ => {
                let placed = paper.at(item);
                let response = placed.and_then(|placed| response(wish, placed, stream));
                let sure = [
                    None,
                    Some(Certainty::Low),
                    Some(Certainty::Mid),
                    Some(Certainty::High),
                ];
                let certainty = sure.into_iter().nth(stream.below(4) as usize).flatten();
                Event::Answered {
                    item,
                    response,
                    certainty,
                }
            }
        };
        apply(&mut attempt, at, event);
        if stream.below(3) > 0 {
            apply(&mut attempt, at, Event::Resumed);
        }
    }
    if stream.below(2) == 0 {
        apply(&mut attempt, at, Event::Submitted);
    }
    attempt
}

/// A response that the item accepts; none where chance gives nothing to it.
fn response(wish: Wish, placed: &PaperItem, stream: &mut Stream) -> Option<Response> {
    let body = &placed.item.body;
    let choices = body.choices();
    let any = |stream: &mut Stream| {
        let bound = u32::try_from(choices.len()).unwrap_or(0);
        choices
            .get(stream.below(bound) as usize)
            .map(|choice| choice.id.clone())
    };
    let response = match body {
        Body::Matrix(item) => pairs(&item.0.prompts, any, stream),
        Body::Matching(item) => pairs(&item.0.prompts, any, stream),
        Body::Categorise(item) => pairs(&item.0.prompts, any, stream),
        Body::Ordering(_) => {
            let mut order = placed.choices.clone();
            stream.shuffle(&mut order);
            Response::Order(order)
        }
        Body::GapFill(item) => Response::Gaps(
            item.gaps
                .iter()
                .filter_map(|gap| {
                    if stream.below(4) == 0 {
                        return None;
                    }
                    let text = if gap.is_typed() {
                        text(wish.typed.min(200), stream)
                    } else {
                        gap.choices.get(stream.below(5) as usize)?.id.to_string()
                    };
                    Some((gap.id.clone(), text))
                })
                .collect(),
        ),
        Body::Numeric(item) => Response::Number(Number {
            text: format!("{},{:03}", stream.below(1_000), stream.below(1_000)),
            reading: [None, Some(Reading::Grouped), Some(Reading::Decimal)]
                .into_iter()
                .nth(stream.below(3) as usize)?,
            unit: item
                .units
                .get(stream.below(5) as usize)
                .map(|unit| unit.id.clone()),
        }),
        Body::Slider(item) => Response::Number(Number {
            text: item.value_at(stream.below(1_001).into())?,
            reading: None,
            unit: None,
        }),
        Body::ShortText(_) | Body::Essay(_) => Response::Text(text(wish.typed, stream)),
        Body::Survey(item) if item.choices.is_empty() => Response::Text(text(wish.typed, stream)),
        Body::SingleChoice(_) | Body::TrueFalse(_) => {
            Response::Choices([any(stream)?].into_iter().collect())
        }
        _ => {
            let picked = choices.iter().filter(|_| stream.below(2) == 0);
            Response::Choices(picked.map(|choice| choice.id.clone()).collect())
        }
    };
    body.accepts(&response).is_ok().then_some(response)
}

fn pairs(
    prompts: &[crate::item::Prompt],
    any: impl Fn(&mut Stream) -> Option<ChoiceId>,
    stream: &mut Stream,
) -> Response {
    let mut some = Vec::new();
    for prompt in prompts {
        if stream.below(5) > 0 {
            some.extend(any(stream).map(|choice| (prompt.id.clone(), choice)));
        }
    }
    Response::Pairs(some.into_iter().collect())
}

const WORDS: [&str; 16] = [
    "الضحية",
    "الموافقة",
    "السرية",
    "risk",
    "interview",
    "the",
    "of",
    "consent",
    "témoin",
    "à",
    "safety",
    "من",
    "في",
    "and",
    "référence",
    "help",
];

/// Words of three languages, of so many characters at most, and one at least.
fn text(most: u32, stream: &mut Stream) -> String {
    let length = 1 + stream.below(most) as usize;
    let mut text = String::new();
    while text.chars().count() < length {
        text.push_str(
            WORDS
                .get(stream.below(16) as usize)
                .copied()
                .unwrap_or_default(),
        );
        text.push(' ');
    }
    text.chars().take(length).collect()
}
