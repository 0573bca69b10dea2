//! `assay check`: all that is wrong, where, and how to mend it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;

use crate::Outcome;
use crate::console::Console;
use crate::folder;
use crate::language::{self, Language};
use crate::print::{self, Tally};
use crate::shelf::Shelf;
use crate::trouble::Trouble;

/// What to check, and how to tell it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay check assessments
  assay check --lang fr assessments/core-concepts/foundation.fr.json
  assay check --json assessments | jq '.files[].findings[].code'

Exit status: 0 no errors, 1 errors (with --deny-warnings: or warnings), 2 a file can't be read.")]
pub struct Check {
    /// Files and folders; in a folder, all banks, translations and modules.json below it.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Print JSON for other programs.
    #[arg(long)]
    pub json: bool,
    /// The language of the words [default: the system's, else en].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
    /// Take warnings for errors.
    #[arg(long)]
    pub deny_warnings: bool,
}

impl Check {
    /// Checks and tells.
    ///
    /// # Errors
    /// [`Trouble`] where a file can't be read.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let words = language::check_words(language::spoken(self.lang))?;
        let files = folder::files(&self.paths)?;
        let shelf = Shelf::new();
        let mut volumes = BTreeMap::new();
        for (done, file) in files.iter().enumerate() {
            console.progress(done, files.len(), &file.to_string_lossy());
            volumes.insert(file.clone(), shelf.read(file)?);
        }
        let tally = Tally::of(volumes.values().flat_map(|volume| &volume.findings));
        if self.json {
            console.json(&print::as_json(&words, &volumes, tally))?;
        } else {
            for (file, volume) in &volumes {
                for finding in &volume.findings {
                    print::finding(console.out(), &words, file, finding)?;
                }
            }
            print::summary(console.out(), &words, files.len(), tally)?;
        }
        let faulty = tally.errors > 0 || self.deny_warnings && tally.warnings > 0;
        Ok(if faulty {
            Outcome::Faulty
        } else {
            Outcome::Clean
        })
    }
}
