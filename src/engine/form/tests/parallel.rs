//! Parallel forms: quotas met, items spread, close to one another, and the same for the same request.

use super::*;
use crate::form::parallel::{Parallel, parallel};

/// Strata of three difficulties by two topics, and some cases.
fn bank(per_stratum: u32) -> Header {
    let mut strata = Vec::new();
    for topic in ["a", "b"] {
        for difficulty in ["easy", "medium", "hard"] {
            let mut stratum = stratum(topic, per_stratum);
            stratum["difficulty"] = json!(difficulty);
            strata.push(stratum);
        }
    }
    let draws = [
        json!({ "topic": "a", "count": 6 }),
        json!({ "topic": "b", "count": 4 }),
    ];
    header(&contents(&strata), &[], &assessment(&[(true, &draws)]))
}

/// Items have from 10 to 49 words.
fn words(form: &Form) -> u64 {
    form.slots()
        .map(|slot| 10 + u64::from(slot.position * 17 % 40))
        .sum()
}

fn drawn(header: &Header, seed: u8, count: u32) -> Vec<Parallel> {
    parallel(header, &request(seed, vec![]), count, &words).unwrap()
}

#[test]
fn forms_share_nothing_while_there_are_items() {
    let header = bank(20);
    let forms = drawn(&header, 7, 8);
    // 120 items, of which 60 on topic a: enough for ten forms.
    let all: BTreeSet<Slot> = forms.iter().flat_map(|one| one.form.slots()).collect();
    assert_eq!(all.len(), 80);
}

#[test]
fn forms_are_close_in_difficulty_and_words() {
    // With few items to choose from, those that are left for the next form decide more of it.
    for (per_stratum, count, steps, share) in [(20, 8, 200, 10), (5, 12, 400, 5)] {
        let forms = drawn(&bank(per_stratum), 7, count);
        let spread = |of: fn(&Parallel) -> u64| {
            let each = || forms.iter().map(of);
            each().max().unwrap() - each().min().unwrap()
        };
        // By chance, forms of ten items are apart by about 0.8 steps and a third of their words.
        let difficulty = spread(|one| one.load.mean_difficulty());
        let words = spread(|one| one.load.words);
        let most = forms.iter().map(|one| one.load.words).max().unwrap();
        assert!(
            difficulty <= steps && words * share <= most,
            "{difficulty} {words} of {most}"
        );
    }
}

#[test]
fn every_item_is_used_about_as_often() {
    let header = bank(5);
    let forms = drawn(&header, 1, 15);
    let mut uses: BTreeMap<Slot, u32> = BTreeMap::new();
    for slot in forms.iter().flat_map(|one| one.form.slots()) {
        *uses.entry(slot).or_default() += 1;
    }
    // 90 places for the 15 items on topic a, 60 for the 15 on topic b.
    for (slot, times) in &uses {
        let mean = if slot.position < 15 { 6 } else { 4 };
        assert!(times.abs_diff(mean) <= 3, "{uses:?}");
    }
    assert_eq!(uses.len(), 30);
}

#[test]
fn each_is_the_form_of_its_request_and_follows_from_the_first_request_alone() {
    let header = bank(6);
    let forms = drawn(&header, 7, 6);
    for one in &forms {
        assert_eq!(draw(&header, &one.request).unwrap(), one.form);
    }
    assert_eq!(drawn(&header, 7, 6), forms);
    assert_eq!(drawn(&header, 7, 4), forms[..4], "more forms change none");
    assert_ne!(drawn(&header, 8, 6), forms);
}

#[test]
fn where_there_is_no_form_there_are_no_parallel_ones() {
    let refused = parallel(&bank(1), &request(1, vec![]), 2, &words);
    assert!(matches!(refused, Err(DrawError::TooFewItems { .. })));
}
