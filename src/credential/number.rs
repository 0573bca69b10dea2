//! The record number: what people read to each other over a telephone.

use std::fmt;

/// Digits and letters without I, L, O and U, which are taken for others or make words.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J',
    'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// Characters that carry the number; one more checks them.
const PAYLOAD: usize = 15;
const LENGTH: usize = PAYLOAD + 1;
const GROUP: usize = 4;

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
        let mut bits = random
            .iter()
            .fold(0u128, |bits, &byte| bits << 8 | u128::from(byte))
            >> 5;
        let mut symbols = [0; LENGTH];
        for symbol in symbols.iter_mut().take(PAYLOAD).rev() {
            *symbol = (bits & 31) as u8;
            bits >>= 5;
        }
        let check = check(symbols.iter().take(PAYLOAD));
        if let Some(last) = symbols.last_mut() {
            *last = check;
        }
        Self(symbols)
    }

    /// The number in ten bytes, as [`from_random`](Self::from_random) takes them; the last five bits are 0.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 10] {
        let symbols = self.0.iter().take(PAYLOAD);
        let bits = symbols.fold(0u128, |bits, &symbol| bits << 5 | u128::from(symbol)) << 5;
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
    /// for `V`, and Arabic digits.
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
        let mut symbols = [0; LENGTH];
        let mut found = 0;
        for c in text.chars().filter(|&c| !is_separator(c)) {
            let symbol = symbol(c).ok_or(BadNumber::Character(c))?;
            if let Some(place) = symbols.get_mut(found) {
                *place = symbol;
            }
            found += 1;
        }
        if found != LENGTH {
            return Err(BadNumber::Length { found });
        }
        if check(symbols.iter().take(PAYLOAD)) != symbols.last().copied().unwrap_or_default() {
            return Err(BadNumber::Check);
        }
        Ok(Self(symbols))
    }
}

impl fmt::Display for RecordNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, &symbol) in self.0.iter().enumerate() {
            if index > 0 && index % GROUP == 0 {
                f.write_str("-")?;
            }
            let letter = ALPHABET.get(usize::from(symbol)).copied().unwrap_or('?');
            write!(f, "{letter}")?;
        }
        Ok(())
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

/// The symbols as coefficients of a polynomial over GF(32), taken at its generator: each place has a weight of its own.
fn check<'a>(symbols: impl Iterator<Item = &'a u8>) -> u8 {
    symbols.fold(0, |sum, &symbol| times_generator(sum ^ symbol))
}

/// Multiplication by x modulo x⁵ + x² + 1.
fn times_generator(symbol: u8) -> u8 {
    let shifted = symbol << 1;
    if shifted & 32 == 0 {
        shifted
    } else {
        shifted ^ 0b10_0101
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}' | '.' | '_')
}

fn symbol(c: char) -> Option<u8> {
    let plain = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        arabic @ '\u{660}'..='\u{669}' => return u8::try_from(u32::from(arabic) - 0x660).ok(),
        persian @ '\u{6F0}'..='\u{6F9}' => return u8::try_from(u32::from(persian) - 0x6F0).ok(),
        other => other,
    };
    ALPHABET
        .iter()
        .position(|&letter| letter == plain)
        .and_then(|index| u8::try_from(index).ok())
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
