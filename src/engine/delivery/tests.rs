//! Worked tables: what several tries and hints leave of a mark. Shares that tries earn are given by what they pick.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::digest::Digest;
use crate::json::canonical;

fn item(value: &Value) -> Item {
    Item::read(value, Digest::of(&canonical(value))).unwrap()
}

/// Four choices of which a and b are right, each worth half.
fn halves() -> Item {
    let choices = ["a", "b", "c", "d"].map(|id| json!({ "id": id, "text": id }));
    item(&json!({
        "id": "halves", "type": "multiple-choice", "topic": "t", "stem": "…", "scoring": "partial", "choices": choices,
        "hints": ["one", "two", "three"], "answer": { "key": ["a", "b"] },
    }))
}

/// One of three choices is right; a wrong one takes half of the points.
fn negative() -> Item {
    let choices = ["a", "b", "c"].map(|id| json!({ "id": id, "text": id }));
    item(&json!({
        "id": "negative", "type": "single-choice", "topic": "t", "stem": "…", "scoring": "negative", "choices": choices,
        "answer": { "key": ["a"] },
    }))
}

/// Four prompts, to each of which a, b, c or d belongs in that order.
fn pairs() -> Item {
    let choices = ["a", "b", "c", "d"].map(|id| json!({ "id": id, "text": id }));
    let prompts = ["p", "q", "r", "s"].map(|id| json!({ "id": id, "text": id }));
    item(&json!({
        "id": "pairs", "type": "matching", "topic": "t", "stem": "…", "scoring": "each-part", "prompts": prompts,
        "choices": choices, "answer": { "key": { "p": "a", "q": "b", "r": "c", "s": "d" } },
    }))
}

fn picked(picks: &str) -> Response {
    let ids = picks.chars().map(|id| json!(id.to_string()));
    serde_json::from_value(json!({ "choices": ids.collect::<Vec<_>>() })).unwrap()
}

/// A partner for each of p, q, r and s, in that order.
fn paired(partners: &str) -> Response {
    let pairs = "pqrs".chars().zip(partners.chars());
    let pairs: serde_json::Map<String, Value> = pairs
        .map(|(prompt, partner)| (prompt.to_string(), json!(partner.to_string())))
        .collect();
    serde_json::from_value(json!({ "pairs": pairs })).unwrap()
}

fn delivery(rule: TryRule, price: &str) -> Delivery {
    Delivery {
        tries: Some(Tries {
            max: None,
            price: Share::read(price).unwrap(),
            rule,
        }),
        hint: Some(Share::read("10%").unwrap()),
        ..Delivery::default()
    }
}

/// A session in which all but the last response were checked, and so many hints taken.
fn session(responses: &[Response], hints: u32) -> ItemSession {
    let (last, checked) = responses.split_last().unwrap();
    ItemSession {
        response: Some(last.clone()),
        tries: checked.to_vec(),
        hints,
        ..ItemSession::default()
    }
}

fn share(delivery: &Delivery, item: &Item, responses: &[Response], hints: u32) -> Fraction {
    let (marked, _) = delivery.mark(item, &session(responses, hints)).unwrap();
    marked.share
}

fn fraction(above: i64, below: i64) -> Fraction {
    Fraction::new(above, below).unwrap()
}

#[test]
fn the_best_try_counts_the_last_or_each_part() {
    use TryRule::{Adaptive, Countback, Interactive};
    for (rule, price, tries, expected) in [
        // f = 1 at once: nothing is taken off.
        (Adaptive, "1/3", &["ab"][..], (1, 1)),
        (Interactive, "1/3", &["ab"], (1, 1)),
        // f = 0, 0, 1 with p = 1/3: 1 − 2·1/3
        (Adaptive, "1/3", &["c", "d", "ab"], (1, 3)),
        (Interactive, "1/3", &["c", "d", "ab"], (1, 3)),
        // f = 1/2, 0: the best is the first, the last is the second.
        (Adaptive, "1/3", &["a", "c"], (1, 2)),
        (Interactive, "1/3", &["a", "c"], (0, 1)),
        // f = 1/2, 1 with p = 1/4: max(1/2, 3/4)
        (Adaptive, "25%", &["a", "ab"], (3, 4)),
        // f = 1/2, 1 with p = 60 %: max(1/2, 2/5)
        (Adaptive, "60%", &["a", "ab"], (1, 2)),
        (Interactive, "60%", &["a", "ab"], (2, 5)),
        // f = 0, 0, 0, 0, 1 with p = 1/3: 1 − 4/3 is below 0.
        (Interactive, "1/3", &["c", "d", "c", "d", "ab"], (0, 1)),
        (Adaptive, "1/3", &["c", "d", "c", "d", "ab"], (0, 1)),
        // Tries that cost nothing.
        (Interactive, "0%", &["c", "d", "ab"], (1, 1)),
        // Choices have no parts: as interactive.
        (Countback, "1/3", &["a", "ab"], (2, 3)),
    ] {
        let responses: Vec<Response> = tries.iter().map(|picks| picked(picks)).collect();
        let (above, below) = expected;
        let found = share(&delivery(rule, price), &halves(), &responses, 0);
        assert_eq!(
            found,
            fraction(above, below),
            "{rule:?}, p = {price}, {tries:?}"
        );
    }
}

#[test]
fn counting_back_credits_each_part_from_when_it_became_and_stayed_right() {
    for (price, tries, expected) in [
        ("1/3", &["abcd"][..], (1, 1)),
        // Three at once, the fourth at the second try: (3·1 + 2/3) / 4
        ("1/3", &["abca", "abcd"], (11, 12)),
        // Two at once, one at the second, one at the third: (2 + 2/3 + 1/3) / 4
        ("1/3", &["abaa", "abca", "abcd"], (3, 4)),
        // p was right, then wrong, then right again: it counts from the third try. (1/3 + 3) / 4
        ("1/3", &["abcd", "bbcd", "abcd"], (5, 6)),
        // Right before and wrong in the end is nothing.
        ("1/3", &["abcd", "dcba"], (0, 1)),
        // At the fifth try nothing is left of p: (0 + 3) / 4
        ("1/3", &["bbcd", "cbcd", "dbcd", "bbcd", "abcd"], (3, 4)),
        ("0%", &["dcba", "abcd"], (1, 1)),
    ] {
        let responses: Vec<Response> = tries.iter().map(|partners| paired(partners)).collect();
        let (above, below) = expected;
        let found = share(
            &delivery(TryRule::Countback, price),
            &pairs(),
            &responses,
            0,
        );
        assert_eq!(found, fraction(above, below), "p = {price}, {tries:?}");
    }
}

/// DIFFERENCE: Moodle's `adaptive` and `interactive` cut at 0, so that with them a wrong response to an item with negative marks
/// costs nothing.
#[test]
fn what_a_wrong_response_takes_stays_taken() {
    for (rule, tries, expected) in [
        (TryRule::Interactive, &["b"][..], (-1, 2)),
        (TryRule::Interactive, &["b", "c"], (-1, 2)),
        (TryRule::Interactive, &["b", "a"], (2, 3)),
        (TryRule::Adaptive, &["b", "c"], (-1, 2)),
        (TryRule::Adaptive, &["b", "a"], (2, 3)),
    ] {
        let responses: Vec<Response> = tries.iter().map(|picks| picked(picks)).collect();
        let (above, below) = expected;
        let found = share(&delivery(rule, "1/3"), &negative(), &responses, 0);
        assert_eq!(found, fraction(above, below), "{rule:?}, {tries:?}");
    }
}

#[test]
fn each_hint_takes_its_price_from_what_is_earned() {
    for (tries, hints, expected) in [
        (&["ab"][..], 0, (1, 1)),
        // 1 − 2·1/10
        (&["ab"], 2, (4, 5)),
        // 1/2 − 1/10
        (&["a"], 1, (2, 5)),
        // 1 − 1/4 − 1/10
        (&["c", "ab"], 1, (13, 20)),
        // Nothing earned, nothing taken.
        (&["c"], 3, (0, 1)),
        // 1 − 3·1/4 − 3·1/10 is below 0.
        (&["c", "d", "cd", "ab"], 3, (0, 1)),
    ] {
        let responses: Vec<Response> = tries.iter().map(|picks| picked(picks)).collect();
        let (above, below) = expected;
        let delivery = delivery(TryRule::Interactive, "25%");
        let found = share(&delivery, &halves(), &responses, hints);
        assert_eq!(
            found,
            fraction(above, below),
            "{tries:?} with {hints} hints"
        );
    }
}

#[test]
fn what_was_taken_off_is_told() {
    let delivery = delivery(TryRule::Interactive, "25%");
    let cost = |tries: &[&str], hints| {
        let responses: Vec<Response> = tries.iter().map(|picks| picked(picks)).collect();
        delivery
            .mark(&halves(), &session(&responses, hints))
            .unwrap()
            .1
    };
    assert_eq!(
        cost(&["ab"], 0),
        None,
        "one try without hints costs nothing"
    );
    let told = cost(&["c", "ab"], 1).unwrap();
    assert_eq!((told.tries, told.hints), (2, 1));
    assert_eq!((told.before, told.after), (Fraction::ONE, fraction(13, 20)));
}

#[test]
fn an_unanswered_item_is_worth_nothing_whatever_was_asked_for() {
    let none = ItemSession {
        hints: 3,
        ..ItemSession::default()
    };
    let (marked, _) = delivery(TryRule::Adaptive, "25%")
        .mark(&halves(), &none)
        .unwrap();
    assert_eq!(
        (marked.share, marked.verdict),
        (Fraction::ZERO, Verdict::None)
    );
}

#[test]
fn an_item_is_open_until_it_is_right_or_its_tries_are_used_up() {
    let item = halves();
    let mut delivery = delivery(TryRule::Interactive, "25%");
    for (max, checked, is_open) in [
        (Some(1), &[][..], true),
        (Some(1), &["c"], false),
        (Some(3), &["c", "a"], true),
        (Some(3), &["c", "a", "d"], false),
        (Some(3), &["ab"], false),
        (None, &["c", "d", "a", "b", "cd"], true),
        (None, &["c", "ab"], false),
    ] {
        if let Some(tries) = &mut delivery.tries {
            tries.max = max;
        }
        let session = ItemSession {
            response: Some(picked("ac")),
            tries: checked.iter().map(|picks| picked(picks)).collect(),
            ..ItemSession::default()
        };
        let at = format!("{checked:?} of {max:?}");
        assert_eq!(delivery.is_open(&item, &session), is_open, "{at}");
        assert_eq!(delivery.can_check(&item, &session), is_open, "{at}");
        assert_eq!(delivery.can_hint(&item, &session), is_open, "{at}");
    }
}

#[test]
fn the_same_response_is_not_checked_twice_and_none_not_at_all() {
    let (item, delivery) = (halves(), delivery(TryRule::Interactive, "25%"));
    let with = |response: Option<&str>, checked: &[&str]| ItemSession {
        response: response.map(picked),
        tries: checked.iter().map(|picks| picked(picks)).collect(),
        ..ItemSession::default()
    };
    assert!(!delivery.can_check(&item, &with(None, &[])));
    assert!(!delivery.can_check(&item, &with(Some("c"), &["c"])));
    assert!(delivery.can_check(&item, &with(Some("c"), &["c", "d"])));
    assert!(!Delivery::default().can_check(&item, &with(Some("c"), &[])));
}

#[test]
fn there_are_as_many_hints_as_the_item_has() {
    let (item, delivery) = (halves(), delivery(TryRule::Interactive, "25%"));
    let taken = |hints| ItemSession {
        hints,
        ..ItemSession::default()
    };
    assert!(delivery.can_hint(&item, &taken(2)));
    assert!(!delivery.can_hint(&item, &taken(3)));
    assert!(!delivery.can_hint(&negative(), &taken(0)));
    assert!(!Delivery::default().can_hint(&item, &taken(0)));
}

fn any_tries() -> impl Strategy<Value = Vec<Response>> {
    let pick = proptest::sample::subsequence(vec!['a', 'b', 'c', 'd'], 1..=3);
    proptest::collection::vec(pick.prop_map(|ids| picked(&String::from_iter(ids))), 1..6)
}

fn any_rule() -> impl Strategy<Value = TryRule> {
    proptest::sample::select(vec![
        TryRule::Adaptive,
        TryRule::Interactive,
        TryRule::Countback,
    ])
}

proptest! {
    #[test]
    fn a_mark_stays_within_what_its_tries_earned(tries in any_tries(), rule in any_rule(), hints in 0_u32..4) {
        let item = halves();
        let earned = |response: &Response| item.body.mark(Some(response)).unwrap().share;
        let best = tries.iter().map(earned).max().unwrap();
        let found = share(&delivery(rule, "1/3"), &item, &tries, hints);
        prop_assert!(found >= Fraction::ZERO && found <= best, "{found} of {best}");
    }

    #[test]
    fn another_hint_never_earns_anything(tries in any_tries(), rule in any_rule(), hints in 0_u32..3) {
        let delivery = delivery(rule, "1/3");
        let item = halves();
        prop_assert!(share(&delivery, &item, &tries, hints + 1) <= share(&delivery, &item, &tries, hints));
    }

    #[test]
    fn an_earlier_try_costs_the_last_one_only_where_the_last_counts(tries in any_tries()) {
        let item = halves();
        let adaptive = delivery(TryRule::Adaptive, "1/3");
        let interactive = delivery(TryRule::Interactive, "1/3");
        prop_assert!(share(&adaptive, &item, &tries, 0) >= share(&interactive, &item, &tries, 0));
    }

    #[test]
    fn one_try_is_marked_as_if_there_were_none(tries in any_tries(), rule in any_rule()) {
        let item = halves();
        let plain = item.body.mark(tries.first()).unwrap();
        let (marked, cost) = delivery(rule, "1/3").mark(&item, &session(&tries[..1], 0)).unwrap();
        prop_assert_eq!((marked, cost), (plain, None));
    }
}
