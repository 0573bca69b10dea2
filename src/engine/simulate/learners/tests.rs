//! Held to closed forms, and to published figures: each named with its tolerance.

mod forms;
mod parameters;
mod reference;
mod types;

use std::rc::Rc;

use serde_json::json;

use super::*;
use crate::bank::Header;
use crate::item::Item;
use crate::simulate::tests::{header, once, plain};

/// Four standard errors of a share among so many: one correct simulation in sixteen thousand is further off.
fn four_errors(share: f64, of: u32) -> f64 {
    4.0 * (share * (1.0 - share) / f64::from(of)).sqrt()
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{found}, not {expected} within {tolerance}"
    );
}

#[track_caller]
fn agrees(found: Rate, expected: f64) {
    close(found.share, expected, four_errors(expected, found.of));
}

/// Learners who are all alike, and know or don't: no luck, no hurry.
fn plan(learners: u32) -> Plan {
    Plan {
        learners,
        seed: Seed([7; 16]),
        ability: Ability {
            mean: 0.0,
            spread: 0.0,
        },
        guessing: 0.0,
        pace: Pace {
            words_per_minute: 150.0,
            thinking: 10.0,
            limit: None,
        },
        parameters: Parameters::none(),
    }
}

/// Parameters of `item-0`, `item-1` and so on that make these difficulties.
fn difficulties(each: impl IntoIterator<Item = f64>) -> Parameters {
    let mut parameters = Parameters::none();
    for (number, b) in each.into_iter().enumerate() {
        let item = ItemParameters {
            a: 1.0,
            b,
            c: Some(0.0),
            seconds: None,
        };
        parameters.insert(format!("item-{number}"), item);
    }
    parameters
}

/// The difficulty at which this share knows an item, of learners whose ability is 0.
fn difficulty(share: f64) -> f64 {
    -libm::log(share / (1.0 - share))
}

/// A bank of these items, all of which make the form.
fn fixed(items: &[Rc<Item>], cut: &str) -> Header {
    let count = u32::try_from(items.len()).unwrap();
    header(count, &json!({ "total": cut }), &once(), &[])
}

fn run(header: &Header, items: &[Rc<Item>], plan: &Plan) -> Results {
    let target = Target {
        header,
        assessment: &header.assessments[0],
        audience: None,
        item: &|slot| items.get(slot.position as usize).cloned(),
    };
    simulate(target, plan, &mut |_| {}).unwrap()
}

fn plains(count: u32) -> Vec<Rc<Item>> {
    (0..count).map(|number| plain(number).item).collect()
}

#[test]
fn the_same_plan_gives_the_same_figures() {
    let items = plains(12);
    let header = fixed(&items, "60%");
    let mut one = plan(300);
    one.ability.spread = 1.0;
    one.guessing = 1.0;
    let first = run(&header, &items, &one);
    assert_eq!(first, run(&header, &items, &one));
    let counts = |results: &Results| {
        let consistency = &results.classification;
        (
            results.passed.count,
            consistency.consistent.count,
            consistency.accurate.count,
            results.time.median,
        )
    };
    // Recorded once: what is the same on every machine doesn't change by itself.
    assert_eq!(counts(&first), RECORDED);
    let other = Plan {
        seed: Seed([8; 16]),
        ..one
    };
    assert_ne!(counts(&first), counts(&run(&header, &items, &other)));
}

const RECORDED: (u32, u32, u32, f64) = (222, 243, 517, 153.781);

#[test]
fn progress_is_told() {
    let items = plains(2);
    let header = fixed(&items, "60%");
    let target = Target {
        header: &header,
        assessment: &header.assessments[0],
        audience: None,
        item: &|slot| items.get(slot.position as usize).cloned(),
    };
    let mut told = Vec::new();
    simulate(target, &plan(3), &mut |done| told.push(done)).unwrap();
    assert_eq!(told, [0, 1, 2]);
}
