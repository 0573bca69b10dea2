//! What takes the place of an item that is passed by.

use super::paper::item;
use super::*;
use crate::attempt::Started;
use crate::digest::Digest;
use crate::duration::WallTime;

/// 6 of 10 items of one stratum, 2 of 2 of another, and 3 of 5 of a bank that is used.
fn header_with_some_left() -> Header {
    let own = [
        json!({ "topic": "a", "count": 6 }),
        json!({ "topic": "b", "count": 2 }),
    ];
    let used = [json!({ "from": "used-0", "count": 3 })];
    header(
        &contents(&[stratum("a", 10), stratum("b", 2)]),
        &[contents(&[stratum("c", 5)])],
        &assessment(&[(true, &own), (true, &used)]),
    )
}

/// The stratum of a slot in that bank.
fn stratum_of(slot: Slot) -> (u16, bool) {
    (slot.bank, slot.position < 10)
}

fn spares(seed: u8) -> (Form, Vec<Option<Slot>>) {
    let header = header_with_some_left();
    let request = request(seed, vec![]);
    let form = draw(&header, &request).unwrap();
    let places = 0..u32::try_from(form.slots().count()).unwrap();
    let spares = places.map(|place| spare(&header, &request, &form, place));
    let spares = spares.collect();
    (form, spares)
}

proptest! {
    #[test]
    fn a_spare_is_of_the_same_stratum_and_nowhere_else_in_the_form(seed in 0_u8..=255) {
        let (form, spares) = spares(seed);
        let taken: Vec<Slot> = form.slots().collect();
        for (slot, spare) in taken.iter().zip(&spares) {
            if let Some(spare) = spare {
                prop_assert_eq!(stratum_of(*spare), stratum_of(*slot));
                prop_assert!(!taken.contains(spare));
            }
        }
    }

    #[test]
    fn no_two_places_have_the_same_spare(seed in 0_u8..=255) {
        let (_, spares) = spares(seed);
        let found: Vec<Slot> = spares.into_iter().flatten().collect();
        let each: BTreeSet<Slot> = found.iter().copied().collect();
        prop_assert_eq!(each.len(), found.len());
    }

    #[test]
    fn there_are_as_many_spares_as_the_stratum_has_items_left(seed in 0_u8..=255) {
        let (form, spares) = spares(seed);
        let count = |bank, first| {
            let places = form.slots().zip(&spares).filter(|(slot, _)| stratum_of(*slot) == (bank, first));
            places.filter(|(_, spare)| spare.is_some()).count()
        };
        // 10 − 6, 2 − 2 and 5 − 3 are left.
        prop_assert_eq!([count(0, true), count(0, false), count(1, true)], [4, 0, 2]);
    }

    #[test]
    fn in_whatever_order_items_are_passed_by_the_paper_is_the_same(seed in 0_u8..=255, places in Just((0_u32..11).collect::<Vec<_>>()).prop_shuffle()) {
        let header = header_with_some_left();
        let request = request(seed, vec![]);
        let form = draw(&header, &request).unwrap();
        let given = assemble(&header, &request, &form, &item).unwrap();
        let passing = |places: &[u32]| {
            let mut paper = given.clone().passing_by(&header, &form, places, &item).unwrap();
            paper.passed_by.sort_by_key(|(place, _)| *place);
            paper
        };
        let mut sorted = places[..5].to_vec();
        sorted.sort_unstable();
        let paper = passing(&places[..5]);
        prop_assert_eq!(&paper, &passing(&sorted));
        // The attempt still began with what was given.
        let started = Started::new(Digest::of(b"bank"), &given, WallTime(0));
        prop_assert_eq!(started.fits(&paper), Ok(()));
        for (place, now) in (0..).zip(&paper.items) {
            let was = paper.given(place).unwrap();
            prop_assert_eq!(was, &given.items[place as usize]);
            let is_passed_by = sorted.contains(&place) && spare(&header, &request, &form, place).is_some();
            prop_assert_eq!(was != now, is_passed_by);
        }
    }
}

#[test]
fn passing_the_same_item_by_again_changes_nothing() {
    let header = header_with_some_left();
    let request = request(1, vec![]);
    let form = draw(&header, &request).unwrap();
    let given = assemble(&header, &request, &form, &item).unwrap();
    let once = given.clone().passing_by(&header, &form, &[0], &item);
    let twice = given.clone().passing_by(&header, &form, &[0, 0], &item);
    assert_eq!(once, twice);
    let beyond = given.clone().passing_by(&header, &form, &[99], &item);
    assert_eq!(beyond, Ok(given));
}

#[test]
fn a_spare_that_is_not_at_hand_is_named() {
    let header = header_with_some_left();
    let request = request(1, vec![]);
    let form = draw(&header, &request).unwrap();
    let place = (0..6).find(|place| spare(&header, &request, &form, *place).is_some());
    let slot = spare(&header, &request, &form, place.unwrap()).unwrap();
    let but_one = |asked: Slot| if asked == slot { None } else { item(asked) };
    let given = assemble(&header, &request, &form, &item).unwrap();
    let passed = given.passing_by(&header, &form, &[place.unwrap()], &but_one);
    assert_eq!(passed, Err(Missing { slot }));
}
