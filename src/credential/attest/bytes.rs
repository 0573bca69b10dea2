//! Statements in few bytes, as codes and links carry them and as they are signed.
//!
//! ```text
//! version (1)  flags (1)  issuer  key's name  attested  …  what the flags say is there, in the order of the flags
//!
//! issuer       0 and the key (32) of a did:key, or 1 and the text after did:web:
//! key's name   a text; of a did:key nothing, since its key has one name
//! moments      attested: signed LEB128 of milliseconds since 1970; valid until: of milliseconds since attested
//! ```

use assay_engine::digest::Digest;

use super::{AnswersSeen, Attestation, Statement, StatusEntry, Vouch, Vouches};
use crate::code::{BadCode, Reader, Writer};
use crate::did::Web;
use crate::{Did, KeyName, ListUrl, PublicKey, SessionCode, SessionTry, Signature};

const VERSION: u8 = 1;

const REPLAYED: u8 = 1;
const SUPERVISED: u8 = 2;
const IDENTITY_CHECKED: u8 = 4;
const HAS_END: u8 = 8;
const HAS_STATUS: u8 = 16;
const HAS_SESSION: u8 = 32;
const HAS_ANSWERS: u8 = 64;
const FLAGS: u8 = 127;

const KEY: u8 = 0;
const WEB: u8 = 1;

const fn flag(vouch: Vouch) -> u8 {
    match vouch {
        Vouch::Replayed => REPLAYED,
        Vouch::Supervised => SUPERVISED,
        Vouch::IdentityChecked => IDENTITY_CHECKED,
    }
}

pub(super) fn of_statement(statement: &Statement) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.byte(VERSION);
    let vouches = statement.vouches.all().iter();
    let mut flags = vouches.fold(0, |flags, vouch| flags | flag(*vouch));
    for (is, flag) in [
        (statement.valid_until.is_some(), HAS_END),
        (statement.status.is_some(), HAS_STATUS),
        (statement.session.is_some(), HAS_SESSION),
        (statement.answers.is_some(), HAS_ANSWERS),
    ] {
        flags |= if is { flag } else { 0 };
    }
    writer.byte(flags);
    match &statement.issuer {
        Did::Key(key) => {
            writer.byte(KEY);
            writer.bytes(&key.to_bytes());
        }
        Did::Web(web) => {
            writer.byte(WEB);
            writer.text(&web.to_string());
            writer.text(statement.key.as_str());
        }
    }
    let attested = i64::from(statement.attested);
    writer.signed(attested);
    if let Some(end) = statement.valid_until {
        writer.signed(i64::from(end).wrapping_sub(attested));
    }
    if let Some(status) = &statement.status {
        writer.text(status.list.as_str());
        writer.number(status.index.into());
    }
    if let Some(session) = statement.session {
        writer.bytes(&session.code.to_bytes());
        writer.number(session.number.into());
    }
    if let Some(answers) = statement.answers {
        writer.bytes(&answers.whole.0);
        writer.bytes(&answers.compact.0);
    }
    writer.0
}

impl Attestation {
    /// Its statement after its length, then its signature.
    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.block(&of_statement(&self.statement));
        writer.bytes(&self.signature.to_bytes());
    }
}

/// Reads what [`Attestation::write`] writes, and nothing else.
pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Attestation, BadCode> {
    let block = reader.block().ok_or(BadCode::Damaged)?;
    match block.first() {
        Some(&VERSION) => {}
        Some(2..=32) => return Err(BadCode::Newer),
        _ => return Err(BadCode::Damaged),
    }
    let statement = read_statement(&mut Reader(block));
    let statement = statement.filter(|statement| of_statement(statement) == block);
    let signature = reader.array().map(Signature::new);
    match (statement, signature) {
        (Some(statement), Some(signature)) => Ok(Attestation {
            statement,
            signature,
        }),
        _ => Err(BadCode::Damaged),
    }
}

fn read_statement(reader: &mut Reader<'_>) -> Option<Statement> {
    reader.byte()?;
    let flags = reader.byte().filter(|flags| flags & !FLAGS == 0)?;
    let has = |flag| flags & flag != 0;
    let vouches = Vouch::ALL.into_iter().filter(|vouch| has(flag(*vouch)));
    let vouches = Vouches::new(vouches)?;
    let (issuer, key) = match reader.byte()? {
        KEY => {
            let did = Did::Key(PublicKey::new(reader.array()?).ok()?);
            let (name, _) = did.own_key()?;
            (did, name)
        }
        WEB => {
            let web = Web::read(&reader.text()?).ok()?;
            (Did::Web(web), KeyName::read(&reader.text()?)?)
        }
        _ => return None,
    };
    let attested = reader.signed()?;
    let valid_until = match has(HAS_END) {
        true => Some(attested.checked_add(reader.signed()?)?.try_into().ok()?),
        false => None,
    };
    let status = match has(HAS_STATUS) {
        true => Some(StatusEntry {
            list: ListUrl::read(&reader.text()?)?,
            index: reader.number()?.try_into().ok()?,
        }),
        false => None,
    };
    let session = match has(HAS_SESSION) {
        true => Some(SessionTry {
            code: SessionCode::from_bytes(reader.array()?)?,
            number: reader.number()?.try_into().ok()?,
        }),
        false => None,
    };
    let answers = match has(HAS_ANSWERS) {
        true => Some(AnswersSeen {
            whole: Digest(reader.array()?),
            compact: Digest(reader.array()?),
        }),
        false => None,
    };
    Some(Statement {
        issuer,
        key,
        vouches,
        attested: attested.try_into().ok()?,
        valid_until,
        status,
        session,
        answers,
    })
}
