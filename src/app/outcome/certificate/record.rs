//! What a certificate says: the record of a passed attempt.

use assay_credential::{
    BankClaim, HolderName, Moment, Record, RecordNumber, ReviewClaim, Score, Titles, Version,
};
use assay_engine::duration::WallTime;
use assay_engine::transcript::Transcript;

use crate::model::Model;
use crate::now::Now;
use crate::outcome::sending;
use crate::sitting::open::Open;
use crate::sitting::texts::Texts;
use crate::start::title;

/// The record that was issued, where it is made out to the same name; else a new one, which names that one.
pub(super) fn record_for(
    model: &Model,
    open: &Open,
    holder: HolderName,
    now: &Now,
) -> Option<Record> {
    let issued = model.issuing.issued.as_ref().map(|issued| &issued.record);
    match issued {
        Some(record) if record.holder == holder => Some(record.clone()),
        _ => Some(Record {
            replaces: issued.map(|record| record.number),
            ..record(model, open, holder, now)?
        }),
    }
}

/// The answers that others need to find the score again: no extra time, nothing that isn't marked.
pub(super) fn answers(open: &Open) -> Option<Transcript> {
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
    let submitted = submitted(open)?;
    // A device whose clock was set back meanwhile would date the certificate before the answers, which nobody could tell from a forgery.
    let issued = WallTime(now.wall).max(submitted);
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
