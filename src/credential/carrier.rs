//! Files that carry a certificate: what a person has is the PDF, and in it lies the record.
//!
//! A PDF is not read as one. All that is looked for is a stream that is a credential in its one form, packed or not: what else the file
//! shows on its pages is of no concern here, since a page can be painted over. Where two different ones lie in a file, neither is taken: people see
//! one page, and couldn't tell of which record the verdict is.

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use crate::{BadRecord, Credential};

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

/// How much of one file is looked through and unpacked at most, in bytes. A small file can be made that stands for gigabytes, and one in which
/// streams lie within each other, so that each would be looked through to the end.
const MOST: usize = 32_000_000;

/// Reads the credential of a file: of its JSON, or of a PDF in which that is embedded.
///
/// # Errors
/// [`BadCarrier`].
pub fn read(bytes: &[u8]) -> Result<Credential, BadCarrier> {
    match bytes.starts_with(b"%PDF-") {
        true => of_pdf(bytes),
        false => Ok(Credential::from_bytes(bytes)?),
    }
}

fn of_pdf(bytes: &[u8]) -> Result<Credential, BadCarrier> {
    let mut found: Option<Vec<u8>> = None;
    let mut left = MOST;
    for stream in streams(bytes) {
        left = left.saturating_sub(stream.bytes.len());
        if left == 0 {
            break;
        }
        let unpacked = match stream.bytes.first() {
            Some(0x78) => unpacked(stream.bytes, &mut left),
            _ => None,
        };
        let text = match &unpacked {
            Some(unpacked) => unpacked.as_slice(),
            None if stream.bytes.first() == Some(&b'{') => plain(stream),
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

/// What may be a stream.
#[derive(Clone, Copy)]
struct Stream<'b> {
    bytes: &'b [u8],
    /// Whether its end is there: a packed one says by itself where it ends.
    has_end: bool,
}

/// What follows each `stream` and its line's end, to the next `endstream`, or else to the end of the file.
fn streams(bytes: &[u8]) -> impl Iterator<Item = Stream<'_>> {
    const WORD: &[u8] = b"stream";
    const END: &[u8] = b"endstream";
    // Where the first end is that wasn't passed yet: each is looked for once.
    let (mut end, mut has_end) = (0, true);
    let starts = bytes.windows(WORD.len()).enumerate();
    starts.filter_map(move |(at, word)| {
        let is_end = at >= 3 && bytes.get(at - 3..at) == Some(b"end");
        if word != WORD || is_end {
            return None;
        }
        let rest = bytes.get(at + WORD.len()..)?;
        let rest = rest
            .strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"))?;
        let start = bytes.len() - rest.len();
        if has_end && end < start {
            let next = rest.windows(END.len()).position(|word| word == END);
            has_end = next.is_some();
            end = next.map_or(bytes.len(), |next| start + next);
        }
        let bytes = bytes.get(start..end)?;
        Some(Stream { bytes, has_end })
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

/// A stream that isn't packed, without the line's end before `endstream`; nothing where it has no end, or is too long.
fn plain(stream: Stream<'_>) -> &[u8] {
    let is_whole = stream.has_end && stream.bytes.len() <= LONGEST;
    let text = if is_whole { stream.bytes } else { &[] };
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
