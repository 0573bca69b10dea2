//! JSON that others read as the same, or as more: there is one way to write a certificate.

use crate::carriers::Whose;
use crate::common::badges::Dice;
use crate::handed::{Carrier, Shown, with_texts};
use crate::run::*;

pub type Rewrite = fn(&str, &mut Dice) -> Option<String>;

fn put(text: &str, before: &str, what: &str) -> Option<String> {
    let at = text.find(before)?;
    Some([&text[..at], what, &text[at..]].concat())
}

pub fn swap(text: &str, from: &str, to: &str) -> Option<String> {
    text.contains(from).then(|| text.replacen(from, to, 1))
}

/// What says something else, or nothing.
const REWRITTEN: [(&str, Rewrite); 18] = [
    ("a name twice", |t, _| {
        put(t, "\"holder\":", "\"holder\":\"Somebody Else\",")
    }),
    ("a name twice, the other last", |t, _| {
        put(t, ",\"issued\":", ",\"holder\":\"Somebody Else\"")
    }),
    ("a score twice", |t, _| {
        put(
            t,
            "\"score\":",
            "\"score\":{\"of\":\"1\",\"points\":\"1\"},",
        )
    }),
    ("the record twice", |t, _| {
        put(t, "\"record\":", "\"record\":{},")
    }),
    ("the format twice", |t, _| {
        put(
            t,
            "\"format\":\"assay-record",
            "\"format\":\"assay-record/1\",",
        )
    }),
    ("a member that isn’t known", |t, _| {
        put(t, "\"holder\":", "\"grade\":\"A\",")
    }),
    ("a member with nothing", |t, _| {
        put(t, "\"issued\":", "\"honours\":null,")
    }),
    ("another format", |t, d| {
        swap(
            t,
            "assay-record/2",
            d.one(&[
                "assay-record/3",
                "assay-record/0",
                "assay-record/02",
                "Assay-record/2",
                "assay-record/2 ",
            ]),
        )
    }),
    ("another format of answers", |t, d| {
        swap(
            t,
            "assay-transcript/1",
            d.one(&["assay-transcript/2", "transcript/1", ""]),
        )
    }),
    ("a byte order mark", |t, _| Some(format!("\u{feff}{t}"))),
    ("a number with a point", |t, _| {
        swap(t, "\"rules\":3", "\"rules\":3.0").or_else(|| swap(t, "\"rules\":", "\"rules\":0"))
    }),
    ("a number as a text", |t, _| {
        swap(t, "\"rules\":", "\"rules\":\"3\",\"rules\":")
    }),
    ("a fraction not in lowest terms", |t, _| {
        swap(t, "\"points\":\"", "\"points\":\"0")
    }),
    ("a number in capitals or not", |t, _| {
        let at = t.find("\"number\":\"")? + 10;
        Some([&t[..at], &t[at..at + 19].to_lowercase(), &t[at + 19..]].concat())
            .filter(|to| to != t)
    }),
    ("a digest in capitals", |t, _| {
        let at = t.rfind("\"digest\":\"")? + 10;
        Some([&t[..at], &t[at..at + 64].to_uppercase(), &t[at + 64..]].concat())
            .filter(|to| to != t)
    }),
    ("a zero at the end", |t, _| Some(format!("{t}\0"))),
    ("two records", |t, _| Some([t, t].concat())),
    ("in a list", |t, _| Some(["[", t, "]"].concat())),
];

/// What says the same in other letters.
pub const RESPELLED: [(&str, Rewrite); 5] = [
    ("white space", |t, d| {
        let at = d.one(&["\"holder\":", "\"bank\":", "\"record\":", "}"]);
        put(t, at, d.one(&[" ", "\n", "\t", "\r\n"]))
    }),
    ("white space at the end", |t, d| {
        Some([t, d.one(&["\n", " ", "\r\n"])].concat())
    }),
    ("members in another order", |t, _| {
        swap(
            t,
            "\"cut_score\":\"provisional\",\"status\":\"draft\"",
            "\"status\":\"draft\",\"cut_score\":\"provisional\"",
        )
    }),
    ("a letter escaped", |t, _| {
        let at = t.find("\"holder\":\"")? + 10;
        let letter = t[at..].chars().next()?;
        let code = u16::try_from(u32::from(letter)).ok()?;
        let rest = &t[at + letter.len_utf8()..];
        Some(format!("{}\\u{code:04x}{rest}", &t[..at]))
    }),
    ("a solidus escaped", |t, _| {
        swap(t, "assay-record/2", "assay-record\\/2")
    }),
];

pub fn rewritten() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for whose in Whose::BOTH {
        for (name, rewrite) in REWRITTEN {
            kinds.push(in_carriers(name, rewrite, whose, &Carrier::FILES));
        }
        // Programs that draw write an SVG anew, so what counts there is what its JSON says.
        for (name, rewrite) in RESPELLED {
            kinds.push(in_carriers(name, rewrite, whose, &Carrier::FILES[..3]));
        }
    }
    kinds
}

fn in_carriers(name: &str, rewrite: Rewrite, whose: Whose, carriers: &'static [Carrier]) -> Kind {
    kind(
        format!("JSON: {name}, {}", whose.named()),
        move |case, dice| {
            let text = String::from_utf8(whose.of(case).credential.to_bytes()).ok()?;
            let text = rewrite(&text, dice)?;
            let carrier = match Carrier::one(carriers, dice) {
                // There the end of the line before `endstream` is none of the stream's.
                Carrier::Pdf if text.ends_with('\n') => Carrier::Json,
                carrier => carrier,
            };
            Some(Forged {
                shown: with_texts(carrier, &[text], dice),
                may: &[Refused],
            })
        },
    )
}

pub fn attestations() -> Vec<Kind> {
    const EDITS: [(&str, Rewrite); 8] = [
        ("another format of the statement", |t, d| {
            swap(
                t,
                "assay-attestation/1",
                d.one(&["assay-attestation/2", "assay-attestation/0", ""]),
            )
        }),
        ("issuer and key apart", |t, _| {
            swap(
                t,
                "\"method\":\"did:web:example.org",
                "\"method\":\"did:web:example.com",
            )
        }),
        ("two statements", |t, _| {
            put(t, "\"attestation\":", "\"attestation\":null,")
        }),
        ("a statement twice the same", |t, _| {
            put(t, "\"issuer\":", "\"issuer\":\"did:web:example.org\",")
        }),
        ("what is vouched for in another order", |t, _| {
            swap(
                t,
                "\"replayed\",\"supervised\"",
                "\"supervised\",\"replayed\"",
            )
        }),
        ("what nobody can vouch for", |t, d| {
            swap(
                t,
                "\"replayed\"",
                d.one(&[
                    "\"accredited\"",
                    "\"replayed\",\"replayed\"",
                    "\"REPLAYED\"",
                ]),
            )
        }),
        ("a signature that is too long", |t, _| {
            swap(t, "\"signature\":\"", "\"signature\":\"A")
        }),
        ("a list without encryption", |t, _| {
            swap(t, "https://example.org/status", "http://example.org/status")
        }),
    ];
    EDITS
        .map(|(name, rewrite)| {
            kind(format!("JSON: {name}"), move |case, dice| {
                let text = String::from_utf8(case.attested.credential.to_bytes()).ok()?;
                let bytes = rewrite(&text, dice)?.into_bytes();
                Some(Forged {
                    shown: Shown::File(bytes),
                    may: &[Refused],
                })
            })
        })
        .into()
}
