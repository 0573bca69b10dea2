//! Whom a deployment trusts: the part of its `assay.config.json` that a checker needs.
//!
//! ```json
//! {
//!   "issuers": [
//!     {
//!       "names": { "en": "Example Academy", "fr": "Académie Exemple" },
//!       "logo": "issuers/academy.svg",
//!       "theme": "issuers/academy.json",
//!       "did": { "@context": ["…"], "id": "did:web:example.org", "verificationMethod": ["…"], "assertionMethod": ["…"] },
//!       "keys": { "key-0": { "from": "2026-01-01T00:00:00Z", "until": "2027-01-01T00:00:00Z", "compromised": "2026-06-01T00:00:00Z" } },
//!       "status": [{ "url": "https://example.org/status/1", "list": "status/1.json", "dates": "status/1.dates.json" }]
//!     }
//!   ]
//! }
//! ```
//!
//! `did` is a DID document, or the text of a `did:key`, which needs none. All but `names` and `did` may be left out, and so may each of a
//! key's three moments. Any other member is a fault, and a configuration with faults trusts nobody: whoever wrote it meant something by it, and what
//! is passed over could be that a key was stolen. Nothing in it is fetched from elsewhere: files are named by their place beside the page.

mod read;

use crate::place::Fault;
use crate::{Credential, Did, KeyName, ListUrl, Moment, PublicKey, SitePath};

/// The issuers that a deployment trusts. None: it trusts nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Issuers {
    all: Vec<Issuer>,
}

/// No issuers.
pub(crate) static NOBODY: Issuers = Issuers { all: Vec::new() };

/// An issuer that a deployment trusts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// Who it is.
    pub did: Did,
    /// What it is called, by language tag; at least one.
    pub names: Vec<(String, String)>,
    /// Its logo, an SVG file beside the page.
    pub logo: Option<SitePath>,
    /// How the certificates that it signed look: the file of a theme beside the page.
    pub theme: Option<SitePath>,
    /// Keys that it signs statements with, and those that it did; at least one.
    pub keys: Vec<IssuerKey>,
    /// Its lists of what was withdrawn.
    pub status: Vec<IssuerList>,
}

/// A key of an issuer, and when it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerKey {
    /// Its name in the issuer's document.
    pub name: KeyName,
    /// The key.
    pub key: PublicKey,
    /// From when on it counts; absent: since ever.
    pub from: Option<Moment>,
    /// Until when it counts, that moment not included; absent: it still does. The earliest of what the configuration and the document
    /// (`expires`, `revoked`) say.
    pub until: Option<Moment>,
    /// When it became known to others. Whoever has a key can date a signature back: so from then on nothing that it ever signed counts, and the
    /// issuer attests again with another key.
    pub compromised: Option<Moment>,
}

/// A list of what was withdrawn, and where the deployment has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerList {
    /// By what address certificates name it.
    pub url: ListUrl,
    /// Where [`List`](crate::status::List) lies.
    pub list: SitePath,
    /// Where [`Withdrawals`](crate::status::Withdrawals) lie.
    pub dates: Option<SitePath>,
}

/// Whether a key counts for something signed at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyStanding {
    /// It does.
    Good,
    /// It was signed before the key counted.
    NotYet,
    /// It was signed when the key didn't count any more.
    Over,
    /// Others have the key: nothing that it signed counts.
    Compromised,
}

impl Issuers {
    /// Reads the issuers of a configuration.
    ///
    /// # Errors
    /// All that is wrong with them, each with its place.
    pub fn read(config: &[u8]) -> Result<Self, Vec<Fault>> {
        let all = crate::place::whole(config, read::issuers)?;
        Ok(Self { all })
    }

    /// All of them, in the order of the configuration.
    #[must_use]
    pub fn all(&self) -> &[Issuer] {
        &self.all
    }

    /// The one that signed a certificate, as it says, by a key that counted then. Only that one's name and theme are ever put on it. That it wasn't
    /// withdrawn since, and holds still, is for [`verify`](crate::verify) to find.
    #[must_use]
    pub fn signer(&self, credential: &Credential) -> Option<&Issuer> {
        let attestation = credential.attestation.as_ref()?;
        let statement = &attestation.statement;
        let issuer = self.find(&statement.issuer)?;
        let key = issuer.key(&statement.key)?;
        let record = &credential.record;
        let is_so = key.at(statement.attested) == KeyStanding::Good
            && attestation.is_signed_by(key.key, &record.claims(), record.digest());
        is_so.then_some(issuer)
    }

    /// The one of this identifier.
    #[must_use]
    pub fn find(&self, did: &Did) -> Option<&Issuer> {
        self.all.iter().find(|issuer| issuer.did == *did)
    }
}

impl Issuer {
    /// The key of this name.
    #[must_use]
    pub fn key(&self, name: &KeyName) -> Option<&IssuerKey> {
        self.keys.iter().find(|key| key.name == *name)
    }

    /// Where the deployment has the list of this address.
    #[must_use]
    pub fn list(&self, url: &ListUrl) -> Option<&IssuerList> {
        self.status.iter().find(|list| list.url == *url)
    }
}

impl IssuerKey {
    /// Whether it counts for what was signed at a moment.
    #[must_use]
    pub fn at(&self, signed: Moment) -> KeyStanding {
        if self.compromised.is_some() {
            KeyStanding::Compromised
        } else if self.from.is_some_and(|from| signed < from) {
            KeyStanding::NotYet
        } else if self.until.is_some_and(|until| signed >= until) {
            KeyStanding::Over
        } else {
            KeyStanding::Good
        }
    }
}
