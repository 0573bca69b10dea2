//! A deployment's folder as a checker needs it: whom it trusts, what was withdrawn, and the banks that it published.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use assay_credential::issuers::IssuerList;
use assay_credential::status::{List, Lists, Withdrawals};
use assay_credential::verify::{Answers, Bank, Circumstances, Finding, Known, Presented};
use assay_credential::{Fault, Issuers, ListUrl, Moment, Shown, SitePath};
use assay_engine::attempt::compact;
use assay_engine::bank::modules::Catalogue;
use assay_engine::bank::overlay::Overlay;
use assay_engine::digest::Digest;
use assay_engine::form::{FormRequest, Slot};
use assay_engine::item::Item;

use crate::catalogue::INDEX;
use crate::lot::Lot;
use crate::trouble::Trouble;

/// The deployment's configuration.
pub const CONFIG: &str = "assay.config.json";

/// A folder that `assay catalogue` wrote, or a whole site, which has such files too.
pub struct Site {
    folder: PathBuf,
    /// Whom it trusts: nobody, where there is no configuration.
    pub issuers: Issuers,
    /// The titles that the deployment has for modules and levels, where it has any.
    catalogue: Option<Catalogue>,
    lists: BTreeMap<ListUrl, Rc<Lists>>,
    lots: RefCell<BTreeMap<Digest, Option<Rc<Lot>>>>,
}

impl Site {
    /// Reads what a folder says of issuers. What is wrong in it is told, since it would make certificates seem to be unknown.
    ///
    /// # Errors
    /// [`Trouble`] where a file can't be read or used.
    pub fn read(folder: &Path) -> Result<Self, Trouble> {
        fs::read_dir(folder).map_err(Trouble::unreadable(folder))?;
        let issuers = read(&folder.join(CONFIG), Issuers::read)?.unwrap_or_default();
        let mut lists = BTreeMap::new();
        for listed in issuers.all().iter().flat_map(|issuer| &issuer.status) {
            if let Some(at_hand) = at_hand(folder, listed)? {
                lists.insert(listed.url.clone(), Rc::new(at_hand));
            }
        }
        let catalogue = fs::read(folder.join(INDEX)).ok();
        Ok(Self {
            folder: folder.to_owned(),
            issuers,
            catalogue: catalogue.and_then(|bytes| Catalogue::read(&bytes)),
            lists,
            lots: RefCell::default(),
        })
    }

    /// A bank that it published, with those that it uses.
    #[must_use]
    pub fn lot(&self, digest: &Digest) -> Option<Rc<Lot>> {
        let mut lots = self.lots.borrow_mut();
        let lot = lots
            .entry(*digest)
            .or_insert_with(|| Lot::published(&self.folder, digest).ok().map(Rc::new));
        lot.clone()
    }

    /// Checks all that can be. A badge needs no bank.
    #[must_use]
    pub fn check(&self, shown: &Shown, now: Moment) -> Finding {
        let certificate = shown.certificate();
        let lot = certificate.and_then(|presented| self.lot(&presented.claims.digest));
        let overlays = |digest: &Digest| lot.as_ref()?.overlay(digest).map(Rc::new);
        let given_in = certificate.map(|presented| given_in(presented, &overlays));
        let given_in = given_in.unwrap_or_default();
        let items = |slot: Slot| item(lot.as_ref()?, &given_in, slot);
        let bank = lot.as_ref().map_or(Bank::Unknown, |lot| {
            Bank::Here(Known {
                header: &lot.bank.header,
                overlays: &overlays,
                items: &items,
            })
        });
        let circumstances = Circumstances {
            bank,
            catalogue: self.catalogue.as_ref(),
            issuers: &self.issuers,
            lists: &|url| self.lists.get(url).cloned(),
            now,
        };
        shown.verify(&circumstances)
    }
}

/// The translations that the answers were given in, by bank. `Some(None)`: one that isn't here.
fn given_in(
    presented: &Presented,
    overlays: &dyn Fn(&Digest) -> Option<Rc<Overlay>>,
) -> Vec<Option<Option<Rc<Overlay>>>> {
    let of = |request: &FormRequest| -> Vec<Option<Option<Rc<Overlay>>>> {
        let named = request.overlays.iter();
        named
            .map(|digest| digest.map(|digest| overlays(&digest)))
            .collect()
    };
    match &presented.answers {
        Answers::Missing => Vec::new(),
        Answers::Whole(whole) => of(&whole.started.request),
        Answers::Compact(text) => {
            compact::read(text).map_or_else(|_| Vec::new(), |kept| of(kept.request()))
        }
    }
}

/// An item as it was shown: words that were typed are marked by what its translation accepts.
fn item(lot: &Lot, given_in: &[Option<Option<Rc<Overlay>>>], slot: Slot) -> Option<Rc<Item>> {
    let item = lot.item(slot)?;
    match given_in
        .get(usize::from(slot.bank))
        .and_then(Option::as_ref)
    {
        Some(Some(overlay)) => Some(Rc::new(item.shown_in(overlay))),
        Some(None) if item.takes_words() => None,
        _ => Some(item),
    }
}

/// What lies in the folder of a list; `None` where the list itself isn't there.
fn at_hand(folder: &Path, listed: &IssuerList) -> Result<Option<Lists>, Trouble> {
    let place = |path: &SitePath| folder.join(path.as_str());
    let Some(list) = read(&place(&listed.list), List::read)? else {
        return Ok(None);
    };
    let dates = match &listed.dates {
        Some(path) => read(&place(path), Withdrawals::read)?,
        None => None,
    };
    Ok(Some(Lists { list, dates }))
}

/// Reads a file, if it is there.
fn read<T>(
    path: &Path,
    read: impl FnOnce(&[u8]) -> Result<T, Vec<Fault>>,
) -> Result<Option<T>, Trouble> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(None),
        Err(cause) => return Err(Trouble::unreadable(path)(cause)),
    };
    match read(&bytes) {
        Ok(value) => Ok(Some(value)),
        Err(faults) => Err(Trouble::Faulty {
            path: path.to_owned(),
            faults,
        }),
    }
}
