//! Adding a certificate that an issuer signed, from a file.

use std::rc::Rc;

use assay_credential::badge::{BadBadge, SignedBadge};
use assay_credential::carrier::{self, BadCarrier};
use assay_credential::{BadRecord, Label, RecordNumber, Shown};
use assay_messages::OutcomeWords;

use super::{Given, Kind, Origin, Request, by, held};
use crate::effect::{Effect, Voice};
use crate::model::Model;
use crate::now::Now;
use crate::store::StoreFailure;

/// No certificate's file is larger, in bytes: what a device has room for is for the learner's answers.
const LARGEST: usize = 4_000_000;

/// What became of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Adding {
    /// None was chosen.
    #[default]
    Nothing,
    /// It isn't kept.
    Refused(Unkept),
    /// This one is here already.
    Known(RecordNumber),
    /// It is kept.
    Done(RecordNumber, Kind),
    /// The device couldn't keep it.
    Failed,
}

impl Adding {
    /// Whether all is as it was wished.
    #[must_use]
    pub const fn is_well(&self) -> bool {
        matches!(self, Self::Nothing | Self::Known(_) | Self::Done(..))
    }
}

/// Why a file isn't kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unkept {
    /// There is no certificate in it.
    None,
    /// There are several.
    Several,
    /// A later version of this page made it.
    Newer,
    /// It was changed after it was made.
    Altered,
    /// Nobody has signed it.
    SelfIssued,
    /// It is larger than any certificate.
    TooLarge,
    /// A badge whose certificate isn't here.
    BadgeAlone(RecordNumber),
    /// A badge that Assay didn't make, or that was changed.
    OtherBadge,
}

#[inline(never)]
pub(super) fn chosen(model: &mut Model, bytes: Option<Vec<u8>>, now: &Now) -> Vec<Effect> {
    let Some(bytes) = bytes else {
        return Vec::new();
    };
    match checked(model, &bytes, now) {
        Err(why) => told(model, Adding::Refused(why), Voice::Alert),
        Ok((number, kind)) if is_known(model, (number, kind), &bytes) => {
            told(model, Adding::Known(number), Voice::Status)
        }
        Ok((number, kind)) => vec![Effect::Certificates(Request::Keep(Given {
            number,
            kind,
            file: Rc::from(bytes),
        }))],
    }
}

#[inline(never)]
pub(super) fn added(
    model: &mut Model,
    number: RecordNumber,
    kind: Kind,
    result: Result<(), StoreFailure>,
) -> Vec<Effect> {
    let mut effects = match result {
        Ok(()) => told(model, Adding::Done(number, kind), Voice::Status),
        Err(_) => told(model, Adding::Failed, Voice::Alert),
    };
    effects.push(Effect::Certificates(Request::Read));
    effects
}

fn told(model: &mut Model, adding: Adding, voice: Voice) -> Vec<Effect> {
    let said = model.outcome().and_then(|words| words_of(&adding, words));
    if let Some(known) = &mut model.certificates {
        known.adding = adding;
    }
    let said = said.map(|said| Effect::Say(voice, said));
    said.into_iter().collect()
}

/// What is said of it.
pub(super) fn words_of(adding: &Adding, words: &OutcomeWords) -> Option<String> {
    Some(match adding {
        Adding::Nothing => return None,
        Adding::Refused(Unkept::None) => words.certificates_add_none(),
        Adding::Refused(Unkept::Several) => words.certificates_add_several(),
        Adding::Refused(Unkept::Newer) => words.certificates_add_newer(),
        Adding::Refused(Unkept::Altered) => words.certificates_add_altered(),
        Adding::Refused(Unkept::SelfIssued) => words.certificates_add_self_issued(),
        Adding::Refused(Unkept::TooLarge) => words.certificates_add_large(),
        Adding::Known(number) => words.certificates_add_known(&number.to_string()),
        Adding::Refused(Unkept::BadgeAlone(number)) => {
            words.certificates_add_badge_alone(&number.to_string())
        }
        Adding::Refused(Unkept::OtherBadge) => words.certificates_add_other_badge(),
        Adding::Done(number, Kind::Certificate) => words.certificates_added(&number.to_string()),
        Adding::Done(number, Kind::Badge) => words.certificates_added_badge(&number.to_string()),
        Adding::Failed => words.certificates_add_failed(),
    })
}

/// The number of the certificate or badge in a file, where it is one to keep.
fn checked(model: &Model, bytes: &[u8], now: &Now) -> Result<(RecordNumber, Kind), Unkept> {
    if bytes.len() > LARGEST {
        return Err(Unkept::TooLarge);
    }
    match SignedBadge::of_file(bytes) {
        Ok(badge) => return of_badge(model, badge, now),
        Err(BadBadge::Other) => return Err(Unkept::OtherBadge),
        Err(BadBadge::None | BadBadge::Image(_)) => {}
    }
    let credential = carrier::read(bytes).map_err(|bad| match bad {
        BadCarrier::None | BadCarrier::Record(BadRecord::Form) => Unkept::None,
        BadCarrier::Several => Unkept::Several,
        BadCarrier::Record(BadRecord::Version(_) | BadRecord::Attestation(_)) => Unkept::Newer,
        BadCarrier::Record(BadRecord::NotCanonical) => Unkept::Altered,
    })?;
    let number = credential.record.number;
    match credential.label() {
        Label::IssuerSigned if by::is_altered(model, &credential.into(), now) => {
            Err(Unkept::Altered)
        }
        Label::IssuerSigned => Ok((number, Kind::Certificate)),
        _ => Err(Unkept::SelfIssued),
    }
}

/// A badge stands beside its certificate, so that one list has all.
fn of_badge(model: &Model, badge: SignedBadge, now: &Now) -> Result<(RecordNumber, Kind), Unkept> {
    let number = badge.badge.number;
    let is_of = |held: &super::Held| held.credential.record.number == number;
    if by::is_altered(model, &Shown::Badge(Box::new(badge)), now) {
        return Err(Unkept::Altered);
    }
    match held::all(model).iter().any(is_of) {
        true => Ok((number, Kind::Badge)),
        false => Err(Unkept::BadgeAlone(number)),
    }
}

fn is_known(model: &Model, (number, kind): (RecordNumber, Kind), bytes: &[u8]) -> bool {
    held::all(model).iter().any(|held| {
        let file = match (kind, &held.origin) {
            (Kind::Badge, _) => held.badge.as_ref(),
            (Kind::Certificate, Origin::Given(file)) => Some(file),
            (Kind::Certificate, Origin::Own(_)) => None,
        };
        held.credential.record.number == number && file.is_some_and(|file| **file == *bytes)
    })
}
