//! Files that carry a certificate: what a person has is the PDF or a picture, and in it lies the record.
//!
//! A PDF is not read as one. All that is looked for is a stream that is a credential in its one form, packed or not: what else the file
//! shows on its pages is of no concern here, since a page can be painted over. Where two different ones lie in a file, neither is taken: people see
//! one page, and couldn't tell of which record the verdict is.

mod picture;
mod streams;

use self::streams::{Stream, Unpacker, streams};
use crate::{BadRecord, Credential};

pub use picture::{png_chunk, svg_element};

/// Why a file carries no certificate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadCarrier {
    /// It has none, or so much else that it isn't looked through to its end.
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

/// The credential of what a picture has, where that is one, however often.
fn the_one(found: Vec<Vec<u8>>) -> Result<Credential, BadCarrier> {
    let mut found = found.into_iter();
    let first = found.next().ok_or(BadCarrier::None)?;
    match found.all(|other| other == first) {
        true => Ok(Credential::from_bytes(&first)?),
        false => Err(BadCarrier::Several),
    }
}

fn of_pdf(bytes: &[u8]) -> Result<Credential, BadCarrier> {
    let mut unpacker = Unpacker::new();
    let found = in_pdf(bytes, &mut unpacker)?;
    // In what wasn't looked at there may be another.
    let found = found.filter(|_| !unpacker.is_spent());
    Ok(Credential::from_bytes(&found.ok_or(BadCarrier::None)?)?)
}

/// The bytes of the credential that lies in a PDF, however often.
fn in_pdf(bytes: &[u8], unpacker: &mut Unpacker) -> Result<Option<Vec<u8>>, BadCarrier> {
    let mut found: Option<Vec<u8>> = None;
    for stream in streams(bytes) {
        let text = match stream {
            Stream::Plain(plain) => (plain.len() <= LONGEST).then(|| plain.to_vec()),
            Stream::Packed(packed) => unpacker.unpack(packed, LONGEST, begins),
        };
        let Some(text) = text.filter(|text| is_credential(text)) else {
            continue;
        };
        if found.as_ref().is_some_and(|known| *known != text) {
            return Err(BadCarrier::Several);
        }
        found = Some(text);
    }
    Ok(found)
}

/// Whether a text begins with one of a credential's members, in their order.
fn begins(text: &[u8]) -> bool {
    let all = [&b"{\"answers\":"[..], b"{\"attestation\":", b"{\"format\":"];
    all.iter().any(|begin| text.starts_with(begin))
}

/// A credential names its format as well.
fn is_credential(text: &[u8]) -> bool {
    const FORMAT: &[u8] = b"\"format\":\"assay-record/";
    begins(text) && text.windows(FORMAT.len()).any(|part| part == FORMAT)
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

    /// Places where a stream may begin, as many as there is room for in the largest file that is read, don't hide what is behind them.
    #[test]
    fn a_record_behind_many_false_streams_is_found() {
        let expected = Credential::from_bytes(RECORD.as_bytes());
        let packed = compress_to_vec_zlib(RECORD.as_bytes(), 6);
        for false_one in [
            &b"stream\n{"[..],
            b"stream\n{\"format\":\"assay-",
            b"stream\nx",
            b"stream\r\nx\x9c\x07",
            b"streamstream",
            b"endstream",
            b"ssssssss",
        ] {
            let mut bytes = b"%PDF-1.7\n".to_vec();
            bytes.extend(false_one.repeat(1_000_000 / false_one.len()));
            bytes.extend(b"\nendstream\n");
            bytes.extend(pdf(&[&packed, RECORD.as_bytes()]));
            let began = String::from_utf8_lossy(false_one);
            assert_eq!(
                read(&bytes),
                expected.clone().map_err(Into::into),
                "{began}"
            );
        }
    }

    /// Packed ones that could be something are read in part: with ten thousand of them a file is looked through, and with more than any honest
    /// file has it isn't, and no record of it is taken, since another may lie behind.
    #[test]
    fn a_file_that_is_not_looked_through_has_no_record() {
        let page = compress_to_vec_zlib(b"BT (Ana) Tj ET", 6);
        let packed = compress_to_vec_zlib(RECORD.as_bytes(), 6);
        let many = |count: usize| {
            let mut bytes = pdf(&[&packed]);
            bytes.extend([b"\nstream\n", &page[..]].concat().repeat(count));
            bytes
        };
        let expected = Credential::from_bytes(RECORD.as_bytes());
        assert_eq!(read(&many(10_000)), expected.map_err(Into::into));
        assert_eq!(read(&many(200_000)), Err(BadCarrier::None));
        // The same with what begins as a record does, and stands for much more.
        let bomb = [b"{\"answers\":".to_vec(), vec![b' '; 3_900_000]].concat();
        let bomb = compress_to_vec_zlib(&bomb, 9);
        assert_eq!(read(&pdf(&[&packed, &bomb])), read(&pdf(&[&packed])));
        assert_eq!(
            read(&pdf(&[&packed, &bomb, &bomb, &bomb, &bomb, &bomb])),
            Err(BadCarrier::None)
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

    /// It would take minutes, were each looked through to the end.
    #[test]
    fn streams_within_streams_are_not_looked_through_for_ever() {
        let nothing = [&[0x78, 0x01][..], &[0, 0, 0, 0xff, 0xff].repeat(100_000)].concat();
        let packed = [b"stream\n", &nothing[..7]].concat().repeat(100_000);
        for streams in [
            b"stream\n{".repeat(100_000),
            b"stream\n{\"format\":".repeat(100_000),
            [&packed[..], &nothing].concat(),
        ] {
            for end in [&b""[..], b"\nendstream\n"] {
                let pdf = [b"%PDF-1.7\n", &streams[..], end].concat();
                assert_eq!(read(&pdf), Err(BadCarrier::None));
            }
        }
    }

    /// Of what stands within another stream, too, only one is taken.
    #[test]
    fn a_record_within_a_stream_is_found() {
        let other = RECORD.replace("Ana", "Eva");
        let within = [b"BT stream\n", other.as_bytes()].concat();
        let expected = Credential::from_bytes(other.as_bytes()).map_err(Into::into);
        assert_eq!(read(&pdf(&[&within])), expected);
        let both = pdf(&[RECORD.as_bytes(), &within]);
        assert_eq!(read(&both), Err(BadCarrier::Several));
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
