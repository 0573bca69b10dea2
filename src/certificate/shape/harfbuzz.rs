//! The names of `tests/names.tsv` are shaped as HarfBuzz shapes them. What it makes of them stands in `tests/harfbuzz.txt`, which
//! `tests/harfbuzz.py` writes.

#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    reason = "a test that can't go on fails; glyphs are measured in small whole numbers"
)]

use std::collections::BTreeMap;
use std::path::Path;

use krilla::text::KrillaGlyph;
use read_fonts::TableProvider;
use unicode_bidi::BidiInfo;

use super::shape;
use crate::font::{FontFile, Fonts, Script, Weight};
use crate::itemise::items;

const NAMES: &str = include_str!("../tests/names.tsv");
const VECTORS: &str = include_str!("../tests/harfbuzz.txt");

/// A stretch: font, script, direction and text, and its glyphs.
type Run = ([String; 4], String);

fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| {
        let (code, rest) = part.split_once('}').unwrap();
        let code = u32::from_str_radix(code, 16).unwrap();
        text + &char::from_u32(code).unwrap().to_string() + rest
    })
}

fn vectors() -> Vec<(String, Vec<Run>)> {
    let mut names: Vec<(String, Vec<Run>)> = Vec::new();
    for line in VECTORS.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        match fields.as_slice() {
            ["name", what] => names.push(((*what).to_owned(), Vec::new())),
            ["run", font, script, direction, text] => {
                let run = [font, script, direction].map(|field| (*field).to_owned());
                let [font, script, direction] = run;
                let run = [font, script, direction, unescaped(text)];
                names.last_mut().unwrap().1.push((run, String::new()));
            }
            ["", glyphs] => {
                names.last_mut().unwrap().1.last_mut().unwrap().1 = (*glyphs).to_owned();
            }
            other => panic!("{other:?}"),
        }
    }
    names
}

fn written(glyphs: &[KrillaGlyph], em: f32) -> String {
    let units = |share: f32| (share * em).round() as i32;
    let glyphs = glyphs.iter().map(|glyph| {
        let (x, y) = (units(glyph.x_offset), units(glyph.y_offset));
        let offset = if (x, y) == (0, 0) {
            String::new()
        } else {
            format!("@{x},{y}")
        };
        let number = glyph.glyph_id.to_u32();
        format!("{number}+{}{offset}", units(glyph.x_advance))
    });
    glyphs.collect::<Vec<_>>().join(" ")
}

fn ours(name: &str, fonts: &Fonts<'_>) -> Vec<Run> {
    let bidi = BidiInfo::new(name, None);
    let items = items(&bidi, Weight::Bold, Script::Latin, fonts).unwrap();
    let runs = items.iter().map(|item| {
        let direction = if item.level.is_rtl() { "rtl" } else { "ltr" };
        let outlines = &fonts.get(item.font).unwrap().outlines;
        let em = f32::from(outlines.head().unwrap().units_per_em());
        let run = [
            item.font.name(),
            item.script.tag().tag().to_string(),
            direction.to_owned(),
            name[item.range.clone()].to_owned(),
        ];
        (run, written(&shape(name, item, fonts).unwrap(), em))
    });
    runs.collect()
}

#[test]
fn names_are_shaped_as_harfbuzz_shapes_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
    let files: BTreeMap<FontFile, Vec<u8>> = FontFile::all()
        .map(|file| (file, std::fs::read(folder.join(file.name())).unwrap()))
        .collect();
    let all: Vec<FontFile> = files.keys().copied().collect();
    let fonts = Fonts::read(&files, &all).unwrap();
    let mut wrong = Vec::new();
    for (what, theirs) in vectors() {
        let name: String = theirs.iter().map(|(run, _)| run[3].as_str()).collect();
        let ours = ours(&name, &fonts);
        if ours != theirs {
            wrong.push(format!("{what}\nours   {ours:#?}\ntheirs {theirs:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_vectors_are_of_these_names() {
    let names = NAMES.lines().filter(|line| !line.starts_with('#'));
    let names: Vec<String> = names
        .map(|line| unescaped(line.rsplit('\t').next().unwrap()).replace('|', ""))
        .collect();
    let shaped = vectors().into_iter();
    let shaped: Vec<String> = shaped
        .map(|(_, runs)| runs.into_iter().map(|([.., text], _)| text).collect())
        .collect();
    assert_eq!(names, shaped, "run tests/harfbuzz.py again");
}
