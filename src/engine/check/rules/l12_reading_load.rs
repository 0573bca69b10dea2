//! L12: short and plain: at most 60 words in the stem, 150 in a situation before it, 25 in a choice; and no harder to read than the
//! bank's level: school grade 8 at the first level, 10 at the second, 12 beyond.
//!
//! The situation is what stands in paragraphs before the one that asks, or in a case. The grade is that of the whole item, stem
//! and choices, by the formula of [`readability`]; where the language has none, or the item has too few words for it, only words
//! are counted.
//!
//! Why: what tests reading tests nothing else for those who read in a second or third language.
//!
//! Bad: a stem of ten lines. Good: three short sentences, then the question.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guidelines 8, 13, 16; the thresholds are this project's.

use serde_json::Value;

use crate::check::language::token;
use crate::check::passage::Passage;
use crate::check::question::{Question, Reading};
use crate::check::{Code, Findings, readability};
use crate::json::Pointer;

const STEM: usize = 60;
const SCENARIO: usize = 150;
const CHOICE: usize = 25;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let elides = reading.lists.is_some_and(|lists| lists.elides);
    let language = reading.bank.root.get("language").and_then(Value::as_str);
    let language = language.and_then(|tag| tag.split('-').next());
    let most = most_grade(reading);
    for question in &reading.questions {
        let at = question.at.join("stem");
        let (scenario, stem) = parts(&question.stem, elides);
        count("stem", stem, STEM, &at, findings);
        count("scenario", scenario, SCENARIO, &at, findings);
        for choice in &question.choices {
            count(
                "choice",
                choice.text.tokens.len(),
                CHOICE,
                &choice.at,
                findings,
            );
        }
        let grade = language.and_then(|tag| readability::grade(tag, &sentences(question)));
        if let Some(grade) = grade.filter(|grade| *grade > most * 100) {
            let data = [
                ("grade", format!("{}.{}", grade / 100, grade % 100 / 10)),
                ("most", most.to_string()),
            ];
            findings.push(Code::HardToRead, &at, data);
        }
    }
    let cases = reading.bank.root.get("cases").and_then(Value::as_array);
    for (index, case) in cases.into_iter().flatten().enumerate() {
        let at = Pointer::root().join("cases").join(index).join("text");
        if let Some(text) = case.get("text").and_then(Value::as_str) {
            let words = Passage::read(text, elides).tokens.len();
            count("scenario", words, SCENARIO, &at, findings);
        }
    }
}

fn count(part: &str, found: usize, most: usize, at: &Pointer, findings: &mut Findings) {
    if found > most {
        let data = [
            ("part", part.to_owned()),
            ("found", found.to_string()),
            ("most", most.to_string()),
        ];
        findings.push(Code::TooManyWords, at, data);
    }
}

/// How many words stand in the paragraphs before the one that asks, and from there on.
fn parts(stem: &Passage, elides: bool) -> (usize, usize) {
    let words = |paragraph: &String| token::words(paragraph, elides).len();
    let asks = stem
        .paragraphs
        .iter()
        .rposition(|paragraph| paragraph.contains(['?', '؟']));
    let from = asks.unwrap_or(stem.paragraphs.len().saturating_sub(1));
    let before = stem.paragraphs.iter().take(from).map(words).sum();
    (before, stem.paragraphs.iter().skip(from).map(words).sum())
}

/// The item as it is read: each choice is a sentence.
fn sentences(question: &Question<'_>) -> Vec<String> {
    let mut all = question.stem.sentences();
    for choice in &question.choices {
        all.extend(choice.text.sentences());
    }
    all
}

/// The hardest grade for the bank's level, which is the second part of its id.
fn most_grade(reading: &Reading<'_>) -> i64 {
    let id = reading.bank.root.get("id").and_then(Value::as_str);
    let level = id.and_then(|id| id.split('/').nth(1)).unwrap_or_default();
    match level {
        "foundation" | "basic" | "basics" | "beginner" | "l1" | "level-1" => 8,
        "practitioner" | "intermediate" | "l2" | "level-2" => 10,
        _ => 12,
    }
}
