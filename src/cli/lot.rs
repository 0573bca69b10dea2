//! A bank together with those that it draws from, as forms and scores need them.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use assay_engine::bank::Bank;
use assay_engine::digest::Digest;
use assay_engine::form::Slot;
use assay_engine::item::Item;

use crate::catalogue::FILES;
use crate::console::Console;
use crate::kind::Kind;
use crate::language;
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
            return Ok(Some(Self { bank, used }));
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
        let bank = published(folder, digest)?;
        let used = bank
            .header
            .uses
            .iter()
            .map(|used| published(folder, &used.digest).map(Rc::new));
        Ok(Self {
            used: used.collect::<Result<_, _>>()?,
            bank: Rc::new(bank),
        })
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

fn published(folder: &Path, digest: &Digest) -> Result<Bank, Trouble> {
    let file = |digest: &Digest| folder.join(FILES).join(format!("{digest}.json"));
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
