//! Badges, read back.
//!
//! What is taken from a credential is what a badge says; then it is written again. So every member and every value is held to the one shape
//! in which it can stand, whatever this reader looked at.

use assay_engine::id::{AssessmentId, BankId};
use assay_engine::json::Node;

use super::{Badge, BadgeText, Profile, exact, ids};
use crate::attest::{StatusEntry, Vouch, Vouches};
use crate::{BankClaim, Did, ListUrl, Moment, RecordNumber, Score, Titles};

/// Reads a credential without its proof, in any order of members; `None` where it isn't of the shape that [`Badge::to_node`] gives.
pub(super) fn read(node: &Node) -> Option<Badge> {
    let badge = badge(node)?;
    (badge.to_node().canonical() == node.canonical()).then_some(badge)
}

fn own(node: &Node) -> Option<String> {
    node.text().map(str::to_owned)
}

fn moment(node: &Node) -> Option<Moment> {
    Moment::from_date_time(node.text()?)
}

fn at(node: &Node, place: usize) -> &Node {
    match node {
        Node::List(nodes) => nodes.get(place).unwrap_or(&Node::Null),
        _ => &Node::Null,
    }
}

fn badge(node: &Node) -> Option<Badge> {
    let subject = node.member("credentialSubject");
    let achievement = subject.member("achievement");
    let evidence = at(node.member("evidence"), 0);
    let issuer = node.member("issuer");
    let number = subject.member("licenseNumber").text()?;
    let holder = at(subject.member("identifier"), 0).member("identityHash");
    let (bank, assessment) = bank(achievement)?;
    let (score, required) = points(subject)?;
    Some(Badge {
        number: RecordNumber::parse(number).ok()?,
        holder: own(holder)?.try_into().ok()?,
        issuer: Profile {
            did: Did::read(issuer.member("id").text()?).ok()?,
            name: own(issuer.member("name"))?,
        },
        valid_from: moment(node.member("validFrom"))?,
        valid_until: match node.member("validUntil") {
            Node::Null => None,
            until => Some(moment(until)?),
        },
        started: moment(subject.member("activityStartDate"))?,
        submitted: moment(subject.member("activityEndDate"))?,
        bank,
        assessment,
        titles: Titles {
            certificate: own(node.member("name"))?,
            module: own(achievement.member("fieldOfStudy"))?,
            level: own(achievement.member("specialization"))?,
            assessment: own(achievement.member("name"))?,
        },
        score,
        required,
        vouches: vouches(evidence.member("genre").text()?)?,
        answers: ids::read_named(evidence.member("id").text()?)?,
        status: match node.member("credentialStatus") {
            Node::Null => None,
            entry => Some(status(entry)?),
        },
        words: words(achievement, evidence)?,
    })
}

fn bank(achievement: &Node) -> Option<(BankClaim, AssessmentId)> {
    let (digest, _) = achievement.member("id").text()?.split_once('#')?;
    let code = achievement.member("humanCode").text()?;
    let (bank, assessment) = code.rsplit_once('/')?;
    let bank = BankClaim {
        id: BankId::new(bank).ok()?,
        version: own(achievement.member("version"))?,
        digest: ids::read_named(digest)?,
    };
    Some((bank, AssessmentId::new(assessment).ok()?))
}

fn points(subject: &Node) -> Option<(Score, assay_engine::fraction::Fraction)> {
    let described = at(subject.member("achievement").member("resultDescription"), 0);
    let read = |node: &Node| exact::read(node.text()?);
    let reached = at(subject.member("result"), 0).member("value");
    let score = Score::new(read(reached)?, read(described.member("valueMax"))?).ok()?;
    Some((score, read(described.member("requiredValue"))?))
}

fn vouches(words: &str) -> Option<Vouches> {
    let all: Option<Vec<Vouch>> = words.split(", ").map(Vouch::named).collect();
    Vouches::new(all?)
}

fn status(entry: &Node) -> Option<StatusEntry> {
    Some(StatusEntry {
        list: ListUrl::read(entry.member("statusListCredential").text()?)?,
        index: entry.member("statusListIndex").text()?.parse().ok()?,
    })
}

fn words(achievement: &Node, evidence: &Node) -> Option<BadgeText> {
    let described = achievement.member("resultDescription");
    Some(BadgeText {
        description: own(achievement.member("description"))?,
        criteria: own(achievement.member("criteria").member("narrative"))?,
        score: own(at(described, 0).member("name"))?,
        passed: own(at(described, 1).member("name"))?,
        evidence: own(evidence.member("name"))?,
        narrative: own(evidence.member("narrative"))?,
    })
}
