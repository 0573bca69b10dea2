//! `assay check`: all that is wrong, where, and how to mend it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;

use assay_engine::check::{Severity, Stage};
use assay_messages::{CheckWords, Locale};
use clap::{Args, ValueEnum};

use crate::Outcome;
use crate::console::Console;
use crate::explained;
use crate::fixes;
use crate::folder;
use crate::github;
use crate::language::{self, Language};
use crate::print::{self, Tally};
use crate::sarif;
use crate::shelf::{Shelf, Volume};
use crate::trouble::Trouble;

/// What to check, and how to tell it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay check assessments
  assay check --lang fr assessments/core-concepts/foundation.fr.json
  assay check --release assessments
  assay check --fix assessments/core-concepts/foundation.json
  assay check --explain L06
  assay check --json assessments | jq '.files[].findings[].code'

Exit status: 0 no errors, 1 errors (with --deny-warnings: or warnings), 2 a file can't be read.")]
pub struct Check {
    /// Files and folders; in a folder, all banks, translations and modules.json below it.
    #[arg(required_unless_present = "explain", value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// How to print what is found.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: Format,
    /// The same as --format json.
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    /// The language of the words [default: the system's, else en].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
    /// Take warnings for errors.
    #[arg(long)]
    pub deny_warnings: bool,
    /// Check for release: missing reviews, sources that nobody checked and the like are errors.
    #[arg(long)]
    pub release: bool,
    /// Also list what is turned off, with the reasons.
    #[arg(long, short)]
    pub verbose: bool,
    /// Mend what only one thing can mend: shows the difference and asks, file by file; then checks again.
    #[arg(long, conflicts_with_all = ["json", "format"])]
    pub fix: bool,
    /// With --fix: don't ask.
    #[arg(long, requires = "fix")]
    pub yes: bool,
    /// Explain a rule (L06), a code (longest-key) or all rules, and check nothing.
    #[arg(long, value_name = "RULE", conflicts_with_all = ["paths", "fix", "json", "format"])]
    pub explain: Option<String>,
    /// With --explain: as the sections of docs/writing-items.md.
    #[arg(long, requires = "explain")]
    pub markdown: bool,
}

/// How to print findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For other programs.
    Json,
    /// SARIF 2.1.0, which code hosts and editors show beside the file.
    Sarif,
    /// Workflow commands that GitHub Actions shows beside the file.
    Github,
}

impl Check {
    /// Checks and tells.
    ///
    /// # Errors
    /// [`Trouble`] where a file can't be read.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let locale = language::spoken(self.lang);
        let words = language::check_words(locale)?;
        if let Some(wanted) = &self.explain {
            let rules = language::rules_words(locale)?;
            explained::print(console.out(), &words, &rules, wanted, self.markdown)?;
            return Ok(Outcome::Clean);
        }
        let files = folder::files(&self.paths)?;
        let stage = if self.release {
            Stage::Release
        } else {
            Stage::Work
        };
        if self.fix {
            fixes::offer(console, &words, &files, stage, self.yes)?;
        }
        let shelf = Shelf::checking_for(stage);
        let mut volumes = BTreeMap::new();
        for (done, file) in files.iter().enumerate() {
            console.progress(done, files.len(), &file.to_string_lossy());
            volumes.insert(file.clone(), shelf.read(file)?);
        }
        let tally = Tally::of(volumes.values().flat_map(|volume| &volume.findings));
        self.tell(console, locale, &words, &volumes, tally)?;
        let faulty = tally.errors > 0 || self.deny_warnings && tally.warnings > 0;
        Ok(if faulty {
            Outcome::Faulty
        } else {
            Outcome::Clean
        })
    }

    fn tell(
        &self,
        console: &mut Console<'_>,
        locale: Locale,
        words: &CheckWords,
        volumes: &BTreeMap<PathBuf, Rc<Volume>>,
        tally: Tally,
    ) -> Result<(), Trouble> {
        let format = if self.json { Format::Json } else { self.format };
        match format {
            Format::Json => console.json(&print::as_json(words, volumes, tally))?,
            Format::Sarif => {
                let rules = language::rules_words(locale)?;
                console.json(&sarif::log(words, &rules, volumes))?;
            }
            Format::Github => github::print(console.out(), words, volumes)?,
            Format::Text => {
                for (file, volume) in volumes {
                    for finding in &volume.findings {
                        if self.verbose || finding.severity != Severity::Allowed {
                            print::finding(console.out(), words, file, finding)?;
                        }
                    }
                }
                print::summary(console.out(), words, volumes.len(), tally)?;
            }
        }
        Ok(())
    }
}
