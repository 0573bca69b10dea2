//! L11: the stem asks by itself: five words at least; a question mark, or a colon or a blank at its end; longer than any choice.
//!
//! A statement that is true or false asks nothing and is compared with nothing; it has its five words. Where there is a case, the
//! stem and the case together are what choices are compared with, so a short question is fine.
//!
//! Why: who has read the stem should know what is asked before the first choice. A blank in the middle has to be filled in the
//! head for each choice.
//!
//! Bad: “Consent:”, “A ____ is needed for a crime.” Good: “What does a child's consent change?”
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guideline 15; Haladyna & Downing (1989), rules 18, 19.

use crate::check::question::Reading;
use crate::check::{Code, Findings};

const FEWEST_WORDS: usize = 5;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for question in &reading.questions {
        let at = question.at.join("stem");
        let words = question
            .stem
            .tokens
            .iter()
            .filter(|token| token.shown.chars().any(char::is_alphanumeric));
        let (found, plain) = (words.count(), question.stem.plain());
        // A script that puts no spaces between words has long ones.
        if found < FEWEST_WORDS && (reading.lists.is_some() || plain.is_ascii()) {
            let data = [
                ("found", found.to_string()),
                ("least", FEWEST_WORDS.to_string()),
            ];
            findings.push(Code::StemTooShort, &at, data);
        }
        let blank = blank(&plain);
        if blank == Some(Blank::Inside) {
            findings.push(Code::BlankNotAtEnd, &at, []);
        }
        if question.choices.is_empty() {
            continue;
        }
        let asks = plain.contains(['?', '؟', ';', '？']) && plain.contains(['?', '؟', '？'])
            || plain.trim_end().ends_with([':', '：', '…'])
            || plain.trim_end().ends_with("...")
            || blank.is_some();
        if !asks {
            findings.push(Code::StemAsksNothing, &at, []);
        }
        let stem = question.stem.length();
        let longest = question
            .choices
            .iter()
            .map(|choice| choice.text.length())
            .max();
        let has_case = question.common.case.is_some();
        if let Some(choice) = longest.filter(|choice| stem < *choice && !has_case) {
            let data = [("stem", stem.to_string()), ("choice", choice.to_string())];
            findings.push(Code::StemShorterThanChoice, &at, data);
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Blank {
    Inside,
    AtEnd,
}

/// Where a blank to be filled stands: two or more low lines.
fn blank(plain: &str) -> Option<Blank> {
    let at = plain.find("__")?;
    let after = plain.get(at..)?.trim_start_matches('_');
    let goes_on = after.chars().any(char::is_alphanumeric);
    Some(if goes_on { Blank::Inside } else { Blank::AtEnd })
}
