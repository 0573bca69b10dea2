//! The known name that was probably meant.

/// The known name closest to the one found, where one is close enough to be a slip of the pen.
pub(crate) fn nearest<'a>(
    found: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let found: Vec<char> = found
        .chars()
        .take(MAX_COMPARED)
        .flat_map(char::to_lowercase)
        .collect();
    let most = (found.len() / 3).clamp(1, 3);
    let close = known.into_iter().filter_map(|name| {
        // Most names are ASCII, of which each letter has one small one.
        let known: Vec<char> = if name.is_ascii() {
            name.bytes()
                .map(|byte| char::from(byte.to_ascii_lowercase()))
                .collect()
        } else {
            name.chars().flat_map(char::to_lowercase).collect()
        };
        Some((distance(&found, &known, most)?, name))
    });
    close.min().map(|(_, name)| name)
}

/// Longer than any identifier; what follows can't make two names alike.
const MAX_COMPARED: usize = 100;

/// Edit distance where two neighbours that changed places count once (optimal string alignment); `None` where it is more than
/// `most`. Only lengths that differ by no more are looked at, what both begin and end with is passed over, and of the table no more
/// than `most` places beside its diagonal are filled: so many names can be compared.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    const FAR: usize = usize::MAX / 2;
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let (a, b) = unlike(a, b);
    let row = || vec![FAR; b.len() + 1];
    // Rows of the table: two before, the last, and the one that is filled.
    let (mut before, mut last, mut line) = (row(), row(), row());
    (0..)
        .zip(&mut last)
        .take(most + 1)
        .for_each(|(steps, place)| *place = steps);
    let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(FAR);
    let mut a_before = None;
    for (number, &x) in (0..).zip(a) {
        let from = usize::saturating_sub(number, most);
        let mut left = if from == 0 { number + 1 } else { FAR };
        put(&mut line, from, left);
        let mut least = left;
        let mut b_before = from.checked_sub(1).and_then(|place| b.get(place)).copied();
        let band = b.iter().enumerate().take(number + most + 1).skip(from);
        for (column, &y) in band {
            let mut best = (at(&last, column) + usize::from(x != y))
                .min(at(&last, column + 1) + 1)
                .min(left + 1);
            if column > 0 && a_before == Some(y) && b_before == Some(x) {
                best = best.min(at(&before, column - 1) + 1);
            }
            put(&mut line, column + 1, best);
            left = best;
            least = least.min(best);
            b_before = Some(y);
        }
        // What an earlier row left there is none of this one's.
        put(&mut line, number + most + 2, FAR);
        if least > most {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut line);
        a_before = Some(x);
    }
    last.get(b.len()).copied().filter(|steps| *steps <= most)
}

fn put(line: &mut [usize], index: usize, steps: usize) {
    if let Some(place) = line.get_mut(index) {
        *place = steps;
    }
}

/// What is left of both once what they begin with alike is taken off, and what they end with: that costs no step.
fn unlike<'s>(a: &'s [char], b: &'s [char]) -> (&'s [char], &'s [char]) {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (
        a.get(same..).unwrap_or_default(),
        b.get(same..).unwrap_or_default(),
    );
    let pairs = a.iter().rev().zip(b.iter().rev());
    let same = pairs.take_while(|(x, y)| x == y).count();
    let rest = |text: &'s [char]| text.get(..text.len() - same).unwrap_or_default();
    (rest(a), rest(b))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The whole table, cell by cell.
    fn plainly(a: &[char], b: &[char]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                let mut best = if i == 0 || j == 0 { i + j } else { usize::MAX };
                if i > 0 && j > 0 {
                    let (up, left): (usize, usize) = (table[i - 1][j], table[i][j - 1]);
                    best = (up + 1).min(left + 1);
                    best = best.min(table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]));
                }
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(table[i - 2][j - 2] + 1);
                }
                table[i][j] = best;
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]
        #[test]
        fn a_few_steps_are_counted_as_the_whole_table_counts_them(a in "[abc]{0,9}", b in "[abc]{0,9}", most in 1_usize..=3) {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let steps = plainly(&a, &b);
            prop_assert_eq!(distance(&a, &b, most), (steps <= most).then_some(steps));
        }
    }

    #[test]
    fn suggests_slips_only() {
        let known = ["topic", "objective", "difficulty", "bloom"];
        for (found, expected) in [
            ("topci", Some("topic")),
            ("Topic", Some("topic")),
            ("dificulty", Some("difficulty")),
            ("objectives", Some("objective")),
            ("colour", None),
            ("", None),
            ("ifficultyd", Some("difficulty")),
            ("objcetvie", Some("objective")),
        ] {
            assert_eq!(nearest(found, known), expected, "{found}");
        }
    }
}
