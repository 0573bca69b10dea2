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
        let known: Vec<char> = name.chars().flat_map(char::to_lowercase).collect();
        Some((distance(&found, &known, most)?, name))
    });
    close.min().map(|(_, name)| name)
}

/// Longer than any identifier; what follows can't make two names alike.
const MAX_COMPARED: usize = 100;

/// Edit distance where two neighbours that changed places count once (optimal string alignment); `None` where it is more than
/// `most`. Only lengths that differ by no more are looked at, so that many names can be compared.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    const FAR: usize = usize::MAX / 2;
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut a_before = None;
    for (row, &x) in a.iter().enumerate() {
        let from = row.saturating_sub(most);
        let mut line = vec![FAR; from];
        let mut left = if from == 0 { row + 1 } else { FAR };
        line.push(left);
        let mut b_before = from.checked_sub(1).and_then(|place| b.get(place)).copied();
        for (column, &y) in b.iter().enumerate().take(row + most + 1).skip(from) {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(FAR);
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
        if line.iter().all(|steps| *steps > most) {
            return None;
        }
        before = std::mem::replace(&mut last, line);
        a_before = Some(x);
    }
    last.get(b.len()).copied().filter(|steps| *steps <= most)
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
            ("ifficultyd", Some("difficulty")),
            ("objcetvie", Some("objective")),
        ] {
            assert_eq!(nearest(found, known), expected, "{found}");
        }
    }
}
