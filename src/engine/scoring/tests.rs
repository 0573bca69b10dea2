use proptest::prelude::*;

use super::*;

fn fraction(text: &str) -> Fraction {
    Fraction::try_from(text.to_owned()).unwrap()
}

/// n, c, r, w and the share expected, worked by hand from the formula in the rule's file.
fn check(rule: Scoring, cases: &[(u32, u32, u32, u32, &str)]) {
    for &(choices, keyed, right, wrong, expected) in cases {
        let picks = Picks {
            choices,
            keyed,
            right,
            wrong,
            partly: Fraction::ZERO,
            weights: Vec::new(),
        };
        assert_eq!(
            share(rule, &picks),
            Some(fraction(expected)),
            "{rule:?} {picks:?}"
        );
    }
}

#[test]
fn all_or_nothing() {
    check(
        Scoring::AllOrNothing,
        &[
            (4, 1, 1, 0, "1"),
            (4, 1, 0, 1, "0"),
            (4, 2, 2, 0, "1"),
            (4, 2, 1, 0, "0"),
            (4, 2, 2, 1, "0"),
            (4, 2, 0, 0, "0"),
        ],
    );
}

#[test]
fn partial() {
    check(
        Scoring::Partial,
        &[
            (5, 3, 3, 0, "1"),
            (5, 3, 2, 0, "2/3"),
            (5, 3, 3, 1, "2/3"), // min(3, 3 − 1) / 3
            (5, 3, 1, 1, "1/3"), // min(1, 3 − 1) / 3
            (5, 3, 2, 2, "1/3"), // min(2, 3 − 2) / 3
            (6, 2, 2, 3, "0"),   // min(2, 2 − 3) is below 0
            (5, 3, 0, 1, "0"),
            (5, 3, 0, 0, "0"),
        ],
    );
}

#[test]
fn right_minus_wrong() {
    check(
        Scoring::RightMinusWrong,
        &[
            (5, 3, 3, 0, "1"),
            (5, 3, 2, 0, "2/3"),
            (5, 3, 2, 1, "1/3"),
            (5, 3, 3, 2, "1/3"),
            (5, 3, 1, 2, "0"),
            (5, 3, 0, 0, "0"),
        ],
    );
}

#[test]
fn each_option() {
    check(
        Scoring::EachOption,
        &[
            (5, 3, 3, 0, "1"),
            (5, 3, 2, 1, "3/5"), // 2 right, 1 of 2 distractors left
            (5, 3, 1, 0, "3/5"), // 1 right, both distractors left
            (5, 3, 3, 2, "3/5"), // all picked
            (5, 3, 0, 2, "0"),
            (5, 3, 0, 0, "0"), // by the formula 2/5, but no response earns nothing
        ],
    );
}

#[test]
fn negative() {
    check(
        Scoring::Negative,
        &[
            (4, 1, 1, 0, "1"),
            (4, 1, 0, 1, "-1/3"),
            (2, 1, 0, 1, "-1"),
            (5, 1, 0, 1, "-1/4"),
            (4, 1, 0, 0, "0"),
        ],
    );
}

#[test]
fn each_part() {
    check(
        Scoring::EachPart,
        &[
            (4, 4, 4, 0, "1"),
            (4, 4, 3, 1, "3/4"),
            (4, 4, 3, 0, "3/4"), // one left out
            (3, 3, 0, 3, "0"),
        ],
    );
}

#[test]
fn a_part_that_is_worth_half_counts_half() {
    let picks = Picks {
        choices: 3,
        keyed: 3,
        right: 1,
        wrong: 2,
        partly: fraction("1/2"),
        weights: Vec::new(),
    };
    assert_eq!(share(Scoring::EachPart, &picks), Some(fraction("1/2")));
}

#[test]
fn weights() {
    for (weights, expected) in [
        (&["1/2", "1/2"][..], "1"),
        (&["1/2", "-1/4"], "1/4"),
        (&["1/3"], "1/3"),
        (&["-1/4"], "-1/4"),
        (&["1/2", "1/2", "1/2"], "1"), // 3/2, not above 1
        (&["-1", "-1"], "-1"),         // −2, not below −1
        (&["1/2", "-1/2"], "0"),
    ] {
        let picks = Picks {
            choices: 5,
            keyed: 2,
            right: 1,
            wrong: 1,
            partly: Fraction::ZERO,
            weights: weights.iter().map(|weight| fraction(weight)).collect(),
        };
        assert_eq!(
            share(Scoring::Weights, &picks),
            Some(fraction(expected)),
            "{weights:?}"
        );
    }
}

prop_compose! {
    fn any_picks()(choices in 2_u32..=20, keyed: u32, right: u32, wrong: u32,
                   weights in proptest::collection::vec((-100_i64..=100, 1_i64..=20), 20))
    -> Picks {
        let keyed = 1 + keyed % (choices - 1);
        let (right, wrong) = (right % (keyed + 1), wrong % (choices - keyed + 1));
        let weights = weights.into_iter().take((right + wrong) as usize);
        Picks { choices, keyed, right, wrong, partly: Fraction::ZERO, weights: weights.filter_map(|(a, b)| Fraction::new(a % (b + 1), b)).collect() }
    }
}

fn any_rule() -> impl Strategy<Value = Scoring> {
    proptest::sample::select(Scoring::ALL)
}

proptest! {
    #[test]
    fn a_share_is_within_bounds(rule in any_rule(), picks in any_picks()) {
        let share = share(rule, &picks).unwrap();
        let least = match rule {
            Scoring::Weights | Scoring::Accepted | Scoring::Negative => fraction("-1"),
            _ => Fraction::ZERO,
        };
        prop_assert!(least <= share && share <= Fraction::ONE, "{rule:?} {share}");
    }

    #[test]
    fn no_response_is_0(rule in any_rule(), picks in any_picks()) {
        let picks = Picks { right: 0, wrong: 0, weights: Vec::new(), ..picks };
        prop_assert_eq!(share(rule, &picks), Some(Fraction::ZERO));
    }

    #[test]
    fn the_key_earns_everything(rule in any_rule(), picks in any_picks()) {
        prop_assume!(!matches!(rule, Scoring::Weights | Scoring::Accepted));
        let picks = Picks { right: picks.keyed, wrong: 0, ..picks };
        prop_assert_eq!(share(rule, &picks), Some(Fraction::ONE));
    }

    // Between responses: the first right pick beside none at all may take away under `negative` only where c > 1, which no item has.
    #[test]
    fn one_more_right_pick_never_costs(rule in any_rule(), picks in any_picks()) {
        prop_assume!(rule != Scoring::Negative && picks.right < picks.keyed);
        let mut more = Picks { right: picks.right + 1, ..picks.clone() };
        if matches!(rule, Scoring::Weights | Scoring::Accepted) {
            more.weights.push(Fraction::new(1, 7).unwrap());
        }
        prop_assert!(share(rule, &more) >= share(rule, &picks));
    }

    #[test]
    fn one_more_wrong_pick_never_pays(rule in any_rule(), picks in any_picks()) {
        let wrong_left = picks.choices - picks.keyed - picks.wrong;
        prop_assume!(wrong_left > 0 && picks.right + picks.wrong > 0 && !matches!(rule, Scoring::Weights | Scoring::Accepted));
        let more = Picks { wrong: picks.wrong + 1, ..picks.clone() };
        prop_assert!(share(rule, &more) <= share(rule, &picks));
    }
}
