//! Who signs: an issuer's key, and by what name others know it.

use std::path::{Path, PathBuf};

use assay_credential::{Did, Key, KeyName};
use clap::Args;

use crate::keyfile::{self, Passphrase};
use crate::trouble::Trouble;

/// The key that signs.
#[derive(Debug, Args)]
pub struct SignerArgs {
    /// The issuer's key file, as 'assay keygen' makes it.
    #[arg(long, value_name = "KEY")]
    pub key: PathBuf,
    /// How the passphrase of the key comes.
    #[command(flatten)]
    pub passphrase: Passphrase,
    /// The key's own identifier in the issuer's document, such as did:web:example.org#key-0 [default: the key's did:key].
    #[arg(long, value_name = "METHOD")]
    pub method: Option<String>,
}

/// A key with its names.
pub struct Signer {
    /// Whose it is.
    pub did: Did,
    /// Which of the issuer's keys.
    pub name: KeyName,
    /// The key.
    pub key: Key,
}

impl SignerArgs {
    /// The files that the key is read from.
    #[must_use]
    pub fn files(&self) -> Vec<&Path> {
        let passphrase = self.passphrase.passphrase_file.as_deref();
        std::iter::once(&*self.key).chain(passphrase).collect()
    }

    /// What a person should know of the key's file: that others can read it, where they can.
    #[cfg(unix)]
    #[must_use]
    pub fn exposure(&self) -> Option<String> {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&self.key).ok()?.permissions().mode();
        let key = self.key.display();
        (mode & 0o077 != 0)
            .then(|| format!("others on this computer can read {key}: chmod 600 {key}"))
    }

    /// Whom the system lets read a file isn't known here.
    #[cfg(not(unix))]
    #[must_use]
    pub fn exposure(&self) -> Option<String> {
        None
    }

    /// Opens the key.
    ///
    /// # Errors
    /// [`Trouble`] where the key can't be opened, or its name is none.
    pub fn open(&self) -> Result<Signer, Trouble> {
        let named = self.method.as_deref().map(named).transpose()?;
        let key = keyfile::read(&self.key, &self.passphrase.ask()?)?;
        let own = Did::Key(key.public());
        let (did, name) = match (named, own.own_key()) {
            (Some(named), _) => named,
            (None, Some((name, _))) => (own, name),
            (None, None) => {
                return Err(Trouble::NoKey {
                    path: self.key.clone(),
                });
            }
        };
        Ok(Signer { did, name, key })
    }
}

fn named(method: &str) -> Result<(Did, KeyName), Trouble> {
    let bad = |cause: String| Trouble::Did {
        found: method.to_owned(),
        cause,
    };
    let (did, _) = method
        .split_once('#')
        .ok_or_else(|| bad("it has no # and name of a key".to_owned()))?;
    let did = Did::read(did).map_err(|cause| bad(cause.to_string()))?;
    if let Did::Key(_) = did {
        return Err(bad(
            "a did:key follows from the key: leave --method out".to_owned()
        ));
    }
    let name = did.key_of(method);
    let name = name.ok_or_else(|| bad("what follows the # is no name of a key".to_owned()))?;
    Ok((did, name))
}
