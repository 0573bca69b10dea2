//! Tests of significance, in whole numbers, so that every machine says the same.

/// Critical values of χ² at p = .01 for 1 to 19 degrees of freedom, in thousandths. Source: NIST/SEMATECH e-Handbook of
/// Statistical Methods, 1.3.6.7.4.
const CHI_SQUARE_01: [u64; 19] = [
    6_635, 9_210, 11_345, 13_277, 15_086, 16_812, 18_475, 20_090, 21_666, 23_209, 24_725, 26_217,
    27_688, 29_141, 30_578, 32_000, 33_409, 34_805, 36_191,
];

/// Critical values of Student's t at p = .05, two-sided, in thousandths: degrees of freedom from which they hold. Source:
/// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
const T_05: [(u64, u64); 14] = [
    (1, 12_706),
    (2, 4_303),
    (3, 3_182),
    (4, 2_776),
    (5, 2_571),
    (6, 2_447),
    (7, 2_365),
    (8, 2_306),
    (9, 2_262),
    (10, 2_228),
    (15, 2_131),
    (20, 2_086),
    (30, 2_042),
    (60, 2_000),
];

/// Whether counts depart from what items would give whose key stands at each of their places equally often: Pearson's χ²,
/// `Σ (observed − expected)² / expected`, at p < .01 with one degree of freedom less than there are places.
///
/// `sizes` are the numbers of choices of the items.
pub(crate) fn is_uneven(observed: &[u64], sizes: &[usize]) -> bool {
    // Expected counts are sums of 1/size; over a common denominator they are whole.
    let grain: u64 = 232_792_560; // The least common multiple of 1 to 20.
    let expected: Vec<u64> = (0..observed.len())
        .map(|place| {
            let reach = sizes.iter().filter(|size| **size > place);
            reach.map(|size| grain / (*size).max(1) as u64).sum()
        })
        .collect();
    let Some(critical) = observed
        .len()
        .checked_sub(2)
        .and_then(|index| CHI_SQUARE_01.get(index))
    else {
        return false;
    };
    let grain = u128::from(grain);
    let sum = observed
        .iter()
        .zip(&expected)
        .filter(|(_, expected)| **expected > 0)
        .fold(0_u128, |sum, (observed, expected)| {
            let (observed, expected) = (u128::from(*observed) * grain, u128::from(*expected));
            let apart = observed.abs_diff(expected);
            sum + apart * apart * 1000 / (expected * grain)
        });
    sum > u128::from(*critical)
}

/// Whether two yes-or-no marks of the same things go together: the point-biserial correlation `r` (of two such marks, φ) differs
/// from 0 at p < .05 by `t = r √((n − 2) / (1 − r²))` with n − 2 degrees of freedom.
///
/// `both`, `first`, `second`, `neither` count the things with both marks, one of them, none.
pub(crate) fn go_together(both: u64, first: u64, second: u64, neither: u64) -> bool {
    let all = u128::from(both) + u128::from(first) + u128::from(second) + u128::from(neither);
    let wide = |count: u64| u128::from(count);
    let apart = (wide(both) * wide(neither)).abs_diff(wide(first) * wide(second));
    let margins = (wide(both) + wide(first))
        * (wide(second) + wide(neither))
        * (wide(both) + wide(second))
        * (wide(first) + wide(neither));
    let Some(freedom) = all.checked_sub(2).filter(|freedom| *freedom > 0) else {
        return false;
    };
    if margins == 0 {
        return false;
    }
    let critical = T_05
        .iter()
        .rev()
        .find(|(from, _)| u128::from(*from) <= freedom)
        .map_or(u128::MAX, |(_, t)| u128::from(*t));
    // r² = apart² / margins, so t² = apart² · freedom / (margins − apart²); compared without dividing.
    let square = apart * apart;
    square * freedom * 1_000_000 > critical * critical * (margins.saturating_sub(square))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        // Twelve items of three choices, expected 4 each: (8² + 4² + 4²) / 4 = 24 > 9.21.
        assert!(is_uneven(&[12, 0, 0], &[3; 12]));
        // (4² + 2² + 2²) / 4 = 6.
        assert!(!is_uneven(&[8, 2, 2], &[3; 12]));
        assert!(!is_uneven(&[4, 4, 4], &[3; 12]));
        // Items of different sizes: expected 2.5, 2.5, 1 for two of three choices and one... all at the last place.
        assert!(!is_uneven(&[1, 1, 1], &[3, 3, 2]));
        assert!(!is_uneven(&[5], &[1; 5]));
    }

    #[test]
    fn marks() {
        // φ = (0·20 − 10·10)/√(10·30·10·30) = −1/3, n = 40: t = −2.18, beyond 2.042.
        assert!(go_together(0, 10, 10, 20));
        // φ = 0.
        assert!(!go_together(5, 10, 10, 20));
        assert!(!go_together(0, 0, 10, 20));
        assert!(!go_together(1, 0, 0, 1));
    }
}
