//! What became of a certificate, and how that is told.

use assay_credential::verify::Verdict;
use assay_messages::VerifyWords;

use crate::verified;

/// A row of the table.
pub(super) struct Row {
    /// Number and name.
    pub who: String,
    /// Which learner of the session, counted from 1: whoever wrote down who got which code can compare.
    pub learner: Option<u32>,
    pub became: Became,
}

/// What became of a certificate.
pub(super) enum Became {
    Signed,
    /// Signed in the place of another.
    Replaces {
        number: String,
        is_withdrawn: bool,
    },
    SignedBefore,
    Refused(Refusal),
}

/// Why a certificate isn't signed.
pub(super) enum Refusal {
    NoCertificate,
    NoAnswers,
    Verdict(Verdict),
    Titles,
    Later,
    TooEarly,
    TooLate,
    SameForm(String),
    Replaces(String),
    SameNumber,
    NoCode,
    Withdrawn,
    Otherwise,
}

impl Row {
    /// Of a file that is no certificate.
    pub fn of_none() -> Self {
        Self {
            who: "–".to_owned(),
            learner: None,
            became: Became::Refused(Refusal::NoCertificate),
        }
    }

    pub const fn is_signed(&self) -> bool {
        !matches!(self.became, Became::Refused(_))
    }

    pub fn told(&self, words: &VerifyWords) -> String {
        let told = told(&self.became, words);
        match self.learner {
            Some(learner) => words.of_learner(&told, learner),
            None => told,
        }
    }
}

fn told(became: &Became, words: &VerifyWords) -> String {
    match became {
        Became::Signed => words.signed(),
        Became::Replaces {
            number,
            is_withdrawn: true,
        } => words.signed_replaces(number),
        Became::Replaces { number, .. } => words.signed_replaces_for_good(number),
        Became::SignedBefore => words.signed_before(),
        Became::Refused(why) => refused(why, words),
    }
}

fn refused(why: &Refusal, words: &VerifyWords) -> String {
    match why {
        Refusal::NoCertificate => words.not_a_certificate(),
        Refusal::NoAnswers => words.refused_no_answers(),
        Refusal::Verdict(found) => words.refused_verdict(&verified::verdict(*found, words)),
        Refusal::Titles => words.refused_titles(),
        Refusal::Later => words.refused_later(),
        Refusal::TooEarly => words.refused_too_early(),
        Refusal::TooLate => words.refused_too_late(),
        Refusal::SameForm(number) => words.refused_same_form(number),
        Refusal::Replaces(number) => words.refused_replaces(number),
        Refusal::SameNumber => words.refused_same_number(),
        Refusal::NoCode => words.refused_no_code(),
        Refusal::Withdrawn => words.refused_withdrawn(),
        Refusal::Otherwise => words.refused_otherwise(),
    }
}
