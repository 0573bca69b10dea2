//! What other people's programs read in a certificate. They come with the packages poppler-utils and qpdf.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod common;

use std::path::Path;
use std::time::Instant;

use assay_credential::Credential;
use common::reader::{plain, run, said, squeezed, text};
use common::{CASES, Case, ONE_WORD, case};

/// The largest that a certificate may be: with fonts for Latin letters alone, and with others.
const LATIN_BYTES: usize = 80_000;
const OTHER_BYTES: usize = 150_000;

/// DIFFERENCE: what pdftotext makes of a name that it can't read as it is written. On a page from left to right it takes a
/// number to the front of a line that runs from right to left.
const READ_OTHERWISE: &[(&str, &str)] = &[("urdu", "۳ محمّد ٹھاکُر ڈوگرہ")];

fn is_latin(case: &Case) -> bool {
    let texts = case.titles.concat() + case.name;
    let is_latin =
        |c: char| !c.is_alphabetic() || c < '\u{370}' || ('\u{1E00}'..'\u{1F00}').contains(&c);
    case.locale.tag() != "ar" && texts.chars().all(is_latin)
}

#[test]
fn names_are_read_back_equal() {
    let mut wrong = Vec::new();
    for case in CASES {
        let read = text(&case.written("names"));
        let otherwise = READ_OTHERWISE.iter().find(|(file, _)| *file == case.file);
        let name = otherwise.map_or(case.name, |(_, name)| name);
        // A word that no line holds is broken, and what breaks a line reads as a space.
        let found = if case.name == ONE_WORD {
            read.replace(' ', "").contains(name)
        } else {
            read.contains(&plain(name))
        };
        if !found {
            wrong.push(format!("{}: {name:?} is not in\n{read}", case.file));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Each says which of both it is, and never the other; what nobody signed names no issuer.
#[test]
fn who_stands_behind_it_is_read_in_each_language() {
    for (file, own, signed) in [
        ("en", "Self-issued record", "Issuer-signed record"),
        (
            "fr",
            "Attestation auto-établie",
            "Attestation signée par un émetteur",
        ),
        ("ar", "سجل ذاتي الإصدار", "سجل وقّعته جهة إصدار"),
    ] {
        let case = case(file);
        let read = |name: &str, credential: &Credential| {
            let pdf = case.pdf_of(credential);
            squeezed(&text(&common::written(
                "who",
                &format!("{file}-{name}.pdf"),
                &pdf,
            )))
        };
        let (mine, theirs) = (
            read("own", &case.credential()),
            read("signed", &case.attested()),
        );
        let has = |read: &str, text: &str| read.contains(&squeezed(text));
        assert!(has(&mine, own) && !has(&mine, signed), "{file}: {mine}");
        assert!(
            has(&theirs, signed) && !has(&theirs, own),
            "{file}: {theirs}"
        );
        assert!(!has(&mine, common::ISSUER), "{file}: {mine}");
        assert!(has(&theirs, common::ISSUER), "{file}: {theirs}");
    }
}

#[test]
fn what_it_says_is_read_back_in_each_language() {
    let digest = "3b9a".repeat(16);
    let everywhere = [
        "000G-40R4-0M30-E200",
        "core-concepts/foundation",
        "1.0.0",
        &digest,
    ];
    let own: [(&str, &[&str]); 3] = [
        (
            "en",
            &[
                "Self-issued record",
                "23.5 of 30 (78%)",
                "70%",
                "24 November 2026",
                "23 November 2028",
                "Record of completion. Draft content, provisional pass mark. Not issued or endorsed by IOM.",
                "It does not show who gave the answers, when, or with what help. No issuer has signed it.",
            ],
        ),
        (
            "fr",
            &[
                "Attestation auto-établie",
                "23,5 sur 30 (78 %)",
                "24 novembre 2026",
                "Attestation d’achèvement. Contenu provisoire, seuil de réussite provisoire. Ni délivrée ni approuvée par l’OIM.",
            ],
        ),
        (
            "ar",
            &[
                "سجل ذاتي الإصدار",
                "٢٣٫٥ من ٣٠ (٧٨٪)",
                "٢٤ نوفمبر ٢٠٢٦",
                "سجل إتمام. محتوى أولي ونسبة نجاح مؤقتة. غير صادر عن المنظمة الدولية للهجرة ولا معتمد منها.",
                "البصمة (SHA-256)",
            ],
        ),
    ];
    for (file, texts) in own {
        let case = case(file);
        let read = text(&case.written("words"));
        for expected in texts.iter().chain(&everywhere).chain(&case.titles) {
            assert!(
                read.contains(&plain(expected)),
                "{file}: {expected:?} is not in\n{read}"
            );
        }
    }
}

#[test]
fn it_is_one_tagged_page_with_title_and_language_in_reading_order() {
    for (file, order) in [
        (
            "en",
            [
                "Self-issued record",
                "Core concepts of counter-trafficking",
                "Ana María Núñez",
                "Record of completion",
                "Record number",
                "What this record shows",
                "Made with Assay",
            ],
        ),
        (
            "ar",
            ["سجل", "المفاهيم", "محمد", "سجل", "المستوى", "رقم", "00"],
        ),
    ] {
        let path = case(file).written("tags");
        let about = squeezed(&said("pdfinfo", &[&path]));
        for expected in ["Tagged: yes", "Pages: 1 ", "(A4)", "Title: "] {
            assert!(
                about.contains(expected),
                "{file}: {expected:?} is not in {about}"
            );
        }
        let tags = squeezed(&said("pdfinfo", &[&"-struct-text", &path]));
        let mut rest = tags.as_str();
        for expected in order {
            // DIFFERENCE: pdfinfo reads structure glyph by glyph as seen, and of a text only what stands before its first
            // marked content of another kind: of Arabic a word, from its end.
            let turned: String = expected.chars().rev().collect();
            let at = rest.find(expected).or_else(|| rest.find(&turned));
            let Some(at) = at else {
                panic!("{file}: {expected:?} is not in its place in\n{tags}")
            };
            rest = &rest[at..];
        }
        let inside = String::from_utf8_lossy(
            &run(
                "qpdf",
                &[&"--qdf", &"--object-streams=disable", &path, &"-"],
            )
            .stdout,
        )
        .into_owned();
        for expected in [
            "pdfuaid:part>1<",
            "pdfaid:part>3<",
            "pdfaid:conformance>A<",
            "/AFRelationship /Data",
            "/DisplayDocTitle true",
            "/MarkInfo",
            &format!("/Lang ({file})"),
        ] {
            assert!(inside.contains(expected), "{file}: {expected} is not in it");
        }
    }
}

#[test]
fn the_record_lies_in_it_byte_for_byte() {
    for case in CASES {
        let path = case.written("record");
        let out = path.with_extension("json");
        let done = run("pdfdetach", &[&"-save", &"1", &"-o", &out, &path]);
        assert!(done.status.success(), "{}", case.file);
        let bytes = std::fs::read(out).unwrap();
        assert_eq!(bytes, case.credential().to_bytes(), "{}", case.file);
        assert_eq!(
            Credential::from_bytes(&bytes),
            Ok(case.credential()),
            "{}",
            case.file
        );
    }
}

#[test]
fn qpdf_finds_nothing_wrong() {
    for case in CASES {
        let said = said("qpdf", &[&"--check", &case.written("qpdf")]);
        assert!(
            said.contains("No syntax or stream encoding errors found"),
            "{}: {said}",
            case.file
        );
    }
}

#[test]
fn it_is_small_quick_and_the_same_each_time() {
    for case in CASES {
        let started = Instant::now();
        let pdf = case.pdf();
        println!(
            "{:24} {:>7} bytes {:>5} ms",
            case.file,
            pdf.len(),
            started.elapsed().as_millis()
        );
        let most = if is_latin(case) {
            LATIN_BYTES
        } else {
            OTHER_BYTES
        };
        assert!(pdf.len() <= most, "{}: {} bytes", case.file, pdf.len());
        assert_eq!(pdf, case.pdf(), "{}: other bytes", case.file);
    }
}

#[test]
fn the_fonts_licence_lies_beside_them() {
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
    for place in ["OFL.txt", "cjk/OFL.txt"] {
        let licence = std::fs::read_to_string(fonts.join(place)).unwrap();
        assert!(licence.contains("SIL OPEN FONT LICENSE Version 1.1"));
    }
}

#[test]
fn everything_is_on_one_page() {
    for case in CASES {
        let boxes = said("pdftotext", &[&"-bbox", &case.written("boxes"), &"-"]);
        let numbers = |key: &str| -> Vec<f32> {
            let key = format!("{key}=\"");
            let found = boxes.split(key.as_str()).skip(1);
            found
                .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
                .collect()
        };
        let pages = boxes.matches("<page").count();
        assert_eq!(pages, 1, "{}", case.file);
        let (right, low) = (numbers("page width")[0], numbers(" height")[0]);
        assert!(numbers("xMin").iter().all(|x| *x >= 20.0), "{}", case.file);
        assert!(
            numbers("xMax").iter().all(|x| *x <= right - 20.0),
            "{}",
            case.file
        );
        assert!(
            numbers("yMax").iter().all(|y| *y <= low - 4.0),
            "{}",
            case.file
        );
    }
}
