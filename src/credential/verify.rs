//! Checking what a certificate claims: against the bank that it names, and against what its issuer signed.
//!
//! Trust these facts, not the paper: what is checked is the record, never the text on a page. A self-issued record proves nothing of
//! who took an assessment, when, or with what help. What can be found out is whether it holds together: whether the bank offers such
//! a certificate, whether its rules were met, and, where the answers were added, whether they give this score. An issuer's signature
//! shows that this issuer stated this of this record, where the deployment trusts the issuer ([`Issuers`]).
//!
//! # Verdicts
//!
//! The first row that applies gives the verdict. "Trusted" is an issuer that the deployment lists, by a key that counted when it was
//! signed ([`KeyStanding::Good`](crate::issuers::KeyStanding::Good)).
//!
//! | | when | verdict |
//! |-|-|-|
//! | 1 | anything that was checked differs: the record with itself or its bank, the answers with the score, the signature with the record, the answers or the session code with what was signed | [`Verdict::Altered`] |
//! | | *with an attestation:* | |
//! | 2 | its issuer isn't trusted | [`Verdict::IssuerUnknown`] |
//! | 3 | a list of the issuer says so | [`Verdict::Withdrawn`] |
//! | 4 | it names a list, and none is at hand that is still good; or it was signed later than now | [`Verdict::Unavailable`] |
//! | 5 | it doesn't hold any longer | [`Verdict::Expired`] |
//! | 6 | otherwise, whether the bank is at hand or not | [`Verdict::IssuerVerified`] |
//! | | *without:* | |
//! | 7 | the bank is unknown | [`Verdict::UnknownBank`] |
//! | 8 | the bank, or a part of it that the answers need, isn't at hand | [`Verdict::Unavailable`] |
//! | 9 | the answers give the score | [`Verdict::AnswersFit`] |
//! | 10 | there are none | [`Verdict::NothingToCheck`] |
//!
//! Row 1 stands first so that nothing in a record that was changed is believed, not even where its list would be. Row 2 stands before
//! 3 since only a trusted issuer's list counts. Row 4 stands before 5 and 6: what may have been withdrawn isn't called verified; the checks say that
//! the signature holds all the same. Row 6 asks for no bank, since the issuer answers for what the record says; the checks say what was not replayed here.
//!
//! Titles of module and level are in no bank: the deployment has them, and may change them ([`Check::SiteTitles`]). So they decide no verdict, and where a
//! trusted issuer answers for them they aren't checked at all.

mod against;
mod answers;
pub(crate) mod by;

use std::rc::Rc;

use assay_engine::attempt::compact;
use assay_engine::bank::Header;
use assay_engine::bank::modules::Catalogue;
use assay_engine::bank::overlay::Overlay;
use assay_engine::digest::Digest;
use assay_engine::form::{FormRequest, Slot};
use assay_engine::item::Item;
use assay_engine::replay::Replayed;
use assay_engine::transcript::Transcript;

pub use self::by::{IssuerFound, ListStanding, is_in_time};

use crate::attest::Attestation;
use crate::code::{Carried, Claims, Link};
use crate::status::{DateFrom, Lists, Withdrawal};
use crate::{Credential, Issuers, ListUrl, Moment, Record};

/// What is shown to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presented {
    /// What is claimed.
    pub claims: Claims,
    /// The whole record, which a code has no room for.
    pub record: Option<Record>,
    /// The answers.
    pub answers: Answers,
    /// What an issuer states, with the digest of the record that it was signed over.
    pub attested: Option<(Box<Attestation>, Digest)>,
}

/// How answers come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// They don't: the holder didn't add them, or there was no room.
    Missing,
    /// As a transcript.
    Whole(Box<Transcript>),
    /// As a text of [`compact`].
    Compact(String),
}

impl From<Credential> for Presented {
    fn from(credential: Credential) -> Self {
        let answers = credential.answers.map(Box::new);
        let digest = credential.record.digest();
        Self {
            claims: credential.record.claims(),
            record: Some(credential.record),
            answers: answers.map_or(Answers::Missing, Answers::Whole),
            attested: credential.attestation.map(|stated| (stated, digest)),
        }
    }
}

impl From<Carried> for Presented {
    fn from(carried: Carried) -> Self {
        match carried {
            Carried::Claims(claims) => Self {
                claims: *claims,
                record: None,
                answers: Answers::Missing,
                attested: None,
            },
            Carried::Signed(signed) => Self {
                claims: signed.claims,
                record: None,
                answers: Answers::Missing,
                attested: Some((Box::new(signed.attestation), signed.record)),
            },
            Carried::Answered(answered) => Self {
                claims: answered.claims,
                record: None,
                answers: Answers::Compact(answered.answers),
                attested: None,
            },
            Carried::Link(link) => {
                let Link {
                    record,
                    attestation,
                    answers,
                } = *link;
                Self {
                    claims: record.claims(),
                    answers: answers.map_or(Answers::Missing, Answers::Compact),
                    attested: attestation.map(|stated| (stated, record.digest())),
                    record: Some(record),
                }
            }
        }
    }
}

impl Presented {
    /// What the form of the answers was drawn by, where there are any that can be read: it says which parts of the bank they need.
    #[must_use]
    pub fn request(&self) -> Option<FormRequest> {
        match &self.answers {
            Answers::Missing => None,
            Answers::Whole(whole) => Some(whole.started.request.clone()),
            Answers::Compact(text) => compact::read(text).ok().map(|kept| kept.request().clone()),
        }
    }
}

/// What the checker has to check by.
pub struct Circumstances<'a> {
    /// The bank that the record names.
    pub bank: Bank<'a>,
    /// What the deployment calls modules and levels, where that is at hand.
    pub catalogue: Option<&'a Catalogue>,
    /// Whom the deployment trusts.
    pub issuers: &'a Issuers,
    /// What the deployment has of the list of this address.
    pub lists: &'a dyn Fn(&ListUrl) -> Option<Rc<Lists>>,
    /// The moment of checking.
    pub now: Moment,
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
    /// Until when it holds, where the bank, the record or the issuer says so: the earliest of these.
    pub valid_until: Option<Moment>,
    /// What was found about the issuer, where there is an attestation.
    pub issuer: Option<IssuerFound>,
    /// The attempt, where it was replayed and fits.
    pub replayed: Option<Box<Replayed>>,
    /// The moment of checking.
    pub at: Moment,
}

impl Finding {
    /// The same where it couldn't be read whom the deployment trusts: then an issuer isn't unknown, but can't be checked now.
    #[must_use]
    pub fn without_issuers(mut self) -> Self {
        if self.verdict == Verdict::IssuerUnknown {
            self.verdict = Verdict::Unavailable;
        }
        self
    }

    /// Whether it was past its end when it was checked.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.valid_until.is_some_and(|end| end < self.at)
    }

    /// What came of a check; `None` where there was none.
    #[must_use]
    pub fn came(&self, check: Check) -> Option<Outcome> {
        let found = self.checks.iter().find(|(of, _)| *of == check);
        found.map(|(_, outcome)| *outcome)
    }
}

/// The one word for all of it. None is ever shown as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// An issuer that this site trusts signed it, and it holds.
    IssuerVerified,
    /// An issuer that this site trusts signed it, and it held until then.
    Expired {
        /// The end.
        on: Moment,
    },
    /// An issuer that this site trusts signed it, and withdrew it.
    Withdrawn {
        /// When.
        on: Moment,
        /// Where that date is from.
        from: DateFrom,
    },
    /// A self-issued record whose answers give its score. That shows nothing of who gave them, when, or with what help.
    AnswersFit,
    /// A self-issued record that holds together, and no answers: the learner's own statement.
    NothingToCheck,
    /// Something that was checked isn't as any record of this bank, or of this issuer, could be.
    Altered,
    /// This site doesn't know the issuer, or not by a key that counts. That says nothing against it.
    IssuerUnknown,
    /// This site doesn't know the bank.
    UnknownBank,
    /// The bank, or the list of what was withdrawn, can't be had now; or this device's clock is behind.
    Unavailable,
}

/// One thing that is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// The issuer is one that the deployment lists.
    Issuer,
    /// The issuer's key is one that the deployment lists, and counted when it signed.
    Key,
    /// The issuer's key signed this statement about this record.
    Signature,
    /// The issuer hasn't withdrawn it.
    Withdrawal,
    /// It was signed before now, give or take a day of clocks that differ.
    Signed,
    /// The answers are those that the issuer replayed.
    SameAnswers,
    /// The form was drawn from the session code that the issuer names.
    Session,
    /// The bank's name and version are those of the bank with that digest.
    Bank,
    /// The bank offers this assessment, and a certificate for it.
    Assessment,
    /// The titles are the bank's, or those of the translation that is named.
    Titles,
    /// Module and level are called what the deployment calls them, in some language. It may call them otherwise one day.
    SiteTitles,
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

impl Check {
    /// Whether it can differ in a record that is as it was made: a key that doesn't count, a withdrawal, a clock, titles that the deployment changed.
    const fn can_change(self) -> bool {
        matches!(
            self,
            Self::Issuer | Self::Key | Self::Withdrawal | Self::Signed | Self::SiteTitles
        )
    }
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
    pub(crate) const fn of(fits: bool) -> Self {
        if fits { Self::Fits } else { Self::Differs }
    }
}

/// Checks all that can be.
#[must_use]
pub fn verify(presented: &Presented, circumstances: &Circumstances<'_>) -> Finding {
    let mut checks = vec![
        (Check::Dates, against::dates(presented)),
        (Check::Rules, against::rules(presented)),
    ];
    let mut replayed = None;
    let mut valid_until = presented.record.as_ref().and_then(|r| r.valid_until);
    match &circumstances.bank {
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
    let by = by::check(presented, circumstances);
    if let Some(by) = &by {
        checks.extend(&by.checks);
        valid_until = [valid_until, by.valid_until].into_iter().flatten().min();
    }
    if !is_vouched_for(&checks) {
        checks.extend(against::site_titles(presented, circumstances.catalogue));
    }
    checks.sort_by_key(|(check, _)| *check);
    let verdict = if checks
        .iter()
        .any(|(check, outcome)| *outcome == Outcome::Differs && !check.can_change())
    {
        Verdict::Altered
    } else if let Some(by) = &by {
        of_signed(by.withdrawal, &checks, valid_until, circumstances.now)
    } else {
        self_issued(presented, &circumstances.bank, &checks)
    };
    Finding {
        verdict,
        checks,
        valid_until,
        issuer: by.map(|by| by.found),
        replayed,
        at: circumstances.now,
    }
}

/// Whether an issuer that is trusted signed it.
fn is_vouched_for(checks: &[(Check, Outcome)]) -> bool {
    [Check::Issuer, Check::Key, Check::Signature]
        .into_iter()
        .all(|check| checks.contains(&(check, Outcome::Fits)))
}

/// Rows 2 to 6.
pub(crate) fn of_signed(
    withdrawal: Option<Withdrawal>,
    checks: &[(Check, Outcome)],
    valid_until: Option<Moment>,
    now: Moment,
) -> Verdict {
    let fits = |check: Check| checks.contains(&(check, Outcome::Fits));
    if !is_vouched_for(checks) {
        return Verdict::IssuerUnknown;
    }
    if let Some(Withdrawal { on, from }) = withdrawal {
        return Verdict::Withdrawn { on, from };
    }
    if ![Check::Withdrawal, Check::Signed].into_iter().all(fits) {
        return Verdict::Unavailable;
    }
    match valid_until {
        Some(on) if on < now => Verdict::Expired { on },
        _ => Verdict::IssuerVerified,
    }
}

/// Rows 7 to 10.
fn self_issued(presented: &Presented, bank: &Bank<'_>, checks: &[(Check, Outcome)]) -> Verdict {
    match bank {
        Bank::Unknown => Verdict::UnknownBank,
        Bank::Unreachable => Verdict::Unavailable,
        Bank::Here(_) if checks.contains(&(Check::Answers, Outcome::Fits)) => Verdict::AnswersFit,
        Bank::Here(_) if presented.answers == Answers::Missing => Verdict::NothingToCheck,
        // Items or translations aren't there, or it was made by a later version.
        Bank::Here(_) => Verdict::Unavailable,
    }
}
