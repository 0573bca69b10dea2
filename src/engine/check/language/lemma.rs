//! Words without what grammar adds to them, so that `exploits` and `exploited` are one word. A stemmer of few rules: it takes
//! inflection off and leaves derivation, since a clue lies in the word and not in its kin.

/// The fewest letters that a word keeps.
const FEWEST: usize = 3;

/// A word without the longest prefix and the longest suffix that leave enough of it.
pub(super) fn of<'a>(word: &'a str, prefixes: &[&str], suffixes: &[&str]) -> &'a str {
    let is_enough = |rest: &&str| rest.chars().count() >= FEWEST;
    let word = prefixes
        .iter()
        .filter_map(|prefix| word.strip_prefix(prefix))
        .filter(is_enough)
        .min_by_key(|rest| rest.len())
        .unwrap_or(word);
    let word = suffixes
        .iter()
        .filter_map(|suffix| word.strip_suffix(suffix))
        .filter(is_enough)
        .min_by_key(|rest| rest.len())
        .unwrap_or(word);
    undoubled(word)
}

/// `referr` of `referred` is `refer`, and `call` stays `call`.
fn undoubled(word: &str) -> &str {
    let mut last = word.chars().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b)) if a == b && "bdgmnprt".contains(a) => {
            word.strip_suffix(a).unwrap_or(word)
        }
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::super::of;

    #[test]
    fn lemmas() {
        for (language, alike) in [
            (
                "en",
                &["exploits", "exploited", "exploiting", "exploit"][..],
            ),
            ("en", &["referred", "refers", "refer", "referring"]),
            ("en", &["bodies", "body"]),
            ("en", &["house", "houses", "housed"]),
            ("fr", &["victimes", "victime"]),
            ("ar", &["الضحايا", "ضحايا", "للضحايا"]),
        ] {
            let lists = of(language).expect(language);
            let lemmas: Vec<&str> = alike.iter().map(|word| lists.lemma(word)).collect();
            assert!(
                lemmas.windows(2).all(|pair| pair[0] == pair[1]),
                "{lemmas:?}"
            );
        }
    }
}
