//! The credential: a record, with what stands behind it.

use assay_engine::digest::Digest;
use assay_engine::json::{Node, ToNode};
use assay_engine::transcript::Transcript;

use crate::attest::{self, Attestation, BadAttestation};
use crate::record::{self, Record, Version};

/// A record with what stands behind it: what a certificate's file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// What is claimed.
    pub record: Record,
    /// The answers, if the holder chose to add them: whoever has the bank can replay them.
    pub answers: Option<Transcript>,
    /// What an issuer states about it, signed.
    pub attestation: Option<Box<Attestation>>,
}

/// What stands behind a record. One is never shown as the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Label {
    /// Made on the learner's device, without a proof.
    SelfIssued,
    /// Signed, as it says, by an issuer. Whether that is so is what [`verify`](crate::verify::verify()) finds.
    IssuerSigned,
}

/// Why bytes are no credential.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRecord {
    /// Of a version that this one doesn't know.
    #[error("record of the unknown version {0}")]
    Version(String),
    /// With an attestation in a form that this version doesn't know.
    #[error("attestation in the unknown form {0}")]
    Attestation(String),
    /// Not the JSON of a record.
    #[error("not a record")]
    Form,
    /// A record, but not in its canonical form: somebody else than [`Credential::to_bytes`] wrote it.
    #[error("record that is not in canonical form")]
    NotCanonical,
}

impl Credential {
    /// A record by itself.
    #[must_use]
    pub const fn alone(record: Record) -> Self {
        Self {
            record,
            answers: None,
            attestation: None,
        }
    }

    /// What stands behind it.
    #[must_use]
    pub const fn label(&self) -> Label {
        match self.attestation {
            Some(_) => Label::IssuerSigned,
            None => Label::SelfIssued,
        }
    }

    /// Canonical JSON (RFC 8785): the same credential gives the same bytes everywhere and for ever.
    ///
    /// Answers and attestations are written from [`Version::V2`] on.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let version = self.record.version;
        let attestation = self.attestation.as_deref();
        let (answers, attestation) = match version {
            Version::V1 => (Node::Null, Node::Null),
            Version::V2 => (
                self.answers.to_node(),
                attestation.map_or(Node::Null, attest::written),
            ),
        };
        let payload = [
            ("format", version.format().to_owned().to_node()),
            ("record", record::written(&self.record)),
            ("answers", answers),
            ("attestation", attestation),
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
        let version =
            Version::named(format).ok_or_else(|| BadRecord::Version(format.to_owned()))?;
        let record = record::read(payload.member("record"), version).ok_or(BadRecord::Form)?;
        let answers = payload.member("answers").to().ok_or(BadRecord::Form)?;
        let attestation = match payload.member("attestation") {
            Node::Null => None,
            attestation => Some(Box::new(attest::read(attestation)?)),
        };
        let credential = Self {
            record,
            answers,
            attestation,
        };
        if credential.to_bytes() != bytes {
            return Err(BadRecord::NotCanonical);
        }
        Ok(credential)
    }

    /// Digest of the answers, by which they are named where they aren't given.
    #[must_use]
    pub fn answers_digest(&self) -> Option<Digest> {
        let answers = self.answers.as_ref()?;
        Some(Digest::of(&answers.to_bytes()))
    }
}

impl Record {
    /// SHA-256 of the record by itself, as [`Credential::to_bytes`] writes it without anything that stands behind it: what an issuer
    /// signs.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&Credential::alone(self.clone()).to_bytes())
    }
}

impl From<BadAttestation> for BadRecord {
    fn from(bad: BadAttestation) -> Self {
        match bad {
            BadAttestation::Format(found) => Self::Attestation(found),
            BadAttestation::Form => Self::Form,
        }
    }
}
