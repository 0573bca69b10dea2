//! Hints, checks and passing by: what is allowed when.

use serde_json::json;

use super::*;
use crate::delivery::{Delivery, Tries, TryRule};
use crate::digest::Digest;
use crate::form::{FormRequest, PaperItem, PaperSection, Slot, TimeFactor};
use crate::fraction::Share;
use crate::id::{AssessmentId, ChoiceId, SectionId};
use crate::item::Item;
use crate::json::canonical;
use crate::rng::{RulesVersion, Seed};

/// Three items with the key a: one warns of what it shows, and each has two hints.
fn paper(delivery: Option<Delivery>) -> Paper {
    let items = (0..3).map(|number| {
        let choices = ["a", "b", "c"].map(|id| json!({ "id": id, "text": id }));
        let mut value = json!({
            "id": format!("item-{number}"), "type": "single-choice", "topic": "t", "stem": "…", "choices": choices,
            "hints": ["one", "two"], "answer": { "key": ["a"] },
        });
        if number == 1 {
            value["notice"] = json!("It tells of harm.");
        }
        let item = Item::read(&value, Digest::of(&canonical(&value))).unwrap();
        PaperItem {
            slot: Slot {
                bank: 0,
                position: number,
            },
            choices: item.body.order(None),
            item: Rc::new(item),
        }
    });
    Paper {
        request: FormRequest {
            assessment: AssessmentId::new("final").unwrap(),
            audience: None,
            seed: Seed([0; 16]),
            seen: Vec::new(),
            language: "en".to_owned(),
            overlays: Vec::new(),
            time_factor: TimeFactor::USUAL,
            rules: RulesVersion::CURRENT,
        },
        sections: vec![PaperSection {
            id: SectionId::new("all").unwrap(),
            items: 0..3,
        }],
        items: items.collect(),
        delivery: delivery.map(Box::new),
        passed_by: Vec::new(),
    }
}

fn two_tries_and_hints() -> Option<Delivery> {
    Some(Delivery {
        tries: Some(Tries {
            max: Some(2),
            price: Share::NONE,
            rule: TryRule::Interactive,
        }),
        hint: Some(Share::NONE),
        ..Delivery::default()
    })
}

fn picks(item: u32, choice: &str) -> Event {
    Event::Answered {
        item,
        response: Some(Response::Choices([ChoiceId::new(choice).unwrap()].into())),
        certainty: None,
    }
}

const fn hint(item: u32, hint: u32) -> Event {
    Event::HintTaken { item, hint }
}

/// What becomes of the last of some events; those before it are allowed.
fn last(paper: &Paper, events: &[Event]) -> Result<(), Refusal> {
    let mut attempt = begun(paper);
    let mut result = Ok(());
    for event in events {
        assert_eq!(result, Ok(()), "before {event:?}");
        let before = attempt.clone();
        result = attempt.apply(
            paper,
            &Entry {
                at: Millis(1),
                event: event.clone(),
            },
        );
        if result.is_err() {
            assert_eq!(attempt, before, "a refused event changes nothing");
        }
    }
    result
}

#[test]
fn a_response_can_be_checked_until_it_is_right_or_the_tries_are_used_up() {
    let paper = paper(two_tries_and_hints());
    let check = || Event::Checked { item: 0 };
    let decided = Err(Refusal::Decided { item: 0 });
    for (events, expected) in [
        (vec![check()], Err(Refusal::NotAllowed)),
        (vec![picks(0, "b"), check()], Ok(())),
        (
            vec![picks(0, "b"), check(), check()],
            Err(Refusal::NotAllowed),
        ),
        (vec![picks(0, "b"), check(), picks(0, "c"), check()], Ok(())),
        (
            vec![
                picks(0, "b"),
                check(),
                picks(0, "c"),
                check(),
                picks(0, "a"),
            ],
            decided.clone(),
        ),
        (vec![picks(0, "a"), check(), picks(0, "b")], decided.clone()),
        (
            vec![
                picks(0, "a"),
                check(),
                Event::Answered {
                    item: 0,
                    response: None,
                    certainty: None,
                },
            ],
            decided,
        ),
        // What is decided of one item leaves the others as they are.
        (vec![picks(0, "a"), check(), picks(2, "b")], Ok(())),
    ] {
        assert_eq!(last(&paper, &events), expected, "{events:?}");
    }
}

#[test]
fn hints_are_taken_one_after_the_other() {
    let paper = paper(two_tries_and_hints());
    for (events, expected) in [
        (vec![hint(0, 0)], Ok(())),
        (vec![hint(0, 1)], Err(Refusal::NotAllowed)),
        (vec![hint(0, 0), hint(0, 0)], Err(Refusal::NotAllowed)),
        (vec![hint(0, 0), hint(0, 1)], Ok(())),
        (
            vec![hint(0, 0), hint(0, 1), hint(0, 2)],
            Err(Refusal::NotAllowed),
        ),
        (vec![hint(0, 0), hint(2, 0)], Ok(())),
        (vec![hint(9, 0)], Err(Refusal::NoSuchItem { item: 9 })),
        (
            vec![picks(0, "a"), Event::Checked { item: 0 }, hint(0, 0)],
            Err(Refusal::NotAllowed),
        ),
    ] {
        assert_eq!(last(&paper, &events), expected, "{events:?}");
    }
}

#[test]
fn an_item_that_warns_can_be_passed_by_as_long_as_nothing_was_done_with_it() {
    let paper = paper(two_tries_and_hints());
    let pass = |item| Event::PassedBy { item };
    for (events, expected) in [
        (vec![pass(1)], Ok(())),
        (vec![pass(0)], Err(Refusal::NotAllowed)),
        (vec![pass(1), pass(1)], Err(Refusal::NotAllowed)),
        (vec![picks(1, "a"), pass(1)], Err(Refusal::NotAllowed)),
        (
            vec![
                picks(1, "a"),
                Event::Answered {
                    item: 1,
                    response: None,
                    certainty: None,
                },
                pass(1),
            ],
            Err(Refusal::NotAllowed),
        ),
        (vec![hint(1, 0), pass(1)], Err(Refusal::NotAllowed)),
        (vec![Event::Viewed { item: 1 }, pass(1)], Ok(())),
        // What stands there now can be answered.
        (vec![pass(1), picks(1, "a")], Ok(())),
    ] {
        assert_eq!(last(&paper, &events), expected, "{events:?}");
    }
}

#[test]
fn where_an_assessment_has_none_of_it_only_passing_by_is_allowed() {
    let paper = paper(None);
    for (event, expected) in [
        (hint(0, 0), Err(Refusal::NotAllowed)),
        (Event::Checked { item: 0 }, Err(Refusal::NotAllowed)),
        (Event::PassedBy { item: 1 }, Ok(())),
    ] {
        assert_eq!(last(&paper, &[picks(0, "b"), event]), expected);
    }
}
