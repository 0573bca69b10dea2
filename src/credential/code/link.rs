//! A whole record, and the answers where they were added.

use assay_engine::bank::{CutScore, Gate, Pass, ReviewStatus, TopicCut};
use assay_engine::digest::Digest;
use assay_engine::fraction::Share;
use assay_engine::id::{Tag, TopicId};
use assay_engine::letters;

use super::bytes::{Reader, Writer};
use super::claims::{fraction, read_fraction};
use super::{BadCode, Claims, WHOLE};
use crate::attest::{self, Attestation};
use crate::record::Version;
use crate::{BankClaim, Record, ReviewClaim, Titles};

/// What a link carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The record.
    pub record: Record,
    /// What an issuer states about it.
    pub attestation: Option<Box<Attestation>>,
    /// The answers, as the text of [`compact`](assay_engine::attempt::compact).
    pub answers: Option<String>,
}

const FIRST_VERSION: u8 = 1;
const HAS_END: u8 = 2;
const HAS_TRANSLATION: u8 = 4;
const IS_REVIEWED: u8 = 8;
const HAS_CUT_SCORE: u8 = 16;
const HAS_ANSWERS: u8 = 32;
const HAS_ATTESTATION: u8 = 64;
const FLAGS: u8 = 127;

/// The version of the text of answers, which isn't among its letters.
pub(super) const COMPACT: char = '1';

impl Link {
    /// All of it in few bytes; the same gives the same bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let record = &self.record;
        let answers = self.answers.as_deref().and_then(|answers| {
            let compact = answers.strip_prefix(COMPACT)?;
            letters::read(compact)
        });
        let mut writer = Writer::default();
        writer.byte(WHOLE);
        let mut flags = 0;
        for (is, flag) in [
            (record.version == Version::V1, FIRST_VERSION),
            (record.valid_until.is_some(), HAS_END),
            (record.translation.is_some(), HAS_TRANSLATION),
            (record.review.status == ReviewStatus::Reviewed, IS_REVIEWED),
            (record.review.cut_score == CutScore::Set, HAS_CUT_SCORE),
            (answers.is_some(), HAS_ANSWERS),
            (self.attestation.is_some(), HAS_ATTESTATION),
        ] {
            flags |= if is { flag } else { 0 };
        }
        writer.byte(flags);
        record.claims().write(&mut writer);
        writer.text(&record.bank.version);
        let titles = &record.titles;
        for title in [
            &titles.certificate,
            &titles.module,
            &titles.level,
            &titles.assessment,
        ] {
            writer.text(title);
        }
        if let Some(translation) = record.translation {
            writer.bytes(&translation.0);
        }
        if let Some(end) = record.valid_until {
            writer.signed(i64::from(end).wrapping_sub(record.submitted.into()));
        }
        write_pass(&mut writer, &record.pass);
        if let Some(attestation) = &self.attestation {
            attestation.write(&mut writer);
        }
        writer.bytes(&answers.unwrap_or_default());
        writer.0
    }

    /// Reads it.
    ///
    /// # Errors
    /// [`BadCode`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadCode> {
        let mut reader = Reader(bytes);
        let is_whole = reader.byte() == Some(WHOLE);
        let record = is_whole.then(|| read_record(&mut reader)).flatten();
        let (flags, record) = record.ok_or(BadCode::Damaged)?;
        let attestation = match flags & HAS_ATTESTATION {
            0 => None,
            _ => Some(Box::new(attest::read_bytes(&mut reader)?)),
        };
        // What is left are the answers.
        let has_answers = flags & HAS_ANSWERS != 0;
        let answers =
            has_answers.then(|| [COMPACT.to_string(), letters::written(reader.0)].concat());
        let link = Self {
            record,
            attestation,
            answers,
        };
        match (has_answers || reader.0.is_empty()) && link.to_bytes() == bytes {
            true => Ok(link),
            false => Err(BadCode::Damaged),
        }
    }
}

/// What a link begins with, and the record.
fn read_record(reader: &mut Reader<'_>) -> Option<(u8, Record)> {
    let flags = reader.byte().filter(|flags| flags & !FLAGS == 0)?;
    let has = |flag| flags & flag != 0;
    let claims = Claims::read(reader)?;
    let version = reader.text()?;
    let titles = Titles {
        certificate: reader.text()?,
        module: reader.text()?,
        level: reader.text()?,
        assessment: reader.text()?,
    };
    let translation = match has(HAS_TRANSLATION) {
        true => Some(Digest(reader.array()?)),
        false => None,
    };
    let valid_until = match has(HAS_END) {
        true => {
            let end = i64::from(claims.submitted).checked_add(reader.signed()?)?;
            Some(end.try_into().ok()?)
        }
        false => None,
    };
    let pass = read_pass(reader)?;
    let record = Record {
        version: match has(FIRST_VERSION) {
            true => Version::V1,
            false => Version::V2,
        },
        number: claims.number,
        replaces: claims.replaces,
        holder: claims.holder,
        bank: BankClaim {
            id: claims.bank,
            version,
            digest: claims.digest,
        },
        assessment: claims.assessment,
        titles,
        translation,
        score: claims.score,
        pass,
        started: claims.started,
        submitted: claims.submitted,
        issued: claims.issued,
        valid_until,
        language: claims.language,
        rules: claims.rules,
        review: ReviewClaim {
            status: match has(IS_REVIEWED) {
                true => ReviewStatus::Reviewed,
                false => ReviewStatus::Draft,
            },
            cut_score: match has(HAS_CUT_SCORE) {
                true => CutScore::Set,
                false => CutScore::Provisional,
            },
        },
    };
    (record.version != Version::V1 || is_of_first(&record)).then_some((flags, record))
}

/// Whether a record says no more than those of the first version do: what else it said, their digest wouldn't have, nor would a signature
/// be over it.
fn is_of_first(record: &Record) -> bool {
    let pass = &record.pass;
    let is_plain = pass.topics.is_empty() && pass.all_right.is_empty();
    is_plain && record.replaces.is_none() && record.translation.is_none()
}

fn write_pass(writer: &mut Writer, pass: &Pass) {
    fraction(writer, pass.total.fraction());
    writer.number(pass.topics.len() as u64);
    for TopicCut { topic, cut } in &pass.topics {
        writer.text(topic.as_str());
        fraction(writer, cut.fraction());
    }
    writer.number(pass.all_right.len() as u64);
    for Gate { tag, count } in &pass.all_right {
        writer.text(tag.as_str());
        writer.number((*count).into());
    }
}

fn read_pass(reader: &mut Reader<'_>) -> Option<Pass> {
    let total = Share::new(read_fraction(reader)?)?;
    let mut topics = Vec::new();
    for _ in 0..reader.number()? {
        topics.push(TopicCut {
            topic: TopicId::new(reader.text()?).ok()?,
            cut: Share::new(read_fraction(reader)?)?,
        });
    }
    let mut all_right = Vec::new();
    for _ in 0..reader.number()? {
        all_right.push(Gate {
            tag: Tag::new(reader.text()?).ok()?,
            count: reader.number()?.try_into().ok()?,
        });
    }
    Some(Pass {
        total,
        topics,
        all_right,
    })
}
