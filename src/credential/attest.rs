//! What an issuer states about a record, signed.
//!
//! The issuer signs with Ed25519 over these bytes, in which each part has one length and one place, so that no two statements give the
//! same:
//!
//! ```text
//! text(DOMAIN) ‖ text(claims) ‖ digest of the record (32) ‖ text(statement)
//!
//! text      the length in bytes as LEB128, then the bytes
//! DOMAIN    "assay-attestation/1": no signature made for anything else holds here
//! claims    the claims as a code carries them, `Claims::to_bytes`
//! digest    SHA-256 of the record by itself, `Record::digest`: titles, what passing took, and all that a code has no room for
//! statement the statement in few bytes, `attest/bytes.rs`
//! ```
//!
//! So a code that has only claims, digest, statement and signature can be checked without the record, and a file by its record alone.
//! The answers are bound by their digests in the statement: a holder may leave them out, and can't give others.

mod bytes;
mod written;

use assay_engine::digest::Digest;
use assay_engine::transcript::Transcript;

use crate::code::{Claims, Writer};
use crate::{Did, Key, KeyName, ListUrl, Moment, PublicKey, Record, SessionTry, Signature};

pub(crate) use bytes::read as read_bytes;
pub(crate) use written::{BadAttestation, read, written};

/// The form that is written and read, by which signatures are kept from standing for anything else.
pub const FORMAT: &str = "assay-attestation/1";

/// What an issuer states about a record, and its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attestation {
    /// What is stated.
    pub statement: Statement,
    /// The issuer's signature over record and statement.
    pub signature: Signature,
}

/// What an issuer states about a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Who states it.
    pub issuer: Did,
    /// By which of its keys. That of a `did:key` has the key's own name.
    pub key: KeyName,
    /// What is vouched for.
    pub vouches: Vouches,
    /// When it was signed, by the issuer's clock.
    pub attested: Moment,
    /// Until when the issuer stands by it; absent: as long as the record says.
    pub valid_until: Option<Moment>,
    /// Where it would be said that it was withdrawn; absent: it can't be withdrawn.
    pub status: Option<StatusEntry>,
    /// Under which of the issuer's session codes the attempt was made.
    pub session: Option<SessionTry>,
    /// Digests of the answers that the issuer replayed.
    pub answers: Option<AnswersSeen>,
}

/// One thing that an issuer vouches for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vouch {
    /// The answers were replayed, and give this score by these rules.
    Replayed,
    /// Somebody watched while they were given.
    Supervised,
    /// Somebody saw to it that the holder is who the record says.
    IdentityChecked,
}

/// What an issuer vouches for: at least one thing, each once, in the order of [`Vouch`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouches(Vec<Vouch>);

/// A place in a list of what was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusEntry {
    /// By what address the list is known. It is a name: the list is had from the deployment.
    pub list: ListUrl,
    /// Which entry of it, from 0.
    pub index: u32,
}

/// By what the answers can be told from any others, in both forms in which they are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswersSeen {
    /// SHA-256 of the transcript that a file has ([`Transcript::to_bytes`]).
    pub whole: Digest,
    /// SHA-256 of the text that a link has, of [`compact`](assay_engine::attempt::compact).
    pub compact: Digest,
}

impl Vouch {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Replayed, Self::Supervised, Self::IdentityChecked];

    /// As it is written.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Replayed => "replayed",
            Self::Supervised => "supervised",
            Self::IdentityChecked => "identity-checked",
        }
    }

    /// Reads what [`word`](Self::word) gives.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|vouch| vouch.word() == word)
    }
}

impl Vouches {
    /// These things, in their order, each once; `None` where there are none.
    #[must_use]
    pub fn new(vouches: impl IntoIterator<Item = Vouch>) -> Option<Self> {
        let mut all = vouches.into_iter();
        all.next().map(|first| Self::with(first, all))
    }

    /// One thing, and what else there is.
    #[must_use]
    pub fn with(first: Vouch, others: impl IntoIterator<Item = Vouch>) -> Self {
        let mut all: Vec<Vouch> = std::iter::once(first).chain(others).collect();
        all.sort_unstable();
        all.dedup();
        Self(all)
    }

    /// In the order of [`Vouch`].
    #[must_use]
    pub fn all(&self) -> &[Vouch] {
        &self.0
    }
}

impl AnswersSeen {
    /// The digests of answers in both forms, of the same attempt.
    #[must_use]
    pub fn of(whole: &Transcript, compact: &str) -> Self {
        Self {
            whole: Digest::of(&whole.to_bytes()),
            compact: Digest::of(compact.as_bytes()),
        }
    }
}

impl Statement {
    /// Signs it about a record.
    #[must_use]
    pub fn signed(self, record: &Record, key: &Key) -> Attestation {
        let message = message(&record.claims(), record.digest(), &self);
        Attestation {
            signature: key.sign(&message),
            statement: self,
        }
    }
}

impl Attestation {
    /// Whether this key signed it about a record of these claims and this digest.
    #[must_use]
    pub fn is_signed_by(&self, key: PublicKey, claims: &Claims, record: Digest) -> bool {
        let message = message(claims, record, &self.statement);
        key.has_signed(&message, &self.signature)
    }
}

fn message(claims: &Claims, record: Digest, statement: &Statement) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.text(FORMAT);
    writer.block(&claims.to_bytes());
    writer.bytes(&record.0);
    writer.block(&bytes::of_statement(statement));
    writer.0
}
