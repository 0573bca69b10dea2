//! `assay status-list`: what an issuer withdrew, as files to publish.

use std::collections::BTreeMap;
use std::path::PathBuf;

use assay_credential::status::{Bits, List, Withdrawals};
use assay_credential::{ListUrl, Moment};
use assay_engine::duration::Period;
use clap::Args;

use crate::Outcome;
use crate::attest::list_url;
use crate::console::Console;
use crate::ledger::Ledger;
use crate::signer::SignerArgs;
use crate::trouble::Trouble;
use crate::verify::now;
use crate::write;

/// Whose list, and where it goes.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  assay status-list --key academy.key --method did:web:example.org#key-0 --ledger academy.jsonl --list https://example.org/status/1 \\
    --out dist/status/1.json --dates dist/status/1.dates.json

The list is a Bitstring Status List 1.0, which others' software reads too; the dates are signed, and say when each was withdrawn. Publish both
beside the page before the first certificate is handed out, and make them anew before the list is past its time, even where nothing was withdrawn: without a
list that is still good, certificates that name it can't be checked.

Exit status: 0 the files are written, 2 they can't be.")]
pub struct StatusList {
    /// Who signs.
    #[command(flatten)]
    pub signer: SignerArgs,
    /// The issuer's ledger, which 'assay attest' made.
    #[arg(long, value_name = "LEDGER")]
    pub ledger: PathBuf,
    /// By what address certificates name the list.
    #[arg(long, value_name = "URL", value_parser = list_url)]
    pub list: ListUrl,
    /// How long the list may be gone by, more than nothing.
    #[arg(long, value_name = "PERIOD", default_value = "P30D", value_parser = Period::read)]
    pub valid_for: Period,
    /// The file of the list.
    #[arg(long, value_name = "OUT")]
    pub out: PathBuf,
    /// The file of the dates.
    #[arg(long, value_name = "OUT")]
    pub dates: PathBuf,
}

impl StatusList {
    /// Writes them.
    ///
    /// # Errors
    /// [`Trouble`] where the key or the ledger can't be used, or a file can't be written.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let reads = [&[&*self.ledger][..], &self.signer.files()].concat();
        write::apart(&[&self.out, &self.dates], &reads)?;
        let valid_from = now()?;
        let end = Moment::nearest(self.valid_for.after(valid_from.wall_time()));
        if end <= valid_from {
            let option = "--valid-for";
            return Err(Trouble::Ended { option, end });
        }
        let ledger = Ledger::known(&self.ledger)?;
        let signer = self.signer.open()?;
        let (mut bits, mut dates) = (Bits::none(), BTreeMap::new());
        for (number, on) in &ledger.withdrawn {
            let index = ledger.signed.get(number).and_then(|signed| signed.index);
            if let Some(index) = index.filter(|index| bits.withdraw(*index).is_some()) {
                dates.insert(index, *on);
            }
        }
        let count = dates.len();
        let by = (signer.did.clone(), signer.name.clone(), &signer.key);
        let dates = Withdrawals::sign(by, self.list.clone(), valid_from, dates);
        let list = List {
            id: self.list.clone(),
            issuer: signer.did.clone(),
            valid_from,
            valid_until: Some(end),
            bits,
        };
        // The dates first: they are believed before the list shows it.
        write::replace(&self.dates, dates.to_json().as_bytes())?;
        let list = list.to_signed_json(&signer.name, &signer.key);
        write::replace(&self.out, list.ok_or(Trouble::CantSign)?.as_bytes())?;
        writeln!(console.out(), "{}: {count}", self.out.display())?;
        Ok(Outcome::Clean)
    }
}
