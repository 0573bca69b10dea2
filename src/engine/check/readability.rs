//! Readability: years of school that a text asks for, by published formulas. Whole numbers only, in hundredths.
//!
//! English: Flesch–Kincaid grade level, `0.39 · words/sentences + 11.8 · syllables/words − 15.59`. Source: Kincaid, Fishburne,
//! Rogers & Chissom (1975), Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch Report 8-75.
//!
//! French: Kandel & Moles (1958), Application de l'indice de Flesch à la langue française, Cahiers d'études de
//! radio-télévision 19: reading ease `207 − 1.015 · words/sentences − 73.6 · syllables/words`. An ease is no grade; Flesch's
//! own table (1949, The Art of Readable Writing) tells which school year reads a text of an ease, and that is what is compared.
//!
//! Other languages have no formula here, and nothing is said of them. Syllables are counted by groups of vowels, which is an
//! approximation of a few per cent.

use super::language::token;

/// Below this, a word more or less would decide.
const FEWEST_WORDS: usize = 12;

/// What a language's formula makes of sentences: a school grade in hundredths. `None` where the language has no formula, or
/// the text is too short for it.
pub(crate) fn grade(language: &str, sentences: &[String]) -> Option<i64> {
    let words: Vec<Vec<String>> = sentences
        .iter()
        .map(|sentence| token::words(sentence, language == "fr"))
        .filter(|words| !words.is_empty())
        .collect();
    let count: usize = words.iter().map(Vec::len).sum();
    if count < FEWEST_WORDS {
        return None;
    }
    let syllables: fn(&str) -> usize = match language {
        "en" => english,
        "fr" => french,
        _ => return None,
    };
    let syllables: usize = words.iter().flatten().map(|word| syllables(word)).sum();
    let number = |count: usize| i64::try_from(count).ok();
    let (words, sentences, syllables) = (number(count)?, number(words.len())?, number(syllables)?);
    Some(match language {
        "en" => 39 * words / sentences + 1180 * syllables / words - 1559,
        _ => school_year(20_700 - 1015 * words / (10 * sentences) - 7360 * syllables / words),
    })
}

/// The grade that reads a text of a reading ease, both in hundredths. Flesch (1949): 90 and more, 5th grade; 80, 6th; 70, 7th;
/// 60, 8th and 9th; 50, 10th to 12th; 30, college; less, college graduates.
fn school_year(ease: i64) -> i64 {
    match ease {
        9000.. => 500,
        8000.. => 600,
        7000.. => 700,
        6000.. => 800,
        5000.. => 1100,
        3000.. => 1400,
        _ => 1700,
    }
}

/// Syllables of an English word: groups of vowels, without the silent endings.
fn english(word: &str) -> usize {
    let word = word.trim_end_matches("'s");
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut count = groups(word, is_vowel);
    let before = |ending: &str| {
        word.strip_suffix(ending)
            .and_then(|rest| rest.chars().next_back())
    };
    let is_silent = match (before("e"), before("ed"), before("es")) {
        (Some(c), ..) => !is_vowel(c) && c != 'l',
        (_, Some(c), _) => !is_vowel(c) && !matches!(c, 't' | 'd'),
        (.., Some(c)) => !is_vowel(c) && !matches!(c, 's' | 'z' | 'x' | 'c' | 'g' | 'h'),
        _ => false,
    };
    if is_silent && count > 1 {
        count -= 1;
    }
    count.max(1)
}

/// Syllables of a French word: groups of vowels, without the mute ending.
fn french(word: &str) -> usize {
    let is_vowel = |c: char| "aeiouyàâäéèêëîïôöùûüœæ".contains(c);
    let mut count = groups(word, is_vowel);
    let stem = word.strip_suffix("nt").filter(|stem| stem.ends_with('e'));
    let stem = stem.or_else(|| word.strip_suffix('s')).unwrap_or(word);
    let mut last = stem.chars().rev();
    let is_mute = last.next() == Some('e') && last.next().is_some_and(|c| !is_vowel(c));
    if is_mute && count > 1 {
        count -= 1;
    }
    count.max(1)
}

fn groups(word: &str, is_vowel: impl Fn(char) -> bool) -> usize {
    let mut was = false;
    word.chars()
        .filter(|c| {
            let is = is_vowel(*c);
            let begins = is && !was;
            was = is;
            begins
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables() {
        for (word, expected) in [
            ("cat", 1),
            ("table", 2),
            ("worked", 1),
            ("wanted", 2),
            ("houses", 2),
            ("exploitation", 4),
            ("the", 1),
            ("24", 1),
        ] {
            assert_eq!(english(word), expected, "{word}");
        }
        for (word, expected) in [
            ("enfant", 2),
            ("parlent", 1),
            ("victimes", 2),
            ("travail", 2),
        ] {
            assert_eq!(french(word), expected, "{word}");
        }
    }

    /// 20 words in two sentences, 21 syllables: 0.39 · 10 + 11.8 · 1.05 − 15.59 = 0.70.
    #[test]
    fn by_hand() {
        let text = [
            "The man got a job on a farm last week.".to_owned(),
            "His boss kept the money and would not let go.".to_owned(),
        ];
        assert_eq!(grade("en", &text), Some(70));
        assert_eq!(grade("km", &text), None);
        assert_eq!(grade("en", &text[1..]), None, "ten words are too few");
    }
}
