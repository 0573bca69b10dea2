//! Bytes as decimal digits, which a QR code holds at ten bits for three: a third more than base64 gives in the same code, and nothing
//! that an address would have to escape.

/// The digits of the bytes as one number, the most significant byte first. The first byte isn't 0, or it would be lost.
pub(super) fn written(bytes: &[u8]) -> String {
    // Nine digits a place, the least significant first.
    let mut places = vec![0_u64];
    for &byte in bytes {
        let mut carry = u64::from(byte);
        for place in &mut places {
            let sum = *place * 256 + carry;
            *place = sum % PLACE;
            carry = sum / PLACE;
        }
        if carry > 0 {
            places.push(carry);
        }
    }
    let mut places = places.iter().rev();
    let mut digits = places.next().map(u64::to_string).unwrap_or_default();
    for place in places {
        digits.push_str(&format!("{place:0DIGITS$}"));
    }
    digits
}

const DIGITS: usize = 9;
const PLACE: u64 = 1_000_000_000;

/// The bytes of digits; `None` where [`written`] gives no such digits, or they are more than `most` bytes.
pub(super) fn read(digits: &str, most: usize) -> Option<Vec<u8>> {
    let is_written = !digits.starts_with('0') && digits.bytes().all(|c| c.is_ascii_digit());
    if !is_written || digits.len() > most.saturating_mul(3) {
        return None;
    }
    let digits = digits.as_bytes();
    let (first, rest) = digits.split_at_checked(digits.len() % DIGITS)?;
    // Four bytes a place, the least significant first. This takes time that grows with the square of the length, but 36 times less than digit
    // by digit and byte by byte: a hundredth of a second for the longest.
    let mut places: Vec<u32> = Vec::new();
    for digits in std::iter::once(first).chain(rest.chunks(DIGITS)) {
        let number = |number: u64, digit: &u8| number * 10 + u64::from(digit - b'0');
        let mut carry = digits.iter().fold(0, number);
        for place in &mut places {
            let sum = u64::from(*place) * PLACE + carry;
            *place = u32::try_from(sum & u64::from(u32::MAX)).ok()?;
            carry = sum >> 32;
        }
        if carry > 0 {
            places.push(u32::try_from(carry).ok()?);
        }
        if places.len() > most.div_ceil(4) {
            return None;
        }
    }
    let bytes = places.iter().rev().flat_map(|place| place.to_be_bytes());
    let bytes: Vec<u8> = bytes.skip_while(|byte| *byte == 0).collect();
    (!bytes.is_empty() && bytes.len() <= most).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn bytes_are_one_number() {
        for (bytes, digits) in [
            (&[1][..], "1"),
            (&[1, 0], "256"),
            (&[255, 255, 255, 255], "4294967295"),
            (&[1, 0, 0, 0, 0, 0, 0, 0, 0], "18446744073709551616"),
        ] {
            assert_eq!(written(bytes), digits);
            assert_eq!(read(digits, 20), Some(bytes.to_vec()));
        }
    }

    #[test]
    fn what_nobody_wrote_is_refused() {
        for digits in ["", "0", "01", "1a", "١", "-1", "1 2"] {
            assert_eq!(read(digits, 20), None, "{digits}");
        }
        assert_eq!(read("256", 1), None);
        assert_eq!(read(&"9".repeat(100_000), 20), None);
        // As many digits as the longest may have, and too many bytes.
        assert_eq!(read(&"9".repeat(60), 20), None);
        assert_eq!(read(&"9".repeat(49_152), 16_384), None);
    }

    #[test]
    fn the_longest_is_read() {
        let bytes: Vec<u8> = (0..16_384_u32).map(|byte| (byte * 7 + 1) as u8).collect();
        assert_eq!(read(&written(&bytes), bytes.len()), Some(bytes));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(first in 1_u8.., rest: Vec<u8>) {
            let bytes = [&[first], &rest[..]].concat();
            prop_assert_eq!(read(&written(&bytes), bytes.len()), Some(bytes));
        }
    }
}
