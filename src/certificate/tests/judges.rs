//! What independent judges find in a certificate: `page_validation` of PDF/UA-1 and PDF/A-3a, `qpdf` of the file, `pdftotext` of the order
//! in which it is read. `docs/pdf.md` says for each clause which of them shows it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod common;

use std::path::Path;
use std::process::Command;

use assay_certificate::Form;
use common::{CJK, case, kinds, written};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// What is judged: accessibility, and archiving at its highest level.
const PROFILES: [ValidationProfile; 2] = [ValidationProfile::PdfUa1, ValidationProfile::PdfA3a];

/// The rules that a file breaks, with what the judge says of each.
fn broken(pdf: &[u8], profile: ValidationProfile) -> Vec<String> {
    let options = ValidationOptions::default().profile(profile);
    let report = match validate_pdf_bytes(pdf, &options) {
        Ok(report) => report,
        Err(error) => return vec![error.to_string()],
    };
    assert!(
        report.rules.total > 90,
        "{} rules were judged",
        report.rules.total
    );
    assert_eq!(report.is_compliant, report.failures.is_empty());
    report.failures.iter().map(ToString::to_string).collect()
}

/// DIFFERENCE: the one rule, of each standard, that the judge finds broken by names in Chinese, Japanese and Korean: how wide glyphs are. Their
/// font is CFF, which says in real numbers what part of an em its unit is. The judge (page_validation 0.12.2) reads no real numbers there, takes the
/// unit for nothing, and each glyph to be 0 wide. `widths.rs` holds the widths of these fonts to what another reader finds.
const MISREAD: [(&str, ValidationProfile); 2] = [
    ("[ISO 14289-1:2014:7.21.5:1]", PROFILES[0]),
    ("[ISO 19005-3:2012:6.2.11.5:1]", PROFILES[1]),
];
const MISREAD_AS: &str = "width 0.000 in its embedded CIDFontType0C program";

#[test]
fn every_kind_of_certificate_conforms_to_both_standards() {
    let (mut wrong, mut misread) = (Vec::new(), Vec::new());
    for kind in kinds() {
        let (name, pdf) = (&kind.name, kind.made(Form::Pdf));
        for profile in PROFILES {
            for rule in broken(&pdf, profile) {
                let is_misread = CJK.contains(&name.as_str())
                    && MISREAD
                        .iter()
                        .any(|(id, of)| *of == profile && rule.starts_with(id))
                    && rule.contains(MISREAD_AS);
                match is_misread {
                    true => misread.push(name.clone()),
                    false => wrong.push(format!("{name}: {rule}")),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Once the judge reads them, nothing is to be excepted.
    let expected: Vec<&str> = CJK.iter().flat_map(|name| [*name; 2]).collect();
    assert_eq!(misread, expected);
}

/// A judge that finds nothing wrong in anything would be none.
#[test]
fn a_broken_document_is_refused() {
    // Written anew so that what is changed can be seen: that alone breaks nothing.
    let path = written("judged", "whole.pdf", &case("en").pdf());
    let plain = path.with_file_name("plain.pdf");
    let ask = [
        "--object-streams=disable",
        "--stream-data=preserve",
        "--newline-before-endstream",
    ];
    let said = run(
        "qpdf",
        &[&ask[..], &[path.to_str().unwrap()]].concat(),
        &plain,
    );
    assert!(said.0, "{}", said.1);
    let whole = std::fs::read(plain).unwrap();
    for profile in PROFILES {
        assert_eq!(broken(&whole, profile), [""; 0]);
    }
    let cases: [(&str, &str, &[ValidationProfile]); 5] = [
        // What is said of the document: each standard is claimed in the metadata.
        ("pdfuaid:part>1<", "pdfuaid:part>7<", &PROFILES[..1]),
        ("pdfaid:part>3<", "pdfaid:part>1<", &PROFILES[1..]),
        // Without a language, nothing tells how it is to be spoken.
        ("/Lang (en)", "/Lung (en)", &PROFILES[..1]),
        ("/Marked true", "/Marked null", &PROFILES),
        (
            "/DisplayDocTitle true",
            "/DisplayDocTitel true",
            &PROFILES[..1],
        ),
    ];
    for (from, to, profiles) in cases {
        let (pdf, count) = replaced(&whole, from, to);
        assert!(count > 0, "{from} isn't in it as it is written");
        for profile in profiles {
            assert_ne!(broken(&pdf, *profile), [""; 0], "{to}, {profile:?}");
        }
    }
    for profile in PROFILES {
        assert_ne!(broken(&whole[..whole.len() / 2], profile), [""; 0], "half");
    }
}

/// Of the same length, so that all else stays where it is. How often it was there is told, too.
fn replaced(pdf: &[u8], from: &str, to: &str) -> (Vec<u8>, usize) {
    assert_eq!(from.len(), to.len());
    let (mut pdf, mut count) = (pdf.to_vec(), 0);
    while let Some(at) = pdf
        .windows(from.len())
        .position(|part| part == from.as_bytes())
    {
        pdf[at..at + to.len()].copy_from_slice(to.as_bytes());
        count += 1;
    }
    (pdf, count)
}

/// Runs a program, and gives whether all went well with what it said on both outputs.
fn run(program: &str, arguments: &[&str], file: &Path) -> (bool, String) {
    let done = Command::new(program)
        .args(arguments)
        .arg(file)
        .args((program == "pdftotext").then_some("-"))
        .output()
        .unwrap_or_else(|error| {
            panic!("this test needs {program} ({error}): sudo apt-get install poppler-utils qpdf, or scripts/setup.sh tests")
        });
    let said = [done.stdout, done.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    (done.status.success(), said)
}

#[test]
fn qpdf_warns_of_nothing() {
    for kind in kinds() {
        let name = &kind.name;
        let path = written("judged", &format!("{name}.pdf"), &kind.made(Form::Pdf));
        // It ends with 3 where it warns.
        let (is_well, said) = run("qpdf", &["--check"], &path);
        assert!(is_well && !said.contains("WARNING"), "{name}: {said}");
    }
    let torn = case("en").pdf();
    let path = written("judged", "torn.pdf", &torn[..torn.len() - 400]);
    assert!(!run("qpdf", &["--check"], &path).0);
}

/// Label, title, holder, what was completed, the details, what it shows: as the page is heard.
#[test]
fn it_is_read_from_its_top_down() {
    let orders: [(&str, &[&str]); 3] = [
        (
            "en",
            &[
                "Self-issued record",
                "Core concepts of counter-trafficking",
                "Ana María Núñez",
                "completed the assessment",
                "Details",
                "Score",
                "000G-40R4-0M30-E200",
                "What this record shows",
                "Made with Assay",
            ],
        ),
        (
            "fr",
            &[
                "Attestation auto-établie",
                "Notions essentielles de la lutte",
                "Éloïse",
                "a terminé l’évaluation",
                "Précisions",
                "Résultat",
                "000G-40R4-0M30-E200",
                "Ce que montre cette attestation",
                "Établie avec Assay",
            ],
        ),
        (
            "ar",
            &[
                "سجل",
                "المفاهيم الأساسية لمكافحة",
                "محمد عبد الله الأنصاري",
                "المستوى التأسيسي",
                "التفاصيل",
                "النتيجة",
                "000G-40R4-0M30-E200",
                "Assay",
            ],
        ),
    ];
    for (file, order) in orders {
        let case = case(file);
        let path = written("order", &format!("{file}.pdf"), &case.pdf());
        let (is_well, text) = run("pdftotext", &[], &path);
        assert!(is_well, "{file}: {text}");
        let is_mark = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        let text: String = text.chars().filter(|&c| !is_mark(c)).collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut rest = text.as_str();
        for part in order {
            let Some(at) = rest.find(part) else {
                panic!("{file}: {part:?} isn't in its place in\n{text}")
            };
            rest = &rest[at + part.len()..];
        }
    }
}
