//! L04: ask for what is, not for what isn't. Where it must be, the negative word is in strong emphasis or in capitals, and no
//! choice is negative as well.
//!
//! Only the sentence that asks counts: “He may not leave the house” tells of a situation and turns nothing round.
//!
//! Why: a reader who misses one short word answers the opposite question, and a negative choice to a negative question has to
//! be turned round twice.
//!
//! Bad: “Which is not an act?” Good: “Which is a means?”
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guidelines 17, 27.

use crate::check::language::token::Token;
use crate::check::language::{Lists, phrase};
use crate::check::question::{Choice, Question, Reading};
use crate::check::{Code, Findings, Fix};

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lists) = reading.lists else { return };
    for question in &reading.questions {
        let asking = question.asking(lists);
        let Some(tokens) = question.stem.tokens.get(asking) else {
            continue;
        };
        let Some(negative) = negative(lists, tokens) else {
            continue;
        };
        let at = question.at.join("stem");
        let word = negative
            .iter()
            .map(|token| token.shown.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        let mut choices = question.choices.iter();
        let is_negative = |choice: &&Choice| self::negative(lists, &choice.text.tokens).is_some();
        let is_marked = negative
            .iter()
            .any(|token| token.is_strong || token.is_capital());
        if let Some(choice) = choices.find(is_negative) {
            // Emphasis would leave it as hard.
            let data = [("word", word), ("choice", choice.id.clone())];
            findings.push(Code::NegativeTwice, &choice.at, data);
        } else if is_marked {
            findings.push(Code::NegativeStem, &at, [("word", word)]);
        } else {
            let fix = emphasised(question, negative).map(|stem| Fix::replace(at.clone(), stem));
            let data = vec![("word", word)];
            findings.push_fixed(Code::NegativeNotMarked, &at, data, fix);
        }
    }
}

/// The first negative word of a text.
fn negative<'t>(lists: &Lists, tokens: &'t [Token]) -> Option<&'t [Token]> {
    let words: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    let fine = phrase::find_all(lists, lists.not_negative, &words);
    let (from, length) = phrase::find_all(lists, lists.negatives, &words)
        .into_iter()
        .find(|(at, length)| {
            !fine
                .iter()
                .any(|(from, of)| from <= at && at + length <= from + of)
        })?;
    tokens.get(from..from + length)
}

/// The stem with its negative word in strong emphasis, where the word stands in it once and by itself.
fn emphasised(question: &Question<'_>, negative: &[Token]) -> Option<String> {
    let [token] = negative else { return None };
    let source = question.stem.source.as_str();
    let is_apart = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || ",.;:?!؟،".contains(c));
    let parts =
        |from: usize, word: &str| Some((source.get(..from)?, source.get(from + word.len()..)?));
    let mut places = source
        .match_indices(token.shown.as_str())
        .filter_map(|(from, word)| parts(from, word))
        .filter(|(before, after)| {
            is_apart(before.chars().next_back()) && is_apart(after.chars().next())
        });
    let (before, after) = places.next()?;
    places
        .next()
        .is_none()
        .then(|| format!("{before}**{}**{after}", token.shown))
}
