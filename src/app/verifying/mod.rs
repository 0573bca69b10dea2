//! Checking a certificate that somebody was given: what it is, what is needed to check it, and what was found. What decides is
//! [`assay_credential::verify`], as on the command line. Nothing that is given leaves the device, and nothing of it is kept.

mod check;
mod given;
mod page;
mod sight;
mod update;
mod view;

use std::rc::Rc;

use assay_credential::issuers::IssuerList;
use assay_credential::status::Lists;
use assay_credential::verify::Finding;
use assay_credential::{Credential, Issuers, ListUrl, RecordNumber, Shown, carrier};
use assay_messages::VerifyWords;

use crate::effect::{CertificateForm, CertificateJob, CertificatePaper, Effect};
use crate::message::CertificateFailure;
use crate::store::StoreFailure;

pub use check::wished;
pub use given::{Kind, Refusal, carries, kind};
pub use page::{Fact, Found, Tone, found};
pub use update::{advance, has_words, is_refused, leave, retry, title, update, visit, words_came};
pub use view::view;

/// Id of the field for a number or a link.
pub const FIELD: &str = "certificate-number";

/// Id of the control that files are chosen by.
pub const FILE: &str = "certificate-file";

/// Id of the error summary.
pub const SUMMARY: &str = "error-summary";

/// Id of the verdict, which takes focus.
pub const VERDICT: &str = "verdict";

/// Id of the camera's picture.
pub const CAMERA: &str = "camera";

/// The page's state.
#[derive(Debug, Clone, Default)]
pub struct Verifying {
    /// The page's words.
    pub words: Words,
    /// What stands in the field.
    pub text: String,
    /// What was given, and how far it is.
    pub state: State,
    /// Whether it was said that this takes a while.
    pub is_told: bool,
    /// The camera.
    pub camera: Camera,
    /// Whom this site trusts.
    pub trust: Trust,
    /// Lists of what was withdrawn.
    pub lists: Vec<(ListUrl, Listed)>,
}

/// The page's words.
#[derive(Debug, Clone, Default)]
pub enum Words {
    /// Not asked for.
    #[default]
    Away,
    /// On their way.
    Asked,
    /// Here.
    Here(Box<VerifyWords>),
    /// They could not be had.
    Failed,
}

/// What was given, and how far it is.
#[derive(Debug, Clone, Default)]
pub enum State {
    /// Nothing was.
    #[default]
    Empty,
    /// A number, which is looked for among what this device keeps.
    Searching(RecordNumber),
    /// A picture, in which a code is looked for.
    Looking,
    /// Something that can't be checked.
    Refused(Refusal),
    /// A certificate. What its check needs isn't all here yet.
    Checking(Box<Subject>),
    /// A certificate, and what was found.
    Checked(Box<Subject>, Box<Finding>),
}

/// A certificate or a badge that was given.
#[derive(Debug, Clone)]
pub struct Subject {
    /// What is to be checked.
    pub shown: Shown,
    /// The PDF or picture that it came in.
    pub paper: Option<Paper>,
}

/// A PDF or a picture, which can be held against what is made of its record.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Its bytes.
    pub file: Rc<[u8]>,
    /// What lies in it, and what kind of file it is.
    pub made_of: (Box<Credential>, CertificateForm),
    /// The paper that it is held against: one after the other, since the file may be for either.
    pub on: CertificatePaper,
    /// What came of it.
    pub likeness: Likeness,
}

/// Whether a file is the one that is made of its record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Likeness {
    /// The verdict comes first.
    #[default]
    Waiting,
    /// It is being made anew.
    Comparing,
    /// Byte for byte.
    AsIssued,
    /// It differs, which says nothing of the record.
    NotAsIssued,
    /// It could not be made here.
    NotCompared,
}

/// The camera.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Camera {
    /// There is none, as far as is known.
    #[default]
    Absent,
    /// There is one, and it is off.
    Off,
    /// The browser asks whether it may be used.
    Asking,
    /// It looks for a code.
    Running,
    /// The browser lets this page use none.
    Refused,
    /// It can't be used now.
    Failed,
}

/// Whom this site trusts.
#[derive(Debug, Clone, Default)]
pub enum Trust {
    /// Not asked for: only what an issuer signed needs it.
    #[default]
    Away,
    /// On its way.
    Asked,
    /// These.
    Known(Rc<Issuers>, Source),
    /// That can't be read now.
    Unreadable,
}

/// Where a file was had from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// From the site, now.
    Site,
    /// From what this browser kept of it, since there is no line.
    Browser,
}

/// A list of what was withdrawn.
#[derive(Debug, Clone)]
pub enum Listed {
    /// On its way.
    Asked,
    /// Here.
    Here(Rc<Lists>),
    /// It can't be had now, or can't be read.
    Missing,
}

/// How a file that a site may have came, or why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Config {
    /// It is here.
    Here(Rc<[u8]>, Source),
    /// The site has none.
    Absent,
    /// It can't be had now.
    Unreachable,
}

/// Why nothing is read of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unseen {
    /// The browser can't show it.
    Picture,
    /// What reads codes could not be fetched, or failed.
    Scanner,
}

/// What happens on the page.
#[derive(Debug, Clone)]
pub enum Step {
    /// The field was edited.
    Typed(String),
    /// "Check" was pressed.
    Check,
    /// A file was given that isn't a picture.
    Document(Rc<[u8]>),
    /// A file was given that is larger than any that is read.
    TooLarge,
    /// A picture was given, and a code is looked for in it.
    Looking,
    /// What the code in a picture says; `None` where there is none.
    Seen(Result<Option<String>, Unseen>),
    /// What this device keeps under a number.
    Kept(RecordNumber, Result<Option<Vec<u8>>, StoreFailure>),
    /// The site's configuration.
    Config(Config),
    /// A list of what was withdrawn, and its dates.
    Lists(ListUrl, [Option<Rc<[u8]>>; 2]),
    /// How the camera is.
    Camera(Camera),
    /// The camera was asked for.
    StartCamera,
    /// The camera isn't wanted any more.
    StopCamera,
    /// The PDF was made anew, or wasn't.
    Remade(Result<Rc<[u8]>, CertificateFailure>),
}

/// What the page asks of the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// The site's configuration: answered with [`Step::Config`].
    Config,
    /// A list of what was withdrawn: answered with [`Step::Lists`].
    Lists(IssuerList),
    /// What this device keeps under a number: answered with [`Step::Kept`].
    Find(RecordNumber),
    /// Whether there is a camera: answered with [`Step::Camera`], if there is.
    FindCamera,
    /// Look through it until it is stopped: answered with [`Step::Camera`], and with [`Step::Seen`] for each code.
    StartCamera,
    /// Stop it.
    StopCamera,
    /// Make a PDF anew: answered with [`Step::Remade`].
    Remake(CertificateJob),
    /// Stop making it.
    StopRemaking,
}

impl From<Request> for Effect {
    fn from(request: Request) -> Self {
        Self::Verifying(Box::new(request))
    }
}

impl Verifying {
    /// The words, where they are here.
    #[must_use]
    pub fn words(&self) -> Option<&VerifyWords> {
        match &self.words {
            Words::Here(words) => Some(words),
            _ => None,
        }
    }

    /// What is checked, or was.
    #[must_use]
    pub fn subject(&self) -> Option<&Subject> {
        match &self.state {
            State::Checking(subject) | State::Checked(subject, _) => Some(subject),
            _ => None,
        }
    }

    fn subject_mut(&mut self) -> Option<&mut Subject> {
        match &mut self.state {
            State::Checking(subject) | State::Checked(subject, _) => Some(subject),
            _ => None,
        }
    }
}

impl Subject {
    /// Of a file.
    fn of_file(shown: Shown, bytes: &Rc<[u8]>) -> Self {
        let credential = carrier::read(bytes).ok();
        let form = CertificateForm::of(bytes).filter(|_| shown.certificate().is_some());
        let paper = credential.zip(form).map(|(credential, form)| Paper {
            file: Rc::clone(bytes),
            made_of: (Box::new(credential), form),
            on: CertificatePaper::A4,
            likeness: Likeness::default(),
        });
        Self { shown, paper }
    }
}

impl From<Shown> for Subject {
    fn from(shown: Shown) -> Self {
        Self { shown, paper: None }
    }
}
