//! `assay session`: codes for the learners of a session, so that an issuer knows that a form is the one that it gave out.

mod sheet;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use assay_credential::{Session, SessionTry};
use assay_engine::digest::Digest;
use clap::Args;
use serde::{Deserialize, Serialize};

use crate::Outcome;
use crate::console::Console;
use crate::keygen::random;
use crate::language::{self, Language};
use crate::trouble::Trouble;
use crate::write;

/// Tries by the seed of their form: whose, and which.
pub type Seeds = BTreeMap<[u8; 16], (u32, SessionTry)>;

const FORMAT: &str = "assay-session/1";

/// How many codes, and where their secret goes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay session june.session --learners 30
  assay session june.session
  assay session june.session --sheet codes.html --title 'Core concepts, foundation' --lang fr

A new file gets a secret, from which all codes follow; of a file that is there, the codes are printed again. Keep it like a key until all is
signed: who has it can make the codes. Give each learner one code, on paper: a sheet is a page to print and to cut up, with a slip for each learner. It needs
no connection, and is in English, French or Arabic. Write down who got which number: 'assay attest' tells it again.

Exit status: 0 the codes are printed, 2 the file can't be used.")]
pub struct Codes {
    /// The session's file.
    #[arg(value_name = "SESSION")]
    pub session: PathBuf,
    /// How many learners there are, for a new file.
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub learners: Option<u32>,
    /// Write a page to print, with a slip for each learner.
    #[arg(long, value_name = "OUT")]
    pub sheet: Option<PathBuf>,
    /// What the slips say the codes are for.
    #[arg(long, value_name = "TITLE", requires = "sheet")]
    pub title: Option<String>,
    /// The language of the sheet [default: the system's, else en].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    /// As digests are written.
    secret: String,
    learners: u32,
}

impl Codes {
    /// Makes and prints them.
    ///
    /// # Errors
    /// [`Trouble`] where the file can't be used.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        if let Some(path) = &self.sheet {
            write::apart(&[path], &[&self.session])?;
        }
        let path = || self.session.clone();
        match (self.learners, self.session.exists()) {
            (Some(learners), false) => make(&self.session, learners)?,
            (Some(_), true) => return Err(Trouble::SessionThere { path: path() }),
            (None, false) => return Err(Trouble::NewSession { path: path() }),
            (None, true) => {}
        }
        let session = read(&self.session)?;
        for learner in 1.. {
            let Some(code) = session.code(learner) else {
                break;
            };
            writeln!(console.out(), "{learner}\t{code}")?;
        }
        if let Some(path) = &self.sheet {
            let locale = language::spoken(self.lang);
            let words = language::session_words(locale)?;
            let page = sheet::page(&session, self.title.as_deref(), locale, &words);
            let mut options = fs::OpenOptions::new();
            options.write(true).create(true).truncate(true);
            put(path, options, page.as_bytes())?;
        }
        Ok(Outcome::Clean)
    }
}

fn make(path: &Path, learners: u32) -> Result<(), Trouble> {
    let file = File {
        format: FORMAT.to_owned(),
        secret: Digest(random()?).to_string(),
        learners,
    };
    let text = serde_json::to_string(&file).unwrap_or_default() + "\n";
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    put(path, options, text.as_bytes())
}

/// Writes what only its owner may read: whoever sees a code can use it.
fn put(path: &Path, mut options: fs::OpenOptions, bytes: &[u8]) -> Result<(), Trouble> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(Trouble::unwritable(path))?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(Trouble::unwritable(path))
}

/// Reads a session.
///
/// # Errors
/// [`Trouble`] where the file is none.
pub fn read(path: &Path) -> Result<Session, Trouble> {
    let text = fs::read_to_string(path).map_err(Trouble::unreadable(path))?;
    let file: Option<File> = serde_json::from_str(&text).ok();
    let file = file.filter(|file| file.format == FORMAT);
    let read = file.and_then(|file| Some((Digest::read(&file.secret)?, file.learners)));
    let (secret, learners) = read.ok_or_else(|| Trouble::NoSession {
        path: path.to_owned(),
    })?;
    Ok(Session::new(secret.0, learners))
}
