//! `assay revoke`: an issuer withdraws what it signed.

use std::path::PathBuf;

use assay_credential::{Moment, RecordNumber};
use clap::Args;

use crate::Outcome;
use crate::console::Console;
use crate::ledger::Ledger;
use crate::trouble::Trouble;
use crate::verify::{moment, now};

/// Which certificates.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay revoke 7K3M-0QRS-VW4X-Y2AB --ledger academy.jsonl
  assay revoke 7K3M-0QRS-VW4X-Y2AB --ledger academy.jsonl --on 2026-11-29T08:00:00Z

That can't be taken back, and the first date stays. Nobody sees it before the list is made anew ('assay status-list') and published.

Exit status: 0 they are withdrawn, 2 one can't be.")]
pub struct Revoke {
    /// The numbers of the records.
    #[arg(value_name = "NUMBERS", required = true, value_parser = RecordNumber::parse)]
    pub numbers: Vec<RecordNumber>,
    /// The issuer's ledger, which 'assay attest' made.
    #[arg(long, value_name = "LEDGER")]
    pub ledger: PathBuf,
    /// From when on they don't count, which may be past [default: now].
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub on: Option<Moment>,
}

impl Revoke {
    /// Withdraws them: all, or none where one can't be.
    ///
    /// # Errors
    /// [`Trouble`] where the ledger can't be used, or has no such certificate.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let now = now()?;
        let on = self.on.unwrap_or(now);
        if on > now {
            // Lists and pages say "withdrawn" from the moment that they know it.
            return Err(Trouble::Future { on });
        }
        let mut ledger = Ledger::known(&self.ledger)?;
        for number in &self.numbers {
            let signed = ledger.signed.get(&number.to_string());
            if signed.is_none_or(|signed| signed.index.is_none()) {
                return Err(Trouble::NotSigned { number: *number });
            }
        }
        for number in &self.numbers {
            match ledger.withdrawn.get(&number.to_string()) {
                None => ledger.withdraw(*number, on)?,
                Some(before) => console.note(format!(
                    "{number} was withdrawn before, on {}; that date stays",
                    before.date_time()
                )),
            }
            writeln!(console.out(), "{number}")?;
        }
        Ok(Outcome::Clean)
    }
}
