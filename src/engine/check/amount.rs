//! Amounts in choices: “18 or older”, “10–20 days”, “two years”.

use std::collections::BTreeSet;

use super::language::{Lists, phrase};

/// An amount, or a range of them, in thousandths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Amount {
    /// The least; `i64::MIN` where it is open.
    pub least: i64,
    /// The most; `i64::MAX` where it is open.
    pub most: i64,
    /// Of what: the words that are no number and don't say how many.
    pub unit: BTreeSet<String>,
}

impl Amount {
    /// Whether something can be both, and they aren't simply one number each.
    pub fn meets(&self, other: &Self) -> bool {
        let is_range = |amount: &Self| amount.least < amount.most;
        (is_range(self) || is_range(other)) && self.least <= other.most && other.least <= self.most
    }
}

/// The amount that words are; `None` where they are something else, or several amounts.
pub(crate) fn read(lists: &Lists, words: &[&str]) -> Option<Amount> {
    let numbers = numbers(lists, words);
    let says = |phrases| phrase::find(lists, phrases, words).is_some();
    let (least, most) = match numbers.as_slice() {
        [a, b] if says(lists.between) => (*a.min(b), *a.max(b)),
        [a] if says(lists.at_least) => (*a, i64::MAX),
        [a] if says(lists.up_to) => (i64::MIN, *a),
        [a] if says(lists.under) => (i64::MIN, a - 1),
        [a] if says(lists.over) => (a + 1, i64::MAX),
        [a] => (*a, *a),
        _ => return None,
    };
    let amounts = [
        lists.between,
        lists.at_least,
        lists.up_to,
        lists.under,
        lists.over,
    ];
    let of_amounts: BTreeSet<&str> = amounts
        .into_iter()
        .flatten()
        .flat_map(|phrase| phrase.split([' ', '|']))
        .map(|word| word.trim_end_matches('?'))
        .collect();
    let unit = words
        .iter()
        .filter(|word| number(lists, word).is_none() && !of_amounts.contains(*word))
        .map(|word| word.strip_suffix('s').unwrap_or(word).to_owned())
        .collect();
    Some(Amount { least, most, unit })
}

/// The numbers among words. “Twenty-one” is one of two words.
fn numbers(lists: &Lists, words: &[&str]) -> Vec<i64> {
    let mut all: Vec<i64> = Vec::new();
    let mut last_was_tens = false;
    for word in words {
        let Some(number) = number(lists, word) else {
            last_was_tens = false;
            continue;
        };
        let is_word = word.starts_with(char::is_alphabetic);
        match all.last_mut() {
            Some(tens) if last_was_tens && is_word && number < 10_000 => *tens += number,
            _ => all.push(number),
        }
        last_was_tens = is_word && (20_000..100_000).contains(&number) && number % 10_000 == 0;
    }
    all
}

/// A number in thousandths, as digits or as a word.
pub(crate) fn number(lists: &Lists, word: &str) -> Option<i64> {
    if let Some(rest) = word.strip_prefix('-') {
        return number(lists, rest).map(|number| -number);
    }
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return lists.number(word).map(|number| i64::from(number) * 1000);
    }
    let parts: Vec<&str> = word.split([',', '.']).collect();
    let digits = |text: &str| text.parse::<i64>().ok().filter(|number| *number < 1 << 40);
    match parts.as_slice() {
        [whole] => digits(whole)?.checked_mul(1000),
        // Groups of three are thousands; anything else is a decimal point or comma.
        [whole, groups @ ..] if groups.iter().all(|group| group.len() == 3) => {
            digits(&[&[*whole], groups].concat().concat())?.checked_mul(1000)
        }
        [whole, decimals] if decimals.len() <= 3 => {
            let part = digits(&format!("{decimals:0<3}"))?;
            Some(digits(whole)?.checked_mul(1000)? + part)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::language;
    use super::*;

    #[test]
    fn amounts() {
        let lists = language::of("en").expect("English has lists");
        let read = |text: &str| {
            let words = language::token::words(text, false);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            read(lists, &words)
        };
        for (a, b, meet) in [
            ("10 to 20 days", "15–30 days", true),
            ("10 to 20 days", "21 to 30 days", false),
            ("Under 18", "18 or older", false),
            ("At least 18 years", "Between 16 and 18 years", true),
            ("5 days", "Up to 5 days", true),
            ("5 days", "6 days", false),
            ("More than 1,000", "Less than 1,002", true),
        ] {
            let (first, second) = (read(a).expect(a), read(b).expect(b));
            assert_eq!(first.meets(&second), meet, "{a}; {b}");
            assert_eq!(first.unit, second.unit, "{a}; {b}");
        }
        assert_eq!(read("a list of names"), None);
    }
}
