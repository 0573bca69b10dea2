//! Files that carry a certificate: what a person has is the PDF or a picture, and in it lies the record.
//!
//! A PDF is not read as one. All that is looked for is a stream that is a credential in its one form, packed or not: what else the file
//! shows on its pages is of no concern here, since a page can be painted over. Where two different ones lie in a file, neither is taken: people see
//! one page, and couldn't tell of which record the verdict is.

mod picture;

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use crate::{BadRecord, Credential};

pub use picture::{png_chunk, svg_element};

/// Why a file carries no certificate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadCarrier {
    /// It has none.
    #[error("no certificate in it")]
    None,
    /// It has several that differ.
    #[error("more than one certificate in it")]
    Several,
    /// What is in it can't be read.
    #[error(transparent)]
    Record(#[from] BadRecord),
}

/// The longest credential that is read, in bytes: 200 items with typed answers take some 200,000.
const LONGEST: usize = 4_000_000;

/// How much is unpacked of one file at most, in bytes: a small file can be made that stands for gigabytes.
const MOST: usize = 32_000_000;

/// Whether what a file begins with tells that it is a picture made to carry a certificate.
#[must_use]
pub fn is_picture_with(head: &[u8]) -> bool {
    let has = |word: &[u8]| head.windows(word.len()).any(|part| part == word);
    has(picture::NAME.as_bytes())
}

/// Reads the credential of a file: of its JSON, or of a PDF or a picture in which that is embedded.
///
/// # Errors
/// [`BadCarrier`].
pub fn read(bytes: &[u8]) -> Result<Credential, BadCarrier> {
    if bytes.starts_with(b"%PDF-") {
        return of_pdf(bytes);
    }
    match picture::texts(bytes) {
        Some(texts) => the_one(texts),
        None => Ok(Credential::from_bytes(bytes)?),
    }
}

/// The credential of all that was found, where that is one, however often.
fn the_one(found: Vec<Vec<u8>>) -> Result<Credential, BadCarrier> {
    let mut found = found.into_iter();
    let first = found.next().ok_or(BadCarrier::None)?;
    match found.all(|other| other == first) {
        true => Ok(Credential::from_bytes(&first)?),
        false => Err(BadCarrier::Several),
    }
}

fn of_pdf(bytes: &[u8]) -> Result<Credential, BadCarrier> {
    let mut found: Option<Vec<u8>> = None;
    let mut left = MOST;
    for stream in streams(bytes) {
        let unpacked = match stream.first() {
            Some(0x78) => unpacked(stream, &mut left),
            _ => None,
        };
        let text = match &unpacked {
            Some(unpacked) => unpacked.as_slice(),
            None if stream.first() == Some(&b'{') => plain(stream),
            None => continue,
        };
        if !is_credential(text) {
            continue;
        }
        match &found {
            Some(known) if known != text => return Err(BadCarrier::Several),
            _ => found = Some(text.to_vec()),
        }
    }
    Ok(Credential::from_bytes(&found.ok_or(BadCarrier::None)?)?)
}

/// What follows each `stream` and its line's end, to the end of the file: a packed stream says by itself where it ends.
fn streams(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    const WORD: &[u8] = b"stream";
    let starts = bytes.windows(WORD.len()).enumerate();
    starts.filter_map(|(at, word)| {
        let is_end = at >= 3 && bytes.get(at - 3..at) == Some(b"end");
        if word != WORD || is_end {
            return None;
        }
        let rest = bytes.get(at + WORD.len()..)?;
        rest.strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"))
    })
}

/// A stream that is packed, as far as there is something left of what may be unpacked.
fn unpacked(stream: &[u8], left: &mut usize) -> Option<Vec<u8>> {
    let done = decompress_to_vec_zlib_with_limit(stream, LONGEST.min(*left));
    let length = match &done {
        Ok(bytes) => bytes.len(),
        Err(broken) => broken.output.len(),
    };
    *left = left.saturating_sub(length);
    done.ok()
}

/// A stream that isn't packed, without the line's end before `endstream`.
fn plain(stream: &[u8]) -> &[u8] {
    const END: &[u8] = b"endstream";
    let stream = stream.get(..LONGEST).unwrap_or(stream);
    let end = stream.windows(END.len()).position(|word| word == END);
    let text = end.and_then(|end| stream.get(..end)).unwrap_or_default();
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    text.strip_suffix(b"\r").unwrap_or(text)
}

/// A credential begins with one of its members, in their order, and names its format.
fn is_credential(text: &[u8]) -> bool {
    const FORMAT: &[u8] = b"\"format\":\"assay-record/";
    let begins = [&b"{\"answers\":"[..], b"{\"attestation\":", b"{\"format\":"];
    begins.iter().any(|begin| text.starts_with(begin))
        && text.windows(FORMAT.len()).any(|part| part == FORMAT)
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec_zlib;
    use proptest::prelude::*;

    use super::*;

    const RECORD: &str = concat!(
        r#"{"format":"assay-record/1","record":{"assessment":"everyone","bank":{"digest":"#,
        r#""0707070707070707070707070707070707070707070707070707070707070707","id":"core-concepts/foundation","version":"1.0.0"},"#,
        r#""holder":"Ana","issued":1795487500000,"label":"self-issued","language":"en","number":"000G-40R4-0M30-E200","#,
        r#""pass_mark":"70%","review":{"cut_score":"provisional","status":"draft"},"rules":1,"score":{"of":"30","points":"47/2"},"#,
        r#""started":1795485600000,"submitted":1795487411000,"titles":{"assessment":"Core concepts, foundation","#,
        r#""certificate":"Core concepts of counter-trafficking","level":"Foundation","module":"Core concepts"}}}"#,
    );

    fn pdf(streams: &[&[u8]]) -> Vec<u8> {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        for stream in streams {
            pdf.extend(b"1 0 obj <</Length 9>>\nstream\n");
            pdf.extend(*stream);
            pdf.extend(b"\nendstream\nendobj\n");
        }
        pdf
    }

    #[test]
    fn the_record_of_a_pdf_is_found() {
        let packed = compress_to_vec_zlib(RECORD.as_bytes(), 6);
        let page = compress_to_vec_zlib(b"BT (Ana) Tj ET", 6);
        let expected = Credential::from_bytes(RECORD.as_bytes());
        for streams in [
            &[&packed[..]][..],
            &[&page, &packed, &page],
            &[RECORD.as_bytes()],
            &[&packed, RECORD.as_bytes()],
        ] {
            assert_eq!(read(&pdf(streams)), expected.clone().map_err(Into::into));
        }
        assert_eq!(read(RECORD.as_bytes()), expected.map_err(Into::into));
    }

    #[test]
    fn what_is_none_or_several_is_refused() {
        let other = RECORD.replace("Ana", "Eva");
        let packed = compress_to_vec_zlib(other.as_bytes(), 6);
        assert_eq!(
            read(&pdf(&[RECORD.as_bytes(), &packed])),
            Err(BadCarrier::Several)
        );
        assert_eq!(read(&pdf(&[b"BT ET"])), Err(BadCarrier::None));
        assert_eq!(read(b"%PDF-1.7"), Err(BadCarrier::None));
        assert_eq!(read(b"holiday"), Err(BadCarrier::Record(BadRecord::Form)));
        let edited = RECORD.replace("\"rules\":1", "\"rules\": 1");
        assert_eq!(
            read(&pdf(&[edited.as_bytes()])),
            Err(BadCarrier::Record(BadRecord::NotCanonical))
        );
    }

    fn png(chunks: &[&[u8]]) -> Vec<u8> {
        let chunk = |kind: &[u8], data: &[u8]| {
            let checked = [kind, data].concat();
            let length = u32::try_from(data.len()).expect("short").to_be_bytes();
            let sum = crc32fast::hash(&checked).to_be_bytes();
            [&length[..], &checked, &sum].concat()
        };
        let signature = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
        let (head, end) = (chunk(b"IHDR", &[0; 13]), chunk(b"IEND", &[]));
        [&signature[..], &head, &chunks.concat(), &end].concat()
    }

    fn svg(inside: &[&str]) -> Vec<u8> {
        let open = "<svg xmlns=\"http://www.w3.org/2000/svg\">";
        [open, &inside.concat(), "</svg>"].concat().into_bytes()
    }

    #[test]
    fn the_record_of_a_picture_is_found() {
        let awkward = RECORD.replace("Core concepts,", "<b>]]> & \u{ffff}\\\\u003c </metadata>");
        for record in [RECORD, &awkward] {
            let credential = Credential::from_bytes(record.as_bytes()).expect("a record");
            let (chunk, element) = (png_chunk(&credential), svg_element(&credential));
            for file in [
                png(&[&chunk]),
                png(&[&chunk, &chunk]),
                svg(&[&element]),
                svg(&["<title>Ana</title>", &element, "<path d=\"M0 0\"/>"]),
            ] {
                assert!(is_picture_with(&file));
                assert_eq!(read(&file), Ok(credential.clone()));
            }
        }
        // As drawing programs write it anew.
        let credential = Credential::from_bytes(RECORD.as_bytes());
        let escaped = RECORD.replace('"', "&quot;");
        let rewritten = format!("<metadata\n     id=\"assay-record\">\n{escaped}\n</metadata>");
        assert_eq!(read(&svg(&[&rewritten])), credential.map_err(Into::into));
    }

    #[test]
    fn a_picture_with_none_or_several_is_refused() {
        let of = |text: &str| Credential::from_bytes(text.as_bytes()).expect("a record");
        let (one, other) = (of(RECORD), of(&RECORD.replace("Ana", "Eva")));
        let chunks = [png_chunk(&one), png_chunk(&other)];
        let elements = [svg_element(&one), svg_element(&other)];
        for file in [
            png(&[&chunks[0], &chunks[1]]),
            svg(&[&elements[0], &elements[1]]),
        ] {
            assert_eq!(read(&file), Err(BadCarrier::Several));
        }
        let torn = &png(&[&chunks[0]])[..200];
        for file in [&png(&[])[..], &svg(&[]), torn] {
            assert_eq!(read(file), Err(BadCarrier::None));
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_fail(bytes: Vec<u8>) {
            let _ = read(&bytes);
            let _ = read(&pdf(&[&bytes]));
            let _ = read(&pdf(&[&[&[0x78, 0x9c], &bytes[..]].concat()]));
        }
    }
}
