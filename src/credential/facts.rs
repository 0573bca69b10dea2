//! What a certificate or a badge says, for whoever tells of it.

use assay_engine::bank::Pass;
use assay_engine::digest::Digest;
use assay_engine::fraction::Fraction;
use assay_engine::id::{AssessmentId, BankId};

use crate::attest::Vouches;
use crate::badge::SignedBadge;
use crate::verify::Presented;
use crate::{Did, Moment, RecordNumber, ReviewClaim, Score, Titles};

/// What both say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts<'a> {
    /// The record's number.
    pub number: RecordNumber,
    /// The number of the record whose place it takes, which a badge doesn't say.
    pub replaces: Option<RecordNumber>,
    /// Whom it is made out to.
    pub holder: &'a str,
    /// The bank that was answered.
    pub bank: &'a BankId,
    /// Its version, which a code doesn't say.
    pub version: Option<&'a str>,
    /// Digest of its header.
    pub digest: Digest,
    /// The assessment that was passed.
    pub assessment: &'a AssessmentId,
    /// What all of that is called, which a code doesn't say.
    pub titles: Option<&'a Titles>,
    /// The language that it was made in, where that is known.
    pub language: Option<&'a str>,
    /// Points.
    pub score: Score,
    /// How many of them passing took, which a code doesn't say.
    pub required: Option<Fraction>,
    /// All that passing took, which neither a code nor a badge says.
    pub pass: Option<&'a Pass>,
    /// What was known of the content's review, which neither a code nor a badge says. A badge has it in the words of its criteria.
    pub review: Option<ReviewClaim>,
    /// What a badge says in words of what passing took, and of the content's review.
    pub criteria: Option<&'a str>,
    /// The rules of drawing and scoring, which a badge doesn't say.
    pub rules: Option<u32>,
    /// When the attempt began.
    pub started: Moment,
    /// When it was submitted.
    pub submitted: Moment,
    /// When the record was made, which a badge doesn't say.
    pub issued: Option<Moment>,
    /// What an issuer states.
    pub stated: Option<Stated<'a>>,
}

/// What an issuer states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<'a> {
    /// Who.
    pub did: &'a Did,
    /// When.
    pub on: Moment,
    /// What is vouched for.
    pub vouches: &'a Vouches,
}

impl<'a> Facts<'a> {
    /// What a certificate says.
    #[must_use]
    pub fn of_certificate(presented: &'a Presented) -> Self {
        let claims = &presented.claims;
        let stated = presented.attested.as_ref().map(|(attestation, _)| {
            let statement = &attestation.statement;
            Stated {
                did: &statement.issuer,
                on: statement.attested,
                vouches: &statement.vouches,
            }
        });
        let record = presented.record.as_ref();
        Self {
            number: claims.number,
            replaces: claims.replaces,
            holder: claims.holder.as_str(),
            bank: &claims.bank,
            version: record.map(|record| &*record.bank.version),
            digest: claims.digest,
            assessment: &claims.assessment,
            titles: record.map(|record| &record.titles),
            language: Some(&claims.language),
            score: claims.score,
            required: record
                .and_then(|record| record.pass.total.fraction().times(record.score.of())),
            pass: record.map(|record| &record.pass),
            review: record.map(|record| record.review),
            criteria: None,
            rules: Some(claims.rules),
            started: claims.started,
            submitted: claims.submitted,
            issued: Some(claims.issued),
            stated,
        }
    }

    /// What a badge says.
    #[must_use]
    pub fn of_badge(signed: &'a SignedBadge) -> Self {
        let badge = &signed.badge;
        Self {
            number: badge.number,
            replaces: None,
            holder: badge.holder.as_str(),
            bank: &badge.bank.id,
            version: Some(&badge.bank.version),
            digest: badge.bank.digest,
            assessment: &badge.assessment,
            titles: Some(&badge.titles),
            language: None,
            score: badge.score,
            required: Some(badge.required),
            pass: None,
            review: None,
            criteria: Some(&badge.words.criteria),
            rules: None,
            started: badge.started,
            submitted: badge.submitted,
            issued: None,
            stated: Some(Stated {
                did: &badge.issuer.did,
                on: signed.signed(),
                vouches: &badge.vouches,
            }),
        }
    }
}
