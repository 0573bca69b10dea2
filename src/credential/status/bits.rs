//! The bits of a status list: gzip, then base64url after a `u`.
//!
//! DEFLATE leaves it to whoever packs how to do it, and which packer a build of `flate2` has is decided by all crates of the build together. So
//! `miniz_oxide` is called by name, at one level: the same bits give the same letters in every build.
//!
//! Source: W3C Bitstring Status List 1.0, sections 2.2, 3.3 and 3.4; RFC 1952; RFC 4648, section 5.

use assay_engine::letters;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// One bit for each certificate, the first the leftmost: 1 where it was withdrawn.
///
/// 131,072 or more, so that one certificate can hide among many; a multiple of 8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bits(Vec<u8>);

/// Why a text is no list of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadBits {
    /// It isn't base64url after a `u`, or not gzip, or was changed on the way.
    #[error("not a bitstring: u, then gzip as base64url")]
    Form,
    /// Fewer than 131,072 bits, or more than a million bytes of them.
    #[error("a list that isn't between 131,072 and 8,388,608 bits")]
    Length,
}

/// Multibase's letter for base64url without padding.
const BASE64: char = 'u';
/// Ten bytes: the magic number, DEFLATE, no flags, no time, no extra flags, an unknown system.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
const LEVEL: u8 = 9;

impl Bits {
    /// The fewest that a list may have.
    pub const LEAST: u32 = 131_072;
    /// The most that are read: a text of some kilobytes can stand for gigabytes.
    pub const MOST: u32 = 8_388_608;

    /// A list of the smallest size, of which nothing was withdrawn.
    #[must_use]
    pub fn none() -> Self {
        Self(vec![0; Self::LEAST as usize / 8])
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        u32::try_from(self.0.len() * 8).unwrap_or(u32::MAX)
    }

    /// Whether that one was withdrawn; `None` where the list has no such place.
    #[must_use]
    pub fn get(&self, index: u32) -> Option<bool> {
        let byte = self.0.get(index as usize / 8)?;
        Some(byte & (0x80 >> (index % 8)) != 0)
    }

    /// Says that one was withdrawn. That can't be taken back. `None` where the list has no such place.
    pub fn withdraw(&mut self, index: u32) -> Option<()> {
        let byte = self.0.get_mut(index as usize / 8)?;
        *byte |= 0x80 >> (index % 8);
        Some(())
    }

    /// The text of a list's `encodedList`.
    #[must_use]
    pub fn encoded(&self) -> String {
        let mut bytes = HEAD.to_vec();
        bytes.extend(compress_to_vec(&self.0, LEVEL));
        bytes.extend(crc32fast::hash(&self.0).to_le_bytes());
        bytes.extend(
            u32::try_from(self.0.len())
                .unwrap_or(u32::MAX)
                .to_le_bytes(),
        );
        format!("{BASE64}{}", letters::written(&bytes))
    }

    /// Reads such a text, by whomever it was packed.
    ///
    /// # Errors
    /// [`BadBits`].
    pub fn decode(text: &str) -> Result<Self, BadBits> {
        let bytes = text.strip_prefix(BASE64).and_then(letters::read);
        let bytes = bytes.ok_or(BadBits::Form)?;
        let bits = unpacked(&bytes)?;
        let least = Self::LEAST as usize / 8;
        match bits.len() >= least {
            true => Ok(Self(bits)),
            false => Err(BadBits::Length),
        }
    }
}

/// What gzip holds: one member without name, comment or other extras, which no writer of lists has a use for.
fn unpacked(bytes: &[u8]) -> Result<Vec<u8>, BadBits> {
    let most = Bits::MOST as usize / 8;
    let (head, rest) = bytes.split_at_checked(HEAD.len()).ok_or(BadBits::Form)?;
    let (packed, end) = rest.split_last_chunk::<8>().ok_or(BadBits::Form)?;
    let [a, b, c, d, length @ ..] = *end;
    if head.get(..4) != HEAD.get(..4) {
        return Err(BadBits::Form);
    }
    if u32::from_le_bytes(length) as usize > most {
        return Err(BadBits::Length);
    }
    let bits = decompress_to_vec_with_limit(packed, most).map_err(|_| BadBits::Form)?;
    let is_whole = bits.len() == u32::from_le_bytes(length) as usize
        && crc32fast::hash(&bits) == u32::from_le_bytes([a, b, c, d]);
    is_whole.then_some(bits).ok_or(BadBits::Form)
}

#[cfg(test)]
mod tests {
    use assay_engine::digest::Digest;
    use proptest::prelude::*;

    use super::*;

    /// The example of the specification, and two lists that other software made, of which one entry was withdrawn.
    const NONE: &str = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";
    const ZLIB: &str =
        "uH4sIAAAAAAACA-3QAQ0AAAwCIO1f2hz_IAIJAAAAAAAAAAAAAADfVAEAAADAOQNQdb5gAEAAAA";
    const PAKO: &str =
        "uH4sIAAAAAAAAA-3OMQ0AAAgDsOHfNBp2kZBWQRMAAAAAAAAAAAAAAL6Z6wAAAAAAtQVQdb5gAEAAAA";

    #[test]
    fn the_specifications_example_is_read() {
        let bits = Bits::decode(NONE).unwrap();
        assert_eq!(bits, Bits::none());
        assert_eq!(
            Digest::of(&bits.0).to_string(),
            "4fe7b59af6de3b665b67788cc2f99892ab827efae3a467342b3bb4e3bc8e5bfe"
        );
    }

    #[test]
    fn lists_of_other_software_are_read() {
        let mut own = Bits::none();
        own.withdraw(94_567).unwrap();
        for text in [ZLIB, PAKO] {
            let bits = Bits::decode(text).unwrap();
            let near = [94_566, 94_567, 94_568, 131_071, 131_072];
            let near = near.map(|index| bits.get(index));
            let expected = [Some(false), Some(true), Some(false), Some(false), None];
            assert_eq!(near, expected);
            assert_eq!(bits, own);
        }
    }

    /// For ever, in every build: a list that says the same has the same bytes.
    #[test]
    fn the_same_bits_give_the_same_letters() {
        let mut bits = Bits::none();
        assert_eq!(bits.encoded(), OWN_NONE);
        bits.withdraw(94_567).unwrap();
        assert_eq!(bits.encoded(), OWN_ONE);
    }

    const OWN_NONE: &str = "uH4sIAAAAAAAA_-3AMQEAAADCoPVPbQwfKAAAAAAAAAAAAAAAAAAAAOBthtJUqwBAAAA";
    const OWN_ONE: &str =
        "uH4sIAAAAAAAA_-3QAQ0AAAwCIN-_9HPoIAIJAAAAAAAAAAAAAABrTgEAAABAnQdQdb5gAEAAAA";

    #[test]
    fn the_first_is_the_leftmost() {
        let mut bits = Bits::none();
        bits.withdraw(0).unwrap();
        bits.withdraw(9).unwrap();
        assert_eq!(bits.0[..3], [0x80, 0x40, 0]);
        assert_eq!(bits.withdraw(131_072), None);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let pack = |bits: &[u8]| Bits(bits.to_vec()).encoded();
        let mut flagged = letters::read(&NONE[1..]).unwrap();
        flagged[3] = 8;
        for (text, why) in [
            (String::new(), BadBits::Form),
            ("u".to_owned(), BadBits::Form),
            (NONE[1..].to_owned(), BadBits::Form),
            (NONE.replace("PVP", "PVQ"), BadBits::Form),
            (format!("u{}", letters::written(&flagged)), BadBits::Form),
            (pack(&[0; 16_383]), BadBits::Length),
            // A few hundred bytes that would be more than a million.
            (pack(&vec![0; 1_048_577]), BadBits::Length),
        ] {
            assert_eq!(Bits::decode(&text), Err(why), "{text}");
        }
        for end in 0..NONE.len() {
            assert!(Bits::decode(&NONE[..end]).is_err(), "{end}");
        }
    }

    /// It says that it is short, and isn't.
    #[test]
    fn a_list_that_grows_is_given_up() {
        let mut bytes = letters::read(&Bits(vec![0; 4_000_000]).encoded()[1..]).unwrap();
        let end = bytes.len() - 4;
        bytes.truncate(end);
        bytes.extend(16_384_u32.to_le_bytes());
        let text = format!("u{}", letters::written(&bytes));
        assert_eq!(Bits::decode(&text), Err(BadBits::Form));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn what_is_written_is_read(withdrawn in prop::collection::vec(0_u32..131_072, 0..200)) {
            let mut bits = Bits::none();
            for index in &withdrawn {
                bits.withdraw(*index).unwrap();
            }
            let read = Bits::decode(&bits.encoded()).unwrap();
            for index in &withdrawn {
                prop_assert_eq!(read.get(*index), Some(true));
            }
            prop_assert_eq!(read, bits);
        }

        #[test]
        fn no_bytes_make_it_fail(bytes: Vec<u8>) {
            let _ = Bits::decode(&format!("u{}", letters::written(&bytes)));
            let _ = Bits::decode(&format!("u{}", letters::written(&[&HEAD[..], &bytes].concat())));
        }
    }
}
