//! Time: lengths that a bank names, moments that the app passes in, and time within an attempt.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::json::{FromNode, Node, Sound, ToNode, from_text};

/// Milliseconds since an attempt began.
///
/// Read from a file up to 2^63 − 1, which is what a record holds: a later moment would be stored as another.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "i64", into = "u64")]
pub struct Millis(pub u64);

impl TryFrom<i64> for Millis {
    type Error = std::num::TryFromIntError;
    fn try_from(millis: i64) -> Result<Self, Self::Error> {
        u64::try_from(millis).map(Self)
    }
}

impl From<Millis> for u64 {
    fn from(millis: Millis) -> Self {
        millis.0
    }
}

/// A moment by the clock of the device: milliseconds since 1970-01-01T00:00:00Z.
///
/// The engine has no clock; whoever calls it passes the moment in.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct WallTime(pub i64);

/// A length of time as a bank names it, `P2Y` or `PT24H`, after ISO 8601: `PnYnMnDTnHnMnS`.
///
/// Kept as written, since a year isn't a fixed number of days: [`Period::after`] counts in the calendar.
///
/// ```
/// use assay_engine::duration::{Period, WallTime};
/// let day = Period::read("PT24H")?;
/// assert_eq!(day.after(WallTime(0)), WallTime(86_400_000));
/// assert_eq!(Period::read("P1Y6M")?.to_string(), "P1Y6M");
/// # Ok::<(), assay_engine::duration::BadPeriod>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    /// Calendar years.
    pub years: u16,
    /// Calendar months.
    pub months: u16,
    /// Days of 24 hours.
    pub days: u16,
    /// Hours.
    pub hours: u16,
    /// Minutes.
    pub minutes: u16,
    /// Seconds.
    pub seconds: u16,
}

/// A text is not a period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a period such as P2Y or PT24H: {0}")]
pub struct BadPeriod(pub String);

impl Period {
    /// Reads `PnYnMnDTnHnMnS`; parts may be left out, not all of them. Each number is at most 5999.
    ///
    /// # Errors
    /// [`BadPeriod`] where the text has another form.
    pub fn read(text: &str) -> Result<Self, BadPeriod> {
        read(text).ok_or_else(|| BadPeriod(text.to_owned()))
    }

    /// How long it is from the first moment of 1970 on. For periods without years and months, which last the same from any moment.
    #[must_use]
    pub fn length(self) -> Millis {
        Millis(u64::try_from(self.after(WallTime(0)).0).unwrap_or(0))
    }

    /// The moment that lies this much later, in UTC.
    ///
    /// A day that the month reached doesn't have becomes its last: a month after 31 January is 28 or 29 February.
    #[must_use]
    pub fn after(self, from: WallTime) -> WallTime {
        const DAY: i64 = 86_400_000;
        let (day, rest) = (from.0.div_euclid(DAY), from.0.rem_euclid(DAY));
        let (year, month, of_month) = civil(day);
        let months = i64::from(month) - 1 + i64::from(self.months);
        let year = year
            .saturating_add(i64::from(self.years))
            .saturating_add(months / 12);
        let month = u8::try_from(months % 12).unwrap_or(0) + 1;
        let day = days(year, month, of_month.min(length(year, month)))
            .saturating_add(i64::from(self.days));
        let seconds =
            i64::from(self.hours) * 3600 + i64::from(self.minutes) * 60 + i64::from(self.seconds);
        WallTime(
            day.saturating_mul(DAY)
                .saturating_add(rest)
                .saturating_add(seconds * 1000),
        )
    }
}

impl WallTime {
    /// The day in UTC, as ISO 8601 writes it.
    ///
    /// ```
    /// use assay_engine::duration::WallTime;
    /// assert_eq!(WallTime(1_700_000_000_000).day(), "2023-11-14");
    /// ```
    #[must_use]
    pub fn day(self) -> String {
        let (year, month, day) = civil(self.0.div_euclid(86_400_000));
        format!("{year:04}-{month:02}-{day:02}")
    }
}

fn read(text: &str) -> Option<Period> {
    let text = text.strip_prefix('P')?;
    let (date, time) = match text.split_once('T') {
        Some((_, "")) => return None,
        Some((date, time)) => (date, time),
        None => (text, ""),
    };
    if date.is_empty() && time.is_empty() {
        return None;
    }
    let [years, months, days] = parts(date, [b'Y', b'M', b'D'])?;
    let [hours, minutes, seconds] = parts(time, [b'H', b'M', b'S'])?;
    Some(Period {
        years,
        months,
        days,
        hours,
        minutes,
        seconds,
    })
}

/// The largest number in a period: ten times it still fits, so that reading can't overflow.
const LARGEST: u16 = 5999;

// Each part is digits and a letter; the letters come in order.
fn parts(text: &str, letters: [u8; 3]) -> Option<[u16; 3]> {
    let mut numbers = [0; 3];
    let mut places = letters.iter().zip(numbers.iter_mut());
    let mut number: Option<u16> = None;
    for byte in text.bytes() {
        if byte.is_ascii_digit() {
            let sum = number.unwrap_or(0) * 10 + u16::from(byte - b'0');
            if sum > LARGEST {
                return None;
            }
            number = Some(sum);
        } else {
            let (_, place) = places.find(|(letter, _)| **letter == byte)?;
            *place = number.take()?;
        }
    }
    number.is_none().then_some(numbers)
}

// Days since 1970-01-01 and back, in the proleptic Gregorian calendar.
// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` and `civil_from_days`.
fn days(year: i64, month: u8, day: u8) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let from_march = (i64::from(month) + 9) % 12;
    let of_year = (153 * from_march + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn civil(days: i64) -> (i64, u8, u8) {
    let days = days.saturating_add(719_468);
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = year + era * 400 + i64::from(month <= 2);
    (
        year,
        u8::try_from(month).unwrap_or(1),
        u8::try_from(day).unwrap_or(1),
    )
}

fn length(year: i64, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = [(self.years, 'Y'), (self.months, 'M'), (self.days, 'D')];
        let time = [(self.hours, 'H'), (self.minutes, 'M'), (self.seconds, 'S')];
        let empty = |parts: &[(u16, char)]| parts.iter().all(|(number, _)| *number == 0);
        if empty(&date) && empty(&time) {
            return f.write_str("PT0S");
        }
        f.write_str("P")?;
        write_parts(&date, f)?;
        if !empty(&time) {
            f.write_str("T")?;
            write_parts(&time, f)?;
        }
        Ok(())
    }
}

fn write_parts(parts: &[(u16, char)], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    parts
        .iter()
        .filter(|(number, _)| *number != 0)
        .try_for_each(|(number, letter)| write!(f, "{number}{letter}"))
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl FromNode for WallTime {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self(i64::from_node(node, sound))
    }
}

impl FromNode for Millis {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self(u64::from_node(node, sound))
    }
}

impl ToNode for Millis {
    fn to_node(&self) -> Node {
        self.0.to_node()
    }
}

impl ToNode for WallTime {
    fn to_node(&self) -> Node {
        self.0.to_node()
    }
}

from_text! {
    Period: read, or Self {
        years: 0,
        months: 0,
        days: 0,
        hours: 0,
        minutes: 0,
        seconds: 0,
    };
}

impl TryFrom<String> for Period {
    type Error = BadPeriod;
    fn try_from(text: String) -> Result<Self, BadPeriod> {
        Self::read(&text)
    }
}

#[cfg(feature = "check")]
impl schemars::JsonSchema for Period {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Period".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": r"^P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$",
            "description": "A period after ISO 8601: \"P2Y\", \"PT24H\", \"PT30M\"."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2024-01-31T12:00:00Z, by `date -u -d 2024-01-31T12:00:00Z +%s`.
    const END_OF_JANUARY: WallTime = WallTime(1_706_702_400_000);

    #[test]
    fn periods_are_read_and_written() {
        for text in ["P2Y", "P1Y6M", "P3D", "PT24H", "PT30M", "P1DT1S", "PT5999S"] {
            assert_eq!(
                Period::read(text)
                    .map(|period| period.to_string())
                    .as_deref(),
                Ok(text)
            );
        }
        assert_eq!(
            Period::read("P0D")
                .map(|period| period.to_string())
                .as_deref(),
            Ok("PT0S")
        );
    }

    #[test]
    fn other_texts_are_no_periods() {
        for text in [
            "",
            "P",
            "PT",
            "P1",
            "1Y",
            "P1H",
            "PT1D",
            "P1M1Y",
            "P1.5Y",
            "P-1Y",
            "P1W",
            "P6000D",
            "P99999999Y",
            "p1y",
            "P1Y1Y",
        ] {
            assert!(Period::read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_calendar_is_kept() {
        // Expected by GNU date.
        for (period, after) in [
            ("P1M", 1_709_208_000_000),   // 2024-02-29T12:00:00Z
            ("P1Y", 1_738_324_800_000),   // 2025-01-31T12:00:00Z
            ("P1Y1M", 1_740_744_000_000), // 2025-02-28T12:00:00Z
            ("P13M", 1_740_744_000_000),
            ("PT24H", 1_706_788_800_000),
            ("P1DT1M1S", 1_706_788_861_000),
        ] {
            assert_eq!(
                Period::read(period).unwrap().after(END_OF_JANUARY),
                WallTime(after),
                "{period}"
            );
        }
    }

    #[test]
    fn days_and_back() {
        for day in (-800_000..800_000).step_by(97) {
            let (year, month, of_month) = civil(day);
            assert_eq!(days(year, month, of_month), day);
            assert!((1..=length(year, month)).contains(&of_month));
        }
        assert_eq!(civil(0), (1970, 1, 1));
    }

    #[test]
    fn a_moment_at_the_end_of_time_does_not_overflow() {
        let period = Period::read("P5999Y5999D").unwrap();
        assert_eq!(period.after(WallTime(i64::MAX)), WallTime(i64::MAX));
        assert!(period.after(WallTime(i64::MIN)) > WallTime(i64::MIN));
    }
}
