//! Checking what a certificate claims, against the bank that it names.
//!
//! Trust these facts, not the paper: what is checked is the record, never the text on a page. A self-issued record proves nothing of
//! who took an assessment, when, or with what help. What can be found out is whether it holds together: whether the bank offers such
//! a certificate, whether its rules were met, and, where the answers were added, whether they give this score.

mod against;
mod answers;

use std::rc::Rc;

use assay_engine::bank::Header;
use assay_engine::bank::overlay::Overlay;
use assay_engine::digest::Digest;
use assay_engine::form::Slot;
use assay_engine::item::Item;
use assay_engine::replay::Replayed;
use assay_engine::transcript::Transcript;

use crate::code::{Carried, Claims, Link};
use crate::{Credential, Moment, Record};

/// What is shown to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presented {
    /// What is claimed.
    pub claims: Claims,
    /// The whole record, which a code has no room for.
    pub record: Option<Record>,
    /// The answers.
    pub answers: Answers,
}

/// How answers come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// They don't: the holder didn't add them, or there was no room.
    Missing,
    /// As a transcript.
    Whole(Box<Transcript>),
    /// As a text of [`compact`](assay_engine::attempt::compact).
    Compact(String),
}

impl From<Credential> for Presented {
    fn from(credential: Credential) -> Self {
        let answers = credential.answers.map(Box::new);
        Self {
            claims: credential.record.claims(),
            record: Some(credential.record),
            answers: answers.map_or(Answers::Missing, Answers::Whole),
        }
    }
}

impl From<Carried> for Presented {
    fn from(carried: Carried) -> Self {
        match carried {
            Carried::Claims(claims) => Self {
                claims,
                record: None,
                answers: Answers::Missing,
            },
            Carried::Link(Link { record, answers }) => Self {
                claims: record.claims(),
                record: Some(record),
                answers: answers.map_or(Answers::Missing, Answers::Compact),
            },
        }
    }
}

/// What the checker has of the bank that a record names.
pub enum Bank<'a> {
    /// All that is wanted of it.
    Here(Known<'a>),
    /// This site has never published it.
    Unknown,
    /// It can't be fetched now.
    Unreachable,
}

/// A bank at hand: the one whose header has the digest that the record names.
pub struct Known<'a> {
    /// Its header.
    pub header: &'a Header,
    /// Its published translations, by digest.
    pub overlays: &'a dyn Fn(&Digest) -> Option<Rc<Overlay>>,
    /// Its items and those of the banks that it uses, as they were shown.
    pub items: &'a dyn Fn(Slot) -> Option<Rc<Item>>,
}

/// What was found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// In short.
    pub verdict: Verdict,
    /// What was checked, and what came of it.
    pub checks: Vec<(Check, Outcome)>,
    /// Until when it holds, where the bank or the record says so.
    pub valid_until: Option<Moment>,
    /// The attempt, where it was replayed and fits.
    pub replayed: Option<Box<Replayed>>,
}

/// The one word for all of it. None is ever shown as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// A self-issued record whose answers give its score. That shows nothing of who gave them, when, or with what help.
    AnswersFit,
    /// A self-issued record that holds together, and no answers: the learner's own statement.
    NothingToCheck,
    /// Something that was checked isn't as any record of this bank could be.
    Altered,
    /// This site doesn't know the bank.
    UnknownBank,
    /// The bank can't be fetched now.
    Unavailable,
}

/// One thing that is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// The bank's name and version are those of the bank with that digest.
    Bank,
    /// The bank offers this assessment, and a certificate for it.
    Assessment,
    /// The titles are the bank's, or those of the translation that is named.
    Titles,
    /// Passing takes what the record says.
    Pass,
    /// The score reaches what passing takes.
    Score,
    /// Begun, then submitted, then issued.
    Dates,
    /// It holds as long as the bank says.
    Validity,
    /// The review of the content is said as it was.
    Review,
    /// The rules of drawing and scoring are ones that exist.
    Rules,
    /// The answers give this score, at this time, by these rules.
    Answers,
}

/// What came of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It is as it should be.
    Fits,
    /// It isn't.
    Differs,
    /// It couldn't be checked: something wasn't there.
    Open,
}

impl Outcome {
    const fn of(fits: bool) -> Self {
        if fits { Self::Fits } else { Self::Differs }
    }
}

/// Checks all that can be.
#[must_use]
pub fn verify(presented: &Presented, bank: &Bank<'_>) -> Finding {
    let mut checks = vec![
        (Check::Dates, against::dates(presented)),
        (Check::Rules, against::rules(presented)),
    ];
    let mut replayed = None;
    let mut valid_until = presented.record.as_ref().and_then(|r| r.valid_until);
    match bank {
        Bank::Here(known) => {
            checks.extend(against::bank(presented, known));
            valid_until = valid_until.or_else(|| against::valid_until(presented, known));
            if let Some((outcome, attempt)) = answers::check(presented, known) {
                checks.push((Check::Answers, outcome));
                replayed = attempt;
            }
        }
        Bank::Unknown | Bank::Unreachable => checks.extend(against::itself(presented)),
    }
    checks.sort_by_key(|(check, _)| *check);
    Finding {
        verdict: verdict(presented, bank, &checks),
        checks,
        valid_until,
        replayed,
    }
}

fn verdict(presented: &Presented, bank: &Bank<'_>, checks: &[(Check, Outcome)]) -> Verdict {
    let came = |of: Check, wanted: Outcome| checks.contains(&(of, wanted));
    if checks
        .iter()
        .any(|(_, outcome)| *outcome == Outcome::Differs)
    {
        return Verdict::Altered;
    }
    match bank {
        Bank::Unknown => Verdict::UnknownBank,
        Bank::Unreachable => Verdict::Unavailable,
        Bank::Here(_) if came(Check::Answers, Outcome::Fits) => Verdict::AnswersFit,
        Bank::Here(_) if presented.answers == Answers::Missing => Verdict::NothingToCheck,
        // Items or translations aren't there, or it was made by a later version.
        Bank::Here(_) => Verdict::Unavailable,
    }
}
