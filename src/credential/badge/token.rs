//! Badges as a JSON Web Token.
//!
//! As 1EdTech has it: the credential's own members, and beside them what they say in the words of JWT. W3C's VC-JOSE-COSE differs, and says so of
//! itself: it has another `typ`, and no `nbf`.
//!
//! Source: Open Badges 3.0, section 8.2, "JSON Web Token Proof Format"; RFC 7515; RFC 7519; RFC 8037.

use assay_engine::json::Node;
use assay_engine::letters;

use super::shape::text;
use super::{Badge, ids, read};
use crate::{Key, KeyName, Moment, PublicKey, Signature};

/// A token of a badge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// How it was signed.
    pub algorithm: Algorithm,
    /// By which of the issuer's keys, where the token names one that the issuer could have.
    pub key: Option<KeyName>,
    /// The key that the token shows, where that is an Ed25519 key. By itself it proves nothing.
    pub shown: Option<PublicKey>,
    /// What is signed: head and body as they stand in the text, with the dot between.
    message: String,
    signature: Vec<u8>,
}

/// How a token is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// Ed25519 (RFC 8037), `EdDSA`; `Ed25519` by the newer name of RFC 9864.
    EdDsa,
    /// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section 3.3), which 1EdTech asks of everyone. It is read, and not verified: no key of
    /// [`Issuers`](crate::Issuers) is of its kind.
    Rs256,
}

impl Token {
    pub(super) fn of(badge: &Badge, name: &KeyName, key: &Key) -> Self {
        let shown = key.public();
        let head = Node::object([
            ("alg", text("EdDSA")),
            ("typ", text("JWT")),
            ("kid", text(badge.issuer.did.method(name))),
            ("jwk", jwk(shown)),
        ]);
        let message = message(&head, badge);
        Self {
            algorithm: Algorithm::EdDsa,
            key: Some(name.clone()),
            shown: Some(shown),
            signature: key.sign(message.as_bytes()).to_bytes().to_vec(),
            message,
        }
    }

    /// Signs with a key of RSA, which `sign` has: its public modulus and exponent, big-endian without leading zeros, go along.
    pub(super) fn of_rsa<E>(
        badge: &Badge,
        (modulus, exponent): (&[u8], &[u8]),
        sign: impl FnOnce(&[u8]) -> Result<Vec<u8>, E>,
    ) -> Result<Self, E> {
        let key = Node::object([
            ("kty", text("RSA")),
            ("n", text(letters::written(modulus))),
            ("e", text(letters::written(exponent))),
        ]);
        let head = Node::object([("alg", text("RS256")), ("typ", text("JWT")), ("jwk", key)]);
        let message = message(&head, badge);
        Ok(Self {
            algorithm: Algorithm::Rs256,
            key: None,
            shown: None,
            signature: sign(message.as_bytes())?,
            message,
        })
    }

    /// Whether this key signed it.
    pub(super) fn is_by(&self, key: PublicKey) -> bool {
        let is_same = self.shown.is_none_or(|shown| shown == key);
        let signature = self.signature.as_slice().try_into().map(Signature::new);
        self.algorithm == Algorithm::EdDsa
            && is_same
            && signature.is_ok_and(|it| key.has_signed(self.message.as_bytes(), &it))
    }

    /// The compact form: three parts of base64url.
    pub(super) fn text(&self) -> String {
        format!("{}.{}", self.message, letters::written(&self.signature))
    }

    /// Reads a compact form of a badge; `None` where head or body have another shape.
    pub(super) fn read(text: &str) -> Option<(Badge, Self)> {
        let (message, signature) = text.rsplit_once('.')?;
        let (head, body) = message.split_once('.')?;
        let badge = of_body(&Node::parse(&letters::read(body)?)?)?;
        let head = head_of(&Node::parse(&letters::read(head)?)?, &badge)?;
        let token = Self {
            message: message.to_owned(),
            signature: letters::read(signature)?,
            ..head
        };
        Some((badge, token))
    }
}

fn message(head: &Node, badge: &Badge) -> String {
    let part = |node: &Node| letters::written(&node.canonical());
    format!("{}.{}", part(head), part(&body(badge)))
}

/// Source: RFC 8037, section 2.
fn jwk(key: PublicKey) -> Node {
    Node::object([
        ("kty", text("OKP")),
        ("crv", text("Ed25519")),
        ("x", text(letters::written(&key.to_bytes()))),
    ])
}

/// The credential's members, and what they say again.
fn body(badge: &Badge) -> Node {
    let seconds = |moment: Moment| Node::Number(i64::from(moment).div_euclid(1000));
    let claims = Node::object([
        ("iss", text(badge.issuer.did.to_string())),
        ("jti", text(ids::credential(badge))),
        ("nbf", seconds(badge.valid_from)),
        ("sub", text(ids::holder(badge))),
        ("exp", badge.valid_until.map_or(Node::Null, seconds)),
    ]);
    match (badge.to_node(), claims) {
        (Node::Object(mut members), Node::Object(claims)) => {
            members.extend(claims);
            Node::Object(members)
        }
        (credential, _) => credential,
    }
}

/// The badge of a body; each claim is compared with the member that it says again.
fn of_body(node: &Node) -> Option<Badge> {
    const CLAIMS: [&str; 5] = ["iss", "jti", "nbf", "sub", "exp"];
    let Node::Object(members) = node else {
        return None;
    };
    let members = members.iter();
    let own = members.filter(|(key, _)| !CLAIMS.contains(&key.as_str()));
    let badge = read::read(&Node::Object(own.cloned().collect()))?;
    (body(&badge).canonical() == node.canonical()).then_some(badge)
}

/// A head says nothing but these four: "Additional JOSE Headers are NOT allowed."
fn head_of(node: &Node, badge: &Badge) -> Option<Token> {
    let Node::Object(members) = node else {
        return None;
    };
    let known = ["alg", "typ", "kid", "jwk"];
    let mut names: Vec<&str> = members.iter().map(|(key, _)| key.as_str()).collect();
    names.sort_unstable();
    let is_twice = names.windows(2).any(|two| two.first() == two.last());
    let is_known = names.iter().all(|name| known.contains(name));
    let is_jwt = matches!(node.member("typ").text(), Some("JWT"));
    if is_twice || !is_known || !(is_jwt || *node.member("typ") == Node::Null) {
        return None;
    }
    let algorithm = match node.member("alg").text()? {
        "EdDSA" | "Ed25519" => Algorithm::EdDsa,
        "RS256" => Algorithm::Rs256,
        _ => return None,
    };
    let named = node.member("kid");
    let key = match (named, algorithm) {
        (Node::Null, _) => None,
        (kid, Algorithm::EdDsa) => Some(badge.issuer.did.key_of(kid.text()?)?),
        // How a key of RSA is named is others' business.
        (kid, Algorithm::Rs256) => badge.issuer.did.key_of(kid.text()?),
    };
    let shown = match (node.member("jwk"), algorithm) {
        (Node::Null, _) => None,
        (shown, Algorithm::EdDsa) => Some(of_jwk(shown)?),
        (shown, Algorithm::Rs256) => {
            is_rsa(shown).then_some(())?;
            None
        }
    };
    let has_key = *named != Node::Null || *node.member("jwk") != Node::Null;
    has_key.then(|| Token {
        algorithm,
        key,
        shown,
        message: String::new(),
        signature: Vec::new(),
    })
}

/// A public key and nothing more: never its secret part.
fn of_jwk(node: &Node) -> Option<PublicKey> {
    let bytes = letters::read(node.member("x").text()?)?;
    let key = PublicKey::new(bytes.try_into().ok()?).ok()?;
    (jwk(key).canonical() == node.canonical()).then_some(key)
}

fn is_rsa(node: &Node) -> bool {
    let Node::Object(members) = node else {
        return false;
    };
    members.len() == 3
        && node.member("kty").text() == Some("RSA")
        && ["n", "e"]
            .iter()
            .all(|part| node.member(part).text().is_some())
}
