//! The closed shape of a badge, as it is written.
//!
//! Only terms stand here that every published state of 1EdTech's context has, and that mean one thing: no numbers, which JSON-LD writes in
//! its own way; no lists with an order; no free text of which there are several.

use assay_engine::json::Node;

use super::{Badge, exact, ids};
use crate::attest::StatusEntry;

/// The contexts, in this order. Source: Open Badges 3.0, appendix B.1.1 (`@context`).
pub(super) const CONTEXTS: [&str; 2] = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];

pub(super) fn text(text: impl Into<String>) -> Node {
    Node::Text(text.into())
}

fn list<const N: usize>(texts: [&str; N]) -> Node {
    Node::List(texts.map(text).into())
}

pub(super) fn written(badge: &Badge) -> Node {
    let profile = [
        ("id", text(badge.issuer.did.to_string())),
        ("type", list(["Profile"])),
        ("name", text(&*badge.issuer.name)),
    ];
    let until = badge.valid_until.map(|until| text(until.date_time()));
    Node::object([
        ("@context", list(CONTEXTS)),
        ("id", text(ids::credential(badge))),
        (
            "type",
            list(["VerifiableCredential", "OpenBadgeCredential"]),
        ),
        ("name", text(&*badge.titles.certificate)),
        ("issuer", Node::object(profile)),
        ("validFrom", text(badge.valid_from.date_time())),
        ("validUntil", until.unwrap_or(Node::Null)),
        ("credentialSubject", subject(badge)),
        ("evidence", Node::List(vec![evidence(badge)])),
        (
            "credentialStatus",
            badge.status.as_ref().map_or(Node::Null, status),
        ),
    ])
}

/// `AchievementSubject`. Its `id` is asked for by VC-JWT (`sub`).
fn subject(badge: &Badge) -> Node {
    let name = [
        ("type", text("IdentityObject")),
        ("hashed", Node::Bool(false)),
        ("identityHash", text(badge.holder.as_str())),
        ("identityType", text("name")),
    ];
    Node::object([
        ("id", text(ids::holder(badge))),
        ("type", list(["AchievementSubject"])),
        ("activityStartDate", text(badge.started.date_time())),
        ("activityEndDate", text(badge.submitted.date_time())),
        ("licenseNumber", text(badge.number.to_string())),
        ("identifier", Node::List(vec![Node::object(name)])),
        ("achievement", achievement(badge)),
        ("result", Node::List(results(badge))),
    ])
}

fn achievement(badge: &Badge) -> Node {
    let id = ids::achievement(badge);
    let (words, titles) = (&badge.words, &badge.titles);
    let criteria = [("narrative", text(&*words.criteria))];
    let score = [
        ("id", text(score(&id))),
        ("type", list(["ResultDescription"])),
        ("name", text(&*words.score)),
        ("resultType", text("RawScore")),
        ("requiredValue", text(exact::written(badge.required))),
        ("valueMax", text(exact::written(badge.score.of()))),
        ("valueMin", text("0")),
    ];
    let passed = [
        ("id", text(passed(&id))),
        ("type", list(["ResultDescription"])),
        ("name", text(&*words.passed)),
        ("resultType", text("Status")),
    ];
    let code = format!("{}/{}", badge.bank.id, badge.assessment.as_str());
    Node::object([
        ("id", text(id)),
        ("type", list(["Achievement"])),
        ("achievementType", text("Assessment")),
        ("name", text(&*titles.assessment)),
        ("description", text(&*words.description)),
        ("criteria", Node::object(criteria)),
        ("fieldOfStudy", text(&*titles.module)),
        ("specialization", text(&*titles.level)),
        ("humanCode", text(code)),
        ("version", text(&*badge.bank.version)),
        (
            "resultDescription",
            Node::List(vec![Node::object(score), Node::object(passed)]),
        ),
    ])
}

fn score(achievement: &str) -> String {
    format!("{achievement}/score")
}

fn passed(achievement: &str) -> String {
    format!("{achievement}/passed")
}

fn results(badge: &Badge) -> Vec<Node> {
    let id = ids::achievement(badge);
    vec![
        Node::object([
            ("type", list(["Result"])),
            ("resultDescription", text(score(&id))),
            ("value", text(exact::written(badge.score.points()))),
        ]),
        Node::object([
            ("type", list(["Result"])),
            ("resultDescription", text(passed(&id))),
            ("status", text("Completed")),
        ]),
    ]
}

/// The answers, by their digest alone: they stay with whoever has the certificate's file.
fn evidence(badge: &Badge) -> Node {
    let vouches = badge.vouches.all().iter();
    let vouches: Vec<&str> = vouches.map(|vouch| vouch.word()).collect();
    Node::object([
        ("id", text(ids::named(badge.answers))),
        ("type", list(["Evidence"])),
        ("name", text(&*badge.words.evidence)),
        ("narrative", text(&*badge.words.narrative)),
        ("genre", text(vouches.join(", "))),
    ])
}

/// Source: W3C Bitstring Status List 1.0, section 2.1.
fn status(entry: &StatusEntry) -> Node {
    Node::object([
        ("id", text(format!("{}#{}", entry.list, entry.index))),
        ("type", text("BitstringStatusListEntry")),
        ("statusPurpose", text("revocation")),
        ("statusListIndex", text(entry.index.to_string())),
        ("statusListCredential", text(entry.list.as_str())),
    ])
}
