//! The bank that a certificate names, read from its deployment's files as one check needs them: each file once.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use assay_engine::bank::overlay::Overlay;
use assay_engine::bank::published::{self, Damaged};
use assay_engine::bank::{Header, ShardRef};
use assay_engine::digest::Digest;
use assay_engine::form::{FormRequest, Slot};
use assay_engine::item::Item;

use super::Files;
use crate::SitePath;
use crate::verify::{Bank, Presented};

pub(super) struct OpenBank<'f, F> {
    files: &'f F,
    pub header: Header,
    /// What the form of the answers was drawn by, where there are any.
    request: Option<FormRequest>,
    shards: Kept<Vec<Rc<Item>>>,
    overlays: Kept<Overlay>,
}

/// What was read, by digest; `None` where it can't be had.
type Kept<T> = RefCell<BTreeMap<Digest, Option<Rc<T>>>>;

impl<'f, F: Files> OpenBank<'f, F> {
    /// Reads the header.
    ///
    /// # Errors
    /// What there is of the bank in its place.
    pub fn read(files: &'f F, presented: &Presented) -> Result<Self, Bank<'static>> {
        let digest = presented.claims.digest;
        let bytes = match files.read(&SitePath::published(&digest)) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Err(Bank::Unknown),
            Err(_) => return Err(Bank::Unreachable),
        };
        match published::read_header(&bytes, &digest) {
            Ok(header) => Ok(Self {
                files,
                header,
                request: presented.request(),
                shards: Kept::default(),
                overlays: Kept::default(),
            }),
            // These are the bytes of the digest, and they are no bank.
            Err(Damaged::NotPublished) => Err(Bank::Unknown),
            Err(Damaged::OtherDigest { .. } | Damaged::OtherFormat { .. }) => {
                Err(Bank::Unreachable)
            }
        }
    }

    /// A translation.
    pub fn overlay(&self, digest: &Digest) -> Option<Rc<Overlay>> {
        kept(&self.overlays, digest, || {
            published::read_overlay(&self.file(digest)?, digest).ok()
        })
    }

    /// An item as it was shown: words that were typed are marked by what their translation accepts.
    pub fn item(&self, slot: Slot) -> Option<Rc<Item>> {
        let (shard, offset) = self.header.locate(slot)?;
        let item = self.shard(shard)?.get(offset).cloned()?;
        let overlays = self.request.as_ref().map(|request| &request.overlays);
        let overlay = overlays.and_then(|all| *all.get(usize::from(slot.bank))?);
        match overlay.filter(|_| item.takes_words()) {
            Some(digest) => Some(Rc::new(item.shown_in(&*self.overlay(&digest)?))),
            None => Some(item),
        }
    }

    fn shard(&self, shard: &ShardRef) -> Option<Rc<Vec<Rc<Item>>>> {
        kept(&self.shards, &shard.digest, || {
            let items = published::read_shard(&self.file(&shard.digest)?, shard).ok()?;
            Some(items.into_iter().map(Rc::new).collect())
        })
    }

    fn file(&self, digest: &Digest) -> Option<Vec<u8>> {
        self.files.read(&SitePath::published(digest)).ok().flatten()
    }
}

fn kept<T>(kept: &Kept<T>, digest: &Digest, read: impl FnOnce() -> Option<T>) -> Option<Rc<T>> {
    let mut kept = kept.borrow_mut();
    let value = kept.entry(*digest).or_insert_with(|| read().map(Rc::new));
    value.clone()
}
