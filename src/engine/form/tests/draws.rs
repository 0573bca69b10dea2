//! Who is given what: attributes, audiences, and what was seen before.

use super::*;

fn positions(form: &Form) -> Vec<(u16, u32)> {
    form.slots()
        .map(|slot| (slot.bank, slot.position))
        .collect()
}

fn slot(bank: u16, position: u32) -> Slot {
    Slot { bank, position }
}

fn seeds(count: u32) -> impl Iterator<Item = Seed> {
    (0..count).map(|n| {
        let mut seed = [0; 16];
        seed[..4].copy_from_slice(&n.to_le_bytes());
        Seed(seed)
    })
}

#[test]
fn a_draw_takes_only_what_fits_all_that_it_names() {
    let told = json!({
        "topic": "b", "objective": "know", "difficulty": "easy", "bloom": "apply", "type": "true-false", "tags": ["gate"],
        "count": 2,
    });
    let contents = contents(&[stratum("a", 5), stratum("b", 5), told]);
    for wanted in [
        json!({ "objective": "know" }),
        json!({ "difficulty": "easy" }),
        json!({ "bloom": "apply" }),
        json!({ "type": "true-false" }),
        json!({ "tag": "gate" }),
        json!({ "topic": "b", "tag": "gate" }),
    ] {
        let mut counted = wanted.clone();
        counted["count"] = json!(2);
        for wanted in [wanted, counted] {
            let header = header(
                &contents,
                &[],
                &assessment(&[(false, std::slice::from_ref(&wanted))]),
            );
            let form = draw(&header, &request(7, vec![])).unwrap();
            assert_eq!(positions(&form), [(0, 10), (0, 11)], "{wanted}");
        }
    }
    let both = [json!({ "topic": "a", "tag": "gate", "count": 1 })];
    let header = header(&contents, &[], &assessment(&[(false, &both)]));
    assert_eq!(
        draw(&header, &request(7, vec![])),
        Err(DrawError::TooFewItems {
            wanted: 1,
            missing: 1
        })
    );
}

#[test]
fn an_audience_gets_its_own_and_what_is_for_all() {
    let narrow = |audience: &str| {
        let mut stratum = stratum("a", 3);
        stratum["audiences"] = json!([audience]);
        stratum
    };
    // Positions 0 to 2 for all, 3 to 5 for the police, 6 to 8 for the media; a used bank's alike.
    let contents = contents(&[stratum("a", 3), narrow("police"), narrow("media")]);
    let all = [json!({}), json!({ "from": "used-0" })];
    let header = header(
        &contents,
        std::slice::from_ref(&contents),
        &assessment(&[(false, &all)]),
    );
    for (audience, expected) in [
        (Some("police"), vec![0, 1, 2, 3, 4, 5]),
        (Some("media"), vec![0, 1, 2, 6, 7, 8]),
        (Some("others"), vec![0, 1, 2]),
        (None, (0..9).collect()),
    ] {
        let asked = FormRequest {
            audience: audience.map(|id| AudienceId::new(id).unwrap()),
            ..request(3, vec![])
        };
        let own = expected.iter().map(|position| (0, *position));
        let used = expected.iter().map(|position| (1, *position));
        let form = draw(&header, &asked).unwrap();
        assert_eq!(
            positions(&form),
            own.chain(used).collect::<Vec<_>>(),
            "{audience:?}"
        );
    }
}

#[test]
fn what_was_seen_comes_last_and_only_where_it_was_seen() {
    // Four of six, of which three were seen here and others elsewhere: the three unseen, and one seen one.
    let contents = contents(&[stratum("a", 6)]);
    let header = header(
        &contents,
        std::slice::from_ref(&contents),
        &assessment(&[
            (false, &[json!({ "from": "used-0", "count": 4 })]),
            (false, &[json!({ "count": 3 })]),
        ]),
    );
    let seen = [slot(1, 5), slot(1, 0), slot(1, 2), slot(0, 1)];
    let mut again: BTreeMap<u32, u32> = BTreeMap::new();
    for seed in seeds(300) {
        let asked = |seen: Vec<Slot>| FormRequest {
            seed,
            ..request(0, seen)
        };
        let form = draw(&header, &asked(seen.to_vec())).unwrap();
        let given: BTreeSet<(u16, u32)> = positions(&form).into_iter().collect();
        assert!([1, 3, 4].iter().all(|unseen| given.contains(&(1, *unseen))));
        assert!(
            !given.contains(&(0, 1)),
            "three others of that bank are unseen"
        );
        let second = [0, 2, 5]
            .into_iter()
            .find(|seen| given.contains(&(1, *seen)));
        *again.entry(second.unwrap()).or_default() += 1;
        // Order, repetition, and what the bank hasn't change nothing.
        let mut odd = seen.to_vec();
        odd.reverse();
        odd.extend([seen[0], slot(0, 6), slot(1, u32::MAX), slot(9, 0)]);
        assert_eq!(draw(&header, &asked(odd)).unwrap(), form);
    }
    // Of the seen ones each is as likely: 100 of 300, six standard deviations are 49.
    assert!(
        again.len() == 3 && again.values().all(|count| count.abs_diff(100) < 49),
        "{again:?}"
    );
}

#[test]
fn a_draw_that_must_give_way_gives_way_evenly() {
    // The first draw fits both topics, the second needs both of the three items of "a" that it can get.
    let header = header(
        &contents(&[stratum("a", 3), stratum("b", 6)]),
        &[],
        &assessment(&[
            (false, &[json!({ "count": 3 })]),
            (false, &[json!({ "topic": "a", "count": 2 })]),
        ]),
    );
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    for seed in seeds(3000) {
        let asked = FormRequest {
            seed,
            ..request(0, vec![])
        };
        let form = draw(&header, &asked).unwrap();
        assert_eq!(form.sections[0].items.len(), 3);
        assert!(form.sections[1].items.iter().all(|slot| slot.position < 3));
        let from_a = form.slots().filter(|slot| slot.position < 3).count();
        assert!((2..=3).contains(&from_a));
        for slot in form.slots() {
            *counts.entry(slot.position).or_default() += 1;
        }
    }
    // Items that no draw can tell apart are as likely as each other: within 5% of their topic's mean, six deviations.
    for topic in [0..3, 3..9] {
        let counts: Vec<u32> = topic.map(|position| counts[&position]).collect();
        let mean = counts.iter().sum::<u32>() / u32::try_from(counts.len()).unwrap();
        assert!(
            counts.iter().all(|count| count.abs_diff(mean) < 165),
            "{counts:?}"
        );
    }
}

#[test]
fn a_request_that_does_not_fit_the_bank_is_told() {
    let header = header(
        &contents(&[stratum("a", 2)]),
        &[],
        &assessment(&[(false, &[json!({ "topic": "b" })])]),
    );
    let assessment = crate::id::AssessmentId::new("another").unwrap();
    let asked = FormRequest {
        assessment: assessment.clone(),
        ..request(0, vec![])
    };
    assert_eq!(
        draw(&header, &asked),
        Err(DrawError::NoSuchAssessment { assessment })
    );
    // An empty form is none.
    assert_eq!(
        draw(&header, &request(0, vec![])),
        Err(DrawError::TooFewItems {
            wanted: 1,
            missing: 1
        })
    );
}
