use proptest::prelude::*;

use super::*;

const RULES: [Scoring; 5] = [
    Scoring::Position,
    Scoring::AdjacentPairs,
    Scoring::LongestRun,
    Scoring::LongestSubset,
    Scoring::Relative,
];

/// Places, and for each rule what is right of how many.
type Row = (&'static [u32], [(u32, u32); 5]);

/// The response as places in the right order, and by rule what is right and out of how many: worked by hand.
#[test]
fn worked_by_hand() {
    let table: [Row; 8] = [
        // position, adjacent pairs, longest run, longest subset, relative
        (&[0, 1, 2, 3], [(4, 4), (3, 3), (4, 4), (4, 4), (12, 12)]),
        (&[3, 2, 1, 0], [(0, 4), (0, 3), (0, 4), (0, 4), (4, 12)]), // two are 3 off: 0; two are 1 off: 2 each
        (&[1, 0, 2, 3], [(2, 4), (1, 3), (2, 4), (3, 4), (10, 12)]),
        (&[3, 0, 1, 2], [(0, 4), (2, 3), (3, 4), (3, 4), (6, 12)]), // one is 3 off: 0; three are 1 off: 2 each
        (&[0, 2, 1, 3], [(2, 4), (0, 3), (0, 4), (3, 4), (10, 12)]),
        (&[3, 0, 1, 2, 4], [(1, 5), (2, 4), (3, 5), (4, 5), (14, 20)]), // 1 + 3 + 3 + 3 + 4
        (&[1, 0], [(0, 2), (0, 1), (0, 2), (0, 2), (0, 2)]),
        (&[1, 0, 2], [(1, 3), (0, 2), (0, 3), (2, 3), (4, 6)]),
    ];
    for (places, expected) in table {
        for (rule, (right, of)) in RULES.into_iter().zip(expected) {
            assert_eq!(
                count(rule, places),
                Count { right, of },
                "{rule:?} {places:?}"
            );
        }
    }
}

// DIFFERENCE: by Moodle's "longest contiguous subset" this response earns 2/3 (a, then b, with c between).
#[test]
fn something_between_ends_a_run() {
    assert_eq!(count(Scoring::LongestRun, &[0, 2, 1]).right, 0);
}

fn any_order() -> impl Strategy<Value = Vec<u32>> {
    (2_u32..=20).prop_flat_map(|length| Just((0..length).collect::<Vec<_>>()).prop_shuffle())
}

proptest! {
    #[test]
    fn only_the_right_order_earns_everything(places in any_order()) {
        let is_right = places.windows(2).all(|pair| pair[0] < pair[1]);
        for rule in RULES {
            let Count { right, of } = count(rule, &places);
            prop_assert!(right <= of, "{rule:?}");
            prop_assert_eq!(right == of, is_right, "{:?}", rule);
        }
    }

    #[test]
    fn a_run_is_a_subset(places in any_order()) {
        prop_assert!(count(Scoring::LongestRun, &places).right <= count(Scoring::LongestSubset, &places).right);
    }
}
