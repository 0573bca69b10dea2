//! `assay attest`: an issuer replays certificates' answers and signs.

use std::fs;
use std::path::{Path, PathBuf};

use assay_credential::attest::{AnswersSeen, Statement, StatusEntry, Vouch, Vouches};
use assay_credential::carrier;
use assay_credential::status::Bits;
use assay_credential::verify::{Presented, Verdict};
use assay_credential::{Credential, ListUrl, Moment, SessionTry};
use assay_engine::attempt::compact;
use assay_engine::bank::modules::{Catalogue, Words};
use assay_messages::VerifyWords;
use clap::{Args, ValueEnum};

use crate::Outcome;
use crate::console::{Console, harmless};
use crate::keygen::random;
use crate::language::{self, Language};
use crate::ledger::{Ledger, Signed};
use crate::session::{self, Seeds};
use crate::signer::{Signer, SignerArgs};
use crate::site::Site;
use crate::trouble::Trouble;
use crate::verified;
use crate::verify::{moment, now, read};
use crate::write;

/// Which certificates, who signs, and what is stated.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay attest results/*.json --site dist --key academy.key --ledger academy.jsonl --out signed
  assay attest results/*.json --site dist --key academy.key --method did:web:example.org#key-0 --ledger academy.jsonl --out signed \\
    --states replayed --states supervised --session june.session --tries 2 --list https://example.org/status/1

The files are certificates with their answers, as PDF, PNG, SVG or JSON. Each is replayed against its bank, and signed where all of it fits, the titles are
the site's, it lies within --from and --until, and no other record was signed for the same form. The ledger says what was signed; a run
that was broken off goes on where it was. Self-issued records show nothing of who gave the answers: what you state, you answer for.

Exit status: 0 each is signed, 1 one isn't, 2 a file or the key can't be used.")]
pub struct Attest {
    /// The certificates' files.
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
    /// By what address the list of what was withdrawn is known; without it, what is signed can't be withdrawn.
    #[arg(long, value_name = "URL", value_parser = list_url)]
    pub list: Option<ListUrl>,
    /// Until when the issuer stands by it, such as 2028-11-29T00:00:00Z [default: as long as the bank says].
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
    /// How many tries each code of the session has.
    #[arg(long, value_name = "COUNT", default_value_t = 1, requires = "session")]
    pub tries: u32,
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

/// What became of a certificate.
enum Became {
    Signed,
    SignedBefore,
    Refused(Refusal),
}

/// Why a certificate isn't signed.
enum Refusal {
    NoCertificate,
    NoAnswers,
    Verdict(Verdict),
    Titles,
    TooEarly,
    TooLate,
    SameForm(String),
    SameNumber,
    NoCode,
}

struct Desk<'a> {
    ask: &'a Attest,
    site: Site,
    catalogue: Option<Catalogue>,
    signer: Signer,
    ledger: Ledger,
    seeds: Option<Seeds>,
    vouches: Vouches,
    now: Moment,
}

impl Attest {
    /// Replays, signs and tells.
    ///
    /// # Errors
    /// [`Trouble`] where a file, the key or the ledger can't be used.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let words = verified::words(language::spoken(self.lang))?;
        let site = Site::read(&self.site)?;
        let seeds = match &self.session {
            Some(path) => Some(session::read(path)?.seeds(self.tries)),
            None => None,
        };
        let mut desk = Desk {
            ask: self,
            catalogue: site.catalogue(),
            site,
            signer: self.signer.open()?,
            ledger: Ledger::open(&self.ledger)?,
            seeds,
            vouches: self.vouches(),
            now: now()?,
        };
        fs::create_dir_all(&self.out).map_err(Trouble::unwritable(&self.out))?;
        let (mut table, mut all_well) = (Vec::new(), true);
        for (done, file) in self.files.iter().enumerate() {
            console.progress(done, self.files.len(), file);
            let (who, became) = desk.take(&read(file)?)?;
            all_well &= !matches!(became, Became::Refused(_));
            table.push((file, who, became));
        }
        for (file, who, became) in &table {
            let told = told(became, &words);
            writeln!(
                console.out(),
                "{}: {}: {told}",
                harmless(file),
                harmless(who)
            )?;
        }
        let signed = table
            .iter()
            .filter(|(_, _, became)| !matches!(became, Became::Refused(_)));
        let count = words.signed_of(signed.count(), table.len());
        writeln!(console.out(), "{count}")?;
        Ok(if all_well {
            Outcome::Clean
        } else {
            Outcome::Faulty
        })
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

impl Desk<'_> {
    /// Whose certificate it is, and what became of it.
    fn take(&mut self, bytes: &[u8]) -> Result<(String, Became), Trouble> {
        let refused = |who: &str, why| Ok((who.to_owned(), Became::Refused(why)));
        let Ok(credential) = carrier::read(bytes) else {
            return refused("–", Refusal::NoCertificate);
        };
        let credential = Credential {
            attestation: None,
            ..credential
        };
        let who = format!(
            "{} {}",
            credential.record.number,
            credential.record.holder.as_str()
        );
        let out = self.out(&credential);
        if self.is_done(&credential, &out) {
            return Ok((who, Became::SignedBefore));
        }
        match self.judge(&credential) {
            Err(why) => refused(&who, why),
            Ok((seen, session)) => {
                self.sign(credential, seen, session, &out)?;
                Ok((who, Became::Signed))
            }
        }
    }

    fn out(&self, credential: &Credential) -> PathBuf {
        self.ask
            .out
            .join(format!("{}.json", credential.record.number))
    }

    /// Whether the same record lies signed there already.
    fn is_done(&self, credential: &Credential, out: &Path) -> bool {
        let known = fs::read(out)
            .ok()
            .and_then(|bytes| Credential::from_bytes(&bytes).ok());
        known.is_some_and(|known| {
            let by = known
                .attestation
                .as_deref()
                .map(|stated| &stated.statement.issuer);
            known.record == credential.record && by == Some(&self.signer.did)
        })
    }

    /// All that has to hold before anything is signed.
    fn judge(&self, credential: &Credential) -> Result<(AnswersSeen, Option<SessionTry>), Refusal> {
        let answers = credential.answers.as_ref().ok_or(Refusal::NoAnswers)?;
        let record = &credential.record;
        let finding = self
            .site
            .check(&Presented::from(credential.clone()), self.now);
        let replayed = match (finding.verdict, finding.replayed) {
            (Verdict::AnswersFit, Some(replayed)) => replayed,
            (verdict, _) => return Err(Refusal::Verdict(verdict)),
        };
        if !self.has_titles(credential) {
            return Err(Refusal::Titles);
        }
        if self.ask.from.is_some_and(|from| record.started < from) {
            return Err(Refusal::TooEarly);
        }
        if self.ask.until.is_some_and(|until| record.submitted > until) {
            return Err(Refusal::TooLate);
        }
        let request = &answers.started.request;
        let session = match &self.seeds {
            None => None,
            Some(seeds) => match seeds.get(&request.seed.0) {
                Some((_, sat)) if sat.is_of(request) => Some(*sat),
                _ => return Err(Refusal::NoCode),
            },
        };
        let number = record.number.to_string();
        let known = self.ledger.number_of(request.seed);
        if let Some(other) = known.filter(|other| *other != number) {
            return Err(Refusal::SameForm(other.to_owned()));
        }
        let before = self.ledger.signed.get(&number);
        if before.is_some_and(|before| before.record != record.digest().to_string()) {
            return Err(Refusal::SameNumber);
        }
        let compact = compact::write(&replayed.paper, &replayed.attempt, usize::MAX);
        let compact = compact.map_err(|_| Refusal::Verdict(Verdict::Altered))?;
        Ok((AnswersSeen::of(answers, &compact.text), session))
    }

    /// Titles of module and level are the site's: no bank says them, so they are held against its catalogue.
    fn has_titles(&self, credential: &Credential) -> bool {
        let Some(catalogue) = &self.catalogue else {
            return false;
        };
        let (bank, titles) = (&credential.record.bank.id, &credential.record.titles);
        let module = catalogue.modules.iter().find(|one| one.id == bank.module);
        let level = catalogue.levels.iter().find(|one| one.id == bank.level);
        let is = |words: Option<&Words>, said: &str| {
            words.is_some_and(|words| words.0.iter().any(|(_, title)| title == said))
        };
        is(module.map(|one| &one.title), &titles.module)
            && is(level.map(|one| &one.title), &titles.level)
    }

    fn sign(
        &mut self,
        credential: Credential,
        seen: AnswersSeen,
        session: Option<SessionTry>,
        out: &Path,
    ) -> Result<(), Trouble> {
        let record = &credential.record;
        let number = record.number.to_string();
        let seed = credential
            .answers
            .as_ref()
            .map(|answers| answers.started.request.seed);
        // A run that was broken off had said it already: then it is signed as it would have been.
        let signed = match self.ledger.signed.get(&number).cloned() {
            Some(signed) => signed,
            None => {
                let signed = Signed {
                    number,
                    record: record.digest().to_string(),
                    at: self.now.date_time(),
                    seed: seed.map(|seed| seed.to_string()).unwrap_or_default(),
                    index: self.ask.list.is_some().then(|| self.index()).transpose()?,
                };
                self.ledger.sign(signed.clone())?;
                signed
            }
        };
        let list = self.ask.list.clone();
        let statement = Statement {
            issuer: self.signer.did.clone(),
            key: self.signer.name.clone(),
            vouches: self.vouches.clone(),
            attested: Moment::from_date_time(&signed.at).unwrap_or(self.now),
            valid_until: self.ask.valid_until,
            status: list
                .zip(signed.index)
                .map(|(list, index)| StatusEntry { list, index }),
            session,
            answers: Some(seen),
        };
        let attestation = statement.signed(record, &self.signer.key);
        let credential = Credential {
            attestation: Some(Box::new(attestation)),
            ..credential
        };
        write::replace(out, &credential.to_bytes())?;
        Ok(())
    }

    /// An entry that isn't taken, from anywhere in the list: where a certificate stands says nothing of when it was signed.
    fn index(&self) -> Result<u32, Trouble> {
        if self.ledger.signed.len() >= Bits::LEAST as usize / 2 {
            return Err(Trouble::ListFull);
        }
        loop {
            let index = u32::from_be_bytes(random()?) % Bits::LEAST;
            if !self.ledger.has_index(index) {
                return Ok(index);
            }
        }
    }
}

fn told(became: &Became, words: &VerifyWords) -> String {
    match became {
        Became::Signed => words.signed(),
        Became::SignedBefore => words.signed_before(),
        Became::Refused(why) => match why {
            Refusal::NoCertificate => words.not_a_certificate(),
            Refusal::NoAnswers => words.refused_no_answers(),
            Refusal::Verdict(found) => words.refused_verdict(&verified::verdict(*found, words)),
            Refusal::Titles => words.refused_titles(),
            Refusal::TooEarly => words.refused_too_early(),
            Refusal::TooLate => words.refused_too_late(),
            Refusal::SameForm(number) => words.refused_same_form(number),
            Refusal::SameNumber => words.refused_same_number(),
            Refusal::NoCode => words.refused_no_code(),
        },
    }
}
