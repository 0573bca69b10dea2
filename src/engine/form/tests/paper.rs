//! Papers: items in the form's order, choices in one of their own.

use std::rc::Rc;

use super::*;
use crate::digest::Digest;
use crate::item::Item;

/// An item of six choices, of which the second and the last keep their places. Each is named by its place.
pub(super) fn item(slot: Slot) -> Option<Rc<Item>> {
    let fixed = ["b", "f"];
    let choices = ["a", "b", "c", "d", "e", "f"]
        .map(|id| json!({ "id": id, "text": id, "fixed": fixed.contains(&id) }));
    let value = json!({
        "id": format!("item-{}", slot.position), "type": "single-choice", "topic": "a", "stem": "…",
        "choices": choices, "answer": { "key": ["a"] },
    });
    Item::read(&value, Digest::of(b"")).map(Rc::new)
}

fn two_sections() -> Header {
    let draws = [json!({ "count": 8 })];
    let used = [json!({ "from": "used-0", "count": 8 })];
    let mut assessment = assessment(&[(true, &draws), (true, &used), (true, &[json!({})])]);
    assessment["sections"][2]["shuffle_choices"] = json!(false);
    let contents = contents(&[stratum("a", 10)]);
    header(&contents, std::slice::from_ref(&contents), &assessment)
}

fn paper(header: &Header, request: &FormRequest) -> Paper {
    let form = draw(header, request).unwrap();
    let paper = assemble(header, request, &form, &item).unwrap();
    let given: Vec<Slot> = paper.items.iter().map(|placed| placed.slot).collect();
    assert_eq!(given, form.slots().collect::<Vec<_>>());
    for (section, known) in paper.sections.iter().zip(&form.sections) {
        assert_eq!(section.id, known.id);
        assert_eq!(given[section.items.clone()], known.items);
        for place in section.items.clone() {
            assert_eq!(paper.section_of(place), Some(&section.id));
        }
    }
    assert_eq!(paper.section_of(given.len()), None);
    paper
}

fn order(paper: &Paper, slot: Slot) -> Option<String> {
    let placed = paper.items.iter().find(|placed| placed.slot == slot)?;
    Some(placed.choices.iter().map(ToString::to_string).collect())
}

#[test]
fn choices_change_places_but_fixed_ones() {
    let header = two_sections();
    let paper = paper(&header, &request(1, vec![]));
    assert_eq!(paper.items.len(), 18);
    let mut orders = BTreeSet::new();
    for placed in &paper.items[..16] {
        let order: String = placed.choices.iter().map(ToString::to_string).collect();
        assert_eq!((&order[1..2], &order[5..]), ("b", "f"));
        assert_eq!(order.chars().collect::<BTreeSet<_>>().len(), 6);
        orders.insert(order);
    }
    assert!(orders.len() > 6, "{orders:?}");
    for placed in &paper.items[16..] {
        assert_eq!(order(&paper, placed.slot).unwrap(), "abcdef");
    }
}

#[test]
fn an_order_of_choices_follows_from_seed_bank_and_item_alone() {
    let header = two_sections();
    let first = paper(&header, &request(1, vec![]));
    assert_eq!(first, paper(&header, &request(1, vec![])));
    // Another form of the same seed, since other items were seen.
    let seen = first.items[..4].iter().map(|placed| placed.slot).collect();
    let second = paper(&header, &request(1, seen));
    let shuffled = |paper: &Paper| -> BTreeMap<Slot, String> {
        let slots = paper.items[..16].iter().map(|placed| placed.slot);
        slots
            .map(|slot| (slot, order(paper, slot).unwrap()))
            .collect()
    };
    let (first, second) = (shuffled(&first), shuffled(&second));
    assert_ne!(
        first.keys().collect::<Vec<_>>(),
        second.keys().collect::<Vec<_>>()
    );
    for (slot, order) in &first {
        assert!(
            second.get(slot).is_none_or(|again| again == order),
            "{slot:?}"
        );
    }
    // Items of two banks by the same id go their own ways, and another seed is another order.
    let differs = |other: &dyn Fn(Slot) -> Slot, orders: &BTreeMap<Slot, String>| {
        first.iter().any(|(slot, order)| {
            orders
                .get(&other(*slot))
                .is_some_and(|other| other != order)
        })
    };
    let of_other_bank = |slot: Slot| Slot {
        bank: 1 - slot.bank,
        ..slot
    };
    assert!(differs(&of_other_bank, &first));
    let other_seed = shuffled(&paper(&header, &request(2, vec![])));
    assert!(differs(&|slot| slot, &other_seed));
}

#[test]
fn an_item_that_is_not_at_hand_is_named() {
    let header = two_sections();
    let request = request(1, vec![]);
    let form = draw(&header, &request).unwrap();
    let slot = form.sections[1].items[3];
    let but_one = |asked: Slot| if asked == slot { None } else { item(asked) };
    assert_eq!(
        assemble(&header, &request, &form, &but_one),
        Err(Missing { slot })
    );
}
