//! A record as JSON.

use assay_engine::bank::Pass;
use assay_engine::fraction::Share;
use assay_engine::json::{Node, ToNode};

use super::{BankClaim, Record, ReviewClaim, Titles, Version};
use crate::{Moment, Score};

/// What version 1 calls every record.
const SELF_ISSUED: &str = "self-issued";

pub(crate) fn written(record: &Record) -> Node {
    let text = |text: &str| Node::Text(text.to_owned());
    let at = |moment: Moment| moment.wall_time().to_node();
    let (bank, titles, review) = (&record.bank, &record.titles, record.review);
    let all = [
        ("number", Node::Text(record.number.to_string())),
        ("holder", text(record.holder.as_str())),
        (
            "bank",
            Node::object([
                ("id", bank.id.to_node()),
                ("version", bank.version.to_node()),
                ("digest", bank.digest.to_node()),
            ]),
        ),
        ("assessment", record.assessment.to_node()),
        (
            "titles",
            Node::object([
                ("certificate", titles.certificate.to_node()),
                ("module", titles.module.to_node()),
                ("level", titles.level.to_node()),
                ("assessment", titles.assessment.to_node()),
            ]),
        ),
        (
            "score",
            Node::object([
                ("points", record.score.points().to_node()),
                ("of", record.score.of().to_node()),
            ]),
        ),
        ("started", at(record.started)),
        ("submitted", at(record.submitted)),
        ("issued", at(record.issued)),
        ("valid_until", record.valid_until.map_or(Node::Null, at)),
        ("language", record.language.to_node()),
        ("rules", record.rules.to_node()),
        (
            "review",
            Node::object([
                ("status", review.status.to_node()),
                ("cut_score", review.cut_score.to_node()),
            ]),
        ),
    ];
    let own = match record.version {
        Version::V1 => vec![
            ("label", text(SELF_ISSUED)),
            ("pass_mark", record.pass.total.to_node()),
        ],
        Version::V2 => vec![
            ("pass", pass(&record.pass)),
            ("replaces", record.replaces.map(String::from).to_node()),
            ("translation", record.translation.to_node()),
        ],
    };
    Node::object(all.into_iter().chain(own))
}

/// Lists that are empty are left out.
fn pass(pass: &Pass) -> Node {
    let list = |list: Node| match &list {
        Node::List(all) if all.is_empty() => Node::Null,
        _ => list,
    };
    Node::object([
        ("total", pass.total.to_node()),
        ("topics", list(pass.topics.to_node())),
        ("all_right", list(pass.all_right.to_node())),
    ])
}

pub(crate) fn read(record: &Node, version: Version) -> Option<Record> {
    let moment = |node: &Node| Moment::try_from(node.to::<i64>()?).ok();
    let (bank, titles) = (record.member("bank"), record.member("titles"));
    let (score, review) = (record.member("score"), record.member("review"));
    let only_total = |total: Share| Pass {
        total,
        topics: Vec::new(),
        all_right: Vec::new(),
    };
    let (pass, replaces, translation) = match version {
        Version::V1 if record.member("label").text()? != SELF_ISSUED => return None,
        Version::V1 => (only_total(record.member("pass_mark").to()?), None, None),
        Version::V2 => (
            record.member("pass").to()?,
            record.member("replaces").to::<Option<String>>()?,
            record.member("translation").to()?,
        ),
    };
    Some(Record {
        version,
        number: record.member("number").text()?.to_owned().try_into().ok()?,
        replaces: match replaces {
            Some(number) => Some(number.try_into().ok()?),
            None => None,
        },
        holder: record.member("holder").text()?.to_owned().try_into().ok()?,
        bank: BankClaim {
            id: bank.member("id").to()?,
            version: bank.member("version").to()?,
            digest: bank.member("digest").to()?,
        },
        assessment: record.member("assessment").to()?,
        titles: Titles {
            certificate: titles.member("certificate").to()?,
            module: titles.member("module").to()?,
            level: titles.member("level").to()?,
            assessment: titles.member("assessment").to()?,
        },
        translation,
        score: Score::new(score.member("points").to()?, score.member("of").to()?).ok()?,
        pass,
        started: moment(record.member("started"))?,
        submitted: moment(record.member("submitted"))?,
        issued: moment(record.member("issued"))?,
        valid_until: match record.member("valid_until") {
            Node::Null => None,
            until => Some(moment(until)?),
        },
        language: record.member("language").to()?,
        rules: record.member("rules").to()?,
        review: ReviewClaim {
            status: review.member("status").to()?,
            cut_score: review.member("cut_score").to()?,
        },
    })
}
