//! An issuer's key in a file: PKCS#8 as PEM, encrypted with a passphrase, as OpenSSL and every key store reads it.
//!
//! PBES2 with scrypt (N = 2^14, r = 8, p = 1: 16 MiB, the most that OpenSSL takes by itself) and AES-256-CBC. Version 1 of PKCS#8, without the
//! public key, which OpenSSL wouldn't read either. Source: RFC 5958, RFC 7914, RFC 8018, RFC 8410.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use assay_credential::Key;
use clap::Args;
use pkcs8::der::Decode;
use pkcs8::der::pem::LineEnding;
use pkcs8::der::zeroize::Zeroizing;
use pkcs8::{EncryptedPrivateKeyInfoRef, ObjectIdentifier, PrivateKeyInfoRef, SecretDocument};

use crate::trouble::Trouble;

const LABEL: &str = "ENCRYPTED PRIVATE KEY";
/// RFC 8410, section 3.
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");
/// What stands before the 32 bytes of an Ed25519 key in PKCS#8, version 1; RFC 8410, section 10.3.
const HEAD: [u8; 16] = [
    0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20,
];

/// How the passphrase of a key file comes.
#[derive(Debug, Args)]
pub struct Passphrase {
    /// A file whose first line is the passphrase of the key [default: it is asked for].
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

impl Passphrase {
    /// The passphrase of a key that exists.
    ///
    /// # Errors
    /// [`Trouble`] where it can't be read.
    pub fn ask(&self) -> Result<Zeroizing<String>, Trouble> {
        match &self.passphrase_file {
            Some(path) => first_line(path),
            None => prompt("Passphrase of the key: "),
        }
    }

    /// The passphrase of a key that is made: asked for twice, and not empty.
    ///
    /// # Errors
    /// [`Trouble`] where it can't be read, is empty, or isn't the same twice.
    pub fn choose(&self) -> Result<Zeroizing<String>, Trouble> {
        let chosen = match &self.passphrase_file {
            Some(path) => first_line(path)?,
            None => {
                let chosen = prompt("Passphrase for the new key: ")?;
                let again = prompt("The same again: ")?;
                if chosen != again {
                    return Err(Trouble::PassphrasesDiffer);
                }
                chosen
            }
        };
        match chosen.trim().is_empty() {
            true => Err(Trouble::NoPassphrase),
            false => Ok(chosen),
        }
    }
}

fn first_line(path: &Path) -> Result<Zeroizing<String>, Trouble> {
    let text = fs::read_to_string(path).map_err(Trouble::unreadable(path))?;
    let text = Zeroizing::new(text);
    Ok(Zeroizing::new(
        text.lines().next().unwrap_or_default().to_owned(),
    ))
}

fn prompt(question: &str) -> Result<Zeroizing<String>, Trouble> {
    let answer = rpassword::prompt_password(question).map_err(Trouble::NoTerminal)?;
    Ok(Zeroizing::new(answer))
}

/// Writes a key into a new file that its owner alone can read. Nothing is ever written over: a key that is lost can't be made again.
///
/// # Errors
/// [`Trouble`] where there is such a file, or it can't be written.
pub fn write(path: &Path, key: &Key, passphrase: &str) -> Result<(), Trouble> {
    let text = written(key, passphrase).ok_or(Trouble::NoRandomness)?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(Trouble::unwritable(path))?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(Trouble::unwritable(path))
}

fn written(key: &Key, passphrase: &str) -> Option<Zeroizing<String>> {
    let seed = Zeroizing::new(key.seed());
    let plain = Zeroizing::new([&HEAD[..], &*seed].concat());
    let plain = PrivateKeyInfoRef::from_der(&plain).ok()?;
    plain
        .encrypt(passphrase)
        .ok()?
        .to_pem(LABEL, LineEnding::LF)
        .ok()
}

/// Reads a key.
///
/// # Errors
/// [`Trouble`] where the file is none, or the passphrase is another.
pub fn read(path: &Path, passphrase: &str) -> Result<Key, Trouble> {
    // A wrong passphrase may pass for a right one until what comes of it is read.
    let key = opened(path, passphrase)?.and_then(|plain| {
        let info = PrivateKeyInfoRef::from_der(plain.as_bytes()).ok()?;
        let [4, 32, seed @ ..] = info.private_key.as_bytes() else {
            return None;
        };
        let is_ed25519 = info.algorithm.oid == ED25519;
        is_ed25519
            .then(|| seed.try_into().ok().map(Key::from_seed))
            .flatten()
    });
    key.ok_or_else(|| Trouble::KeyClosed {
        path: path.to_owned(),
    })
}

/// The key of a file as DER, of whatever kind; `None` where the passphrase is another.
///
/// # Errors
/// [`Trouble`] where the file has no encrypted key.
pub fn opened(path: &Path, passphrase: &str) -> Result<Option<SecretDocument>, Trouble> {
    let text = fs::read_to_string(path).map_err(Trouble::unreadable(path))?;
    let text = Zeroizing::new(text);
    let no_key = || Trouble::NoKey {
        path: path.to_owned(),
    };
    let (label, document) = SecretDocument::from_pem(&text).map_err(|_| no_key())?;
    if label != LABEL {
        return Err(no_key());
    }
    let sealed = EncryptedPrivateKeyInfoRef::from_der(document.as_bytes()).map_err(|_| no_key())?;
    Ok(sealed.decrypt(passphrase).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_written_and_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("academy.key");
        let key = Key::from_seed([7; 32]);
        write(&path, &key, "correct horse").unwrap();
        assert_eq!(read(&path, "correct horse").unwrap().public(), key.public());
        assert!(matches!(
            read(&path, "wrong"),
            Err(Trouble::KeyClosed { .. })
        ));
        // Never over another.
        assert!(matches!(
            write(&path, &key, "x"),
            Err(Trouble::Unwritable { .. })
        ));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
        // scrypt's N, 2^14, as DER writes it: OpenSSL takes no more.
        let (_, der) = SecretDocument::from_pem(&text).unwrap();
        assert!(
            der.as_bytes()
                .windows(4)
                .any(|four| four == [2, 2, 0x40, 0])
        );
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("no.key");
        for text in [
            "",
            "holiday",
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n-----END PRIVATE KEY-----\n",
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n",
        ] {
            fs::write(&path, text).unwrap();
            assert!(
                matches!(read(&path, "x"), Err(Trouble::NoKey { .. })),
                "{text}"
            );
        }
    }

    /// Made by `openssl genpkey -algorithm ed25519` and `openssl pkcs8 -topk8 -scrypt`.
    #[test]
    fn a_key_of_openssl_is_read() {
        let made = std::process::Command::new("openssl")
            .args(["genpkey", "-algorithm", "ed25519", "-outform", "DER"])
            .output()
            .unwrap_or_else(|error| {
                panic!("this test needs openssl ({error}): sudo apt-get install openssl, or scripts/setup.sh tests")
            });
        let folder = tempfile::tempdir().unwrap();
        let [plain, sealed] = ["plain", "sealed"].map(|name| folder.path().join(name));
        fs::write(&plain, &made.stdout).unwrap();
        let done = std::process::Command::new("openssl")
            .args([
                "pkcs8",
                "-topk8",
                "-inform",
                "DER",
                "-scrypt",
                "-passout",
                "pass:correct horse",
                "-in",
            ])
            .arg(&plain)
            .arg("-out")
            .arg(&sealed)
            .status()
            .unwrap();
        assert!(done.success());
        let key = read(&sealed, "correct horse").unwrap();
        assert!(made.stdout.ends_with(&key.seed()));
        // And the other way round.
        let own = folder.path().join("own");
        write(&own, &key, "correct horse").unwrap();
        let back = std::process::Command::new("openssl")
            .args([
                "pkey",
                "-passin",
                "pass:correct horse",
                "-outform",
                "DER",
                "-in",
            ])
            .arg(&own)
            .output()
            .unwrap();
        assert_eq!(back.stdout, made.stdout);
    }
}
