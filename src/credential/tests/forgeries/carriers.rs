//! What carries a certificate, damaged and bent: files, links and codes.

use assay_engine::letters;

use crate::common::badges::Dice;
use crate::handed::{Carrier, Shown};
use crate::run::*;
use crate::samples::Sample;
use crate::{embedded, json};

/// What may become of a record that nobody signed, whatever its bytes are made into: it is never called more than it was.
const OF_OWN: &[Came] = &[Refused, Altered, UnknownBank, Unavailable, AnswersFit];
/// Of a code that nobody signed.
const OF_OWN_CODE: &[Came] = &[Refused, Altered, UnknownBank, NothingToCheck];
/// Of one that somebody did: the name of issuer or key may be hit, and then the site doesn't know whose it is.
const OF_SIGNED: &[Came] = &[Refused, Altered, IssuerUnknown];

/// Which of a case's two certificates.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Own,
    Signed,
}

impl Whose {
    pub const BOTH: [Self; 2] = [Self::Own, Self::Signed];

    pub fn of(self, case: &Case) -> &Sample {
        match self {
            Self::Own => &case.own,
            Self::Signed => &case.attested,
        }
    }

    pub const fn named(self) -> &'static str {
        match self {
            Self::Own => "self-issued",
            Self::Signed => "signed",
        }
    }

    const fn may(self, carrier: Carrier) -> &'static [Came] {
        match (self, carrier) {
            (Self::Own, Carrier::Code) => OF_OWN_CODE,
            (Self::Own, _) => OF_OWN,
            (Self::Signed, _) => OF_SIGNED,
        }
    }
}

/// Damage to bytes, of files or of letters.
type Damage = fn(&mut Vec<u8>, &mut Dice);

const DAMAGE: [(&str, Damage); 6] = [
    ("a bit flipped", |bytes, d| {
        let at = d.roll(bytes.len());
        bytes[at] ^= 1 << d.roll(8);
    }),
    ("some bits flipped", |bytes, d| {
        for _ in 0..2 + d.roll(6) {
            let at = d.roll(bytes.len());
            bytes[at] ^= 1 << d.roll(8);
        }
    }),
    ("a byte too many", |bytes, d| {
        let at = d.roll(bytes.len() + 1);
        bytes.insert(at, d.roll(256) as u8);
    }),
    ("a byte too few", |bytes, d| {
        bytes.remove(d.roll(bytes.len()));
    }),
    ("two bytes swapped", |bytes, d| {
        let [a, b] = [d.roll(bytes.len()), d.roll(bytes.len())];
        bytes.swap(a, b);
    }),
    ("a part twice", |bytes, d| {
        let from = d.roll(bytes.len());
        let part = bytes[from..bytes.len().min(from + 1 + d.roll(40))].to_vec();
        let at = from + part.len();
        bytes.splice(at..at, part);
    }),
];

fn damaged(shown: Shown, damage: Damage, dice: &mut Dice) -> Option<Shown> {
    match shown {
        Shown::File(mut bytes) => {
            damage(&mut bytes, dice);
            Some(Shown::File(bytes))
        }
        Shown::Letters(letters) => {
            let mut bytes = letters.into_bytes();
            damage(&mut bytes, dice);
            String::from_utf8(bytes).ok().map(Shown::Letters)
        }
    }
}

fn damages() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for carrier in Carrier::ALL {
        for whose in Whose::BOTH {
            if (carrier, whose) == (Carrier::AnsweredCode, Whose::Signed) {
                continue;
            }
            for (name, damage) in DAMAGE {
                kinds.push(kind(
                    format!("{carrier:?}: {name}, {}", whose.named()),
                    move |case, dice| {
                        let shown = whose.of(case).shown(carrier, dice)?;
                        Some(Forged {
                            shown: damaged(shown, damage, dice)?,
                            may: whose.may(carrier),
                        })
                    },
                ));
            }
            kinds.push(kind(
                format!("{carrier:?}: cut short, {}", whose.named()),
                move |case, dice| {
                    let shown = whose.of(case).shown(carrier, dice)?;
                    let cut: Damage = |bytes, d| bytes.truncate(d.roll(bytes.len()));
                    // A link that ends within its answers has a whole record, and answers that are none.
                    let may: &[Came] = if carrier == Carrier::Link {
                        &[Refused, Altered]
                    } else {
                        &[Refused]
                    };
                    Some(Forged {
                        shown: damaged(shown, cut, dice)?,
                        may,
                    })
                },
            ));
        }
    }
    kinds
}

/// Bytes of a link or a code changed before they are made into letters, as who knows how they are made would.
fn inner() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for (what, carrier, whose) in [
        ("a link", Carrier::Link, Whose::Own),
        ("a link", Carrier::Link, Whose::Signed),
        ("a code", Carrier::Code, Whose::Own),
        ("a code", Carrier::Code, Whose::Signed),
        ("a code with answers", Carrier::AnsweredCode, Whose::Own),
    ] {
        for (name, damage) in DAMAGE {
            kinds.push(kind(
                format!("bytes of {what}: {name}, {}", whose.named()),
                move |case, dice| {
                    let Shown::Letters(text) = whose.of(case).shown(carrier, dice)? else {
                        return None;
                    };
                    let link = text.strip_prefix('r');
                    let mut bytes = match link {
                        Some(link) => letters::read(link)?,
                        None => bytes_of(&text),
                    };
                    damage(&mut bytes, dice);
                    let text = match link {
                        Some(_) => format!("r{}", letters::written(&bytes)),
                        None => digits_of(&bytes),
                    };
                    Some(Forged {
                        shown: Shown::Letters(text),
                        may: whose.may(carrier),
                    })
                },
            ));
        }
    }
    kinds
}

/// The bytes of a decimal number, the most significant first.
fn bytes_of(digits: &str) -> Vec<u8> {
    let mut bytes: Vec<u8> = Vec::new();
    for digit in digits.bytes() {
        let mut carry = u32::from(digit - b'0');
        for byte in &mut bytes {
            let sum = u32::from(*byte) * 10 + carry;
            (*byte, carry) = (sum as u8, sum >> 8);
        }
        if carry > 0 {
            bytes.push(carry as u8);
        }
    }
    bytes.reverse();
    bytes
}

fn digits_of(bytes: &[u8]) -> String {
    let mut digits: Vec<u8> = Vec::new();
    for byte in bytes {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            let sum = u32::from(*digit) * 256 + carry;
            (*digit, carry) = ((sum % 10) as u8, sum / 10);
        }
        while carry > 0 {
            digits.push((carry % 10) as u8);
            carry /= 10;
        }
    }
    digits
        .iter()
        .rev()
        .map(|digit| char::from(b'0' + digit))
        .collect()
}

/// The digits of a code, with answers or without.
fn code(sample: &Sample, dice: &mut Dice) -> String {
    let answers = (dice.roll(2) == 0).then_some(sample.compact.as_str());
    sample.credential.code_digits(answers)
}

/// What is a link taken for a code, and such.
fn letters_bent() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for whose in Whose::BOTH {
        for (name, bend) in [
            (
                "a link without its first letter",
                (|s, _| Some(s.link().letters()[1..].to_owned()))
                    as fn(&Sample, &mut Dice) -> Option<String>,
            ),
            ("a code as a link", |s, d| Some(format!("r{}", code(s, d)))),
            ("a code that begins with nothing", |s, d| {
                Some(format!("0{}", code(s, d)))
            }),
            ("a code in other digits", |s, d| {
                Some(code(s, d).replace('1', "١"))
            }),
            ("a code with a space", |s, d| {
                Some([d.one(&[" ", "\t", "+", "%20"]), &code(s, d)].concat())
            }),
            ("a link with padding", |s, d| {
                Some(
                    [
                        &s.link().letters(),
                        d.one(&["=", "==", "%3D", "&x=1", "?", "/"]),
                    ]
                    .concat(),
                )
            }),
            ("a link of another kind", |s, d| {
                let mut bytes = s.link().to_bytes();
                bytes[0] = [1, 3, 4, 5, 32, 33, 255][d.roll(7)];
                Some(format!("r{}", letters::written(&bytes)))
            }),
            ("a link with unknown flags", |s, _| {
                let mut bytes = s.link().to_bytes();
                bytes[1] |= 128;
                Some(format!("r{}", letters::written(&bytes)))
            }),
        ] {
            kinds.push(kind(
                format!("{name}, {}", whose.named()),
                move |case, dice| {
                    let letters = bend(whose.of(case), dice)?;
                    Some(Forged {
                        shown: Shown::Letters(letters),
                        may: &[Refused],
                    })
                },
            ));
        }
    }
    kinds
}

#[test]
fn carriers_that_were_damaged() {
    let mut kinds = damages();
    kinds.extend(inner());
    kinds.extend(json::rewritten());
    kinds.extend(json::attestations());
    kinds.extend(embedded::kinds());
    kinds.extend(letters_bent());
    run("Carriers", count() * 20 / 100, &kinds);
}

#[test]
fn digits_are_bytes() {
    for bytes in [&[1][..], &[1, 0], &[3, 255, 0, 0, 7]] {
        assert_eq!(bytes_of(&digits_of(bytes)), bytes);
    }
}
