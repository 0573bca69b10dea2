//! The claims of a record, without what the bank says.

use assay_engine::digest::Digest;
use assay_engine::fraction::Fraction;
use assay_engine::id::{AssessmentId, BankId};

use super::bytes::{Reader, Writer};
use super::{BadCode, CLAIMS};
use crate::{HolderName, Moment, Record, RecordNumber, Score};

/// What a record claims, without what follows from its bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claims {
    /// As [`Record::number`].
    pub number: RecordNumber,
    /// As [`Record::replaces`].
    pub replaces: Option<RecordNumber>,
    /// As [`Record::holder`].
    pub holder: HolderName,
    /// The bank that was answered.
    pub bank: BankId,
    /// Digest of its header.
    pub digest: Digest,
    /// As [`Record::assessment`].
    pub assessment: AssessmentId,
    /// As [`Record::score`].
    pub score: Score,
    /// As [`Record::started`].
    pub started: Moment,
    /// As [`Record::submitted`].
    pub submitted: Moment,
    /// As [`Record::issued`].
    pub issued: Moment,
    /// As [`Record::language`].
    pub language: String,
    /// As [`Record::rules`].
    pub rules: u32,
}

impl Record {
    /// What a code carries of it.
    #[must_use]
    pub fn claims(&self) -> Claims {
        Claims {
            number: self.number,
            replaces: self.replaces,
            holder: self.holder.clone(),
            bank: self.bank.id.clone(),
            digest: self.bank.digest,
            assessment: self.assessment.clone(),
            score: self.score,
            started: self.started,
            submitted: self.submitted,
            issued: self.issued,
            language: self.language.clone(),
            rules: self.rules,
        }
    }
}

impl Claims {
    /// The claims in as few bytes as may be; the same claims give the same bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.byte(CLAIMS);
        self.write(&mut writer);
        writer.0
    }

    /// Reads them.
    ///
    /// # Errors
    /// [`BadCode::Damaged`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadCode> {
        let mut reader = Reader(bytes);
        let is_claims = reader.byte() == Some(CLAIMS);
        let claims = is_claims.then(|| Self::read(&mut reader)).flatten();
        claims
            .filter(|claims| reader.0.is_empty() && claims.to_bytes() == bytes)
            .ok_or(BadCode::Damaged)
    }

    pub(super) fn write(&self, writer: &mut Writer) {
        writer.byte(u8::from(self.replaces.is_some()));
        writer.bytes(&self.number.to_bytes());
        if let Some(replaces) = self.replaces {
            writer.bytes(&replaces.to_bytes());
        }
        writer.text(self.holder.as_str());
        writer.text(&self.bank.to_string());
        writer.bytes(&self.digest.0);
        writer.text(self.assessment.as_str());
        fraction(writer, self.score.points());
        fraction(writer, self.score.of());
        let (started, submitted) = (i64::from(self.started), i64::from(self.submitted));
        writer.signed(started);
        writer.signed(submitted.wrapping_sub(started));
        writer.signed(i64::from(self.issued).wrapping_sub(submitted));
        writer.text(&self.language);
        writer.number(self.rules.into());
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let is_again = match reader.byte()? {
            0 => false,
            1 => true,
            _ => return None,
        };
        let number = RecordNumber::from_bytes(reader.array()?)?;
        let replaces = match is_again {
            true => Some(RecordNumber::from_bytes(reader.array()?)?),
            false => None,
        };
        let holder = reader.text()?.try_into().ok()?;
        let bank = BankId::new(&reader.text()?).ok()?;
        let digest = Digest(reader.array()?);
        let assessment = AssessmentId::new(reader.text()?).ok()?;
        let score = Score::new(read_fraction(reader)?, read_fraction(reader)?).ok()?;
        let started = reader.signed()?;
        let submitted = started.checked_add(reader.signed()?)?;
        let issued = submitted.checked_add(reader.signed()?)?;
        Some(Self {
            number,
            replaces,
            holder,
            bank,
            digest,
            assessment,
            score,
            started: started.try_into().ok()?,
            submitted: submitted.try_into().ok()?,
            issued: issued.try_into().ok()?,
            language: reader.text()?,
            rules: reader.number()?.try_into().ok()?,
        })
    }
}

/// One that isn't below 0.
pub(super) fn fraction(writer: &mut Writer, fraction: Fraction) {
    writer.number(fraction.numerator().unsigned_abs());
    writer.number(fraction.denominator().unsigned_abs());
}

pub(super) fn read_fraction(reader: &mut Reader<'_>) -> Option<Fraction> {
    let numerator = reader.number()?.try_into().ok()?;
    Fraction::new(numerator, reader.number()?.try_into().ok()?)
}
