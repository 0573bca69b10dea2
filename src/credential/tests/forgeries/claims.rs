//! Claims, changed: in a record that nobody signed, and in one that an issuer did.

use assay_credential::verify::Presented;
use assay_credential::{
    Credential, HolderName, Moment, Record, RecordNumber, Score, SignedClaims, Version,
};
use assay_engine::bank::{CutScore, Gate, ReviewStatus};
use assay_engine::digest::Digest;
use assay_engine::fraction::{Fraction, Share};
use assay_engine::id::{AssessmentId, BankId, Tag};

use crate::common::badges::Dice;
use crate::common::issuer::later;
use crate::handed::{Carrier, Shown};
use crate::lots;
use crate::run::*;
use crate::samples::Sample;

/// A claim, and what becomes of a self-issued record in which it is changed.
struct Edit {
    name: &'static str,
    /// Changes it; `false` where it isn't there to change.
    edit: fn(&mut Record, &mut Dice) -> bool,
    /// Of one with its answers.
    whole: Came,
    /// Of a code, which has no answers; `None` where it says nothing of it.
    code: Option<Came>,
}

const fn edit(name: &'static str, edit: fn(&mut Record, &mut Dice) -> bool, whole: Came, code: Option<Came>) -> Edit {
    Edit { name, edit, whole, code }
}

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

/// What nobody signed can't be told from what was never otherwise: such a record is its holder's own statement, and never called
/// more. What the bank says, and what follows from the answers, can be told.
const EDITS: [Edit; 35] = [
    edit("number", |r, d| { r.number = RecordNumber::from_random(d.bytes()); true }, AnswersFit, Some(NothingToCheck)),
    edit("replaces", |r, d| { r.replaces = Some(RecordNumber::from_random(d.bytes())); true }, AnswersFit, Some(NothingToCheck)),
    edit("replaces nothing", |r, _| r.replaces.take().is_some(), AnswersFit, Some(NothingToCheck)),
    edit("name", |r, _| renamed(r, "Somebody Else"), AnswersFit, Some(NothingToCheck)),
    edit("name: look-alike", |r, d| { let (from, to) = ALIKE[d.roll(8)]; instead(r, from, &to.to_string()) }, AnswersFit, Some(NothingToCheck)),
    edit("name: other normal form", |r, _| instead(r, 'é', "e\u{301}"), AnswersFit, Some(NothingToCheck)),
    edit("name: joiner", |r, _| instead(r, 'n', "n\u{200d}"), AnswersFit, Some(NothingToCheck)),
    edit("name: one letter less", |r, _| { let mut name = r.holder.as_str().to_owned(); name.pop(); renamed(r, &name) }, AnswersFit, Some(NothingToCheck)),
    edit("bank", |r, _| { r.bank.id = BankId::new("core-concepts/advanced").unwrap(); true }, Altered, Some(Altered)),
    edit("version of the bank", |r, _| { r.bank.version.push('1'); true }, Altered, None),
    edit("digest of another bank", |r, d| { let to = lots::at(d.roll(3)).digest; std::mem::replace(&mut r.bank.digest, to) != to }, Altered, Some(Altered)),
    edit("digest of no bank", |r, d| { r.bank.digest = Digest(d.bytes()); true }, UnknownBank, Some(UnknownBank)),
    edit("assessment", |r, _| { r.assessment = AssessmentId::new("other").unwrap(); true }, Altered, Some(Altered)),
    edit("title of the certificate", |r, _| { r.titles.certificate = "Doctor of Medicine".to_owned(); true }, Altered, None),
    edit("title of the assessment", |r, _| { r.titles.assessment.push('!'); true }, Altered, None),
    edit("title of the module", |r, _| { r.titles.module.push('!'); true }, AnswersFit, None),
    edit("title of the level", |r, _| { r.titles.level = "Master".to_owned(); true }, AnswersFit, None),
    edit("translation taken off", |r, _| r.translation.take().is_some(), Altered, None),
    edit("another translation", |r, d| another_translation(r, d), Altered, None),
    edit("a translation of nobody's", |r, d| { r.translation = Some(Digest(d.bytes())); r.titles.assessment.push('!'); true }, AnswersFit, None),
    edit("score: full marks", |r, _| { let full = Score::new(r.score.of(), r.score.of()).unwrap(); std::mem::replace(&mut r.score, full) != full }, Altered, Some(NothingToCheck)),
    edit("score: nothing", |r, _| { r.score = Score::new(Fraction::ZERO, r.score.of()).unwrap(); true }, Altered, Some(Altered)),
    edit("score: of less", |r, _| { let less = Score::new(r.score.points(), r.score.points()).unwrap(); std::mem::replace(&mut r.score, less) != less }, Altered, Some(NothingToCheck)),
    edit("what passing takes", |r, _| { r.pass.total = Share::read("0%").unwrap(); true }, Altered, None),
    edit("topics that passing takes", |r, _| { let is_any = !r.pass.topics.is_empty(); r.pass.topics.clear(); is_any }, Altered, None),
    edit("items that passing takes", |r, _| all_right(r), Altered, None),
    edit("begun earlier", |r, d| { r.started = later(r.started, -1 - d.roll(90_000) as i64); true }, Altered, Some(NothingToCheck)),
    edit("submitted later", |r, d| { let by = 1 + d.roll(90_000) as i64; put_off(r, by); true }, Altered, Some(NothingToCheck)),
    edit("issued later", |r, d| { r.issued = later(r.issued, 1 + d.roll(90_000_000) as i64); true }, AnswersFit, Some(NothingToCheck)),
    edit("issued before it was submitted", |r, _| { r.issued = later(r.submitted, -1); true }, Altered, Some(Altered)),
    edit("submitted before it was begun", |r, _| { r.started = later(r.submitted, 1); true }, Altered, Some(Altered)),
    edit("holds longer", |r, d| { r.valid_until = Some(later(r.valid_until.unwrap_or(r.issued), 1 + d.roll(90_000) as i64)); true }, Altered, None),
    edit("rules of nobody's", |r, _| { r.rules = 0; true }, Altered, Some(Altered)),
    edit("review", |r, d| { reviewed(r, d); true }, Altered, None),
    edit("language", |r, d| { let to = d.one(&["de", "fr", "en", "x"]); std::mem::replace(&mut r.language, to.to_owned()) != to }, AnswersFit, Some(NothingToCheck)),
];

fn another_translation(record: &mut Record, dice: &mut Dice) -> bool {
    let lot = lots::published(&record.bank.digest);
    let own: Vec<Digest> = lot.iter().flat_map(|lot| &lot.languages).filter_map(|(_, all)| *all.first()?).collect();
    match own.as_slice() {
        [] => false,
        all => {
            let other = all[dice.roll(all.len())];
            record.translation.replace(other) != Some(other)
        }
    }
}

fn all_right(record: &mut Record) -> bool {
    match record.pass.all_right.is_empty() {
        true => record.pass.all_right.push(Gate { tag: Tag::new("other").unwrap(), count: 1 }),
        false => record.pass.all_right.clear(),
    }
    true
}

fn put_off(record: &mut Record, by: i64) {
    let put = |moment: Moment| later(moment, by);
    record.submitted = put(record.submitted);
    record.issued = put(record.issued);
    record.valid_until = record.valid_until.map(put);
}

fn reviewed(record: &mut Record, dice: &mut Dice) {
    let review = &mut record.review;
    if dice.roll(2) == 0 {
        review.status = match review.status {
            ReviewStatus::Draft => ReviewStatus::Reviewed,
            ReviewStatus::Reviewed => ReviewStatus::Draft,
        };
    } else {
        review.cut_score = match review.cut_score {
            CutScore::Provisional => CutScore::Set,
            CutScore::Set => CutScore::Provisional,
        };
    }
}

fn may(came: Came) -> &'static [Came] {
    match came {
        Altered => &[Altered],
        UnknownBank => &[UnknownBank],
        NothingToCheck => &[NothingToCheck],
        AnswersFit => &[AnswersFit],
        _ => &[],
    }
}

fn edited(sample: &Sample, edit: &Edit, dice: &mut Dice) -> Option<Sample> {
    let mut sample = sample.clone();
    (edit.edit)(&mut sample.credential.record, dice).then_some(sample)
}

/// A code has the claims beside the digest of the record: it can say the one of before, or that of the edited one.
fn code(case: &Case, edited: &Sample, dice: &mut Dice) -> Shown {
    let record = match dice.roll(2) {
        0 => case.attested.credential.record.digest(),
        _ => edited.credential.record.digest(),
    };
    let code = SignedClaims {
        claims: edited.credential.record.claims(),
        record,
        attestation: *edited.credential.attestation.clone().unwrap(),
    };
    Shown::Letters(code.digits())
}

fn of_edit(edit: &'static Edit) -> [Option<Kind>; 4] {
    let whole = kind(format!("{}, self-issued", edit.name), |case, dice| {
        let edited = edited(&case.own, edit, dice)?;
        let carrier = Carrier::WHOLE[dice.roll(3)];
        Some(Forged { shown: edited.shown(carrier, dice), may: may(edit.whole) })
    });
    let own_code = edit.code.map(|came| {
        kind(format!("{}, self-issued code", edit.name), move |case, dice| {
            let edited = edited(&case.own, edit, dice)?;
            Some(Forged { shown: edited.shown(Carrier::Code, dice), may: may(came) })
        })
    });
    let signed = kind(format!("{}, signed", edit.name), |case, dice| {
        let edited = edited(&case.attested, edit, dice)?;
        let carrier = Carrier::WHOLE[dice.roll(3)];
        Some(Forged { shown: edited.shown(carrier, dice), may: &[Altered] })
    });
    let signed_code = kind(format!("{}, signed code", edit.name), |case, dice| {
        let edited = edited(&case.attested, edit, dice)?;
        Some(Forged { shown: code(case, &edited, dice), may: &[Altered] })
    });
    [Some(whole), own_code, Some(signed), Some(signed_code)]
}

/// A record of the first version has no answers in a file, and no signature: what is left is the holder's own statement.
fn versions() -> [Kind; 4] {
    let first = |sample: &Sample| {
        let mut first = sample.clone();
        first.credential.record.version = Version::V1;
        first
    };
    [
        kind("version, self-issued", move |case, dice| {
            let carrier = Carrier::WHOLE[dice.roll(2)];
            Some(Forged { shown: first(&case.own).shown(carrier, dice), may: &[NothingToCheck] })
        }),
        kind("version, signed", move |case, dice| {
            let carrier = Carrier::WHOLE[dice.roll(2)];
            Some(Forged { shown: first(&case.attested).shown(carrier, dice), may: &[NothingToCheck] })
        }),
        kind("version, self-issued link", move |case, dice| {
            Some(Forged { shown: first(&case.own).shown(Carrier::Link, dice), may: &[AnswersFit] })
        }),
        kind("version, signed link", move |case, dice| {
            Some(Forged { shown: first(&case.attested).shown(Carrier::Link, dice), may: &[Altered] })
        }),
    ]
}

/// What no name may hold, written where the name stands.
fn bidi() -> [Kind; 2] {
    const CONTROLS: [&str; 9] = ["\u{202a}", "\u{202e}", "\u{2066}", "\u{2069}", "\u{200e}", "\u{200f}", "\u{61c}", "\u{200b}", "\u{feff}"];
    [false, true].map(|is_signed| {
        let name = if is_signed { "name: bidi control, signed" } else { "name: bidi control, self-issued" };
        kind(name, move |case, dice| {
            let sample = if is_signed { &case.attested } else { &case.own };
            let name = sample.credential.record.holder.as_str();
            let (at, _) = name.char_indices().nth(dice.roll(name.chars().count())).unwrap();
            let turned = [&name[..at], dice.one(&CONTROLS), &name[at..]].concat();
            let text = String::from_utf8(sample.credential.to_bytes()).unwrap();
            let file = text.replace(&format!("\"holder\":\"{name}\""), &format!("\"holder\":\"{turned}\""));
            assert_ne!(file, text);
            let link = [turned.len() as u8].iter().copied().chain(turned.bytes()).collect::<Vec<u8>>();
            let bytes = sample.link().to_bytes();
            let was = [&[name.len() as u8], name.as_bytes()].concat();
            let place = bytes.windows(was.len()).position(|part| part == was).unwrap();
            let link = [&bytes[..place], &link, &bytes[place + was.len()..]].concat();
            let shown = match dice.roll(2) {
                0 => Shown::File(file.into_bytes()),
                _ => Shown::Letters(format!("r{}", assay_engine::letters::written(&link))),
            };
            Some(Forged { shown, may: &[Refused] })
        })
    })
}

#[test]
fn claims_that_were_changed() {
    let mut kinds: Vec<Kind> = EDITS.iter().flat_map(of_edit).flatten().collect();
    kinds.extend(versions());
    kinds.extend(bidi());
    run("Claims", count() * 35 / 100, &kinds);
}

/// A learner's device can be made to say anything that holds together: the engine itself makes it. Such a record is called what each
/// self-issued one is called, and never more, whoever it names.
#[test]
fn coherent_ones_made_with_the_engine_are_self_issued_and_never_more() {
    use crate::samples::{Knows, of_lot};
    let mut slowest = Slowest::default();
    let count = count() / 10;
    for number in 0..u32::try_from(count).unwrap() {
        let mut dice = Dice(u64::from(number));
        let lot = lots::at(dice.roll(3));
        let mut made = of_lot(&lot, 1_000_000 + number, None, Knows::All);
        let record = &mut made.credential.record;
        record.holder = HolderName::new("Amina Ali", str::to_owned).unwrap();
        record.issued = later(record.issued, dice.roll(90_000_000) as i64);
        let issuer = made.issuer();
        for carrier in Carrier::ALL {
            let shown = made.shown(carrier, &mut dice);
            let finding = slowest.timed("coherent", || found(&made, &issuer, &read(&shown).unwrap()));
            let expected = match carrier {
                Carrier::Code => NothingToCheck,
                _ => AnswersFit,
            };
            assert_eq!(Came::of(finding.verdict), expected, "{number} {carrier:?} {:?}", finding.checks);
            assert_eq!(finding.issuer, None, "nobody is named who would stand behind it");
        }
        // Nor by the name of an issuer that the site trusts, without its key.
        let mut borrowed = made.attested(&issuer);
        let stated = borrowed.credential.attestation.as_mut().unwrap();
        stated.signature = assay_credential::Key::from_seed(dice.bytes()).sign(b"");
        let presented = Presented::from(Credential { ..borrowed.credential.clone() });
        assert_eq!(Came::of(borrowed.found(&issuer, &presented).verdict), Altered);
    }
    println!("\nCoherent, made with the engine: {count} self-issued records, answers fit, in each of three carriers; {count} codes, nothing to check\n  {}", slowest.told());
}
