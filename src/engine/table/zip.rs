//! Archives of files that aren't compressed: the envelope of a spreadsheet.
//!
//! Source: PKWARE, APPNOTE.TXT, version 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16; method 0, “stored”.

/// The day that every file has, so that the same files make the same bytes: 1 January 1980.
const DAY: u16 = 0x21;

/// An archive of files by name, in their order. Names are ASCII, and all of it together is below 4 GiB.
pub(super) fn stored(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, bytes) in files {
        let at = small(archive.len());
        let mut common = Vec::new();
        // Version needed, flags, method, time, day.
        [10, 0, 0, 0, DAY]
            .iter()
            .for_each(|number| put16(&mut common, *number));
        put32(&mut common, crc32(bytes));
        put32(&mut common, small(bytes.len()));
        put32(&mut common, small(bytes.len()));
        put16(&mut common, u16::try_from(name.len()).unwrap_or(u16::MAX));
        // No further fields.
        put16(&mut common, 0);
        archive.extend(b"PK\x03\x04");
        archive.extend(&common);
        archive.extend(name.as_bytes());
        archive.extend(bytes);
        directory.extend(b"PK\x01\x02");
        // Made by.
        put16(&mut directory, 10);
        directory.extend(&common);
        // No remark, first disk, no attributes.
        [0, 0, 0]
            .iter()
            .for_each(|number| put16(&mut directory, *number));
        put32(&mut directory, 0);
        put32(&mut directory, at);
        directory.extend(name.as_bytes());
    }
    let at = small(archive.len());
    let count = u16::try_from(files.len()).unwrap_or(u16::MAX);
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06");
    [0, 0, count, count]
        .iter()
        .for_each(|number| put16(&mut archive, *number));
    put32(&mut archive, small(directory.len()));
    put32(&mut archive, at);
    put16(&mut archive, 0);
    archive
}

fn small(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

fn put16(bytes: &mut Vec<u8>, number: u16) {
    bytes.extend(number.to_le_bytes());
}

fn put32(bytes: &mut Vec<u8>, number: u32) {
    bytes.extend(number.to_le_bytes());
}

/// CRC-32 as ISO 3309 and ZIP have it: reflected polynomial 0xEDB88320.
fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let carry = sum & 1;
            sum = (sum >> 1) ^ (0xedb8_8320 * carry);
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_catalogue() {
        // The check value of CRC-32/ISO-HDLC in Greg Cook's catalogue of parametrised CRC algorithms.
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn the_directory_says_where_each_file_begins() {
        let files = [("a.txt", b"one".to_vec()), ("b/c.txt", Vec::new())];
        let archive = stored(&files);
        let end = archive.len() - 22;
        let number =
            |at: usize| u32::from_le_bytes(archive[at..at + 4].try_into().expect("four bytes"));
        assert_eq!(&archive[end..end + 4], b"PK\x05\x06");
        let mut at = number(end + 16) as usize;
        for (name, bytes) in &files {
            assert_eq!(&archive[at..at + 4], b"PK\x01\x02");
            assert_eq!(number(at + 16), crc32(bytes));
            let local = number(at + 42) as usize;
            assert_eq!(&archive[local..local + 4], b"PK\x03\x04");
            let begin = local + 30 + name.len();
            assert_eq!(&archive[local + 30..begin], name.as_bytes());
            assert_eq!(&archive[begin..begin + bytes.len()], bytes);
            at += 46 + name.len();
        }
        assert_eq!(at, end);
    }
}
