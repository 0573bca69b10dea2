//! `assay attest`: an issuer replays certificates' answers and signs.

mod became;
mod desk;
mod known;
mod table;

use std::fs;
use std::path::{Path, PathBuf};

use assay_credential::attest::{Vouch, Vouches};
use assay_credential::{ListUrl, Moment, RecordNumber};
use assay_engine::table::csv;
use clap::{Args, ValueEnum};

use self::became::Row;
use self::desk::Desk;
use crate::Outcome;
use crate::console::{Console, harmless};
use crate::given;
use crate::language::{self, Language};
use crate::ledger::Ledger;
use crate::session;
use crate::signer::SignerArgs;
use crate::site;
use crate::speech::Speech;
use crate::trouble::Trouble;
use crate::verified;
use crate::verify::{moment, now};
use crate::write;

/// Which certificates, who signs, and what is stated.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay attest results --site dist --key academy.key --method did:web:example.org#key-0 --ledger academy.jsonl --out signed \\
    --list https://example.org/status/1
  assay attest results/*.pdf --site dist --key academy.key --method did:web:example.org#key-0 --ledger academy.jsonl --out signed \\
    --states replayed --states supervised --session june.session --tries 2 --list https://example.org/status/1 --csv table.csv

What is signed without --method is signed as the key's did:key, which is unknown where you are listed as a did:web, and what is signed without --list can't be
withdrawn. With --list it can't be checked before the list is made ('assay status-list') and published beside the page.

The files are certificates with their answers, as PDF, PNG, SVG or JSON; of a folder, all of those in it. Each is replayed against its bank, and signed where all of it
fits, the titles are the site's, it was made before now and lies within --from and --until, and no other record was signed for the same form. What became
of it is told at once, and at the end how many became what. The ledger says what was signed; a run that was broken off goes on where it was. With another
key than before, all are signed anew, for the same entries of the list, and with what this run states: state again all that you stated before. Self-issued
records show nothing of who gave the answers: what you state, you answer for.

Exit status: 0 each is signed, 1 one isn't, 2 a file or the key can't be used.")]
pub struct Attest {
    /// The certificates' files, or folders with them.
    #[arg(value_name = "FILES", required = true)]
    pub files: Vec<String>,
    /// The site whose banks they were taken from: a folder that 'assay catalogue' wrote, or the whole built site.
    #[arg(long, value_name = "FOLDER")]
    pub site: PathBuf,
    /// Who signs.
    #[command(flatten)]
    pub signer: SignerArgs,
    /// The issuer's ledger, which is made if it isn't there. Keep it with the key.
    #[arg(long, value_name = "LEDGER")]
    pub ledger: PathBuf,
    /// The folder for what is signed.
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
    /// What is stated; may be given several times.
    #[arg(long, value_name = "WHAT", default_value = "replayed")]
    pub states: Vec<States>,
    /// Sign again, as of now, what was signed with other statements, another end or another list, or under another issuer's name. The older
    /// signature still holds.
    #[arg(long)]
    pub anew: bool,
    /// The number of a certificate whose place another may take that names it, for the same form: under another name of the same person. It is
    /// withdrawn; may be given several times.
    #[arg(long, value_name = "NUMBER", value_parser = RecordNumber::parse)]
    pub replace: Vec<RecordNumber>,
    /// By what address the list of what was withdrawn is known; without it, what is signed can't be withdrawn.
    #[arg(long, value_name = "URL", value_parser = list_url)]
    pub list: Option<ListUrl>,
    /// Until when the issuer stands by it, a moment ahead such as 2028-11-29T00:00:00Z [default: as long as the bank says].
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub valid_until: Option<Moment>,
    /// Sign only what was begun from this moment on, by the learner's clock.
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub from: Option<Moment>,
    /// Sign only what was submitted by this moment, by the learner's clock.
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub until: Option<Moment>,
    /// Sign only what was drawn from the codes of this session, a file that 'assay session' made.
    #[arg(long, value_name = "SESSION")]
    pub session: Option<PathBuf>,
    /// How many tries each code of the session has, at least 1.
    #[arg(long, value_name = "COUNT", default_value_t = 1, requires = "session", value_parser = clap::value_parser!(u32).range(1..))]
    pub tries: u32,
    /// Write what became of each, with its holder's name and where what was signed lies, to this file, as CSV that every spreadsheet reads.
    #[arg(long, value_name = "OUT")]
    pub csv: Option<PathBuf>,
    /// The language of the words [default: the system's, else en].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
}

/// What an issuer can state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum States {
    /// The answers were replayed and give this score.
    Replayed,
    /// Somebody watched while they were given.
    Supervised,
    /// Somebody checked who the holder is.
    IdentityChecked,
}

impl Attest {
    /// Replays, signs and tells.
    ///
    /// # Errors
    /// [`Trouble`] where a file, the key or the ledger can't be used.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let words = verified::words(language::spoken(self.lang))?;
        let now = now()?;
        self.apart()?;
        if let Some(end) = self.valid_until.filter(|end| *end <= now) {
            let option = "--valid-until";
            return Err(Trouble::Ended { option, end });
        }
        let site = site::read(&self.site)?;
        let seeds = match &self.session {
            Some(path) => Some(session::read(path)?.seeds(self.tries)),
            None => None,
        };
        let signer = self.signer.open()?;
        if !self.ledger.exists() {
            console.note(format!("{} is a new ledger", self.ledger.display()));
        }
        if let Some(exposure) = self.signer.exposure() {
            console.note(exposure);
        }
        for doubt in known::doubts(&site, &signer, self.list.as_ref(), now)? {
            console.note(doubt);
        }
        let mut desk = Desk {
            ask: self,
            site,
            signer,
            ledger: Ledger::open(&self.ledger)?,
            seeds,
            vouches: self.vouches(),
            now,
        };
        fs::create_dir_all(&self.out).map_err(Trouble::unwritable(&self.out))?;
        let files = given::files(&self.files)?;
        let mut rows = Vec::new();
        for (done, file) in files.iter().enumerate() {
            console.progress(done, files.len(), file);
            let row = match given::certificate(file)? {
                Some(credential) => desk.take(credential)?,
                None => Row::of_none(),
            };
            let (name, who, told) = (harmless(file), harmless(&row.who()), row.told(&words));
            // At once: what was done before a crash has been told.
            writeln!(console.out(), "{name}: {who}: {told}")?;
            console.out().flush()?;
            rows.push((file.clone(), row));
        }
        if let Some(out) = &self.csv {
            let table = csv(&table::table(&rows, &words));
            write::replace(out, &table)?;
        }
        table::tell(console.out(), &rows, &words, &Speech::of(self.lang)?)?;
        let signed = rows.iter().filter(|(_, row)| row.is_signed()).count();
        writeln!(console.out(), "{}", words.signed_of(signed, files.len()))?;
        if signed > 0 && desk.seeds.is_some() && self.tries > 1 {
            writeln!(console.out(), "{}", words.session_shown())?;
        }
        Ok(if signed == files.len() {
            Outcome::Clean
        } else {
            Outcome::Faulty
        })
    }

    /// Nothing that is read or added to is written over.
    fn apart(&self) -> Result<(), Trouble> {
        let Some(csv) = &self.csv else {
            return Ok(());
        };
        let mut others = self.signer.files();
        others.push(&self.ledger);
        others.extend(self.session.as_deref());
        others.extend(self.files.iter().map(Path::new));
        write::apart(&[csv], &others)
    }

    fn vouches(&self) -> Vouches {
        let all = self.states.iter().map(|states| match states {
            States::Replayed => Vouch::Replayed,
            States::Supervised => Vouch::Supervised,
            States::IdentityChecked => Vouch::IdentityChecked,
        });
        // Nothing is signed that wasn't replayed.
        Vouches::with(Vouch::Replayed, all)
    }
}

/// Reads the address of a list.
///
/// # Errors
/// Why it is none.
pub fn list_url(text: &str) -> Result<ListUrl, String> {
    ListUrl::read(text).ok_or_else(|| "not an address that begins with https://".to_owned())
}

#[cfg(test)]
mod tests;
