//! What the list of certificates shows.

use assay_credential::{Credential, Label, Moment, RecordNumber, Reminder, Validity, profile};
use assay_engine::duration::WallTime;

use super::{Answers, By, Held, Origin, Reading, Which, answers, by, held, making};
use crate::effect::{CertificateForm, OutFile};
use crate::model::Model;
use crate::now::Now;
use crate::route::Route;
use crate::sitting::texts::Text;
use crate::store::{AttemptId, Storage};

/// The page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Whether there is something to list.
    pub state: State,
    /// The certificates that count, the latest first.
    pub current: Vec<Entry>,
    /// Those whose place another took.
    pub replaced: Vec<Replaced>,
}

/// Whether there is something to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is being read.
    Loading,
    /// It was read.
    Here,
    /// This browser keeps nothing.
    Blocked,
    /// It can't be read now.
    Unreadable,
}

/// One certificate.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Which one.
    pub which: Which,
    /// The certificate's title, as it was shown to its holder.
    pub title: Text,
    /// The module's and the assessment's titles.
    pub assessment: Text,
    /// Whom it is made out to.
    pub holder: String,
    /// When it was made, Unix ms.
    pub issued: i64,
    /// How long it holds.
    pub validity: Validity,
    /// Who stands behind it.
    pub by: By,
    /// The number of the one that it took the place of.
    pub replaces: Option<RecordNumber>,
    /// The attempt that it was made for on this device; `None` for one that somebody gave.
    pub attempt: Option<AttemptId>,
    /// Whether its answers come into its link; `None` where it has no link, since nobody else could open this site.
    pub link: Option<Answers>,
    /// Whether a calendar can still remind of its end.
    pub reminds: bool,
    /// Where the assessment can be taken again, once the end is near.
    pub again: Option<Route>,
    /// Where it is checked.
    pub check: String,
    /// LinkedIn's form for it, where an issuer that this site trusts signed it and it holds.
    pub linked_in: Option<String>,
    /// Whether its badge is here.
    pub has_badge: bool,
    /// The files that can be made of it, where an issuer signed it that this site trusts.
    pub makes: Vec<CertificateForm>,
}

/// One whose place another took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// Its number.
    pub number: RecordNumber,
    /// Whom it is made out to.
    pub holder: String,
    /// When it was made, Unix ms.
    pub issued: i64,
    /// The number of the one that took its place.
    pub by: RecordNumber,
}

/// What the page shows.
#[inline(never)]
#[must_use]
pub fn page(model: &Model, now: &Now) -> Page {
    let all = held::all(model);
    let current = all.iter().filter(|held| held.replaced_by.is_none());
    let replaced = |held: &Held| {
        let record = &held.credential.record;
        Some(Replaced {
            number: record.number,
            holder: record.holder.to_string(),
            issued: record.issued.wall_time().0,
            by: held.replaced_by?,
        })
    };
    Page {
        state: state(model),
        current: current.map(|held| entry(model, held, now)).collect(),
        replaced: all.iter().filter_map(replaced).collect(),
    }
}

fn state(model: &Model) -> State {
    let reading = model.certificates.as_deref().map(|known| &known.reading);
    match (&model.storage, reading) {
        (Storage::Blocked(_), _) => State::Blocked,
        (_, None | Some(Reading::Now)) => State::Loading,
        (_, Some(Reading::Here(_))) => State::Here,
        (_, Some(Reading::Failed(_))) => State::Unreadable,
    }
}

fn entry(model: &Model, held: &Held, now: &Now) -> Entry {
    let credential = &*held.credential;
    let record = &credential.record;
    let titles = &record.titles;
    let text = |text: String| Text {
        text,
        lang: record.language.clone(),
    };
    let moment = Moment::nearest(WallTime(now.wall));
    let validity = credential.validity(moment);
    let by = by::by(model, credential, now);
    let site = model
        .certificates
        .as_ref()
        .and_then(|known| known.site.as_ref());
    Entry {
        which: Which::of(credential),
        title: text(titles.certificate.clone()),
        assessment: text(format!("{} – {}", titles.module, titles.assessment)),
        holder: record.holder.to_string(),
        issued: record.issued.wall_time().0,
        validity,
        replaces: record.replaces,
        attempt: match &held.origin {
            Origin::Own(attempt) => Some(attempt.clone()),
            Origin::Given(_) => None,
        },
        link: site.map(|_| answers(&model.library, credential)),
        reminds: reminder_of(credential, "", "").is_some_and(|reminder| reminder.is_ahead(moment)),
        again: again(model, credential, validity),
        check: ["#/verify/", &credential.link(None).letters()].concat(),
        linked_in: match (&by, validity, site) {
            (_, Validity::Over(_), _) => None,
            (By::Issuer(issuer), _, Some(site)) => profile::linked_in(credential, issuer, site),
            _ => None,
        },
        has_badge: held.badge.is_some(),
        makes: making::offered(held, &by),
        by,
    }
}

/// The assessment, as long as this site has it, once the end is near.
fn again(model: &Model, credential: &Credential, validity: Validity) -> Option<Route> {
    let is_near = matches!(validity, Validity::Soon(_) | Validity::Over(_));
    let record = &credential.record;
    let listed = model.listed(&record.bank.id).filter(|_| is_near)?;
    let is_offered = listed
        .assessments
        .iter()
        .any(|one| one.id == record.assessment);
    is_offered.then(|| Route::Start(record.bank.id.clone(), record.assessment.clone()))
}

fn reminder_of<'a>(credential: &Credential, title: &'a str, text: &'a str) -> Option<Reminder<'a>> {
    Some(Reminder {
        number: credential.record.number,
        title,
        text,
        issued: credential.record.issued,
        until: credential.valid_until()?,
    })
}

/// The file for a calendar, as long as it can remind.
#[must_use]
pub(super) fn reminder(model: &Model, credential: &Credential, now: &Now) -> Option<OutFile> {
    let words = model.outcome()?;
    let record = &credential.record;
    let until = credential.valid_until()?.wall_time().0;
    let title = words.reminder_title(&record.titles.certificate, until);
    let site = model
        .certificates
        .as_ref()
        .and_then(|known| known.site.as_ref());
    let again = site.map(|site| site.assessment(&record.bank.id, &record.assessment));
    let text = words.reminder_text(&record.number.to_string());
    let text = [Some(text), again]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>();
    let (title, text) = (without_marks(&title), without_marks(&text.join("\n")));
    let reminder = reminder_of(credential, &title, &text)?;
    let is_ahead = reminder.is_ahead(Moment::nearest(WallTime(now.wall)));
    is_ahead.then(|| OutFile {
        name: format!("assay-{}.ics", record.number).to_ascii_lowercase(),
        mime: "text/calendar",
        bytes: reminder.file().into_bytes(),
    })
}

/// Without the marks that isolate what is put into a message: calendars show them as boxes.
fn without_marks(text: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
    text.chars().filter(|&c| !is_mark(c)).collect()
}

impl Entry {
    /// Whether nobody has signed it.
    #[must_use]
    pub fn is_self_issued(&self) -> bool {
        self.which.label == Label::SelfIssued
    }
}
