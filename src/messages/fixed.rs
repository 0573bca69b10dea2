//! Fixed patterns for numbers, dates and plurals: for certificates, the command line and tests, where no `Intl` is.
//!
//! Source: CLDR 46, `ar`, `en`, `fr` (numbers, `long` dates, cardinal plural rules for whole numbers). Departures, since a
//! printed page must not depend on invisible marks or rare spaces of a font: no U+061C after the Arabic per cent sign,
//! and U+00A0 in place of U+202F in French.

use crate::formats::{Formats, Plural, whole_percent};
use crate::locale::Locale;

/// The patterns of one language. Dates are days of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fixed(pub Locale);

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const ARABIC: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

impl Formats for Fixed {
    fn number(&self, n: i64) -> String {
        let group = match self.0 {
            Locale::En => ",",
            Locale::Fr => "\u{a0}",
            Locale::Ar => "٬",
        };
        let digits = n.unsigned_abs().to_string();
        let mut grouped = String::new();
        if n < 0 {
            grouped.push('-');
        }
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                grouped.push_str(group);
            }
            grouped.push(digit);
        }
        self.digits(&grouped)
    }

    fn decimal(&self, hundredths: i64) -> String {
        let rest = hundredths.unsigned_abs() % 100;
        let whole = self.number(hundredths / 100);
        let sign = if hundredths < 0 && hundredths / 100 == 0 {
            "-"
        } else {
            ""
        };
        let decimals = match rest {
            0 => return whole,
            _ if rest.is_multiple_of(10) => (rest / 10).to_string(),
            _ => format!("{rest:02}"),
        };
        format!("{sign}{whole}{}{}", self.point(), self.digits(&decimals))
    }

    fn percent(&self, numerator: i64, denominator: i64) -> String {
        self.per_cent(self.number(whole_percent(numerator, denominator)))
    }

    fn date(&self, unix_ms: i64) -> String {
        let (year, month, day) = civil(unix_ms.div_euclid(86_400_000));
        let names = match self.0 {
            Locale::En => &ENGLISH,
            Locale::Fr => &FRENCH,
            Locale::Ar => &ARABIC,
        };
        let name = usize::try_from(month - 1)
            .ok()
            .and_then(|i| names.get(i))
            .copied()
            .unwrap_or_default();
        let day = match (self.0, day) {
            (Locale::Fr, 1) => "1er".to_owned(),
            _ => self.digits(&day.to_string()),
        };
        format!("{day} {name} {}", self.digits(&year.to_string()))
    }

    fn plural(&self, n: i64) -> Plural {
        let n = n.unsigned_abs();
        match self.0 {
            Locale::En if n == 1 => Plural::One,
            Locale::Fr if n <= 1 => Plural::One,
            Locale::Fr if n.is_multiple_of(1_000_000) => Plural::Many,
            Locale::En | Locale::Fr => Plural::Other,
            Locale::Ar => match (n, n % 100) {
                (0, _) => Plural::Zero,
                (1, _) => Plural::One,
                (2, _) => Plural::Two,
                (_, 3..=10) => Plural::Few,
                (_, 11..=99) => Plural::Many,
                _ => Plural::Other,
            },
        }
    }
}

impl Fixed {
    /// A number with exactly so many decimals, its whole part grouped.
    ///
    /// ```
    /// use assay_messages::{Locale, fixed::Fixed};
    /// assert_eq!(Fixed(Locale::En).decimals(-1234.06, 1), "-1,234.1");
    /// assert_eq!(Fixed(Locale::Fr).decimals(0.5, 2), "0,50");
    /// ```
    #[must_use]
    pub fn decimals(self, value: f64, decimals: usize) -> String {
        let written = format!("{:.decimals$}", value.abs());
        let (whole, rest) = written.split_once('.').unwrap_or((&written, ""));
        let is_negative = value < 0.0 && written.contains(|c| matches!(c, '1'..='9'));
        let sign = if is_negative { "-" } else { "" };
        let whole = self.number(whole.parse().unwrap_or(i64::MAX));
        if rest.is_empty() {
            return format!("{sign}{whole}");
        }
        format!("{sign}{whole}{}{}", self.point(), self.digits(rest))
    }

    /// A share in per cent, with exactly so many decimals.
    ///
    /// ```
    /// use assay_messages::{Locale, fixed::Fixed};
    /// assert_eq!(Fixed(Locale::En).share(0.5274, 1), "52.7%");
    /// assert_eq!(Fixed(Locale::Ar).share(0.5274, 1), "٥٢٫٧٪");
    /// ```
    #[must_use]
    pub fn share(self, share: f64, decimals: usize) -> String {
        self.per_cent(self.decimals(share * 100.0, decimals))
    }

    /// A number with the sign for per cent.
    fn per_cent(self, number: String) -> String {
        match self.0 {
            Locale::En => number + "%",
            Locale::Fr => number + "\u{a0}%",
            Locale::Ar => number + "٪",
        }
    }

    /// What stands before decimals.
    fn point(self) -> char {
        match self.0 {
            Locale::En => '.',
            Locale::Fr => ',',
            Locale::Ar => '٫',
        }
    }

    /// The digits of the language.
    fn digits(self, ascii: &str) -> String {
        if self.0 != Locale::Ar {
            return ascii.to_owned();
        }
        let arabic = |c: char| {
            c.to_digit(10)
                .and_then(|d| char::from_u32(0x660 + d))
                .unwrap_or(c)
        };
        ascii.chars().map(arabic).collect()
    }
}

/// Year, month and day of a day counted from 1 January 1970.
///
/// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOVEMBER: i64 = 1_795_478_400_000; // 2026-11-24T00:00:00Z

    #[test]
    fn dates() {
        let cases = [
            (Locale::En, NOVEMBER, "24 November 2026"),
            (Locale::En, NOVEMBER - 1, "23 November 2026"),
            (Locale::Fr, NOVEMBER, "24 novembre 2026"),
            (Locale::Fr, NOVEMBER + 7 * 86_400_000, "1er décembre 2026"),
            (Locale::Ar, NOVEMBER, "٢٤ نوفمبر ٢٠٢٦"),
            (Locale::En, 0, "1 January 1970"),
            (Locale::En, -1, "31 December 1969"),
            (Locale::En, 951_782_400_000, "29 February 2000"),
        ];
        for (locale, at, expected) in cases {
            assert_eq!(Fixed(locale).date(at), expected);
        }
    }

    #[test]
    fn numbers() {
        let cases = [
            (Locale::En, 1_234_567, "1,234,567"),
            (Locale::En, -999, "-999"),
            (Locale::Fr, 1_000, "1\u{a0}000"),
            (Locale::Ar, 12_345, "١٢٬٣٤٥"),
            (Locale::Ar, 0, "٠"),
        ];
        for (locale, n, expected) in cases {
            assert_eq!(Fixed(locale).number(n), expected);
        }
        let decimals = [
            (Locale::En, 2_067, "20.67"),
            (Locale::En, 1_050, "10.5"),
            (Locale::En, -5, "-0.05"),
            (Locale::En, 300, "3"),
            (Locale::Fr, 2_067, "20,67"),
            (Locale::Ar, 2_067, "٢٠٫٦٧"),
        ];
        for (locale, n, expected) in decimals {
            assert_eq!(Fixed(locale).decimal(n), expected);
        }
        for (locale, value, decimals, expected) in [
            (Locale::En, -0.04, 1, "0.0"),
            (Locale::En, 1_234.56, 0, "1,235"),
            (Locale::Fr, 1_234.56, 1, "1\u{a0}234,6"),
            (Locale::Ar, -0.5, 2, "-٠٫٥٠"),
        ] {
            assert_eq!(Fixed(locale).decimals(value, decimals), expected);
        }
        assert_eq!(Fixed(Locale::Fr).share(0.5, 1), "50,0\u{a0}%");
        assert_eq!(Fixed(Locale::En).percent(2, 3), "67%");
        assert_eq!(Fixed(Locale::Fr).percent(7, 10), "70\u{a0}%");
        assert_eq!(Fixed(Locale::Ar).percent(7, 10), "٧٠٪");
    }

    /// The samples for whole numbers of CLDR's `plurals.xml`.
    #[test]
    fn plurals_of_cldr_samples() {
        use Plural::{Few, Many, One, Other, Two, Zero};
        let cases: [(Locale, Plural, &[i64]); 11] = [
            (Locale::Ar, Zero, &[0]),
            (Locale::Ar, One, &[1]),
            (Locale::Ar, Two, &[2]),
            (Locale::Ar, Few, &[3, 10, 103, 110, 1_003]),
            (Locale::Ar, Many, &[11, 26, 99, 111, 1_011]),
            (
                Locale::Ar,
                Other,
                &[100, 101, 102, 200, 202, 300, 1_000, 10_000, 1_000_000],
            ),
            (Locale::En, One, &[1]),
            (Locale::En, Other, &[0, 2, 16, 100, 1_000_000]),
            (Locale::Fr, One, &[0, 1]),
            (Locale::Fr, Many, &[1_000_000, 2_000_000]),
            (Locale::Fr, Other, &[2, 17, 100, 10_000]),
        ];
        for (locale, expected, numbers) in cases {
            for n in numbers {
                assert_eq!(Fixed(locale).plural(*n), expected, "{n} in {locale:?}");
            }
        }
    }
}
