//! JSON that others read as the same, or as more: there is one way to write a certificate.

use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::carriers::Whose;
use crate::common::badges::Dice;
use crate::handed::{Shown, pdf};
use crate::run::*;

type Rewrite = fn(&str, &mut Dice) -> Option<String>;

fn put(text: &str, before: &str, what: &str) -> Option<String> {
    let at = text.find(before)?;
    Some([&text[..at], what, &text[at..]].concat())
}

pub fn swap(text: &str, from: &str, to: &str) -> Option<String> {
    text.contains(from).then(|| text.replacen(from, to, 1))
}

const REWRITTEN: [(&str, Rewrite); 22] = [
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
    ("white space", |t, d| {
        let at = d.one(&["\"holder\":", "\"bank\":", "\"record\":", "}"]);
        put(t, at, d.one(&[" ", "\n", "\t", "\r\n"]))
    }),
    ("a byte order mark", |t, _| Some(format!("\u{feff}{t}"))),
    ("a line feed at the end", |t, d| {
        Some([t, d.one(&["\n", " ", "\0", "\r\n"])].concat())
    }),
    ("members in another order", |t, _| {
        swap(
            t,
            "\"cut_score\":\"provisional\",\"status\":\"draft\"",
            "\"status\":\"draft\",\"cut_score\":\"provisional\"",
        )
    }),
    ("a letter escaped", |t, _| {
        swap(t, "\"holder\":\"", "\"holder\":\"\\u0041")
    }),
    ("a solidus escaped", |t, _| {
        swap(t, "assay-record/2", "assay-record\\/2")
    }),
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
    ("two records", |t, _| Some([t, t].concat())),
    ("in a list", |t, _| Some(["[", t, "]"].concat())),
];

pub fn rewritten() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for whose in Whose::BOTH {
        for (name, rewrite) in REWRITTEN {
            kinds.push(kind(
                format!("JSON: {name}, {}", whose.named()),
                move |case, dice| {
                    let text = String::from_utf8(whose.of(case).credential.to_bytes()).ok()?;
                    let bytes = rewrite(&text, dice)?.into_bytes();
                    let shown = match dice.roll(2) {
                        // In a PDF the end of the line before `endstream` is none of the stream's.
                        0 if !bytes.ends_with(b"\n") => {
                            Shown::File(pdf(&[compress_to_vec_zlib(&bytes, 6)]))
                        }
                        _ => Shown::File(bytes),
                    };
                    Some(Forged {
                        shown,
                        may: &[Refused],
                    })
                },
            ));
        }
    }
    kinds
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
