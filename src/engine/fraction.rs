//! Exact fractions: every mark, score and cut is one, so that nothing is decided on a rounded number.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

#[cfg(test)]
mod tests;

/// A whole number over a positive whole number, in lowest terms.
///
/// Arithmetic is checked: what doesn't fit in 64 bits is `None`, never a wrong number. Written `3/4`, or `3` where the
/// denominator is 1.
///
/// ```
/// use assay_engine::fraction::Fraction;
/// let third = Fraction::new(2, 6).ok_or("no fraction")?;
/// assert_eq!(third.to_string(), "1/3");
/// assert_eq!(third.plus(third).and_then(|two| two.plus(third)), Some(Fraction::ONE));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fraction {
    numerator: i64,
    denominator: i64,
}

/// A text is not an exact number of the form asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an exact share: {0}")]
pub struct BadShare(pub String);

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };
    /// The whole.
    pub const ONE: Self = Self {
        numerator: 1,
        denominator: 1,
    };

    /// `numerator / denominator`; `None` where the denominator is 0 or the lowest terms don't fit.
    #[must_use]
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let (above, below) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        let (mut divisor, mut rest) = (below, above);
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        let above = above / divisor;
        Some(Self {
            numerator: if (numerator < 0) == (denominator < 0) {
                i64::try_from(above).ok()?
            } else {
                0_i64.checked_sub_unsigned(above)?
            },
            denominator: i64::try_from(below / divisor).ok()?,
        })
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(number: u32) -> Self {
        Self {
            numerator: number as i64,
            denominator: 1,
        }
    }

    /// The number above the line, in lowest terms; it carries the sign.
    #[must_use]
    pub const fn numerator(self) -> i64 {
        self.numerator
    }

    /// The number below the line, in lowest terms; always positive.
    #[must_use]
    pub const fn denominator(self) -> i64 {
        self.denominator
    }

    /// The sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let (a, b) = (i128::from(self.numerator), i128::from(self.denominator));
        let (c, d) = (i128::from(other.numerator), i128::from(other.denominator));
        Self::reduce(a * d + c * b, b * d)
    }

    /// The difference.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self {
            numerator: other.numerator.checked_neg()?,
            ..other
        })
    }

    /// The product.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        Self::reduce(
            i128::from(self.numerator) * i128::from(other.numerator),
            i128::from(self.denominator) * i128::from(other.denominator),
        )
    }

    /// The quotient; `None` where `other` is 0 as well.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        Self::reduce(
            i128::from(self.numerator) * i128::from(other.denominator),
            i128::from(self.denominator) * i128::from(other.numerator),
        )
    }

    // Each factor is below 2^63, so products and their sum stay below 2^127.
    fn reduce(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let divisor = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor).ok()? * denominator.signum();
        Some(Self {
            numerator: i64::try_from(numerator / divisor).ok()?,
            denominator: i64::try_from(denominator / divisor).ok()?,
        })
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = i128::from(self.numerator) * i128::from(other.denominator);
        left.cmp(&(i128::from(other.numerator) * i128::from(self.denominator)))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.denominator == 1 {
            write!(f, "{}", self.numerator)
        } else {
            write!(f, "{}/{}", self.numerator, self.denominator)
        }
    }
}

impl From<Fraction> for String {
    fn from(fraction: Fraction) -> Self {
        fraction.to_string()
    }
}

impl TryFrom<String> for Fraction {
    type Error = BadShare;
    fn try_from(text: String) -> Result<Self, BadShare> {
        read_fraction(&text).ok_or(BadShare(text))
    }
}

fn read_fraction(text: &str) -> Option<Fraction> {
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    let (sign, above) = sign(above);
    Fraction::new(sign * digits(above)?, digits(below)?)
}

fn sign(text: &str) -> (i64, &str) {
    text.strip_prefix('-').map_or((1, text), |rest| (-1, rest))
}

// Plain digits only: `parse` alone would let a sign through.
pub(crate) fn digits(text: &str) -> Option<i64> {
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
}

/// A share of a whole, exact, from −100% to 100%.
///
/// Read from `70%`, `33.5%` (up to four decimals) or `7/10`. Written as a percentage where that is exact within four
/// decimals, else as a fraction, so that equal shares are written alike.
///
/// ```
/// use assay_engine::fraction::Share;
/// assert_eq!(Share::read("7/10")?, Share::read("70%")?);
/// assert_eq!(Share::read("33.5%")?.to_string(), "33.5%");
/// assert_eq!(Share::read("2/6")?.to_string(), "1/3");
/// # Ok::<(), assay_engine::fraction::BadShare>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Share(Fraction);

/// The decimals that a percentage may have.
const PERCENT_DECIMALS: usize = 4;
const PERCENT_SCALE: i64 = 10_000;

impl Share {
    /// Nothing.
    pub const NONE: Self = Self(Fraction::ZERO);
    /// All of it.
    pub const ALL: Self = Self(Fraction::ONE);

    /// A share from a fraction; `None` outside −1 to 1.
    #[must_use]
    pub fn new(fraction: Fraction) -> Option<Self> {
        (fraction.numerator().unsigned_abs() <= fraction.denominator().unsigned_abs())
            .then_some(Self(fraction))
    }

    /// Reads `70%`, `33.5%` or `7/10`.
    ///
    /// # Errors
    /// [`BadShare`] where the text has another form or lies outside −100% to 100%.
    pub fn read(text: &str) -> Result<Self, BadShare> {
        let fraction = match text.strip_suffix('%') {
            Some(percent) => read_percent(percent),
            None => text.contains('/').then(|| read_fraction(text)).flatten(),
        };
        fraction
            .and_then(Self::new)
            .ok_or_else(|| BadShare(text.to_owned()))
    }

    /// The share as a fraction of 1.
    #[must_use]
    pub const fn fraction(self) -> Fraction {
        self.0
    }
}

fn read_percent(text: &str) -> Option<Fraction> {
    let (sign, text) = sign(text);
    let (whole, decimals) = text
        .split_once('.')
        .map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let decimals = match decimals {
        Some("") => return None,
        Some(decimals) if decimals.len() > PERCENT_DECIMALS => return None,
        Some(decimals) => decimals,
        None => "",
    };
    let missing = u32::try_from(PERCENT_DECIMALS - decimals.len()).ok()?;
    let below = if decimals.is_empty() {
        0
    } else {
        digits(decimals)?
    } * 10_i64.pow(missing);
    let scaled = digits(whole)?
        .checked_mul(PERCENT_SCALE)?
        .checked_add(below)?;
    Fraction::new(sign * scaled, 100 * PERCENT_SCALE)
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 100 * PERCENT_SCALE;
        if unit % self.0.denominator != 0 {
            return write!(f, "{}/{}", self.0.numerator, self.0.denominator);
        }
        let scaled = self.0.numerator * (unit / self.0.denominator);
        if scaled < 0 {
            f.write_str("-")?;
        }
        let scaled = scaled.unsigned_abs();
        let scale = PERCENT_SCALE.unsigned_abs();
        write!(f, "{}", scaled / scale)?;
        let mut rest = scaled % scale;
        if rest != 0 {
            f.write_str(".")?;
            let mut place = scale;
            while rest != 0 {
                place /= 10;
                write!(f, "{}", rest / place)?;
                rest %= place;
            }
        }
        f.write_str("%")
    }
}

impl From<Share> for String {
    fn from(share: Share) -> Self {
        share.to_string()
    }
}

crate::json::from_text! {
    Fraction: read_fraction, or Self::ZERO;
    Share: |text| Self::read(text).ok(), or Self::NONE;
}

impl TryFrom<String> for Share {
    type Error = BadShare;
    fn try_from(text: String) -> Result<Self, BadShare> {
        Self::read(&text)
    }
}

#[cfg(feature = "check")]
impl schemars::JsonSchema for Share {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Share".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": r"^-?([0-9]+(\.[0-9]{1,4})?%|[0-9]+/[0-9]+)$",
            "description": "An exact share: \"70%\", \"33.5%\" or \"7/10\"."
        })
    }
}
