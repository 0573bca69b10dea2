//! What other people's software makes of badges: `jsonld`, `@digitalbazaar/vc` and `jose`, asked by scripts/badge-judge.mjs.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod common;

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use assay_credential::Key;
use assay_credential::badge::{Badge, Proof, SignedBadge};
use assay_credential::status::List;
use assay_credential::verify::Verdict;
use assay_engine::json::Node;
use assay_engine::letters;
use common::badges::{both, generated, verdict};
use common::issuer::{Issuer, later};

/// How many badges are held to the judges; ASSAY_BADGES has another number.
const BADGES: usize = 300;

fn count() -> usize {
    let set = std::env::var("ASSAY_BADGES").ok();
    set.map_or(BADGES, |count| count.parse().unwrap())
}

struct Judge {
    child: Child,
    asked: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Judge {
    fn new() -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/badge-judge.mjs");
        let mut child = Command::new("node")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("this test needs node ({error}): scripts/setup.sh tests")
            });
        let asked = child.stdin.take();
        let answers = BufReader::new(child.stdout.take().unwrap());
        Self {
            child,
            asked,
            answers,
        }
    }

    fn ask(
        &mut self,
        ask: &'static str,
        of: impl IntoIterator<Item = (&'static str, Node)>,
    ) -> Node {
        let asked = Node::object([("ask", text(ask))].into_iter().chain(of));
        let mut line = asked.canonical();
        line.push(b'\n');
        self.asked.as_mut().unwrap().write_all(&line).unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        Node::parse(answer.as_bytes())
            .unwrap_or_else(|| panic!("the judge doesn't answer: scripts/setup.sh tests"))
    }

    fn verifies(&mut self, issuer: &Issuer, credential: Node) -> bool {
        let all = [
            ("credential", credential),
            ("now", text("2027-06-01T00:00:00Z")),
        ];
        let answer = self.ask("verify", all.into_iter().chain(known(issuer)));
        assert!(
            matches!(answer.member("verified"), Node::Bool(_)),
            "{answer:?}"
        );
        *answer.member("verified") == Node::Bool(true)
    }
}

impl Drop for Judge {
    fn drop(&mut self) {
        self.asked = None;
        self.child.wait().unwrap();
    }
}

fn text(text: impl Into<String>) -> Node {
    Node::Text(text.into())
}

fn known(issuer: &Issuer) -> [(&'static str, Node); 3] {
    [
        ("did", text(issuer.did.to_string())),
        ("method", text(issuer.did.method(&issuer.name))),
        ("key", text(issuer.key.public().to_string())),
    ]
}

/// The secret as a Multikey: `ed25519-priv`.
fn secret(key: &Key) -> String {
    let bytes = [&[0x80, 0x26][..], &key.seed()].concat();
    format!("z{}", bs58::encode(bytes).into_string())
}

/// One that was made of an honest certificate, with its issuer.
fn honest(count: usize) -> impl Iterator<Item = (Issuer, Badge)> {
    generated(count.min(20))
}

/// RDFC-1.0 by jsonld gives what the encoder for this shape gives, byte by byte.
#[test]
fn n_quads_are_those_of_jsonld() {
    let mut judge = Judge::new();
    for (number, (_, badge)) in generated(count()).enumerate() {
        let answer = judge.ask("canonize", [("document", badge.to_node())]);
        let quads = answer.member("quads").text();
        assert_eq!(quads, badge.n_quads().as_deref(), "{number} {answer:?}");
    }
}

/// What is signed here verifies there, and not once a value is changed.
#[test]
fn proofs_verify_by_digitalbazaar() {
    let mut judge = Judge::new();
    for (issuer, mut badge) in honest(count()) {
        badge.valid_until = None;
        let [signed, _] = both(&issuer, &badge);
        let text = signed.text();
        assert!(
            judge.verifies(&issuer, Node::parse(text.as_bytes()).unwrap()),
            "{text}"
        );
        let edited = text.replacen("\"Points\"", "\"Point\"", 1);
        assert_ne!(text, edited);
        assert!(!judge.verifies(&issuer, Node::parse(edited.as_bytes()).unwrap()));
    }
}

/// What is signed there verifies here, and not once anything is changed.
#[test]
fn credentials_of_digitalbazaar_verify() {
    let mut judge = Judge::new();
    for (issuer, badge) in honest(count()) {
        let date = later(badge.valid_from, 5_000).date_time();
        let all = [
            ("credential", badge.to_node()),
            ("secret", text(secret(&issuer.key))),
            ("date", text(date.as_str())),
        ];
        let answer = judge.ask("issue", all.into_iter().chain(known(&issuer)));
        let json = String::from_utf8(answer.member("credential").canonical()).unwrap();
        let signed = SignedBadge::read(&json).unwrap_or_else(|why| panic!("{why} {answer:?}"));
        assert_eq!(signed.badge, badge);
        assert_eq!(signed.signed().date_time(), date);
        assert_eq!(verdict(&issuer, &signed), Verdict::IssuerVerified);
        let edited = json.replacen("\"Points\"", "\"Point\"", 1);
        let edited = SignedBadge::read(&edited).unwrap();
        assert_eq!(verdict(&issuer, &edited), Verdict::Altered);
    }
}

/// The list that a badge names, which others' software fetches.
#[test]
fn lists_verify_by_digitalbazaar() {
    let mut judge = Judge::new();
    let (issuer, _) = generated(1).next().unwrap();
    issuer.withdraw(None);
    let mut list = issuer.list.borrow().clone();
    list.valid_until = None;
    let json = list.to_signed_json(&issuer.name, &issuer.key).unwrap();
    assert_eq!(List::read(json.as_bytes()), Ok(list));
    assert!(
        judge.verifies(&issuer, Node::parse(json.as_bytes()).unwrap()),
        "{json}"
    );
    let edited = json.replacen("\"encodedList\": \"uH4s", "\"encodedList\": \"uH4t", 1);
    assert_ne!(json, edited);
    assert!(!judge.verifies(&issuer, Node::parse(edited.as_bytes()).unwrap()));
}

#[test]
fn tokens_verify_by_jose() {
    let mut judge = Judge::new();
    for (issuer, badge) in honest(count()) {
        let [_, signed] = both(&issuer, &badge);
        let token = signed.text();
        let now = text(later(badge.valid_from, 60_000).date_time());
        let answer = judge.ask("token", [("token", text(&*token)), ("now", now.clone())]);
        assert_eq!(*answer.member("verified"), Node::Bool(true), "{answer:?}");
        let payload = answer.member("payload");
        let number = payload.member("credentialSubject").member("licenseNumber");
        assert_eq!(number.text(), Some(&*badge.number.to_string()));
        let (body, signature) = token.rsplit_once('.').unwrap();
        let (first, rest) = signature.split_at(1);
        let other = if first == "A" { "B" } else { "A" };
        let edited = format!("{body}.{other}{rest}");
        let answer = judge.ask("token", [("token", text(edited)), ("now", now)]);
        assert_eq!(*answer.member("verified"), Node::Bool(false), "{answer:?}");
    }
}

#[test]
fn tokens_of_jose_verify() {
    let mut judge = Judge::new();
    for (place, (issuer, badge)) in honest(count()).enumerate() {
        let [_, signed] = both(&issuer, &badge);
        let own = signed.text();
        let body = letters::read(own.split('.').nth(1).unwrap()).unwrap();
        let x = text(letters::written(&issuer.key.public().to_bytes()));
        let d = text(letters::written(&issuer.key.seed()));
        let public = Node::object([
            ("kty", text("OKP")),
            ("crv", text("Ed25519")),
            ("x", x.clone()),
        ]);
        let kid = text(issuer.did.method(&issuer.name));
        // With a name of the key, with the key, with both.
        let (kid, jwk) = match place % 3 {
            0 => (kid, Node::Null),
            1 => (Node::Null, public),
            _ => (kid, public),
        };
        let head = Node::object([("alg", text("EdDSA")), ("kid", kid), ("jwk", jwk)]);
        let all = [
            ("payload", Node::parse(&body).unwrap()),
            ("head", head),
            ("secret", Node::object([("x", x), ("d", d)])),
        ];
        let answer = judge.ask("sign", all);
        let token = answer.member("token").text().unwrap();
        let signed = SignedBadge::read(token).unwrap_or_else(|why| panic!("{why} {token}"));
        assert!(matches!(signed.proof, Proof::Token(_)));
        assert_eq!(signed.badge, badge);
        assert_eq!(verdict(&issuer, &signed), Verdict::IssuerVerified);
    }
}
