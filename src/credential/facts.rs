//! What a certificate or a badge says, for whoever tells of it.

use assay_engine::digest::Digest;
use assay_engine::id::{AssessmentId, BankId};

use crate::attest::Vouches;
use crate::badge::SignedBadge;
use crate::verify::Presented;
use crate::{Did, Moment, RecordNumber, Score, Titles};

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
    /// When the attempt began.
    pub started: Moment,
    /// When it was submitted.
    pub submitted: Moment,
    /// What passing took in the words of a badge; a record says it in numbers.
    pub criteria: Option<&'a str>,
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
            language: record.map(|record| &*record.language),
            score: claims.score,
            started: claims.started,
            submitted: claims.submitted,
            criteria: None,
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
            started: badge.started,
            submitted: badge.submitted,
            criteria: Some(&badge.words.criteria),
            issued: None,
            stated: Some(Stated {
                did: &badge.issuer.did,
                on: signed.signed(),
                vouches: &badge.vouches,
            }),
        }
    }
}
