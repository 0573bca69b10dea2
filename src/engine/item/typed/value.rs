//! Numbers that are accepted.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::number::MAX_DIGITS;
use crate::fraction::{Fraction, Share};
use crate::json::{from_members, from_text};

/// A decimal number, exact: `9.81`, `-40`; up to 15 digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal {
    text: String,
    value: Fraction,
}

/// A text is no decimal number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number: {0}")]
pub struct BadDecimal(pub String);

impl Decimal {
    /// Reads a number with a point and no other mark.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let plain = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = plain.split_once('.').unwrap_or((plain, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || whole.len() + decimals.len() > MAX_DIGITS + 1 {
            return None;
        }
        let number = crate::fraction::digits(&[whole, decimals].concat())?;
        let below = 10_i64.checked_pow(u32::try_from(decimals.len()).ok()?)?;
        let number = if plain == text { number } else { -number };
        Some(Self {
            text: text.to_owned(),
            value: Fraction::new(number, below)?,
        })
    }

    /// The number.
    #[must_use]
    pub const fn value(&self) -> Fraction {
        self.value
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn zero() -> Self {
        Self {
            text: "0".to_owned(),
            value: Fraction::ZERO,
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl TryFrom<String> for Decimal {
    type Error = BadDecimal;
    fn try_from(text: String) -> Result<Self, BadDecimal> {
        Self::read(&text).ok_or(BadDecimal(text))
    }
}

impl From<Decimal> for String {
    fn from(decimal: Decimal) -> Self {
        decimal.text
    }
}

/// How far from a value a number may be, both ends in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Tolerance {
    /// By so much.
    Absolute(Decimal),
    /// By such a share of the value.
    Relative(Share),
}

impl Tolerance {
    /// Reads a decimal number, or a share with its sign; neither is negative.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.starts_with('-') {
            return None;
        }
        if text.contains(['%', '/']) {
            return Share::read(text).ok().map(Self::Relative);
        }
        Decimal::read(text).map(Self::Absolute)
    }
}

impl fmt::Display for Tolerance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absolute(by) => by.fmt(f),
            Self::Relative(share) => share.fmt(f),
        }
    }
}

impl TryFrom<String> for Tolerance {
    type Error = BadDecimal;
    fn try_from(text: String) -> Result<Self, BadDecimal> {
        Self::read(&text).ok_or(BadDecimal(text))
    }
}

impl From<Tolerance> for String {
    fn from(tolerance: Tolerance) -> Self {
        tolerance.to_string()
    }
}

/// A number that is accepted, or a range of them, and what it is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct ValueAccept {
    /// The value; without `tolerance` and `figures` exactly this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// How far from it a number may be: `"0.5"`, or `"2%"` of the value. Both ends are in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<Tolerance>,
    /// In how many significant figures a number must agree with it, 1 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "check", schemars(range(min = 1, max = 10)))]
    pub figures: Option<u32>,
    /// The least of a range, itself in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<Decimal>,
    /// The most of a range, itself in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<Decimal>,
    /// Share of the points, from 0 to 1. Absent: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth: Option<Share>,
}

from_text! {
    Decimal: |text| Self::read(text), or Self::zero();
    Tolerance: |text| Self::read(text), or Self::Absolute(Decimal::zero());
}

from_members! {
    ValueAccept { value, tolerance, figures, least, most, worth }
}

impl ValueAccept {
    /// What it is worth.
    #[must_use]
    pub fn share(&self) -> Share {
        self.worth.unwrap_or(Share::ALL)
    }

    /// Whether it says in one way what it accepts: a value with at most one kind of tolerance, or a range that isn't empty.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        match (&self.value, &self.least, &self.most) {
            (Some(_), None, None) => self.tolerance.is_none() || self.figures.is_none(),
            (None, Some(least), Some(most)) => {
                least.value <= most.value && self.tolerance.is_none() && self.figures.is_none()
            }
            _ => false,
        }
    }

    /// Of the numbers accepted one that is worth everything: its value, or the least of its range.
    #[must_use]
    pub fn whole(accepts: &[Self]) -> Option<&Decimal> {
        let whole = accepts.iter().find(|accept| accept.share() == Share::ALL)?;
        whole.value.as_ref().or(whole.least.as_ref())
    }

    /// Whether a number is accepted. One so fine that it can't be compared exactly isn't.
    #[must_use]
    pub fn fits(&self, number: Fraction) -> bool {
        if let (Some(least), Some(most)) = (&self.least, &self.most) {
            return least.value <= number && number <= most.value;
        }
        let Some(value) = self.value.as_ref().map(Decimal::value) else {
            return false;
        };
        match (&self.tolerance, self.figures) {
            (Some(Tolerance::Absolute(by)), _) => is_near(number, value, Some(by.value)),
            (Some(Tolerance::Relative(share)), _) => is_near(
                number,
                value,
                size(value).and_then(|size| size.times(share.fraction())),
            ),
            (None, Some(figures)) => {
                let rounded = rounded(number, figures);
                rounded.is_some() && rounded == self::rounded(value, figures)
            }
            (None, None) => number == value,
        }
    }

    /// The accepted number that fits, by what it is worth; the first of several.
    #[must_use]
    pub fn best(number: Fraction, accepted: &[Self]) -> Option<&Self> {
        let fitting = accepted.iter().filter(|accept| accept.fits(number));
        fitting.fold(None, |best: Option<&Self>, next| match best {
            Some(best) if best.share() >= next.share() => Some(best),
            _ => Some(next),
        })
    }
}

fn size(number: Fraction) -> Option<Fraction> {
    if number < Fraction::ZERO {
        number.times(Fraction::new(-1, 1)?)
    } else {
        Some(number)
    }
}

fn is_near(number: Fraction, value: Fraction, by: Option<Fraction>) -> bool {
    let distance = || size(number.plus(value.times(Fraction::new(-1, 1)?)?)?);
    matches!((distance(), by), (Some(distance), Some(by)) if distance <= by)
}

/// A number rounded to so many significant figures, a half away from 0.
///
/// Source: 1EdTech, QTI 3.0 Assessment, Section and Item Information Model, `equalRounded` with `significantFigures`.
fn rounded(number: Fraction, figures: u32) -> Option<Fraction> {
    if number == Fraction::ZERO {
        return Some(number);
    }
    let (above, below) = (
        i128::from(number.numerator()),
        i128::from(number.denominator()),
    );
    // The number is scaled until its whole part has as many digits as are asked for.
    let (least, most) = (
        10_i128.checked_pow(figures.checked_sub(1)?)?,
        10_i128.checked_pow(figures)?,
    );
    let (mut up, mut down) = (above.abs(), below);
    while up / down < least {
        up = up.checked_mul(10)?;
    }
    while up / down >= most {
        down = down.checked_mul(10)?;
    }
    let whole = (up.checked_mul(2)?.checked_add(down)?) / down.checked_mul(2)?;
    // Back: number × (up / |above|) / (down / below) was rounded.
    let scaled = whole.checked_mul(down / below)?;
    let scale = up / above.abs();
    Fraction::new(
        i64::try_from(scaled * above.signum()).ok()?,
        i64::try_from(scale).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accept(text: &str) -> ValueAccept {
        serde_json::from_str(text).unwrap()
    }

    fn number(text: &str) -> Fraction {
        Decimal::read(text).unwrap().value()
    }

    #[test]
    fn what_is_accepted() {
        for (accepted, fits, fails) in [
            (
                r#"{"value":"9.81"}"#,
                &["9.81", "9.810"][..],
                &["9.8", "9.811", "-9.81"][..],
            ),
            (r#"{"value":"0"}"#, &["0", "-0", "0.0"], &["0.0001"]),
            (
                r#"{"value":"9.81","tolerance":"0.05"}"#,
                &["9.76", "9.86", "9.8"],
                &["9.759", "9.861"],
            ),
            (
                r#"{"value":"200","tolerance":"2%"}"#,
                &["196", "204"],
                &["195.9", "204.1"],
            ),
            (
                r#"{"value":"-200","tolerance":"2%"}"#,
                &["-196", "-204"],
                &["-195.9", "200"],
            ),
            (r#"{"value":"0","tolerance":"2%"}"#, &["0"], &["0.01"]),
            (
                r#"{"value":"3.14159","figures":3}"#,
                &["3.14", "3.1449", "3.135"],
                &["3.145", "3.1349", "3.1", "-3.14"],
            ),
            (
                r#"{"value":"40075","figures":2}"#,
                &["40000", "40075", "39500", "40499"],
                &["40500", "39499", "4000"],
            ),
            (
                r#"{"value":"0.00123","figures":2}"#,
                &["0.0012", "0.00115", "0.00124"],
                &["0.00125", "0.00114", "0.012"],
            ),
            (
                r#"{"value":"9.99","figures":2}"#,
                &["10", "9.95", "10.4"],
                &["9.94", "10.5"],
            ),
            (
                r#"{"least":"-1","most":"1.5"}"#,
                &["-1", "0", "1.5"],
                &["-1.001", "1.51"],
            ),
        ] {
            let accept = accept(accepted);
            assert!(accept.is_sound(), "{accepted}");
            for given in fits {
                assert!(accept.fits(number(given)), "{given} for {accepted}");
            }
            for given in fails {
                assert!(!accept.fits(number(given)), "{given} for {accepted}");
            }
        }
    }

    #[test]
    fn what_says_nothing_or_two_things_is_unsound() {
        for accepted in [
            "{}",
            r#"{"least":"1"}"#,
            r#"{"least":"2","most":"1"}"#,
            r#"{"value":"1","most":"2","least":"0"}"#,
            r#"{"value":"1","tolerance":"1","figures":1}"#,
            r#"{"least":"1","most":"2","tolerance":"1"}"#,
        ] {
            assert!(!accept(accepted).is_sound(), "{accepted}");
        }
    }

    #[test]
    fn decimals_are_exact() {
        for (text, expected) in [
            ("1", Some("1")),
            ("-0.50", Some("-1/2")),
            ("123456789012345", Some("123456789012345")),
            ("1.", None),
            (".5", None),
            ("1,5", None),
            ("1e3", None),
            ("", None),
            ("--1", None),
            ("12345678901234567", None),
        ] {
            let read = Decimal::read(text).map(|decimal| decimal.value().to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }
}
