//! L02: three choices are enough, two are a coin, and more than four are seldom plausible.
//!
//! Why: a third plausible distractor is hard to write, and one that nobody picks costs reading time and tests nothing.
//!
//! Bad: two choices, or six of which two are absurd. Good: three, each of which somebody would pick who doesn't know.
//!
//! Source: Rodriguez (2005); Haladyna, Downing & Rodriguez (2002), guideline 18.

use crate::check::question::Reading;
use crate::check::{Code, Findings};

/// The fewest choices that ask something.
const LEAST: usize = 3;
/// The most that are worth reading.
const MOST: usize = 4;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for question in &reading.questions {
        let found = question.choices.len();
        let at = question.at.join("choices");
        if found == 2 {
            let data = [("found", found.to_string()), ("least", LEAST.to_string())];
            findings.push(Code::FewChoices, &at, data);
        } else if found > MOST {
            let data = [("found", found.to_string()), ("most", MOST.to_string())];
            findings.push(Code::ManyChoices, &at, data);
        }
    }
}
