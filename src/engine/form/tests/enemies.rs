//! Enemies never meet, quotas hold beside that, and nobody is preferred.

use super::*;

/// A stratum of items of a set of enemies.
fn of_set(topic: &str, set: u32, count: u32) -> Value {
    let mut stratum = stratum(topic, count);
    stratum["enemies"] = json!(set);
    stratum
}

fn seeded(seed: u32, seen: &[u32]) -> FormRequest {
    let mut bytes = [0; 16];
    bytes[..4].copy_from_slice(&seed.to_le_bytes());
    let seen = seen.iter().map(|position| Slot {
        bank: 0,
        position: *position,
    });
    FormRequest {
        seed: Seed(bytes),
        ..request(0, seen.collect())
    }
}

fn positions(form: &Form) -> Vec<u32> {
    form.slots().map(|slot| slot.position).collect()
}

fn one_section(strata: &[Value], draws: &[Value]) -> Header {
    header(&contents(strata), &[], &assessment(&[(false, draws)]))
}

#[test]
fn each_of_a_set_comes_up_as_often_as_another_and_never_two() {
    // Positions 0 and 1, and 2, are enemies over two topics.
    let strata = [of_set("a", 0, 2), of_set("b", 0, 1), stratum("c", 3)];
    let header = one_section(&strata, &[json!({ "count": 3 })]);
    let mut times = [0; 3];
    for seed in 0..600 {
        let given = positions(&draw(&header, &seeded(seed, &[])).unwrap());
        let of_set: Vec<u32> = given.iter().copied().filter(|at| *at < 3).collect();
        assert!(of_set.len() <= 1, "{given:?}");
        of_set
            .iter()
            .for_each(|at| times[usize::try_from(*at).unwrap()] += 1);
    }
    // Of four that can be had, three are given: the set in three forms of four, each of its items in a quarter.
    assert!(
        times.iter().all(|times| (110..190).contains(times)),
        "{times:?}"
    );
}

#[test]
fn a_quota_that_only_an_enemy_can_meet_gets_it() {
    let strata = [of_set("a", 0, 1), stratum("a", 2), of_set("b", 0, 1)];
    let draws = [
        json!({ "topic": "a", "count": 2 }),
        json!({ "topic": "b", "count": 1 }),
    ];
    let header = one_section(&strata, &draws);
    for seed in 0..40 {
        let given = positions(&draw(&header, &seeded(seed, &[])).unwrap());
        assert_eq!(
            given,
            [1, 2, 3],
            "the only item of topic b keeps its enemy away"
        );
    }
    let more = one_section(
        &strata,
        &[json!({ "topic": "a", "count": 3 }), draws[1].clone()],
    );
    let refused = draw(&more, &seeded(0, &[]));
    assert_eq!(
        refused,
        Err(DrawError::TooFewItems {
            wanted: 4,
            missing: 1
        })
    );
}

#[test]
fn who_was_asked_the_one_has_seen_them_all() {
    let strata = [of_set("a", 0, 2), stratum("a", 2)];
    let header = one_section(&strata, &[json!({ "count": 2 })]);
    for seed in 0..40 {
        let given = positions(&draw(&header, &seeded(seed, &[0])).unwrap());
        assert_eq!(given, [2, 3]);
    }
    let header = one_section(&strata, &[json!({ "count": 3 })]);
    for seed in 0..40 {
        let given = positions(&draw(&header, &seeded(seed, &[0])).unwrap());
        assert_eq!(given, [1, 2, 3], "and then the one that wasn't asked");
    }
}

#[test]
fn a_draw_that_takes_all_takes_one_of_each_set() {
    let strata = [
        of_set("a", 0, 2),
        of_set("a", 1, 1),
        of_set("b", 1, 1),
        stratum("b", 2),
    ];
    let draws = [json!({ "topic": "b", "count": 1 }), json!({})];
    let header = one_section(&strata, &draws);
    for seed in 0..60 {
        let given = positions(&draw(&header, &seeded(seed, &[])).unwrap());
        let of = |set: &[u32]| given.iter().filter(|at| set.contains(at)).count();
        assert_eq!(
            (of(&[0, 1]), of(&[2, 3]), of(&[4, 5])),
            (1, 1, 2),
            "{given:?}"
        );
    }
    assert_eq!(header.most_items(&header.assessments[0]), 1 + 4);
}

#[test]
fn sets_of_one_bank_are_not_those_of_another() {
    let used = contents(&[of_set("a", 0, 1)]);
    let draws = [json!({}), json!({ "from": "used-0" })];
    let own = contents(&[of_set("a", 0, 2)]);
    let header = header(&own, &[used], &assessment(&[(false, &draws)]));
    let form = draw(&header, &seeded(1, &[])).unwrap();
    assert_eq!(form.slots().filter(|slot| slot.bank == 1).count(), 1);
    assert_eq!(form.slots().filter(|slot| slot.bank == 0).count(), 1);
}

#[test]
fn an_enemy_of_a_case_comes_without_it_and_one_within_it_with_it() {
    let of_case = |place: u32, set: u32| {
        let mut stratum = of_set("a", set, 1);
        stratum["case"] = json!({ "id": "visit", "place": place });
        stratum
    };
    // Two versions of the case's second question, and an enemy of its first beside the case.
    let strata = [
        of_case(0, 0),
        of_case(1, 1),
        of_case(2, 1),
        of_set("b", 0, 1),
    ];
    let header = one_section(&strata, &[json!({ "count": 2 })]);
    let mut forms: BTreeSet<Vec<u32>> = BTreeSet::new();
    for seed in 0..200 {
        forms.insert(positions(&draw(&header, &seeded(seed, &[])).unwrap()));
    }
    let expected = [vec![0, 1], vec![0, 2], vec![1, 3], vec![2, 3]];
    assert_eq!(forms, BTreeSet::from(expected));
}

prop_compose! {
    /// Strata with a topic and a set each, and draws by topic.
    fn any_bank()(strata in proptest::collection::vec((0_usize..3, proptest::option::of(0_u32..2), 1_u32..3), 1..6),
                  draws in proptest::collection::vec((proptest::option::of(0_usize..3), 0_u32..3), 1..4))
    -> (Vec<(usize, Option<u32>, u32)>, Vec<(Option<usize>, u32)>) { (strata, draws) }
}

/// Whether the draws from one on can be met with what isn't taken, by trying every way.
fn can_be_met(
    items: &[(usize, Option<u32>)],
    taken: &mut Vec<usize>,
    draws: &[(Option<usize>, u32)],
) -> bool {
    let Some(((topic, count), rest)) = draws.split_first() else {
        return true;
    };
    if *count == 0 {
        return can_be_met(items, taken, rest);
    }
    let mut fewer = draws.to_vec();
    fewer[0].1 -= 1;
    (0..items.len()).any(|item| {
        let (of, set) = items[item];
        let is_free = !taken.contains(&item)
            && (set.is_none() || taken.iter().all(|other| items[*other].1 != set));
        if topic.is_some_and(|topic| topic != of) || !is_free {
            return false;
        }
        taken.push(item);
        let met = can_be_met(items, taken, &fewer);
        taken.pop();
        met
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn a_form_is_drawn_where_one_can_be_and_no_enemies_meet_in_it((strata, draws) in any_bank(), seed in 0_u8..=255, seen in proptest::collection::vec(0_u32..10, 0..4)) {
        let topics = ["a", "b", "c"];
        prop_assume!(draws.iter().any(|(_, count)| *count > 0));
        let written: Vec<Value> = strata.iter().map(|(topic, set, count)| match set {
            Some(set) => of_set(topics[*topic], *set, *count),
            None => stratum(topics[*topic], *count),
        }).collect();
        let asked: Vec<Value> = draws.iter().filter(|(_, count)| *count > 0).map(|(topic, count)| match topic {
            Some(topic) => json!({ "topic": topics[*topic], "count": count }),
            None => json!({ "count": count }),
        }).collect();
        let items: Vec<(usize, Option<u32>)> = strata.iter()
            .flat_map(|(topic, set, count)| (0..*count).map(move |_| (*topic, *set)))
            .collect();
        let header = one_section(&written, &asked);
        let seen: Vec<Slot> = seen.into_iter().map(|position| Slot { bank: 0, position }).collect();
        let form = draw(&header, &request(seed, seen));
        prop_assert_eq!(form.is_ok(), can_be_met(&items, &mut Vec::new(), &draws));
        if let Ok(form) = form {
            let given = positions(&form);
            let wanted: u32 = draws.iter().map(|(_, count)| count).sum();
            prop_assert_eq!(given.len(), usize::try_from(wanted).unwrap());
            let sets: Vec<u32> = given.iter().filter_map(|at| items[usize::try_from(*at).unwrap()].1).collect();
            let once: BTreeSet<u32> = sets.iter().copied().collect();
            prop_assert_eq!(sets.len(), once.len());
        }
    }
}
