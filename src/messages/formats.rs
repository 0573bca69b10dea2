//! How numbers, shares and dates are written: the page asks the browser's `Intl`, the rest uses fixed patterns.

/// Writes values as a reader of one language expects them.
pub trait Formats {
    /// A whole number with the locale's digits and grouping.
    fn number(&self, n: i64) -> String;

    /// A number given in hundredths, with up to two decimals and no trailing zeros: `1050` is "10.5".
    fn decimal(&self, hundredths: i64) -> String;

    /// A share as whole per cent, rounded by [`whole_percent`].
    fn percent(&self, numerator: i64, denominator: i64) -> String;

    /// The day of an instant, in milliseconds since 1 January 1970 UTC.
    fn date(&self, unix_ms: i64) -> String;

    /// The plural category of a whole number, by the rules of CLDR for cardinals.
    fn plural(&self, n: i64) -> Plural;
}

/// Plural category of CLDR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Plural {
    /// Of its own in Arabic: 0.
    Zero,
    /// 1 in English and Arabic, 0 and 1 in French.
    One,
    /// Of its own in Arabic: 2.
    Two,
    /// In Arabic 3–10, 103–110, …
    Few,
    /// In Arabic 11–99, 111–199, …; in French whole millions.
    Many,
    /// All the rest.
    Other,
}

impl Plural {
    /// The name that CLDR, Fluent and `Intl.PluralRules` use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// Reads the name; any other text is [`Plural::Other`].
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }
}

/// A share in whole per cent: rounded half up, but 100 only where the two are equal or more, and 0 for no denominator.
///
/// Whether a rounded share may be shown beside a cut score that it doesn't reach is for the caller to decide.
///
/// ```
/// use assay_messages::formats::whole_percent;
/// assert_eq!(whole_percent(1, 8), 13);
/// assert_eq!(whole_percent(199, 200), 99);
/// assert_eq!(whole_percent(200, 200), 100);
/// ```
#[must_use]
pub fn whole_percent(numerator: i64, denominator: i64) -> i64 {
    if denominator <= 0 || numerator <= 0 {
        return 0;
    }
    let small = i64::from(i32::MAX);
    let rounded = if numerator <= small && denominator <= small {
        (numerator * 200 + denominator) / (denominator * 2)
    } else {
        rounded_percent(numerator.into(), denominator.into())
    };
    if numerator < denominator {
        rounded.min(99)
    } else {
        rounded
    }
}

/// Numbers of more than 32 bits are rare enough to be left out of what comes before the first question.
#[inline(never)]
fn rounded_percent(numerator: i128, denominator: i128) -> i64 {
    i64::try_from((numerator * 200 + denominator) / (denominator * 2)).unwrap_or(i64::MAX)
}

/// A fraction in hundredths, rounded half up; a fraction below a whole number is never rounded up to it.
///
/// ```
/// use assay_messages::formats::hundredths;
/// assert_eq!(hundredths(2, 3), 67);
/// assert_eq!(hundredths(9_999, 10_000), 99);
/// ```
#[must_use]
pub fn hundredths(numerator: i64, denominator: i64) -> i64 {
    if denominator <= 0 {
        return 0;
    }
    let (n, d) = (i128::from(numerator), i128::from(denominator));
    let rounded = (n * 200 + d).div_euclid(d * 2);
    let below_whole = rounded.rem_euclid(100) == 0 && rounded * d > n * 100;
    i64::try_from(if below_whole { rounded - 1 } else { rounded }).unwrap_or(i64::MAX)
}

/// A count that a message places: any whole number.
pub trait Count {
    /// The number, held at the ends of `i64`.
    fn count(self) -> i64;
}

impl Count for i64 {
    fn count(self) -> i64 {
        self
    }
}

impl Count for i32 {
    fn count(self) -> i64 {
        i64::from(self)
    }
}

impl Count for u32 {
    fn count(self) -> i64 {
        i64::from(self)
    }
}

impl Count for u64 {
    fn count(self) -> i64 {
        i64::try_from(self).unwrap_or(i64::MAX)
    }
}

impl Count for usize {
    fn count(self) -> i64 {
        i64::try_from(self).unwrap_or(i64::MAX)
    }
}
