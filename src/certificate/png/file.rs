//! The file: chunks, each with its checksum.
//!
//! Source: Portable Network Graphics (third edition), sections 5 and 11.

use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec_zlib;

use super::canvas::Canvas;
use crate::drawn::Colour;

const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];

/// How hard the points are packed: beyond it, much longer for little.
const LEVEL: u8 = 8;

/// A picture with other chunks before its points. `None` where it is larger than a picture may be.
pub(super) fn png(canvas: &Canvas, others: &[u8]) -> Option<Vec<u8>> {
    let height = canvas.points.len() / canvas.width.max(1);
    let (width, height) = (
        u32::try_from(canvas.width).ok()?,
        u32::try_from(height).ok()?,
    );
    let palette = palette(canvas);
    // Eight bits for each: the place of its colour, or red, green and blue.
    let kind = if palette.is_some() { 3 } else { 2 };
    let header = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[8, kind, 0, 0, 0],
    ]
    .concat();
    let mut rows = Vec::with_capacity(canvas.points.len() * 3);
    for row in canvas.points.chunks(canvas.width.max(1)) {
        // As they are: between letters and white nothing foretells what comes next.
        rows.push(0);
        for run in row.chunk_by(PartialEq::eq) {
            let Some(colour) = run.first() else { continue };
            match palette.as_ref().and_then(|palette| palette.get(colour)) {
                Some(place) => rows.resize(rows.len() + run.len(), *place),
                None => rows.extend([colour.0, colour.1, colour.2].repeat(run.len())),
            }
        }
    }
    let colours: Vec<u8> = palette
        .iter()
        .flat_map(BTreeMap::keys)
        .flat_map(|colour| [colour.0, colour.1, colour.2])
        .collect();
    Some(
        [
            &SIGNATURE[..],
            &chunk(*b"IHDR", &header),
            // Seen as it was meant wherever colours are managed, with the intent that keeps them as they are.
            &chunk(*b"sRGB", &[1]),
            &if colours.is_empty() {
                Vec::new()
            } else {
                chunk(*b"PLTE", &colours)
            },
            others,
            &chunk(*b"IDAT", &compress_to_vec_zlib(&rows, LEVEL)),
            &chunk(*b"IEND", &[]),
        ]
        .concat(),
    )
}

/// Each colour's place, in their order; `None` where there are too many.
fn palette(canvas: &Canvas) -> Option<BTreeMap<Colour, u8>> {
    let mut places: BTreeMap<Colour, u8> = BTreeMap::new();
    for run in canvas.points.chunk_by(PartialEq::eq) {
        places.extend(run.first().map(|colour| (*colour, 0)));
        if places.len() > 256 {
            return None;
        }
    }
    for (at, place) in (0..=u8::MAX).zip(places.values_mut()) {
        *place = at;
    }
    Some(places)
}

/// How large a point is on paper.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "some thousand in a metre"
)]
pub(super) fn density(in_an_inch: f32) -> Vec<u8> {
    const METRE: f32 = 1.0 / 0.0254;
    let density = ((in_an_inch * METRE).round() as u32).to_be_bytes();
    chunk(*b"pHYs", &[&density[..], &density, &[1]].concat())
}

/// A text that isn't packed, in a language.
pub(super) fn text(keyword: &str, language: &str, text: &str) -> Vec<u8> {
    let text = text.replace('\0', " ");
    let parts = [keyword, "\0\0\0", language, "\0\0", &text];
    chunk(*b"iTXt", parts.concat().as_bytes())
}

fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let checked = [&kind[..], data].concat();
    // No data here is longer than a chunk may be: pictures of a page take some hundred thousand bytes.
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes();
    let sum = crc32fast::hash(&checked).to_be_bytes();
    [&length[..], &checked, &sum].concat()
}
