//! An RSA key for Open Badges: PKCS#8 as PEM, encrypted with a passphrase, as OpenSSL makes it.

use std::path::{Path, PathBuf};

use clap::Args;
use pkcs8::DecodePrivateKey;
use pkcs8::der::zeroize::Zeroizing;
use rsa::pkcs1v15::SigningKey;
use rsa::sha2::Sha256;
use rsa::signature::{SignatureEncoding, Signer};
use rsa::traits::PublicKeyParts;
use rsa::{PrivateKey, PublicKey};

use crate::keyfile::{self, Passphrase};
use crate::trouble::Trouble;

/// The fewest bytes of a modulus: 2048 bits. Source: RFC 7518, section 3.3.
const LEAST: usize = 256;

/// The RSA key that signs tokens.
#[derive(Debug, Args)]
pub struct RsaArgs {
    /// Make tokens (VC-JWT) signed with this RSA key by RS256, as every Open Badges software must read them: an encrypted PKCS#8 file, as
    /// 'openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -aes-256-cbc' makes it.
    #[arg(long, value_name = "KEY", conflicts_with = "jwt")]
    pub rsa: Option<PathBuf>,
    /// A file whose first line is the passphrase of the RSA key [default: it is asked for].
    #[arg(long, value_name = "FILE", requires = "rsa")]
    pub rsa_passphrase_file: Option<PathBuf>,
}

/// An RSA key of an issuer.
pub struct RsaKey {
    key: SigningKey<Sha256>,
    /// The public modulus, big-endian.
    pub modulus: Box<[u8]>,
    /// The public exponent, big-endian.
    pub exponent: Box<[u8]>,
}

impl RsaArgs {
    /// Opens the key, if one is named.
    ///
    /// # Errors
    /// [`Trouble`] where it can't be opened, or is too weak.
    pub fn open(&self) -> Result<Option<RsaKey>, Trouble> {
        let Some(path) = &self.rsa else {
            return Ok(None);
        };
        let passphrase = Passphrase {
            passphrase_file: self.rsa_passphrase_file.clone(),
        };
        let passphrase: Zeroizing<String> = passphrase.ask()?;
        read(path, &passphrase).map(Some)
    }
}

fn read(path: &Path, passphrase: &str) -> Result<RsaKey, Trouble> {
    let plain = keyfile::opened(path, passphrase).map_err(|trouble| match trouble {
        // 'assay keygen' makes none of RSA.
        Trouble::NoKey { path } => Trouble::PlainRsaKey { path },
        other => other,
    });
    let key = plain?.and_then(|plain| PrivateKey::from_pkcs8_der(plain.as_bytes()).ok());
    let key = key.filter(|key| key.size() >= LEAST);
    let key = key.ok_or_else(|| Trouble::NoRsaKey {
        path: path.to_owned(),
    })?;
    let public = PublicKey::from(&key);
    Ok(RsaKey {
        modulus: public.n_bytes(),
        exponent: public.e_bytes(),
        key: SigningKey::new(key),
    })
}

impl RsaKey {
    /// Signs by RSASSA-PKCS1-v1_5 with SHA-256.
    ///
    /// # Errors
    /// [`Trouble::CantSign`].
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Trouble> {
        let signature = self.key.try_sign(message).map_err(|_| Trouble::CantSign)?;
        Ok(signature.to_vec())
    }
}
