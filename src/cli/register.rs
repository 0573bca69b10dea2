//! `assay register`: the results of a class in one table, each replayed against its bank.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use assay_engine::bank::Bank;
use assay_engine::digest::Digest;
use assay_engine::id::{BankId, TopicId};
use assay_engine::register::{Register as Results, Standing};
use assay_engine::replay::{ReplayError, Replayed, replay_whole};
use assay_engine::table::xlsx::{Columns, xlsx};
use assay_engine::table::{Cell, Table, csv};
use assay_engine::transcript::Transcript;
use assay_messages::locale::Direction;
use assay_messages::register as worded;
use clap::Args;

use crate::Outcome;
use crate::console::{Console, harmless};
use crate::language::{self, Language};
use crate::lot::Lot;
use crate::told;
use crate::trouble::Trouble;

/// Which results, and the bank that they are checked by.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay register results/*.json --banks target/catalogue --csv class.csv
  assay register amina.json benoit.json --banks assessments/core-concepts/foundation.json

The files are those that \"Send my result\" makes. Each is replayed against its bank: its form is drawn again, and every response is
marked again. That shows whether these answers give this score; it doesn't show who gave them, when, or with what help.

Exit status: 0 every file is a result that fits its bank, 1 one isn't or couldn't be checked, 2 a file can't be used.")]
pub struct Register {
    /// The files of results.
    #[arg(value_name = "FILES", required = true)]
    pub files: Vec<PathBuf>,
    /// Where the banks are: a folder that 'assay catalogue' wrote, which has earlier versions too, or a bank's file; may be given
    /// several times. Without any, nothing is checked.
    #[arg(long, value_name = "BANKS")]
    pub banks: Vec<PathBuf>,
    /// Write the table to this file, as CSV that every spreadsheet reads.
    #[arg(long, value_name = "OUT")]
    pub csv: Option<PathBuf>,
    /// Write the table to this file, as an Excel workbook.
    #[arg(long, value_name = "OUT")]
    pub xlsx: Option<PathBuf>,
    /// The language of the words [default: the system's, else en].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
}

impl Register {
    /// Reads, replays and tells.
    ///
    /// # Errors
    /// [`Trouble`] where a file can't be read or written.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let mut results = Results::default();
        for path in &self.files {
            let bytes = fs::read(path).map_err(Trouble::unreadable(path))?;
            let name = path.file_name().unwrap_or(path.as_os_str());
            results.add(&name.to_string_lossy(), &bytes);
        }
        let mut shelf = Shelf::default();
        for path in self.banks.iter().filter(|path| !path.is_dir()) {
            let Some(lot) = Lot::read(path, console)? else {
                return Ok(Outcome::Faulty);
            };
            shelf.lots.get_mut().push(lot);
        }
        shelf.folders = self
            .banks
            .iter()
            .filter(|path| path.is_dir())
            .cloned()
            .collect();
        results.check(&|transcript| shelf.replay(transcript));
        let words = told::words(language::spoken(self.lang))?;
        let bank = |bank: &BankId| shelf.title(bank);
        let topic = |bank: &BankId, topic: &TopicId| shelf.topic(bank, topic);
        let table = worded::table(&results, &words, &bank, &topic);
        if let Some(out) = &self.csv {
            fs::write(out, csv(&table)).map_err(Trouble::unwritable(out))?;
        }
        if let Some(out) = &self.xlsx {
            let columns = match language::spoken(self.lang).direction() {
                Direction::Ltr => Columns::FromLeft,
                Direction::Rtl => Columns::FromRight,
            };
            let workbook = xlsx(&table, &words.register_heading(), columns);
            fs::write(out, workbook).map_err(Trouble::unwritable(out))?;
        }
        if self.csv.is_none() && self.xlsx.is_none() {
            tell(&table, console)?;
        }
        for (file, bad) in &results.refused {
            let why = worded::refusal(bad, &words);
            writeln!(console.out(), "{}: {why}", harmless(file))?;
        }
        let fits = results
            .rows
            .iter()
            .all(|row| row.standing == Standing::Fits);
        Ok(if fits && results.refused.is_empty() {
            Outcome::Clean
        } else {
            Outcome::Faulty
        })
    }
}

/// A paragraph for each row, since a terminal has no room for a table with a column for each topic.
fn tell(table: &Table, console: &mut Console<'_>) -> Result<(), Trouble> {
    for row in &table.rows {
        for (name, cell) in table
            .head
            .iter()
            .zip(row)
            .filter(|(_, cell)| **cell != Cell::Empty)
        {
            writeln!(
                console.out(),
                "{}: {}",
                harmless(name),
                harmless(&cell.written())
            )?;
        }
        writeln!(console.out())?;
    }
    Ok(())
}

/// The banks at hand.
#[derive(Debug, Default)]
struct Shelf {
    folders: Vec<PathBuf>,
    lots: RefCell<Vec<Lot>>,
}

impl Shelf {
    fn replay(&self, transcript: &Transcript) -> Option<Result<Replayed, ReplayError>> {
        self.fetch(&transcript.started.bank);
        let lots = self.lots.borrow();
        let lot = lots
            .iter()
            .find(|lot| lot.bank.digest() == transcript.started.bank)?;
        let uses: Vec<&Bank> = lot.used.iter().map(AsRef::as_ref).collect();
        Some(replay_whole(
            &lot.bank,
            &uses,
            &|digest| lot.overlay(digest),
            transcript,
        ))
    }

    /// Reads a published bank once.
    fn fetch(&self, digest: &Digest) {
        let mut lots = self.lots.borrow_mut();
        if !lots.iter().any(|lot| lot.bank.digest() == *digest) {
            let published = |folder: &PathBuf| Lot::published(Path::new(folder), digest).ok();
            lots.extend(self.folders.iter().find_map(published));
        }
    }

    /// A bank's title, else its id.
    fn title(&self, bank: &BankId) -> String {
        let lots = self.lots.borrow();
        let lot = lots.iter().find(|lot| lot.bank.header.id == *bank);
        lot.map_or_else(|| bank.to_string(), |lot| lot.bank.header.title.clone())
    }

    /// A topic's title, else its id.
    fn topic(&self, bank: &BankId, topic: &TopicId) -> String {
        let lots = self.lots.borrow();
        let lot = lots.iter().find(|lot| lot.bank.header.id == *bank);
        let headers = lot
            .into_iter()
            .flat_map(|lot| std::iter::once(&lot.bank).chain(&lot.used));
        let mut topics = headers.flat_map(|bank| &bank.header.topics);
        let known = topics.find(|known| known.id == *topic);
        known.map_or_else(|| topic.to_string(), |known| known.title.clone())
    }
}
