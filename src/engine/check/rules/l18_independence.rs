//! L18: no item of a form helps with another.
//!
//! Items that one form can hold are compared: four words or more of one's key in the other's stem, or in the case that the other
//! is about; nearly the same item (four fifths of the words of stem and choices); items that name each other as enemies. What the
//! case says that both are about is there for both.
//!
//! Why: who reads on finds the answer, and a question that is asked twice counts a gap twice.
//!
//! Bad: “The purpose of exploitation makes it trafficking. …” in one stem, and “The purpose of exploitation” as another's key.
//! Good: enemies, which never meet, or other words.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guideline 4.

use std::collections::{BTreeMap, BTreeSet};

use super::cases;
use crate::check::language::Lists;
use crate::check::passage::Passage;
use crate::check::question::{Question, Reading};
use crate::check::{Code, Findings};

/// How many words in a row tell something.
const GRAM: usize = 4;
/// The fewest words of an item that is compared with others: two short ones are easily alike.
const FEWEST: usize = 10;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let ready: Vec<&Question<'_>> = reading.ready().collect();
    tells(reading, &ready, findings);
    told_by_cases(reading, &ready, findings);
    alike(reading, &ready, findings);
    enemies(reading, &ready, findings);
}

fn tells(reading: &Reading<'_>, ready: &[&Question<'_>], findings: &mut Findings) {
    let mut stems: BTreeMap<Vec<&str>, Vec<usize>> = BTreeMap::new();
    for (index, question) in ready.iter().enumerate() {
        for gram in question.stem.words().windows(GRAM) {
            let with = stems.entry(gram.to_vec()).or_default();
            if with.last() != Some(&index) {
                with.push(index);
            }
        }
    }
    let mut said = BTreeSet::new();
    for (index, question) in ready.iter().enumerate() {
        for key in question.keys() {
            for gram in grams(reading.lists, &key.text) {
                let others = stems.get(gram.as_slice()).into_iter().flatten();
                for other in others.filter(|other| **other != index) {
                    let Some(told) = ready.get(*other) else {
                        continue;
                    };
                    if said.contains(&(index, *other)) {
                        continue;
                    }
                    if reading.can_meet(question, told) {
                        said.insert((index, *other));
                        let data = [
                            ("item", question.common.id.to_string()),
                            ("other", told.common.id.to_string()),
                            ("words", gram.join(" ")),
                        ];
                        findings.push(Code::AnswersAnother, &told.at.join("stem"), data);
                    }
                }
            }
        }
    }
}

/// A case tells the key of an item that isn't about it.
fn told_by_cases(reading: &Reading<'_>, ready: &[&Question<'_>], findings: &mut Findings) {
    let elides = reading.lists.is_some_and(|lists| lists.elides);
    let mut said = BTreeSet::new();
    for (index, at, text) in cases::texts(reading.bank.root) {
        let Some(Some(case)) = reading.bank.cases.get(index) else {
            continue;
        };
        let passage = Passage::read(text, elides);
        let words = passage.words();
        let told: BTreeSet<&[&str]> = words.windows(GRAM).collect();
        let is_about = |question: &&&Question<'_>| question.common.case.as_ref() == Some(&case.id);
        for question in ready.iter().filter(|question| !is_about(question)) {
            let mut grams = question
                .keys()
                .flat_map(|key| grams(reading.lists, &key.text));
            let Some(gram) = grams.find(|gram| told.contains(gram.as_slice())) else {
                continue;
            };
            let mut mates = ready.iter().filter(is_about);
            let mate = mates.find(|mate| reading.can_meet(question, mate));
            if let Some(mate) = mate.filter(|_| said.insert((index, question.common.id.clone()))) {
                let data = [
                    ("item", question.common.id.to_string()),
                    ("other", mate.common.id.to_string()),
                    ("part", "case".to_owned()),
                    ("words", gram.join(" ")),
                ];
                findings.push(Code::AnswersAnother, &at, data);
            }
        }
    }
}

/// The runs of words of a key that tell something: two of them at least aren't grammar.
fn grams<'p>(lists: Option<&'static Lists>, text: &'p Passage) -> Vec<Vec<&'p str>> {
    let mut once = BTreeSet::new();
    let is_content = |word: &&str| {
        word.chars().count() > 2 && lists.is_none_or(|lists| !Lists::names(lists.stop, word))
    };
    text.words()
        .windows(GRAM)
        .filter(|gram| gram.iter().filter(|word| is_content(word)).count() > 1)
        .filter(|gram| once.insert(gram.to_vec()))
        .map(<[&str]>::to_vec)
        .collect()
}

fn alike(reading: &Reading<'_>, ready: &[&Question<'_>], findings: &mut Findings) {
    let words: Vec<BTreeSet<&str>> = ready
        .iter()
        .map(|question| {
            let texts = question.choices.iter().map(|choice| &choice.text);
            let texts = texts.chain([&question.stem]);
            texts.flat_map(Passage::words).collect()
        })
        .collect();
    for (index, (question, own)) in ready.iter().zip(&words).enumerate() {
        for (other, theirs) in ready.iter().zip(&words).take(index) {
            // Sets of very different sizes can't be alike, and most pairs end here.
            let (least, most) = (own.len().min(theirs.len()), own.len().max(theirs.len()));
            if least < FEWEST || 5 * least < 4 * most {
                continue;
            }
            let both = own.intersection(theirs).count();
            if 5 * both >= 4 * (own.len() + theirs.len() - both)
                && reading.can_meet(question, other)
            {
                note(Code::NearDuplicate, question, other, findings);
            }
        }
    }
}

fn enemies(reading: &Reading<'_>, ready: &[&Question<'_>], findings: &mut Findings) {
    for question in ready {
        for enemy in &question.common.enemies {
            let other = ready.iter().find(|other| other.common.id == *enemy);
            if let Some(other) = other.filter(|other| reading.takes_both(question, other)) {
                note(Code::EnemiesTogether, question, other, findings);
            }
        }
    }
}

fn note(code: Code, item: &Question<'_>, other: &Question<'_>, findings: &mut Findings) {
    let data = [
        ("item", item.common.id.to_string()),
        ("other", other.common.id.to_string()),
    ];
    findings.push(code, item.at, data);
}
