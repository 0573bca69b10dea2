//! Numbers as people type them: digits of any script, either decimal mark, digits in groups.
//!
//! What could be read in two ways is never guessed: “1,000” is a thousand to some and one to others, so it is asked back.

use crate::digits::of_any_script;
use crate::fraction::Fraction;
use crate::item::Reading;

/// The most digits that a typed number may have.
pub const MAX_DIGITS: usize = 15;

/// A typed number, read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// It can be read in one way only, or the learner has said in which.
    One(Fraction),
    /// Its one mark may group digits or be the decimal mark.
    Two {
        /// The number if the mark groups digits.
        grouped: Fraction,
        /// The number if it is the decimal mark.
        decimal: Fraction,
    },
}

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotANumber {
    /// It has other characters, or marks in odd places.
    #[error("not a number")]
    Form,
    /// It has more than `MAX_DIGITS` digits.
    #[error("more than {MAX_DIGITS} digits")]
    TooLong,
}

/// Reads a number.
///
/// # Errors
/// [`NotANumber`] where it is none.
///
/// ```
/// use assay_engine::fraction::Fraction;
/// use assay_engine::item::typed::{Read, read};
/// assert_eq!(read("٣٫٥", None), read("3.5", None));
/// assert_eq!(read("1 000", None), Ok(Read::One(Fraction::whole(1000))));
/// assert!(matches!(read("1,000", None), Ok(Read::Two { .. })));
/// ```
pub fn read(text: &str, reading: Option<Reading>) -> Result<Read, NotANumber> {
    let plain: String = text.trim().chars().filter_map(plain).collect();
    let (negative, body) = match plain.strip_prefix('-') {
        Some(body) => (true, body),
        None => (false, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let body = body.trim_start_matches(' ');
    let parts = split(body)?;
    let number = |(whole, decimals): (String, &str)| value(negative, &whole, decimals);
    match parts {
        Parts::One(whole, decimals) => Ok(Read::One(number((ungrouped(whole)?, decimals))?)),
        Parts::Two(before, after) => {
            let grouped = number(([before, after].concat(), ""))?;
            let decimal = number((before.to_owned(), after))?;
            Ok(match reading {
                Some(Reading::Grouped) => Read::One(grouped),
                Some(Reading::Decimal) => Read::One(decimal),
                None => Read::Two { grouped, decimal },
            })
        }
    }
}

/// The decimal mark that is nothing else.
const POINT: char = '\u{66B}';

/// The whole part, still in groups, and the decimals; or what stands before and after the one mark that may be either.
enum Parts<'a> {
    One(&'a str, &'a str),
    Two(&'a str, &'a str),
}

fn split(body: &str) -> Result<Parts<'_>, NotANumber> {
    let last = |c: char| body.rfind(c);
    let soft = match (last(','), last('.')) {
        _ if body.contains(POINT) => Some(POINT),
        (Some(comma), Some(point)) => Some(if comma > point { ',' } else { '.' }),
        (Some(_), None) => Some(','),
        (None, Some(_)) => Some('.'),
        (None, None) => None,
    };
    let Some(mark) = soft else {
        return Ok(Parts::One(body, ""));
    };
    let others = body.contains(|c: char| !c.is_ascii_digit() && c != mark);
    if body.matches(mark).count() > 1 {
        // A mark that comes again groups digits, unless another already does.
        return if others || mark == POINT {
            Err(NotANumber::Form)
        } else {
            Ok(Parts::One(body, ""))
        };
    }
    let (before, after) = body.split_once(mark).ok_or(NotANumber::Form)?;
    let groups = after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    Ok(if groups && !others && mark != POINT {
        Parts::Two(before, after)
    } else {
        Parts::One(before, after)
    })
}

/// A whole part without the marks between its groups: threes, or twos before the last three as in South Asia.
fn ungrouped(whole: &str) -> Result<String, NotANumber> {
    let mark = whole.chars().find(|c| !c.is_ascii_digit());
    let Some(mark) = mark else {
        return Ok(whole.to_owned());
    };
    if !matches!(mark, ' ' | ',' | '.') {
        return Err(NotANumber::Form);
    }
    let groups: Vec<&str> = whole.split(mark).collect();
    let well_formed = match groups.as_slice() {
        [first, between @ .., last] => {
            let by = |width: usize| between.iter().all(|group| group.len() == width);
            last.len() == 3
                && !first.is_empty()
                && ((by(3) && first.len() <= 3) || (by(2) && first.len() <= 2))
        }
        _ => false,
    };
    if well_formed {
        Ok(groups.concat())
    } else {
        Err(NotANumber::Form)
    }
}

fn value(negative: bool, whole: &str, decimals: &str) -> Result<Fraction, NotANumber> {
    let digits = [whole, decimals].concat();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotANumber::Form);
    }
    if digits.len() > MAX_DIGITS {
        return Err(NotANumber::TooLong);
    }
    let read = || {
        let number = crate::fraction::digits(&digits)?;
        let below = 10_i64.checked_pow(u32::try_from(decimals.len()).ok()?)?;
        Fraction::new(if negative { -number } else { number }, below)
    };
    read().ok_or(NotANumber::TooLong)
}

/// A character as it counts in a number; none where it only says which way to write.
fn plain(c: char) -> Option<char> {
    Some(match c {
        '\u{200E}' | '\u{200F}' | '\u{61C}' => return None,
        '\u{2212}' | '\u{2013}' => '-',
        '\u{60C}' => ',',
        '\u{A0}' | '\u{202F}' | '\u{2009}' | '\'' | '\u{2019}' | '\u{66C}' => ' ',
        _ => of_any_script(c).unwrap_or(c),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fraction(text: &str) -> Fraction {
        Fraction::try_from(text.to_owned()).unwrap()
    }

    fn one(text: &str) -> Result<Read, NotANumber> {
        Ok(Read::One(fraction(text)))
    }

    #[test]
    fn what_people_type() {
        for (typed, expected) in [
            ("0", one("0")),
            ("42", one("42")),
            ("  42 ", one("42")),
            ("-7", one("-7")),
            ("−7", one("-7")),
            ("+7", one("7")),
            ("3.5", one("7/2")),
            ("3,5", one("7/2")),
            (".5", one("1/2")),
            ("5.", one("5")),
            ("0,125", one("1/8")), // a zero is no group
            ("1234.5", one("2469/2")),
            ("1234,567", one("1234567/1000")), // four digits are no group
            ("1.2345", one("2469/2000")),
            ("1 000", one("1000")),
            ("1\u{202F}000", one("1000")),
            ("1’000", one("1000")),
            ("1 000,5", one("2001/2")),
            ("1.000,5", one("2001/2")),
            ("1,000.5", one("2001/2")),
            ("1,000,000", one("1000000")),
            ("1.000.000", one("1000000")),
            ("12,34,567", one("1234567")),
            ("١٢٫٥", one("25/2")), // Arabic-Indic
            ("١٬٠٠٠٫٥", one("2001/2")),
            ("۱۲٫۵", one("25/2")), // Eastern Arabic
            ("១២,៥", one("25/2")), // Khmer
            ("१२.५", one("25/2")), // Devanagari
            ("\u{200F}-٧", one("-7")),
            ("", Err(NotANumber::Form)),
            ("-", Err(NotANumber::Form)),
            ("ten", Err(NotANumber::Form)),
            ("1,00,0", Err(NotANumber::Form)),
            ("1,0000,000", Err(NotANumber::Form)),
            ("1.2.3", Err(NotANumber::Form)),
            ("1.000.000,5,5", Err(NotANumber::Form)),
            ("5 km", Err(NotANumber::Form)),
            ("1/2", Err(NotANumber::Form)),
            ("1e3", Err(NotANumber::Form)),
            ("7/100", Err(NotANumber::Form)),
            ("1e300", Err(NotANumber::Form)),
            ("5x123", Err(NotANumber::Form)),
            ("10:500", Err(NotANumber::Form)),
            ("1 2", Err(NotANumber::Form)),
            ("1234567890123456", Err(NotANumber::TooLong)),
        ] {
            assert_eq!(read(typed, None), expected, "{typed}");
        }
    }

    #[test]
    fn two_readings_are_asked_back() {
        for (typed, grouped, decimal) in [
            ("1,000", "1000", "1"),
            ("1.000", "1000", "1"),
            ("12,345", "12345", "2469/200"),
            ("-999.999", "-999999", "-999999/1000"),
            ("١،٠٠٠", "1000", "1"),
        ] {
            let (grouped, decimal) = (fraction(grouped), fraction(decimal));
            assert_eq!(
                read(typed, None),
                Ok(Read::Two { grouped, decimal }),
                "{typed}"
            );
            assert_eq!(read(typed, Some(Reading::Grouped)), Ok(Read::One(grouped)));
            assert_eq!(read(typed, Some(Reading::Decimal)), Ok(Read::One(decimal)));
        }
    }

    proptest! {
        #[test]
        fn what_is_written_plainly_is_read_back(number in -999_999_999_i64..=999_999_999, decimals in 0_u32..=6) {
            let below = 10_i64.pow(decimals);
            let places = decimals as usize;
            let text = format!("{}{}.{:0places$}", if number < 0 { "-" } else { "" }, (number / below).abs(), (number % below).abs());
            let text = if decimals == 0 { number.to_string() } else { text };
            let expected = Fraction::new(number, below).unwrap();
            match read(&text, None) {
                Ok(Read::One(value)) => prop_assert_eq!(value, expected),
                Ok(Read::Two { decimal, .. }) => prop_assert_eq!(decimal, expected),
                Err(why) => prop_assert!(false, "{} {}", text, why),
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = read(&text, None);
        }
    }
}
