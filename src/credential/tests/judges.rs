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

use assay_credential::badge::{Badge, Proof, SignedBadge};
use assay_credential::status::List;
use assay_credential::verify::Verdict;
use assay_credential::{Key, Moment};
use assay_engine::json::Node;
use assay_engine::letters;
use common::badges::{both, found, generated, verdict};
use common::issuer::{DAY, Issuer, later};

/// How many badges are held to jsonld, in half a minute; ASSAY_BADGES has another number.
const BADGES: usize = 3_000;

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

    /// What it finds at a moment, by a list of what was withdrawn; else why not.
    fn finds(
        &mut self,
        issuer: &Issuer,
        credential: Node,
        list: Node,
        now: Moment,
    ) -> Result<(), String> {
        let all = [
            ("credential", credential),
            ("list", list),
            ("now", text(now.date_time())),
        ];
        let answer = self.ask("verify", all.into_iter().chain(known(issuer)));
        match answer.member("verified") {
            Node::Bool(true) => Ok(()),
            Node::Bool(false) => Err(answer.member("why").text().unwrap_or_default().to_owned()),
            _ => panic!("{answer:?}"),
        }
    }

    /// What a token says at a moment, by the key that it shows; else why it doesn't verify.
    fn reads(&mut self, token: &str, now: Moment) -> Result<Node, String> {
        let all = [("token", text(token)), ("now", text(now.date_time()))];
        let answer = self.ask("token", all);
        match answer.member("verified") {
            Node::Bool(true) => Ok(answer.member("payload").clone()),
            _ => Err(answer.member("why").text().unwrap_or_default().to_owned()),
        }
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

fn json(text: &str) -> Node {
    Node::parse(text.as_bytes()).unwrap()
}

/// The issuer's list as it publishes it at a moment, and so has it there.
fn listed(issuer: &Issuer, now: Moment) -> Node {
    let mut list = issuer.list.borrow_mut();
    list.valid_from = now;
    list.valid_until = Some(later(now, 7 * DAY));
    let signed = list.to_signed_json(&issuer.name, &issuer.key);
    json(&signed.unwrap())
}

/// The moments at which a badge is judged, with our verdict and what the judge says where that isn't a good one. Its clocks may differ by
/// five minutes, and ours by a day.
fn moments(badge: &Badge) -> Vec<(Moment, Verdict, &'static str)> {
    let from = badge.valid_from;
    let mut moments = vec![
        (later(from, -2 * DAY), Verdict::Unavailable, "is before"),
        (later(from, 60_000), Verdict::IssuerVerified, ""),
    ];
    if let Some(on) = badge.valid_until {
        moments.extend([
            (later(on, -60_000), Verdict::IssuerVerified, ""),
            (later(on, DAY), Verdict::Expired { on }, "is after"),
        ]);
    }
    moments
}

/// What is signed here verifies there as long as it does here: not before it counts or after its end, not once it is withdrawn or a value is
/// changed.
#[test]
fn proofs_verify_by_digitalbazaar() {
    let mut judge = Judge::new();
    let mut ends = 0;
    for (issuer, badge) in honest(count()) {
        let [signed, _] = both(&issuer, &badge);
        let proof = signed.text();
        for (now, expected, why) in moments(&badge) {
            let list = listed(&issuer, now);
            assert_eq!(found(&issuer, &signed, now).verdict, expected);
            let theirs = judge.finds(&issuer, json(&proof), list, now);
            match expected {
                Verdict::IssuerVerified => assert_eq!(theirs, Ok(()), "{proof}"),
                _ => assert!(theirs.unwrap_err().contains(why), "{expected:?}"),
            }
            ends += usize::from(matches!(expected, Verdict::Expired { .. }));
        }
        let now = later(badge.valid_from, 60_000);
        let edited = proof.replacen("\"Points\"", "\"Point\"", 1);
        assert_ne!(proof, edited);
        let list = listed(&issuer, now);
        let theirs = judge.finds(&issuer, json(&edited), list, now);
        assert!(theirs.unwrap_err().contains("signature"));
        // The list is over, and then it says that the badge is withdrawn.
        let old = listed(&issuer, later(now, -8 * DAY));
        let theirs = judge.finds(&issuer, json(&proof), old, now);
        assert!(theirs.unwrap_err().contains("is after"));
        issuer.withdraw(None);
        let list = listed(&issuer, now);
        let ours = found(&issuer, &signed, now).verdict;
        assert!(matches!(ours, Verdict::Withdrawn { .. }), "{ours:?}");
        let theirs = judge.finds(&issuer, json(&proof), list, now);
        assert_eq!(theirs, Err("withdrawn".to_owned()));
    }
    assert!(ends > 0);
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
    let list = issuer.list.borrow().clone();
    let text = list.to_signed_json(&issuer.name, &issuer.key).unwrap();
    assert_eq!(List::read(text.as_bytes()).as_ref(), Ok(&list));
    let mut finds = |text: &str, now| judge.finds(&issuer, json(text), Node::Null, now);
    let (from, end) = (list.valid_from, list.valid_until.unwrap());
    for now in [from, later(end, -60_000)] {
        assert_eq!(finds(&text, now), Ok(()), "{text}");
    }
    for (now, why) in [
        (later(from, -DAY), "is before"),
        (later(end, DAY), "is after"),
    ] {
        assert!(finds(&text, now).unwrap_err().contains(why));
    }
    let edited = text.replacen("\"encodedList\": \"uH4s", "\"encodedList\": \"uH4t", 1);
    assert_ne!(text, edited);
    assert!(finds(&edited, from).unwrap_err().contains("signature"));
}

/// As long as the badge counts, and not once a letter of the signature is changed.
#[test]
fn tokens_verify_by_jose() {
    let mut judge = Judge::new();
    for (issuer, badge) in honest(count()) {
        let [_, signed] = both(&issuer, &badge);
        let token = signed.text();
        for (now, expected, _) in moments(&badge) {
            let theirs = judge.reads(&token, now);
            match expected {
                Verdict::IssuerVerified => {
                    let payload = theirs.unwrap();
                    let number = payload.member("credentialSubject").member("licenseNumber");
                    assert_eq!(number.text(), Some(&*badge.number.to_string()));
                }
                Verdict::Expired { .. } => assert!(theirs.unwrap_err().contains("exp")),
                _ => assert!(theirs.unwrap_err().contains("nbf")),
            }
        }
        let (body, signature) = token.rsplit_once('.').unwrap();
        let (first, rest) = signature.split_at(1);
        let other = if first == "A" { "B" } else { "A" };
        let edited = format!("{body}.{other}{rest}");
        let now = later(badge.valid_from, 60_000);
        assert!(judge.reads(&edited, now).unwrap_err().contains("signature"));
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
