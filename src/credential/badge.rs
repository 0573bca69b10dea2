//! Open Badges 3.0: what an issuer attested, as a credential that others' software reads.
//!
//! A [`Badge`] says again what an attested certificate says, in 1EdTech's words: an `OpenBadgeCredential` of one closed shape, the same
//! for every certificate. So its meaning can be signed without a JSON-LD processor: `terms.rs` has the few terms of that shape, and `rdf.rs` what
//! RDFC-1.0 makes of it. What is read is held to the same shape: a credential that would be written in any other way isn't read here, even
//! where it means the same.
//!
//! Only what an issuer signed becomes a badge. A badge has no answers, only their digest.
//!
//! Sources: 1EdTech Open Badges 3.0, "Data Models" (appendix B), "Proofs (Signatures)" (section 8) and "Baking" (section 5.3); W3C Verifiable
//! Credentials Data Model 2.0; W3C Data Integrity EdDSA Cryptosuites 1.0.

pub mod bake;
mod check;
mod exact;
mod ids;
mod integrity;
mod rdf;
mod read;
mod shape;
mod signed;
mod terms;
mod token;

use assay_engine::digest::Digest;
use assay_engine::fraction::Fraction;
use assay_engine::id::AssessmentId;
use assay_engine::json::Node;

use crate::attest::{StatusEntry, Vouches};
use crate::{
    BankClaim, Credential, Did, HolderName, Key, KeyName, Moment, RecordNumber, Score, Titles,
};

pub use check::verify;
pub use exact::written as points;
pub use integrity::Integrity;
pub use signed::{BadBadge, Proof, SignedBadge};
pub use token::{Algorithm, Token};

/// All that a badge says, before anybody signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// Number of the record (`licenseNumber`), from which the identifiers of badge and holder follow.
    pub number: RecordNumber,
    /// Whom it is made out to (`identifier`, of the type `name`, not hashed: whoever has the badge is to read it).
    pub holder: HolderName,
    /// Who issues it.
    pub issuer: Profile,
    /// From when on it counts (`validFrom`): when the issuer attested, or signed the badge. In whole seconds where [`of`](Self::of) made it.
    pub valid_from: Moment,
    /// Until when it counts (`validUntil`); absent: for ever.
    pub valid_until: Option<Moment>,
    /// When the attempt began (`activityStartDate`).
    pub started: Moment,
    /// When the attempt was submitted (`activityEndDate`).
    pub submitted: Moment,
    /// The bank that was answered: with the assessment it names the achievement.
    pub bank: BankClaim,
    /// The assessment that was passed.
    pub assessment: AssessmentId,
    /// Titles as the certificate has them.
    pub titles: Titles,
    /// Points, exact (`result` of the type `RawScore`).
    pub score: Score,
    /// The points that passing took (`requiredValue`).
    pub required: Fraction,
    /// What the issuer vouches for (`genre` of the evidence).
    pub vouches: Vouches,
    /// SHA-256 of the transcript that was replayed: the identifier of the evidence.
    pub answers: Digest,
    /// Where it would be said that it was withdrawn (`credentialStatus`).
    pub status: Option<StatusEntry>,
    /// What people read in it.
    pub words: BadgeText,
}

/// The issuer as a badge shows it (`Profile`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Who it is.
    pub did: Did,
    /// What it is called, in the language of the badge.
    pub name: String,
}

/// What people read in a badge and no record has, in the language of the record. Plain text; nothing is made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadgeText {
    /// What the achievement is (`description`).
    pub description: String,
    /// What passing took, and what is known of the content's review (`criteria`).
    pub criteria: String,
    /// What the score is called.
    pub score: String,
    /// What having passed is called.
    pub passed: String,
    /// What the evidence is called.
    pub evidence: String,
    /// What the evidence is, and what the issuer vouches for (`narrative`).
    pub narrative: String,
}

/// Why a credential can't become a badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoBadge {
    /// No issuer attested it: a self-issued record is nobody's badge.
    #[error("no issuer signed it")]
    SelfIssued,
    /// The issuer doesn't name the answers that it replayed, so there is no evidence to name.
    #[error("the issuer's statement names no answers")]
    NoAnswers,
    /// The points that passing took don't fit in 64 bits.
    #[error("a pass mark that can't be written")]
    PassMark,
}

impl Badge {
    /// The badge of an attested certificate. That the attestation holds is for [`verify`](crate::verify::verify()) to find first.
    ///
    /// # Errors
    /// [`NoBadge`].
    pub fn of(
        credential: &Credential,
        issuer: String,
        words: BadgeText,
        valid_from: Moment,
    ) -> Result<Self, NoBadge> {
        let record = &credential.record;
        let attestation = credential.attestation.as_ref().ok_or(NoBadge::SelfIssued)?;
        let statement = &attestation.statement;
        let required = record.pass.total.fraction().times(record.score.of());
        let ends = [record.valid_until, statement.valid_until];
        Ok(Self {
            number: record.number,
            holder: record.holder.clone(),
            issuer: Profile {
                did: statement.issuer.clone(),
                name: issuer,
            },
            valid_from: whole_second(valid_from),
            valid_until: ends.into_iter().flatten().min().map(whole_second),
            started: record.started,
            submitted: record.submitted,
            bank: record.bank.clone(),
            assessment: record.assessment.clone(),
            titles: record.titles.clone(),
            score: record.score,
            required: required.ok_or(NoBadge::PassMark)?,
            vouches: statement.vouches.clone(),
            answers: statement.answers.ok_or(NoBadge::NoAnswers)?.whole,
            status: statement.status.clone(),
            words,
        })
    }

    /// The credential without a proof, in the order of the specification's examples.
    #[must_use]
    pub fn to_node(&self) -> Node {
        shape::written(self)
    }

    /// Its canonical N-Quads (RDFC-1.0), each ended by a line feed: what `eddsa-rdfc-2022` takes a digest of. `None` for no badge: it is said in the
    /// type so that nothing is signed whose canonical form isn't certain.
    #[must_use]
    pub fn n_quads(&self) -> Option<String> {
        terms::n_quads(&self.to_node(), terms::Class::Credential)
    }
}

/// A list of what was withdrawn, with its issuer's proof, as others' software wants it; `None` where it has no certain canonical form, which none lacks.
pub(crate) fn signed_list(list: Node, by: (&Did, &KeyName, &Key), created: Moment) -> Option<Node> {
    let document = terms::n_quads(&list, terms::Class::List)?;
    let proof = Integrity::of(&document, by, created)?;
    Some(proof.beside(list, by.0))
}

/// The second that a moment lies in: badges and tokens have no finer time.
fn whole_second(moment: Moment) -> Moment {
    let millis = i64::from(moment);
    Moment::try_from(millis - millis.rem_euclid(1000)).unwrap_or(moment)
}
