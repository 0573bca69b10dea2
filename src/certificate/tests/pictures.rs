//! A certificate as a drawing and as a picture: each shows what the PDF shows, and holds the credential.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod common;

use std::time::Instant;

use assay_certificate::Form;
use assay_credential::carrier;
use assay_scanner::{Grey, read};
use common::{CASES, SITE, case, kinds, written};

/// The largest that each may be: with fonts for Latin letters alone, and with others.
const MOST: usize = 410_000;

fn svg(file: &str) -> String {
    let case = case(file);
    String::from_utf8(case.made(&case.credential(), Form::Svg)).unwrap()
}

#[test]
fn each_holds_the_credential_byte_for_byte() {
    for kind in kinds() {
        let name = &kind.name;
        for form in [Form::Svg, Form::Png] {
            let started = Instant::now();
            let made = kind.made(form);
            println!(
                "{name:32} {} {:>7} bytes {:>5} ms",
                form.name(),
                made.len(),
                started.elapsed().as_millis()
            );
            written("pictures", &format!("{name}.{}", form.name()), &made);
            assert_eq!(
                carrier::read(&made).as_ref(),
                Ok(&kind.credential),
                "{name}.{form:?}"
            );
            assert!(carrier::is_picture_with(&made[..1024]), "{name}.{form:?}");
            assert!(made.len() < MOST, "{name}.{form:?}: {} bytes", made.len());
        }
    }
}

#[test]
fn the_code_in_a_picture_is_read() {
    for file in ["en", "en-letter", "fr", "ar", "everything-long"] {
        let case = case(file);
        let credential = case.credential();
        let png = case.made(&credential, Form::Png);
        let (points, width) = decoded(&png);
        let grey = Grey::new(points, width).unwrap();
        let digits = credential.record.claims().digits();
        let expected = [SITE, "#/verify/", &digits].concat();
        let found = read(&grey).map(|bytes| String::from_utf8(bytes).unwrap());
        assert_eq!(found, Some(expected), "{file}");
    }
}

/// A PNG as another's program reads it, in grey.
fn decoded(png: &[u8]) -> (Vec<u8>, u32) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    assert_eq!(reader.info().pixel_dims.unwrap().xppu, 5906, "150 dpi");
    let texts = &reader.info().utf8_text;
    let keywords: Vec<&str> = texts.iter().map(|text| &*text.keyword).collect();
    assert_eq!(keywords, ["Title", "Description", "assay-record"]);
    let mut points = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut points).unwrap();
    assert_eq!(frame.color_type, png::ColorType::Rgb);
    points.truncate(frame.buffer_size());
    let grey = points
        .chunks_exact(3)
        .map(|rgb| {
            ((u32::from(rgb[0]) * 299 + u32::from(rgb[1]) * 587 + u32::from(rgb[2]) * 114) / 1000)
                as u8
        })
        .collect();
    (grey, frame.width)
}

/// Without a script, and with no address but that of the check: whoever opens it tells nobody.
#[test]
fn a_drawing_does_nothing_by_itself() {
    for case in CASES {
        let svg = svg(case.file);
        for word in [
            "<script",
            "<foreignObject",
            "<image",
            "<use",
            "<style",
            "xlink",
            "url(",
            " on",
            "@import",
        ] {
            assert!(!drawing(&svg).contains(word), "{}: {word}", case.file);
        }
        let addresses: Vec<&str> = svg.split("href=\"").skip(1).collect();
        let check = [SITE, "#/verify/"].concat();
        assert!(
            matches!(addresses[..], [one] if one.starts_with(&check)),
            "{}",
            case.file
        );
    }
}

/// All but the words: those may say anything.
fn drawing(svg: &str) -> String {
    let (head, rest) = svg.split_once("<title").unwrap();
    let (_, rest) = rest.split_once("</desc>").unwrap();
    let mut parts = rest.split("<text");
    let mut kept = head.to_owned() + parts.next().unwrap();
    for part in parts {
        kept.push_str(part.split_once('>').unwrap().0);
        kept.push_str(part.split_once("</text>").unwrap().1);
    }
    kept
}

#[test]
fn a_drawing_is_heard_as_the_page_is() {
    let svg = svg("en");
    let tree = roxmltree::Document::parse(&svg).unwrap();
    let root = tree.root_element();
    assert_eq!(root.attribute("lang"), Some("en"));
    let first = |name: &str| {
        let found = root
            .children()
            .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)));
        found.unwrap().text().unwrap()
    };
    assert_eq!(
        first("title"),
        "Core concepts of counter-trafficking – Ana María Núñez"
    );
    assert_eq!(first("desc"), "Self-issued record of completion");
    let heard: Vec<String> = root
        .descendants()
        .filter(|node| node.attribute("role").is_some())
        .map(|node| {
            let words: Vec<&str> = node
                .descendants()
                .filter(|node| node.tag_name().name() == "text")
                .filter_map(|node| node.text())
                .collect();
            format!("{}: {}", node.attribute("role").unwrap(), words.join(""))
        })
        .collect();
    let mut rest = heard.iter();
    for expected in [
        "paragraph: Self-issued record",
        "heading: Core concepts of counter-trafficking",
        "paragraph: Ana María Núñez",
        "heading: Details",
        "listitem: ModuleCore concepts",
        "listitem: LevelFoundation",
        "listitem: Record number000G-40R4-0M30-E200",
        "heading: What this record shows",
        "paragraph: Made with Assay",
    ] {
        assert!(
            rest.any(|found| found == expected),
            "{expected:?} isn't in its place in {heard:#?}"
        );
    }
    let link = root
        .descendants()
        .find(|node| node.tag_name().name() == "a");
    let name = link.unwrap().attribute("aria-label").unwrap();
    assert_eq!(name, "QR code: the address at which this record is checked");
}

/// Every name is there as it was written, and every drawing is XML that others read.
#[test]
fn names_in_a_drawing_are_as_they_were_written() {
    for case in CASES {
        let svg = svg(case.file);
        let tree = roxmltree::Document::parse(&svg).unwrap();
        let words: String = tree
            .descendants()
            .filter(|node| node.tag_name().name() == "text")
            .filter_map(|node| node.text())
            .collect();
        assert!(words.contains(case.name), "{}: {words}", case.file);
    }
}
