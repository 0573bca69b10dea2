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

/// The PDF of a certificate that an issuer signed and gave as another file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Making {
    /// None is.
    #[default]
    Nothing,
    /// It is being made.
    Now(RecordNumber),
    /// It could not be made, and why, where that is known.
    Failed(RecordNumber, Option<CertificateFailure>),
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

/// Whether its PDF can be made here: an issuer that this site trusts stands behind it, and it came as another file. Of what anybody may have made up
/// no page is made that looks like an issuer's.
#[must_use]
pub(super) fn is_offered(held: &Held, by: &By) -> bool {
    let is_other = matches!(&held.origin, Origin::Given(file) if !file.starts_with(b"%PDF-"));
    is_other && matches!(by, By::Issuer(_))
}

/// The page is left: what is being made is for nobody.
#[inline(never)]
pub(super) fn stop(known: &mut Certificates) -> Option<Effect> {
    let making = std::mem::take(&mut known.making);
    matches!(making, Making::Now(_)).then_some(Effect::StopCertificate)
}

/// "Download PDF" was pressed beside one that an issuer signed.
#[inline(never)]
pub(super) fn begin(model: &mut Model, number: RecordNumber, now: &Now) -> Vec<Effect> {
    let mut all = held::all(model).iter();
    let held = all.find(|held| {
        held.credential.record.number == number
            && is_offered(held, &by::by(model, &held.credential, now))
    });
    let Some(known) = model.certificates.as_deref() else {
        return Vec::new();
    };
    if known.making == Making::Now(number) {
        return Vec::new();
    }
    let issuers = known.trust.issuers();
    let job = held.and_then(|held| {
        job(
            &model.library,
            issuers,
            &held.credential,
            (CertificateForm::Pdf, paper(model)),
        )
    });
    let said = model.outcome().map(|words| match job {
        Some(_) => (Voice::Status, words.certificate_preparing()),
        None => (Voice::Alert, words.certificate_failed_heading()),
    });
    if let Some(known) = &mut model.certificates {
        known.making = match job {
            Some(_) => Making::Now(number),
            None => Making::Failed(number, None),
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
    let Making::Now(number) = known.making else {
        return None;
    };
    known.making = match result {
        Ok(_) => Making::Nothing,
        Err(failure) => Making::Failed(number, Some(failure.clone())),
    };
    let said = model.outcome().map(|words| match result {
        Ok(_) => Effect::Say(Voice::Status, words.certificate_downloaded()),
        Err(_) => Effect::Say(Voice::Alert, words.certificate_failed_heading()),
    });
    let file = result.as_ref().ok().map(|pdf| {
        Effect::Download(OutFile {
            name: format!("assay-{number}.pdf").to_ascii_lowercase(),
            mime: "application/pdf",
            bytes: pdf.to_vec(),
        })
    });
    Some(file.into_iter().chain(said).collect())
}
