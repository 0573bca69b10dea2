//! The record: what a certificate claims.

use assay_engine::bank::{CutScore, ReviewStatus};
use assay_engine::digest::Digest;
use assay_engine::fraction::Share;
use assay_engine::id::{AssessmentId, BankId};
use assay_engine::json::{Node, ToNode};

use crate::{HolderName, Moment, RecordNumber, Score};

/// The version of the payload that [`Record::to_bytes`] writes.
pub const FORMAT: &str = "assay-record/1";

/// All that a certificate says, in the words that were shown to the holder.
///
/// Nothing here proves anything by itself; [`Label`] says what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    pub valid_until: Option<Moment>,
    /// BCP 47 tag of the language that the assessment was taken in.
    pub language: String,
    /// The rules of drawing and scoring.
    pub rules: u32,
    /// What was known of the content's review when it was answered.
    pub review: ReviewClaim,
}

/// What stands behind a record. One is never shown as the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Label {
    /// Made on the learner's device, without a proof.
    SelfIssued,
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

/// Why bytes are no record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRecord {
    /// Of a version that this one doesn't know.
    #[error("record of the unknown version {0}")]
    Version(String),
    /// Not the JSON of a record.
    #[error("not a record")]
    Form,
    /// A record, but not in its canonical form: somebody else than [`Record::to_bytes`] wrote it.
    #[error("record that is not in canonical form")]
    NotCanonical,
}

impl Record {
    /// Canonical JSON (RFC 8785): the same record gives the same bytes everywhere and for ever.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let payload = [
            ("format", FORMAT.to_owned().to_node()),
            ("record", written(self)),
        ];
        Node::object(payload).canonical()
    }

    /// Reads the bytes of any version that was ever written.
    ///
    /// # Errors
    /// [`BadRecord`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadRecord> {
        let payload = Node::parse(bytes).ok_or(BadRecord::Form)?;
        let format = payload.member("format").text().ok_or(BadRecord::Form)?;
        if format != FORMAT {
            return Err(BadRecord::Version(format.to_owned()));
        }
        let record = read(payload.member("record")).ok_or(BadRecord::Form)?;
        if record.to_bytes() != bytes {
            return Err(BadRecord::NotCanonical);
        }
        Ok(record)
    }
}

const SELF_ISSUED: &str = "self-issued";

fn written(record: &Record) -> Node {
    let text = |text: &str| Node::Text(text.to_owned());
    let at = |moment: Moment| moment.wall_time().to_node();
    let Label::SelfIssued = record.label;
    let (bank, titles, review) = (&record.bank, &record.titles, record.review);
    Node::object([
        ("label", text(SELF_ISSUED)),
        ("number", Node::Text(record.number.to_string())),
        ("holder", text(record.holder.as_str())),
        (
            "bank",
            Node::object([
                ("id", bank.id.to_node()),
                ("version", bank.version.to_node()),
                ("digest", bank.digest.to_node()),
            ]),
        ),
        ("assessment", record.assessment.to_node()),
        (
            "titles",
            Node::object([
                ("certificate", titles.certificate.to_node()),
                ("module", titles.module.to_node()),
                ("level", titles.level.to_node()),
                ("assessment", titles.assessment.to_node()),
            ]),
        ),
        (
            "score",
            Node::object([
                ("points", record.score.points().to_node()),
                ("of", record.score.of().to_node()),
            ]),
        ),
        ("pass_mark", record.pass_mark.to_node()),
        ("started", at(record.started)),
        ("submitted", at(record.submitted)),
        ("issued", at(record.issued)),
        ("valid_until", record.valid_until.map_or(Node::Null, at)),
        ("language", record.language.to_node()),
        ("rules", record.rules.to_node()),
        (
            "review",
            Node::object([
                ("status", review.status.to_node()),
                ("cut_score", review.cut_score.to_node()),
            ]),
        ),
    ])
}

fn read(record: &Node) -> Option<Record> {
    let moment = |node: &Node| Moment::try_from(node.to::<i64>()?).ok();
    let (bank, titles) = (record.member("bank"), record.member("titles"));
    let (score, review) = (record.member("score"), record.member("review"));
    Some(Record {
        label: (record.member("label").text()? == SELF_ISSUED).then_some(Label::SelfIssued)?,
        number: record.member("number").text()?.to_owned().try_into().ok()?,
        holder: record.member("holder").text()?.to_owned().try_into().ok()?,
        bank: BankClaim {
            id: bank.member("id").to()?,
            version: bank.member("version").to()?,
            digest: bank.member("digest").to()?,
        },
        assessment: record.member("assessment").to()?,
        titles: Titles {
            certificate: titles.member("certificate").to()?,
            module: titles.member("module").to()?,
            level: titles.member("level").to()?,
            assessment: titles.member("assessment").to()?,
        },
        score: Score::new(score.member("points").to()?, score.member("of").to()?).ok()?,
        pass_mark: record.member("pass_mark").to()?,
        started: moment(record.member("started"))?,
        submitted: moment(record.member("submitted"))?,
        issued: moment(record.member("issued"))?,
        valid_until: match record.member("valid_until") {
            Node::Null => None,
            until => Some(moment(until)?),
        },
        language: record.member("language").to()?,
        rules: record.member("rules").to()?,
        review: ReviewClaim {
            status: review.member("status").to()?,
            cut_score: review.member("cut_score").to()?,
        },
    })
}
