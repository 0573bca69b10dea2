//! Whom this site trusts, and what they withdrew, as far as certificates on this device need it.

use std::rc::Rc;

use assay_credential::issuers::IssuerList;
use assay_credential::status::{List, Lists, Withdrawals};
use assay_credential::{Issuers, ListUrl};

use super::{Certificates, Held, Reading, Request};
use crate::effect::Effect;
use crate::verifying::Config;

/// Whom this site trusts.
#[derive(Debug, Clone, Default)]
pub enum Trust {
    /// Not asked for.
    #[default]
    Away,
    /// On its way.
    Asked,
    /// Known.
    Here(Rc<Issuers>),
    /// That can't be read now.
    Unreadable,
}

/// What was withdrawn, by the address of its list; `None` where that isn't here.
pub type Withdrawn = Vec<(ListUrl, Option<Rc<Lists>>)>;

impl Trust {
    /// A site without a configuration trusts nobody. One whose configuration is faulty says nothing of whom it trusts.
    pub(super) fn of(config: Config) -> Self {
        match config {
            Config::Here(bytes, _) => Issuers::read(&bytes)
                .map_or(Self::Unreadable, |issuers| Self::Here(Rc::new(issuers))),
            Config::Absent => Self::Here(Rc::default()),
            Config::Unreachable => Self::Unreadable,
        }
    }

    /// Those that it trusts, where they are known.
    #[must_use]
    pub fn issuers(&self) -> Option<&Issuers> {
        match self {
            Self::Here(issuers) => Some(issuers),
            Self::Away | Self::Asked | Self::Unreadable => None,
        }
    }
}

/// What is asked of the site: whom it trusts, where an issuer signed something; then the lists that those certificates name.
pub(super) fn asks(known: &mut Certificates) -> Vec<Effect> {
    let Reading::Here(all) = &known.reading else {
        return Vec::new();
    };
    let signed = all
        .iter()
        .filter(|held| held.credential.attestation.is_some());
    match &known.trust {
        Trust::Away if signed.count() > 0 => {
            known.trust = Trust::Asked;
            vec![Effect::Certificates(Request::Issuers)]
        }
        Trust::Here(issuers) => {
            let named = all.iter().filter_map(|held| named(held, issuers));
            let mut effects = Vec::new();
            for list in named {
                if !known.withdrawn.iter().any(|(url, _)| *url == list.url) {
                    known.withdrawn.push((list.url.clone(), None));
                    effects.push(Effect::Certificates(Request::Lists(list.clone())));
                }
            }
            effects
        }
        Trust::Away | Trust::Asked | Trust::Unreadable => Vec::new(),
    }
}

/// The list that a certificate names, where its issuer is trusted and has such a one.
fn named<'a>(held: &Held, issuers: &'a Issuers) -> Option<&'a IssuerList> {
    let statement = &held.credential.attestation.as_ref()?.statement;
    let list = &statement.status.as_ref()?.list;
    issuers.find(&statement.issuer)?.list(list)
}

/// A list and its dates came, or didn't.
pub(super) fn came(known: &mut Certificates, url: &ListUrl, files: [Option<Rc<[u8]>>; 2]) {
    let [list, dates] = files;
    let list = list.and_then(|bytes| List::read(&bytes).ok());
    let lists = list.map(|list| {
        let dates = dates.and_then(|bytes| Withdrawals::read(&bytes).ok());
        Rc::new(Lists { list, dates })
    });
    if let Some((_, place)) = known.withdrawn.iter_mut().find(|(of, _)| of == url) {
        *place = lists;
    }
}
