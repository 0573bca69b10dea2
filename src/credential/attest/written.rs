//! Attestations as JSON, in a certificate's file.

use assay_engine::json::{Node, ToNode};

use super::{AnswersSeen, Attestation, FORMAT, Statement, StatusEntry, Vouch, Vouches};
use crate::{Did, ListUrl, Moment, SessionCode, SessionTry, Signature};

pub(crate) fn written(attestation: &Attestation) -> Node {
    let statement = &attestation.statement;
    let text = |text: String| Node::Text(text);
    let at = |moment: Moment| moment.wall_time().to_node();
    let vouches = statement.vouches.all().iter();
    let vouches = vouches.map(|vouch| text(vouch.word().to_owned()));
    Node::object([
        ("format", text(FORMAT.to_owned())),
        ("issuer", text(statement.issuer.to_string())),
        ("method", text(statement.issuer.method(&statement.key))),
        ("states", Node::List(vouches.collect())),
        ("attested", at(statement.attested)),
        ("valid_until", statement.valid_until.map_or(Node::Null, at)),
        (
            "status",
            statement.status.as_ref().map_or(Node::Null, |status| {
                Node::object([
                    ("list", text(status.list.to_string())),
                    ("index", status.index.to_node()),
                ])
            }),
        ),
        (
            "session",
            statement.session.map_or(Node::Null, |session| {
                Node::object([
                    ("code", text(session.code.to_string())),
                    ("try", session.number.to_node()),
                ])
            }),
        ),
        (
            "answers",
            statement.answers.map_or(Node::Null, |answers| {
                Node::object([
                    ("whole", answers.whole.to_node()),
                    ("compact", answers.compact.to_node()),
                ])
            }),
        ),
        ("signature", text(attestation.signature.to_string())),
    ])
}

/// Why JSON is no attestation.
pub(crate) enum BadAttestation {
    /// It names another form.
    Format(String),
    /// It has another shape.
    Form,
}

/// Reads what [`written`] writes. What else stands there is found when it is written again.
pub(crate) fn read(node: &Node) -> Result<Attestation, BadAttestation> {
    let format = node.member("format").text().ok_or(BadAttestation::Form)?;
    if format != FORMAT {
        return Err(BadAttestation::Format(format.to_owned()));
    }
    let signature = node.member("signature").text().and_then(Signature::read);
    match (statement(node), signature) {
        (Some(statement), Some(signature)) => Ok(Attestation {
            statement,
            signature,
        }),
        _ => Err(BadAttestation::Form),
    }
}

fn statement(node: &Node) -> Option<Statement> {
    let moment = |node: &Node| Moment::try_from(node.to::<i64>()?).ok();
    let issuer = Did::read(node.member("issuer").text()?).ok()?;
    let key = issuer.key_of(node.member("method").text()?)?;
    if issuer.own_key().is_some_and(|(own, _)| own != key) {
        return None;
    }
    let words: Vec<String> = node.member("states").to()?;
    let vouches: Option<Vec<Vouch>> = words.iter().map(|word| Vouch::named(word)).collect();
    let status = match node.member("status") {
        Node::Null => None,
        status => Some(StatusEntry {
            list: ListUrl::read(status.member("list").text()?)?,
            index: status.member("index").to()?,
        }),
    };
    let session = match node.member("session") {
        Node::Null => None,
        session => Some(SessionTry {
            code: SessionCode::parse(session.member("code").text()?).ok()?,
            number: session.member("try").to()?,
        }),
    };
    let answers = match node.member("answers") {
        Node::Null => None,
        answers => Some(AnswersSeen {
            whole: answers.member("whole").to()?,
            compact: answers.member("compact").to()?,
        }),
    };
    Some(Statement {
        key,
        issuer,
        vouches: Vouches::new(vouches?)?,
        attested: moment(node.member("attested"))?,
        valid_until: match node.member("valid_until") {
            Node::Null => None,
            until => Some(moment(until)?),
        },
        status,
        session,
        answers,
    })
}
