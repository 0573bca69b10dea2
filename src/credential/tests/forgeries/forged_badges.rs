//! Badges, forged: what was signed is verified, and nothing else.

use assay_credential::badge::bake::baked;
use assay_credential::badge::{Badge, Proof, SignedBadge};
use assay_credential::{Did, HolderName, Issuers, Key, KeyName, RecordNumber, Score};
use assay_engine::digest::Digest;
use assay_engine::fraction::Fraction;
use assay_engine::id::{AssessmentId, BankId};
use assay_engine::letters;

use crate::badge_shapes;
use crate::common::badges::{Dice, PNG, SVGS, both};
use crate::common::issuer::{DAY, Issuer, config, later};
use crate::handed::Shown;
use crate::run::*;

type Edit = fn(&mut Badge, &mut Dice);

const EDITS: [(&str, Edit); 23] = [
    ("number", |b, d| {
        b.number = RecordNumber::from_random(d.bytes())
    }),
    ("name", |b, _| {
        b.holder = HolderName::new("Somebody Else", str::to_owned).unwrap()
    }),
    ("name of the issuer", |b, _| {
        b.issuer.name = "A Ministry".to_owned()
    }),
    ("counts from another day", |b, d| {
        b.valid_from = later(b.valid_from, 1000 * (1 + d.roll(1000) as i64))
    }),
    ("counts longer", |b, d| {
        b.valid_until = Some(later(
            b.valid_until.unwrap_or(b.valid_from),
            DAY * (1 + d.roll(900) as i64),
        ))
    }),
    ("begun earlier", |b, d| {
        b.started = later(b.started, -1 - d.roll(90_000) as i64)
    }),
    ("submitted later", |b, d| {
        b.submitted = later(b.submitted, 1 + d.roll(90_000) as i64)
    }),
    ("digest of another bank", |b, d| {
        b.bank.digest = Digest(d.bytes())
    }),
    ("version of the bank", |b, _| b.bank.version.push('1')),
    ("bank", |b, _| {
        b.bank.id = BankId::new("other/bank").unwrap()
    }),
    ("assessment", |b, _| {
        b.assessment = AssessmentId::new("other").unwrap()
    }),
    ("title of the certificate", |b, _| {
        b.titles.certificate = "Doctor of Medicine".to_owned()
    }),
    ("title of the module", |b, _| b.titles.module.push('!')),
    ("title of the level", |b, _| b.titles.level.push('!')),
    ("title of the assessment", |b, _| {
        b.titles.assessment.push('!')
    }),
    ("score", |b, _| {
        let of = b.score.of().plus(Fraction::ONE).unwrap();
        b.score = Score::new(of, of).unwrap();
    }),
    ("what passing took", |b, d| {
        b.required = Fraction::new(1, 1_000_000 + d.roll(1000) as i64).unwrap()
    }),
    ("answers", |b, d| b.answers = Digest(d.bytes())),
    ("no list", |b, _| b.status = None),
    ("index of the list", |b, d| {
        b.status.as_mut().unwrap().index = d.roll(90_000) as u32
    }),
    ("what it is", |b, _| b.words.description.push('!')),
    ("criteria", |b, _| b.words.criteria.push('!')),
    ("narrative", |b, _| b.words.narrative.push('!')),
];

pub fn file(text: impl Into<String>) -> Shown {
    Shown::File(text.into().into_bytes())
}

/// By itself, or in a picture.
fn shown(badge: &SignedBadge, dice: &mut Dice) -> Shown {
    match dice.roll(3) {
        0 => Shown::File(baked(PNG, badge).unwrap()),
        1 => Shown::File(baked(SVGS[0].as_bytes(), badge).unwrap()),
        _ => file(badge.text()),
    }
}

/// A token that says what one badge does, with the signature of another.
fn with_signature(token: &str, of: &str) -> String {
    let (message, _) = token.rsplit_once('.').unwrap();
    let (_, signature) = of.rsplit_once('.').unwrap();
    format!("{message}.{signature}")
}

fn values() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for (name, edit) in EDITS {
        kinds.push(kind(format!("{name}, proof"), move |case, dice| {
            let mut forged = case.badges[0].clone();
            edit(&mut forged.badge, dice);
            Some(Forged {
                shown: shown(&forged, dice),
                may: &[Altered],
            })
        }));
        kinds.push(kind(format!("{name}, token"), move |case, dice| {
            let mut badge = case.badges[1].badge.clone();
            edit(&mut badge, dice);
            let forged = SignedBadge::with_token(badge, &case.issuer.name, &case.issuer.key);
            let text = with_signature(&forged.text(), &case.badges[1].text());
            Some(Forged {
                shown: file(text),
                may: &[Altered],
            })
        }));
    }
    kinds
}

fn by_others() -> Vec<Kind> {
    fn forged(
        case: &Case,
        badge: &Badge,
        key: &Key,
        name: &KeyName,
        dice: &mut Dice,
    ) -> Option<Shown> {
        let made = match dice.roll(2) {
            0 => SignedBadge::with_integrity(badge.clone(), name, case.badges[0].signed(), key)?,
            _ => SignedBadge::with_token(badge.clone(), name, key),
        };
        Some(shown(&made, dice))
    }
    let mut kinds = vec![
        kind("another key, the issuer’s name", |case, dice| {
            let key = Key::from_seed(dice.bytes());
            let shown = forged(case, &case.badges[0].badge, &key, &case.issuer.name, dice)?;
            Some(Forged {
                shown,
                may: &[Altered],
            })
        }),
        kind("another key, its own name", |case, dice| {
            let key = Key::from_seed(dice.bytes());
            let mut badge = case.badges[0].badge.clone();
            badge.issuer.did = Did::Key(key.public());
            let name = badge.issuer.did.own_key()?.0;
            let shown = forged(case, &badge, &key, &name, dice)?;
            Some(Forged {
                shown,
                may: &[IssuerUnknown],
            })
        }),
        kind("a key that the issuer hasn’t", |case, dice| {
            let key = Key::from_seed(dice.bytes());
            let name = KeyName::read("key-1").unwrap();
            let shown = forged(case, &case.badges[0].badge, &key, &name, dice)?;
            Some(Forged {
                shown,
                may: &[IssuerUnknown],
            })
        }),
        kind("a name that looks like the issuer’s", |case, dice| {
            let mut badge = case.badges[0].badge.clone();
            badge.issuer.did =
                Did::read(dice.one(&["did:web:examp1e.org", "did:web:example.com"])).unwrap();
            let key = Key::from_seed(dice.bytes());
            let shown = forged(case, &badge, &key, &case.issuer.name, dice)?;
            Some(Forged {
                shown,
                may: &[IssuerUnknown],
            })
        }),
        kind("a token of RSA by anybody", |case, dice| {
            let (modulus, signature): ([u8; 256], [u8; 256]) = (dice.bytes(), dice.bytes());
            let badge = case.badges[1].badge.clone();
            let made = SignedBadge::with_rsa_token(badge, (&modulus, &[1, 0, 1]), |_| {
                Ok::<_, ()>(signature.to_vec())
            })
            .ok()?;
            Some(Forged {
                shown: file(made.text()),
                may: &[Refused],
            })
        }),
        kind(
            "a token of RSA that names the issuer’s key",
            |case, dice| {
                let (modulus, signature): ([u8; 256], [u8; 256]) = (dice.bytes(), dice.bytes());
                let key = format!(
                    "{{\"kty\":\"RSA\",\"n\":\"{}\",\"e\":\"AQAB\"}}",
                    letters::written(&modulus)
                );
                let name = case.issuer.did.method(&case.issuer.name);
                let head = format!(
                    "{{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"{name}\",\"jwk\":{key}}}"
                );
                let text = case.badges[1].text();
                let body = text.split('.').nth(1)?;
                let [head, signature] = [head.as_bytes(), &signature].map(letters::written);
                Some(Forged {
                    shown: file(format!("{head}.{body}.{signature}")),
                    may: &[Refused],
                })
            },
        ),
        kind("the proof of another’s badge", |case, dice| {
            let [mut proof, _] = case.badges.clone();
            let honest = crate::common::Honest {
                credential: case.other.attested(&case.issuer).credential,
                sitting: crate::common::honest_ones(1).remove(0).sitting,
            };
            let [other, _] = both(&case.issuer, &crate::common::badges::badge(&honest));
            proof.proof = other.proof;
            Some(Forged {
                shown: shown(&proof, dice),
                may: &[Altered],
            })
        }),
        kind("signed at another time than it says", |case, dice| {
            let [mut proof, _] = case.badges.clone();
            let Proof::Integrity(integrity) = &mut proof.proof else {
                return None;
            };
            integrity.created = later(integrity.created, -1000 * (1 + dice.roll(1000) as i64));
            Some(Forged {
                shown: shown(&proof, dice),
                may: &[Altered],
            })
        }),
    ];
    for (name, site) in [
        (
            "a key that is over",
            (|case| knowing(case, "until")) as fn(&Case) -> Issuer,
        ),
        ("a key that doesn’t count yet", |case| {
            knowing_later(case, "from")
        }),
        ("a key that others have", |case| {
            knowing_later(case, "compromised")
        }),
    ] {
        let mut kind = kind(name, |case, dice| {
            let mut badge = case.badges[0].badge.clone();
            badge.holder = HolderName::new("Somebody Else", str::to_owned).ok()?;
            let shown = forged(case, &badge, &case.issuer.key, &case.issuer.name, dice)?;
            Some(Forged {
                shown,
                may: &[IssuerUnknown],
            })
        });
        kind.site = Some(site);
        kinds.push(kind);
    }
    kinds
}

fn knowing(case: &Case, what: &str) -> Issuer {
    at(case, what, 0)
}

fn knowing_later(case: &Case, what: &str) -> Issuer {
    at(case, what, DAY)
}

fn at(case: &Case, what: &str, by: i64) -> Issuer {
    let mut issuer = case.own.issuer();
    let when = later(case.badges[0].badge.valid_from, by).date_time();
    let period = format!(r#"{{"{what}":"{when}"}}"#);
    issuer.issuers =
        Issuers::read(&config(&issuer.did, &issuer.name, &issuer.key, &period)).unwrap();
    issuer
}

/// Bytes of badges and their pictures, and pictures that have several or one that is packed.
fn bytes() -> Vec<Kind> {
    const MAY: &[Came] = &[Refused, Altered, IssuerUnknown];
    let damaged = |name: &'static str, damage: fn(&mut Vec<u8>, &mut Dice)| {
        kind(name, move |case, dice| {
            let Shown::File(mut bytes) = shown(&case.badges[dice.roll(2)], dice) else {
                return None;
            };
            damage(&mut bytes, dice);
            Some(Forged {
                shown: Shown::File(bytes),
                may: MAY,
            })
        })
    };
    vec![
        damaged("a bit flipped", |bytes, d| {
            let at = d.roll(bytes.len());
            bytes[at] ^= 1 << d.roll(8);
        }),
        damaged("a byte too many", |bytes, d| {
            bytes.insert(d.roll(bytes.len()), d.roll(256) as u8)
        }),
        damaged("a byte too few", |bytes, d| {
            bytes.remove(d.roll(bytes.len()));
        }),
        damaged("cut short", |bytes, d| bytes.truncate(d.roll(bytes.len()))),
        kind("extended", |case, dice| {
            let text = case.badges[dice.roll(2)].text() + dice.one(&["A", "}", ".", "{}", "\0"]);
            Some(Forged {
                shown: file(text),
                may: MAY,
            })
        }),
        kind("two in a picture", |case, dice| {
            let [one, other] = &case.badges;
            let [png, second] = [one, other].map(|badge| baked(PNG, badge).unwrap());
            // The chunks of text stand after the header of 33 bytes, before the picture's own 34 and the end.
            let chunks = [&png[..33], &second[33..second.len() - 34], &png[33..]].concat();
            let image = String::from_utf8(baked(SVGS[0].as_bytes(), one).unwrap()).unwrap();
            let open = image.find("<openbadges:credential").unwrap();
            let end =
                image.find("</openbadges:credential>").unwrap() + "</openbadges:credential>".len();
            let twice = [&image[..end], &image[open..end], &image[end..]].concat();
            let shown = if dice.roll(2) == 0 {
                Shown::File(chunks)
            } else {
                file(twice)
            };
            Some(Forged {
                shown,
                may: &[Refused],
            })
        }),
        kind("packed in its picture", |case, _| {
            let png = baked(PNG, &case.badges[0]).unwrap();
            let text =
                miniz_oxide::deflate::compress_to_vec_zlib(case.badges[0].text().as_bytes(), 6);
            let checked = [&b"iTXtopenbadgecredential\0\x01\0\0\0"[..], &text].concat();
            let sum = crc32fast::hash(&checked).to_be_bytes();
            let length = u32::try_from(checked.len() - 4).unwrap().to_be_bytes();
            let chunks = [&png[..33], &length, &checked, &sum, &PNG[33..]].concat();
            Some(Forged {
                shown: Shown::File(chunks),
                may: &[Refused],
            })
        }),
    ]
}

#[test]
fn badges_that_were_forged() {
    let mut kinds = values();
    kinds.extend(badge_shapes::shapes());
    kinds.extend(by_others());
    kinds.extend(bytes());
    run("Badges", count() * 10 / 100, &kinds);
}
