//! Keys: Ed25519 (RFC 8032), which issuers sign with and everybody checks by.

use std::fmt;

use assay_engine::letters;
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};

/// What an issuer signs with. It lives in the issuer's key file and nowhere else: nothing of a deployed site holds one.
#[derive(Clone)]
pub struct Key(SigningKey);

/// What a signature is checked by: 32 bytes, the canonical encoding of a point that isn't of small order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicKey([u8; 32]);

/// A signature: 64 bytes, written as 86 letters of base64url.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Signature([u8; 64]);

/// Why something is no public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadKey {
    /// The text isn't base58 after a `z`, or not in the form that would be written.
    #[error("not a multibase text: z, then base58")]
    Multibase,
    /// It is a key, but not an Ed25519 public key: those begin with the bytes ed 01.
    #[error("not an Ed25519 public key, which begins with z6Mk")]
    OtherKind,
    /// A secret key, which belongs in no document that is published.
    #[error("a secret key: keep it out of here, and make a new one if it was published")]
    Secret,
    /// No point of the curve, or not the one way to write it.
    #[error("32 bytes that are no Ed25519 public key")]
    Point,
    /// A key by which almost any signature would hold.
    #[error("a weak key, by which almost any signature holds")]
    Weak,
}

/// The multicodec of an Ed25519 public key, as a varint. Source: the multicodec table, `ed25519-pub`, 0xed.
const PUBLIC: [u8; 2] = [0xed, 0x01];
/// `ed25519-priv`, 0x1300.
const SECRET: [u8; 2] = [0x80, 0x26];
/// Multibase's letter for base58btc.
const BASE58: char = 'z';

impl Key {
    /// The key that 32 random bytes give. They are the whole secret.
    #[must_use]
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(SigningKey::from_bytes(&seed))
    }

    /// The 32 bytes of [`from_seed`](Self::from_seed), for the key file.
    #[must_use]
    pub fn seed(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// What its signatures are checked by.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// Signs: the same message gives the same signature (RFC 8032, section 5.1.6).
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Signature {
        Signature(self.0.sign(message).to_bytes())
    }
}

/// It says which key it is, and nothing of the secret.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key(of {})", self.public())
    }
}

impl PublicKey {
    /// The key of 32 bytes.
    ///
    /// # Errors
    /// [`BadKey::Point`] and [`BadKey::Weak`].
    pub fn new(bytes: [u8; 32]) -> Result<Self, BadKey> {
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| BadKey::Point)?;
        if key.is_weak() {
            return Err(BadKey::Weak);
        }
        if key.to_edwards().compress().to_bytes() != bytes {
            return Err(BadKey::Point);
        }
        Ok(Self(bytes))
    }

    /// Its bytes.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 32] {
        self.0
    }

    /// Reads what [`Display`](fmt::Display) writes: a Multikey of 48 letters that begin with `z6Mk`.
    ///
    /// # Errors
    /// [`BadKey`].
    pub fn from_multibase(text: &str) -> Result<Self, BadKey> {
        let letters = text.strip_prefix(BASE58).ok_or(BadKey::Multibase)?;
        // No key is longer, and reading takes time that grows with the square of the length.
        if letters.len() > 64 {
            return Err(BadKey::Multibase);
        }
        let bytes = bs58::decode(letters).into_vec();
        let bytes = bytes.map_err(|_| BadKey::Multibase)?;
        let (kind, key) = bytes.split_at_checked(2).ok_or(BadKey::OtherKind)?;
        if kind == SECRET {
            return Err(BadKey::Secret);
        }
        let key: [u8; 32] = match kind == PUBLIC {
            true => key.try_into().map_err(|_| BadKey::OtherKind)?,
            false => return Err(BadKey::OtherKind),
        };
        let key = Self::new(key)?;
        match key.to_string() == text {
            true => Ok(key),
            false => Err(BadKey::Multibase),
        }
    }

    /// Whether the key's owner signed this message.
    ///
    /// Strict, as RFC 8032, section 5.1.7, allows it and "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko, 2020) asks for: without
    /// cofactor, S below the group's order, no R of small order.
    #[must_use]
    pub fn has_signed(self, message: &[u8], signature: &Signature) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        let key = VerifyingKey::from_bytes(&self.0);
        key.is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
    }
}

/// As a Multikey: `z`, then base58btc of ed 01 and the key. Source: W3C Controlled Identifiers 1.0, section 2.2.2.
impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&PUBLIC[..], &self.0].concat();
        write!(f, "{BASE58}{}", bs58::encode(bytes).into_string())
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

impl Signature {
    /// The signature of these bytes, whatever they are: it is [`PublicKey::has_signed`] that judges.
    #[must_use]
    pub const fn new(bytes: [u8; 64]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 64] {
        self.0
    }

    /// Reads what [`Display`](fmt::Display) writes, and nothing else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        letters::read(text)?.try_into().ok().map(Self)
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&letters::written(&self.0))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signature({self})")
    }
}
