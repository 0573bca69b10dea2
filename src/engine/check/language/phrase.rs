//! Phrases of the word lists, and where a text has them.
//!
//! A phrase is words with blanks between them. `a|b` is one of several words, `a?` one that may be absent, `#` the label of a
//! choice (a letter or a Roman numeral), `%` a number in digits or words, `*` any word.

use super::Lists;

/// How many words from the start of `words` a phrase takes, where it is there.
fn starts(lists: &Lists, phrase: &[&str], words: &[&str]) -> Option<usize> {
    let Some((first, rest)) = phrase.split_first() else {
        return Some(0);
    };
    let (wanted, may_be_absent) = match first.strip_suffix('?') {
        Some(wanted) => (wanted, true),
        None => (*first, false),
    };
    if let Some((word, left)) = words.split_first()
        && fits(lists, wanted, word)
        && let Some(more) = starts(lists, rest, left)
    {
        return Some(more + 1);
    }
    may_be_absent.then(|| starts(lists, rest, words)).flatten()
}

fn fits(lists: &Lists, wanted: &str, word: &str) -> bool {
    wanted.split('|').any(|wanted| match wanted {
        "*" => true,
        "#" => is_label(word),
        "%" => lists.number(word).is_some() || word.starts_with(|c: char| c.is_ascii_digit()),
        wanted => wanted == word,
    })
}

/// A letter up to H or a Roman numeral, as choices are labelled. Numbers are left out: “2 or 3” is an amount.
fn is_label(word: &str) -> bool {
    matches!(word, "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h")
        || matches!(word, "ا" | "ب" | "ج" | "د" | "ه" | "و")
        || matches!(word, "i" | "ii" | "iii" | "iv" | "v" | "vi")
}

/// Whether a text is one of the phrases and nothing else.
pub(crate) fn is_one(lists: &Lists, phrases: &[&str], words: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        starts(lists, &phrase, words) == Some(words.len())
    })
}

/// The places where a text has one of the phrases: from which word, and how many words.
pub(crate) fn find_all(lists: &Lists, phrases: &[&str], words: &[&str]) -> Vec<(usize, usize)> {
    let phrases: Vec<Vec<&str>> = phrases
        .iter()
        .map(|phrase| phrase.split(' ').collect())
        .collect();
    let places = (0..words.len()).filter_map(|from| {
        let rest = words.get(from..)?;
        let longest = phrases
            .iter()
            .filter_map(|phrase| starts(lists, phrase, rest))
            .max()?;
        (longest > 0).then_some((from, longest))
    });
    places.collect()
}

/// The first of those places.
pub(crate) fn find(lists: &Lists, phrases: &[&str], words: &[&str]) -> Option<(usize, usize)> {
    find_all(lists, phrases, words).into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::super::of;
    use super::*;

    #[test]
    fn phrases() {
        let lists = of("en").expect("English has lists");
        for (phrase, text, expected) in [
            ("all of? the above", "all the above", Some((0, 3))),
            ("# and|or #", "answers a and c", Some((1, 3))),
            ("select|choose * % ", "choose any two", None),
            ("select|choose *? %", "please choose any two", Some((1, 3))),
        ] {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(find(lists, &[phrase], &words), expected, "{phrase}: {text}");
        }
    }
}
