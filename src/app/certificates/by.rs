//! Who stands behind a certificate, as far as this page can tell without its bank.

use assay_credential::verify::{Bank, Check, Circumstances, Finding, Outcome, Verdict};
use assay_credential::{Credential, Issuers, Moment, Shown};
use assay_engine::duration::WallTime;

use crate::model::Model;
use crate::now::Now;

/// Who stands behind a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Nobody: it is self-issued.
    Nobody,
    /// An issuer that this site trusts, by this name.
    Issuer(String),
    /// An issuer that this site trusts, by this name: it has withdrawn it.
    Withdrawn(String),
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
    let found = finding(model, issuers, &credential.clone().into(), now);
    let mut wanted = [Check::Issuer, Check::Key, Check::Signature].into_iter();
    let is_signed = wanted.all(|check| found.checks.contains(&(check, Outcome::Fits)));
    let issuer = issuers.find(&stated.statement.issuer);
    match issuer.filter(|_| is_signed) {
        Some(issuer) if matches!(found.verdict, Verdict::Withdrawn { .. }) => {
            By::Withdrawn(name(&issuer.names, model.preferences.language.tag()))
        }
        Some(issuer) => By::Issuer(name(&issuer.names, model.preferences.language.tag())),
        None => By::Unknown(stated.statement.issuer.to_string()),
    }
}

/// Whether something in it was changed after it was signed.
#[must_use]
pub(super) fn is_altered(model: &Model, shown: &Shown, now: &Now) -> bool {
    let nobody = Issuers::default();
    let issuers = trusted(model).unwrap_or(&nobody);
    finding(model, issuers, shown, now).verdict == Verdict::Altered
}

fn trusted(model: &Model) -> Option<&Issuers> {
    model.certificates.as_ref()?.trust.issuers()
}

/// What is found without the bank, which the verifier's own page has.
fn finding(model: &Model, issuers: &Issuers, shown: &Shown, now: &Now) -> Finding {
    let withdrawn = model.certificates.as_ref().map(|known| &known.withdrawn);
    let circumstances = Circumstances {
        bank: Bank::Unreachable,
        catalogue: None,
        issuers,
        lists: &|url| {
            let (_, lists) = withdrawn?.iter().find(|(of, _)| of == url)?;
            lists.clone()
        },
        now: Moment::nearest(WallTime(now.wall)),
    };
    shown.verify(&circumstances)
}

/// An issuer's name in this language, else in English, else in its first.
pub(super) fn name(names: &[(String, String)], language: &str) -> String {
    let in_language = |tag: &str| names.iter().find(|(of, _)| of == tag);
    let found = in_language(language).or_else(|| in_language("en"));
    let found = found.or_else(|| names.first());
    found.map(|(_, name)| name.clone()).unwrap_or_default()
}
