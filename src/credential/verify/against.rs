//! Claims against themselves, and against the header of the bank that they name.

use assay_engine::bank::modules::{Catalogue, Words};
use assay_engine::bank::{Assessment, CertificateTerms};
use assay_engine::fraction::Share;
use assay_engine::rng::RulesVersion;

use super::{Check, Known, Outcome, Presented};
use crate::record::Version;
use crate::{Moment, Record};

/// Begun, then submitted, then issued.
pub(super) fn dates(presented: &Presented) -> Outcome {
    let claims = &presented.claims;
    Outcome::of(claims.started <= claims.submitted && claims.submitted <= claims.issued)
}

/// Rules of a number that nobody has made yet may come with a later version.
pub(super) fn rules(presented: &Presented) -> Outcome {
    match presented.claims.rules {
        0 => Outcome::Differs,
        number if number <= RulesVersion::CURRENT.number() => Outcome::Fits,
        _ => Outcome::Open,
    }
}

/// What a record can be held to where its bank isn't there: its own pass mark.
pub(super) fn itself(presented: &Presented) -> Option<(Check, Outcome)> {
    let record = presented.record.as_ref()?;
    Some((Check::Score, reaches(presented, record.pass.total)))
}

/// `score ≥ cut × maximum`, exactly, as reports have it.
fn reaches(presented: &Presented, cut: Share) -> Outcome {
    let share = presented.claims.score.share();
    share.map_or(Outcome::Open, |share| Outcome::of(share >= cut.fraction()))
}

fn offered<'a>(presented: &Presented, known: &'a Known<'_>) -> Option<&'a Assessment> {
    let mut all = known.header.assessments.iter();
    all.find(|one| one.id == presented.claims.assessment)
}

fn terms<'a>(presented: &Presented, known: &'a Known<'_>) -> Option<&'a CertificateTerms> {
    offered(presented, known)?.certificate.as_ref()
}

/// Until when it holds by the bank's terms; `None`: for ever.
pub(super) fn valid_until(presented: &Presented, known: &Known<'_>) -> Option<Moment> {
    let period = terms(presented, known)?.valid_for?;
    let end = period.after(presented.claims.submitted.wall_time());
    Moment::new(end).ok()
}

/// All that the header says.
pub(super) fn bank(presented: &Presented, known: &Known<'_>) -> Vec<(Check, Outcome)> {
    let (claims, header) = (&presented.claims, known.header);
    let record = presented.record.as_ref();
    let is_version = record.is_none_or(|record| record.bank.version == header.version);
    let mut checks = vec![(
        Check::Bank,
        Outcome::of(claims.bank == header.id && is_version),
    )];
    let (Some(assessment), Some(_)) = (offered(presented, known), terms(presented, known)) else {
        checks.push((Check::Assessment, Outcome::Differs));
        return checks;
    };
    checks.push((Check::Assessment, Outcome::Fits));
    checks.push((Check::Score, reaches(presented, assessment.pass.total)));
    if let Some(record) = record {
        let end = valid_until(presented, known);
        let review = (header.review.status, header.review.cut_score);
        checks.extend([
            (Check::Titles, titles(record, assessment, known)),
            (Check::Pass, Outcome::of(takes(record, assessment))),
            (Check::Validity, Outcome::of(record.valid_until == end)),
            (
                Check::Review,
                Outcome::of((record.review.status, record.review.cut_score) == review),
            ),
        ]);
    }
    checks
}

fn takes(record: &Record, assessment: &Assessment) -> bool {
    match record.version {
        Version::V1 => record.pass.total == assessment.pass.total,
        Version::V2 => record.pass == assessment.pass,
    }
}

/// Those of the digest's bank. Titles of module and level are the site's: [`site_titles`].
fn titles(record: &Record, assessment: &Assessment, known: &Known<'_>) -> Outcome {
    let own = (
        assessment.certificate.as_ref().map(|terms| &*terms.title),
        &*assessment.title,
    );
    let said = (
        Some(&*record.titles.certificate),
        &*record.titles.assessment,
    );
    let Some(digest) = record.translation else {
        // The first version doesn't say whether they were translated.
        return match Outcome::of(said == own) {
            Outcome::Differs if record.version == Version::V1 => Outcome::Open,
            outcome => outcome,
        };
    };
    let Some(overlay) = (known.overlays)(&digest) else {
        return Outcome::Open;
    };
    let (certificate, title) = own;
    let translated = (
        certificate.map(|title| overlay.certificate(&assessment.id, title).text),
        overlay.assessment(&assessment.id, title).text,
    );
    Outcome::of(overlay.bank == known.header.id && said == translated)
}

/// Titles of module and level, in whatever language: a record may be in one, and this site be shown in another. What the site doesn't list it can't say
/// anything of.
pub(super) fn site_titles(
    presented: &Presented,
    catalogue: Option<&Catalogue>,
) -> Option<(Check, Outcome)> {
    let record = presented.record.as_ref()?;
    let (bank, titles) = (&record.bank.id, &record.titles);
    let own = catalogue.and_then(|catalogue| {
        let module = catalogue.modules.iter().find(|it| it.id == bank.module)?;
        let level = catalogue.levels.iter().find(|it| it.id == bank.level)?;
        Some((&module.title, &level.title))
    });
    let is = |words: &Words, said: &str| words.0.iter().any(|(_, title)| title == said);
    let outcome = own.map_or(Outcome::Open, |(module, level)| {
        Outcome::of(is(module, &titles.module) && is(level, &titles.level))
    });
    Some((Check::SiteTitles, outcome))
}
