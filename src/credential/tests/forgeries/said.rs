//! Claims that only the holder makes. What nobody signed can't be told from what was never otherwise: such a record is its holder's
//! own statement, and never called more.

use assay_credential::{HolderName, Record, RecordNumber};
use assay_engine::digest::Digest;

use crate::common::issuer::later;
use crate::edits::{Edit, edit};
use crate::run::*;

/// Letters that look like others.
const ALIKE: [(char, char); 8] = [
    ('a', 'а'),
    ('e', 'е'),
    ('i', 'і'),
    ('o', 'ο'),
    ('А', 'A'),
    ('і', 'i'),
    ('ي', 'ی'),
    ('ك', 'ک'),
];

fn renamed(record: &mut Record, name: &str) -> bool {
    let read = HolderName::try_from(name.to_owned());
    match read {
        Ok(name) if name != record.holder => {
            record.holder = name;
            true
        }
        _ => false,
    }
}

fn instead(record: &mut Record, from: char, to: &str) -> bool {
    let name = record.holder.as_str().replacen(from, to, 1);
    renamed(record, &name)
}

pub const EDITS: [Edit; 13] = [
    edit(
        "number",
        |r, d| {
            r.number = RecordNumber::from_random(d.bytes());
            true
        },
        AnswersFit,
        Some(NothingToCheck),
    ),
    edit(
        "replaces",
        |r, d| {
            r.replaces = Some(RecordNumber::from_random(d.bytes()));
            true
        },
        AnswersFit,
        Some(NothingToCheck),
    ),
    edit(
        "replaces nothing",
        |r, _| r.replaces.take().is_some(),
        AnswersFit,
        Some(NothingToCheck),
    ),
    edit(
        "name",
        |r, _| renamed(r, "Somebody Else"),
        AnswersFit,
        Some(NothingToCheck),
    ),
    edit(
        "name: look-alike",
        |r, d| {
            let (from, to) = ALIKE[d.roll(8)];
            instead(r, from, &to.to_string())
        },
        AnswersFit,
        Some(NothingToCheck),
    ),
    edit(
        "name: other normal form",
        |r, _| instead(r, 'é', "e\u{301}"),
        AnswersFit,
        Some(NothingToCheck),
    ),
    edit(
        "name: joiner",
        |r, _| instead(r, 'n', "n\u{200d}"),
        AnswersFit,
        Some(NothingToCheck),
    ),
    edit(
        "name: one letter less",
        |r, _| {
            let mut name = r.holder.as_str().to_owned();
            name.pop();
            renamed(r, &name)
        },
        AnswersFit,
        Some(NothingToCheck),
    ),
    edit(
        "title of the module",
        |r, _| {
            r.titles.module.push('!');
            true
        },
        AnswersFit,
        None,
    ),
    edit(
        "title of the level",
        |r, _| {
            r.titles.level = "Master".to_owned();
            true
        },
        AnswersFit,
        None,
    ),
    edit(
        "a translation of nobody's",
        |r, d| {
            r.translation = Some(Digest(d.bytes()));
            r.titles.assessment.push('!');
            true
        },
        AnswersFit,
        None,
    ),
    edit(
        "issued later",
        |r, d| {
            r.issued = later(r.issued, 1 + d.roll(90_000_000) as i64);
            true
        },
        AnswersFit,
        Some(NothingToCheck),
    ),
    edit(
        "language",
        |r, d| {
            let to = d.one(&["de", "fr", "en", "x"]);
            std::mem::replace(&mut r.language, to.to_owned()) != to
        },
        AnswersFit,
        Some(NothingToCheck),
    ),
];
