//! L10: choices are alike in form: the same kind of first word, the same case at the start, the same sign at the end; and each
//! fits the stem's last word.
//!
//! The kind of a first word is told by lists and endings, and only where both are sure: what isn't sure is like anything.
//!
//! Why: a choice of another form looks as if it were written later, by which keys are found; and one that doesn't fit the stem's
//! grammar is ruled out by ear.
//!
//! Bad: “Ask her”, “Calling the police”, “a report”. Good: “Ask her”, “Call the police”, “Write a report”.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guidelines 23, 28c.

use crate::check::language::{Lists, Opener};
use Number::{One, Several};

use crate::check::question::{Choice, Question, Reading};
use crate::check::{Code, Findings, Fix, Operation};

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for question in reading
        .questions
        .iter()
        .filter(|question| question.choices.len() > 1)
    {
        case(question, findings);
        ending(question, findings);
        if let Some(lists) = reading.lists {
            form(lists, question, findings);
            agreement(lists, question, findings);
        }
    }
}

/// Notes the choices that depart from what most have, with the fix that makes them like most.
fn depart<T: PartialEq + Copy>(
    code: Code,
    kinds: &[(&Choice, T)],
    mend: impl Fn(&Choice, T) -> Option<String>,
    findings: &mut Findings,
) {
    let count = |kind: T| kinds.iter().filter(|(_, other)| *other == kind).count();
    let Some((_, most)) = kinds.iter().rev().max_by_key(|(_, kind)| count(*kind)) else {
        return;
    };
    let others: Vec<&Choice> = kinds
        .iter()
        .filter(|(_, kind)| kind != most)
        .map(|(choice, _)| *choice)
        .collect();
    let Some(first) = others.first() else { return };
    // With as many on either side, nobody can tell which was meant.
    let operations = others.iter().map(|choice| {
        let path = choice.at.clone();
        mend(choice, *most).map(|value| Operation::Replace { path, value })
    });
    let fix = (2 * count(*most) > kinds.len())
        .then(|| operations.collect::<Option<Vec<_>>>())
        .flatten()
        .map(Fix);
    let data = vec![("choice", first.id.clone())];
    findings.push_fixed(code, &first.at, data, fix);
}

fn case(question: &Question<'_>, findings: &mut Findings) {
    // An abbreviation is written in capitals wherever it stands, and a number has none.
    let kinds: Vec<(&Choice, bool)> = question
        .choices
        .iter()
        .filter_map(|choice| {
            let token = choice.text.tokens.first()?;
            let first = token.shown.chars().next()?;
            let is_cased = first.is_uppercase() || first.is_lowercase();
            (is_cased && !token.is_capital()).then_some((choice, first.is_uppercase()))
        })
        .collect();
    let mend = |choice: &Choice, upper: bool| {
        let source = choice.text.source.as_str();
        let first = source
            .chars()
            .next()
            .filter(|c| upper && c.is_lowercase())?;
        let rest = source.get(first.len_utf8()..)?;
        Some(first.to_uppercase().chain(rest.chars()).collect())
    };
    depart(Code::ChoiceCase, &kinds, mend, findings);
}

fn ending(question: &Question<'_>, findings: &mut Findings) {
    let kinds: Vec<(&Choice, Option<char>)> = question
        .choices
        .iter()
        .map(|choice| (choice, sign(&choice.text.plain())))
        .collect();
    // The point of “etc.” isn't the sentence's.
    let is_short = |choice: &Choice| {
        let plain = choice.text.plain();
        let last = plain.split_whitespace().next_back().unwrap_or_default();
        let word = last.trim_end_matches('.');
        last != word && (word.contains('.') || matches!(word, "etc" | "Ltd" | "Inc" | "Co"))
    };
    if kinds.iter().any(|(choice, _)| is_short(choice)) {
        return;
    }
    let mend = |choice: &Choice, wanted: Option<char>| {
        let source = choice.text.source.trim_end();
        match (wanted, source.chars().next_back()?) {
            (None, '.') => source.strip_suffix('.').map(str::to_owned),
            (Some('.'), last) if last.is_alphanumeric() => Some(format!("{source}.")),
            _ => None,
        }
    };
    depart(Code::ChoiceEnding, &kinds, mend, findings);
}

/// The sign that a choice ends with, inside its quotation marks or brackets or not.
fn sign(text: &str) -> Option<char> {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || "\"”’»)]".contains(c));
    text.chars()
        .next_back()
        .filter(|c| ".!?;:,؟،؛。…".contains(*c))
}

fn form(lists: &Lists, question: &Question<'_>, findings: &mut Findings) {
    let kinds: Vec<(&Choice, Opener)> = question
        .choices
        .iter()
        .filter_map(|choice| Some((choice, opener(lists, choice)?)))
        .collect();
    let Some((first, kind)) = kinds.first() else {
        return;
    };
    let other = kinds
        .iter()
        .find(|(_, other)| other != kind)
        .map(|(choice, _)| *choice)
        .or_else(|| no_verb(lists, question, &kinds));
    if let Some(other) = other {
        let data = [("choice", other.id.clone()), ("other", first.id.clone())];
        findings.push(Code::ChoiceForm, &other.at, data);
    }
}

/// The one choice that begins with no verb where all others do, and where no list says that it might.
fn no_verb<'q>(
    lists: &Lists,
    question: &'q Question<'_>,
    kinds: &[(&'q Choice, Opener)],
) -> Option<&'q Choice> {
    let are_verbs = kinds.len() > 1
        && kinds.len() + 1 == question.choices.len()
        && kinds.iter().all(|(_, kind)| *kind == Opener::Verb);
    let other = question
        .choices
        .iter()
        .find(|choice| kinds.iter().all(|(known, _)| known.id != choice.id))?;
    let first = other.text.tokens.first()?.folded.as_str();
    let knows_verbs = !lists.may_be_verbs.is_empty();
    let may_be = Lists::names(lists.may_be_verbs, first)
        || Lists::names(lists.not_openers, first)
        || first.ends_with("ly");
    (are_verbs && knows_verbs && !may_be).then_some(other)
}

fn opener(lists: &Lists, choice: &Choice) -> Option<Opener> {
    let words = choice.text.words();
    let (first, second) = (*words.first()?, words.get(1).copied().unwrap_or_default());
    let listed = lists
        .openers
        .iter()
        .find(|(_, words)| Lists::names(words, first))
        .map(|(kind, _)| *kind);
    // “At least two” is a number, and a single word may be a noun as well.
    if first == "at" && matches!(second, "least" | "most") {
        return Some(Opener::Name);
    }
    let names = |word: &str| {
        let mut kinds = lists.openers.iter();
        kinds.any(|(kind, words)| *kind == Opener::Name && Lists::names(words, word))
    };
    match listed {
        // “To the police” is a place, “to ask” an act.
        Some(Opener::Infinitive) if names(second) => Some(Opener::Preposition),
        Some(Opener::Verb) if words.len() == 1 => None,
        Some(kind) => Some(kind),
        None if Lists::names(lists.not_openers, first) => None,
        None if Lists::names(lists.after_verbs, second) => {
            Some(by_ending(lists, first).unwrap_or(Opener::Verb))
        }
        None => by_ending(lists, first),
    }
}

fn by_ending(lists: &Lists, word: &str) -> Option<Opener> {
    lists
        .opener_endings
        .iter()
        .find(|(_, endings)| {
            endings
                .iter()
                .any(|ending| word.ends_with(ending) && word.chars().count() > ending.len() + 1)
        })
        .map(|(kind, _)| *kind)
}

fn agreement(lists: &Lists, question: &Question<'_>, findings: &mut Findings) {
    let plain = question.stem.plain();
    let goes_on = !plain.trim_end().ends_with(['?', '.', '!']);
    let Some(last) = question
        .stem
        .tokens
        .iter()
        .rev()
        .find(|token| !token.shown.starts_with('_'))
    else {
        return;
    };
    if !goes_on {
        return;
    }
    let last = last.folded.as_str();
    let words = question.stem.words();
    let before_last = words
        .iter()
        .rev()
        .skip_while(|word| **word != last)
        .nth(1)
        .copied()
        .unwrap_or_default();
    let is_article = |word: &str| lists.articles.iter().any(|(article, _)| *article == word);
    // “a/an” fits both.
    let article = lists.articles.iter().find(|(article, _)| *article == last);
    let article = article.filter(|_| !is_article(before_last));
    let misfits = |choice: &&Choice| -> bool {
        let words = choice.text.words();
        let Some(first) = words.first() else {
            return false;
        };
        article.is_some_and(|(_, before_vowel)| {
            begins_with_vowel(first) != *before_vowel || number(lists, &words) == Some(Several)
        }) || Lists::has(lists.one.0, last) && Lists::has(lists.several.1, first)
            || Lists::has(lists.several.0, last) && Lists::has(lists.one.1, first)
    };
    let mut choices = question.choices.iter();
    if let Some(choice) = choices
        .find(misfits)
        .or_else(|| other_number(lists, question, last, before_last))
    {
        let data = [("word", last.to_owned()), ("choice", choice.id.clone())];
        findings.push(Code::StemAgreement, &choice.at, data);
    }
}

/// After “are the”, the choice that names one thing where another names several; after “is the”, the reverse.
fn other_number<'q>(
    lists: &Lists,
    question: &'q Question<'_>,
    last: &str,
    before_last: &str,
) -> Option<&'q Choice> {
    if lists.irregular_plurals.is_empty() {
        return None;
    }
    let verb = if last == "the" { before_last } else { last };
    let wanted = if Lists::has(lists.several.0, verb) {
        Several
    } else if last == "the" && Lists::has(lists.one.0, verb) {
        One
    } else {
        return None;
    };
    let numbers: Vec<(&Choice, Number)> = question
        .choices
        .iter()
        .filter_map(|choice| Some((choice, number(lists, &choice.text.words())?)))
        .collect();
    let some_fit = numbers.iter().any(|(_, number)| *number == wanted);
    let other = numbers.iter().find(|(_, number)| *number != wanted);
    other.filter(|_| some_fit).map(|(choice, _)| *choice)
}

/// Whether a choice names one thing or several.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    One,
    Several,
}

/// The number of a choice of one or two words, or of a pair, by the ending; longer ones aren't told.
fn number(lists: &Lists, words: &[&str]) -> Option<Number> {
    let last = *words.last()?;
    if words.len() == 3 && words.get(1) == Some(&"and") {
        return Some(Several);
    }
    let ends = |ends: &[&str]| ends.iter().any(|end| last.ends_with(end));
    let is_plural = last.ends_with('s') && !ends(&["ss", "us", "is"])
        || Lists::names(lists.irregular_plurals, last);
    let number = if is_plural { Several } else { One };
    (words.len() <= 2 && !lists.irregular_plurals.is_empty()).then_some(number)
}

/// Whether an English word begins with the sound of a vowel, by its letters but for the commonest exceptions.
fn begins_with_vowel(word: &str) -> bool {
    let silent = ["hour", "honest", "honour", "honor", "heir"];
    let sounded = ["uni", "use", "usu", "eu", "one", "once"];
    silent.iter().any(|start| word.starts_with(start))
        || word.starts_with(['a', 'e', 'i', 'o', 'u'])
            && !sounded.iter().any(|start| word.starts_with(start))
}
