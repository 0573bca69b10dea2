use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::id::AudienceId;
use crate::rng::{RulesVersion, Seed};

mod blueprint;
mod cases;
mod draws;
mod enemies;
mod paper;
#[cfg(feature = "check")]
mod parallel;
mod spare;

fn header(contents: &Value, uses: &[Value], assessment: &Value) -> Header {
    let uses: Vec<Value> = uses
        .iter()
        .enumerate()
        .map(|(n, contents)| {
            json!({
                "as": format!("used-{n}"), "bank": "module/used", "version": "1.0.0", "digest": "0".repeat(64),
                "topics": [], "objectives": [], "misconceptions": [], "contents": contents,
            })
        })
        .collect();
    serde_json::from_value(json!({
        "format": "assay-header/1", "id": "module/level", "version": "1.0.0", "language": "en", "title": "Title",
        "topics": [], "objectives": [], "misconceptions": [], "assessments": [assessment],
        "review": { "status": "draft", "reviewed_by": [], "cut_score": "provisional" },
        "contents": contents, "uses": uses,
    }))
    .unwrap()
}

fn stratum(topic: &str, count: u32) -> Value {
    json!({ "topic": topic, "type": "single-choice", "count": count })
}

fn contents(strata: &[Value]) -> Value {
    let total: u64 = strata
        .iter()
        .map(|stratum| stratum["count"].as_u64().unwrap())
        .sum();
    let shards: Vec<Value> = (0..total.div_ceil(50))
        .map(|n| json!({ "digest": "0".repeat(64), "items": (total - 50 * n).min(50) }))
        .collect();
    json!({ "strata": strata, "shards": shards })
}

fn assessment(sections: &[(bool, &[Value])]) -> Value {
    let sections: Vec<Value> = sections
        .iter()
        .enumerate()
        .map(|(n, (shuffled, draws))| {
            json!({ "id": format!("section-{n}"), "title": "", "draw": draws, "shuffle_items": shuffled, "shuffle_choices": true })
        })
        .collect();
    json!({
        "id": "assessment", "title": "", "sections": sections, "attempts": { "counts": "best" },
        "reveal": { "after-item": [], "attempts-remain": [], "passed": [], "no-attempts-left": [] },
        "pass": { "total": "70%" },
    })
}

fn request(seed: u8, seen: Vec<Slot>) -> FormRequest {
    FormRequest {
        assessment: crate::id::AssessmentId::new("assessment").unwrap(),
        audience: None,
        seed: Seed([seed; 16]),
        seen,
        language: "en".to_owned(),
        overlays: Vec::new(),
        time_factor: TimeFactor::USUAL,
        rules: RulesVersion::V1,
    }
}

fn slots(form: &Form, section: usize) -> Vec<(u16, u32)> {
    form.sections[section]
        .items
        .iter()
        .map(|slot| (slot.bank, slot.position))
        .collect()
}

#[test]
fn a_form_follows_from_bank_and_request_alone() {
    let header = header(
        &contents(&[stratum("a", 30), stratum("b", 70)]),
        &[contents(&[stratum("c", 60)])],
        &assessment(&[
            (true, &[json!({ "from": "used-0", "count": 4 })]),
            (
                false,
                &[
                    json!({ "topic": "b", "count": 5 }),
                    json!({ "topic": "a", "count": 2 }),
                ],
            ),
        ]),
    );
    let form = draw(&header, &request(1, vec![])).unwrap();
    assert_eq!(form, draw(&header, &request(1, vec![])).unwrap());
    assert_ne!(form, draw(&header, &request(2, vec![])).unwrap());
    assert!(
        slots(&form, 0)
            .iter()
            .all(|(bank, position)| *bank == 1 && *position < 60)
    );
    let positions: Vec<u32> = slots(&form, 1)
        .into_iter()
        .map(|(_, position)| position)
        .collect();
    // Not shuffled: draw by draw, each in the bank's order.
    assert!(
        positions[..5].is_sorted()
            && positions[..5]
                .iter()
                .all(|position| (30..100).contains(position))
    );
    assert!(positions[5..].is_sorted() && positions[5..].iter().all(|position| *position < 30));
    for (bank, shard) in form.shards(&header) {
        assert!(shard < 2 && bank < 2);
    }
}

// Recorded once. If this changes, stored attempts no longer replay: make a new rules version instead.
#[test]
fn forms_never_change() {
    let header = header(
        &contents(&[stratum("a", 6), stratum("b", 9)]),
        &[],
        &assessment(&[
            (
                true,
                &[json!({ "topic": "a", "count": 3 }), json!({ "count": 4 })],
            ),
            (false, &[json!({ "topic": "b" })]),
        ]),
    );
    let form = draw(
        &header,
        &request(
            5,
            vec![
                Slot {
                    bank: 0,
                    position: 1,
                },
                Slot {
                    bank: 0,
                    position: 8,
                },
            ],
        ),
    )
    .unwrap();
    let positions = |section| {
        slots(&form, section)
            .into_iter()
            .map(|(_, position)| position)
            .collect::<Vec<_>>()
    };
    // Recorded once. If it changes, stored attempts no longer replay: make a new rules version instead.
    assert_eq!(positions(0), [2, 5, 3, 11, 4, 9, 0]);
    assert_eq!(positions(1), [6, 7, 8, 10, 12, 13, 14]);
}

#[test]
fn a_draw_without_a_count_takes_what_the_others_leave() {
    let header = header(
        &contents(&[stratum("a", 3), stratum("b", 3)]),
        &[],
        &assessment(&[
            (false, &[json!({})]),
            (false, &[json!({ "topic": "b", "count": 2 })]),
        ]),
    );
    let form = draw(&header, &request(0, vec![])).unwrap();
    assert_eq!(
        (form.sections[0].items.len(), form.sections[1].items.len()),
        (4, 2)
    );
    assert_eq!(form.slots().collect::<BTreeSet<_>>().len(), 6);
}

#[test]
fn audiences_get_their_own_items() {
    let mut police = stratum("a", 4);
    police["audiences"] = json!(["police"]);
    let mut one = assessment(&[(true, &[json!({ "count": 4 })])]);
    let contents = contents(&[stratum("a", 2), police]);
    let asked = |audience: &str| FormRequest {
        audience: Some(AudienceId::new(audience).unwrap()),
        ..request(3, vec![])
    };
    let header = |assessment: &Value| header(&contents, &[], assessment);
    assert!(draw(&header(&one), &asked("police")).is_ok());
    assert_eq!(
        draw(&header(&one), &asked("media")),
        Err(DrawError::TooFewItems {
            wanted: 4,
            missing: 2
        })
    );
    one["audiences"] = json!(["police"]);
    assert!(draw(&header(&one), &request(3, vec![])).is_ok());
    assert!(matches!(
        draw(&header(&one), &asked("media")),
        Err(DrawError::NotForAudience { .. })
    ));
    one["audiences"] = json!(["police", "media"]);
    assert!(draw(&header(&one), &request(3, vec![])).is_ok());
}

#[test]
fn every_item_is_as_likely() {
    // Four of twenty, over two strata: each item comes up in a fifth of the forms.
    let header = header(
        &contents(&[stratum("a", 5), stratum("b", 15)]),
        &[],
        &assessment(&[(true, &[json!({ "count": 4 })])]),
    );
    let mut counts: BTreeMap<u32, i32> = BTreeMap::new();
    for n in 0..5000_u32 {
        let mut seed = [0; 16];
        seed[..4].copy_from_slice(&n.to_le_bytes());
        let form = draw(
            &header,
            &FormRequest {
                seed: Seed(seed),
                ..request(0, vec![])
            },
        )
        .unwrap();
        form.slots()
            .for_each(|slot| *counts.entry(slot.position).or_default() += 1);
    }
    // Six standard deviations: sqrt(5000 · 1/5 · 4/5) is about 28.
    assert_eq!(counts.len(), 20);
    assert!(
        counts.values().all(|count| (count - 1000).abs() < 170),
        "{counts:?}"
    );
}

#[test]
fn a_stratum_of_millions_costs_no_more() {
    let mut header = header(
        &contents(&[stratum("a", 1)]),
        &[],
        &assessment(&[(true, &[json!({ "count": 100 })])]),
    );
    header.contents.strata[0].count = 4_000_000_000;
    let form = draw(&header, &request(0, vec![])).unwrap();
    assert_eq!(form.slots().collect::<BTreeSet<_>>().len(), 100);
}

prop_compose! {
    fn any_case()(counts in proptest::collection::vec(1_u32..6, 1..5),
                  draws in proptest::collection::vec((0_usize..5, 1_u32..4, 0_usize..2), 1..5),
                  seen in proptest::collection::vec(0_u32..24, 0..12), seed: u8)
    -> (Vec<u32>, Vec<(usize, u32, usize)>, Vec<u32>, u8) {
        (counts, draws, seen, seed)
    }
}

proptest! {
    #[test]
    fn quotas_are_met_without_giving_an_item_twice((counts, draws, seen, seed) in any_case()) {
        let topics = ["a", "b", "c", "d", "e"];
        let strata: Vec<Value> = counts.iter().zip(topics).map(|(count, topic)| stratum(topic, *count)).collect();
        // A draw names a topic, or none beyond the strata there are.
        let of = |section: usize| -> Vec<Value> {
            let mine = draws.iter().filter(|(_, _, at)| *at == section);
            mine.map(|(topic, count, _)| {
                if *topic < counts.len() { json!({ "topic": topics[*topic], "count": count }) } else { json!({ "count": count }) }
            }).collect()
        };
        let header = header(&contents(&strata), &[], &assessment(&[(true, &of(0)), (true, &of(1))]));
        let seen: Vec<Slot> = seen.into_iter().map(|position| Slot { bank: 0, position }).collect();
        let total: u32 = counts.iter().sum();
        let named = |topic: usize| draws.iter().filter(|draw| draw.0 == topic).map(|draw| draw.1).sum::<u32>();
        let all: u32 = draws.iter().map(|draw| draw.1).sum();
        let feasible = all <= total && (0..counts.len()).all(|topic| named(topic) <= counts[topic]);
        match draw(&header, &request(seed, seen.clone())) {
            Err(error) => prop_assert!(!feasible, "{error:?}"),
            Ok(form) => {
                prop_assert!(feasible);
                let given: BTreeSet<Slot> = form.slots().collect();
                prop_assert_eq!(given.len(), all as usize);
                prop_assert_eq!(form.slots().count(), all as usize);
                prop_assert!(given.iter().all(|slot| slot.position < total));
                let section = |at: usize| draws.iter().filter(|draw| draw.2 == at).map(|draw| draw.1).sum::<u32>() as usize;
                prop_assert_eq!(form.sections[0].items.len(), section(0));
                // No seen item is given while an unseen one of the same stratum isn't.
                let mut first = 0;
                for count in counts {
                    let here = || (first..first + count).map(|position| Slot { bank: 0, position });
                    let gave_seen = here().any(|slot| given.contains(&slot) && seen.contains(&slot));
                    let kept_unseen = here().any(|slot| !given.contains(&slot) && !seen.contains(&slot));
                    prop_assert!(!(gave_seen && kept_unseen));
                    first += count;
                }
            }
        }
    }
}
