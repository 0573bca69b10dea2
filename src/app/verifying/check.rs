//! What a check needs, and the check once all of it is here, or isn't to be had.

use std::rc::Rc;
use std::slice;

use assay_credential::issuers::IssuerList;
use assay_credential::verify::{Bank, Circumstances, Finding, Known, Presented};
use assay_credential::{Issuers, ListUrl, Moment, Shown};
use assay_engine::bank::published::Damaged;
use assay_engine::digest::Digest;
use assay_engine::form::Slot;

use super::{Listed, Request, State, Trust, Verifying};
use crate::effect::Effect;
use crate::library::{Failure, Library, Progress, Want};
use crate::message::FetchFailure;
use crate::model::Model;
use crate::now::Now;
use crate::sitting::prepare;

/// The published files that the check goes by.
#[inline(never)]
#[must_use]
pub fn wished(model: &Model) -> Vec<Want> {
    let subject = model.verifying.as_ref().and_then(|it| it.subject());
    let wants = subject.map(|subject| needs(&model.library, &subject.shown));
    wants.unwrap_or_default()
}

/// The header of the bank; once that is here, the translation of the titles, and what the answers need.
fn needs(library: &Library, shown: &Shown) -> Vec<Want> {
    let Some(presented) = shown.certificate() else {
        return Vec::new();
    };
    let digest = presented.claims.digest;
    let mut wants = vec![Want::Header(digest)];
    let Some(header) = library.header(&digest) else {
        return wants;
    };
    let record = presented.record.as_ref();
    wants.extend(
        record
            .and_then(|record| record.translation)
            .map(Want::Overlay),
    );
    if let Some(request) = presented.request() {
        wants.extend(prepare::shards(&header, &request, false));
        if !header.is_plain(&request.assessment) {
            wants.extend(
                request
                    .overlays
                    .iter()
                    .copied()
                    .flatten()
                    .map(Want::Overlay),
            );
        }
    }
    wants
}

/// What is asked of the site beside its banks: whom it trusts, and the list that the certificate names. Both only for what an issuer
/// signed.
pub(super) fn asks(verifying: &mut Verifying) -> Vec<Effect> {
    let State::Checking(subject) = &verifying.state else {
        return Vec::new();
    };
    if subject.shown.issuer().is_none() {
        return Vec::new();
    }
    match &verifying.trust {
        Trust::Away => {
            verifying.trust = Trust::Asked;
            vec![Request::Config.into()]
        }
        Trust::Known(issuers, _) => {
            let Some(list) = named(&subject.shown, issuers) else {
                return Vec::new();
            };
            if listed(verifying, &list.url).is_some() {
                return Vec::new();
            }
            let list = list.clone();
            verifying.lists.push((list.url.clone(), Listed::Asked));
            vec![Request::Lists(list).into()]
        }
        Trust::Asked | Trust::Unreadable => Vec::new(),
    }
}

/// The list that the certificate names, where its issuer is trusted and has such a one.
fn named<'a>(shown: &Shown, issuers: &'a Issuers) -> Option<&'a IssuerList> {
    let issuer = issuers.find(shown.issuer()?)?;
    issuer.list(&shown.status()?.list)
}

fn listed<'a>(verifying: &'a Verifying, url: &ListUrl) -> Option<&'a Listed> {
    let found = verifying.lists.iter().find(|(known, _)| known == url);
    found.map(|(_, listed)| listed)
}

/// What is found; `None` while something is on its way.
pub(super) fn finding(model: &Model, now: &Now) -> Option<Finding> {
    let verifying = model.verifying.as_deref()?;
    let State::Checking(subject) = &verifying.state else {
        return None;
    };
    let (shown, library) = (&subject.shown, &model.library);
    let is_here = |want: &Want| library.progress(slice::from_ref(want)) != Progress::Loading;
    if !needs(library, shown).iter().all(is_here) {
        return None;
    }
    let nobody = Issuers::default();
    let (issuers, is_known) = match &verifying.trust {
        _ if shown.issuer().is_none() => (&nobody, true),
        Trust::Away | Trust::Asked => return None,
        Trust::Known(issuers, _) => (&**issuers, true),
        Trust::Unreadable => (&nobody, false),
    };
    if let Some(list) = named(shown, issuers) {
        match listed(verifying, &list.url) {
            None | Some(Listed::Asked) => return None,
            Some(Listed::Here(_) | Listed::Missing) => {}
        }
    }
    let found = with_bank(library, shown.certificate(), |bank| {
        let circumstances = Circumstances {
            bank,
            catalogue: Some(&model.catalogue),
            issuers,
            lists: &|url| match listed(verifying, url)? {
                Listed::Here(lists) => Some(Rc::clone(lists)),
                Listed::Asked | Listed::Missing => None,
            },
            now: Moment::try_from(now.wall).unwrap_or(shown.facts().submitted),
        };
        shown.verify(&circumstances)
    });
    Some(if is_known {
        found
    } else {
        found.without_issuers()
    })
}

fn with_bank(
    library: &Library,
    certificate: Option<&Presented>,
    then: impl FnOnce(Bank<'_>) -> Finding,
) -> Finding {
    let Some(presented) = certificate else {
        return then(Bank::Unknown);
    };
    let digest = presented.claims.digest;
    let Some(header) = library.header(&digest) else {
        return then(missing(library, digest));
    };
    let request = presented.request();
    let items = |slot: Slot| prepare::item(&header, request.as_ref()?, library, slot);
    then(Bank::Here(Known {
        header: &header,
        overlays: &|digest| library.overlay(digest),
        items: &items,
    }))
}

/// Why a bank isn't here. A site that answers that there is no such file has never published it.
fn missing(library: &Library, digest: Digest) -> Bank<'static> {
    match library.progress(&[Want::Header(digest)]) {
        Progress::Failed(
            Failure::Unreachable(FetchFailure::Status(404 | 410))
            | Failure::Damaged(Damaged::NotPublished),
        ) => Bank::Unknown,
        _ => Bank::Unreachable,
    }
}
