//! All certificates on this device: those that were made here, and those that issuers signed and gave as files.

mod adding;
mod by;
mod code;
mod held;
mod link;
mod making;
mod page;
mod sharing;
mod trust;
mod view;

use std::rc::Rc;

use assay_credential::issuers::IssuerList;
use assay_credential::{Credential, Label, ListUrl, RecordNumber, Site};

use crate::effect::{CertificateForm, CertificatePaper, Effect, OutFile, Voice};
use crate::library::Want;
use crate::message::{Ask, Msg};
use crate::model::Model;
use crate::now::Now;
use crate::outcome::certificate;
use crate::route::Route;
use crate::store::{AttemptId, StoreFailure};
use crate::verifying::Config;

pub use adding::{Adding, Unkept};
pub use by::By;
pub use code::Code;
pub use held::{Beside, Given, Held, Kind, Origin, current};
pub use link::{Answers, answers, short};
pub use making::{Making, cancel, job, made, paper, went_on};
pub use page::{Entry, Page, State, page};
pub use sharing::view as sharing;
pub use trust::{Trust, Withdrawn};
pub use view::view;

/// The dialog that asks before a certificate is taken off this device.
pub const REMOVE_DIALOG: &str = "remove-certificate-dialog";

/// Id of the field that has a link which couldn't be copied.
pub const LINK: &str = "verification-link";

/// Id of the heading of the list, which has focus after something went from it.
pub const LIST: &str = "certificates";

/// What is known of certificates on this device.
#[derive(Debug, Clone, Default)]
pub struct Certificates {
    /// The site, where others could open it.
    pub site: Option<Site>,
    /// What is kept.
    pub reading: Reading,
    /// Whom this site trusts.
    pub trust: Trust,
    /// What they withdrew.
    pub withdrawn: Withdrawn,
    /// What became of the last link.
    pub copying: Copying,
    /// What became of a file.
    pub adding: Adding,
    /// The paper that is usual where this browser is.
    pub usual_paper: CertificatePaper,
    /// The file that is made of one.
    pub making: Making,
    /// What is asked about before it is taken off.
    pub removing: Option<RecordNumber>,
}

/// Reading what is kept.
#[derive(Debug, Clone, Default)]
pub enum Reading {
    /// Under way.
    #[default]
    Now,
    /// Here, the latest first.
    Here(Vec<Held>),
    /// It can't be read.
    Failed(StoreFailure),
}

/// One of the certificates: a self-issued record and the same record signed have one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Which {
    /// Its number.
    pub number: RecordNumber,
    /// Whether an issuer signed it.
    pub label: Label,
}

impl Which {
    /// Which one a credential is.
    #[must_use]
    pub const fn of(credential: &Credential) -> Self {
        Self {
            number: credential.record.number,
            label: credential.label(),
        }
    }
}

/// What became of the last link that was to be copied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Copying {
    /// None was.
    #[default]
    Nothing,
    /// It is on the clipboard.
    Copied(Which),
    /// The browser didn't let it there, so it is shown.
    Refused(Which, String),
}

impl Copying {
    /// What became of this one's link.
    #[must_use]
    pub fn of(&self, which: Which) -> &Self {
        match self {
            Self::Copied(of) | Self::Refused(of, _) if *of == which => self,
            _ => &Self::Nothing,
        }
    }
}

/// What happens with certificates.
#[derive(Debug, Clone)]
pub enum Step {
    /// The page's own address is known, up to the `#`, and which paper is usual where this browser is.
    Site(String, CertificatePaper),
    /// What is kept is to be read again.
    Again,
    /// What is kept was read.
    Read(Result<Beside, StoreFailure>),
    /// The site's configuration.
    Issuers(Config),
    /// A list of what was withdrawn, and its dates.
    Lists(ListUrl, [Option<Rc<[u8]>>; 2]),
    /// "Copy verification link" was pressed.
    Copy(Which),
    /// Copying a link ended.
    Copied(Which, Result<(), String>),
    /// "Remind me" was pressed.
    Remind(Which),
    /// The file of a certificate or a badge that somebody gave is wanted again.
    Download(RecordNumber, Kind),
    /// A file of one that an issuer signed is wanted, other than the one in which it came.
    Make(RecordNumber, CertificateForm),
    /// A certificate is to be made out to another name.
    Rename(AttemptId),
    /// A file was chosen.
    Chosen(Option<Vec<u8>>),
    /// Keeping it ended.
    Added(RecordNumber, Kind, Result<(), StoreFailure>),
    /// "Take off this device" was pressed.
    Remove(RecordNumber),
    /// Its question was answered.
    RemoveAnswered(Ask),
    /// Taking it off ended.
    Removed(Result<(), StoreFailure>),
}

/// What certificates ask of the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// The page's own address: answered with [`Step::Site`].
    Site,
    /// All that is kept: answered with [`Step::Read`].
    Read,
    /// The site's configuration: answered with [`Step::Issuers`].
    Issuers,
    /// A list of what was withdrawn: answered with [`Step::Lists`].
    Lists(IssuerList),
    /// Put a link on the clipboard: answered with [`Step::Copied`].
    Copy(Which, String),
    /// Keep a certificate that somebody gave: answered with [`Step::Added`].
    Keep(Given),
    /// Take one off: answered with [`Step::Removed`].
    Remove(RecordNumber),
}

/// A certificate's own page is come to: its link needs the site's address.
#[inline(never)]
pub fn prepare(model: &mut Model) -> Vec<Effect> {
    let known = model.certificates.get_or_insert_default();
    known.copying = Copying::Nothing;
    // One file is made at a time, and this page's is another.
    let stopped = making::stop(known).into_iter();
    stopped
        .chain([Effect::Certificates(Request::Site)])
        .collect()
}

/// The page was come to: what is kept is read.
#[inline(never)]
pub fn visit(model: &mut Model) -> Vec<Effect> {
    let mut effects: Vec<_> = certificate::leave(model).into_iter().collect();
    let known = model.certificates.get_or_insert_default();
    effects.extend(making::stop(known));
    **known = Certificates {
        site: known.site.take(),
        usual_paper: known.usual_paper,
        ..Certificates::default()
    };
    effects.extend([
        Effect::Certificates(Request::Site),
        Effect::Certificates(Request::Read),
    ]);
    effects
}

/// Published files by which answers are put into links.
#[inline(never)]
#[must_use]
pub fn wished(model: &Model) -> Vec<Want> {
    let mut wants = Vec::new();
    for held in held::all(model) {
        if let Some(answers) = &held.credential.answers {
            wants.extend(crate::class::needs(&model.library, answers));
        }
    }
    wants
}

/// What happens with certificates.
#[inline(never)]
pub fn update(model: &mut Model, step: Step, now: &Now) -> Vec<Effect> {
    let known = model.certificates.get_or_insert_default();
    match step {
        Step::Site(address, paper) => {
            known.site = Site::read(&address);
            known.usual_paper = paper;
            Vec::new()
        }
        Step::Again => {
            known.reading = Reading::Now;
            vec![Effect::Certificates(Request::Read)]
        }
        Step::Read(read) => self::read(model, read),
        Step::Issuers(config) => {
            known.trust = Trust::of(config);
            trust::asks(known)
        }
        Step::Lists(url, files) => {
            trust::came(known, &url, files);
            Vec::new()
        }
        Step::Copy(which) => copy(model, which),
        Step::Copied(which, copied) => self::copied(model, which, copied),
        Step::Remind(which) => remind(model, which, now),
        Step::Download(number, kind) => given(model, number, kind).into_iter().collect(),
        Step::Make(number, form) => making::begin(model, number, form, now),
        Step::Rename(attempt) => rename(model, attempt),
        Step::Chosen(bytes) => adding::chosen(model, bytes, now),
        Step::Added(number, kind, result) => adding::added(model, number, kind, result),
        Step::Remove(number) => {
            known.removing = Some(number);
            vec![Effect::OpenDialog(REMOVE_DIALOG)]
        }
        Step::RemoveAnswered(ask) => answered(model, ask),
        Step::Removed(result) => removed(model, result.is_ok()),
    }
}

#[inline(never)]
fn read(model: &mut Model, read: Result<Beside, StoreFailure>) -> Vec<Effect> {
    let known = model.certificates.get_or_insert_default();
    known.reading = match read {
        Ok(Beside { kept, given }) => Reading::Here(held::of(&kept, &given)),
        Err(failure) => Reading::Failed(failure),
    };
    trust::asks(known)
}

#[inline(never)]
fn copy(model: &mut Model, which: Which) -> Vec<Effect> {
    let link = held::credential(model, which).and_then(|one| link::address(model, one));
    if let Some(known) = &mut model.certificates {
        known.copying = Copying::Nothing;
    }
    let copy = link.map(|link| Effect::Certificates(Request::Copy(which, link)));
    copy.into_iter().collect()
}

#[inline(never)]
fn copied(model: &mut Model, which: Which, copied: Result<(), String>) -> Vec<Effect> {
    let said = model.outcome().map(|words| words.link_copied());
    let Some(known) = &mut model.certificates else {
        return Vec::new();
    };
    match copied {
        Ok(()) => {
            known.copying = Copying::Copied(which);
            let said = said.map(|said| Effect::Say(Voice::Status, said));
            said.into_iter().collect()
        }
        Err(link) => {
            known.copying = Copying::Refused(which, link);
            // What is written there is selected as soon as it has focus.
            vec![Effect::Focus(LINK.to_owned())]
        }
    }
}

#[inline(never)]
fn remind(model: &Model, which: Which, now: &Now) -> Vec<Effect> {
    let file = held::credential(model, which).and_then(|one| page::reminder(model, one, now));
    file.map(Effect::Download).into_iter().collect()
}

/// The file as it was given.
#[inline(never)]
fn given(model: &Model, number: RecordNumber, kind: Kind) -> Option<Effect> {
    let of_number = held::all(model).iter();
    let mut of_number = of_number.filter(|held| held.credential.record.number == number);
    let file = of_number.find_map(|held| match (kind, &held.origin) {
        (Kind::Badge, _) => held.badge.as_ref(),
        (Kind::Certificate, Origin::Given(file)) => Some(file),
        (Kind::Certificate, Origin::Own(_)) => None,
    })?;
    let (ending, mime) = held::form(file);
    let what = match kind {
        Kind::Badge => ".badge",
        Kind::Certificate => "",
    };
    Some(Effect::Download(OutFile {
        name: format!("assay-{number}{what}.{ending}").to_ascii_lowercase(),
        mime,
        bytes: file.to_vec(),
    }))
}

/// On the certificate's own page, where its attempt is at hand.
#[inline(never)]
fn rename(model: &mut Model, attempt: AttemptId) -> Vec<Effect> {
    certificate::ask_for_name(model, &attempt);
    vec![Effect::Go(Route::Certificate(attempt))]
}

#[inline(never)]
fn answered(model: &mut Model, ask: Ask) -> Vec<Effect> {
    let removing = model.certificates.as_mut().and_then(|known| match ask {
        Ask::Declined | Ask::Confirmed => known.removing.take(),
        Ask::Pressed => None,
    });
    let mut effects = vec![Effect::CloseDialog(REMOVE_DIALOG)];
    if ask == Ask::Confirmed {
        effects.extend(removing.map(|number| Effect::Certificates(Request::Remove(number))));
    }
    effects
}

#[inline(never)]
fn removed(model: &mut Model, is_gone: bool) -> Vec<Effect> {
    let mut effects = vec![Effect::Certificates(Request::Read)];
    if let Some(words) = model.outcome() {
        effects.push(match is_gone {
            true => Effect::Say(Voice::Status, words.certificates_removed()),
            false => Effect::Say(Voice::Alert, words.certificates_remove_failed()),
        });
        // The button that was pressed is gone.
        effects.push(Effect::Focus(LIST.to_owned()));
    }
    effects
}

/// A message about certificates.
fn msg(step: Step) -> Msg {
    Msg::Certificates(Box::new(step))
}
