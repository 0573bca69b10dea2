//! Messages: everything that can happen to the app.

use std::rc::Rc;

use assay_engine::attempt::Certainty;
use assay_engine::digest::Digest;
use assay_engine::form::TimeFactor;
use assay_engine::id::{AssessmentId, AudienceId, BankId, ChoiceId};
use assay_engine::item::{Move, Response};
use assay_messages::Locale;

use crate::aloud;
use crate::certificates;
use crate::class;
use crate::effect::{CertificateForm, CertificatePaper, LockEnd, WordGroup};
use crate::erasing;
use crate::gallery;
use crate::learning;
use crate::model::Connection;
use crate::offline;
use crate::outcome::result::comparison::Step;
use crate::preferences::{Aids, TextSize, Theme};
use crate::protecting;
use crate::reviewing;
use crate::route::Route;
use crate::session;
use crate::sitting::case::CaseKey;
use crate::sitting::open::Writer;
use crate::sitting::{marks, time};
use crate::store::{AttemptId, Card, StoreFailure, Stored};
use crate::verifying;

/// One thing that happened.
#[derive(Debug, Clone)]
pub enum Msg {
    /// The address changed.
    Routed(Route),
    /// A published file came, or didn't.
    Fetched(Digest, Result<Rc<[u8]>, FetchFailure>),
    /// Words came, or didn't.
    WordsFetched(Locale, WordGroup, Result<Rc<[u8]>, FetchFailure>),
    /// Try failed fetches again.
    Retry,
    /// The cards of the attempts on this device.
    Listed(Result<Vec<Card>, StoreFailure>),
    /// An attempt was read; `None`: there is none of that id.
    Read(AttemptId, Writer, Result<Option<Box<Stored>>, StoreFailure>),
    /// An append ended; all records before the number are stored.
    Appended(AttemptId, u32, Result<(), StoreFailure>),
    /// The records of certificates made for an attempt.
    RecordsRead(AttemptId, Vec<Vec<u8>>),
    /// Whether a certificate's record was kept.
    RecordKept(Result<(), StoreFailure>),
    /// Asking for a lock ended, or the lock was taken.
    Lock(AttemptId, LockEnd),
    /// The device came online or went offline.
    Line(Connection),
    /// The page is about to be hidden.
    Hidden,
    /// Whether something waits for a part of the app that could not be fetched.
    Stalled(bool),

    /// Show only what is for an audience.
    Filter(Option<AudienceId>),
    /// Start an attempt.
    Start(BankId, AssessmentId),
    /// "Start again" was pressed, or its question was answered.
    StartAgain(Ask),
    /// Choose an audience on the start page.
    ChooseAudience(Option<AudienceId>),

    /// A choice of an item of the open attempt was pressed, the item counted from 0.
    Press(u32, ChoiceId),
    /// Something was done to answer an item of the open attempt, the item counted from 0.
    Move(u32, Move),
    /// Something was done to try an example of the gallery or the preview, counted from 0.
    Tried(u32, Move),
    /// Something else is looked for in the preview.
    Find(gallery::Finding),
    /// Something happened to missed items that come back.
    Reviewing(reviewing::Step),
    /// What is being typed is to be recorded now: the field was left, or its time is up.
    Settle,
    /// A response to an item of the open attempt, counted from 0.
    Respond(u32, Option<Response>),
    /// Something was done to one's own paper.
    Marked(marks::Step),
    /// Something was done with what stands beside an item of the open attempt, counted from 0.
    Guided(u32, Guided),
    /// Flag, or take the flag off.
    Flag(u32),
    /// Go on from a question.
    Continue,
    /// Show all, unanswered, or flagged questions.
    Show(Shown),
    /// Turn the list of all questions, beside a question, to a page, both counted from 1.
    TurnTo(u32, usize),
    /// Something about time that is limited.
    Time(time::Step),
    /// Fold a case, or unfold the one that is folded.
    Fold(Option<CaseKey>),
    /// Take over writing from the other tab.
    TakeOver,
    /// Open the attempt that is ready.
    Open,
    /// Store what is new, or what could not be stored.
    Save,
    /// "Submit answers" was pressed, or its question was answered.
    Submit(Ask),
    /// Download the open attempt as a file.
    DownloadAnswers,
    /// A file of answers was chosen.
    OpenedFile(Option<Vec<u8>>),

    /// Something happened about saving for offline.
    Offline(Box<offline::Step>),

    /// Something happened to how a learner compares their essays.
    Compared(Step),

    /// Something happened on "My learning", or to a result that is sent.
    Learning(learning::Step),
    /// Something happened with certificates.
    Certificates(Box<certificates::Step>),
    /// Something happened on the class register.
    Class(class::Step),
    /// Something happened to a certificate that is checked.
    Verifying(Box<verifying::Step>),
    /// Something happened where a session code is typed.
    Session(session::Step),

    /// The name for the certificate was edited.
    Name(String),
    /// See the certificate with the name.
    PreviewCertificate,
    /// Add the answers to the certificate, or leave them out again.
    AddAnswers,
    /// Change the name before the certificate is made.
    ChangeName,
    /// Leave the name as it is on the certificate that was issued.
    KeepName,
    /// The paper that its files are for.
    ChoosePaper(CertificatePaper),
    /// Make the PDF.
    MakeCertificate,
    /// Make the certificate as a picture.
    MakePicture(CertificateForm),
    /// Stop making it.
    StopCertificate,
    /// How far the file is: done of all.
    CertificateStep(u32, u32),
    /// The file is made, or isn't.
    CertificateMade(Result<Rc<[u8]>, CertificateFailure>),
    /// Share the file that was made last.
    ShareCertificate,
    /// Whether a shared file went out.
    Shared(bool),
    /// Print the page.
    Print,

    /// Choose a language.
    SetLanguage(Locale),
    /// Choose colours.
    SetTheme(Theme),
    /// Choose a text size.
    SetText(TextSize),
    /// Choose how much more time one needs.
    SetExtraTime(TimeFactor),
    /// Choose what makes reading and answering easier.
    SetAids(Aids),
    /// Something about reading the page aloud.
    Aloud(aloud::Step),
    /// "Delete everything" was pressed, or its question was answered.
    Erase(Ask),
    /// The deletion ended: what became of each part.
    Erased(erasing::Report),
    /// Something happened about protection by a passphrase.
    Protecting(protecting::Step),
}

impl Msg {
    /// Whether what handles it is in the rest of the app, which is fetched once the first question is on the screen
    /// (`first-load.txt`). To answer that question nobody waits.
    #[must_use]
    pub const fn needs_rest(&self) -> bool {
        !matches!(
            self,
            Self::Routed(_)
                | Self::Fetched(..)
                | Self::WordsFetched(..)
                | Self::Retry
                | Self::Listed(_)
                | Self::Appended(..)
                | Self::Lock(..)
                | Self::Line(_)
                | Self::Hidden
                | Self::Stalled(_)
                | Self::Filter(_)
                | Self::ChooseAudience(_)
                | Self::Start(..)
                | Self::Press(..)
        )
    }
}

/// What can be done with what stands beside a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guided {
    /// Show the question that warns of what it shows.
    Show,
    /// Pass it by.
    PassBy,
    /// Take the next hint.
    Hint,
    /// Check the response.
    Check,
    /// Say how sure one is of it.
    Sure(Certainty),
}

/// A deed that is asked about first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// The button was pressed.
    Pressed,
    /// The question was answered with yes.
    Confirmed,
    /// The question was answered with no.
    Declined,
}

/// Which questions the navigator lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// All.
    #[default]
    All,
    /// Those without a response.
    Unanswered,
    /// Those with a flag.
    Flagged,
}

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchFailure {
    /// No answer.
    Offline,
    /// An answer other than success: the HTTP status.
    Status(u16),
}

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateFailure {
    /// The maker or a font could not be fetched.
    Unreachable,
    /// No font here can print this character of the name.
    NoFont(String),
    /// The maker refused, with its own words.
    Refused(String),
}
