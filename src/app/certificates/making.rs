//! What a certificate's file is made of, on each page the same: so the same record gives the same file, and one that was changed is
//! known by that.

use assay_credential::{Credential, Issuers, RecordNumber};
use assay_messages::Locale;

use super::{By, Certificates, Held, Origin, by, held, short};
use crate::effect::{CertificateForm, CertificateJob, CertificatePaper, Effect, OutFile, Voice};
use crate::library::Library;
use crate::message::CertificateFailure;
use crate::model::Model;
use crate::now::Now;
use crate::outcome::certificate;

/// The file that is made of a certificate which an issuer signed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Making {
    /// None is.
    #[default]
    Nothing,
    /// It is being made: steps done, of all.
    Now(RecordNumber, CertificateForm, (u32, u32)),
    /// It could not be made, and why, where that is known.
    Failed(RecordNumber, CertificateForm, Option<CertificateFailure>),
}

/// The paper that files are for: the one that was chosen, else the usual one where this browser is.
#[must_use]
pub fn paper(model: &Model) -> CertificatePaper {
    let usual = model.certificates.as_ref().map(|known| known.usual_paper);
    model.issuing.paper.or(usual).unwrap_or_default()
}

/// What the worker needs: the words are in the language of the record, whatever the page's is. `None` where there are none in that, or the
/// answers can't be had that its code shows.
#[must_use]
pub fn job(
    library: &Library,
    issuers: Option<&Issuers>,
    credential: &Credential,
    (form, paper): (CertificateForm, CertificatePaper),
) -> Option<CertificateJob> {
    let language = &credential.record.language;
    let answers = match credential.answers {
        Some(_) => short(library, credential)?,
        None => String::new(),
    };
    let issuer = issuers.and_then(|issuers| issuers.signer(credential));
    Some(CertificateJob {
        credential: credential.to_bytes(),
        language: Locale::of_tag(language)?,
        form,
        paper,
        answers,
        issuer: issuer.map_or_else(String::new, |issuer| by::name(&issuer.names, language)),
        theme: issuer.and_then(|issuer| issuer.theme.clone()),
    })
}

/// The kinds of file that can be made of it here: of what an issuer signed that this site trusts, those in which it didn't come. Of what anybody may
/// have made up no page is made that looks like an issuer's.
#[must_use]
pub(super) fn offered(held: &Held, by: &By) -> Vec<CertificateForm> {
    let (Origin::Given(file), By::Issuer(_)) = (&held.origin, by) else {
        return Vec::new();
    };
    let given = CertificateForm::of(file);
    let mut all = vec![CertificateForm::Pdf, CertificateForm::Png];
    all.retain(|form| Some(*form) != given);
    all
}

/// The page is left: what is being made is for nobody.
#[inline(never)]
pub(super) fn stop(known: &mut Certificates) -> Option<Effect> {
    let making = std::mem::take(&mut known.making);
    matches!(making, Making::Now(..)).then_some(Effect::StopCertificate)
}

/// "Cancel" was pressed; `None` where it isn't for this page.
#[inline(never)]
#[must_use]
pub fn cancel(model: &mut Model) -> Option<Vec<Effect>> {
    let stopped = stop(model.certificates.as_mut()?)?;
    let words = model.outcome();
    let said = words.map(|words| Effect::Say(Voice::Status, words.certificate_cancelled()));
    Some(std::iter::once(stopped).chain(said).collect())
}

/// How far the file is; `false` where it isn't this page's.
#[inline(never)]
pub fn went_on(model: &mut Model, done: u32, of: u32) -> bool {
    match model.certificates.as_mut().map(|known| &mut known.making) {
        Some(Making::Now(_, _, so_far)) => {
            *so_far = (done, of);
            true
        }
        _ => false,
    }
}

/// A file was asked for beside one that an issuer signed.
#[inline(never)]
pub(super) fn begin(
    model: &mut Model,
    number: RecordNumber,
    form: CertificateForm,
    now: &Now,
) -> Vec<Effect> {
    let mut all = held::all(model).iter();
    let held = all.find(|held| {
        held.credential.record.number == number
            && offered(held, &by::by(model, &held.credential, now)).contains(&form)
    });
    let Some(known) = model.certificates.as_deref() else {
        return Vec::new();
    };
    if matches!(known.making, Making::Now(of, ..) if of == number) {
        return Vec::new();
    }
    let issuers = known.trust.issuers();
    let job = held.and_then(|held| {
        job(
            &model.library,
            issuers,
            &held.credential,
            (form, paper(model)),
        )
    });
    let said = model.outcome().map(|words| match job {
        Some(_) => (Voice::Status, words.certificate_preparing()),
        None => (Voice::Alert, certificate::failed(form, words)),
    });
    if let Some(known) = &mut model.certificates {
        known.making = match job {
            Some(_) => Making::Now(number, form, (0, 1)),
            None => Making::Failed(number, form, None),
        };
    }
    let make = job.map(|job| Effect::MakeCertificate(Box::new(job)));
    let say = said.map(|(voice, text)| Effect::Say(voice, text));
    make.into_iter().chain(say).collect()
}

/// A file was made, or wasn't; `None` where it isn't for this page.
#[inline(never)]
#[must_use]
pub fn made(
    model: &mut Model,
    result: &Result<std::rc::Rc<[u8]>, CertificateFailure>,
) -> Option<Vec<Effect>> {
    let known = model.certificates.as_mut()?;
    let Making::Now(number, form, _) = known.making else {
        return None;
    };
    known.making = match result {
        Ok(_) => Making::Nothing,
        Err(failure) => Making::Failed(number, form, Some(failure.clone())),
    };
    let said = model.outcome().map(|words| match result {
        Ok(_) => Effect::Say(Voice::Status, words.certificate_downloaded()),
        Err(_) => Effect::Say(Voice::Alert, certificate::failed(form, words)),
    });
    let file = result.as_ref().ok();
    let file = file.map(|file| Effect::Download(OutFile::certificate(number, form, file)));
    Some(file.into_iter().chain(said).collect())
}
