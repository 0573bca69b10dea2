//! Claims with the answers that lead to them.

use assay_engine::letters;

use super::bytes::{Reader, Writer};
use super::link::COMPACT;
use super::{ANSWERED, BadCode, Claims};

/// What a code carries of a record whose holder added the answers, where there is room for them: so the code alone is enough to find
/// the score again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnsweredClaims {
    /// What the record claims.
    pub claims: Claims,
    /// The answers, as the text of [`compact`](assay_engine::attempt::compact).
    pub answers: String,
}

impl AnsweredClaims {
    /// All of it in few bytes; the same gives the same bytes. `None` where the answers are no such text.
    #[must_use]
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        let answers = letters::read(self.answers.strip_prefix(COMPACT)?)?;
        let mut writer = Writer::default();
        writer.byte(ANSWERED);
        self.claims.write(&mut writer);
        writer.bytes(&answers);
        Some(writer.0)
    }

    /// Reads it.
    ///
    /// # Errors
    /// [`BadCode::Damaged`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadCode> {
        let mut reader = Reader(bytes);
        let is_answered = reader.byte() == Some(ANSWERED);
        let claims = is_answered.then(|| Claims::read(&mut reader)).flatten();
        let answered = Self {
            claims: claims.ok_or(BadCode::Damaged)?,
            // What is left are the answers.
            answers: [COMPACT.to_string(), letters::written(reader.0)].concat(),
        };
        match answered.to_bytes().as_deref() == Some(bytes) {
            true => Ok(answered),
            false => Err(BadCode::Damaged),
        }
    }
}
