//! Claims, changed: in a record that nobody signed, and in one that an issuer did.

use assay_credential::{SignedClaims, Version};
use assay_engine::digest::Digest;

use crate::common::badges::Dice;
use crate::edits::{self, Edit};
use crate::handed::{Carrier, Shown};
use crate::run::*;
use crate::samples::Sample;

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

fn of_edit(edit: &'static Edit) -> [Option<Kind>; 5] {
    let own = |carriers: &'static [Carrier], came: Came| {
        move |case: &Case, dice: &mut Dice| {
            let edited = edited(&case.own, edit, dice)?;
            let shown = edited.shown(Carrier::one(carriers, dice), dice)?;
            let may = may(came);
            Some(Forged { shown, may })
        }
    };
    let named = |what: &str| format!("{}, {what}", edit.name);
    let whole = kind(named("self-issued"), own(&Carrier::WHOLE, edit.whole));
    let own_code = edit
        .code
        .map(|came| kind(named("self-issued code"), own(&[Carrier::Code], came)));
    // What a code says, its answers show as those of a file do.
    let answered = edit.code.map(|_| {
        let made = own(&[Carrier::AnsweredCode], edit.whole);
        kind(named("self-issued code with answers"), made)
    });
    let signed = kind(named("signed"), |case, dice| {
        let edited = edited(&case.attested, edit, dice)?;
        let shown = edited.shown(Carrier::one(&Carrier::WHOLE, dice), dice)?;
        let may = &[Altered];
        Some(Forged { shown, may })
    });
    let signed_code = kind(named("signed code"), |case, dice| {
        let edited = edited(&case.attested, edit, dice)?;
        Some(Forged {
            shown: code(case, &edited, dice),
            may: &[Altered],
        })
    });
    [
        Some(whole),
        own_code,
        answered,
        Some(signed),
        Some(signed_code),
    ]
}

/// A record of the first version has no answers in a file, and no signature: what is left is the holder's own statement. In a link it
/// has both, and nothing that such a record doesn't say.
fn versions() -> [Kind; 5] {
    fn first(sample: &Sample) -> Sample {
        let mut first = sample.clone();
        first.credential.record.version = Version::V1;
        first
    }
    fn may(sample: &Sample, came: &'static [Came]) -> &'static [Came] {
        let mut plain = sample.first_version().credential.record;
        plain.version = Version::V2;
        match plain == sample.credential.record {
            true => came,
            false => &[Refused],
        }
    }
    [
        kind("version, self-issued", |case, dice| {
            let carrier = Carrier::one(&Carrier::FILES, dice);
            let shown = first(&case.own).shown(carrier, dice)?;
            Some(Forged {
                shown,
                may: &[NothingToCheck],
            })
        }),
        kind("version, signed", |case, dice| {
            let carrier = Carrier::one(&Carrier::FILES, dice);
            let shown = first(&case.attested).shown(carrier, dice)?;
            Some(Forged {
                shown,
                may: &[NothingToCheck],
            })
        }),
        kind("version, self-issued link", |case, dice| {
            let shown = first(&case.own).shown(Carrier::Link, dice)?;
            let may = may(&case.own, &[AnswersFit]);
            Some(Forged { shown, may })
        }),
        kind("version, signed link", |case, dice| {
            let shown = first(&case.attested).shown(Carrier::Link, dice)?;
            let may = may(&case.attested, &[Altered]);
            Some(Forged { shown, may })
        }),
        kind("version 1, signed link that says more", |case, dice| {
            let mut first = case.own.first_version().attested(&case.issuer);
            let record = &mut first.credential.record;
            let own = &case.own.credential.record;
            match dice.roll(3) {
                0 => record.translation = Some(Digest(dice.bytes())),
                1 => record.pass.all_right.clone_from(&own.pass.all_right),
                _ => record.replaces = Some(record.number),
            }
            let is_more = *record != case.own.first_version().credential.record;
            is_more.then_some(Forged {
                shown: first.shown(Carrier::Link, dice)?,
                may: &[Refused],
            })
        }),
    ]
}

/// What no name may hold, written where the name stands.
fn bidi() -> [Kind; 2] {
    const CONTROLS: [&str; 9] = [
        "\u{202a}", "\u{202e}", "\u{2066}", "\u{2069}", "\u{200e}", "\u{200f}", "\u{61c}",
        "\u{200b}", "\u{feff}",
    ];
    [false, true].map(|is_signed| {
        let name = if is_signed {
            "name: bidi control, signed"
        } else {
            "name: bidi control, self-issued"
        };
        kind(name, move |case, dice| {
            let sample = if is_signed { &case.attested } else { &case.own };
            let name = sample.credential.record.holder.as_str();
            let (at, _) = name
                .char_indices()
                .nth(dice.roll(name.chars().count()))
                .unwrap();
            let turned = [&name[..at], dice.one(&CONTROLS), &name[at..]].concat();
            let text = String::from_utf8(sample.credential.to_bytes()).unwrap();
            let file = text.replace(
                &format!("\"holder\":\"{name}\""),
                &format!("\"holder\":\"{turned}\""),
            );
            assert_ne!(file, text);
            let link = [turned.len() as u8]
                .iter()
                .copied()
                .chain(turned.bytes())
                .collect::<Vec<u8>>();
            let bytes = sample.link().to_bytes();
            let was = [&[name.len() as u8], name.as_bytes()].concat();
            let place = bytes
                .windows(was.len())
                .position(|part| part == was)
                .unwrap();
            let link = [&bytes[..place], &link, &bytes[place + was.len()..]].concat();
            let shown = match dice.roll(2) {
                0 => Shown::File(file.into_bytes()),
                _ => Shown::Letters(format!("r{}", assay_engine::letters::written(&link))),
            };
            Some(Forged {
                shown,
                may: &[Refused],
            })
        })
    })
}

#[test]
fn claims_that_were_changed() {
    let mut kinds: Vec<Kind> = edits::all().flat_map(of_edit).flatten().collect();
    kinds.extend(versions());
    kinds.extend(bidi());
    run("Claims", count() * 35 / 100, &kinds);
}
