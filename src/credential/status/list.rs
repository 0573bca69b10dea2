//! The list as a credential: what others' verifiers fetch.

use assay_engine::json::{Node, ToNode};

use super::Bits;
use crate::did::document::did;
use crate::place::{Expected, Fault, Faults, Place};
use crate::{Did, Key, KeyName, ListUrl, Moment};

/// A `BitstringStatusListCredential` with the purpose `revocation`.
///
/// Its proof is for others' software, which has it from its address: this deployment's own pages trust it as they trust the deployment, and what has
/// to hold by itself is [`Withdrawals`](super::Withdrawals), which is signed. A proof is left alone when the list is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// By what address certificates name it.
    pub id: ListUrl,
    /// Whose certificates.
    pub issuer: Did,
    /// When it was made.
    pub valid_from: Moment,
    /// Until when it may be gone by: after that there must be a newer one. Absent: for ever.
    pub valid_until: Option<Moment>,
    /// What was withdrawn.
    pub bits: Bits,
}

const CONTEXT: &str = "https://www.w3.org/ns/credentials/v2";
const TYPES: [&str; 2] = ["VerifiableCredential", "BitstringStatusListCredential"];
const SUBJECT: &str = "BitstringStatusList";
const PURPOSE: &str = "revocation";

impl List {
    /// The credential as JSON with its issuer's proof (`eddsa-rdfc-2022`), for a file that others' software fetches. `None` where it can't be signed, which no
    /// list is.
    #[must_use]
    pub fn to_signed_json(&self, name: &KeyName, key: &Key) -> Option<String> {
        let by = (&self.issuer, name, key);
        let signed = crate::badge::signed_list(self.to_node(), by, self.valid_from)?;
        Some(crate::written::pretty(&signed))
    }

    /// The credential as JSON without a proof.
    #[must_use]
    pub fn to_json(&self) -> String {
        crate::written::pretty(&self.to_node())
    }

    /// Reads a list.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        crate::place::whole(bytes, of_place)
    }
}

impl ToNode for List {
    fn to_node(&self) -> Node {
        let text = |text: &str| Node::Text(text.to_owned());
        Node::object([
            ("@context", Node::List(vec![text(CONTEXT)])),
            ("id", text(self.id.as_str())),
            ("type", Node::List(TYPES.map(text).into())),
            ("issuer", text(&self.issuer.to_string())),
            ("validFrom", text(&self.valid_from.date_time())),
            (
                "validUntil",
                self.valid_until.map(Moment::date_time).to_node(),
            ),
            (
                "credentialSubject",
                Node::object([
                    ("id", Node::Text(format!("{}#list", self.id))),
                    ("type", text(SUBJECT)),
                    ("statusPurpose", text(PURPOSE)),
                    ("encodedList", Node::Text(self.bits.encoded())),
                ]),
            ),
        ])
    }
}

fn of_place(place: &Place<'_>, faults: &mut Faults) -> Option<List> {
    let known = [
        "@context",
        "id",
        "type",
        "issuer",
        "validFrom",
        "validUntil",
        "credentialSubject",
        "proof",
    ];
    place.object(&known, faults)?;
    let contexts = place.must("@context", faults)?;
    match contexts.list(faults)?.first() {
        Some(first) => first.fixed(CONTEXT, faults),
        None => contexts.not(Expected::NotEmpty, faults),
    };
    let types = place.must("type", faults)?;
    for expected in TYPES {
        let mut all = types.list(faults)?.into_iter();
        if !all.any(|place| place.node.text() == Some(expected)) {
            types.not::<()>(Expected::Fixed(expected), faults);
        }
    }
    let id = place.must("id", faults)?;
    let id = id.text(Expected::Url, ListUrl::read, faults);
    let issuer = did(&place.must("issuer", faults)?, faults);
    let from = place.must("validFrom", faults)?;
    let from = from.text(Expected::DateTime, Moment::from_date_time, faults);
    let until = place.may("validUntil").map(|until| {
        let read = |text: &str| Moment::from_date_time(text).filter(|end| Some(*end) > from);
        until.text(Expected::Later, read, faults)
    });
    let subject = place.must("credentialSubject", faults)?;
    subject.object(&["id", "type", "statusPurpose", "encodedList"], faults)?;
    subject.must("type", faults)?.fixed(SUBJECT, faults);
    subject
        .must("statusPurpose", faults)?
        .fixed(PURPOSE, faults);
    let bits = subject.must("encodedList", faults)?;
    let bits = bits.text(Expected::Bitstring, |text| Bits::decode(text).ok(), faults);
    Some(List {
        id: id?,
        issuer: issuer?,
        valid_from: from?,
        valid_until: match until {
            Some(until) => Some(until?),
            None => None,
        },
        bits: bits?,
    })
}
