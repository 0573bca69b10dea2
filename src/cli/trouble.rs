//! Why a command can't do its work: exit status 2. What is wrong *in* a bank is a finding, not a trouble.

use std::io;
use std::path::{Path, PathBuf};

use assay_credential::badge::bake::BadImage;
use assay_credential::{Did, Fault, KeyName, Moment, RecordNumber};
use assay_engine::bank::published::Damaged;
use assay_engine::digest::Digest;
use assay_engine::simulate::learners::BadParameters;

use crate::console::harmless;

/// Why a command can't do its work, each with what to do.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A file or folder can't be read.
    #[error("{} can't be read: {cause}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// A file can't be written.
    #[error("{} can't be written: {cause}", path.display())]
    Unwritable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// What was to be printed can't be.
    #[error("the output can't be written: {0}")]
    Output(#[from] io::Error),
    /// There is nothing to work on.
    #[error("{} has no bank, translation or modules.json; name a file or a folder of banks", path.display())]
    NothingThere {
        /// Where.
        path: PathBuf,
    },
    /// A folder that is to be published has no list of modules.
    #[error("{} has no modules.json, which names the modules, levels and audiences; name the folder that has it", path.display())]
    NoModules {
        /// Where.
        path: PathBuf,
    },
    /// A bank or translation that isn't where its id would say.
    #[error("{} isn't at MODULE/LEVEL.json or MODULE/LEVEL.LANGUAGE.json in the folder of modules.json; move it there or out of the folder", path.display())]
    OutOfPlace {
        /// Which.
        path: PathBuf,
    },
    /// The output would become a part of the input.
    #[error("{} is inside {}, so the next run would read what this one writes; name a folder outside it", out.display(), path.display())]
    OutInside {
        /// Where to write.
        out: PathBuf,
        /// What to read.
        path: PathBuf,
    },
    /// A published file has been changed since.
    #[error("{} doesn't have the bytes that it is named for, so something has damaged it; remove it and run the command again", path.display())]
    PublishedDamaged {
        /// Which.
        path: PathBuf,
    },
    /// A picture or recording has the name of another that was published.
    #[error("{} is not the file that is published by this name; give it another name, in the bank too", path.display())]
    PictureChanged {
        /// Which.
        path: PathBuf,
    },
    /// A file is no bank.
    #[error("{} is not a bank; name a file such as assessments/core-concepts/foundation.json", path.display())]
    NotABank {
        /// Which.
        path: PathBuf,
    },
    /// A folder doesn't have a version of a bank.
    #[error("{} has no published bank with the digest {digest}; name the folder that 'assay catalogue' wrote it into", folder.display())]
    NotPublished {
        /// The folder.
        folder: PathBuf,
        /// The bank's digest.
        digest: Digest,
    },
    /// A published bank can't be read back.
    #[error("{} or one of its shards can't be used: {cause}; publish the bank again", path.display())]
    Damaged {
        /// The header's file.
        path: PathBuf,
        /// What is wrong with it.
        cause: Damaged,
    },
    /// A name that the bank doesn't have, or none where it has several.
    #[error("{}", not_named(.option, .found.as_deref(), .known))]
    NotNamed {
        /// The option that names it.
        option: &'static str,
        /// What was named.
        found: Option<String>,
        /// What the bank has.
        known: Vec<String>,
    },
    /// A file is no answers.
    #[error("{} has no answers; name a transcript, or the file that the app gives out with \"Download my answers\"", path.display())]
    NoAnswers {
        /// Which.
        path: PathBuf,
    },
    /// A file of answers that can't be read.
    #[error("{} can't be read as answers: {cause}", path.display())]
    AnswersDamaged {
        /// Which.
        path: PathBuf,
        /// What is wrong.
        cause: String,
    },
    /// Answers to another bank, or to another version of it.
    #[error("the answers were given to the bank with the digest {expected}, and {} has {found}; name the bank as it was then, or the folder that 'assay catalogue' keeps its versions in", path.display())]
    OtherBank {
        /// The bank's file.
        path: PathBuf,
        /// The bank that the answers name.
        expected: Digest,
        /// The bank in the file.
        found: Digest,
    },
    /// A form that isn't among those drawn.
    #[error("there are {count} forms, and no form {found}; raise --forms or lower --form")]
    NoSuchForm {
        /// Which was named.
        found: u32,
        /// How many there are.
        count: u32,
    },
    /// The engine can't draw the form.
    #[error("no form can be drawn: {0}")]
    Draw(#[from] assay_engine::form::DrawError),
    /// The form names an item that isn't there.
    #[error("the form can't be put together: {0}")]
    Assemble(#[from] assay_engine::form::Missing),
    /// Nobody can take it.
    #[error("nobody can take this: {0}")]
    Guess(#[from] assay_engine::simulate::NoGuess),
    /// A file of item parameters that can't be used.
    #[error("{} can't be used as item parameters:{}", path.display(), listed(.faults))]
    Parameters {
        /// Which.
        path: PathBuf,
        /// All that is wrong in it.
        faults: Vec<BadParameters>,
    },
    /// What is to be explained is no rule and no code.
    #[error(
        "there is no rule \"{found}\"; name one from L01 to L20, a code such as key-missing, or \"all\""
    )]
    NoRule {
        /// What was named.
        found: String,
    },
    /// A file of an issuer or a deployment that can't be used.
    #[error("{} can't be used:{}", path.display(), placed(.faults))]
    Faulty {
        /// Which.
        path: PathBuf,
        /// All that is wrong in it.
        faults: Vec<Fault>,
    },
    /// No DID, or not one that fits there.
    #[error("\"{found}\" can't be used as a DID: {cause}")]
    Did {
        /// What was named.
        found: String,
        /// What is wrong with it.
        cause: String,
    },
    /// No name of a key.
    #[error(
        "\"{found}\" is no name of a key; use letters, digits, hyphens, dots and underscores, such as key-1"
    )]
    KeyName {
        /// What was named.
        found: String,
    },
    /// The document is another issuer's.
    #[error("{} is the document of {found}; name another file with --document, or that DID with --did", path.display())]
    OtherDocument {
        /// Which.
        path: PathBuf,
        /// Whose it is.
        found: Did,
    },
    /// The document has a key of this name.
    #[error("{} has a key {name} already, by which what it signed is checked; give the new one another name with --name, such as key-1", path.display())]
    KeyNamed {
        /// Which.
        path: PathBuf,
        /// The name.
        name: KeyName,
    },
    /// A file is no key.
    #[error("{} has no encrypted private key; name the file that 'assay keygen' made", path.display())]
    NoKey {
        /// Which.
        path: PathBuf,
    },
    /// A key that doesn't open.
    #[error("{} doesn't open with this passphrase, or its key is no Ed25519 key", path.display())]
    KeyClosed {
        /// Which.
        path: PathBuf,
    },
    /// A file is no key of RSA that is encrypted.
    #[error("{} has no encrypted private key; --rsa wants one of RSA, such as 'openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -aes-256-cbc -out academy-rsa.pem' makes; 'openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEY -out academy-rsa.pem' encrypts one that you have", path.display())]
    PlainRsaKey {
        /// Which.
        path: PathBuf,
    },
    /// A file is no key of RSA, or not one that is strong enough.
    #[error("{} doesn't open with this passphrase, or its key is no RSA key of 2048 bits or more", path.display())]
    NoRsaKey {
        /// Which.
        path: PathBuf,
    },
    /// A picture that no badge can be baked into.
    #[error("{} can't be used: {cause}", path.display())]
    Image {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: BadImage,
    },
    /// The issuer's key couldn't sign.
    #[error("the key couldn't sign; try again, or make another")]
    CantSign,
    /// The site doesn't list who signs, so it has no name to put into a badge.
    #[error(
        "'assay.config.json' of the site doesn't list {did}; a badge has the issuer's name from there"
    )]
    NotListed {
        /// Who.
        did: Did,
    },
    /// There is nobody to ask for a passphrase.
    #[error(
        "the passphrase can't be asked for: {0}; put it into a file, and name that with --passphrase-file"
    )]
    NoTerminal(io::Error),
    /// A passphrase of nothing.
    #[error("the passphrase is empty; without one, whoever gets the file can sign")]
    NoPassphrase,
    /// Typed once so, once otherwise.
    #[error("the two passphrases aren't the same; nothing was made")]
    PassphrasesDiffer,
    /// The system gives no random bytes.
    #[error("the system gives no random bytes, without which no key is safe")]
    NoRandomness,
    /// The system's clock shows no time that a certificate could have.
    #[error("the system's clock is before 1970 or after the year 9999; set it")]
    Clock,
    /// A ledger with a line that isn't one of its own.
    #[error("{}:{line} is no line of a ledger; put back the file as it was", path.display())]
    LedgerDamaged {
        /// Which.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// There is no ledger, where one is needed that says what was signed.
    #[error("{} isn't there, and without what was signed and withdrawn a list would say that nothing was; name the ledger that 'assay attest' wrote", path.display())]
    NoLedger {
        /// Which.
        path: PathBuf,
    },
    /// An output is a file that the command reads, or writes besides.
    #[error("{} is named twice, and what is in it would be lost; give what is written another name", path.display())]
    NamedTwice {
        /// Which.
        path: PathBuf,
    },
    /// The site knows another key by the name that is to be signed with.
    #[error(
        "by the site's 'assay.config.json', {method} is another key than the one in the key file, and what is signed would be \"Altered\"; name the method of this key, or the key of that method"
    )]
    OtherKey {
        /// The key's identifier.
        method: String,
    },
    /// An end that is over already.
    #[error("{option} ends before it begins, at {}; name an end that is to come", end.date_time())]
    Ended {
        /// The option that names it.
        option: &'static str,
        /// The moment.
        end: Moment,
    },
    /// The ledger has no such certificate, or it names no list.
    #[error(
        "the ledger has no certificate {number} that can be withdrawn; see its number, and whether it was signed with --list"
    )]
    NotSigned {
        /// The record's number.
        number: RecordNumber,
    },
    /// A withdrawal of a day that hasn't come.
    #[error("{} hasn't come yet, and what is withdrawn counts no more from when the list says so; leave --on out, or withdraw it then", on.date_time())]
    Future {
        /// The moment.
        on: Moment,
    },
    /// A file that is larger than any certificate.
    #[error("{} is larger than any certificate (16 MB); name the file as it was issued", path.display())]
    TooLarge {
        /// Which.
        path: PathBuf,
    },
    /// A folder without certificates.
    #[error("{} has no certificates: no PDF, PNG, SVG or JSON lies in it; name the folder that has them, or their files", path.display())]
    NoCertificates {
        /// Where.
        path: PathBuf,
    },
    /// Some of what was named can't be used, and the rest was worked on.
    #[error("{count} of {all} can't be used, the first since {first}")]
    Partly {
        /// How many.
        count: usize,
        /// Of how many.
        all: usize,
        /// Why the first can't.
        first: Box<Trouble>,
    },
    /// The list is so full that a certificate can't hide in it.
    #[error(
        "half the list's entries are taken; begin a new ledger, with a new address for its list"
    )]
    ListFull,
    /// A session is to be made, and nobody says for how many.
    #[error("{} isn't there; for a new session, say with --learners how many there are", path.display())]
    NewSession {
        /// Which.
        path: PathBuf,
    },
    /// A session is to be made where one is.
    #[error("{} is there already; leave --learners out to print its codes again, or name another file", path.display())]
    SessionThere {
        /// Which.
        path: PathBuf,
    },
    /// A file is no session.
    #[error("{} is no session; name the file that 'assay session' made", path.display())]
    NoSession {
        /// Which.
        path: PathBuf,
    },
    /// The words of a language can't be read: the program itself is damaged.
    #[error("the program's own words can't be read; install it again")]
    Words,
}

fn not_named(option: &str, found: Option<&str>, known: &[String]) -> String {
    let known = known.join(", ");
    match found {
        Some(found) => format!("the bank has no {option} \"{found}\"; it has: {known}"),
        None => format!("the bank has more than one {option}; name one with --{option}: {known}"),
    }
}

fn placed(faults: &[Fault]) -> String {
    let lines = faults
        .iter()
        .map(|fault| format!("\n  {}", harmless(&fault.to_string())));
    lines.collect()
}

fn listed(faults: &[BadParameters]) -> String {
    let lines = faults
        .iter()
        .map(|fault| format!("\n  {}", harmless(&fault.to_string())));
    lines.collect()
}

impl Trouble {
    /// A file that can't be read.
    pub fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |cause| Self::Unreadable { path, cause }
    }

    /// A file that can't be written.
    pub fn unwritable(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |cause| Self::Unwritable { path, cause }
    }
}
