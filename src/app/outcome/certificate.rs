//! The certificate page: a name, a preview as real text, a PDF when it is asked for.

mod view;

use std::rc::Rc;

use assay_credential::{
    BadName, BankClaim, Credential, HolderName, Moment, Record, RecordNumber, ReviewClaim, Score,
    Titles, Version,
};
use assay_engine::duration::WallTime;
use assay_engine::transcript::Transcript;

use crate::effect::{CertificateJob, Effect, OutFile, Voice};
use crate::message::{CertificateFailure, Msg};
use crate::model::Model;
use crate::now::Now;
use crate::outcome::sending;
use crate::sitting::open::Open;
use crate::sitting::texts::Texts;
use crate::start::title;
use crate::store::AttemptId;

pub use view::view;

/// Id of the name's control.
pub const NAME: &str = "holder-name";

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
    /// Where the page is.
    pub step: Step,
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
    /// The PDF is being made: steps done, of all.
    Making(Box<Credential>, u32, u32),
    /// The PDF is there.
    Made(Box<Credential>, Rc<[u8]>),
    /// There is no PDF.
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

/// The route is a certificate: reads what was issued for the attempt before.
#[inline(never)]
pub fn visit(model: &mut Model, id: &AttemptId) -> Vec<Effect> {
    if model.issuing.attempt.as_ref() == Some(id) {
        return Vec::new();
    }
    model.issuing = Issuing {
        attempt: Some(id.clone()),
        ..Issuing::default()
    };
    vec![Effect::ReadRecords(id.clone()), Effect::PrepareCertificate]
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
        Msg::MakeCertificate => make(model),
        Msg::StopCertificate => stop(model),
        Msg::CertificateStep(done, of) => {
            if let Step::Making(_, old_done, old_of) = &mut model.issuing.step {
                (*old_done, *old_of) = (done, of);
            }
            Vec::new()
        }
        Msg::CertificateMade(result) => made(model, result),
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
        model.issuing.step = Step::Preview(Box::new(last));
    }
    Vec::new()
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
        let record = record(model, open, holder, now)?;
        let answers = model.issuing.adds_answers.then(|| answers(open)).flatten();
        Some(Credential {
            record,
            answers,
            attestation: None,
        })
    }) else {
        return Vec::new();
    };
    model.issuing.step = Step::Preview(Box::new(credential));
    vec![Effect::Focus("certificate-preview".to_owned())]
}

/// The answers that others need to find the score again: no extra time, nothing that isn't marked.
fn answers(open: &Open) -> Option<Transcript> {
    let whole = sending::transcript(open)?;
    Some(whole.for_others(&open.paper).for_checking(&open.paper))
}

/// The record of a passed attempt. `None` where the attempt isn't one, or its assessment gives no certificate.
#[must_use]
pub fn record(model: &Model, open: &Open, holder: HolderName, now: &Now) -> Option<Record> {
    let report = open.report.as_ref().filter(|report| report.is_passed())?;
    let assessment = open.assessment()?;
    let terms = assessment.certificate.as_ref()?;
    let texts = Texts::of(model, &open.header);
    let issued = WallTime(now.wall);
    let submitted = submitted(open)?;
    let module = model
        .catalogue
        .modules
        .iter()
        .find(|module| module.id == open.card.bank.module);
    let level = model
        .catalogue
        .levels
        .iter()
        .find(|level| level.id == open.card.bank.level);
    let mut random = [0; 10];
    random
        .iter_mut()
        .zip(now.entropy)
        .for_each(|(to, from)| *to = from);
    Some(Record {
        version: Version::CURRENT,
        number: RecordNumber::from_random(random),
        replaces: None,
        holder,
        bank: BankClaim {
            id: open.card.bank.clone(),
            version: open.card.version.clone(),
            digest: open.card.header,
        },
        assessment: assessment.id.clone(),
        titles: Titles {
            certificate: texts.certificate(assessment)?.text,
            module: title(
                model,
                module.map(|m| &m.title),
                open.card.bank.module.as_str(),
            )
            .text,
            level: title(
                model,
                level.map(|l| &l.title),
                open.card.bank.level.as_str(),
            )
            .text,
            assessment: texts.assessment(assessment).text,
        },
        translation: model
            .overlay_of(&open.header.id)
            .map(|want| *want.digest())
            .filter(|digest| model.library.overlay(digest).is_some()),
        score: Score::new(report.score, report.max).ok()?,
        pass: assessment.pass.clone(),
        started: Moment::new(started(open)?).ok()?,
        submitted: Moment::new(submitted).ok()?,
        issued: Moment::new(issued).ok()?,
        valid_until: terms
            .valid_for
            .and_then(|period| Moment::new(period.after(submitted)).ok()),
        language: model.preferences.language.tag().to_owned(),
        rules: report.rules.number(),
        review: ReviewClaim {
            status: open.header.review.status,
            cut_score: open.header.review.cut_score,
        },
    })
}

/// As the answers have it, so that both say the same: the card was made a moment before.
fn started(open: &Open) -> Option<WallTime> {
    open.attempt.started().map(|started| started.wall)
}

/// As the answers have it, too.
fn submitted(open: &Open) -> Option<WallTime> {
    let after = i64::try_from(open.attempt.submitted()?.0).ok()?;
    started(open)?.0.checked_add(after).map(WallTime)
}

#[inline(never)]
fn make(model: &mut Model) -> Vec<Effect> {
    let Some(credential) = model.issuing.step.credential().cloned() else {
        return Vec::new();
    };
    match &model.issuing.step {
        Step::Making(..) => return Vec::new(),
        // It is here already: a second download needs no second making.
        Step::Made(..) => return file(model).map(Effect::Download).into_iter().collect(),
        _ => {}
    }
    let job = CertificateJob {
        credential: credential.to_bytes(),
        language: model.preferences.language,
    };
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
        Ok(pdf) => {
            let number = credential.record.number.to_string();
            let record = credential.to_bytes();
            model.issuing.step = Step::Made(credential, pdf);
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
            let said = model
                .outcome()
                .map(|words| Effect::Say(Voice::Alert, words.certificate_failed_heading()));
            said.into_iter().collect()
        }
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

/// The PDF as a file, once it is made. Its name holds no personal data.
#[must_use]
pub fn file(model: &Model) -> Option<OutFile> {
    let Step::Made(credential, pdf) = &model.issuing.step else {
        return None;
    };
    let name = format!("assay-{}.pdf", credential.record.number).to_ascii_lowercase();
    Some(OutFile {
        name,
        mime: "application/pdf",
        bytes: pdf.to_vec(),
    })
}
