//! Banks of any size, as an author would write them: ten topics, three difficulties, three levels, choices and feedback of ordinary length.

use serde_json::{Value, json};

const TOPICS: usize = 10;
const WORDS: [&str; 24] = [
    "door", "lamp", "river", "garden", "paper", "bridge", "winter", "letter", "window", "market",
    "harbour", "village", "teacher", "engine", "kitchen", "blanket", "corner", "ladder", "basket",
    "mirror", "pocket", "shadow", "ticket", "valley",
];

/// A bank of so many items. Its assessment `plain` draws 60 of them by topic, or all where there are fewer; `held` draws as many under
/// quotas of difficulty.
pub fn bank(items: usize) -> Value {
    let count = items.min(60) / TOPICS;
    let topic = |topic: usize| format!("topic-{topic}");
    let draws: Vec<Value> = (0..TOPICS)
        .map(|of| json!({ "topic": topic(of), "count": count }))
        .collect();
    let third = items.min(60) / 3;
    let quotas = json!([
        { "difficulty": "easy", "min": third - 2, "max": third + 2 },
        { "difficulty": "hard", "min": third - 2, "max": third + 2 },
    ]);
    let assessment = |id: &str| {
        json!({
            "id": id, "title": "Everything",
            "sections": [{ "id": "all", "title": "All", "draw": draws }],
            "pass": { "total": "70%" },
        })
    };
    let mut held = assessment("held");
    held["quotas"] = quotas;
    let topics: Vec<Value> = (0..TOPICS)
        .map(|of| json!({ "id": topic(of), "title": topic(of) }))
        .collect();
    json!({
        "format": "assay-bank/1", "id": format!("large/items-{items}"), "version": "1.0.0", "language": "en",
        "title": format!("A bank of {items} items"), "topics": topics, "assessments": [assessment("plain"), held],
        "items": (0..items).map(|number| item(number, &topic(number % TOPICS))).collect::<Vec<_>>(),
    })
}

/// The list of modules that has these banks.
pub fn modules(sizes: &[usize]) -> Value {
    let level = |size: &usize| json!({ "id": format!("items-{size}"), "title": { "en": format!("{size} items") } });
    json!({
        "format": "assay-modules/1", "languages": [{ "id": "en", "name": "English" }],
        "levels": sizes.iter().map(level).collect::<Vec<_>>(),
        "modules": [{ "id": "large", "title": { "en": "Large banks" } }], "audiences": [],
    })
}

fn item(number: usize, topic: &str) -> Value {
    // Words differ from item to item, so that none is nearly another.
    let mut state = number;
    let mut words = |count: usize| {
        let mut text = Vec::new();
        for _ in 0..count {
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
            text.push(WORDS[(state >> 8) % WORDS.len()]);
        }
        text.join(" ")
    };
    let stem = format!(
        "Place {number} has a {}. What do you look at first of all there?",
        words(12)
    );
    let choices: Vec<Value> = ["a", "b", "c"]
        .iter()
        .map(|id| json!({ "id": id, "text": format!("The {}.", words(5)) }))
        .collect();
    let turn = number / TOPICS;
    let difficulty = ["easy", "medium", "hard"][(number + turn) % 3];
    let bloom = ["remember", "understand", "apply"][turn / 3 % 3];
    let key = ["a", "b", "c"][number % 3];
    json!({
        "id": format!("item-{number}"), "type": "single-choice", "topic": topic,
        "difficulty": difficulty, "bloom": bloom,
        "stem": stem, "choices": choices,
        "answer": {
            "key": [key],
            "feedback": { "a": format!("It is the {}.", words(6)), "b": format!("It is the {}.", words(6)), "c": format!("It is the {}.", words(6)) },
            "rationale": format!("Since the {}.", words(10)),
        },
    })
}
