//! A badge in a PNG: one `iTXt` chunk that isn't packed.
//!
//! Source: Open Badges 3.0, section 5.3.1; Portable Network Graphics (third edition), sections 5.3 and 11.3.3.4.

use super::BadImage;

pub(crate) const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
const KEYWORD: &[u8] = b"openbadgecredential\0";
/// Not packed, by no method; without a language, and without the keyword in it.
const PLAIN: &[u8] = &[0, 0, 0, 0];

/// A chunk, and where it begins.
struct Chunk<'a> {
    at: usize,
    kind: [u8; 4],
    data: &'a [u8],
}

/// All chunks to `IEND`; what may follow that is none of the picture's.
fn chunks(png: &[u8]) -> Result<Vec<Chunk<'_>>, BadImage> {
    let mut rest = png.strip_prefix(&SIGNATURE).ok_or(BadImage::Form)?;
    let mut all = Vec::new();
    loop {
        let at = png.len() - rest.len();
        let (chunk, after) = split(rest, at).ok_or(BadImage::Form)?;
        let is_first = all.is_empty();
        if is_first != (chunk.kind == *b"IHDR") {
            return Err(BadImage::Form);
        }
        let is_end = chunk.kind == *b"IEND";
        all.push(chunk);
        if is_end {
            return Ok(all);
        }
        rest = after;
    }
}

/// The first chunk, where its checksum fits.
fn split(rest: &[u8], at: usize) -> Option<(Chunk<'_>, &[u8])> {
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let checked = rest.get(..length.checked_add(4)?)?;
    let (kind, data) = checked.split_first_chunk::<4>()?;
    let (sum, after) = rest.get(checked.len()..)?.split_first_chunk::<4>()?;
    let fits = crc32fast::hash(checked) == u32::from_be_bytes(*sum);
    let chunk = Chunk {
        at,
        kind: *kind,
        data,
    };
    fits.then_some((chunk, after))
}

fn is_badge(chunk: &Chunk<'_>) -> bool {
    chunk.kind == *b"iTXt" && chunk.data.starts_with(KEYWORD)
}

pub(super) fn baked(png: &[u8], text: &str) -> Result<Vec<u8>, BadImage> {
    let all = chunks(png)?;
    if all.iter().any(is_badge) {
        return Err(BadImage::Baked);
    }
    // Before the picture itself, so that it is read without reading that.
    let data = all.iter().find(|chunk| chunk.kind == *b"IDAT");
    let at = data.ok_or(BadImage::Form)?.at;
    let (before, after) = png.split_at_checked(at).ok_or(BadImage::Form)?;
    let checked = [b"iTXt", KEYWORD, PLAIN, text.as_bytes()].concat();
    let length = u32::try_from(checked.len() - 4).map_err(|_| BadImage::Form)?;
    let sum = crc32fast::hash(&checked).to_be_bytes();
    Ok([before, &length.to_be_bytes(), &checked, &sum, after].concat())
}

pub(super) fn text(png: &[u8]) -> Result<Option<String>, BadImage> {
    let all = chunks(png)?;
    let mut badges = all.iter().filter(|chunk| is_badge(chunk));
    match (badges.next(), badges.next()) {
        (None, _) => Ok(None),
        (Some(_), Some(_)) => Err(BadImage::Several),
        (Some(badge), None) => {
            let text = badge.data.get(KEYWORD.len()..).unwrap_or_default();
            let plain = plain(text).ok_or(BadImage::Several)?;
            let text = String::from_utf8(plain.to_vec());
            text.map(Some).map_err(|_| BadImage::Form)
        }
    }
}

/// The texts of a keyword, as far as they aren't packed. `None` where the picture is damaged.
pub(crate) fn texts<'a>(png: &'a [u8], keyword: &str) -> Option<Vec<&'a [u8]>> {
    let of = |chunk: Chunk<'a>| {
        let data = chunk.data.strip_prefix(keyword.as_bytes())?;
        plain(data.strip_prefix(&[0])?).filter(|_| chunk.kind == *b"iTXt")
    };
    Some(chunks(png).ok()?.into_iter().filter_map(of).collect())
}

/// A chunk with a text that isn't packed.
pub(crate) fn chunk(keyword: &str, text: &[u8]) -> Vec<u8> {
    let checked = [b"iTXt", keyword.as_bytes(), &[0], PLAIN, text].concat();
    // No text that is written is longer than a chunk may be, 2 GB.
    let length = u32::try_from(checked.len() - 4).unwrap_or(u32::MAX);
    let sum = crc32fast::hash(&checked).to_be_bytes();
    [&length.to_be_bytes()[..], &checked, &sum].concat()
}

/// What follows the keyword: not packed, then a language and the keyword in it, each ended by a zero, then the text.
fn plain(rest: &[u8]) -> Option<&[u8]> {
    let rest = rest.strip_prefix(&[0, 0])?;
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    parts.nth(2)
}
