//! Credentials in few bytes: all of one for a link, its claims alone for a code that a camera reads.
//!
//! A code of 30 mm holds some 160 bytes beside the page's address. So it carries [`Claims`], and leaves out what the bank says, which
//! it names by digest: titles, what passing took, how long it holds. A [`Link`] carries the whole record and, if the holder
//! added them, the answers in the form of [`compact`](assay_engine::attempt::compact), which leads to the same score.
//!
//! A code of what an issuer signed carries [`SignedClaims`]: the claims, the digest of the record, and the issuer's statement with its
//! signature, which needs some 45 mm. So does one with answers, [`AnsweredClaims`], and where they are too many it is left at the
//! claims.
//!
//! All begin with a byte that says which they are, and are read for ever. A link's letters are base64url after an `r`; a code's are
//! decimal digits, which take the least room in a QR code. So the address of either says which it is.

mod answered;
mod bytes;
mod claims;
mod digits;
mod link;
mod signed;

pub use answered::AnsweredClaims;
pub(crate) use bytes::{Reader, Writer};
pub use claims::Claims;
pub use link::Link;
pub use signed::SignedClaims;

use assay_engine::letters;

use crate::Credential;

/// Why the letters of an address are neither a link nor a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadCode {
    /// It was cut short or changed, or is something else.
    #[error("not a certificate's link or code, or one that was cut short or changed")]
    Damaged,
    /// A later version made it.
    #[error("made by a later version")]
    Newer,
}

/// What the letters of an address carry.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "there is one at a time, and it is taken apart at once"
)]
pub enum Carried {
    /// A code's claims.
    Claims(Box<Claims>),
    /// A code's claims with what an issuer states about them.
    Signed(Box<SignedClaims>),
    /// A whole record.
    Link(Box<Link>),
    /// A code's claims with the answers.
    Answered(Box<AnsweredClaims>),
}

/// The first letter of a link.
const LINK: char = 'r';

/// No link is longer, in bytes: its answers have under 4,096.
const LONGEST: usize = 16_384;

/// No code is longer, in bytes: one of the largest kind, version 40 at level L, holds 7,089 digits (ISO/IEC 18004:2015, table 7). To read digits
/// takes time that grows with the square of how many there are.
const LONGEST_CODE: usize = 3_000;

/// The first byte of each.
const CLAIMS: u8 = 1;
const WHOLE: u8 = 2;
const SIGNED: u8 = 3;
const ANSWERED: u8 = 4;

/// The most digits of a code that its answers are added to: version 20, level M, beside an address of 40 letters (ISO/IEC 18004:2015,
/// table 7), so that it is no larger than 45 mm.
const MOST_DIGITS: usize = 1_497;

impl Carried {
    /// Reads the letters after `#/verify/`.
    ///
    /// # Errors
    /// [`BadCode`].
    pub fn read(letters: &str) -> Result<Self, BadCode> {
        let bytes = match letters.strip_prefix(LINK) {
            Some(link) if link.len() <= LONGEST.saturating_mul(2) => letters::read(link),
            Some(_) => None,
            None => digits::read(letters, LONGEST_CODE),
        };
        let bytes = bytes.ok_or(BadCode::Damaged)?;
        match bytes.first() {
            Some(&CLAIMS) => Claims::from_bytes(&bytes).map(|it| Self::Claims(Box::new(it))),
            Some(&WHOLE) => Link::from_bytes(&bytes).map(|it| Self::Link(Box::new(it))),
            Some(&SIGNED) => SignedClaims::from_bytes(&bytes).map(|it| Self::Signed(Box::new(it))),
            Some(&ANSWERED) => {
                AnsweredClaims::from_bytes(&bytes).map(|it| Self::Answered(Box::new(it)))
            }
            Some(5..=32) => Err(BadCode::Newer),
            _ => Err(BadCode::Damaged),
        }
    }
}

impl Claims {
    /// The digits for a code.
    #[must_use]
    pub fn digits(&self) -> String {
        digits::written(&self.to_bytes())
    }
}

impl SignedClaims {
    /// The digits for a code.
    #[must_use]
    pub fn digits(&self) -> String {
        digits::written(&self.to_bytes())
    }
}

impl Credential {
    /// The digits for its code: its claims, and what an issuer states about them; else the answers, given as for a
    /// [`link`](Self::link), as far as there is room for them.
    #[must_use]
    pub fn code_digits(&self, answers: Option<&str>) -> String {
        let claims = self.record.claims();
        let answers = answers.filter(|_| self.answers.is_some());
        let answered = |answers: &str| {
            let (claims, answers) = (claims.clone(), answers.to_owned());
            let bytes = AnsweredClaims { claims, answers }.to_bytes()?;
            Some(digits::written(&bytes)).filter(|digits| digits.len() <= MOST_DIGITS)
        };
        match self.attestation.as_deref() {
            None => answers
                .and_then(answered)
                .unwrap_or_else(|| claims.digits()),
            Some(attestation) => SignedClaims {
                claims,
                record: self.record.digest(),
                attestation: attestation.clone(),
            }
            .digits(),
        }
    }

    /// Its link, with the answers as the text that [`compact`](assay_engine::attempt::compact) makes of the attempt that they lead to.
    /// That takes the bank; without it the link has the record alone, and what an issuer states.
    #[must_use]
    pub fn link(&self, answers: Option<String>) -> Link {
        Link {
            record: self.record.clone(),
            attestation: self.attestation.clone(),
            answers: answers.filter(|_| self.answers.is_some()),
        }
    }
}

impl Link {
    /// The letters for an address.
    #[must_use]
    pub fn letters(&self) -> String {
        [LINK.to_string(), letters::written(&self.to_bytes())].concat()
    }
}
