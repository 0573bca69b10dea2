//! What this device has of certificates.

use std::rc::Rc;

use assay_credential::badge::SignedBadge;
use assay_credential::{Credential, RecordNumber, carrier};
use assay_engine::digits;
use assay_engine::json::{FromNode, Node, Sound, ToNode};

use super::{Reading, Which};
use crate::learning::Kept;
use crate::model::Model;
use crate::store::{AttemptId, unhex};

/// What somebody gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A certificate.
    Certificate,
    /// The same as an Open Badge.
    Badge,
}

/// A certificate or a badge that somebody gave as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Its number.
    pub number: RecordNumber,
    /// Which of both.
    pub kind: Kind,
    /// The file, as it came.
    pub file: Rc<[u8]>,
}

/// What says in a file of everything that one is a badge.
const BADGE: &str = "badge";

/// What is kept beside the journals of attempts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    /// What belongs to an attempt: summaries, comparisons, and the certificates that were made here.
    pub kept: Vec<Kept>,
    /// Certificates that somebody gave.
    pub given: Vec<Given>,
}

impl Beside {
    /// The certificate of a number, as bytes: what an issuer signed before what nobody signed.
    #[must_use]
    pub fn record(&self, number: RecordNumber) -> Option<Vec<u8>> {
        let mut given = self.given.iter().filter(|given| given.number == number);
        if let Some(signed) = given.find_map(Given::credential) {
            return Some(signed.to_bytes());
        }
        let name = number.to_string();
        let own = self.kept.iter().find(|kept| kept.name == name)?;
        Some(own.record.clone())
    }
}

/// A certificate that this device has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// What it holds.
    pub credential: Box<Credential>,
    /// Where it is from.
    pub origin: Origin,
    /// The number of the one that took its place.
    pub replaced_by: Option<RecordNumber>,
    /// The file of its badge.
    pub badge: Option<Rc<[u8]>>,
}

/// Where a certificate is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It was made on this device, for this attempt.
    Own(AttemptId),
    /// Somebody gave it: the file, as it came.
    Given(Rc<[u8]>),
}

impl Given {
    /// The certificate in it; `None` where there is none of this number that this version can read.
    #[must_use]
    pub fn credential(&self) -> Option<Credential> {
        if self.kind != Kind::Certificate {
            return None;
        }
        let found = carrier::read(&self.file).ok()?;
        (found.record.number == self.number).then_some(found)
    }

    /// The file, where it is a badge of this number that this version can read.
    fn badge(&self) -> Option<Rc<[u8]>> {
        let signed = SignedBadge::of_file(&self.file).ok()?;
        (self.kind == Kind::Badge && signed.badge.number == self.number)
            .then(|| Rc::clone(&self.file))
    }

    /// Whether there is something in it that this version can read.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        self.credential().is_some() || self.badge().is_some()
    }
}

impl ToNode for Given {
    fn to_node(&self) -> Node {
        let file = ("file", Node::Text(digits::hex(&self.file)));
        let number = ("number", Node::Text(self.number.to_string()));
        match self.kind {
            Kind::Certificate => Node::object([number, file]),
            Kind::Badge => Node::object([number, file, ("kind", Node::Text(BADGE.to_owned()))]),
        }
    }
}

impl FromNode for Given {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        let (number, file): (String, String) =
            (node.field("number", sound), node.field("file", sound));
        let (number, file) = (RecordNumber::parse(&number), unhex(&file));
        if number.is_err() || file.is_none() {
            sound.fault();
        }
        Self {
            kind: match node.member("kind") {
                Node::Text(kind) if kind == BADGE => Kind::Badge,
                _ => Kind::Certificate,
            },
            number: number.unwrap_or(RecordNumber::from_random([0; 10])),
            file: file.unwrap_or_default().into(),
        }
    }
}

/// All certificates of this device, the latest first.
pub(super) fn of(kept: &[Kept], given: &[Given]) -> Vec<Held> {
    let own = kept.iter().filter_map(|kept| {
        let credential = Credential::from_bytes(&kept.record).ok()?;
        Some((credential, Origin::Own(kept.attempt.clone())))
    });
    let signed = given.iter().filter_map(|given| {
        let credential = given.credential()?;
        Some((credential, Origin::Given(Rc::clone(&given.file))))
    });
    let mut all: Vec<Held> = own
        .chain(signed)
        .map(|(credential, origin)| Held {
            credential: Box::new(credential),
            origin,
            replaced_by: None,
            badge: None,
        })
        .collect();
    for badge in given.iter().filter(|given| given.kind == Kind::Badge) {
        set_beside(badge, &mut all);
    }
    all.sort_by_key(|held| std::cmp::Reverse(held.credential.record.issued));
    let replaced: Vec<_> = all.iter().map(|held| replacement(&all, held)).collect();
    for (held, replaced_by) in all.iter_mut().zip(replaced) {
        held.replaced_by = replaced_by;
    }
    all
}

/// A badge stands beside what its issuer signed; where that isn't here, beside the learner's own record of that number.
fn set_beside(badge: &Given, all: &mut [Held]) {
    let is_of = |held: &&mut Held| held.credential.record.number == badge.number;
    let of_number = all.iter_mut().filter(is_of);
    if let Some(held) = of_number.max_by_key(|held| held.credential.attestation.is_some()) {
        held.badge = badge.badge();
    }
}

/// How a file's name ends, and its media type, by its first bytes.
pub(super) fn form(file: &[u8]) -> (&'static str, &'static str) {
    let begins: [(&[u8], _); 4] = [
        (b"%PDF-", ("pdf", "application/pdf")),
        (b"\x89PNG", ("png", "image/png")),
        (b"<", ("svg", "image/svg+xml")),
        (b"{", ("json", "application/json")),
    ];
    let found = begins.iter().find(|(begin, _)| file.starts_with(begin));
    found.map_or(("jwt", "text/plain"), |(_, form)| *form)
}

/// The certificates whose place no other took, the latest first.
#[must_use]
pub fn current(kept: &[Kept], given: &[Given]) -> Vec<Held> {
    let mut all = of(kept, given);
    all.retain(|held| held.replaced_by.is_none());
    all
}

/// The certificate that took another's place: one that names it, else the last that was made for the same attempt. (Before certificates
/// named the earlier one, another name made another certificate.) What an issuer signed is never replaced by what nobody signed.
fn replacement(all: &[Held], held: &Held) -> Option<RecordNumber> {
    let record = &held.credential.record;
    let is_as_good = |other: &&Held| {
        other.credential.attestation.is_some() || held.credential.attestation.is_none()
    };
    let names_it = |other: &&Held| other.credential.record.replaces == Some(record.number);
    let by_name = all.iter().filter(names_it).find(is_as_good);
    let is_later = |other: &&Held| {
        matches!((&other.origin, &held.origin), (Origin::Own(one), Origin::Own(same)) if one == same)
            && other.credential.record.issued > record.issued
    };
    let other = by_name.or_else(|| all.iter().find(is_later))?;
    Some(other.credential.record.number)
}

/// What was read of the device.
pub(super) fn all(model: &Model) -> &[Held] {
    match model.certificates.as_deref().map(|known| &known.reading) {
        Some(Reading::Here(all)) => all,
        _ => &[],
    }
}

/// The one that is meant: the one of the certificate's own page, or one that was read of the device.
pub(super) fn credential(model: &Model, which: Which) -> Option<&Credential> {
    let shown = model.issuing.step.credential();
    let held = all(model).iter().map(|held| &*held.credential);
    shown
        .into_iter()
        .chain(held)
        .find(|credential| Which::of(credential) == which)
}
