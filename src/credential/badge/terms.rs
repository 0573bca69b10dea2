//! The terms of a badge's shape: which property each is, and of what kind its values are. It is what two contexts say of these few terms.
//!
//! Sources: `https://www.w3.org/ns/credentials/v2`; `https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json`. Two oddities are the latter's own:
//! `criteria` is the class `Criteria` by name, and the types of `hashed` and of the activity's dates begin with `https`, unlike XML Schema's.

use assay_engine::json::Node;

use super::rdf::{Dataset, Term};

/// Of what class a node of a badge, of a list of what was withdrawn, or of a proof is; it says which terms it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Credential,
    Profile,
    Subject,
    Identity,
    Achievement,
    Criteria,
    Description,
    Result,
    Evidence,
    Status,
    List,
    ListSubject,
    Proof,
}

/// Of what kind the values of a property are.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// Plain texts.
    Text,
    /// Texts of a type.
    Typed(&'static str),
    /// `true` or `false`, of a type.
    Bool(&'static str),
    /// Names.
    Iri,
    /// A word that stands for a name of the security vocabulary.
    Purpose,
    /// Nodes.
    Node(Class),
}

type Property = (&'static str, &'static str, &'static str, Kind);

const RDF_TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const CREDENTIALS: &str = "https://www.w3.org/2018/credentials#";
const STATUS: &str = "https://www.w3.org/ns/credentials/status#";
const SECURITY: &str = "https://w3id.org/security#";
const BADGES: &str = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
const SCHEMA: &str = "https://schema.org/";
const TERMS: &str = "http://purl.org/dc/terms/";

const DATE_TIME: Kind = Kind::Typed("http://www.w3.org/2001/XMLSchema#dateTime");
const DATE: Kind = Kind::Typed("https://www.w3.org/2001/XMLSchema#date");
const ANY_URI: Kind = Kind::Typed("https://www.w3.org/2001/XMLSchema#anyURI");
const BOOLEAN: Kind = Kind::Bool("https://www.w3.org/2001/XMLSchema#boolean");
const SUITE: Kind = Kind::Typed("https://w3id.org/security#cryptosuiteString");
const MULTIBASE: Kind = Kind::Typed("https://w3id.org/security#multibase");
const NAME: Property = ("name", SCHEMA, "name", Kind::Text);
const NARRATIVE: Property = ("narrative", BADGES, "narrative", Kind::Text);

const fn badges(term: &'static str, kind: Kind) -> Property {
    (term, BADGES, term, kind)
}

const fn credentials(term: &'static str, kind: Kind) -> Property {
    (term, CREDENTIALS, term, kind)
}

const fn status(term: &'static str, kind: Kind) -> Property {
    (term, STATUS, term, kind)
}

const fn security(term: &'static str, kind: Kind) -> Property {
    (term, SECURITY, term, kind)
}

const CREDENTIAL: &[Property] = &[
    NAME,
    credentials("issuer", Kind::Node(Class::Profile)),
    credentials("validFrom", DATE_TIME),
    credentials("validUntil", DATE_TIME),
    credentials("credentialSubject", Kind::Node(Class::Subject)),
    credentials("evidence", Kind::Node(Class::Evidence)),
    credentials("credentialStatus", Kind::Node(Class::Status)),
];
const PROFILE: &[Property] = &[NAME];
const SUBJECT: &[Property] = &[
    badges("activityStartDate", DATE),
    badges("activityEndDate", DATE),
    badges("licenseNumber", Kind::Text),
    badges("identifier", Kind::Node(Class::Identity)),
    badges("achievement", Kind::Node(Class::Achievement)),
    badges("result", Kind::Node(Class::Result)),
];
const IDENTITY: &[Property] = &[
    badges("hashed", BOOLEAN),
    badges("identityHash", Kind::Text),
    badges("identityType", Kind::Text),
];
const ACHIEVEMENT: &[Property] = &[
    badges("achievementType", Kind::Text),
    NAME,
    ("description", SCHEMA, "description", Kind::Text),
    ("criteria", BADGES, "Criteria", Kind::Node(Class::Criteria)),
    badges("fieldOfStudy", Kind::Text),
    badges("specialization", Kind::Text),
    badges("humanCode", Kind::Text),
    badges("version", Kind::Text),
    badges("resultDescription", Kind::Node(Class::Description)),
];
const CRITERIA: &[Property] = &[NARRATIVE];
const DESCRIPTION: &[Property] = &[
    NAME,
    badges("resultType", Kind::Text),
    badges("requiredValue", Kind::Text),
    badges("valueMax", Kind::Text),
    badges("valueMin", Kind::Text),
];
const RESULT: &[Property] = &[
    badges("resultDescription", ANY_URI),
    ("value", SCHEMA, "value", Kind::Text),
    badges("status", Kind::Text),
];
const EVIDENCE: &[Property] = &[NAME, NARRATIVE, ("genre", SCHEMA, "genre", Kind::Text)];
const STATUS_ENTRY: &[Property] = &[
    status("statusPurpose", Kind::Text),
    status("statusListIndex", Kind::Text),
    status("statusListCredential", Kind::Iri),
];
const LIST: &[Property] = &[
    credentials("issuer", Kind::Iri),
    credentials("validFrom", DATE_TIME),
    credentials("validUntil", DATE_TIME),
    credentials("credentialSubject", Kind::Node(Class::ListSubject)),
];
const LIST_SUBJECT: &[Property] = &[
    status("statusPurpose", Kind::Text),
    status("encodedList", MULTIBASE),
];
const PROOF: &[Property] = &[
    ("created", TERMS, "created", DATE_TIME),
    security("verificationMethod", Kind::Iri),
    security("cryptosuite", SUITE),
    security("proofPurpose", Kind::Purpose),
];

impl Class {
    /// The properties of a node of this class, besides `id` and `type`.
    const fn properties(self) -> &'static [Property] {
        match self {
            Self::Credential => CREDENTIAL,
            Self::Profile => PROFILE,
            Self::Subject => SUBJECT,
            Self::Identity => IDENTITY,
            Self::Achievement => ACHIEVEMENT,
            Self::Criteria => CRITERIA,
            Self::Description => DESCRIPTION,
            Self::Result => RESULT,
            Self::Evidence => EVIDENCE,
            Self::Status => STATUS_ENTRY,
            Self::List => LIST,
            Self::ListSubject => LIST_SUBJECT,
            Self::Proof => PROOF,
        }
    }
}

/// The name of a type.
fn type_iri(word: &str) -> String {
    let of = match word {
        "VerifiableCredential" => CREDENTIALS,
        "BitstringStatusListEntry" | "BitstringStatusListCredential" | "BitstringStatusList" => {
            STATUS
        }
        "DataIntegrityProof" => SECURITY,
        _ => BADGES,
    };
    format!("{of}{word}")
}

/// The canonical N-Quads of a node of this class; `None` where something stands in it that such a node doesn't have.
pub(super) fn n_quads(node: &Node, class: Class) -> Option<String> {
    let mut data = Dataset::default();
    read(node, class, &mut data)?;
    data.canonical()
}

/// Says all of a node, and gives its name.
fn read(node: &Node, class: Class, data: &mut Dataset) -> Option<Term> {
    let Node::Object(members) = node else {
        return None;
    };
    let name = match node.member("id") {
        Node::Null => data.blank(),
        id => Term::Iri(id.text()?.to_owned()),
    };
    for (key, value) in members {
        for value in each(value) {
            match key.as_str() {
                "id" | "@context" => {}
                "type" => {
                    let of = Term::Iri(type_iri(value.text()?));
                    data.add(name.clone(), RDF_TYPE.to_owned(), of);
                }
                key => {
                    let mut all = class.properties().iter();
                    let (_, vocabulary, term, kind) = all.find(|(known, ..)| *known == key)?;
                    let object = object(value, *kind, data)?;
                    data.add(name.clone(), format!("{vocabulary}{term}"), object);
                }
            }
        }
    }
    Some(name)
}

fn each(value: &Node) -> &[Node] {
    match value {
        Node::List(values) => values,
        one => std::slice::from_ref(one),
    }
}

fn object(value: &Node, kind: Kind, data: &mut Dataset) -> Option<Term> {
    Some(match (kind, value) {
        (Kind::Text, Node::Text(text)) => Term::Literal(text.clone(), None),
        (Kind::Typed(of), Node::Text(text)) => Term::Literal(text.clone(), Some(of)),
        (Kind::Bool(of), Node::Bool(is)) => Term::Literal(is.to_string(), Some(of)),
        (Kind::Iri, Node::Text(iri)) => Term::Iri(iri.clone()),
        (Kind::Purpose, Node::Text(word)) => Term::Iri(format!("{SECURITY}{word}")),
        (Kind::Node(class), node) => read(node, class, data)?,
        _ => return None,
    })
}
