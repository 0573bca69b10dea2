//! `assay keygen`: a key that an issuer signs with.

use std::fs;
use std::path::PathBuf;

use assay_credential::{Did, Document, Key, KeyName};
use clap::Args;

use crate::Outcome;
use crate::console::Console;
use crate::keyfile::{self, Passphrase};
use crate::trouble::Trouble;

/// Where the key goes, and by what name others know it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay keygen academy.key
  assay keygen academy.key --did did:web:example.org --document did.json

The key file is encrypted with a passphrase (PKCS#8, scrypt), and only you can read it. Keep it off every website, and keep a copy
where fire and theft of this computer don't reach it: nobody can make it again. What is printed is public.

Exit status: 0 the key is made, 2 it can't be.")]
pub struct Keygen {
    /// The file of the key; it must not exist yet.
    #[arg(value_name = "KEY")]
    pub key: PathBuf,
    /// How the passphrase of the key comes.
    #[command(flatten)]
    pub passphrase: Passphrase,
    /// By what did:web others know you [default: a did:key, which is the key itself].
    #[arg(long, value_name = "DID")]
    pub did: Option<String>,
    /// The key's name in the document of the did:web.
    #[arg(long, value_name = "NAME", default_value = "key-0")]
    pub name: String,
    /// Write the document of the did:web into this file, to put where that names and into 'assay.config.json'.
    #[arg(long, value_name = "OUT", requires = "did")]
    pub document: Option<PathBuf>,
}

impl Keygen {
    /// Makes it.
    ///
    /// # Errors
    /// [`Trouble`] where it can't be made or written.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let did = self.did.as_deref().map(web).transpose()?;
        let name = KeyName::read(&self.name).ok_or_else(|| Trouble::KeyName {
            found: self.name.clone(),
        })?;
        let passphrase = self.passphrase.choose()?;
        let key = Key::from_seed(random()?);
        keyfile::write(&self.key, &key, &passphrase)?;
        let own = Did::Key(key.public());
        let (did, name) = match did {
            Some(did) => (did, name),
            None => match own.own_key() {
                Some((name, _)) => (own, name),
                None => (own, name),
            },
        };
        let document = Document::of(did.clone(), name.clone(), key.public());
        if let Some(out) = &self.document {
            fs::write(out, document.to_json()).map_err(Trouble::unwritable(out))?;
        }
        let out = console.out();
        writeln!(out, "{did}")?;
        writeln!(out, "{}", did.method(&name))?;
        writeln!(out, "{}", key.public())?;
        if let Did::Web(web) = &did {
            writeln!(out, "{}", web.document_url())?;
        }
        Ok(Outcome::Clean)
    }
}

/// A did:web; a did:key can't be chosen.
fn web(text: &str) -> Result<Did, Trouble> {
    let bad = |cause: String| Trouble::Did {
        found: text.to_owned(),
        cause,
    };
    match Did::read(text) {
        Ok(did @ Did::Web(_)) => Ok(did),
        Ok(Did::Key(_)) => Err(bad(
            "a did:key follows from the key: leave --did out".to_owned()
        )),
        Err(cause) => Err(bad(cause.to_string())),
    }
}

/// Bytes that nobody can guess.
///
/// # Errors
/// [`Trouble::NoRandomness`] where the system has none.
pub fn random<const N: usize>() -> Result<[u8; N], Trouble> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Trouble::NoRandomness)?;
    Ok(bytes)
}
