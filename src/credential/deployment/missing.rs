//! Why it can't be said whether something was withdrawn.

use super::{Deployment, Files};
use crate::attest::StatusEntry;
use crate::verify::{Check, Finding, ListStanding, Outcome};
use crate::{ListUrl, Shown, SitePath};

/// A list of what was withdrawn that a certificate names, and that can't be gone by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingList<'a> {
    /// Its address, as the certificate has it.
    pub url: &'a ListUrl,
    /// Which file of the deployment it is, by the configuration; `None` where that names none.
    pub file: Option<&'a SitePath>,
    /// Why it can't be gone by.
    pub why: NoList,
}

/// Why a list can't be gone by, each with what its publisher can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoList {
    /// The configuration has no list of this address among those of the issuer: name it there.
    Unnamed,
    /// The deployment has no such file, or it can't be had or read: put it there.
    Absent,
    /// The file is the list of another issuer or of another address, or has no entry for the certificate: put the right one there.
    Other,
    /// It is past its time: make it anew.
    Over,
    /// It was made later than now: its maker's clock or this one is wrong.
    Early,
}

impl<F: Files> Deployment<F> {
    /// Why it couldn't be said of what was found so whether it was withdrawn. `None` where it could, or where it names no list, or no issuer that is
    /// listed here: then no list would help.
    #[must_use]
    pub fn missing_list<'a>(
        &'a self,
        shown: &'a Shown,
        found: &Finding,
    ) -> Option<MissingList<'a>> {
        if found.came(Check::Withdrawal) != Some(Outcome::Open) {
            return None;
        }
        let StatusEntry { list: url, .. } = shown.status()?;
        let listed = self.issuer(found)?.list(url);
        let by = found.issuer?;
        let why = match listed {
            None => NoList::Unnamed,
            Some(_) if !self.lists.contains_key(url) => NoList::Absent,
            Some(_) if by.list_of.is_none() => NoList::Other,
            Some(_) => match by.list_stands {
                ListStanding::Good => NoList::Other,
                ListStanding::Over => NoList::Over,
                ListStanding::Early => NoList::Early,
            },
        };
        Some(MissingList {
            url,
            file: listed.map(|listed| &listed.list),
            why,
        })
    }
}

impl NoList {
    /// What programs know it by.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unnamed => "unnamed",
            Self::Absent => "absent",
            Self::Other => "other",
            Self::Over => "over",
            Self::Early => "early",
        }
    }
}
