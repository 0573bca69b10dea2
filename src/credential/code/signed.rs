//! Claims with what an issuer states about them.

use assay_engine::digest::Digest;

use super::bytes::{Reader, Writer};
use super::{BadCode, Claims, SIGNED};
use crate::attest::{self, Attestation};

/// What a code carries of a record that an issuer signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedClaims {
    /// What the record claims.
    pub claims: Claims,
    /// Digest of the record, [`Record::digest`](crate::Record::digest): the signature is over it too.
    pub record: Digest,
    /// What the issuer states.
    pub attestation: Attestation,
}

impl SignedClaims {
    /// All of it in few bytes; the same gives the same bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.byte(SIGNED);
        self.claims.write(&mut writer);
        writer.bytes(&self.record.0);
        self.attestation.write(&mut writer);
        writer.0
    }

    /// Reads it.
    ///
    /// # Errors
    /// [`BadCode`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadCode> {
        let mut reader = Reader(bytes);
        let is_signed = reader.byte() == Some(SIGNED);
        let claims = is_signed.then(|| Claims::read(&mut reader)).flatten();
        let claims = claims.ok_or(BadCode::Damaged)?;
        let signed = Self {
            claims,
            record: Digest(reader.array().ok_or(BadCode::Damaged)?),
            attestation: attest::read_bytes(&mut reader)?,
        };
        match reader.0.is_empty() && signed.to_bytes() == bytes {
            true => Ok(signed),
            false => Err(BadCode::Damaged),
        }
    }
}
