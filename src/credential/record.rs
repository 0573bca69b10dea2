//! The record: what a certificate claims.

mod written;

use assay_engine::bank::{CutScore, Pass, ReviewStatus};
use assay_engine::digest::Digest;
use assay_engine::id::{AssessmentId, BankId};

use crate::{HolderName, Moment, RecordNumber, Score};

pub(crate) use written::{read, written};

/// All that a certificate says, in the words that were shown to the holder.
///
/// Nothing here proves anything by itself; a [`Credential`](crate::Credential) says what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// How it is written down.
    pub version: Version,
    /// Number by which people name it.
    pub number: RecordNumber,
    /// The number of the record that it takes the place of, made out to another name.
    pub replaces: Option<RecordNumber>,
    /// Whom it is made out to.
    pub holder: HolderName,
    /// The bank that was answered.
    pub bank: BankClaim,
    /// The assessment that was passed.
    pub assessment: AssessmentId,
    /// Titles as they were shown.
    pub titles: Titles,
    /// Digest of the published translation that the titles of certificate and assessment are from; absent: the bank's own words.
    pub translation: Option<Digest>,
    /// Points, exact.
    pub score: Score,
    /// What passing took. Records of [`Version::V1`] say of it only how much of all points.
    pub pass: Pass,
    /// When the attempt began.
    pub started: Moment,
    /// When the attempt was submitted.
    pub submitted: Moment,
    /// When the record was made.
    pub issued: Moment,
    /// Until when it is valid; absent: for ever.
    pub valid_until: Option<Moment>,
    /// BCP 47 tag of the language that the titles are in.
    pub language: String,
    /// The rules of drawing and scoring.
    pub rules: u32,
    /// What was known of the content's review when it was answered.
    pub review: ReviewClaim,
}

/// How a record is written down. What was ever written is read for ever, and written again as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// `assay-record/1`: without answers, translation and number of an earlier record.
    V1,
    /// `assay-record/2`.
    V2,
}

impl Version {
    /// The one that new records are written in.
    pub const CURRENT: Self = Self::V2;

    /// All of them.
    pub const ALL: [Self; 2] = [Self::V1, Self::V2];

    /// How it is named in a payload.
    #[must_use]
    pub const fn format(self) -> &'static str {
        match self {
            Self::V1 => "assay-record/1",
            Self::V2 => "assay-record/2",
        }
    }

    pub(crate) fn named(format: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.format() == format)
    }
}

/// A bank, named so that it can be found again and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankClaim {
    /// Training module and level.
    pub id: BankId,
    /// Version of the content.
    pub version: String,
    /// Digest of its header.
    pub digest: Digest,
}

/// Plain text, as it was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
