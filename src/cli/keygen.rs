//! `assay keygen`: a key that an issuer signs with.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use assay_credential::{Did, Document, Key, KeyName};
use clap::Args;

use crate::Outcome;
use crate::console::Console;
use crate::keyfile::{self, Passphrase};
use crate::trouble::Trouble;
use crate::write;

/// Where the key goes, and by what name others know it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay keygen academy.key --did did:web:example.org --document did.json
  assay keygen trial.key
  assay keygen academy-1.key --did did:web:example.org --document did.json --name key-1

The key file is encrypted with a passphrase (PKCS#8, scrypt), and made so that only your account can read it (mode 600, where the
system has that), which nothing checks later. Keep it off every website, and keep a copy where fire and theft of this computer don't
reach it: nobody can make it again. What is printed is public: your DID, the key's own name (for --method), the public key, and where
the document of a did:web belongs.

A did:web can have further keys: a document that is there already gets the new one beside its others, which stay, since what they
signed is checked by them. It may have keys and the lists of what they are for, and nothing else, such as 'service'. A did:key is its
key: with that it is over, and nobody can withdraw, or go on with the list of what was withdrawn. So it is for trying out, and for what
is done with once it is over.

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
    /// Write the document of the did:web into this file, to put where that names and into 'assay.config.json'. Where it is there already, the key
    /// is added to it.
    #[arg(long, value_name = "OUT", requires = "did")]
    pub document: Option<PathBuf>,
}

impl Keygen {
    /// Makes it.
    ///
    /// # Errors
    /// [`Trouble`] where it can't be made or written.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        if let Some(out) = &self.document {
            let passphrase = self.passphrase.passphrase_file.as_deref();
            let others: Vec<&Path> = std::iter::once(&*self.key).chain(passphrase).collect();
            write::apart(&[out], &others)?;
        }
        let did = self.did.as_deref().map(web).transpose()?;
        let name = KeyName::read(&self.name).ok_or_else(|| Trouble::KeyName {
            found: self.name.clone(),
        })?;
        // Before anything is made: a key that no document names is of no use.
        let known = match (&self.document, &did) {
            (Some(path), Some(did)) => known(path, did, &name)?,
            _ => None,
        };
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
        if let Some(out) = &self.document {
            let document = match known {
                Some(known) => known.with(name.clone(), key.public()),
                None => Some(Document::of(did.clone(), name.clone(), key.public())),
            };
            let document = document.ok_or_else(|| Trouble::KeyNamed {
                path: out.clone(),
                name: name.clone(),
            })?;
            write::replace(out, document.to_json().as_bytes())?;
        }
        let out = console.out();
        writeln!(out, "DID         {did}")?;
        writeln!(out, "method      {}", did.method(&name))?;
        writeln!(out, "public key  {}", key.public())?;
        if let Did::Web(web) = &did {
            writeln!(out, "document    {}", web.document_url())?;
        }
        Ok(Outcome::Clean)
    }
}

/// The document that lies there already, to which a key of this name can be added.
fn known(path: &Path, did: &Did, name: &KeyName) -> Result<Option<Document>, Trouble> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(None),
        Err(cause) => return Err(Trouble::unreadable(path)(cause)),
    };
    let document = Document::read(&bytes).map_err(|faults| Trouble::Faulty {
        path: path.to_owned(),
        faults,
    })?;
    if document.id != *did {
        return Err(Trouble::OtherDocument {
            path: path.to_owned(),
            found: document.id,
        });
    }
    match document.keys.iter().any(|key| key.name == *name) {
        true => Err(Trouble::KeyNamed {
            path: path.to_owned(),
            name: name.clone(),
        }),
        false => Ok(Some(document)),
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
