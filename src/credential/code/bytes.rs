//! Bytes, written and read one after the other.
//!
//! Whole numbers are LEB128 (DWARF 5, section 7.6, unsigned) in as few bytes as may be, signed ones folded so that small ones of both
//! signs are short; texts are UTF-8 after their length in bytes.

/// What is being written.
#[derive(Debug, Default)]
pub(crate) struct Writer(pub Vec<u8>);

impl Writer {
    pub fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend(bytes);
    }

    pub fn number(&mut self, mut number: u64) {
        while number > 127 {
            self.byte(low(number) | 128);
            number >>= 7;
        }
        self.byte(low(number));
    }

    pub fn signed(&mut self, number: i64) {
        self.number(((number << 1) ^ (number >> 63)).cast_unsigned());
    }

    pub fn text(&mut self, text: &str) {
        self.block(text.as_bytes());
    }

    /// Bytes after how many they are.
    pub fn block(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.bytes(bytes);
    }
}

const fn low(number: u64) -> u8 {
    (number & 127) as u8
}

/// What is left to read.
#[derive(Debug)]
pub(crate) struct Reader<'b>(pub &'b [u8]);

impl<'b> Reader<'b> {
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    pub fn bytes(&mut self, length: usize) -> Option<&'b [u8]> {
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    pub fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.bytes(N)?.try_into().ok()
    }

    pub fn number(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for place in 0..10 {
            let byte = self.byte()?;
            let part = u64::from(byte & 127);
            let shifted = part << (7 * place);
            if shifted >> (7 * place) != part {
                return None;
            }
            number |= shifted;
            if byte < 128 {
                // A zero at the end says nothing: whoever writes leaves it out.
                return (byte > 0 || place == 0).then_some(number);
            }
        }
        None
    }

    pub fn signed(&mut self) -> Option<i64> {
        let folded = self.number()?;
        Some((folded >> 1).cast_signed() ^ -((folded & 1).cast_signed()))
    }

    pub fn text(&mut self) -> Option<String> {
        String::from_utf8(self.block()?.to_vec()).ok()
    }

    pub fn block(&mut self) -> Option<&'b [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        self.bytes(length)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// DWARF 5, figure 22.
    #[test]
    fn numbers_are_written_as_dwarf_has_them() {
        for (number, bytes) in [
            (2, &[2][..]),
            (127, &[0x7f]),
            (128, &[0x80, 1]),
            (129, &[0x81, 1]),
            (12857, &[0x39 | 0x80, 0x64]),
        ] {
            let mut writer = Writer::default();
            writer.number(number);
            assert_eq!(writer.0, bytes, "{number}");
        }
    }

    #[test]
    fn numbers_have_one_form() {
        for bytes in [
            &[][..],
            &[0x80],
            &[0x80, 0],
            &[0x81, 0x80, 0],
            &[0xff; 11],
            &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2],
        ] {
            assert_eq!(Reader(bytes).number(), None, "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(number: u64, signed: i64, text: String) {
            let mut writer = Writer::default();
            writer.number(number);
            writer.signed(signed);
            writer.text(&text);
            let mut reader = Reader(&writer.0);
            prop_assert_eq!(reader.number(), Some(number));
            prop_assert_eq!(reader.signed(), Some(signed));
            prop_assert_eq!(reader.text(), Some(text));
            prop_assert!(reader.0.is_empty());
        }
    }
}
