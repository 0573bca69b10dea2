//! L07: choices are of about one length: the longest has at most twice the characters of the shortest, or at most 25 more.
//!
//! Why: what stands out gets picked or passed over for standing out.
//!
//! Bad: “A child”, beside a choice of two lines. Good: three choices of one line.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guideline 24; the thresholds are this project's.

use crate::check::question::Reading;
use crate::check::{Code, Findings};

const MOST_TIMES: usize = 2;
const MOST_APART: usize = 25;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for question in &reading.questions {
        let lengths = || question.choices.iter().map(|choice| choice.text.length());
        let (Some(shortest), Some(longest)) = (lengths().min(), lengths().max()) else {
            continue;
        };
        if longest > MOST_TIMES * shortest && longest - shortest > MOST_APART {
            let data = [
                ("shortest", shortest.to_string()),
                ("longest", longest.to_string()),
            ];
            findings.push(Code::LengthSpread, &question.at.join("choices"), data);
        }
    }
}
