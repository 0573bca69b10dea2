//! Badges with their proof, as files and pictures have them.

use assay_engine::json::Node;
use assay_engine::letters;

use super::bake::{self, BadImage};
use super::{Algorithm, Badge, Integrity, Token, read};
use crate::{Key, KeyName, Moment, PublicKey};

/// A badge that somebody signed. Whether it was its issuer is what [`verify`](super::verify()) finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedBadge {
    /// What it says.
    pub badge: Badge,
    /// How it is signed.
    pub proof: Proof,
}

/// How a badge is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// A proof inside of the credential.
    Integrity(Integrity),
    /// A token around it.
    Token(Token),
}

/// Why something is no badge that is read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadBadge {
    /// It has none.
    #[error("no badge in it")]
    None,
    /// A credential of another shape than those that are made here, or one that was changed so that it has another. Others' software may be able to
    /// check it.
    #[error("a credential of another shape than Assay's badges")]
    Other,
    /// A picture that can't be read.
    #[error(transparent)]
    Image(#[from] BadImage),
}

/// The longest badge that is read, in bytes. With long words in it one has some 10,000.
const LONGEST: usize = 200_000;

impl SignedBadge {
    /// Signs with a proof inside of the credential, `eddsa-rdfc-2022`. `None` where what the badge says has no certain canonical form, which
    /// no badge of [`Badge::of`] lacks.
    #[must_use]
    pub fn with_integrity(
        badge: Badge,
        name: &KeyName,
        created: Moment,
        key: &Key,
    ) -> Option<Self> {
        let by = (&badge.issuer.did, name, key);
        let proof = Proof::Integrity(Integrity::of(&badge.n_quads()?, by, created)?);
        Some(Self { badge, proof })
    }

    /// Signs with a token of [`Algorithm::EdDsa`]. 1EdTech permits that, and warns that fewer can check it than a token of RS256.
    #[must_use]
    pub fn with_token(badge: Badge, name: &KeyName, key: &Key) -> Self {
        let proof = Proof::Token(Token::of(&badge, name, key));
        Self { badge, proof }
    }

    /// Signs with a token of [`Algorithm::Rs256`]: `sign` has the key of RSA, whose public modulus and exponent the token shows (big-endian, no
    /// leading zeros).
    ///
    /// # Errors
    /// What `sign` gives.
    pub fn with_rsa_token<E>(
        badge: Badge,
        public: (&[u8], &[u8]),
        sign: impl FnOnce(&[u8]) -> Result<Vec<u8>, E>,
    ) -> Result<Self, E> {
        let proof = Proof::Token(Token::of_rsa(&badge, public, sign)?);
        Ok(Self { badge, proof })
    }

    /// The file of it: canonical JSON (RFC 8785) with a proof inside, or the compact form of a token.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.proof {
            Proof::Token(token) => token.text(),
            Proof::Integrity(proof) => {
                let node = proof.beside(self.badge.to_node(), &self.badge.issuer.did);
                // The canonical form of what came from text is text.
                String::from_utf8(node.canonical()).unwrap_or_default()
            }
        }
    }

    /// Reads what [`text`](Self::text) gives; JSON with its members in any order and with any white space.
    ///
    /// # Errors
    /// [`BadBadge`].
    pub fn read(text: &str) -> Result<Self, BadBadge> {
        let text = text.trim();
        // Whatever it is: a certificate with many answers is as long.
        if text.len() > LONGEST {
            return Err(BadBadge::None);
        }
        match text.starts_with('{') {
            true => of_json(text),
            false => of_token(text),
        }
    }

    /// Reads the badge of a file: JSON, a token, or a picture that it is baked into.
    ///
    /// # Errors
    /// [`BadBadge`].
    pub fn of_file(bytes: &[u8]) -> Result<Self, BadBadge> {
        match bake::text(bytes)? {
            Some(text) => Self::read(&text),
            None => Err(BadBadge::None),
        }
    }

    /// When it was signed, by the issuer's clock: a token says only from when on it counts.
    #[must_use]
    pub fn signed(&self) -> Moment {
        match &self.proof {
            Proof::Integrity(proof) => proof.created,
            Proof::Token(_) => self.badge.valid_from,
        }
    }

    /// Whether this key signed it.
    #[must_use]
    pub fn is_signed_by(&self, key: PublicKey) -> bool {
        match &self.proof {
            Proof::Integrity(proof) => {
                let document = self.badge.n_quads();
                document.is_some_and(|it| proof.is_by(key, &it, &self.badge.issuer.did))
            }
            Proof::Token(token) => token.is_by(key),
        }
    }

    /// Whether any Ed25519 key could have: a token of RS256 is for others to check.
    #[must_use]
    pub const fn is_checkable(&self) -> bool {
        match &self.proof {
            Proof::Integrity(_) => true,
            Proof::Token(token) => matches!(token.algorithm, Algorithm::EdDsa),
        }
    }
}

fn of_json(text: &str) -> Result<SignedBadge, BadBadge> {
    let Some(Node::Object(mut members)) = Node::parse(text.as_bytes()) else {
        return Err(BadBadge::None);
    };
    let is_credential = members.iter().any(|(key, _)| key == "@context");
    let place = members.iter().position(|(key, _)| key == "proof");
    let Some(place) = place.filter(|_| is_credential) else {
        return Err(match is_credential {
            true => BadBadge::Other,
            false => BadBadge::None,
        });
    };
    let (_, proof) = members.remove(place);
    let badge = read::read(&Node::Object(members)).ok_or(BadBadge::Other)?;
    let proof = Integrity::read(&proof, &badge.issuer.did).ok_or(BadBadge::Other)?;
    Ok(SignedBadge {
        badge,
        proof: Proof::Integrity(proof),
    })
}

fn of_token(text: &str) -> Result<SignedBadge, BadBadge> {
    let is_part = |part: &str| {
        let is_letter = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        !part.is_empty() && part.bytes().all(is_letter)
    };
    let head = text.split('.').next().and_then(letters::read);
    let is_token = head.and_then(|head| Node::parse(&head)).is_some();
    if !is_token || text.split('.').count() != 3 || !text.split('.').all(is_part) {
        return Err(BadBadge::None);
    }
    let (badge, token) = Token::read(text).ok_or(BadBadge::Other)?;
    Ok(SignedBadge {
        badge,
        proof: Proof::Token(token),
    })
}
