//! L09: no word of the stem comes back in the key alone.
//!
//! Words of five letters and more count, without those of grammar, and without what grammar adds to them.
//!
//! Why: an echo points at the key, and who hears it needn't know the subject.
//!
//! Bad: “Which duty of *protection* …?” with “*Protect* the person” as the only choice that says it. Good: the word in two
//! choices, or in none.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guideline 28b.

use std::collections::BTreeSet;

use crate::check::language::Lists;
use crate::check::passage::Passage;
use crate::check::question::Reading;
use crate::check::{Code, Findings};

/// The fewest letters of a word that makes an echo.
const FEWEST: usize = 5;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for (lists, question) in reading.worded() {
        let in_stem = content(lists, &question.stem);
        let keys: Vec<_> = question
            .keys()
            .map(|choice| (choice, content(lists, &choice.text)))
            .collect();
        let in_distractors: BTreeSet<&str> = question
            .distractors()
            .flat_map(|choice| all(lists, &choice.text))
            .collect();
        let Some((choice, first)) = keys.first() else {
            continue;
        };
        let mut echoes = first.intersection(&in_stem).filter(|word| {
            !in_distractors.contains(*word) && keys.iter().all(|(_, key)| key.contains(*word))
        });
        if let Some(lemma) = echoes.next() {
            let shown = choice
                .text
                .tokens
                .iter()
                .find(|token| lists.lemma(&token.folded) == *lemma);
            let word = shown.map_or_else(|| (*lemma).to_owned(), |token| token.shown.clone());
            let data = [("word", word), ("choice", choice.id.clone())];
            findings.push(Code::Clang, &choice.at, data);
        }
    }
}

fn all<'p>(lists: &'static Lists, text: &'p Passage) -> impl Iterator<Item = &'p str> {
    text.tokens.iter().map(|token| lists.lemma(&token.folded))
}

fn content<'p>(lists: &'static Lists, text: &'p Passage) -> BTreeSet<&'p str> {
    let words = text.tokens.iter().map(|token| token.folded.as_str());
    words
        .filter(|word| {
            word.chars().count() >= FEWEST
                && word.chars().all(char::is_alphabetic)
                && !Lists::names(lists.stop, word)
        })
        .map(|word| lists.lemma(word))
        .collect()
}
