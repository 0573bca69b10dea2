//! A bank together with those that it draws from, as forms and scores need them.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use assay_credential::deployment::BANKS;
use assay_engine::bank::overlay::{self, Overlay};
use assay_engine::bank::{Bank, published, read_translation};
use assay_engine::digest::Digest;
use assay_engine::form::Slot;
use assay_engine::item::Item;

use crate::console::Console;
use crate::kind::Kind;
use crate::language;
use crate::place::{self, Place};
use crate::print::{self, Tally};
use crate::shelf::{Content, Shelf};
use crate::trouble::Trouble;

/// A bank and the banks that it uses, in its order.
#[derive(Debug, Clone)]
pub struct Lot {
    /// The bank.
    pub bank: Rc<Bank>,
    /// The banks that it uses: the nth is a slot's bank n + 1.
    pub used: Vec<Rc<Bank>>,
    /// Where they are from.
    from: From,
}

/// Where banks are from.
#[derive(Debug, Clone)]
enum From {
    /// Files that their author writes, below this folder.
    Files(PathBuf),
    /// A folder that `assay catalogue` wrote.
    Catalogue(PathBuf),
}

impl Lot {
    /// Reads a bank's file; `None` where the check finds errors, which are told.
    ///
    /// # Errors
    /// [`Trouble`] where the file can't be read or is no bank.
    pub fn read(file: &Path, console: &mut Console<'_>) -> Result<Option<Self>, Trouble> {
        let shelf = Shelf::new();
        let volume = shelf.read(file)?;
        if volume.kind != Kind::Bank {
            return Err(Trouble::NotABank {
                path: file.to_owned(),
            });
        }
        if let Content::Bank(bank) = &volume.content
            && let Some(used) = shelf.used(file, bank)
        {
            let bank = Rc::clone(bank);
            let from = From::Files(Place::of(file).root);
            return Ok(Some(Self { bank, used, from }));
        }
        let words = language::check_words(language::spoken(None))?;
        for finding in &volume.findings {
            print::finding(console.out(), &words, file, finding)?;
        }
        print::summary(console.out(), &words, 1, Tally::of(&volume.findings))?;
        Ok(None)
    }

    /// Reads a bank of whatever version from a folder that `assay catalogue` wrote.
    ///
    /// # Errors
    /// [`Trouble::NotPublished`] where the folder doesn't have it whole.
    pub fn published(folder: &Path, digest: &Digest) -> Result<Self, Trouble> {
        let bank = whole(folder, digest)?;
        let used = bank
            .header
            .uses
            .iter()
            .map(|used| whole(folder, &used.digest).map(Rc::new));
        Ok(Self {
            used: used.collect::<Result<_, _>>()?,
            bank: Rc::new(bank),
            from: From::Catalogue(folder.to_owned()),
        })
    }

    /// A translation of one of the banks, by its digest as it is published.
    #[must_use]
    pub fn overlay(&self, digest: &Digest) -> Option<Overlay> {
        let bytes = match &self.from {
            From::Catalogue(folder) => {
                fs::read(folder.join(BANKS).join(format!("{digest}.json"))).ok()?
            }
            From::Files(root) => std::iter::once(&self.bank)
                .chain(&self.used)
                .find_map(|bank| written(root, bank, digest))?,
        };
        published::read_overlay(&bytes, digest).ok()
    }

    /// The bank that a slot is of.
    #[must_use]
    pub fn of(&self, slot: Slot) -> Option<&Rc<Bank>> {
        match slot.bank.checked_sub(1) {
            None => Some(&self.bank),
            Some(used) => self.used.get(usize::from(used)),
        }
    }

    /// The item at a slot.
    #[must_use]
    pub fn item(&self, slot: Slot) -> Option<Rc<Item>> {
        self.of(slot)?.at(slot.position).cloned().map(Rc::new)
    }
}

/// A translation that stands beside a bank, as it would be published, if that has the digest.
fn written(root: &Path, bank: &Bank, digest: &Digest) -> Option<Vec<u8>> {
    let file = place::bank_file(root, &bank.header.id);
    let level = bank.header.id.level.as_str();
    let beside = fs::read_dir(file.parent()?).ok()?.flatten();
    let languages = beside.filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let language = name
            .strip_prefix(level)?
            .strip_prefix('.')?
            .strip_suffix(".json")?;
        Some((entry.path(), language.to_owned()))
    });
    languages.into_iter().find_map(|(path, language)| {
        let overlay = read_translation(&fs::read(path).ok()?, Some(&language), bank).0?;
        let (found, bytes) = overlay::publish(&overlay, &bank.digests());
        (found == *digest).then_some(bytes)
    })
}

fn whole(folder: &Path, digest: &Digest) -> Result<Bank, Trouble> {
    let file = |digest: &Digest| folder.join(BANKS).join(format!("{digest}.json"));
    let header = fs::read(file(digest)).map_err(|_| Trouble::NotPublished {
        folder: folder.to_owned(),
        digest: *digest,
    })?;
    Bank::from_published(&header, digest, |shard| fs::read(file(shard)).ok()).map_err(|cause| {
        Trouble::Damaged {
            path: file(digest),
            cause,
        }
    })
}
