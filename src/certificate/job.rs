//! What the worker does, without the browser: a job comes in, fonts are asked for, a file goes out. `worker.rs` says how each
//! message looks from outside.

use std::collections::BTreeMap;
use std::rc::Rc;

use assay_credential::{BadRecord, Credential, Fault};
use assay_messages::CertificateWords;
use assay_messages::fixed::Fixed;
use assay_messages::locale::Locale;
use assay_messages::pack::BadPack;

use crate::Trouble;
use crate::font::FontFile;
use crate::order::{Form, Order, Paper, Step, fonts_needed, make};
use crate::theme::Theme;

/// The folder of the fonts, beside the page.
const FOLDER: &str = "fonts/";

/// What the page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Make a certificate.
    Job(Job),
    /// The fonts that were asked for, by name.
    Fonts(Vec<(String, Vec<u8>)>),
    /// Something that this version doesn't know.
    Unknown(String),
}

/// A certificate to make.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Job {
    /// What [`Credential::to_bytes`] gave.
    pub credential: Vec<u8>,
    /// The pack of the certificate's words.
    pub words: Vec<u8>,
    /// The tag of its language.
    pub language: String,
    /// The address of the site on which it is checked; see [`Order::site`].
    pub site: String,
    /// The name of the wanted [`Form`]; none: a PDF.
    pub form: String,
    /// The name of the [`Paper`] that it is for; none: A4.
    pub paper: String,
    /// See [`Order::answers`].
    pub answers: String,
    /// See [`Order::issuer`].
    pub issuer: String,
    /// The file of a [`Theme`]; empty: none.
    pub theme: Vec<u8>,
}

/// What the worker says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// It listens.
    Ready,
    /// It needs these fonts before it can go on; named as they lie beside the page.
    Fonts(Vec<String>),
    /// So far.
    Step {
        /// Steps done.
        done: u8,
        /// Of so many.
        of: u8,
    },
    /// The file.
    Made(Vec<u8>),
    /// There will be none.
    Failed(Failure),
}

impl Reply {
    /// The name of the message.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Fonts(_) => "fonts",
            Self::Step { .. } => "step",
            Self::Made(_) => "made",
            Self::Failed(_) => "failed",
        }
    }
}

/// Why a job gave no file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The record can't be read.
    #[error(transparent)]
    Record(#[from] BadRecord),
    /// The words can't be read.
    #[error(transparent)]
    Words(#[from] BadPack),
    /// No words are in this language, or they are of another.
    #[error("no words in the language {0:?}")]
    Language(String),
    /// A form that this version doesn't know.
    #[error("unknown form {0:?}")]
    Form(String),
    /// A size of paper that this version doesn't know.
    #[error("unknown paper {0:?}")]
    Paper(String),
    /// The theme is faulty.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Theme(Vec<Fault>),
    /// A message that this version doesn't know.
    #[error("unknown message {0:?}")]
    Message(String),
    /// The document could not be made.
    #[error(transparent)]
    Document(#[from] Trouble),
}

impl Failure {
    /// What happened, for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Record(_) => "bad-record",
            Self::Words(_) => "bad-words",
            Self::Language(_) | Self::Form(_) | Self::Paper(_) | Self::Message(_) => "bad-job",
            Self::Theme(_) => "bad-theme",
            Self::Document(Trouble::NoFont(_)) => "no-font",
            Self::Document(Trouble::FontMissing(_)) => "font-missing",
            Self::Document(Trouble::FontDamaged(_)) => "font-damaged",
            Self::Document(Trouble::Writing(_)) => "writing",
        }
    }

    /// What it happened to: a character, a font's name, or what a reader met.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Self::Document(Trouble::NoFont(c)) => c.to_string(),
            Self::Document(Trouble::FontMissing(file) | Trouble::FontDamaged(file)) => place(*file),
            other => other.to_string(),
        }
    }
}

/// The worker's desk: the job that lies on it, and the fonts at hand.
#[derive(Default)]
pub struct Desk {
    fonts: BTreeMap<FontFile, Vec<u8>>,
    open: Option<Open>,
}

struct Open {
    credential: Credential,
    words: CertificateWords,
    site: String,
    form: Form,
    paper: Paper,
    answers: String,
    issuer: String,
    theme: Option<Theme>,
}

impl Open {
    fn order(&self) -> Order<'_> {
        Order {
            credential: &self.credential,
            words: &self.words,
            paper: self.paper,
            form: self.form,
            site: &self.site,
            answers: &self.answers,
            issuer: &self.issuer,
            theme: self.theme.as_ref(),
        }
    }
}

impl Desk {
    /// Takes what the page says, and replies as often as there is something to say.
    pub fn take(&mut self, ask: Ask, reply: &mut dyn FnMut(Reply)) {
        let done = match ask {
            Ask::Job(job) => self.begin(&job, reply),
            Ask::Fonts(files) => self.bring(files, reply),
            Ask::Unknown(kind) => Err(Failure::Message(kind)),
        };
        if let Err(failure) = done {
            self.open = None;
            reply(Reply::Failed(failure));
        }
    }

    fn begin(&mut self, job: &Job, reply: &mut dyn FnMut(Reply)) -> Result<(), Failure> {
        self.open = None;
        let language = || Failure::Language(job.language.clone());
        let locale = Locale::of_tag(&job.language).ok_or_else(language)?;
        let words = CertificateWords::read(&job.words, Rc::new(Fixed(locale)))?;
        if words.locale() != locale.tag() {
            return Err(language());
        }
        let form = match job.form.as_str() {
            "" => Form::default(),
            name => Form::named(name).ok_or_else(|| Failure::Form(name.to_owned()))?,
        };
        let paper = match job.paper.as_str() {
            "" => Paper::default(),
            name => Paper::named(name).ok_or_else(|| Failure::Paper(name.to_owned()))?,
        };
        let credential = Credential::from_bytes(&job.credential)?;
        let theme = match job.theme.as_slice() {
            [] => None,
            theme => Some(Theme::read(theme).map_err(Failure::Theme)?),
        };
        let open = Open {
            credential,
            words,
            site: job.site.clone(),
            form,
            paper,
            answers: job.answers.clone(),
            issuer: job.issuer.clone(),
            theme,
        };
        let missing: Vec<String> = fonts_needed(&open.order())?
            .into_iter()
            .filter(|file| !self.fonts.contains_key(file))
            .map(place)
            .collect();
        if missing.is_empty() {
            return self.finish(&open, reply);
        }
        self.open = Some(open);
        reply(Reply::Fonts(missing));
        Ok(())
    }

    fn bring(
        &mut self,
        files: Vec<(String, Vec<u8>)>,
        reply: &mut dyn FnMut(Reply),
    ) -> Result<(), Failure> {
        let named = |name: &str| FontFile::named(name.strip_prefix(FOLDER)?);
        self.fonts.extend(
            files
                .into_iter()
                .filter_map(|(name, bytes)| Some((named(&name)?, bytes))),
        );
        match self.open.take() {
            Some(open) => self.finish(&open, reply),
            None => Ok(()),
        }
    }

    fn finish(&mut self, open: &Open, reply: &mut dyn FnMut(Reply)) -> Result<(), Failure> {
        let mut progress = |step: Step| {
            reply(Reply::Step {
                done: step as u8,
                of: Step::COUNT,
            });
        };
        let made = make(&open.order(), &self.fonts, &mut progress);
        if let Err(Trouble::FontDamaged(file)) = made {
            self.fonts.remove(&file);
        }
        reply(Reply::Made(made?));
        Ok(())
    }
}

fn place(file: FontFile) -> String {
    format!("{FOLDER}{}", file.name())
}
