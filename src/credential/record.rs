//! The record: what a certificate claims.

use assay_engine::bank::{CutScore, ReviewStatus};
use assay_engine::digest::Digest;
use assay_engine::fraction::Share;
use assay_engine::id::{AssessmentId, BankId};
use assay_engine::json;
use serde::{Deserialize, Serialize};

use crate::{HolderName, Moment, RecordNumber, Score};

/// The version of the payload that [`Record::to_bytes`] writes.
pub const FORMAT: &str = "assay-record/1";

/// All that a certificate says, in the words that were shown to the holder.
///
/// Nothing here proves anything by itself; [`Label`] says what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// What stands behind the record.
    pub label: Label,
    /// Number by which people name it.
    pub number: RecordNumber,
    /// Whom it is made out to.
    pub holder: HolderName,
    /// The bank that was answered.
    pub bank: BankClaim,
    /// The assessment that was passed.
    pub assessment: AssessmentId,
    /// Titles as they were shown.
    pub titles: Titles,
    /// Points, exact.
    pub score: Score,
    /// Share of all points that passing takes.
    pub pass_mark: Share,
    /// When the attempt began.
    pub started: Moment,
    /// When the attempt was submitted.
    pub submitted: Moment,
    /// When the record was made.
    pub issued: Moment,
    /// Until when it is valid; absent: for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Moment>,
    /// BCP 47 tag of the language that the assessment was taken in.
    pub language: String,
    /// The rules of drawing and scoring.
    pub rules: u32,
    /// What was known of the content's review when it was answered.
    pub review: ReviewClaim,
}

/// What stands behind a record. One is never shown as the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Label {
    /// Made on the learner's device, without a proof.
    SelfIssued,
}

/// A bank, named so that it can be found again and checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankClaim {
    /// Training module and level.
    pub id: BankId,
    /// Version of the content.
    pub version: String,
    /// Digest of its header.
    pub digest: Digest,
}

/// Plain text, as it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titles {
    /// Of the certificate.
    pub certificate: String,
    /// Of the training module.
    pub module: String,
    /// Of the level.
    pub level: String,
    /// Of the assessment.
    pub assessment: String,
}

/// How far the content was reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewClaim {
    /// Draft or reviewed.
    pub status: ReviewStatus,
    /// How the cut score was found.
    pub cut_score: CutScore,
}

/// How much a record may be called: less than a certificate while content or cut score are provisional.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Draft content and a provisional pass mark.
    DraftAndProvisional,
    /// Draft content.
    Draft,
    /// A provisional pass mark.
    Provisional,
    /// Neither.
    Settled,
}

impl ReviewClaim {
    /// How much the record may be called.
    #[must_use]
    pub fn standing(self) -> Standing {
        match (self.status, self.cut_score) {
            (ReviewStatus::Draft, CutScore::Provisional) => Standing::DraftAndProvisional,
            (ReviewStatus::Draft, CutScore::Set) => Standing::Draft,
            (ReviewStatus::Reviewed, CutScore::Provisional) => Standing::Provisional,
            (ReviewStatus::Reviewed, CutScore::Set) => Standing::Settled,
        }
    }
}

/// Why bytes are no record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRecord {
    /// Of a version that this one doesn't know.
    #[error("record of the unknown version {0}")]
    Version(String),
    /// Not the JSON of a record; says what the reader met.
    #[error("not a record: {0}")]
    Form(String),
    /// A record, but not in its canonical form: somebody else than [`Record::to_bytes`] wrote it.
    #[error("record that is not in canonical form")]
    NotCanonical,
}

/// The payload's envelope, by which versions are told apart.
#[derive(Deserialize)]
struct Envelope {
    format: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Version1<R> {
    format: String,
    record: R,
}

impl Record {
    /// Canonical JSON (RFC 8785): the same record gives the same bytes everywhere and for ever.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // A record is strings and whole numbers under fixed keys, which JSON always has a form for.
        let payload = Version1 {
            format: FORMAT.to_owned(),
            record: self,
        };
        serde_json::to_value(payload)
            .map(|value| json::canonical(&value))
            .unwrap_or_default()
    }

    /// Reads the bytes of any version that was ever written.
    ///
    /// # Errors
    /// [`BadRecord`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadRecord> {
        let envelope: Envelope =
            serde_json::from_slice(bytes).map_err(|fault| BadRecord::Form(fault.to_string()))?;
        if envelope.format != FORMAT {
            return Err(BadRecord::Version(envelope.format));
        }
        let payload: Version1<Self> =
            serde_json::from_slice(bytes).map_err(|fault| BadRecord::Form(fault.to_string()))?;
        if payload.record.to_bytes() != bytes {
            return Err(BadRecord::NotCanonical);
        }
        Ok(payload.record)
    }
}
