//! Signatures: by others, over other statements, by keys that don't count, and of what was withdrawn.

use assay_credential::attest::{AnswersSeen, Statement, Vouch, Vouches};
use assay_credential::status::Bits;
use assay_credential::{Did, Issuers, Key, KeyName, ListUrl, Moment, Signature};
use assay_engine::digest::Digest;
use assay_engine::letters;

use crate::common::badges::Dice;
use crate::common::issuer::{DAY, Issuer, config, later, session_try};
use crate::handed::{Carrier, Shown};
use crate::run::*;
use crate::samples::Sample;

/// A change of a statement that its issuer signed; `false` where there is nothing to change.
type Edit = fn(&mut Statement, &mut Dice) -> bool;

const STATED: [(&str, Edit); 17] = [
    ("vouches for more", |s, _| {
        s.vouches = Vouches::new(Vouch::ALL).unwrap();
        true
    }),
    ("vouches for less", |s, _| {
        s.vouches = Vouches::new([Vouch::Replayed]).unwrap();
        true
    }),
    ("attested later", |s, d| {
        shifted(&mut s.attested, 1 + d.roll(3_000_000) as i64)
    }),
    ("attested earlier", |s, d| {
        shifted(&mut s.attested, -1 - d.roll(90_000_000) as i64)
    }),
    ("an end", |s, _| {
        s.valid_until.replace(later(s.attested, 1)).is_none()
    }),
    ("no list", |s, _| s.status.take().is_some()),
    ("index of the list", |s, d| {
        s.status.as_mut().is_some_and(|status| {
            let to = d.roll(131_072) as u32;
            std::mem::replace(&mut status.index, to) != to
        })
    }),
    ("index beyond the list", |s, _| {
        s.status.as_mut().is_some_and(|status| {
            status.index = 131_072;
            true
        })
    }),
    ("another list", |s, d| {
        s.status.as_mut().is_some_and(|status| {
            let lists = [
                "https://example.org/status/2",
                "https://example.com/status/1",
            ];
            status.list = ListUrl::read(d.one(&lists)).unwrap();
            true
        })
    }),
    ("a session code", |s, _| {
        s.session.replace(session_try()).is_none()
    }),
    ("no session code", |s, _| s.session.take().is_some()),
    ("another try", |s, _| {
        s.session.as_mut().is_some_and(|session| {
            session.number += 1;
            true
        })
    }),
    ("no answers named", |s, _| s.answers.take().is_some()),
    ("other answers named", |s, d| {
        seen(s, |seen| seen.whole = Digest(d.bytes()))
    }),
    ("other short answers named", |s, d| {
        seen(s, |seen| seen.compact = Digest(d.bytes()))
    }),
    ("answers named the other way round", |s, _| {
        seen(s, |seen| std::mem::swap(&mut seen.whole, &mut seen.compact))
    }),
    ("an end that is over", |s, _| {
        s.valid_until.replace(later(s.attested, -1)).is_none()
    }),
];

fn shifted(moment: &mut Moment, by: i64) -> bool {
    *moment = later(*moment, by);
    true
}

fn seen(statement: &mut Statement, edit: impl FnOnce(&mut AnswersSeen)) -> bool {
    statement.answers.as_mut().is_some_and(|seen| {
        edit(seen);
        true
    })
}

fn shown(sample: &Sample, dice: &mut Dice, may: &'static [Came]) -> Option<Forged> {
    let carrier = Carrier::one(&Carrier::ALL, dice);
    let shown = sample.shown(carrier, dice)?;
    Some(Forged { shown, may })
}

fn of_statement((name, edit): &'static (&'static str, Edit)) -> Kind {
    kind(*name, |case, dice| {
        let mut edited = case.attested.clone();
        let stated = edited.credential.attestation.as_mut()?;
        edit(&mut stated.statement, dice).then_some(())?;
        shown(&edited, dice, &[Altered])
    })
}

/// Signed again by a key that isn't the issuer's, in whoever's name.
fn by_others() -> Vec<Kind> {
    let signed = |case: &Case, statement: Statement, key: &Key| {
        case.own
            .with(statement.signed(&case.own.credential.record, key))
    };
    vec![
        kind("another key, the issuer’s name", move |case, dice| {
            let statement = case.own.statement(&case.issuer);
            let forged = signed(case, statement, &Key::from_seed(dice.bytes()));
            shown(&forged, dice, &[Altered])
        }),
        kind("another key, its own name", move |case, dice| {
            let key = Key::from_seed(dice.bytes());
            let mut statement = case.own.statement(&case.issuer);
            statement.issuer = Did::Key(key.public());
            statement.key = statement.issuer.own_key()?.0;
            shown(&signed(case, statement, &key), dice, &[IssuerUnknown])
        }),
        kind(
            "another’s key by its own name, not its signature",
            move |case, dice| {
                let key = Key::from_seed(dice.bytes());
                let mut statement = case.own.statement(&case.issuer);
                statement.issuer = Did::Key(key.public());
                statement.key = statement.issuer.own_key()?.0;
                let thief = Key::from_seed(dice.bytes());
                shown(&signed(case, statement, &thief), dice, &[Altered])
            },
        ),
        kind(
            "a name that looks like the issuer’s",
            move |case, dice| {
                let mut statement = case.own.statement(&case.issuer);
                let names = [
                    "did:web:examp1e.org",
                    "did:web:example.com",
                    "did:web:example.org:academy",
                    "did:web:www.example.org",
                ];
                statement.issuer = Did::read(dice.one(&names)).unwrap();
                let forged = signed(case, statement, &Key::from_seed(dice.bytes()));
                shown(&forged, dice, &[IssuerUnknown])
            },
        ),
        kind("a key that the issuer hasn’t", move |case, dice| {
            let mut statement = case.own.statement(&case.issuer);
            statement.key = KeyName::read("key-1").unwrap();
            let forged = signed(case, statement, &Key::from_seed(dice.bytes()));
            shown(&forged, dice, &[IssuerUnknown])
        }),
        kind("a weak key by its own name", move |case, dice| {
            let key = Key::from_seed(dice.bytes());
            let mut statement = case.own.statement(&case.issuer);
            statement.issuer = Did::Key(key.public());
            statement.key = statement.issuer.own_key()?.0;
            let own = key.public().to_bytes();
            let bytes = signed(case, statement, &key).link().to_bytes();
            let at = bytes.windows(32).position(|part| part == own)?;
            // The neutral point, by which almost any signature would hold.
            let mut forged = bytes;
            forged[at..at + 32].fill(0);
            forged[at] = 1;
            Some(Forged {
                shown: Shown::Letters(format!("r{}", letters::written(&forged))),
                may: &[Refused],
            })
        }),
    ]
}

/// The signature itself.
fn bytes() -> Vec<Kind> {
    let with = |case: &Case, dice: &mut Dice, edit: &dyn Fn(&mut [u8; 64], &mut Dice)| {
        let mut forged = case.attested.clone();
        let stated = forged.credential.attestation.as_mut()?;
        let mut bytes = stated.signature.to_bytes();
        edit(&mut bytes, dice);
        stated.signature = Signature::new(bytes);
        shown(&forged, dice, &[Altered])
    };
    vec![
        kind("a bit of the signature", move |case, dice| {
            with(case, dice, &|bytes, d| bytes[d.roll(64)] ^= 1 << d.roll(8))
        }),
        kind("no signature", move |case, dice| {
            with(case, dice, &|bytes, _| bytes.fill(0))
        }),
        kind("any signature", move |case, dice| {
            with(case, dice, &|bytes, d| *bytes = d.bytes())
        }),
        // RFC 8032, section 5.1.7: the same signature by another number has to be refused.
        kind("the signature with the order added", move |case, dice| {
            with(case, dice, &|bytes, _| {
                let mut carry = 0;
                for (byte, order) in bytes[32..].iter_mut().zip(ORDER) {
                    let sum = u16::from(*byte) + u16::from(order) + carry;
                    (*byte, carry) = (sum as u8, sum >> 8);
                }
            })
        }),
        kind("the statement about another’s record", |case, dice| {
            let mut forged = case.attested.clone();
            forged.credential.attestation =
                case.other.attested(&case.issuer).credential.attestation;
            shown(&forged, dice, &[Altered])
        }),
        kind("the signature on another’s record", |case, dice| {
            let other = case.other.attested(&case.issuer).credential.attestation?;
            let mut forged = case.attested.clone();
            forged.credential.attestation.as_mut()?.signature = other.signature;
            shown(&forged, dice, &[Altered])
        }),
        kind("a signature over the record alone", |case, dice| {
            let mut forged = case.attested.clone();
            let record = assay_credential::Credential::alone(forged.credential.record.clone());
            let stated = forged.credential.attestation.as_mut()?;
            stated.signature = case.issuer.key.sign(&record.to_bytes());
            shown(&forged, dice, &[Altered])
        }),
        // What is left is what its holder says.
        kind("the statement taken off", |case, dice| {
            let mut forged = case.own.clone();
            let carrier = Carrier::one(&Carrier::ALL, dice);
            forged.credential.record.titles.level.push('!');
            let may: &[Came] = if carrier == Carrier::Code {
                &[NothingToCheck]
            } else {
                &[AnswersFit]
            };
            forged.credential.record.number =
                assay_credential::RecordNumber::from_random(dice.bytes());
            let shown = forged.shown(carrier, dice)?;
            Some(Forged { shown, may })
        }),
    ]
}

/// 2^252 + 27742317777372353535851937790883648493, the lowest byte first.
const ORDER: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

/// A site that knows more of the issuer's key.
fn knowing(case: &Case, period: &str) -> Issuer {
    let mut issuer = case.own.issuer();
    issuer.issuers =
        Issuers::read(&config(&issuer.did, &issuer.name, &issuer.key, period)).unwrap();
    issuer
}

fn attested(case: &Case) -> Moment {
    later(case.own.credential.record.issued, 60_000)
}

/// Signed with the issuer's own key, by somebody who has it and shouldn't, or when it didn't count.
fn keys() -> Vec<Kind> {
    fn stolen(
        case: &Case,
        dice: &mut Dice,
        attested: Moment,
        may: &'static [Came],
    ) -> Option<Forged> {
        let mut own = case.own.clone();
        own.credential.record.holder = "Somebody Else".to_owned().try_into().ok()?;
        let mut statement = own.statement(&case.issuer);
        statement.attested = attested;
        let forged = own.with(statement.signed(&own.credential.record, &case.issuer.key));
        shown(&forged, dice, may)
    }
    let mut over = kind("a key that is over", |case, dice| {
        stolen(case, dice, attested(case), &[IssuerUnknown])
    });
    over.site = Some(|case| {
        knowing(
            case,
            &format!(r#"{{"until":"{}"}}"#, attested(case).date_time()),
        )
    });
    let mut early = kind("a key that doesn’t count yet", |case, dice| {
        let dated_back = later(attested(case), -1 - dice.roll(90_000_000) as i64);
        stolen(case, dice, dated_back, &[IssuerUnknown])
    });
    early.site = Some(|case| {
        knowing(
            case,
            &format!(r#"{{"from":"{}"}}"#, attested(case).date_time()),
        )
    });
    let mut known = kind("a key that others have, dated back", |case, dice| {
        let dated_back = later(attested(case), -1 - dice.roll(90_000_000) as i64);
        stolen(case, dice, dated_back, &[IssuerUnknown])
    });
    known.site = Some(|case| {
        knowing(
            case,
            &format!(r#"{{"compromised":"{}"}}"#, attested(case).date_time()),
        )
    });
    let ahead = kind("dated ahead", |case, dice| {
        let tomorrow = later(case.issuer.now, DAY + 1 + dice.roll(90_000) as i64);
        stolen(case, dice, tomorrow, &[Unavailable])
    });
    vec![over, early, known, ahead]
}

/// Withdrawn, and made out to be otherwise.
fn withdrawn() -> Vec<Kind> {
    fn site(case: &Case) -> Issuer {
        let issuer = case.own.issuer();
        issuer.withdraw(None);
        issuer
    }
    let mut kinds = vec![
        kind("withdrawn, another index", |case, dice| {
            let mut forged = case.attested.clone();
            let status = forged
                .credential
                .attestation
                .as_mut()?
                .statement
                .status
                .as_mut()?;
            status.index = dice.roll(90_000) as u32;
            shown(&forged, dice, &[Altered])
        }),
        kind("withdrawn, no list", |case, dice| {
            let mut forged = case.attested.clone();
            forged.credential.attestation.as_mut()?.statement.status = None;
            shown(&forged, dice, &[Altered])
        }),
        kind("withdrawn, another name", |case, dice| {
            let mut forged = case.attested.clone();
            forged.credential.record.holder = "Somebody Else".to_owned().try_into().ok()?;
            shown(&forged, dice, &[Altered])
        }),
    ];
    for kind in &mut kinds {
        kind.site = Some(site);
    }
    // Signed anew by the issuer, so that nothing but the list, or the time, stands against it.
    let again = |name: &'static str, may: &'static [Came], site: fn(&Case) -> Issuer| {
        let mut kind = kind(name, move |case, dice| {
            let mut own = case.own.clone();
            own.credential.record.replaces =
                Some(assay_credential::RecordNumber::from_random(dice.bytes()));
            shown(&own.attested(&case.issuer), dice, may)
        });
        kind.site = Some(site);
        kind
    };
    kinds.extend([
        again("withdrawn", &[Withdrawn], site),
        again("withdrawn, and the list is over", &[Withdrawn], |case| {
            let mut issuer = site(case);
            issuer.now = later(issuer.now, 3_000 * DAY);
            issuer
        }),
        again("a list that is over", &[Unavailable], |case| {
            let mut issuer = case.own.issuer();
            issuer.now = later(issuer.now, 3_000 * DAY);
            issuer
        }),
        again("a list of somebody else’s", &[Unavailable], |case| {
            let issuer = site(case);
            let mut list = issuer.list.borrow_mut();
            list.issuer = Did::read("did:web:example.com").unwrap();
            list.bits = Bits::none();
            drop(list);
            issuer
        }),
    ]);
    kinds
}

#[test]
fn signatures_that_are_not_the_issuers() {
    let mut kinds: Vec<Kind> = STATED.iter().map(of_statement).collect();
    kinds.extend(by_others());
    kinds.extend(bytes());
    kinds.extend(keys());
    kinds.extend(withdrawn());
    run("Signatures", count() * 15 / 100, &kinds);
}
