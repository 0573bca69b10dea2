//! A deployment, by the files that it publishes: what the command line and a partner's backend check by.
//!
//! Nothing is fetched here, and no clock is read. Whoever checks says how a file of the deployment is had, as [`Files`], and what moment it is. A
//! folder does, which is a copy of the site; a client for the site itself; or a database.
//!
//! | file | says | none | can't be had, or used |
//! |-|-|-|-|
//! | [`CONFIG`] | whom the deployment trusts: [`Issuers`] | it trusts nobody: what is signed is [`IssuerUnknown`](crate::verify::Verdict::IssuerUnknown) | what is signed is [`Unavailable`](crate::verify::Verdict::Unavailable) |
//! | a [`List`] that the configuration names | what was withdrawn | what names it is `Unavailable` | the same |
//! | its [`Withdrawals`], where they are named | when that was | the list alone says it | the same |
//! | [`CATALOGUE`] | what modules and levels are called | [`SiteTitles`](crate::verify::Check::SiteTitles) is left open | the same |
//! | a bank's header in [`BANKS`] | what the bank offers, and which files it has | what isn't signed is [`UnknownBank`](crate::verify::Verdict::UnknownBank) | `Unavailable` |
//! | a bank's items and translations there | what the answers are worth | answers that need them make it `Unavailable` | the same |
//!
//! So what can't be had now is never taken for what was never published.

mod bank;
mod missing;

use std::collections::BTreeMap;
use std::rc::Rc;

use assay_engine::bank::modules::Catalogue;

use self::bank::OpenBank;
pub use self::missing::{MissingList, NoList};
use crate::issuers::{Issuer, IssuerList, NOBODY};
use crate::status::{List, Lists, Withdrawals};
use crate::verify::{Bank, Circumstances, Finding, Known};
use crate::{Fault, Issuers, ListUrl, Moment, Shown, SitePath};

/// Whom a deployment trusts, beside its page.
pub const CONFIG: &str = "assay.config.json";
/// What a deployment calls its modules and levels.
pub const CATALOGUE: &str = "catalogue.json";
/// The folder of a deployment's banks, in which each file is named by its digest.
pub const BANKS: &str = "assessments";

/// Where the files of a deployment are had from.
///
/// Of a host on the web, a file is there by status 200, and isn't by 404 or 410. All else is an error: no connection, too late, another status. A file
/// below [`BANKS`] never changes under its name, and may be kept for ever; all others do.
pub trait Files {
    /// Why a file can't be had.
    type Error;

    /// The file at this path, or `None` where the deployment has none there.
    ///
    /// Say `None` only if that is certain: see first that the folder or address is the deployment's at all, since another has none of its files.
    ///
    /// # Errors
    /// It can't be said now whether there is one, or what is in it.
    fn read(&self, path: &SitePath) -> Result<Option<Vec<u8>>, Self::Error>;
}

/// A file of a deployment that can't be used: the check goes on without it, and says so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unusable<E> {
    /// It can't be had now.
    #[error("{path} can't be had: {cause}")]
    Unreachable {
        /// Which.
        path: SitePath,
        /// Why not.
        cause: E,
    },
    /// It isn't what it has to be: its author has to mend it.
    #[error("{path} can't be used: {}", listed(.faults))]
    Faulty {
        /// Which.
        path: SitePath,
        /// All that is wrong in it.
        faults: Vec<Fault>,
    },
}

/// A deployment to check by.
///
/// Whom it trusts and what was withdrawn is as when it was read, so one that is kept is read again as often as a withdrawal should be noticed. Banks are
/// read as each check needs them.
#[derive(Debug, Clone)]
pub struct Deployment<F> {
    files: F,
    /// `None`: that can't be read.
    issuers: Option<Issuers>,
    catalogue: Option<Catalogue>,
    lists: BTreeMap<ListUrl, Lists>,
}

impl<F: Files> Deployment<F> {
    /// Reads all but the banks; and all of it that can't be used.
    #[must_use]
    pub fn read(files: F) -> (Self, Vec<Unusable<F::Error>>) {
        let mut reader = Reader {
            files: &files,
            unusable: Vec::new(),
        };
        let config = SitePath::config();
        let issuers = reader.read(&config, Issuers::read);
        let issuers = issuers.map(Option::unwrap_or_default).ok();
        let mut lists = BTreeMap::new();
        for listed in issuers
            .iter()
            .flat_map(Issuers::all)
            .flat_map(|issuer| &issuer.status)
        {
            if let Some(at_hand) = reader.lists(listed) {
                lists.insert(listed.url.clone(), at_hand);
            }
        }
        let unusable = reader.unusable;
        // It decides no verdict.
        let catalogue = files.read(&SitePath::catalogue()).ok().flatten();
        let deployment = Self {
            catalogue: catalogue.and_then(|bytes| Catalogue::read(&bytes)),
            files,
            issuers,
            lists,
        };
        (deployment, unusable)
    }

    /// Whom it trusts: nobody, where that can't be read.
    #[must_use]
    pub fn issuers(&self) -> &Issuers {
        self.issuers.as_ref().unwrap_or(&NOBODY)
    }

    /// Who is said to have signed what was found so, where the deployment lists them. Whether they did, the verdict says.
    #[must_use]
    pub fn issuer(&self, found: &Finding) -> Option<&Issuer> {
        self.issuers().all().get(found.issuer?.listed?)
    }

    /// Checks all that can be.
    #[must_use]
    pub fn check(&self, shown: &Shown, now: Moment) -> Finding {
        let Some(presented) = shown.certificate() else {
            // A badge needs no bank.
            return self.verify(shown, Bank::Unknown, now);
        };
        match OpenBank::read(&self.files, presented) {
            Ok(bank) => {
                let known = Known {
                    header: &bank.header,
                    overlays: &|digest| bank.overlay(digest),
                    items: &|slot| bank.item(slot),
                };
                self.verify(shown, Bank::Here(known), now)
            }
            Err(why) => self.verify(shown, why, now),
        }
    }

    fn verify(&self, shown: &Shown, bank: Bank<'_>, now: Moment) -> Finding {
        let found = shown.verify(&Circumstances {
            bank,
            catalogue: self.catalogue.as_ref(),
            issuers: self.issuers(),
            lists: &|url| self.lists.get(url).cloned().map(Rc::new),
            now,
        });
        match &self.issuers {
            Some(_) => found,
            None => found.without_issuers(),
        }
    }
}

struct Reader<'a, F: Files> {
    files: &'a F,
    unusable: Vec<Unusable<F::Error>>,
}

/// What can't be used has been noted.
struct Noted;

impl<F: Files> Reader<'_, F> {
    /// What a file says; `None` where there is none.
    fn read<T>(
        &mut self,
        path: &SitePath,
        read: impl FnOnce(&[u8]) -> Result<T, Vec<Fault>>,
    ) -> Result<Option<T>, Noted> {
        let path = path.clone();
        let unusable = match self.files.read(&path) {
            Ok(None) => return Ok(None),
            Ok(Some(bytes)) => match read(&bytes) {
                Ok(value) => return Ok(Some(value)),
                Err(faults) => Unusable::Faulty { path, faults },
            },
            Err(cause) => Unusable::Unreachable { path, cause },
        };
        self.unusable.push(unusable);
        Err(Noted)
    }

    /// What there is of a list; `None` where the list itself isn't at hand.
    fn lists(&mut self, listed: &IssuerList) -> Option<Lists> {
        let list = self.read(&listed.list, List::read).ok().flatten()?;
        let dates = listed.dates.as_ref();
        let dates = dates.and_then(|path| self.read(path, Withdrawals::read).ok().flatten());
        Some(Lists { list, dates })
    }
}

fn listed(faults: &[Fault]) -> String {
    let faults: Vec<String> = faults.iter().map(Fault::to_string).collect();
    faults.join("; ")
}
