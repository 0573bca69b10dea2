//! The streams of a PDF in which a credential may lie, found and unpacked in time that grows with the file's length and no faster: strangers make
//! these files, and a page reads them where a person waits.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags as flags};

/// Where a stream begins or lies.
pub(super) enum Stream<'a> {
    /// From here on, one that is packed: it says by itself where it ends.
    Packed(&'a [u8]),
    /// One that isn't, without the line's end before `endstream`.
    Plain(&'a [u8]),
}

const WORD: &[u8] = b"stream";
const END: &[u8] = b"end";

/// The streams that begin as packed bytes or as JSON do.
///
/// One that isn't packed lies between the last `stream` with a line's end before an `endstream` and that: no JSON in its one form has a line's
/// end in it. So no byte belongs to two of them.
pub(super) fn streams(bytes: &[u8]) -> impl Iterator<Item = Stream<'_>> {
    let mut begun = None;
    words(bytes).filter_map(move |at| {
        let before = bytes.get(..at)?;
        if let Some(before) = before.strip_suffix(END) {
            let plain = before.get(begun.take()?..)?;
            let plain = plain.strip_suffix(b"\n").unwrap_or(plain);
            return Some(Stream::Plain(plain.strip_suffix(b"\r").unwrap_or(plain)));
        }
        let rest = bytes.get(at + WORD.len()..)?;
        let rest = rest
            .strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"))?;
        begun = None;
        match rest.first()? {
            b'{' => begun = Some(bytes.len() - rest.len()),
            0x78 => return Some(Stream::Packed(rest)),
            _ => {}
        }
        None
    })
}

/// Where the word stands.
fn words(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = bytes.get(from..)?;
            let at = from + rest.iter().position(|byte| *byte == b's')?;
            if bytes.get(at..)?.starts_with(WORD) {
                from = at + WORD.len();
                return Some(at);
            }
            from = at + 1;
        }
    })
}

/// What unpacks the streams of one file, as far as there is something left of what that may take.
pub(super) struct Unpacker {
    state: Box<DecompressorOxide>,
    /// How many blocks may still be begun. Each takes some microseconds, since it has tables of codes, and there can be one in ten bits.
    blocks: usize,
    /// How many bytes may still come of them: a small file can be made that stands for gigabytes.
    bytes: usize,
}

/// How many blocks are begun of one file at most: of a credential a few, of other streams one or two.
const MOST_BLOCKS: usize = 30_000;
/// How many bytes are unpacked of one file at most.
const MOST_BYTES: usize = 16_000_000;
/// By how many bytes it is decided whether a stream can be a credential.
const HEAD: usize = 64;
const HOW: u32 = flags::TINFL_FLAG_PARSE_ZLIB_HEADER
    | flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF
    | flags::TINFL_FLAG_STOP_ON_BLOCK_BOUNDARY;

impl Unpacker {
    pub(super) fn new() -> Self {
        Self {
            state: Box::default(),
            blocks: MOST_BLOCKS,
            bytes: MOST_BYTES,
        }
    }

    /// Whether the file was more than is looked through.
    pub(super) const fn is_spent(&self) -> bool {
        self.blocks == 0 || self.bytes == 0
    }

    /// What a stream holds, where it begins as it has to and isn't longer than `longest`.
    pub(super) fn unpack(
        &mut self,
        stream: &[u8],
        longest: usize,
        begins: impl Fn(&[u8]) -> bool,
    ) -> Option<Vec<u8>> {
        if !has_header(stream) {
            return None;
        }
        self.state.init();
        let (mut bytes, mut length) = (vec![0; HEAD], 0);
        let mut rest = stream;
        while !self.is_spent() {
            self.blocks -= 1;
            let (status, read, made) = decompress(&mut self.state, rest, &mut bytes, length, HOW);
            self.bytes = self.bytes.saturating_sub(made);
            length += made;
            rest = rest.get(read..)?;
            match status {
                TINFLStatus::BlockBoundary => {}
                TINFLStatus::Done => {
                    bytes.truncate(length);
                    return Some(bytes);
                }
                TINFLStatus::HasMoreOutput if begins(&bytes) => {
                    let most = longest.min(length.saturating_add(self.bytes));
                    if length >= most {
                        return None;
                    }
                    bytes.resize(bytes.len().saturating_mul(2).min(most), 0);
                }
                _ => return None,
            }
        }
        None
    }
}

/// Whether there is a header of zlib with a window of 32 kB and no dictionary, and after it no block of a kind that there isn't. Source: RFC 1950.
fn has_header(stream: &[u8]) -> bool {
    match stream {
        [method, flags, first, ..] => {
            u16::from_be_bytes([*method, *flags]) % 31 == 0 && flags & 32 == 0 && first & 6 != 6
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec_zlib;

    use super::*;

    fn spent(unpacker: &Unpacker) -> (usize, usize) {
        (MOST_BLOCKS - unpacker.blocks, MOST_BYTES - unpacker.bytes)
    }

    #[test]
    fn of_another_stream_only_the_beginning_is_read() {
        let mut unpacker = Unpacker::new();
        let page = compress_to_vec_zlib(&b"BT (Ana) Tj ET ".repeat(100_000), 6);
        let found = unpacker.unpack(&page, 4_000_000, |head| head.starts_with(b"{"));
        assert_eq!(found, None);
        assert_eq!(spent(&unpacker), (1, HEAD));
    }

    #[test]
    fn all_that_is_made_is_counted() {
        let bomb = compress_to_vec_zlib(&[b'{'; 3_000_000], 9);
        let mut unpacker = Unpacker::new();
        for round in 1..=5 {
            let found = unpacker.unpack(&bomb, 4_000_000, |_| true);
            assert_eq!(found.map(|bytes| bytes.len()), Some(3_000_000));
            assert_eq!(spent(&unpacker).1, round * 3_000_000);
        }
        // What is left isn't enough for the sixth.
        assert_eq!(unpacker.unpack(&bomb, 4_000_000, |_| true), None);
        assert!(unpacker.is_spent());
        // One that is longer than is wanted.
        let mut unpacker = Unpacker::new();
        assert_eq!(unpacker.unpack(&bomb, 2_000_000, |_| true), None);
        assert_eq!(spent(&unpacker).1, 2_000_000);
    }

    /// Blocks of nothing: there are many in few bytes, and nothing comes of them.
    #[test]
    fn blocks_are_counted() {
        let stored = [0, 0, 0, 0xff, 0xff].repeat(100_000);
        // Of ten bits each, 0100000000, the least significant bit of a byte first: four in five bytes.
        let fixed = [0b0000_0010, 0b0000_1000, 0b0010_0000, 0b1000_0000, 0].repeat(100_000);
        for blocks in [stored, fixed] {
            let empty = [&[0x78, 0x9c][..], &blocks].concat();
            let mut unpacker = Unpacker::new();
            assert_eq!(unpacker.unpack(&empty, 4_000_000, |_| true), None);
            assert_eq!(spent(&unpacker), (MOST_BLOCKS, 0));
            assert!(unpacker.is_spent());
        }
    }
}
