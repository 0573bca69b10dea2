//! The configuration's issuers, read strictly.

use super::{Issuer, IssuerKey, IssuerList};
use crate::did::document::{Document, did};
use crate::place::{Expected, Faults, Place, Wrong, unknown};
use crate::{ListUrl, Moment, SitePath};

const ISSUERS: &str = "issuers";
const ISSUER: [&str; 6] = ["names", "logo", "theme", "did", "keys", "status"];

pub(super) fn issuers(config: &Place<'_>, faults: &mut Faults) -> Option<Vec<Issuer>> {
    // Whatever is passed over here was meant: that a key was stolen, for instance.
    for (key, place) in config.entries(faults)? {
        let wrong = match key {
            ISSUERS => continue,
            _ if ISSUER.contains(&key) => Wrong::Misplaced {
                found: key.to_owned(),
                list: ISSUERS,
            },
            _ => unknown(key, &[ISSUERS]),
        };
        place.wrong::<()>(wrong, faults);
    }
    let Some(list) = config.may(ISSUERS) else {
        return Some(Vec::new());
    };
    let mut all: Vec<Issuer> = Vec::new();
    for place in list.list(faults)? {
        let Some(one) = issuer(&place, faults) else {
            continue;
        };
        match all.iter().any(|known| known.did == one.did) {
            true => {
                place.join("did").wrong::<()>(Wrong::Twice, faults);
            }
            false => all.push(one),
        }
    }
    Some(all)
}

fn issuer(place: &Place<'_>, faults: &mut Faults) -> Option<Issuer> {
    place.object(&ISSUER, faults)?;
    let names = place.must("names", faults)?.by_language(faults);
    let mut path = |member: &str| {
        let place = place.may(member)?;
        Some(place.text(Expected::Path, SitePath::read, faults))
    };
    let (logo, theme) = (path("logo"), path("theme"));
    let identity = place.must("did", faults)?;
    let (did, mut keys) = match identity.node.text() {
        Some(_) => {
            let did = did(&identity, faults)?;
            let Some((name, key)) = did.own_key() else {
                // Only the document says which keys a did:web has.
                return identity.not(Expected::Object, faults);
            };
            let key = IssuerKey {
                name,
                key,
                from: None,
                until: None,
                compromised: None,
            };
            (did, vec![key])
        }
        None => {
            let document = Document::of_place(&identity, faults)?;
            let asserting = document.keys.into_iter().filter(|key| key.asserts);
            let keys = asserting.map(|key| IssuerKey {
                name: key.name,
                key: key.key,
                from: None,
                until: [key.expires, key.revoked].into_iter().flatten().min(),
                compromised: None,
            });
            (document.id, keys.collect())
        }
    };
    if let Some(place) = place.may("keys") {
        periods(&place, &mut keys, faults);
    }
    let status = match place.may("status") {
        Some(place) => lists(&place, faults)?,
        None => Vec::new(),
    };
    Some(Issuer {
        did,
        names: names?,
        logo: known(logo)?,
        theme: known(theme)?,
        keys,
        status,
    })
}

/// What may be left out, and isn't faulty; `None` where it is.
fn known<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    match read {
        Some(None) => None,
        Some(found) => Some(found),
        None => Some(None),
    }
}

fn periods(place: &Place<'_>, keys: &mut [IssuerKey], faults: &mut Faults) -> Option<()> {
    for (name, place) in place.entries(faults)? {
        let Some(key) = keys.iter_mut().find(|key| key.name.as_str() == name) else {
            place.not::<()>(Expected::OwnKey, faults);
            continue;
        };
        place.object(&["from", "until", "compromised"], faults);
        let mut moment = |member: &str| {
            let place = place.may(member)?;
            place.text(Expected::DateTime, Moment::from_date_time, faults)
        };
        let (from, until) = (moment("from"), moment("until"));
        key.compromised = moment("compromised");
        key.from = from;
        key.until = [key.until, until].into_iter().flatten().min();
        if from.is_some() && until.is_some() && from >= until {
            place.join("until").not::<()>(Expected::Later, faults);
        }
    }
    Some(())
}

fn lists(place: &Place<'_>, faults: &mut Faults) -> Option<Vec<IssuerList>> {
    let mut lists: Vec<IssuerList> = Vec::new();
    for place in place.list(faults)? {
        place.object(&["url", "list", "dates"], faults);
        let url = place.must("url", faults)?;
        let url = url.text(Expected::Url, ListUrl::read, faults);
        let list = place.must("list", faults)?;
        let list = list.text(Expected::Path, SitePath::read, faults);
        let dates = place.may("dates");
        let dates = dates.map(|dates| dates.text(Expected::Path, SitePath::read, faults));
        let (Some(url), Some(list)) = (url, list) else {
            continue;
        };
        match lists.iter().any(|known| known.url == url) {
            true => place.join("url").wrong(Wrong::Twice, faults)?,
            false => lists.push(IssuerList {
                url,
                list,
                dates: dates.flatten(),
            }),
        }
    }
    Some(lists)
}
