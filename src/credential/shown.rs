//! What somebody shows to have it checked: a certificate, in whatever way it came, or a badge.

use crate::attest::StatusEntry;
use crate::badge::{self, BadBadge, SignedBadge};
use crate::carrier::{self, BadCarrier};
use crate::facts::Facts;
use crate::verify::{self, Circumstances, Finding, Presented};
use crate::{BadRecord, Carried, Credential, Did};

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// A certificate.
    Certificate(Box<Presented>),
    /// An Open Badge.
    Badge(Box<SignedBadge>),
}

/// Why a file shows nothing that can be checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadShown {
    /// It has none, or one that was changed.
    #[error("no certificate in it, or one that was changed")]
    Damaged,
    /// A later version made it.
    #[error("made by a later version")]
    Newer,
    /// It has several that differ.
    #[error("more than one certificate in it")]
    Several,
    /// A credential of others' shape.
    #[error("a credential of another shape than Assay's badges")]
    OtherBadge,
    /// A badge that is signed by RS256: its issuer made it for others' software, and no key that is listed here is of that kind.
    #[error("a badge that is signed by RSA")]
    RsaBadge,
}

impl Shown {
    /// Reads a file: a certificate's PDF or JSON, or a badge as JSON, token, PNG or SVG.
    ///
    /// # Errors
    /// [`BadShown`].
    pub fn of_file(bytes: &[u8]) -> Result<Self, BadShown> {
        match SignedBadge::of_file(bytes) {
            // Checked by keys of another kind it would seem to be of an unknown issuer, whoever signed it.
            Ok(badge) if !badge.is_checkable() => return Err(BadShown::RsaBadge),
            Ok(badge) => return Ok(Self::Badge(Box::new(badge))),
            Err(BadBadge::Other) => return Err(BadShown::OtherBadge),
            Err(BadBadge::None | BadBadge::Image(_)) => {}
        }
        Ok(carrier::read(bytes)?.into())
    }

    /// Checks all of it that can be. A badge needs no bank: its issuer answers for what it says.
    #[must_use]
    pub fn verify(&self, circumstances: &Circumstances<'_>) -> Finding {
        match self {
            Self::Certificate(presented) => verify::verify(presented, circumstances),
            Self::Badge(badge) => badge::verify(badge, circumstances),
        }
    }

    /// What it says.
    #[must_use]
    pub fn facts(&self) -> Facts<'_> {
        match self {
            Self::Certificate(presented) => Facts::of_certificate(presented),
            Self::Badge(badge) => Facts::of_badge(badge),
        }
    }

    /// The certificate, where it is one.
    #[must_use]
    pub fn certificate(&self) -> Option<&Presented> {
        match self {
            Self::Certificate(presented) => Some(presented),
            Self::Badge(_) => None,
        }
    }

    /// Who signed it, by what it says itself.
    #[must_use]
    pub fn issuer(&self) -> Option<&Did> {
        self.facts().stated.map(|stated| stated.did)
    }

    /// Where it would be said that it was withdrawn.
    #[must_use]
    pub fn status(&self) -> Option<&StatusEntry> {
        match self {
            Self::Certificate(presented) => {
                let (attestation, _) = presented.attested.as_ref()?;
                attestation.statement.status.as_ref()
            }
            Self::Badge(signed) => signed.badge.status.as_ref(),
        }
    }
}

impl From<Credential> for Shown {
    fn from(credential: Credential) -> Self {
        Self::Certificate(Box::new(credential.into()))
    }
}

impl From<Carried> for Shown {
    fn from(carried: Carried) -> Self {
        Self::Certificate(Box::new(carried.into()))
    }
}

impl From<BadCarrier> for BadShown {
    fn from(bad: BadCarrier) -> Self {
        match bad {
            BadCarrier::Several => Self::Several,
            BadCarrier::Record(BadRecord::Version(_) | BadRecord::Attestation(_)) => Self::Newer,
            BadCarrier::None | BadCarrier::Record(_) => Self::Damaged,
        }
    }
}
