//! Items of a case: together where they can be, in their order, and nothing else changed.

use super::*;

/// A stratum of one item of a case.
fn of_case(topic: &str, case: &str, place: u32) -> Value {
    let mut stratum = stratum(topic, 1);
    stratum["case"] = json!({ "id": case, "place": place });
    stratum
}

fn positions(form: &Form, section: usize) -> Vec<u32> {
    form.sections[section]
        .items
        .iter()
        .map(|slot| slot.position)
        .collect()
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

/// Positions 0 to 5 without a case; then a case of three, the author's order 8, 6, 7.
fn three_of_a_case(sections: &[(bool, &[Value])]) -> Header {
    let strata = [
        stratum("a", 6),
        of_case("a", "visit", 1),
        of_case("b", "visit", 2),
        of_case("c", "visit", 0),
    ];
    header(&contents(&strata), &[], &assessment(sections))
}

#[test]
fn a_draw_that_takes_one_item_of_a_case_goes_on_with_the_others() {
    let header = three_of_a_case(&[(true, &[json!({ "count": 4 })])]);
    let (mut with, mut broken) = (0, 0);
    for seed in 0..400 {
        let given = positions(&draw(&header, &seeded(seed, &[])).unwrap(), 0);
        let of_case: Vec<u32> = given.iter().copied().filter(|at| *at > 5).collect();
        match of_case.len() {
            0 => {}
            3 => {
                assert_eq!(of_case, [8, 6, 7], "in the author's order");
                let first = given.iter().position(|at| *at == 8).unwrap();
                assert_eq!(given[first..first + 3], [8, 6, 7], "and side by side");
                with += 1;
            }
            // Begun when there was no room left for all of it.
            _ => broken += 1,
        }
    }
    assert!(with > 80 && broken > 20, "{with} {broken}");
}

#[test]
fn a_case_goes_on_over_the_draws_of_its_section_and_not_into_the_next() {
    let draws = [
        json!({ "case": "visit", "count": 1 }),
        json!({ "topic": "a", "count": 2 }),
    ];
    let next = [json!({ "topic": "b", "count": 1 })];
    let header = three_of_a_case(&[(true, &draws), (true, &next)]);
    for seed in 0..50 {
        let form = draw(&header, &seeded(seed, &[])).unwrap();
        // The only item of topic b is kept for the next section, whatever it is about.
        assert_eq!(positions(&form, 1), [7]);
        let given = positions(&form, 0);
        assert!(given.contains(&8) || given.contains(&6));
        assert!(!given.contains(&8) || given.contains(&6), "{given:?}");
    }
}

#[test]
fn a_draw_can_ask_for_a_case() {
    for wanted in [
        json!({ "case": "visit" }),
        json!({ "case": "visit", "count": 3 }),
    ] {
        let header = three_of_a_case(&[(true, &[wanted])]);
        let form = draw(&header, &seeded(1, &[])).unwrap();
        assert_eq!(positions(&form, 0), [8, 6, 7]);
    }
    let header = three_of_a_case(&[(true, &[json!({ "case": "call" })])]);
    assert!(draw(&header, &seeded(1, &[])).is_err());
}

#[test]
fn without_shuffling_a_case_stands_where_the_first_of_its_items_would() {
    let draws = [
        json!({ "topic": "b" }),
        json!({ "topic": "a" }),
        json!({ "topic": "c" }),
    ];
    let header = three_of_a_case(&[(false, &draws)]);
    let form = draw(&header, &seeded(1, &[])).unwrap();
    assert_eq!(positions(&form, 0), [8, 6, 7, 0, 1, 2, 3, 4, 5]);
}

#[test]
fn what_was_not_seen_comes_before_the_rest_of_a_case() {
    let header = three_of_a_case(&[(true, &[json!({ "count": 4 })])]);
    for seed in 0..100 {
        let form = draw(&header, &seeded(seed, &[6, 7])).unwrap();
        let given = positions(&form, 0);
        assert!(!given.contains(&6) && !given.contains(&7), "{given:?}");
    }
}

#[test]
fn a_case_of_another_bank_is_another_case() {
    let here = contents(&[of_case("a", "visit", 0), of_case("a", "visit", 1)]);
    let draws = [json!({}), json!({ "from": "used-0" })];
    let header = header(
        &here,
        std::slice::from_ref(&here),
        &assessment(&[(true, &draws)]),
    );
    for seed in 0..20 {
        let form = draw(&header, &seeded(seed, &[])).unwrap();
        let banks: Vec<u16> = form.slots().map(|slot| slot.bank).collect();
        assert!(banks == [0, 0, 1, 1] || banks == [1, 1, 0, 0], "{banks:?}");
    }
}

/// As often as an item without a case, as far as a case has room: one of them begun last is cut short.
#[test]
fn items_of_a_case_come_up_about_as_often_as_others() {
    let strata: Vec<Value> = std::iter::once(stratum("a", 16))
        .chain((0..4).map(|place| of_case("a", "visit", place)))
        .collect();
    let header = header(
        &contents(&strata),
        &[],
        &assessment(&[(true, &[json!({ "count": 10 })])]),
    );
    let mut counts = [0_u32; 20];
    for seed in 0..2000 {
        for at in positions(&draw(&header, &seeded(seed, &[])).unwrap(), 0) {
            counts[at as usize] += 1;
        }
    }
    let mean = |counts: &[u32]| counts.iter().sum::<u32>() / counts.len() as u32;
    let (others, of_case) = (mean(&counts[..16]), mean(&counts[16..]));
    assert!(of_case.abs_diff(others) < 250, "{of_case} {others}");
    let (least, most) = (counts[16..].iter().min(), counts[16..].iter().max());
    assert!(most.unwrap() - least.unwrap() < 150, "{counts:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever cases the items are about: a form is drawn exactly where one could be without them, with as many items and as many
    /// unseen ones (a draw without a count takes what others leave, which may be more or less), the same request gives the same form, and items of a case stand together in their order.
    #[test]
    fn cases_change_no_quota_and_stand_together(
        items in proptest::collection::vec((0_usize..3, 0_usize..4), 1..14),
        draws in proptest::collection::vec((0_usize..4, 0_u32..4, 0_usize..2), 1..5),
        seen in proptest::collection::vec(0_u32..14, 0..6),
        shuffled: bool,
        seed: u32,
    ) {
        let topics = ["a", "b", "c"];
        // Cases 1 to 3; 0 is none. Each place in a case is another.
        let bare: Vec<Value> = items.iter().map(|(topic, _)| stratum(topics[*topic], 1)).collect();
        let cased: Vec<Value> = items.iter().enumerate().map(|(place, (topic, case))| match case {
            0 => stratum(topics[*topic], 1),
            // Turned round, so that the author's order isn't that of positions.
            case => of_case(topics[*topic], &format!("case-{case}"), 100 - place as u32),
        }).collect();
        let of = |section: usize| -> Vec<Value> {
            let mine = draws.iter().filter(|(_, _, at)| *at == section);
            mine.map(|(topic, count, _)| {
                let mut wanted = json!({});
                if let Some(topic) = topics.get(*topic) { wanted["topic"] = json!(topic); }
                if *count > 0 { wanted["count"] = json!(count); }
                wanted
            }).collect()
        };
        let (first, second) = (of(0), of(1));
        let assessment = assessment(&[(shuffled, &first), (shuffled, &second)]);
        let seen: Vec<u32> = seen.into_iter().filter(|at| (*at as usize) < items.len()).collect();
        let request = seeded(seed, &seen);
        let plain = draw(&header(&contents(&bare), &[], &assessment), &request);
        let header = header(&contents(&cased), &[], &assessment);
        let form = draw(&header, &request);
        prop_assert_eq!(&form, &draw(&header, &request));
        let (plain, form) = match (plain, form) {
            (Ok(plain), Ok(form)) => (plain, form),
            (plain, form) => {
                prop_assert_eq!(plain, form);
                return Ok(());
            }
        };
        let counted = draws.iter().all(|draw| draw.1 > 0);
        let unseen = |form: &Form| form.slots().filter(|slot| !seen.contains(&slot.position)).count();
        prop_assert!(!counted || unseen(&plain) == unseen(&form));
        let given: BTreeSet<Slot> = form.slots().collect();
        prop_assert_eq!(given.len(), form.slots().count());
        for (place, (section, without)) in form.sections.iter().zip(&plain.sections).enumerate() {
            prop_assert!(!counted || section.items.len() == without.items.len());
            // Each draw with a topic and a count has its items.
            for (topic, name) in topics.iter().enumerate() {
                let least: u32 = draws.iter().filter(|draw| draw.0 == topic && draw.2 == place).map(|draw| draw.1).sum();
                let found = section.items.iter().filter(|slot| items[slot.position as usize].0 == topic).count();
                prop_assert!(found >= least as usize, "{name}");
            }
            let mut ended: Vec<usize> = Vec::new();
            for pair in section.items.windows(2) {
                let case = |slot: &Slot| items[slot.position as usize].1;
                let (one, next) = (case(&pair[0]), case(&pair[1]));
                if one == next && one != 0 {
                    prop_assert!(pair[0].position > pair[1].position, "the author's order");
                } else if one != 0 {
                    ended.push(one);
                }
                prop_assert!(!ended.contains(&next), "{ended:?} {next}");
            }
        }
    }
}
