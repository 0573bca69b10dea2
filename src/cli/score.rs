//! `assay score`: answers, replayed against their bank.

use std::path::PathBuf;

use assay_engine::bank::Bank;
use assay_engine::replay::{ReplayError, Replayed, replay_whole};
use clap::Args;
use serde_json::{Value, json};

use crate::Outcome;
use crate::answers;
use crate::console::Console;
use crate::language::{self, Language};
use crate::lot::Lot;
use crate::told::{self, Told};
use crate::trouble::Trouble;

/// The format of what `--json` prints.
pub const FORMAT: &str = "assay-score/1";

/// Which answers, and of which bank.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay score assessments/core-concepts/foundation.json assay-answers-0123abcd.json
  assay score assessments/core-concepts/foundation.json assay-answers-0123abcd.json --explain --lang fr
  assay score target/catalogue assay-answers-0123abcd.json --json

The answers are replayed: their form is drawn again, and every response is marked again. That gives the score; it doesn't
show who gave the answers, when, or with what help.

Exit status: 0 the answers were scored, passed or not, 1 they don't hold together, 2 a file can't be used.")]
pub struct Score {
    /// The bank's file, or a folder that 'assay catalogue' wrote, which has earlier versions too.
    #[arg(value_name = "BANK")]
    pub bank: PathBuf,
    /// A transcript, or the file of answers that the app gives out.
    #[arg(value_name = "ANSWERS")]
    pub answers: PathBuf,
    /// Tell of each item how its mark came about, with what further tries and hints took off it.
    #[arg(long)]
    pub explain: bool,
    /// Print JSON for other programs.
    #[arg(long)]
    pub json: bool,
    /// The language of the words [default: the system's, else en].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
}

impl Score {
    /// Replays and tells.
    ///
    /// # Errors
    /// [`Trouble`] where a file can't be used, or the answers are another bank's.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let transcript = answers::read(&self.answers)?;
        let lot = if self.bank.is_dir() {
            Some(Lot::published(&self.bank, &transcript.started.bank)?)
        } else {
            Lot::read(&self.bank, console)?
        };
        let Some(lot) = lot else {
            return Ok(Outcome::Faulty);
        };
        let uses: Vec<&Bank> = lot.used.iter().map(AsRef::as_ref).collect();
        let replayed =
            match replay_whole(&lot.bank, &uses, &|digest| lot.overlay(digest), &transcript) {
                Ok(replayed) => replayed,
                Err(ReplayError::OtherBank { expected, found }) => {
                    return Err(Trouble::OtherBank {
                        path: self.bank.clone(),
                        expected,
                        found,
                    });
                }
                Err(cause) => {
                    let words = language::check_words(language::spoken(self.lang))?;
                    writeln!(
                        console.out(),
                        "{}",
                        words.answers_do_not_hold(&cause.to_string())
                    )?;
                    return Ok(Outcome::Faulty);
                }
            };
        if self.json {
            console.json(&as_json(&lot, &replayed))?;
        } else {
            let locale = language::spoken(self.lang);
            let told = Told {
                words: told::words(locale)?,
                more: language::check_words(locale)?,
                lot: &lot,
                replayed: &replayed,
                explains: self.explain,
            };
            told.tell(console.out())?;
        }
        Ok(Outcome::Clean)
    }
}

fn as_json(lot: &Lot, replayed: &Replayed) -> Value {
    let header = &lot.bank.header;
    let items: Vec<_> = replayed
        .paper
        .items
        .iter()
        .map(|placed| json!({ "bank": placed.slot.bank, "item": placed.item.id }))
        .collect();
    // The report's own bytes are what engines agree on, so they are what is told.
    let report: Value = serde_json::from_slice(&replayed.report.to_bytes()).unwrap_or(Value::Null);
    json!({
        "format": FORMAT,
        "bank": { "id": header.id, "version": header.version, "digest": lot.bank.digest() },
        "assessment": replayed.paper.request.assessment,
        "submitted": replayed.attempt.is_submitted(),
        "items": items,
        "report": report,
    })
}
