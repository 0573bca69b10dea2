//! What a certificate or a badge says, for whoever tells of it.

use assay_credential::attest::Vouches;
use assay_credential::badge::SignedBadge;
use assay_credential::verify::Presented;
use assay_credential::{Did, Moment, RecordNumber, Score};
use assay_engine::digest::Digest;
use assay_engine::id::BankId;

use crate::verify::Shown;

/// What both say.
pub struct Facts<'a> {
    /// The record's number.
    pub number: RecordNumber,
    /// Whom it is made out to.
    pub holder: &'a str,
    /// The bank that was answered.
    pub bank: &'a BankId,
    /// Digest of its header.
    pub digest: Digest,
    /// The assessment that was passed.
    pub assessment: &'a str,
    /// Points.
    pub score: Score,
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
pub struct Stated<'a> {
    /// Who.
    pub did: &'a Did,
    /// When.
    pub on: Moment,
    /// What is vouched for.
    pub vouches: &'a Vouches,
}

impl<'a> Facts<'a> {
    /// Of what was shown.
    #[must_use]
    pub fn of(shown: &'a Shown) -> Self {
        match shown {
            Shown::Certificate(presented) => Self::of_certificate(presented),
            Shown::Badge(badge) => Self::of_badge(badge),
        }
    }

    fn of_certificate(presented: &'a Presented) -> Self {
        let claims = &presented.claims;
        let stated = presented.attested.as_ref().map(|(attestation, _)| {
            let statement = &attestation.statement;
            Stated {
                did: &statement.issuer,
                on: statement.attested,
                vouches: &statement.vouches,
            }
        });
        Self {
            number: claims.number,
            holder: claims.holder.as_str(),
            bank: &claims.bank,
            digest: claims.digest,
            assessment: claims.assessment.as_str(),
            score: claims.score,
            started: claims.started,
            submitted: claims.submitted,
            issued: Some(claims.issued),
            stated,
        }
    }

    fn of_badge(signed: &'a SignedBadge) -> Self {
        let badge = &signed.badge;
        Self {
            number: badge.number,
            holder: badge.holder.as_str(),
            bank: &badge.bank.id,
            digest: badge.bank.digest,
            assessment: badge.assessment.as_str(),
            score: badge.score,
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
