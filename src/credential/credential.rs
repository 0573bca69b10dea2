//! The credential: a record, with what stands behind it.

use assay_engine::digest::Digest;
use assay_engine::json::{Node, ToNode};
use assay_engine::transcript::Transcript;

use crate::record::{self, Record, Version};

/// A record with what stands behind it: what a certificate's file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// What is claimed.
    pub record: Record,
    /// The answers, if the holder chose to add them: whoever has the bank can replay them.
    pub answers: Option<Transcript>,
}

/// What stands behind a record. One is never shown as the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Label {
    /// Made on the learner's device, without a proof.
    SelfIssued,
}

/// Why bytes are no credential.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRecord {
    /// Of a version that this one doesn't know.
    #[error("record of the unknown version {0}")]
    Version(String),
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
        }
    }

    /// What stands behind it.
    #[must_use]
    pub const fn label(&self) -> Label {
        Label::SelfIssued
    }

    /// Canonical JSON (RFC 8785): the same credential gives the same bytes everywhere and for ever.
    ///
    /// Answers are written from [`Version::V2`] on.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let version = self.record.version;
        let payload = [
            ("format", version.format().to_owned().to_node()),
            ("record", record::written(&self.record)),
            (
                "answers",
                match version {
                    Version::V1 => Node::Null,
                    Version::V2 => self.answers.to_node(),
                },
            ),
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
        let credential = Self { record, answers };
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
