//! Where the cut lies on the scale of ability, and how many decisions agree with it.

/// The ability that divides best those who pass from those who don't.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cut {
    /// Who is at least so able should pass; `None`: everybody should, or nobody.
    pub(super) ability: Option<f64>,
    /// How many passed who are less able.
    pub(super) false_passes: u32,
    /// How many failed who are at least so able.
    pub(super) false_fails: u32,
}

/// The cut with the fewest decisions against it. Where the chance of passing rises with ability, that is where it reaches a half:
/// those who would pass more often than not should pass.
///
/// Source of the criterion: W.-C. Lee, "Classification consistency and accuracy for complex assessments using item response theory",
/// Journal of Educational Measurement 47 (2010), pages 1 to 17, where the true category is that of the score expected at an ability.
/// Taking the decision that is expected instead holds for cuts on sections and for safety gates as well.
pub(super) fn cut(attempts: &[(f64, bool)]) -> Cut {
    let mut sorted = attempts.to_vec();
    sorted.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let (mut passes, mut fails) = (0_u32, count(&sorted, false));
    let mut best = Cut {
        ability: None,
        false_passes: 0,
        false_fails: fails,
    };
    let mut rest = sorted.iter().peekable();
    while let Some((ability, passed)) = rest.next() {
        if *passed {
            passes += 1;
        } else {
            fails -= 1;
        }
        let next = rest.peek().map(|(next, _)| *next);
        // Nothing lies between two who are equally able.
        if next == Some(*ability) || passes + fails >= best.false_passes + best.false_fails {
            continue;
        }
        best = Cut {
            ability: next.map(|next| f64::midpoint(*ability, next)),
            false_passes: passes,
            false_fails: fails,
        };
    }
    best
}

fn count(attempts: &[(f64, bool)], wanted: bool) -> u32 {
    let found = attempts.iter().filter(|(_, passed)| *passed == wanted);
    u32::try_from(found.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let run = |text: &str| -> Vec<(f64, bool)> {
            (0..)
                .zip(text.chars())
                .map(|(at, c)| (f64::from(at), c == '1'))
                .collect()
        };
        let expect = |text: &str, ability, false_passes, false_fails| {
            let expected = Cut {
                ability,
                false_passes,
                false_fails,
            };
            assert_eq!(cut(&run(text)), expected, "{text}");
        };
        expect("0011", Some(1.5), 0, 0);
        expect("010111", Some(0.5), 0, 1);
        expect("0001011011", Some(2.5), 0, 2);
        expect("111", None, 0, 0);
        expect("000", None, 0, 0);
        let alike = [(0.0, true), (0.0, false), (0.0, true)];
        assert_eq!(
            cut(&alike),
            Cut {
                ability: None,
                false_passes: 0,
                false_fails: 1
            }
        );
    }
}
