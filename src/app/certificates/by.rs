//! Who stands behind a certificate, as far as this page can tell without its bank.

use assay_credential::verify::{Bank, Check, Circumstances, Finding, Outcome, Verdict, verify};
use assay_credential::{Credential, Issuers, Moment};
use assay_engine::duration::WallTime;

use super::Trust;
use crate::model::Model;
use crate::now::Now;

/// Who stands behind a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Nobody: it is self-issued.
    Nobody,
    /// An issuer that this site trusts, by this name.
    Issuer(String),
    /// An issuer that this site doesn't know, by the identifier that the certificate says.
    Unknown(String),
    /// Whom this site trusts isn't known yet, or can't be had.
    Open,
}

/// Who stands behind it.
#[must_use]
pub(super) fn by(model: &Model, credential: &Credential, now: &Now) -> By {
    let Some(stated) = credential.attestation.as_deref() else {
        return By::Nobody;
    };
    let Some(issuers) = trusted(model) else {
        return By::Open;
    };
    let found = finding(issuers, credential.clone(), now);
    let mut wanted = [Check::Issuer, Check::Key, Check::Signature].into_iter();
    let is_signed = wanted.all(|check| found.checks.contains(&(check, Outcome::Fits)));
    let issuer = issuers.find(&stated.statement.issuer);
    match issuer.filter(|_| is_signed) {
        Some(issuer) => By::Issuer(name(&issuer.names, model.preferences.language.tag())),
        None => By::Unknown(stated.statement.issuer.to_string()),
    }
}

/// Whether something in it was changed after it was signed.
#[must_use]
pub(super) fn is_altered(model: &Model, credential: &Credential, now: &Now) -> bool {
    let nobody = Issuers::default();
    let issuers = trusted(model).unwrap_or(&nobody);
    finding(issuers, credential.clone(), now).verdict == Verdict::Altered
}

fn trusted(model: &Model) -> Option<&Issuers> {
    match &model.certificates.as_ref()?.trust {
        Trust::Here(issuers) => Some(issuers),
        Trust::Away | Trust::Asked => None,
    }
}

/// What is found without the bank, and without lists of what was withdrawn: the verifier's own page has both.
fn finding(issuers: &Issuers, credential: Credential, now: &Now) -> Finding {
    let circumstances = Circumstances {
        bank: Bank::Unreachable,
        catalogue: None,
        issuers,
        lists: &|_| None,
        now: Moment::nearest(WallTime(now.wall)),
    };
    verify(&credential.into(), &circumstances)
}

/// An issuer's name in this language, else in English, else in its first.
fn name(names: &[(String, String)], language: &str) -> String {
    let in_language = |tag: &str| names.iter().find(|(of, _)| of == tag);
    let found = in_language(language).or_else(|| in_language("en"));
    let found = found.or_else(|| names.first());
    found.map(|(_, name)| name.clone()).unwrap_or_default()
}
