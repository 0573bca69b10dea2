//! L16: each item says where what it says is written, and experts have looked.
//!
//! A source has instrument, locator and the month or day of which it is known to say so; an expert compared the item with it
//! (`checked`); it is something that one can look up; where it doesn't hold everywhere, the item says where; and two people
//! reviewed the bank.
//!
//! Why: a certificate that rests on what somebody once heard is worth that.
//!
//! Bad: “General knowledge”. Good: `{ "instrument": "Protocol … (2000)", "locator": "art. 3(a)", "as_of": "2026-11", "checked": true }`.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guideline 6; Standards for Educational and Psychological Testing (2014); this
//! project's policy.

use serde_json::Value;

use crate::check::language::{self, Lists, phrase, token};
use crate::check::question::{Question, Reading};
use crate::check::{Code, Findings};
use crate::json::Pointer;

/// How many people review a bank.
const REVIEWERS: usize = 2;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for question in &reading.questions {
        sources(reading, question, findings);
    }
    let review = reading.bank.root.get("review");
    let status = review.and_then(|review| review.get("status"));
    let names = review.and_then(|review| review.get("reviewed_by"));
    let mut names: Vec<&str> = names
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str().map(str::trim))
        .filter(|name| !name.is_empty())
        .collect();
    names.sort_unstable();
    names.dedup();
    if names.len() < REVIEWERS || status.and_then(Value::as_str) != Some("reviewed") {
        let data = [
            ("found", names.len().to_string()),
            ("least", REVIEWERS.to_string()),
        ];
        findings.push(
            Code::ReviewersMissing,
            &Pointer::root().join("review"),
            data,
        );
    }
}

fn sources(reading: &Reading<'_>, question: &Question<'_>, findings: &mut Findings) {
    let at = question.at.join("answer").join("sources");
    let sources = question
        .value
        .get("answer")
        .and_then(|answer| answer.get("sources"))
        .and_then(Value::as_array);
    let sources = sources.map(Vec::as_slice).unwrap_or_default();
    // One source that can be looked up will do; a second may be a hint for readers.
    for part in ["locator", "as_of"] {
        let has = |source: &Value| {
            let text = source.get(part).and_then(Value::as_str);
            text.is_some_and(|text| !text.trim().is_empty())
        };
        if !sources.is_empty() && !sources.iter().any(has) {
            let data = [("part", part.to_owned())];
            findings.push(Code::SourcePartMissing, &at.join(0), data);
        }
    }
    let mut elsewhere = None;
    for (index, source) in sources.iter().enumerate() {
        let at = at.join(index);
        let text = |field: &str| {
            let text = source
                .get(field)
                .and_then(Value::as_str)
                .unwrap_or_default();
            (!text.trim().is_empty()).then_some(text)
        };
        if source.get("checked").and_then(Value::as_bool) != Some(true) {
            findings.push(Code::SourceUnchecked, &at, []);
        }
        let Some(instrument) = text("instrument") else {
            continue;
        };
        if is_none(reading, instrument, text("locator").is_some()) {
            let data = [("found", instrument.to_owned())];
            findings.push(Code::NotASource, &at.join("instrument"), data);
        } else if !is_universal(reading, instrument) {
            elsewhere = elsewhere.or(Some(instrument));
        }
    }
    if let Some(source) = elsewhere.filter(|_| {
        let jurisdiction = question.common.jurisdiction.as_deref();
        jurisdiction.is_none_or(|jurisdiction| jurisdiction.trim().is_empty())
    }) {
        let data = [("source", source.to_owned())];
        findings.push(Code::JurisdictionMissing, question.at, data);
    }
}

/// Titles of instruments may be in the bank's language or in English.
fn lists(reading: &Reading<'_>) -> impl Iterator<Item = &'static Lists> {
    reading.lists.into_iter().chain(language::of("en"))
}

fn has(lists: &Lists, phrases: &[&str], text: &str) -> bool {
    let words = token::words(text, lists.elides);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    phrase::find(lists, phrases, &words).is_some()
}

/// Whether an instrument is none. One that has a place in it may well be a book with such words in its title.
fn is_none(reading: &Reading<'_>, instrument: &str, has_locator: bool) -> bool {
    let names = |lists: &'static Lists| {
        let words = token::words(instrument, lists.elides);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        if has_locator {
            phrase::is_one(lists, lists.no_source, &words)
        } else {
            phrase::find(lists, lists.no_source, &words).is_some()
        }
    };
    lists(reading).any(names) || !instrument.chars().any(char::is_alphabetic)
}

fn is_universal(reading: &Reading<'_>, instrument: &str) -> bool {
    lists(reading).any(|lists| {
        has(lists, lists.universal, instrument) && !has(lists, lists.regional, instrument)
    })
}
