//! What became of a certificate, and how that is told.

use std::path::PathBuf;

use assay_credential::RecordNumber;
use assay_credential::verify::Verdict;
use assay_messages::VerifyWords;

use crate::verified;

/// A certificate, and what became of it.
pub(super) struct Row {
    /// The record's number and its holder; none of a file that is no certificate.
    pub who: Option<(RecordNumber, String)>,
    /// Which learner of the session, counted from 1: whoever wrote down who got which code can compare.
    pub learner: Option<u32>,
    pub became: Became,
    /// Where what was signed lies.
    pub out: Option<PathBuf>,
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
            who: None,
            learner: None,
            became: Became::Refused(Refusal::NoCertificate),
            out: None,
        }
    }

    pub const fn is_signed(&self) -> bool {
        self.became.is_signed()
    }

    /// Number and name.
    pub fn who(&self) -> String {
        match &self.who {
            Some((number, holder)) => format!("{number} {holder}"),
            None => "–".to_owned(),
        }
    }

    pub fn told(&self, words: &VerifyWords) -> String {
        let told = self.became.told(words);
        match self.learner {
            Some(learner) => words.of_learner(&told, learner),
            None => told,
        }
    }
}

impl Became {
    pub const fn is_signed(&self) -> bool {
        !matches!(self, Self::Refused(_))
    }

    pub fn told(&self, words: &VerifyWords) -> String {
        match self {
            Self::Signed => words.signed(),
            Self::Replaces {
                number,
                is_withdrawn: true,
            } => words.signed_replaces(number),
            Self::Replaces { number, .. } => words.signed_replaces_for_good(number),
            Self::SignedBefore => words.signed_before(),
            Self::Refused(why) => why.told(words),
        }
    }

    /// The same without what is of this certificate alone: by it certificates are counted.
    pub fn counted(&self, words: &VerifyWords) -> String {
        match self {
            Self::Replaces { .. } => words.counted_replaces(),
            Self::Refused(Refusal::SameForm(_)) => words.counted_same_form(),
            Self::Refused(Refusal::Replaces(_)) => words.counted_to_replace(),
            other => other.told(words),
        }
    }

    /// What programs know it by.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Signed => "signed",
            Self::Replaces { .. } => "signed-in-place",
            Self::SignedBefore => "signed-before",
            Self::Refused(why) => why.id(),
        }
    }
}

impl Refusal {
    fn told(&self, words: &VerifyWords) -> String {
        match self {
            Self::NoCertificate => words.not_a_certificate(),
            Self::NoAnswers => words.refused_no_answers(),
            Self::Verdict(found) => words.refused_verdict(&verified::verdict(*found, words)),
            Self::Titles => words.refused_titles(),
            Self::Later => words.refused_later(),
            Self::TooEarly => words.refused_too_early(),
            Self::TooLate => words.refused_too_late(),
            Self::SameForm(number) => words.refused_same_form(number),
            Self::Replaces(number) => words.refused_replaces(number),
            Self::SameNumber => words.refused_same_number(),
            Self::NoCode => words.refused_no_code(),
            Self::Withdrawn => words.refused_withdrawn(),
            Self::Otherwise => words.refused_otherwise(),
        }
    }

    const fn id(&self) -> &'static str {
        match self {
            Self::NoCertificate => "not-a-certificate",
            Self::NoAnswers => "no-answers",
            Self::Verdict(found) => verified::verdict_id(*found),
            Self::Titles => "titles",
            Self::Later => "later",
            Self::TooEarly => "too-early",
            Self::TooLate => "too-late",
            Self::SameForm(_) => "same-form",
            Self::Replaces(_) => "to-replace",
            Self::SameNumber => "same-number",
            Self::NoCode => "no-code",
            Self::Withdrawn => "withdrawn",
            Self::Otherwise => "otherwise",
        }
    }
}
