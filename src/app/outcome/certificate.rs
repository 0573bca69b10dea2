//! The certificate page: a name, a preview as real text, a PDF or a picture when it is asked for.

mod record;
mod view;

use std::rc::Rc;

use assay_credential::{BadName, Credential, HolderName};
use assay_messages::OutcomeWords;

use crate::certificates;
use crate::effect::{CertificateForm, CertificateJob, CertificatePaper, Effect, OutFile, Voice};
use crate::message::{CertificateFailure, Msg};
use crate::model::Model;
use crate::now::Now;
use crate::store::AttemptId;

pub use record::record;
pub use view::{progress, view};

/// Id of the name's control.
pub const NAME: &str = "holder-name";

/// Id of the preview.
pub const PREVIEW: &str = "certificate-preview";

/// Id of the error summary.
pub const SUMMARY: &str = "error-summary";

/// The certificate page's state.
#[derive(Debug, Clone, Default)]
pub struct Issuing {
    /// The attempt that it is about.
    pub attempt: Option<AttemptId>,
    /// The name as it is typed.
    pub name: String,
    /// Whether the answers are to be added.
    pub adds_answers: bool,
    /// What was issued for the attempt last.
    pub issued: Option<Box<Credential>>,
    /// The attempt whose certificate is to be made out to another name, as soon as what was issued is known.
    pub renaming: Option<AttemptId>,
    /// Where the page is.
    pub step: Step,
    /// What kind of file is being made, or was.
    pub form: CertificateForm,
    /// The paper that was chosen for its files.
    pub paper: Option<CertificatePaper>,
}

/// Where the page is.
#[derive(Debug, Clone, Default)]
pub enum Step {
    /// The name is asked for.
    #[default]
    Naming,
    /// The name can't be printed, and why.
    Refused(BadName),
    /// The certificate is shown, not made yet.
    Preview(Box<Credential>),
    /// The file is being made: steps done, of all.
    Making(Box<Credential>, u32, u32),
    /// The file is there.
    Made(Box<Credential>, Rc<[u8]>),
    /// There is no file.
    Failed(Box<Credential>, CertificateFailure),
}

impl Step {
    /// Ends making, where a certificate is being made, and gives what it was to hold.
    fn making(&mut self) -> Option<Box<Credential>> {
        if !matches!(self, Self::Making(..)) {
            return None;
        }
        match std::mem::take(self) {
            Self::Making(credential, ..) => Some(credential),
            _ => None,
        }
    }

    /// What the certificate holds, once that is known.
    #[must_use]
    pub fn credential(&self) -> Option<&Credential> {
        match self {
            Self::Naming | Self::Refused(_) => None,
            Self::Preview(credential)
            | Self::Making(credential, ..)
            | Self::Made(credential, _)
            | Self::Failed(credential, _) => Some(credential),
        }
    }
}

impl Issuing {
    /// Whether what is shown was issued as it is.
    #[must_use]
    pub fn is_issued(&self) -> bool {
        let shown = self.step.credential();
        shown.is_some() && shown == self.issued.as_deref()
    }
}

/// The route is a certificate: reads what was issued for the attempt before.
#[inline(never)]
pub fn visit(model: &mut Model, id: &AttemptId) -> Vec<Effect> {
    let mut effects = certificates::prepare(model);
    if model.issuing.attempt.as_ref() == Some(id) {
        rename(model);
        return effects;
    }
    effects.extend(leave(model));
    model.issuing = Issuing {
        attempt: Some(id.clone()),
        renaming: model.issuing.renaming.take(),
        paper: model.issuing.paper,
        ..Issuing::default()
    };
    effects.extend([Effect::ReadRecords(id.clone()), Effect::PrepareCertificate]);
    effects
}

/// Another page makes files now, or this one of another attempt: what is being made is for nobody.
#[inline(never)]
pub fn leave(model: &mut Model) -> Option<Effect> {
    let credential = model.issuing.step.making()?;
    model.issuing.step = Step::Preview(credential);
    Some(Effect::StopCertificate)
}

/// The certificate of this attempt is to be made out to another name: asked for on its page, which is come to next.
pub fn ask_for_name(model: &mut Model, attempt: &AttemptId) {
    model.issuing.renaming = Some(attempt.clone());
}

/// Asks for the name, where that is wanted of this page's attempt and it was issued before.
fn rename(model: &mut Model) {
    let issuing = &mut model.issuing;
    let is_wanted = issuing.renaming.is_some() && issuing.renaming == issuing.attempt;
    if is_wanted && issuing.issued.is_some() && !matches!(issuing.step, Step::Making(..)) {
        issuing.renaming = None;
        issuing.step = Step::Naming;
    }
}

/// What happens on the page.
#[inline(never)]
pub fn update(model: &mut Model, message: Msg, now: &Now) -> Vec<Effect> {
    match message {
        Msg::RecordsRead(id, records) => recorded(model, &id, &records),
        Msg::Name(name) => {
            model.issuing.name = name;
            Vec::new()
        }
        Msg::AddAnswers => {
            model.issuing.adds_answers = !model.issuing.adds_answers;
            Vec::new()
        }
        Msg::PreviewCertificate => preview(model, now),
        Msg::ChangeName => {
            model.issuing.step = Step::Naming;
            vec![Effect::Focus(NAME.to_owned())]
        }
        Msg::KeepName => keep_name(model),
        Msg::ChoosePaper(paper) => {
            choose(&mut model.issuing, paper);
            Vec::new()
        }
        Msg::MakeCertificate => make(model, CertificateForm::Pdf),
        Msg::MakePicture(form) => make(model, form),
        Msg::StopCertificate => match certificates::cancel(model) {
            Some(effects) => effects,
            None => stop(model),
        },
        Msg::CertificateStep(done, of) => {
            if !certificates::went_on(model, done, of)
                && let Step::Making(_, old_done, old_of) = &mut model.issuing.step
            {
                (*old_done, *old_of) = (done, of);
            }
            Vec::new()
        }
        Msg::CertificateMade(result) => match certificates::made(model, &result) {
            Some(effects) => effects,
            None => made(model, result),
        },
        Msg::RecordKept(_) => given(model),
        Msg::ShareCertificate => file(model).map(Effect::Share).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The last record issued for the attempt, if any, is shown again under its own number.
#[inline(never)]
fn recorded(model: &mut Model, id: &AttemptId, records: &[Vec<u8>]) -> Vec<Effect> {
    if model.issuing.attempt.as_ref() != Some(id) || !matches!(model.issuing.step, Step::Naming) {
        return Vec::new();
    }
    let read = records
        .iter()
        .filter_map(|record| Credential::from_bytes(record).ok());
    if let Some(last) = read.max_by_key(|credential| credential.record.issued) {
        model.issuing.name = last.record.holder.as_str().to_owned();
        model.issuing.adds_answers = last.answers.is_some();
        model.issuing.issued = Some(Box::new(last.clone()));
        model.issuing.step = Step::Preview(Box::new(last));
    }
    rename(model);
    Vec::new()
}

/// Another name isn't wanted after all: what was issued is shown again.
#[inline(never)]
fn keep_name(model: &mut Model) -> Vec<Effect> {
    let issuing = &mut model.issuing;
    let Some(issued) = issuing.issued.clone() else {
        return Vec::new();
    };
    issuing.name = issued.record.holder.as_str().to_owned();
    issuing.adds_answers = issued.answers.is_some();
    issuing.step = Step::Preview(issued);
    vec![Effect::Focus(PREVIEW.to_owned())]
}

#[inline(never)]
fn preview(model: &mut Model, now: &Now) -> Vec<Effect> {
    // The shell gives typed text in Normalisation Form C already.
    let holder = match HolderName::new(&model.issuing.name, str::to_owned) {
        Ok(holder) => holder,
        Err(bad) => {
            model.issuing.step = Step::Refused(bad);
            return vec![Effect::Focus(SUMMARY.to_owned())];
        }
    };
    let Some(credential) = model.sitting.open().and_then(|open| {
        let record = record::record_for(model, open, holder, now)?;
        let answers = model
            .issuing
            .adds_answers
            .then(|| record::answers(open))
            .flatten();
        Some(Credential {
            record,
            answers,
            attestation: None,
        })
    }) else {
        return Vec::new();
    };
    model.issuing.step = Step::Preview(Box::new(credential));
    vec![Effect::Focus(PREVIEW.to_owned())]
}

/// What was made for another paper is made again when it is asked for.
#[inline(never)]
fn choose(issuing: &mut Issuing, paper: CertificatePaper) {
    issuing.paper = Some(paper);
    if let Step::Made(credential, _) = &issuing.step {
        issuing.step = Step::Preview(credential.clone());
    }
}

#[inline(never)]
fn make(model: &mut Model, form: CertificateForm) -> Vec<Effect> {
    let Some(credential) = model.issuing.step.credential().cloned() else {
        return Vec::new();
    };
    match &model.issuing.step {
        Step::Making(..) => return Vec::new(),
        // It is here already: a second download needs no second making.
        Step::Made(..) if model.issuing.form == form => {
            return file(model).map(Effect::Download).into_iter().collect();
        }
        _ => {}
    }
    // Nothing is missing on a page on which its attempt is open.
    let paper = certificates::paper(model);
    let job = certificates::job(&model.library, None, &credential, (form, paper));
    let job = job.unwrap_or_else(|| CertificateJob {
        credential: credential.to_bytes(),
        language: model.preferences.language,
        form,
        paper,
        answers: String::new(),
        issuer: String::new(),
        theme: None,
    });
    model.issuing.form = form;
    model.issuing.step = Step::Making(Box::new(credential), 0, 1);
    let mut effects = vec![Effect::MakeCertificate(Box::new(job))];
    if let Some(outcome) = model.outcome() {
        effects.push(Effect::Say(Voice::Status, outcome.certificate_preparing()));
    }
    effects
}

#[inline(never)]
fn stop(model: &mut Model) -> Vec<Effect> {
    let Some(credential) = model.issuing.step.making() else {
        return Vec::new();
    };
    model.issuing.step = Step::Preview(credential);
    let said = model
        .outcome()
        .map(|outcome| Effect::Say(Voice::Status, outcome.certificate_cancelled()));
    std::iter::once(Effect::StopCertificate)
        .chain(said)
        .collect()
}

#[inline(never)]
fn made(model: &mut Model, result: Result<Rc<[u8]>, CertificateFailure>) -> Vec<Effect> {
    let Some(credential) = model.issuing.step.making() else {
        return Vec::new();
    };
    match result {
        Ok(file) => {
            let number = credential.record.number.to_string();
            let record = credential.to_bytes();
            model.issuing.issued = Some(credential.clone());
            model.issuing.step = Step::Made(credential, file);
            match model.issuing.attempt.clone() {
                Some(attempt) => vec![Effect::KeepRecord {
                    attempt,
                    number,
                    record,
                }],
                None => given(model),
            }
        }
        Err(failure) => {
            model.issuing.step = Step::Failed(credential, failure);
            let said = failed_heading(model).map(|said| Effect::Say(Voice::Alert, said));
            said.into_iter().collect()
        }
    }
}

/// Why there is no file, in words; empty where that is a fault of the app's own.
#[inline(never)]
#[must_use]
pub fn reason(failure: &CertificateFailure, words: &OutcomeWords) -> String {
    match failure {
        CertificateFailure::Unreachable => words.certificate_failed_fetch(),
        CertificateFailure::NoFont(character) => words.certificate_name_script(character),
        CertificateFailure::Refused(reason) => reason.clone(),
    }
}

/// What could not be made.
fn failed_heading(model: &Model) -> Option<String> {
    Some(failed(model.issuing.form, model.outcome()?))
}

/// That such a file could not be made.
#[inline(never)]
#[must_use]
pub fn failed(form: CertificateForm, words: &OutcomeWords) -> String {
    match form {
        CertificateForm::Pdf => words.certificate_failed_heading(),
        CertificateForm::Png | CertificateForm::Svg => words.certificate_picture_failed(),
    }
}

/// The record is kept, or can't be: the file comes after it, so that no browser's end leaves a certificate that its device doesn't
/// know.
#[inline(never)]
fn given(model: &Model) -> Vec<Effect> {
    let said = model
        .outcome()
        .map(|words| Effect::Say(Voice::Status, words.certificate_downloaded()));
    let download = file(model).map(Effect::Download);
    download.into_iter().chain(said).collect()
}

/// The file that was made last.
#[must_use]
pub fn file(model: &Model) -> Option<OutFile> {
    let Step::Made(credential, bytes) = &model.issuing.step else {
        return None;
    };
    let number = credential.record.number;
    Some(OutFile::certificate(number, model.issuing.form, bytes))
}
