//! Numbers and bytes as digits. `fmt` says the same with machinery of some kilobytes, which every learner would fetch before the
//! first question.

/// A number in decimal digits.
///
/// ```
/// use assay_engine::digits::decimal;
/// assert_eq!([decimal(0), decimal(1_090), decimal(u32::MAX)], ["0", "1090", "4294967295"]);
/// ```
#[must_use]
pub fn decimal(number: u32) -> String {
    let (mut rest, mut digits) = (number, Vec::new());
    loop {
        digits.push(char::from_digit(rest % 10, 10).unwrap_or('0'));
        rest /= 10;
        if rest == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

/// Bytes in lowercase hexadecimal digits, two for each.
///
/// ```
/// assert_eq!(assay_engine::digits::hex(&[0, 0xa9]), "00a9");
/// ```
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    let digits = bytes.iter();
    digits
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// The ASCII digit for a decimal digit of any script.
///
/// ```
/// use assay_engine::digits::of_any_script;
/// assert_eq!(['7', '٧', '۷', '७', '７', 'x'].map(of_any_script), [Some('7'), Some('7'), Some('7'), Some('7'), Some('7'), None]);
/// ```
#[must_use]
pub fn of_any_script(c: char) -> Option<char> {
    let code = u32::from(c);
    let zero = ZEROS.iter().rev().find(|zero| u32::from(**zero) <= code)?;
    char::from_digit(code - u32::from(*zero), 10)
}

/// The zero of each script that has digits of its own; the other nine follow it. Source: The Unicode Standard 15.0,
/// UnicodeData.txt, general category Nd.
const ZEROS: [u16; 37] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
    0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
];

#[cfg(test)]
mod tests {
    use super::{ZEROS, of_any_script};

    #[test]
    fn every_script_counts_to_nine() {
        for zero in ZEROS {
            for n in 0..10 {
                let c = char::from_u32(u32::from(zero) + n).unwrap();
                assert!(c.is_numeric(), "{c}");
                assert_eq!(of_any_script(c), char::from_digit(n, 10), "{c}");
            }
        }
    }
}
