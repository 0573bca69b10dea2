//! Every item type: what learners respond is what the item takes, and is marked as it should be.

use std::collections::BTreeMap;

use super::*;
use crate::bank::read_bank;
use crate::form::PaperItem;
use crate::item::{ItemType, Verdict};
use crate::simulate::learners::response::respond;

/// An item of each type, in several ways of scoring.
const GALLERY: &[u8] = include_bytes!("../../../../../assessments/gallery/foundation.json");

struct Shown {
    traits: Traits,
    placed: PaperItem,
}

fn gallery() -> Vec<Shown> {
    let (bank, findings) = read_bank(GALLERY, None, &|_| None);
    let bank = bank.unwrap_or_else(|| panic!("{findings:?}"));
    let items: Vec<Rc<Item>> = bank.items.iter().cloned().map(Rc::new).collect();
    let target = Target {
        header: &bank.header,
        assessment: &bank.header.assessments[0],
        audience: None,
        item: &|slot| items.get(slot.position as usize).cloned(),
    };
    let pace = plan(1).pace;
    let shown = slots(target).into_iter().map(|slot| {
        let traits = Traits::of(target, slot, &Parameters::none(), pace).unwrap();
        let placed = PaperItem {
            slot,
            choices: traits.item.body.order(None),
            item: Rc::clone(&traits.item),
        };
        Shown { traits, placed }
    });
    shown.collect()
}

/// How learners of an ability do at an item, in a thousand responses.
fn verdicts(shown: &Shown, ability: f64, guessing: f64) -> BTreeMap<Verdict, u32> {
    let mut dice = Dice(Stream::new(
        RulesVersion::CURRENT,
        Seed([5; 16]),
        shown.traits.name.as_str(),
    ));
    let mut counts = BTreeMap::new();
    for _ in 0..1000 {
        let response = respond(&shown.traits, &shown.placed, ability, guessing, &mut dice);
        if let Some(response) = &response {
            assert_eq!(
                shown.placed.item.body.accepts(response),
                Ok(()),
                "{}: {response:?}",
                shown.traits.name
            );
        }
        let marked = shown.placed.item.body.mark(response.as_ref()).unwrap();
        *counts.entry(marked.verdict).or_insert(0) += 1;
    }
    counts
}

#[test]
fn every_type_is_in_the_gallery() {
    let shown = gallery();
    for kind in ItemType::ALL {
        assert!(
            shown
                .iter()
                .any(|shown| shown.placed.item.item_type() == *kind),
            "{kind:?}"
        );
    }
}

#[test]
fn who_knows_is_right_and_who_does_not_is_not() {
    for shown in gallery() {
        let (name, kind) = (&shown.traits.name, shown.placed.item.item_type());
        let (able, unable) = (verdicts(&shown, 40.0, 0.0), verdicts(&shown, -40.0, 0.0));
        if kind.is_marked() {
            assert_eq!(able, BTreeMap::from([(Verdict::Right, 1000)]), "{name}");
            assert_eq!(unable, BTreeMap::from([(Verdict::None, 1000)]), "{name}");
        } else {
            assert_eq!(able.keys().next(), unable.keys().next(), "{name}");
        }
        let guessed = verdicts(&shown, -40.0, 1.0);
        assert!(
            guessed
                .get(&Verdict::Right)
                .is_none_or(|right| *right < 600),
            "{name}: {guessed:?}"
        );
    }
}

/// Where the middle is, known as often as not, items of several parts are half known as well: the three chances are those of the
/// model.
#[test]
fn items_of_parts_are_half_known() {
    let mut parted = 0;
    for shown in gallery() {
        let Shown { traits, placed } = &shown;
        let b = traits.parameters.b;
        let found = verdicts(&shown, b, 0.0);
        let share = |verdict| f64::from(found.get(&verdict).copied().unwrap_or(0)) / 1000.0;
        if !placed.item.item_type().is_marked() {
            continue;
        }
        close(share(Verdict::Right), 0.5, four_errors(0.5, 1000));
        // 1 / (1 + e^−1) − 1/2: what the rule makes of it is the rule's.
        if share(Verdict::None) < 0.4 {
            parted += 1;
            close(
                share(Verdict::Partly) + share(Verdict::Wrong),
                0.231,
                four_errors(0.231, 1000) + 0.01,
            );
        }
    }
    assert!(parted >= 8, "{parted} items of parts");
}

/// With a chance to be right as a calibration gives it, the guess itself is never right besides.
#[test]
fn luck_helps_as_often_as_the_calibration_says() {
    for mut shown in gallery() {
        if !shown.placed.item.item_type().is_marked() {
            continue;
        }
        shown.traits.parameters.c = Some(0.3);
        let found = verdicts(&shown, -40.0, 1.0);
        let right = found.get(&Verdict::Right).copied().unwrap_or(0);
        close(f64::from(right) / 1000.0, 0.3, four_errors(0.3, 1000));
    }
}
