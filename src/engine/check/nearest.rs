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
    known
        .into_iter()
        .map(|name| {
            (
                distance(
                    &found,
                    &name
                        .chars()
                        .flat_map(char::to_lowercase)
                        .collect::<Vec<_>>(),
                ),
                name,
            )
        })
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, name)| name)
}

/// Longer than any identifier; what follows can't make two names alike.
const MAX_COMPARED: usize = 100;

/// Edit distance where two neighbours that changed places count once (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut a_before = None;
    for (row, &x) in a.iter().enumerate() {
        let mut line = Vec::with_capacity(b.len() + 1);
        let mut left = row + 1;
        line.push(left);
        let mut b_before = None;
        for (column, &y) in b.iter().enumerate() {
            let at =
                |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&last, column) + usize::from(x != y))
                .min(at(&last, column + 1) + 1)
                .min(left + 1);
            if column > 0 && a_before == Some(y) && b_before == Some(x) {
                best = best.min(at(&before, column - 1) + 1);
            }
            line.push(best);
            left = best;
            b_before = Some(y);
        }
        before = std::mem::replace(&mut last, line);
        a_before = Some(x);
    }
    last.last().copied().unwrap_or(a.len())
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(nearest(found, known), expected, "{found}");
        }
    }
}
