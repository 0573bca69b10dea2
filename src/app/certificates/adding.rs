//! Adding a certificate that an issuer signed, from a file.

use std::rc::Rc;

use assay_credential::carrier::{self, BadCarrier};
use assay_credential::{BadRecord, Label, RecordNumber};
use assay_messages::OutcomeWords;

use super::{Given, Origin, Request, by, held};
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
    Done(RecordNumber),
    /// The device couldn't keep it.
    Failed,
}

impl Adding {
    /// Whether all is as it was wished.
    #[must_use]
    pub const fn is_well(&self) -> bool {
        matches!(self, Self::Nothing | Self::Known(_) | Self::Done(_))
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
}

#[inline(never)]
pub(super) fn chosen(model: &mut Model, bytes: Option<Vec<u8>>, now: &Now) -> Vec<Effect> {
    let Some(bytes) = bytes else {
        return Vec::new();
    };
    match checked(model, &bytes, now) {
        Err(why) => told(model, Adding::Refused(why), Voice::Alert),
        Ok(number) if is_known(model, number, &bytes) => {
            told(model, Adding::Known(number), Voice::Status)
        }
        Ok(number) => vec![Effect::Certificates(Request::Keep(Given {
            number,
            file: Rc::from(bytes),
        }))],
    }
}

#[inline(never)]
pub(super) fn added(
    model: &mut Model,
    number: RecordNumber,
    result: Result<(), StoreFailure>,
) -> Vec<Effect> {
    let mut effects = match result {
        Ok(()) => told(model, Adding::Done(number), Voice::Status),
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
        Adding::Done(number) => words.certificates_added(&number.to_string()),
        Adding::Failed => words.certificates_add_failed(),
    })
}

/// The number of the certificate in a file, where it is one to keep.
fn checked(model: &Model, bytes: &[u8], now: &Now) -> Result<RecordNumber, Unkept> {
    if bytes.len() > LARGEST {
        return Err(Unkept::TooLarge);
    }
    let credential = carrier::read(bytes).map_err(|bad| match bad {
        BadCarrier::None | BadCarrier::Record(BadRecord::Form) => Unkept::None,
        BadCarrier::Several => Unkept::Several,
        BadCarrier::Record(BadRecord::Version(_) | BadRecord::Attestation(_)) => Unkept::Newer,
        BadCarrier::Record(BadRecord::NotCanonical) => Unkept::Altered,
    })?;
    let number = credential.record.number;
    match credential.label() {
        Label::IssuerSigned if by::is_altered(model, &credential, now) => Err(Unkept::Altered),
        Label::IssuerSigned => Ok(number),
        _ => Err(Unkept::SelfIssued),
    }
}

fn is_known(model: &Model, number: RecordNumber, bytes: &[u8]) -> bool {
    held::all(model).iter().any(|held| {
        held.credential.record.number == number
            && matches!(&held.origin, Origin::Given(file) if **file == *bytes)
    })
}
