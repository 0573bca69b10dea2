//! What a badge is worth: whether its issuer signed it, whether the deployment trusts that issuer, and whether it still counts.
//!
//! The verdicts are those of certificates ([`crate::verify`]), rows 1 to 6: of a badge only what its issuer states can be checked, so no bank is
//! asked for.

use super::{Proof, SignedBadge};
use crate::issuers::{Issuer, KeyStanding};
use crate::verify::by::{is_in_time, withdrawn};
use crate::verify::{
    Check, Circumstances, Finding, IssuerFound, ListStanding, Outcome, Verdict, of_signed,
};
use crate::{KeyName, Moment, PublicKey};

/// A key that may have signed, and how it stands; nothing of it where the deployment doesn't list it.
struct By {
    key: PublicKey,
    standing: Option<KeyStanding>,
}

/// Checks a badge.
#[must_use]
pub fn verify(signed: &SignedBadge, circumstances: &Circumstances<'_>) -> Finding {
    let badge = &signed.badge;
    let all = circumstances.issuers.all();
    let listed = all.iter().position(|one| one.did == badge.issuer.did);
    let issuer = listed.and_then(|place| all.get(place));
    let by = by(signed, issuer);
    let mut found = IssuerFound {
        listed,
        key: by.as_ref().and_then(|by| by.standing),
        list_of: None,
        list_stands: ListStanding::Good,
    };
    let (withdrawal_came, withdrawal) = match issuer {
        Some(issuer) => withdrawn(badge.status.as_ref(), issuer, circumstances, &mut found),
        None => (Outcome::Open, None),
    };
    let latest = signed.signed().max(badge.valid_from);
    let checks = vec![
        (
            Check::Issuer,
            issuer.map_or(Outcome::Open, |_| Outcome::Fits),
        ),
        (
            Check::Key,
            found.key.map_or(Outcome::Open, |standing| {
                Outcome::of(standing == KeyStanding::Good)
            }),
        ),
        (Check::Signature, signature(signed, by.as_ref())),
        (Check::Withdrawal, withdrawal_came),
        (
            Check::Signed,
            Outcome::of(is_in_time(latest, circumstances.now)),
        ),
        (Check::Score, Outcome::of(reaches(signed))),
        (Check::Dates, Outcome::of(badge.started <= badge.submitted)),
    ];
    let is_altered = [Check::Signature, Check::Score, Check::Dates]
        .into_iter()
        .any(|check| checks.contains(&(check, Outcome::Differs)));
    let verdict = match is_altered {
        true => Verdict::Altered,
        false => of_signed(withdrawal, &checks, badge.valid_until, circumstances.now),
    };
    Finding {
        verdict,
        checks,
        valid_until: badge.valid_until,
        issuer: Some(found),
        replayed: None,
        at: circumstances.now,
    }
}

fn signature(signed: &SignedBadge, by: Option<&By>) -> Outcome {
    match by {
        Some(by) if signed.is_checkable() => Outcome::of(signed.is_signed_by(by.key)),
        _ => Outcome::Open,
    }
}

fn reaches(signed: &SignedBadge) -> bool {
    let badge = &signed.badge;
    badge.score.points() >= badge.required && badge.required <= badge.score.of()
}

/// By which key it says it is signed. One that the deployment lists counts as that says; a `did:key` shows its key by itself.
fn by(signed: &SignedBadge, issuer: Option<&Issuer>) -> Option<By> {
    let (name, shown) = match &signed.proof {
        Proof::Integrity(proof) => (Some(&proof.key), None),
        Proof::Token(token) => (token.key.as_ref(), token.shown),
    };
    match issuer {
        Some(issuer) => listed(issuer, name, shown, signed.signed()),
        None => {
            let (own, key) = signed.badge.issuer.did.own_key()?;
            let is_own = match name {
                Some(name) => *name == own,
                None => shown == Some(key),
            };
            is_own.then_some(By {
                key,
                standing: None,
            })
        }
    }
}

fn listed(
    issuer: &Issuer,
    name: Option<&KeyName>,
    shown: Option<PublicKey>,
    signed: Moment,
) -> Option<By> {
    let key = match name {
        Some(name) => issuer.key(name),
        None => issuer.keys.iter().find(|key| Some(key.key) == shown),
    }?;
    Some(By {
        key: key.key,
        standing: Some(key.at(signed)),
    })
}
