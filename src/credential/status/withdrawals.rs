//! When each certificate was withdrawn, signed by the issuer.

use std::collections::BTreeMap;

use assay_engine::json::{Node, ToNode};

use crate::code::Writer;
use crate::did::document::did;
use crate::place::{Expected, Fault, Faults, Place, Wrong};
use crate::{Did, Key, KeyName, ListUrl, Moment, PublicKey, Signature};

/// The form that is written and read, by which signatures are kept from standing for anything else.
const FORMAT: &str = "assay-withdrawals/1";

/// The dates of what was withdrawn, by the entry of the list.
///
/// The signature is over `text(FORMAT) ‖ text(canonical JSON without the signature)`, a text being its length in bytes as LEB128 and the
/// bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawals {
    issuer: Did,
    key: KeyName,
    list: ListUrl,
    as_of: Moment,
    dates: BTreeMap<u32, Moment>,
    signature: Signature,
}

impl Withdrawals {
    /// Signs the dates of a list.
    #[must_use]
    pub fn sign(
        (issuer, name, key): (Did, KeyName, &Key),
        list: ListUrl,
        as_of: Moment,
        dates: BTreeMap<u32, Moment>,
    ) -> Self {
        let mut signed = Self {
            issuer,
            key: name,
            list,
            as_of,
            dates,
            signature: Signature::new([0; 64]),
        };
        signed.signature = key.sign(&signed.message());
        signed
    }

    /// Whose they are.
    #[must_use]
    pub const fn issuer(&self) -> &Did {
        &self.issuer
    }

    /// By which of the issuer's keys they are signed.
    #[must_use]
    pub const fn key(&self) -> &KeyName {
        &self.key
    }

    /// Of which list.
    #[must_use]
    pub const fn list(&self) -> &ListUrl {
        &self.list
    }

    /// When they were signed.
    #[must_use]
    pub const fn as_of(&self) -> Moment {
        self.as_of
    }

    /// When each was withdrawn.
    #[must_use]
    pub const fn dates(&self) -> &BTreeMap<u32, Moment> {
        &self.dates
    }

    /// Whether this key signed them.
    #[must_use]
    pub fn is_signed_by(&self, key: PublicKey) -> bool {
        key.has_signed(&self.message(), &self.signature)
    }

    fn message(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.text(FORMAT);
        writer.block(&Node::object(self.members()).canonical());
        writer.0
    }

    /// All but the signature.
    fn members(&self) -> [(&'static str, Node); 6] {
        let text = |text: String| Node::Text(text);
        let dates = self.dates.iter().map(|(index, on)| {
            Node::object([("index", index.to_node()), ("on", text(on.date_time()))])
        });
        [
            ("format", text(FORMAT.to_owned())),
            ("issuer", text(self.issuer.to_string())),
            ("method", text(self.issuer.method(&self.key))),
            ("list", text(self.list.to_string())),
            ("as_of", text(self.as_of.date_time())),
            ("withdrawn", Node::List(dates.collect())),
        ]
    }

    /// The dates as JSON, for a file.
    #[must_use]
    pub fn to_json(&self) -> String {
        let signature = Node::Text(self.signature.to_string());
        let members = self.members().into_iter();
        crate::written::pretty(&Node::object(members.chain([("signature", signature)])))
    }

    /// Reads such dates. Whether the signature holds is another question.
    ///
    /// # Errors
    /// All that is wrong with them.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        crate::place::whole(bytes, of_place)
    }
}

fn of_place(place: &Place<'_>, faults: &mut Faults) -> Option<Withdrawals> {
    let known = [
        "format",
        "issuer",
        "method",
        "list",
        "as_of",
        "withdrawn",
        "signature",
    ];
    place.object(&known, faults)?;
    place.must("format", faults)?.fixed(FORMAT, faults);
    let issuer = did(&place.must("issuer", faults)?, faults)?;
    let key = place.must("method", faults)?;
    let key = key.text(Expected::OwnKey, |text| issuer.key_of(text), faults);
    let list = place.must("list", faults)?;
    let list = list.text(Expected::Url, ListUrl::read, faults);
    let as_of = place.must("as_of", faults)?;
    let as_of = as_of.text(Expected::DateTime, Moment::from_date_time, faults);
    let mut dates = BTreeMap::new();
    for entry in place.must("withdrawn", faults)?.list(faults)? {
        entry.object(&["index", "on"], faults);
        let index = entry.must("index", faults)?;
        let on = entry.must("on", faults)?;
        let on = on.text(Expected::DateTime, Moment::from_date_time, faults);
        match (index.node.to::<u32>(), on) {
            (None, _) => index.not(Expected::Index, faults),
            (Some(_), None) => None,
            (Some(number), Some(on)) => match dates.insert(number, on) {
                Some(_) => index.wrong(Wrong::Twice, faults),
                None => Some(()),
            },
        };
    }
    let signature = place.must("signature", faults)?;
    let signature = signature.text(Expected::Signature, Signature::read, faults);
    Some(Withdrawals {
        issuer,
        key: key?,
        list: list?,
        as_of: as_of?,
        dates,
        signature: signature?,
    })
}
