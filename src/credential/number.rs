//! The record number: what people read to each other over a telephone.

use std::fmt;

use crate::alphabet::{self, BadSymbols};

/// Characters that carry the number; one more checks them.
const PAYLOAD: usize = 15;
pub(crate) const LENGTH: usize = PAYLOAD + 1;

/// The number of a record: 75 random bits and a check character, written `7K3M-0QRS-VW4X-Y2AB`.
///
/// The check character finds every single wrong character and every two that changed places.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordNumber([u8; LENGTH]);

/// Why a text is no record number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadNumber {
    /// Not 16 characters, spaces and hyphens aside.
    #[error("record number of {found} characters, not {LENGTH}")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// A character that no record number holds.
    #[error("record number with {0}")]
    Character(char),
    /// The check character doesn't fit: something was mistyped or misheard.
    #[error("record number that doesn't fit its check character")]
    Check,
}

impl RecordNumber {
    /// A number from random bytes, of which the first 75 bits count.
    #[must_use]
    pub fn from_random(random: [u8; 10]) -> Self {
        let bits = random
            .iter()
            .fold(0u128, |bits, &byte| bits << 8 | u128::from(byte))
            >> 5;
        Self(alphabet::of_bits(bits))
    }

    /// The number in ten bytes, as [`from_random`](Self::from_random) takes them; the last five bits are 0.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 10] {
        let bits = alphabet::bits(&self.0) << 5;
        let [_, _, _, _, _, _, bytes @ ..] = bits.to_be_bytes();
        bytes
    }

    /// The number that has these bytes; `None` where the last five bits aren't 0.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 10]) -> Option<Self> {
        let [.., last] = bytes;
        (last & 31 == 0).then(|| Self::from_random(bytes))
    }

    /// Reads a number as people write it: any case, spaces and hyphens anywhere or nowhere, `O` for 0, `I` and `L` for 1, `U`
    /// for `V`, and digits of any script.
    ///
    /// # Errors
    /// [`BadNumber`].
    ///
    /// ```
    /// use assay_credential::RecordNumber;
    /// let number = RecordNumber::from_random([1; 10]);
    /// assert_eq!(RecordNumber::parse(&number.to_string().to_lowercase().replace('-', " "))?, number);
    /// # Ok::<(), assay_credential::BadNumber>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, BadNumber> {
        Ok(Self(alphabet::read(text)?))
    }
}

impl From<BadSymbols> for BadNumber {
    fn from(bad: BadSymbols) -> Self {
        match bad {
            BadSymbols::Length { found } => Self::Length { found },
            BadSymbols::Character(c) => Self::Character(c),
            BadSymbols::Check => Self::Check,
        }
    }
}

impl fmt::Display for RecordNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&alphabet::written(&self.0))
    }
}

impl fmt::Debug for RecordNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecordNumber({self})")
    }
}

impl TryFrom<String> for RecordNumber {
    type Error = BadNumber;
    fn try_from(text: String) -> Result<Self, BadNumber> {
        Self::parse(&text)
    }
}

impl From<RecordNumber> for String {
    fn from(number: RecordNumber) -> Self {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_written_in_fours() {
        assert_eq!(
            RecordNumber::from_random([0; 10]).to_string(),
            "0000-0000-0000-0000"
        );
        assert_eq!(
            RecordNumber::from_random([255; 10]).to_string(),
            "ZZZZ-ZZZZ-ZZZZ-ZZZN"
        );
        assert_eq!(
            RecordNumber::from_random([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).to_string(),
            "000G-40R4-0M30-E200"
        );
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        let number = RecordNumber::from_random([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        for text in [
            "000G-40R4-0M30-E200",
            "000g40r40m30e200",
            " OOOG 4OR4 oM3o E2oO ",
            "000G‑40R4–0M30—E200",
            "٠٠٠G-٤٠R٤-۰M۳۰-E٢٠٠",
            "០០០G-៤០R៤-०M३०-E２００",
            "\u{2066}000G-40R4-0M30-E200\u{2069}",
        ] {
            assert_eq!(RecordNumber::parse(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for (text, why) in [
            ("", BadNumber::Length { found: 0 }),
            ("000G-40R4-0M30-E20", BadNumber::Length { found: 15 }),
            ("000G-40R4-0M30-E2000", BadNumber::Length { found: 17 }),
            ("000G-40R4-0M30-E20*", BadNumber::Character('*')),
            ("000G-40R4-0M30-E20X", BadNumber::Check),
        ] {
            assert_eq!(RecordNumber::parse(text), Err(why), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(random: [u8; 10]) {
            let number = RecordNumber::from_random(random);
            prop_assert_eq!(RecordNumber::parse(&number.to_string()), Ok(number));
            prop_assert_eq!(RecordNumber::from_bytes(number.to_bytes()), Some(number));
        }

        #[test]
        fn one_wrong_character_is_found(random: [u8; 10], place in 0..LENGTH, change in 1u8..32) {
            let mut number = RecordNumber::from_random(random);
            number.0[place] ^= change;
            prop_assert_eq!(RecordNumber::parse(&number.to_string()), Err(BadNumber::Check));
        }

        #[test]
        fn two_that_changed_places_are_found(random: [u8; 10], one in 0..LENGTH, other in 0..LENGTH) {
            let mut number = RecordNumber::from_random(random);
            prop_assume!(number.0[one] != number.0[other]);
            number.0.swap(one, other);
            prop_assert_eq!(RecordNumber::parse(&number.to_string()), Err(BadNumber::Check));
        }
    }
}
