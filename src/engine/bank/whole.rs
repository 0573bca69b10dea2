//! A whole bank in hand, as the command line and a partner's backend have it.

use std::collections::BTreeMap;

use super::published::{self, Damaged};
#[cfg(feature = "check")]
use super::{Contents, ShardRef, Stratum, contents::shard_items};
use super::{Header, Misconception, Used};
#[cfg(feature = "check")]
use crate::check::Allowance;
use crate::digest::Digest;
use crate::id::{Alias, ItemId};
use crate::item::Item;
use crate::json::Node;

/// A checked bank with all its items that may be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bank {
    /// All but the items.
    pub header: Header,
    /// The items that are ready, by position.
    pub items: Vec<Item>,
    /// Items that are drafts or retired, with their digests: known, and never published.
    pub idle: BTreeMap<ItemId, Digest>,
    /// Wrong ideas that distractors show: for those who write and translate; never published, since no page tells them yet.
    pub misconceptions: Vec<Misconception>,
    /// Rules that the bank or its items turn off, for the check of its translations; never published.
    #[cfg(feature = "check")]
    pub allowances: Vec<Allowance>,
    /// Canonical text of each of `items`, over which its digest was taken.
    texts: Vec<Vec<u8>>,
    digest: Digest,
}

impl Bank {
    /// A bank from its header, of which the contents are set here, and its ready items with their canonical texts in any order.
    #[cfg(feature = "check")]
    pub(crate) fn new(
        mut header: Header,
        items: Vec<(Stratum, Item, Vec<u8>)>,
        idle: BTreeMap<ItemId, Digest>,
        misconceptions: Vec<Misconception>,
        allowances: Vec<Allowance>,
    ) -> Self {
        let mut items = items;
        items.sort_by(|a, b| (&a.0, &a.1.id).cmp(&(&b.0, &b.1.id)));
        let strata = Stratum::counted(items.iter().map(|(stratum, ..)| stratum.clone()).collect());
        let shards = items
            .chunks(shard_items(items.len()))
            .map(|items| ShardRef {
                digest: Digest::over(items.iter().map(|(_, item, _)| &item.digest)),
                items: u32::try_from(items.len()).unwrap_or(u32::MAX),
            });
        header.contents = Contents {
            strata,
            shards: shards.collect(),
            notices: items
                .iter()
                .any(|(_, item, _)| item.details().notice.is_some()),
            media: items
                .iter()
                .any(|(_, item, _)| item.details().all_media().next().is_some()),
        };
        let (items, texts) = items
            .into_iter()
            .map(|(_, item, text)| (item, text))
            .unzip();
        let digest = Digest::of(&published::header_bytes(&header));
        Self {
            header,
            items,
            idle,
            misconceptions,
            allowances,
            texts,
            digest,
        }
    }

    /// Reads a bank back from its published files.
    ///
    /// # Errors
    /// [`Damaged`] where a file is missing or isn't what the header's digest stands for.
    pub fn from_published(
        header: &[u8],
        digest: &Digest,
        shard: impl Fn(&Digest) -> Option<Vec<u8>>,
    ) -> Result<Self, Damaged> {
        let header = published::read_header(header, digest)?;
        let (mut items, mut texts) = (Vec::new(), Vec::new());
        for named in &header.contents.shards {
            let bytes = shard(&named.digest).ok_or(Damaged::NotPublished)?;
            items.extend(published::read_shard(&bytes, named)?);
            let written = Node::parse_items(&bytes).ok_or(Damaged::NotPublished)?;
            texts.extend(written.into_iter().map(|(text, _)| text.to_vec()));
        }
        Ok(Self {
            header,
            items,
            idle: BTreeMap::new(),
            misconceptions: Vec::new(),
            #[cfg(feature = "check")]
            allowances: Vec::new(),
            texts,
            digest: *digest,
        })
    }

    /// The bank's digest: its header's.
    #[must_use]
    pub const fn digest(&self) -> Digest {
        self.digest
    }

    /// The canonical texts of the items, by position.
    #[must_use]
    pub fn texts(&self) -> &[Vec<u8>] {
        &self.texts
    }

    /// The ready item at a position.
    #[must_use]
    pub fn at(&self, position: u32) -> Option<&Item> {
        self.items.get(usize::try_from(position).ok()?)
    }

    /// A ready item by its id.
    #[must_use]
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// Digests of all items, ready or not, as overlays name them.
    #[must_use]
    pub fn digests(&self) -> BTreeMap<ItemId, Digest> {
        let idle = self.idle.iter().map(|(id, digest)| (id.clone(), *digest));
        // A ready item comes later, so it prevails over a draft of the same name.
        idle.chain(self.items.iter().map(|item| (item.id.clone(), item.digest)))
            .collect()
    }

    /// What a bank that uses this one has to say of it.
    #[must_use]
    pub fn used_as(&self, alias: Alias) -> Used {
        Used {
            alias,
            bank: self.header.id.clone(),
            version: self.header.version.clone(),
            digest: self.digest,
            topics: self.header.topics.clone(),
            objectives: self.header.objectives.clone(),
            contents: self.header.contents.clone(),
        }
    }
}
