//! What an issuer stated: by whom it is signed, whether that still stands, and whether it is about these answers.

use assay_engine::attempt::compact;
use assay_engine::digest::Digest;

use super::{Answers, Check, Circumstances, Outcome, Presented};
use crate::attest::{Statement, StatusEntry};
use crate::issuers::{Issuer, IssuerKey, KeyStanding};
use crate::status::{DateFrom, List, Lists, Withdrawal};
use crate::{Moment, PublicKey};

/// How far ahead an issuer's clock may be of the checker's.
const DAY: i64 = 86_400_000;

/// What was found about the issuer of an attestation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IssuerFound {
    /// Which of the deployment's issuers it is, by its place in [`Issuers::all`](crate::Issuers::all); `None` where the deployment doesn't list it.
    pub listed: Option<usize>,
    /// How its key stands; `None` where the deployment doesn't know the key.
    pub key: Option<KeyStanding>,
    /// The moment of the list that says what was withdrawn, where there was one.
    pub list_of: Option<Moment>,
    /// How that list stands; it is good where there is none.
    pub list_stands: ListStanding,
}

/// Whether a list of what was withdrawn can be gone by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListStanding {
    /// It can.
    Good,
    /// It was made later than now, by more than clocks differ: it may be another's, or this device's clock is behind.
    Early,
    /// It is past its time.
    Over,
}

pub(super) struct By {
    pub checks: Vec<(Check, Outcome)>,
    pub withdrawal: Option<Withdrawal>,
    pub valid_until: Option<Moment>,
    pub found: IssuerFound,
}

pub(super) fn check(presented: &Presented, circumstances: &Circumstances<'_>) -> Option<By> {
    let (attestation, record) = presented.attested.as_ref()?;
    let statement = &attestation.statement;
    let all = circumstances.issuers.all();
    let listed = all.iter().position(|one| one.did == statement.issuer);
    let issuer = listed.and_then(|place| all.get(place));
    let key = issuer.and_then(|issuer| issuer.key(&statement.key));
    let standing = key.map(|key| key.at(statement.attested));
    // A did:key says its key by itself: whether it signed can be seen without trusting it.
    let by = match key {
        Some(key) => Some(key.key),
        None if issuer.is_none() => own_key(statement),
        None => None,
    };
    let is_signed = |key: PublicKey| attestation.is_signed_by(key, &presented.claims, *record);
    let mut found = IssuerFound {
        listed,
        key: standing,
        list_of: None,
        list_stands: ListStanding::Good,
    };
    let (outcome, withdrawal) = match issuer {
        Some(issuer) => {
            let entry = statement.status.as_ref();
            withdrawn(entry, issuer, circumstances, &mut found)
        }
        None => (Outcome::Open, None),
    };
    let mut checks = vec![
        (
            Check::Issuer,
            issuer.map_or(Outcome::Open, |_| Outcome::Fits),
        ),
        (
            Check::Key,
            standing.map_or(Outcome::Open, |standing| {
                Outcome::of(standing == KeyStanding::Good)
            }),
        ),
        (
            Check::Signature,
            by.map_or(Outcome::Open, |key| Outcome::of(is_signed(key))),
        ),
        (Check::Withdrawal, outcome),
        (
            Check::Signed,
            Outcome::of(is_in_time(statement.attested, circumstances.now)),
        ),
    ];
    checks.extend(same_answers(presented, statement));
    checks.extend(session(presented, statement));
    Some(By {
        checks,
        withdrawal,
        valid_until: statement.valid_until,
        found,
    })
}

fn own_key(statement: &Statement) -> Option<PublicKey> {
    let (name, key) = statement.issuer.own_key()?;
    (name == statement.key).then_some(key)
}

/// Whether something was made before now, by clocks that differ by a day at most.
#[must_use]
pub fn is_in_time(signed: Moment, now: Moment) -> bool {
    i64::from(signed) <= i64::from(now).saturating_add(DAY)
}

/// What the issuer's list says. A certificate that names none can't be withdrawn.
pub(crate) fn withdrawn(
    entry: Option<&StatusEntry>,
    issuer: &Issuer,
    circumstances: &Circumstances<'_>,
    found: &mut IssuerFound,
) -> (Outcome, Option<Withdrawal>) {
    let Some(entry) = entry else {
        return (Outcome::Fits, None);
    };
    let lists = issuer
        .list(&entry.list)
        .and_then(|known| (circumstances.lists)(&known.url));
    // The list of somebody else, or of another address, says nothing here.
    let lists =
        lists.filter(|at_hand| at_hand.list.issuer == issuer.did && at_hand.list.id == entry.list);
    let Some(lists) = lists else {
        return (Outcome::Open, None);
    };
    let list = &lists.list;
    found.list_of = Some(list.valid_from);
    found.list_stands = standing(list, circumstances.now);
    let on = dated(&lists, issuer, entry.index);
    match (list.bits.get(entry.index), on) {
        (_, Some(on)) => {
            let from = DateFrom::Issuer;
            (Outcome::Differs, Some(Withdrawal { on, from }))
        }
        (Some(true), None) => {
            let (on, from) = (list.valid_from, DateFrom::List);
            (Outcome::Differs, Some(Withdrawal { on, from }))
        }
        (Some(false), None) if found.list_stands == ListStanding::Good => (Outcome::Fits, None),
        // It isn't one of now, or has no such entry.
        _ => (Outcome::Open, None),
    }
}

fn standing(list: &List, now: Moment) -> ListStanding {
    if list.valid_until.is_some_and(|end| end < now) {
        ListStanding::Over
    } else if !is_in_time(list.valid_from, now) {
        ListStanding::Early
    } else {
        ListStanding::Good
    }
}

/// The date that the issuer says, where a key of the issuer's that counted signed the dates.
fn dated(lists: &Lists, issuer: &Issuer, index: u32) -> Option<Moment> {
    let dates = lists.dates.as_ref()?;
    let counts = |key: &&IssuerKey| key.at(dates.as_of()) == KeyStanding::Good;
    let key = issuer.key(dates.key()).filter(counts)?;
    let is_own = *dates.issuer() == issuer.did && *dates.list() == lists.list.id;
    let on = dates.dates().get(&index)?;
    (is_own && dates.is_signed_by(key.key)).then_some(*on)
}

/// Whether the answers are those that the issuer replayed. Where it names none, or they aren't given, there is nothing to compare.
fn same_answers(presented: &Presented, statement: &Statement) -> Option<(Check, Outcome)> {
    let fits = match (&presented.answers, statement.answers) {
        (Answers::Missing, _) => return None,
        (_, None) => return Some((Check::SameAnswers, Outcome::Differs)),
        (Answers::Whole(whole), Some(seen)) => Digest::of(&whole.to_bytes()) == seen.whole,
        (Answers::Compact(text), Some(seen)) => Digest::of(text.as_bytes()) == seen.compact,
    };
    Some((Check::SameAnswers, Outcome::of(fits)))
}

/// Whether the form was drawn as the session code wants it, where the answers say what it was drawn from.
fn session(presented: &Presented, statement: &Statement) -> Option<(Check, Outcome)> {
    let session = statement.session?;
    let fits = match &presented.answers {
        Answers::Missing => None,
        Answers::Whole(whole) => Some(session.is_of(&whole.started.request)),
        Answers::Compact(text) => {
            let kept = compact::read(text).ok();
            kept.map(|kept| session.is_of(kept.request()))
        }
    };
    let outcome = fits.map_or(Outcome::Open, Outcome::of);
    Some((Check::Session, outcome))
}
