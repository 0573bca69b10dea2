//! What rules know of a language: word lists, as data, and how to part a text into words.
//!
//! A rule that needs words is silent in a language that has no lists. A further language is a file here and a line in [`of`].

mod ar;
mod en;
mod fr;
mod lemma;
pub(crate) mod phrase;
pub(crate) mod token;

/// The words that rules look for. Phrases are written as [`phrase`] says, words as [`token::words`] folds them; a text is a list of
/// single words with blanks between them.
pub(crate) struct Lists {
    /// Whether an apostrophe parts words, as in `l’enfant`.
    pub elides: bool,
    /// Numbers as words. A word that says “two of them” counts.
    pub numbers: &'static [(&'static str, u32)],
    /// L01: says how many choices to pick.
    pub how_many: &'static [&'static str],
    /// L01: says that all that fit are to be picked.
    pub all_that_apply: &'static [&'static str],
    /// L03: choices that are made of other choices; the whole choice.
    pub combinations: &'static [&'static str],
    /// L03 and L14: choices that name others by their labels; the whole choice.
    pub labels: &'static [&'static str],
    /// L03: choices that say that no other holds; the whole choice.
    pub none_of_these: &'static [&'static str],
    /// L04: negations.
    pub negatives: &'static [&'static str],
    /// L04: what has such a word and negates nothing.
    pub not_negative: &'static [&'static str],
    /// L05: absolute terms.
    pub absolutes: &'static str,
    /// L08: amounts up to a number, without it.
    pub under: &'static [&'static str],
    /// L08: amounts up to a number, with it.
    pub up_to: &'static [&'static str],
    /// L08: amounts beyond a number, without it.
    pub over: &'static [&'static str],
    /// L08: amounts from a number, with it.
    pub at_least: &'static [&'static str],
    /// L08: amounts between two numbers.
    pub between: &'static [&'static str],
    /// L09: words that are no content, of five letters and more.
    pub stop: &'static str,
    /// L09: beginnings that grammar adds to a word.
    pub prefixes: &'static [&'static str],
    /// L09: endings that grammar adds to a word, the longest first.
    pub suffixes: &'static [&'static str],
    /// L10: kinds of first words.
    pub openers: &'static [(Opener, &'static str)],
    /// L10: endings by which a first word is of a kind.
    pub opener_endings: &'static [(Opener, &'static [&'static str])],
    /// L10: words that look like one of a kind and aren't.
    pub not_openers: &'static str,
    /// L10: words that can be verbs beside what else they are.
    pub may_be_verbs: &'static str,
    /// L10: plurals without the plural's ending.
    pub irregular_plurals: &'static str,
    /// L10: words after which the first word is a verb.
    pub after_verbs: &'static str,
    /// L10: articles before a vowel or a consonant, last in a stem.
    pub articles: &'static [(&'static str, bool)],
    /// L10: last words of a stem that want one thing, and first words of choices that say it.
    pub one: (&'static [&'static str], &'static [&'static str]),
    /// L10: the same for several things.
    pub several: (&'static [&'static str], &'static [&'static str]),
    /// L13 and L19: months, in order.
    pub months: &'static [&'static str],
    /// L14: speaks of another choice by its place.
    pub positions: &'static [&'static str],
    /// L14: the same, as the last choice may do that keeps its place.
    pub above: &'static [&'static str],
    /// L16: what is no source, wherever it stands.
    pub no_source: &'static [&'static str],
    /// L16: who issues what holds everywhere.
    pub universal: &'static [&'static str],
    /// L16: who issues what holds in a part of the world.
    pub regional: &'static [&'static str],
    /// L19: expressions that blame a person, or call one illegal.
    pub blames: &'static [&'static str],
    /// L19: sensational expressions.
    pub sensational: &'static [&'static str],
    /// L19: words for people, in a picture's text alternative.
    pub persons: &'static str,
    /// L19: words before the name of a place.
    pub before_places: &'static [&'static str],
    /// L19: words before the name of a person.
    pub before_persons: &'static [&'static str],
}

/// Kinds of words that choices begin with, as far as one can tell without a grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opener {
    /// An article, a pronoun, a number: what names somebody or something.
    Name,
    /// A preposition.
    Preposition,
    /// A conjunction.
    Conjunction,
    /// A verb that tells to do something, or its infinitive where the language has one form for both.
    Verb,
    /// “To do”.
    Infinitive,
    /// “Doing”.
    Gerund,
}

/// The lists of a language, by its tag; `None` where there are none.
pub(crate) fn of(tag: &str) -> Option<&'static Lists> {
    let language = tag.split('-').next()?.to_ascii_lowercase();
    match language.as_str() {
        "en" => Some(&en::LISTS),
        "fr" => Some(&fr::LISTS),
        "ar" => Some(&ar::LISTS),
        _ => None,
    }
}

impl Lists {
    /// The number that a word is, in digits or as a word of the list.
    pub fn number(&self, word: &str) -> Option<u32> {
        self.numbers
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, number)| *number)
            .or_else(|| word.parse().ok())
    }

    /// Whether a word is one of a text's.
    pub fn names(list: &str, word: &str) -> bool {
        list.split_whitespace().any(|other| other == word)
    }

    /// Whether a word is in a list.
    pub fn has(list: &[&str], word: &str) -> bool {
        list.contains(&word)
    }

    /// A word without what grammar adds to it.
    pub fn lemma<'a>(&self, word: &'a str) -> &'a str {
        lemma::of(word, self.prefixes, self.suffixes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lists are compared with folded words, so their own words are folded; one that isn't would never be found.
    #[test]
    fn lists_are_folded() {
        for language in ["en", "fr", "ar"] {
            let lists = of(language).expect(language);
            let all = [
                lists.how_many,
                lists.all_that_apply,
                lists.combinations,
                lists.labels,
                lists.none_of_these,
                lists.negatives,
                lists.not_negative,
                lists.under,
                lists.up_to,
                lists.over,
                lists.at_least,
                lists.between,
                lists.months,
                lists.positions,
                lists.above,
                lists.no_source,
                lists.universal,
                lists.regional,
                lists.blames,
                lists.sensational,
                lists.before_places,
                lists.before_persons,
            ];
            let texts = [
                lists.stop,
                lists.not_openers,
                lists.after_verbs,
                lists.absolutes,
                lists.may_be_verbs,
                lists.irregular_plurals,
                lists.persons,
            ];
            let texts = texts
                .into_iter()
                .chain(lists.openers.iter().map(|(_, text)| *text));
            for word in texts.flat_map(str::split_whitespace) {
                assert_eq!(token::words(word, lists.elides), [word], "{language}");
            }
            for word in all
                .into_iter()
                .flatten()
                .flat_map(|phrase| phrase.split([' ', '|']))
                .map(|word| word.trim_end_matches('?'))
                .filter(|word| !matches!(*word, "#" | "%" | "*" | ""))
            {
                assert_eq!(token::words(word, lists.elides), [word], "{language}");
            }
        }
    }
}
