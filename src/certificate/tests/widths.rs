//! How wide a PDF says that glyphs are, against the fonts that lie in it: for those in CFF, where the judge of `judges.rs` misreads them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod common;

use std::collections::BTreeMap;

use common::reader::run;
use common::{CJK, case};
use read_fonts::ps::cff::CffFontRef;
use read_fonts::ps::cs::CommandSink;
use read_fonts::ps::string::Sid;
use read_fonts::types::Fixed;

/// An outline is of no concern here.
struct Nowhere;

impl CommandSink for Nowhere {
    fn move_to(&mut self, _: Fixed, _: Fixed) {}
    fn line_to(&mut self, _: Fixed, _: Fixed) {}
    fn curve_to(&mut self, _: Fixed, _: Fixed, _: Fixed, _: Fixed, _: Fixed, _: Fixed) {}
    fn close(&mut self) {}
}

/// What a program writes, byte for byte.
fn bytes(program: &str, arguments: &[&dyn AsRef<std::ffi::OsStr>]) -> Vec<u8> {
    let done = run(program, arguments);
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success(), "{program}: {said}");
    done.stdout
}

/// What follows a key up to a sign.
fn after<'a>(text: &'a str, key: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(key).unwrap_or_else(|| panic!("no {key}"));
    rest.split_once(end).unwrap().0.trim()
}

/// The widths of a `W`, in thousandths of an em, by CID: from the first to the last, so wide. Source: ISO 32000-1:2008, 9.7.4.3.
fn declared(array: &str) -> BTreeMap<u16, f32> {
    let numbers: Vec<f32> = array
        .split_whitespace()
        .map(|number| number.parse().unwrap_or_else(|_| panic!("{array}")))
        .collect();
    let (ranges, rest) = numbers.as_chunks::<3>();
    assert!(rest.is_empty(), "{array}");
    let of_range = |[first, last, width]: &[f32; 3]| {
        let cids = *first as u16..=*last as u16;
        let width = *width;
        cids.map(move |cid| (cid, width))
    };
    ranges.iter().flat_map(of_range).collect()
}

#[test]
fn widths_of_glyphs_are_those_of_their_fonts() {
    for name in CJK {
        let path = case(name).written("widths");
        let plain = path.with_extension("plain.pdf");
        bytes(
            "qpdf",
            &[&"--qdf", &"--object-streams=disable", &path, &plain],
        );
        let file = std::fs::read(&plain).unwrap();
        let text = String::from_utf8_lossy(&file);
        let object = |number: &str| after(&text, &format!("\n{number} 0 obj"), "\nendobj");
        let fonts = text.split("\nendobj").filter(|object| {
            object.contains("/Subtype /CIDFontType0\n") && object.contains("/Type /Font\n")
        });
        let mut count = 0;
        for font in fonts {
            let descriptor = object(after(font, "/FontDescriptor", " 0 R"));
            let program = after(descriptor, "/FontFile3", " 0 R");
            let show = format!("--show-object={program}");
            let program = bytes("qpdf", &[&plain, &show, &"--filtered-stream-data"]);
            let program = CffFontRef::new(&program, 0, None).unwrap();
            let charset = program.charset().unwrap();
            for (cid, said) in declared(after(font, "/W [", "]")) {
                let glyph = charset.glyph_id(Sid::new(cid)).unwrap();
                let subfont = program.subfont_index(glyph).unwrap();
                let subfont = program.subfont(subfont, &[]).unwrap();
                let width = program.evaluate_charstring(&subfont, glyph, &[], &mut Nowhere);
                let width = width.unwrap().unwrap().to_f32() * 1000.0 / program.upem() as f32;
                assert!(
                    (said - width).abs() <= 1.0,
                    "{name}, {cid}: {said}, {width}"
                );
                count += 1;
            }
        }
        assert!(count > 0, "{name}");
    }
}
