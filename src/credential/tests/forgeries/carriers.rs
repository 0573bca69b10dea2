//! What carries a certificate, damaged and bent: JSON, PDF, links and codes.

use assay_engine::letters;
use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::common::badges::Dice;
use crate::handed::{Carrier, Shown, packed, pdf};
use crate::json;
use crate::run::*;
use crate::samples::Sample;

/// What may become of a record that nobody signed, whatever its bytes are made into: it is never called more than it was.
const OF_OWN: &[Came] = &[Refused, Altered, UnknownBank, Unavailable, AnswersFit];
/// Of a code that nobody signed.
const OF_OWN_CODE: &[Came] = &[Refused, Altered, UnknownBank, NothingToCheck];
/// Of one that somebody did: the name of issuer or key may be hit, and then the site doesn't know whose it is.
const OF_SIGNED: &[Came] = &[Refused, Altered, IssuerUnknown];

/// Which of a case's two certificates.
#[derive(Clone, Copy)]
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
            for (name, damage) in DAMAGE {
                kinds.push(kind(
                    format!("{carrier:?}: {name}, {}", whose.named()),
                    move |case, dice| {
                        let shown = damaged(whose.of(case).shown(carrier, dice), damage, dice)?;
                        Some(Forged {
                            shown,
                            may: whose.may(carrier),
                        })
                    },
                ));
            }
            kinds.push(kind(
                format!("{carrier:?}: cut short, {}", whose.named()),
                move |case, dice| {
                    let shown = damaged(
                        whose.of(case).shown(carrier, dice),
                        |bytes, d| bytes.truncate(d.roll(bytes.len())),
                        dice,
                    )?;
                    // A link that ends within its answers has a whole record, and answers that are none.
                    let may: &[Came] = if carrier == Carrier::Link {
                        &[Refused, Altered]
                    } else {
                        &[Refused]
                    };
                    Some(Forged { shown, may })
                },
            ));
        }
    }
    kinds
}

/// Bytes of a link or a code changed before they are made into letters, as who knows how they are made would.
fn inner() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for whose in Whose::BOTH {
        for (name, damage) in DAMAGE {
            kinds.push(kind(
                format!("bytes of a link: {name}, {}", whose.named()),
                move |case, dice| {
                    let mut bytes = whose.of(case).link().to_bytes();
                    damage(&mut bytes, dice);
                    let shown = Shown::Letters(format!("r{}", letters::written(&bytes)));
                    Some(Forged {
                        shown,
                        may: whose.may(Carrier::Link),
                    })
                },
            ));
            kinds.push(kind(
                format!("bytes of a code: {name}, {}", whose.named()),
                move |case, dice| {
                    let digits = whose.of(case).credential.code_digits(None);
                    let mut bytes = bytes_of(&digits);
                    damage(&mut bytes, dice);
                    let shown = Shown::Letters(digits_of(&bytes));
                    Some(Forged {
                        shown,
                        may: whose.may(Carrier::Code),
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

/// PDFs that have more than one record, or one that was packed anew after it was changed.
fn pdfs() -> Vec<Kind> {
    let mut kinds = vec![
        kind(
            "PDF: recompressed, a score changed, self-issued",
            |case, dice| recompressed(&case.own, dice),
        ),
        kind(
            "PDF: recompressed, a score changed, signed",
            |case, dice| recompressed(&case.attested, dice),
        ),
    ];
    for whose in Whose::BOTH {
        kinds.push(kind(
            format!("PDF: another’s beside it, {}", whose.named()),
            move |case, dice| {
                let mut both = [whose.of(case), &case.other]
                    .map(|one| packed(&one.credential.to_bytes(), dice));
                if dice.roll(2) == 0 {
                    both.reverse();
                }
                Some(Forged {
                    shown: Shown::File(pdf(&both)),
                    may: &[Refused],
                })
            },
        ));
        kinds.push(kind(
            format!("PDF: its own beside it, edited, {}", whose.named()),
            move |case, dice| {
                let own = whose.of(case);
                let mut edited = own.credential.clone();
                edited.record.holder = "Somebody Else".to_owned().try_into().ok()?;
                let mut both =
                    [own.credential.to_bytes(), edited.to_bytes()].map(|one| packed(&one, dice));
                both.rotate_left(dice.roll(2));
                Some(Forged {
                    shown: Shown::File(pdf(&both)),
                    may: &[Refused],
                })
            },
        ));
        kinds.push(kind(
            format!("PDF: packed twice, {}", whose.named()),
            move |case, _| {
                let once = compress_to_vec_zlib(&whose.of(case).credential.to_bytes(), 6);
                let twice = compress_to_vec_zlib(&once, 6);
                Some(Forged {
                    shown: Shown::File(pdf(&[twice])),
                    may: &[Refused],
                })
            },
        ));
    }
    // Some bytes that stand for many.
    kinds.push(kind(
        "PDF: what unpacks to a hundred times more than is read",
        |case, dice| {
            let mut bomb = case.own.credential.to_bytes();
            bomb.resize(5_000_000, b' ');
            let bomb = compress_to_vec_zlib(&bomb, 1);
            let streams = vec![bomb; 1 + dice.roll(12)];
            Some(Forged {
                shown: Shown::File(pdf(&streams)),
                may: &[Refused],
            })
        },
    ));
    kinds
}

fn recompressed(sample: &Sample, dice: &mut Dice) -> Option<Forged> {
    let text = String::from_utf8(sample.credential.to_bytes()).ok()?;
    let of = sample.credential.record.score.of();
    let points = sample.credential.record.score.points();
    let edited = json::swap(
        &text,
        &format!("\"score\":{{\"of\":\"{of}\",\"points\":\"{points}\""),
        &format!("\"score\":{{\"of\":\"{of}\",\"points\":\"{of}\""),
    )?;
    let level = dice.roll(11) as u8;
    let shown = Shown::File(pdf(&[compress_to_vec_zlib(edited.as_bytes(), level)]));
    (edited != text).then_some(Forged {
        shown,
        may: &[Altered],
    })
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
            ("a code as a link", |s, _| {
                Some(format!("r{}", s.credential.code_digits(None)))
            }),
            ("a code that begins with nothing", |s, _| {
                Some(format!("0{}", s.credential.code_digits(None)))
            }),
            ("a code in other digits", |s, _| {
                Some(s.credential.code_digits(None).replace('1', "١"))
            }),
            ("a code with a space", |s, d| {
                Some(
                    [
                        d.one(&[" ", "\t", "+", "%20"]),
                        &s.credential.code_digits(None),
                    ]
                    .concat(),
                )
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
    kinds.extend(pdfs());
    kinds.extend(letters_bent());
    run("Carriers", count() * 20 / 100, &kinds);
}

#[test]
fn digits_are_bytes() {
    for bytes in [&[1][..], &[1, 0], &[3, 255, 0, 0, 7]] {
        assert_eq!(bytes_of(&digits_of(bytes)), bytes);
    }
}
