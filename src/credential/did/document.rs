//! DID documents: which keys an issuer signs with.
//!
//! Of all that such a document may say, this reads a closed shape: Ed25519 keys as Multikeys, in the lists of what they are for. What
//! else stands in it is an error that names its place, since it would be ignored, and somebody meant something by it.
//!
//! Source: W3C Controlled Identifiers 1.0, sections 2.2 and 2.3; W3C DID Core 1.0.

use assay_engine::json::{Node, ToNode};

use crate::place::{Expected, Fault, Faults, Place, Wrong};
use crate::{Did, KeyName, Moment, PublicKey};

/// An issuer's keys, as the issuer publishes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Whose they are.
    pub id: Did,
    /// In the order of the document; names are different.
    pub keys: Vec<DocumentKey>,
}

/// A key of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentKey {
    /// What follows the `#`.
    pub name: KeyName,
    /// The key.
    pub key: PublicKey,
    /// Whether it is for statements about others (`assertionMethod`): only by such a key can a certificate be signed.
    pub asserts: bool,
    /// What it is for besides (`authentication` and the like), in the specification's words. No more is made of it than to write it again.
    pub other_uses: Vec<&'static str>,
    /// When it ends (`expires`).
    pub expires: Option<Moment>,
    /// When it was ended before that (`revoked`).
    pub revoked: Option<Moment>,
}

const MULTIKEY: &str = "https://w3id.org/security/multikey/v1";
const CONTEXTS: [&str; 2] = ["https://www.w3.org/ns/did/v1", MULTIKEY];
const ASSERTION: &str = "assertionMethod";

/// What keys may be for. Of the lists besides that of statements it is checked that they name the document's own keys, and no more is made of them.
const USES: [&str; 4] = [
    "authentication",
    ASSERTION,
    "capabilityDelegation",
    "capabilityInvocation",
];

impl Document {
    /// The document of an issuer with one key, which signs statements.
    #[must_use]
    pub fn of(id: Did, name: KeyName, key: PublicKey) -> Self {
        Self {
            id,
            keys: vec![DocumentKey::of(name, key)],
        }
    }

    /// The document with a further key, which signs statements; those that are there stay, since what they signed is checked by them. `None` where there
    /// is one of that name.
    #[must_use]
    pub fn with(mut self, name: KeyName, key: PublicKey) -> Option<Self> {
        if self.keys.iter().any(|known| known.name == name) {
            return None;
        }
        self.keys.push(DocumentKey::of(name, key));
        Some(self)
    }

    /// The document as JSON, in the order of the specification's examples, two spaces a level, for a file that people look at.
    #[must_use]
    pub fn to_json(&self) -> String {
        crate::written::pretty(&self.to_node())
    }

    /// Reads a document.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        crate::place::whole(bytes, Self::of_place)
    }

    pub(crate) fn of_place(place: &Place<'_>, faults: &mut Faults) -> Option<Self> {
        let known = ["@context", "id", "verificationMethod"];
        let known: Vec<&str> = known.into_iter().chain(USES).collect();
        place.object(&known, faults)?;
        contexts(place, faults);
        let id = did(&place.must("id", faults)?, faults)?;
        let mut keys: Vec<DocumentKey> = Vec::new();
        for method in place.must("verificationMethod", faults)?.list(faults)? {
            let Some(key) = key(&id, &method, faults) else {
                continue;
            };
            match keys.iter().any(|known| known.name == key.name) {
                true => method.wrong(Wrong::Twice, faults)?,
                false => keys.push(key),
            }
        }
        let asserting = named(&id, &keys, &place.must(ASSERTION, faults)?, faults)?;
        if asserting.is_empty() {
            place
                .must(ASSERTION, faults)?
                .not::<()>(Expected::NotEmpty, faults);
        }
        for key in &mut keys {
            key.asserts = asserting.contains(&key.name);
        }
        for name in USES.into_iter().filter(|name| *name != ASSERTION) {
            let list = place.may(name);
            let for_it = list.and_then(|list| named(&id, &keys, &list, faults));
            let for_it = for_it.unwrap_or_default();
            for key in keys.iter_mut().filter(|key| for_it.contains(&key.name)) {
                key.other_uses.push(name);
            }
        }
        Some(Self { id, keys })
    }
}

impl DocumentKey {
    /// A key that signs statements from now on.
    fn of(name: KeyName, key: PublicKey) -> Self {
        Self {
            name,
            key,
            asserts: true,
            other_uses: Vec::new(),
            expires: None,
            revoked: None,
        }
    }
}

impl ToNode for Document {
    fn to_node(&self) -> Node {
        let text = |text: String| Node::Text(text);
        let moment = |moment: Option<Moment>| moment.map(Moment::date_time).to_node();
        let method = |key: &DocumentKey| {
            Node::object([
                ("id", text(self.id.method(&key.name))),
                ("type", text("Multikey".to_owned())),
                ("controller", text(self.id.to_string())),
                ("publicKeyMultibase", text(key.key.to_string())),
                ("expires", moment(key.expires)),
                ("revoked", moment(key.revoked)),
            ])
        };
        let uses = USES.map(|name| {
            let is_for_it = |key: &&DocumentKey| match name {
                ASSERTION => key.asserts,
                other => key.other_uses.contains(&other),
            };
            let keys = self.keys.iter().filter(is_for_it);
            let keys: Vec<Node> = keys.map(|key| text(self.id.method(&key.name))).collect();
            match keys.is_empty() {
                true => (name, Node::Null),
                false => (name, Node::List(keys)),
            }
        });
        let contexts = CONTEXTS.map(|context| text(context.to_owned()));
        let own = [
            ("@context", Node::List(contexts.into())),
            ("id", text(self.id.to_string())),
            (
                "verificationMethod",
                Node::List(self.keys.iter().map(method).collect()),
            ),
        ];
        Node::object(own.into_iter().chain(uses))
    }
}

/// An identifier, with what is wrong with it.
pub(crate) fn did(place: &Place<'_>, faults: &mut Faults) -> Option<Did> {
    let text = place.text(Expected::Text, Some, faults)?;
    match Did::read(text) {
        Ok(did) => Some(did),
        Err(bad) => place.wrong(Wrong::Did(bad), faults),
    }
}

/// The one of DIDs, then the one of Multikeys.
fn contexts(place: &Place<'_>, faults: &mut Faults) -> Option<()> {
    let all = place.must("@context", faults)?.list(faults)?;
    for (place, context) in all.iter().zip(CONTEXTS) {
        place.fixed(context, faults);
    }
    match all.get(CONTEXTS.len()) {
        Some(more) => more.not(Expected::Fixed(MULTIKEY), faults),
        None if all.is_empty() => place.wrong(Wrong::Missing("@context"), faults),
        None => Some(()),
    }
}

fn key(id: &Did, place: &Place<'_>, faults: &mut Faults) -> Option<DocumentKey> {
    let known = [
        "id",
        "type",
        "controller",
        "publicKeyMultibase",
        "expires",
        "revoked",
    ];
    place.object(&known, faults)?;
    place.must("type", faults)?.fixed("Multikey", faults);
    let is_own = |text: &str| (text == id.to_string()).then_some(());
    let controller = place.must("controller", faults)?;
    controller.text(Expected::SameDid, is_own, faults);
    let method = place.must("id", faults)?;
    let name = method.text(Expected::OwnKey, |text| id.key_of(text), faults)?;
    let multibase = place.must("publicKeyMultibase", faults)?;
    let text = multibase.text(Expected::Text, Some, faults)?;
    let key = match PublicKey::from_multibase(text) {
        Ok(key) => key,
        Err(bad) => return multibase.wrong(Wrong::Key(bad), faults),
    };
    let mut moment = |member: &str| {
        let place = place.may(member)?;
        place.text(Expected::DateTime, Moment::from_date_time, faults)
    };
    let (expires, revoked) = (moment("expires"), moment("revoked"));
    Some(DocumentKey {
        name,
        key,
        asserts: false,
        other_uses: Vec::new(),
        expires,
        revoked,
    })
}

/// The names of a list of the document's own keys.
fn named(
    id: &Did,
    keys: &[DocumentKey],
    list: &Place<'_>,
    faults: &mut Faults,
) -> Option<Vec<KeyName>> {
    let mut names = Vec::new();
    for place in list.list(faults)? {
        let own = |text: &str| {
            let name = id.key_of(text)?;
            keys.iter().any(|key| key.name == name).then_some(name)
        };
        names.extend(place.text(Expected::OwnKey, own, faults));
    }
    Some(names)
}
