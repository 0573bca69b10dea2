//! Effects: what an update wants done, as data. The shell carries them out and answers with messages.

use assay_credential::{RecordNumber, SitePath};
use assay_engine::digest::Digest;
use assay_messages::Locale;

use crate::certificates;
use crate::learning::Request;
use crate::offline::Job;
use crate::preferences::Preferences;
use crate::protecting;
use crate::route::Route;
use crate::sitting::open::Writer;
use crate::store::{AttemptId, Card};
use crate::verifying;

/// One thing for the shell to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Fetch a published file by its digest.
    Fetch(Digest),
    /// Fetch a published file once what has changed is on the screen.
    FetchSoon(Digest),
    /// Fetch words.
    FetchWords(Locale, WordGroup),
    /// Go to a route.
    Go(Route),
    /// Go to a route in place of the one that is shown, so that "back" skips it.
    Replace(Route),
    /// Read all attempts' cards.
    ListAttempts,
    /// Read an attempt with its journal.
    ReadAttempt(AttemptId, Writer),
    /// Open the attempt that is ready: answered with `Msg::Open` at once.
    Open,
    /// Store what is new of the open attempt: answered with `Msg::Save` at once.
    Save,
    /// Append to a journal.
    Append(Box<Append>),
    /// Ask in a moment to record what is being typed: answered with `Msg::Settle`.
    SettleSoon,
    /// Ask in a few seconds to store again what could not be stored.
    StoreSoon,
    /// Tell in a second, and when the page is seen again, that time goes on: answered with `Msg::Time`.
    Tick,
    /// Keep a certificate's record.
    KeepRecord {
        /// The attempt that it is about.
        attempt: AttemptId,
        /// The record's number.
        number: String,
        /// The bytes of the credential: the record, with the answers where they were added.
        record: Vec<u8>,
    },
    /// Read the records of the certificates made for an attempt.
    ReadRecords(AttemptId),
    /// Keep how a learner compared the essays of an attempt.
    KeepComparison(AttemptId, Vec<u8>),
    /// Read how a learner compared them.
    ReadComparison(AttemptId),
    /// What "My learning" asks of the device's storage.
    Learning(Request),
    /// What certificates ask of the browser.
    Certificates(certificates::Request),
    /// Read the cards of missed items.
    ReadReviews,
    /// Keep cards of missed items, each in the place of what was kept of its item before.
    KeepReviews(Vec<assay_engine::spaced::Card>),
    /// Delete one attempt with its journal.
    Delete(AttemptId),
    /// Delete everything stored on this device: answered with what became of each part.
    Erase,
    /// Do something about protection by a passphrase.
    Protecting(protecting::Request),
    /// Ask the browser not to clear the storage by itself.
    Persist,
    /// Do something about saving for offline.
    Offline(Box<Job>),
    /// What the check of a certificate asks of the browser.
    Verifying(Box<verifying::Request>),
    /// Become the attempt's writer, if no other tab is.
    Lock(AttemptId),
    /// Ask the other tab to let go, and become the writer.
    TakeOver(AttemptId),
    /// Let go of the lock.
    Unlock,
    /// Say something in a live region.
    Say(Voice, String),
    /// Move focus to the element with the id.
    Focus(String),
    /// Open a dialog by its id.
    OpenDialog(&'static str),
    /// Close a dialog by its id.
    CloseDialog(&'static str),
    /// Put preferences on the page and keep them.
    Apply(Preferences),
    /// Read the page aloud: answered with `Msg::Aloud`.
    ReadAloud,
    /// Stop reading aloud.
    Hush,
    /// Start a download.
    Download(OutFile),
    /// Open the share sheet with a file.
    Share(OutFile),
    /// Print the page.
    Print,
    /// Load the page anew.
    Reload,
    /// A certificate may be wanted soon.
    PrepareCertificate,
    /// Make the certificate's PDF in a worker.
    MakeCertificate(Box<CertificateJob>),
    /// End the worker.
    StopCertificate,
}

impl Effect {
    /// Whether the rest of the app carries it out: the first part doesn't touch the device's storage (`first-load.txt`).
    #[must_use]
    pub const fn needs_rest(&self) -> bool {
        !matches!(
            self,
            Self::Fetch(_)
                | Self::FetchSoon(_)
                | Self::FetchWords(_, WordGroup::Learner)
                | Self::Go(_)
                | Self::Replace(_)
                | Self::Say(..)
        )
    }
}

/// An append to an attempt's journal, with the card as it is after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Append {
    /// Place of the first record.
    pub first: u32,
    /// Versioned, opaque records.
    pub records: Vec<Vec<u8>>,
    /// The attempt's card after them.
    pub card: Card,
}

/// Words that are fetched together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordGroup {
    /// What is needed up to the first question.
    Learner,
    /// Review, result, certificate, settings, about.
    Outcome,
    /// What is printed on a certificate.
    Certificate,
    /// Checking a certificate.
    Verify,
}

impl WordGroup {
    /// The group's name in file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Learner => "learner",
            Self::Outcome => "outcome",
            Self::Certificate => "certificate",
            Self::Verify => "verify",
        }
    }
}

/// Which live region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Waits for a pause.
    Status,
    /// Interrupts.
    Alert,
}

/// How asking for a lock ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockEnd {
    /// This tab writes.
    Granted,
    /// Another tab writes.
    Elsewhere,
    /// Another tab has taken over.
    Taken,
}

/// A file that leaves the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutFile {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl OutFile {
    /// A certificate's file. Its name holds no personal data.
    #[must_use]
    pub fn certificate(number: RecordNumber, form: CertificateForm, bytes: &[u8]) -> Self {
        Self {
            name: format!("assay-{number}.{}", form.name()).to_ascii_lowercase(),
            mime: form.mime(),
            bytes: bytes.to_vec(),
        }
    }
}

/// What the certificate's worker needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateJob {
    /// The credential's own bytes.
    pub credential: Vec<u8>,
    /// Locale of the printed words.
    pub language: Locale,
    /// What kind of file it is to be.
    pub form: CertificateForm,
    /// The paper that it is for.
    pub paper: CertificatePaper,
    /// The answers in their short form, for the code; empty where there are none.
    pub answers: String,
    /// What this site calls the issuer that signed; empty where nobody did, or it isn't known here.
    pub issuer: String,
    /// The file of that issuer's theme, where it has one.
    pub theme: Option<SitePath>,
}

/// The paper that a certificate is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum CertificatePaper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

impl CertificatePaper {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// What the worker calls it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// The usual one where somebody has set up a browser in this language, such as `es-MX`: Letter in some regions, A4 in all others.
    ///
    /// Source: Unicode CLDR, supplemental data, `measurementData`: `paperSize type="US-Letter"`.
    #[must_use]
    pub fn usual(language: &str) -> Self {
        const LETTER: [&str; 14] = [
            "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
        ];
        let mut parts = language.split('-').skip(1);
        match parts.any(|part| LETTER.contains(&part)) {
            true => Self::Letter,
            false => Self::A4,
        }
    }
}

/// What kind of file a certificate is. Each shows the same page, and holds the same record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum CertificateForm {
    /// To print, search and hear.
    #[default]
    Pdf,
    /// A picture of points.
    Png,
    /// A picture as a drawing.
    Svg,
}

impl CertificateForm {
    /// What the worker calls it, and its files' names end with.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
        }
    }

    /// The form of a file that has a certificate in it; `None` where it is the record by itself.
    #[must_use]
    pub fn of(file: &[u8]) -> Option<Self> {
        match file {
            [b'%', ..] => Some(Self::Pdf),
            [0x89, ..] => Some(Self::Png),
            [b'{', ..] => None,
            _ => Some(Self::Svg),
        }
    }
}
