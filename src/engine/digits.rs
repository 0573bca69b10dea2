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
